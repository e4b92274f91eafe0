import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../src/archive/article.js';
import { readArchive, type ReadOptions } from '../../src/archive/load.js';
import { lostBy, problemLine, type ReadEvent, type ReadProblem, type ReadProgress } from '../../src/archive/reading.js';
import { UserError } from '../../src/errors.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-archive-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function read(options?: ReadOptions): Promise<{ articles: Article[]; problems: string[] }> {
  const events: ReadEvent[] = [];
  for await (const event of readArchive([folder], options)) events.push(event);
  return {
    articles: events.flatMap((event) => (event.kind === 'article' ? [event.article] : [])),
    problems: events.flatMap((event) =>
      event.kind === 'problem' ? [problemLine(event.problem).replaceAll(folder, '~')] : [],
    ),
  };
}

const put = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const GOOD = '{"id":"good","text":"The river rose."}\n';

describe('articles come from', () => {
  test('text files, each one article with its path below the folder as id', async () => {
    await mkdir(join(folder, '2012'));
    await put('2012/flood.txt', 'The river rose.');
    const { articles } = await read();
    expect(articles).toMatchObject([
      { id: '2012/flood.txt', path: join(folder, '2012/flood.txt'), text: 'The river rose.' },
    ]);
  });

  test('Markdown files, their front matter beside their text', async () => {
    await put(
      'flood.md',
      '---\ntitle: River rises\nsource: Valley Post\ndate: 2012-02-08\nauthors: [Ann Tide]\nnote: brief\n---\n\nThe river rose.\n',
    );
    const { articles } = await read();
    expect(articles).toMatchObject([
      { title: 'River rises', source: 'Valley Post', author: 'Ann Tide', note: 'brief', text: '\nThe river rose.\n' },
    ]);
    expect(articles[0]?.date).toEqual({ basis: 'stated', value: '2012-02-08', from: '2012-02-08', to: '2012-02-08' });
  });

  test('Markdown files without front matter, and with rules that look like it', async () => {
    await put('a.md', 'The river rose.');
    await put('b.md', '---\nThe river rose.\n---\nIt fell.');
    const { articles, problems } = await read();
    expect(articles.map(({ text }) => text)).toEqual(['The river rose.', '---\nThe river rose.\n---\nIt fell.']);
    expect(problems).toEqual([]);
  });

  test.each([
    ['commas in its headline', 'Harbour wins title, celebrates in streets\nValley, Feb 8 - The river rose.'],
    ['a quotation in brackets first', '[“No ferry left,” the operator said.]\nThe river rose.'],
  ])('a text with %s is no other format', async (_name, text) => {
    await put('a.txt', text);
    expect(await read()).toMatchObject({ articles: [{ text }], problems: [] });
  });

  test('lines of JSON, with their id or the number of the line', async () => {
    await put(
      'wire.jsonl',
      `${GOOD}\n{"text":"The river fell.","authors":["Ann Tide"],"url":"https://valley.example/a"}\n`,
    );
    const { articles } = await read();
    expect(articles).toMatchObject([
      { id: 'good', path: join(folder, 'wire.jsonl:1') },
      { id: 'wire.jsonl:3', path: join(folder, 'wire.jsonl:3'), source: 'valley.example', author: 'Ann Tide' },
    ]);
  });

  test('gzipped lines of JSON, the last without a line end', async () => {
    await put('wire.jsonl.gz', gzipSync(`${GOOD}{"id":"b","text":"The river fell."}`));
    expect((await read()).articles.map(({ id }) => id)).toEqual(['good', 'b']);
  });
});

describe('the encoding is told by the bytes', () => {
  const TEXT = 'Der Fluss stieg – „schnell“, sagte Jürgen Groß.';
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 little endian with a mark', utf16(TEXT)],
    ['UTF-16 big endian with a mark', utf16(TEXT).swap16()],
    ['Windows-1252', Buffer.from('Der Fluss stieg \x96 \x84schnell\x93, sagte J\xfcrgen Gro\xdf.', 'latin1')],
  ])('%s', async (_name, bytes) => {
    await put('flood.txt', bytes);
    expect((await read()).articles.map(({ text }) => text)).toEqual([TEXT]);
  });

  test.each([
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with a mark', utf16],
    [
      'Windows-1252',
      (text: string) =>
        Buffer.from(text.replaceAll('–', '\x96').replaceAll('„', '\x84').replaceAll('“', '\x93'), 'latin1'),
    ],
  ])('of lines of JSON too: %s', async (_name, encode) => {
    await put('wire.jsonl', encode(`${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: TEXT })}\n`));
    expect((await read()).articles.map(({ text }) => text)).toEqual([TEXT, TEXT]);
  });
});

describe('what cannot be read is one line, and the rest loads', () => {
  beforeEach(() => put('zz.jsonl', GOOD));

  test.each([
    ['an empty file', 'a.txt', '', '~/a.txt: expected text, found an empty file'],
    ['white space', 'a.txt', ' \n\u00a0', '~/a.txt: expected text, found only white space'],
    [
      'a PDF',
      'a.txt',
      '%PDF-1.4\n1 0 obj',
      '~/a.txt: expected plain text or Markdown, found a PDF; export its text, as pdftotext does',
    ],
    [
      'rich text',
      'a.txt',
      '{\\rtf1 Ferries',
      '~/a.txt: expected plain text or Markdown, found rich text (RTF); save it as plain text',
    ],
    [
      'a saved web page',
      'a.md',
      '\n<!DOCTYPE html>\n<html><script>x = 1</script><p>Ferries stay in port.</p></html>',
      '~/a.md: expected plain text or Markdown, found a web page (HTML); save the words of the article alone, as the reading view of a browser shows them',
    ],
    [
      'an XML feed',
      'a.txt',
      '<?xml version="1.0"?>\n<rss><item><title>Ferries stay in port</title></item></rss>',
      '~/a.txt: expected plain text or Markdown, found XML; save the words of each article as text',
    ],
    [
      'a list in JSON',
      'a.txt',
      '[\n  { "title": "Ferries stay in port", "text": "No ferry left on Monday." }\n]',
      '~/a.txt: expected plain text or Markdown, found JSON; write an object for each article, a line each, to a file ending in .jsonl',
    ],
    [
      'a table',
      'a.txt',
      ',title,date,text\r\n0,Ferries stay in port,2012-02-08,"No ferry left on Monday, the operator said."\r\n',
      '~/a.txt: expected plain text or Markdown, found a table (CSV); write a JSON object for each article, a line each, to a file ending in .jsonl',
    ],
    ['binary data', 'a.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '~/a.txt: expected text, found binary data'],
    [
      'front matter alone',
      'a.md',
      '---\ntitle: A\n---\n',
      '~/a.md: expected text, found nothing after the front matter',
    ],
    ['an empty JSONL file', 'a.jsonl', '', '~/a.jsonl: expected JSON lines, found an empty file'],
    ['binary JSONL', 'a.jsonl', Buffer.from([1, 2, 0, 4]), '~/a.jsonl: expected JSON lines, found binary data'],
    ['no gzip', 'a.jsonl.gz', 'plain', '~/a.jsonl.gz:1: expected a whole gzip file, found incorrect header check'],
    [
      'a kind of file it does not read',
      'a.pdf',
      '%PDF',
      '~: expected .txt, .md, .jsonl or .jsonl.gz, found 1 file ending in .pdf',
    ],
    [
      'a broken line',
      'a.jsonl',
      '{"id":"b","te\n',
      '~/a.jsonl:1: expected a JSON object, found "{\\"id\\":\\"b\\",\\"te"',
    ],
    [
      'a line without text',
      'a.jsonl',
      '{"id":"b"}\n',
      '~/a.jsonl:1: expected an object with words in "text", found "{\\"id\\":\\"b\\"}"',
    ],
    [
      'a line that is no object',
      'a.jsonl',
      '[1]\n',
      '~/a.jsonl:1: expected an object with words in "text", found "[1]"',
    ],
  ])('%s', async (_name, file, content, problem) => {
    await put(file, content);
    const { articles, problems } = await read();
    expect(problems).toEqual([problem]);
    expect(articles.map(({ id }) => id)).toEqual(['good']);
  });

  test('a file that is too large', async () => {
    await put('a.txt', 'a');
    await truncate(join(folder, 'a.txt'), 17 * 1024 ** 2);
    expect((await read()).problems).toEqual(['~/a.txt: expected at most 16 MB, found more']);
  });

  test('a line that is too large, without holding it', async () => {
    await put('a.jsonl', `{"text":"${'a'.repeat(17 * 1024 ** 2)}"}\n{"id":"next","text":"It fell."}\n`);
    const { articles, problems } = await read();
    expect(problems).toEqual(['~/a.jsonl:1: expected at most 16 MB a line, found more']);
    expect(articles.map(({ id }) => id)).toEqual(['next', 'good']);
  });

  test('a gzip file that is cut off, after the lines before the cut', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) =>
      JSON.stringify({ id: `a${index}`, text: `It rose ${index ** 3} cm.` }),
    );
    const whole = gzipSync(lines.join('\n'));
    await put('a.jsonl.gz', whole.subarray(0, whole.length - 2000));
    const { articles, problems } = await read();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^~\/a\.jsonl\.gz:\d+: expected a whole gzip file, found /u);
    expect(articles.length).toBeGreaterThan(100);
  });

  test('a bad date or address costs the article only that', async () => {
    await put(
      'a.jsonl',
      '{"id":"b","date":"32 May","url":"ftp://valley.example","title":"Flood","text":"The river rose."}\n',
    );
    const { articles, problems } = await read();
    expect(problems).toEqual([
      '~/a.jsonl:1: expected "url" to be an http or https address, found "ftp://valley.example"',
      '~/a.jsonl:1: expected a date such as 2012-12-11, found "32 May"',
    ]);
    expect(articles[0]).toMatchObject({ id: 'b', title: 'Flood', date: { basis: 'unknown' } });
    expect(articles[0]).not.toHaveProperty('url');
  });

  test('front matter that is no YAML', async () => {
    await put('a.md', '---\ntitle: "open\n---\nThe river rose.');
    const { articles, problems } = await read();
    expect(problems).toEqual([expect.stringMatching(/^~\/a\.md:1: expected front matter in YAML, found /u)]);
    expect(articles[0]?.text).toBe('The river rose.');
  });

  test.each([
    'title: &a [*a]',
    `title: ${'['.repeat(30_000)}`,
    `title: [${'{a: '.repeat(10_000)}`,
    '- '.repeat(30_000),
  ])('front matter that nests without end: %.20s', async (fields) => {
    await put('a.md', `---\n${fields}\n---\nThe river rose.`);
    const { articles, problems } = await read();
    expect(problems).toEqual([expect.stringMatching(/^~\/a\.md:1: expected .*, found lists in lists$/u)]);
    expect(articles[0]?.text).toBe('The river rose.');
  });

  test('a line of JSON that nests without end', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    await put('a.jsonl', `{"title":${deep},"text":"The river rose."}\n${deep}\n`);
    const { articles, problems } = await read();
    expect(problems).toEqual([
      '~/a.jsonl:1: expected "title" to be words, found lists in lists',
      expect.stringMatching(/^~\/a\.jsonl:2: expected an object/u),
    ]);
    expect(articles[0]?.text).toBe('The river rose.');
  });

  test('a second article with an id that is taken', async () => {
    await put('a.jsonl', `${GOOD}${GOOD}`);
    const { articles, problems } = await read();
    expect(problems).toEqual([
      '~/a.jsonl:2: expected an id of its own, found "good", which is that of ~/a.jsonl:1',
      '~/zz.jsonl:1: expected an id of its own, found "good", which is that of ~/a.jsonl:1',
    ]);
    expect(articles).toHaveLength(1);
  });
});

test('where nothing can be read it says where it looked', async () => {
  await put('a.txt', '');
  await expect(read()).rejects.toThrow(
    new UserError(
      `${folder}: expected an article in a file ending in .txt, .md, .jsonl or .jsonl.gz, found none in 1 file`,
    ),
  );
});

test('where there is no file to read the one reason is the whole message', async () => {
  const nowhere = join(folder, 'nowhere');
  const events: ReadEvent[] = [];
  await expect(async () => {
    for await (const event of readArchive([nowhere])) events.push(event);
  }).rejects.toThrow(new UserError(`${nowhere}: expected a file or a folder that can be read, found nothing there`));
  expect(events).toEqual([]);
});

test('progress is told in bytes of all files', async () => {
  await put('a.jsonl', GOOD);
  await put('b.txt', 'The river fell.');
  const heard: ReadProgress[] = [];
  await read({ onProgress: (progress) => heard.push(progress) });
  const bytesTotal = GOOD.length + 15;
  expect(heard.at(-1)).toEqual({ bytesRead: bytesTotal, bytesTotal, articles: 2 });
  expect(heard.map(({ bytesRead }) => bytesRead)).toEqual(
    [...heard.map(({ bytesRead }) => bytesRead)].sort((a, b) => a - b),
  );
});

test('any bytes as a file are read or reported', async () => {
  await put('zz.jsonl', GOOD);
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf16le')),
    fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(`---\n${text}\n---\n${text}`)),
    fc.json().map((json) => Buffer.from(`${json}\n${json}`)),
    fc.string({ unit: 'grapheme' }).map((text) => gzipSync(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.constantFrom('a.txt', 'a.md', 'a.jsonl', 'a.jsonl.gz'), async (content, name) => {
      await put(name, content);
      const { articles } = await read();
      await rm(join(folder, name));
      for (const { text, sentences } of articles) {
        expect(sentences.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

describe('what cannot be read is told', () => {
  test('one by one up to a hundred of one file, and then by number, so that a wrong file does not flood the terminal', async () => {
    await put('wrong.jsonl', 'no JSON\n'.repeat(250) + GOOD);
    const { articles, problems } = await read();
    expect(articles).toHaveLength(1);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toBe(
      '~/wrong.jsonl: expected lines and fields that can be used, found 150 more that cannot',
    );
  });

  test('likewise where ids are taken, with how many articles are lost in all', async () => {
    await put('again.jsonl', GOOD.repeat(251));
    const found: ReadProblem[] = [];
    for await (const event of readArchive([folder])) if (event.kind === 'problem') found.push(event.problem);
    expect(found).toHaveLength(101);
    expect(found.map(lostBy).reduce((sum, lost) => sum + lost)).toBe(250);
  });

  test('on one line, whatever the file is called', async () => {
    await put('river\nrises.txt', '');
    expect((await read().catch((error: unknown) => error)) instanceof UserError).toBe(true);
    await put('good.jsonl', GOOD);
    expect((await read()).problems).toEqual(['~/river rises.txt: expected text, found an empty file']);
  });

  test('once for a binary file, though it begins with what looks like a line', async () => {
    await put('picture.jsonl', Buffer.concat([Buffer.from('PNG\n'), Buffer.from([0, 1, 2, 10, 0, 3, 10])]));
    await put('good.jsonl', GOOD);
    expect((await read()).problems).toEqual([
      '~/picture.jsonl:1: expected a JSON object, found "PNG"',
      '~/picture.jsonl: expected JSON lines, found binary data',
    ]);
  });

  test('for the line alone where it has a NUL amid good ones', async () => {
    await put(
      'wire.jsonl',
      Buffer.concat([Buffer.from(GOOD), Buffer.from([0, 10]), Buffer.from(GOOD.replace('good', 'b'))]),
    );
    const { articles, problems } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['good', 'b']);
    expect(problems).toEqual(['~/wire.jsonl:2: expected a JSON object, found "\\u0000"']);
  });
});

test('a title, source or author that stands on several lines is put on one', async () => {
  await put(
    'a.jsonl',
    '{"title":"River\\n rises","source":" Valley\\tPost","author":["Ann\\nTide"],"text":"The river rose."}',
  );
  expect((await read()).articles).toMatchObject([{ title: 'River rises', source: 'Valley Post', author: 'Ann Tide' }]);
});
