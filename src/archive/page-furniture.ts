import { isWebAddress } from './clues.js';
import { lineFurniture } from './furniture.js';
import { isFinished } from './layout.js';
import type { CleaningNote } from './reading.js';
import type { TextLine } from './text-lines.js';
import { titleMatcher } from './titles.js';

/** The lines that hold an article's words, and those that belong to the page or the file they were found in. */
export interface PartedLines {
  readonly lines: readonly TextLine[];
  readonly furniture: readonly CleaningNote[];
  /** The article's own web address, where one of its lines is that. */
  readonly address?: string;
}

const LABEL = /^\p{L}[\p{L} ]*:\s/u;
const ADDRESS = /https?:\/\/[^\s<>"]+/iu;
/** An address without a label is the article's own among so many first or last lines. */
const EDGE = 4;
const SHORTEST_BROKEN = 40;
const PAGE = /\bpage\s+\d{1,4}\b/iu;
const LONGEST_HEAD = 120;

/** Parts the lines that hold an article's words from page numbers, addresses and repeated titles. */
export function partFurniture(text: string, lines: readonly TextLine[], title: string | undefined): PartedLines {
  const kept: TextLine[] = [];
  const furniture: CleaningNote[] = [];
  const pages = new Set([...pageNumbers(text, lines), ...runningHeads(text, lines)]);
  let isTitle = title === undefined ? undefined : titleMatcher(title);
  let titleSeen = false;
  let gap: TextLine['gap'] = 'line';
  let address: string | undefined;
  for (const [index, line] of lines.entries()) {
    const words = text.slice(line.start, line.end);
    const repeated = isTitle?.(words) === true;
    const reason = repeated && titleSeen ? 'repeated title' : pages.has(line) ? 'page number' : lineFurniture(words);
    gap = wider(gap, line.gap);
    if (reason === undefined) {
      kept.push({ ...line, gap });
      gap = 'line';
      titleSeen ||= repeated || isTitle === undefined;
      isTitle ??= titleMatcher(words);
      continue;
    }
    const labelled = furniture.at(-1)?.reason === 'label' || LABEL.test(words);
    if (reason === 'web address' && (labelled || index < EDGE || index >= lines.length - EDGE)) {
      address ??= addressIn(words);
    }
    if (reason === 'page number' || reason === 'repeated title') gap = 'page';
    furniture.push({ start: line.start, end: line.end, kind: 'dropped', reason });
  }
  return { lines: kept, furniture, ...(address !== undefined && { address }) };
}

function addressIn(words: string): string | undefined {
  const address = ADDRESS.exec(words)?.[0];
  return address !== undefined && isWebAddress(address) ? address : undefined;
}

function wider(a: TextLine['gap'], b: TextLine['gap']): TextLine['gap'] {
  if (a === 'page' || b === 'page') return 'page';
  return a === 'blank' || b === 'blank' ? 'blank' : 'line';
}

/**
 * Lone numbers that are those of pages: one at the very end or inside a sentence, or several that each
 * follow on the one before. Any other may be what the article is about.
 */
function pageNumbers(text: string, lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const numbers = lines.flatMap((line, index) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + 4));
    return /^\d{1,3}$/u.test(words) ? [{ line, index, number: Number(words) }] : [];
  });
  const counted =
    numbers.length > 1 && numbers.every(({ number }, at) => at === 0 || number === (numbers[at - 1]?.number ?? 0) + 1);
  const pages = numbers.filter(
    ({ index }) => counted || index === lines.length - 1 || breaksSentence(text, lines[index - 1], lines[index + 1]),
  );
  return new Set(pages.map(({ line }) => line));
}

/**
 * Lines that name their page and stand on another page, but for its number, too; the first of them may tell
 * the article's date.
 */
function runningHeads(text: string, lines: readonly TextLine[]): TextLine[] {
  const seen = new Set<string>();
  return lines.filter(({ start, end }) => {
    const words = end - start > LONGEST_HEAD ? '' : text.slice(start, end);
    if (!PAGE.test(words)) return false;
    const head = words.replace(PAGE, '').replace(/\s+/gu, ' ');
    const repeats = seen.has(head);
    seen.add(head);
    return repeats;
  });
}

function breaksSentence(text: string, before: TextLine | undefined, after: TextLine | undefined): boolean {
  if (before === undefined || after === undefined || isFinished(text.slice(before.start, before.end))) return false;
  return before.end - before.start >= SHORTEST_BROKEN && /^\p{Ll}/u.test(text.slice(after.start, after.end));
}
