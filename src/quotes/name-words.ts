import { withoutAccents } from '../text/without-accents.js';

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);
const FORMS_OF_ADDRESS = new Set(['mr', 'mrs', 'ms', 'miss', 'sir', 'madam', 'dr']);
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/u;
const ARTICLE = /^(?:al|el|as|ash|an|ad|ar|az)-(?=\p{L}{2})/u;

/** The words of a name without regard to case, accents, dots and possessive endings: `Bashar al-Assad's` is `bashar`, `assad`. */
export function wordsOfName(name: string): string[] {
  if (PLAIN.test(name)) return name.toLowerCase().split(' ').filter(isNoArticle);
  const plain = withoutAccents(name).toLowerCase();
  const words = plain.match(/[\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?/gu) ?? [];
  return words
    .map((word) =>
      word
        .replace(/['’]s$/u, '')
        .replace(ARTICLE, '')
        .replace(/[.'’]/gu, ''),
    )
    .filter((word) => word !== '' && isNoArticle(word));
}

function isNoArticle(word: string): boolean {
  return word !== 'al' && word !== 'el';
}

/** True for words of a title that say how somebody is addressed and nothing of what they are: `Dr`. */
export function isOnlyAddress(words: readonly string[]): boolean {
  return words.every((word) => FORMS_OF_ADDRESS.has(word));
}

/** The word of a name by which its bearer is called later on: the last, `Jr` and the like left out. */
export function surnameOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return GENERATIONS.has(last) ? (words.findLast((word) => !GENERATIONS.has(word)) ?? last) : last;
}

/**
 * True when two names by their words can be one person's: surnames alike, and no given or middle name or
 * `Jr` against another.
 */
export function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  if (surnameOf(a) !== surnameOf(b)) return false;
  if (a.length === 1 || b.length === 1) return true;
  const [givenA = '', givenB = ''] = [a[0], b[0]];
  const isSameGiven =
    givenA === givenB || (Math.min(givenA.length, givenB.length) === 1 && givenA.startsWith(givenB.charAt(0)));
  return isSameGiven && restAgrees(a, b);
}

/** True when nothing after the given names of two names tells that they are two people's: middle names, or `Jr` on one alone. */
export function restAgrees(a: readonly string[], b: readonly string[]): boolean {
  if (generationOf(a) !== generationOf(b)) return false;
  return (a.length <= 2 && b.length <= 2) || middlesAgree(middleOf(a), middleOf(b));
}

function generationOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return GENERATIONS.has(last) ? last : '';
}

function middleOf(words: readonly string[]): readonly string[] {
  return words.slice(1, words.lastIndexOf(surnameOf(words)));
}

/** `Hillary Rodham Clinton` may be `Hillary Clinton`; `George W Bush` is not `George HW Bush`. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.join(' ') === b.join(' ') || (a[0] ?? '').startsWith(b[0] ?? '') || (b[0] ?? '').startsWith(a[0] ?? '');
}
