import type { Article, Sentence, SentenceKind } from '../../src/archive/article.js';

/** An article whose text is the paragraphs given, each a list of sentences; a sentence may name its kind: `caption: …`. */
export function articleOf(paragraphs: readonly (readonly string[])[], title?: string): Article {
  let text = '';
  const sentences: Sentence[] = [];
  paragraphs.forEach((paragraph, number) => {
    if (text !== '') text += '\n\n';
    paragraph.forEach((given, i) => {
      const [, kind = 'prose', words = given] = /^(headline|summary|byline|caption): (.*)$/u.exec(given) ?? [];
      if (i > 0) text += ' ';
      sentences.push({
        start: text.length,
        end: text.length + words.length,
        kind: kind as SentenceKind,
        paragraph: number,
      });
      text += words;
    });
  });
  return {
    id: 'article',
    path: 'article.md',
    date: { basis: 'unknown' },
    ...(title === undefined ? {} : { title }),
    text,
    sentences,
    omitted: [],
  };
}
