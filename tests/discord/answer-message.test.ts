import fc from 'fast-check';
import { ComponentType, type APIButtonComponent } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { answerDraft } from '../../src/discord/answer-message.js';
import { closingMarks } from '../../src/discord/bidi.js';
import { costOf, fits } from '../../src/discord/budget.js';
import { renderMessage, type RenderedMessage } from '../../src/discord/message.js';
import { answer, answerSentence, anyAnswer, harbourReport } from './answers.js';
import { asShown } from './markdown.js';
import { hasPublishedSchema, publishedSchema } from './published-schema.js';

function texts({ components: [container] }: RenderedMessage): string[] {
  return container.components.flatMap((part) => (part.type === ComponentType.TextDisplay ? [part.content] : []));
}

function buttons({ components: [container] }: RenderedMessage): APIButtonComponent[] {
  return container.components.flatMap((part) =>
    part.type === ComponentType.ActionRow
      ? part.components.flatMap((button) => (button.type === ComponentType.Button ? [button] : []))
      : [],
  );
}

const message = (...[given, filter = {}, isPrivate = false]: Partial<Parameters<typeof answerDraft>>) =>
  renderMessage(answerDraft(given ?? answer(), filter, isPrivate));

describe('an answer', () => {
  it('is its sentences as block quotes, the matching words in bold, each with its citation', () => {
    const text = 'The union said on Wednesday that 400 dockers had walked out.';
    const matches = [{ start: text.indexOf('dockers'), end: text.indexOf(' had') }];
    const shown = texts(message(answer({ sentences: [answerSentence({ text, matches })] })));
    expect(shown).toEqual([
      '**how many dockers walked out**',
      [
        '> The union said on Wednesday that 400 **dockers** had walked out.',
        '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts',
      ].join('\n'),
      '-# Confidence: high · Searched 5 articles, 8 February 2012 to 8 March 2013',
    ]);
  });

  it('to a question of nothing but white space has no heading for it', () => {
    const reason = 'The question has no words to search for.';
    expect(texts(message(answer({ question: '  ', status: 'abstained', reason, sentences: [] })))[0]).toBe(
      `I found no answer in the archive. ${reason}`,
    );
  });

  it('opens the page at the sentence and shows its context on request', () => {
    const [open, context] = buttons(message());
    expect(open).toMatchObject({
      label: 'Open at the sentence',
      url: 'https://gazette.example/2012/02/08/strike#:~:text=The%20union%20said%20on%20Wednesday%20that%20400%20dockers%20had%20walked%20out',
    });
    expect(context).toMatchObject({
      label: 'Context',
      custom_id: expect.stringMatching(/^context:.{1,90}$/) as string,
    });
  });

  it('names the speaker with the role, the sentence before, and the sources that say the same', () => {
    const cited = (source: string) => ({ article: { ...harbourReport, source }, number: 1, start: 0, end: 9 });
    const [, block] = texts(
      message(
        answer({
          sentences: [
            answerSentence({
              text: '"He will not come back," she said.',
              before: 'Keller left the port on Monday.',
              speaker: { name: 'Ines Brandt', role: 'Port Director' },
              alsoIn: [cited('Coast News'), cited('The Harbour Gazette'), cited('Wire Desk'), cited('Coast News')],
            }),
          ],
        }),
      ),
    );
    expect(block?.split('\n')).toEqual([
      '> -# Keller left the port on Monday.',
      '> "He will not come back," she said.',
      'Said by **Ines Brandt**, Port Director',
      '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts',
      '-# 2 more sources say the same: Coast News, Wire Desk',
    ]);
  });

  it('hedges when its confidence is low', () => {
    expect(texts(message(answer({ confidence: 0.3 })))[0]).toBe('**how many dockers walked out**\nThe nearest I have:');
  });

  it('lists the figures on which reports differ, newest first, with the sentences that give them', () => {
    const figure = (number: number, killed: string) => ({
      ...answerSentence({ number, text: `The collapse killed ${killed} dockers.` }),
      figure: killed,
    });
    const [older, newer] = [figure(0, '12'), figure(1, '19')];
    const shown = texts(message(answer({ sentences: [older], disagreement: [newer, older] })));
    expect(shown[0]).toBe('**how many dockers walked out**\nReports differ, newest first: 19, 12.');
    expect(shown.slice(1, 3).map((text) => text.split('\n')[0])).toEqual([
      '> The collapse killed 19 dockers.',
      '> The collapse killed 12 dockers.',
    ]);
  });

  it('has a button that shows it to everybody where it is private', () => {
    expect(buttons(message(answer(), {}, true)).at(-1)).toMatchObject({
      label: 'Show to everybody',
      custom_id: 'share',
    });
    expect(buttons(message()).map((button) => ('label' in button ? button.label : ''))).toEqual([
      'Open at the sentence',
      'Context',
    ]);
  });

  it('is shortened by whole sentences, and says so', () => {
    const sentences = [3000, 900, 300].map((length) => answerSentence({ text: `${'a'.repeat(length - 1)}.` }));
    const shown = texts(message(answer({ sentences })));
    expect(shown.map((text) => text.split('\n')[0]).slice(1, -1)).toEqual([
      `> ${'a'.repeat(2999)}.`,
      '*This is too long to be shown here.*',
      `> ${'a'.repeat(299)}.`,
    ]);
  });

  it('says how many sentences did not fit when not even their citations do', () => {
    const shown = texts(
      message(answer({ sentences: Array.from({ length: 12 }, (_, number) => answerSentence({ number })) })),
    );
    expect(shown).toContain('*3 more sentences did not fit into this message.*');
  });

  it('mentions nobody', () => {
    expect(message(answer({ question: '@everyone' })).allowedMentions).toEqual({ parse: [] });
  });

  it('makes no link of an address that is not http', () => {
    const sentences = [answerSentence({ article: { ...harbourReport, url: 'javascript:alert(1)' } })];
    expect(JSON.stringify(message(answer({ sentences })))).not.toContain('javascript');
  });

  it('writes an address that is too long for a button as a link', () => {
    const sentences = [
      answerSentence({ article: { ...harbourReport, url: `https://gazette.example/${'a'.repeat(600)}` } }),
    ];
    const shown = message(answer({ sentences }));
    expect(texts(shown)[1]).toContain(
      `\n[Open at the sentence](<https://gazette.example/${'a'.repeat(600)}#:~:text=The`,
    );
    expect(buttons(shown)).toHaveLength(1);
  });
});

describe('an abstention', () => {
  it('says why and what to try, what was searched, and shows the nearest sentences as such', () => {
    const abstention = answer({
      status: 'abstained',
      confidence: 0.1,
      reason: 'Nothing in the archive is about *whales*. Try other words.',
    });
    const shown = texts(message(abstention, { source: 'Wire_Desk', from: '2012-01-01' }));
    expect(shown[0]?.split('\n')).toEqual([
      '**how many dockers walked out**',
      'I found no answer in the archive. Nothing in the archive is about \\*whales\\*. Try other words.',
      'The nearest sentences, which may not answer:',
    ]);
    expect(shown[1]).toMatch(/^> The union said/);
    expect(shown[2]).toBe(
      '-# Searched 5 articles, 8 February 2012 to 8 March 2013, source Wire\\_Desk, from 1 January 2012',
    );
  });
});

describe('the message for any answer', () => {
  it('fits within all of Discord’s limits', () => {
    fc.assert(
      fc.property(anyAnswer, fc.boolean(), (given, isPrivate) => {
        const rendered = message(given, { source: given.question }, isPrivate);
        expect(fits(costOf(rendered.components))).toBe(true);
        for (const button of buttons(rendered)) {
          if ('custom_id' in button) expect(button.custom_id.length).toBeLessThanOrEqual(100);
          if ('url' in button) expect(button.url).toMatch(/^https?:.{1,507}$/);
        }
      }),
    );
  });

  it('shows every sentence whole or not at all', () => {
    fc.assert(
      fc.property(anyAnswer, (given) => {
        const sentences = [...given.sentences, ...(given.disagreement ?? [])].map(
          ({ text }) => text.toWellFormed() + closingMarks(text),
        );
        const quotes = texts(message(given)).flatMap((text) => /^> (?!-#)(.*)$/mu.exec(text)?.[1] ?? []);
        for (const quote of quotes) expect(sentences).toContain(asShown(quote).text);
      }),
    );
  });

  it.skipIf(!hasPublishedSchema)('is one that Discord’s published schema takes', () => {
    const check = publishedSchema();
    fc.assert(
      fc.property(anyAnswer, (given) => {
        const { flags, components, allowedMentions } = message(given);
        const body = { flags, components, allowed_mentions: allowedMentions };
        expect(check('IncomingWebhookUpdateRequestPartial', body)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
