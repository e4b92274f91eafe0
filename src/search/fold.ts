const LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
};

/**
 * The word in lower case, without accents, apostrophes, possessive or contracted endings, dots and thousands
 * separators.
 */
export function folded(word: string): string {
  let plain = word.toLowerCase();
  if (/[^a-z]/u.test(plain)) {
    plain = plain
      .normalize('NFKD')
      .replace(/[’‘ʼ`´]/gu, "'")
      .replace(/[øłđðþßæœıħ]/gu, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
      .replace(/'(?:s|ll|ve|re|d|m)$/u, '')
      .replace(/[^\p{L}\p{N}.]/gu, '');
    if (!/\p{N}/u.test(plain)) plain = plain.replaceAll('.', '');
  }
  return plain;
}
