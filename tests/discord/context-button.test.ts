import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.js';
import { citationId, findCitation } from '../../src/discord/citation-id.js';
import { contextDraft } from '../../src/discord/context-button.js';
import { renderMessage } from '../../src/discord/message.js';
import { smallArchive } from '../answer/small-archive.js';
import { textOf } from '../e2e/loopback/messages.js';
import { harbourReport } from './answers.js';

const paragraphs = [
  ['The port was quiet on Monday.', 'Cranes stood still.'],
  ['Four hundred dockers walked out on *Wednesday*.', 'The owners met at night.'],
  ['Nobody was hurt.'],
];

const article: Article = (() => {
  const text = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  const sentences = paragraphs.flatMap((group, paragraph) =>
    group.map((sentence) => {
      const start = text.indexOf(sentence);
      return { start, end: start + sentence.length, kind: 'prose' as const, paragraph };
    }),
  );
  return { ...harbourReport, text, sentences, omitted: [] };
})();

const walkout = article.text.indexOf('Four');
const span = { start: walkout, end: walkout + 20 };
const shown = (of: Article) => textOf({ content: '', components: renderMessage(contextDraft(of, span)).components });

describe('the context of a sentence', () => {
  it('is its neighbours, paragraphs apart, with the sentence in bold', () => {
    expect(shown(article).split('\n')).toEqual([
      '**In context**',
      '> The port was quiet on Monday. Cranes stood still.',
      '> ',
      '> **Four hundred dockers walked out on \\*Wednesday\\*.** The owners met at night.',
      '> ',
      '> Nobody was hurt.',
      '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts',
    ]);
  });

  it('has no sentence that turns the direction of those after it', () => {
    const [override, pop] = ['\u202e', '\u202c'];
    const turning = { ...article, text: article.text.replace('.', override) };
    expect(shown(turning)).toContain(`> The port was quiet on Monday${override}${pop} Cranes stood still.`);
  });

  it('is as many neighbours as fit', () => {
    const long = {
      ...article,
      text: article.text.replace('The port was quiet', 'The port was quiet '.padEnd(4000, 'x')),
    };
    const shift = long.text.length - article.text.length;
    const sentences = article.sentences.map(({ start, end, ...rest }) => ({
      ...rest,
      start: start === 0 ? 0 : start + shift,
      end: end + shift,
    }));
    const moved = { start: span.start + shift, end: span.end + shift };
    const draft = renderMessage(contextDraft({ ...long, sentences }, moved));
    const lines = textOf({ content: '', components: draft.components });
    expect(lines).toContain('> Cranes stood still.\n');
    expect(lines).not.toContain('quiet');
  });
});

describe('a citation in a button', () => {
  const reports = ['first', 'second', 'third'].map((word) => ({
    source: 'Coast News',
    date: '2012-02-10',
    title: word,
    sentences: [`The ${word} ferry left the harbour at noon.`],
  }));
  const archive = smallArchive(...reports);
  const cited = { number: 1, article: archive.provenance(1), start: 4, end: 16, text: 'second ferry' };

  it('is found again, also when articles have moved', () => {
    expect(findCitation(archive, citationId(cited))).toEqual({ number: 1, start: 4, end: 16 });
    expect(findCitation(archive, citationId({ ...cited, number: 70 }))).toEqual({ number: 1, start: 4, end: 16 });
  });

  it('is found no more when the article is gone, too short, or has other words there now', () => {
    expect(findCitation(archive, citationId({ ...cited, article: { id: 'elsewhere' } }))).toBeUndefined();
    expect(findCitation(archive, citationId({ ...cited, end: 9999 }))).toBeUndefined();
    expect(findCitation(archive, citationId({ ...cited, text: 'second train' }))).toBeUndefined();
    expect(findCitation(archive, 'not an id')).toBeUndefined();
  });

  it('is found by its place alone where its button is older than the check of its words', () => {
    const older = citationId(cited).replace(/\.[^.]*$/u, '');
    expect(findCitation(archive, older)).toEqual({ number: 1, start: 4, end: 16 });
  });

  it('has a short id', () => {
    const places = { number: 99_999_999, start: 99_999_999, end: 999_999_999 };
    const far = { ...places, article: { id: 'x'.repeat(500) }, text: 'x'.repeat(500) };
    expect(citationId(far).length).toBeLessThanOrEqual(60);
  });
});
