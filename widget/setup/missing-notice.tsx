/** Says what the document lacks, once, and offers to add it; all that does not need it goes on. */
import { useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import { columnKey, tableKey } from '../../src/document/places/matching';
import type { MissingColumn } from '../../src/document/setup/missing-parts';
import { type DescribedEntity, described } from '../../src/model/labels/index';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { Said } from '../ui/doc';
import { useLabels } from '../words/labels';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';

/** More names than this are folded. */
const mostNames = 4;

/** `explained`: each by itself, with what it is for. */
export function MissingNotice({ explained = false }: { readonly explained?: boolean }) {
  const { document } = useApp();
  const more = useSharedWords();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<GristFailure | null>(null);
  const { tables, columns, formulas, unsure } = document.missing.value;
  const labels = useLabels();
  const { setup: words, configuration: matching } = useSetUpWords();
  const nameOf = ({ entity, column }: MissingColumn) => {
    const { made, table, columns: ids } = document.layout.value[entity];
    const [field = column] =
      Object.entries((described[entity] as DescribedEntity).fields).find(
        ([name, described]) => ids[name] === column || described.column === column,
      ) ?? [];
    return words.columnOf(labels.field(entity, field), made ? labels.table(entity) : doc(table));
  };
  const whyOf = ({ entity, column }: MissingColumn): string =>
    Object.values((described[entity] as DescribedEntity).fields).find((field) => field.column === column)?.doc ?? '';
  const reasons = [...tables.map((name) => described[name].doc), ...columns.map(whyOf)];
  const parts = [
    ...tables.map((name) => words.missingTable(labels.table(name))),
    ...columns.map((column) => words.missingColumn(nameOf(column))),
  ];
  if (parts.length + formulas.length + unsure.length === 0) return null;

  async function add() {
    setBusy(true);
    const result = await document.prepare([], null);
    setBusy(false);
    setFailure(result.ok ? null : result.failure);
  }

  /** What was recognised is what the team means: it may be written from now on. */
  async function confirm() {
    setBusy(true);
    const tablesOf = new Set(unsure.map(({ entity }) => entity));
    const places = [...tablesOf].flatMap((entity) => {
      const table = document.shape.value?.get(document.layout.value[entity].table);
      return table && !document.layout.value[entity].made
        ? [[tableKey(entity), { id: table.id, ref: table.ref }] as const]
        : [];
    });
    const result = await document.decide(
      Object.fromEntries([
        ...places,
        ...unsure.map(({ entity, field, id, ref }) => [columnKey(entity, field), { id, ref }] as const),
      ]),
    );
    setBusy(false);
    setFailure(result.ok || result.failure.kind === 'in-use' ? null : result.failure);
  }

  return (
    <section class="notice" aria-label={words.missingTitle}>
      {explained || parts.length > mostNames ? (
        <details open={explained}>
          <summary>{words.missing(words.missingParts(tables.length, columns.length))}</summary>
          <ul>
            {parts.map((part, index) => (
              <li key={part}>
                <Said>{part}</Said>
                {explained && (
                  <span class="muted" lang="fr">
                    {' '}
                    ({reasons[index]})
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        parts.length > 0 && (
          <p>
            <Said>{words.missing(parts.join(', '))}</Said>
          </p>
        )
      )}
      {formulas.length > 0 && (
        <p>
          <Said>{words.formerFormulas(formulas.map(nameOf).join(', '))}</Said>
        </p>
      )}
      {unsure.length > 0 && (
        <p>
          {matching.unsure}{' '}
          <Said>
            {unsure
              .map(({ entity, field, label, id }) =>
                matching.because(doc(label.trim() || id), labels.field(entity, field)),
              )
              .join(matching.between)}
          </Said>
          . {matching.unsureHint}{' '}
          {!document.readOnly.value && (
            <BusyButton class="link" busy={busy} onClick={confirm}>
              {matching.confirm}
            </BusyButton>
          )}
        </p>
      )}
      {!document.readOnly.value && parts.length + formulas.length > 0 && (
        <BusyButton busy={busy} onClick={add}>
          {busy ? words.working : parts.length > 0 ? words.complete : words.renew}
        </BusyButton>
      )}
      {failure && (
        <p role="alert">{failure.kind === 'unreachable' ? more.saving.reasons.unreachable : words.noRights}</p>
      )}
    </section>
  );
}
