import { printable } from './io.js';

const NAMES: Readonly<Record<number, string>> = { 10: 'trace', 20: 'debug', 40: 'warning', 50: 'error', 60: 'fatal' };

/**
 * An entry of the log, as pino writes it without a base (https://getpino.io), as a line for a person: the
 * time of day here, what happened, and its details.
 */
export function logLine(entry: string): string {
  const { level, time, msg, ...details } = JSON.parse(entry) as Readonly<Record<string, unknown>>;
  const name = NAMES[Number(level)];
  const at = new Date(Number(time)).toTimeString().slice(0, 8);
  const told = Object.entries(details).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  const line = `${at} ${name === undefined ? '' : `${name}: `}${String(msg)}${told.length === 0 ? '' : ` (${told.join(', ')})`}`;
  return `${printable(line).replace(/\s*\n\s*/gu, ' ')}\n`;
}
