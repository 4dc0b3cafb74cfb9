/** The team's own tables: which they are, what their columns mean, what they call the stages. */

import { useId, useMemo } from 'preact/hooks';
import { likelyCandidates, likelyCriteria, recognise } from '../../src/document/guesses';
import { referenced } from '../../src/document/layout';
import { described } from '../../src/model/described/index';
import { schema } from '../../src/model/schema';
import { setting } from '../../src/model/setting';
import { isStage, stages } from '../../src/model/stage';
import { useApp } from '../app-state';
import { setUpMessages } from './messages';

/** Fields of a criterion that a team's own table is likely to have; the others are added by the set-up. */
const criterionFields = ['title', 'short', 'weight', 'required', 'stages', 'family', 'order'] as const;

/** Tables that may be the team's own, as long as nothing points at others. */
export function useGuesses(): { readonly candidates: readonly string[]; readonly criteria: readonly string[] } {
  const { document } = useApp();
  const shape = document.shape.value;
  const choices = document.choices.value;
  const { candidate } = document.layout.value;
  return useMemo(() => {
    if (!shape) return { candidates: [], criteria: [] };
    const isOurs = (table: string) => Object.values(schema).some((one) => one.table === table);
    const isOther = (table: string) => table !== candidate.table && !isOurs(table);
    return {
      candidates: candidate.exists ? [] : likelyCandidates(shape, choices).filter(isOther),
      criteria: shape.has(schema.criterion.table) ? [] : likelyCriteria(shape, choices).filter(isOther),
    };
  }, [shape, choices, candidate]);
}

export function TableChoices() {
  const { document, t, language } = useApp();
  const words = setUpMessages(language.value).configuration;
  const guesses = useGuesses();
  const id = useId();
  const shape = document.shape.value;
  const layout = document.layout.value;
  const { saved, linkedTable } = document.choices.value;
  const ours = new Set<string>([...Object.values(schema), setting].map(({ table }) => table));
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
        decided={referenced(shape, 'candidate', recognise)}
        tables={others}
        guesses={guesses.candidates}
        onChoose={(candidatesTable) => document.saveChoices({ candidatesTable })}
      />
      <p class="hint">{words.mappingHint}</p>
      <TableSelect
        label={words.criteria}
        value={saved.criteriaTable ?? ''}
        automatic={schema.criterion.table}
        decided={referenced(shape, 'criterion', recognise)}
        tables={others}
        guesses={saved.criteriaTable === null ? guesses.criteria : []}
        onChoose={(criteriaTable) => document.saveChoices({ criteriaTable, criteriaColumns: {} })}
      />
      {layout.criterion.table !== schema.criterion.table && (
        <fieldset>
          <legend class="strip-title">{words.columns(layout.criterion.table)}</legend>
          {criterionFields.map((field) => (
            <div key={field} class="field field-line">
              <label for={`${id}-${field}`} lang="fr">
                {described.criterion.fields[field].label}
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
  /** The table that proofs point at already: another one would make them say something else. */
  readonly decided: string | null;
  readonly guesses: readonly string[];
  readonly onChoose: (table: string | null) => void;
}

function TableSelect({ label, value, automatic, tables, decided, guesses, onChoose }: TableSelectProps) {
  const { t, language } = useApp();
  const words = setUpMessages(language.value).configuration;
  const id = useId();
  if (decided !== null) {
    return (
      <p>
        {label + t.value.colon}
        <strong>{decided}</strong> <span class="hint">{words.decided}</span>
      </p>
    );
  }
  return (
    <>
      <div class="field field-line">
        <label for={id}>{label}</label>
        <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value || null)}>
          <option value="">{words.automatic(automatic)}</option>
          {tables.map((table) => (
            <option key={table} value={table}>
              {table}
            </option>
          ))}
        </select>
      </div>
      {value === '' &&
        guesses.map((table) => (
          <p key={table} class="hint">
            {words.guess(table)}{' '}
            <button type="button" class="link" onClick={() => onChoose(table)}>
              {words.use(table)}
            </button>
          </p>
        ))}
    </>
  );
}
