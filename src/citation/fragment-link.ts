const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
/** Words that name each end of a sentence, tried from the most exact to the shortest. */
const WORDS_AT_EACH_END = [5, 3, 2, 1];
/** Characters of a sentence that may hold the words of one end. */
const END_REACH = 160;
/** Characters of a sentence that is named whole instead of by its ends. */
const SHORT = 60;

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { segment, index, isWordLike } of WORDS.segment(text)) {
    if (isWordLike === true) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

/** Percent-encodes all but letters, digits, `.`, `_` and `~`: also `-`, `,` and `&`, which mean something in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/[-!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The text of the first and of the last `count` words. */
function ends(text: string, count: number): { first: string; last: string } | undefined {
  const head = text.slice(0, END_REACH);
  const tail = text.slice(-END_REACH);
  const firstWords = wordsOf(head).slice(0, count);
  const lastWords = wordsOf(tail).slice(-count);
  const [firstStart, firstEnd] = [firstWords[0]?.start, firstWords.at(-1)?.end];
  const [lastStart, lastEnd] = [lastWords[0]?.start, lastWords.at(-1)?.end];
  if (firstStart === undefined || lastStart === undefined) return undefined;
  return { first: head.slice(firstStart, firstEnd), last: tail.slice(lastStart, lastEnd) };
}

/** Text directives that find the text on a page, the most exact first. */
function* directives(text: string): Generator<string> {
  const words = text.length <= SHORT ? wordsOf(text) : [];
  const [start, end] = [words[0]?.start, words.at(-1)?.end];
  if (start !== undefined) yield `text=${encoded(text.slice(start, end))}`;
  if (text.length <= SHORT) return;
  for (const count of WORDS_AT_EACH_END) {
    const both = ends(text, count);
    if (both) yield `text=${encoded(both.first)},${encoded(both.last)}`;
  }
}

/**
 * A link that opens the page with the text found and marked, by a text directive (WICG, Scroll to Text Fragment:
 * `#:~:text=start,end`). The words that name the text are dropped as far as `maxLength` characters ask for it.
 *
 * @returns undefined when `url` is not http or https, or longer than `maxLength` by itself.
 */
export function fragmentLink(url: string, text: string, maxLength = Infinity): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const page = new URL(url);
  if (page.protocol !== 'http:' && page.protocol !== 'https:') return undefined;
  const [anchor = ''] = page.hash.replace(/^#/, '').split(':~:');
  page.hash = anchor;
  const base = page.href.replace(/#$/, '');
  const hash = anchor === '' ? '#' : '';
  for (const directive of directives(text.toWellFormed())) {
    const link = `${base}${hash}:~:${directive}`;
    if (link.length <= maxLength) return link;
  }
  return base.length <= maxLength ? base : undefined;
}
