import type { Provenance } from '../archive/article.js';

/** An article as every JSON output cites it. What is not known is left out. */
export function provenanceJson({ id, title, source, author, url, date, path }: Provenance): Record<string, string> {
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(author === undefined ? {} : { author }),
    ...(url === undefined ? {} : { url }),
    ...(date.value === undefined ? {} : { date: date.value }),
    dateBasis: date.basis,
    path,
  };
}
