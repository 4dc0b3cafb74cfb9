/** What Grist tells a widget that is linked, both ways, with a list of `Candidats`. */
import { type Bench, check, eventually, it, same } from './bench';

const changes = ({ events }: Bench): number => events().filter(({ kind }) => kind === 'changed').length;

/** The row on which the cursor was last said to be. */
function cursorAt({ events }: Bench): number | null {
  const last = events().findLast(({ kind }) => kind === 'cursor');
  return last?.kind === 'cursor' ? last.rowId : null;
}

async function moveTo(bench: Bench, rowId: number): Promise<void> {
  await bench.port.moveCursor(rowId);
  await eventually(() => cursorAt(bench) === rowId, `the cursor is on row ${rowId}`);
}

async function isPushed(bench: Bench, what: string, change: () => Promise<unknown>): Promise<void> {
  const before = changes(bench);
  await change();
  await eventually(() => changes(bench) > before, `${what} is pushed`);
}

export const pushCases = [
  it('settings come first, with the access granted', async ({ events }) => {
    const [first] = events();
    same(first?.kind === 'settings' ? first.access : first, 'full', 'the first event');
    check(
      events().some(({ kind }) => kind === 'mappings'),
      'mappings are told',
    );
  }),

  it('a change of the linked table is pushed', async (bench) => {
    await isPushed(bench, 'a new candidate', () => bench.add('Candidats', { Nom: 'Ana' }));
  }),

  it('a change of another table is pushed when it changes the pulse of a candidate', async (bench) => {
    const candidate = await bench.add('Candidats', { Nom: 'Léo' });
    for (const table of ['Preuves', 'Notes', 'Entretiens', 'Passages']) {
      let row = 0;
      await isPushed(bench, `a row added to ${table}`, async () => {
        row = await bench.add(table, { Candidat: candidate });
      });
      await isPushed(bench, `a row changed in ${table}`, () => bench.apply(['UpdateRecord', table, row, { Cle: 'x' }]));
      await isPushed(bench, `a row removed from ${table}`, () => bench.apply(['RemoveRecord', table, row]));
    }
  }),

  it('a change that touches no cell of the linked table is not pushed', async (bench) => {
    const [first, second] = [await bench.add('Candidats', { Nom: 'a' }), await bench.add('Candidats', { Nom: 'b' })];
    await moveTo(bench, first);
    const before = changes(bench);
    await bench.add('Preuves', { Texte: 'à classer' });
    await bench.add('Evaluateurs', { Nom: 'Noé' });
    await moveTo(bench, second);
    same(changes(bench), before, 'pushes');
  }),

  it('the cursor goes where the widget puts it, and is told once', async (bench) => {
    const [first, second] = [await bench.add('Candidats', { Nom: 'c' }), await bench.add('Candidats', { Nom: 'd' })];
    await moveTo(bench, first);
    const before = bench.events().length;
    await moveTo(bench, second);
    const cursors = bench
      .events()
      .slice(before)
      .filter(({ kind }) => kind === 'cursor');
    same(cursors, [{ kind: 'cursor', table: 'Candidats', rowId: second }], 'cursor events');
  }),

  it('when the row under the cursor goes, the cursor moves to another', async (bench) => {
    const rows = [await bench.add('Candidats', { Nom: 'e' }), await bench.add('Candidats', { Nom: 'f' })];
    const [, last] = rows;
    check(last !== undefined, 'two rows');
    await moveTo(bench, last);
    await bench.apply(['RemoveRecord', 'Candidats', last]);
    await eventually(() => cursorAt(bench) !== last, 'the cursor has moved');
  }),

  it('an option that is saved is told', async (bench) => {
    await bench.port.saveOption('essai', 7);
    await eventually(
      () => bench.events().some((event) => event.kind === 'settings' && event.options['essai'] === 7),
      'the settings hold the option',
    );
  }),

  it('the document has a name', async ({ port }) => {
    const name = await port.documentName();
    check(name.length > 0, 'a name');
    same(await port.documentName(), name, 'the same name again');
  }),
];
