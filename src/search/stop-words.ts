/**
 * Words that carry no content: neither indexed nor searched. Written as the tokenizer folds them, without apostrophes.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also although am among an and another any anyone anything are around as at
  be because been before behind being below between both but by can could did do does doing done down during each
  either else ever every few for from further had has have having he her here hers herself him himself his how however
  i if in into is it its itself just let like many me might more most much must my myself neither no nor not now of off
  on once one only onto or other others our ours ourselves out over own per rather same say saying says said shall she
  should since so some somebody someone something such than that the their theirs them themselves then there therefore
  these they this those though through thus to too toward towards under until up upon us very was we were what whatever
  when whenever where whether which while who whoever whom whose why will with within without would yet you your yours
  yourself al el may`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
