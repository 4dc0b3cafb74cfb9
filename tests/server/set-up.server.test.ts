/** Two accounts that prepare one document at the same moment, and take it back, on a Grist server. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide } from '../../src/document/places/deciding.ts';
import { noChoices } from '../../src/document/places/layout.ts';
import { wordKey } from '../../src/document/places/matching.ts';
import { setUpAccessRules } from '../../src/document/rights/access-rules.ts';
import { importRows } from '../../src/document/setup/import-rows.ts';
import { lookAt } from '../../src/document/setup/look.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { planTakeBack } from '../../src/document/setup/take-back.ts';
import { generique } from '../../src/kits/generique.ts';
import { entityNames } from '../../src/model/schema.ts';
import { smallKit } from '../document/harness.ts';
import { given, type SharedDocument, shareDocument, url } from './accounts.ts';

const done = { ok: true, value: null };

describe.skipIf(!given)(`two people on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  const names = async (table: string, column: string) =>
    (await shared.owner.rows(table)).map((row) => String(row[column]));
  const accounts = () => [shared.owner, shared.other];
  const plan = async () => {
    const found = await planTakeBack(shared.other.grist, noChoices);
    return found.is === 'possible' ? found : Promise.reject(new Error(found.is));
  };

  beforeAll(async () => {
    shared = await shareDocument('editors');
  });
  afterAll(() => shared?.remove());

  test('prepare it at once: there is one of each table, page and row', async () => {
    const before = await names('_grist_Tables', 'tableId');
    const request = { kits: [smallKit], choices: noChoices, widgetUrl: 'https://widget.example.org/' };
    expect(await Promise.all(accounts().map(({ grist }) => setUp(grist, request)))).toEqual([done, done]);
    expect((await names('_grist_Tables', 'tableId')).length).toBe(before.length + entityNames.length + 1);
    expect((await names('_grist_Views', 'name')).slice(-4)).toEqual([
      'Entretiens',
      'Tableau de bord',
      'Préparation',
      'Données',
    ]);
    expect(await names('Postes', 'Intitule')).toEqual([smallKit.position]);
    expect(await names('Criteres', 'Court')).toEqual(['tester', 'expliquer', 'livrer']);
    expect((await names('Trames', 'Point')).length).toBe(3);
  });

  test('take it back while somebody writes: it stays; then it goes, whole', async () => {
    const { actions } = await plan();
    const [id] = await shared.owner.do(['AddRecord', 'Candidats', null, { Nom: 'Inès' }]);
    expect(await shared.other.refusal(...actions)).toContain('refused');
    expect(await names('Candidats', 'Nom')).toEqual(['Inès']);
    expect((await planTakeBack(shared.owner.grist, noChoices)).is).toBe('in-use');
    await shared.owner.do(['RemoveRecord', 'Candidats', id]);
    await shared.other.do(...(await plan()).actions);
    expect(await names('_grist_Tables', 'tableId')).toEqual(['Table1']);
    expect(await names('_grist_Views', 'name')).toEqual(['Table1']);
  });

  test('add a trame at once: it is there once', async () => {
    const request = { kits: [smallKit], choices: noChoices, widgetUrl: null };
    expect(await setUp(shared.owner.grist, request)).toEqual(done);
    const { layout } = await lookAt(shared.owner.grist, noChoices);
    const added = await Promise.all(accounts().map(({ grist }) => importRows(grist, layout, [generique])));
    for (const { ok } of added) expect(ok).toBe(true);
    const rows = (await shared.owner.rows('Trames')).map(({ Poste, Etape, Point }) => [Poste, Etape, Point].join('|'));
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(3);
  });

  test('an editor says what a word means, with the structure closed to them; two at once are both kept', async () => {
    expect(await setUp(shared.owner.grist, { kits: [], choices: noChoices, widgetUrl: null })).toEqual(done);
    const { layout } = await lookAt(shared.owner.grist, noChoices);
    expect((await setUpAccessRules(shared.owner.grist, layout)).ok).toBe(true);
    const [one, two] = [wordKey('stage', 'Appel'), wordKey('stage', 'Visite')];
    const said = await Promise.all([
      decide(shared.other.grist, noChoices, { [one]: 'Préqualification' }),
      decide(shared.owner.grist, noChoices, { [two]: 'Mise en situation' }),
    ]);
    expect(said).toEqual([done, done]);
    const { choices } = await lookAt(shared.other.grist, noChoices);
    expect(choices.decisions).toMatchObject({ [one]: 'Préqualification', [two]: 'Mise en situation' });
  });
});
