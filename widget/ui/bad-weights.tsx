import { type Criterion, shortName } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useSharedWords } from '../words/shared';
import { Said } from './doc';

/** Beside a score: the criteria that count 1 in it because what is written there is no weight. */
export function BadWeights({ of }: { readonly of: readonly Criterion[] }) {
  const { coverage } = useSharedWords();
  return of.length > 0 ? (
    <p class="flag">
      <Said>{coverage.badWeights(of.map((one) => doc(shortName(one))))}</Said>
    </p>
  ) : null;
}
