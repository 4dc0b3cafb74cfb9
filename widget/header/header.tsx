/** Who is in front of us, at which stage, how far we are, and what is saved. */

import { useRef, useState } from 'preact/hooks';
import type { Dossier } from '../../src/model/dossier';
import { isStage, stageOf, stages } from '../../src/model/stage';
import { positionOf } from '../../src/rules/criteria';
import { alphabetical } from '../../src/rules/text';
import type { Side } from '../App';
import { type Tab, tabs, useApp } from '../app-state';
import { afterTrame } from '../interview/after-trame';
import { Doc } from '../ui/doc';
import { lazy } from '../ui/lazy';
import { SaveStatus } from './save-status';

const Menu = lazy(afterTrame, (part) => part.Menu);
const Me = lazy(afterTrame, (part) => part.Me, true);
const Progress = lazy(afterTrame, (part) => part.Progress, true);
const RatingPlace = lazy(
  () => import('../rating/rating-screen'),
  (part) => part.RatingPlace,
);

const newPersonValue = 'new';

export interface HeaderProps {
  /** Opens it over the screen. */
  readonly onSide: (side: Side) => void;
}

export function Header({ onSide }: HeaderProps) {
  const { document, t } = useApp();
  const file = document.file.value;
  const selected = document.selectedId.value;

  return (
    <header class="header">
      <h1 class="visually-hidden">{t.value.appName}</h1>
      <select
        class="candidate"
        aria-label={t.value.header.candidate}
        title={t.value.header.candidate}
        value={file && selected !== null ? String(selected) : ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value !== newPersonValue && value) return document.select(Number(value));
          event.currentTarget.value = file && selected !== null ? String(selected) : '';
          if (value === newPersonValue) onSide({ panel: 'new-person' });
        }}
      >
        {!file && <option value="">{t.value.header.choose}</option>}
        <CandidateOptions />
        {!document.readOnly.value && <option value={newPersonValue}>{t.value.header.newPerson}</option>}
      </select>
      {file && <Tabs />}
      <SaveStatus />
      <MenuButton onSide={onSide} />
      <div class="context">
        {file && <Context file={file} onSide={onSide} />}
        <Me onChange={() => onSide({ panel: 'who' })} />
      </div>
    </header>
  );
}

function MenuButton({ onSide }: HeaderProps) {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <div class="menu">
      <button
        type="button"
        class="quiet"
        aria-label={t.value.header.menu}
        title={t.value.header.menu}
        aria-expanded={open}
        ref={button}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 4" width="16" height="4" aria-hidden="true">
          <path d="M2 2h0M8 2h0M14 2h0" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
        </svg>
      </button>
      {open && (
        <Menu
          onSide={(side) => {
            // What opens gives the keyboard back to the button, not to an entry that is gone.
            button.current?.focus();
            setOpen(false);
            onSide(side);
          }}
          onClose={(back) => {
            setOpen(false);
            if (back) button.current?.focus();
          }}
        />
      )}
    </div>
  );
}

/** By position, then by name, as one looks for somebody. */
function CandidateOptions() {
  const { document, t, labels } = useApp();
  const { positions, unread } = document.preparation.value;
  const named = document.candidates.value
    .map((candidate) => ({ candidate, name: labels.value.get(candidate.id) ?? '' }))
    .sort((a, b) => alphabetical(a.name, b.name));
  const untitled = unread?.has('position') ? t.value.header.unreadPosition : '';
  const groups = [
    ...positions.map(({ id, title }) => ({ id, title: title || untitled })),
    { id: null, title: t.value.header.noPosition },
  ]
    .map(({ id, title }) => ({
      id,
      title,
      people: named.filter(({ candidate }) =>
        id === null ? !positions.some((position) => position.id === candidate.position) : candidate.position === id,
      ),
    }))
    .filter(({ people }) => people.length > 0);
  const option = ({ candidate, name }: (typeof named)[number]) => (
    <option key={candidate.id} value={String(candidate.id)}>
      {name}
    </option>
  );
  if (groups.length === 1) return <>{named.map(option)}</>;
  return (
    <>
      {groups.map(({ id, title, people }) => (
        <optgroup key={id} label={title}>
          {people.map(option)}
        </optgroup>
      ))}
    </>
  );
}

interface ContextProps extends HeaderProps {
  readonly file: Dossier;
}

function Context({ file, onSide }: ContextProps) {
  const { document, t, tab, stage, placed, showStage, interview } = useApp();
  const { candidate } = file;
  const { positions, unread } = document.preparation.value;
  const positionId = positionOf(candidate, positions);
  const position = positions.find(({ id }) => id === positionId);
  const view = interview.value;

  return (
    <>
      <select
        class="stage"
        aria-label={t.value.header.stage}
        title={t.value.header.stage}
        value={placed.value ? stage.value : ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isStage(value)) showStage(value);
        }}
      >
        {!placed.value && <option value="">{t.value.header.pickStage}</option>}
        {stages.map((name) => (
          <option key={name} value={name}>
            {t.value.stage(name)}
          </option>
        ))}
      </select>
      {tab.value === 'rating' && document.complete.value && <RatingPlace />}
      {stageOf(candidate.stage) === null && (
        <span>
          <Doc>{candidate.stage}</Doc>
        </span>
      )}
      {tab.value === 'interview' && view && document.complete.value && <Progress view={view} candidate={candidate} />}
      <span class="position">
        {position && !unread?.has('position') ? (
          <button type="button" class="link" onClick={() => onSide({ panel: 'position', id: position.id })}>
            <span class="visually-hidden">{t.value.header.position}</span>
            {position.title ? <Doc>{position.title}</Doc> : t.value.header.noPosition}
          </button>
        ) : position ? (
          t.value.header.unreadPosition
        ) : (
          t.value.header.noPosition
        )}
      </span>
      {candidate.decision && <span class="position">{t.value.decisions[candidate.decision]}</span>}
    </>
  );
}

function Tabs() {
  const { t, tab, entered } = useApp();
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab.value) + step + tabs.length) % tabs.length] as Tab;
    tab.value = next;
    window.document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t.value.tabs.label} class="tabs" onKeyDown={move}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={tab.value === name}
          aria-controls="panel"
          tabIndex={tab.value === name ? 0 : -1}
          onClick={() => {
            tab.value = name;
            entered.value = name;
          }}
        >
          {t.value.tabs[name]}
        </button>
      ))}
    </div>
  );
}
