import type { Criterion } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useMore } from '../messages/more';
import { Said } from './doc';

/** Beside a score: the criteria that count 1 in it because what is written there is no weight. */
export function BadWeights({ of }: { readonly of: readonly Criterion[] }) {
  const { coverage } = useMore();
  return of.length > 0 ? (
    <p class="flag">
      <Said>{coverage.badWeights(of.map(({ short, title }) => doc(short || title)))}</Said>
    </p>
  ) : null;
}
