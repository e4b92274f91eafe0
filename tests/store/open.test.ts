import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemLine, type ReadProblem } from '../../src/archive/reading.js';
import { openArchive } from '../../src/store/open.js';
import { archiveStatus } from '../../src/store/status.js';
import { emptyFolder } from './folder.js';

const STRIKE = `---
title: Dockers shut the port of Gdansk
source: The Baltic Post
date: 2012-02-08
---
Dockers walked out on Wednesday and shut the port of Gdansk. "We will be back when we are paid," said Marek Nowak, their leader.
`;

describe('opening an archive', () => {
  it('makes the articles of a folder findable, with where they come from', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'strike.md'), STRIKE);
    await writeFile(
      join(folder, 'wire.jsonl'),
      '{"id":"w1","text":"Fishermen in Tromso counted their cod.","date":"2012-03-01"}\n',
    );
    const archive = await openArchive({ paths: [folder] });
    const { snapshot } = archive;
    expect(snapshot.coverage).toEqual({ articles: 2, passages: 2, from: '2012-02-08', to: '2012-03-01' });
    const [hit] = snapshot.search('who walked out of the port', { limit: 1 });
    expect(hit && snapshot.provenance(hit.passage.article)).toMatchObject({
      id: 'strike.md',
      source: 'The Baltic Post',
      date: { basis: 'stated', value: '2012-02-08' },
    });
    await archive.close();
  });

  it('tells what it could not read and opens with the rest', async () => {
    const folder = await emptyFolder();
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'strike.md'), STRIKE);
    const problems: string[] = [];
    const archive = await openArchive({ paths: [folder], onProblem: (problem) => problems.push(problemLine(problem)) });
    expect(problems).toEqual([`${join(folder, 'empty.txt')}: expected text, found an empty file`]);
    expect(archive.snapshot.coverage.articles).toBe(1);
  });

  it('tells articles whose id is taken one by one up to a hundred of a file, and then by number', async () => {
    const folder = await emptyFolder();
    await writeFile(
      join(folder, 'wire.jsonl'),
      '{"id":"w1","text":"Fishermen in Tromso counted their cod."}\n'.repeat(151),
    );
    const problems: ReadProblem[] = [];
    const archive = await openArchive({ paths: [folder], onProblem: (problem) => problems.push(problem) });
    expect(archive.snapshot.coverage.articles).toBe(1);
    expect(problems.map(problemLine).slice(99)).toEqual([
      `${join(folder, 'wire.jsonl')}:101: expected an id of its own, found "w1", which is that of ${join(folder, 'wire.jsonl:1')}`,
      `${join(folder, 'wire.jsonl')}: expected lines and fields that can be used, found 50 more that cannot`,
    ]);
    expect(archiveStatus(archive).problems).toBe(150);
  });

  it('tells what is wrong in the file of speakers before anybody asks for one', async () => {
    const folder = await emptyFolder();
    const speakersFile = join(await emptyFolder(), 'speakers.txt');
    await writeFile(join(folder, 'strike.md'), STRIKE);
    await writeFile(speakersFile, 'Marek Nowak = Nowak\nNowak\n');
    const problems: string[] = [];
    await openArchive({
      paths: [folder],
      speakersFile,
      onProblem: (problem) => problems.push(problemLine(problem)),
    });
    expect(problems).toEqual([`${speakersFile}:2: expected names with = or | between them, found "Nowak"`]);
  });

  it('says where it looked when there is nothing to open', async () => {
    const folder = await emptyFolder();
    await expect(openArchive({ paths: [folder] })).rejects.toThrow(`${folder}: expected articles, found none`);
  });

  it('says in one message why, when one thing stands in the way of all', async () => {
    const nowhere = join(await emptyFolder(), 'nowhere');
    const problems: unknown[] = [];
    await expect(openArchive({ paths: [nowhere], onProblem: (problem) => problems.push(problem) })).rejects.toThrow(
      `${nowhere}: expected a file or a folder that can be read, found nothing there`,
    );
    expect(problems).toEqual([]);
  });
});
