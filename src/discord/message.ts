import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { BUTTONS_A_ROW, costOf, costOfText, fits, sum, type Cost } from './budget.js';
import type { Block, Draft, DraftButton, Picture } from './draft.js';

/** A message ready to be sent, in a reply or to a channel. It mentions nobody, whatever it says. */
export interface RenderedMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly allowedMentions: { readonly parse: readonly [] };
  readonly files: readonly { readonly attachment: Buffer; readonly name: string; readonly description: string }[];
}

function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** None for an empty text, which Discord refuses. */
function textDisplays(content = ''): APITextDisplayComponent[] {
  return content === '' ? [] : [textDisplay(content)];
}

function button(draft: DraftButton): APIButtonComponent {
  const { label } = draft;
  return 'url' in draft
    ? { type: ComponentType.Button, style: ButtonStyle.Link, label, url: draft.url }
    : {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label,
        custom_id: draft.id,
        ...(draft.disabled === true && { disabled: true }),
      };
}

/** Buttons in rows, each as long as Discord takes. */
function rows(buttons: readonly DraftButton[]): APIActionRowComponent<APIButtonComponent>[] {
  const starts = buttons.flatMap((_, place) => (place % BUTTONS_A_ROW === 0 ? place : []));
  return starts.map((start) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(start, start + BUTTONS_A_ROW).map(button),
  }));
}

/** Leaves out buttons that ask for what another one before asks for: Discord refuses a message in which two have one id. */
function withoutRepeats(): (buttons: readonly DraftButton[]) => readonly DraftButton[] {
  const ids = new Set<string>();
  return (buttons) =>
    buttons.filter((draft) => {
      if ('url' in draft) return true;
      const isNew = !ids.has(draft.id);
      ids.add(draft.id);
      return isNew;
    });
}

function gallery({ name, description }: Picture): APIComponentInContainer {
  return { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] };
}

function containerOf(components: APIComponentInContainer[], mark?: number): APIContainerComponent {
  return { type: ComponentType.Container, ...(mark !== undefined && { id: mark }), components };
}

/** The components of a block in the fullest way that the budget left by `spent` takes. Undefined when none fits. */
function fitted(block: Block, spent: Cost): APIComponentInContainer[] | undefined {
  for (const text of block.texts) {
    const components = [textDisplay(text), ...rows(block.buttons)];
    if (fits(sum([spent, costOf(components)]))) return components;
  }
  return undefined;
}

/**
 * The message for a draft, within all of Discord's limits: blocks are shown in order, each as fully as
 * fits; from the first that does not fit on they are left out, and the message says so.
 *
 * @throws RangeError when heading, footer and buttons alone are more than a message takes.
 */
export function renderMessage(draft: Draft): RenderedMessage {
  const { picture } = draft;
  const once = withoutRepeats();
  const top = [...textDisplays(draft.heading), ...(picture ? [gallery(picture)] : [])];
  const bottom = [...textDisplays(draft.footer), ...rows(once(draft.buttons))];
  const frame = costOf([containerOf([...top, ...bottom])]);
  const reserve = draft.blocks.length === 0 ? [] : [costOfText(draft.leftOut(draft.blocks.length))];
  let spent = sum([frame, ...reserve]);
  if (!fits(spent)) throw new RangeError(`a message's frame must fit Discord's limits, found ${JSON.stringify(spent)}`);

  const shown: APIComponentInContainer[] = [];
  let count = 0;
  for (const { texts, buttons } of draft.blocks) {
    const block = { texts, buttons: once(buttons) };
    const components = fitted(block, spent);
    if (!components) break;
    shown.push(...components);
    spent = sum([spent, costOf(components)]);
    count += 1;
  }
  const missing = draft.blocks.length - count;
  const note = missing === 0 ? [] : [textDisplay(draft.leftOut(missing))];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [containerOf([...top, ...shown, ...note, ...bottom], draft.mark)],
    allowedMentions: { parse: [] },
    files: picture ? [{ attachment: picture.png, name: picture.name, description: picture.description }] : [],
  };
}

/**
 * The message without the buttons that open pages. For an address that it takes for ill-formed, Discord refuses the whole
 * message, and by which rule is not published.
 */
export function withoutLinkButtons(message: RenderedMessage): RenderedMessage {
  const [container] = message.components;
  const components = container.components.flatMap((component): APIComponentInContainer[] => {
    if (component.type !== ComponentType.ActionRow) return [component];
    const kept = component.components.filter((part) => !('style' in part && part.style === ButtonStyle.Link));
    return kept.length === 0 ? [] : [{ ...component, components: kept }];
  });
  return { ...message, components: [{ ...container, components }] };
}
