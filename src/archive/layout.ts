import type { Span } from './article.js';
import type { TextLine } from './text-lines.js';

/** Lines that are read as one paragraph. */
export interface Block extends Span {
  readonly lines: readonly TextLine[];
}

const FINISHED = /[.!?…:。！？؟।](?:["'”’»)\]*_]|\s?''|\s?-RRB-)*$/u;
const ENDS_OPEN = /[\p{L}\p{N},;%–—-]["”’)\]]?$/u;
const OPENS_LOW = /^["“‘'([]?\p{Ll}[\p{Ll}’'-]*[\s,;]/u;
const OPENS_ANEW =
  /^["“‘([]|^(?:the|a|an|he|she|it|they|we|but|and|in|on|at|this|that|his|her|their|its|there|meanwhile|however)\s/iu;
const BULLET = /^(?:[•‣◦▪►▶▸➤·●○]\s*|(?:\*|[-–—])\s+)(?=\S)/u;
const BRACKET_OR_QUOTE = /^["“‘'([]/u;
/** Words that a sentence does not end with. */
const HANGING =
  /(?:^|\s)(?:[Tt]he|[Aa]n?|of|to|by|for|from|with|into|between|among|including|and|or|nor|than|which|whose|is|are|was|were|has|have|had|will|would|its|his|her|their|our|my|your|these|those|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Gen\.?|Sen\.?|Rep\.?|Gov\.?|President|Prime Minister|Foreign Minister|Secretary)$/u;
/** Words that seldom end a sentence, but may: more is asked of what follows. */
const LOOSE =
  /(?:^|\s)(?:in|on|at|over|under|against|about|after|before|since|until|during|but|that|who|when|where|while|because|if|as|been|can|could|may|might|must|should|not|no|some|many|most|several|both|each|every|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Dd]ozens|[Hh]undreds|[Tt]housands|General|Senator|Minister|Chancellor)$/u;
const WIDEST_WRAP = 160;
const FEWEST_RUNNING = 2;
const LEAST_RUNNING = 0.25;
const NEARLY_FULL = 0.75;
const SHORTEST_BROKEN = 25;
const SHORTEST_PROSE = 60;
const LOOK_AHEAD = 40;
const LOOK_BEHIND = 24;

/** How long the bullet is that a line opens with, white space after it too; 0 where there is none. */
export function bulletLength(line: string): number {
  return BULLET.exec(line)?.[0].length ?? 0;
}

/** Whether words end as a sentence does. */
export function isFinished(words: string): boolean {
  return FINISHED.test(words.slice(-12));
}

/** How a program wrapped a text's lines: at which width in characters, and what it put between two lines. */
interface Wrapping {
  readonly width: number;
  readonly gap: TextLine['gap'];
}

/** Lines are wrapped where they often go on in lower case on the next; undefined where they are whole paragraphs. */
function wrappingOf(text: string, lines: readonly TextLine[]): Wrapping | undefined {
  return wrappedWith('line', text, lines) ?? wrappedWith('blank', text, lines);
}

function wrappedWith(gap: TextLine['gap'], text: string, lines: readonly TextLine[]): Wrapping | undefined {
  let pairs = 0;
  let running = 0;
  let width = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next?.gap !== gap) continue;
    pairs += 1;
    if (line.end - line.start > WIDEST_WRAP) return undefined;
    width = Math.max(width, line.end - line.start);
    if (!endsFinished(text, line) && OPENS_LOW.test(text.slice(next.start, next.start + LOOK_AHEAD))) running += 1;
  }
  return running >= FEWEST_RUNNING && running >= pairs * LEAST_RUNNING ? { width, gap } : undefined;
}

/**
 * Puts lines together that are one paragraph: hard-wrapped ones, and the halves of a sentence that a blank
 * line or a page break parts. The first `together` lines are known to be one; `standsAlone` tells of a line
 * that is never joined to another.
 */
export function joinLines(
  text: string,
  lines: readonly TextLine[],
  together: number,
  standsAlone: (line: TextLine) => boolean,
): Block[] {
  const wrapping = wrappingOf(text, lines);
  const blocks: { start: number; end: number; lines: TextLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const block = blocks.at(-1);
    const last = lines[index - 1];
    const joins = (so: readonly TextLine[], before: TextLine): boolean =>
      goesOn(text, so, line, wrapping) && !standsAlone(before) && !standsAlone(line);
    if (block !== undefined && last !== undefined && (index < together || joins(block.lines, last))) {
      block.lines.push(line);
      block.end = line.end;
    } else {
      blocks.push({ start: line.start, end: line.end, lines: [line] });
    }
  }
  return blocks;
}

function goesOn(text: string, block: readonly TextLine[], next: TextLine, wrapping: Wrapping | undefined): boolean {
  const first = block[0];
  const last = block.at(-1);
  if (first === undefined || last === undefined) return false;
  const opening = text.slice(next.start, Math.min(next.end, next.start + LOOK_AHEAD));
  if (BULLET.test(opening)) return false;
  const open = !endsFinished(text, last) && ENDS_OPEN.test(text.slice(last.end - 3, last.end));
  if (wrapping?.gap === next.gap && fillsLine(last, opening, wrapping.width, open)) return true;
  if (!open) return false;
  const length = last.end - first.start;
  if (OPENS_LOW.test(opening)) return length >= SHORTEST_BROKEN;
  if (BRACKET_OR_QUOTE.test(opening)) return false;
  const ending = text.slice(Math.max(last.start, last.end - LOOK_BEHIND), last.end);
  if (next.gap === 'line' && HANGING.test(ending)) return true;
  if (length < SHORTEST_PROSE && !hasFinishedSentence(text, last)) return false;
  if (HANGING.test(ending)) return true;
  if (OPENS_ANEW.test(opening)) return false;
  return next.gap === 'page' || (LOOSE.test(ending) && hasFinishedSentence(text, last));
}

/** Whether a wrapped line is full: the next line's first word had no room on it; or nearly, and its sentence goes on. */
function fillsLine(line: Span, nextWords: string, width: number, open: boolean): boolean {
  const length = line.end - line.start;
  const firstWord = /^\S*/u.exec(nextWords)?.[0].length ?? 0;
  return length + 1 + firstWord > width || (open && length >= width * NEARLY_FULL);
}

function endsFinished(text: string, line: Span): boolean {
  return isFinished(text.slice(Math.max(line.start, line.end - 12), line.end));
}

function hasFinishedSentence(text: string, line: Span): boolean {
  return /\p{Ll}[.!?]["”’)]*\s/u.test(text.slice(Math.max(line.start, line.end - 400), line.end));
}
