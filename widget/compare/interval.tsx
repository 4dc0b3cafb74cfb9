/** A score and its range, drawn: a dot on a bar with ends, readable without colour. The words stand beside it. */
import { highest, levels } from '../../src/model/scale';
import { lowestScore, type Score } from '../../src/rules/score';

const at = (value: number): string => `${(((value - lowestScore) / (100 - lowestScore)) * 92 + 4).toFixed(2)}%`;

export function Interval({ score: { score, min, max } }: { readonly score: Score }) {
  return (
    <svg class="interval" width="100%" height="24" aria-hidden="true">
      <line class="interval-scale" x1={at(lowestScore)} x2={at(100)} y1="12" y2="12" />
      {levels
        .map((level) => (100 * level) / highest)
        .map((tick) => (
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
