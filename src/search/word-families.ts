/**
 * Families that no rule of {@link stem} finds: irregular forms, names of peoples, words whose ending changes their stem.
 * One family a line, its head first. Plurals in -s need no mention, nor do the forms that the rules lead back to the head,
 * or to a word with a plus.
 */
const FAMILIES = `
  afghanistan afghan
  africa african
  albania albanian
  america american
  angola angolan
  argentina argentine argentinian argentinean
  asia asian
  australia australian aussie
  azerbaijan azerbaijani azeri
  bahrain bahraini
  bangladesh bangladeshi
  belarus belarusian belarussian
  belgium belgian
  brazil brazilian
  britain british briton brit
  cambodia cambodian
  cameroon cameroonian
  canada canadian
  catalonia catalan catalonian
  chad chadian
  chile chilean
  china chinese
  congo congolese
  corsica corsican
  crimea crimean
  croatia croatian croat
  cuba cuban
  cyprus cypriot
  czechia czech
  denmark danish dane
  ecuador ecuadorian ecuadorean
  egypt egyptian
  emirates emirati
  england english englishman englishmen
  europe european
  finland finnish finn
  france french frenchman frenchmen
  gaza gazan
  germany german
  ghana ghanaian
  greece greek
  guatemala guatemalan
  haiti haitian
  honduras honduran
  hungary hungarian
  iceland icelandic icelander
  india indian
  iran iranian
  iraq iraqi
  ireland irish irishman irishmen
  israel israeli
  italy italian
  jamaica jamaican
  japan japanese
  jordan jordanian
  kenya kenyan
  korea korean
  kosovo kosovan kosovar
  kurdistan kurdish kurd
  kuwait kuwaiti
  laos laotian
  lebanon lebanese
  libya libyan
  mali malian
  mexico mexican
  moldova moldovan
  morocco moroccan
  mozambique mozambican
  myanmar burmese burma
  nepal nepalese nepali
  netherlands dutch
  norway norwegian
  oman omani
  pakistan pakistani
  palestine palestinian
  panama panamanian
  paraguay paraguayan
  peru peruvian
  philippines filipino filipina philippine
  poland polish pole
  portugal portuguese
  rico rican
  qatar qatari
  russia russian
  rwanda rwandan
  salvador salvadoran salvadorean
  scotland scottish scot scotsman
  senegal senegalese
  serbia serbian serb
  sicily sicilian
  slovakia slovak slovakian
  slovenia slovenian slovene
  somalia somali somalian
  spain spanish spaniard
  sudan sudanese
  sweden swedish swede
  switzerland swiss
  taiwan taiwanese
  tajikistan tajik
  texas texan
  thailand thai
  tibet tibetan
  turkey turkish turk
  uganda ugandan
  ukraine ukrainian
  uruguay uruguayan
  us usa
  uzbekistan uzbek
  venezuela venezuelan
  vietnam vietnamese
  wales welsh
  yemen yemeni
  zimbabwe zimbabwean

  awake awoke
  bear bore borne
  become became
  begin began begun
  blow blew blown
  break broke broken
  bring brought
  build built builder
  buy bought buyer
  catch caught
  choose chose chosen choice
  come came
  deal dealt
  draw drew drawn
  drink drank drunk
  drive drove driven driver
  eat ate eaten
  fall fell fallen
  feel felt
  fight fought fighter
  find found
  flee fled
  fly flew flown
  forbid forbade forbidden
  forget forgot forgotten
  freeze froze frozen
  get got gotten
  give gave given
  go went gone
  grow grew grown growth
  hang hung
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lead led leader
  lend lent lender
  lose lost loss loser
  make made maker
  mean meant
  meet met
  overthrow overthrew overthrown
  pay paid payment
  ride rode ridden rider
  rise rose risen
  run ran runner
  see saw seen
  seek sought
  sell sold seller sale
  send sent
  shake shook shaken
  shoot shot shooter
  shrink shrank shrunk
  sing sang sung singer
  sink sank sunk
  sit sat
  sleep slept
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  strike struck striker
  swear swore sworn
  sweep swept
  swim swam swum swimmer
  swing swung
  take took taken
  teach taught teacher
  tear tore torn
  tell told
  think thought
  throw threw thrown
  understand understood
  wear wore worn
  win won winner
  withdraw withdrew withdrawn
  write wrote written writer

  child children
  criterion criteria
  crisis crises
  foot feet
  man men
  mouse mice
  thief theft thieves
  wife wives
  woman women

  able ability
  abuse abuser
  advise advice adviser advisor advisory
  agree agreed agreeing agreement
  alliance ally allied
  analyze analyse+ analysis analyses analyst analytic analytical
  apply applicant application
  argue argument
  bankrupt bankruptcy
  believe belief believer
  bomb bomber
  bribe bribery
  budget budgetary
  burn burnt
  bury burial
  carry carrier
  chemistry chemical chemist
  cite citation
  climb climber
  close closure
  compete competition competitor competitive
  concede concession
  constitution constitutional
  crime criminal
  critic criticism criticize critique
  dance dancer
  defend defence defense defensive defender
  deny denial denier
  depart departure
  deploy deployment
  destroy destruction destructive destroyer
  diabetes diabetic
  die dies died dead death dying deadly
  diplomat diplomacy
  disagree disagreed disagreement
  disclose disclosure
  economy economist economic economics
  explain explanation explanatory
  expose exposure
  extend extensive extent
  fail failure
  farm farmer
  free freed freeing freedom
  hack hacker
  heal health
  high height
  history historian historic historical
  hunt hunter
  inflation inflationary
  inquire enquire+ enquiry inquiry
  jew jewish
  judge judicial judiciary judgment judgement
  kill killer
  law lawful
  legislate legislator legislature
  license licence
  long length
  marry marriage marital
  migrate migrant migration
  mine miner
  minister ministry
  moscow muscovite
  muslim moslem
  occupy occupation occupier occupant
  offend offence offense offender
  oppose opponent
  own owner
  parliament parliamentarian
  play player
  poor poorer poorest poverty
  pregnant pregnancy
  prison imprison+ imprisonment prisoner
  produce product
  program programme
  prove proof proven
  publish publication publisher
  quote quotation
  rebel rebellion rebellious
  receive receipt recipient
  recognize recognition
  register registration registry
  religion religious
  repeat repetition
  rescue rescuer
  reveal revelation
  revolution revolutionary
  rob robber robbery
  rule ruler
  saudi
  science scientific scientist
  seize seizure
  settle settler settlement
  slave slavery enslave+
  smoke smoker
  smuggle smuggler
  stable stability stabilize+
  starve starvation
  strong strength strengthen+
  succeed success successful
  supply supplier
  suspect suspicion suspicious
  tax taxation
  tempt temptation
  terror terrorist terrorism terrorize+
  threat threaten+
  tight tighten+
  trade trader
  traffic trafficker trafficking trafficked
  tragedy tragic
  train trainer
  treat treatment
  true truth
  vaccine vaccinate vaccination
  vary variation various variant
  vote voter
  warm warmth
  weak weaken+ weakness
  wide width
  work worker
  young youth youthful
`;

/**
 * Words whose stem belongs to words of another meaning: general and generous, university and universe, police and policy.
 * One term a line, its head first, for these words and their plurals alone; other forms go where the rules lead them.
 */
const SET_APART = `
  accessory
  agency
  allegiance
  animal
  apartment
  audition
  author
  authority authoritative
  battery
  bus buses
  business
  celebrity
  colon
  committee
  community
  conservative
  contention
  convenient convenience
  corps
  critical critically
  currency
  customer
  department departmental
  early earlier earliest
  emergency
  evening
  executive
  experience experienced
  factory
  gas gases
  general generally
  generic
  generous generously generosity
  hamas
  hospitality
  important importantly importance
  informal informally
  initial initially
  initiative
  intern internship
  internal internally
  international internationally
  inventory
  irony ironic ironically
  laboratory
  liberal
  maine
  majority
  mars
  median
  minority
  morale
  new newer newest
  news
  objective
  officer
  official officially
  opera
  organ
  organic
  paradise
  physics
  policy
  polite politely
  popular popularity
  population
  positive positively
  president presidency
  priority
  professor
  protestant
  publicity
  rational
  referee
  relative
  republican
  several
  severe severely severity
  successor succession successive
  transit
  treasury
  unite united uniting unity
  universal universally
  universe
  university
  use used using useful user
`;

/** Pairs of word and head, for each word of each line; a word's plus is kept. */
function pairsOf(lines: string): (readonly [word: string, head: string])[] {
  return lines.split('\n').flatMap((line) => {
    const words = line.split(' ').filter((word) => word !== '');
    return words.map((word) => [word, words[0] ?? word] as const);
  });
}

const FAMILY_PAIRS = pairsOf(FAMILIES);
const withoutPlus = (word: string): string => word.replace('+', '');

/** The head of each family's words. */
export const FAMILY_HEADS: ReadonlyMap<string, string> = new Map(
  FAMILY_PAIRS.map(([word, head]) => [withoutPlus(word), head]),
);

/** The words of families whose inflections belong to them too, with the head of each. */
export const STEMMED_MEMBERS: ReadonlyMap<string, string> = new Map(
  FAMILY_PAIRS.filter(([word, head]) => word === head || word.endsWith('+')).map(([word, head]) => [
    withoutPlus(word),
    head,
  ]),
);

/** The term of each word that is set apart. */
export const TERMS_APART: ReadonlyMap<string, string> = new Map(pairsOf(SET_APART));
