import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/answer/question.js';

const words = (text: string): string[] => readQuestion(text).terms.map(({ word }) => word);

describe('what a question asks for', () => {
  it.each([
    ['Who chairs the harbour board?', 'person'],
    ['How many boats were lost?', 'number'],
    ['How many dollars did the bridge cost?', 'money'],
    ['How much did the bridge cost?', 'money'],
    ['How long did the strike last?', 'duration'],
    ['How many years did the strike last?', 'duration'],
    ['What percentage of farms closed?', 'percentage'],
    ['When did the mill burn down?', 'date'],
    ['The mill burned down. In what year was it built?', 'date'],
    ['Where is the new depot?', 'place'],
    ['Which country closed its border?', 'place'],
    ['The company that runs the ferries was sold to which rival firm?', 'organisation'],
    ['Which of the following cities has no tram?', 'place'],
    ['What is the name of the film about the flood?', 'work'],
    ['Why was the bridge closed?', 'reason'],
    ['Is the bridge still closed?', 'truth'],
    ['True or false: the bridge is closed.', 'truth'],
    ['What broke the dam?', 'thing'],
    ['Who is Ingrid Solheim?', 'description'],
    ["What's a bow thruster?", 'description'],
    ['Who is the harbour master?', 'person'],
    ['What is happening in Skarholm?', 'thing'],
    ['What caused the flood?', 'reason'],
    ['What is the death toll of the flood?', 'number'],
    ['What was the ferry’s top speed?', 'number'],
    ['What is the height of the dam?', 'number'],
    ['What were the reasons for the strike?', 'reason'],
    ['What is the meaning of the new flag?', 'thing'],
    ['Which state’s governor closed the bridge?', 'place'],
    ['Which town’s mayor resigned?', 'place'],
    ['The mayor, who resigned on Monday, joined which party?', 'organisation'],
    ['After the storm, who opened the gates?', 'person'],
    ['The river is at its highest since:', 'date'],
    ['how did the ferry get past the reef', 'manner'],
    ['How dangerous is the reef?', 'thing'],
    ['whens the ferry back', 'date'],
    ['Which high-ranking harbour official resigned?', 'person'],
  ])('%s asks for a %s', (text, kind) => {
    expect(readQuestion(text).asking.kind).toBe(kind);
  });

  it('is read from the sentence that asks, not from the scene before it', () => {
    const { asking, terms } = readQuestion('A ferry ran aground on Thursday. Which company owns it?');
    expect(asking).toMatchObject({ kind: 'organisation', focus: 'company', clause: 'Which company owns it?' });
    expect(terms.map(({ word, asked }) => [word, asked])).toEqual([
      ['ferry', false],
      ['ran', false],
      ['aground', false],
      ['Thursday', false],
      ['company', true],
      ['owns', true],
    ]);
  });
});

describe('the content words of a question', () => {
  it.each([
    ['what did Solheim say about the pilot light', ['Solheim', 'pilot', 'light']],
    ['tell me about the grain strike', ['grain', 'strike']],
    ['quotes from Ingrid Solheim about lifeboats', ['Ingrid', 'Solheim', 'lifeboats']],
    ['what was the death toll of the flood', ['death', 'flood']],
    ['when did Solheim go to Skarholm', ['Solheim', 'Skarholm']],
    ['whats the ferry', ['ferry']],
    ['who is the us envoy', ['U.S.', 'envoy']],
    ['tell us about the ferry for us', ['ferry']],
    ['who?', []],
    ['?!', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('the speaker of a question', () => {
  it.each([
    ['what did Solheim say about the light', 'Solheim', true],
    ['whats solheim say about the light', 'solheim', true],
    ['What has the harbour master said on pilots?', 'harbour master', true],
    ['quotes from Ingrid Solheim about lifeboats', 'Ingrid Solheim', true],
    ['Who did Solheim say was to blame?', 'Solheim', false],
    ['Why did the Coast Guard warn sailors?', 'Coast Guard', false],
    ['According to Coast Wire, how many were aboard?', 'Coast Wire', false],
  ])('%s: %s', (text, name, wordsAsked) => {
    expect(readQuestion(text).speaker).toMatchObject({ name, wordsAsked });
  });

  it.each([
    ['How did Ingrid Solheim react to the collision?', 'Ingrid Solheim', 'Ingrid Solheim collision'],
    ['how has the harbour board responded to the strike', 'harbour board', 'harbour board strike'],
    ['What was Solheim’s first reaction to the strike?', 'Solheim', 'Solheim’s strike'],
    ['what is the official position of the board on the new pier', 'board', 'board new pier'],
    ['what is norways position on the new pier', 'norway', 'norways new pier'],
    ['What did Solheim say about the response to the flood?', 'Solheim', 'Solheim response flood'],
    ['What is the answer of the board on the pier fees?', 'board', 'board pier fees'],
  ])('is asked for their words, and not for a word of reacting, by %s', (text, name, about) => {
    expect(readQuestion(text).speaker).toMatchObject({ name, wordsAsked: true });
    expect(words(text).join(' ')).toBe(about);
  });

  it('is absent where nobody is said to speak', () => {
    expect(readQuestion('Where did the ferry run aground?').speaker).toBeUndefined();
    expect(readQuestion('What did he say?').speaker).toBeUndefined();
  });
});

it('reads any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readQuestion(text).terms.length >= 0));
});
