/** What the widget recognised in the document, behind Grist's "Open configuration" button. */
import { schema } from '../../src/model/schema';
import { useApp } from '../app-state';
import { MissingNotice } from './missing-notice';

export interface ConfigurationProps {
  readonly onClose: () => void;
  readonly onImport: () => void;
}

export function Configuration({ onClose, onImport }: ConfigurationProps) {
  const { document, t } = useApp();
  const layout = document.layout.value;
  const { tables, columns } = document.missing.value;
  const complete = tables.length === 0 && columns.length === 0;
  const own = new Set(Object.values(schema).map(({ table }) => table));
  const others = [...(document.shape.value?.keys() ?? [])].filter(
    (table) => !own.has(table as never) && !table.startsWith('_') && !table.startsWith('GristHidden'),
  );
  return (
    <section class="help" aria-labelledby="configuration-title">
      <div class="help-head">
        <h2 id="configuration-title">{t.value.configuration.title}</h2>
        <button type="button" class="link" onClick={onClose}>
          {t.value.close}
        </button>
      </div>
      <p>{t.value.configuration.intro}</p>
      <dl>
        <dt>{t.value.configuration.candidates}</dt>
        <dd>{layout.candidate.exists ? layout.candidate.table : t.value.configuration.missing}</dd>
      </dl>
      <p class="hint">{t.value.configuration.mappingHint}</p>
      <div class="field">
        <label for="criteria-table">{t.value.configuration.criteria}</label>
        <select
          id="criteria-table"
          value={layout.criterion.table}
          onChange={(event) => document.chooseCriteriaTable(event.currentTarget.value)}
        >
          <option value={schema.criterion.table}>{t.value.configuration.automatic(schema.criterion.table)}</option>
          {others.map((table) => (
            <option key={table} value={table}>
              {table}
            </option>
          ))}
        </select>
      </div>
      <p>
        <button type="button" onClick={onImport}>
          {t.value.setup.import}
        </button>
      </p>
      {complete ? <p>{t.value.configuration.nothingMissing}</p> : <MissingNotice />}
    </section>
  );
}
