/** A score and its range, drawn: a dot on a bar with ends, readable without colour. The words stand beside it. */
import type { Score } from '../../src/rules/score';

/** All notes at 1; a score cannot be lower. */
export const lowest = 100 / 3;

const at = (value: number): string => `${(((value - lowest) / (100 - lowest)) * 92 + 4).toFixed(2)}%`;

export function Interval({ score: { score, min, max } }: { readonly score: Score }) {
  return (
    <svg class="interval" width="100%" height="24" aria-hidden="true">
      <line class="interval-scale" x1={at(lowest)} x2={at(100)} y1="12" y2="12" />
      {[lowest, 200 / 3, 100].map((tick) => (
        <line key={tick} class="interval-scale" x1={at(tick)} x2={at(tick)} y1="9" y2="15" />
      ))}
      {min !== null && max !== null && (
        <>
          {max > min && <line class="interval-bar" x1={at(min)} x2={at(max)} y1="12" y2="12" />}
          {score !== null && <circle class="interval-dot" cx={at(score)} cy="12" r="5" />}
          {max > min &&
            [min, max].map((end) => <line key={end} class="interval-end" x1={at(end)} x2={at(end)} y1="5" y2="19" />)}
        </>
      )}
    </svg>
  );
}
