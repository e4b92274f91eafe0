import { editDistance } from '../quotes/spelling.js';
import type { ArchiveSnapshot, ArticleFilter } from '../store/snapshot.js';
import { gazetteer } from './gazetteer.js';
import { readQuestion, type QuestionReading, type QuestionTerm } from './question.js';
import { usualWeight } from './term-weight.js';

/** From so many letters on a word may be mistyped by one letter, or by two. */
const LETTERS = { one: 5, two: 8 } as const;
/** In how many passages words spelled like it are looked for. */
const PASSAGES = 20;

/**
 * The question with each mistyped word as the archive spells it: a word in small letters that stands nowhere,
 * where one spelled much like it does. A word with a capital is a name that somebody means as it stands.
 */
export function respelled(snapshot: ArchiveSnapshot, reading: QuestionReading, filter: ArticleFilter): QuestionReading {
  let { text } = reading;
  for (const term of reading.terms) {
    if (!mayBeMistyped(term) || snapshot.documentFrequency(term.term) > 0) continue;
    const word = spelledLike(snapshot, term, filter);
    if (word !== undefined) text = text.replace(term.word, () => word);
  }
  return text === reading.text ? reading : readQuestion(text);
}

function mayBeMistyped({ term, word }: QuestionTerm): boolean {
  const isKnown = usualWeight(term) < 1 || gazetteer.isPlace(word) || gazetteer.isGivenName(word);
  return /^\p{Ll}+$/u.test(word) && word.length >= LETTERS.one && !isKnown;
}

/** The word nearest in spelling that begins with the same letter, of those the one that stands most often. */
function spelledLike(
  snapshot: ArchiveSnapshot,
  { term, word }: QuestionTerm,
  filter: ArticleFilter,
): string | undefined {
  const fuzzy = word.length >= LETTERS.two ? 2 : 1;
  const found = new Map<string, { word: string; distance: number; times: number }>();
  for (const { passage } of snapshot.search(word, { limit: PASSAGES, fuzzy }, filter)) {
    const { text, sentences } = snapshot.article(passage.article);
    const start = sentences[passage.firstSentence]?.start ?? 0;
    const passageText = text.slice(start, sentences[passage.lastSentence]?.end ?? start);
    for (const token of snapshot.analyser.analyse(passageText)) {
      if (!token.term.startsWith(term.charAt(0))) continue;
      const like = found.get(token.term) ?? {
        word: passageText.slice(token.start, token.end),
        distance: editDistance(term, token.term, fuzzy),
        times: 0,
      };
      found.set(token.term, { ...like, times: like.times + 1 });
    }
  }
  const [nearest] = [...found.values()]
    .filter(({ distance }) => distance <= fuzzy)
    .sort((a, b) => a.distance - b.distance || b.times - a.times);
  return nearest?.word;
}
