import type { Article, Sentence } from '../archive/article.js';
import type { SentenceRange } from '../archive/excerpt.js';
import { shownText } from '../archive/shown-text.js';
import { Analyser } from './analysis.js';

/** A passage with what the index holds of its text. */
export interface AnalysedPassage {
  readonly range: SentenceRange;
  readonly terms: readonly string[];
}

/** What the index holds of an article. */
export interface AnalysedArticle {
  /** The terms of its title. */
  readonly title: readonly string[];
  /** In order. */
  readonly passages: readonly AnalysedPassage[];
}

/** Words at which a passage is complete. */
const FULL = 80;
/** Words that no passage of more than one sentence exceeds. */
const MOST = 120;
/** Distinct terms from which a change of subject can be told. */
const TELLING = 20;

/** Sentences that are never parted: a paragraph, or a part of a long one. */
interface Block extends AnalysedPassage {
  readonly words: number;
  /** A byline, headline or caption: it belongs to whatever stands beside it. */
  readonly attached: boolean;
  /** Begins with a word that points back (he, this, but) or a quotation. */
  readonly refersBack: boolean;
}

const REFERS_BACK =
  /^(?:["“‘'’]|(?:he|she|it|they|his|her|its|their|this|that|these|those|such|but|and|however|also|meanwhile|still|yet)\b)/iu;

function isAttached(sentence: Sentence): boolean {
  return sentence.kind !== 'prose' && sentence.kind !== 'summary';
}

/** How many words a text holds whose white space is single spaces. */
function countWords(text: string): number {
  let words = 1;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) words += 1;
  return words;
}

/** Paragraphs, those longer than a passage may be cut into parts of about equal length. */
function blocksOf(article: Article, analyser: Analyser): Block[] {
  const blocks: Block[] = [];
  const { sentences } = article;
  for (let first = 0; first < sentences.length;) {
    const opening = sentences[first];
    if (opening === undefined) break;
    let last = first;
    while (sentences[last + 1]?.paragraph === opening.paragraph) last += 1;
    const texts = sentences.slice(first, last + 1).map((sentence) => shownText(article, sentence));
    const lengths = texts.map(countWords);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const share = total / Math.max(1, Math.round(total / FULL));
    let start = 0;
    let words = 0;
    lengths.forEach((length, i) => {
      words += length;
      const next = lengths[i + 1];
      if (next !== undefined && (total <= MOST || words + next / 2 < share)) return;
      const text = texts.slice(start, i + 1).join(' ');
      blocks.push({
        range: { firstSentence: first + start, lastSentence: first + i },
        words,
        terms: analyser.termsOf(text),
        attached: isAttached(opening),
        refersBack: REFERS_BACK.test(text),
      });
      start = i + 1;
      words = 0;
    });
    first = last + 1;
  }
  return blocks;
}

/** The terms of the block at `place` and, where those are few, of the blocks after it. */
function termsAhead(blocks: readonly Block[], place: number): Set<string> {
  const terms = new Set<string>();
  for (let i = place; i < blocks.length && terms.size < TELLING; i += 1) {
    for (const term of blocks[i]?.terms ?? []) terms.add(term);
  }
  return terms;
}

/**
 * Cuts an article into passages of about 80 words, in order and without gaps. Paragraphs stay whole unless longer than
 * 120 words. Neighbours are joined until a passage is full, unless the subject changes between them: what follows does
 * not point back and shares no content word with the passage and the title. A byline, headline or caption stays with
 * its neighbour.
 */
export function analysedArticle(article: Article, analyser = new Analyser()): AnalysedArticle {
  const title = analyser.termsOf(article.title ?? '');
  const titleTerms = new Set(title);
  const blocks = blocksOf(article, analyser);
  const passages: Block[][] = [];
  let words = 0;
  blocks.forEach((block, place) => {
    const open = passages.at(-1);
    if (open !== undefined && words + block.words <= MOST && belongs(open, block, place)) {
      open.push(block);
      words += block.words;
    } else {
      passages.push([block]);
      words = block.words;
    }
  });

  function belongs(open: readonly Block[], block: Block, place: number): boolean {
    if (block.attached || open.every(({ attached }) => attached)) return true;
    if (words >= FULL) return false;
    if (block.refersBack) return true;
    const ahead = termsAhead(blocks, place);
    if (ahead.size < TELLING) return true;
    return (
      open.some(({ terms }) => terms.some((term) => ahead.has(term))) ||
      block.terms.some((term) => titleTerms.has(term))
    );
  }

  return { title, passages: passages.map(joinedBlocks) };
}

function joinedBlocks(blocks: readonly Block[]): AnalysedPassage {
  return {
    range: {
      firstSentence: blocks[0]?.range.firstSentence ?? 0,
      lastSentence: blocks.at(-1)?.range.lastSentence ?? 0,
    },
    terms: new Array<string>().concat(...blocks.map(({ terms }) => terms)),
  };
}

/** The passages of {@link analysedArticle} alone. */
export function passagesOf(article: Article): SentenceRange[] {
  return analysedArticle(article).passages.map(({ range }) => range);
}

/** The words of a passage as readers see them, sentences parted by a space. */
export function passageText(
  article: Pick<Article, 'text' | 'sentences' | 'omitted'>,
  { firstSentence, lastSentence }: SentenceRange,
): string {
  return article.sentences
    .slice(firstSentence, lastSentence + 1)
    .map((sentence) => shownText(article, sentence))
    .join(' ');
}
