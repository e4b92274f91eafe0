import { describe, expect, it } from 'vitest';
import { causeOf, isTransient } from '../../src/discord/error-cause.js';
import { persist } from '../../src/discord/persist.js';

const dropped = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });

describe('persist', () => {
  it('tries again after each wait, and gives what came of it', async () => {
    const waited: number[] = [];
    let tries = 0;
    const attempt = () => {
      tries += 1;
      return tries < 3 ? Promise.reject(dropped()) : Promise.resolve('sent');
    };
    const pause = (milliseconds: number) => Promise.resolve(waited.push(milliseconds));
    expect(await persist(attempt, [10, 20, 30], pause)).toBe('sent');
    expect(waited).toEqual([10, 20]);
  });

  it('gives up after the last wait', async () => {
    let tries = 0;
    const attempt = () => {
      tries += 1;
      return Promise.reject(dropped());
    };
    await expect(persist(attempt, [1, 2], () => Promise.resolve())).rejects.toThrow('other side closed');
    expect(tries).toBe(3);
  });

  it('does not try again what would fail again', async () => {
    let tries = 0;
    const attempt = () => {
      tries += 1;
      return Promise.reject(new Error('a bug'));
    };
    await expect(persist(attempt, [1, 2], () => Promise.resolve())).rejects.toThrow('a bug');
    expect(tries).toBe(1);
  });
});

describe('the cause of an error', () => {
  it('is its code and words for the network, and the stack for a bug', () => {
    expect(isTransient(dropped())).toBe(true);
    expect(causeOf(dropped())).toBe('UND_ERR_SOCKET: other side closed');
    expect(causeOf(new TypeError('a bug'))).toContain('persist.test.ts');
    expect(isTransient('nothing')).toBe(false);
  });
});
