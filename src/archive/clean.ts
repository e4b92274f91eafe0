import type { Sentence, Span } from './article.js';
import { BlockReader } from './block-reader.js';
import { findByline } from './bylines.js';
import type { Clues } from './clues.js';
import { readersComments } from './comments.js';
import { dateLine } from './date-lines.js';
import { agencyLine } from './datelines.js';
import type { Draft } from './draft.js';
import { blanked, strayGlyphs } from './glyphs.js';
import { readHeader } from './header.js';
import { brokenWords } from './hyphens.js';
import { joinLines } from './layout.js';
import { markupSpans, withoutOverlap } from './markup.js';
import { partFurniture } from './page-furniture.js';
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

/**
 * The sentences of an article's text, and everything that was dropped, joined or guessed to get them. Every
 * word of the text stands in a sentence or in a span noted as dropped. `statedTitle` is the title that the
 * file gives beside the text.
 */
export function cleanText(given: string, statedTitle?: string): CleanText {
  const glyphs = strayGlyphs(given);
  const markup = markupSpans(given);
  const comments = readersComments(given);
  const unseen = withoutOverlap([...glyphs, ...markup, ...(comments === undefined ? [] : [comments])]);
  const visible = unseen.length === 0 ? given : blanked(given, unseen);

  const header = readHeader(visible, textLines(visible));
  const title = statedTitle ?? header.clues.title;
  const { lines, furniture, address } = partFurniture(visible, header.lines, title);
  const text = furniture.length === 0 ? visible : blanked(visible, furniture);

  const titleRepeats = furniture.some(({ reason }) => reason === 'repeated title');
  const reader = new BlockReader(text, title, titleRepeats);
  const blocks = joinLines(text, lines, linesOfTitle(text, lines, title), (line) =>
    standsAlone(text.slice(line.start, line.end)),
  );
  for (const [index, block] of blocks.entries()) reader.read(block, blocks.length - 1 - index);
  const hyphens = brokenWords(text, blocks);
  const { draft } = reader;

  const dropped = (spans: readonly Span[], reason: string): CleaningNote[] =>
    spans.map((span) => ({ start: span.start, end: span.end, kind: 'dropped', reason }));
  return {
    sentences: draft.sentences,
    omitted: insideSentences(withoutOverlap([...unseen, ...furniture, ...hyphens]), draft.sentences),
    notes: [
      ...dropped(glyphs, 'stray glyph'),
      ...dropped(markup, 'markup'),
      ...dropped(comments === undefined ? [] : [comments], "readers' comments"),
      ...dropped(hyphens, 'hyphen at a line end'),
      ...furniture,
      ...header.notes,
      ...draft.notes,
    ].sort((a, b) => a.start - b.start),
    clues: cluesOf(header.clues, address, draft),
  };
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

function cluesOf(header: Partial<Clues>, address: string | undefined, draft: Draft): Clues {
  const title = header.title ?? draft.title;
  const author = header.author ?? draft.author;
  const url = header.url ?? address;
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(url !== undefined && { url }),
    ...(header.source !== undefined && { source: header.source }),
    agencies: [...new Set(draft.agencies)],
    dates: [...(header.dates ?? []), ...draft.dates],
  };
}
