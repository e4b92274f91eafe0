import type { ArchiveSnapshot } from '../store/snapshot.js';
import { foldName } from '../store/fold.js';

const NAME = String.raw`(?<!\p{L})\p{Lu}[\p{L}\p{M}’'-]*(?: (?:al-|de |van |von |bin )?\p{Lu}[\p{L}\p{M}’'.-]*){0,4}`;
const SAID = 'said|says|told|tells|warned|claimed|stated|announced|declared|insisted';

/** Where a message names whose words it gives. */
const CREDITS = [
  new RegExp(String.raw`(?:^|\n|["”»]\s*)[-–—~]+ ?(${NAME})`, 'u'),
  new RegExp(String.raw`\b(?:${SAID}|according to|quoting|as per) (${NAME})`, 'u'),
  new RegExp(String.raw`(${NAME})(?: \w+ly)? (?:${SAID})\b`, 'u'),
  new RegExp(String.raw`^(${NAME}): ?["“«]`, 'u'),
];

/** The name to which a message credits its words, if it does. `rest` is the message without those words. */
export function creditedName(rest: string): string | undefined {
  for (const pattern of CREDITS) {
    const name = pattern.exec(rest)?.[1];
    if (name !== undefined) return name.replace(/[.'’-]+$/u, '');
  }
  return undefined;
}

/** Whether two names may mean one person: the archive knows them as one, or one's words all stand in the other. */
export function mayBeOne(snapshot: ArchiveSnapshot, one: string, other: string): boolean {
  const known = new Set(snapshot.speakers.named(one).map(({ name }) => name));
  if (snapshot.speakers.named(other).some(({ name }) => known.has(name))) return true;
  const [words, others] = [one, other].map((name) => new Set(foldName(name).split(/\s+/u))) as [
    Set<string>,
    Set<string>,
  ];
  return [...words].every((word) => others.has(word)) || [...others].every((word) => words.has(word));
}
