import { xml } from './svg-text.js';

/** Shapes as SVG elements, and how far they reach down. */
export interface Drawn {
  readonly shapes: string;
  /** In pixels. */
  readonly height: number;
}

export const COLOURS = {
  paper: '#fbfaf7',
  edge: '#d6d2c8',
  ink: '#1c2736',
  faded: '#5a6472',
  leader: '#9aa3ae',
  telling: '#c2412d',
  span: '#e7aea3',
  published: '#b4c3d3',
} as const;

/** A line of text whose baseline is at `y`. */
export const label = (x: number, y: number, size: number, colour: string, text: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${xml(text)}</text>`;

/** {@link label} in bold, which the bundled font has no face for: its outline is drawn as well. */
export const boldLabel = (x: number, y: number, size: number, colour: string, text: string): string =>
  `<g stroke="${colour}" stroke-width="${size / 28}" stroke-linejoin="round">${label(x, y, size, colour, text)}</g>`;
