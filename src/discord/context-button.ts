import type { Article, Sentence, Span } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import { fragmentLink } from '../citation/fragment-link.js';
import { UserError } from '../errors.js';
import { CONTEXT_BUTTON } from './button-names.js';
import { findCitation } from './citation-id.js';
import { citationMarkdown, LONGEST_BUTTON_URL } from './cited-block.js';
import type { ButtonHandler } from './command.js';
import type { Draft } from './draft.js';
import { escapeLine } from './escape.js';

/** Sentences shown on either side, where they fit. */
const REACH = 4;

/** The sentences of an article from so many before a span to so many after it, paragraphs apart, those in the span in bold. */
function around(article: Article, span: Span, reach: number): string {
  const inSpan = ({ start, end }: Sentence) => start < span.end && end > span.start;
  const first = article.sentences.findIndex(inSpan);
  const last = article.sentences.findLastIndex(inSpan);
  const near = first < 0 ? [] : article.sentences.slice(Math.max(0, first - reach), last + reach + 1);
  const shown = (sentence: Sentence) => {
    const text = escapeLine(shownText(article, sentence));
    return inSpan(sentence) ? `**${text}**` : text;
  };
  const paragraphs: string[][] = [];
  for (const sentence of near)
    (paragraphs[sentence.paragraph - (near[0]?.paragraph ?? 0)] ??= []).push(shown(sentence));
  return paragraphs.map((sentences) => `> ${sentences.join(' ')}`).join('\n> \n');
}

/** A citation's sentences with their neighbours, as many as fit. */
export function contextDraft(article: Article, span: Span): Draft {
  const link = fragmentLink(article.url ?? '', shownText(article, span), LONGEST_BUTTON_URL);
  const under = citationMarkdown(article);
  const reaches = Array.from({ length: REACH + 1 }, (_, index) => REACH - index);
  return {
    heading: '**In context**',
    blocks: [
      {
        texts: [
          ...reaches.map((reach) => `${around(article, span, reach)}\n${under}`),
          `*This is too long to be shown here.*\n${under}`,
        ],
        buttons: link === undefined ? [] : [{ label: 'Open at the sentence', url: link }],
      },
    ],
    leftOut: () => '*The passage did not fit into this message.*',
    buttons: [],
  };
}

/** Shows the sentences around a citation to the member who presses it. */
export const contextButton: ButtonHandler = {
  name: CONTEXT_BUTTON,
  effect: 'reply',
  press: ({ state }, { archive }) => {
    const { snapshot } = archive;
    const found = findCitation(snapshot, state);
    if (!found) throw new UserError('This article is no longer in the archive, or it has changed.');
    return contextDraft(snapshot.article(found.number), found);
  },
};
