/** In the page "Préparation", choosing a position shows its criteria and its trames. */
import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { columnKey, type Decisions, tableKey } from '../../src/document/places/matching.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { planTakeBack } from '../../src/document/setup/take-back.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { createMemoryGrist, type MemoryGrist } from '../fake-grist/memory-grist.ts';
import { smallKit } from './harness.ts';

const widgetUrl = 'https://widget.example.org/';

function emptyDocument(...actions: readonly UserAction[]): MemoryGrist {
  const grist = createMemoryGrist({ now: () => Date.UTC(2026, 0, 5, 9) });
  grist.edit(['AddTable', 'Table1', [{ id: 'A' }]], ...actions);
  return grist;
}

function join(grist: MemoryGrist) {
  const client = grist.connect({ linkedTable: 'Table1' });
  client.start([], () => {});
  return client;
}

async function prepare(grist: MemoryGrist, url: string | null = widgetUrl, decide: Decisions = {}) {
  const done = await setUp(join(grist), { kits: [smallKit], choices: noChoices, decide, widgetUrl: url });
  expect(done).toEqual({ ok: true, value: null });
}

/** Lists of the page, by the table that they show: which one they follow, and by which column. */
function linksOn(grist: MemoryGrist, page = 'Préparation'): Readonly<Record<string, string>> {
  const view = grist.rows('_grist_Views').find(({ name }) => name === page)?.id;
  const tables = new Map(grist.rows('_grist_Tables').map(({ id, tableId }) => [id, String(tableId)]));
  const columns = new Map(grist.rows('_grist_Tables_column').map(({ id, colId }) => [id, String(colId)]));
  const sections = grist.rows('_grist_Views_section').filter(({ parentId }) => parentId === view);
  const tableOf = (ref: unknown) => tables.get(Number(sections.find(({ id }) => id === ref)?.['tableRef'])) ?? '';
  return Object.fromEntries(
    sections.map(({ id, linkSrcSectionRef, linkTargetColRef }) => [
      tableOf(id),
      `${tableOf(linkSrcSectionRef)}.${columns.get(Number(linkTargetColRef)) ?? ''}`,
    ]),
  );
}

const followed = { Postes: '.', Evaluateurs: '.', Criteres: 'Postes.Poste', Trames: 'Postes.Poste' };

/** As a version before this one left it: no list follows another, and no line says that one does. */
function unlink(grist: MemoryGrist): void {
  const sections = grist.rows('_grist_Views_section').filter(({ linkTargetColRef }) => Number(linkTargetColRef) > 0);
  const lines = grist.rows('Reglages').filter(({ Valeur }) => String(Valeur).includes('"linked"'));
  grist.edit(
    ...sections.map(
      ({ id }): UserAction => [
        'UpdateRecord',
        '_grist_Views_section',
        id,
        { linkSrcSectionRef: 0, linkTargetColRef: 0 },
      ],
    ),
    ...lines.map(({ id, Valeur }): UserAction => {
      const { linked: _, ...line } = JSON.parse(String(Valeur));
      return ['UpdateRecord', 'Reglages', id, { Valeur: JSON.stringify(line) }];
    }),
  );
}

describe('the page of what is prepared', () => {
  it('shows the criteria and the trames of the position that is chosen', async () => {
    const grist = emptyDocument();
    await prepare(grist);
    expect(linksOn(grist)).toEqual(followed);
  });

  it('made by an earlier version gets that when the document is completed, once', async () => {
    const grist = emptyDocument();
    await prepare(grist);
    unlink(grist);
    expect(linksOn(grist)).toMatchObject({ Criteres: '.', Trames: '.' });
    await prepare(grist, null);
    expect(linksOn(grist)).toEqual(followed);
    // What the team unlinks afterwards stays so.
    const [section] = grist.rows('_grist_Views_section').filter(({ linkTargetColRef }) => Number(linkTargetColRef) > 0);
    grist.edit([
      'UpdateRecord',
      '_grist_Views_section',
      section?.id ?? 0,
      { linkSrcSectionRef: 0, linkTargetColRef: 0 },
    ]);
    const before = linksOn(grist);
    await prepare(grist);
    expect(linksOn(grist)).toEqual(before);
    // Nothing that anybody has to get rid of, so nothing is offered.
    expect(await planTakeBack(join(grist), noChoices)).toEqual({ is: 'nothing' });
  });

  it('that a team has made or arranged itself is left as it is', async () => {
    const grist = emptyDocument();
    await prepare(grist);
    unlink(grist);
    const tableOf = (name: string) => grist.rows('_grist_Tables').find(({ tableId }) => tableId === name)?.id ?? 0;
    const view = Math.max(...grist.rows('_grist_Views').map(({ id }) => id)) + 1;
    const section = Math.max(...grist.rows('_grist_Views_section').map(({ id }) => id)) + 1;
    const own = (tableRef: number) => ({ parentId: view, tableRef, parentKey: 'record', linkSrcSectionRef: 0 });
    grist.edit(
      ['AddRecord', '_grist_Views', view, { name: 'Préparation', type: 'empty' }],
      ['AddRecord', '_grist_Views_section', section, own(tableOf('Postes'))],
      ['AddRecord', '_grist_Views_section', section + 1, own(tableOf('Criteres'))],
    );
    // And of the page of the set-up, one list that they made follow another one.
    const views = grist.rows('_grist_Views').find(({ name }) => name === 'Préparation')?.id;
    const lists = grist.rows('_grist_Views_section').filter(({ parentId }) => parentId === views);
    const ref = (name: string) => lists.find(({ tableRef }) => tableRef === tableOf(name))?.id ?? 0;
    grist.edit(['UpdateRecord', '_grist_Views_section', ref('Trames'), { linkSrcSectionRef: ref('Criteres') }]);
    await prepare(grist, null);
    const sectionNow = (id: number) => grist.rows('_grist_Views_section').find((row) => row.id === id);
    expect([sectionNow(section), sectionNow(section + 1)].map((row) => row?.['linkSrcSectionRef'])).toEqual([0, 0]);
    expect(sectionNow(ref('Trames'))?.['linkSrcSectionRef']).toBe(ref('Criteres'));
    expect(sectionNow(ref('Criteres'))?.['linkSrcSectionRef']).toBe(ref('Postes'));
  });

  it('lets criteria be, that say their position in words of the team’s', async () => {
    const text = (id: string) => ({ id, type: 'Text', isFormula: false });
    const grist = emptyDocument(['AddTable', 'Grille', [text('Intitule'), text('Profil')]]);
    const place = (id: string) => ({ id, ref: null });
    await prepare(grist, widgetUrl, {
      [tableKey('criterion')]: place('Grille'),
      [columnKey('criterion', 'title')]: place('Intitule'),
      [columnKey('criterion', 'position')]: place('Profil'),
    });
    expect(linksOn(grist)).toEqual({ Postes: '.', Evaluateurs: '.', Grille: '.', Trames: 'Postes.Poste' });
  });

  it('goes with the set-up that made it', async () => {
    const grist = emptyDocument();
    const before = grist.rows('_grist_Views_section');
    await prepare(grist);
    const plan = await planTakeBack(join(grist), noChoices);
    if (plan.is !== 'possible') throw new Error('nobody has written');
    grist.edit(...plan.actions);
    expect(grist.rows('_grist_Views_section')).toEqual(before);
  });
});
