import type { Answer, AnswerSentence } from '../answer/answer.js';
import { confidenceWord } from '../answer/confidence-word.js';
import { caveats, sentencesForPeople } from '../answer/for-people.js';
import { counted, coverageWords, filterWords } from '../citation/coverage-words.js';
import type { ArticleFilter } from '../store/snapshot.js';
import { CONTEXT_BUTTON, shareButtons } from './button-names.js';
import { citationId } from './citation-id.js';
import { alsoLines, citedBlock, speakerLine } from './cited-block.js';
import type { Block, Draft } from './draft.js';
import { escapeLine, shortened } from './escape.js';

const LONGEST_QUESTION = 300;
const LONGEST_REASON = 400;

function sentenceBlock(sentence: AnswerSentence): Block {
  return citedBlock({
    ...sentence,
    said: sentence.speaker ? [speakerLine(sentence.speaker)] : [],
    notes: alsoLines(sentence),
    buttons: [{ label: 'Context', id: `${CONTEXT_BUTTON}:${citationId(sentence)}` }],
  });
}

function verdict(answer: Answer): string[] {
  if (answer.status === 'answered') {
    return caveats(answer).map((caveat) => escapeLine(shortened(caveat, LONGEST_REASON)));
  }
  const reason = answer.reason === undefined ? '' : ` ${escapeLine(shortened(answer.reason, LONGEST_REASON))}`;
  return [
    `I found no answer in the archive.${reason}`,
    ...(answer.sentences.length > 0 ? ['The nearest sentences, which may not answer:'] : []),
  ];
}

/** An answer as a reply: its sentences with their citations, or why there is none and the nearest sentences as such. */
export function answerDraft(answer: Answer, filter: ArticleFilter, isPrivate: boolean): Draft {
  const searched = [coverageWords(answer.searched), ...filterWords(filter)].join(', ');
  const question = escapeLine(shortened(answer.question, LONGEST_QUESTION));
  const confidence = answer.status === 'answered' ? `Confidence: ${confidenceWord(answer.confidence)} · ` : '';
  return {
    heading: [...(question === '' ? [] : [`**${question}**`]), ...verdict(answer)].join('\n'),
    blocks: sentencesForPeople(answer).map(sentenceBlock),
    leftOut: (count) => `*${counted(count, 'more sentence')} did not fit into this message.*`,
    footer: `-# ${confidence}Searched ${escapeLine(shortened(searched, LONGEST_REASON))}`,
    buttons: shareButtons(isPrivate),
  };
}
