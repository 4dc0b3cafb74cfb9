/** "À trier": proofs without a criterion or a sign, one key for each thing they lack. */
import { useRef } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import type { Evidence, Sign } from '../../src/model/evidence';
import { leadingSign } from '../../src/rules/capture';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import type { CriterionView } from '../interview/view';
import { Said } from '../ui/doc';
import { useNextRow } from '../ui/next-row';
import { useRatingWords } from '../words/rating';

export interface SortTrayProps {
  readonly evidence: readonly Evidence[];
  readonly criteria: readonly CriterionView[];
  /** The last one is sorted: the tray goes, and the keyboard with it. */
  readonly onSorted: () => void;
}

/** The criterion that a digit of the top row or the number pad stands for, whatever letters the row has. */
const numberOf = ({ code, key }: KeyboardEvent): number | null => {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? (code === '' && /^[1-9]$/.test(key) ? key : undefined);
  return digit === undefined ? null : Number(digit);
};

export function SortTray({ evidence, criteria, onSorted }: SortTrayProps) {
  const { document, shortcuts } = useApp();
  const words = useRatingWords();
  const list = useRef<HTMLUListElement>(null);
  // One that leaves by its form; a key that sorts has moved the keyboard by itself.
  useNextRow(list, onSorted);
  const known = new Set(criteria.map(({ criterion }) => criterion.id));

  function sort(row: Evidence, place: number, values: { readonly sign?: Sign; readonly criterion?: number }) {
    document.dispatch({ kind: 'edit-evidence', evidence: row, values }, document.file.value?.candidate);
    const next = { ...row, ...values };
    if (next.sign === null || next.criterion === null || !known.has(next.criterion)) return;
    // It goes with the next drawing: the keyboard is on the one after it before any other key is struck.
    const rows = list.current?.querySelectorAll<HTMLElement>(':scope > li > .sort-row') ?? [];
    const beside = rows[place + 1] ?? rows[place - 1];
    if (beside) beside.focus();
    else onSorted();
  }

  function onKey(event: KeyboardEvent & { readonly currentTarget: Element }, row: Evidence, place: number) {
    // While a row is being corrected its keys are those of the form.
    if (
      event.currentTarget.querySelector('form') ||
      event.repeat ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      !shortcuts.value
    )
      return;
    const sign = leadingSign(event.key)?.sign;
    const number = sign ? null : numberOf(event);
    const found = criteria.find((item) => item.number === number)?.criterion.id;
    if (event.key.length === 1 && sign) sort(row, place, { sign });
    else if (found !== undefined) sort(row, place, { criterion: found });
    else return;
    event.preventDefault();
  }

  return (
    <>
      {!document.readOnly.value && shortcuts.value && (
        <>
          <p class="hint">{words.rating.sortKeys}</p>
          <p class="hint">
            <Said>
              {criteria.map(({ criterion, number }) => `${number}\u00a0${doc(shortName(criterion))}`).join(' · ')}
            </Said>
          </p>
        </>
      )}
      <ul class="plain" ref={list}>
        {evidence.map((row, place) => (
          <li key={row.key || row.id}>
            {/* biome-ignore lint/a11y/useSemanticElements: a row that takes keys, with a form of its own in it */}
            <div
              class="sort-row"
              role="group"
              aria-labelledby={`sort-${row.id}`}
              tabIndex={document.readOnly.value ? -1 : 0}
              onKeyDown={(event) => !document.readOnly.value && onKey(event, row, place)}
            >
              <span id={`sort-${row.id}`} hidden>
                <Said>{words.rating.sortRow(doc(row.text.slice(0, 60)))}</Said>
              </span>
              <ul class="proofs">
                <EvidenceItem evidence={row} criteria={criteria} showStage />
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
