/** Countries, with the words for what belongs to them, `;` between countries, `|` between forms; lower case. */
const COUNTRIES = `afghanistan|afghan|afghans;albania|albanian;algeria|algerian;angola|angolan;argentina|argentine|argentinian|argentinians;
armenia|armenian;australia|australian|australians;austria|austrian|austrians;azerbaijan|azerbaijani;bahamas|bahamian;bahrain|bahraini;
bangladesh|bangladeshi;barbados|barbadian;belarus|belarusian;belgium|belgian|belgians;belize;benin;bhutan;bolivia|bolivian;bosnia|bosnian;
botswana;brazil|brazilian|brazilians;brunei;bulgaria|bulgarian;burkina faso;burundi;cambodia|cambodian;cameroon|cameroonian;
canada|canadian|canadians;chad;chile|chilean|chileans;china|chinese;colombia|colombian|colombians;congo|congolese;costa rica|costa rican;
croatia|croatian|croatians;cuba|cuban|cubans;cyprus|cypriot;czech republic|czechia|czech|czechs;denmark|danish|danes;djibouti;
dominican republic;ecuador|ecuadorian;egypt|egyptian|egyptians;el salvador|salvadoran;eritrea|eritrean;estonia|estonian;eswatini;
ethiopia|ethiopian|ethiopians;fiji|fijian;finland|finnish|finns;france|french;gabon;gambia;georgia|georgian;germany|german|germans;
ghana|ghanaian;greece|greek|greeks;greenland;grenada;guatemala|guatemalan;guinea;guyana;haiti|haitian|haitians;honduras|honduran;
hungary|hungarian|hungarians;iceland|icelandic;india|indian|indians;indonesia|indonesian|indonesians;iran|iranian|iranians;
iraq|iraqi|iraqis;ireland|irish;israel|israeli|israelis;italy|italian|italians;ivory coast;jamaica|jamaican;japan|japanese;
jordan|jordanian;kazakhstan|kazakh;kenya|kenyan|kenyans;kosovo;kuwait|kuwaiti;kyrgyzstan;laos;latvia|latvian;lebanon|lebanese;liberia;
libya|libyan|libyans;liechtenstein;lithuania|lithuanian;luxembourg;madagascar;malawi;malaysia|malaysian;maldives;mali;malta|maltese;
mauritania;mauritius;mexico|mexican|mexicans;micronesia;moldova|moldovan;monaco;mongolia|mongolian;montenegro;morocco|moroccan|moroccans;
mozambique;myanmar|burma|burmese;namibia;nepal|nepali|nepalese;netherlands|dutch|holland;new zealand;nicaragua|nicaraguan;niger;
nigeria|nigerian|nigerians;north korea|north korean;north macedonia;norway|norwegian|norwegians;oman;pakistan|pakistani|pakistanis;
palestine|palestinian|palestinians;panama|panamanian;papua new guinea;paraguay;peru|peruvian;philippines|philippine|filipino|filipinos;
poland|polish|poles;portugal|portuguese;qatar|qatari;romania|romanian;russia|russian|russians;rwanda|rwandan;samoa;
saudi arabia|saudi|saudis;scotland|scottish|scots;senegal|senegalese;serbia|serbian|serbs;sierra leone;singapore|singaporean;
slovakia|slovak;slovenia|slovenian;solomon islands;somalia|somali;south africa|south african|south africans;
south korea|south korean|south koreans;south sudan;spain|spanish;sri lanka|sri lankan;sudan|sudanese;suriname;sweden|swedish|swedes;
switzerland|swiss;syria|syrian|syrians;taiwan|taiwanese;tajikistan;tanzania|tanzanian;thailand|thai;togo;tonga;
trinidad and tobago;tunisia|tunisian;turkey|turkish|turks|türkiye;turkmenistan;uganda|ugandan;ukraine|ukrainian|ukrainians;
united arab emirates|uae|emirati;united kingdom|uk|u.k.|britain|british|britons|great britain;england|english;wales|welsh;
northern ireland;united states|us|u.s.|usa|america|american|americans;uruguay|uruguayan;uzbekistan|uzbek;vanuatu;vatican;
venezuela|venezuelan|venezuelans;vietnam|vietnamese;yemen|yemeni;zambia;zimbabwe|zimbabwean;hong kong;gaza;west bank;crimea;puerto rico`;

/** What a government is called after, before its country. */
const SEATS = `moscow|kremlin:russia;washington|white house:united states;beijing:china;
london|downing street|whitehall:united kingdom;paris|elysee:france;berlin:germany;rome:italy;madrid:spain;lisbon:portugal;athens:greece;
warsaw:poland;kyiv|kiev:ukraine;ankara:turkey;damascus:syria;baghdad:iraq;tehran:iran;riyadh:saudi arabia;doha:qatar;cairo:egypt;beirut:lebanon;
tripoli:libya;tunis:tunisia;algiers:algeria;khartoum:sudan;nairobi:kenya;pretoria:south africa;kabul:afghanistan;islamabad:pakistan;
delhi|new delhi:india;dhaka:bangladesh;tokyo:japan;seoul:south korea;pyongyang:north korea;taipei:taiwan;hanoi:vietnam;manila:philippines;
jakarta:indonesia;canberra:australia;ottawa:canada;havana:cuba;caracas:venezuela;bogota:colombia;brasilia:brazil;buenos aires:argentina;
vienna:austria;stockholm:sweden;oslo:norway;copenhagen:denmark;helsinki:finland;dublin:ireland;belgrade:serbia;budapest:hungary;prague:czech republic`;

const STATES = `alabama;alaska;arizona;arkansas;california;colorado;connecticut;delaware;florida;georgia;hawaii;idaho;illinois;indiana;iowa;kansas;
kentucky;louisiana;maine;maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey;
new mexico;new york;north carolina;north dakota;ohio;oklahoma;oregon;pennsylvania;rhode island;south carolina;south dakota;tennessee;texas;
utah;vermont;virginia;washington;west virginia;wisconsin;wyoming;ontario;quebec;british columbia;alberta;queensland;new south wales`;

const CITIES = `abu dhabi;accra;addis ababa;aleppo;algiers;amsterdam;ankara;athens;atlanta;austin;baghdad;baltimore;bangkok;barcelona;beijing;
beirut;belfast;belgrade;berlin;birmingham;bogota;boston;brasilia;brussels;bucharest;budapest;buenos aires;buffalo;cairo;calgary;cape town;
caracas;charlotte;chicago;cincinnati;cleveland;copenhagen;dallas;damascus;delhi;denver;detroit;dhaka;doha;donetsk;dubai;dublin;edinburgh;
frankfurt;geneva;glasgow;hamburg;hanoi;havana;helsinki;hiroshima;homs;honolulu;houston;indianapolis;islamabad;istanbul;jakarta;jerusalem;
johannesburg;kabul;kansas city;karachi;kharkiv;khartoum;kherson;kyiv;kiev;lagos;las vegas;leeds;lima;lisbon;liverpool;london;los angeles;
madrid;manchester;manila;mariupol;melbourne;memphis;mexico city;miami;milan;milwaukee;minneapolis;montreal;moscow;mosul;mumbai;munich;
nairobi;nashville;new delhi;new orleans;odesa;odessa;orlando;oslo;ottawa;paris;perth;philadelphia;phoenix;pittsburgh;portland;prague;
pyongyang;quito;riyadh;rome;sacramento;salt lake city;san antonio;san diego;san francisco;san jose;santiago;sao paulo;seattle;seoul;shanghai;
stockholm;st. louis;sydney;taipei;tampa;tehran;tel aviv;tokyo;toronto;tripoli;tunis;vancouver;venice;vienna;vladivostok;warsaw;
washington d.c.;wuhan;yangon;zurich;venice;naples;nice;cannes;dresden;leipzig;kolkata;chennai;bengaluru;lahore;osaka;kyoto`;

const REGIONS = `africa;antarctica;asia;europe;north america;south america;latin america;oceania;middle east;arctic;caribbean;scandinavia;balkans;
atlantic;pacific;mediterranean;sahara;alps;himalayas;siberia;midwest;brooklyn;manhattan;hollywood;wall street;kremlin;silicon valley`;

const GIVEN_NAMES = `aaron abdul abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alexei alexis alfred ali alice
alicia alison allen allison amanda amber amelia amir amy ana anderson andre andrea andrew andrey andy angel angela angelina ann anna anne
annie anthony antonio antony ariana arnold arthur ashley ashton austin ava barack barbara barry bashar beatrice becky ben benedict benjamin
bernard bernie beth betty beyonce bill billie billy blake bob bobby boris brad bradley brandon brendan brett brian britney brittney brooke
bruce bruno bryan calvin cameron camilla carl carla carlos carol caroline carolyn carrie catherine cathy cecilia charles charlie charlotte
cheryl chris christian christina christine christopher chuck claire clara clarence claudia clive cole colin connor corey craig cristiano
crystal curtis cynthia daisy dale dan dana daniel daniela danielle danny darren dave david dean deborah debbie dennis denise derek diana
diane diego dmitry dolly dominic don donald donna dorothy doug douglas drew duncan dustin dwayne dylan earl eddie edgar edith edward edwin
eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie elon elton emanuel emily emma emmanuel enrique eric erica erik erin ernest
ethan eugene eva evan evelyn felix fernando fiona florence floyd frances francis francisco frank franklin fred frederick gabriel gareth
garry gary gavin gene geoff george gerald gerard gianni giorgia gina glen glenn gloria gordon grace graham grant greg gregory greta
gustavo guy hannah harold harris harrison harry harvey hassan hayley heather hector heidi helen henry herbert hillary holly howard hugh
hugo hunter ian ibrahim igor imran ingrid irene iris isaac isabel isabella ivan ivanka jack jackie jackson jacob jacqueline jacinda jair
jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica
jessie jesus jill jim jimmy jo joan joanna joe joel johan johannes john johnny jon jonathan jordan jorge jose josef joseph josh joshua juan
judith judy julia julian julie juliet justin kamala karen karim karl kate katherine kathleen kathy katie katrina katy keanu keir keith
kelly ken kenneth kenny kerry kevin khalid kieran kim kimberly kirsten kofi kristen kurt kyle kylie lady larry laura lauren laurence lea
leah lebron lee leo leon leonardo leslie lewis liam lily lina linda lindsay lindsey lionel lisa liz lizzie lloyd logan lori louis louise
lucas lucia lucy luigi luis luka luke lydia lynn madeleine madison maggie malala malcolm mandy manuel marc marcel marco marcus margaret
maria mariah marie marilyn marina mario marion marjorie mark marsha martha martin marvin mary masha mason matt matteo matthew maureen
maurice max maxim maya megan meghan mel melania melissa mercedes meryl mia michael michelle miguel mike mikhail mila miles milo miranda
mitch mitt mohamed mohammad mohammed molly monica morgan muhammad murray nadia nancy naomi narendra natalia natalie nathan neil nelson
nicholas nick nicola nicolas nicole nigel nikki nina noah noel nora norman novak olga oliver olivia omar oprah oscar osama otto owen
pablo paige pamela pat patricia patrick patty paul paula pauline pedro peggy penelope penny percy peter phil philip phillip phoebe
pierre priscilla queen rachel rafael ralph ramon randy raphael raul ray raymond rebecca recep reese reggie renee rex rhys ricardo richard
rick ricky rihanna rita rob robbie robert roberto robin rod rodrigo roger roland ron ronald ronnie rory rosa rose ross roy ruben rudy
rupert russell ruth ryan sabrina sadiq sally salman sam samantha samuel sandra sara sarah scarlett scott sean sebastian selena serena
serge sergei sergey seth shane shannon sharon shaun shawn sheila shinzo shirley sidney silvio simon simone sofia sonia sophia sophie spencer
stacy stan stanley stella stephanie stephen steve steven stuart sue susan suzanne sylvia tamara tanya tara taylor ted teresa terry
theresa thomas tiffany tiger tim timothy tina toby todd tom tommy toni tony tracy travis trevor tristan troy tucker tyler ursula valerie
vanessa venus vera vernon veronica vicky victor victoria vince vincent viola virginia vitali vivian vladimir volodymyr wade walter warren
wayne wendy wes wesley whitney will william willie winston xavier xi yasmin yevgeny yuri yusuf zach zachary zara zoe`;

const places = (list: string): string[] =>
  list.split(';').flatMap((entry) => entry.trim().replace(/\s+/gu, ' ').split('|'));

const PLACES: ReadonlySet<string> = new Set([COUNTRIES, STATES, CITIES, REGIONS].flatMap(places));
const COUNTRY_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.split(';').flatMap((entry) => {
    const forms = entry.trim().replace(/\s+/gu, ' ').split('|');
    return forms.map((form) => [form, forms] as const);
  }),
);
const SEAT_OF: ReadonlyMap<string, string> = new Map(
  SEATS.split(';').flatMap((entry) => {
    const [seats = '', country = ''] = entry.trim().split(':');
    return seats.split('|').map((seat) => [seat, country] as const);
  }),
);
const US_STATES: ReadonlySet<string> = new Set(places(STATES));
const CITY_NAMES: ReadonlySet<string> = new Set(places(CITIES));
const GIVEN: ReadonlySet<string> = new Set(GIVEN_NAMES.split(/\s+/u));

/** What is widely known of a name without reading the article; names in lower case. */
export const gazetteer = {
  isPlace: (name: string): boolean => PLACES.has(name),
  /** The country itself for any form of its name: `syrians` gives `syria`. */
  countryOf: (name: string): string | undefined => COUNTRY_FORMS.get(name)?.[0],
  /** All forms of a country's name, and any other name alone. */
  formsOf: (name: string): readonly string[] => COUNTRY_FORMS.get(name) ?? [name],
  /** The country whose government a place stands for: `moscow` gives `russia`. */
  countrySeatedAt: (name: string): string | undefined => SEAT_OF.get(name),
  isState: (name: string): boolean => US_STATES.has(name),
  isCity: (name: string): boolean => CITY_NAMES.has(name),
  isGivenName: (name: string): boolean => GIVEN.has(name),
} as const;
