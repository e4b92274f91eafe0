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
