/** Whole lines that are never part of an article's words, by their look. */
const LINES: readonly (readonly [reason: string, look: RegExp])[] = [
  ['page number', /^(?:page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[-–—[]\s*\d{1,4}\s*[-–—\]])$/iu],
  ['page number', /^[^.!?]{0,60}[\s|–—-]page\s+\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/iu],
  ['page number', /^\d{1,3}\s*(?:of|\/)\s*\d{1,3}$/iu],
  ['label', /^(?:published|updated|posted|last updated|last modified|topics|image caption)\s*[,:]?$/iu],
  ['web address', /^(?:(?:original\s+)?(?:url|link|source|web address)\s*:\s*)?[\s<*([]*https?:\/\/\S+$/iu],
  ['label', /^(?:original\s+)?(?:url|link|source|web address)\s*:$/iu],
  ['section label', /^(?:abstract|full text|body|(?:story|article) highlights|related internet links)\s*[.:]?$/iu],
  [
    'navigation',
    /^(?:(?:home|news|world|u\.?k\.?|u\.?s\.?|africa|americas|asia|europe|latin america|middle east|business|politics|opinion|tech(?:nology)?|science|health|sports?|arts|books|culture|entertainment|environment|lifestyle|magazine|money|travel|weather|pictures|photos|videos?|more)(?:$|[\s|·•,/>»]+)){4,}$/iu,
  ],
  [
    'note to editors',
    /^\((?:adds|updates|updating|recasts|rewrites|corrects|clarifies|refiles|repeats|changes)\b[^()]*\)$/iu,
  ],
  ['contact', /^\(\([^()]*@[^()]*\)\)$/u],
  ['site notice', /^(?:get )?short url$/iu],
  [
    'sharing links',
    /^(?!\p{L}+$)(?:(?:share|tweet|print|e-?mail|save|facebook|twitter|whatsapp|telegram|messenger|linkedin|reddit|pinterest|copy link|pin it|(?:download )?pdf|order reprints|today[’']s paper|give this article|reuse this content)\b[\s|·•,/]*)+$/iu,
  ],
  [
    'sharing links',
    /^(?:share(?: this(?: (?:with|page|story|article|post))?)?|tweet|print|e-?mail|pin it|facebook|twitter|whatsapp|instagram|linkedin|pinterest|reddit|(?:feedback|print|rss|share){2,3})$/iu,
  ],
];

/** Sentences to the reader, about the site and not the news, by their first word (lower case). */
const ADDRESSES: ReadonlyMap<string, readonly (readonly [reason: string, look: RegExp])[]> = new Map(
  Object.entries({
    sign: [
      ['invitation', /^sign up\b(?:.{0,24}$|.*\b(?:newsletters?|inbox|here|e-?mail|free|updates|subscri\w+)\b)/iu],
    ],
    subscribe: [['invitation', /^subscribe\b/iu]],
    follow: [
      [
        'invitation',
        /^follow\b.*(?:@\w|\btwitter|\bfacebook|\binstagram|\btiktok|\bus on\b|\blive (?:updates|reports|coverage))/iu,
      ],
    ],
    join: [['invitation', /^join (?:us\b|.*\b(?:facebook|twitter|newsletter))/iu]],
    like: [['invitation', /^like us\b/iu]],
    get: [['invitation', /^get\b.*\b(?:newsletters?|inbox|alerts?)\b/iu]],
    download: [['invitation', /^download\b.*\bapp\b/iu]],
    support: [['invitation', /^support\b.*\bjournalism\b/iu]],
    share: [['invitation', /^share(?: (?:this|on|via|your)\b.*)?$/iu]],
    the: [['site notice', /^the \S+ is not responsible for the content of external (?:internet )?sites\b/iu]],
    watch: [['link to another story', /^watch(?: (?:more|now|live|video))?\s*:/iu]],
    click: [['invitation', /^click (?:here|on|the|to)\b/iu]],
    tap: [['invitation', /^tap (?:here|on|the|to)\b/iu]],
    listen: [['invitation', /^listen (?:to|on|here)\b.*\b(?:podcast|episode|here|apple|spotify)\b/iu]],
    would: [['invitation', /^would you like to (?:receive|get|sign)\b/iu]],
    got: [['invitation', /^got an? (?:story|tip|news tip|question|comment)\b/iu]],
    have: [['invitation', /^have an? (?:story|tip|news tip|question|comment)\b/iu]],
    do: [['invitation', /^do you have an? (?:story|tip|news tip|question|comment)\b/iu]],
    thank: [
      [
        'invitation',
        /^thank you for (?:supporting|reading|signing up|subscribing|registering|visiting|your (?:support|subscription))\b/iu,
      ],
    ],
    please: [
      [
        'site notice',
        /^please (?:let us know|enable|log in|sign|subscribe|note that comments|click|share|refresh|upgrade)\b/iu,
      ],
    ],
    read: [['link to another story', /^read (?:more|also|next|the (?:full|rest|original)|our|it here|here)\b/iu]],
    see: [['link to another story', /^see (?:also|more)\b/iu]],
    also: [['link to another story', /^also (?:read|see)\s*:/iu]],
    more: [['link to another story', /^more(?:\s*:|$|\s+(?:from|on|about|coverage|news|stories|ap)\b.*[^.!?]$)/iu]],
    related: [
      [
        'link to another story',
        /^related(?:\s+(?:stories|story|articles?|content|news|topics?|links?|coverage))?\s*(?::|$)/iu,
      ],
    ],
    advertisement: [['advertisement', /^advertisement\b.{0,20}$/iu]],
    advert: [['advertisement', /^advert$/iu]],
    sponsored: [['advertisement', /^sponsored(?: content)?$/iu]],
    story: [['site notice', /^story continues\b/iu]],
    article: [['site notice', /^article continues\b/iu]],
    skip: [['site notice', /^skip (?:advert(?:isement)?|ad|(?:to|past) .{1,30})$/iu]],
    comments: [['site notice', /^comments?(?:\s*\(\d+\)|\s+are (?:closed|turned off)|$)/iu]],
    comment: [['site notice', /^comment$/iu]],
    leave: [['site notice', /^leave a (?:comment|reply)\b/iu]],
    post: [['site notice', /^post a comment\b/iu]],
    copyright: [['copyright', /^copyright\b/iu]],
    c: [['copyright', /^\(c\)/iu]],
    all: [['copyright', /^all rights reserved\b/iu]],
    this: [
      ['copyright', /^this (?:material|article|story|report) may not be (?:published|reproduced|copied|rewritten)\b/iu],
      [
        'site notice',
        /^this (?:story|article|post|report|page|discussion)(?: and (?:its )?headline)? (?:has been updated|have been updated|was (?:originally|first) published|(?:originally|first) appeared|is (?:now )?closed)\b/iu,
      ],
      ['site notice', /^this (?:site|website|page) (?:uses|requires)\b/iu],
    ],
    continue: [['link to another story', /^continue reading\b/iu]],
    a: [['site notice', /^a version of this (?:article|story|report) (?:first )?appear(?:s|ed)\b/iu]],
    by: [['site notice', /^by (?:continuing|signing up|subscribing|clicking|submitting|using this)\b/iu]],
    we: [
      [
        'site notice',
        /^we (?:use cookies|will use the (?:details|information) you|may (?:earn|receive) (?:an? )?commission)\b/iu,
      ],
      ['site notice', /^we welcome comments\b/iu],
    ],
    you: [
      [
        'site notice',
        /^you (?:agree to the processing|can (?:also )?(?:get|sign up|unsubscribe|subscribe)\b.*\b(?:newsletter|inbox|here|subscribe|edition))\b/iu,
      ],
    ],
    if: [['site notice', /^if you wish to (?:object|unsubscribe)\b/iu]],
    purchases: [['site notice', /^purchases (?:you make )?.*\bcommission\b/iu]],
    contact: [['contact', /^contact\b.*(?:@|\breporter\b|\btwitter\b)/iu]],
    reach: [['contact', /^reach\b.*(?:@|\breporter\b|\btwitter\b)/iu]],
    email: [['contact', /^email\b.*@/iu]],
    'e-mail': [['contact', /^e-mail\b.*@/iu]],
    send: [['contact', /^send\b.*\bemail\b/iu]],
    tags: [['tags', /^tags?\s*:/iu]],
    tag: [['tags', /^tags?\s*:/iu]],
    topics: [['tags', /^topics?\s*:/iu]],
    keywords: [['tags', /^keywords?\s*:/iu]],
    filed: [['tags', /^filed under\b/iu]],
  } satisfies Record<string, [string, RegExp][]>),
);

const FIRST_WORD =
  /^[\s(*_►▶•–—-]*(?:(?!©)\p{Extended_Pictographic}\s*)?(\p{Lu}[\p{Lu}\s’'-]{2,40}:\s?)?(©|[\p{L}][\p{L}-]*)/u;
const LONGEST_ADDRESS = 400;
const WORD = /[\p{L}\p{N}]/u;
const LONGEST_LINE = 120;
const LONGEST_ADDRESS_LINE = 1000;
const MAY_BE_ADDRESS = /^.{0,24}https?:/iu;

/** Why a whole line is no part of the article's words; undefined where it may be. */
export function lineFurniture(line: string): string | undefined {
  if (!WORD.test(line)) return 'no words';
  if (line.length > (MAY_BE_ADDRESS.test(line) ? LONGEST_ADDRESS_LINE : LONGEST_LINE)) return undefined;
  return LINES.find(([, look]) => look.test(line))?.[0];
}

/** Why a sentence speaks to the site's reader and not of the news; undefined where it may be news. */
export function sentenceFurniture(sentence: string): string | undefined {
  if (sentence.length > LONGEST_ADDRESS) return undefined;
  const [opening = '', label = '', word] = FIRST_WORD.exec(sentence) ?? [];
  if (word === undefined) return undefined;
  if (word === '©') return 'copyright';
  const unlabelled = sentence.slice(opening.length - word.length);
  return speechToReader(unlabelled) ?? (label === '' ? undefined : speechToReader(`${label}${unlabelled}`));
}

function speechToReader(opening: string): string | undefined {
  const word = /^[\p{L}-]+/u.exec(opening)?.[0].toLowerCase() ?? '';
  return ADDRESSES.get(word)?.find(([, look]) => look.test(opening))?.[0];
}

const TAIL = /^(?:\p{Lu}[\p{L}\p{N}.’'-]*(?:\s\p{Lu}[\p{L}\p{N}.’'-]*){0,2}\s*,\s*)+$/u;

/** Whether the last line of an article is a list of tags that breaks off: `Turkey, UK,`. */
export function isDanglingTail(line: string): boolean {
  return line.length <= 80 && TAIL.test(line);
}
