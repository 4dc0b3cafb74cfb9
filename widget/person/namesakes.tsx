/** Other rows of the same name: the same person, or somebody else. Each is shown with what it holds, and chosen by itself. */
import type { FileRecords } from '../../src/model/person-records';
import { useApp } from '../app-state';
import { usePersonWords } from '../words/person';

interface NamesakesProps {
  readonly namesakes: readonly FileRecords[];
  /** Ids of those that are the same person. */
  readonly same: ReadonlySet<number>;
  readonly onChoose: (same: ReadonlySet<number>) => void;
}

export function Namesakes({ namesakes, same, onChoose }: NamesakesProps) {
  const { document } = useApp();
  const words = usePersonWords();
  const toggle = (id: number, isSame: boolean) =>
    onChoose(new Set([...same].filter((other) => other !== id).concat(isSame ? id : [])));
  return (
    <fieldset>
      <legend>{words.namesakes(namesakes.length)}</legend>
      <p class="hint">{words.namesakesHint}</p>
      <ul class="old-files">
        {namesakes.map((file) => {
          const label = words.namesake(file.name, file.candidateId);
          return (
            <li key={file.candidateId}>
              <label class="check">
                <input
                  type="checkbox"
                  aria-label={label}
                  aria-describedby={`namesake-${file.candidateId}`}
                  checked={same.has(file.candidateId)}
                  onChange={(event) => toggle(file.candidateId, event.currentTarget.checked)}
                />
                <span>
                  <bdi>{label}</bdi> <Holds file={file} />
                </span>
              </label>
              <button
                type="button"
                aria-label={`${words.see} ${label}`}
                onClick={() => document.select(file.candidateId)}
              >
                {words.see}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Where they stand, and how many rows of each table are about them. */
function Holds({ file: { candidateId, tables, hiddenNotes } }: { readonly file: FileRecords }) {
  const { document, t } = useApp();
  const words = usePersonWords();
  const { table: candidates, columns } = document.layout.value.candidate;
  const texts = tables.find(({ table, kind }) => table === candidates && kind === 'theirs')?.rows[0]?.texts;
  const facts = ['position', 'stage', 'lastContact'].map((field) => texts?.[columns[field] ?? '']);
  const counts = [...tables].reverse().flatMap(({ table, label, kind, rows }) => {
    if (table === candidates && kind === 'theirs') return [];
    const linked = kind === 'linked' ? ` (${words.linked})` : '';
    return [label + t.value.colon + words.rows(rows.length) + linked];
  });
  if (hiddenNotes.length > 0) counts.push(words.hiddenNotes + t.value.colon + words.rows(hiddenNotes.length));
  return (
    <span class="muted" id={`namesake-${candidateId}`}>
      {[...facts, ...(counts.length > 0 ? counts : [words.nothingElse])].filter(Boolean).join(' · ')}
    </span>
  );
}
