import type { CueSite } from './cue-features.js';
import type { LinearScorer } from './linear-model.js';
import { findMentions, type Mention } from './mentions.js';
import { addNoSpeakerFeatures, addSpeakerFeatures, type SpeakerSite } from './speaker-features.js';

const FARTHEST_BEFORE = 60;
const FARTHEST_AFTER = 40;

/** A mention that may be the speaker; `place` counts those on its side of the cue, nearest 0. */
export interface SpeakerCandidate {
  readonly mention: Mention;
  readonly place: number;
}

/** Mentions around the cue, outside its content, that may be its speaker. */
export function speakerCandidates(site: SpeakerSite): SpeakerCandidate[] {
  const { marked, first, end, cue, contentFirst, contentLast } = site;
  const mentions = findMentions(
    marked.tokens,
    Math.max(first, cue - FARTHEST_BEFORE),
    Math.min(end, cue + FARTHEST_AFTER),
  );
  const isOutside = (mention: Mention): boolean => mention.last < contentFirst || mention.first > contentLast;
  const before = mentions.filter((mention) => mention.last < cue && isOutside(mention)).reverse();
  const after = mentions.filter((mention) => mention.first > cue && isOutside(mention));
  return [before, after].flatMap((side) => side.map((mention, place) => ({ mention, place })));
}

/** The mention in the cue's sentence that names the speaker; undefined when none does. */
export function chooseSpeaker(
  cueSite: CueSite,
  content: { readonly first: number; readonly last: number },
  earlierSpeaker: Mention | undefined,
  scorer: LinearScorer,
): Mention | undefined {
  const site = { ...cueSite, contentFirst: content.first, contentLast: content.last, earlierSpeaker };
  scorer.start();
  addNoSpeakerFeatures(site, scorer);
  let best: Mention | undefined;
  let bestScore = scorer.sum;
  for (const { mention, place } of speakerCandidates(site)) {
    scorer.start();
    addSpeakerFeatures(site, mention, place, scorer);
    if (scorer.sum <= bestScore) continue;
    bestScore = scorer.sum;
    best = mention;
  }
  return best;
}
