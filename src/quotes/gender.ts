/** Grammatical gender of the pronouns that refer to somebody. */
export type Gender = 'male' | 'female';

const maleGivenNames = `aaron abdul abdullah adam ahmad ahmed alan albert alberto alejandro alexander alexei alfred ali amir anatoly
  andre andreas andrei andrew andy angus anthony antonio antonis arthur artur ayman barack bart bashar ben benjamin benny bernard bernie bill
  bob boris brad brendan brent brett brian bruce bruno carl carlos charles chris christian christopher chuck clarence claude colin craig dan
  daniel dave david dennis denis dick diego dmitri dmitry dominic don donald doug douglas ed eduardo edward emanuel emmanuel eric erik ernest
  evan evo felipe fernando fidel francis francisco francois frank fred frederick gabriel garry gary gavin gennady geoffrey george gerald
  gerhard glenn gordon graham greg gregory guido gunter guy hamid harold harry hassan hector henri henry herman hosni howard hugh hugo hussein
  ian ibrahim igor imran ismail ivan jack jacob jacques jaime jake james jamal jason javier jay jean-claude jeb jeff jeffrey jens jeremy
  jerome jerry jesus jim jimmy joachim joe joel johan john johnny jon jonathan jorge jose joseph josh joshua juan julian julio justin karl
  keith ken kenneth kevin khaled khalid kofi kyle larry lars laurent lawrence leon leonardo leonid lindsey louis luc lucas luis luiz luke
  mahmoud manuel marc marcel marco mario mark martin marty marvin matt matteo matthew maurice max michael michel miguel mike mikhail
  mitch mitt mohamed mohammad mohammed muammar muhammad mustafa nathan neil nelson nicholas nick nicolas nigel nikita nikolai nikos oleg
  oliver olivier omar oscar osama otto pablo pat patrick paul pedro peter phil philip philippe pierre rafael rahul ralph ramzan rand
  randy raul ray raymond recep reince ricardo richard rick rob robert roberto rod rodrigo roger roman ron ronald rowan roy rudolph rudy rupert
  russell ryan saddam salman salvador sam samuel sayed scott sean sebastian sepp serge sergei sergey sergio seth shinzo silvio simon stanley
  stefan stephen steve steven stewart stuart tariq ted terry theodore thomas tim timothy toby todd tom tommy tony travis trevor trey vaclav
  vernon victor viktor vince vincent vitaly vladimir vyacheslav walter warren wayne wilbur willem william xavier yasser yuri yusuf zachary`;

const femaleGivenNames = `abigail agnes aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela angelina anita ann anna anne
  annette anya arlene ashley asma aung ayesha barbara beata beatrice benazir beth betty beverly bonnie brenda bridget camilla cara carla carly
  carmen carol caroline carolyn catherine cathy cecilia charlotte chelsea cheryl christina christine cindy claire clara claudia colleen condoleezza
  connie courtney crystal cynthia dana danielle daria dawn debbie deborah debra denise diana diane dilma dina donna doris dorothy ebony
  edith eileen elaine elena eleanor elizabeth ella ellen emily emma erica erin esther eva evelyn farah fatima federica fiona florence
  frances gabrielle gail geraldine gina ginger glenda gloria grace gwen hanan hannah heather heidi helen helena helga hillary hope huma ida ilana
  ingrid irene irina isabel isabelle ivanka jackie jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill joan
  joanna joanne jodi josephine joyce juanita judith judy julia julie june kamala karen kate katherine kathleen kathryn kathy katie
  katrina kelly kerry-anne kimberly kirsten kirstjen kristen kristin laila lara laura lauren leah leila lena leslie leticia lily linda lisa liz
  lois lori lorraine louise lucia lucy lydia lynn madeleine maggie marcia margaret maria marie marilyn marina marine marjorie marta martha mary
  maryam maureen maya megan melania melinda melissa meredith michelle miriam molly monica nadia nancy naomi natalia natalie natasha nicole nicola
  nikki nina noura olga olivia pamela patricia patty paula pauline penny phyllis priscilla rachel rebecca regina renee rita roberta robin rosa rosemary
  roxanne ruth sally samantha samira sandra sara sarah shannon sharon sheila shirley sofia sonia sophia sophie stacey stella stephanie susan susana
  suzanne sylvia tamara tammy tania tanya tara tatiana teresa theresa tina tulsi tracy ursula valentina valerie vanessa vera veronica victoria
  violet virginia vivian wendy winnie yolanda yulia zainab zoe`;

const maleTitles = `mr sir lord king prince father brother son husband man boy imam pope archbishop bishop sheikh emir sultan
  spokesman chairman congressman businessman policeman councilman fisherman gunman cameraman salesman statesman assemblyman
  actor widower grandfather uncle nephew gentleman senor monsieur herr`;

const femaleTitles = `mrs ms miss madam dame lady queen princess mother sister daughter wife woman girl
  spokeswoman chairwoman congresswoman businesswoman policewoman councilwoman assemblywoman stateswoman
  actress widow grandmother aunt niece duchess nun senora madame frau`;

const ofGivenName = gendersOf(maleGivenNames, femaleGivenNames);
const ofTitle = gendersOf(maleTitles, femaleTitles);

function gendersOf(male: string, female: string): ReadonlyMap<string, Gender> {
  const ofEach = (words: string, gender: Gender) => words.split(/\s+/).map((word) => [word, gender] as const);
  return new Map([...ofEach(male, 'male'), ...ofEach(female, 'female')]);
}

/** The gender that a common given name tells, lower-cased; undefined for others and for names both carry. */
export function genderOfGivenName(name: string): Gender | undefined {
  return ofGivenName.get(name);
}

/** The gender that a title or role tells, by its lower-cased words. */
export function genderOfTitle(words: readonly string[]): Gender | undefined {
  for (const word of words) {
    const gender = ofTitle.get(word);
    if (gender !== undefined) return gender;
  }
  return undefined;
}

/** The gender of a singular pronoun, lower-cased; undefined for other words. */
export function genderOfPronoun(word: string): Gender | undefined {
  if (word === 'he' || word === 'him' || word === 'his' || word === 'himself') return 'male';
  return word === 'she' || word === 'her' || word === 'hers' || word === 'herself' ? 'female' : undefined;
}
