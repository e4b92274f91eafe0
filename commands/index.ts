import type { Commands } from '../src/discord/command.js';
import ask from './ask.js';
import digest from './digest.js';
import { turnDigest, turnPreview } from './digest-pages.js';
import findSource from './find-source.js';
import quote, { turnQuotes } from './quote.js';
import timeline, { turnTimeline } from './timeline.js';

/** Everything that members can use, in the order in which it is registered. */
export const commands: Commands = {
  slash: [ask, quote, timeline, digest],
  message: [findSource],
  buttons: [turnQuotes, turnTimeline, turnDigest, turnPreview],
};
