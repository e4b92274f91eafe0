/** How many words of the larger set the smaller one holds, as a share; 0 where either is empty. */
function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  let shared = 0;
  for (const term of fewer) if (more.has(term)) shared++;
  return shared / more.size;
}

/** Numbers of a text in order: two sentences that differ in one do not say the same. */
function figures(text: string): string {
  return (text.match(/\d[\d,.]*\d|\d/gu) ?? []).join(' ');
}

/** Whether two sentences say the same words, or nearly: four of five content words in common, and the same figures. */
export function sayTheSame(
  a: { readonly text: string; readonly terms: ReadonlySet<string> },
  b: { readonly text: string; readonly terms: ReadonlySet<string> },
): boolean {
  if (a.text === b.text) return true;
  return sharedShare(a.terms, b.terms) >= 0.8 && figures(a.text) === figures(b.text);
}
