import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { UserError } from '../../src/errors.js';
import { askedPage, pagingButtons } from '../../src/discord/paging.js';

const schema = v.array(v.nullable(v.string()));
const query = ['Ines Brandt', 'night shifts', null, '2012-02-29', null, 'any'];

/** What Discord tells of a press of the button with this label. */
function press(buttons: ReturnType<typeof pagingButtons>, label: string) {
  const id = buttons.find((button) => button.label === label)?.id ?? '';
  const buttonIds = ['context:1.abc.2.3', ...buttons.map((button) => button.id), 'share'];
  return { state: id.slice('quotes:'.length), buttonIds, isPrivate: false };
}

describe('paging buttons', () => {
  it('lead to the first, previous, next and last page, and tell the page', () => {
    const buttons = pagingButtons('quotes', query, 3, 9);
    expect(buttons.map(({ label }) => label)).toEqual(['First', 'Previous', 'Page 4 of 9', 'Next', 'Last']);
    expect(
      ['First', 'Previous', 'Next', 'Last'].map((label) => askedPage('quotes', schema, press(buttons, label)).page),
    ).toEqual([0, 2, 4, 8]);
  });

  it('are not to be pressed where they lead nowhere', () => {
    const enabled = (page: number) =>
      pagingButtons('quotes', query, page, 3).flatMap(({ label, disabled }) => (disabled === true ? [] : label));
    expect(enabled(0)).toEqual(['Next', 'Last']);
    expect(enabled(2)).toEqual(['First', 'Previous']);
  });

  it('are none for a single page', () => {
    expect(pagingButtons('quotes', query, 0, 1)).toEqual([]);
  });

  it('carry what was asked for in ids that Discord takes, or are none', () => {
    const value = fc.option(fc.string({ unit: 'grapheme', maxLength: 100 }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 6 }),
        fc.nat(999),
        fc.integer({ min: 2, max: 1000 }),
        (asked, page, pages) => {
          const buttons = pagingButtons('timeline', asked, Math.min(page, pages - 1), pages);
          expect(buttons.every(({ id }) => id.length <= 100)).toBe(true);
          expect(new Set(buttons.map(({ id }) => id)).size).toBe(buttons.length);
          const [first] = buttons;
          if (!first) return;
          const pressed = {
            state: first.id.slice('timeline:'.length),
            buttonIds: buttons.map(({ id }) => id),
            isPrivate: true,
          };
          expect(askedPage('timeline', schema, pressed)).toEqual({ query: asked, page: 0 });
        },
      ),
    );
  });

  it('carry names and subjects of the longest length that options take', () => {
    const russian = 'Заместитель министра иностранных дел Российской Федерации Сергей Александрович Рябков ';
    expect(
      pagingButtons('quotes', [russian, 'the sanctions and the vote', '2012', '2013', 'Reuters', 'any'], 0, 9),
    ).toHaveLength(5);
  });

  it('carry a topic of a hundred emoji', () => {
    const emoji = String.fromCodePoint(
      ...Array.from({ length: 100 }, (_, i) => 0x1f300 + ((i * i * 397 + i * 71) % 1789)),
    );
    expect(
      pagingButtons(
        'timeline',
        [emoji, '2012-02-08', '2013-03-08', 'The Harbour Gazette and Coast Advertiser', '40'],
        0,
        9,
      ),
    ).toHaveLength(5);
  });

  it.each([
    { state: 'n1:', buttonIds: ['quotes:n1:'] },
    { state: 'n1:!!!!', buttonIds: ['quotes:n1:!!!!'] },
    { state: '', buttonIds: [] },
  ])('say that they are too old when they cannot be read: %j', (pressed) => {
    expect(() => askedPage('quotes', schema, { ...pressed, isPrivate: false })).toThrow(UserError);
  });
});
