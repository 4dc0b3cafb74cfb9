/** The team's own tables: which they are and why, what their columns and their words mean. */
import { useId } from 'preact/hooks';
import { type Adoptable, adoptable, columnsFor, leftAlone } from '../../src/document/places/guesses';
import { columnKey, type Decisions, tableKey } from '../../src/document/places/matching';
import { isShown, type TableShape } from '../../src/document/places/shape';
import type { TeamWords } from '../../src/document/places/words';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { WordChoices } from '../team-words/word-choices';
import { Said, useDocLang } from '../ui/doc';
import { useLabels } from '../words/labels';
import { useSetUpWords } from '../words/setup';
import { useTeamWordWords } from '../words/team-words';

/** Fields that a team's own table is likely to have; the others are added by the set-up. */
const likelyFields: Readonly<Record<Adoptable, readonly string[]>> = {
  candidate: [
    'name',
    'firstName',
    'lastName',
    'stage',
    'position',
    'availability',
    'remote',
    'otherProcesses',
    'cost',
    'referenceConsent',
    'decision',
    'decisionReason',
    'decidedBy',
    'lastContact',
  ],
  criterion: ['title', 'short', 'position', 'weight', 'required', 'stages', 'family', 'question', 'order'],
  position: ['title', 'job', 'owner', 'brief'],
};

/** Without one of these a table says nothing. */
const needed: Readonly<Record<Adoptable, string>> = { candidate: 'name', criterion: 'title', position: 'title' };

export interface TableChoicesProps {
  /** What people call each table; its id where Grist does not say. */
  readonly titles: ReadonlyMap<string, string>;
  /** Something has been chosen: `null` for what there is to be made anew. */
  readonly onTable: (entity: Adoptable, table: string | null) => void;
  readonly onDecide: (decisions: Decisions) => void;
  /** The team's own words; null until they are known. */
  readonly words: TeamWords | null;
  /** Whether a table may still be one that is to be made. */
  readonly mayBeNew: boolean;
}

export function TableChoices(props: TableChoicesProps) {
  return (
    <div class="choices-form">
      {adoptable.map((entity) => (
        <OneTable key={entity} entity={entity} {...props} />
      ))}
      {props.words && <WordChoices words={props.words} onDecide={props.onDecide} mayBeNew={props.mayBeNew} />}
    </div>
  );
}

function OneTable({ entity, titles, onTable, onDecide, mayBeNew }: TableChoicesProps & { readonly entity: Adoptable }) {
  const { document } = useApp();
  const words = useSetUpWords().configuration;
  const teamWords = useTeamWordWords();
  const labels = useLabels();
  const docLang = useDocLang();
  const id = useId();
  const shape = document.shape.value;
  const layout = document.layout.value;
  const { exists, made, table } = layout[entity];
  const titleOf = (each: string) => titles.get(each) ?? each;
  const taken = new Set(
    Object.entries(layout).flatMap(([name, one]) => (name !== entity && one.exists ? one.table : [])),
  );
  const others = [...(shape?.values() ?? [])].filter(({ id: each }) => !taken.has(each) && !/^Reglages\d*$/.test(each));
  const found = exists ? shape?.get(table) : undefined;
  return (
    <fieldset>
      <div class="field field-line">
        <label for={id}>{words.table[entity]}</label>
        <select
          id={id}
          value={exists ? table : ''}
          onChange={(event) => onTable(entity, event.currentTarget.value || null)}
        >
          {(mayBeNew || !exists) && <option value="">{words.fresh(labels.table(entity))}</option>}
          {others.map((each) => (
            <option key={each.id} value={each.id} lang={docLang}>
              {titleOf(each.id)}
            </option>
          ))}
        </select>
      </div>
      {found && !made && (
        <>
          <p class="hint">
            <Said>
              {reasons(entity, found, layout[entity].columns)
                .map(([label, field]) => words.because(doc(label), labels.field(entity, field)))
                .join(words.between) || words.noName(labels.field(entity, needed[entity]))}
            </Said>
          </p>
          {leftAlone(entity, found, layout).map(({ field, column }) => (
            <p key={column.id} class="hint">
              <Said>{teamWords.leftAlone(doc(column.label.trim() || column.id), labels.field(entity, field))}</Said>
            </p>
          ))}
          <Columns entity={entity} table={found} onDecide={onDecide} />
        </>
      )}
    </fieldset>
  );
}

/** Which columns have told what the table is: their labels, and the fields they stand for. */
function reasons(
  entity: Adoptable,
  table: TableShape,
  columns: Readonly<Record<string, string>>,
): readonly (readonly [label: string, field: string])[] {
  return likelyFields[entity].flatMap((field) => {
    const column = table.columns.get(columns[field] ?? '');
    return column ? [[column.label.trim() || column.id, field] as const] : [];
  });
}

interface ColumnsProps {
  readonly entity: Adoptable;
  readonly table: TableShape;
  readonly onDecide: (decisions: Decisions) => void;
}

function Columns({ entity, table, onDecide }: ColumnsProps) {
  const { document } = useApp();
  const words = useSetUpWords().configuration;
  const labels = useLabels();
  const docLang = useDocLang();
  const id = useId();
  const layout = document.layout.value;
  const { columns, ours } = layout[entity];
  return (
    <details open={!(needed[entity] in columns)}>
      <summary>{words.columns}</summary>
      {likelyFields[entity].map((field) => (
        <div key={field} class="field field-line">
          <label for={`${id}-${field}`}>{words.column(labels.field(entity, field))}</label>
          <select
            id={`${id}-${field}`}
            value={ours.has(field) ? '' : (columns[field] ?? '')}
            onChange={(event) => {
              const column = table.columns.get(event.currentTarget.value);
              onDecide({
                [columnKey(entity, field)]: column ? { id: column.id, ref: column.ref } : { id: '', ref: null },
              });
            }}
          >
            <option value="">{words.absent}</option>
            {columnsFor(entity, field, table, layout)
              .filter(({ id: each }) => isShown(each) && !(ours.has(field) && columns[field] === each))
              .map((column) => (
                <option key={column.id} value={column.id} lang={docLang}>
                  {column.label.trim() || column.id}
                </option>
              ))}
          </select>
        </div>
      ))}
    </details>
  );
}

/** The keys of one entity's columns: another table has others. */
export const withoutColumns = (decisions: Decisions, entity: Adoptable): Decisions =>
  Object.fromEntries(
    Object.entries(decisions).filter(([key]) => !key.startsWith(columnKey(entity, '')) && key !== tableKey(entity)),
  );
