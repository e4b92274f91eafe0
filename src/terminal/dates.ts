import { shownText } from '../archive/shown-text.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import { findTimexes } from '../time/find-timexes.js';
import { type Io, printable } from './io.js';

/** Prints the date expressions of the articles that pass a filter, newest article first: a line each, JSON for programs. */
export function showDates(io: Io, snapshot: ArchiveSnapshot, filter: ArticleFilter, json: boolean): void {
  for (const number of snapshot.articles(filter)) {
    const article = snapshot.article(number);
    for (const timex of findTimexes(article)) {
      const { start, end, type, value, from, to, vague } = timex;
      const text = shownText(article, timex);
      const line = json
        ? JSON.stringify({ article: article.id, text, start, end, type, value, from, to, vague })
        : printable(`${article.id}  ${text}  ${type} ${value}`);
      io.out(`${line}\n`);
    }
  }
}
