import type { FoundQuote, FoundQuotes, QuoteSearch } from '../answer/found-quotes.js';
import { counted, coverageWords, filterWords } from '../citation/coverage-words.js';
import { CONTEXT_BUTTON, shareButtons } from './button-names.js';
import { citationId } from './citation-id.js';
import { citedBlock, speakerLine } from './cited-block.js';
import type { ActionButton, Block, Draft } from './draft.js';
import { escapeLine, shortened } from './escape.js';

const LONGEST_NAME = 120;

const shown = (text: string) => escapeLine(shortened(text, LONGEST_NAME));

/** A quote with who said it and where; reported words are called so. */
export function quoteBlock(quote: Omit<FoundQuote, 'kind'> & { kind?: FoundQuote['kind'] }): Block {
  const verb = quote.kind === 'indirect' ? 'Reported as said' : 'Said';
  return citedBlock({
    ...quote,
    said: quote.speaker ? [speakerLine(quote.speaker, verb)] : [],
    buttons: [{ label: 'Context', id: `${CONTEXT_BUTTON}:${citationId(quote)}` }],
  });
}

function subject({ speaker, about }: QuoteSearch): string {
  return [...(speaker === undefined ? [] : [`of ${speaker}`]), ...(about === undefined ? [] : [`about ${about}`])].join(
    ' ',
  );
}

/** One page of quotes. `paging` are the buttons that lead to the others. */
export function quotesDraft(
  found: FoundQuotes,
  search: QuoteSearch,
  paging: readonly ActionButton[],
  isPrivate: boolean,
): Draft {
  const { total, quotes, searched } = found;
  const kind = search.said === 'any' ? 'quote' : `${search.said} quote`;
  const last = search.offset + quotes.length;
  const place = total > quotes.length ? ` · ${search.offset + 1} to ${last}` : '';
  const heading =
    total === 0
      ? `The archive holds no ${kind} ${shown(subject(search))}.\nTry other words, or a wider search.`
      : `**Quotes ${shown(subject(search))}**\n-# ${counted(total, kind)}${place}`;
  return {
    heading,
    blocks: quotes.map(quoteBlock),
    leftOut: (count) => `*${counted(count, 'more quote')} did not fit into this message.*`,
    footer: `-# Searched ${escapeLine(shortened([coverageWords(searched), ...filterWords(search.filter)].join(', '), 400))}`,
    buttons: [...paging, ...shareButtons(isPrivate)],
  };
}
