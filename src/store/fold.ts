/** A name without regard to case, accents and white space at its ends, for comparing. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
