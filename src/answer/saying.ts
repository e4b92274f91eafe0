import type { Span } from '../archive/article.js';

/** Somebody whose words a question asks for, as the question writes it. */
export interface SpeakerAsked {
  readonly name: string;
  /** Whether the name tells what they are: "the harbour master", "the board". */
  readonly isDescribed: boolean;
  /** True when the words themselves are asked for ("what did X say"), false when X's saying sets the scene ("who did X say"). */
  readonly wordsAsked: boolean;
  /** Where a word of the question asks for them that tells nothing of what it is about ("react", "response"). */
  readonly asking?: Span;
  /** Whether they are asked for as an answer to something that happened. */
  readonly isReaction: boolean;
}

const SAY =
  `say|said|says|tell|told|tells|think|thinks|warn|warned|warns|claim|claimed|claims|announce|announced|call|called|
  describe|described|comment|commented|respond|responded|reply|replied|react|reacted|argue|argued|suggest|suggested|demand|
  demanded|promise|promised|deny|denied|admit|admitted|insist|insisted|predict|predicted|accuse|accused|blame|blamed|
  criticise|criticize|criticised|criticized|praise|praised|condemn|condemned|urge|urged|ask|asked|report|reported|write|wrote|
  state|stated|declare|declared|mention|mentioned|explain|explained|propose|proposed|threaten|threatened`.replace(
    /\s+/gu,
    '',
  );
const NAME = String.raw`(?!(?:did|does|do|has|have|had|is|was)\b)[\p{L}\p{N}][\p{L}\p{N}.’'-]*(?: [\p{L}\p{N}][\p{L}\p{N}.’'-]*){0,5}?`;
const ABOUT = String.raw`(?:about|on|regarding|concerning|of)`;

/** What somebody's words are called that answer or judge something. */
const STAND = `reaction|response|reply|answer|comment|comments|statement|message|position|stance|attitude|view|views|opinion|assessment|explanation`;
const OFFICIAL = `(?:official|public|first|initial|latest)`;
const TOWARDS = String.raw`(?:to|towards?|${ABOUT})`;
/** To say something in answer to something, or of it. */
const REACT =
  `react|reacted|respond|responded|reply|replied|answer|answered|describe|described|explain|explained|characterise|characterised|
  characterize|characterized|comment|commented|see|view|assess`.replace(/\s+/gu, '');

const PATTERNS: readonly { readonly pattern: RegExp; readonly wordsAsked: boolean }[] = [
  {
    pattern: new RegExp(
      String.raw`^what(?:['’][sd]| (?:did|does|do|has|have|had)) (?<name>${NAME}) (?:also |ever |publicly )?(?:${SAY})\b`,
      'iu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(String.raw`^(?:what|everything|all) (?<name>${NAME}) (?:has |have |had )?(?:${SAY})\b`, 'iu'),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:quotes?|quotations?|statements?|remarks?|comments?|words) (?:from|by|of) (?<name>${NAME})(?= ${ABOUT}\b|[?.!]*$)`,
      'iu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`^how(?:['’]d| (?:did|does|do|has|have|had)) (?<name>${NAME}) (?<asking>${REACT})\b`,
      'diu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`^what(?:['’]s| (?:is|was|are|were)) (?<name>${NAME})(?:['’]s?|(?<!['’])s) (?<asking>(?:${OFFICIAL} )?(?:${STAND}))(?= ${TOWARDS}\b|[?.!]*$)`,
      'diu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`^what(?:['’]s| (?:is|was|are|were)) the (?<asking>(?:${OFFICIAL} )?(?:${STAND})) (?:of|by|from) (?:the )?(?<name>${NAME})(?= ${TOWARDS}\b|[?.!]*$)`,
      'diu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:did|does|do|has|have|had) (?<name>${NAME}) (?:also |ever |publicly )?(?:${SAY})\b`,
      'iu',
    ),
    wordsAsked: false,
  },
  { pattern: new RegExp(String.raw`\baccording to (?<name>${NAME})(?=[,?.:;]|$)`, 'iu'), wordsAsked: false },
];

const REACTING = /^(?:\p{L}+ )?(?:react|respon|repl|answer)/iu;

const THE = /^the /iu;
const PRONOUN = /^(?:he|she|they|it|you|we|i|anyone|anybody|someone|who)$/iu;

/** The speaker a question names, read from the form of the question; whether the archive knows them is not asked here. */
export function readSpeaker(text: string): SpeakerAsked | undefined {
  for (const { pattern, wordsAsked } of PATTERNS) {
    const found = pattern.exec(text);
    const named = found?.groups?.name;
    if (found === null || named === undefined || PRONOUN.test(named)) continue;
    const name = named.replace(THE, '');
    const [start, end] = found.indices?.groups?.asking ?? [];
    const asking = start === undefined || end === undefined ? undefined : { start, end };
    const isReaction = REACTING.test(found.groups?.asking ?? '');
    return { name, isDescribed: THE.test(named), wordsAsked, ...(asking && { asking }), isReaction };
  }
  return undefined;
}
