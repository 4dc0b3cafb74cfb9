/** What found no place in a trame: said passage by passage, so that nothing disappears in silence. */
import { useId, useState } from 'preact/hooks';
import type { Leftover } from '../../src/trame-import/imported';
import { useApp } from '../app-state';
import { LongList } from './folded';
import { importMessages } from './messages';
import { placeOf } from './view';

/** Of a longer passage the start is enough to know it again. */
const longest = 600;

export function Leftovers({ leftovers }: { readonly leftovers: readonly Leftover[] }) {
  const { language } = useApp();
  const words = importMessages(language.value);
  const id = useId();
  if (leftovers.length === 0) return null;
  return (
    <section class="import-left" aria-labelledby={id}>
      <h2 id={id}>{words.leftTitle(leftovers.length)}</h2>
      <p class="hint">{words.leftHint}</p>
      <LongList items={leftovers} first={20} more={words.more} class="import-passages">
        {(leftover) => <Passage key={leftover.text.slice(0, 100)} leftover={leftover} />}
      </LongList>
    </section>
  );
}

function Passage({ leftover }: { readonly leftover: Leftover }) {
  const { language } = useApp();
  const words = importMessages(language.value);
  const { text, place, reason } = leftover;
  const [asked, setAsked] = useState(false);
  const whole = asked || text.length <= longest;
  return (
    <>
      <p class="import-text" dir="auto">
        {whole ? text : `${text.slice(0, longest)}…`}
      </p>
      {!whole && (
        <button type="button" class="link" onClick={() => setAsked(true)}>
          {words.whole}
        </button>
      )}
      <p class="muted">{[placeOf(place, words), words.reasons[reason]].filter((part) => part !== '').join(' · ')}</p>
    </>
  );
}
