import { counted } from '../../citation/coverage-words.js';
import { shortDayWords } from '../../citation/date-words.js';
import { type Card, type CardEntry, chart, marker } from './chart.js';
import { boldLabel, COLOURS, type Drawn, label } from './shapes.js';
import { drawable, fitted, wrapped } from './svg-text.js';

/** Width of a card in pixels. */
const CARD_WIDTH = 1000;

/** Entries drawn at most. */
const MOST_DRAWN = 60;

const MARGIN = 52;
const INNER = CARD_WIDTH - 2 * MARGIN;
const TITLE_SIZE = 46;
const TITLE_LINE = 58;
const LIST_SIZE = 30;
const LIST_ROW = 54;
const INDENT = 58;
const DATE_WIDTH = 225;
const COUNT_WIDTH = 190;
const COLUMN_GAP = 44;

/** Number, date and, where there is room, number of articles and source of each entry, in columns read downwards. */
function list(entries: readonly CardEntry[], top: number): Drawn {
  const columns = entries.length <= 6 ? 1 : entries.length <= 14 ? 2 : 3;
  const rows = Math.ceil(entries.length / columns);
  const width = (INNER + COLUMN_GAP) / columns - COLUMN_GAP;
  const shapes = entries.map(({ number, date, articles, source }, place) => {
    const x = MARGIN + Math.floor(place / rows) * (width + COLUMN_GAP);
    const baseline = top + (place % rows) * LIST_ROW + 38;
    const dateText = fitted(drawable(shortDayWords(date)), LIST_SIZE, DATE_WIDTH);
    const sourceText = fitted(drawable(source), LIST_SIZE, width - INDENT - DATE_WIDTH - COUNT_WIDTH);
    return [
      marker(x + 21, baseline - 10.5, number),
      boldLabel(x + INDENT, baseline, LIST_SIZE, COLOURS.ink, dateText),
      columns > 1 ? '' : label(x + INDENT + DATE_WIDTH, baseline, LIST_SIZE, COLOURS.faded, sourceText),
      columns > 2 ? '' : label(x + width, baseline, LIST_SIZE, COLOURS.faded, counted(articles, 'article'), 'end'),
    ].join('');
  });
  return { shapes: shapes.join(''), height: rows * LIST_ROW };
}

function heading(topic: string, summary: string): Drawn {
  const title = drawable(topic);
  const lines = wrapped(title === '' ? 'Timeline' : title, TITLE_SIZE, INNER, 2);
  const shapes = lines.map((line, place) =>
    boldLabel(MARGIN, MARGIN + 38 + place * TITLE_LINE, TITLE_SIZE, COLOURS.ink, line),
  );
  const below = MARGIN + 38 + lines.length * TITLE_LINE;
  return {
    shapes: shapes.join('') + label(MARGIN, below - 8, 28, COLOURS.faded, fitted(summary, 28, INNER)),
    height: below + 22,
  };
}

/** A timeline as an SVG document, 1,000 pixels wide: its topic, a time axis, and a list of its entries. */
export function timelineCard(card: Card): string {
  const { title, articlesRead, entryNoun, entries: all } = card;
  const entries = all.slice(0, MOST_DRAWN);
  const which =
    all.length > entries.length
      ? `the first ${entries.length} of ${counted(all.length, entryNoun)}`
      : counted(all.length, entryNoun);
  const head = heading(title, `${which}, out of ${counted(articlesRead, 'article')}`);
  const axis = chart({ ...card, entries }, head.height, MARGIN, CARD_WIDTH - MARGIN);
  const listed = list(entries, head.height + axis.height + 24);
  const height = Math.ceil(head.height + axis.height + 24 + listed.height + MARGIN - 16);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${height}" font-family="Noto Sans">
<rect x="1" y="1" width="${CARD_WIDTH - 2}" height="${height - 2}" rx="28" fill="${COLOURS.paper}" stroke="${COLOURS.edge}" stroke-width="2"/>
${head.shapes}${axis.shapes}${listed.shapes}</svg>`;
}
