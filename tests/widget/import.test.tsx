/** Importing a team's own trame: seen and corrected first, added in one press, taken back in another. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore, type LocalStore } from '../../src/document/local/environment.ts';
import { prepareTeam, type Team } from '../document/harness.ts';
import { draftsIn, rows, type Session, type Shown, type ShowOptions, said, show, start } from './harness.tsx';

const files = import.meta.glob<string>('../trame-import/fixtures/*', { query: '?raw', import: 'default', eager: true });
function fixture(name: string): string {
  const found = files[`../trame-import/fixtures/${name}`];
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found;
}

const page = fixture('page.md');

/** What the clipboard holds, as a browser hands it over. */
function clipboard(text: string, html = ''): DataTransfer {
  const data = new DataTransfer();
  if (text) data.setData('text/plain', text);
  if (html) data.setData('text/html', html);
  return data;
}

const panel = (): HTMLElement => screen.getByRole('region', { name: 'Importer une trame' });
const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Ta trame' });
const status = (): string => said(within(panel()).getByRole('status'));
const button = (name: string | RegExp): HTMLButtonElement => screen.getByRole('button', { name });
const primary = (): HTMLButtonElement => {
  const found = panel().querySelector<HTMLButtonElement>('button.primary');
  if (!found) throw new Error('no primary button');
  return found;
};

/** Parts whose code is fetched when they are first shown take as long as the machine does. */
async function openFrom(session: Shown): Promise<void> {
  await session.click(await screen.findByRole('button', { name: 'Importer une trame' }));
  await screen.findByRole('region', { name: 'Importer une trame' });
}

async function openImport(session: Shown): Promise<void> {
  session.client.configure();
  await session.update();
  await openFrom(session);
}

/** The page goes, and another one of the machine opens on the import. */
async function onAnotherPage(session: Session, store: LocalStore): Promise<Shown> {
  await session.pass(250);
  session.kill();
  session.unmount();
  const next = await show(session.team, { store });
  await openImport(next);
  return next;
}

async function opened(options: ShowOptions = {}): Promise<Session> {
  const session = await start(['Inès Marchand'], options);
  await openImport(session);
  return session;
}

async function paste(session: Shown, text: string, html = ''): Promise<void> {
  await session.user.click(field());
  await session.user.paste(clipboard(text, html));
  await session.update();
}

const counted = (team: Team) => ['Postes', 'Criteres', 'Trames'].map((table) => team.grist.rows(table).length);

const items = (): readonly HTMLElement[] => [...panel().querySelectorAll<HTMLElement>('li[data-piece]')];
const item = (text: string | RegExp): HTMLElement => {
  const found = items().find((each) => {
    const words = said(each.querySelector('.import-text'));
    return typeof text === 'string' ? words === text : text.test(words);
  });
  if (!found) throw new Error(`no line ${text}`);
  return found;
};
const role = (text: string | RegExp): HTMLSelectElement => within(item(text)).getByRole('combobox', { name: 'Rôle' });
const roleSaid = (text: string | RegExp): string => said(role(text).selectedOptions[0] ?? null);
async function give(session: Shown, text: string | RegExp, name: string): Promise<void> {
  await session.user.selectOptions(role(text), name);
  await session.update();
}

describe('a pasted trame', () => {
  test('is read at once, line by line, each with its role, before anything is written', async () => {
    const session = await opened();
    expect(document.activeElement).toBe(field());
    const before = counted(session.team);
    await paste(session, page);
    expect(status()).toMatch(
      /^Lu : 4 postes, 5 trames, 12 points, .* 13 critères, 1 trame sans étape ; \d+ passages laissés de côté\.$/,
    );
    const options = [...role('La préqualifation').options].map((option) => option.textContent);
    expect(options).toEqual([
      'Étape',
      'Point',
      'Question',
      'Conseil',
      'Critère',
      'Repère',
      'Durée',
      'Fait',
      'Ouverture',
      'Clôture',
      'Laissé de côté',
    ]);
    expect(roleSaid('La préqualifation')).toBe('Étape');
    expect(roleSaid(/^Qu'est-ce qui a cassé/)).toBe('Question');
    expect(roleSaid(/Pas de debrief à chaud/)).toBe('Laissé de côté');
    expect(said(item(/Pas de debrief à chaud/))).toContain('rappel dont le widget s’occupe déjà');
    expect(counted(session.team)).toEqual(before);
  });

  test('a long text is shown to its end, and the keyboard goes on where it was', async () => {
    const session = await opened();
    await paste(
      session,
      `# Préqualification\n\n${Array.from({ length: 400 }, (_, i) => `- Question ${i} ?`).join('\n')}`,
    );
    expect(items()).toHaveLength(150);
    await session.click(button('Montrer la suite (251)'));
    expect(items()).toHaveLength(300);
    expect(document.activeElement).toBe(role('Question 149 ?'));
  });

  test('keeps the format it was pasted with, and says when the text is no longer the same', async () => {
    const session = await opened();
    await paste(session, 'Étape Question Critères Préqualification …', fixture('tableau.html'));
    expect(status()).toMatch(/^Lu : 2 trames, 3 points/);
    expect(said(panel())).toContain('Collé avec sa mise en forme');
    await session.keys('!');
    expect(said(panel())).toContain('il sera lu sans sa mise en forme');
    expect(said(panel())).toContain('Le texte a changé depuis sa lecture');
    // Back to what was pasted: its format counts again.
    await session.keys('{Backspace}');
    expect(said(panel())).toContain('Collé avec sa mise en forme');
  });

  test('pasted in two parts, it is one trame, with the format of both', async () => {
    const session = await opened();
    await paste(session, 'première partie\n', fixture('docs.html'));
    await paste(session, 'deuxième partie', fixture('tableau.html'));
    expect(status()).toMatch(/^Lu : 1 poste, \d trames, 7 points/);
  });

  test('is never taken for a page: no tag of it reaches ours', async () => {
    const session = await opened();
    const evil = '<img src=x onerror="globalThis.evil = 1"><b>gras</b>';
    await paste(
      session,
      `# Préqualification\n\n| Questions | Exemples |\n| --- | --- |\n| \`${evil}\` | Oui ? |\n`,
      `<p>${evil}</p>`,
    );
    expect(panel().querySelector('img, b, script')).toBeNull();
    expect('evil' in globalThis).toBe(false);
  });

  test('can be typed too: it is read when asked, and not at each key', async () => {
    const session = await opened();
    await session.user.click(field());
    await session.keys('Préqualification{Enter}- Que fais-tu ?');
    expect(status()).toBe('');
    await session.click(button('Lire le texte'));
    expect(status()).toMatch(/^Lu : 1 trame, 1 point/);
  });

  test('with broken accents is put right, and it is said', async () => {
    const session = await opened();
    await paste(session, new TextDecoder('windows-1252').decode(new TextEncoder().encode(fixture('texte.txt'))));
    expect(roleSaid('Préqualification (30 min)')).toBe('Étape');
    expect(status()).toContain('Les accents étaient abîmés : ils ont été rétablis.');
  });
});

const loose = '- Que fais-tu ?\n- Et ensuite ?\n- Pourquoi ?\n';

describe('roles', () => {
  test('are changed from their list, and the counts follow', async () => {
    const session = await opened();
    await paste(session, '# Préqualification\n\n## Parcours\n\n- Lequel ?\n\n## Motivation\n\n- Pourquoi ?\n');
    expect(said(primary())).toBe('Ajouter 2 lignes');
    await give(session, 'Motivation', 'Laissé de côté');
    expect(roleSaid('Pourquoi ?')).toBe('Laissé de côté');
    expect(said(primary())).toBe('Ajouter 1 ligne');
    await give(session, 'Motivation', 'Critère');
    expect(status()).toContain('1 critère');
    expect(said(primary())).toBe('Ajouter 2 lignes');
  });

  test('are changed by one key, on several lines at a time, and back', async () => {
    const session = await opened();
    await paste(session, `# Préqualification\n\n${loose}`);
    role('Que fais-tu ?').focus();
    await session.keys('{Shift>}{ArrowDown}{/Shift}');
    expect(document.activeElement).toBe(role('Et ensuite ?'));
    expect(said(panel())).toContain('2 lignes choisies');
    await session.keys('k');
    expect(['Que fais-tu ?', 'Et ensuite ?', 'Pourquoi ?'].map(roleSaid)).toEqual(['Critère', 'Critère', 'Point']);
    await session.keys('{Control>}z{/Control}');
    expect(['Que fais-tu ?', 'Et ensuite ?', 'Pourquoi ?'].map(roleSaid)).toEqual(['Point', 'Point', 'Point']);
    await session.keys('{Escape}{ArrowDown}x');
    expect(['Que fais-tu ?', 'Et ensuite ?', 'Pourquoi ?'].map(roleSaid)).toEqual(['Point', 'Point', 'Laissé de côté']);
  });

  test('that nobody is sure of are said, and one press goes to the next of them', async () => {
    const session = await opened();
    await paste(session, `# Préqualification\n\n- Pourquoi nous ?\n\n# Vie d’équipe\n\n- Qui décide ?\n`);
    expect(said(item('Vie d’équipe'))).toContain('à vérifier');
    expect(said(item('Préqualification'))).not.toContain('à vérifier');
    await session.click(button(/^Aller à la suivante à vérifier/));
    expect(document.activeElement).toBe(role('Vie d’équipe'));
    await session.keys('x');
    expect(said(item('Vie d’équipe'))).not.toContain('à vérifier');
  });

  test('a text without a stage asks one question, and its answer brings all of it in', async () => {
    const session = await opened();
    await paste(session, loose);
    expect(primary().disabled).toBe(true);
    await session.choose(/^À quelle étape vont ces 3 points/, 'Mise en situation');
    expect(said(primary())).toBe('Ajouter 3 lignes');
  });

  test('a line that nothing above can take says that it will not be added', async () => {
    const session = await opened();
    await paste(session, `# Préqualification\n\n${loose}`);
    await give(session, 'Que fais-tu ?', 'Repère');
    expect(said(item('Que fais-tu ?'))).toContain('sans rien au-dessus à quoi se rattacher');
    expect(said(primary())).toBe('Ajouter 2 lignes');
  });

  test('a header carries its column, and a weight is shown as it was written', async () => {
    const session = await opened();
    await paste(session, 'Critère\tPoids\tVu chez nous\nÉcouter\t60 %\treformule\nDire non\t20 %\texplique\n');
    expect(said(item('Écouter'))).toContain('écrit : 60 %');
    await give(session, 'Vu chez nous', 'Question');
    await session.choose(/^Poids : Dire non/, '2');
    await session.click(primary());
    const added = rows(session.team, 'Criteres', 'Intitule', 'Poids', 'Question').slice(-2);
    expect(added).toEqual([
      { Intitule: 'Écouter', Poids: 3, Question: 'reformule' },
      { Intitule: 'Dire non', Poids: 2, Question: 'explique' },
    ]);
  });

  test('500 criteria are counted, and left out in one stroke', async () => {
    const session = await opened();
    const rows = Array.from({ length: 500 }, (_, i) => `| Critère ${i} | ${1 + (i % 3)} |`).join('\n');
    await paste(session, `| Critère | Poids |\n|---|---|\n${rows}\n`);
    expect(said(primary())).toBe('Ajouter 500 lignes');
    await give(session, 'Critère', 'Laissé de côté');
    expect(said(primary())).toBe('Rien à ajouter');
  });
});

const ad = `# Nous recrutons une développeuse ou un développeur

## Missions
- Écrire du code

## Ton profil
Nous serions ravis de te rencontrer si :
- Tu sais expliquer tes choix
- Tu aimes relire

Ce serait génial si tu as :
- contribué à un logiciel libre

## Rémunération
- Selon la grille
`;

describe('an ad', () => {
  test('gives a position and its criteria, in words that can be corrected', async () => {
    const session = await opened();
    await paste(session, ad);
    expect(status()).toMatch(/^Lu : 1 poste, 3 critères/);
    const wording: HTMLInputElement = screen.getByRole('textbox', { name: /^Formulation\s: Tu sais expliquer/ });
    expect(wording.value).toBe('La personne est capable d’expliquer ses choix');
    await session.user.clear(wording);
    await session.user.type(wording, 'La personne explique ses choix');
    expect(said(primary())).toBe('Ajouter 4 lignes');
    await session.click(primary());
    expect(rows(session.team, 'Postes', 'Intitule', 'Metier').at(-1)).toEqual({
      Intitule: 'Développeuse ou un développeur',
      Metier: 'Développement',
    });
    const criteria = rows(session.team, 'Criteres', 'Intitule', 'Court', 'Poids', 'Obligatoire').slice(-3);
    expect(criteria).toEqual([
      { Intitule: 'La personne explique ses choix', Court: 'Explique ses choix', Poids: 2, Obligatoire: false },
      { Intitule: 'La personne aime relire', Court: 'Aime relire', Poids: 2, Obligatoire: false },
      {
        Intitule: 'La personne a contribué à un logiciel libre',
        Court: expect.any(String),
        Poids: 1,
        Obligatoire: false,
      },
    ]);
  });

  test('wrongly taken for one, a text is read as a guide', async () => {
    const session = await opened();
    await paste(session, ad);
    await session.choose('Lu comme', 'un guide ou une grille');
    expect(screen.queryByRole('textbox', { name: /^Formulation/ })).toBeNull();
    expect(role('Missions')).toBeTruthy();
  });
});

describe('opened from the sheet of a position', () => {
  async function fromSheet(): Promise<Session> {
    const session = await start(['Inès Marchand']);
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    const menu = await screen.findByRole('list', { name: 'Menu' });
    await session.click(within(menu).getByRole('button', { name: /^Le poste\s:/ }));
    await session.click(
      await screen.findByRole('button', { name: 'Partir d’une annonce, d’un guide ou d’une grille' }),
    );
    await waitFor(() => panel());
    return session;
  }

  test('what is pasted is proposed for it, and goes there', async () => {
    const session = await fromSheet();
    const [position] = session.team.grist.rows('Postes');
    await paste(session, ad);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Poste' }).value).toBe(position?.['Intitule']);
    expect(said(panel())).toContain('Ce poste existe');
    await session.click(primary());
    expect(rows(session.team, 'Criteres', 'Poste').slice(-3)).toEqual([1, 1, 1].map(() => ({ Poste: position?.id })));
    expect(session.team.grist.rows('Postes')).toHaveLength(1);
  });

  test('of two positions of one title, it goes to the one that is meant', async () => {
    const session = await start(['Inès Marchand']);
    session.team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Poste d’essai' }]);
    session.document.lookAround();
    await session.update();
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    const menu = await screen.findByRole('list', { name: 'Menu' });
    await session.click(within(menu).getByRole('button', { name: 'Préparer un poste' }));
    await screen.findByRole('region', { name: 'Préparer un poste' });
    await session.choose('Poste', 'Poste d’essai (ligne 2)');
    await session.click(screen.getByRole('radio', { name: /à coller$/ }));
    await session.click(screen.getByRole('button', { name: 'Ajouter à ce poste' }));
    await waitFor(() => panel());
    await paste(session, ad);
    await session.click(primary());
    expect(rows(session.team, 'Criteres', 'Poste').slice(-3)).toEqual([2, 2, 2].map((Poste) => ({ Poste })));
    expect(session.team.grist.rows('Postes')).toHaveLength(2);
  });

  test('and from a stage that has no trame, for the position of the person', async () => {
    const session = await start(['Inès Marchand']);
    await session.choose('Étape', 'Prise de référence');
    const empty = await screen.findByText(/^Pas de trame pour l’étape/);
    await session.click(
      within(empty.closest('.empty') as HTMLElement).getByRole('button', { name: 'Préparer un poste' }),
    );
    await session.click(
      within(await screen.findByRole('region', { name: 'Préparer un poste' })).getByText(/^Ajouter depuis/),
    );
    await session.click(screen.getByRole('radio', { name: /à coller$/ }));
    await session.click(screen.getByRole('button', { name: 'Ajouter à ce poste' }));
    await waitFor(() => panel());
    await paste(session, `# Préqualification\n\n${loose}`);
    const [position] = session.team.grist.rows('Postes');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Poste' }).value).toBe(position?.['Intitule']);
  });

  test('a text about several positions says itself which are which', async () => {
    const session = await fromSheet();
    await paste(session, '# Coach\n\n## Préqualification\n\n- Un ?\n\n# Designer\n\n## Préqualification\n\n- Deux ?\n');
    const names = screen.getAllByRole<HTMLInputElement>('combobox', { name: 'Poste' }).map(({ value }) => value);
    expect(names).toEqual(['Coach', 'Designer']);
  });

  test('elsewhere it is for every position, until somebody says which', async () => {
    const session = await opened();
    await paste(session, `# Préqualification\n\n${loose}`);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Poste' }).value).toBe('');
  });
});

describe('before it is added', () => {
  test('the stage, the position and the job are corrected, and rows follow', async () => {
    const session = await opened();
    await paste(session, fixture('tableau.tsv'));
    expect(said(item('Atelier surprise'))).toContain('Étape non reconnue');
    expect(said(primary())).toBe('Ajouter 6 lignes');
    await session.choose('Étape : Atelier surprise', 'Mise en situation');
    expect(said(primary())).toBe('Ajouter 7 lignes');
    await session.choose('Étape : Entretien métier', 'Cadre de collaboration');
    await session.user.click(screen.getByRole('combobox', { name: 'Poste' }));
    await session.keys('Design de service');
    await session.choose('Métier', 'Design');
    await session.click(primary());
    expect(rows(session.team, 'Postes', 'Intitule', 'Metier').at(-1)).toEqual({
      Intitule: 'Design de service',
      Metier: 'Design',
    });
    const position = session.team.grist.rows('Postes').at(-1)?.id;
    const added = session.team.grist.rows('Trames').filter(({ Poste }) => Poste === position);
    expect(added.map(({ Etape, Point }) => [Etape, Point])).toEqual([
      ['Préqualification', 'Son parcours'],
      ['Préqualification', 'Sa motivation'],
      ['Mise en situation', 'Un jeu'],
      ['Cadre de collaboration', 'Un projet'],
    ]);
  });

  test('a heading that names no position goes with what stands before, and another one names one', async () => {
    const session = await opened();
    await paste(session, '# Développeuse\n\n## Préqualification\n\n- Que fais-tu ?\n\n# Annexe\n\nUn mot.\n');
    await session.click(button('Ce n’est pas un poste'));
    expect(roleSaid('Développeuse')).toBe('Laissé de côté');
    expect(said(primary())).toBe('Ajouter 1 ligne');
    await session.click(within(item('Développeuse')).getByText('Développeuse'));
    await session.click(button('En faire un poste'));
    expect(said(primary())).toBe('Ajouter 2 lignes');
  });

  test('corrections outlive a second reading of a text that was mended', async () => {
    const session = await opened();
    await paste(session, fixture('tableau.tsv'));
    await session.choose('Étape : Atelier surprise', 'Mise en situation');
    await give(session, 'Sa motivation', 'Laissé de côté');
    await paste(session, 'Prise de référence\tUn appel\n');
    const stage: HTMLSelectElement = screen.getByRole('combobox', { name: 'Étape : Atelier surprise' });
    expect(stage.value).toBe('Mise en situation');
    expect(roleSaid('Sa motivation')).toBe('Laissé de côté');
    expect(status()).toContain('4 trames');
  });

  test('a document open read-only shows the preview, and says why nothing can be added', async () => {
    const session = await opened({ readOnly: true });
    await paste(session, page);
    expect(roleSaid('La préqualifation')).toBe('Étape');
    expect(primary().disabled).toBe(true);
    expect(said(panel())).toContain('Tu consultes ce document en lecture seule : rien ne peut y être ajouté.');
  });
});

describe('added', () => {
  test('exactly what the button said is there, and one press takes it back', async () => {
    const session = await opened();
    const before = counted(session.team);
    await paste(session, page);
    const promised = Number(/^Ajouter (\d+) lignes$/.exec(said(primary()))?.[1]);
    const lines = Number(/(\d+) lignes pour 5 trames/.exec(said(panel()))?.[1]);
    await session.click(primary());
    expect(status()).toBe(`C’est ajouté : 5 trames, ${lines} lignes, 11 critères et 4 postes.`);
    expect(promised).toBe(lines + 11 + 4);
    expect(document.activeElement).toBe(within(panel()).getByRole('status'));
    const [positions = 0, criteria = 0, trames = 0] = before;
    expect(counted(session.team)).toEqual([positions + 4, criteria + 11, trames + lines]);

    await session.click(button('Retirer ce qui vient d’être ajouté'));
    expect(counted(session.team)).toEqual(before);
    expect(status()).toBe('C’est retiré : le document est comme avant. Ta trame est toujours là.');
    // The text and its preview are back, to be corrected and added again.
    expect(field().value).toBe(page);
    expect(said(primary())).toBe(`Ajouter ${promised} lignes`);
  });

  test('it can still be taken back once the screen was closed and opened again', async () => {
    const session = await opened();
    const before = counted(session.team);
    await paste(session, fixture('texte.txt'));
    await session.click(primary());
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await openImport(session);
    await session.click(button('Retirer ce qui vient d’être ajouté'));
    expect(counted(session.team)).toEqual(before);
  });

  test('a second time, what is there word for word is not added again', async () => {
    const session = await opened();
    await paste(session, fixture('texte.txt'));
    await session.click(primary());
    await session.click(button('Importer une autre trame'));
    await paste(session, fixture('texte.txt'));
    expect(primary().disabled).toBe(true);
    expect(said(panel())).toContain('Tout est déjà dans le document');
    await paste(session, '\n\nCadre de collaboration\n- Comment décides-tu ?');
    expect(said(primary())).toBe('Ajouter 1 ligne');
  });

  test('is not taken back once somebody has used it, and says so', async () => {
    const session = await opened();
    await paste(session, fixture('texte.txt'));
    await session.click(primary());
    const [point] = session.team.grist.rows('Trames').slice(-1);
    session.team.grist.edit(['AddRecord', 'Passages', null, { Point: point?.id, Etat: 'Posé' }]);
    const before = counted(session.team);
    await session.click(button('Retirer ce qui vient d’être ajouté'));
    expect(said(within(panel()).getByRole('alert'))).toBe(
      'Rien n’a été retiré : quelqu’un a modifié ces lignes, ou s’en sert déjà.',
    );
    expect(counted(session.team)).toEqual(before);
  });

  test('into a document that nobody has prepared, the tables come with it, and undoing takes all back', async () => {
    const team = await prepareTeam({ prepared: false });
    const session = await show(team, { linkedTable: null });
    await openFrom(session);
    await paste(session, fixture('texte.txt'));
    expect(said(panel())).toContain('Le document sera préparé par la même occasion');
    const promised = said(primary());
    await session.click(primary());
    expect(status()).toMatch(/^C’est ajouté : 3 trames, 7 lignes, 2 critères et 1 poste\./);
    expect(team.grist.rows('Trames')).toHaveLength(7);
    await session.click(await screen.findByRole('button', { name: 'Annuler la préparation' }));
    await session.update();
    expect(field().value).toBe(fixture('texte.txt'));
    expect(said(primary())).toBe(promised);
  });
});

describe('what cannot be read', () => {
  test('an empty text says what to do', async () => {
    const session = await opened();
    await session.click(button('Lire le texte'));
    expect(status()).toContain('Il n’y a rien à lire pour l’instant');
  });

  test('a binary, or a picture, is told from a text', async () => {
    const session = await opened();
    const binary = Array.from({ length: 400 }, (_, i) => String.fromCharCode((i * 37) % 256)).join('');
    await paste(session, `PNG${binary}`);
    expect(status()).toContain('Ce n’est pas du texte');
    await session.user.clear(field());
    await session.user.paste(clipboard(''));
    await session.update();
    expect(status()).toContain('Ce n’est pas du texte');
  });

  test('prose without a trame is said to have none, and all of it is in view', async () => {
    const session = await opened();
    await paste(session, 'Bonjour à tout le monde.\n\nLa réunion est à dix heures.');
    expect(status()).toContain('Aucune trame reconnue');
    expect(roleSaid('La réunion est à dix heures.')).toBe('Laissé de côté');
    expect(primary().disabled).toBe(true);
  });

  test('two million characters are read once, and drawn in part', async () => {
    const session = await opened();
    const text = page.repeat(Math.ceil(2_000_000 / page.length));
    await paste(session, text);
    expect(status()).toBe('Lecture du texte…');
    expect(screen.getByRole('progressbar', { name: 'Lecture du texte…' })).toBeTruthy();
    // Looking for a role in the page would take longer than a slice.
    await waitFor(() => expect(document.querySelector('.import-progress')).toBeNull(), { timeout: 80_000 });
    expect(status()).toMatch(/^Lu : \d+ postes, \d+ trames/);
    expect(panel().querySelectorAll('*').length).toBeLessThan(5_000);
    expect(field().value).toHaveLength(text.length);
  }, 90_000);

  test('a text beyond any trame is refused, and kept', async () => {
    const session = await opened();
    const text = 'Encore un mot. '.repeat(340_000);
    await paste(session, text);
    await waitFor(() => expect(status()).toContain('trop long'), { timeout: 20_000 });
    expect(field().value).toHaveLength(text.length);
  });

  test('a trame in English, and a table of one column', async () => {
    const session = await opened();
    await paste(session, fixture('english.md'));
    expect(status()).toMatch(/^Lu : 1 poste, 2 trames, 3 points/);
    const stage: HTMLSelectElement = screen.getByRole('combobox', { name: /^Étape : Stage 1/ });
    expect(stage.value).toBe('Préqualification');
    await session.user.clear(field());
    await paste(session, '| Questions |\n| --- |\n| Que fais-tu ? |\n');
    expect(status()).toMatch(/^Lu : 1 point, 1 trame sans étape ;/);
    expect(screen.getByRole('combobox', { name: /^À quelle étape va ce point/ })).toBeTruthy();
  });
});

describe('nothing typed or pasted is lost', () => {
  test('when Grist does not answer: the text and the corrections stay, and a second try adds all of it', async () => {
    const session = await opened();
    const before = counted(session.team);
    await paste(session, fixture('tableau.tsv'));
    await session.choose('Étape : Atelier surprise', 'Mise en situation');
    session.client.faults.next('offline');
    await session.click(primary());
    const alert = said(within(panel()).getByRole('alert'));
    expect(alert).toContain('L’ajout s’est arrêté : Grist ne répond pas.');
    expect(alert).toContain('Ta trame et tes corrections sont toujours là.');
    expect(field().value).toBe(fixture('tableau.tsv'));
    expect(counted(session.team)).toEqual(before);
    await session.click(primary());
    expect(status()).toContain('C’est ajouté : 3 trames');
  });

  test.each(['dropAnswer', 'offline', 'doubleAnswer'] as const)(
    'when it is cut off half-way: pressed again, all of it is there once (%s)',
    async (fault) => {
      const session = await opened();
      const [positions = 0, criteria = 0, trames = 0] = counted(session.team);
      await paste(session, fixture('texte.txt'));
      session.client.faults.next(fault);
      await session.click(primary());
      if (!status().startsWith('C’est ajouté')) await session.click(primary());
      expect(status()).toContain('C’est ajouté');
      expect(counted(session.team)).toEqual([positions + 1, criteria + 2, trames + 7]);
    },
  );

  test('when the page goes in the middle of it: the next one finds the text, and what is there already', async () => {
    const store = createMemoryStore();
    const session = await opened({ store });
    await paste(session, fixture('texte.txt'));
    await session.pass(250);
    session.client.faults.next('delay');
    await session.click(primary());
    expect(said(primary())).toBe('Ajout en cours…');
    session.kill();
    session.unmount();
    session.client.faults.release();
    const next = await show(session.team, { store });
    await openImport(next);
    await next.update();
    expect(field().value).toBe(fixture('texte.txt'));
    await next.click(button('Lire le texte'));
    expect(said(panel())).toContain('Tout est déjà dans le document');
  });

  test('when rules of the document refuse it: who may not is told so, and nothing is half there', async () => {
    const session = await opened();
    const before = counted(session.team);
    await paste(session, fixture('texte.txt'));
    session.team.grist.setRules({
      refuse: ([, table]) => (table === 'Trames' ? 'Blocked by table access rules' : null),
    });
    await session.click(primary());
    expect(said(within(panel()).getByRole('alert'))).toMatch(/^L’ajout s’est arrêté\s:/);
    expect(counted(session.team)).toEqual(before);
    expect(field().value).toBe(fixture('texte.txt'));
  });

  test('when the screen is closed, or the page', async () => {
    const session = await opened();
    await paste(session, 'pas grand-chose', fixture('tableau.html'));
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await openImport(session);
    expect(field().value).toBe('pas grand-chose');
    expect(status()).toMatch(/^Lu : 2 trames/);
  });

  test('a picture pasted by mistake leaves the text and its corrections as they are', async () => {
    const session = await opened();
    await paste(session, `# Préqualification\n\n${loose}`);
    await give(session, 'Et ensuite ?', 'Laissé de côté');
    await session.user.click(field());
    await session.user.paste(clipboard(''));
    await session.update();
    expect(status()).toContain('Ce n’est pas du texte');
    expect(roleSaid('Et ensuite ?')).toBe('Laissé de côté');
    expect(said(primary())).toBe('Ajouter 2 lignes');
  });

  test('another page finds the corrections with the text', async () => {
    const store = createMemoryStore();
    const session = await opened({ store });
    await paste(session, `# Préqualification\n\n- Qui appeler ?\n- Qui appeler ?\n\n# Vie d’équipe\n\n${loose}`);
    await session.choose('Étape : Vie d’équipe', 'Mise en situation');
    await give(session, 'Et ensuite ?', 'Laissé de côté');
    const [, second] = items().filter((each) => said(each.querySelector('.import-text')) === 'Qui appeler ?');
    await session.user.selectOptions(
      within(second as HTMLElement).getByRole('combobox', { name: 'Rôle' }),
      'Laissé de côté',
    );
    await session.user.click(screen.getByRole('combobox', { name: 'Poste' }));
    await session.keys('Design');
    const before = items().map((each) => said(each));
    const next = await onAnotherPage(session, store);
    await next.update();
    expect(items().map((each) => said(each))).toEqual(before);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Poste' }).value).toBe('Design');
    await next.click(primary());
    expect(rows(session.team, 'Trames', 'Etape', 'Point').slice(-3)).toEqual([
      { Etape: 'Préqualification', Point: 'Qui appeler ?' },
      { Etape: 'Mise en situation', Point: 'Que fais-tu ?' },
      { Etape: 'Mise en situation', Point: 'Pourquoi ?' },
    ]);
  });

  test('another page finds the words of a criterion as they were corrected, and nothing of what was added', async () => {
    const store = createMemoryStore();
    const session = await opened({ store });
    await paste(session, ad);
    const wording = (): HTMLInputElement => screen.getByRole('textbox', { name: /^Formulation\s: Tu sais expliquer/ });
    await session.user.type(wording(), ', même dits vite');
    const typed = wording().value;
    const next = await onAnotherPage(session, store);
    await next.update();
    expect(wording().value).toBe(typed);
    await next.click(primary());
    await next.pass(250);
    expect(draftsIn(next)).not.toContain('expliquer');
  });

  test('another page finds the text with its format', async () => {
    const store = createMemoryStore();
    const session = await opened({ store });
    await paste(session, 'pas grand-chose', fixture('tableau.html'));
    const next = await onAnotherPage(session, store);
    expect(field().value).toBe('pas grand-chose');
    await next.click(button('Lire le texte'));
    expect(status()).toMatch(/^Lu : 2 trames, 3 points/);
  });
});
