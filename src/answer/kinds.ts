/**
 * The kind of thing a question asks for. `manner`: how something came about or is done. `description`: who or what
 * something is. `thing`: none of the others, by its words.
 */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'work'
  | 'number'
  | 'money'
  | 'percentage'
  | 'duration'
  | 'date'
  | 'reason'
  | 'manner'
  | 'truth'
  | 'description'
  | 'thing';

const NOUNS: readonly (readonly [AnswerKind, string])[] = [
  [
    'person',
    `person people man woman boy girl child kid president minister premier chancellor leader actor actress singer rapper
    musician artist star celebrity comedian player golfer boxer driver footballer quarterback swimmer gymnast athlete champion winner
    author writer poet novelist journalist host presenter anchor director filmmaker producer designer chef model
    politician senator governor mayor lawmaker congressman congresswoman congressperson representative candidate nominee
    judge justice lawyer attorney secretary official general commander soldier scientist doctor astronaut billionaire
    executive ceo founder owner chairman coach manager king queen prince princess duke duchess royal pope bishop
    suspect victim survivor activist spokesman spokeswoman spokesperson envoy ambassador diplomat figure legend icon
    father mother son daughter brother sister wife husband member duo veteran dancer popstar songwriter republican democrat
    contestant couple lawmaker critic owner expert professor teacher student villain character protagonist guest mp legend
    fighter cyclist skier runner racer umpire referee`,
  ],
  [
    'place',
    `country nation state city town village continent island region province county capital place location area
    territory airport river lake sea ocean mountain volcano park beach venue stadium desert forest hospital prison street
    neighborhood neighbourhood border planet destination landmark monument republic kingdom`,
  ],
  [
    'organisation',
    `company firm business bank airline retailer chain brand manufacturer carmaker automaker maker startup giant team club
    party agency organisation organization group band institution university college school network platform newspaper
    magazine outlet channel broadcaster league union army militia court ministry department committee charity
    publisher studio store restaurant supermarket site website app service corporation conglomerate carrier museum gallery`,
  ],
  [
    'work',
    'film movie show series song album single book novel play musical game videogame painting sitcom franchise hit opera cartoon comedy drama documentary soundtrack sequel',
  ],
  [
    'number',
    'number count total score toll magnitude age rank ranking population turnout amount quantity size height weight speed temperature',
  ],
  ['money', 'price cost fine salary wage fee sum worth value bounty prize budget debt'],
  ['percentage', 'percentage percent share proportion rate'],
  ['duration', 'duration length'],
  ['date', 'year date day month decade century time season weekend'],
  ['reason', 'reason cause motive'],
];

const KIND_OF_NOUN: ReadonlyMap<string, AnswerKind> = new Map(
  NOUNS.flatMap(([kind, nouns]) => nouns.split(/\s+/u).map((noun) => [noun, kind] as const)),
);

/** The kind of answer a noun promises ("which *country*"), singular or plural; absent when the noun promises none. */
export function kindOfNoun(noun: string): AnswerKind | undefined {
  const word = noun.toLowerCase();
  return (
    KIND_OF_NOUN.get(word) ??
    (word.endsWith('ies') ? KIND_OF_NOUN.get(`${word.slice(0, -3)}y`) : undefined) ??
    (word.endsWith('s') ? KIND_OF_NOUN.get(word.slice(0, -1)) : undefined) ??
    (word.endsWith('es') ? KIND_OF_NOUN.get(word.slice(0, -2)) : undefined)
  );
}
