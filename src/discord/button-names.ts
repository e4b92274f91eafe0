import type { ActionButton } from './draft.js';

/** Shows the sentences around a citation; its id goes on with a citation's id. */
export const CONTEXT_BUTTON = 'context';
/** Shows a private reply to everybody in the channel. */
export const SHARE_BUTTON = 'share';

/** Turns the pages of a digest that was sent; its id goes on with the digest's mark. */
export const DIGEST_BUTTON = 'digest';

/** The button that shows a private reply to everybody. */
export function shareButtons(isPrivate: boolean): ActionButton[] {
  return isPrivate ? [{ label: 'Show to everybody', id: SHARE_BUTTON }] : [];
}
