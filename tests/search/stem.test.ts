import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf } from '../../src/search/analysis.js';
import { openingOf, openingsOf, stem } from '../../src/search/stem.js';

const FAMILIES = `
  interfere interferes interfered interfering interference
  deny denies denied denying denial denials
  elect elects elected election elections electoral elector
  sanction sanctions sanctioned sanctioning
  massacre massacred massacres
  syria syrian syrians
  russia russian russians
  britain british britons
  france french
  israel israeli israelis
  china chinese
  invade invaded invasion invaders
  explode exploded explosion explosives
  decide decided decision decisive
  negotiate negotiation negotiators negotiating
  assassinate assassinated assassination assassin
  accuse accused accusation accusations
  protest protesters protestors protesting
  economy economies economic economist
  diplomat diplomatic diplomacy
  democracy democratic democracies
  investigate investigator investigation
  legislate legislation legislative legislators
  prosecute prosecutor prosecution
  president presidents presidential presidency
  minister ministers ministry ministerial
  parliament parliamentary
  terror terrorist terrorists terrorism
  strategy strategies strategic
  crisis crises
  withdraw withdrew withdrawn withdrawal
  approve approved approval
  propose proposal proposed
  survive survivors survival
  bomb bomber bombing bombings
  kill killer killings killed
  win won winner winning
  suspend suspended suspension
  expand expansion expanding
  respond response responded
  defend defence defense defensive
  destroy destroyed destruction
  produce production producers
  describe description described
  analyse analysis analysts analyzed
  organise organization organisers organized
  colour color colours
  centre center centres
  die died dying dead deaths
  marry married marriage
  apply application applicants
  occupy occupation occupied
  identify identified identification
  ally allies allied alliance
  injure injured injury injuries
  deliver delivered delivery
  rob robber robbery
  steal stole stolen
  vote voter voters voting
  threat threaten threatened
  vaccine vaccinated vaccination
  oppose opposition opponent opposed
  evacuate evacuation evacuees
  violent violence violently
  employ employer employees employment
  regulate regulator regulatory
  child children
  industry industries industrial
  finance financial
  quick quickly
  permit permission permitted
  virus viruses
`;

const PAIRS = `
  general generous, university universe, policy police, organ organize, import important, author authority,
  community communist, popular population, experience experiment, executive execution, opera operation,
  international internal, intern internal, emergency emerge, department depart, apartment apart, polite political,
  several severe, new news, public publish, animal animate, physics physical, object objective, custom customer,
  inform informal, major majority, prior priority, president resident, protest protestant, even evening, fact factory,
  hamas hama, moral morale, state station, party part, country county, army arm, treaty treat, trial try, iran iraq,
  india indiana, austria australia, mali malaysia, secretary secret, officer office, position positive,
  hospital hospitality, conservative conservation, initial initiative, liberal liberate, agency agent, currency current,
  socialist social, capital capitalist, unit united, use us, pension pending, commission commit, doctor doctrine,
  factor fact, mine mineral, maine main, tennessee ten, sense senator, media median, early ear, overall over
`;

const lines = (list: string): string[] => list.split('\n').flatMap((line) => line.trim() || []);

describe('a word', () => {
  it.each(lines(FAMILIES))('finds its family: %s', (family) => {
    expect(new Set(family.split(' ').flatMap(termsOf)).size).toBe(1);
  });

  it.each(PAIRS.trim().split(/,\s+/u))('stays apart from the other: %s', (pair) => {
    const [one = '', other = ''] = pair.split(' ');
    expect(termsOf(one === 'us' ? 'the US' : one)).not.toEqual(termsOf(other === 'us' ? 'the US' : other));
  });

  it('of a family is found by people’s names for it as well', () => {
    expect(termsOf('Syrian')).toEqual(termsOf('SYRIANS’'));
    expect(termsOf('the Syrians’ president')).toEqual(termsOf('Syria presidency'));
  });

  it('in another script is itself', () => {
    expect(termsOf('Путин 東京')).toEqual(['путин', '東京']);
  });
});

describe('the opening of a word', () => {
  const opensAsItsTerm = (word: string): boolean => openingsOf(stem(word)).includes(openingOf(word));

  it.each(lines(FAMILIES))('is among those of its term: %s', (family) => {
    expect(family.split(' ').filter((word) => !opensAsItsTerm(word))).toEqual([]);
  });

  it('is among those of its term, for any word', () => {
    const ending = fc.constantFrom(
      '',
      's',
      'es',
      'ies',
      'ing',
      'ition',
      'ssion',
      'ification',
      'scription',
      'our',
      'ise',
      'ial',
    );
    const beginning = fc.string({
      unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'.split(/(?:)/u)),
      maxLength: 8,
    });
    fc.assert(
      fc.property(beginning, ending, (first, last) => opensAsItsTerm(first + last)),
      { numRuns: 5_000 },
    );
  });
});
