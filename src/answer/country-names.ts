import { termsOf } from '../search/analysis.js';
import { gazetteer } from './gazetteer.js';

/** The content words of a text, those for countries apart. */
export interface WordsAndCountries {
  /** Analysed. */
  readonly words: ReadonlySet<string>;
  /** In order, each under one name, in lower case, however it is called: `egypt` for "Egyptian". */
  readonly countries: ReadonlySet<string>;
}

/** A word, or two where the first may begin the name of a country. */
const WORDS = /(?:(?:united|saudi|north|south|new|sri|costa|great) )?[\p{L}.]+/giu;

/** Reads the words of a text, and which countries it names. */
export function wordsAndCountries(text: string): WordsAndCountries {
  const countries = new Set<string>();
  const isCountry = (form: string): boolean => {
    const country = form === 'us' ? undefined : gazetteer.countryOf(form.toLowerCase());
    if (country !== undefined) countries.add(country);
    return country !== undefined;
  };
  const others = text.replace(WORDS, (form) =>
    isCountry(form)
      ? ''
      : form
          .split(' ')
          .filter((word) => !isCountry(word))
          .join(' '),
  );
  return { words: new Set(termsOf(others)), countries };
}
