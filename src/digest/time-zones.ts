/** Names in use today that `Intl.supportedValuesOf` lists under an older one, or not at all. */
const PRESENT_NAMES = [
  'UTC',
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
];

/** IANA time zone names that this Node knows, sorted. */
export function timeZones(): readonly string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), ...PRESENT_NAMES.filter(isTimeZone)])].sort();
}

/** The zone as IANA spells it, without regard to the case it was typed in. Undefined when there is none. */
export function timeZoneNamed(typed: string): string | undefined {
  const name = withUnderscores(typed);
  const listed = timeZones().find((zone) => zone.toLowerCase() === name.toLowerCase());
  if (listed !== undefined) return listed;
  return /^[a-z][\w/+-]*$/iu.test(name) && isTimeZone(name) ? name : undefined;
}

/** Time zones for what somebody has typed so far: names whose place begins with it before names that hold it anywhere. */
export function suggestTimeZones(typed: string, limit: number): readonly string[] {
  const wanted = withUnderscores(typed).toLowerCase();
  const rank = (zone: string): number => {
    const name = zone.toLowerCase();
    if (name.startsWith(wanted) || name.slice(name.lastIndexOf('/') + 1).startsWith(wanted)) return 0;
    return name.includes(wanted) ? 1 : 2;
  };
  return timeZones()
    .filter((zone) => rank(zone) < 2)
    .sort((left, right) => rank(left) - rank(right))
    .slice(0, limit);
}

/** People type `New York`; IANA writes `New_York`. */
function withUnderscores(typed: string): string {
  return typed.trim().replace(/ /gu, '_');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
