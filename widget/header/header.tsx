/** Who is in front of us, at which stage, and what is saved. */
import { useState } from 'preact/hooks';
import type { Candidate } from '../../src/model/candidate';
import { isStage, stageAt, stages } from '../../src/model/stage';
import { positionOf } from '../../src/rules/criteria';
import { alphabetical } from '../../src/rules/text';
import { type Tab, tabs, useApp } from '../app-state';
import { loadMoveLine, loadNewPerson } from '../screens';
import { Later } from '../ui/later';
import { Me } from './me';
import { SaveStatus } from './save-status';

const newPersonValue = 'new';

export interface HeaderProps {
  readonly helpShown: boolean;
  readonly onHelp: () => void;
  /** The panel of a position. */
  readonly onPosition: (position: number) => void;
  /** "Je suis…" */
  readonly onWho: () => void;
}

export function Header({ onHelp, helpShown, onPosition, onWho }: HeaderProps) {
  const { document, t } = useApp();
  const [adding, setAdding] = useState(false);
  const file = document.file.value;
  const selected = document.selectedId.value;

  return (
    <header class="header">
      <h1 class="visually-hidden">{t.value.appName}</h1>
      <div class="header-line">
        <select
          class="candidate"
          aria-label={t.value.header.candidate}
          title={t.value.header.candidate}
          value={file && selected !== null ? String(selected) : ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setAdding(value === newPersonValue);
            if (value !== newPersonValue && value) document.select(Number(value));
            else event.currentTarget.value = file && selected !== null ? String(selected) : '';
          }}
        >
          {!file && <option value="">{t.value.header.choose}</option>}
          <CandidateOptions />
          {!document.readOnly.value && <option value={newPersonValue}>{t.value.header.newPerson}</option>}
        </select>
        <SaveStatus />
        <button type="button" class="round" aria-expanded={helpShown} aria-label={t.value.header.help} onClick={onHelp}>
          ?
        </button>
      </div>
      {adding && (
        <Later load={loadNewPerson} props={{ onDone: () => setAdding(false), onCancel: () => setAdding(false) }} />
      )}
      {file ? (
        <StageLine candidate={file.candidate} onPosition={onPosition} onWho={onWho} />
      ) : (
        <div class="header-line facts-line">
          <Me onChange={onWho} />
        </div>
      )}
    </header>
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

interface StageLineProps extends Pick<HeaderProps, 'onPosition' | 'onWho'> {
  readonly candidate: Candidate;
}

function StageLine({ candidate, onPosition, onWho }: StageLineProps) {
  const { document, t, tab, stage, showStage } = useApp();
  const { positions, unread } = document.preparation.value;
  const positionId = positionOf(candidate, positions);
  const position = positions.find(({ id }) => id === positionId);
  const own = stageAt(candidate.stage);
  const outside = candidate.stage.trim() !== '' && !isStage(candidate.stage.trim());
  const status = document.status.value;
  const mayMove =
    !document.readOnly.value && stage.value !== own && !document.layout.value.candidate.computed.has('stage');

  return (
    <>
      <div class="header-line facts-line">
        {position && !unread?.has('position') ? (
          <button
            type="button"
            class="link position"
            aria-label={t.value.header.openPosition(position.title || t.value.header.noPosition)}
            onClick={() => onPosition(position.id)}
          >
            {position.title || t.value.header.noPosition}
          </button>
        ) : (
          <span>{position ? t.value.header.unreadPosition : t.value.header.noPosition}</span>
        )}
        {outside && <span class="muted">{candidate.stage}</span>}
        {status?.completeness && <span class="badge">{t.value.completeness[status.completeness]}</span>}
        {candidate.decision && <span class="badge">{t.value.decisions[candidate.decision]}</span>}
        <Me onChange={onWho} />
      </div>
      <div class="header-line tabs-line">
        <Tabs />
        <select
          class="stage"
          aria-label={t.value.header.stage}
          title={t.value.header.stage}
          value={stage.value}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isStage(value)) showStage(value);
          }}
        >
          {stages.map((name) => (
            <option key={name} value={name}>
              {name === own && !outside ? t.value.header.ownStage(t.value.stage(name)) : t.value.stage(name)}
            </option>
          ))}
        </select>
      </div>
      {mayMove && tab.value === 'interview' && <Later load={loadMoveLine} props={{ candidate, own }} />}
    </>
  );
}

function Tabs() {
  const { t, tab } = useApp();
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
          }}
        >
          {t.value.tabs[name]}
        </button>
      ))}
    </div>
  );
}
