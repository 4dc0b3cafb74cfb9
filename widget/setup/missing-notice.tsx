/** Says what the document lacks, once, and offers to add it; all that does not need it goes on. */
import { useState } from 'preact/hooks';
import { schema } from '../../src/model/schema';
import { useApp } from '../app-state';

export function MissingNotice() {
  const { document, t } = useApp();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const { tables, columns } = document.missing.value;
  if (tables.length === 0 && columns.length === 0) return null;
  const parts = [
    ...tables.map((name) => t.value.setup.missingTable(schema[name].table)),
    ...columns.map(({ entity, column }) =>
      t.value.setup.missingColumn(`${document.layout.value[entity].table}.${column}`),
    ),
  ];
  const shown = parts.length > 4 ? [...parts.slice(0, 3), '…'] : parts;
  return (
    <section class="notice" aria-label={t.value.setup.missingTitle}>
      <p>{t.value.setup.missing(shown.join(', '))}</p>
      {!document.readOnly.value && (
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            setBusy(true);
            void document.prepare([], null).then((result) => {
              setBusy(false);
              setFailed(!result.ok);
            });
          }}
        >
          {busy ? t.value.setup.working : t.value.setup.complete}
        </button>
      )}
      {failed && <p role="alert">{t.value.setup.noRights}</p>}
    </section>
  );
}
