import { describe, expect, it } from 'vitest';
import type { FoundSource } from '../../src/answer/found-source.js';
import { renderMessage } from '../../src/discord/message.js';
import { sourceDraft } from '../../src/discord/source-message.js';
import { buttonsOf, textOf } from '../e2e/loopback/messages.js';
import { answerSentence, harbourReport } from './answers.js';

const found: FoundSource = {
  words: 'We will not go back before the contract is signed',
  verdict: 'verbatim',
  source: {
    ...answerSentence({ text: '"We will not go back before the contract is signed," Brandt told reporters.' }),
    kind: 'direct',
    speaker: { name: 'Ines Brandt' },
  },
  alsoIn: [],
  changes: [],
  searched: { articles: 12, passages: 60 },
};

const shown = (fields: Partial<FoundSource>) => {
  const { components } = renderMessage(sourceDraft({ ...found, ...fields }));
  const message = { content: '', components };
  return { text: textOf(message), labels: buttonsOf(message).map(({ label }) => label) };
};

describe('the source of a message', () => {
  it('is shown with the verdict, who said it and where, to be shared', () => {
    const { text, labels } = shown({});
    expect(text.split('\n').slice(0, 4)).toEqual([
      '“We will not go back before the contract is signed”',
      '**Verbatim:** the archive holds these very words.',
      '> "We will not go back before the contract is signed," Brandt told reporters.',
      'Said by **Ines Brandt**',
    ]);
    expect(labels).toEqual(['Open at the sentence', 'Context', 'Show to everybody']);
  });

  it('shows the words that were changed, the archive’s against the message’s', () => {
    const { text } = shown({
      verdict: 'altered',
      changes: [
        { archive: 'contract', message: '*deal*' },
        { archive: 'not', message: '' },
      ],
    });
    expect(text).toContain('**Altered:**');
    expect(text).toContain('- archive: “contract” · message: “\\*deal\\*”\n- archive: “not” · message: (nothing)');
  });

  it('shows what the message itself marks beside verbatim words', () => {
    const { text } = shown({ changes: [{ archive: 'before the new', message: '…', isMarked: true }] });
    expect(text).toContain('**Verbatim**, but for what the message itself marks as left out or put in.');
    expect(text).toContain('- archive: “before the new” · marked in the message: “…”');
  });

  it('tells of what else the message says and quotes', () => {
    const { text } = shown({
      around: ['I read that', 'and more'],
      others: [{ words: 'Never *again*', verdict: 'not found' }],
    });
    expect(text).toContain('-# Not looked for: “I read that” and “and more” in the same message');
    expect(text).toContain('-# Also quoted: “Never \\*again\\*”: **not found**');
  });

  it('says when there is too little to look for', () => {
    const { words, alsoIn, changes, searched } = found;
    const { components } = renderMessage(
      sourceDraft({ words, verdict: 'not found', isTooShort: true, alsoIn, changes, searched }),
    );
    expect(textOf({ content: '', components })).toContain('**Too short:** these are too few words to look for.');
  });

  it('says when the message credits somebody else', () => {
    expect(shown({ creditedTo: 'Jonas Keller' }).text).toContain(
      '**Credited to another:** the message gives them to Jonas Keller; the archive has them from Ines Brandt.',
    );
  });

  it('names the other articles that hold the words', () => {
    const article = { ...harbourReport, source: 'Coast_News' };
    expect(shown({ alsoIn: [{ article, number: 2, start: 0, end: 5 }] }).text).toContain(
      '-# Also in Coast\\_News, 8 February 2012\n-# Searched 12 articles',
    );
  });

  it('says that it found nothing, and where it looked', () => {
    const { words, verdict, alsoIn, changes, searched } = { ...found, verdict: 'not found' as const };
    const { components } = renderMessage(sourceDraft({ words, verdict, alsoIn, changes, searched }));
    expect(textOf({ content: '', components })).toMatch(/\*\*Not found:\*\*.*\n-# Searched 12 articles$/);
  });
});
