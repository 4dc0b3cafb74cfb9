/** Lines of measures against their budgets, as an aligned table. */

export interface Line {
  readonly what: string;
  readonly measured: string;
  /** What it is compared with, measured in the same run. */
  readonly against?: string;
  readonly ratio?: number;
  readonly budget?: string;
  /** Without a budget, there is nothing to meet. */
  readonly met?: boolean;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
export const ms = (value: number): string => `${number.format(Math.round(value))} ms`;
export const kilobytes = (bytes: number): string => `${number.format(Math.round(bytes / 100) / 10)} ko`;
export const times = (ratio: number): string => `× ${number.format(ratio)}`;

/**
 * A line for two things measured in pairs: the ratio is the median of the pairs' ratios, which a
 * noisy moment of the machine disturbs less than the ratio of the medians.
 */
export function ratioLine(
  what: string,
  pairs: readonly (readonly [ours: number, theirs: number])[],
  against: string,
  most?: number,
): Line {
  const ratio = median(pairs.map(([ours, theirs]) => ours / theirs));
  return {
    what,
    measured: ms(median(pairs.map(([ours]) => ours))),
    against: `${against} ${ms(median(pairs.map(([, theirs]) => theirs)))}`,
    ratio,
    ...(most === undefined ? {} : { budget: `≤ ${times(most)}`, met: ratio <= most }),
  };
}

export function table(lines: readonly Line[]): string {
  const rows = [
    ['Mesure', 'Médiane', 'Comparée à', 'Rapport', 'Budget', 'Tenu'],
    ...lines.map(({ what, measured, against = '', ratio, budget = '', met }) => [
      what,
      measured,
      against,
      ratio === undefined ? '' : times(ratio),
      budget,
      met === undefined ? '' : met ? 'oui' : 'NON',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const written = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [written[0], '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...written.slice(1)].join('\n');
}
