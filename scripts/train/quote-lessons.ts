import {
  addSideFeatures,
  beginAdder,
  contentFamilies,
  endAdder,
  extentAdder,
  Side,
} from '../../src/quotes/content-features.js';
import { contentBegins, contentEnds, type ContentSpan } from '../../src/quotes/content.js';
import { addCueFeatures, cueFamilies, cueSites, type CueSite } from '../../src/quotes/cue-features.js';
import type { FeatureFamilies, Weights } from '../../src/quotes/linear-model.js';
import type { Mention } from '../../src/quotes/mentions.js';
import type { QuoteWeights } from '../../src/quotes/quote-model.js';
import {
  addNoSpeakerFeatures,
  addSpeakerFeatures,
  speakerFamilies,
  type SpeakerSite,
} from '../../src/quotes/speaker-features.js';
import { speakerCandidates } from '../../src/quotes/speaker.js';
import { buildVocabulary, type Vocabulary } from '../../src/quotes/vocabulary.js';
import { FeatureList } from './features.js';
import { frequentWords, markReports, tokensIn, type MarkedReport, type Report } from './polnear.js';
import { trainRanker, type Decision, type TrainingOptions } from './ranker.js';

const LEAST_REPORTS = 8;
const OPTIONS: TrainingOptions = { none: false, epochs: 4, leastCount: 3, l1: 2, l2: 1, learningRate: 0.08 };

/** One of the three things that are learned: the features by which it is decided, and the decisions to learn from. */
class Lesson {
  readonly decisions: Decision[] = [];
  readonly features: FeatureList;

  constructor(families: FeatureFamilies, vocabulary: Vocabulary) {
    this.features = new FeatureList(families, vocabulary);
  }

  learn(options: Partial<TrainingOptions> = {}): Weights {
    return this.features.nameWeights(trainRanker(this.decisions, { ...OPTIONS, ...options }));
  }
}

type Lessons = Readonly<Record<'cue' | 'content' | 'speaker', Lesson>>;

function addReport(report: MarkedReport, lessons: Lessons): void {
  const { tokens, sentences } = report.marked;
  for (const sentence of sentences.keys()) {
    let earlierSpeaker: Mention | undefined;
    for (const { site, earlier } of cueSites(report.marked, sentence)) {
      const attribution = report.attributions.get(site.cue);
      const features = lessons.cue.features.collect((sink) => {
        addCueFeatures(site, earlier, sink);
      });
      lessons.cue.decisions.push({ parts: [features], candidates: [[0]], right: attribution === undefined ? -1 : 0 });
      if (attribution === undefined) continue;
      const content = addContent(site, tokensIn(tokens, attribution.content), lessons.content);
      if (content === undefined) continue;
      const speakerSite = { ...site, contentFirst: content.first, contentLast: content.last, earlierSpeaker };
      const marked = new Set(tokensIn(tokens, attribution.source));
      earlierSpeaker = addSpeaker(speakerSite, marked, lessons.speaker) ?? earlierSpeaker;
    }
  }
}

/** Adds the decision where the content of a cue stands, and returns the candidate that comes nearest to the marked tokens. */
function addContent(site: CueSite, marked: readonly number[], lesson: Lesson): ContentSpan | undefined {
  const after = marked.filter((token) => token > site.cue && token < site.end);
  const before = marked.filter((token) => token < site.cue && token >= site.first);
  const rightSide = after.length >= before.length ? Side.After : Side.Before;
  const parts: number[][] = [];
  const candidates: number[][] = [];
  const spans: ContentSpan[] = [];
  for (const side of [Side.After, Side.Before]) {
    const ends = contentEnds(site, side).map((last) => {
      const features = lesson.features.collect((sink) => {
        endAdder(site, side, sink)(last);
      });
      return { last, part: parts.push(features) - 1 };
    });
    for (const first of contentBegins(site, side)) {
      const features = lesson.features.collect((sink) => {
        addSideFeatures(site, side, sink);
        beginAdder(site, side, sink)(first);
      });
      const begin = parts.push(features) - 1;
      for (const { last, part } of ends) {
        if (last < first) continue;
        const extent = lesson.features.collect((sink) => {
          extentAdder(site, side, sink)(first, last);
        });
        candidates.push([begin, part, parts.push(extent) - 1]);
        spans.push({ side, first, last });
      }
    }
  }
  const right = indexOfNearest(spans, rightSide, rightSide === Side.After ? after : before);
  if (right >= 0) lesson.decisions.push({ parts, candidates, right });
  return spans[right];
}

/** The span with the highest F1 of its tokens against the marked ones, at least a half; else -1. */
function indexOfNearest(spans: readonly ContentSpan[], side: Side, marked: readonly number[]): number {
  let nearest = -1;
  let highest = 0.5;
  for (const [index, span] of spans.entries()) {
    if (span.side !== side) continue;
    const shared = marked.filter((token) => token >= span.first && token <= span.last).length;
    const overlap = (2 * shared) / (marked.length + span.last - span.first + 1);
    if (overlap <= highest) continue;
    highest = overlap;
    nearest = index;
  }
  return nearest;
}

/**
 * A mention that begins where the marked tokens do is right before any other: `Sergei Lavrov` in
 * `Sergei Lavrov, the minister`.
 */
const SAME_BEGIN = 1;

/** Adds the decision which mention is the speaker, and returns it; undefined when none is. */
function addSpeaker(site: SpeakerSite, marked: ReadonlySet<number>, lesson: Lesson): Mention | undefined {
  const choices = speakerCandidates(site);
  const parts = [
    lesson.features.collect((sink) => {
      addNoSpeakerFeatures(site, sink);
    }),
    ...choices.map(({ mention, place }) =>
      lesson.features.collect((sink) => {
        addSpeakerFeatures(site, mention, place, sink);
      }),
    ),
  ];
  const firstMarked = Math.min(...marked);
  let right = marked.size === 0 ? 0 : -1;
  let highest = 0;
  for (const [index, { mention }] of choices.entries()) {
    let shared = 0;
    for (let token = mention.first; token <= mention.last; token += 1) if (marked.has(token)) shared += 1;
    if (shared === 0) continue;
    const overlap = (2 * shared) / (marked.size + mention.last - mention.first + 1);
    const fit = overlap + (mention.first === firstMarked ? SAME_BEGIN : 0);
    if (fit <= highest) continue;
    highest = fit;
    right = index + 1;
  }
  if (right >= 0) lesson.decisions.push({ parts, candidates: parts.map((_, part) => [part]), right });
  return choices[right - 1]?.mention;
}

/** The weights of the quote extraction as those reports teach them; the same for the same reports. */
export function learnQuoteWeights(reports: readonly Report[]): QuoteWeights {
  const vocabulary = buildVocabulary(frequentWords(reports, LEAST_REPORTS));
  const lessons: Lessons = {
    cue: new Lesson(cueFamilies, vocabulary),
    content: new Lesson(contentFamilies, vocabulary),
    speaker: new Lesson(speakerFamilies, vocabulary),
  };
  for (const report of markReports(reports, vocabulary)) addReport(report, lessons);
  return {
    cue: lessons.cue.learn({ none: true }),
    content: lessons.content.learn(),
    speaker: lessons.speaker.learn(),
  };
}
