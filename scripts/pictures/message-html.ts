import { ButtonStyle, ComponentType, type APIButtonComponent, type APIComponentInContainer } from 'discord.js';
import type { RenderedMessage } from '../../src/discord/message.js';
import { html, markdownHtml } from './markdown-html.js';

/** Discord's dark theme as far as messages of components need it. */
const STYLE = `
  @font-face { font-family: 'Noto Sans'; src: url('FONT'); font-weight: 100 900; }
  * { margin: 0; box-sizing: border-box; }
  body { width: 640px; background: transparent; font: 15.5px/1.4 'Noto Sans'; color: #dbdee1; }
  article { display: flex; gap: 16px; padding: 18px 22px 20px; background: #313338; border-radius: 14px; }
  .avatar { flex: none; width: 40px; height: 40px; margin-top: 2px; }
  .used .avatar { width: 16px; }
  header { margin-bottom: 5px; } header b { color: #f2f3f5; }
  header .app { padding: 1px 5px; border-radius: 4px; background: #5865f2; color: #fff; font-size: 10.5px; font-weight: 600; vertical-align: 1px; }
  header time, .used { color: #949ba4; font-size: 12.5px; }
  .used { margin-bottom: 5px; } .used code { color: #c9cdfb; background: #3c4270; border-radius: 4px; padding: 1px 5px; font: inherit; font-weight: 500; }
  .container { display: flex; flex-direction: column; gap: 8px; width: 540px; padding: 15px 16px 16px; background: #2b2d31; border: 1px solid #3f4147; border-radius: 9px; }
  b { font-weight: 650; } a { color: #00a8fc; }
  small { display: block; font-size: 12.5px; color: #949ba4; }
  blockquote { padding-left: 13px; margin: 3px 0; border-left: 4px solid #4e5058; border-radius: 3px; }
  img { display: block; width: 100%; border-radius: 8px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin: 2px 0 4px; }
  .button { padding: 5px 14px 6px; border-radius: 8px; background: #3e4047; border: 1px solid #494b53; color: #fff; font-size: 13.5px; font-weight: 500; }
  .button.disabled { opacity: .5; }
  svg.out { width: 13px; margin-left: 7px; vertical-align: -2px; }
`;

const AVATAR =
  '<svg class="avatar" viewBox="0 0 40 40"><circle cx="20" cy="20" r="20" fill="#c2412d"/>' +
  '<path d="M11 26v-5q0-7 7-9v3q-3 1.400-3 4h3v7zm11 0v-5q0-7 7-9v3q-3 1.400-3 4h3v7z" fill="#fbfaf7"/></svg>';
const OPENS_PAGE =
  '<svg class="out" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.800"><path d="M6.500 3H3v10h10V9.500M9 2.500h4.500V7M13 3 7.500 8.500"/></svg>';

function buttonHtml(button: APIButtonComponent): string {
  const { style, disabled } = button;
  const label = 'label' in button ? (button.label ?? '') : '';
  const opens = style === ButtonStyle.Link ? OPENS_PAGE : '';
  return `<span class="button${disabled === true ? ' disabled' : ''}">${html(label)}${opens}</span>`;
}

function componentHtml(component: APIComponentInContainer, message: RenderedMessage): string {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return `<div>${markdownHtml(component.content)}</div>`;
    case ComponentType.ActionRow: {
      const buttons = component.components.filter((inner) => inner.type === ComponentType.Button);
      return `<div class="row">${buttons.map(buttonHtml).join('')}</div>`;
    }
    case ComponentType.MediaGallery:
      return message.files
        .map(({ attachment }) => `<img src="data:image/png;base64,${attachment.toString('base64')}">`)
        .join('');
    default:
      throw new RangeError(`expected a text, a picture or buttons, found a component of type ${component.type}`);
  }
}

const SAY_HEIGHT = `document.fonts.load('16px "Noto Sans"').then(() => {
  document.body.dataset.height = document.querySelector('article').offsetHeight;
});`;

/** How a message came about. */
export interface Occasion {
  /** The command that was used, as it was typed. Absent: the bot sent the message by itself. */
  readonly command?: string;
  /** As Discord shows it beside the name. */
  readonly time: string;
}

/**
 * A message as Discord shows it in its dark theme, as an HTML page 640 pixels wide. Once its font is there,
 * the page's body says in `data-height` how high it is.
 *
 * @param font address of a font file that has all weights.
 */
export function messagePage(message: RenderedMessage, { command, time }: Occasion, font: string): string {
  const [container] = message.components;
  const used = command === undefined ? '' : `<div class="used">You used <code>${html(command)}</code></div>`;
  const parts = container.components.map((component) => componentHtml(component, message)).join('');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE.replace('FONT', font)}</style><article>${AVATAR}<div>${used}
<header><b>Verbatim</b> <span class="app">APP</span> <time>${html(time)}</time></header><div class="container">${parts}</div></div></article><script>${SAY_HEIGHT}</script>`;
}
