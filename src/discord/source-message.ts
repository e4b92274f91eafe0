import type { FoundSource, SourceVerdict, WordChange } from '../answer/found-source.js';
import { counted, coverageWords } from '../citation/coverage-words.js';
import { sourceAndDate } from '../citation/citation-line.js';
import { shareButtons } from './button-names.js';
import type { Draft } from './draft.js';
import { escapeLine, shortened } from './escape.js';
import { quoteBlock } from './quote-message.js';

const LONGEST_WORDS = 300;
const LONGEST_CHANGE = 120;
const MOST_CHANGES = 6;

const VERDICTS: Readonly<Record<SourceVerdict, string>> = {
  verbatim: '**Verbatim:** the archive holds these very words.',
  altered: '**Altered:** the archive holds these words, but some of them are others.',
  paraphrased: '**Paraphrased:** the archive does not hold these words. This is the nearest it has.',
  'not found': '**Not found:** the archive holds neither these words nor anything near them.',
};

function quoted(words: string): string {
  return words === '' ? '(nothing)' : `“${escapeLine(shortened(words, LONGEST_CHANGE))}”`;
}

function changeLines(changes: readonly WordChange[]): string[] {
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes.slice(0, MOST_CHANGES).map(({ archive, message, isMarked }) => {
      const where = isMarked === true ? 'marked in the message' : 'message';
      return `- archive: ${quoted(archive)} · ${where}: ${quoted(message)}`;
    }),
    ...(more > 0 ? [`-# and ${counted(more, 'more change')}`] : []),
  ];
}

function verdictLine({ verdict, changes, isTooShort }: FoundSource): string {
  if (isTooShort === true) return '**Too short:** these are too few words to look for.';
  return verdict === 'verbatim' && changes.length > 0
    ? '**Verbatim**, but for what the message itself marks as left out or put in.'
    : VERDICTS[verdict];
}

function otherLines({ around = [], others = [] }: FoundSource): string[] {
  const besides = around.map((side) => quoted(side)).join(' and ');
  return [
    ...(besides === '' ? [] : [`-# Not looked for: ${besides} in the same message`]),
    ...others.map(({ words, verdict }) => `-# Also quoted: ${quoted(words)}: **${verdict}**`),
  ];
}

function creditLines({ creditedTo, source }: FoundSource): string[] {
  if (creditedTo === undefined) return [];
  const theirs = escapeLine(shortened(creditedTo, LONGEST_CHANGE));
  const ours = source?.speaker ? escapeLine(shortened(source.speaker.name, LONGEST_CHANGE)) : 'somebody else';
  return [`**Credited to another:** the message gives them to ${theirs}; the archive has them from ${ours}.`];
}

function alsoLines({ alsoIn }: FoundSource): string[] {
  if (alsoIn.length === 0) return [];
  const where = alsoIn.map(({ article }) => sourceAndDate(article)).join('; ');
  return [`-# Also in ${escapeLine(shortened(where, LONGEST_WORDS))}`];
}

/** Whether the archive holds a message's words, and whose they are; only the member who asked sees it until they share it. */
export function sourceDraft(found: FoundSource): Draft {
  const { words, source, changes, searched } = found;
  return {
    heading: [
      `“${escapeLine(shortened(words, LONGEST_WORDS))}”`,
      verdictLine(found),
      ...creditLines(found),
      ...changeLines(changes),
      ...otherLines(found),
    ].join('\n'),
    blocks: source ? [quoteBlock(source)] : [],
    leftOut: () => '*The source did not fit into this message.*',
    footer: [...alsoLines(found), `-# Searched ${coverageWords(searched)}`].join('\n'),
    buttons: shareButtons(true),
  };
}
