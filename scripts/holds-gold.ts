/** The words of a text in lower case, without articles and punctuation, each between spaces. */
function plainWords(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.filter((word) => !/^(?:the|an?)$/u.test(word)).join(' ')} `;
}

/** Whether the words of an answer stand in a text, one after the other, articles and punctuation aside. */
export function holdsGold(text: string, gold: string): boolean {
  return plainWords(text).includes(plainWords(gold));
}
