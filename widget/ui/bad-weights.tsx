import type { Criterion } from '../../src/model/criterion';
import { useMore } from '../messages/more';

/** Beside a score: the criteria that count 1 in it because what is written there is no weight. */
export function BadWeights({ of }: { readonly of: readonly Criterion[] }) {
  const { coverage } = useMore();
  return of.length > 0 ? <p class="flag">{coverage.badWeights(of.map(({ short, title }) => short || title))}</p> : null;
}
