import { describe, expect, it } from 'vitest';
import { Pulse } from '../../src/discord/pulse.js';

describe('a pulse', () => {
  it('tells of silence once no sign has come for too long', () => {
    let now = 0;
    const pulse = new Pulse(1000, () => now);
    now = 1000;
    expect(pulse.silence).toBeUndefined();
    now = 1001;
    expect(pulse.silence).toBe(1001);
    pulse.beat();
    expect(pulse.silence).toBeUndefined();
  });

  it('is not set back by a sign of the past', () => {
    let now = 5000;
    const pulse = new Pulse(1000, () => now);
    pulse.beat(-1);
    now = 5900;
    expect(pulse.silence).toBeUndefined();
  });
});
