/** The structure is asked for again and again, and worked through only when it says something else. */
import { expect, it } from 'vitest';
import { createShapeReader, fetchShape } from '../../src/document/places/shape.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { prepareTeam } from './harness.ts';

const changes: Readonly<Record<string, UserAction>> = {
  'a new table': ['AddTable', 'Autre', [{ id: 'A' }]],
  'a new column': ['AddColumn', 'Candidats', 'Ville', { type: 'Text' }],
  // Grist renames the column with it.
  'another label': ['ModifyColumn', 'Candidats', 'Ville', { label: 'Commune' }],
  'another type': ['ModifyColumn', 'Candidats', 'Commune', { type: 'Int' }],
  'a formula': ['ModifyColumn', 'Candidats', 'Commune', { isFormula: true, formula: '1' }],
  'another name': ['RenameColumn', 'Candidats', 'Commune', 'Lieu'],
  'a column removed': ['RemoveColumn', 'Candidats', 'Lieu'],
  'a table removed': ['RemoveTable', 'Autre'],
};

it('a structure that says the same is the very same object, and any change of it is seen', async () => {
  const { grist } = await prepareTeam();
  const port = grist.connect();
  const read = createShapeReader(port);
  const now = async () => {
    const result = await read();
    if (!result.ok) throw new Error(result.failure.message);
    return result.value;
  };
  let before = await now();
  expect(await now()).toBe(before);
  for (const [what, action] of Object.entries(changes)) {
    grist.edit(action);
    const after = await now();
    expect(after, what).not.toBe(before);
    expect({ ok: true, value: after }, what).toEqual(await fetchShape(port));
    expect(await now(), what).toBe(after);
    before = after;
  }
});

it('rows that people write are no change of the structure', async () => {
  const { grist } = await prepareTeam();
  const read = createShapeReader(grist.connect());
  const before = await read();
  grist.edit(['AddRecord', 'Candidats', null, { Nom: 'Une autre personne' }]);
  const after = await read();
  expect(before.ok && after.ok && after.value).toBe(before.ok && before.value);
});
