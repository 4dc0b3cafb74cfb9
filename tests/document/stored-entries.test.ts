/** What a page of another version has left on this machine. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { prepareTeam, proof, settle } from './harness.ts';

const scope = 'https://grist.example.org|memory-document';

async function storeWith(entries: readonly { readonly id: string }[]) {
  const store = createMemoryStore();
  for (const entry of entries) await store.set(`${scope}/outbox/page-0/${entry.id}`, entry);
  return store;
}

describe('entries that a page of another version has left', () => {
  it('are written as they were meant, when they are of version 0.1.0', async () => {
    const stored: { id: string }[] = JSON.parse(
      await readFile(new URL('./stored/outbox-0.1.0.json', import.meta.url), 'utf8'),
    );
    const team = await prepareTeam();
    team.addCandidate('Inès');
    await team.open({ store: await storeWith(stored) });
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves').map(({ Texte, Cle }) => [Texte, Cle])).toEqual([
      ['A mis un cache devant la recherche', 'key-2'],
    ]);
    expect(team.grist.cell('Candidats', 1, 'Disponibilite')).toBe('Dès janvier');
    expect(team.grist.rows('Notes').map(({ Note, Motif, Evaluateur }) => [Note, Motif, Evaluateur])).toEqual([
      [2, 'deux exemples', 'Ana'],
    ]);
    expect(team.grist.rows('Entretiens').map(({ Statut }) => Statut)).toEqual(['En cours']);
  });

  const entry = { id: 'x', candidateId: 1, candidateName: 'Inès', at: 1, by: '' };
  it.each([
    ['a later version', { ...entry, version: 2, changes: [{ do: 'note', words: 'dits par Inès' }] }],
    [
      'a field that has another name',
      {
        ...entry,
        changes: [{ do: 'put', entity: 'evidence', key: 'k', values: { candidate: 1, words: 'dits par Inès' } }],
      },
    ],
    [
      'a table that this version does not know',
      { ...entry, changes: [{ do: 'put', entity: 'remark', key: 'k', values: { text: 'dits par Inès' } }] },
    ],
    [
      'a condition that this version does not know',
      { ...entry, changes: [{ do: 'put', entity: 'evidence', key: 'k', values: { text: 'dits par Inès' }, after: 3 }] },
    ],
    [
      'a value of another kind',
      {
        ...entry,
        changes: [{ do: 'put', entity: 'evidence', key: 'k', values: { text: 'dits par Inès', criterion: true } }],
      },
    ],
  ])('are shown with their words, kept as they are, and not sent: %s', async (_what, kept) => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const store = await storeWith([kept]);
    const { document, kill } = await team.open({ store });
    await team.time.pass(60_000);
    const [shown] = document.outbox.entries.value;
    expect(shown?.state).toEqual({ is: 'refused', problem: { kind: 'other-version', text: 'dits par Inès' } });
    document.outbox.retry('x');
    await team.time.pass(60_000);
    expect(team.grist.rows('Preuves')).toEqual([]);
    kill();
    const again = await team.open({ store });
    await settle();
    const [key = ''] = await store.keys(`${scope}/outbox/`);
    expect(await store.get(key)).toEqual(kept);
    again.document.outbox.discard('x');
    await settle();
    expect(await store.keys(`${scope}/outbox/`)).toEqual([]);
  });

  it('carry the version of the page that keeps them', async () => {
    const team = await prepareTeam();
    const ines = team.addCandidate('Inès');
    const store = createMemoryStore();
    const { document, client } = await team.open({ store });
    client.faults.setOffline(true);
    document.dispatch(proof('un'), ines);
    await settle();
    const [key = ''] = await store.keys(`${scope}/outbox/`);
    expect(await store.get(key)).toMatchObject({ version: 1, candidateName: 'Inès' });
  });
});
