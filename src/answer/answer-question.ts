import { opensWithPronoun } from '../archive/points-back.js';
import type { KnownSpeaker } from '../quotes/quote.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import { insufficient, unsearchable } from './abstention.js';
import type { Citation } from '../citation/citation.js';
import type { Abstention, Answer, AnswerSentence, Question } from './answer.js';
import { confidenceInByline, preferBylines } from './authorship.js';
import { disagreeing } from './disagreement.js';
import { gatherEvidence, type Candidate } from './evidence.js';
import { readEvidence, type ReadEvidence } from './features/read-evidence.js';
import { readQuestion, withoutWords, type QuestionReading } from './question.js';
import { timeAsked } from './question-time.js';
import { loadModels, rankSentences, type RankedSentence } from './ranker.js';
import {
  asksUnmentioned,
  isPapersWording,
  ownWordsValues,
  preferSpeakers,
  probabilityOfOwnWords,
  speakerOf,
} from './speech.js';
import { speakersAsked, type SpeakersAsked } from './speakers-asked.js';
import { respelled } from './spelling.js';
import { selectSentences, type Selected } from './selection.js';
import { confidenceInTelling, preferTelling, tellingAsked } from './telling.js';

/** Below this confidence an answer is no better than silence. */
const ABSTAIN_BELOW = 0.25;

/**
 * Answers a question with the archive's own sentences, best first, or abstains and says why. Never throws on any text.
 *
 * @param abstainBelow the confidence, 0 to 1, below which it abstains
 */
export function answerQuestion(snapshot: ArchiveSnapshot, question: Question, abstainBelow = ABSTAIN_BELOW): Answer {
  const reading = respelled(snapshot, readQuestion(question.text), question.filter);
  const searched = snapshot.covered(question.filter);
  const unable = unsearchable(snapshot, question, reading);
  if (unable !== undefined)
    return { ...abstained(unable), question: question.text, confidence: 0, searched, sentences: [] };
  const asked = speakersAsked(snapshot, question, reading);
  const rankWithin = rankingOf(snapshot, question, reading, asked);
  const { read, ranked, confidence } = heldToTime(snapshot, question, rankWithin, abstainBelow);
  const answersWithin = (filter: ArticleFilter): boolean => rankWithin(filter).confidence >= abstainBelow;
  const terms = new Set(reading.terms.map(({ term }) => term));
  const figures = confidence < abstainBelow ? [] : disagreeing(read, ranked);
  return {
    ...(confidence < abstainBelow ? abstained(insufficient(read, question, answersWithin)) : { status: 'answered' }),
    question: question.text,
    confidence,
    searched,
    sentences: selectSentences(ranked, terms, question.limit).map((selected) =>
      shownSentence(snapshot, selected, terms, asked?.speakers),
    ),
    ...(figures.length > 0 && {
      disagreement: figures.map(({ figure, from }) => ({
        ...shownSentence(snapshot, { best: from, twins: [] }, terms, asked?.speakers),
        figure,
      })),
    }),
  };
}

interface Ranking {
  readonly read: ReadEvidence;
  readonly ranked: readonly RankedSentence[];
  readonly confidence: number;
}

/** Ranks what articles tell; `timeSaid` are the words of the question that a filter of days stands for. */
type RankWithin = (filter: ArticleFilter, timeSaid?: string) => Ranking;

function rankingOf(
  snapshot: ArchiveSnapshot,
  { asOf }: Question,
  reading: QuestionReading,
  asked: SpeakersAsked | undefined,
): RankWithin {
  const models = loadModels();
  return (filter, timeSaid = '') => {
    const about = withoutWords(reading, timeSaid);
    const read = readEvidence(gatherEvidence(snapshot, about, filter, asOf), models.guess, snapshot.analyser);
    const learned = rankSentences(read, models.ranker, snapshot.coverage.passages);
    const telling = tellingAsked(read);
    const byWords = preferTelling(preferBylines(read, learned), telling);
    const ranked = asked === undefined ? byWords : preferSpeakers(snapshot, byWords, asked);
    const own = asked && ownWordsValues(ranked, asked, read, models.confidence);
    if (own !== undefined) return { read, ranked, confidence: probabilityOfOwnWords(own, models.speech) };
    const cannot = isPapersWording(ranked, asked) || asksUnmentioned(read, ranked);
    const byRanking = confidenceInByline(read, ranked) ?? confidenceInTelling(ranked, telling, models.confidence);
    return { read, ranked, confidence: cannot ? 0 : byRanking };
  };
}

/** The ranking within the time the question names, where that gives an answer; else within the filter alone. */
function heldToTime(
  snapshot: ArchiveSnapshot,
  { text, filter, asOf }: Question,
  rankWithin: RankWithin,
  abstainBelow: number,
): Ranking {
  const time = timeAsked(text, asOf ?? snapshot.coverage.to);
  if (time === undefined || filter.from !== undefined || filter.to !== undefined) return rankWithin(filter);
  const then = rankWithin({ ...filter, from: time.from, to: time.to }, time.words);
  if (then.confidence >= abstainBelow) return then;
  const anyTime = rankWithin(filter);
  return anyTime.confidence >= abstainBelow || anyTime.confidence > then.confidence ? anyTime : then;
}

function abstained(abstention: Abstention): Pick<Answer, 'status' | 'reason' | 'abstention'> {
  return { status: 'abstained', reason: `${abstention.reason} ${abstention.advice}`, abstention };
}

function shownSentence(
  snapshot: ArchiveSnapshot,
  { best, twins }: Selected<RankedSentence>,
  terms: ReadonlySet<string>,
  askedFor: readonly KnownSpeaker[] | undefined,
): AnswerSentence {
  const { candidate } = best.sentence;
  const { text, span, article: number } = candidate;
  const before = candidate.sentence - 1;
  const [previous] =
    opensWithPronoun(text) && before >= 0
      ? snapshot.excerpt(number, { firstSentence: before, lastSentence: before }).shown
      : [];
  const speaker = speakerOf(snapshot.quotes(number), span, askedFor);
  const others = twins.filter(({ sentence }) => sentence.candidate.article !== number);
  return {
    ...citationOf(snapshot, candidate),
    text,
    score: best.score,
    matches: snapshot.analyser
      .analyse(text)
      .filter(({ term }) => terms.has(term))
      .map(({ start, end }) => ({ start, end })),
    ...(speaker === undefined ? {} : { speaker }),
    ...(previous === undefined ? {} : { before: previous.text }),
    alsoIn: others.map(({ sentence }) => citationOf(snapshot, sentence.candidate)),
  };
}

function citationOf(snapshot: ArchiveSnapshot, { article: number, span }: Candidate): Citation {
  return { article: snapshot.provenance(number), number, ...span };
}
