/** Beside a team's own tables: whatever is done in the widget, all that was there before stays equal. */
import { describe, expect, it, vi } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { wordKey } from '../../src/document/places/matching.ts';
import type { MemoryGrist } from '../fake-grist/memory-grist.ts';
import { type TeamsDocument, tenDocuments, workedOut } from '../host/ten-documents.ts';
import { asShown, prepareTeam, proof, settle, smallKit, type Team } from './harness.ts';

vi.setConfig({ testTimeout: 60_000 });

const widgetUrl = 'https://widget.example.org/';

const tablesOf = (grist: MemoryGrist): readonly string[] =>
  grist.rows('_grist_Tables').map(({ tableId }) => String(tableId));

/** Tables, columns, pages and cells, by id. */
function contents(grist: MemoryGrist) {
  const metadata = ['_grist_Tables', '_grist_Tables_column', '_grist_Views', '_grist_Views_section'];
  return structuredClone(
    Object.fromEntries([...metadata, ...tablesOf(grist)].map((table) => [table, grist.rows(table)])),
  );
}

/** What is there now of what was there then: its rows, and of those the columns that they had. */
function remaining(grist: MemoryGrist, before: ReturnType<typeof contents>): ReturnType<typeof contents> {
  return Object.fromEntries(
    Object.entries(before).map(([table, then]) => {
      const now = new Map(
        (tablesOf(grist).includes(table) || table.startsWith('_') ? grist.rows(table) : []).map((row) => [row.id, row]),
      );
      const same = then.map((row) => {
        const found = now.get(row.id);
        return found && Object.fromEntries(Object.keys(row).map((column) => [column, found[column]]));
      });
      return [table, same as unknown as typeof then];
    }),
  );
}

async function teamOf({ actions, linkedTable }: TeamsDocument) {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(...actions);
  const before = contents(team.grist);
  const { document } = await team.open({ linkedTable });
  return { team, before, document };
}

const decisionsOf = (document: TeamDocument, { words = {}, weightWords = {} }: TeamsDocument) =>
  asShown(document, {
    ...Object.fromEntries(Object.entries(words).map(([theirs, ours]) => [wordKey('stage', theirs), ours])),
    ...Object.fromEntries(Object.entries(weightWords).map(([word, weight]) => [wordKey('weight', word), weight])),
  });

async function openEverybody(team: Team, document: TeamDocument): Promise<void> {
  for (const { id } of document.candidates.value.slice(0, 5)) {
    document.select(id);
    await team.time.pass(5_000);
  }
}

/** An interview from its first proof to its debrief. */
async function interview(team: Team, document: TeamDocument, person: number): Promise<readonly number[]> {
  await document.identity.introduce('Ana');
  document.select(person);
  await settle();
  const criteria = document.preparation.value.criteria.slice(0, 2).map(({ id }) => id);
  const [criterion = 0, other = 0] = criteria;
  document.dispatch(proof('a écrit les tests', criterion));
  document.dispatch({ kind: 'rate', criterion, note: 3, reason: '' });
  await team.time.pass(2_000);
  document.dispatch({ kind: 'seal', due: criteria, asTeam: false });
  await team.time.pass(2_000);
  document.dispatch({
    kind: 'team-rate',
    notes: [
      { criterion, note: 3, reason: '' },
      { criterion: other, note: 1, reason: '' },
    ],
  });
  await team.time.pass(5_000);
  return criteria;
}

/** Of the small kit, which is for its own position: that of everybody where there is no other. */
const kitWeights = Object.fromEntries(smallKit.criteria.map(({ title, weight }) => [title, weight]));

describe.each(tenDocuments)('$name', (theirs) => {
  it('is looked at, and nothing is written', async () => {
    const { team, before, document } = await teamOf(theirs);
    await document.propose(asShown(document));
    const { layout } = document;
    const taken = (['candidate', 'criterion', 'position'] as const)
      .filter((entity) => layout.value[entity].exists)
      .map((entity) => [entity, layout.value[entity].table]);
    expect(Object.fromEntries(taken)).toEqual(theirs.taken);
    await openEverybody(team, document);
    await team.time.pass(20_000);
    expect(contents(team.grist)).toEqual(before);
  });

  it('stays equal through a set-up, proofs, notes, a debrief and a colleague’s reload elsewhere', async () => {
    const { team, before, document } = await teamOf(theirs);
    const done = await document.prepare([smallKit], widgetUrl, decisionsOf(document, theirs));
    expect(done).toEqual({ ok: true, value: null });
    expect(document.phase.value.is).toBe('ready');
    if (document.candidates.value.length === 0) await document.addCandidate('Inès', null);
    await openEverybody(team, document);
    const [first] = document.candidates.value;
    const noted = await interview(team, document, first?.id ?? 0);
    expect(document.outbox.counts.value).toEqual({ pending: 0, refused: 0 });
    // All of it was written, in what is ours.
    const there = team.grist.rows(document.layout.value.evidence.table);
    const { table, columns } = document.layout.value.candidate;
    // With the team's own weights, worked out apart.
    const titles = noted.map((id) => document.preparation.value.criteria.find((each) => each.id === id)?.title.trim());
    const own = theirs.taken.criterion ? theirs.weights : {};
    const weights = { ...own, ...(theirs.taken.position ? {} : kitWeights) };
    const expected = workedOut(weights, { [titles[0] ?? '']: 3, [titles[1] ?? '']: 1 });
    for (const [field, value] of Object.entries(expected))
      expect(team.grist.cell(table, first?.id ?? 0, columns[field] ?? ''), field).toBeCloseTo(value, 6);
    expect(team.grist.cell(table, first?.id ?? 0, columns['completeness'] ?? '')).not.toBe('');
    expect(there).toMatchObject([{ Candidat: first?.id, Texte: 'a écrit les tests' }]);
    expect(team.grist.rows(document.layout.value.rating.table).length).toBeGreaterThan(1);

    const colleague = await team.open({ linkedTable: tablesOf(team.grist)[0] ?? '' });
    expect(colleague.document.phase.value.is).toBe('ready');
    for (const [name, { table, columns, ownNames }] of Object.entries(document.layout.value))
      expect(colleague.document.layout.value).toMatchObject({ [name]: { table, columns, ownNames } });
    await openEverybody(team, colleague.document);
    await team.time.pass(20_000);
    expect(remaining(team.grist, before)).toEqual(before);
  });
});
