import { describe, expect, it } from 'vitest';
import type { FoundQuote, FoundQuotes, QuoteSearch } from '../../src/answer/found-quotes.js';
import { renderMessage } from '../../src/discord/message.js';
import { quotesDraft } from '../../src/discord/quote-message.js';
import { buttonsOf, textOf } from '../e2e/loopback/messages.js';
import { answerSentence } from './answers.js';

const text = '"We will not go back before the contract is signed," union leader Ines Brandt told reporters.';
const found: FoundQuote = {
  ...answerSentence({ text }),
  matches: [{ start: text.indexOf('contract'), end: text.indexOf(' is signed') }],
  kind: 'direct',
  speaker: { name: 'Ines Brandt', role: 'union leader' },
};
const search: QuoteSearch = {
  speaker: 'Ines Brandt',
  about: 'the contract',
  filter: {},
  said: 'any',
  offset: 0,
  limit: 4,
};
const searched = { articles: 12, passages: 60, from: '2012-02-08', to: '2012-03-01' };

const shown = (quotes: Partial<FoundQuotes>, asked = search) => {
  const { components } = renderMessage(
    quotesDraft({ total: 1, searched, quotes: [found], ...quotes }, asked, [], false),
  );
  const message = { content: '', components };
  return { lines: textOf(message).split('\n'), labels: buttonsOf(message).map(({ label }) => label) };
};

describe('a page of quotes', () => {
  it('shows each as a block quote with speaker, role, source and date', () => {
    const { lines, labels } = shown({});
    expect(lines).toEqual([
      '**Quotes of Ines Brandt about the contract**',
      '-# 1 quote',
      '> "We will not go back before the **contract** is signed," union leader Ines Brandt told reporters.',
      'Said by **Ines Brandt**, union leader',
      '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts',
      '-# Searched 12 articles, 8 February 2012 to 1 March 2012',
    ]);
    expect(labels).toEqual(['Open at the sentence', 'Context']);
  });

  it('calls reported words reported, and names nobody where the speaker is not known', () => {
    expect(shown({ quotes: [{ ...found, kind: 'indirect' }] }).lines).toContain(
      'Reported as said by **Ines Brandt**, union leader',
    );
    expect(shown({ quotes: [{ ...found, speaker: null }] }).lines.join()).not.toContain('aid by');
  });

  it('asks for the context of a sentence with two quotes once: Discord refuses two buttons of one id', () => {
    const { labels } = shown({ total: 2, quotes: [found, { ...found, kind: 'indirect' }] });
    expect(labels).toEqual(['Open at the sentence', 'Context', 'Open at the sentence']);
  });

  it('tells which of all quotes it shows', () => {
    expect(shown({ total: 37, quotes: [found, found] }, { ...search, offset: 8, said: 'direct' }).lines[1]).toBe(
      '-# 37 direct quotes · 9 to 10',
    );
  });

  it('says what it searched when there is none', () => {
    const { lines } = shown({ total: 0, quotes: [] }, { ...search, filter: { source: 'Coast News' } });
    expect(lines).toEqual([
      'The archive holds no quote of Ines Brandt about the contract.',
      'Try other words, or a wider search.',
      '-# Searched 12 articles, 8 February 2012 to 1 March 2012, source Coast News',
    ]);
  });
});
