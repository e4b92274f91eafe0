/** News agencies and broadcasters that sign datelines and credit lines: the name shown, and the ways it is written. */
const AGENCIES: readonly (readonly [name: string, ...spellings: string[]])[] = [
  ['Agence France-Presse', 'afp', 'agence france presse', 'agence france-presse'],
  ['Al Jazeera', 'al jazeera', 'aljazeera'],
  ['ANSA', 'ansa'],
  ['Associated Press', 'ap', 'the associated press', 'associated press'],
  ['BBC', 'bbc', 'bbc news'],
  ['Bloomberg', 'bloomberg', 'bloomberg news'],
  ['CNN', 'cnn', 'cnn business', 'cnnbusiness', 'cnn newsource', 'cnnmoney'],
  ['dpa', 'dpa', 'deutsche presse-agentur'],
  ['EFE', 'efe'],
  ['EPA', 'epa'],
  ['Interfax', 'interfax'],
  ['IRNA', 'irna'],
  ['Kyodo', 'kyodo', 'kyodo news'],
  ['MENA', 'mena'],
  ['news agencies', 'news agencies', 'agencies', 'wire services', 'wires'],
  ['PA', 'pa', 'press association', 'pa media'],
  ['PTI', 'pti', 'press trust of india'],
  ['Reuters', 'reuters', 'thomson reuters'],
  ['RIA Novosti', 'ria novosti', 'ria', 'ria-novosti'],
  ['SANA', 'sana'],
  ['TASS', 'tass', 'itar-tass'],
  ['UPI', 'upi', 'united press international'],
  ['Xinhua', 'xinhua', 'xinhua news agency'],
  ['Yonhap', 'yonhap'],
];
const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(([name, ...spellings]) => spellings.map((spelling) => [spelling, name] as const)),
);

/** The name of the agency that these words are, if they are one: `AFP`, `Agence France- Presse`. */
export function agencyNamed(words: string): string | undefined {
  return BY_SPELLING.get(
    words
      .replace(/\s+/gu, ' ')
      .replace(/\s?-\s?/gu, '-')
      .trim()
      .toLowerCase(),
  );
}

/** The agencies of a credit that names nothing else: `(AP, Reuters)`, `*AFP and dpa*`. Empty where it names anything else. */
export function agenciesCredited(words: string): string[] {
  const parts = words
    .replace(/^[\s*_([{—–-]*(?:(?:source|via|credit)\s*:?\s+)?|[\s*_)\]}.]+$/giu, '')
    .split(/\s*[,;/|&+]\s*|\s+and\s+|\s+with\s+/u)
    .map(agencyNamed);
  return parts.every((name) => name !== undefined) ? [...new Set(parts)] : [];
}

/** The first agency whose name stands among the words: `© 2012 AFP. All rights reserved.` */
export function agencyAmong(words: string): string | undefined {
  const parts = words.split(/[\s,.;:()©]+/u);
  for (const [index, part] of parts.entries()) {
    const named =
      agencyNamed(parts.slice(index, index + 2).join(' ')) ?? (/^\p{Lu}/u.test(part) ? agencyNamed(part) : undefined);
    if (named !== undefined) return named;
  }
  return undefined;
}
