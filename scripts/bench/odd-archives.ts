import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILES_PER_FOLDER = 1_000;

/** Writes so many files of one sentence each, a thousand a folder. */
export function writeTinyFiles(folder: string, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const below = join(folder, `${Math.floor(number / FILES_PER_FOLDER)}`);
    if (number % FILES_PER_FOLDER === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${number}.txt`), `Ship ${number} came into port with ${number % 97} tons of cod.`);
  }
}

/** Writes one article of about so many bytes: the minutes of a council that never ends. */
export function writeLongArticle(path: string, bytes: number): void {
  const items: string[] = [];
  for (let length = 0, number = 0; length < bytes; number += 1) {
    const item = `Item ${number} was adopted on 8 February 2012. "We vote against item ${number}," said Marek Nowak.\n`;
    items.push(number % 5 === 4 ? `${item}\n` : item);
    length += item.length + 1;
  }
  writeFileSync(path, items.join('').slice(0, bytes));
}
