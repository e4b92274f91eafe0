import { describe, expect, it } from 'vitest';
import { showsStyles } from '../../src/terminal/io.js';

describe('styles', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '', TERM: 'xterm-256color' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, { TERM: 'xterm-256color' }, false],
  ])('at a terminal: %j, with %j are shown: %j', (isTTY, environment, shown) => {
    expect(showsStyles({ isTTY }, environment)).toBe(shown);
  });
});
