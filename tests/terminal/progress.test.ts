import { expect, test } from 'vitest';
import { progressBar } from '../../src/terminal/progress.js';

function terminal(isTerminal: boolean) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const bar = progressBar({ errIsTerminal: isTerminal, err: (text) => written.push(text) }, () => clock.ms);
  const report = (ms: number, bytesRead: number) => {
    clock.ms = ms;
    bar.onProgress({ bytesRead, bytesTotal: 200, articles: 7 });
  };
  return { bar, report, written };
}

test('a bar is drawn when reading has taken two seconds, and wiped at the end', () => {
  const { bar, report, written } = terminal(true);
  report(1999, 50);
  expect(written).toEqual([]);
  report(2000, 100);
  bar.clear();
  expect(written).toEqual([`\r[${'#'.repeat(15)}${'.'.repeat(15)}]  50%  7 articles`, '\r\u001b[K']);
});

test('it is redrawn ten times a second at most', () => {
  const { report, written } = terminal(true);
  for (let ms = 2000; ms < 3000; ms += 10) report(ms, 100);
  expect(written).toHaveLength(10);
});

test('nothing is drawn where stderr is no terminal, or reading is quick', () => {
  const quick = terminal(true);
  quick.report(500, 200);
  quick.bar.clear();
  const piped = terminal(false);
  piped.report(9000, 100);
  piped.bar.clear();
  expect([...quick.written, ...piped.written]).toEqual([]);
});
