import type { Sentence, Span } from './article.js';
import { BlockReader } from './block-reader.js';
import { findByline } from './bylines.js';
import { isWebAddress, type Clues } from './clues.js';
import { dateLine } from './date-lines.js';
import { agencyLine } from './datelines.js';
import { lineFurniture } from './furniture.js';
import { blanked, strayGlyphs } from './glyphs.js';
import { readHeader } from './header.js';
import { brokenWords } from './hyphens.js';
import { isFinished, joinLines } from './layout.js';
import { markupSpans, withoutOverlap } from './markup.js';
import type { CleaningNote } from './reading.js';
import { textLines, type TextLine } from './text-lines.js';
import { titleMatcher } from './titles.js';

/** What a text holds once its layout is understood. */
export interface CleanText {
  readonly sentences: readonly Sentence[];
  readonly omitted: readonly Span[];
  /** In order of `start`. */
  readonly notes: readonly CleaningNote[];
  readonly clues: Clues;
}

const MOST_TITLE_LINES = 3;
/** Words far apart on one line: a masthead or a running head. */
const COLUMNS = /\S\s{4,}\S/u;
const HEADING = /^#{1,6}\s/u;
const ADDRESS = /https?:\/\/[^\s<>"]+/iu;

/**
 * The sentences of an article's text, and everything that was dropped, joined or guessed to get them. Every word of the text
 * stands in a sentence or in a span noted as dropped. `statedTitle` is the title that the file gives beside the text.
 */
export function cleanText(given: string, statedTitle?: string): CleanText {
  const glyphs = strayGlyphs(given);
  const markup = markupSpans(given);
  const unseen = withoutOverlap([...glyphs, ...markup]);
  const visible = unseen.length === 0 ? given : blanked(given, unseen);

  const header = readHeader(visible, textLines(visible));
  const title = statedTitle ?? header.clues.title;
  const { lines, furniture } = partFurniture(visible, header.lines, title);
  const text = furniture.length === 0 ? visible : blanked(visible, furniture);

  const reader = new BlockReader(text, title);
  const blocks = joinLines(text, lines, linesOfTitle(text, lines, title), (line) =>
    standsAlone(text.slice(line.start, line.end)),
  );
  for (const [index, block] of blocks.entries()) reader.read(block, blocks.length - 1 - index);
  const hyphens = brokenWords(text, blocks);

  const dropped = (spans: readonly Span[], reason: string): CleaningNote[] =>
    spans.map((span) => ({ start: span.start, end: span.end, kind: 'dropped', reason }));
  return {
    sentences: reader.sentences,
    omitted: insideSentences(withoutOverlap([...unseen, ...furniture, ...hyphens]), reader.sentences),
    notes: [
      ...dropped(glyphs, 'stray glyph'),
      ...dropped(markup, 'markup'),
      ...dropped(hyphens, 'hyphen at a line end'),
      ...furniture,
      ...header.notes,
      ...reader.notes,
    ].sort((a, b) => a.start - b.start),
    clues: cluesOf(header.clues, addressIn(visible, furniture), reader),
  };
}

/** Parts the lines that hold an article's words from page numbers, addresses and running titles. */
function partFurniture(
  text: string,
  lines: readonly TextLine[],
  title: string | undefined,
): { lines: TextLine[]; furniture: CleaningNote[] } {
  const kept: TextLine[] = [];
  const furniture: CleaningNote[] = [];
  const pages = pageNumbers(text, lines);
  let isTitle = title === undefined ? undefined : titleMatcher(title);
  let titleSeen = false;
  let gap: TextLine['gap'] = 'line';
  for (const line of lines) {
    const words = text.slice(line.start, line.end);
    const repeated = isTitle?.(words) === true;
    const reason = repeated && titleSeen ? 'repeated title' : pages.has(line) ? 'page number' : lineFurniture(words);
    gap = wider(gap, line.gap);
    if (reason !== undefined) {
      furniture.push({ start: line.start, end: line.end, kind: 'dropped', reason });
      if (reason === 'page number' || reason === 'repeated title') gap = 'page';
      continue;
    }
    kept.push({ ...line, gap });
    gap = 'line';
    titleSeen ||= repeated || isTitle === undefined;
    isTitle ??= titleMatcher(words);
  }
  return { lines: kept, furniture };
}

function wider(a: TextLine['gap'], b: TextLine['gap']): TextLine['gap'] {
  if (a === 'page' || b === 'page') return 'page';
  return a === 'blank' || b === 'blank' ? 'blank' : 'line';
}

/**
 * Lone numbers that are those of pages: one at the very end or inside a sentence, or several that each follow on the one before.
 * Any other may be what the article is about.
 */
function pageNumbers(text: string, lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const numbers = lines.flatMap((line, index) => {
    const words = text.slice(line.start, Math.min(line.end, line.start + 4));
    const number = /^\d{1,3}$/u.test(words) ? Number(words) : NaN;
    return !Number.isNaN(number) ? [{ line, index, number }] : [];
  });
  const counted =
    numbers.length > 1 && numbers.every(({ number }, at) => at === 0 || number === (numbers[at - 1]?.number ?? 0) + 1);
  const pages = numbers.filter(
    ({ index }) => counted || index === lines.length - 1 || breaksSentence(text, lines[index - 1], lines[index + 1]),
  );
  return new Set(pages.map(({ line }) => line));
}

function breaksSentence(text: string, before: TextLine | undefined, after: TextLine | undefined): boolean {
  if (before === undefined || after === undefined || isFinished(text.slice(before.start, before.end))) return false;
  return before.end - before.start >= 40 && /^\p{Ll}/u.test(text.slice(after.start, after.end));
}

/** How many of the first lines are together the title that is known; 0 where it is one line, or stands elsewhere. */
function linesOfTitle(text: string, lines: readonly TextLine[], title: string | undefined): number {
  const first = lines[0];
  if (title === undefined || first === undefined) return 0;
  const isTitle = titleMatcher(title);
  const most = lines.slice(0, MOST_TITLE_LINES);
  return most.findIndex((line) => isTitle(text.slice(first.start, line.end))) + 1;
}

/** Lines that a wrapped paragraph never takes in: dates, bylines, credits. */
function standsAlone(line: string): boolean {
  return (
    findByline(line) !== undefined ||
    dateLine(line) !== undefined ||
    agencyLine(line) !== undefined ||
    HEADING.test(line) ||
    COLUMNS.test(line)
  );
}

function insideSentences(spans: readonly Span[], sentences: readonly Sentence[]): Span[] {
  const inside: Span[] = [];
  let index = 0;
  for (const { start, end } of spans) {
    while ((sentences[index]?.end ?? Infinity) <= start) index += 1;
    const sentence = sentences[index];
    if (sentence !== undefined && sentence.start < end) inside.push({ start, end });
  }
  return inside;
}

function addressIn(text: string, furniture: readonly CleaningNote[]): string | undefined {
  for (const { start, end } of furniture) {
    const address = ADDRESS.exec(text.slice(start, end))?.[0];
    if (address !== undefined && isWebAddress(address)) return address;
  }
  return undefined;
}

function cluesOf(header: Partial<Clues>, address: string | undefined, reader: BlockReader): Clues {
  const title = header.title ?? reader.title;
  const author = header.author ?? reader.author;
  const url = header.url ?? address;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(header.source !== undefined && { source: header.source }),
    agencies: [...new Set(reader.agencies)],
    dates: [...(header.dates ?? []), ...reader.dates],
  };
}
