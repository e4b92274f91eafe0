import type { Provenance } from '../archive/article.js';
import { citationLine, endsCitation } from '../citation/citation-line.js';
import { fragmentLink } from '../citation/fragment-link.js';
import { type Io, printable, styled } from './io.js';

/** What stands under sentences of one article: its citation, and where to open it: at each sentence, or else its file. */
export function citationLines(io: Pick<Io, 'styled'>, article: Provenance, sentences: readonly string[]): string[] {
  const links = sentences.map((text) => fragmentLink(article.url ?? '', text) ?? article.path);
  return [
    `  ${styled(io, 'italic', printable(citationLine(article)))}`,
    ...Array.from(new Set(links), (link) => `  ${styled(io, 'dim', printable(link))}`),
  ];
}

/**
 * Sentences as they are quoted, each with its citation; those that follow each other in one article have
 * theirs once, under the last.
 */
export function sentenceLines(
  io: Pick<Io, 'styled'>,
  sentences: readonly { readonly text: string; readonly article: Provenance }[],
): string[] {
  let texts: string[] = [];
  return sentences.flatMap(({ text, article }, place) => {
    texts.push(text);
    const quoted = `> ${printable(text)}`;
    if (!endsCitation(sentences, place)) return [quoted];
    const cited = citationLines(io, article, texts);
    texts = [];
    return [quoted, ...cited];
  });
}
