/** Figures by name, each between 0 and 1 unless its name says otherwise. */
export type Figures = Readonly<Record<string, number>>;

/**
 * The figures in a scorer's lines, `content P 0.778 R 0.883  hit@1 0.378`, named `content P`, `content R`
 * and `hit@1` after the prefix.
 */
export function figuresIn(lines: string, prefix: string): Figures {
  const figures: Record<string, number> = {};
  for (const part of lines.split(/\n| {2,}|, /u)) {
    let subject = '';
    for (const [, name = '', value = ''] of part.matchAll(/(\p{L}[^\s]*(?: \p{L}[^\s]*)*) (\d+\.\d+)/gu)) {
      const [first = '', ...rest] = name.split(' ');
      if (rest.length > 0) subject = `${first} `;
      figures[`${prefix} ${rest.length > 0 ? name : subject + name}`] = Number(value);
    }
  }
  return figures;
}

export interface ReliabilityBin {
  readonly from: number;
  readonly questions: number;
  /** Mean confidence. */
  readonly said: number;
  /** Share whose first sentence answers. */
  readonly held: number;
}

/** Ten bins of equal width over confidence (a reliability diagram as a table); empty bins are left out. */
export function reliability(
  outcomes: readonly { readonly confidence: number; readonly right: boolean }[],
): ReliabilityBin[] {
  return Array.from({ length: 10 }, (_, i) => {
    const inBin = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === i);
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      from: i / 10,
      questions: inBin.length,
      said: mean(inBin.map(({ confidence }) => confidence)),
      held: mean(inBin.map(({ right }) => (right ? 1 : 0))),
    };
  }).filter(({ questions }) => questions > 0);
}

/** Expected calibration error: the mean distance between what was said and what held, weighted by the questions in each bin. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const questions = bins.reduce((sum, bin) => sum + bin.questions, 0);
  return bins.reduce((sum, bin) => sum + (bin.questions / questions) * Math.abs(bin.said - bin.held), 0);
}

/** A line a figure, with what it was before beside it. */
export function figureTable(now: Figures, before: Figures): string {
  const width = Math.max(...Object.keys(now).map((name) => name.length));
  return Object.entries(now)
    .map(([name, value]) => {
      const was = before[name];
      const change =
        was === undefined
          ? ''
          : `   before ${was.toFixed(3)}   ${(value - was >= 0 ? '+' : '') + (value - was).toFixed(3)}`;
      return `${name.padEnd(width)}  ${value.toFixed(3)}${change}`;
    })
    .join('\n');
}
