/** What the widget goes by in this document, behind Grist's "Open configuration" button. */
import { useEffect, useState } from 'preact/hooks';
import type { Decided } from '../../src/document/places/deciding';
import { type Adoptable, columnsFor, propose } from '../../src/document/places/guesses';
import { columnKey, type Decisions } from '../../src/document/places/matching';
import { entityNames } from '../../src/model/schema';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { OtherGrids } from '../grids/other-grids';
import { useGrids } from '../grids/use-grids';
import { useTeamWords } from '../team-words/use-team-words';
import { Said } from '../ui/doc';
import { useLabels } from '../words/labels';
import { type SetUpWords, useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import { AccessRulesPanel } from './access-rules-panel';
import { AddKits } from './add-kits';
import { MissingNotice } from './missing-notice';
import { TableChoices } from './table-choices';

export interface ConfigurationProps {
  readonly onClose: () => void;
  readonly onImport: () => void;
}

export function Configuration({ onClose, onImport }: ConfigurationProps) {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useSetUpWords();
  const { tables, columns, formulas, unsure } = document.missing.value;
  const complete = tables.length + columns.length + formulas.length + unsure.length === 0;
  return (
    <section class="help" aria-labelledby="configuration-title">
      <div class="help-head">
        <h2 id="configuration-title">{words.configuration.title}</h2>
        <button type="button" class="link" onClick={onClose}>
          {more.close}
        </button>
      </div>
      <p>{words.configuration.intro}</p>
      <Matching />
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

/** Matched again at any time; kept in the document at once. */
function Matching() {
  const { document } = useApp();
  const grids = useGrids();
  const words = useTeamWords(
    undefined,
    undefined,
    grids.flatMap((grid) => grid.words),
  );
  const messages = useSetUpWords().configuration;
  const [failure, setFailure] = useState<Extract<Decided, { ok: false }>['failure'] | null>(null);
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const shape = document.shape.value;
  useEffect(() => {
    void document.foresee([], null).then((result) => result.ok && setTitles(result.value.titles));
  }, [document, shape]);

  async function decide(decisions: Decisions) {
    const done = await document.decide(decisions);
    setFailure(done.ok ? null : done.failure);
  }
  /** With the columns that it seems to have: each can be changed afterwards. */
  function point(entity: Adoptable, table: string | null) {
    if (!shape || table === null) return;
    const choices = document.choices.value;
    const decisions = Object.entries(choices.decisions).filter(([key]) => !key.startsWith(columnKey(entity, '')));
    const all = propose(shape, { ...choices, decisions: Object.fromEntries(decisions) }, { [entity]: table });
    const own = Object.entries(all).filter(
      ([key]) => key === `table:${entity}` || key.startsWith(columnKey(entity, '')),
    );
    void decide(Object.fromEntries(own));
  }
  return (
    <>
      <TableChoices
        titles={titles}
        words={words}
        onTable={point}
        onDecide={(decisions) => void decide(decisions)}
        mayBeNew={false}
      />
      <OtherGrids grids={grids} titles={titles} onDecide={(decisions) => void decide(decisions)} />
      <FromPanel onDecide={(decisions) => void decide(decisions)} />
      {failure && <NotKept failure={failure} words={messages} />}
    </>
  );
}

function NotKept({
  failure,
  words,
}: {
  readonly failure: Extract<Decided, { ok: false }>['failure'];
  readonly words: SetUpWords['configuration'];
}) {
  const { document } = useApp();
  const more = useSharedWords();
  const labels = useLabels();
  const tableLabel = (table: string) => {
    const entity = entityNames.find((name) => document.layout.value[name].table === table);
    return entity ? labels.table(entity) : doc(table);
  };
  if (failure.kind === 'in-use')
    return (
      <p class="reminder" role="alert">
        <Said>{words.inUse(failure.tables.map(tableLabel).join(', '))}</Said>
      </p>
    );
  const isOfStructure = failure.kind === 'refused' && !document.settings.value?.rows;
  return (
    <p class="reminder" role="alert">
      {words.notKept} {isOfStructure ? words.noSettings : more.saving.reasons[failure.kind]}
    </p>
  );
}

/** What Grist's own panel says and that is not so, with the reason. */
function FromPanel({ onDecide }: { readonly onDecide: (decisions: Decisions) => void }) {
  const { document } = useApp();
  const words = useSetUpWords().configuration;
  const labels = useLabels();
  const { linkedTable, mappings } = document.choices.value;
  const layout = document.layout.value;
  const { table, columns } = layout.candidate;
  const people = document.shape.value?.get(table);
  const left = Object.entries(mappings).filter(([field, id]) => linkedTable !== table || columns[field] !== id);
  if (!people || left.length === 0) return null;
  if (linkedTable !== table)
    return (
      <p class="hint">
        {words.panel} <Said>{words.panelOther(doc(linkedTable ?? ''), doc(table))}</Said>
      </p>
    );
  return (
    <div class="hint">
      <p>{words.panel}</p>
      <ul>
        {left.map(([field, id]) => {
          const column = people.columns.get(id);
          const name = labels.field('candidate', field);
          const label = doc(column?.label.trim() || id);
          const isReplaced = column !== undefined && columnsFor('candidate', field, people, layout).includes(column);
          return (
            <li key={field}>
              <Said>
                {!column
                  ? words.panelGone(name)
                  : isReplaced
                    ? words.panelReplaced(name, label)
                    : column.type.startsWith('Ref')
                      ? words.panelReference(name, label, doc(column.type.split(':')[1] ?? ''))
                      : words.panelType(name, label)}
              </Said>{' '}
              {isReplaced && (
                <button
                  type="button"
                  class="link"
                  onClick={() => onDecide({ [columnKey('candidate', field)]: { id: column.id, ref: column.ref } })}
                >
                  <Said>{words.panelTake(label)}</Said>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
