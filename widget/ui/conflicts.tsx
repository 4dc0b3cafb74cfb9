/** Two texts where there is one place: both are shown, and a person decides. */
import { type Change, isMoot, isTarget } from '../../src/document/writing/changes';
import { type Entry, textOf } from '../../src/document/writing/outbox';
import { shortName } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';
import { Doc, Said } from './doc';

/** The conflicts about one row of the person shown, beside that row. */
export function Conflicts({ of }: { readonly of: (change: Change) => boolean }) {
  const { document } = useApp();
  const more = useSharedWords();
  const found = document.outbox.entries.value.flatMap((entry) =>
    entry.state.is === 'refused' &&
    entry.state.problem.kind === 'conflict' &&
    entry.candidateId === document.selectedId.value &&
    entry.changes.some(of)
      ? [{ entry, theirs: entry.state.problem.theirs }]
      : [],
  );
  return (
    <>
      {found.map(({ entry, theirs }) => (
        // biome-ignore lint/a11y/useSemanticElements: not fields of a form, two versions and what to do
        <div key={entry.id} role="group" aria-label={more.saving.conflict} class="conflict">
          <ConflictChoice entry={entry} theirs={theirs} />
        </div>
      ))}
    </>
  );
}

interface ConflictChoiceProps {
  readonly entry: Entry;
  readonly theirs: string;
  /** Says about whom it is, where that is not in view. */
  readonly named?: boolean;
}

export function ConflictChoice({ entry, theirs, named }: ConflictChoiceProps) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const { outbox } = document;
  const shown = useShown(entry);
  const name = named ? entry.candidateName : '';
  const [change] = entry.changes;
  const file = document.fileOf(entry.candidateId);

  /** A note of the team that a colleague has decided on since is not mine to take back with my own. */
  const isTheirs = (change: Change): boolean => {
    const row =
      change.do === 'remove' &&
      change.entity === 'rating' &&
      file?.ratings.find((known) => isTarget(change.target, known));
    return row ? row.kind === 'Débrief' && isMoot(row, change) : false;
  };
  /** The same text, as if the other one had been in view. */
  const keepMine = () =>
    outbox.retry(entry.id, { changes: entry.changes.filter((one) => !isTheirs(one)).map(withoutSeen) });
  /** Both: the document's stays, and this one becomes a proof of its own. */
  const keepBoth = () => {
    const theirs = file?.evidence.find((row) => change?.do === 'edit' && isTarget(change.target, row));
    if (change?.do !== 'edit' || change.entity !== 'evidence' || !theirs) return;
    const { stage, point, sign, criterion } = { ...theirs, ...change.values };
    const mine = change.values.text ?? theirs.text;
    const criteria = [criterion];
    document.dispatch(
      { kind: 'add-evidence', stage, criteria, point, sign: sign ?? '+', text: mine },
      entry.candidateId,
    );
    outbox.discard(entry.id);
  };

  return (
    <>
      <p>
        {name && <strong>{name + t.value.colon}</strong>}
        {more.saving.conflict}
      </p>
      <dl>
        <dt>{more.saving.theirs}</dt>
        <dd>{theirs ? <Doc>{theirs}</Doc> : '—'}</dd>
        <dt>{more.saving.mine}</dt>
        <dd>
          <Said>{shown || more.saving.noText}</Said>
        </dd>
      </dl>
      <div class="card-actions">
        <button type="button" onClick={keepMine}>
          {more.saving.keepMine}
        </button>
        <button type="button" onClick={() => outbox.discard(entry.id)}>
          {more.saving.keepTheirs}
        </button>
        {change?.do === 'edit' && change.entity === 'evidence' && change.values.text !== undefined && (
          <button type="button" onClick={keepBoth}>
            {more.saving.keepBoth}
          </button>
        )}
      </div>
    </>
  );
}

function withoutSeen(change: Change): Change {
  const { seen: _, ...rest } = change;
  return rest as Change;
}

/** What a person decided besides a text; ids, keys and dates would say nothing to them. */
const told = ['sign', 'outcome', 'stage', 'state', 'status', 'referenceConsent', 'decision'] as const;

/** What the entry says, in the words of the screen: the text that was typed, or the notes, or what was chosen. */
export function useShown(entry: Entry): string {
  const { document } = useApp();
  const more = useSharedWords();
  const nameOf = (id: unknown) => {
    const criterion = document.preparation.value.criteria.find((row) => row.id === id);
    return criterion && doc(shortName(criterion));
  };
  const known = document.fileOf(entry.candidateId)?.ratings ?? [];
  const notes = entry.changes.flatMap((change) => {
    if (change.do !== 'put' || change.entity !== 'rating') return [];
    // A seal, or a reason, leaves the note that there is.
    const { criterion, note, reason } = { ...known.find(({ key }) => key === change.key), ...change.values };
    return [[nameOf(criterion), note ?? more.note.notObserved, doc(reason ?? '')].filter(Boolean).join(' · ')];
  });
  if (notes.length > 0) return [...new Set(notes)].join('\n');
  const text = textOf(entry);
  if (text) return doc(text);
  if (entry.changes.some((change) => change.do === 'remove')) return more.saving.removal;
  const chosen = entry.changes.flatMap((change) => {
    if (change.do === 'remove') return [];
    const values: Readonly<Record<string, unknown>> = change.values;
    return told.flatMap((name) => (typeof values[name] === 'string' ? [values[name]] : []));
  });
  return [...new Set(chosen)].join(' · ');
}
