import { agencyNamed } from './agencies.js';
import type { Span } from './article.js';
import { isFinished } from './layout.js';
import { splitSentences } from './sentences.js';

/** A paragraph about a picture: its sentences, and what is no part of them. */
export interface Caption {
  readonly sentences: readonly Span[];
  readonly dropped: readonly (Span & { readonly reason: string })[];
}

const LABEL = /^(?:image (?:copyright|source)\s.{1,40}?\s)?(?:image|photo|picture) caption\s*[,:]?\s*/iu;
const CAPTIONED = /\bimage caption\b/iu;
const CREDIT_LABEL =
  /^[([]?(?:image|photo|photograph|picture|pictures|photos|video|illustration)s?\s*(?:(?:source|credit|by|copyright|courtesy(?: of)?)\b\s*[,:]?|:)\s*\S[^.!?]{0,80}[.)\]]*$/iu;
const DESK = String.raw`(?:AFP|AP|EPA|PA Media|PA Images|Reuters|REUTERS|Getty Images|Getty|Xinhua|Shutterstock|Adobe Stock)`;
const DESK_FIRST = new RegExp(
  String.raw`^[([]?\s*(?:©\s*(?=\S+ Photo\b))?${DESK}(?:\s*(?:PHOTO|Photo|Photos|File)\b)?\s*(?:[/|,–-]\s*\S[^.!?]{0,60})?[)\]]?$`,
  'u',
);
const DESK_LAST = new RegExp(String.raw`^[^.!?]{0,60}(?:/|\bvia\s|,\s)\s?${DESK}(?:\s?/\s?\S+)?[)\]]?$`, 'u');
const PHOTOGRAPHER = /^\p{Lu}[\p{L}’'.-]+(?:\s\p{Lu}[\p{L}’'.-]*){1,3}(?:\s?\/\s?[\p{L} ]{2,30})?$/u;
const POSITION = /\((?:R|L|C|right|left|center|centre|front|back)\)/u;
const PICTURED = /pictured|[Ss]een here|[Ff]ile photo|[Ff]rom left|[Ii]n this (?:file )?(?:photo|image|picture)/u;
const REPORTED = String.raw`\b(?:said|says|told|reported|announced|according)\b`;
const PAST_OR_PLANNED = String.raw`(?:has|have|had|was|were|is|are|will|would|could|may|might|—|\(CNN)`;
const POSES = String.raw`(?:holds?|stands?|gestures?|shakes? hands|speaks?|attends?|walks?|gathers?|march|marches|sits?|poses?|chants?|waves?|carry|carries|inspects?|greets?|listens?|smiles?|looks? on|rides?|kneels?|hugs?)`;
/** Who does something, in the present tense, among the first words. */
const POSE = new RegExp(String.raw`^(?:(?!${PAST_OR_PLANNED}\b)[\p{L}\p{N}’'".,()-]+\s){1,12}?${POSES}\s`, 'u');
const REPORTS = new RegExp(REPORTED, 'u');
/** A quotation that a name follows is somebody's words, and the name is who said them. */
const QUOTED = /^["“‘']/u;
const LONGEST = 400;
const LONGEST_CREDIT = 120;

/**
 * Reads a paragraph as a caption where its words, its label or its credit show that it is one; `beforeReport`
 * also where it stands before the report and describes somebody's pose. Undefined where it is none.
 */
export function readCaption(words: string, beforeReport: boolean): Caption | undefined {
  if (words.length > LONGEST) return undefined;
  if (isPictureCredit(words))
    return { sentences: [], dropped: [{ start: 0, end: words.length, reason: 'picture credit' }] };
  const label = LABEL.exec(words)?.[0].length ?? 0;
  if (label === 0 && !beforeReport && isFinished(words) && !describesPicture(words)) return undefined;
  const spans = splitSentences(words.slice(label)).map(({ start, end }) => ({
    start: start + label,
    end: end + label,
  }));
  const last = spans.at(-1);
  if (last === undefined) return undefined;
  const credited = spans.length > 1 && !QUOTED.test(words) && isCredit(words.slice(last.start, last.end));
  const described = credited ? words.slice(0, last.start) : words;
  if (credited && REPORTS.test(described)) return undefined;
  const posed = beforeReport && spans.length === 1 && POSE.test(described) && !REPORTS.test(described);
  if (label === 0 && !credited && !posed && !describesPicture(described)) return undefined;
  return {
    sentences: credited ? spans.slice(0, -1) : spans,
    dropped: [
      ...(label > 0 ? [{ start: 0, end: label, reason: 'caption label' }] : []),
      ...(credited ? [{ ...last, reason: 'picture credit' }] : []),
    ],
  };
}

/** Whether words are the credit of a picture and nothing more: `AFP PHOTO / ANN TIDE`, `Photograph: Ann Tide/EPA`. */
export function isPictureCredit(words: string): boolean {
  if (words.length > LONGEST_CREDIT) return false;
  if (CREDIT_LABEL.test(words)) return !CAPTIONED.test(words);
  return !/[.!?"”]$/u.test(words) && (DESK_FIRST.test(words) || DESK_LAST.test(words));
}

/** The last words of a caption, after its full stop, where they name who took the picture. */
function isCredit(words: string): boolean {
  return (
    isPictureCredit(words) ||
    (words.length <= 60 && !isFinished(words) && PHOTOGRAPHER.test(words) && agencyNamed(words) === undefined)
  );
}

function describesPicture(words: string): boolean {
  if (!isFinished(words) || QUOTED.test(words)) return false;
  return (PICTURED.test(words) || POSITION.test(words)) && !REPORTS.test(words);
}
