/** The screen where a team says once what its own words mean: stages, positions, weights. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asShown, prepareTeam, smallKit } from '../document/harness.ts';
import { said, show } from './harness.tsx';

const text = (id: string, label = id) => ({ id, label, type: 'Text', isFormula: false });
const choice = (id: string, choices: readonly string[]) => ({
  ...text(id),
  type: 'Choice',
  widgetOptions: JSON.stringify({ choices }),
});

/** A list with a column of stages and one of roles, and a grid with weights in words. */
async function teamOfWords() {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(
    [
      'AddTable',
      'Personnes',
      [text('Nom'), choice('Statut', ['Appel', 'Test', 'Archivé']), text('Role_vise', 'Rôle visé')],
    ],
    [
      'BulkAddRecord',
      'Personnes',
      [null, null],
      { Nom: ['Inès', 'Noé'], Statut: ['Appel', ''], Role_vise: ['Essai', 'PO'] },
    ],
    ['AddTable', 'Grille', [text('Competence', 'Compétence'), text('Importance')]],
    [
      'BulkAddRecord',
      'Grille',
      [null, null, null],
      { Competence: ['Tester', 'Livrer', 'Lire'], Importance: ['haute', '2', 'vitale'] },
    ],
  );
  return team;
}

async function prepared() {
  const team = await teamOfWords();
  const { document } = await team.open({ linkedTable: 'Personnes' });
  const kits = [smallKit, { ...smallKit, id: 'autre', position: 'Essai de produit' }];
  await document.prepare(kits, null, asShown(document));
  const shown = await show(team, { linkedTable: 'Personnes' });
  shown.document.select(1);
  await shown.update();
  return { team, shown };
}

/** A list with a text column of stages and perhaps a choice of roles, and a grid with a text column of positions. */
async function preparedWith(
  label: string,
  people: readonly string[],
  criteria: readonly string[],
  roles: readonly string[] = [],
) {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(
    [
      'AddTable',
      'Personnes',
      [text('Nom'), text('Etape', label), ...(roles.length ? [{ ...choice('Role', roles), label: 'Rôle' }] : [])],
    ],
    ...people.map((Etape, n) => ['AddRecord', 'Personnes', null, { Nom: `Personne ${n}`, Etape }] as const),
    ['AddTable', 'Grille', [text('Critere', 'Critère'), text('Poids'), text('Poste')]],
    ...criteria.map((Poste, n) => ['AddRecord', 'Grille', null, { Critere: `Critère ${n}`, Poste }] as const),
  );
  const { document } = await team.open({ linkedTable: 'Personnes' });
  const kits = [
    { ...smallKit, position: 'Essai' },
    { ...smallKit, id: 'autre', position: 'Essai de produit' },
  ];
  expect(await document.prepare(kits, null, asShown(document))).toMatchObject({ ok: true });
  const shown = await show(team, { linkedTable: 'Personnes' });
  shown.document.select(1);
  await shown.update();
  return { team, shown };
}

const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const notes = (name: string) => {
  const id = select(name).getAttribute('aria-describedby');
  return id ? said(document.getElementById(id)) : '';
};

describe('before a set-up', () => {
  it('shows each word with what is proposed, marked so, and keeps what it shows', async () => {
    const team = await teamOfWords();
    const shown = await show(team, { linkedTable: 'Personnes' });
    await waitFor(() => expect(screen.getByText('3 mots d’étape à relier')).toBeTruthy());
    expect([select('Appel').value, notes('Appel')]).toEqual(['Préqualification', 'proposé']);
    expect([select('Test').value, notes('Test')]).toEqual(['Mise en situation', 'proposé']);
    expect([select('Archivé').value, notes('Archivé')]).toEqual(['', '']);
    expect(screen.getByText('2 mots de poids à relier')).toBeTruthy();
    expect([select('haute').value, notes('haute')]).toEqual(['3', 'proposé']);
    expect(select('vitale').selectedOptions[0]?.textContent).toMatch(/Pas relié.: compte 1/);
    // The titles of jobs that are ticked are positions to be.
    await shown.click(screen.getByRole('checkbox', { name: /^Produit/ }));
    await waitFor(() => expect(select('PO').options).toHaveLength(3));
    await shown.choose('PO', 'Responsable de produit');
    await shown.choose('Appel', 'Entretien intra/métier');
    await shown.click(screen.getByRole('button', { name: 'Préparer ce document' }));
    await waitFor(() => expect(shown.document.phase.value.is).toBe('ready'), { timeout: 20_000 });
    const { candidates, preparation, layout } = shown.document;
    expect(layout.value.candidate.ownNames).toEqual({
      Appel: 'Entretien intra/métier',
      Test: 'Mise en situation',
    });
    expect(preparation.value.criteria.slice(0, 3).map(({ weight }) => weight)).toEqual([3, 2, null]);
    const [product] = preparation.value.positions;
    expect(candidates.value.map(({ position }) => position)).toEqual([null, product?.id]);
  });
});

describe('once it is prepared', () => {
  it('a word that means nothing is said on the person’s screen, and matched from there', async () => {
    const { shown } = await prepared();
    const notice = screen.getByRole('region', { name: 'Relier ce mot' });
    expect(said(notice)).toContain('« Appel » n’est relié à aucune étape');
    expect(screen.queryByRole('list', { name: 'Trame de l’entretien' })).toBeNull();
    await shown.click(within(notice).getByRole('button', { name: 'Relier ce mot' }));
    await screen.findByRole('region', { name: 'Configuration' });
    await waitFor(() => expect(notes('Appel')).toBe('proposé'));
    await shown.click(screen.getByRole('button', { name: 'Relier les 3 mots comme proposé' }));
    await waitFor(() => expect(shown.document.file.value?.candidate.stage).toBe('Préqualification'));
    await shown.update();
    expect(notes('Appel')).toBe('');
    expect(screen.getByText('1 mot d’étape à relier')).toBeTruthy();
    // Whoever is met no more is at none of our stages, and there is nothing left to say of it.
    await shown.choose('Archivé', 'Aucune étape');
    await waitFor(() => expect(screen.getByText('Vos mots pour les étapes')).toBeTruthy());
    expect(select('Archivé').selectedOptions[0]?.textContent).toBe('Aucune étape');
  });

  it('a role that is nobody’s position is said, and a weight counts what its word was matched with', async () => {
    const { shown } = await prepared();
    shown.document.select(2);
    await shown.update();
    const notice = screen.getByRole('region', { name: 'Relier les mots' });
    await shown.click(within(notice).getByRole('button', { name: 'Relier les mots' }));
    await screen.findByRole('region', { name: 'Configuration' });
    await waitFor(() => expect(select('PO')).toBeTruthy());
    await shown.choose('PO', 'Essai de produit');
    await waitFor(() => expect(shown.document.file.value?.candidate.position).toBe(2));
    expect(shown.document.preparation.value.criteria.map(({ weight }) => weight).slice(0, 3)).toEqual([null, 2, null]);
    await shown.choose('vitale', '3');
    await waitFor(() => expect(shown.document.preparation.value.criteria[2]?.weight).toBe(3));
    // Said otherwise later on, as often as one likes.
    await shown.choose('vitale', '1');
    await waitFor(() => expect(shown.document.preparation.value.criteria[2]?.weight).toBe(1));
    await shown.choose('vitale', /compte 1/);
    await waitFor(() => expect(shown.document.preparation.value.criteria[2]?.unreadable).toEqual(['weight']));
  });

  it('nobody is moved to a stage that no word says; the screen says so, and leads to the words', async () => {
    const { team, shown } = await prepared();
    await shown.document.decide({ 'word:stage:Appel': 'Préqualification' });
    await shown.update();
    await shown.choose('Étape', 'Prise de référence');
    const line = screen.getByText(/^Aucun de vos mots ne dit « Prise de référence »/).closest('p');
    expect(screen.queryByRole('button', { name: /Y faire passer/ })).toBeNull();
    await shown.click(within(line as HTMLElement).getByRole('button', { name: 'Relier les mots' }));
    const panel = await screen.findByRole('region', { name: 'Configuration' });
    await waitFor(() => expect(said(panel)).toMatch(/Aucun de vos mots ne dit .*Prise de référence/));
    expect(said(panel)).toContain('Ajoute le mot aux choix de la colonne, dans Grist');
    await shown.choose('Test', 'Prise de référence');
    await shown.keys('{Escape}');
    await shown.click(within(panel).getByRole('button', { name: 'Fermer' }));
    await shown.click(await screen.findByRole('button', { name: /Y faire passer/ }));
    await shown.pass(3_000);
    expect(team.grist.cell('Personnes', 1, 'Statut')).toBe('Test');
  });

  it('nor where any word may be written; ours are the team’s once somebody says so, one or all', async () => {
    const { team, shown } = await preparedWith('Étape', ['Appel', 'Visite'], ['']);
    await shown.document.decide({ 'word:stage:Appel': 'Préqualification' });
    await shown.update();
    await shown.choose('Étape', 'Mise en situation');
    const line = screen.getByText(/^Aucun de vos mots ne dit « Mise en situation »/).closest('p');
    await shown.click(within(line as HTMLElement).getByRole('button', { name: 'Relier les mots' }));
    const panel = await screen.findByRole('region', { name: 'Configuration' });
    await waitFor(() => expect(said(panel)).toContain('Écris-le tel quel'));
    await shown.click(within(panel).getByRole('button', { name: 'Toutes' }));
    await waitFor(() => expect(said(panel)).not.toContain('Aucun de vos mots'));
    await shown.click(within(panel).getByRole('button', { name: 'Fermer' }));
    await shown.click(await screen.findByRole('button', { name: /Y faire passer/ }));
    await shown.pass(3_000);
    expect(team.grist.cell('Personnes', 1, 'Etape')).toBe('Mise en situation');
  });

  it('an interview that ends where no word says the next stage leads to the words', async () => {
    const { team, shown } = await preparedWith('Étape', [''], ['']);
    await shown.click(screen.getByRole('button', { name: 'Terminer l’entretien' }));
    await shown.click(screen.getByRole('button', { name: 'Terminer maintenant' }));
    await shown.pass(3_000);
    const hint = screen.getByText(/^Aucun de vos mots ne dit « Entretien/);
    expect(said(hint)).toMatch(/Relie un mot dans le menu ⋯, Configuration/);
    expect(screen.queryByRole('button', { name: /Faire passer la personne/ })).toBeNull();
    expect(team.grist.cell('Personnes', 1, 'Etape')).toBe('');
  });

  it('criteria whose position is a word that means nothing are said to be nobody’s, and are matched', async () => {
    const { shown } = await preparedWith('Étape', ['Préqualification'], ['Essai', 'PM', '']);
    const notice = screen.getByRole('region', { name: 'Relier les mots' });
    expect(said(notice)).toContain('Un critère a un mot de poste qui n’est relié à rien : il ne compte pour personne.');
    await shown.click(within(notice).getByRole('button', { name: 'Relier les mots' }));
    await screen.findByRole('region', { name: 'Configuration' });
    await waitFor(() => expect(select('PM')).toBeTruthy());
    await shown.choose('PM', 'Essai de produit');
    await waitFor(() => expect(shown.document.preparation.value.criteria[1]?.position).toBe(2));
    await shown.choose('PM', 'Aucun poste');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Relier les mots' })).toBeNull());
  });

  it('a new person of a position that no word says is not added, and the words stay', async () => {
    const { team, shown } = await preparedWith('Étape', ['Préqualification'], [''], ['Dev', 'PM']);
    await shown.choose('Candidat', 'Nouvelle personne…');
    const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Prénom et nom' });
    await shown.click(field());
    await shown.keys('Zoé');
    await shown.choose(/^Poste/, 'Essai de produit');
    await shown.keys('{Enter}');
    await shown.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(said(await screen.findByRole('alert'))).toMatch(/Aucun de vos mots ne dit .*poste.*Configuration/);
    expect(field().value).toBe('Zoé');
    expect(team.grist.rows('Personnes')).toHaveLength(1);
    await shown.document.decide({ 'word:position:PM': 'Essai de produit' });
    await shown.click(screen.getByRole('button', { name: 'Ajouter' }));
    await waitFor(() => expect(team.grist.rows('Personnes').at(-1)).toMatchObject({ Nom: 'Zoé', Role: 'PM' }));
  });

  it('a column of stages that cannot be read is left alone, and it says so', async () => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(
      ['AddTable', 'Etapes', [text('Libelle')]],
      ['AddTable', 'Personnes', [text('Nom'), { ...text('Etape', 'Étape'), type: 'Ref:Etapes' }]],
      ['AddRecord', 'Personnes', null, { Nom: 'Inès' }],
    );
    await show(team, { linkedTable: 'Personnes' });
    expect(await screen.findByText(/« Étape » ressemble à « Étape ».*laissée de côté/)).toBeTruthy();
  });
});
