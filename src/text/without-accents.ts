/**
 * A text with its letters bare of accents, and in their usual form where they were wide, joined or raised:
 * `Ｍünchen` is `Munchen`.
 */
export function withoutAccents(text: string): string {
  return /[^\p{ASCII}]/u.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text;
}
