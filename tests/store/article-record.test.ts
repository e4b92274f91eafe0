import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Sentence, Span } from '../../src/archive/article.js';
import { excerptOf } from '../../src/archive/excerpt.js';
import type { Quote } from '../../src/quotes/quote.js';
import { ArticleRecord, encodeArticle } from '../../src/store/article-record.js';
import { DamagedFile } from '../../src/store/damage.js';

const span = fc
  .tuple(fc.nat(60_000_000), fc.nat(5_000))
  .map(([start, length]): Span => ({ start, end: start + length }));

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('\ud83d', 'é', '“', 'a')).map((all) => all.join('')),
);

const sentence = fc
  .tuple(span, fc.constantFrom('prose', 'headline', 'summary', 'byline', 'caption'), fc.nat(400))
  .map(([at, kind, paragraph]): Sentence => ({ ...at, kind, paragraph }));

const article = fc.record<Article>(
  {
    id: anyText,
    path: anyText,
    title: anyText,
    source: anyText,
    author: anyText,
    url: fc.webUrl(),
    note: fc.constant('brief'),
    date: fc.record(
      {
        basis: fc.constantFrom('stated', 'dateline', 'unknown'),
        value: anyText,
        from: anyText,
        to: anyText,
        reason: anyText,
      },
      { requiredKeys: ['basis'] },
    ),
    text: anyText,
    sentences: fc.array(sentence),
    omitted: fc.array(span),
  },
  { requiredKeys: ['id', 'path', 'date', 'text', 'sentences', 'omitted'] },
);

const speaker = fc.record({ mention: span, name: anyText, role: anyText }, { requiredKeys: ['mention', 'name'] });

const quote = fc
  .tuple(
    span,
    fc.record(
      {
        kind: fc.constantFrom('direct', 'indirect', 'mixed'),
        content: fc.array(span),
        cue: span,
        speaker: fc.option(speaker),
      },
      { requiredKeys: ['kind', 'content', 'speaker'] },
    ),
  )
  .map(([at, rest]): Quote => ({ ...at, ...rest }));

describe('an article as bytes', () => {
  it('comes back as it was, with its quotes, whatever its text holds', () => {
    fc.assert(
      fc.property(article, fc.array(quote), (written, quotes) => {
        const record = new ArticleRecord(encodeArticle(written, quotes), 'one.articles');
        expect(record.article()).toEqual(JSON.parse(JSON.stringify(written)));
        expect(record.article().text).toBe(written.text);
        expect(record.quotes()).toEqual(quotes);
        expect(record.provenance.id).toBe(written.id);
      }),
    );
  });

  it('gives sentences as readers see them without the rest of the text', () => {
    const sentenceText = fc.constantFrom('Annan left. ', 'Никто не ушёл! ', '“No,”  he\nsaid. ', 'He flew 😀 home. ');
    fc.assert(
      fc.property(
        article,
        fc.array(sentenceText, { maxLength: 200 }),
        fc.nat(),
        fc.nat(8),
        (other, texts, from, size) => {
          let end = 0;
          const sentences = texts.map((one, paragraph): Sentence => {
            const start = end;
            end += one.length;
            return { start, end: end - 1, kind: 'prose', paragraph };
          });
          const omitted = sentences
            .filter((_, i) => i % 5 === 2)
            .map(({ start }) => ({ start: start + 1, end: start + 4 }));
          const written = { ...other, text: texts.join(''), sentences, omitted };
          const firstSentence = from % (texts.length + 1);
          const range = { firstSentence, lastSentence: firstSentence + size };
          const record = new ArticleRecord(encodeArticle(written, []), 'one.articles');
          expect(record.excerpt(range)).toEqual(excerptOf(written, range));
        },
      ),
    );
  });

  it('is refused when any bit of it has changed', () => {
    fc.assert(
      fc.property(article, fc.array(quote), fc.nat(), (written, quotes, bit) => {
        const bytes = encodeArticle(written, quotes);
        const at = Math.floor(bit / 8) % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
        expect(() => new ArticleRecord(bytes, 'one.articles')).toThrow(DamagedFile);
      }),
    );
  });

  it('is refused when its end is missing', () => {
    fc.assert(
      fc.property(article, fc.nat(), (written, cut) => {
        const bytes = encodeArticle(written, []);
        expect(() => new ArticleRecord(bytes.subarray(0, cut % bytes.length), 'one.articles')).toThrow(DamagedFile);
      }),
    );
  });
});
