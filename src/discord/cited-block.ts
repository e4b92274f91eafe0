import type { Citation } from '../answer/answer.js';
import type { Provenance, Span } from '../archive/article.js';
import { citationLine, type CitationStyle } from '../citation/citation-line.js';
import { counted } from '../citation/coverage-words.js';
import { fragmentLink } from '../citation/fragment-link.js';
import type { Block, DraftButton } from './draft.js';
import { emphasize, escapeLine, shortened } from './escape.js';

/** Characters that Discord takes as the address of a button. */
export const LONGEST_BUTTON_URL = 512;
/** Buttons that Discord takes in a row. */
const MOST_BUTTONS = 5;
const LONGEST_TEXT_URL = 1500;
const LONGEST_DETAIL = 200;

const detail = (text: string) => escapeLine(shortened(text, LONGEST_DETAIL));

const MARKDOWN: CitationStyle = { strong: (text) => `**${detail(text)}**`, plain: detail };

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

/** Who said it, as a line of Markdown: "Said by **Ines Brandt**, Port Director". */
export function speakerLine({ name, role }: { name: string; role?: string }, verb = 'Said'): string {
  return `${verb} by **${detail(name)}**${role === undefined ? '' : `, ${detail(role)}`}`;
}

/** Who else says the words of a sentence, as lines of Markdown: "2 more outlets say the same: AFP, Reuters". */
export function alsoLines({ article, alsoIn }: { article: Provenance; alsoIn: readonly Citation[] }): string[] {
  const outlets = [...new Set(alsoIn.map((citation) => citation.article.source))].filter(
    (source) => source !== undefined && source !== article.source,
  );
  if (outlets.length > 0) {
    const names = escapeLine(shortened(outlets.join(', '), 120));
    return [`-# ${counted(outlets.length, 'more outlet says', 'more outlets say')} the same: ${names}`];
  }
  return alsoIn.length > 0 ? [`-# ${counted(alsoIn.length, 'more article says', 'more articles say')} the same`] : [];
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
      `*This is too long to be shown here.*\n${under}`,
    ],
    buttons: [...(button === undefined ? [] : [{ label: 'Open at the sentence', url: button }]), ...buttons],
  };
}

/** Several cited sentences under a title of Markdown, as one block: all of them, or as many of the first as fit. */
export function titledBlock(title: string, sentences: readonly CitedText[]): Block {
  const blocks = sentences.slice(0, MOST_BUTTONS).map(citedBlock);
  const fullest = blocks.map(({ texts }) => texts[0] ?? '');
  const shortest = blocks.map(({ texts }) => texts.at(-1) ?? '');
  const together = (parts: readonly string[]) => [title, ...parts].join('\n');
  return {
    texts: [...fullest.map((_, dropped) => together(fullest.slice(0, fullest.length - dropped))), together(shortest)],
    buttons: blocks.flatMap(({ buttons }, place) =>
      blocks.length === 1 ? buttons : buttons.map((button) => ({ ...button, label: `${button.label} (${place + 1})` })),
    ),
  };
}
