/** Importing a team's own trame: seen and corrected first, added in one press, taken back in another. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { prepareTeam, type Team } from '../document/harness.ts';
import { rows, type Session, type Shown, type ShowOptions, said, show, start } from './harness.tsx';

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
const job = (name: string): HTMLElement => screen.getByRole('region', { name });

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

describe('a pasted trame', () => {
  test('is read at once, and shows its jobs, its trames and their numbers before anything is written', async () => {
    const session = await opened();
    expect(document.activeElement).toBe(field());
    const before = counted(session.team);
    await paste(session, page);
    expect(status()).toMatch(
      /^Lu : 5 trames, 9 points, .* 13 critères, 1 trame sans étape ; \d+ passages laissés de côté\.$/,
    );
    const developer = job('Développeur / développeuse');
    expect(said(developer)).toContain('3 trames · 4 points');
    expect(said(developer)).toContain('5 critères cités, dont 3 différents');
    expect(said(developer)).toMatch(
      /La préqualifation.*2 points · 2 conseils · 4 exemples · 2 critères.*moins de 30 min/,
    );
    expect(said(job('Coachs'))).toContain('3 critères');
    expect(counted(session.team)).toEqual(before);
  });

  test('shows the points of a trame when asked to', async () => {
    const session = await opened();
    await paste(session, page);
    const detail = within(job('Développeur / développeuse')).getByRole('button', {
      name: /^La préqualifation\s:\s2 points/,
    });
    expect(detail.getAttribute('aria-expanded')).toBe('false');
    await session.click(detail);
    expect(detail.getAttribute('aria-expanded')).toBe('true');
    const text = said(job('Développeur / développeuse'));
    expect(text).toContain('Conseil : cherche des faits');
    expect(text).toContain("Qu'est-ce qui a cassé ensuite ?");
    expect(text).toContain('La personne est capable de livrer par petits pas');
  });

  test('lists what found no place, where it was and why', async () => {
    const session = await opened();
    await paste(session, fixture('english.md'));
    const left = screen.getByRole('region', { name: /^Ce qui n’a pas été compris/ });
    expect(said(left)).toContain('(1)');
    expect(said(within(left).getByRole('listitem'))).toMatch(
      /No debrief while hot!ligne 19 · .*Stage 1.* · rappel dont le widget s’occupe déjà/,
    );
  });

  test('a long list of leftovers is shown to its end, and the keyboard goes on where it was', async () => {
    const session = await opened();
    await paste(
      session,
      `${page}\n\n${Array.from({ length: 40 }, (_, i) => `# Partie ${i}\n\nUn mot ${i}.`).join('\n\n')}`,
    );
    const left = screen.getByRole('region', { name: /^Ce qui n’a pas été compris/ });
    const all = Number(/\((\d+)\)/.exec(said(left))?.[1]);
    expect(within(left).getAllByRole('listitem')).toHaveLength(20);
    await session.click(within(left).getByRole('button', { name: /^Montrer la suite/ }));
    expect(within(left).getAllByRole('listitem')).toHaveLength(all);
    expect(document.activeElement).toBe(within(left).getAllByRole('listitem')[20]);
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
    expect(status()).toMatch(/^Lu : \d trames, 7 points/);
  });

  test('is never taken for a page: no tag of it reaches ours', async () => {
    const session = await opened();
    const evil = '<img src=x onerror="globalThis.evil = 1"><b>gras</b>';
    await paste(
      session,
      `# Préqualification\n\n| Questions | Exemples |\n| --- | --- |\n| \`${evil}\` | Oui ? |\n`,
      `<p>${evil}</p>`,
    );
    for (const each of within(panel()).queryAllByRole('button', { expanded: false })) await session.click(each);
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
});

describe('before it is added', () => {
  test('the stage, the position and the job are corrected, and rows follow', async () => {
    const session = await opened();
    await paste(session, fixture('tableau.tsv'));
    expect(said(panel())).toContain('Sans étape, elle est laissée de côté');
    expect(said(primary())).toBe('Ajouter 2 trames, 3 points et 3 critères');
    await session.choose('Étape : Atelier surprise', 'Mise en situation');
    expect(said(primary())).toBe('Ajouter 3 trames, 4 points et 3 critères');
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

  test('a trame is left out, another goes with another job', async () => {
    const session = await opened();
    await paste(session, page);
    await session.click(within(job('Coachs')).getByRole('checkbox', { name: 'Ajouter les 3 critères du métier' }));
    for (const box of within(job('Développeur / développeuse')).getAllByRole('checkbox').slice(1))
      await session.click(box);
    await session.click(screen.getByRole('button', { name: /^Mise en situation\s:\s2 points/ }));
    await session.choose('À ranger avec', 'Coachs');
    expect(said(panel())).toContain('Sera rangée avec « Coachs »');
    await session.click(primary());
    const positions = session.team.grist.rows('Postes');
    const of = (name: string) => positions.find(({ Intitule }) => Intitule === name)?.id;
    const trames = session.team.grist.rows('Trames');
    const stagesOf = (name: string) => [
      ...new Set(trames.filter(({ Poste }) => Poste === of(name)).map(({ Etape }) => Etape)),
    ];
    expect(stagesOf('Coachs')).toEqual(['Mise en situation']);
    expect(stagesOf('Développeur / développeuse')).toEqual(['Préqualification']);
    expect(session.team.grist.rows('Criteres').some(({ Poste }) => Poste === of('Coachs'))).toBe(false);
  });

  test('corrections outlive a second reading of a text that was mended', async () => {
    const session = await opened();
    await paste(session, fixture('tableau.tsv'));
    await session.choose('Étape : Atelier surprise', 'Mise en situation');
    await paste(session, 'Prise de référence\tUn appel\n');
    const stage: HTMLSelectElement = screen.getByRole('combobox', { name: 'Étape : Atelier surprise' });
    expect(stage.value).toBe('Mise en situation');
    expect(said(primary())).toContain('4 trames');
  });

  test('nothing kept is nothing to add, and the button says so', async () => {
    const session = await opened();
    await paste(session, 'Questions\nQue fais-tu ?\nEt ensuite ?');
    expect(primary().disabled).toBe(true);
    expect(said(panel())).toContain('choisis au moins une étape');
  });

  test('a document open read-only shows the preview, and says why nothing can be added', async () => {
    const session = await opened({ readOnly: true });
    await paste(session, page);
    expect(said(job('Coachs'))).toContain('3 critères');
    expect(primary().disabled).toBe(true);
    expect(said(panel())).toContain('Tu consultes ce document en lecture seule : rien ne peut y être ajouté.');
  });
});

describe('added', () => {
  test('exactly what the button said is there, and one press takes it back', async () => {
    const session = await opened();
    const before = counted(session.team);
    await paste(session, page);
    expect(said(primary())).toBe('Ajouter 5 trames, 9 points et 11 critères');
    const promised = said(panel());
    const lines = Number(/(\d+) lignes de trame/.exec(promised)?.[1]);
    await session.click(primary());
    expect(status()).toBe(`C’est ajouté : 5 trames, ${lines} lignes, 11 critères et 4 postes.`);
    expect(document.activeElement).toBe(within(panel()).getByRole('status'));
    const [positions = 0, criteria = 0, trames = 0] = before;
    expect(counted(session.team)).toEqual([positions + 4, criteria + 11, trames + lines]);

    await session.click(button('Retirer ce qui vient d’être ajouté'));
    expect(counted(session.team)).toEqual(before);
    expect(status()).toBe('C’est retiré : le document est comme avant. Ta trame est toujours là.');
    // The text and its preview are back, to be corrected and added again.
    expect(field().value).toBe(page);
    expect(said(primary())).toBe('Ajouter 5 trames, 9 points et 11 critères');
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
    expect(said(primary())).toBe('Ajouter 1 trame et 1 point');
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
    await session.click(primary());
    expect(status()).toMatch(/^C’est ajouté : 3 trames, 7 lignes, 2 critères et 1 poste\./);
    expect(team.grist.rows('Trames')).toHaveLength(7);
    await session.click(await screen.findByRole('button', { name: 'Annuler la préparation' }));
    await session.update();
    expect(field().value).toBe(fixture('texte.txt'));
    expect(said(primary())).toContain('Ajouter 3 trames');
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

  test('prose without a trame is said to have none, and is all among the leftovers', async () => {
    const session = await opened();
    await paste(session, 'Bonjour à tout le monde.\n\nLa réunion est à dix heures.');
    expect(status()).toContain('Aucune trame reconnue');
    const left = screen.getByRole('region', { name: /^Ce qui n’a pas été compris/ });
    expect(said(left)).toContain('La réunion est à dix heures.');
  });

  test('two million characters are read once, and drawn in part', async () => {
    const session = await opened();
    const text = page.repeat(Math.ceil(2_000_000 / page.length));
    await paste(session, text);
    await waitFor(() => expect(status()).toMatch(/^Lu : \d+ trames/), { timeout: 20_000 });
    expect(panel().querySelectorAll('*').length).toBeLessThan(5_000);
    expect(field().value).toHaveLength(text.length);
  });

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
    expect(status()).toMatch(/^Lu : 2 trames, 3 points/);
    const stage: HTMLSelectElement = screen.getByRole('combobox', { name: /^Étape : Stage 1/ });
    expect(stage.value).toBe('Préqualification');
    await session.user.clear(field());
    await paste(session, '| Questions |\n| --- |\n| Que fais-tu ? |\n');
    expect(status()).toMatch(/^Lu : 1 trame sans étape ;/);
    expect(said(panel())).toContain('Sans étape, elle est laissée de côté');
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

  test('when the screen is closed, or the page', async () => {
    const session = await opened();
    await paste(session, 'pas grand-chose', fixture('tableau.html'));
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await openImport(session);
    expect(field().value).toBe('pas grand-chose');
    expect(status()).toMatch(/^Lu : 2 trames/);
  });

  test('another page finds the text with its format', async () => {
    const { createMemoryStore } = await import('../../src/document/storage.ts');
    const store = createMemoryStore();
    const session = await opened({ store });
    await paste(session, 'pas grand-chose', fixture('tableau.html'));
    await session.pass(250);
    session.kill();
    session.unmount();
    const next = await show(session.team, { store });
    await openImport(next);
    expect(field().value).toBe('pas grand-chose');
    await next.click(button('Lire le texte'));
    expect(status()).toMatch(/^Lu : 2 trames, 3 points/);
  });
});
