/** The one action of the import, what it will do exactly, and why it may not. */
import { useId } from 'preact/hooks';
import { useApp } from '../app-state';
import { useImportWords } from '../words/import';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import type { ImportSession } from './session';

export function Adding({ session }: { readonly session: ImportSession }) {
  const { document, widgetUrl } = useApp();
  const more = useSharedWords();
  const words = useImportWords();
  const { setup: setUp } = useSetUpWords();
  const id = useId();
  const rows = session.rows.value;
  const kits = session.kits.value;
  const work = session.work.value;
  const failed = session.failure.value;
  const locked = document.readOnly.value;
  const preparing = document.phase.value.is === 'to-prepare';

  const wanted = kits.flatMap((kit) => Object.values(kit.trames)).reduce((total, lines) => total + lines.length, 0);
  const total = rows.lines + rows.criteria + rows.positions;
  const already = rows.lines < wanted;
  const why = locked ? words.readOnly : kits.length === 0 ? words.nothingKept : total ? '' : words.allThere;
  const label = total ? words.add(total) : words.nothingToAdd;
  return (
    <>
      {why === '' && (
        <p id={`${id}-what`} class="hint">
          {words.rows(rows.trames, rows.lines, rows.criteria, rows.positions)}
          {already && ` ${words.already}`}
          {preparing && ` ${words.prepares}`}
        </p>
      )}
      <div class="import-actions">
        <button
          type="button"
          class="primary"
          disabled={why !== '' || work !== null}
          aria-describedby={why === '' ? `${id}-what` : `${id}-why`}
          onClick={() => void session.add(widgetUrl)}
        >
          {work === 'adding' ? words.adding : label}
        </button>
        {why !== '' && (
          <p id={`${id}-why`} class="hint">
            {why}
          </p>
        )}
        {failed?.of === 'adding' && (
          <p class="reminder" role="alert">
            {words.failed}{' '}
            {preparing && failed.failure.kind === 'refused' ? setUp.noRights : more.saving.reasons[failed.failure.kind]}{' '}
            {words.failedSafe}
          </p>
        )}
      </div>
    </>
  );
}
