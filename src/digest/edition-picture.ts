import { cardPicture, type TimelinePicture } from '../time/picture/timeline-picture.js';
import type { Edition, EditionEntry } from './edition.js';

/** The events of an edition on a time axis, numbered as in its text. Undefined where none is dated: there is nothing to draw. */
export function editionPicture({
  name,
  topic,
  articlesRead,
  entries,
  published,
}: Edition): TimelinePicture | undefined {
  if (entries.every(({ date }) => date === undefined)) return undefined;
  return cardPicture({
    title: topic ?? name,
    articlesRead,
    entryNoun: 'event',
    entries: entries.map(cardEntry),
    activity: published.map(({ day, articles }) => ({ day, published: articles, told: 0 })),
  });
}

function cardEntry({ date = 'undated', sentences, otherReports }: EditionEntry, place: number) {
  return {
    number: place + 1,
    date,
    articles: sentences.length + otherReports,
    source: sentences[0]?.article.source ?? '',
  };
}
