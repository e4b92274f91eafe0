import type { Article, ArticleDate } from '../../src/archive/article.js';
import { keysOf, originIn, type AnalysedArticle } from '../../src/store/analysed-article.js';

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

/** The article as the only one of its file, without quotes. */
export function analysedOf(article: Article): AnalysedArticle {
  return { article, quotes: [], origin: originIn(article.path, article), keys: keysOf(article) };
}
