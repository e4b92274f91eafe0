import { WordClass } from './word-classes.js';

const C = WordClass;

/** Verbs that can report what somebody said, thinks, wants, judges or shows, by their plain form. */
const cueVerbs: readonly (readonly [WordClass, string])[] = [
  [
    C.Say,
    `say tell add note announce report write tweet retweet argue declare warn claim insist acknowledge admit concede
    explain state assert contend maintain allege reply respond answer comment remark observe recall continue conclude
    reiterate repeat stress emphasize emphasise underscore underline point caution confirm deny reveal disclose promise
    vow pledge assure swear predict forecast joke quip boast brag complain lament bemoan grumble mutter whisper shout
    yell scream cry chant declaim intone exclaim interject counter retort rebut confess testify attest affirm reaffirm
    aver avow opine muse recount relate narrate mention cite quote post blog email text message advise inform notify
    remind brief recommend propose suggest hint imply signal intimate speculate theorize guess estimate reckon
    elaborate clarify specify detail outline describe portray characterize characterise depict paint call label dub
    name term brand deem liken compare refer allude apologize apologise thank congratulate greet persuade convince
    preach proclaim profess protest plead pray urge exhort implore beseech order command instruct direct demand insinuate
    volunteer venture surmise summarize summarise echo parrot agree disagree object bristle fume rage rail rant seethe
    snap snipe sneer scoff jeer gush enthuse marvel sigh laugh chuckle interrupt persist pronounce rule certify relay
    spill leak publish print broadcast air dictate read go begin start finish offer tout trumpet herald hail cheer
    express voice articulate convey communicate deliver address issue release unveil discuss debate dispute
    contradict refute rebuke reprimand chide scold lecture counsel threaten charge accuse testify tease troll mock ridicule
    deride disparage belittle lambast lambaste pan trash bash blast slam rip assail attack hammer pummel skewer savage
    excoriate castigate berate decry denounce condemn deplore criticize criticise fault blame knock ding jab needle
    attribute credit commend laud praise applaud celebrate salute compliment honor extol defend justify rationalize
    rationalise champion trumpet touch tell vouch attest gripe wonder`,
  ],
  [
    C.Think,
    `think believe feel hope fear worry doubt know suspect assume presume suppose imagine consider expect anticipate
    realize realise recognize recognise understand remember forget dream wish trust view see regard perceive hear learn
    find judge conclude decide determine resolve agonize fret question guess mean figure sense envision foresee dread
    regret resent appreciate respect admire love like dislike hate loathe despise mind care`,
  ],
  [
    C.Want,
    `want plan intend aim seek refuse decline hesitate prefer need try attempt hope mean threaten agree vote choose pick
    opt decide volunteer promise offer push press lobby fight campaign call ask request require beg appeal petition
    consider weigh mull contemplate ponder explore prepare commit pursue advocate encourage discourage strive yearn long
    balk resist dismiss ignore shun avoid sidestep dodge brush shrug downplay minimize minimise`,
  ],
  [
    C.Judge,
    `support oppose endorse back favor favour approve disapprove embrace accept reject rebuff repudiate disavow renounce
    disown welcome side stand nominate select appoint rate rank prefer challenge contest rattle anger outrage upset
    frustrate disappoint concern impress surprise shock convince thrill excite bother rebuke censure condone tolerate
    identify acquit convict impugn malign smear spurn snub scorn forgive pan criticize second vindicate treat object
    distance sour warm revile revere idolize dismiss`,
  ],
  [
    C.Show,
    `show indicate suggest find reveal prove demonstrate illustrate highlight document confirm reflect represent
    underscore imply mean signal point project estimate conclude determine measure put give list rank survey poll track
    chronicle capture feature include portray depict expose display present contain allow claim title headline quote
    caption entitle symbolize suggest forecast rate tally count`,
  ],
  [C.Seem, `seem appear look sound emerge tend expect rumor rumour suppose presume regard perceive know see`],
  [C.Ask, `ask question inquire enquire query wonder demand request quiz grill press pose challenge invite interview`],
  [
    C.Talk,
    `talk speak discuss mention address refer debate comment chat lecture preach joke gossip dwell focus concentrate
    touch expound riff tout boast muse reflect reminisce weigh chime inveigh negotiate argue testify hint campaign
    warn complain spar bicker quarrel feud fight clash wrangle`,
  ],
];

const irregularForms: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  know: 'knows knew known knowing',
  swear: 'swears swore sworn swearing',
  forecast: 'forecasts forecast forecasting',
  recount: 'recounts recounted recounting',
  read: 'reads read reading',
  go: 'goes went gone going',
  begin: 'begins began begun beginning',
  understand: 'understands understood understanding',
  forget: 'forgets forgot forgotten forgetting',
  see: 'sees saw seen seeing',
  foresee: 'foresees foresaw foreseen foreseeing',
  hear: 'hears heard hearing',
  find: 'finds found finding',
  mean: 'means meant meaning',
  seek: 'seeks sought seeking',
  choose: 'chooses chose chosen choosing',
  fight: 'fights fought fighting',
  stand: 'stands stood standing',
  speak: 'speaks spoke spoken speaking',
  show: 'shows showed shown showing',
  put: 'puts put putting',
  give: 'gives gave given giving',
  prove: 'proves proved proven proving',
  broadcast: 'broadcasts broadcast broadcasting',
  withdraw: 'withdraws withdrew withdrawn withdrawing',
  brag: 'brags bragged bragging',
  quip: 'quips quipped quipping',
  chat: 'chats chatted chatting',
  slam: 'slams slammed slamming',
  rip: 'rips ripped ripping',
  pan: 'pans panned panning',
  quiz: 'quizzes quizzed quizzing',
  spar: 'spars sparred sparring',
  opt: 'opts opted opting',
  admit: 'admits admitted admitting',
  rebut: 'rebuts rebutted rebutting',
  allot: 'allots allotted allotting',
  refer: 'refers referred referring',
  prefer: 'prefers preferred preferring',
  commit: 'commits committed committing',
  beg: 'begs begged begging',
  acquit: 'acquits acquitted acquitting',
  snap: 'snaps snapped snapping',
  plan: 'plans planned planning',
  snub: 'snubs snubbed snubbing',
  dub: 'dubs dubbed dubbing',
  blog: 'blogs blogged blogging',
  jab: 'jabs jabbed jabbing',
  shrug: 'shrugs shrugged shrugging',
  label: 'labels labeled labelled labeling labelling',
  signal: 'signals signaled signalled signaling signalling',
  counsel: 'counsels counseled counselled counseling counselling',
  marvel: 'marvels marveled marvelled marveling marvelling',
};

/** The forms of a verb, its plain form first: `argue argues argued arguing`. */
function verbForms(plain: string): string[] {
  const irregular = irregularForms[plain];
  if (irregular !== undefined) return [plain, ...irregular.split(' ')];
  if (plain.endsWith('e')) return [plain, `${plain}s`, `${plain}d`, `${plain.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(plain)) return [plain, `${plain.slice(0, -1)}ies`, `${plain.slice(0, -1)}ied`, `${plain}ing`];
  const third = /(?:s|sh|ch|x|z)$/.test(plain) ? `${plain}es` : `${plain}s`;
  return [plain, third, `${plain}ed`, `${plain}ing`];
}

const cueNouns = `claim claims statement statements remark remarks comment comments criticism criticisms support opposition
  call calls plea pleas pledge pledges promise promises vow vows proposal proposals suggestion suggestions assertion assertions
  allegation allegations accusation accusations charge charges argument arguments warning warnings view views opinion
  opinions belief beliefs fear fears hope hopes concern concerns worry worries doubt doubts question questions answer
  answers response reply rumor rumors speculation report reports word words description announcement declaration
  admission acknowledgement acknowledgment confirmation denial endorsement endorsements praise attack attacks
  rejection denunciation condemnation rebuke critique complaint complaints objection objections demand demands request
  requests advice recommendation recommendations prediction predictions forecast estimate estimates estimation assessment
  conclusion finding findings plan plans idea ideas notion message messages threat threats insistence refusal
  willingness desire decision decisions determination position stance consensus sentiment suspicion suspicions
  perception assumption expectation expectations anger outrage disdain contempt hostility aversion skepticism
  scepticism enthusiasm preference sympathy hint hints signal signs reference references mention thoughts talk
  testimony revelation revelations disclosure interpretation understanding affirmation assurance assurances
  explanation apology rhetoric slogan mantra refrain characterization defense defence embrace confidence outlook vision
  interest focus`;

const cueAdjectives = `confident skeptical sceptical critical aware sure certain convinced worried concerned hopeful optimistic
  pessimistic afraid fearful wary eager willing reluctant unwilling ready adamant clear unclear supportive dismissive
  doubtful unhappy happy glad pleased proud disappointed upset angry furious surprised grateful sorry opposed vocal
  outspoken quick reportedly allegedly purportedly supposedly apparently seemingly so-called self-described against
  according ostensibly presumably quote tired sympathetic enthusiastic interested`;

/**
 * Words that may begin the cue of an attribution, with their class. A form that belongs to several verbs
 * keeps the first class.
 */
export function cueWordClasses(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  const add = (word: string, wordClass: WordClass): void => {
    if (!classes.has(word)) classes.set(word, wordClass);
  };
  for (const [wordClass, verbs] of cueVerbs) {
    for (const verb of verbs.split(/\s+/)) for (const form of verbForms(verb)) add(form, wordClass);
  }
  for (const noun of cueNouns.split(/\s+/)) add(noun, C.CueNoun);
  for (const adjective of cueAdjectives.split(/\s+/)) add(adjective, C.CueAdjective);
  return classes;
}
