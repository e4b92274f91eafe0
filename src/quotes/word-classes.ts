import { textOf } from '../text/code-units.js';

/**
 * What kind of word or mark a token is, as far as spelling and closed lists tell.
 * The numbers are only names; the learned weights are stored under the names.
 */
export const WordClass = {
  Edge: 0,
  Mark: 1,
  Comma: 2,
  Stop: 3,
  Colon: 4,
  Semicolon: 5,
  Dash: 6,
  OpeningMark: 7,
  ClosingMark: 8,
  Bracket: 9,
  Symbol: 10,
  Determiner: 11,
  Possessive: 12,
  SubjectPronoun: 13,
  ObjectPronoun: 14,
  That: 15,
  To: 16,
  Of: 17,
  By: 18,
  As: 19,
  Preposition: 20,
  Coordinator: 21,
  Subordinator: 22,
  Wh: 23,
  Who: 24,
  Be: 25,
  Have: 26,
  Do: 27,
  Modal: 28,
  Not: 29,
  Adverb: 30,
  Time: 31,
  Genitive: 32,
  Say: 33,
  Think: 34,
  Want: 35,
  Judge: 36,
  Show: 37,
  Seem: 38,
  Ask: 39,
  Talk: 40,
  CueNoun: 41,
  CueAdjective: 42,
  Person: 43,
  People: 44,
  Outlet: 45,
  Name: 46,
  Number: 47,
  EndsInEd: 48,
  EndsInIng: 49,
  EndsInS: 50,
  Other: 51,
  Verb: 52,
} as const;

export type WordClass = (typeof WordClass)[keyof typeof WordClass];

export const wordClassNames: readonly string[] = Object.keys(WordClass);

const classesByName: ReadonlyMap<string, WordClass> = new Map(Object.entries(WordClass));

/** The inverse of {@link wordClassNames}; undefined when no class has the name. */
export function wordClassNamed(name: string): WordClass | undefined {
  return classesByName.get(name);
}

const C = WordClass;

const closedWords: readonly (readonly [WordClass, string])[] = [
  [
    C.Determiner,
    'the a an this these those some any each every no another both either neither all many most several few such other',
  ],
  [C.Possessive, 'his her their its my our your whose'],
  [C.SubjectPronoun, 'he she they we i you it nobody everyone everybody someone somebody others one'],
  [C.ObjectPronoun, 'him them us me himself herself themselves itself myself'],
  [C.That, 'that'],
  [C.To, 'to'],
  [C.Of, 'of'],
  [C.By, 'by'],
  [C.As, 'as'],
  [
    C.Preposition,
    'in on at for with from about into over under against during between through among despite without within toward towards upon amid across behind beyond near around along outside inside like unlike including concerning regarding per via off up down out besides alongside throughout beneath underneath above below atop amidst onto versus',
  ],
  [C.Coordinator, 'and or but nor yet so &'],
  [
    C.Subordinator,
    'because while when if whether although though since until unless after before than once whereas lest',
  ],
  [C.Wh, 'what how why where which whatever'],
  [C.Who, 'who whom whoever'],
  [C.Be, "is are was were be been being am isn't aren't wasn't weren't 're 'm"],
  [C.Have, "has have had having hasn't haven't hadn't 've"],
  [C.Do, "do does did don't doesn't didn't doing done"],
  [C.Modal, "will would can could may might should must shall won't wouldn't can't cannot couldn't shouldn't 'll 'd"],
  [C.Not, "not n't never hardly neither"],
  [
    C.Adverb,
    'also later then now earlier again already still often once soon always just even only too very more less much further rather instead however meanwhile moreover therefore perhaps maybe quite almost here there ago together first last next twice away back else ever well sometimes usually afterward afterwards thereafter overnight abroad nearby anyway otherwise',
  ],
  [
    C.Time,
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week weeks month months year years day days hour hours january february march april june july august september october november december jan feb mar apr aug sept oct nov dec',
  ],
  [C.Genitive, "'s ' ’"],
  [
    C.Verb,
    'make makes made making take takes took taken taking get gets got gotten getting come comes came coming become becomes became becoming leave leaves left leaving keep keeps kept keeping let lets win wins won winning lose loses lost losing run runs ran running meet meets met meeting pay pays paid paying send sends sent sending bring brings brought bringing build builds built building buy buys bought buying hold holds held holding sit sits sat sitting lead leads led leading grow grows grew grown growing draw draws drew drawn drawing fall falls fell fallen falling rise rises rose risen rising drive drives drove driven driving break breaks broke broken breaking spend spends spent spending cut cuts cutting hit hits hitting set sets setting turn turns turned turning move moves moved moving live lives lived living work works worked working play plays played playing serve serves served serving stay stays stayed staying stop stops stopped stopping use uses used using visit visits visited visiting change changes changed changing raise raises raised raising face faces faced facing join joins joined joining receive receives received receiving kill kills killed killing die dies died dying help helps helped helping happen happens happened happening shoot shoots shot shooting catch catches caught catching teach teaches taught teaching throw throws threw thrown throwing wear wears wore worn wearing beat beats beaten beating remain remains remained remaining return returns returned returning create creates created creating enter enters entered entering arrive arrives arrived arriving lead pass passes passed passing sell sells sold selling hire hires hired hiring fire fires fired firing walk walks walked walking follow follows followed following open opens opened opening close closes closed closing cause causes caused causing carry carries carried carrying gain gains gained gaining need needs needed fail fails failed failing',
  ],
  [
    C.Person,
    'fm pm vp mr mrs ms dr secretary-general director-general attorney-general commander-in-chief vice-president vice-chairman counterpart sen rep gov gen lt col maj capt sgt adm prof rev man woman official officer spokesman spokeswoman spokesperson president minister chairman chairwoman chair leader senator governor mayor secretary director chief commander general colonel captain judge justice lawyer attorney professor analyst expert activist adviser advisor strategist aide candidate nominee ambassador envoy diplomat negotiator doctor witness resident author editor reporter journalist correspondent columnist writer critic economist scientist researcher farmer teacher student owner manager executive founder ceo member lawmaker congressman congresswoman representative delegate pollster operative organizer veteran supporter voter donor source soldier policeman sheriff prosecutor pastor bishop pope king queen prince princess sheikh imam rabbi premier chancellor father mother son daughter wife husband brother sister friend neighbor neighbour host anchor moderator businessman billionaire mogul republican democrat conservative liberal speaker insider observer participant historian coach player singer actor actress commissioner deputy meteorologist coordinator administrator superintendent treasurer counsel counselor dean marshal lieutenant sergeant major admiral cardinal archbishop detective inspector constable defender midfielder striker goalkeeper quarterback trainer driver pilot astronaut biologist physicist psychologist epidemiologist surgeon physician nurse paramedic firefighter engineer architect designer artist musician composer filmmaker producer comedian rapper entrepreneur investor banker trader consultant survivor suspect defendant plaintiff refugee migrant fisherman miner passenger customer patient volunteer defector rebel fighter cleric priest monk nun negotiator legislator councilman councilwoman ally bully',
  ],
  [
    C.People,
    'people men women officials officers spokesmen ministers leaders senators governors mayors secretaries commanders generals judges lawyers attorneys professors analysts experts activists advisers advisors strategists aides candidates ambassadors diplomats doctors witnesses residents authors editors reporters journalists columnists writers critics economists scientists researchers farmers teachers students owners managers executives members lawmakers congressmen representatives delegates pollsters operatives organizers veterans supporters voters donors sources soldiers police prosecutors authorities rebels militants opponents proponents advocates allies pundits republicans democrats conservatives liberals americans workers employees families parents respondents percent observers insiders protesters protestors demonstrators historians americans investigators monitors insurgents villagers government administration campaign party committee court council commission ministry department agency army military company group organization organisation union union association team staff crowd panel board office house senate congress commissioners deputies meteorologists coordinators administrators engineers artists musicians investors bankers traders consultants survivors refugees migrants passengers customers patients volunteers defectors fighters clerics priests nurses physicians firefighters legislators clinicians epidemiologists pilots drivers miners fishermen shoppers consumers readers viewers users players coaches fans family assembly',
  ],
  [
    C.Outlet,
    'poll polls survey surveys report reports study studies paper newspaper daily magazine article editorial statement letter email memo document documents data figures numbers tweet tweets video ad ads advertisement website site broadcaster network channel agency headline story book post blog column op-ed transcript release filing filings records research analysis footage audio',
  ],
];

/** The bit that small letters have and capital ones have not, in ASCII. */
const SMALL = 0x20;

/** Nouns that are spelled like adverbs. */
const nounsInLy = new Set('rally supply monopoly anomaly fly butterfly jelly belly'.split(' '));

/** Lower-cased words with a class of their own; later lists do not replace earlier ones. */
export function closedWordClasses(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const [wordClass, words] of closedWords) {
    for (const word of words.split(' ')) if (!classes.has(word)) classes.set(word, wordClass);
  }
  return classes;
}

/** The class of a word that stands in the code units of a text from one offset to another, and in no list. */
export function classBySuffix(codes: Uint16Array, from: number, end: number): WordClass {
  if (endsIn(codes, from, end, 'ed')) return C.EndsInEd;
  if (endsIn(codes, from, end, 'ing')) return C.EndsInIng;
  if (endsIn(codes, from, end, 'ly')) return nounsInLy.has(textOf(codes, from, end).toLowerCase()) ? C.Other : C.Adverb;
  return endsIn(codes, from, end, 's') && !endsIn(codes, from, end, 'ss') ? C.EndsInS : C.Other;
}

/** True for a word that ends in these small letters, in any case. */
function endsIn(codes: Uint16Array, from: number, end: number, suffix: string): boolean {
  const begin = end - suffix.length;
  if (begin < from) return false;
  for (let at = begin; at < end; at += 1)
    if (((codes[at] ?? 0) | SMALL) !== suffix.charCodeAt(at - begin)) return false;
  return true;
}
