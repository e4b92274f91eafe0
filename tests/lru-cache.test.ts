import { describe, expect, it } from 'vitest';
import { LruCache } from '../src/lru-cache.js';

describe('a cache', () => {
  it('forgets the longest unused when there is no room', () => {
    const cache = new LruCache<string, number>(10);
    cache.set('a', 1, 5);
    cache.set('b', 2, 5);
    cache.get('a');
    cache.set('c', 3, 5);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('keeps what costs more than it has room for until the next comes, as it is the likeliest to be asked for again', () => {
    const cache = new LruCache<string, number>(10);
    cache.set('short', 1, 5);
    cache.set('long', 2, 50);
    expect([cache.get('short'), cache.get('long')]).toEqual([undefined, 2]);
    cache.set('short', 1, 5);
    expect([cache.get('short'), cache.get('long')]).toEqual([1, undefined]);
  });
});
