/** Who has more than one note on a criterion, and which counts: told to everybody, since no rule can refuse them all. */

import { shortName } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { useSharedWords } from '../words/shared';
import type { DoubledNotes } from './view';

export function Doubled({ doubled, me }: { readonly doubled: readonly DoubledNotes[]; readonly me: string }) {
  const { document } = useApp();
  const more = useSharedWords();
  return (
    <>
      {doubled.map(({ who, criteria }) => (
        <p key={who} class="reminder">
          <Said>
            {more.doubled(
              who === me ? '' : whoNamed(document.evaluators.value, who),
              criteria.map((one) => doc(shortName(one))),
            )}
          </Said>
        </p>
      ))}
    </>
  );
}
