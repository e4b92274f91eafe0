import { UserError } from '../errors.js';

/**
 * A parser for an option that takes a whole number from `least` to `most`.
 *
 * @throws UserError (the parser) naming the option, the range and what was found.
 */
export function wholeNumber(flag: string, least: number, most: number): (typed: string) => number {
  return (typed) => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= least && number <= most) return number;
    throw new UserError(`${flag}: expected a whole number from ${least} to ${most}, found ${JSON.stringify(typed)}`);
  };
}

/**
 * A parser for an option that takes words: a name, a path.
 *
 * @param expected what the words stand for: "a name".
 * @throws UserError (the parser) naming the option and what it expects, where there are none.
 */
export function words(flag: string, expected: string): (typed: string) => string {
  return (typed) => {
    if (typed.trim() !== '') return typed;
    throw new UserError(`${flag}: expected ${expected}, found ${JSON.stringify(typed)}`);
  };
}

/**
 * A parser for an option or argument that may be given again and again: all that was given, in order.
 *
 * @throws UserError (the parser) as `parse` does.
 */
export function repeatable(
  parse: (typed: string) => string,
): (typed: string, previous?: readonly string[]) => readonly string[] {
  return (typed, previous = []) => [...previous, parse(typed)];
}
