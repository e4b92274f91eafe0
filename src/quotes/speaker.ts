import type { CueSite } from './cue-features.js';
import type { LinearScorer } from './linear-scorer.js';
import { findMentions, type Mention } from './mentions.js';
import { addNoSpeakerFeatures, addSpeakerFeatures, type SpeakerSite } from './speaker-features.js';
import { WordClass } from './word-classes.js';
import { WordTable } from './word-table.js';

const FARTHEST_BEFORE = 60;
const FARTHEST_AFTER = 40;

/** A mention that may be the speaker; `place` counts those on its side of the cue, nearest 0. */
export interface SpeakerCandidate {
  readonly mention: Mention;
  readonly place: number;
}

/** Mentions around the cue, outside its content and outside quotation marks, that may be its speaker. */
export function speakerCandidates(site: SpeakerSite): SpeakerCandidate[] {
  const { marked, first, end, cue, contentFirst, contentLast } = site;
  const from = Math.max(first, cue - FARTHEST_BEFORE);
  const mentions = findMentions(marked.tokens, from, Math.min(end, cue + FARTHEST_AFTER)).filter(
    (mention) => marked.quotedAt(mention.last) === undefined,
  );
  const candidates: SpeakerCandidate[] = [];
  let place = 0;
  for (const mention of mentions.toReversed()) {
    if (mention.last >= cue || overlaps(mention, contentFirst, contentLast)) continue;
    candidates.push({ mention, place });
    place += 1;
  }
  place = 0;
  for (const mention of mentions) {
    if (mention.first <= cue || overlaps(mention, contentFirst, contentLast)) continue;
    candidates.push({ mention, place });
    place += 1;
  }
  return candidates;
}

function overlaps({ first, last }: Mention, contentFirst: number, contentLast: number): boolean {
  return last >= contentFirst && first <= contentLast;
}

const QUOTES = new WordTable('quote quotes quoted quoting cite cites cited citing'.split(' '));
const SAYING = /^(?:saying|telling|warning|stating|asking|calling|adding)$/iu;
const FARTHEST_SAYING = 10;
const LONGEST_REPORTED = 8;

/** `Petrescu` in `the agency quoted Petrescu in Tarsa as saying`: who quotes somebody is not the speaker. */
function whoIsQuoted({ marked: { tokens }, cue, end }: CueSite): Mention | undefined {
  if (!tokens.isOneOf(QUOTES, cue)) return undefined;
  for (let token = cue + 2; token < Math.min(end - 1, cue + FARTHEST_SAYING); token += 1) {
    if (tokens.spelling(token) !== 'as' || !SAYING.test(tokens.spelling(token + 1))) continue;
    return findMentions(tokens, cue + 1, token).find(({ first }) => first === cue + 1);
  }
  return undefined;
}

const TOLD = new WordTable(
  `told asked charged accused urged warned criticised criticized praised called described named advised informed ordered instructed
  reminded cited blamed condemned denounced said alleged dubbed credited assumed attacked backed believed briefed considered depicted
  endorsed estimated expected feared forecast hailed heard identified known labeled labelled listed mentioned nominated perceived
  portrayed presumed projected questioned quoted ranked rated regarded rejected remembered reported rumored rumoured seen suspected
  thought touted treated understood viewed`.split(/\s+/u),
);

/** True for the cue of `he was told that`, `she is not charged with`: its subject does not speak. */
export function isPassive({ marked: { tokens }, cue }: CueSite): boolean {
  let token = cue - 1;
  while (tokens.classOf(token) === WordClass.Adverb || tokens.classOf(token) === WordClass.Not) token -= 1;
  return tokens.classOf(token) === WordClass.Be && tokens.isOneOf(TOLD, cue);
}

/** `Oduya` in `Petrescu said Oduya told him`, whose own saying is reported: the name right between two verbs of saying. */
export function whoIsReported({ marked: { tokens }, cue, first }: CueSite): Mention | undefined {
  if (tokens.classOf(cue) !== WordClass.Say || tokens.spelling(cue).endsWith('ing')) return undefined;
  let last = cue - 1;
  while (tokens.classOf(last) === WordClass.Have || tokens.classOf(last) === WordClass.Adverb) last -= 1;
  for (let token = first; token < last; token += 1) if (tokens.classOf(token) === WordClass.Who) return undefined;
  if (!isSomebody(tokens.classOf(last))) return undefined;
  return findMentions(tokens, Math.max(first, last - LONGEST_REPORTED), last + 1).find((mention) => {
    const before = mention.first - (tokens.classOf(mention.first - 1) === WordClass.That ? 2 : 1);
    return mention.last === last && tokens.classOf(before) === WordClass.Say;
  });
}

function isSomebody(wordClass: WordClass): boolean {
  return wordClass === WordClass.Name || wordClass === WordClass.Person || wordClass === WordClass.SubjectPronoun;
}

/** The mention in the cue's sentence that names the speaker; undefined when none does. */
export function chooseSpeaker(
  cueSite: CueSite,
  content: { readonly first: number; readonly last: number },
  earlierSpeaker: Mention | undefined,
  scorer: LinearScorer,
): Mention | undefined {
  const named = whoIsQuoted(cueSite) ?? whoIsReported(cueSite);
  if (named !== undefined) return named;
  const { marked, sentence, first, end, cue } = cueSite;
  const { first: contentFirst, last: contentLast } = content;
  const site: SpeakerSite = { marked, sentence, first, end, cue, contentFirst, contentLast, earlierSpeaker };
  scorer.start();
  addNoSpeakerFeatures(site, scorer);
  let best: Mention | undefined;
  let bestScore = scorer.sum;
  const isPassiveCue = isPassive(cueSite);
  for (const { mention, place } of speakerCandidates(site)) {
    if (isPassiveCue && mention.last < cue) continue;
    scorer.start();
    addSpeakerFeatures(site, mention, place, scorer);
    if (scorer.sum <= bestScore) continue;
    bestScore = scorer.sum;
    best = mention;
  }
  return best;
}
