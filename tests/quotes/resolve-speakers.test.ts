import { describe, expect, it } from 'vitest';
import { quotesIn } from './articles.js';

/** Who is meant, by the words that stand there. */
function speakersIn(text: string): [mention: string | undefined, name: string | undefined][] {
  return quotesIn(text).map(({ mention, name }) => [mention, name]);
}

const REPORT = `Ruvanian Foreign Minister Ivan Petrescu said on Monday that the border would stay open.

"We have nothing to hide," Petrescu told reporters in the capital.`;

describe('whom a speaker means', () => {
  it('is the full name and title that the article gives first', () => {
    expect(quotesIn(REPORT)).toMatchObject([
      { name: 'Ivan Petrescu', role: 'Ruvanian Foreign Minister' },
      { mention: 'Petrescu', name: 'Ivan Petrescu', role: 'Ruvanian Foreign Minister' },
    ]);
  });

  it('is, for a pronoun, the last speaker it fits', () => {
    const text = `${REPORT} "We will talk to anyone," he said.`;
    expect(speakersIn(text).at(-1)).toEqual(['he', 'Ivan Petrescu']);
  });

  it('is, for a pronoun, never somebody of the other gender', () => {
    const text = `The mayor, Mary Oduya, met Foreign Minister Ivan Petrescu on Monday. "It is our bridge," she said.`;
    expect(speakersIn(text).at(-1)).toEqual(['she', 'Mary Oduya']);
  });

  it('is, for a pronoun after words of somebody without a name, that somebody', () => {
    const text = `${REPORT} "They fired at us," a witness told reporters. He said the square was empty by noon.`;
    expect(speakersIn(text).at(-1)).toEqual(['He', 'a witness']);
    const opening = `${REPORT} The town was quiet. A baker from Tarsa saw the fire from his shop. "It was over by noon," he said.`;
    expect(speakersIn(opening).at(-1)).toEqual(['he', 'A baker']);
    const mother = `${REPORT} Oduya’s mother said the police came at noon. She urged the town to help.`;
    expect(speakersIn(mother).at(-1)).toEqual(['She', 'Oduya’s mother']);
  });

  it('is, for a pronoun, the one named beside a description and not another', () => {
    const text = `${REPORT} The town was quiet. The spokesman for the harbour union, Emeka Obi, met the owners on Friday. "We agreed," he said.`;
    expect(speakersIn(text).at(-1)).toEqual(['he', 'Emeka Obi']);
  });

  it('is, for a pronoun, nobody whom its own words name', () => {
    const text = `${REPORT} A Ruvanian diplomat met the opposition. Petrescu would have to go, he said.`;
    expect(speakersIn(text).at(-1)).toEqual(['he', 'A Ruvanian diplomat']);
  });

  it('is, for a pronoun, nobody where the last speaker may or may not be a person', () => {
    const text = `${REPORT} "It is our bridge," Jallow said. "We built it," he added.`;
    expect(speakersIn(text).at(-1)).toEqual(['he', 'he']);
  });

  it('is, for a pronoun, nobody who was only spoken of some sentences before', () => {
    const text = `The town lies on the border that Mary Oduya crossed. It has two bridges. The older one is closed. Cars wait for hours. "We will wait," she said.`;
    expect(speakersIn(text).at(-1)).toEqual(['she', 'she']);
  });

  it('is, for a pronoun after a long quotation, still its speaker', () => {
    const text = `${REPORT} Mary Oduya said the bridge was hers. "We built it. We paid for it. We will not leave it. It is all we have." Later, she said it was closed.`;
    expect(speakersIn(text).at(-1)).toEqual(['she', 'Mary Oduya']);
  });

  it('is, for a role, who holds it', () => {
    const text = `${REPORT} The foreign minister said the talks would go on until Friday.`;
    expect(speakersIn(text).at(-1)).toEqual(['The foreign minister', 'Ivan Petrescu']);
  });

  it('is, for a role nobody is said to hold, the description itself', () => {
    const text = `${REPORT}\n\n"The road is closed," a senior army officer said.`;
    expect(speakersIn(text).at(-1)).toEqual(['a senior army officer', 'a senior army officer']);
  });

  it('is, for the daily, the paper that was named', () => {
    const text =
      'The newspaper Curentul said on Friday that talks had failed. The daily said both sides had left the town.';
    expect(speakersIn(text)).toEqual([
      ['The newspaper Curentul', 'Curentul'],
      ['The daily', 'Curentul'],
    ]);
  });

  it('is, for the report, the outlet that said so and not the country it tells of', () => {
    const text =
      'Ruvania will keep the border open, the newspaper Curentul reported on Friday. Ruvania has resisted calls to close it. "Ruvania does not intend to yield," said the report.';
    expect(speakersIn(text).at(-1)).toEqual(['the report', 'Curentul']);
  });

  it('is, for a letter or an analysis, no group that happens to be named before it', () => {
    const text =
      'The Swiss refused to leave the talks. The letter asked the president of the league for a “truly independent judge.”';
    expect(speakersIn(text).at(-1)).toEqual(['The letter', 'The letter']);
    const analysis =
      'Ruvania moved its armies. “Units from the west are moving to the river every night,” the Herald analysis added.';
    expect(speakersIn(analysis).at(-1)).toEqual(['the Herald analysis', 'the Herald analysis']);
  });

  it('is somebody’s ally and not the one whose ally it is', () => {
    const text = `${REPORT}

One Petrescu ally said the vote “was never close.”`;
    expect(speakersIn(text).at(-1)).toEqual(['One Petrescu ally', 'One Petrescu ally']);
  });

  it('is not who is told or accused', () => {
    const text = 'Mr. Petrescu is not charged with a crime, but he has been accused of “selling the river.”';
    expect(speakersIn(text).flat()).not.toContain('Petrescu');
    expect(quotesIn('Ivan Petrescu was told that the bridge was closed.')).not.toMatchObject([
      { content: ['Ivan Petrescu'] },
    ]);
  });

  it('is, by a given name, who has it, without the word that opens the sentence', () => {
    const text = 'Awaiting Paula Petrescu in the hall, the crowd sang. “It was good to be home again,” Paula said.';
    expect(speakersIn(text).at(-1)).toEqual(['Paula', 'Paula Petrescu']);
  });

  it('is whoever is quoted, not who quotes them', () => {
    const text = `${REPORT}\n\n"The bridge will be rebuilt," the Tarsa Herald quoted Petrescu in the capital as saying.`;
    expect(speakersIn(text).at(-1)).toEqual(['Petrescu', 'Ivan Petrescu']);
  });

  it('is nobody who is only named in the title of another', () => {
    const text = `${REPORT} A senior official of the Petrescu government met the rebels. The official added that talks would go on.`;
    expect(speakersIn(text).at(-1)).toEqual(['The official', 'The official']);
  });

  it('is, for who, the one named right before it', () => {
    const text = 'The plan came from Ivan Petrescu, who said the border would stay open.';
    expect(speakersIn(text)).toEqual([['who', 'Ivan Petrescu']]);
  });

  it('is, for a role in apposition, the name beside it', () => {
    const text = '"The bridge is gone," said Mary Oduya, the mayor of Tarsa.';
    expect(quotesIn(text)).toMatchObject([{ name: 'Mary Oduya', role: 'mayor of Tarsa' }]);
  });

  it('tells two people with one surname apart by their titles', () => {
    const text = `Governor John Mbeki and his wife, Anna Mbeki, flew home on Monday.

"We are tired," Mrs. Mbeki told reporters. "I will rest," Mr. Mbeki told reporters.`;
    expect(speakersIn(text).slice(-2)).toEqual([
      ['Mrs. Mbeki', 'Anna Mbeki'],
      ['Mr. Mbeki', 'John Mbeki'],
    ]);
  });

  it('keeps the articles of Arabic names and the particles of Dutch and German ones', () => {
    const text = `President Karim al-Hashimi said the talks had failed. Al-Hashimi said he would not come back.

"We regret it," said Anna von der Heide, an envoy. "It is late," von der Heide said.`;
    expect(speakersIn(text).map(([, name]) => name)).toEqual([
      'Karim al-Hashimi',
      'Karim al-Hashimi',
      'Anna von der Heide',
      'Anna von der Heide',
    ]);
  });

  it('does not take the office for a part of the name', () => {
    const text = 'US Secretary of State Laura Finch said the talks would go on in Geneva.';
    expect(quotesIn(text)).toMatchObject([{ name: 'Laura Finch', role: 'US Secretary of State' }]);
  });

  it('does not take a place for a person', () => {
    const text = `Petr Novak met villagers in Tarsa Valley on Monday. "We were never warned," he told reporters.`;
    expect(speakersIn(text).at(-1)).toEqual(['he', 'Petr Novak']);
  });

  it('is the name without words before it that only happen to have a capital', () => {
    for (const text of [
      'Ruvania’s ambassador to the UN Ivan Petrescu said the border would stay open.',
      'Luckily Ivan Petrescu said the border would stay open.',
      'Tarsa-based Ivan Petrescu said the border would stay open.',
    ])
      expect(speakersIn(text).at(-1)?.[1]).toBe('Ivan Petrescu');
    expect(speakersIn('Emily Petrescu said the border would stay open.').at(-1)?.[1]).toBe('Emily Petrescu');
  });

  it('is who is named after an office at a body, with all of the office as the role', () => {
    const text = 'Ruvanian ambassador to the United Nations Susan Lund said the border would stay open.';
    expect(quotesIn(text)).toMatchObject([{ name: 'Susan Lund', role: 'Ruvanian ambassador to the United Nations' }]);
    const analyst = 'An analyst at Bank of Ruvania Merrow Lynch said the border would stay open.';
    expect(quotesIn(analyst).at(-1)?.name).not.toBe('Merrow Lynch');
  });

  it('is nobody in particular for a surname that two people on the scene share', () => {
    const text = `${REPORT}

Opposition leader Maria Petrescu called the talks a farce. "Nobody asked us," she told reporters.

Petrescu said the talks would go on.`;
    expect(quotesIn(text).at(-1)).toMatchObject({ mention: 'Petrescu', name: 'Petrescu' });
    expect(quotesIn(text).at(-1)).not.toHaveProperty('role');
  });

  it('is, for a surname, the one the report is about where another bearer is only mentioned', () => {
    const text = `${REPORT} Petrescu said the army would stay. His wife, Anna Petrescu, was not there.

Petrescu said the talks would go on.`;
    expect(speakersIn(text).at(-1)).toEqual(['Petrescu', 'Ivan Petrescu']);
  });

  it('tells father and son apart, and those whose middle names differ', () => {
    const text = `John Mbeki said the bridge was safe. John Mbeki Jr. said it was not.

George W. Tanner said the road was open. George H.L. Tanner said it was closed.`;
    expect(speakersIn(text).map(([, name]) => name)).toEqual([
      'John Mbeki',
      'John Mbeki Jr.',
      'George W. Tanner',
      'George H.L. Tanner',
    ]);
  });

  it('does not take for a role what ends the clause before', () => {
    const text = `Police director Steven Makoro met reporters. Two officers shot the suspect, Makoro said on Friday.`;
    expect(quotesIn(text)).toMatchObject([{ name: 'Steven Makoro', role: 'Police director' }]);
  });

  it('is, for a pronoun, no company and no place', () => {
    const text = `Clipnet closed its office in North Tarsa. North Tarsa grew. "It is late," she told reporters.`;
    expect(speakersIn(text)).toEqual([['she', 'she']]);
  });

  it('is, for several people, not the one of them who is named beside them', () => {
    const text = 'Musicians including Emma Lund, Bruno Sand and Lars Ek, praised the old singer and his songs.';
    for (const [, name] of speakersIn(text)) expect(name).not.toBe('Bruno Sand');
  });

  it('is, for the ministry, the ministry that was named', () => {
    const text =
      'According to the Ministry of Defence, no one has resigned. "These are rumours," the ministry said in a statement.';
    expect(speakersIn(text).at(-1)).toEqual(['the ministry', 'Ministry of Defence']);
  });

  it.each([
    ['“The port is safe,” said Petra Holm, the managing director of the port.', 'managing director of the port'],
    [
      '“The port is safe,” said Petra Holm, managing director at Tarsa Shipping.',
      'managing director at Tarsa Shipping',
    ],
    ['The port is safe, according to Petra Holm, an adviser to the president.', 'adviser to the president'],
    [
      'Petra Holm, chairwoman and chief executive of Tarsa Shipping, said the port was safe.',
      'chairwoman and chief executive of Tarsa Shipping',
    ],
    ['Petra Holm, 45, a farmer from Tarsa, said the port was safe.', 'farmer from Tarsa'],
    ['Petra Holm, 45, a docker with two children, said the port was safe.', 'docker with two children'],
    ['Petra Holm, the head of the port authority who left in May, said it was safe.', 'head of the port authority'],
    ['The outgoing managing director Petra Holm said the port was safe.', 'outgoing managing director'],
  ])('has the whole role beside the name: %s', (text, role) => {
    expect(quotesIn(text).at(-1)).toMatchObject({ name: 'Petra Holm', role });
  });

  it.each([
    'They blamed Petra Holm, a spokesman for the port said.',
    'Petra Holm, visiting the director of the port, said the port was safe.',
    'Petra Holm, whose brother is the director, said the port was safe.',
    'Petra Holm, 45, told a meeting that the port was safe.',
  ])('has no role that is somebody else’s: %s', (text) => {
    expect(quotesIn(text).filter(({ name, role }) => name === 'Petra Holm' && role !== undefined)).toEqual([]);
  });

  it('takes for a role no words that only stand before a form of address', () => {
    for (const text of [
      'Days before the death Mr Petrescu said the bridge was safe.',
      'A longtime ally of Mr. Petrescu was there. "It is safe," Mr. Petrescu said.',
    ])
      expect(quotesIn(text).at(-1)).not.toHaveProperty('role');
  });

  it('ends a role before the title of a work', () => {
    const text = 'Anna Lund, the author of “The Long Bridge,” said the ward was closed.';
    expect(quotesIn(text).at(-1)).toMatchObject({ name: 'Anna Lund', role: 'author' });
  });

  it('leaves forms of address out of a role', () => {
    const text = 'Health commissioner Dr. Anna Lund said the ward was closed.';
    expect(quotesIn(text)).toMatchObject([{ name: 'Anna Lund', role: 'Health commissioner' }]);
  });
});
