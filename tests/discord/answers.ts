import fc from 'fast-check';
import type { Answer, AnswerSentence } from '../../src/answer/answer.js';
import type { Citation } from '../../src/citation/citation.js';
import type { ArticleDate, Provenance } from '../../src/archive/article.js';

export const harbourReport: Provenance = {
  id: 'harbour-strike',
  path: 'harbour-strike.md',
  title: 'Dockers Walk Out Over Night Shifts',
  source: 'The Harbour Gazette',
  url: 'https://gazette.example/2012/02/08/strike',
  date: { basis: 'stated', value: '2012-02-08' },
};

export function answerSentence(fields: Partial<AnswerSentence> = {}): AnswerSentence {
  const text = fields.text ?? 'The union said on Wednesday that 400 dockers had walked out.';
  return {
    article: harbourReport,
    number: 0,
    start: 10,
    end: 10 + text.length,
    text,
    score: 1,
    matches: [],
    alsoIn: [],
    ...fields,
  };
}

export function answer(fields: Partial<Answer> = {}): Answer {
  return {
    question: 'how many dockers walked out',
    status: 'answered',
    confidence: 0.8,
    searched: { articles: 5, passages: 40, from: '2012-02-08', to: '2013-03-08' },
    sentences: [answerSentence()],
    ...fields,
  };
}

/** Text as odd as an article or a member may write it. */
export const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '*'.repeat(5000),
    '漢'.repeat(2500),
    '🙂'.repeat(2000),
    'a'.repeat(4000),
    '\n# x',
    '\n-# x',
    '\n- x',
    ' ',
  ),
  fc.constantFrom(
    '```@everyone',
    '@here <@1> <@&1> <#1> </ask:1> <id:home>',
    '||x|| ~~x~~ __x__ `x`',
    '<t:1:R> <:x:1> <a:x:1>',
  ),
  fc.constantFrom(
    '[x](https://evil.example)',
    'https://evil.example/a_(b)',
    'discord.gg/x',
    '\u202ex\u2066\u200b\u0000\ud800',
  ),
);
/** A field, or none. */
export const optional = <Key extends string, T>(
  key: Key,
  value: fc.Arbitrary<T>,
): fc.Arbitrary<Partial<Record<Key, T>>> =>
  fc.oneof(
    fc.constant({}),
    value.map((it) => ({ [key]: it }) as Record<Key, T>),
  );
/** Objects put together of the parts' fields. */
export const all = <T extends object>(...parts: fc.Arbitrary<object>[]): fc.Arbitrary<T> =>
  fc.tuple(...parts).map((fields) => Object.assign({}, ...fields) as T);

const day = fc.constantFrom('2012-02-08', '1999-12-31');
const date: fc.Arbitrary<ArticleDate> = all(
  fc.record({ basis: fc.constantFrom('stated', 'url', 'dateline', 'caption', 'text', 'inferred', 'unknown') }),
  optional('value', fc.constantFrom('2012-02-08', '2012-02', '2012', 'XXXX-12-11')),
  optional('from', day),
  optional('to', day),
);
const url = fc.oneof(
  fc.webUrl(),
  words,
  fc.nat(3000).map((length) => `https://news.example/${'x'.repeat(length)}?a=(b)&c=<d>`),
);
export const anyProvenance: fc.Arbitrary<Provenance> = all(
  fc.record({ id: words, path: words, date }),
  ...['title', 'source', 'author', 'note'].map((key) => optional(key, words)),
  optional('url', url),
);
export const anyCitation: fc.Arbitrary<Citation> = fc.record({
  article: anyProvenance,
  number: fc.nat(1e6),
  start: fc.nat(1e7),
  end: fc.nat(1e7),
});
export const anySentence: fc.Arbitrary<AnswerSentence> = all(
  anyCitation,
  fc.tuple(words, fc.nat(20)).map(([given, index]) => {
    const text = given.replace(/\s+/gu, ' ').trim();
    const [word] = [...text.matchAll(/\p{L}+/gu)].slice(index);
    return { text, matches: word ? [{ start: word.index, end: word.index + word[0].length }] : [] };
  }),
  fc.record({ score: fc.double(), alsoIn: fc.array(anyCitation, { maxLength: 30 }) }),
  optional('before', words),
  optional('speaker', all(fc.record({ name: words }), optional('role', words))),
);

/** Answers with every field as odd as its type allows. */
export const anyAnswer: fc.Arbitrary<Answer> = all(
  fc.record({
    question: words,
    status: fc.constantFrom('answered', 'abstained'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    searched: fc.record({ articles: fc.nat(), passages: fc.nat() }),
    sentences: fc.array(anySentence, { maxLength: 12 }),
  }),
  optional('reason', words),
  optional('disagreement', fc.array(all(anySentence, fc.record({ figure: words })), { maxLength: 4 })),
);
