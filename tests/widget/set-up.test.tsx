/** From a document and a URL to a first proof; later on another job, and what is missing. */
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { asShown, prepareTeam, type Team } from '../document/harness.ts';
import { line, rows, type Shown, said, show } from './harness.tsx';

afterEach(cleanup);

async function emptyTeam(): Promise<Team> {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }]]);
  return team;
}

/** Until a set-up, a dozen bundles, is over. */
const ready = async (shown: Shown) => {
  await waitFor(() => expect(shown.document.phase.value.is).toBe('ready'), { timeout: 20_000 });
  await shown.update();
};

const press = async (shown: Shown, name: string | RegExp) => shown.click(await screen.findByRole('button', { name }));

async function configure(shown: Shown) {
  shown.client.configure();
  await shown.update();
  return screen.findByRole('region', { name: 'Configuration' });
}

describe('a blank document', () => {
  it('is at most three clicks away from its first proof, once access is granted', async () => {
    const team = await emptyTeam();
    const shown = await show(team, { linkedTable: 'Table1' });
    let clicks = 0;
    const once = async (name: string) => {
      clicks += 1;
      await press(shown, name);
    };
    await once('Préparer ce document');
    await ready(shown);
    // The field for the name has the focus by itself.
    await shown.keys('Inès Marchand');
    await once('Ajouter');
    await waitFor(() => expect(line()).toBeTruthy());
    if (document.activeElement !== line()) {
      clicks += 1;
      await shown.click(line());
    }
    await shown.keys('a écrit les tests{Enter}');
    await shown.pass(3_000);
    expect(rows(team, 'Preuves', 'Texte', 'Signe')).toEqual([{ Texte: 'a écrit les tests', Signe: '+' }]);
    expect(clicks).toBeLessThanOrEqual(3);
  });
});

describe('the way back', () => {
  const notice = () => screen.queryByRole('button', { name: 'Annuler la préparation' })?.closest('p') ?? null;

  it('says beforehand how much it removes, and removes that', async () => {
    const team = await emptyTeam();
    const shown = await show(team, { linkedTable: 'Table1' });
    await press(shown, 'Préparer ce document');
    await ready(shown);
    const made = ['Postes', 'Criteres', 'Trames'].flatMap((table) => team.grist.rows(table)).length;
    await waitFor(() =>
      expect(said(notice())).toBe(
        `Le document est prêt. Annuler la préparation retire 10 tables, ${made} lignes et 4 pages.`,
      ),
    );
    await press(shown, 'Annuler la préparation');
    await waitFor(() => expect(shown.document.phase.value.is).toBe('to-prepare'), { timeout: 20_000 });
    expect(rows(team, '_grist_Tables', 'tableId')).toEqual([{ tableId: 'Table1' }]);
  });

  it('goes once somebody has added a person; pressed before that is known, nothing is removed, and it says so', async () => {
    const team = await emptyTeam();
    const shown = await show(team, { linkedTable: 'Table1' });
    await press(shown, 'Préparer ce document');
    await ready(shown);
    await waitFor(() => expect(notice()).toBeTruthy());
    team.grist.edit(['AddRecord', 'Candidats', null, { Nom: 'Inès Marchand' }]);
    await press(shown, 'Annuler la préparation');
    const told = await screen.findByText('Quelqu’un a écrit depuis la préparation : rien n’a été retiré.');
    expect(told.getAttribute('role')).toBe('status');
    expect(rows(team, 'Candidats', 'Nom')).toEqual([{ Nom: 'Inès Marchand' }]);
    shown.document.lookAround();
    await shown.update();
    expect(screen.queryByText(/depuis la préparation/)).toBeNull();
    expect(notice()).toBeNull();
  });

  it('is not there for one’s own first person either', async () => {
    const team = await emptyTeam();
    const shown = await show(team, { linkedTable: 'Table1' });
    await press(shown, 'Préparer ce document');
    await ready(shown);
    await shown.keys('Inès Marchand');
    await press(shown, 'Ajouter');
    await waitFor(() => expect(line()).toBeTruthy());
    await shown.pass(1_000);
    await waitFor(() => expect(notice()).toBeNull());
  });
});

describe('later on', () => {
  it('another job is added from the configuration; those that are there are not offered again', async () => {
    const team = await emptyTeam();
    const shown = await show(team, { linkedTable: 'Table1' });
    await press(shown, 'Préparer ce document');
    await ready(shown);
    const before = team.grist.rows('Trames').length;
    const panel = await configure(shown);
    const box = (name: RegExp): HTMLInputElement => within(panel).getByRole('checkbox', { name });
    expect(box(/^Développement/).disabled).toBe(true);
    await shown.click(box(/^Produit/));
    await shown.click(within(panel).getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(rows(team, 'Postes', 'Intitule')).toHaveLength(2), { timeout: 20_000 });
    await waitFor(() => expect(box(/^Produit/).disabled).toBe(true), { timeout: 20_000 });
    expect(team.grist.rows('Trames').length).toBeGreaterThan(before);
  });

  it('tables without a trame, as a set-up that was cut leaves them, lead back to the choice of a job', async () => {
    const team = await prepareTeam();
    const points = team.grist.rows('Trames').map(({ id }) => id);
    team.grist.edit(['BulkRemoveRecord', 'Trames', points]);
    const shown = await show(team);
    await press(shown, 'Choisir un métier');
    const panel = await screen.findByRole('region', { name: 'Configuration' });
    await shown.click(within(panel).getByRole('checkbox', { name: /^Développement/ }));
    await shown.click(within(panel).getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(team.grist.rows('Trames').length).toBeGreaterThan(19), { timeout: 20_000 });
    await shown.update();
    expect(screen.queryByRole('button', { name: 'Choisir un métier' })).toBeNull();
  });

  it('each missing column is named with what it is for; the rest goes on', async () => {
    const team = await prepareTeam();
    team.grist.edit(['RemoveColumn', 'Candidats', 'Decision'], ['RemoveColumn', 'Preuves', 'Issue']);
    const shown = await show(team);
    const panel = await configure(shown);
    const lines = within(panel).getAllByRole('listitem').map(said);
    expect(lines).toEqual(
      expect.arrayContaining([
        'la colonne « Décision » de Candidats (Ce que l’équipe a décidé.)',
        'la colonne « Issue » de Preuves (Pour un doute : levé, confirmé ou encore ouvert.)',
      ]),
    );
    expect(shown.document.phase.value.is).toBe('ready');
  });
});

describe('a team with tables of its own', () => {
  async function ownTables() {
    const team = await emptyTeam();
    team.grist.edit(
      [
        'AddTable',
        'Personnes',
        [
          { id: 'Prenom_et_nom', label: 'Prénom et nom', type: 'Text', isFormula: false },
          { id: 'Role_vise', label: 'Rôle visé', type: 'Text', isFormula: false },
          { id: 'Etape_en_cours', label: 'Étape en cours', type: 'Text', isFormula: false },
        ],
      ],
      [
        'AddTable',
        'Grille',
        [
          { id: 'Competence', label: 'Compétence', type: 'Text', isFormula: false },
          { id: 'Importance', label: 'Importance', type: 'Int', isFormula: false },
        ],
      ],
      ['AddRecord', 'Personnes', null, { Prenom_et_nom: 'Inès', Role_vise: 'Dev', Etape_en_cours: 'Premier appel' }],
      ['AddRecord', 'Grille', null, { Competence: 'Tester', Importance: 3 }],
    );
    const shown = await show(team, { linkedTable: 'Personnes' });
    return { team, shown };
  }

  it('is shown them before anything points elsewhere, and works with them, untouched', async () => {
    const { team, shown } = await ownTables();
    const theirs = team.grist.rows('_grist_Tables_column');
    const select = (name: string | RegExp) => screen.findByRole<HTMLSelectElement>('combobox', { name });
    expect((await select('Table des candidats')).value).toBe('Personnes');
    expect((await select('Table des critères')).value).toBe('Grille');
    expect((await select(/Colonne «\sPoids\s»/)).value).toBe('Importance');
    await shown.choose('Premier appel', 'Préqualification');
    await press(shown, 'Préparer ce document');
    await ready(shown);
    expect(team.grist.rows('_grist_Tables').map(({ tableId }) => tableId)).not.toContain('Criteres');
    expect(team.grist.rows('_grist_Tables_column').slice(0, theirs.length)).toEqual(theirs);
    shown.document.select(1);
    await shown.update();
    await shown.click(line());
    await shown.keys('a écrit les tests{Enter}');
    await shown.pass(3_000);
    expect(rows(team, 'Preuves', 'Texte', 'Candidat', 'Etape')).toEqual([
      { Texte: 'a écrit les tests', Candidat: 1, Etape: 'Préqualification' },
    ]);
    expect(rows(team, 'Personnes', 'Prenom_et_nom', 'Role_vise', 'Etape_en_cours')[0]).toEqual({
      Prenom_et_nom: 'Inès',
      Role_vise: 'Dev',
      Etape_en_cours: 'Premier appel',
    });
    expect(rows(team, 'Grille', 'Competence', 'Importance')[0]).toEqual({ Competence: 'Tester', Importance: 3 });
  });

  it('sees what was found, and why, and what will be added, by the names that people know', async () => {
    const { shown } = await ownTables();
    const found = await screen.findByRole('region', { name: 'Ce qui a été trouvé' });
    await waitFor(() => expect(said(found)).toContain('« Prénom et nom » : Nom ; « Étape en cours » : Étape'));
    expect(said(found)).toContain('« Compétence » : Intitulé ; « Importance » : Poids');
    expect(said(found)).toContain('1 mot d’étape à relier');
    // A team that has its grid gets no kit unless it asks for one.
    for (const box of screen.getAllByRole<HTMLInputElement>('checkbox')) expect(box.checked).toBe(false);
    const added = async () => said((await screen.findByText('Ce qui sera ajouté')).closest('details'));
    await waitFor(async () => expect(await added()).toMatch(/8 tables : Postes, Trames, .*Réglages\./));
    expect(await added()).toMatch(/Dans Grille, \d+ colonnes : Nom court, /);
    expect(await added()).toContain('4 pages : Entretiens, Tableau de bord, Préparation, Données.');
    expect(await added()).not.toContain('ligne');
    await shown.click(screen.getByRole('checkbox', { name: /^Développement/ }));
    await waitFor(async () => expect(await added()).toMatch(/\d+ lignes, des métiers cochés/));
  });

  it('is told all of it in English on an English screen', async () => {
    const { shown } = await ownTables();
    const found = await screen.findByRole('region', { name: 'Ce qui a été trouvé' });
    await waitFor(() => expect(said(found)).toContain('1 mot d’étape à relier'));
    shown.state.rememberLanguage('en');
    await shown.update();
    expect(said(found)).toContain('“Prénom et nom”: Name; “Étape en cours”: Stage; “Rôle visé”: Position');
    expect(said(found)).toContain('1 stage word to match');
    expect(screen.getByRole('combobox', { name: 'Column “Weight”' })).toBeTruthy();
    await waitFor(() => {
      const added = said(screen.getByText('What will be added').closest('details'));
      expect(added).toMatch(/8 tables: Positions, Scripts, .*Settings\./);
      expect(added).toMatch(/In Grille, \d+ columns: Short name, /);
    });
  });

  it('goes on as soon as a colleague has prepared the document', async () => {
    const { team, shown } = await ownTables();
    await screen.findByRole('region', { name: 'Ce qui a été trouvé' });
    const { document: colleague } = await team.open({ linkedTable: 'Table1' });
    expect(await colleague.prepare([], null, asShown(colleague))).toEqual({ ok: true, value: null });
    await ready(shown);
    expect(shown.document.layout.value.candidate.table).toBe('Personnes');
  });

  it('points at another table as long as no row refers to the first, and is told why not afterwards', async () => {
    const { team, shown } = await ownTables();
    await press(shown, 'Préparer ce document');
    await ready(shown);
    team.grist.edit(
      [
        'AddTable',
        'Competences',
        [
          { id: 'Nom', type: 'Text', isFormula: false },
          { id: 'Poids', type: 'Int', isFormula: false },
        ],
      ],
      ['AddRecord', 'Competences', null, { Nom: 'Écrire', Poids: 2 }],
    );
    await shown.document.reload();
    const panel = await configure(shown);
    const select = () => within(panel).getByRole<HTMLSelectElement>('combobox', { name: 'Table des critères' });
    await shown.choose('Table des critères', 'Competences');
    await waitFor(() => expect(shown.document.layout.value.criterion.table).toBe('Competences'));
    await shown.update();
    expect(shown.document.preparation.value.criteria).toMatchObject([{ title: 'Écrire', weight: 2 }]);
    team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: 1, Critere: 1, Texte: 'a écrit' }]);
    await shown.choose('Table des critères', 'Grille');
    await screen.findByText(
      /Trop tard pour changer de table : des lignes y renvoient déjà \(Preuves\)\. Rien n’a changé\./,
    );
    expect(select().value).toBe('Competences');
  });
});
