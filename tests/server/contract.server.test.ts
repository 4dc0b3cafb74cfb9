/**
 * The contract, and what needs accounts, on a Grist server:
 * `GRIST_URL=https://… GRIST_USER1_KEY=… GRIST_USER2_KEY=… npm run test:server`.
 * The first user makes a document and deletes it at the end.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GristEvent } from '../../src/grist/port.ts';
import { contract, productTables } from '../contract/contract.ts';
import { pushCases } from '../contract/pushes.ts';
import { given, type SharedDocument, shareDocument, url } from './accounts.ts';

// Pushes and cursors belong to a screen.
const overRest = contract.filter((each) => !pushCases.includes(each));

describe.skipIf(!given)(`the Grist server at ${url}`, () => {
  let shared: SharedDocument;

  beforeAll(async () => {
    shared = await shareDocument('viewers');
    await shared.owner.do(...productTables);
  });
  afterAll(() => shared?.remove());

  test.each(overRest.map(({ name, run }, index) => [name, run, `T${index}`] as const))('%s', async (_, run, prefix) => {
    const events: GristEvent[] = [];
    const { grist } = shared.owner;
    grist.start([], (event) => events.push(event));
    await run(grist, { prefix, events: () => events });
  });

  test('a row knows who has made it', async () => {
    const { owner } = shared;
    await owner.do(['AddRecord', 'Preuves', null, { Texte: 'moi' }]);
    expect((await owner.rows('Preuves')).at(-1)).toMatchObject({ Auteur: owner.email });
  });

  test('who may only read is told that the document is read-only', async () => {
    const { grist } = shared.other;
    expect((await grist.fetchTable('Preuves')).ok).toBe(true);
    const written = await grist.apply([['AddRecord', 'Preuves', null, { Texte: 'elle' }]]);
    expect(written).toMatchObject({ ok: false, failure: { kind: 'read-only' } });
  });
});
