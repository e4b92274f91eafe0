import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { logLine } from '../../src/terminal/log-line.js';

function logged(write: (log: ReturnType<typeof pino>) => void): string {
  const lines: string[] = [];
  write(pino({ base: null }, { write: (entry: string) => lines.push(logLine(entry)) }));
  return lines.join('');
}

describe('the log at a terminal', () => {
  it('tells the time of day and what happened', () => {
    expect(
      logged((log) => {
        log.info('ready');
      }),
    ).toMatch(/^\d\d:\d\d:\d\d ready\n$/u);
  });

  it('says what is a warning or an error, and gives the details', () => {
    expect(
      logged((log) => {
        log.warn({ method: 'POST', waitMs: 1500 }, 'Discord asks to slow down');
        log.error({ cause: 'expected a channel, found none' }, 'digest not delivered for now');
      }).replace(/^[\d:]+ /gmu, ''),
    ).toBe(
      'warning: Discord asks to slow down (method: POST, waitMs: 1500)\n' +
        'error: digest not delivered for now (cause: expected a channel, found none)\n',
    );
  });

  it('keeps each entry on its line and lets no file name act on the terminal', () => {
    const line = logged((log) => {
      log.warn('news/\u001b[2J\u202eport.txt: expected text,\n found binary data');
    });
    expect(line.slice(9)).toBe('warning: news/[2Jport.txt: expected text, found binary data\n');
  });
});
