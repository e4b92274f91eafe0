import type { Span } from '../archive/article.js';
import { termsOf } from '../search/analysis.js';
import { logistic } from '../logistic.js';
import type { KnownSpeaker, Quote, Speaker } from '../quotes/quote.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { confidenceOf } from './confidence.js';
import type { Candidate } from './evidence.js';
import type { FeatureValues } from './features/feature.js';
import { weighted, type LinearWeights } from './features/first-guess.js';
import type { ReadEvidence } from './features/read-evidence.js';
import { isAnothers, ownership } from './ownership.js';
import { bestFirst, runningTextPreference, type RankedSentence } from './ranker.js';
import type { SpeakersAsked } from './speakers-asked.js';
import type { TreeModel } from './trees.js';

/**
 * Whether the question asks for the words of somebody whom the first sentence does not name, nor what its
 * opening pronoun goes back to: it cannot answer.
 */
export function asksUnmentioned({ terms, evidence }: ReadEvidence, [first]: readonly RankedSentence[]): boolean {
  const { speaker } = evidence.reading;
  if (speaker?.wordsAsked !== true || first === undefined) return false;
  const lastName = termsOf(speaker.name).at(-1);
  const held = first.sentence.here | first.sentence.antecedent;
  return terms.some(({ term }, i) => term === lastName && ((held >> i) & 1) === 0);
}

/**
 * Whether somebody's words are asked for and the first sentence is a headline or a caption: it cannot
 * answer, whatever it says of them.
 */
export function isPapersWording(
  [first]: readonly { readonly sentence: { readonly candidate: Pick<Candidate, 'kind'> } }[],
  asked: Pick<SpeakersAsked, 'wanted'> | undefined,
): boolean {
  return (
    first !== undefined &&
    asked !== undefined &&
    asked.wanted !== 'first' &&
    runningTextPreference(first.sentence.candidate) < 0
  );
}

/** In units of the ranker's score: more than ranking can make up for. */
const OWN_WORDS = 10;
/** For a question that their words may answer, but others' too. */
const OWN_WORDS_MAY = 1.5;
/** For words of theirs that hold all of what the question is about. */
const ON_THE_SUBJECT = 4;
/** Words in quotation marks are theirs more surely than what is reported of them. */
const IN_QUOTATION_MARKS = 1;
/**
 * Words in a report of what somebody reacts to are about it without naming it: that counts as so much of
 * it, 0 to 1. Set by hand.
 */
const REACTION = 0.5;
/** How many of the best sentences are looked at for who says them. */
const LOOK_AT = 100;

/**
 * The ranked sentences with those that hold words of the speakers asked for first. Where their words are
 * asked for, sentences that hold nothing but somebody else's are left out, so that they are never taken for
 * theirs. A headline comes no earlier for what it says of theirs: it is the paper's wording.
 */
export function preferSpeakers(
  snapshot: ArchiveSnapshot,
  ranked: readonly RankedSentence[],
  asked: SpeakersAsked,
): readonly RankedSentence[] {
  const { wanted, about } = asked;
  const isTheirs = ownership(snapshot, asked);
  const looked = ranked.slice(0, LOOK_AT).map((one) => {
    const { article: number, span } = one.sentence.candidate;
    const said = saidIn(snapshot.quotes(number), span);
    return { one, said, theirs: said.filter(({ quote, index }) => isTheirs(number, quote, index)) };
  });
  return looked
    .flatMap(({ one, said, theirs }) => {
      if (theirs.length === 0) {
        const isAnother = wanted === 'theirs' && said.some(({ quote }) => isAnothers(quote, asked));
        return wanted === 'only' || isAnother ? [] : [one];
      }
      if (runningTextPreference(one.sentence.candidate) < 0) return [one];
      const marked = theirs.some(({ quote }) => quote.kind !== 'indirect') ? IN_QUOTATION_MARKS : 0;
      const own = wanted === 'first' ? OWN_WORDS_MAY : OWN_WORDS;
      return [{ ...one, preference: one.preference + marked + own + ON_THE_SUBJECT * heldShare(one, about) }];
    })
    .sort(bestFirst);
}

/**
 * What tells whether the first sentence answers a question for somebody's words; undefined where it is not
 * known to be theirs, or the question is about nothing in particular.
 */
export function ownWordsValues(
  ranked: readonly RankedSentence[],
  { wanted, about }: SpeakersAsked,
  { terms, evidence }: ReadEvidence,
  confidence: TreeModel,
): FeatureValues | undefined {
  const [first] = ranked;
  if (first === undefined || wanted === 'first' || first.preference < OWN_WORDS / 2 || about.size === 0)
    return undefined;
  const { sentence } = first;
  const weightOf = (held: (term: string, place: number) => boolean): number =>
    terms.reduce((sum, { term, weight }, i) => (about.has(term) && held(term, i) ? sum + weight : sum), 0);
  const whole = weightOf(() => true) || 1;
  const inArticle = sentence.article | sentence.title;
  const aboutInArticle = weightOf((_, i) => ((inArticle >> i) & 1) === 1) / whole;
  const reaction = evidence.reading.speaker?.isReaction === true ? REACTION * aboutInArticle : 0;
  const byWords = Math.min(0.99, Math.max(0.01, confidenceOf(ranked, confidence)));
  return {
    bias: 1,
    about: Math.max(reaction, heldShare(first, about)),
    aboutWeight: Math.max(reaction, weightOf((term) => sentence.words.has(term)) / whole),
    aboutInArticle,
    byWords: Math.log(byWords / (1 - byWords)),
  };
}

/**
 * The probability, 0 to 1, that a speaker's own words answer, by the weights of a logistic regression on
 * {@link ownWordsValues}.
 */
export function probabilityOfOwnWords(values: FeatureValues, weights: LinearWeights): number {
  return logistic(weighted(weights, values));
}

function heldShare({ sentence }: RankedSentence, about: ReadonlySet<string>): number {
  let held = 0;
  for (const term of about) if (sentence.words.has(term)) held++;
  return about.size === 0 ? 0 : held / about.size;
}

/**
 * Who says a sentence: one of the speakers asked for where any of its words are theirs, as where a paper
 * reports what they said; else who says at least half of it; of several the one who says least, which is
 * the inner voice where one reports another. Undefined where no name is known.
 */
export function speakerOf(
  quotes: readonly Quote[],
  sentence: Span,
  asked: readonly KnownSpeaker[] = [],
): { name: string; role?: string } | undefined {
  const said = new Map<string, { speaker: Speaker; length: number }>();
  for (const { quote, length } of saidIn(quotes, sentence)) {
    if (quote.speaker === null) continue;
    const { name } = quote.speaker;
    said.set(name, { speaker: quote.speaker, length: length + (said.get(name)?.length ?? 0) });
  }
  const names = new Set(asked.flatMap(({ name, aliases }) => [name, ...aliases]));
  const [first] = [...said.values()]
    .filter(({ speaker, length }) => names.has(speaker.name) || length * 2 >= sentence.end - sentence.start)
    .sort((a, b) => Number(names.has(b.speaker.name)) - Number(names.has(a.speaker.name)) || a.length - b.length);
  if (first === undefined) return undefined;
  const { name, role } = first.speaker;
  return { name, ...(role === undefined ? {} : { role }) };
}

/** The quotes whose words stand in a sentence, and how much of it they are, in UTF-16 code units. */
function saidIn(quotes: readonly Quote[], { start, end }: Span): { quote: Quote; index: number; length: number }[] {
  return quotes.flatMap((quote, index) => {
    const length = quote.content.reduce(
      (sum, words) => sum + Math.max(0, Math.min(end, words.end) - Math.max(start, words.start)),
      0,
    );
    return length === 0 ? [] : [{ quote, index, length }];
  });
}
