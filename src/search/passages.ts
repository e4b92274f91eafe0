import type { Article, Sentence } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import { termsOf } from './analysis.js';

/** Neighbouring sentences of one article, as indexes into its `sentences`; both inclusive. */
export interface SentenceRange {
  readonly firstSentence: number;
  readonly lastSentence: number;
}

/** Words at which a passage is complete. */
const FULL = 80;
/** Words that no passage of more than one sentence exceeds. */
const MOST = 120;

/** Sentences that are indexed together or not at all: a paragraph, or a part of a long one. */
interface Block extends SentenceRange {
  readonly words: number;
  readonly text: string;
  /** A byline, headline or caption: it belongs to whatever stands beside it. */
  readonly attached: boolean;
}

const REFERS_BACK =
  /^\W*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|however|also|meanwhile|still|yet|the)\b/iu;

function isAttached(sentence: Sentence): boolean {
  return sentence.kind !== 'prose' && sentence.kind !== 'summary';
}

/** Paragraphs, those longer than a passage may be cut into parts of about equal length. */
function blocksOf(article: Article): Block[] {
  const blocks: Block[] = [];
  const { sentences } = article;
  for (let first = 0; first < sentences.length;) {
    const opening = sentences[first];
    if (opening === undefined) break;
    let last = first;
    while (sentences[last + 1]?.paragraph === opening.paragraph) last += 1;
    const texts = sentences.slice(first, last + 1).map((sentence) => shownText(article, sentence));
    const lengths = texts.map((text) => text.split(' ').length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const share = total / Math.max(1, Math.round(total / FULL));
    let start = 0;
    let words = 0;
    lengths.forEach((length, i) => {
      words += length;
      const next = lengths[i + 1];
      if (next !== undefined && (total <= MOST || words + next / 2 < share)) return;
      blocks.push({
        firstSentence: first + start,
        lastSentence: first + i,
        words,
        text: texts.slice(start, i + 1).join(' '),
        attached: isAttached(opening),
      });
      start = i + 1;
      words = 0;
    });
    first = last + 1;
  }
  return blocks;
}

/** Whether a block goes on with the subject: it refers back, or shares a content word with what came before. */
function continues(terms: ReadonlySet<string>, block: Block): boolean {
  return REFERS_BACK.test(block.text) || termsOf(block.text).some((term) => terms.has(term));
}

/**
 * Cuts an article into passages of about 80 words, in order and without gaps. Paragraphs stay whole unless longer than
 * 120 words, and are joined only to a neighbour that goes on with their subject; a byline, headline or caption stays with its neighbour.
 */
export function passagesOf(article: Article): SentenceRange[] {
  const passages: SentenceRange[] = [];
  let open: {
    firstSentence: number;
    lastSentence: number;
    words: number;
    terms: Set<string>;
    attached: boolean;
  } | null = null;
  for (const block of blocksOf(article)) {
    const belongs =
      open !== null &&
      open.words + block.words <= MOST &&
      (open.attached || block.attached || (open.words < FULL && continues(open.terms, block)));
    if (open !== null && belongs) {
      open.lastSentence = block.lastSentence;
      open.words += block.words;
      for (const term of termsOf(block.text)) open.terms.add(term);
      open.attached &&= block.attached;
      continue;
    }
    if (open !== null) passages.push({ firstSentence: open.firstSentence, lastSentence: open.lastSentence });
    const { firstSentence, lastSentence, words, attached } = block;
    open = { firstSentence, lastSentence, words, terms: new Set(termsOf(block.text)), attached };
  }
  if (open !== null) passages.push({ firstSentence: open.firstSentence, lastSentence: open.lastSentence });
  return passages;
}

/** The words of a passage as readers see them, sentences parted by a space. */
export function passageText(article: Article, { firstSentence, lastSentence }: SentenceRange): string {
  return article.sentences
    .slice(firstSentence, lastSentence + 1)
    .map((sentence) => shownText(article, sentence))
    .join(' ');
}
