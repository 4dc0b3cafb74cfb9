/** The screen of the access rules: offered where there are accounts, refused to those who are not owners. */
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { prepareTeam } from '../document/harness.ts';
import { account, addPerson, type Shown, show, tab } from './harness.tsx';

afterEach(cleanup);

const ana = account(7, 'Ana');
const unprotected = 'Sans règles d’accès, tes notes restent lisibles dans la table Notes.';

async function configuration(shown: Shown) {
  shown.client.configure();
  await shown.update();
  await screen.findByRole('heading', { name: 'Règles d’accès' });
  await shown.update();
}

describe('the screen of the access rules', () => {
  test('where nobody has an account says that the seal is a convention, and offers nothing', async () => {
    const team = await prepareTeam();
    await configuration(await show(team));
    expect(screen.getByText(/le scellé est une convention entre vous/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Protéger les notes' })).toBeNull();
  });

  test('says what the rules do and their limits, adds them, and says that they are there', async () => {
    const team = await prepareTeam();
    const shown = await show(team, ana);
    await configuration(shown);
    const button = await screen.findByRole('button', { name: 'Protéger les notes' });
    expect(screen.getByText(/un·e propriétaire peut changer les règles et télécharger le document/)).toBeTruthy();
    expect(team.grist.rows('_grist_ACLRules')).toHaveLength(1);
    await shown.click(button);
    expect(await screen.findByText('Les règles sont en place.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Protéger les notes' })).toBeNull();
    expect(team.grist.rows('_grist_ACLRules').length).toBeGreaterThan(10);
  });

  test('tells an editor to ask an owner', async () => {
    const team = await prepareTeam();
    team.grist.setRules({
      refuse: ([, table]) => (String(table).startsWith('_grist_ACL') ? 'Only owners can modify access rules' : null),
    });
    const shown = await show(team, ana);
    await configuration(shown);
    await shown.click(await screen.findByRole('button', { name: 'Protéger les notes' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/Seul·e un·e propriétaire/);
  });

  test('lists what the team’s own rules leave to be added by hand', async () => {
    const team = await prepareTeam();
    team.grist.edit(
      ['AddRecord', '_grist_ACLResources', -1, { tableId: 'Notes', colIds: '*' }],
      ['AddRecord', '_grist_ACLRules', null, { resource: -1, aclFormula: 'True', permissionsText: '+R' }],
    );
    const shown = await show(team, ana);
    await configuration(shown);
    await shown.click(await screen.findByRole('button', { name: 'Protéger les notes' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Protéger les notes' })).toBeNull());
    expect(screen.getByText(/elles restent comme elles sont/)).toBeTruthy();
    expect(screen.getByText('newRec.Evaluateur != user.Email')).toBeTruthy();
    expect(screen.queryByText('newRec.Auteur != user.Email')).toBeNull();
  });
});

describe('near the seal', () => {
  test.each([
    ['with accounts and no rules says that the notes can be read', ana, true],
    ['without accounts says nothing of rules', {}, false],
  ] as const)('%s', async (_, who, said) => {
    const team = await prepareTeam();
    addPerson(team.grist, 'Inès');
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Bob' }]);
    const shown = await show(team, who);
    await shown.click(tab('Ma notation'));
    if (!('user' in who)) await shown.click(await screen.findByRole('button', { name: 'Bob' }));
    await screen.findByRole('button', { name: 'Sceller mes notes' });
    if (said) expect(await screen.findByText(unprotected)).toBeTruthy();
    await shown.update();
    expect(screen.queryAllByText(unprotected)).toHaveLength(said ? 1 : 0);
    if (!said) return;
    await shown.document.protection.setUp();
    await shown.update();
    expect(screen.queryByText(unprotected)).toBeNull();
  });
});
