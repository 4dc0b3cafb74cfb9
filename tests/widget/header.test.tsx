/** The header: who, at which stage, what is saved; and what Grist would not take. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { line, rows, type Session, said, start, status, statusPlace, tab } from './harness.tsx';

const refused = () => screen.getByRole('region', { name: 'Ce qui n’a pas pu être écrit dans le document' });
const inRefused = (name: string | RegExp) => within(refused()).getByRole('button', { name });
const proofs = ({ team }: Session) => rows(team, 'Preuves', 'Texte').map(({ Texte }) => Texte);

const rules = (reason: string | null, table = 'Preuves') => ({
  refuse: ([, name]: readonly unknown[]) => (name === table ? reason : null),
});

async function type(session: Session, text: string): Promise<void> {
  await session.click(line());
  await session.keys(`${text}{Enter}`);
}

describe('one place says at any time what is saved', () => {
  test('Enregistré, then En attente (n) while Grist does not answer, then Enregistré again', async () => {
    const session = await start();
    expect(status()).toBe('✓ Enregistré');
    session.client.faults.setOffline(true);
    await type(session, 'un');
    await type(session, 'deux');
    expect(status()).toContain('En attente (2)');
    expect(statusPlace().title).toBe('Gardé sur cet ordinateur, envoyé dès que Grist répond.');
    // They are on the screen all the same.
    expect(screen.getByText('deux')).toBeTruthy();
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(status()).toBe('✓ Enregistré');
    expect(proofs(session)).toEqual(['un', 'deux']);
  });

  test('Refusé (n) wins over what waits', async () => {
    const session = await start();
    session.team.grist.setRules(rules('Blocked by table update access rules'));
    await type(session, 'refusé');
    expect(status()).toContain('Refusé (1)');
    session.client.faults.setOffline(true);
    await type(session, 'en attente');
    expect(status()).toContain('Refusé (1)');
  });
});

describe('what is not saved', () => {
  const shown = (name: RegExp) => screen.queryByRole('region', { name });

  test('and waits is shown by a press on how many there are, and put away by another', async () => {
    const session = await start();
    session.client.faults.setOffline(true);
    await type(session, 'un');
    await type(session, 'deux');
    expect(shown(/En attente/)).toBeNull();
    await session.click(within(statusPlace()).getByRole('button'));
    expect(said(shown(/En attente/))).toMatch(/Inès Marchand : un.*Inès Marchand : deux/);
    await session.click(within(statusPlace()).getByRole('button'));
    expect(shown(/En attente/)).toBeNull();
  });

  test('and was refused is one line, and opens from there too', async () => {
    const session = await start();
    session.team.grist.setRules(rules('Blocked by table update access rules'));
    await type(session, 'refusé');
    const folded = () => refused().querySelector('details');
    expect(folded()?.open).toBe(false);
    await session.click(within(statusPlace()).getByRole('button'));
    expect(folded()?.open).toBe(true);
    await session.click(within(statusPlace()).getByRole('button'));
    expect(folded()?.open).toBe(false);
  });
});

describe('the menu', () => {
  const menu = () => screen.getByRole('button', { name: 'Menu' });
  const entries = () => within(screen.getByRole('list', { name: 'Menu' })).getAllByRole('button');

  test('has what is never needed while talking; arrows go through it, Escape goes back to its button', async () => {
    const session = await start();
    await session.click(menu());
    expect(entries()[0]?.textContent).toContain('Poste d’essai');
    expect(document.activeElement).toBe(entries()[0]);
    await session.keys('{ArrowUp}');
    expect(document.activeElement).toBe(entries().at(-1));
    await session.keys('{Escape}');
    expect(screen.queryByRole('list', { name: 'Menu' })).toBeNull();
    expect(document.activeElement).toBe(menu());
  });

  test('closes when the keyboard goes elsewhere, and lets it', async () => {
    const session = await start();
    await session.click(menu());
    await session.click(line());
    expect(screen.queryByRole('list', { name: 'Menu' })).toBeNull();
    expect(document.activeElement).toBe(line());
  });

  test('opens over an interview, which cannot be reached meanwhile and is found again by Escape', async () => {
    const session = await start();
    await session.click(line());
    await session.keys('à moitié');
    await session.click(menu());
    await session.click(screen.getByRole('button', { name: 'Aide' }));
    expect(document.querySelector('main')?.inert).toBe(true);
    await session.keys('{Escape}');
    expect(document.querySelector('main')?.inert).toBe(false);
    expect(document.activeElement).toBe(menu());
    await session.keys('{Escape}');
    expect(document.activeElement).toBe(line());
    expect(line().value).toBe('à moitié');
  });
});

describe('a text that Grist refuses', () => {
  async function refusedProof(): Promise<Session> {
    const session = await start();
    session.team.grist.setRules(rules('Blocked by table update access rules'));
    await type(session, 'texte précieux');
    return session;
  }

  test('stays on the screen, with whose it is, why, and what to do', async () => {
    await refusedProof();
    expect(said(refused())).toContain('Inès Marchand');
    expect(said(refused())).toContain('Les règles d’accès du document ne permettent pas cette modification.');
    expect(said(refused())).toContain('copie ton texte');
    expect(within(refused()).getByText('texte précieux')).toBeTruthy();
  });

  test('is written once the rules allow it and one tries again', async () => {
    const session = await refusedProof();
    session.team.grist.setRules({});
    await session.click(inRefused('Réessayer'));
    expect(proofs(session)).toEqual(['texte précieux']);
    expect(status()).toBe('✓ Enregistré');
    expect(screen.queryByRole('region', { name: /pas pu être écrit/ })).toBeNull();
  });

  test('is copied, or shown selected where the browser refuses the clipboard', async () => {
    const session = await refusedProof();
    await session.click(inRefused('Copier le texte'));
    expect(await navigator.clipboard.readText()).toBe('texte précieux');
    expect(inRefused('Copié')).toBeTruthy();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('NotAllowedError')) },
    });
    await session.click(inRefused('Copié'));
    const shown: HTMLTextAreaElement = within(refused()).getByRole('textbox');
    expect(shown.value).toBe('texte précieux');
    expect(shown.value.slice(shown.selectionStart, shown.selectionEnd)).toBe('texte précieux');
  });

  test('is copied by hand where the page has no clipboard at all (http)', async () => {
    const session = await refusedProof();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    await session.click(inRefused('Copier le texte'));
    expect((within(refused()).getByRole('textbox') as HTMLTextAreaElement).value).toBe('texte précieux');
  });

  test('is given up in two steps, never in one', async () => {
    const session = await refusedProof();
    await session.click(inRefused('Abandonner'));
    expect(within(refused()).getByText('texte précieux')).toBeTruthy();
    await session.click(inRefused(/^Abandonner ce texte/));
    expect(screen.queryByText('texte précieux')).toBeNull();
    expect(status()).toBe('✓ Enregistré');
    expect(proofs(session)).toEqual([]);
  });

  test('in a read-only document says that it is read-only', async () => {
    const session = await start();
    session.team.grist.setReadOnly(true);
    await type(session, 'en lecture seule');
    expect(said(refused())).toContain('Tu consultes ce document en lecture seule.');
    expect(within(refused()).getByText('en lecture seule')).toBeTruthy();
  });
});

describe('two people on the same proof', () => {
  /** Edited here while the line was cut; edited by a colleague meanwhile. */
  async function conflict(): Promise<Session> {
    const session = await start();
    await type(session, 'au départ');
    session.client.faults.setOffline(true);
    await session.click(line());
    await session.keys('{ArrowUp}');
    await session.user.clear(line());
    await session.keys('ma version{Enter}');
    const [row] = session.team.grist.rows('Preuves');
    session.team.grist.edit(['UpdateRecord', 'Preuves', row?.id, { Texte: 'sa version' }]);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    return session;
  }

  test('see both texts, and the document keeps the other one until somebody decides', async () => {
    const session = await conflict();
    expect(proofs(session)).toEqual(['sa version']);
    const terms = within(refused())
      .getAllByRole('definition')
      .map(({ textContent }) => textContent);
    expect(terms).toEqual(['sa version', 'ma version']);
  });

  test.each([
    ['Garder le mien', ['ma version']],
    ['Garder celui du document', ['sa version']],
    ['Garder les deux', ['sa version', 'ma version']],
  ])('%s', async (choice, kept) => {
    const session = await conflict();
    await session.click(inRefused(choice));
    await session.pass(5_000);
    expect(proofs(session)).toEqual(kept);
    expect(status()).toBe('✓ Enregistré');
  });
});

describe('a person', () => {
  test('“Nouvelle personne…” asks for a name only, and shows their trame', async () => {
    const session = await start();
    await session.choose('Candidat', 'Nouvelle personne…');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Prénom et nom' }));
    await session.keys('Nora Petit{Enter}');
    const person = session.team.grist.rows('Candidats').at(-1);
    expect(person).toMatchObject({ Nom: 'Nora Petit', Poste: 1 });
    expect((screen.getByRole('combobox', { name: 'Candidat' }) as HTMLSelectElement).value).toBe(String(person?.id));
    await type(session, 'première preuve');
    expect(rows(session.team, 'Preuves', 'Candidat', 'Texte')).toEqual([
      { Candidat: person?.id, Texte: 'première preuve' },
    ]);
  });

  test('that could not be added leaves the name in its field, and says why', async () => {
    const session = await start();
    session.team.grist.setRules(rules('Blocked by table create access rules', 'Candidats'));
    await session.choose('Candidat', 'Nouvelle personne…');
    await session.keys('Nora Petit{Enter}');
    expect((screen.getByRole('textbox', { name: 'Prénom et nom' }) as HTMLInputElement).value).toBe('Nora Petit');
    expect(screen.getByRole('alert').textContent).toContain('règles d’accès');
    await session.keys('{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Prénom et nom' })).toBeNull();
    expect(session.team.grist.rows('Candidats')).toHaveLength(1);
  });

  test('chosen here moves Grist’s own list', async () => {
    const session = await start(['Inès Marchand', 'Samir Belkacem']);
    await session.choose('Candidat', 'Samir Belkacem');
    await type(session, 'pour Samir');
    expect(rows(session.team, 'Preuves', 'Candidat')).toEqual([{ Candidat: session.ids[1] }]);
  });

  test('without a name is still shown, by the number of their row', async () => {
    const session = await start([{ Nom: '' }]);
    expect(screen.getByRole('option', { name: `Sans nom (ligne ${session.ids[0]})` })).toBeTruthy();
    await type(session, 'une preuve');
    expect(proofs(session)).toEqual(['une preuve']);
  });

  test('without a position counts for the only one there is, and the header says so', async () => {
    await start([{ Nom: 'Inès Marchand', Poste: 0 }]);
    expect(screen.getByText('Poste d’essai')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Tous les critères' })).getAllByRole('button')).toHaveLength(3);
  });

  test('removed while shown says so', async () => {
    const session = await start();
    session.team.grist.edit(['RemoveRecord', 'Candidats', session.ids[0]]);
    await session.update();
    expect(said(document.body)).toMatch(/Inès Marchand n’est plus dans la liste/);
  });
});

describe('a stage', () => {
  test('looked at is not a stage moved to: moving is an action of its own', async () => {
    const session = await start();
    await session.choose('Étape', 'Entretien intra/métier');
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Etape')).toBe('');
    await session.click(screen.getByRole('button', { name: /^Y faire passer la personne.: Entretien intra.métier$/ }));
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Etape')).toBe('Entretien intra/métier');
  });

  test('moved to is everybody’s: it is said, and taken back by one press as long as nothing has begun there', async () => {
    const session = await start();
    const stage = () => session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Etape');
    const move = () => session.click(screen.getByRole('button', { name: /^Y faire passer la personne/ }));
    await session.choose('Étape', 'Entretien intra/métier');
    await move();
    expect(said(screen.getByRole('region', { name: 'À savoir' }))).toContain(
      'Étape changée pour toute l’équipe : « Entretien intra/métier ».',
    );
    await session.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(stage()).toBe('Préqualification');
    expect((screen.getByRole('combobox', { name: 'Étape' }) as HTMLSelectElement).value).toBe('Préqualification');
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
    expect(document.activeElement).toBe(line());

    await session.choose('Étape', 'Entretien intra/métier');
    await move();
    await session.click(line());
    await session.keys('a tenu la migration{Enter}');
    expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull();
    expect(stage()).toBe('Entretien intra/métier');
  });

  test('that nobody has matched is said as it is: no trame is guessed, no status or score is written', async () => {
    const session = await start([{ Nom: 'Inès', Etape: ' premier appel', Score: 42, Completude: 'À noter' }]);
    const { team, ids, document: open } = session;
    const row = () => rows(team, 'Candidats', 'Score', 'Couverture', 'Completude', 'Sans_preuve', 'Etape');
    const before = row();
    const notice = screen.getByRole('region', { name: 'Relier ce mot' });
    expect(said(notice)).toContain('« premier appel » n’est relié à aucune étape');
    expect(screen.queryByRole('list', { name: /^Trame/ })).toBeNull();
    const stage: HTMLSelectElement = screen.getByRole('combobox', { name: 'Étape' });
    expect(stage.selectedOptions[0]?.textContent).toBe('Choisir une étape…');
    expect(screen.queryByText('À noter')).toBeNull();

    // A stage that one picks is no guess; what is written there says nothing of where they are.
    await session.choose('Étape', 'Entretien intra/métier');
    expect(screen.getByRole('list', { name: /^Trame/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Y faire passer la personne/ })).toBeNull();
    await session.click(line());
    await session.keys('a tenu la migration{Enter}');
    await session.pass(120_000);
    expect(rows(team, 'Preuves', 'Texte', 'Etape')).toEqual([
      { Texte: 'a tenu la migration', Etape: 'Entretien intra/métier' },
    ]);
    expect(row()).toEqual(before);

    // Once it is a word that is known, all of it comes.
    team.grist.edit(['UpdateRecord', 'Candidats', ids[0], { Etape: 'Entretien intra/métier' }]);
    open.lookAround();
    await session.pass(120_000);
    expect(screen.queryByRole('region', { name: 'Relier ce mot' })).toBeNull();
    expect(row()).toMatchObject([{ Completude: 'Preuves manquantes', Score: null }]);
  });

  test('that nobody has matched is matched in the configuration', async () => {
    const session = await start([{ Nom: 'Inès', Etape: 'premier appel' }]);
    await session.click(screen.getByRole('button', { name: 'Relier ce mot' }));
    expect(screen.getAllByText(/premier appel/).length).toBeGreaterThan(1);
  });
});

describe('tabs', () => {
  test('arrows go from one to the next and around; only the current one is in the order of Tab', async () => {
    const session = await start();
    await session.click(tab('Entretien'));
    for (const name of ['Ma notation', 'Débrief']) {
      await session.keys('{ArrowRight}');
      expect(document.activeElement).toBe(tab(name));
      expect(tab(name).getAttribute('aria-selected')).toBe('true');
    }
    const all = screen.getAllByRole('tab');
    expect(all.filter((each) => each.tabIndex === 0)).toEqual([document.activeElement]);
    while (tab('Entretien').getAttribute('aria-selected') !== 'true') await session.keys('{ArrowRight}');
    await session.keys('{ArrowLeft}');
    expect(document.activeElement).toBe(all.at(-1));
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(document.activeElement?.id);
  });
});

describe('help', () => {
  test('lists the keys of the line and of the notes, and closes', async () => {
    const session = await start();
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    await session.click(screen.getByRole('button', { name: 'Aide' }));
    const help = await screen.findByRole('region', { name: 'Aide' });
    for (const key of ['Entrée', '#3 ou Alt + 3', 'Ctrl + Entrée', '↑', 'Échap', '1 2 3 0', '← →']) {
      expect(within(help).getAllByText(key).length).toBeGreaterThan(0);
    }
    await session.click(within(help).getByRole('button', { name: 'Fermer' }));
    expect(screen.queryByRole('region', { name: 'Aide' })).toBeNull();
  });

  test('clears what this machine keeps of the texts being typed, in two steps', async () => {
    const session = await start();
    await session.click(line());
    await session.keys('un brouillon');
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    await session.click(screen.getByRole('button', { name: 'Aide' }));
    await session.click(await screen.findByRole('button', { name: 'Effacer les brouillons de cet ordinateur' }));
    expect(line().value).toBe('un brouillon');
    await session.click(screen.getByRole('button', { name: 'Effacer les brouillons pour de bon' }));
    expect(line().value).toBe('');
    expect(screen.getByText('Brouillons effacés.')).toBeTruthy();
  });
});
