import { setMaxListeners } from 'node:events';

/**
 * What `request` gives, unless it takes longer: then it is given up, and not carried out later either.
 * discord.js waits by itself for as long as Discord asks to, again and again.
 *
 * @param request carried out by discord.js, which it hands the signal.
 * @throws what the request throws, or an error that says how long was waited.
 */
export async function within<Value>(
  milliseconds: number,
  request: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const signal = AbortSignal.timeout(milliseconds);
  // discord.js listens once for each time that it tries.
  setMaxListeners(0, signal);
  const givenUp = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error(`Discord did not let it through in ${milliseconds / 1000} s`));
    });
  });
  return Promise.race([request(signal), givenUp]);
}
