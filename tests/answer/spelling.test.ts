import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/answer/question.js';
import { respelled } from '../../src/answer/spelling.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive({
  source: 'Harbour Gazette',
  date: '2021-03-04',
  title: 'Ferry runs aground off Skarholm',
  sentences: [
    'The ferry Alma ran aground on a sandbank off Skarholm on Thursday.',
    'According to the coast guard, the lighthouse keeper had warned the captain of Austria Lines.',
  ],
});
const read = (text: string): string => respelled(archive, readQuestion(text), {}).text;

describe('a mistyped word of a question', () => {
  it.each([
    ['who warned the captin', 'who warned the captain'],
    ['what did the lihgthouse keeper see', 'what did the lighthouse keeper see'],
    ['acording to the coast guard, what happened', 'According to the coast guard, what happened'],
    ['where is skarolm', 'where is Skarholm'],
  ])('is read as the archive spells it: %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    ['stands in the archive', 'who warned the captain'],
    ['is a name with a capital', 'What did Captin Skarolm see?'],
    ['is short', 'where is the alms'],
    ['is a place that is known', 'what did australia say'],
    ['is like no word of the archive', 'who won the regatta'],
  ])('is left alone where it %s', (_, text) => {
    expect(read(text)).toBe(text);
  });
});
