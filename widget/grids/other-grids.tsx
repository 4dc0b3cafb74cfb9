/** Criteria that a team has elsewhere than in the grid that is read: brought there, if it says so; theirs stay as they are. */
import '../../src/document/writing/later-intents';
import { useId, useState } from 'preact/hooks';
import { gridKit, type Matrix, type OtherGrid, positionIn } from '../../src/document/places/grids';
import { type Decisions, type MarkPlace, markKey } from '../../src/document/places/matching';
import { proposedPosition } from '../../src/document/places/word-guesses';
import { sameText } from '../../src/document/setup/content';
import type { TakeBack } from '../../src/document/setup/import-rows';
import { markNow } from '../../src/document/writing/unmarked';
import type { Criterion } from '../../src/model/criterion';
import { isRecord } from '../../src/model/guards';
import { debriefRatings, readNote } from '../../src/rules/ratings';
import { doc, unmarked } from '../../src/rules/text';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { Doc, Said, useDocLang } from '../ui/doc';
import { type GridWords, useGridWords } from '../words/grids';
import { useSharedWords } from '../words/shared';

type Titles = ReadonlyMap<string, string>;

const described = (grid: OtherGrid, title: string, words: GridWords): string =>
  grid.matrix
    ? words.matrix(
        title,
        grid.criteria.map((criterion) => doc(criterion.title)),
      )
    : words.grid(title, grid.criteria.length);

interface GridBoxesProps {
  readonly grids: readonly OtherGrid[];
  readonly titles: Titles;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Before a set-up: one box each, and none ticked. */
export function GridBoxes({ grids, titles, chosen, onChange }: GridBoxesProps) {
  const words = useGridWords();
  return (
    <fieldset>
      <legend>{words.title}</legend>
      {grids.map((grid) => {
        const title = doc(titles.get(grid.table) ?? grid.table);
        return (
          <label key={grid.table} class="check kit">
            <input
              type="checkbox"
              checked={chosen.has(grid.table)}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(grid.table);
                else next.delete(grid.table);
                onChange(next);
              }}
            />
            <span>
              <Said>{words.takeAtFirst(grid.criteria.length, title)}</Said>
              <span class="kit-summary">
                <Said>{described(grid, title, words)}</Said>
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

interface OtherGridsProps {
  readonly grids: readonly OtherGrid[];
  readonly titles: Titles;
  readonly onDecide: (decisions: Decisions) => void;
}

export function OtherGrids({ grids, titles, onDecide }: OtherGridsProps) {
  const { document } = useApp();
  const words = useGridWords();
  if (grids.length === 0 || document.readOnly.value) return null;
  return (
    <section aria-labelledby="other-grids">
      <h3 id="other-grids">{words.title}</h3>
      {grids.map((grid) => {
        const title = doc(titles.get(grid.table) ?? grid.table);
        return (
          <div key={grid.table} class="other-grid">
            <p>
              <Said>{described(grid, title, words)}</Said>
            </p>
            <Bring grid={grid} title={unmarked(title)} />
            {grid.matrix && <OfMatrix matrix={grid.matrix} onDecide={onDecide} />}
          </div>
        );
      })}
    </section>
  );
}

function Bring({ grid, title }: { readonly grid: OtherGrid; readonly title: string }) {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useGridWords();
  const docLang = useDocLang();
  const id = useId();
  const { criteria, positions } = document.preparation.value;
  const names = positions.map((position) => position.title).filter(Boolean);
  const fresh = positionIn(title);
  const [position, setPosition] = useState<string | null>(grid.matrix ? '' : (proposedPosition(fresh, names) ?? fresh));
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [takeBack, setTakeBack] = useState<{ readonly run: TakeBack } | null>(null);
  const left = grid.criteria.filter((criterion) => !criteria.some((row) => sameText(row.title, criterion.title)));

  async function bring() {
    setBusy(true);
    const done = await document.addKits([gridKit({ ...grid, criteria: left }, position || null)], null);
    setBusy(false);
    setSaid(done.ok ? '' : `${words.failed} ${more.saving.reasons[done.failure.kind]}`);
    if (done.ok) setTakeBack(done.value && { run: done.value });
  }
  async function undo() {
    setBusy(true);
    const done = await takeBack?.run();
    setBusy(false);
    if (done?.ok) setTakeBack(null);
    else if (done) setSaid(done.failure.kind === 'in-use' ? words.inUse : more.saving.reasons[done.failure.kind]);
  }

  return (
    <>
      {left.length === 0 ? (
        <p class="hint">
          {words.taken}{' '}
          {takeBack && (
            <BusyButton class="link" busy={busy} onClick={undo}>
              {words.undo}
            </BusyButton>
          )}
        </p>
      ) : (
        <>
          <div class="field field-line">
            <label for={id}>{words.position}</label>
            <select id={id} value={position ?? ''} onChange={(event) => setPosition(event.currentTarget.value)}>
              <option value="">{words.everyPosition}</option>
              {names.map((name) => (
                <option key={name} value={name} lang={docLang}>
                  {name}
                </option>
              ))}
              {!names.some((name) => sameText(name, fresh)) && (
                <optgroup label={words.newPosition}>
                  <option value={fresh} lang={docLang}>
                    {fresh}
                  </option>
                </optgroup>
              )}
            </select>
          </div>
          <p>
            <BusyButton busy={busy} disabled={grid.unknown.length > 0} onClick={bring}>
              {words.take(left.length)}
            </BusyButton>{' '}
            <span class="hint">
              <Said>{grid.unknown.length > 0 ? words.unknown(grid.unknown.map(doc)) : words.whole(doc(title))}</Said>
            </span>
          </p>
        </>
      )}
      {said && (
        <p class="reminder" role="alert">
          {said}
        </p>
      )}
    </>
  );
}

/** Its marks, offered as the team's; and whether the team's notes go back there. */
function OfMatrix({
  matrix,
  onDecide,
}: {
  readonly matrix: Matrix;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const { document } = useApp();
  const words = useGridWords();
  const { decisions } = document.choices.value;
  const criteria = document.preparation.value.criteria.filter(({ title }) => matrix.columns.has(title.trim()));
  if (criteria.length === 0) return null;
  const offered = marksFor(matrix, criteria);
  const notes = offered.flatMap((each) => each.notes).length;
  const left = notMarked(criteria.filter(({ id, title }) => isTied(decisions[markKey(id)], title)));
  return (
    <>
      {notes > 0 && (
        <p>
          {words.marks(notes, offered.length)}{' '}
          <button
            type="button"
            onClick={() => {
              for (const { person, notes } of offered) document.dispatch({ kind: 'team-rate', notes }, person);
            }}
          >
            {words.adopt}
          </button>
        </p>
      )}
      {matrix.outside > 0 && <p class="hint">{words.outside(matrix.outside)}</p>}
      {left.length > 0 && (
        <p>
          {words.apart(count(left))}{' '}
          <button
            type="button"
            onClick={() => {
              for (const { person, criteria } of left) markNow(document.outbox, person, criteria);
            }}
          >
            {words.mark(count(left))}
          </button>
        </p>
      )}
      <fieldset>
        <legend>{words.ties}</legend>
        {criteria.map(({ id, title }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={isTied(decisions[markKey(id)], title)}
              onChange={(event) => {
                const { table, names, columns } = matrix;
                const column = columns.get(title.trim());
                const tie: MarkPlace | null = column ? { table, names, column, title } : null;
                onDecide({ [markKey(id)]: event.currentTarget.checked ? tie : null });
              }}
            />
            <span>
              <Doc>{title.trim()}</Doc>
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );

  /** Notes of the team that are to be there, and are not: of people whom the list has once, and the matrix too. */
  function notMarked(tied: readonly Criterion[]) {
    const names = document.candidates.value.map(({ name }) => name.trim());
    return document.candidates.value.flatMap((person) => {
      const isOnce = (all: readonly string[]) => all.filter((each) => each === person.name.trim()).length === 1;
      if (!isOnce(names) || !isOnce(matrix.people)) return [];
      const team = debriefRatings(document.fileOf(person.id)?.ratings ?? []);
      const apart = tied.filter(({ id, title }) => {
        const rating = team.get(id);
        const mark = matrix.marks.find((each) => sameText(each.name, person.name) && each.title === title.trim());
        return rating !== undefined && readNote(rating).note !== (mark?.note ?? null);
      });
      return apart.length > 0 ? [{ person, criteria: apart.map(({ id }) => id) }] : [];
    });
  }

  /** Of people whom the list has once, where the team has given no note so far. */
  function marksFor({ marks }: Matrix, of: readonly Criterion[]) {
    return document.candidates.value.flatMap((candidate) => {
      const isTheirs = ({ name }: { readonly name: string }) => sameText(name, candidate.name);
      const given = document.candidates.value.filter(isTheirs).length === 1 ? marks.filter(isTheirs) : [];
      const team = debriefRatings(document.fileOf(candidate.id)?.ratings ?? []);
      const notes = of.flatMap(({ id, title }) => {
        const mark = given.find((each) => each.title === title.trim());
        return mark && !team.has(id) ? [{ criterion: id, note: mark.note, reason: '' }] : [];
      });
      return notes.length > 0 ? [{ person: candidate, notes }] : [];
    });
  }
}

const count = (left: readonly { readonly criteria: readonly number[] }[]): number =>
  left.reduce((sum, { criteria }) => sum + criteria.length, 0);

const isTied = (tie: unknown, title: string): boolean => isRecord(tie) && tie['title'] === title;
