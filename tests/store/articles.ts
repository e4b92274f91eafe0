import type { Article, ArticleDate } from '../../src/archive/article.js';
import { addLive } from '../../src/store/add-live.js';
import { emptyLive, type LiveHolding } from '../../src/store/archive-state.js';
import { keysOf, originIn } from '../../src/store/article-keys.js';
import type { ReadArticle } from '../../src/store/read-article.js';

/** An article of one paragraph, each sentence ending in a full stop, for tests that care about what is around it. */
export function articleOf(
  id: string,
  text: string,
  more: Partial<Omit<Article, 'id' | 'text' | 'sentences' | 'date'>> & { day?: string; date?: ArticleDate } = {},
): Article {
  const { day, date, ...rest } = more;
  const sentences = [...text.matchAll(/\S[^.]*\./gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'prose' as const,
    paragraph: 0,
  }));
  return {
    id,
    path: `${id}.txt`,
    date: date ?? (day === undefined ? { basis: 'unknown' } : { basis: 'stated', value: day, from: day, to: day }),
    text,
    sentences,
    omitted: [],
    ...rest,
  };
}

/** The article as the only one of its file. */
export function readOf(article: Article): ReadArticle {
  return { article, origin: originIn(article.path, article), keys: keysOf(article) };
}

/** The articles held in memory, each as the only one of its file. */
export function holdingOf(articles: readonly Article[], hidden: readonly number[] = []): LiveHolding {
  const live = emptyLive();
  for (const article of articles) addLive(live, readOf(article));
  return { ...live, hidden: new Set(hidden) };
}
