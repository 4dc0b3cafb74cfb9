/** The team's note goes back into the matrix that a criterion was tied to: one cell, in the row of the person's name. */
import { askedOnce } from '../../grist/asked-once';
import type { GristPort, UserAction } from '../../grist/port';
import type { Candidate } from '../../model/candidate';
import { parseText } from '../../model/cell';
import type { Criterion } from '../../model/criterion';
import type { Dossier } from '../../model/dossier';
import { isRecord } from '../../model/guards';
import { debriefRatings, readNote } from '../../rules/ratings';
import { type Decisions, markKey, placed } from '../places/matching';
import type { DocumentShape } from '../places/shape';

interface MarksContext {
  readonly decisions: Decisions;
  readonly shape: DocumentShape;
  readonly criteria: readonly Criterion[];
  /** Everybody: of people of one name nobody knows whose row it is. */
  readonly people: readonly Candidate[];
  /** Criteria of which the note is not there, whether it changes or not. */
  readonly owed: ReadonlySet<number>;
}

/**
 * By criterion. Nothing for a note that stays as it was and is there, nor where a column, a table or the person's row is
 * not there any more, or two rows are theirs.
 */
export async function marksBack(
  grist: Pick<GristPort, 'fetchTable'>,
  before: Dossier,
  after: Dossier,
  context: MarksContext,
): Promise<readonly (readonly [criterion: number, action: UserAction])[]> {
  const { decisions, shape, criteria, people, owed } = context;
  const name = after.candidate.name.trim();
  if (name === '' || people.filter((person) => person.name.trim() === name).length !== 1) return [];
  const [old, now] = [debriefRatings(before.ratings), debriefRatings(after.ratings)];
  const cells = criteria.flatMap(({ id, title }) => {
    const tie = decisions[markKey(id)];
    // Another criterion may have got the row since.
    if (!isRecord(tie) || tie['title'] !== title) return [];
    const noteIn = (ratings: typeof now) => {
      const rating = ratings.get(id);
      return rating ? readNote(rating).note : null;
    };
    const table = placed(tie['table'], shape);
    const column = placed(tie['column'], table?.columns);
    const names = placed(tie['names'], table?.columns);
    if (!table || !column || !names || column.computed) return [];
    if (noteIn(old) === noteIn(now) && !owed.has(id)) return [];
    return [{ id, table: table.id, names: names.id, values: { [column.id]: noteIn(now) } }];
  });
  const once = askedOnce(grist);
  const marks = cells.map(async ({ id, table, names, values }) => {
    const written = await nameIn(once, table, names, name);
    const options = { add: false, on_many: 'none' };
    const action: UserAction = ['AddOrUpdateRecord', table, { [names]: written }, values, options];
    return written === null ? [] : [[id, action] as const];
  });
  return (await Promise.all(marks)).flat();
}

/** A name to the letter, as the matrix has it: with the spaces around it. Null where more than one row bears it. */
async function nameIn(
  grist: Pick<GristPort, 'fetchTable'>,
  table: string,
  column: string,
  name: string,
): Promise<string | null> {
  const data = await grist.fetchTable(table);
  const all = data.ok ? (data.value[column] ?? []).map((cell) => parseText(cell).value) : [];
  const [written = name, ...others] = all.filter((each) => each.trim() === name);
  return others.length > 0 ? null : written;
}
