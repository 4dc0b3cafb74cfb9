/** What has to be told takes one line, which says that there is more. */
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { prepareTeam } from '../document/harness.ts';
import { account, addPerson, said, show } from './harness.tsx';

async function telling(stage: string, ...removed: readonly string[]) {
  const team = await prepareTeam();
  addPerson(team.grist, 'Inès Marchand', { Etape: stage });
  for (const table of removed) team.grist.edit(['RemoveTable', table]);
  return await show(team, account(1, 'Ana'));
}
const more = () => within(screen.getByRole('region', { name: 'À savoir' })).getByRole('button', { name: 'Tout lire' });

test('one notice stands alone', async () => {
  await telling('un mot à nous');
  expect(said(more())).toBe('');
});

test('of several the line says how many are behind the first, until they are all in view', async () => {
  const { click } = await telling('un mot à nous', 'Passages');
  expect(said(more())).toBe('+1');
  await click(more());
  expect(said(more())).toBe('');
});
