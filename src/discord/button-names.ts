/** Shows the sentences around a citation; its id goes on with a citation's id. */
export const CONTEXT_BUTTON = 'context';
/** Shows a private reply to everybody in the channel. */
export const SHARE_BUTTON = 'share';
export const SHARE_LABEL = 'Show to everybody';
