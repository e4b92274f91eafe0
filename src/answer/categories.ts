/** Common nouns by the word that asks for them ("which *animal*"): what a capital letter does not give away. */
const CATEGORIES: readonly (readonly [asked: string, members: string])[] = [
  [
    'animal species creature bird fish insect pet mammal reptile wildlife beast predator breed livestock',
    `alligator ant ape bat bear beaver bee beetle bird bison boar buffalo bull butterfly camel cat cattle cheetah chicken chimpanzee chimp
    cicada cockroach cobra condor cougar cow coyote crab crane cricket crocodile crow deer dinosaur dog dolphin donkey duck eagle eel
    elephant elk emu falcon ferret fish flamingo fly fox frog gecko giraffe goat goose gorilla grasshopper hamster hawk hedgehog hen heron
    hippo hippopotamus hornet horse hyena iguana jaguar jellyfish kangaroo kitten koala lemur leopard lion lizard llama lobster lynx
    macaw mammoth meerkat mink mole monkey moose mosquito moth mouse octopus orangutan orca ostrich otter owl ox oyster panda panther parrot
    peacock pelican penguin pig pigeon platypus pony porcupine possum puffin puppy python rabbit raccoon ram rat raven reindeer rhino
    rhinoceros rooster salmon scorpion seal shark sheep shrimp skunk sloth snail snake sparrow spider squid squirrel starfish stingray
    stork swan tarantula termite tick tiger toad tortoise trout tuna turkey turtle vulture walrus wasp weasel whale wildcat wolf wombat
    worm yak zebra`,
  ],
  [
    'food ingredient staple item snack fruit vegetable dish drink beverage product crop dessert meal grocery treat produce flavor flavour',
    `almond apple apricot asparagus avocado bacon bagel banana bean beef beer beet bread broccoli burger butter cabbage cake candy carrot
    cashew cauliflower celery cereal champagne cheese cheesecake cherry chicken chili chip chocolate cider cinnamon cocktail cocoa coconut
    cod coffee cola cookie corn cranberry cream cucumber cupcake curry doughnut donut egg eggplant espresso fig fish flour formula fries
    garlic gin ginger grain grape gravy guacamole ham hamburger hazelnut honey hummus icecream jam juice ketchup kiwi lamb latte
    lemon lemonade lentil lettuce lime lobster macaroni mango margarita mayonnaise meat meatball melon milk mint mushroom mustard noodle
    nut oat oatmeal oil olive onion orange oyster pancake pasta pastry pea peach peanut pear pecan pepper pickle pie pineapple pistachio
    pizza plum popcorn pork potato pretzel pudding pumpkin quinoa raisin raspberry rice rum salad salmon salsa salt sandwich sauce sausage
    seafood shrimp soda soup soy spinach steak strawberry sugar sushi syrup taco tea tequila toast tofu tomato tortilla tuna turkey vanilla
    vinegar vodka waffle walnut water watermelon wheat whiskey whisky wine yogurt yoghurt zucchini`,
  ],
  [
    'color colour',
    'black blue brown cyan gold golden gray green grey indigo maroon orange pink purple red silver turquoise violet white yellow',
  ],
  [
    'disease virus illness condition infection disorder cancer ailment bacteria symptom syndrome variant pandemic outbreak',
    `aids allergy alzheimer anthrax anxiety arthritis asthma autism botulism cancer chickenpox cholera covid coronavirus dementia dengue
    depression diabetes diphtheria ebola epilepsy flu hepatitis herpes hiv hypertension influenza insomnia leprosy leukemia listeria lupus
    lyme malaria measles meningitis monkeypox mpox mumps obesity omicron delta pneumonia polio rabies ringworm rsv rubella salmonella
    scurvy smallpox stroke syphilis tetanus tuberculosis typhoid zika`,
  ],
  [
    'sport game event discipline competition activity',
    `archery athletics badminton baseball basketball biathlon bobsled bowling boxing chess climbing cricket cycling darts diving fencing football
    golf gymnastics handball hiking hockey judo karate lacrosse marathon netball pickleball poker polo rowing rugby running sailing skateboarding
    skating skiing snowboarding soccer softball sprint squash surfing swimming tennis triathlon volleyball weightlifting wrestling yoga`,
  ],
  ['month', 'january february march april may june july august september october november december'],
  ['day', 'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow'],
  ['planet', 'mercury venus earth mars jupiter saturn uranus neptune pluto moon sun'],
  [
    'material metal element substance mineral resource chemical gas fuel drug medication compound commodity',
    `aluminum aluminium arsenic asbestos brick bronze caffeine cannabis carbon cardboard cement chlorine clay coal cobalt cocaine concrete copper
    cotton diamond diesel ecstasy ethanol fentanyl gas gasoline glass gold graphite helium heroin hydrogen iron ketamine lead leather lithium
    lsd lumber marijuana mercury methane mifepristone morphine narcan naloxone neon nickel nicotine nitrogen oil opioid oxygen ozempic palladium
    paper petrol petroleum plastic platinum plutonium psilocybin ruby rubber sand silicon silk silver steel stone sulfur tin titanium
    tobacco uranium vitamin wood wool zinc`,
  ],
  [
    'event disaster phenomenon weather storm hazard cause',
    `avalanche blackout blaze blizzard crash cyclone derecho drought earthquake eclipse eruption explosion famine fire flood flooding fog frost hail
    hailstorm heat heatwave hurricane landslide lightning mudslide outage rain rainfall sandstorm shooting sinkhole smog snow snowfall snowstorm
    storm strike thunderstorm tornado tsunami typhoon volcano war wildfire wind`,
  ],
  [
    'part body organ limb',
    'ankle arm back belly bone brain calf chest chin ear elbow eye face finger foot hair hamstring hand head heart heel hip jaw kidney knee leg lip liver lung mouth nail neck nose pancreas rib shoulder skin spine stomach teeth throat thumb toe tongue tooth wrist',
  ],
  [
    'vehicle transport craft aircraft',
    'airplane balloon bicycle bike boat bus car cart coach drone ferry glider helicopter jet lorry minibus motorbike motorcycle plane rocket satellite scooter ship submarine taxi tank tractor train tram truck van yacht',
  ],
  [
    'clothing garment accessory clothes item outfit shoe jewelry',
    'bag belt bikini blazer boots bracelet cap cape cloak coat crown dress earring glasses gloves gown hat headscarf hijab hoodie jacket jeans jersey leggings mask necklace pajamas pants ring robe sandals scarf shirt shoe shorts skirt slippers sneaker sneakers socks suit sunglasses sweater sweatshirt swimsuit tie tiara tracksuit trousers tuxedo uniform veil vest watch wig',
  ],
  [
    'language',
    'arabic bengali cantonese dutch english esperanto french german greek hebrew hindi irish italian japanese korean latin mandarin persian polish portuguese punjabi russian spanish swahili tamil turkish ukrainian urdu vietnamese welsh yiddish',
  ],
  ['religion faith', 'buddhism catholicism christianity hinduism islam judaism scientology sikhism mormonism'],
];

const MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  CATEGORIES.flatMap(([asked, members]) => {
    const set = new Set(members.split(/\s+/u));
    return asked.split(' ').map((word) => [word, set] as const);
  }),
);

/** The common nouns a word like `animal` may be answered with, singular; absent when it promises none. */
export function membersOf(focus: string): ReadonlySet<string> | undefined {
  return MEMBERS.get(focus) ?? MEMBERS.get(singular(focus));
}

/** A plural as its singular, by its ending alone. */
export function singular(word: string): string {
  if (/(?:ch|sh|x|ss|o)es$/u.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : word;
}
