import { setImmediate as turn } from 'node:timers/promises';
import { shownText } from '../archive/shown-text.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { openingOf } from './article-terms.js';

/** Days on which a sentence must open articles to be nobody's news: a teaser, a line about subscriptions. */
const MANY_DAYS = 3;
/** Articles read before others get a turn. */
const AT_ONCE = 20;

/** The sentences that open articles of several days word for word, so that they tell of none. Lets others have a turn. */
export async function openingFurniture(
  snapshot: ArchiveSnapshot,
  articles: readonly number[],
): Promise<ReadonlySet<string>> {
  const daysOf = new Map<string, Set<string>>();
  for (const [place, number] of articles.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await turn();
    const article = snapshot.article(number);
    const { from } = article.date;
    if (from === undefined) continue;
    for (const sentence of openingOf(article)) {
      const text = shownText(article, sentence);
      const days = daysOf.get(text);
      if (days === undefined) daysOf.set(text, new Set([from]));
      else days.add(from);
    }
  }
  return new Set([...daysOf].flatMap(([text, days]) => (days.size >= MANY_DAYS ? [text] : [])));
}
