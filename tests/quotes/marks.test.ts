import { describe, expect, it } from 'vitest';
import { markText } from '../../src/quotes/marked-text.js';
import { buildVocabulary } from '../../src/quotes/vocabulary.js';
import { articleOf } from './articles.js';

const vocabulary = buildVocabulary([]);

function quotedIn(text: string): string[] {
  const { quoted, tokens } = markText(articleOf(text), vocabulary);
  return quoted.map(({ first, last }) => text.slice(tokens.startOf(first), tokens.endOf(last)));
}

describe('pairing quotation marks', () => {
  it('pairs straight and curly marks', () => {
    expect(quotedIn('The envoy called it "a start" and the minister “a farce”.')).toEqual(['"a start"', '“a farce”']);
  });

  it('pairs the marks of tokenised text', () => {
    expect(quotedIn("`` We are sorry , '' he said , `` but no . ''")).toEqual([
      "`` We are sorry , ''",
      "`` but no . ''",
    ]);
  });

  it('pairs doubled apostrophes that open and close alike', () => {
    expect(quotedIn("''We are sorry,'' he said, ''but no.''")).toEqual(["''We are sorry,''", "''but no.''"]);
  });

  it('goes by the white space where a curly mark faces the wrong way', () => {
    expect(quotedIn('“We are sorry,“ he said. ”It is over.”')).toEqual(['“We are sorry,“', '”It is over.”']);
    expect(quotedIn('Der Bürgermeister sagte: „Es ist vorbei“, und ging. »Nie wieder«, rief jemand.')).toEqual([
      '„Es ist vorbei“',
      '»Nie wieder«',
    ]);
  });

  it('takes single marks inside double ones as words of the quote', () => {
    expect(quotedIn('"They shouted \'go home\' at us," she said.')).toEqual(['"They shouted \'go home\' at us,"']);
  });

  it('pairs single marks where they are the only ones', () => {
    expect(quotedIn('‘We won’t leave Syria’s towns,’ the rebels’ leader said.')).toEqual([
      '‘We won’t leave Syria’s towns,’',
    ]);
  });

  it('tells apostrophes and clipped years from marks', () => {
    expect(quotedIn("Syria's rebels, the ministers' envoys and the class of '86 didn't agree.")).toEqual([]);
  });

  it('tells the primes of feet and inches from marks', () => {
    expect(quotedIn('The suspect, 6\'2" tall, said "no" to police.')).toEqual(['"no"']);
  });

  it('closes a mark that never closes at the end of its sentence', () => {
    expect(quotedIn('“We are sorry. Talks went on for hours. The envoy left.')).toEqual(['“We are sorry.']);
  });

  it('runs on through lines to the mark that closes it', () => {
    const lines = ['`` We waited for hours .', 'Nobody came .', "Then it was over , '' the envoy said .", 'He left .'];
    expect(quotedIn(lines.join('\n\n'))).toEqual([lines.slice(0, 2).join('\n\n') + "\n\nThen it was over , ''"]);
    expect(quotedIn('The envoy said: “We waited.\n\nNobody came.” He left.\n\nNo “deal” was made.')).toEqual([
      '“We waited.\n\nNobody came.”',
      '“deal”',
    ]);
  });

  it('does not run on to a mark that opens', () => {
    expect(quotedIn('"We waited. Nobody came.\n\nTalks went on.\n\nThe envoy called it "a start" and left.')).toEqual([
      '"We waited.',
      '"a start"',
    ]);
  });

  it('closes a mark that never closes before the next quote', () => {
    expect(quotedIn('"We are sorry, he said. "We have to go."')).toEqual([
      '"We are sorry, he said.',
      '"We have to go."',
    ]);
  });

  it('carries a quote over paragraphs that open it anew', () => {
    const text = '“We are sorry.\n\n“We did what we could.\n\n“It was not enough,” he said.';
    expect(quotedIn(text)).toEqual(['“We are sorry.', '“We did what we could.', '“It was not enough,”']);
  });
});
