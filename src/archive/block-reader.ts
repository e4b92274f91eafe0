import { agenciesCredited, agencyAmong, agencyNamed } from './agencies.js';
import type { SentenceKind } from './article.js';
import { bylineAtEnd, findByline, isNames, isSignOff } from './bylines.js';
import { isPictureCredit, readCaption } from './captions.js';
import { dateLine } from './date-lines.js';
import { agencyLine, findDateline } from './datelines.js';
import { Draft } from './draft.js';
import { dateInWords, dateWithWeekday } from './edtf.js';
import { isDanglingTail, sentenceFurniture } from './furniture.js';
import { bulletLength, isFinished, type Block } from './layout.js';
import { splitSentences } from './sentences.js';
import { partOutlet, titleMatcher } from './titles.js';

const HEADING_MARK = /^#{1,6}\s+/u;
const ONE_QUESTION = /^[^.?!]*[?!]["”’]?$/u;
const INLINE_BULLET = /(?:^|\s)[*•]\s+/gu;
const LABELLED = /:\s/u;
const LONGEST_TITLE = 250;
const LONGEST_HEADLINE = 120;
const SHORTEST_STANDFIRST = 60;
const LONGEST_STANDFIRST = 350;
const LONGEST_LEAD = 400;
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
  readonly draft = new Draft();

  readonly #text: string;
  readonly #titleRepeats: boolean;
  #isTitle: ((line: string) => boolean) | undefined;
  #titleSeen = false;
  /** Paragraphs of the report itself so far. */
  #reported = 0;

  /** `titleRepeats`: a line that repeats the title was found and dropped. */
  constructor(text: string, statedTitle: string | undefined, titleRepeats: boolean) {
    this.#text = text;
    this.#titleRepeats = titleRepeats;
    this.#isTitle = statedTitle === undefined ? undefined : titleMatcher(statedTitle);
  }

  /** `after` is how many paragraphs follow. */
  read(block: Block, after: number): void {
    this.#noteJoins(block);
    const marked = this.#text.slice(block.start, block.end);
    const mark = marked.endsWith('.') ? 0 : (HEADING_MARK.exec(marked)?.[0].length ?? 0);
    if (mark > 0) this.draft.note('dropped', 'markup', block.start, block.start + mark);
    this.#readParagraph({ start: block.start + mark, words: marked.slice(mark), after, heading: mark > 0 });
    this.draft.endParagraph();
  }

  #readParagraph(paragraph: Paragraph): void {
    const known =
      this.#repeatsTitle(paragraph) ||
      this.#tellsProvenance(paragraph) ||
      this.#signsOff(paragraph) ||
      this.#listItem(paragraph) ||
      this.#danglingTail(paragraph) ||
      this.#byline(paragraph) ||
      this.#guessedByline(paragraph) ||
      this.#caption(paragraph) ||
      this.#headline(paragraph);
    if (!known) this.#report(paragraph);
  }

  #repeatsTitle({ start, words }: Paragraph): boolean {
    return this.#titleSeen && this.#isTitle?.(words) === true && this.#drop('repeated title', start, words);
  }

  /** A line about the article and no part of it: its date, its agency. */
  #tellsProvenance({ start, words, after }: Paragraph): boolean {
    if (words.length > LONGEST_HEADLINE || (this.#reported >= EDGE && after >= EDGE)) return false;
    const date = dateLine(words);
    if (date !== undefined && (this.#reported === 0 || (after < EDGE && !date.startsWith('XXXX')))) {
      this.draft.dates.push({ basis: 'stated', value: date });
      return this.#drop('date line', start, words);
    }
    const credited = agenciesCredited(words);
    const agencies = credited.length > 0 ? credited : agencyLine(words);
    if (agencies === undefined) return false;
    this.draft.agencies.push(...agencies);
    return this.#drop('agency line', start, words);
  }

  #signsOff({ start, words }: Paragraph): boolean {
    if (!isSignOff(words) || splitSentences(words).length > 1) return false;
    this.draft.add(start, start + words.length, 'byline');
    return true;
  }

  #listItem({ start, words }: Paragraph): boolean {
    const bullet = bulletLength(words);
    const beforeReport = this.#reported === 0;
    if (bullet === 0 || (beforeReport && findDateline(words) !== undefined)) return false;
    this.draft.note('dropped', 'bullet', start, start + bullet);
    this.#sentences(start + bullet, words.slice(bullet), beforeReport ? 'summary' : 'prose');
    return true;
  }

  #danglingTail({ start, words, after }: Paragraph): boolean {
    return after === 0 && isDanglingTail(words) && this.#drop('dangling tail', start, words);
  }

  #byline({ start, words, after }: Paragraph): boolean {
    const byline = this.#reported > 1 ? undefined : findByline(words);
    if (byline === undefined) return false;
    this.draft.beginReport();
    this.#reported = 0;
    this.draft.author ??= byline.author;
    this.draft.addAgency(byline.agency);
    this.draft.addDate('stated', dateInWords(words.slice(0, byline.length))?.value);
    this.draft.add(start, start + byline.length, 'byline');
    const rest = words.slice(byline.length).trimStart();
    if (rest === '') return true;
    this.#readParagraph({ start: start + words.length - rest.length, words: rest, after, heading: false });
    return true;
  }

  /** Names alone above a report whose title is known and stands elsewhere. */
  #guessedByline({ start, words, after }: Paragraph): boolean {
    if (this.#isTitle?.(words) !== false || after === 0 || !this.draft.onlyBylines || !isNames(words)) return false;
    this.draft.note('guessed', 'byline', start, start + words.length);
    this.draft.add(start, start + words.length, 'byline');
    return true;
  }

  #caption({ start, words, after }: Paragraph): boolean {
    const beforeReport = this.#reported === 0 && this.#isTitle !== undefined && after > 0;
    const caption = readCaption(words, beforeReport);
    if (caption === undefined) return false;
    for (const { start: from, end, reason } of caption.dropped) {
      this.draft.note('dropped', reason, start + from, start + end);
    }
    for (const span of caption.sentences) this.draft.add(start + span.start, start + span.end, 'caption');
    const first = caption.sentences[0];
    const last = caption.sentences.at(-1);
    if (first === undefined || last === undefined) return true;
    this.draft.note('guessed', 'caption', start + first.start, start + last.end);
    if (this.#reported < 2) this.draft.addDate('caption', dateInWords(words.slice(first.start, last.end))?.value);
    return true;
  }

  #headline(paragraph: Paragraph): boolean {
    const { start, words } = paragraph;
    const opens = this.#opensWithTitle(paragraph);
    if (!opens && !this.#looksLikeHeadline(paragraph)) return false;
    if (this.#speaksToReader(start, words)) return true;
    if (opens) {
      this.draft.title = this.#withoutOutlet(words).replace(/\s+/gu, ' ');
      this.draft.note('guessed', 'title', start, start + words.length);
      this.#isTitle = titleMatcher(words);
    }
    this.#titleSeen ||= this.#isTitle?.(words) === true;
    this.draft.add(start, start + words.length, 'headline');
    return true;
  }

  /** A page's title without the outlet after it, where that is an agency or the headline alone stands in the page too. */
  #withoutOutlet(title: string): string {
    const parted = partOutlet(title);
    if (parted === undefined) return title;
    const agency = agencyNamed(parted.outlet);
    if (agency === undefined && !this.#titleRepeats) return title;
    this.draft.addAgency(agency ?? parted.outlet);
    return parted.headline;
  }

  #opensWithTitle({ words, after, heading }: Paragraph): boolean {
    if (this.#isTitle !== undefined || after === 0 || words.length > LONGEST_TITLE) return false;
    return this.draft.onlyBylines && (heading || !isFinished(words) || ONE_QUESTION.test(words));
  }

  #looksLikeHeadline({ words, heading }: Paragraph): boolean {
    if (this.#isTitle?.(words) === true) return true;
    if (words.length > (heading ? LONGEST_TITLE : LONGEST_HEADLINE)) return false;
    if (heading) return true;
    if (this.#titleSeen && this.#reported === 0 && words.length >= SHORTEST_STANDFIRST) return false;
    return !isFinished(words) && !/[,;]$/u.test(words) && !LABELLED.test(words) && splitSentences(words).length === 1;
  }

  /** A paragraph of the report itself, without the dateline it may open with. */
  #report({ start, words }: Paragraph): void {
    if (this.#reported === 0) this.draft.addDate('text', dateWithWeekday(words.slice(0, LONGEST_LEAD)));
    const dateline = this.#reported < 2 ? findDateline(words) : undefined;
    if (dateline === undefined) {
      const standfirst = this.#reported === 0 && !isFinished(words) && words.length <= LONGEST_STANDFIRST;
      this.#sentences(start, words, standfirst ? 'summary' : 'prose');
      return;
    }
    if (dateline.date !== undefined) this.draft.dates.push({ basis: 'dateline', value: dateline.date });
    this.draft.addAgency(dateline.agency);
    const before = words.slice(0, dateline.start).trimEnd();
    const onlyDate = dateLine(before) !== undefined;
    if (before !== '' && !onlyDate) this.#summaryBeforeDateline(start, before);
    this.draft.note('dropped', 'dateline', start + (onlyDate ? 0 : dateline.start), start + dateline.end);
    this.#sentences(start + dateline.end, words.slice(dateline.end), 'prose');
  }

  /** Headline, bullets and byline that run into the dateline: `* Ferries stay in port * Mayor asks for help By Ann Tide`. */
  #summaryBeforeDateline(start: number, words: string): void {
    const byline = bylineAtEnd(words) ?? words.length;
    this.draft.note('guessed', 'summary before the dateline', start, start + byline);
    let from = 0;
    for (const { index, 0: bullet } of words.slice(0, byline).matchAll(INLINE_BULLET)) {
      this.#sentences(start + from, words.slice(from, index), 'summary');
      this.draft.note('dropped', 'bullet', start + index, start + index + bullet.length);
      from = index + bullet.length;
    }
    this.#sentences(start + from, words.slice(from, byline), 'summary');
    if (byline === words.length) return;
    this.draft.author ??= findByline(words.slice(byline))?.author;
    this.draft.add(start + byline, start + words.length, 'byline');
  }

  #sentences(start: number, words: string, kind: SentenceKind): void {
    if (kind === 'prose') this.#reported += 1;
    for (const span of splitSentences(words)) {
      const sentence = words.slice(span.start, span.end);
      if (isPictureCredit(sentence)) this.#drop('picture credit', start + span.start, sentence);
      else if (!this.#speaksToReader(start + span.start, sentence)) {
        this.draft.add(start + span.start, start + span.end, isSignOff(sentence) ? 'byline' : kind);
      }
    }
  }

  /** Drops a sentence about the site; its copyright tells the agency. */
  #speaksToReader(start: number, sentence: string): boolean {
    const reason = sentenceFurniture(sentence);
    if (reason === 'copyright') this.draft.addAgency(agencyAmong(sentence));
    return reason !== undefined && this.#drop(reason, start, sentence);
  }

  #drop(reason: string, start: number, words: string): true {
    this.draft.note('dropped', reason, start, start + words.length);
    return true;
  }

  #noteJoins({ lines }: Block): void {
    const first = lines[0];
    const last = lines.at(-1);
    if (first === undefined || last === undefined || first === last) return;
    if (lines.slice(1).every((line) => line.gap === 'line')) {
      this.draft.note('joined', 'hard-wrapped lines', first.end, last.start);
      return;
    }
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1];
      if (previous === undefined || line.gap === 'line') continue;
      this.draft.note('joined', 'sentence cut by a break', previous.end, line.start);
    }
  }
}
