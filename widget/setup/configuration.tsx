/** What the widget recognised in the document, behind Grist's "Open configuration" button. */
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { AccessRulesPanel } from './access-rules-panel';
import { AddKits } from './add-kits';
import { setUpMessages } from './messages';
import { MissingNotice } from './missing-notice';
import { TableChoices } from './table-choices';

export interface ConfigurationProps {
  readonly onClose: () => void;
  readonly onImport: () => void;
}

export function Configuration({ onClose, onImport }: ConfigurationProps) {
  const { document, language } = useApp();
  const more = useMore();
  const words = setUpMessages(language.value);
  const { tables, columns, formulas } = document.missing.value;
  const complete = tables.length + columns.length + formulas.length === 0;
  return (
    <section class="help" aria-labelledby="configuration-title">
      <div class="help-head">
        <h2 id="configuration-title">{words.configuration.title}</h2>
        <button type="button" class="link" onClick={onClose}>
          {more.close}
        </button>
      </div>
      <p>{words.configuration.intro}</p>
      <TableChoices />
      {complete ? <p>{words.configuration.nothingMissing}</p> : <MissingNotice explained />}
      <AddKits />
      <p>
        <button type="button" onClick={onImport}>
          {words.setup.import}
        </button>
      </p>
      <AccessRulesPanel />
    </section>
  );
}
