import type { Span } from '../archive/article.js';
import { isAsciiLetter } from '../search/words.js';
import { gazetteer } from './gazetteer.js';

export type MentionKind =
  'person' | 'place' | 'organisation' | 'name' | 'work' | 'number' | 'money' | 'percentage' | 'duration' | 'date';

/** Something in a sentence that can be the answer to a question. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly text: string;
}

const NUMBER_WORD =
  `one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|
nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|dozens|half|quarter`.replace(
    /\s+/gu,
    '',
  );
const FIGURE = String.raw`\d[\d,]*(?:\.\d+)?`;
const SCALE = String.raw`(?:[ -](?:hundred|thousand|million|billion|trillion|m|bn|k))?`;
const QUANTITY = String.raw`(?:${FIGURE}${SCALE}|(?:${NUMBER_WORD})(?:[ -](?:and[ -])?(?:${NUMBER_WORD}))*)`;
const MONTH = `January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?`;
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const UNIT = 'years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|century';

/** Read in this order at each place: the first that matches wins. */
const PATTERN = new RegExp(
  [
    String.raw`(?<work>“[^”]{2,80}”|"[^"]{2,80}"|‘[^’]{2,80}’(?!\p{L}))`,
    String.raw`(?<money>(?:(?:US|A|C|HK|NZ)?[$£€¥₹]|\b(?:USD|EUR|GBP) ?)${FIGURE}(?: ?(?:hundred|thousand|million|billion|trillion|m|bn|k)\b)?|\b${QUANTITY} (?:dollars?|euros?|pounds?|cents?|yen|yuan|rubles?|roubles?|rupees?)\b)`,
    String.raw`(?<percentage>\b${QUANTITY}(?: ?%|[ -](?:percent|per cent|percentage points?)\b))`,
    String.raw`(?<date>\b(?:(?:${MONTH})(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:${MONTH})(?: \d{4})?|(?:1[5-9]|20)\d\d(?!\d|[,.]\d|-\p{L})s?|${WEEKDAY}|yesterday|tomorrow|tonight|(?:next|last|this) (?:week|month|year|spring|summer|fall|autumn|winter|season))\b(?!\p{L}))`,
    String.raw`(?<duration>\b${QUANTITY}(?:[ -](?:more|consecutive|straight))?[ -](?:${UNIT})\b)`,
    String.raw`(?<number>\b(?:${FIGURE}${SCALE}(?:st|nd|rd|th)?|(?:${NUMBER_WORD})(?:[ -](?:and[ -])?(?:${NUMBER_WORD}))*)\b)`,
    String.raw`(?<name>(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}.’'&-]*(?:(?: (?:of(?: the)?|de|da|du|la|le|van|von|der|bin|al|el|&))? \p{Lu}[\p{L}\p{N}.’'&-]*)*)`,
  ].join('|'),
  'uy',
);

/** The pattern's groups that are mentions as they stand. */
const PLAIN_KINDS = ['money', 'percentage', 'date', 'duration', 'number'] as const;

const BEYOND_ASCII = 0x80;
/** Marks of running text with which no mention begins, by code. */
const NEVER_OPEN = new Set(Array.from('‐‑‒–—―’”…', (mark) => mark.charCodeAt(0)));
const FIRST_LETTERS = new Set(
  `${NUMBER_WORD}|yesterday|tomorrow|tonight|next|last|this`.split('|').map((word) => word.charAt(0)),
);
/** By ASCII code: whether a mention may begin there; whether one may begin with a word that does. */
const OPENS = byAsciiCode((mark) => /["$0-9A-Z]/u.test(mark));
const WORD_OPENS = byAsciiCode((letter) => FIRST_LETTERS.has(letter));

function byAsciiCode(test: (character: string) => boolean): readonly boolean[] {
  return Array.from({ length: BEYOND_ASCII }, (_, code) => test(String.fromCharCode(code)));
}

const NOT_NAMES = new Set(
  `a an the this that these those he she it they we i you his her its their our my your him them us there here who what when where why how
  which while if in on at by for from with about as and or but after before during since until into over under than because although though
  however meanwhile also still yet so then now just even only once not no yes one two three four five six seven eight nine ten some many most
  more much all both each every other another such according despite including among against across amid between under through within without
  last next earlier later today yesterday tomorrow first second third finally instead perhaps maybe is are was were be been being do does did
  have has had will would can could may might must shall should let get see read watch more follow click photo image video advertisement
  sign up share like hi oh well ok okay it's that's he's she's they're we're i'm i've there's what's let's don't didn't
  mr mrs ms dr sir`.split(/\s+/u),
);
const TITLES = new Set(
  `president prime minister sen senator rep representative gov governor mr mrs ms dr sir king queen prince princess pope justice judge chancellor
  secretary general gen lt col sgt capt captain mayor actor actress singer rapper comedian coach quarterback ceo chairman chief director
  congressman congresswoman attorney ambassador professor prof rev lord lady dame duke duchess star author`.split(
    /\s+/u,
  ),
);
const ORGANISATION_WORDS = new Set(
  `inc corp corporation co company ltd llc plc group university college school institute bank ministry department agency administration
  association committee commission council court party league federation union foundation center centre church times post journal news
  media network airlines airways air motors pharmaceuticals entertainment studios records club fc united city bureau service
  office police army navy force forces congress senate parliament house organization organisation museum library hospital society`.split(
    /\s+/u,
  ),
);

/**
 * What in a sentence can be an answer: names, quoted titles, numbers, money, shares, durations and dates,
 * in order, never overlapping.
 */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!mayOpen(text, at)) continue;
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(text);
    if (match === null) continue;
    mentions.push(...mentionsOf(match, text));
    at += match[0].length - 1;
  }
  return mentions;
}

/** Whether the pattern is worth trying: it would fail at most places, and slowly. */
function mayOpen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= BEYOND_ASCII) return !NEVER_OPEN.has(code);
  return OPENS[code] === true || (WORD_OPENS[code] === true && !isAsciiLetter(text.charCodeAt(at - 1)));
}

function mentionsOf(match: RegExpExecArray, text: string): Mention[] {
  const { 0: words, index: start, groups = {} } = match;
  if (groups.name !== undefined) return namesIn(groups.name, start, text);
  if (groups.work !== undefined) return quotedIn(groups.work, start);
  const kind = PLAIN_KINDS.find((name) => groups[name] !== undefined);
  return kind === undefined ? [] : [{ kind, start, end: start + words.length, text: words }];
}

/** A short quotation in title case is a work; a longer one is speech, whose own mentions count. */
function quotedIn(quoted: string, start: number): Mention[] {
  const inner = quoted.slice(1, -1).replace(/[,.]$/u, '');
  const words = inner.split(/\s+/u);
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  if (words.length <= 8 && capitals >= words.length / 2) {
    return [{ kind: 'work', start: start + 1, end: start + 1 + inner.length, text: inner }];
  }
  return mentionsIn(inner).map((mention) => ({
    ...mention,
    start: mention.start + start + 1,
    end: mention.end + start + 1,
  }));
}

/** A run of capitalised words without the ordinary words at its start, as one name. */
function namesIn(run: string, start: number, text: string): Mention[] {
  let name = run;
  let at = start;
  for (;;) {
    const first = /^[^ ]+/u.exec(name)?.[0] ?? '';
    if (!NOT_NAMES.has(first.toLowerCase().replace(/[.’']s?$/u, ''))) break;
    const rest = name.slice(first.length).trimStart();
    if (rest === '') return [];
    at += name.length - rest.length;
    name = rest;
    const lowered = /^(?:(?:of|the|and|for|de|da|du|la|le|van|von|der|bin|al|el|&) )+/u.exec(name)?.[0] ?? '';
    name = name.slice(lowered.length);
    at += lowered.length;
  }
  name = name.replace(/(?:[’']s|[.’'&-])+$/u, '');
  if (name.length < 2) return [];
  return [{ kind: kindOfName(name, text, at), start: at, end: at + name.length, text: name }];
}

function kindOfName(name: string, text: string, start: number): MentionKind {
  const lower = name.toLowerCase();
  if (gazetteer.isPlace(lower)) return 'place';
  const words = lower.replace(/[.’']s?(?= |$)/gu, '').split(' ');
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  const [first = '', second] = words;
  if (TITLES.has(first) && second !== undefined) return 'person';
  if (gazetteer.isGivenName(first) && (second !== undefined || words.length === 1)) return 'person';
  if (/^(?:\p{Lu}\.?){2,5}$/u.test(name)) return 'organisation';
  const before =
    /([\p{L}.]+) $/u
      .exec(text.slice(Math.max(0, start - 20), start))?.[1]
      ?.toLowerCase()
      .replace('.', '') ?? '';
  if (TITLES.has(before)) return 'person';
  return 'name';
}

const ASCII = /^[\0-\x7F]*$/u;
const ARTICLE = /^(?:the|a|an) /u;

/** Words of a mention as they are compared with those of other mentions. */
export function mentionKey(text: string): string {
  const marked = text.replace(/[‘’“”–—]/gu, ' ');
  const isPlain = ASCII.test(marked);
  return (isPlain ? marked : marked.normalize('NFKC'))
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(isPlain ? /[^a-z0-9%$.]+/gu : /[^\p{L}\p{N}%$£€.]+/gu, ' ')
    .trim();
}
