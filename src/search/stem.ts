import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { FAMILY_HEADS, STEMMED_MEMBERS, TERMS_APART } from './word-families.js';

/**
 * Endings that part a word from its family in Porter's stemmer, and what the family has in their place; the first that
 * matches is taken. What stands in the first group, where there is one, stays.
 */
const REWRITES: readonly (readonly [ending: RegExp, replacement: string])[] = [
  // British spellings
  [
    /^((?:un|dis|mis)?(?:arm|behavi|cand|clam|col|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|od|parl|rig|rum|savi|splend|tum|val|vap|vig))our/u,
    '$1or',
  ],
  [/((?:cent|theat|met|lit|fib|calib|spect|meag))re$/u, '$1er'],
  [/(\w{2}(?:a[lnrt]|e[rt]|i[clmnt]|o[lmnrg]|gn|rd|ut|id))is(e|ed|er|ing|ation)$/u, '$1iz$2'],
  [/(\w{2}aly)s(e|ed|ing)$/u, '$1z$2'],
  [/(\w{2}log)ue$/u, '$1'],
  // verbs and the nouns made of them
  [/(\w)ification$/u, '$1ify'],
  [/(\w)scription$/u, '$1scribe'],
  [/((?:as|con|pre|re)sum)ption$/u, '$1e'],
  [/((?:de|in|intro|pro|re|se)duc)tion$/u, '$1e'],
  [/((?:con|de|per|re)ce)ption$/u, '$1ive'],
  [/((?:abs|de|re)t)ention$/u, '$1ain'],
  [/((?:ac|de|ex|pro|re)cla)mation$/u, '$1im'],
  [/(\w\wos)ition$/u, '$1e'],
  [/((?:ac|re)qui)sition$/u, '$1re'],
  [/(\wol)ition$/u, '$1ish'],
  [/((?:circum|contra|inter)ven)tion$/u, '$1e'],
  [/^((?:dis|re)?sol|d?evol)ution$/u, '$1ve'],
  [/^((?:ad|e|o|per|sub|trans)mi)ssion$/u, '$1t'],
  [/([aeiou][^aeiou]+[aeiou]n)sion$/u, '$1d'],
  [/(\w\w)(?<!(?:^|en|re|er|le)v|prec|conc|exc|inc|occ|f)([aeiou])sion$/u, '$1$2de'],
  [/((?:plo|inva|eva|deci|ero))sive$/u, '$1de'],
  [/(\wpon)s(?:e|ive)$/u, '$1d'],
  [/((?:con|di|in|per|sub)ver)sion$/u, '$1t'],
  [/(\w{2}at)ory?$/u, '$1e'],
  [/([aeiou]\w*[aeiou]\w*[stv])or$/u, '$1'],
  // nouns and the adjectives made of them
  [/(\w{3})(?:ism|istic)$/u, '$1ist'],
  [/(\w{2}(?:an|en|er|in))cial$/u, '$1ce'],
  [/(\w{2}ent)ial$/u, '$1'],
  [/([aeiou]\w*[aeiou]\w*[bdnr])ial$/u, '$1y'],
  [/(\w{2}ment)ary$/u, '$1'],
  [/(\w{2}cra)cy$/u, '$1t'],
  [/(\w{3})acy$/u, '$1ate'],
  [/(\w{4})(?<!battle|court|flag|hard|space|star|steam|town)ship$/u, '$1'],
  [/(\w{3}i)an$/u, '$1a'],
  [
    /(abduct|absent|appoint|attend|deport|detain|employ|enroll|escap|evacu|induct|interview|licens|nomin|parol|retir|return|train)ee$/u,
    '$1',
  ],
  [/(\w{3}[cdefghjkmnrstvwxz])ly$/u, '$1'],
];

/** The word in the singular, as far as its ending tells; verbs lose the same endings. */
function withoutPluralEnding(word: string): string {
  if (/[^aeiou]ies$/u.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz)es$/u.test(word)) return word.slice(0, -2);
  return /[^sui]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** How many times a vowel is followed by a consonant: Porter's measure. */
function measure(word: string): number {
  return word.match(/[aeiouy]+[^aeiouy]+/gu)?.length ?? 0;
}

/** Porter's stem, with the ending of its family: violent for violence, employ for employed, kidnap for kidnapper. */
function porterStem(word: string): string {
  if (/[^o]us$/u.test(word)) return word;
  const stemmed = porter
    .stem(word)
    .replace(/(\w{2}(?<!comm)en)c$/u, '$1t')
    .replace(/([aeou])i$/u, '$1y');
  return word.endsWith('er') ? stemmed.replace(/([aeiou]\w*[aeiou]\w*([bdgmnprt]))\2$/u, '$1') : stemmed;
}

/** Stems that Porter's stemmer would shorten again were they words: interfer, elector, environment. */
const STEMMED_ONCE = /(?:er|or|ent|ful)$/u;

/**
 * Rewrites the ending and stems until the stem is that of the family: interference, interfer, interf. A word or stem of
 * a listed family that turns up on the way ends it; `families` gives the term of such a stem.
 */
function reduced(word: string, families: ReadonlyMap<string, string>): string {
  let current = word;
  for (let round = 0; round < 6; round += 1) {
    const rewrite = REWRITES.find(([ending]) => ending.test(current));
    const rewritten = rewrite === undefined ? current : current.replace(rewrite[0], rewrite[1]);
    if (rewritten !== current) {
      const listed = TERMS_APART.get(rewritten) ?? FAMILY_HEADS.get(rewritten);
      if (listed !== undefined) return listed;
      current = rewritten;
      continue;
    }
    let stemmed = porterStem(current);
    if (stemmed.endsWith('i') && !word.endsWith('i') && measure(stemmed.slice(0, -1)) > 1)
      stemmed = stemmed.slice(0, -1);
    const family = families.get(stemmed);
    if (family !== undefined) return family;
    if (stemmed === current || !STEMMED_ONCE.test(stemmed)) {
      current = stemmed;
      break;
    }
    current = stemmed;
  }
  return TERMS_APART.has(current) ? `${current}-` : current;
}

/** By each stem that leads to a family, and by its unstemmed word, the family's head. */
const FAMILY_STEMS: ReadonlyMap<string, string> = new Map(
  [...STEMMED_MEMBERS].flatMap(([word, head]) => [[word, head] as const, [reduced(word, new Map()), head] as const]),
);

/** What of its beginning a word shares with its term, unless it leads to a listed family. */
export function openingOf(word: string): string {
  return word.slice(0, 2);
}

/** By each head of a listed family or word set apart, the openings of what leads to it. */
const LISTED_OPENINGS: ReadonlyMap<string, readonly string[]> = openingsByTerm([
  ...TERMS_APART,
  ...FAMILY_HEADS,
  ...FAMILY_STEMS,
]);

function openingsByTerm(listed: readonly (readonly [word: string, term: string])[]): Map<string, string[]> {
  const openings = new Map<string, string[]>();
  for (const [word, term] of listed) openings.set(term, [...(openings.get(term) ?? []), openingOf(word)]);
  return openings;
}

/** The openings of all folded words that may be indexed under a term. */
export function openingsOf(term: string): readonly string[] {
  return [openingOf(term), ...(LISTED_OPENINGS.get(term) ?? [])];
}

/**
 * The term a folded word is indexed under, so that a word finds its family: `denied` and `denial`, `Syria` and
 * `Syrians`.
 */
export function stem(word: string): string {
  const singular = withoutPluralEnding(word);
  for (const form of [word, singular, word.replace(/s$/u, '')]) {
    const listed = TERMS_APART.get(form) ?? FAMILY_HEADS.get(form);
    if (listed !== undefined) return listed;
  }
  if (!/^[a-z]{3,}$/u.test(singular)) return word;
  const term = reduced(singular, FAMILY_STEMS);
  return openingsOf(term).includes(openingOf(word)) ? term : word;
}
