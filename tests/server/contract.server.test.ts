/**
 * The contract, and what needs accounts, on a Grist server:
 * `GRIST_URL=https://… GRIST_USER1_KEY=… GRIST_USER2_KEY=… npm run test:server`.
 * The first user makes a document and deletes it at the end.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GristEvent, GristPort, Result } from '../../src/grist/port.ts';
import { contract, productTables } from '../contract/contract.ts';
import { pushCases } from '../contract/pushes.ts';
import { call, createRestGrist } from './rest-port.ts';

const { GRIST_URL: url = '', GRIST_USER1_KEY: key1 = '', GRIST_USER2_KEY: key2 = '' } = process.env;
const given = url !== '' && key1 !== '' && key2 !== '';

if (!given) {
  console.log(
    'Aucun serveur Grist donné : essais sautés. Donner GRIST_URL, GRIST_USER1_KEY et GRIST_USER2_KEY (clés d’API de deux comptes).',
  );
}

// Pushes, cursors and undo belong to a screen.
const overRest = contract.filter((each) => !pushCases.includes(each) && !each.name.startsWith('undo'));

describe.skipIf(!given)(`the Grist server at ${url}`, () => {
  const [owner, other] = [key1, key2].map((apiKey) => ({ url: url.replace(/\/$/, ''), apiKey }));
  let docId = '';
  let mine: GristPort;
  let theirs: GristPort;
  const emails: string[] = [];

  beforeAll(async () => {
    if (!owner || !other) return;
    const [workspace] = list(await call(owner, 'GET', '/orgs/current/workspaces'));
    const made = await call(owner, 'POST', `/workspaces/${workspace?.['id']}/docs`, { name: 'Essai du widget' });
    docId = String(value(made));
    for (const user of [owner, other]) emails.push(String(record(await call(user, 'GET', '/profile/user'))['email']));
    const delta = { users: { [emails[1] ?? '']: 'viewers' } };
    value(await call(owner, 'PATCH', `/docs/${docId}/access`, { delta }));
    mine = createRestGrist({ ...owner, docId });
    theirs = createRestGrist({ ...other, docId });
    value(await mine.apply(productTables));
  });

  afterAll(async () => {
    if (owner && docId) value(await call(owner, 'DELETE', `/docs/${docId}`));
  });

  test.each(overRest.map(({ name, run }, index) => [name, run, `T${index}`] as const))('%s', async (_, run, prefix) => {
    const events: GristEvent[] = [];
    mine.start([], (event) => events.push(event));
    await run(mine, { prefix, events: () => events });
  });

  test('a row knows who has made it', async () => {
    value(await mine.apply([['AddRecord', 'Preuves', null, { Texte: 'moi' }]]));
    const proofs = record(await mine.fetchTable('Preuves'));
    expect(list(proofs['Auteur']).at(-1)).toBe(emails[0]);
  });

  test('who may only read is told that the document is read-only', async () => {
    expect((await theirs.fetchTable('Preuves')).ok).toBe(true);
    const written = await theirs.apply([['AddRecord', 'Preuves', null, { Texte: 'elle' }]]);
    expect(written).toMatchObject({ ok: false, failure: { kind: 'read-only' } });
  });
});

function value(result: Result<unknown>): unknown {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const record = (result: Result<unknown>): Record<string, unknown> => Object(value(result));

function list(from: unknown): readonly Record<string, unknown>[] {
  const found = typeof from === 'object' && from !== null && 'ok' in from ? value(from as Result<unknown>) : from;
  return Array.isArray(found) ? found : [];
}
