/** First run: what was found, what will be added, one press; nothing that exists is changed. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import { gridKit, type OtherGrid, positionIn } from '../../src/document/places/grids';
import { adoptable, type PointedTables, propose } from '../../src/document/places/guesses';
import type { Decisions } from '../../src/document/places/matching';
import { proposedPosition } from '../../src/document/places/word-guesses';
import { proposedWords } from '../../src/document/places/words';
import type { Foreseen } from '../../src/document/setup/forecast';
import type { Kit } from '../../src/kits/kit';
import { entityNames } from '../../src/model/schema';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { GridBoxes } from '../grids/other-grids';
import { useGrids } from '../grids/use-grids';
import { useTeamWords } from '../team-words/use-team-words';
import { asOurs } from '../team-words/word-choices';
import { BusyButton } from '../ui/busy-button';
import { Said } from '../ui/doc';
import { useLabels } from '../words/labels';
import { useSetUpWords } from '../words/setup';
import { useSharedWords } from '../words/shared';
import { KitChoices, kitsOf } from './kit-choices';
import { TableChoices, withoutColumns } from './table-choices';

/** How often to see whether a colleague has prepared the document meanwhile, in ms. */
const lookStep = 3_000;

export function SetUpScreen({ onImport }: { readonly onImport: () => void }) {
  const { document, widgetUrl } = useApp();
  const more = useSharedWords();
  const words = useSetUpWords();
  const labels = useLabels();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<GristFailure | null>(null);
  const { criterion } = document.layout.value;
  // A team that has its grid is not given another one.
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const grids = useGrids();
  const found = useFound(ticked ?? new Set(), grids);
  const chosen = ticked ?? new Set(criterion.exists && !criterion.made ? [] : ['developpement']);
  const [brought, setBrought] = useState<ReadonlySet<string>>(new Set());
  const kits = kitsOf(chosen);
  const titles = kits.flatMap(({ position }) => position ?? []);
  const added = grids.filter(({ table }) => brought.has(table)).map((grid) => gridKit(grid, ownPosition(grid, titles)));
  const asked = [...kits, ...added];
  const foreseen = useForeseen(asked, found.decisions);
  const phase = document.phase.value;
  const missing = phase.is === 'to-prepare' ? phase.missing : [];
  const fresh = entityNames.every((name) => !document.layout.value[name].made);
  useEffect(() => {
    const timer = setInterval(() => {
      if (window.document.visibilityState === 'visible' && !busy) document.lookAround();
    }, lookStep);
    return () => clearInterval(timer);
  }, [document, busy]);

  async function prepare() {
    setBusy(true);
    setFailure(null);
    const result = await document.prepare(asked, widgetUrl, found.decisions);
    setBusy(false);
    if (!result.ok) setFailure(result.failure);
  }

  return (
    <div class="scroll">
      <section class="welcome" aria-labelledby="setup-title">
        <h1 id="setup-title">
          {fresh ? words.setup.title : words.setup.partial(missing.map(labels.table).join(', '))}
        </h1>
        {found.isOwn && (
          <section aria-labelledby="setup-found">
            <h2 id="setup-found">{words.setup.found}</h2>
            <p class="hint">{words.setup.foundHint}</p>
            <TableChoices
              titles={foreseen?.titles ?? new Map()}
              words={found.words}
              onTable={found.point}
              onDecide={found.decide}
              mayBeNew={true}
            />
          </section>
        )}
        <KitChoices legend={words.setup.jobs} chosen={chosen} onChange={setTicked} />
        {grids.length > 0 && (
          <GridBoxes grids={grids} titles={foreseen?.titles ?? new Map()} chosen={brought} onChange={setBrought} />
        )}
        {asked.length === 0 && <p class="hint">{words.setup.noKit}</p>}
        <div class="welcome-actions">
          <BusyButton class="primary" busy={busy} onClick={prepare}>
            {busy ? words.setup.working : fresh ? words.setup.prepare : words.setup.complete}
          </BusyButton>
          <p class="hint">{words.setup.promise}</p>
        </div>
        {foreseen && <Added foreseen={foreseen} />}
        {!found.isOwn && found.others && (
          <details>
            <summary>{words.setup.found}</summary>
            <TableChoices
              titles={foreseen?.titles ?? new Map()}
              words={found.words}
              onTable={found.point}
              onDecide={found.decide}
              mayBeNew={true}
            />
          </details>
        )}
        <p>
          <button type="button" class="link" onClick={onImport}>
            {words.setup.import}
          </button>
        </p>
        {failure && (
          <p class="reminder" role="alert">
            {failure.kind === 'no-word' ? words.setup.noWord : words.setup.failed}{' '}
            {failure.kind === 'unreachable' && more.saving.reasons.unreachable}
            {failure.kind !== 'unreachable' && failure.kind !== 'no-word' && words.setup.noRights}
          </p>
        )}
      </section>
    </div>
  );
}

/** A second grid is that of another position; the criteria of a matrix are everybody's. */
const ownPosition = ({ matrix, table }: OtherGrid, titles: readonly string[]): string | null =>
  matrix ? null : (proposedPosition(positionIn(table), titles) ?? positionIn(table));

/** What is taken for what, as long as nobody has said otherwise; shown as if it were so, and written with the set-up. */
function useFound(kits: ReadonlySet<string>, grids: readonly OtherGrid[]) {
  const { document } = useApp();
  const shape = document.shape.value;
  const { linkedTable, mappings, options, decisions: kept } = document.choices.value;
  const [tables, setTables] = useState<PointedTables>({});
  const [said, setSaid] = useState<Decisions>({});
  const words = useTeamWords(
    said,
    kitsOf(kits).flatMap(({ position }) => position ?? []),
    grids.flatMap((grid) => grid.words),
  );
  const decisions = useMemo(
    () => ({
      ...(shape && propose(shape, { linkedTable, mappings, options, decisions: kept, proposals: {} }, tables)),
      // Ours go on saying what they say there, even where nobody is at that stage for a while.
      ...asOurs(words?.stage?.ours ?? []),
      ...proposedWords(words),
      ...said,
    }),
    [shape, linkedTable, mappings, options, kept, tables, words, said],
  );
  useEffect(() => {
    void document.propose(decisions);
  }, [document, decisions]);
  useEffect(() => () => void document.propose({}), [document]);
  const { layout } = document;
  return {
    decisions,
    words,
    isOwn: adoptable.some((entity) => layout.value[entity].exists && !layout.value[entity].made),
    others: (shape?.size ?? 0) > 0,
    point: (entity: (typeof adoptable)[number], table: string | null) => {
      setTables({ ...tables, [entity]: table });
      setSaid(withoutColumns(said, entity));
    },
    decide: (more: Decisions) => setSaid({ ...said, ...more }),
  };
}

/** Counted anew with every change; null until it has been, or where the document does not answer. */
function useForeseen(kits: readonly Kit[], decisions: Decisions): Foreseen | null {
  const { document, widgetUrl } = useApp();
  const shape = document.shape.value;
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const asked = JSON.stringify([kits.map(({ id }) => id), decisions]);
  useEffect(() => {
    let isLatest = true;
    void document.foresee(kits, widgetUrl, decisions).then((result) => {
      if (isLatest) setForeseen(result.ok ? result.value : null);
    });
    return () => {
      isLatest = false;
    };
  }, [document, widgetUrl, shape, asked]);
  return foreseen;
}

function Added({ foreseen }: { readonly foreseen: Foreseen }) {
  const words = useSetUpWords().setup;
  const labels = useLabels();
  const { tables, settings, columns, rows, pages, titles } = foreseen;
  const names = [...tables, ...(settings ? (['setting'] as const) : [])].map(labels.table);
  return (
    <details open>
      <summary>{words.added}</summary>
      <ul>
        {names.length > 0 && <li>{words.newTables(names)}</li>}
        {columns.map(({ entity, table, fields }) => (
          <li key={entity}>
            <Said>
              {words.newColumns(
                doc(titles.get(table) ?? table),
                fields.map((field) => labels.field(entity, field)),
              )}
            </Said>
          </li>
        ))}
        {rows > 0 && <li>{words.newRows(rows)}</li>}
        {pages.length > 0 && (
          <li>
            <Said>{words.newPages(pages.map(doc))}</Said>
          </li>
        )}
      </ul>
    </details>
  );
}
