import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** The term a folded word is indexed under, so that a word finds its family: `denied` and `denial`, `Syria` and `Syrians`. */
export function stem(word: string): string {
  return porter.stem(word);
}
