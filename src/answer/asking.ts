import { splitSentences } from '../archive/sentences.js';
import { membersOf, singular } from './categories.js';
import { kindOfNoun, type AnswerKind } from './kinds.js';

/** What a question asks for. */
export interface Asking {
  readonly kind: AnswerKind;
  /** The noun that names the kind: which *country*, how many *people*. Lower case. */
  readonly focus?: string;
  /**
   * Of "who is *lavrov*", typed without capitals: the last word, which is a name, or a deed or a state as
   * in "who is winning".
   */
  readonly mayName?: string;
  /** The sentence that asks; the rest of the question sets the scene. */
  readonly clause: string;
  /** Where in the clause the answer would stand: at the word of asking, or at the end. */
  readonly slot: number;
}

type Kind = Omit<Asking, 'clause'>;

const WH = /\b(?:who|whom|whose|which|what|when|where|why|how)\b/giu;
/** A word of asking that opens the clause, or follows only a preposition. */
const OPENING =
  /^(?:(?:and|but|so|in|to|for|from|by|with|on|at|of|since|until)\s+)?["“]?(who|whom|whose|which|what|when|where|why|how)\b/iu;
/** What stands before such an opening: "In Norway, who ...". */
const ASIDE = /^[^,:]*[,:]\s+/u;
const NOUN_PHRASE_END = new Set(
  `is was are were be been being has have had do does did will would can could may might must shall should to of in on at by for from
  with about as and or but that who which what after before during since until into over under than if when while because
  a an the this that these those its his her their said says say won took became made went came got hit lost cut led left saw wore held
  began broke found gave paid ran set sold told
  recently now also just still reportedly`.split(/\s+/u),
);
const OF_SEVERAL =
  /^(?:(?:one|two|three|several|all|part|members?) )?of (?:the |these |those |his |her |its |their |[\p{L}. ]+['’]s )?(?:following )?/iu;
const SORT_OF =
  /^(?:\p{L}+ ){0,3}?(?:type|kind|sort|form|brand|breed|species|piece|part|member|group)s? of (?:the |a |an )?/iu;
const CALLED =
  /\bwh(?:at|ich) (?:is|was|are|were) (?:the |this |that |his |her |its |their )?(?:new |official |real )?([\p{L} -]+?)(?:['’]s? (?:new |official |real )?(?:name|title)| (?:called|named|titled|known as))\b/iu;
const NAME_OF = /\bname of (?:the |a |an |this |his |her |its |their )?(.+)/iu;
const THIS_NOUN =
  /\bth(?:is|ese) ((?!week|month|year|morning|evening|weekend|time|summer|winter|spring|fall|season)[\p{L}-]+(?: [\p{L}-]+){0,3})/iu;

/** "What *is the* price of", "What *were his* reasons". */
const SAID_OF =
  /^(?:is|are|was|were|will be)\s+(?:\p{L}+ly\s+)?(?:the|a|an|his|her|its|their|(?:[\p{L}\p{N}.-]+ ){0,2}[\p{L}.-]+(?:['’]s|s['’]))\s+(.+)/iu;
/** "How *did* the army ...", not "how *dangerous* is". */
const HOW_DONE =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|may|might|must|come)\b/iu;
const CAUSING = /^(?:has |have |had )?(?:caused|prompted|sparked|triggered|motivated|inspired|led to)\b/iu;
/** "Which *state*'s governor". */
const OWNER = /^([\p{L}\p{N} .-]+?)(?:['’]s|(?<=s)['’])\s/u;

/** "Who is *Ingrid Solheim*?", "What is *a bow thruster*?": what it is, not who or what does something. */
const DESCRIBED =
  /^(?:[Ww]ho(?:['’]s| (?:is|was|are|were)) (?=\p{Lu})|[Ww]hat(?:['’]s| (?:is|was|are|were)) (?:an? |the (?=\p{Lu}))?)((?:[\p{L}\p{N}][\p{L}\p{N}.-]* ?){1,4})(?<!ing|ed)\s*\?*$/u;

const MAY_NAME = /^who(?:['’]s| is| was)(?: [\p{Ll}.-]+){0,3} ([\p{Ll}.-]+)\s*\?*$/u;

/** "Which *high-ranking* official". */
const QUALIFYING = /-\p{L}+(?:ing|ed)$/u;
const VERB_ENDING = /(?:ed|[^s]s)$/u;

const MEASURES: readonly (readonly [RegExp, AnswerKind])[] = [
  [/\bhow (?:long|soon)\b/iu, 'duration'],
  [/\bhow (?:old|tall|high|far|fast|big|large|heavy|deep|wide|often|hot|cold)\b/iu, 'number'],
  [/\b(?:what|which) (?:percentage|percent|share|proportion)\b/iu, 'percentage'],
  [/\b(?:since|from|by|until) when\b|\b(?:what|which) (?:year|date|day|month|decade|century)\b/iu, 'date'],
];

/** Reads what a question asks for from its words alone. Never throws. */
export function readAsking(text: string): Asking {
  const clause = askingClause(text);
  return { ...kindOf(text, clause), clause };
}

function kindOf(text: string, clause: string): Kind {
  const end = clause.length;
  if (/\btrue or false\b/iu.test(text)) return { kind: 'truth', slot: end };
  const subject = DESCRIBED.exec(clause)?.[1]?.trim().toLowerCase().split(' ') ?? [];
  const name = subject.at(-1);
  if (name !== undefined && !subject.some((word) => NOUN_PHRASE_END.has(word))) {
    return { kind: 'description', focus: name, slot: end };
  }
  const many = /\bhow (?:many|few)\b(?:\s+(?:more\s+|other\s+|of\s+the\s+)?([\p{L}-]+))?/iu.exec(clause);
  if (many !== null) return { ...counted(many[1]?.toLowerCase()), slot: many.index };
  const much = clause.search(/\bhow much\b/iu);
  if (much >= 0) return { kind: /\bpercent/iu.test(clause) ? 'percentage' : 'money', slot: much };
  for (const [pattern, kind] of MEASURES) {
    const measure = pattern.exec(clause);
    if (measure === null) continue;
    const focus = kind === 'date' ? (measure[0].split(' ').at(-1)?.toLowerCase() ?? '') : undefined;
    return { kind, ...(focus === undefined ? {} : { focus }), slot: measure.index };
  }
  const wh = wordOfAsking(clause);
  if (wh === undefined) return withoutAsking(clause);
  const slot = wh.index;
  const after = clause.slice(wh.index + wh.word.length).trim();
  switch (wh.word) {
    case 'which':
    case 'what':
      return { ...ofNoun(after, clause), slot };
    case 'whose':
    case 'who':
    case 'whom': {
      const mayName = MAY_NAME.exec(clause)?.[1];
      return { kind: 'person', ...(mayName === undefined ? {} : { mayName }), slot };
    }
    case 'when':
      return { kind: 'date', slot };
    case 'where':
      return { kind: 'place', slot };
    case 'why':
      return { kind: 'reason', slot };
    case 'how':
      return { kind: HOW_DONE.test(after) ? 'manner' : 'thing', slot };
    default:
      return { kind: 'thing', slot };
  }
}

/** The last sentence with a word of asking; else the last that ends in `?` or `:`; else all. */
function askingClause(text: string): string {
  const sentences = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  const asks = (sentence: string): boolean => sentence.search(WH) >= 0;
  return (
    sentences.findLast((sentence) => /[?:]\s*$/u.test(sentence) && asks(sentence)) ??
    sentences.findLast((sentence) => /[?:]\s*$/u.test(sentence)) ??
    sentences.findLast(asks) ??
    text
  );
}

/**
 * The word that asks: one that opens the clause, else the last `which`, `what` or `how`, else one that
 * follows an aside ("In Norway, who ..."), else the last of all.
 */
function wordOfAsking(clause: string): { word: string; index: number } | undefined {
  const all = [...clause.matchAll(WH)].map((match) => ({ word: match[0].toLowerCase(), index: match.index }));
  const named = (opening: RegExpExecArray | null) => all.find(({ word }) => word === opening?.[1]?.toLowerCase());
  return (
    named(OPENING.exec(clause)) ??
    all.findLast(({ word }) => ['which', 'what', 'how'].includes(word)) ??
    named(OPENING.exec(clause.replace(ASIDE, ''))) ??
    all.at(-1)
  );
}

function withoutAsking(clause: string): Kind {
  const slot = clause.length;
  if (/\bsince\s*[:?]?\s*$/iu.test(clause)) return { kind: 'date', slot };
  if (/^\s*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu.test(clause)) {
    return { kind: 'truth', slot };
  }
  const named = THIS_NOUN.exec(clause);
  if (named?.[1] === undefined) return { kind: 'thing', slot };
  return { ...ofPhrase(nounPhrase(named[1])), slot: named.index };
}

function counted(focus: string | undefined): Omit<Kind, 'slot'> {
  if (focus === undefined) return { kind: 'number' };
  if (/^(?:dollars?|euros?|pounds?|rubles?|yen|yuan)$/u.test(focus)) return { kind: 'money', focus };
  if (/^(?:years?|months?|weeks?|days?|hours?|minutes?)$/u.test(focus)) return { kind: 'duration', focus };
  return { kind: 'number', focus };
}

/** "name of the *storm*", "*company* has", "of the following US *cities*", "is the *volcano* called". */
function ofNoun(after: string, clause: string): Omit<Kind, 'slot'> {
  const named = NAME_OF.exec(clause)?.[1] ?? CALLED.exec(clause)?.[1];
  if (named !== undefined) return ofPhrase(nounPhrase(named));
  if (/\bwhat (?:is|was) (?:his|her|their) (?:\p{L}+ )?name\b/iu.test(clause)) return { kind: 'person' };
  if (CAUSING.test(after)) return { kind: 'reason' };
  const said = SAID_OF.exec(after)?.[1];
  if (said !== undefined) return promisedBy(nounPhrase(said)) ?? { kind: 'thing' };
  const owner = promisedBy(nounPhrase(OWNER.exec(after)?.[1] ?? ''));
  return owner ?? ofPhrase(nounPhrase(after.replace(OF_SEVERAL, '').replace(SORT_OF, '')));
}

/** The kind promised by the last noun known; else the phrase's last word names it. */
function ofPhrase(words: readonly string[]): Omit<Kind, 'slot'> {
  const focus = words.at(-1);
  return promisedBy(words) ?? { kind: 'thing', ...(focus === undefined ? {} : { focus }) };
}

function promisedBy(words: readonly string[]): Omit<Kind, 'slot'> | undefined {
  const focus = words.findLast((word) => kindOfNoun(word) !== undefined || membersOf(word) !== undefined);
  return focus === undefined ? undefined : { kind: kindOfNoun(focus) ?? kindOfNoun(singular(focus)) ?? 'thing', focus };
}

/** The words up to a verb, a preposition or a mark; a verb is known as such only after a noun that promises a kind. */
function nounPhrase(text: string): string[] {
  const words: string[] = [];
  let promised = false;
  for (const match of text.toLowerCase().matchAll(/([\p{L}\p{N}][\p{L}\p{N}’'.-]*)([^\p{L}\p{N}]*)/gu)) {
    const [, whole = '', gap = ''] = match;
    const word = whole.split('-').at(-1) ?? whole;
    const promises = !QUALIFYING.test(whole) && (kindOfNoun(word) !== undefined || membersOf(word) !== undefined);
    if (NOUN_PHRASE_END.has(whole) || words.length === 6) break;
    if (promised && !promises && VERB_ENDING.test(word)) break;
    promised ||= promises;
    words.push(QUALIFYING.test(whole) ? whole : word);
    if (/[,;:?!"”()]/u.test(gap)) break;
  }
  return words;
}
