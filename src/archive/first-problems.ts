import { lostBy, type ReadEvent, type ReadProblem } from './reading.js';

/** Problems of one file that are told one by one; of more than these only the number is. */
const MOST_TOLD = 100;

/** What is read of one file, with the first of its problems one by one, and one more that counts the others. */
export async function* withFirstProblems(path: string, events: AsyncIterable<ReadEvent>): AsyncGenerator<ReadEvent> {
  const untold = new Untold(path);
  let told = 0;
  for await (const event of events) {
    if (event.kind === 'article' || event.problem.unseen === true || ++told <= MOST_TOLD) yield event;
    else untold.add(event.problem);
  }
  for (const problem of untold.problems()) yield { kind: 'problem', problem };
}

/** The same of a file's problems alone. */
export function firstProblems(path: string, problems: readonly ReadProblem[]): ReadProblem[] {
  const untold = new Untold(path);
  problems.slice(MOST_TOLD).forEach((problem) => {
    untold.add(problem);
  });
  return [...problems.slice(0, MOST_TOLD), ...untold.problems()];
}

class Untold {
  readonly #path: string;
  #problems = 0;
  #lost = 0;

  constructor(path: string) {
    this.#path = path;
  }

  add(problem: ReadProblem): void {
    this.#problems += 1;
    this.#lost += lostBy(problem);
  }

  /** None, or one that counts all. */
  problems(): ReadProblem[] {
    if (this.#problems === 0) return [];
    const lost = this.#lost === 0 ? ({ lost: 'detail' } as const) : ({ lost: 'article', count: this.#lost } as const);
    const found = `${this.#problems} more that cannot`;
    return [{ path: this.#path, expected: 'lines and fields that can be used', found, ...lost }];
  }
}
