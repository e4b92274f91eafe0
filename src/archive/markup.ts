import type { Span } from './article.js';

const EMPHASIS = /\*\*|(?<![\p{L}\p{N}_])__(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,!?])__(?![\p{L}\p{N}_])/gu;
const QUOTING = /^>+(?=\s)/gmu;
const LINK = /!?\[([^[\]\n]{0,300})\]\((?:https?:\/\/|\/|mailto:)[^\s()]{0,2000}\)/gu;

const TAG =
  /<\/?(?:p|br|b|i|u|em|strong|a|span|div|h[1-6]|ul|ol|li|blockquote|img|figure|figcaption|script|style)\b[^<>]{0,500}>/giu;

/**
 * Where Markdown's marks for strong emphasis, quoting and links, and HTML's tags, stand, in order; a link's
 * words are not part of them, an image's are.
 */
export function markupSpans(text: string): Span[] {
  const spans: Span[] = [];
  if (text.includes('**') || text.includes('__')) {
    for (const { index, 0: mark } of text.matchAll(EMPHASIS)) {
      const besideWord = /[^\s*_]/u.test(text.charAt(index - 1) + text.charAt(index + mark.length));
      if (besideWord) spans.push({ start: index, end: index + mark.length });
    }
  }
  if (text.startsWith('>') || text.includes('\n>')) {
    for (const { index, 0: marks } of text.matchAll(QUOTING)) spans.push({ start: index, end: index + marks.length });
  }
  if (text.includes('](')) {
    for (const { index, 0: whole, 1: words = '' } of text.matchAll(LINK)) {
      const end = index + whole.length;
      if (whole.startsWith('!')) spans.push({ start: index, end });
      else spans.push({ start: index, end: index + 1 }, { start: index + 1 + words.length, end });
    }
  }
  if (text.includes('</') || text.includes('<br')) {
    for (const { index, 0: tag } of text.matchAll(TAG)) spans.push({ start: index, end: index + tag.length });
  }
  return withoutOverlap(spans);
}

/** The spans in order; one that begins inside another is left out. */
export function withoutOverlap(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}
