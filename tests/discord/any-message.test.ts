import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundQuote } from '../../src/answer/found-quotes.js';
import type { Article } from '../../src/archive/article.js';
import type { Delivery, Digest } from '../../src/digest/digest.js';
import type { Edition, EditionEntry } from '../../src/digest/edition.js';
import { answerDraft } from '../../src/discord/answer-message.js';
import { costOf, fits } from '../../src/discord/budget.js';
import { contextDraft } from '../../src/discord/context-button.js';
import { digestDoneDraft, digestListDraft, digestShowDraft, previewDraft } from '../../src/discord/digest-messages.js';
import type { Draft } from '../../src/discord/draft.js';
import { sentEditionDraft } from '../../src/discord/edition-message.js';
import { renderMessage } from '../../src/discord/message.js';
import { notice } from '../../src/discord/notice.js';
import { pagingButtons } from '../../src/discord/paging.js';
import { quotesDraft } from '../../src/discord/quote-message.js';
import { sourceDraft } from '../../src/discord/source-message.js';
import { timelineDraft } from '../../src/discord/timeline-message.js';
import { buttonsOf, textOf } from '../e2e/loopback/messages.js';
import { plan } from '../digest/stand-ins.js';
import { all, anyAnswer, anyCitation, anyProvenance, anySentence, optional, words } from './answers.js';
import { asShown } from './markdown.js';
import { hasPublishedSchema, publishedSchema } from './published-schema.js';

const searched = { articles: 12, passages: 60 };
const short = words.map((text) => text.slice(0, 200));
const picture = { png: Buffer.from('png'), name: 'timeline.png', description: 'Two days' };

const quote: fc.Arbitrary<FoundQuote> = all(
  anySentence,
  fc.record({
    kind: fc.constantFrom('direct', 'indirect', 'mixed'),
    speaker: fc.oneof(fc.constant(null), all(fc.record({ name: words }), optional('role', words))),
  }),
);

const entry = all<EditionEntry>(
  fc.record({
    sentences: fc.array(all(anyCitation, fc.record({ text: words })), { minLength: 1, maxLength: 2 }),
    otherReports: fc.nat(5),
    otherSources: fc.array(words, { maxLength: 5 }),
  }),
  optional('date', fc.constantFrom('2012-02-08', '2012', 'XXXX-12-11')),
);

const edition: fc.Arbitrary<Edition> = fc.record({
  name: short.map((name) => name.slice(0, 40)),
  topic: short,
  kind: fc.constant('new' as const),
  dueAt: fc.constant(new Date('2024-03-05T06:00:00Z')),
  zone: fc.constant('Europe/Athens'),
  late: fc.boolean(),
  articlesRead: fc.nat(),
  published: fc.constant([]),
  entries: fc.array(entry, { maxLength: 8 }),
  eventsLeftOut: fc.nat(3),
});

const digest: fc.Arbitrary<Digest> = fc.record({ name: short, topic: short }).map(({ name, topic }) => ({
  ...plan,
  id: 1,
  name: name.slice(0, 40),
  topic,
  createdAt: new Date('2024-03-01T06:00:00Z'),
}));

const delivery: fc.Arbitrary<Delivery> = fc.record({
  id: fc.nat(),
  digest: fc.constant(1),
  dueAt: fc.constant(new Date('2024-03-05T06:00:00Z')),
  state: fc.constantFrom('due', 'sending', 'sent', 'failed', 'skipped'),
  mark: fc.nat(),
  attempts: fc.nat(9),
  nextTry: fc.constant(new Date('2024-03-05T07:00:00Z')),
  reason: words,
});

const article: fc.Arbitrary<Article> = fc
  .tuple(anyProvenance, fc.array(words, { minLength: 1, maxLength: 6 }))
  .map(([provenance, paragraphs]) => {
    const text = paragraphs.join('\n\n');
    let end = -2;
    const sentences = paragraphs.map((written, paragraph) => {
      const start = end + 2;
      end = start + written.length;
      return { start, end, kind: 'prose' as const, paragraph };
    });
    return { ...provenance, text, sentences: sentences.filter((one) => one.end > one.start), omitted: [] };
  });

const paging = pagingButtons('quotes', ['x'], 1, 3);

/** Every kind of message that the bot sends, made of anything that articles and members may write. */
const kinds: Readonly<Record<string, fc.Arbitrary<Draft>>> = {
  'an answer': fc
    .tuple(anyAnswer, short, fc.boolean())
    .map(([answer, source, isPrivate]) => answerDraft(answer, { source }, isPrivate)),
  'a page of quotes': fc
    .tuple(fc.array(quote, { maxLength: 4 }), short, short)
    .map(([quotes, speaker, about]) =>
      quotesDraft(
        { total: quotes.length, searched, quotes },
        { speaker, about, filter: { source: speaker }, said: 'any', offset: 0, limit: 4 },
        paging,
        true,
      ),
    ),
  'the source of a message': fc
    .tuple(
      quote,
      words,
      words,
      fc.array(fc.record({ archive: words, message: words }), { maxLength: 9 }),
      fc.array(anyCitation, { maxLength: 4 }),
    )
    .map(([source, said, creditedTo, changes, alsoIn]) =>
      sourceDraft({ words: said, verdict: 'altered', source, creditedTo, changes, alsoIn, searched }),
    ),
  'a page of a timeline': fc
    .tuple(fc.array(fc.array(anySentence, { minLength: 1, maxLength: 3 }), { maxLength: 7 }), short)
    .map(([days, topic]) => {
      const entries = days.map((sentences) => ({ date: '2012-02-08', precision: 'day' as const, sentences }));
      const timeline = { topic, entries, activity: [], articlesRead: 3, searched };
      return timelineDraft(timeline, { topic, filter: { source: topic } }, 0, { picture, paging, isPrivate: true });
    }),
  'a digest': edition.map((made) => sentEditionDraft(made, 4711, 0, picture)),
  'a preview of a digest': edition.map((made) => previewDraft({ edition: made, considered: [] }, 0, { paging })),
  'a digest and its deliveries': fc
    .tuple(digest, fc.array(delivery, { maxLength: 10 }))
    .map(([shown, deliveries]) => digestShowDraft({ digest: shown, deliveries })),
  'all digests': fc
    .tuple(fc.array(fc.tuple(digest, delivery), { maxLength: 25 }), fc.array(short, { maxLength: 2 }))
    .map(([records, damaged]) =>
      digestListDraft(
        records.map(([shown, last]) => ({ digest: shown, deliveries: [last] })),
        damaged,
      ),
    ),
  'what was done with a digest': digest.map((done) => digestDoneDraft('Added.', done)),
  'a sentence in context': article.map((of) => contextDraft(of, of.sentences[0] ?? { start: 0, end: 1 })),
  'a notice': words.map((text) => notice(`source: expected one of the archive, found ${text}`)),
};

/** How the program itself formats: bold, italics, block quotes, subtext, lists, and its own link, channel and command. */
const OWN_FORMATS = ['strong', 'em', 'blockQuote', 'subtext', 'list'];

describe.each(Object.entries(kinds))('%s, whatever articles and members write', (_, drafts) => {
  const schema = hasPublishedSchema ? publishedSchema() : undefined;

  it('keeps to Discord’s limits, mentions nobody and is formatted by the program alone', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { components, allowedMentions, flags } = renderMessage(draft);
        expect(fits(costOf(components))).toBe(true);
        expect(allowedMentions).toEqual({ parse: [] });
        expect(schema?.('MessageCreateRequest', { flags, components }) ?? []).toEqual([]);
        const ids = buttonsOf({ components }).flatMap(({ custom_id }) => custom_id ?? []);
        expect(new Set(ids).size).toBe(ids.length);
        const written = textOf({ content: '', components })
          .replace(/^\[Open at the sentence\]\(<https?:[^<>\s]+>\)$/gm, '')
          .replaceAll(`<#${plan.channel}>`, '')
          .replaceAll('`/digest add`', '');
        expect(asShown(written).formats.filter((format) => !OWN_FORMATS.includes(format))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
