import type { SpeakerDirectory } from '../quotes/quote.js';

export const noSpeakers: SpeakerDirectory = {
  size: 0,
  suggest: () => [],
  named: () => [],
  quotesOf: () => [],
};
