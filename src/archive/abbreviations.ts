const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Written before a name or a number, so a full stop after them never ends a sentence. Lower case, without the stop. */
export const BEFORE_NAMES = words(`
  mr mrs ms mx dr prof sen sens rep reps gov govs gen lt col maj capt cmdr cdr sgt cpl pvt pfc adm brig rev hon pres
  supt insp ste mt ft msgr fr amb atty det dep asst assoc dist messrs mmes mme mlle sec univ intl natl mfg rt rte`);

/** The same, though written in lower case. */
export const BEFORE_NAMES_IN_LOWER_CASE = words('vs v viz cf ret aka a.k.a e.g i.e');

/** End a sentence only where the next word cannot belong to the same name. Lower case, without the stop. */
export const INSIDE_NAMES = words(`
  co cos bros jr sr esq assn dept st ave blvd rd hwy bldg fed
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  tenn tex va vt wash wis wyo ont que alta`);

/** End the name of a company, and with it a sentence, unless what follows belongs to the name. Lower case, without the stop. */
export const COMPANY_ENDINGS = words('inc corp ltd llc plc');

/** What follows the name of a company in the same sentence: an office, a share, a day. Lower case. */
export const AFTER_COMPANIES = words(`
  chief ceo cfo coo cto chairman chairwoman chair president vice executive director directors spokesman spokeswoman
  spokesperson founder cofounder co treasurer general senior managing deputy analyst analysts manager class series
  common preferred group holdings international ltd inc llc plc corp chapter v vs and
  monday tuesday wednesday thursday friday saturday sunday`);

/** Followed by a number they do not end a sentence. Lower case, without the stop. */
export const BEFORE_NUMBERS = words(`
  no nos prop ep apt rm res vol vols art sec fig figs ch p pp op rs para pt tel ext ca c b d approx est max min lit
  jan feb mar apr jun jul aug sep sept oct nov dec`);

export const DAYS_ABBREVIATED = words('mon tue tues wed thu thur thurs fri sat sun');

/** Months that a day with a full stop is written before: `8. Februar`. Lower case. */
export const MONTHS = words(`
  january february march april may june july august september october november december
  januar februar märz mai juni juli oktober dezember`);

/** What follows `5 p.m.` in the same sentence: a day, a month or a time zone. Lower case. */
export const AFTER_CLOCK_TIMES = words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest msk ist jst aest aedt hkt
  eastern central mountain pacific atlantic greenwich zulu`);

/** Capitalised, these open a sentence and are not part of a name that began before. Lower case. */
export const SENTENCE_OPENERS = words(`
  a an the he she it they we i you his her their its our my your this that these those there here
  but and or so yet nor if when whenever while although though because since as after before until unless once
  in on at by for from with without to under over during despite among amid between through throughout within
  however meanwhile moreover nevertheless nonetheless also still then now instead perhaps maybe
  what who whom whose why how where which not no both some many most several few all each every another other others
  more only even just such earlier later according following depending asked speaking citing nobody everyone everybody nothing one two
  officials authorities activists witnesses residents investigators prosecutors critics supporters opponents
  protesters protestors demonstrators analysts experts researchers scientists lawmakers shares relatives
  rescuers doctors hospitals soldiers workers voters people sources neither either yes`);

/** Before a single capital letter these make a label, not the initial of a name: Plan B, vitamin C. Lower case. */
export const LETTERED = words(`
  plan vitamin hepatitis type group grade class category section exhibit appendix schedule tier title block point pool
  option phase part item influenza`);

/** Names that are written with an exclamation mark. Lower case, without the mark. */
export const EXCLAIMED_NAMES = words('yahoo jeopardy e wham airplane oklahoma mia panic');

/** Verbs of speech that follow a quoted question or exclamation: "Why?" Annan asked. */
export const SPEECH_VERBS = words(`
  said says asked asks told tells wrote writes tweeted tweets cried cries shouted shouts yelled yells exclaimed
  added adds replied replies answered wondered joked quipped declared demanded remarked recalled retorted
  screamed chanted called read reads continued continues pressed insisted pleaded begged snapped warned protested
  concluded responded responds noted observed urged barked interjected`);
