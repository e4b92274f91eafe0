import type { Provenance, Span } from '../archive/article.js';
import { citationLine, type CitationStyle } from '../citation/citation-line.js';
import { fragmentLink } from '../citation/fragment-link.js';
import type { Block, DraftButton } from './draft.js';
import { emphasize, escapeLine, shortened } from './escape.js';

/** Characters that Discord takes as the address of a button. */
export const LONGEST_BUTTON_URL = 512;
const LONGEST_TEXT_URL = 1500;
const LONGEST_DETAIL = 200;

const MARKDOWN: CitationStyle = {
  strong: (text) => `**${escapeLine(shortened(text, LONGEST_DETAIL))}**`,
  plain: (text) => escapeLine(shortened(text, LONGEST_DETAIL)),
};

/** Words of an article as they are shown with their citation. */
export interface CitedText {
  /** On one line, as {@link shownText} gives it. */
  readonly text: string;
  /** Parts of `text` to put in bold. */
  readonly matches?: readonly Span[];
  /** The sentence before, shown where there is room for it. */
  readonly before?: string;
  readonly article: Provenance;
  /** Markdown lines between the words and their citation. */
  readonly said?: readonly string[];
  /** Markdown lines after the citation. */
  readonly notes?: readonly string[];
  /** Buttons after the link. */
  readonly buttons?: readonly DraftButton[];
}

/** A citation as a line of Markdown: "— **The Moscow Times** (brief), 8 February 2012 · title". */
export function citationMarkdown(article: Provenance): string {
  return citationLine(article, MARKDOWN);
}

/** Words of an article as a block quote, with citation and a button that opens the page at them. */
export function citedBlock(cited: CitedText): Block {
  const { text, matches = [], before, article, said = [], notes = [], buttons = [] } = cited;
  const url = article.url ?? '';
  const button = fragmentLink(url, text, LONGEST_BUTTON_URL);
  const written = button === undefined ? fragmentLink(url, text, LONGEST_TEXT_URL) : undefined;
  const under = [
    ...said,
    citationMarkdown(article),
    ...notes,
    ...(written === undefined ? [] : [`[Open at the sentence](<${written}>)`]),
  ].join('\n');
  const quote = `> ${emphasize(text, matches)}\n${under}`;
  return {
    texts: [
      ...(before === undefined ? [] : [`> -# ${escapeLine(before)}\n${quote}`]),
      quote,
      `*This sentence is too long for a Discord message.*\n${under}`,
    ],
    buttons: [...(button === undefined ? [] : [{ label: 'Open at the sentence', url: button }]), ...buttons],
  };
}
