import type { Citation } from '../citation/citation.js';
import type { Provenance, Span } from '../archive/article.js';
import { citationLine, endsCitation, type CitationStyle } from '../citation/citation-line.js';
import { counted } from '../citation/coverage-words.js';
import { fragmentLink } from '../citation/fragment-link.js';
import { BUTTONS_A_ROW } from './budget.js';
import type { Block, DraftButton } from './draft.js';
import { emphasize, escapeLine, shortened } from './escape.js';

/** Characters that Discord takes as the address of a button. */
export const LONGEST_BUTTON_URL = 512;
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

/** Who else says the words of a sentence, as lines of Markdown: "2 more sources say the same: AFP, Reuters". */
export function alsoLines({ article, alsoIn }: { article: Provenance; alsoIn: readonly Citation[] }): string[] {
  const sources = [...new Set(alsoIn.map((citation) => citation.article.source))].filter(
    (source) => source !== undefined && source !== article.source,
  );
  if (sources.length > 0) {
    const names = escapeLine(shortened(sources.join(', '), 120));
    return [`-# ${counted(sources.length, 'more source says', 'more sources say')} the same: ${names}`];
  }
  return alsoIn.length > 0 ? [`-# ${counted(alsoIn.length, 'more article says', 'more articles say')} the same`] : [];
}

/** Words of an article as a block quote, with citation and a button that opens the page at them. */
export function citedBlock(cited: CitedText): Block {
  return { texts: textsOf(cited, true), buttons: buttonsOf(cited) };
}

/** Several cited sentences under a title of Markdown, as one block: all of them, or as many of the first as fit. */
export function titledBlock(title: string, sentences: readonly CitedText[]): Block {
  const shown = sentences.slice(0, BUTTONS_A_ROW);
  const together = (some: readonly CitedText[], length: 0 | -1) =>
    [title, ...some.map((one, place) => textsOf(one, endsCitation(some, place)).at(length) ?? '')].join('\n');
  return {
    texts: [...shown.map((_, dropped) => together(shown.slice(0, shown.length - dropped), 0)), together(shown, -1)],
    buttons: shown.flatMap((one, place) =>
      shown.length === 1
        ? buttonsOf(one)
        : buttonsOf(one).map((button) => ({ ...button, label: `${button.label} (${place + 1})` })),
    ),
  };
}

/** What parts two sentences of one article, which may not stand together there. */
const GAP = '> ';

/** A sentence and what stands under it, from the fullest way to the shortest. */
function textsOf(cited: CitedText, withCitation: boolean): string[] {
  const { text, matches = [], before, article, said = [], notes = [] } = cited;
  const { written } = linksTo(cited);
  const under = [
    ...said,
    ...(withCitation ? [citationMarkdown(article)] : []),
    ...notes,
    ...(written === undefined ? [] : [`[Open at the sentence](<${written}>)`]),
    ...(withCitation ? [] : [GAP]),
  ];
  const quote = [`> ${emphasize(text, matches)}`, ...under].join('\n');
  return [
    ...(before === undefined ? [] : [`> -# ${escapeLine(before)}\n${quote}`]),
    quote,
    ['*This is too long to be shown here.*', ...under].join('\n'),
  ];
}

function buttonsOf(cited: CitedText): readonly DraftButton[] {
  const { button } = linksTo(cited);
  return [...(button === undefined ? [] : [{ label: 'Open at the sentence', url: button }]), ...(cited.buttons ?? [])];
}

/** The link that opens the page at the words: for a button where it is short enough for one, else to be written. */
function linksTo({ article: { url = '' }, text }: CitedText): { button?: string; written?: string } {
  const button = fragmentLink(url, text, LONGEST_BUTTON_URL);
  if (button !== undefined) return { button };
  const written = fragmentLink(url, text, LONGEST_TEXT_URL);
  return written === undefined ? {} : { written };
}
