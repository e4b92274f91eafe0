import { agenciesCredited, agencyAmong } from './agencies.js';
import type { Sentence, SentenceKind } from './article.js';
import { bylineAtEnd, findByline, isNames, isSignOff } from './bylines.js';
import { isPictureCredit, readCaption } from './captions.js';
import type { DateClue } from './clues.js';
import { dateLine } from './date-lines.js';
import { agencyLine, findDateline } from './datelines.js';
import { dateInWords } from './edtf.js';
import { isDanglingTail, sentenceFurniture } from './furniture.js';
import { bulletLength, isFinished, type Block } from './layout.js';
import type { CleaningNote, NoteKind } from './reading.js';
import { splitSentences } from './sentences.js';
import { titleMatcher } from './titles.js';

const HEADING_MARK = /^#{1,6}\s+/u;
const ONE_QUESTION = /^[^.?!]*[?!]["”’]?$/u;
const INLINE_BULLET = /(?:^|\s)[*•]\s+/gu;
const LABELLED = /:\s/u;
const LONGEST_TITLE = 250;
const LONGEST_HEADLINE = 120;
const SHORTEST_STANDFIRST = 60;
const LONGEST_STANDFIRST = 350;
/** Credits and dates stand before this many paragraphs of the report itself, or among as many last ones. */
const EDGE = 3;

/** Words of a paragraph with what the reader knows of their place. */
interface Paragraph {
  /** Where the words begin in the text. */
  readonly start: number;
  readonly words: string;
  /** How many paragraphs follow. */
  readonly after: number;
  /** The text marks it as a heading. */
  readonly heading: boolean;
}

/** Reads an article's paragraphs one after the other: what each is, its sentences, and what it tells of the article. */
export class BlockReader {
  readonly sentences: Sentence[] = [];
  readonly notes: CleaningNote[] = [];
  readonly agencies: string[] = [];
  readonly dates: DateClue[] = [];
  title: string | undefined;
  author: string | undefined;

  readonly #text: string;
  #isTitle: ((line: string) => boolean) | undefined;
  #titleSeen = false;
  #paragraph = 0;
  #reportParagraphs = 0;

  constructor(text: string, statedTitle: string | undefined) {
    this.#text = text;
    this.#isTitle = statedTitle === undefined ? undefined : titleMatcher(statedTitle);
  }

  /** `after` is how many paragraphs follow. */
  read(block: Block, after: number): void {
    this.#noteJoins(block);
    const sentencesBefore = this.sentences.length;
    const marked = this.#text.slice(block.start, block.end);
    const heading = marked.endsWith('.') ? 0 : (HEADING_MARK.exec(marked)?.[0].length ?? 0);
    if (heading > 0) this.#note('dropped', 'markup', block.start, block.start + heading);
    this.#readParagraph({ start: block.start + heading, words: marked.slice(heading), after, heading: heading > 0 });
    if (this.sentences.length > sentencesBefore) this.#paragraph += 1;
  }

  #readParagraph(paragraph: Paragraph): void {
    const known =
      this.#repeatsTitle(paragraph) ||
      this.#tellsProvenance(paragraph) ||
      this.#signsOff(paragraph) ||
      this.#listItem(paragraph) ||
      this.#danglingTail(paragraph) ||
      this.#byline(paragraph) ||
      this.#caption(paragraph) ||
      this.#headline(paragraph);
    if (!known) this.#report(paragraph);
  }

  #repeatsTitle({ start, words }: Paragraph): boolean {
    return this.#titleSeen && this.#isTitle?.(words) === true && this.#drop('repeated title', start, words);
  }

  /** A line about the article and no part of it: its date, its agency. */
  #tellsProvenance({ start, words, after }: Paragraph): boolean {
    if (words.length > LONGEST_HEADLINE || (this.#reportParagraphs >= EDGE && after >= EDGE)) return false;
    const date = dateLine(words);
    if (date !== undefined && (this.#reportParagraphs === 0 || (after < EDGE && !date.startsWith('X')))) {
      this.dates.push({ basis: 'stated', value: date });
      return this.#drop('date line', start, words);
    }
    const credited = agenciesCredited(words);
    const agencies = credited.length > 0 ? credited : agencyLine(words);
    if (agencies === undefined) return false;
    this.agencies.push(...agencies);
    return this.#drop('agency line', start, words);
  }

  #signsOff({ start, words }: Paragraph): boolean {
    if (!isSignOff(words) || splitSentences(words).length > 1) return false;
    this.#add(start, start + words.length, 'byline');
    return true;
  }

  #listItem({ start, words }: Paragraph): boolean {
    const bullet = bulletLength(words);
    const beforeReport = this.#reportParagraphs === 0;
    if (bullet === 0 || (beforeReport && findDateline(words) !== undefined)) return false;
    this.#note('dropped', 'bullet', start, start + bullet);
    this.#sentences(start + bullet, words.slice(bullet), beforeReport ? 'summary' : 'prose');
    return true;
  }

  #danglingTail({ start, words, after }: Paragraph): boolean {
    return after === 0 && isDanglingTail(words) && this.#drop('dangling tail', start, words);
  }

  #byline({ start, words, after }: Paragraph): boolean {
    if (this.#reportParagraphs > 1) return false;
    const byline = findByline(words);
    if (byline !== undefined) {
      this.#reportBegins();
      this.author ??= byline.author;
      if (byline.agency !== undefined) this.agencies.push(byline.agency);
      const written = dateInWords(words.slice(0, byline.length))?.value;
      if (written !== undefined && !written.startsWith('X')) this.dates.push({ basis: 'stated', value: written });
      this.#add(start, start + byline.length, 'byline');
      const rest = words.slice(byline.length).trimStart();
      if (rest !== '')
        this.#readParagraph({ start: start + words.length - rest.length, words: rest, after, heading: false });
      return true;
    }
    const onlyBylines = this.sentences.every((sentence) => sentence.kind === 'byline');
    if (this.#isTitle?.(words) !== false || after === 0 || !onlyBylines || !isNames(words)) return false;
    this.#note('guessed', 'byline', start, start + words.length);
    this.#add(start, start + words.length, 'byline');
    return true;
  }

  #caption({ start, words, after }: Paragraph): boolean {
    const beforeReport = this.#reportParagraphs === 0 && this.#isTitle !== undefined && after > 0;
    const caption = readCaption(words, beforeReport);
    if (caption === undefined) return false;
    for (const { start: from, end, reason } of caption.dropped)
      this.#note('dropped', reason, start + from, start + end);
    for (const span of caption.sentences) this.#add(start + span.start, start + span.end, 'caption');
    const first = caption.sentences[0];
    const last = caption.sentences.at(-1);
    if (first === undefined || last === undefined) return true;
    this.#note('guessed', 'caption', start + first.start, start + last.end);
    const date = this.#reportParagraphs < 2 ? dateInWords(words.slice(first.start, last.end))?.value : undefined;
    if (date !== undefined && !date.startsWith('X')) this.dates.push({ basis: 'caption', value: date });
    return true;
  }

  #headline(paragraph: Paragraph): boolean {
    const { start, words } = paragraph;
    const title = this.#opensWithTitle(paragraph);
    if (!title && !this.#looksLikeHeadline(paragraph)) return false;
    const reason = sentenceFurniture(words);
    if (reason === 'copyright') this.agencies.push(...[agencyAmong(words) ?? []].flat());
    if (reason !== undefined) return this.#drop(reason, start, words);
    if (title) {
      this.title = words.replace(/\s+/gu, ' ');
      this.#isTitle = titleMatcher(words);
      this.#note('guessed', 'title', start, start + words.length);
    }
    this.#titleSeen ||= this.#isTitle?.(words) === true;
    this.#add(start, start + words.length, 'headline');
    return true;
  }

  #opensWithTitle({ words, after, heading }: Paragraph): boolean {
    if (this.#isTitle !== undefined || after === 0 || words.length > LONGEST_TITLE) return false;
    if (this.sentences.some((sentence) => sentence.kind !== 'byline')) return false;
    return heading || !isFinished(words) || ONE_QUESTION.test(words);
  }

  #looksLikeHeadline({ words, heading }: Paragraph): boolean {
    if (this.#isTitle?.(words) === true) return true;
    if (words.length > (heading ? LONGEST_TITLE : LONGEST_HEADLINE)) return false;
    if (heading) return true;
    if (this.#titleSeen && this.#reportParagraphs === 0 && words.length >= SHORTEST_STANDFIRST) return false;
    return !isFinished(words) && !/[,;]$/u.test(words) && !LABELLED.test(words) && splitSentences(words).length === 1;
  }

  /** A paragraph of the report itself, without the dateline it may open with. */
  #report({ start, words }: Paragraph): void {
    const dateline = this.#reportParagraphs < 2 ? findDateline(words) : undefined;
    if (dateline === undefined) {
      const standfirst = this.#reportParagraphs === 0 && !isFinished(words) && words.length <= LONGEST_STANDFIRST;
      this.#sentences(start, words, standfirst ? 'summary' : 'prose');
      return;
    }
    if (dateline.date !== undefined) this.dates.push({ basis: 'dateline', value: dateline.date });
    if (dateline.agency !== undefined) this.agencies.push(dateline.agency);
    const headline = words.slice(0, dateline.start).trimEnd();
    const onlyDate = dateLine(headline) !== undefined;
    if (headline !== '' && !onlyDate) this.#summaryBeforeDateline(start, headline);
    this.#note('dropped', 'dateline', start + (onlyDate ? 0 : dateline.start), start + dateline.end);
    this.#sentences(start + dateline.end, words.slice(dateline.end), 'prose');
  }

  /** Headline, bullets and byline that run into the dateline: `* Ferries stay in port * Mayor asks for help By Ann Tide`. */
  #summaryBeforeDateline(start: number, words: string): void {
    const byline = bylineAtEnd(words) ?? words.length;
    this.#note('guessed', 'summary before the dateline', start, start + byline);
    let from = 0;
    for (const { index, 0: bullet } of words.slice(0, byline).matchAll(INLINE_BULLET)) {
      this.#sentences(start + from, words.slice(from, index), 'summary');
      this.#note('dropped', 'bullet', start + index, start + index + bullet.length);
      from = index + bullet.length;
    }
    this.#sentences(start + from, words.slice(from, byline), 'summary');
    if (byline === words.length) return;
    this.author ??= findByline(words.slice(byline))?.author;
    this.#add(start + byline, start + words.length, 'byline');
  }

  /** What was read so far stands before the report, though it looked like it. */
  #reportBegins(): void {
    this.#reportParagraphs = 0;
    for (const [index, sentence] of this.sentences.entries()) {
      if (sentence.kind === 'prose') this.sentences[index] = { ...sentence, kind: 'summary' };
    }
  }

  #sentences(start: number, words: string, kind: SentenceKind): void {
    if (kind === 'prose') this.#reportParagraphs += 1;
    for (const span of splitSentences(words)) {
      const sentence = words.slice(span.start, span.end);
      const reason = isPictureCredit(sentence) ? 'picture credit' : sentenceFurniture(sentence);
      if (reason === 'copyright') this.agencies.push(...[agencyAmong(sentence) ?? []].flat());
      if (reason !== undefined) this.#note('dropped', reason, start + span.start, start + span.end);
      else this.#add(start + span.start, start + span.end, isSignOff(sentence) ? 'byline' : kind);
    }
  }

  #add(start: number, end: number, kind: SentenceKind): void {
    this.sentences.push({ start, end, kind, paragraph: this.#paragraph });
  }

  #drop(reason: string, start: number, words: string): true {
    this.#note('dropped', reason, start, start + words.length);
    return true;
  }

  #note(kind: NoteKind, reason: string, start: number, end: number): void {
    this.notes.push({ start, end, kind, reason });
  }

  #noteJoins({ lines }: Block): void {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined || first === last) return;
    if (lines.slice(1).every((line) => line.gap === 'line')) {
      this.#note('joined', 'hard-wrapped lines', first.end, last.start);
      return;
    }
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1];
      if (previous !== undefined && line.gap !== 'line')
        this.#note('joined', 'sentence cut by a break', previous.end, line.start);
    }
  }
}
