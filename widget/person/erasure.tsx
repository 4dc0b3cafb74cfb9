/** Removes a person: what will go is shown first, and asked again. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ErasureProblem } from '../../src/document/writing/erasure';
import type { PersonRecords } from '../../src/model/person-records';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { usePersonWords } from '../words/person';
import type { Chosen } from './view';

interface ErasureProps {
  readonly records: PersonRecords;
  readonly chosen: Chosen;
  readonly label: string;
  /** `left`: cells that still bear the name, though they were to lose it. */
  readonly onErased: (left: number) => void;
}

type Step =
  | { readonly is: 'idle' | 'asking' | 'erasing' }
  | { readonly is: 'failed'; readonly problem: ErasureProblem['kind'] };

export function Erasure({ records, chosen, label, onErased }: ErasureProps) {
  const { document, t } = useApp();
  const words = usePersonWords();
  const [step, setStep] = useState<Step>({ is: 'idle' });
  const [names, setNames] = useState(false);
  const first = useRef<HTMLElement | null>(null);
  const before = useRef(step.is);
  // What was pressed has given place to what is asked, or to what came of it: the keyboard goes on from there.
  useLayoutEffect(() => {
    if (before.current !== step.is && step.is !== 'erasing') first.current?.focus();
    before.current = step.is;
  }, [step.is]);
  const { also, stay, rows, hidden } = chosen;
  const count = [...rows.values()].reduce((total, each) => total + each, hidden);
  const texts = chosen.mentions.filter(({ inText }) => inText).length;

  async function erase() {
    setStep({ is: 'erasing' });
    const result = await document.erasePerson(records, {
      also: also.map(({ candidateId }) => candidateId),
      instead: names ? words.instead : null,
    });
    if (result.ok) onErased(result.left ?? 0);
    else setStep({ is: 'failed', problem: result.failure.kind });
  }

  if (document.readOnly.value) return <p class="hint">{words.eraseNotHere}</p>;
  if (step.is === 'idle' || step.is === 'failed') {
    return (
      <>
        {step.is === 'failed' && (
          <p class="reminder" role="alert">
            {words.problems[step.problem]}
          </p>
        )}
        <button
          type="button"
          class="danger"
          ref={(element) => {
            first.current = element;
          }}
          onClick={() => setStep({ is: 'asking' })}
        >
          {words.erase(label)}
        </button>
      </>
    );
  }
  return (
    <section class="card" aria-label={words.erase(label)}>
      <p
        class="will-erase"
        tabIndex={-1}
        ref={(element) => {
          first.current = element;
        }}
      >
        <strong>{words.willErase(count)}</strong>
      </p>
      <ul class="dashed">
        {[...rows].map(([title, each]) => (
          <li key={title}>{title + t.value.colon + words.rows(each)}</li>
        ))}
        {hidden > 0 && <li>{words.hiddenNotes + t.value.colon + words.rows(hidden)}</li>}
      </ul>
      {stay.length > 0 && <p>{words.stays(stay.map(({ name, candidateId }) => words.namesake(name, candidateId)))}</p>}
      {texts > 0 && (
        <label class="check">
          <input type="checkbox" checked={names} onChange={() => setNames(!names)} />
          {words.eraseNames(texts)}
        </label>
      )}
      <p>{words.exportFirst}</p>
      <details>
        <summary>{words.keptTitle}</summary>
        <ul class="dashed">
          {words.kept.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <div class="card-actions">
        <BusyButton busy={step.is === 'erasing'} onClick={() => setStep({ is: 'idle' })}>
          {words.cancel}
        </BusyButton>
        <BusyButton class="danger" busy={step.is === 'erasing'} onClick={erase}>
          {step.is === 'erasing' ? words.erasing : words.confirm(label)}
        </BusyButton>
      </div>
    </section>
  );
}
