import { attributeQuotation, creditQuotation, type Attribution } from './attribution.js';
import { hasMarks, type MarkedText, type TokenSpan } from './marked-text.js';
import type { QuotedSpan } from './marks.js';
import type { QuoteModel } from './quote-model.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

interface Growing extends Attribution {
  readonly content: TokenSpan[];
}

/** Words in marks with fewer tokens, marks included, are no quotation of their own. */
const SHORTEST = 5;
/** Words in marks that nothing attributes are a quotation from this many tokens. */
const SHORTEST_ALONE = 10;

/**
 * The attributions with the quotations that go on with them: after the cue that broke them, in the
 * sentences that follow, in paragraphs opened anew; and those of quotations that a colon introduces or that
 * nothing attributes. In order.
 */
export function continueQuotations(
  marked: MarkedText,
  attributions: readonly Attribution[],
  model: QuoteModel,
): Attribution[] {
  const free = freeQuotations(marked, attributions);
  const growing = attributions.map((one): Growing => ({ ...one, content: [...one.content] }));
  const bySentence = groupBy(growing, ({ sentence }) => sentence);
  const all: Growing[] = [];
  /** The attribution that a quotation in the next sentence goes on with. */
  let running: Growing | undefined;
  for (const [sentence, { paragraph }] of marked.sentences.entries()) {
    const opensParagraph = paragraph !== marked.sentences[sentence - 1]?.paragraph;
    if (opensParagraph && running !== undefined && !quotes(marked, running)) running = undefined;
    const own = bySentence.get(sentence) ?? [];
    const quotations = free.get(sentence) ?? [];
    if (own.length === 0 && quotations[0] !== undefined && stands(marked, sentence, quotations[0])) {
      const sentences = quotations.filter(({ first, last }) => last - first + 1 >= SHORTEST);
      if (running !== undefined) running.content.push(...sentences);
      else if (sentences[0] !== undefined) {
        running = begin(marked, sentence, sentences[0], model);
        if (running !== undefined) all.push(running);
        running?.content.push(...sentences.slice(1));
      }
      continue;
    }
    if (quotations.length > 0) attributeQuotations(marked, sentence, quotations, own, model);
    all.push(...own);
    const isSilent = own.length === 0 && quotations.length === 0;
    if (!isSilent || !reaches(marked, running, sentence))
      running = own.findLast((one) => quotes(marked, one)) ?? own.at(-1);
  }
  for (const { content } of all) content.sort((a, b) => a.first - b.first);
  return all.sort(byPlace);
}

/**
 * Adds the quotations of a sentence to those of its own attributions that they go on with, or makes further
 * attributions of them.
 */
function attributeQuotations(
  marked: MarkedText,
  sentence: number,
  quotations: readonly QuotedSpan[],
  own: Growing[],
  model: QuoteModel,
): void {
  const cues = new Set(own.flatMap(({ cue }) => cue ?? []));
  for (const quotation of quotations) {
    const index = own.findLastIndex((one) => isBroken(marked, one, quotation));
    const broken = index < 0 ? undefined : own[index];
    if (broken !== undefined) own[index] = withQuotation(marked, broken, quotation, model);
    else own.push(...attributed(marked, sentence, quotation, cues, model));
  }
}

/**
 * Words in marks that stand in no attribution, by the sentence in which they begin; by that of their end
 * where its other words attribute them.
 */
function freeQuotations(marked: MarkedText, attributions: readonly Attribution[]): Map<number, QuotedSpan[]> {
  const { tokens } = marked;
  const taken = new Uint8Array(tokens.count);
  for (const { content } of attributions) for (const { first, last } of content) taken.fill(1, first, last + 1);
  const free = marked.quoted.filter(({ first, last }) => taken[first] === 0 && taken[last] === 0);
  let sentence = 0;
  return groupBy(free, ({ first, last }) => {
    while (tokens.afterOf(sentence) <= first) sentence += 1;
    let ending = sentence;
    while (tokens.afterOf(ending) <= last) ending += 1;
    return isAttributedAfter(tokens, last, tokens.afterOf(ending)) ? ending : sentence;
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** How many tokens at most stand between two parts of a quotation and the cue that breaks it. */
const LONGEST_BREAK = 12;

/** True for words in marks on the other side of the cue than the attribution's content: `"We are sorry," he said, "but no."` */
function isBroken(marked: MarkedText, attribution: Attribution, { first, last }: QuotedSpan): boolean {
  const { cue, content } = attribution;
  const { tokens } = marked;
  const [part] = content;
  if (cue === undefined || part === undefined) return false;
  if (last < cue) return cue < part.first && cue - last <= LONGEST_BREAK && isPausing(tokens.classOf(last - 1));
  const follows = part.last < cue && content.every((span) => span.last < first);
  return follows && quotes(marked, attribution) && !isEpithet(tokens, last);
}

/** True for words in marks that end at a token and tell what the next word is: a `“Keep the Bridge”` hat. */
function isEpithet(tokens: Tokens, last: number): boolean {
  const after = tokens.classOf(last + 1);
  return !isPausing(tokens.classOf(last - 1)) && after >= WordClass.Person && after <= WordClass.Other;
}

/**
 * An attribution with a quotation added. What it held is no content where it has no marks and the quotation
 * stands before its cue: `“…,” he told reporters`.
 */
function withQuotation(marked: MarkedText, attribution: Growing, quotation: QuotedSpan, model: QuoteModel): Growing {
  const { sentence, cue, content } = attribution;
  if (cue !== undefined && quotation.last < cue && !quotes(marked, attribution))
    return { ...creditQuotation(marked, sentence, cue, quotation, model), content: [quotation] };
  return { ...attribution, content: [...content, quotation] };
}

function isPausing(wordClass: WordClass): boolean {
  return wordClass === WordClass.Comma || wordClass === WordClass.Stop;
}

/** True for a quotation that opens its sentence and leaves no words of it to attribute it. */
function stands({ tokens }: MarkedText, sentence: number, { first, last }: QuotedSpan): boolean {
  return first === tokens.firstOf(sentence) && !hasWords(tokens, last + 1, tokens.afterOf(sentence));
}

/** True when words in marks that end at a token pause there, before other words of their sentence. */
function isAttributedAfter(tokens: Tokens, last: number, end: number): boolean {
  return isPausing(tokens.classOf(last - 1)) && hasWords(tokens, last + 1, end);
}

function hasWords(tokens: Tokens, from: number, end: number): boolean {
  for (let token = from; token < end; token += 1) if (tokens.classOf(token) > WordClass.Symbol) return true;
  return false;
}

/** A cue less likely than this attributes no quotation that stands in its sentence. */
const LEAST_PROBABILITY = 0.1;

/** The attribution that the sentence of a quotation makes of it by a less likely cue than others need; undefined without one. */
function attributed(
  marked: MarkedText,
  sentence: number,
  quotation: QuotedSpan,
  taken: Set<number>,
  model: QuoteModel,
): Growing[] {
  if (quotation.last - quotation.first + 1 < SHORTEST_ALONE) return [];
  const found = attributeQuotation(marked, sentence, quotation, model, LEAST_PROBABILITY, taken);
  if (found?.cue === undefined) return [];
  taken.add(found.cue);
  return [{ ...found, content: [quotation] }];
}

function begin(marked: MarkedText, sentence: number, quotation: QuotedSpan, model: QuoteModel): Growing | undefined {
  const { tokens } = marked;
  const isIntroduced = sentence > 0 && tokens.classOf(tokens.afterOf(sentence - 1) - 1) === WordClass.Colon;
  const introduced = isIntroduced ? attributeQuotation(marked, sentence - 1, quotation, model, 0) : undefined;
  if (introduced !== undefined) return { ...introduced, content: [quotation] };
  const { first, last } = quotation;
  return last - first + 1 >= SHORTEST_ALONE ? { sentence, content: [quotation] } : undefined;
}

function reaches(marked: MarkedText, attribution: Attribution | undefined, sentence: number): boolean {
  return (attribution?.content.at(-1)?.last ?? -1) >= marked.tokens.firstOf(sentence);
}

/** True for an attribution of words in marks. */
function quotes(marked: MarkedText, { content }: Attribution): boolean {
  return content.some((span) => hasMarks(marked, span));
}

function byPlace(a: Attribution, b: Attribution): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({ cue, content }: Attribution): number {
  return cue ?? content[0]?.first ?? 0;
}
