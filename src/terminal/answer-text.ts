import type { Answer, AnswerSentence } from '../answer/answer.js';
import { confidenceWord } from '../answer/confidence-word.js';
import { caveats, sentencesForPeople } from '../answer/for-people.js';
import type { Span } from '../archive/article.js';
import { sourceAndDate } from '../citation/citation-line.js';
import { coverageWords } from '../citation/coverage-words.js';
import { citationLines } from './citation-lines.js';
import { type Io, printable, styled } from './io.js';
import { wrapped } from './wrap.js';

function emphasised(io: Io, text: string, matches: readonly Span[]): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of matches) {
    shown += printable(text.slice(from, start)) + styled(io, 'bold', printable(text.slice(start, end)));
    from = end;
  }
  return shown + printable(text.slice(from));
}

function sentenceLines(io: Io, sentence: AnswerSentence): string[] {
  const { article } = sentence;
  const others = sentence.alsoIn.map((other) => sourceAndDate(other.article));
  return [
    ...(sentence.before === undefined ? [] : [`> ${styled(io, 'dim', printable(sentence.before))}`]),
    `> ${emphasised(io, sentence.text, sentence.matches)}`,
    ...(sentence.speaker === undefined ? [] : [`  Said by ${printable(speakerWords(sentence.speaker))}`]),
    ...citationLines(io, article, [sentence.text]),
    ...(others.length === 0 ? [] : [`  The same in: ${printable(others.join('; '))}`]),
  ];
}

function speakerWords({ name, role }: NonNullable<AnswerSentence['speaker']>): string {
  return role === undefined ? name : `${name}, ${role}`;
}

/**
 * An answer as people read it at a prompt: each sentence, who said it, its citation and where to open it,
 * and how sure the answer is. Ends with a line feed.
 */
export function answerText(io: Io, answer: Answer): string {
  const blocks = sentencesForPeople(answer).map((sentence) => sentenceLines(io, sentence).join('\n'));
  const shown = (parts: readonly string[]) => wrapped(io, `${parts.join('\n\n')}\n`);
  const searched = `Searched: ${coverageWords(answer.searched)}.`;
  if (answer.status === 'answered') {
    const sureness = `Confidence: ${confidenceWord(answer.confidence)}. ${searched}`;
    return shown([...caveats(answer).map(printable), ...blocks, styled(io, 'dim', sureness)]);
  }
  const reason = `${answer.reason ?? 'The archive does not hold the answer.'} ${searched}`;
  return shown([printable(reason), ...(blocks.length > 0 ? ['The nearest it holds:'] : []), ...blocks]);
}
