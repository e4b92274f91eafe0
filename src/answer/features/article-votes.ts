/** Votes for things, by their keys: of the sentences of one article that vote for the same, the strongest counts. */
export class ArticleVotes {
  readonly #byKey = new Map<string, Map<number, number>>();

  add(key: string, article: number, vote: number): void {
    const articles = this.#byKey.get(key) ?? new Map<number, number>();
    articles.set(article, Math.max(articles.get(article) ?? 0, vote));
    this.#byKey.set(key, articles);
  }

  /** What each key got from all articles together. */
  sums(): Map<string, number> {
    return new Map([...this.#byKey].map(([key, articles]) => [key, [...articles.values()].reduce((a, b) => a + b, 0)]));
  }
}
