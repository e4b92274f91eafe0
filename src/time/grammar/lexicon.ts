/** What a word can be in a date expression. `other` can be in none. */
export const TOKEN_CLASSES = [
  ...[
    'other',
    'the',
    'a',
    'this',
    'that',
    'these',
    'owner',
    'possessive',
    'of',
    'on',
    'in',
    'at',
    'and',
    'to',
    'comma',
  ],
  ...[
    'last',
    'next',
    'preceding',
    'following',
    'current',
    'latest',
    'same',
    'each',
    'recent',
    'coming',
    'full',
    'fiscal',
    'more',
    'trading',
  ],
  ...[
    'earlier',
    'later',
    'ago',
    'before',
    'after',
    'from',
    'old',
    'early',
    'mid',
    'late',
    'start',
    'end',
    'approximately',
  ],
  ...['number', 'small', 'yearNumber', 'quantity', 'couple', 'half', 'ordinal', 'times'],
  ...['unit', 'period', 'weekend', 'month', 'weekday', 'weekdays', 'season', 'quarterName', 'decade', 'shortYear'],
  ...['isoDate', 'slashedDate', 'dayWord', 'tonight', 'present', 'past', 'future', 'futureNoun', 'moment', 'frequency'],
  ...['clock', 'dayPart', 'oclock', 'zone', 'zoneName', 'timeWord'],
] as const;

export type TokenClass = (typeof TOKEN_CLASSES)[number];

/** A word's place in the grammar. */
export interface Lexeme {
  readonly class: TokenClass;
  /** A month's, weekday's or numeral's number, days from today, how many of its unit a word stands for. */
  readonly value?: number;
  /** A unit's name, the TIMEX3 code of a season, a time of day or a set. */
  readonly code?: string;
  readonly plural?: boolean;
  /** The word means this only when it is written with a capital: May, March, Sat. */
  readonly capital?: boolean;
}

type Entry = readonly [word: string, lexeme: Lexeme];

const list = (words: string): string[] => words.split(' ');

const same = (words: string, lexeme: Lexeme): Entry[] => list(words).map((word) => [word, lexeme]);

const numbered = (tokenClass: TokenClass, first: number, words: string, more: Partial<Lexeme> = {}): Entry[] =>
  list(words).map((word, index) => [word, { class: tokenClass, value: first + index, ...more }]);

const UNIT_NAMES = list('second minute hour day week month quarter year decade');
const MONTHS = 'january february march april may june july august september october november december';
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday';
/** Names that are also words, or other people's names, when nothing else says that they are a date. */
export const AMBIGUOUS_NAMES: ReadonlySet<string> = new Set(list('may march mar august april june sun sat'));

const GRAMMAR: Entry[] = [
  ...same('the', { class: 'the' }),
  ...same('a an', { class: 'a' }),
  ...same('this', { class: 'this' }),
  ...same('that', { class: 'that' }),
  ...same('these', { class: 'these' }),
  ...same('its his her their our my your', { class: 'owner' }),
  ...same('of', { class: 'of' }),
  ...same('on', { class: 'on' }),
  ...same('in during', { class: 'in' }),
  ...same('at around', { class: 'at' }),
  ...same('and or', { class: 'and' }),
  ...same('to through until till thru - – —', { class: 'to' }),
  ...same(',', { class: 'comma' }),
  ...same('last past', { class: 'last' }),
  ...same('previous preceding prior', { class: 'preceding' }),
  ...same('next', { class: 'next' }),
  ...same('following subsequent ensuing', { class: 'following' }),
  ...same('coming upcoming', { class: 'coming' }),
  ...same('current', { class: 'current' }),
  ...same('latest', { class: 'latest' }),
  ...same('same corresponding comparable', { class: 'same' }),
  ...same('each every', { class: 'each' }),
  ...same('recent', { class: 'recent' }),
  ...same('full entire whole calendar academic school', { class: 'full' }),
  ...same('fiscal financial', { class: 'fiscal' }),
  ...same('more additional consecutive straight successive', { class: 'more' }),
  ...same('trading business working', { class: 'trading' }),
  ...same('period', { class: 'period' }),
];

const RELATIONS: Entry[] = [
  ...same('earlier', { class: 'earlier' }),
  ...same('later', { class: 'later' }),
  ...same('ago back', { class: 'ago' }),
  ...same('before', { class: 'before' }),
  ...same('after', { class: 'after' }),
  ...same('from', { class: 'from' }),
  ...same('old', { class: 'old' }),
  ...same('early', { class: 'early' }),
  ...same('mid middle', { class: 'mid' }),
  ...same('late', { class: 'late' }),
  ...same('start beginning outset', { class: 'start' }),
  ...same('end close', { class: 'end' }),
  ...same('about almost approximately nearly roughly least most over than within', { class: 'approximately' }),
];

const QUANTITIES: Entry[] = [
  ...numbered('number', 0, 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'),
  ...numbered('number', 15, 'fifteen sixteen seventeen eighteen nineteen'),
  ...list('twenty thirty forty fifty sixty seventy eighty ninety hundred').map((word, index): Entry => [
    word,
    { class: 'number', value: 20 + 10 * index },
  ]),
  ...same('thousand', { class: 'number', value: 1000 }),
  ...same('dozen', { class: 'number', value: 12 }),
  ...same('several few many some numerous', { class: 'quantity' }),
  ...same('couple', { class: 'couple', value: 2 }),
  ...same('half', { class: 'half' }),
  ...same('once twice', { class: 'times' }),
  ...numbered('ordinal', 1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
  ...numbered('ordinal', 13, 'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
];

const NAMES: Entry[] = [
  ...UNIT_NAMES.slice(1).map((unit): Entry => [unit, { class: 'unit', code: unit }]),
  ...UNIT_NAMES.map((unit): Entry => [`${unit}s`, { class: 'unit', code: unit, plural: true }]),
  ...same('century', { class: 'unit', code: 'century' }),
  ...same('centuries', { class: 'unit', code: 'century', plural: true }),
  ...same('fortnight', { class: 'unit', code: 'week', value: 2 }),
  ...same('weekend weekends', { class: 'weekend' }),
  ...numbered('month', 1, MONTHS, { capital: true }),
  ...numbered('month', 1, 'jan feb mar apr may jun jul aug sep oct nov dec', { capital: true }),
  ...same('sept', { class: 'month', value: 9, capital: true }),
  ...numbered('weekday', 1, WEEKDAYS, { capital: true }),
  ...numbered('weekday', 1, 'mon tue wed thu fri sat sun', { capital: true }),
  ...same('tues', { class: 'weekday', value: 2, capital: true }),
  ...same('thur', { class: 'weekday', value: 4, capital: true }),
  ...same('thurs', { class: 'weekday', value: 4, capital: true }),
  ...list(WEEKDAYS).map((word, index): Entry => [`${word}s`, { class: 'weekdays', value: index + 1 }]),
  ...same('spring', { class: 'season', code: 'SP' }),
  ...same('summer', { class: 'season', code: 'SU' }),
  ...same('autumn fall', { class: 'season', code: 'FA' }),
  ...same('winter', { class: 'season', code: 'WI' }),
  ...same('springs', { class: 'season', code: 'SP', plural: true }),
  ...same('summers', { class: 'season', code: 'SU', plural: true }),
  ...same('autumns', { class: 'season', code: 'FA', plural: true }),
  ...same('winters', { class: 'season', code: 'WI', plural: true }),
  ...list('twenties thirties forties fifties sixties seventies eighties nineties').map((word, index): Entry => [
    word,
    { class: 'decade', value: 192 + index },
  ]),
];

const DEICTIC: Entry[] = [
  ...same('today', { class: 'dayWord', value: 0 }),
  ...same('yesterday', { class: 'dayWord', value: -1 }),
  ...same('tomorrow', { class: 'dayWord', value: 1 }),
  ...same('tonight tonite', { class: 'tonight' }),
  ...same('now currently nowadays presently', { class: 'present' }),
  ...same('present moment juncture', { class: 'moment' }),
  ...same('recently lately', { class: 'past' }),
  ...same('soon', { class: 'future' }),
  ...same('future', { class: 'futureNoun' }),
  ...same('daily nightly', { class: 'frequency', code: 'P1D' }),
  ...same('weekly', { class: 'frequency', code: 'P1W' }),
  ...same('monthly', { class: 'frequency', code: 'P1M' }),
  ...same('quarterly', { class: 'frequency', code: 'P1Q' }),
  ...same('annually yearly', { class: 'frequency', code: 'P1Y' }),
];

const TIMES_OF_DAY: Entry[] = [
  ...same('noon midday', { class: 'clock', code: 'T12:00' }),
  ...same('midnight', { class: 'clock', code: 'T24:00' }),
  ...same('morning mornings dawn daybreak sunrise', { class: 'dayPart', code: 'TMO' }),
  ...same('afternoon afternoons', { class: 'dayPart', code: 'TAF' }),
  ...same('evening evenings dusk sunset', { class: 'dayPart', code: 'TEV' }),
  ...same('night nights overnight', { class: 'dayPart', code: 'TNI' }),
  ...same("o'clock o’clock", { class: 'oclock' }),
  ...same('gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst hkt aest', { class: 'zone' }),
  ...same('local eastern central mountain pacific', { class: 'zoneName' }),
  ...same('time', { class: 'timeWord' }),
];

/** Lower-case words of date expressions. A month's or weekday's abbreviation has its full stop cut off. */
export const LEXICON: ReadonlyMap<string, Lexeme> = new Map([
  ...GRAMMAR,
  ...RELATIONS,
  ...QUANTITIES,
  ...NAMES,
  ...DEICTIC,
  ...TIMES_OF_DAY,
]);

/** Classes without one of which nothing is a date expression. */
const TELLING: ReadonlySet<TokenClass> = new Set([
  ...(['unit', 'period', 'weekend', 'month', 'weekday', 'weekdays', 'season', 'decade', 'dayWord', 'tonight'] as const),
  ...(['present', 'past', 'future', 'futureNoun', 'moment', 'frequency', 'dayPart', 'clock', 'oclock'] as const),
  ...(['current', 'recent', 'last'] as const),
]);

const tellingWords = [...LEXICON].filter(([, lexeme]) => TELLING.has(lexeme.class)).map(([word]) => word);

const TELLING_TEXT = new RegExp(
  `\\d[:.]\\d\\d|\\d{4}|\\d0s|\\d ?[ap]\\.?m|[QH]\\d|\\d\\/\\d|\\b(?:eighteen|nineteen|twenty|${tellingWords.join('|')})\\b`,
  'i',
);

/** Whether a text can hold a date expression at all: a quick look that spares most sentences the reading. */
export const mayHoldDates = (text: string): boolean => TELLING_TEXT.test(text);
