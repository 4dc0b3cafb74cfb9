/** A position and the people who choose: what everyone must know before the first interview. */
import { useState } from 'preact/hooks';
import { nobody } from '../../src/document/local/draft-names';
import type { Updated } from '../../src/document/writing/prepared-rows';
import type { Evaluator } from '../../src/model/evaluator';
import { roles } from '../../src/model/labels/evaluator';
import { contracts, defaultDebriefDelay, type Position } from '../../src/model/position';
import { useApp } from '../app-state';
import { Doc, useDocLang } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { usePositionWords } from '../words/position';
import { useSharedWords } from '../words/shared';
import { FirstSelection } from './first-selection';
import { Referents } from './referents';
import { SavedCheck, useSaving } from './saved-check';

export interface PositionPanelProps {
  readonly position: Position;
  readonly onClose: () => void;
  readonly onPrepare: () => void;
  readonly onImport: () => void;
}

export function PositionPanel({ position, onClose, onPrepare, onImport }: PositionPanelProps) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const words = usePositionWords();
  const [failure, setFailure] = useState('');
  const locked = document.readOnly.value;

  type Some = Partial<Position>;
  /** What the document says by now, where it was not what the person had seen: shown, it is seen. */
  const [shown, setShown] = useState<Some>({});

  async function save(values: Some, begunOn: Some = {}): Promise<boolean> {
    const seen = { ...begunOn, ...shown };
    const kept = Object.fromEntries(Object.entries(seen).filter(([name]) => name in values));
    const result = await document.update('position', position.id, values, kept);
    setFailure(result.ok ? '' : reasonOf(result.failure));
    const isConflict = !result.ok && result.failure.kind === 'conflict';
    const now = document.preparation.value.positions.find(({ id }) => id === position.id);
    setShown(
      isConflict && now
        ? Object.fromEntries(Object.keys(values).map((name) => [name, now[name as keyof Position]]))
        : {},
    );
    return result.ok;
  }

  function reasonOf(failure: Extract<Updated, { ok: false }>['failure']): string {
    if (failure.kind === 'conflict') return words.conflict(t.value.quote(failure.theirs));
    if (failure.kind === 'gone') return more.saving.gone;
    return `${more.saving.reasons[failure.kind]} ${more.saving.advice[failure.kind]}`;
  }
  const link = /^https?:\/\//.test(position.brief) ? position.brief : null;
  const field = (name: string) => `position-${position.id}-${name}`;

  return (
    <section class="help" aria-labelledby="position-title">
      <div class="help-head">
        <h2 id="position-title">{position.title ? <Doc>{position.title}</Doc> : t.value.header.noPosition}</h2>
        <button type="button" class="link" onClick={onClose}>
          {more.close}
        </button>
      </div>
      {failure && (
        <p class="reminder" role="alert">
          {failure}
        </p>
      )}
      <DraftField
        label={words.owner}
        value={position.owner}
        person={nobody}
        field={field('owner')}
        disabled={locked}
        onSave={(owner, seen) => save({ owner }, { owner: seen })}
      />
      <div class="field">
        <label for="contract">{words.contract}</label>
        <select
          id="contract"
          value={position.contract ?? ''}
          disabled={locked}
          onChange={(event) => {
            const contract = contracts.find((name) => name === event.currentTarget.value) ?? null;
            void save({ contract });
          }}
        >
          <option value="">{more.notSaid}</option>
          {contracts.map((contract) => (
            <option key={contract} value={contract}>
              {words.contracts[contract]}
            </option>
          ))}
        </select>
      </div>
      {position.contract && <p class="hint">{words.contractHint[position.contract]}</p>}
      <DraftField
        label={words.brief}
        value={position.brief}
        person={nobody}
        field={field('brief')}
        disabled={locked}
        onSave={(brief, seen) => save({ brief }, { brief: seen })}
      />
      {link && (
        <p>
          <a href={link} target="_blank" rel="noreferrer">
            {words.openBrief}
          </a>
        </p>
      )}
      <DraftField
        label={words.delay}
        value={String(position.debriefDelay ?? defaultDebriefDelay)}
        person={nobody}
        field={field('delay')}
        disabled={locked}
        onSave={(text) => {
          const debriefDelay = Number(text.replace(',', '.'));
          if (text.trim() && debriefDelay >= 0) return save({ debriefDelay });
          setFailure(words.badDelay);
          return Promise.resolve(false);
        }}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={position.firstSelection}
          disabled={locked}
          onChange={(event) => void save({ firstSelection: event.currentTarget.checked })}
        />
        {words.first}
      </label>
      {position.firstSelection ? <FirstSelection /> : <Referents now="need" />}
      <p>
        <button type="button" onClick={onPrepare}>
          {words.prepare}
        </button>
      </p>
      {!locked && (
        <p>
          <button type="button" onClick={onImport}>
            {words.import}
          </button>
        </p>
      )}
      <h3>{words.people}</h3>
      <ul class="plain">
        {document.evaluators.value.map((person) => (
          <PersonLine key={person.id} person={person} locked={locked} />
        ))}
      </ul>
      {document.evaluators.value.length === 0 && <p class="hint">{words.nobody}</p>}
    </section>
  );
}

function PersonLine({ person, locked }: { readonly person: Evaluator; readonly locked: boolean }) {
  const { document } = useApp();
  const words = usePositionWords();
  const docLang = useDocLang();
  const { failed, saving } = useSaving();
  const name = person.name || person.email;
  const save = (values: Parameters<typeof document.update<'evaluator'>>[2]) =>
    saving(document.update('evaluator', person.id, values));
  // A team may have roles of its own.
  const known = [...new Set([...roles, ...(person.role ? [person.role] : [])])];
  return (
    <li class="person">
      <span>{name}</span>
      <select
        aria-label={words.roleOf(name)}
        value={person.role}
        disabled={locked}
        onChange={(event) => void save({ role: event.currentTarget.value })}
      >
        <option value="">{words.role}</option>
        {known.map((role) => (
          <option key={role} value={role} lang={docLang}>
            {role}
          </option>
        ))}
      </select>
      <SavedCheck
        name={name}
        label={words.briefRead}
        checked={person.briefRead}
        disabled={locked}
        failed={failed}
        onChange={(briefRead) => void save({ briefRead })}
      />
    </li>
  );
}
