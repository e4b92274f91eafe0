import * as v from 'valibot';
import { DIGEST_BUTTON } from '../src/discord/button-names.js';
import type { ButtonHandler, Services } from '../src/discord/command.js';
import { previewDraft } from '../src/discord/digest-messages.js';
import type { Draft } from '../src/discord/draft.js';
import { editionPages, sentEditionDraft } from '../src/discord/edition-message.js';
import { askedPage, pagingButtons } from '../src/discord/paging.js';
import { UserError } from '../src/errors.js';

const PREVIEW_BUTTON = 'preview';

/** What goes along in the buttons of a digest in its channel: its mark. */
const sent = v.strictTuple([v.pipe(v.string(), v.regex(/^\d+$/))]);
/** What goes along in the buttons of a preview: guild and name. */
const previewed = v.strictTuple([v.string(), v.string()]);

/** Turns the pages of a digest in its channel. */
export const turnDigest: ButtonHandler = {
  name: DIGEST_BUTTON,
  effect: 'update',
  press: (press, { digests, editionPicture }) => {
    const { query, page } = askedPage(DIGEST_BUTTON, sent, press);
    const mark = Number(query[0]);
    const edition = digests.sent(mark);
    if (edition === undefined) throw new UserError('The pages of this digest are no longer kept.');
    return sentEditionDraft(edition, mark, Math.min(page, editionPages(edition) - 1), editionPicture(edition));
  },
};

/** A page of what a digest would tell now, from 0, or the last where there are fewer. */
export async function previewPage(guild: string, name: string, page: number, services: Services): Promise<Draft> {
  const made = await services.digests.preview(guild, name);
  const pages = editionPages(made.edition);
  const shown = Math.min(page, pages - 1);
  return previewDraft(made, shown, {
    picture: services.editionPicture(made.edition),
    paging: pagingButtons(PREVIEW_BUTTON, [guild, name], shown, pages),
  });
}

/** Turns the pages of a preview. */
export const turnPreview: ButtonHandler = {
  name: PREVIEW_BUTTON,
  effect: 'update',
  press: (press, services) => {
    const { query, page } = askedPage(PREVIEW_BUTTON, previewed, press);
    return previewPage(...query, page, services);
  },
};
