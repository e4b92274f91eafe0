import { describe, expect, it } from 'vitest';
import { opensWithPronoun, pointsBack } from '../../src/archive/points-back.js';

describe('a sentence that points back', () => {
  it.each([
    'He left the port at noon.',
    '“They will strike,” she said.',
    'Its cranes stood still.',
    '- This was denied.',
    'On Tuesday night, he left the port.',
    'Two days later, her ship was found.',
    'In Skarholm, they had waited since March.',
  ])('opens with a pronoun, inside marks or not: %s', (text) => {
    expect(opensWithPronoun(text)).toBe(true);
    expect(pointsBack(text)).toBe(true);
  });

  it.each([
    'But the cranes stood still.',
    '“And the port is shut,” the mayor said.',
    'Still, no ship was turned away.',
  ])('or goes on from the one before, without a pronoun: %s', (text) => {
    expect(opensWithPronoun(text)).toBe(false);
    expect(pointsBack(text)).toBe(true);
  });

  it.each([
    'Thatcher left the port.',
    'Sofia Lind said she would stay.',
    'Stillwater counted its cod.',
    'When Lind came back, she found the port shut.',
    'As the strike began, he went home.',
    '',
  ])('is none that names whom it speaks of: %j', (text) => {
    expect(pointsBack(text)).toBe(false);
  });
});
