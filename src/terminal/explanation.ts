import type { Article, SentenceKind } from '../archive/article.js';
import type { CleaningNote } from '../archive/reading.js';
import { counted } from '../citation/coverage-words.js';
import { dateWords } from '../citation/date-words.js';
import { onOneLine } from '../text/on-one-line.js';

const LONGEST_WORDS = 100;
const CONTEXT = 32;
/** Notes that are the same for each paragraph of an article: told once, with how often. */
const TOLD_ONCE = new Set(['hard-wrapped lines', 'bullet', 'markup']);

/** What was read from one article, and all that cleaning dropped, joined or guessed in it, by the lines of its text. */
export function explanation(article: Article, notes: readonly CleaningNote[]): string {
  const lineAt = lineCounter(article.text);
  const once = new Map<string, { line: number; times: number }>();
  const lines: string[] = [];
  for (const note of notes) {
    const line = lineAt(note.start);
    if (!TOLD_ONCE.has(note.reason)) {
      lines.push(`  line ${line}: ${note.kind} ${note.reason}: ${wordsOf(article.text, note)}`);
      continue;
    }
    const told = once.get(`${note.kind} ${note.reason}`);
    if (told === undefined) once.set(`${note.kind} ${note.reason}`, { line, times: 1 });
    else told.times += 1;
  }
  for (const [what, { line, times }] of once) lines.push(`  from line ${line}: ${what}, ${counted(times, 'time')}`);
  return [article.path, ...provenanceLines(article), `  sentences: ${kindsOf(article)}`, ...lines, ''].join('\n');
}

function provenanceLines({ title, source, author, url, date }: Article): string[] {
  const reason = date.reason === undefined ? '' : `, by ${JSON.stringify(date.reason)}`;
  const fields = { title, source, author, url, date: `${dateWords(date)} [${date.basis}${reason}]` };
  return Object.entries(fields).map(([name, value]) => `  ${name}: ${value ?? 'not known'}`);
}

function kindsOf({ sentences }: Article): string {
  const counts = new Map<SentenceKind, number>();
  for (const { kind } of sentences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  return counts.size === 0 ? 'none' : `${sentences.length} (${kinds})`;
}

function wordsOf(text: string, { kind, start, end }: CleaningNote): string {
  if (kind === 'joined') {
    const [before = ''] = text
      .slice(Math.max(0, start - CONTEXT), start)
      .split('\n')
      .slice(-1);
    const [after = ''] = text.slice(end, end + CONTEXT).split('\n', 1);
    return JSON.stringify(`…${onOneLine(before)} / ${onOneLine(after)}…`);
  }
  const words = onOneLine(text.slice(start, end));
  const code = words.codePointAt(0);
  if (code !== undefined && code > 0x7f && words.length === String.fromCodePoint(code).length)
    return `${words} (U+${code.toString(16).toUpperCase().padStart(4, '0')})`;
  return JSON.stringify(words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words);
}

/** Tells the line, from 1, on which an offset stands. Offsets must not go back. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (let at = text.indexOf('\n', from); at >= 0 && at < offset; at = text.indexOf('\n', from)) {
      line += 1;
      from = at + 1;
    }
    return line;
  };
}
