/** Somebody whose words a question asks for, as the question writes it. */
export interface SpeakerAsked {
  readonly name: string;
  /** The question without the speaker and the words of saying: what it is about. */
  readonly about: string;
  /** True when the words themselves are asked for ("what did X say"), false when X's saying sets the scene ("who did X say"). */
  readonly wordsAsked: boolean;
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

const PATTERNS: readonly { readonly pattern: RegExp; readonly wordsAsked: boolean }[] = [
  {
    pattern: new RegExp(
      String.raw`^what(?:['’][sd]| (?:did|does|do|has|have|had)) (${NAME}) (?:also |ever |publicly )?(?:${SAY})\b`,
      'iu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(String.raw`^(?:what|everything|all) (${NAME}) (?:has |have |had )?(?:${SAY})\b`, 'iu'),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:quotes?|quotations?|statements?|remarks?|comments?|words) (?:from|by|of) (${NAME})(?= ${ABOUT}\b|[?.!]*$)`,
      'iu',
    ),
    wordsAsked: true,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:did|does|do|has|have|had) (${NAME}) (?:also |ever |publicly )?(?:${SAY})\b`,
      'iu',
    ),
    wordsAsked: false,
  },
  { pattern: new RegExp(String.raw`\baccording to (${NAME})(?=[,?.:;]|$)`, 'iu'), wordsAsked: false },
];

/** The speaker a question names, read from the form of the question; whether the archive knows them is not asked here. */
export function readSpeaker(text: string): SpeakerAsked | undefined {
  for (const { pattern, wordsAsked } of PATTERNS) {
    const found = pattern.exec(text);
    if (found?.[1] === undefined || /^(?:he|she|they|it|you|we|i|anyone|anybody|someone|who)$/iu.test(found[1]))
      continue;
    const name = found[1].replace(/^the /iu, '');
    const about = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    return { name, about: about.trim(), wordsAsked };
  }
  return undefined;
}
