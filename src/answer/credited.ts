import { closedWordClasses, WordClass } from '../quotes/word-classes.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { nameKey } from '../store/name-key.js';

const NAME = String.raw`(?<!\p{L})\p{Lu}[\p{L}\p{M}’'-]*(?: (?:al-|de |van |von |bin )?\p{Lu}[\p{L}\p{M}’'.-]*){0,4}`;
const SAID = 'said|says|told|tells|warned|claimed|stated|announced|declared|insisted|wrote|tweeted|posted|added';

const TITLES = new Set(
  [...closedWordClasses()].filter(([, wordClass]) => wordClass === WordClass.Person).map(([word]) => word),
);

/** Where a message names whose words it gives. */
const CREDITS = [
  new RegExp(String.raw`(?:^|\n|["”»]\s*)[-–—~]+ ?(${NAME})`, 'u'),
  new RegExp(String.raw`\b(?:${SAID}|according to|quoting|as per) (${NAME})`, 'u'),
  new RegExp(String.raw`(${NAME})(?: \w+ly)? (?:${SAID})\b`, 'u'),
  new RegExp(String.raw`\b[Aa]s (${NAME})(?: \w+)? (?:puts?) it\b`, 'u'),
  new RegExp(String.raw`\b[Dd]id (${NAME})(?: \w+)? say\b`, 'u'),
  new RegExp(String.raw`^(${NAME}): ?["“«]`, 'u'),
];

/** Where a message without quotation marks names at its beginning or end whose words it gives. */
const CREDIT_AT_BEGIN = new RegExp(String.raw`^${NAME}: ?`, 'u');
const CREDIT_AT_END = new RegExp(
  String.raw`(?:,? (?:(?:${SAID}|according to) ${NAME}|${NAME} (?:${SAID}))| ?[-–—~]+ ?${NAME})[.!]?$`,
  'u',
);

/** The words of a message without the name before a colon at its beginning, and without `said` and a name at its end. */
export function withoutCredit(message: string): string {
  return message.replace(CREDIT_AT_BEGIN, '').replace(CREDIT_AT_END, '').trim();
}

const MARK = /["“”«»„]/u;

/**
 * What a message says around the words that it quotes, up to its other quotations; the words themselves are
 * left out between two marks.
 */
export function aroundQuote(message: string, words: string): string {
  const at = message.indexOf(words);
  if (at < 0) return message;
  const before =
    message
      .slice(0, at)
      .replace(/["“«„'‘‚]\s*$/u, '')
      .split(MARK)
      .at(-1) ?? '';
  const [after = ''] = message
    .slice(at + words.length)
    .replace(/^\s*["”»“'’‘]/u, '')
    .split(MARK);
  return `${before}""${after}`;
}

/** The name to which a message credits its words, if it does. `rest` is the message without those words. */
export function creditedName(rest: string): string | undefined {
  for (const pattern of CREDITS) {
    const name = pattern.exec(rest)?.[1];
    if (name !== undefined) return name.replace(/[.'’-]+$/u, '');
  }
  return undefined;
}

/** Whether two names may mean one person: the archive knows them as one, or one's words all stand in the other. */
export function mayBeSamePerson(snapshot: ArchiveSnapshot, one: string, other: string): boolean {
  const known = new Set(snapshot.speakers.named(one).map(({ name }) => name));
  if (snapshot.speakers.named(other).some(({ name }) => known.has(name))) return true;
  const [words, others] = [one, other].map((name) => new Set(withoutTitle(nameKey(name).split(/\s+/u)))) as [
    Set<string>,
    Set<string>,
  ];
  return [...words].every((word) => others.has(word)) || [...others].every((word) => words.has(word));
}

/**
 * The words of a name after the last that is a title or a role: `lavrov` of `mr lavrov` and
 * `russian foreign minister lavrov`.
 */
function withoutTitle(words: readonly string[]): readonly string[] {
  const last = words.slice(0, -1).findLastIndex((word) => TITLES.has(word.replace(/\.$/u, '')));
  return words.slice(last + 1);
}
