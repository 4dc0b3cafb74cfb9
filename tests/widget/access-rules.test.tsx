/** The screen of the access rules: offered where there are accounts, refused to those who are not owners. */
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { described } from '../../src/model/labels/index.ts';
import { prepareTeam, type Team } from '../document/harness.ts';
import { productRules } from '../fake-grist/access.ts';
import { account, addPerson, type Shown, type ShowOptions, said, show, tab } from './harness.tsx';
import { toSeal } from './noting.ts';

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
    expect(screen.getByText(/un·e propriétaire peut toujours changer les règles, télécharger ou copier/i)).toBeTruthy();
    expect(
      screen.getByText(/critère qui a des notes scellées ne se supprime plus, même par un·e propriétaire/),
    ).toBeTruthy();
    expect(team.grist.rows('_grist_ACLRules')).toHaveLength(1);
    await shown.click(button);
    expect(await screen.findByText('Les règles sont en place.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Protéger les notes' })).toBeNull();
    expect(team.grist.rows('_grist_ACLRules').length).toBeGreaterThan(10);
  });

  test('says what goes round them: a form that is published on the notes', async () => {
    const shown = await show(await prepareTeam(), ana);
    await configuration(shown);
    expect(await screen.findByText(/^Ne publie jamais de formulaire Grist sur la table Notes.: /)).toBeTruthy();
    shown.state.rememberLanguage('en');
    await shown.update();
    expect(await screen.findByText(/^Never publish a Grist form on the table Notes: /)).toBeTruthy();
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
    expect(screen.getByText(/^newRec\.Evaluateur != user\.Email/)).toBeTruthy();
    expect(screen.queryByText('newRec.Auteur != user.Email')).toBeNull();
  });
});

/** Up to the seal, with somebody else among the evaluators. */
async function toTheSeal(team: Team, who: ShowOptions): Promise<Shown> {
  addPerson(team.grist, 'Inès');
  team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Bob' }]);
  const shown = await show(team, who);
  await shown.click(tab('Ma notation'));
  if (!('user' in who)) await shown.click(await screen.findByRole('button', { name: 'Bob' }));
  await toSeal(shown);
  await shown.update();
  return shown;
}
const near = () => said(screen.getByRole('region', { name: 'Avant de sceller' }));

/** A rule of the team's own. */
const rule = (team: Team, [tableId, colIds]: readonly [string, string], permissionsText = '-R') =>
  team.grist.edit(
    ['AddRecord', '_grist_ACLResources', -1, { tableId, colIds }],
    ['AddRecord', '_grist_ACLRules', null, { resource: -1, aclFormula: 'user.Access != OWNER', permissionsText }],
  );

describe('near the seal', () => {
  test('without accounts nothing is said of rules', async () => {
    await toTheSeal(await prepareTeam(), {});
    expect(near()).not.toMatch(/règles d’accès/);
    expect(screen.queryByRole('button', { name: 'Protéger les notes…' })).toBeNull();
  });

  test('without rules one is told that the notes can be read, and finds the button there', async () => {
    const team = await prepareTeam();
    const shown = await toTheSeal(team, ana);
    expect(near()).toContain(unprotected);
    await shown.click(screen.getByRole('button', { name: 'Protéger les notes…' }));
    await shown.click(await screen.findByRole('button', { name: 'Protéger les notes' }));
    expect(near()).not.toContain(unprotected);
    expect(near()).toContain('Les règles d’accès sont en place : Grist tient le scellé.');
  });

  test.each([
    ['rules of the team’s that say nothing of notes', ['Candidats', 'Cout'], 'mais pas celles qui tiennent le scellé'],
    ['a default of the team’s', ['*', '*'], 'mais pas celles qui tiennent le scellé'],
    ['rules of the team’s on the notes', ['Notes', '*'], 'Le document a ses propres règles d’accès'],
  ] as const)('%s are not called absent', async (_, resource, words) => {
    const team = await prepareTeam();
    rule(team, resource);
    await toTheSeal(team, ana);
    expect(near()).toContain(words);
    expect(near()).not.toContain('Sans règles');
  });

  test('rules that only owners see are said to be there', async () => {
    const team = await prepareTeam();
    await (await team.open(ana)).document.protection.setUp();
    team.grist.setRules(productRules([]));
    await toTheSeal(team, ana);
    expect(near()).toContain('Le document a des règles d’accès ; seul·es ses propriétaires les voient.');
    expect(near()).not.toContain('Sans règles');
    expect(screen.queryByRole('button', { name: 'Protéger les notes…' })).toBeNull();
  });

  test('rules whose formula of readers is of an earlier version are not said to hold', async () => {
    const team = await prepareTeam();
    const shown = await toTheSeal(team, ana);
    await shown.document.protection.setUp();
    await shown.update();
    expect(near()).toContain('Grist tient le scellé');
    team.grist.edit(['ModifyColumn', 'Notes', 'Lecteurs', { formula: described.rating.fields.readers.former[0] }]);
    await shown.document.reload();
    await shown.update();
    expect(near()).not.toContain('Grist tient le scellé');
    await shown.click(screen.getByRole('button', { name: 'Protéger les notes…' }));
    expect(await screen.findByText(/« Ajouter ce qui manque » d’abord, puis « Protéger les notes »/)).toBeTruthy();
  });
});

describe('the menu', () => {
  test('leads to the rules, where there are accounts', async () => {
    const shown = await show(await prepareTeam(), ana);
    await shown.click(screen.getByRole('button', { name: 'Menu' }));
    await shown.click(await screen.findByRole('button', { name: 'Protéger les notes…' }));
    expect(await screen.findByRole('button', { name: 'Protéger les notes' })).toBeTruthy();
    cleanup();
    const visitor = await show(await prepareTeam());
    await visitor.click(screen.getByRole('button', { name: 'Menu' }));
    expect(await screen.findByRole('button', { name: /^Aide/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Protéger les notes…' })).toBeNull();
  });
});

describe('the page that Grist rebuilds once rules were added', () => {
  const holds = /Les règles d’accès sont en place : Grist tient le scellé des notes/;
  const protect = async (team: Team, who: ShowOptions) => {
    const shown = await show(team, who);
    await configuration(shown);
    await shown.click(await screen.findByRole('button', { name: 'Protéger les notes' }));
    cleanup();
  };
  const opened = async (team: Team, who: ShowOptions) => {
    const shown = await show(team, who);
    await shown.pass(6_000);
    return shown;
  };

  test('says once what holds now', async () => {
    const team = await prepareTeam();
    const who = { ...ana, store: createMemoryStore() };
    await protect(team, who);
    const shown = await opened(team, who);
    expect(screen.getByText(holds)).toBeTruthy();
    const [notice] = screen.getAllByRole('status').filter((each) => holds.test(said(each)));
    if (!notice) throw new Error('it is said');
    await shown.click(within(notice).getByRole('button', { name: 'Fermer' }));
    expect(screen.queryByText(holds)).toBeNull();
    cleanup();
    await opened(team, who);
    expect(screen.queryByText(holds)).toBeNull();
  });

  test('says that some are still missing, when the team’s own stand in the way', async () => {
    const team = await prepareTeam();
    rule(team, ['Notes', 'Motif']);
    const who = { ...ana, store: createMemoryStore() };
    await protect(team, who);
    await opened(team, who);
    expect(screen.getByText(/Une partie des règles d’accès manque encore/)).toBeTruthy();
  });

  test('says nothing of what was refused', async () => {
    const team = await prepareTeam();
    team.grist.setRules({
      refuse: ([, table]) => (String(table).startsWith('_grist_ACL') ? 'Only owners can modify access rules' : null),
    });
    const who = { ...ana, store: createMemoryStore() };
    await protect(team, who);
    await opened(team, who);
    expect(screen.queryByText(/règles d’accès/)).toBeNull();
  });

  test('says it by the rules alone, in a browser that keeps nothing', async () => {
    const refuse = () => Promise.reject(new Error('refused'));
    const who = { ...ana, store: { get: refuse, keys: refuse, set: refuse, remove: refuse } };
    const team = await prepareTeam();
    await opened(team, who);
    expect(screen.queryByText(/règles d’accès/)).toBeNull();
    cleanup();
    await protect(team, who);
    await opened(team, who);
    expect(screen.getByText(holds)).toBeTruthy();
  });

  test('is not one that is opened later', async () => {
    const team = await prepareTeam();
    const who = { ...ana, store: createMemoryStore() };
    await protect(team, who);
    await team.time.pass(300_000);
    await opened(team, who);
    expect(screen.queryByText(holds)).toBeNull();
  });
});
