const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';
const EMBEDDINGS = /[\u202a\u202b\u202d\u202e]/u;
const ISOLATES = /[\u2066-\u2068]/u;
const MARKS = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * What a text leaves open of embeddings, overrides and isolates (Unicode Standard Annex 9), as the marks
 * that close them: appended, they keep the text from turning the direction of what is shown after it.
 */
export function closingMarks(text: string): string {
  const open: string[] = [];
  let isolates = 0;
  for (const [mark] of text.matchAll(MARKS)) {
    if (EMBEDDINGS.test(mark)) {
      open.push(POP_EMBEDDING);
    } else if (ISOLATES.test(mark)) {
      open.push(POP_ISOLATE);
      isolates += 1;
    } else if (mark === POP_EMBEDDING) {
      if (open.at(-1) === POP_EMBEDDING) open.pop();
    } else if (isolates > 0) {
      isolates -= 1;
      while (open.pop() === POP_EMBEDDING);
    }
  }
  return open.reverse().join('');
}
