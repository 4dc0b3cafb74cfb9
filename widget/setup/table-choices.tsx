/** The team's own tables: which they are, what their columns mean, what they call the stages. */

import { useId } from 'preact/hooks';
import { schema } from '../../src/model/schema';
import { isStage, stages } from '../../src/model/stage';
import { useApp } from '../app-state';

/** Fields of a criterion that a team's own table is likely to have; the others are added by the set-up. */
const criterionFields = ['title', 'short', 'weight', 'required', 'stages', 'family', 'order'] as const;

export function TableChoices() {
  const { document, t } = useApp();
  const words = t.value.configuration;
  const id = useId();
  const shape = document.shape.value;
  const layout = document.layout.value;
  const { saved, linkedTable } = document.choices.value;
  const ours = new Set<string>(Object.values(schema).map(({ table }) => table));
  const others = [...(shape?.keys() ?? [])].filter((table) => !ours.has(table) && !table.startsWith('_grist_'));
  const criteriaColumns = [...(shape?.get(layout.criterion.table)?.columns.values() ?? [])].filter(
    ({ id }) => id !== 'manualSort' && !id.startsWith('gristHelper_'),
  );
  const unknownStages = [
    ...new Set(document.candidates.value.map(({ stage }) => stage.trim()).filter((name) => name && !isStage(name))),
    ...Object.keys(saved.stageNames),
  ];

  return (
    <div class="choices-form">
      <TableSelect
        label={words.candidates}
        value={saved.candidatesTable ?? ''}
        automatic={layout.candidate.exists || linkedTable ? layout.candidate.table : schema.candidate.table}
        tables={others}
        onChoose={(candidatesTable) => document.saveChoices({ candidatesTable })}
      />
      <p class="hint">{words.mappingHint}</p>
      <TableSelect
        label={words.criteria}
        value={saved.criteriaTable ?? ''}
        automatic={schema.criterion.table}
        tables={others}
        onChoose={(criteriaTable) => document.saveChoices({ criteriaTable, criteriaColumns: {} })}
      />
      {saved.criteriaTable !== null && (
        <fieldset>
          <legend class="strip-title">{words.columns(saved.criteriaTable)}</legend>
          {criterionFields.map((field) => (
            <div key={field} class="field field-line">
              <label for={`${id}-${field}`} lang="fr">
                {schema.criterion.fields[field].label}
              </label>
              <select
                id={`${id}-${field}`}
                value={layout.criterion.columns[field] ?? ''}
                onChange={(event) => {
                  const { [field]: _, ...rest } = saved.criteriaColumns;
                  const column = event.currentTarget.value;
                  document.saveChoices({ criteriaColumns: column ? { ...rest, [field]: column } : rest });
                }}
              >
                <option value="">{words.absent}</option>
                {criteriaColumns.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label || id}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </fieldset>
      )}
      {unknownStages.length > 0 && (
        <fieldset>
          <legend class="strip-title">{words.stages}</legend>
          {[...new Set(unknownStages)].map((name, index) => (
            <div key={name} class="field field-line">
              <label for={`${id}-stage-${index}`}>{name}</label>
              <select
                id={`${id}-stage-${index}`}
                value={saved.stageNames[name] ?? ''}
                onChange={(event) => {
                  const { [name]: _, ...rest } = saved.stageNames;
                  const stage = event.currentTarget.value;
                  document.saveChoices({ stageNames: stage ? { ...rest, [name]: stage } : rest });
                }}
              >
                <option value="">{words.afterLast}</option>
                {stages.map((stage) => (
                  <option key={stage} value={stage}>
                    {t.value.stage(stage)}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface TableSelectProps {
  readonly label: string;
  readonly value: string;
  /** The table used when none is chosen. */
  readonly automatic: string;
  readonly tables: readonly string[];
  readonly onChoose: (table: string | null) => void;
}

function TableSelect({ label, value, automatic, tables, onChoose }: TableSelectProps) {
  const { t } = useApp();
  const id = useId();
  return (
    <div class="field field-line">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value || null)}>
        <option value="">{t.value.configuration.automatic(automatic)}</option>
        {tables.map((table) => (
          <option key={table} value={table}>
            {table}
          </option>
        ))}
      </select>
    </div>
  );
}
