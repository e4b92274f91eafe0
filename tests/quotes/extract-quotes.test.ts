import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuotes } from '../../src/quotes/extract-quotes.js';
import { articleOf, quotesIn } from './articles.js';

describe('direct quotes', () => {
  it('finds a quote before its cue', () => {
    expect(quotesIn('“The shelling has to stop,” Marta Oduya told reporters on Monday.')).toMatchObject([
      { kind: 'direct', content: ['“The shelling has to stop,”'], cue: 'told', mention: 'Marta Oduya' },
    ]);
  });

  it('finds a quote after its cue', () => {
    expect(quotesIn('Marta Oduya said: “The shelling has to stop.”')).toMatchObject([
      { kind: 'direct', content: ['“The shelling has to stop.”'], cue: 'said', mention: 'Marta Oduya' },
    ]);
  });

  it('finds an inverted cue', () => {
    expect(quotesIn('“The shelling has to stop,” said Marta Oduya, the mayor of Tarsa.')).toMatchObject([
      { kind: 'direct', cue: 'said', mention: 'Marta Oduya' },
    ]);
  });

  it('joins the parts of a quote that its cue breaks', () => {
    expect(quotesIn('“We are sorry,” he said, “but we cannot go back to the talks.”')).toMatchObject([
      { kind: 'direct', content: ['“We are sorry,”', '“but we cannot go back to the talks.”'], mention: 'he' },
    ]);
  });

  it('takes a quote of several sentences whole', () => {
    expect(quotesIn('“We are sorry. We did what we could. It was not enough,” Oduya said.')).toMatchObject([
      { content: ['“We are sorry. We did what we could. It was not enough,”'] },
    ]);
  });

  it('goes on with the quote sentences after the cue, also in a new paragraph', () => {
    const text =
      '“The bridge is gone,” Oduya said. “Nobody can cross the river now.\n\n“We will rebuild it before the winter comes.”';
    expect(quotesIn(text)).toMatchObject([
      {
        kind: 'direct',
        content: [
          '“The bridge is gone,”',
          '“Nobody can cross the river now.',
          '“We will rebuild it before the winter comes.”',
        ],
        mention: 'Oduya',
      },
    ]);
  });

  it('takes no speaker described at length for the end of the quote', () => {
    const text =
      '"We have talked long enough about the river," Marta Oduya, 30, of Tarsa, who was among those asked, said in an interview. "Nobody wants more."';
    expect(quotesIn(text)).toMatchObject([
      { content: ['"We have talked long enough about the river,"', '"Nobody wants more."'], mention: 'Marta Oduya' },
    ]);
  });

  it('takes no speaker from inside the quotation marks', () => {
    const text = '"We closed it as the river rose. Probably," said one former official. "But that was right."';
    expect(quotesIn(text)).toMatchObject([{ mention: 'one former official' }]);
  });

  it('takes no words in marks that describe something for more of the quote before them', () => {
    const text = '“How long is the bridge?” asked the boy, who was wearing a ‘Keep the Bridge’ hat.';
    expect(quotesIn(text)).toMatchObject([{ content: ['“How long is the bridge?”'] }]);
  });

  it('takes no reported words for a part of the quotation after them', () => {
    const text = 'Marta Oduya, who left the board, said Petrescu had been led astray by “insiders” on the board.';
    expect(quotesIn(text)).toMatchObject([
      { content: ['Petrescu had been led astray by “insiders” on the board'], mention: 'Marta Oduya' },
    ]);
  });

  it('takes no titles of programmes and books for words of somebody', () => {
    expect(quotesIn('On ABC’s “This Week,” Oduya admitted that the bridge was unsafe.')).toMatchObject([
      { kind: 'indirect', content: ['that the bridge was unsafe'], mention: 'Oduya' },
    ]);
    expect(quotesIn('Oduya wrote “The Long Bridge,” a book about the flood, in 2011.')).toEqual([]);
    expect(quotesIn('She is a host of the programme on “Morning in Tarsa” and a friend of Petrescu.')).toEqual([]);
  });

  it('takes no title after a work, another title or a word of naming for words of somebody', () => {
    expect(quotesIn('In his memoir, “A Time for Bridges,” Petrescu described how the harbour froze.')).toMatchObject([
      { kind: 'indirect', content: ['how the harbour froze'], mention: 'Petrescu' },
    ]);
    expect(quotesIn('The actors, who had parts in the film “Cold Water,” “Iron River,” and “Sons,” left.')).toEqual([]);
    expect(quotesIn('They played a piece entitled “The Long Bridge” and a comedy called “Sons of Tarsa.”')).toEqual([]);
  });

  it('ends at the stop in its marks', () => {
    expect(quotesIn('Petrescu yelled “You are lying!” at the mayor during the debate on the bridge.')).toMatchObject([
      { kind: 'direct', content: ['“You are lying!”'], mention: 'Petrescu' },
    ]);
  });

  it('belongs to the speaker whose saying another reports', () => {
    const reported = quotesIn('Petrescu said Oduya told him “the bridge will not be closed before winter.”');
    expect(reported).toMatchObject([
      { kind: 'mixed', mention: 'Petrescu' },
      { kind: 'direct', content: ['“the bridge will not be closed before winter.”'], mention: 'Oduya' },
    ]);
  });

  it('names the whole of a role with a word in it that may be a verb', () => {
    const text = '“The gates stay shut,” Tarsa House press secretary Marta Oduya told reporters on Monday.';
    expect(quotesIn(text)).toMatchObject([{ mention: 'Tarsa House press secretary Marta Oduya', name: 'Marta Oduya' }]);
  });

  it('takes no speaker named at the end, and nothing after a semicolon, for reported words', () => {
    expect(quotesIn('The army set a condition: Petrescu must go, its chief of staff, Ivan Sandu, said.')).toMatchObject(
      [{ content: ['The army set a condition: Petrescu must go'], name: 'Ivan Sandu' }],
    );
    expect(
      quotesIn('At least 50 people died when Tarsa was shelled, activists said; it had held out for days.'),
    ).toMatchObject([{ content: ['At least 50 people died when Tarsa was shelled'], mention: 'activists' }]);
  });

  it('takes neither a year nor a preposition at the head of a sentence for a speaker', () => {
    expect(quotesIn('Besides attacking the mayor, Mr. Petrescu asserted that the bridge was unsafe.')).toMatchObject([
      { mention: 'Mr. Petrescu' },
    ]);
    const text =
      'Alongside the mayor, even a rebel chief said, “At some point the bridge has to go, and we all know it.”';
    expect(quotesIn(text)).toMatchObject([{ mention: 'a rebel chief' }]);
  });

  it('finds, for a participle after other words, the subject of the clause and none of its objects', () => {
    const text = 'Petrescu rejected US calls for sanctions, telling reporters: “We are not supporting any of that.”';
    expect(quotesIn(text).at(-1)).toMatchObject({ kind: 'direct', mention: 'Petrescu' });
  });

  it('takes neither an adverb nor a participle at the head of a sentence for a name', () => {
    const adverb = 'Hastily she told the guards, “Nobody leaves the bridge before I have seen it.”';
    expect(quotesIn(adverb)).toMatchObject([{ mention: 'she' }]);
    const participle = 'Steering the boat, Oduya told them, “Nobody leaves the bridge before I have seen it.”';
    expect(quotesIn(participle)).toMatchObject([{ mention: 'Oduya' }]);
  });

  it('finds a speaker with an adjective before the name that may itself be a word of saying', () => {
    const text = '“The bridge will always be the bridge of this town,” an angry Oduya said.';
    expect(quotesIn(text)).toMatchObject([{ kind: 'direct', mention: 'an angry Oduya' }]);
  });

  it('finds who is said to speak before a colon', () => {
    const text = 'Oduya later wrote:\n\n“The bridge is gone, and nobody can cross the river now.”';
    expect(quotesIn(text)).toMatchObject([{ kind: 'direct', cue: 'wrote', mention: 'Oduya' }]);
  });

  it('finds who speaks by any verb beside the quote', () => {
    expect(quotesIn('“Go back to the other side of the river now,” Oduya barked at the guards.')).toMatchObject([
      { kind: 'direct', cue: 'barked', mention: 'Oduya' },
    ]);
  });

  it('prefers the quote before the cue to what stands after it', () => {
    const text = '“He is late. I would have come by boat,” Oduya said of Petrescu. “But nobody asked me.”';
    expect(quotesIn(text)).toMatchObject([
      {
        kind: 'direct',
        content: ['“He is late. I would have come by boat,”', '“But nobody asked me.”'],
        mention: 'Oduya',
      },
    ]);
  });

  it('finds who speaks when the name is a common word too', () => {
    expect(quotesIn('“The bridge is gone,” Read said. “The road is next,” Will said.')).toMatchObject([
      { mention: 'Read' },
      { mention: 'Will' },
    ]);
  });

  it('does not give a new paragraph to who was reported in the one before', () => {
    const text = `Oduya said that two convoys had reached the town on Friday.

“We have waited for this day for thirty years and more,” read a banner on the wall.`;
    expect(quotesIn(text).at(-1)).not.toMatchObject({ mention: 'Oduya' });
  });

  it('leaves a quote without a speaker where nothing names one', () => {
    const text = 'A banner hung from the town hall.\n\n“We have waited for this day for thirty years and more.”';
    expect(quotesIn(text)).toMatchObject([
      { kind: 'direct', content: ['“We have waited for this day for thirty years and more.”'] },
    ]);
    expect(quotesIn(text)[0]).not.toHaveProperty('name');
  });
});

describe('indirect and mixed quotes', () => {
  it('finds a clause after said', () => {
    expect(quotesIn('The ministry said that two convoys had reached the town on Friday.')).toMatchObject([
      {
        kind: 'indirect',
        content: [expect.stringContaining('two convoys had reached the town')],
        mention: 'The ministry',
      },
    ]);
  });

  it('finds a clause before the cue', () => {
    expect(quotesIn('Two convoys had reached the town by Friday, the official said.')).toMatchObject([
      { kind: 'indirect', content: ['Two convoys had reached the town by Friday'], mention: 'the official' },
    ]);
  });

  it('finds what somebody is said to be the source of', () => {
    expect(quotesIn('Two convoys reached the town on Friday, according to the Red Cross.')).toMatchObject([
      { kind: 'indirect', cue: 'according to', mention: 'the Red Cross' },
    ]);
  });

  it('ends before those who report it', () => {
    expect(quotesIn('Dan Petrescu said the cod quota would not be raised, the Gazette reported.')).toMatchObject([
      { content: ['the cod quota would not be raised'], mention: 'Dan Petrescu' },
      { content: ['Dan Petrescu said the cod quota would not be raised'], mention: 'the Gazette' },
    ]);
  });

  it('ends before what its speaker says next', () => {
    const text = 'Marta Oduya said the bridge was unsafe and called the delay “a disgrace to this town.”';
    expect(quotesIn(text)).toMatchObject([
      { kind: 'indirect', content: ['the bridge was unsafe'] },
      { kind: 'mixed', content: ['the delay “a disgrace to this town.”'], mention: 'Marta Oduya' },
    ]);
    expect(quotesIn('Oduya defended the plan, calling it “a gift to the town.”')).toMatchObject([
      { content: ['the plan'] },
      { content: ['it “a gift to the town.”'] },
    ]);
  });

  it('ends before the main clause of its sentence', () => {
    expect(quotesIn('While Oduya praised the plan, Dan Petrescu called it “a very bad joke.”')).toMatchObject([
      { content: ['the plan'], mention: 'Oduya' },
      { content: ['it “a very bad joke.”'], mention: 'Dan Petrescu' },
    ]);
  });

  it('is nobody’s where somebody is only believed to do or to want something', () => {
    expect(quotesIn('The captain is believed to have been on the ferry when it sank.')).toEqual([]);
    expect(quotesIn('The town wants a new bridge.')).toEqual([]);
    expect(quotesIn('Russia is pressing for talks on the harbour.')).toEqual([]);
  });

  it('calls a clause with words in marks mixed', () => {
    expect(quotesIn('Oduya said the attack was “an act of cowards” and would be answered.')).toMatchObject([
      { kind: 'mixed', content: [expect.stringContaining('the attack was “an act of cowards”')], mention: 'Oduya' },
    ]);
  });

  it('finds no speaker for scare quotes and titles of films', () => {
    expect(quotesIn('The “smart” bridge opened a day after the film “Iron River” was shown in the town.')).toEqual([]);
  });
});

describe('bad input', () => {
  const texts = {
    'marks that never close': '“We are here. '.repeat(500),
    'ten thousand marks': '"'.repeat(10_000),
    'marks of both kinds, mixed': "“\"‘'”’``'' he said ".repeat(2_000),
    'marks of direction': '\u202b“سلام”\u202c قال الوزير, \u200fsaid Oduya.'.repeat(50),
    'other scripts': '«Мы не уйдём», said Сергей Ивашов. 「我们不走」, said 李明.',
    'two thousand emojis': '😀'.repeat(2_000),
    'lone surrogates': 'He said \ud83d that “\udc00 it is”.',
    'no text': '',
  };

  it.each(Object.entries(texts))('survives %s', (_, text) => {
    const { length } = text;
    for (const { start, end, content } of extractQuotes(articleOf(text))) {
      for (const span of [{ start, end }, ...content]) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.start).toBeGreaterThanOrEqual(start);
        expect(span.end).toBeLessThanOrEqual(length);
      }
    }
  });

  it('gives spans inside the article, in order, for any text', () => {
    const word = fc.constantFrom(
      'he',
      'Oduya',
      'said',
      'that',
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      ':',
      '\n\n',
      'the',
      'plan',
      'according',
      'to',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, content, cue, speaker } of extractQuotes(articleOf(text))) {
          expect(content.length).toBeGreaterThan(0);
          let from = start;
          for (const span of content) {
            expect(span.start).toBeGreaterThanOrEqual(from);
            expect(span.end).toBeGreaterThan(span.start);
            from = span.end;
          }
          expect(end).toBeGreaterThanOrEqual(from);
          for (const span of [cue, speaker?.mention]) {
            if (span === undefined) continue;
            expect(span.start).toBeGreaterThanOrEqual(start);
            expect(span.end).toBeLessThanOrEqual(end);
          }
        }
      }),
    );
  });
});
