const LONGEST_TITLE = 300;
const OUTLET_AFTER = /\s+(?:[-–—|]|::)\s+[^-–—|]{2,30}$/u;
const CUT_SHORT = /\s*(?:\.{3}|…)$/u;
const FIRST_LETTER = /[\p{L}\p{N}]/u;
const FEWEST_LETTERS_OF_PART = 24;

/** A page's title as its report's headline and, after a dash or a bar, the outlet's name: `Storm passes - Harbour News`. */
export function partOutlet(title: string): { readonly headline: string; readonly outlet: string } | undefined {
  const at = title.search(OUTLET_AFTER);
  if (at < 1) return undefined;
  return { headline: title.slice(0, at), outlet: title.slice(at).replace(/^[^\p{L}\p{N}]+/u, '') };
}

/**
 * Tells whether a line is the title given, whatever its case, punctuation and white space, with or without
 * the outlet's name after it (`… - CNN`), or the whole of a title that was cut short (`…`).
 */
export function titleMatcher(title: string): (line: string) => boolean {
  const cut = CUT_SHORT.test(title);
  const whole = lettersOf(title);
  const bare = lettersOf(title.replace(CUT_SHORT, '').replace(OUTLET_AFTER, ''));
  return (line) => {
    if (!bare.startsWith(FIRST_LETTER.exec(line)?.[0].toLowerCase() ?? ' ')) return false;
    if (line.length > LONGEST_TITLE || line.length < bare.length || bare === '') return false;
    if (!cut && line.length > 2 * title.length) return false;
    const letters = lettersOf(line);
    if (letters === whole || letters === bare) return true;
    return cut && bare.length >= FEWEST_LETTERS_OF_PART && letters.startsWith(bare);
  };
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
