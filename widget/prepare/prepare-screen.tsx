/** Préparer un poste: its criteria and its trames in lines, by keyboard; what is lacking is said as it happens. */
import './prepare.css';
import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Stage, stageOf, stages } from '../../src/model/stage';
import { positionOf } from '../../src/rules/criteria';
import { tellApart } from '../../src/rules/namesakes';
import { isBare, preparedFor } from '../../src/rules/prepared-position';
import { useApp } from '../app-state';
import { useDocLang } from '../ui/doc';
import { usePrepareWords } from '../words/prepare';
import { useSharedWords } from '../words/shared';
import { Criteria } from './criteria';
import { StartFrom } from './start-from';
import { StrayWords } from './stray-words';
import { Trames } from './trames';

/** Of what is read here: nothing is said of what may not be. */
const told = ['position', 'criterion', 'point'] as const;

/** A position by its row; all: what every position shares; new: one that is still to be made. */
type Chosen = number | 'all' | 'new';

export interface PrepareScreenProps {
  /** Null: that of the person shown, else the first one. */
  readonly position: number | null;
  readonly stage: Stage | null;
  readonly onClose: () => void;
  /** A text is pasted for this position. */
  readonly onImport: (position: number) => void;
}

export function PrepareScreen(props: PrepareScreenProps) {
  const { document, t, stage: shownStage, shortcuts } = useApp();
  const more = useSharedWords();
  const words = usePrepareWords();
  const docLang = useDocLang();
  const preparation = document.preparation.value;
  const { positions, unread } = preparation;
  const person = document.file.peek()?.candidate;
  const [chosen, setChosen] = useState<Chosen>(
    () => props.position ?? (person && positionOf(person, positions)) ?? positions[0]?.id ?? 'new',
  );
  const [stage, setStage] = useState<Stage>(
    () => props.stage ?? (person && stageOf(person.stage)) ?? shownStage.peek() ?? stages[0],
  );
  const rows = useRef<HTMLDivElement>(null);
  /** A position that has just been begun: the keyboard goes to its first line, once that is there. */
  const begun = useRef<number | null>(null);
  useEffect(() => {
    if (begun.current === null || begun.current !== chosen) return;
    const first = rows.current?.querySelector<HTMLInputElement>('.prep-row input');
    if (!first) return;
    begun.current = null;
    first.focus();
  });
  const files = useComputed(() =>
    document.complete.value ? document.candidates.value.flatMap(({ id }) => document.fileOf(id) ?? []) : [],
  ).value;
  const labels = tellApart(
    positions.map(({ id, title }) => ({
      id,
      name: title.trim() || words.untitled,
      facts: [words.row(id)],
    })),
  );
  // It may have been removed meanwhile.
  const now: Chosen = typeof chosen !== 'number' || positions.some(({ id }) => id === chosen) ? chosen : 'all';
  const position = positions.find(({ id }) => id === now) ?? null;
  const id = position?.id ?? null;
  const locked = document.readOnly.value;
  const hidden = told.some((name) => unread?.has(name));
  const prepared = preparedFor(id, preparation);
  const bare = id !== null && isBare(id, preparation);

  const start = (
    <StartFrom
      key={String(now)}
      position={position}
      labels={labels}
      onStarted={(made) => {
        begun.current = made;
        setChosen(made);
      }}
      onImport={props.onImport}
    />
  );
  return (
    <section class="help prepare" aria-labelledby="prepare-title">
      <div class="help-head">
        <h2 id="prepare-title">{words.title}</h2>
        <button type="button" class="link" onClick={props.onClose}>
          {more.close}
        </button>
      </div>
      {locked && <p class="reminder">{more.phase.readOnly}</p>}
      {hidden && <p class="reminder">{words.unread}</p>}
      {!hidden && <StrayWords />}
      <div class="prep-position">
        <label for="prepare-position">{words.position}</label>
        <select
          id="prepare-position"
          value={String(now)}
          onChange={({ currentTarget: { value } }) =>
            setChosen(value === 'all' || value === 'new' ? value : Number(value))
          }
        >
          {positions.map((each) => (
            <option key={each.id} value={String(each.id)} lang={each.title.trim() ? docLang : undefined}>
              {unread?.has('position') ? t.value.header.unreadPosition : labels.get(each.id)}
            </option>
          ))}
          <option value="all">{words.everyPosition}</option>
          {(!locked || positions.length === 0) && <option value="new">{words.newPosition}</option>}
        </select>
      </div>
      {!locked && !hidden && (now === 'new' || bare) && start}
      {now !== 'new' && !hidden && (
        <div ref={rows}>
          <Criteria key={`criteria/${id}`} position={id} prepared={prepared} files={files} />
          {!locked && <p class="hint">{shortcuts.value ? words.help : words.plainHelp}</p>}
          <Trames position={position} prepared={prepared} files={files} stage={stage} onStage={setStage} />
        </div>
      )}
      {!locked && !hidden && position && !bare && (
        <details class="prep-elsewhere">
          <summary>{words.elsewhere}</summary>
          {start}
        </details>
      )}
    </section>
  );
}
