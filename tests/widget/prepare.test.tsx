/** Préparer un poste: lines by keyboard, what is lacking as it happens, nothing written over unseen, nothing lost. */
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { criteriaOf } from '../../src/rules/criteria.ts';
import { draftsIn, rows, type Session, type ShowOptions, said, start } from './harness.tsx';

afterEach(cleanup);

const panel = (): HTMLElement => screen.getByRole('region', { name: 'Préparer un poste' });
/** Spaces before a colon do not break. */
const asSaid = (name: string | RegExp): RegExp =>
  typeof name === 'string' ? new RegExp(`^${name.replaceAll(' ', '\\s')}$`) : name;
const field = (name: string | RegExp): HTMLInputElement => within(panel()).getByRole('textbox', { name: asSaid(name) });
const button = (name: string | RegExp): HTMLElement => within(panel()).getByRole('button', { name: asSaid(name) });
const checkbox = (name: string): HTMLInputElement => within(panel()).getByRole('checkbox', { name: asSaid(name) });
const active = (): string =>
  (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent?.replace(/\s+/g, ' ') ?? '';
const gaps = (): readonly string[] => [...panel().querySelectorAll('.prep-gaps')].map((place) => said(place));

async function openPrepare(session: Session): Promise<void> {
  await session.click(screen.getByRole('button', { name: 'Menu' }));
  const menu = await screen.findByRole('list', { name: 'Menu' });
  await session.click(within(menu).getByRole('button', { name: 'Préparer un poste' }));
  await screen.findByRole('region', { name: 'Préparer un poste' });
}

async function prepare(edit: (session: Session) => void = () => {}, options: ShowOptions = {}): Promise<Session> {
  const session = await start(['Inès Marchand'], options);
  edit(session);
  session.document.lookAround();
  await session.update();
  await openPrepare(session);
  return session;
}

/** Types over what a field says. */
async function write(session: Session, name: string | RegExp, text: string, end = '{Enter}'): Promise<void> {
  const input = field(name);
  await session.user.clear(input);
  await session.user.type(input, `${text}${end}`);
  await session.update();
}

const criteria = ({ team }: Session) => rows(team, 'Criteres', 'Court', 'Poids', 'Obligatoire', 'Ordre');
const trame = ({ team }: Session) =>
  rows(team, 'Trames', 'Point', 'Duree_min', 'Duree_max', 'Ordre', 'Etape').filter(
    ({ Etape }) => Etape === 'Préqualification',
  );

describe('criteria in lines', () => {
  it('are changed with the keyboard alone: Enter saves and goes on to the next line, the blank one at the end makes new ones', async () => {
    const session = await prepare();
    await write(session, 'Critère 1 : nom court', 'relire');
    expect(active()).toBe('Critère 2 : nom court');
    await session.keys('{ArrowDown}');
    expect(active()).toBe('Critère 3 : nom court');
    await session.keys('{Enter}');
    expect(active()).toBe('Nouveau critère');
    await session.keys('documenter{Enter}');
    expect(active()).toBe('Nouveau critère');
    await session.keys('former{Enter}');
    expect(field('Nouveau critère').value).toBe('');
    expect(criteria(session).map(({ Court, Ordre, Poids }) => [Court, Ordre, Poids])).toEqual([
      ['relire', 1, 3],
      ['expliquer', 2, 2],
      ['livrer', 3, 1],
      ['documenter', 4, 1],
      ['former', 5, 1],
    ]);
    expect(rows(session.team, 'Criteres', 'Poste').map(({ Poste }) => Poste)).toEqual([1, 1, 1, 1, 1]);
  });

  it('have their weight, whether they are obligatory, and, unfolded, their stages, question and anchors', async () => {
    const session = await prepare();
    await write(session, 'Critère 2 : poids', '3');
    expect(active()).toBe('Critère 3 : poids');
    await write(session, 'Critère 3 : poids', 'beaucoup');
    expect(said(within(panel()).getByRole('alert'))).toContain('écris un nombre');
    expect(field('Critère 3 : poids').value).toBe('beaucoup');
    await session.click(checkbox('Critère 2 : obligatoire'));
    await session.click(button(/^Critère 2\s: étapes/));
    await session.click(checkbox('Prise de référence'));
    await write(session, 'Question', 'Comment as-tu fait ?', '{Tab}');
    await write(session, 'À quoi ressemble un 3', 'deux exemples tenus', '{Tab}');
    expect(session.team.grist.rows('Criteres')[1]).toMatchObject({
      Poids: 3,
      Obligatoire: true,
      Etapes: ['L', 'Préqualification', 'Prise de référence'],
      Question: 'Comment as-tu fait ?',
      Repere_3: 'deux exemples tenus',
    });
    // Emptied, there is none.
    await session.user.clear(field('Question'));
    await session.user.tab();
    await session.update();
    expect(session.team.grist.rows('Criteres')[1]).toMatchObject({ Question: '' });
    expect(session.team.grist.rows('Criteres')[2]).toMatchObject({ Poids: 1 });
  });

  it('change places with Alt and an arrow, and the keyboard goes along', async () => {
    const session = await prepare();
    field('Critère 3 : nom court').focus();
    await session.keys('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(criteria(session).map(({ Ordre }) => Ordre)).toEqual([2, 3, 1]);
    expect(field('Critère 1 : nom court').value).toBe('livrer');
    expect(active()).toMatch(/^Critère 1\s: nom court$/);
    // Without keys beyond Enter, two buttons do the same.
    await session.click(button(/^Critère 1\s: étapes/));
    await session.click(button('Descendre'));
    expect(criteria(session).map(({ Ordre }) => Ordre)).toEqual([1, 3, 2]);
  });

  it('say which of them no point serves, and which of those no stage can prove, as it happens', async () => {
    const session = await prepare();
    expect(gaps()[0]).toBe('Chaque critère est servi par au moins un point.');
    field('Nouveau critère').focus();
    await session.keys('documenter{Enter}');
    expect(gaps()[0]).toBe('1 critère n’est servi par aucun point : documenter.');
    await session.click(checkbox('Critère 4 : obligatoire'));
    expect(gaps()[0]).toBe('Obligatoire, et aucune étape ne peut le prouver : documenter.');
    await session.click(button(/^Point 1\s: questions/));
    await session.click(checkbox('documenter'));
    expect(gaps()[0]).toBe('Chaque critère est servi par au moins un point.');
    expect(session.team.grist.cell('Trames', 1, 'Criteres')).toEqual(['L', 1, 4]);
  });

  it('are never written over when a colleague has changed them meanwhile: entered again, they are kept', async () => {
    const session = await prepare();
    const input = field('Critère 1 : nom court');
    await session.user.clear(input);
    await session.user.type(input, 'relire');
    session.team.grist.edit(['UpdateRecord', 'Criteres', 1, { Court: 'essayer' }]);
    await session.keys('{Enter}');
    expect(criteria(session)[0]).toMatchObject({ Court: 'essayer' });
    expect(said(within(panel()).getByRole('alert'))).toContain('« essayer »');
    expect(input.value).toBe('relire');
    await session.user.type(input, '{Enter}');
    await session.update();
    expect(criteria(session)[0]).toMatchObject({ Court: 'relire' });
    expect(within(panel()).queryByRole('alert')).toBeNull();
  });

  it('have the stages and the criteria that two people tick at once, and nobody is told of row numbers', async () => {
    const session = await prepare();
    const { grist } = session.team;
    await session.click(button(/^Critère 1\s: étapes/));
    grist.edit(['UpdateRecord', 'Criteres', 1, { Etapes: ['L', 'Préqualification', 'Prise de référence'] }]);
    await session.click(within(panel()).getByRole('checkbox', { name: 'Mise en situation' }));
    expect(grist.cell('Criteres', 1, 'Etapes')).toEqual([
      'L',
      'Préqualification',
      'Mise en situation',
      'Prise de référence',
    ]);
    await session.click(button(/^Critère 1\s: étapes/));
    await session.click(button(/^Point 1\s: questions/));
    const [point = 0] = session.team.points;
    const before = grist.cell('Trames', point, 'Criteres');
    const already = Array.isArray(before) ? before.slice(1) : [];
    const [mine, theirs] = [1, 2, 3].filter((id) => !already.includes(id));
    grist.edit(['UpdateRecord', 'Trames', point, { Criteres: ['L', ...already, theirs] }]);
    const names = ['tester', 'expliquer', 'livrer'];
    await session.click(within(panel()).getByRole('checkbox', { name: names[(mine ?? 0) - 1] ?? '' }));
    expect(grist.cell('Trames', point, 'Criteres')).toEqual(['L', ...already, theirs, mine]);
    expect(within(panel()).queryByRole('alert')).toBeNull();
  });

  it('chosen or moved otherwise by a colleague meanwhile say that the line has changed, not that a text is kept', async () => {
    const session = await prepare();
    const { grist } = session.team;
    await session.click(button(/^Point 1\s: questions/));
    const [point = 0] = session.team.points;
    grist.edit(['UpdateRecord', 'Trames', point, { Nature: 'Clôture' }]);
    await session.user.selectOptions(within(panel()).getByRole('combobox', { name: 'Nature' }), 'Cas pratique');
    await session.update();
    expect(grist.cell('Trames', point, 'Nature')).toBe('Clôture');
    expect(said(within(panel()).getByRole('alert'))).toMatch(/^Quelqu’un a changé cette ligne pendant ce temps/);
    expect(within(panel()).getByRole<HTMLSelectElement>('combobox', { name: 'Nature' }).value).toBe('Clôture');
    grist.edit(['UpdateRecord', 'Criteres', 2, { Ordre: 7 }]);
    await session.click(field('Critère 2 : nom court'));
    await session.keys('{Alt>}{ArrowUp}{/Alt}');
    await session.update();
    expect(
      within(panel())
        .getAllByRole('alert')
        .map((alert) => said(alert))[0],
    ).toMatch(/^Quelqu’un a changé cette ligne/);
  });

  it('keep what was typed when Grist does not answer, and the line that is not a row yet', async () => {
    const session = await prepare();
    session.client.faults.next('offline');
    const input = field('Nouveau critère');
    await session.user.type(input, 'documenter{Enter}');
    await session.update();
    expect(said(within(panel()).getByRole('alert'))).toContain('Grist ne répond pas');
    expect(input.value).toBe('documenter');
    expect(draftsIn(session)).toContain('documenter');
    await session.user.type(input, '{Enter}');
    await session.update();
    expect(criteria(session).at(-1)).toMatchObject({ Court: 'documenter' });
    expect(draftsIn(session)).not.toContain('documenter');
  });

  it('are removed when nothing rests on them; else they are retired: kept by those who have something, asked of nobody else', async () => {
    const session = await prepare(({ team, ids }) =>
      team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: ids[0], Critere: 1, Signe: '+', Texte: 'un fait' }]),
    );
    const { team, ids, document } = session;
    await session.click(button(/^Critère 1\s: étapes/));
    expect(within(panel()).queryByRole('button', { name: 'Supprimer' })).toBeNull();
    expect(said(panel())).toContain('Déjà utilisé pour Inès Marchand');
    await session.click(button('Retirer'));
    expect(team.grist.cell('Criteres', 1, 'Retire')).toBe(true);
    const file = document.fileOf(ids[0] ?? 0);
    const { criteria: all, positions } = document.preparation.value;
    expect(file && criteriaOf(file, all, positions).map(({ id }) => id)).toEqual([1, 2, 3]);
    await session.click(within(panel()).getByText('1 retiré'));
    await session.click(button(/^Reprendre/));
    expect(team.grist.cell('Criteres', 1, 'Retire')).toBe(false);
    await session.click(button(/^Critère 3\s: étapes/));
    await session.click(button('Supprimer'));
    expect(team.grist.rows('Criteres').map(({ id }) => id)).toEqual([1, 2]);
  });

  it('that a colleague removes or retires under the hand leave the words that were typed there, to be copied', async () => {
    for (const action of [
      ['RemoveRecord', 'Criteres', 3],
      ['UpdateRecord', 'Criteres', 3, { Retire: true }],
    ] as const) {
      const session = await prepare();
      await session.user.type(field('Critère 3 : nom court'), ' vite et bien');
      session.team.grist.edit(action);
      session.document.lookAround();
      await session.update();
      expect(within(panel()).queryByRole('textbox', { name: /^Critère 3/ })).toBeNull();
      const left = within(panel()).getByRole('region', { name: /^Tes mots/ });
      expect(said(left)).toContain('livrer vite et bien');
      // Where the line was there is nothing left: the keyboard is with the words.
      expect(left.contains(document.activeElement)).toBe(true);
      await session.click(within(left).getByRole('button', { name: 'Abandonner' }));
      await session.click(within(left).getByRole('button', { name: /^Abandonner ce texte/ }));
      expect(within(panel()).queryByRole('region', { name: /^Tes mots/ })).toBeNull();
      cleanup();
    }
  });

  it('of a position that a colleague removes leave the words of the line that was begun', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Poste du soir' }]),
    );
    await session.user.selectOptions(within(panel()).getByRole('combobox', { name: 'Poste' }), 'Poste du soir');
    await session.user.type(field('Nouveau critère'), 'veiller la nuit');
    expect(within(panel()).queryByRole('region', { name: /^Tes mots/ })).toBeNull();
    session.team.grist.edit(['RemoveRecord', 'Postes', 2]);
    session.document.lookAround();
    await session.update();
    expect(said(within(panel()).getByRole('region', { name: /^Tes mots/ }))).toContain('veiller la nuit');
    expect(rows(session.team, 'Criteres', 'Court')).toHaveLength(3);
  });

  it('give the keyboard back to nobody once it has gone elsewhere', async () => {
    const session = await prepare();
    await session.click(field('Critère 2 : nom court'));
    await session.keys('{Alt>}{ArrowUp}{/Alt}');
    await session.update();
    (document.activeElement as HTMLElement).blur();
    session.team.grist.edit(['UpdateRecord', 'Criteres', 3, { Court: 'livrer bien' }]);
    session.document.lookAround();
    await session.update();
    expect(field('Critère 3 : nom court').value).toBe('livrer bien');
    expect(document.activeElement).toBe(document.body);
  });

  it('that something of a colleague rests on by now are not removed, and it says so', async () => {
    const session = await prepare();
    await session.click(button(/^Critère 3\s: étapes/));
    session.team.grist.edit(['AddRecord', 'Notes', null, { Candidat: session.ids[0], Critere: 3, Note: 2 }]);
    await session.click(button('Supprimer'));
    expect(session.team.grist.rows('Criteres')).toHaveLength(3);
    expect(said(panel())).toContain('ça se retire');
  });
});

describe('trames in lines', () => {
  it('are changed with the keyboard alone: points, minutes, their place', async () => {
    const session = await prepare();
    await write(session, 'Point 1 : titre', 'Ce qui t’amène');
    expect(active()).toBe('Point 2 : titre');
    await session.keys('{Enter}');
    expect(active()).toBe('Nouveau point');
    await session.keys('Tes questions{Enter}');
    await write(session, 'Point 3 : minutes', '2 à 4');
    field('Point 3 : titre').focus();
    await session.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(trame(session)).toEqual([
      { Point: 'Ce qui t’amène', Duree_min: 3, Duree_max: 5, Ordre: 1, Etape: 'Préqualification' },
      { Point: 'Compétences', Duree_min: 5, Duree_max: 10, Ordre: 3, Etape: 'Préqualification' },
      { Point: 'Tes questions', Duree_min: 2, Duree_max: 4, Ordre: 2, Etape: 'Préqualification' },
    ]);
    await write(session, 'Point 1 : minutes', 'un quart d’heure');
    expect(said(within(panel()).getByRole('alert'))).toContain('5-10');
    expect(trame(session)[0]).toMatchObject({ Duree_min: 3, Duree_max: 5 });
  });

  it('say, as it happens, how many points serve no criterion and how many minutes are too many', async () => {
    const session = await prepare();
    expect(said(panel())).toContain('8–15 min prévues, sur 30');
    expect(gaps()[1]).toBe('La trame tient dans le temps, et chaque point sert un critère.');
    field('Nouveau point').focus();
    await session.keys('Le reste{Enter}');
    await write(session, 'Point 3 : minutes', '20-30');
    expect(gaps()[1]).toContain('Au plus long, 15 minutes de trop');
    expect(gaps()[1]).toContain('1 point ne sert aucun critère');
    await write(session, 'Point 3 : minutes', '30');
    expect(gaps()[1]).toContain('Même au plus court, 8 minutes de trop');
  });

  it('have, unfolded, their kind, questions, advice and the criteria that they help to prove', async () => {
    const session = await prepare();
    await session.click(button(/^Point 2\s: questions/));
    await session.user.type(
      within(panel()).getByRole('textbox', { name: 'Questions, une par ligne' }),
      'Un exemple ?{Enter}Et après ?',
    );
    await session.user.tab();
    await session.update();
    await session.choose('Nature', 'Fait');
    await session.choose('Fait à remplir', 'Télétravail');
    await session.click(checkbox('livrer'));
    expect(session.team.grist.rows('Trames')[1]).toMatchObject({
      Nature: 'Fait',
      Champ: 'Teletravail',
      Exemples: 'Un exemple ?\nEt après ?',
      Criteres: ['L', 2],
    });
  });

  it('say at a stage which obligatory criteria are looked for there and cannot be proven there', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit(['UpdateRecord', 'Criteres', 1, { Etapes: ['L', 'Préqualification', 'Mise en situation'] }]),
    );
    await session.choose('Étape de la trame', /^Mise en situation/);
    expect(gaps()[1]).toBe('Obligatoire et cherché à cette étape, sans point pour le prouver : tester.');
  });

  it('of every position are shown, and become this position’s own before they are changed', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit([
        'AddRecord',
        'Trames',
        null,
        { Etape: 'Mise en situation', Point: 'Le cas', Nature: 'Cas pratique', Ordre: 1, Duree_max: 60 },
      ]),
    );
    await session.choose('Étape de la trame', /^Mise en situation/);
    expect(said(panel())).toContain('C’est la trame de tous les postes.');
    expect(field('Point 1 : titre').disabled).toBe(true);
    expect(within(panel()).queryByRole('textbox', { name: 'Nouveau point' })).toBeNull();
    await session.click(button('En faire celle de ce poste'));
    expect(field('Point 1 : titre').disabled).toBe(false);
    await write(session, 'Point 1 : titre', 'Notre cas');
    expect(rows(session.team, 'Trames', 'Point', 'Poste').slice(-2)).toEqual([
      { Point: 'Le cas', Poste: 0 },
      { Point: 'Notre cas', Poste: 1 },
    ]);
  });
});

describe('while a selection is under way', () => {
  const asked = ({ team, ids }: Session) =>
    team.grist.edit(
      ['AddRecord', 'Entretiens', null, { Candidat: ids[0], Etape: 'Préqualification', Statut: 'Terminé' }],
      ['AddRecord', 'Passages', null, { Candidat: ids[0], Point: 1, Etat: 'Posé', Minutes: 4 }],
    );

  it('says who was interviewed with the trame as it was', async () => {
    const session = await prepare(asked);
    expect(said(panel())).toContain('Préqualification : déjà mené avec Inès Marchand');
    await session.choose('Étape de la trame', /^Mise en situation/);
    expect(said(panel())).not.toContain('déjà mené');
  });

  it('asks whether other words for a point that was asked are another point: that one takes its place, the former stays theirs', async () => {
    const session = await prepare(asked);
    await write(session, 'Point 1 : titre', 'La sécurité des données');
    expect(said(within(panel()).getByRole('alert'))).toContain('Déjà demandé à Inès Marchand');
    expect(session.team.grist.cell('Trames', 1, 'Point')).toBe('Parcours');
    await session.click(button('C’est un autre point'));
    expect(session.team.grist.rows('Trames').map(({ Point, Retire }) => [Point, Retire])).toEqual([
      ['Parcours', true],
      ['Compétences', false],
      ['Réalisations', false],
      ['La sécurité des données', false],
    ]);
    expect(session.team.grist.rows('Passages')).toMatchObject([{ Point: 1, Minutes: 4 }]);
    expect(field('Point 1 : titre').value).toBe('La sécurité des données');
    expect(draftsIn(session)).not.toContain('sécurité');
  });

  it('or the same point, better said', async () => {
    const session = await prepare(asked);
    await write(session, 'Point 1 : titre', 'Ton parcours jusqu’ici');
    await session.click(button('C’est le même point, mieux dit'));
    expect(session.team.grist.rows('Trames')).toHaveLength(3);
    expect(session.team.grist.cell('Trames', 1, 'Point')).toBe('Ton parcours jusqu’ici');
    // A slip that is put right is asked of nobody.
    await write(session, 'Point 1 : titre', 'Ton parcours, jusqu’ici');
    expect(session.team.grist.cell('Trames', 1, 'Point')).toBe('Ton parcours, jusqu’ici');
  });
});

describe('a position to begin with', () => {
  const choosePosition = (session: Session, name: string | RegExp) => session.choose('Poste', name);

  it('is copied from another one, changed and ready, by keyboard', async () => {
    const session = await prepare();
    await choosePosition(session, 'Nouveau poste…');
    field('Intitulé du nouveau poste').focus();
    await session.keys('Poste du soir{Enter}');
    expect(rows(session.team, 'Postes', 'Intitule', 'Metier')).toEqual([
      { Intitule: 'Poste d’essai', Metier: 'Autre' },
      { Intitule: 'Poste du soir', Metier: 'Autre' },
    ]);
    // The keyboard is on its first line.
    expect(active()).toBe('Critère 1 : nom court');
    expect(field('Critère 1 : nom court').value).toBe('tester');
    await session.user.clear(field('Critère 1 : nom court'));
    await session.keys('veiller{Enter}');
    expect(criteria(session).map(({ Court }) => Court)).toEqual([
      'tester',
      'expliquer',
      'livrer',
      'veiller',
      'expliquer',
      'livrer',
    ]);
    expect(trame(session)).toHaveLength(4);
  });

  it('has a name of its own', async () => {
    const session = await prepare();
    await choosePosition(session, 'Nouveau poste…');
    await session.click(button('Créer le poste'));
    expect(said(within(panel()).getByRole('alert'))).toContain('Donne d’abord un nom');
    await write(session, 'Intitulé du nouveau poste', 'poste d’essai');
    expect(said(within(panel()).getByRole('alert'))).toContain('s’appelle déjà');
    expect(session.team.grist.rows('Postes')).toHaveLength(1);
  });

  it('is not poured into one that a colleague made under its name meanwhile, nor taken for added', async () => {
    for (const start of [/^la copie/, /^rien/]) {
      const session = await prepare();
      await choosePosition(session, 'Nouveau poste…');
      await session.click(within(panel()).getByRole('radio', { name: start }));
      session.team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Poste du soir' }]);
      const before = session.team.grist.rows('Criteres');
      await write(session, 'Intitulé du nouveau poste', 'Poste du soir');
      expect(said(within(panel()).getByRole('alert'))).toContain('s’appelle déjà');
      expect(field('Intitulé du nouveau poste').value).toBe('Poste du soir');
      expect(session.team.grist.rows('Criteres')).toEqual(before);
      expect(session.team.grist.rows('Postes')).toHaveLength(2);
      cleanup();
    }
  });

  it('has the title that was typed, also after another position was looked at, and the screen closed', async () => {
    const session = await prepare();
    await choosePosition(session, 'Nouveau poste…');
    await session.user.type(field('Intitulé du nouveau poste'), 'Poste du soir');
    await choosePosition(session, 'Poste d’essai');
    await session.click(button('Fermer'));
    await openPrepare(session);
    await choosePosition(session, 'Nouveau poste…');
    expect(field('Intitulé du nouveau poste').value).toBe('Poste du soir');
    await session.click(button('Créer le poste'));
    expect(rows(session.team, 'Postes', 'Intitule').at(-1)).toEqual({ Intitule: 'Poste du soir' });
    expect(draftsIn(session)).not.toContain('Poste du soir');
  });

  it('comes from a kit, and what came is taken back by one press', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Coach agile' }]),
    );
    await choosePosition(session, 'Coach agile');
    expect(said(panel())).toContain('Aucun critère pour l’instant');
    await session.click(within(panel()).getByRole('radio', { name: 'un kit' }));
    await session.choose('Kit', /^Coach/);
    await session.click(button('Ajouter à ce poste'));
    const own = () => rows(session.team, 'Criteres', 'Poste').filter(({ Poste }) => Poste === 2).length;
    expect(own()).toBeGreaterThan(3);
    expect(session.team.grist.rows('Postes')).toHaveLength(2);
    await session.click(within(panel()).getByText(/^Ajouter depuis/));
  });

  it('comes from a text that is pasted for it', async () => {
    const session = await prepare();
    await choosePosition(session, 'Nouveau poste…');
    await session.click(within(panel()).getByRole('radio', { name: /à coller$/ }));
    await write(session, 'Intitulé du nouveau poste', 'Poste du soir');
    await screen.findByRole('textbox', { name: 'Ta trame' });
    expect(rows(session.team, 'Postes', 'Intitule')).toHaveLength(2);
    await session.user.type(
      screen.getByRole('textbox', { name: 'Ta trame' }),
      'Préqualification{Enter}- Raconte un service.',
    );
    await session.click(screen.getByRole('button', { name: /^Lire le texte/ }));
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Poste' }).value).toBe('Poste du soir');
  });

  it('begins with nothing: blank lines, the first one under the keyboard', async () => {
    const session = await prepare();
    await choosePosition(session, 'Nouveau poste…');
    await session.click(within(panel()).getByRole('radio', { name: /^rien/ }));
    await write(session, 'Intitulé du nouveau poste', 'Poste du soir');
    expect(active()).toBe('Nouveau critère');
    await session.keys('écouter{Enter}');
    expect(rows(session.team, 'Criteres', 'Court', 'Poste').at(-1)).toEqual({ Court: 'écouter', Poste: 2 });
  });
});

describe('a difficult document', () => {
  it('two positions of one title are told apart, and each has its own rows', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Poste d’essai' }]),
    );
    await session.choose('Poste', 'Poste d’essai (ligne 2)');
    await session.click(button('Ajouter à ce poste'));
    expect(rows(session.team, 'Criteres', 'Poste').map(({ Poste }) => Poste)).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('criteria of every position only are shown for one, with whose they are, and changed for all', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit(['BulkUpdateRecord', 'Criteres', [1, 2, 3], { Poste: [0, 0, 0] }]),
    );
    expect(said(panel())).toContain('ceux de tous les postes valent ici');
    await write(session, 'Critère 1 : nom court', 'relire');
    expect(rows(session.team, 'Criteres', 'Court', 'Poste')[0]).toEqual({ Court: 'relire', Poste: 0 });
    // Their places are those of every position.
    field('Critère 2 : nom court').focus();
    await session.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(criteria(session).map(({ Ordre }) => Ordre)).toEqual([1, 2, 3]);
    await session.choose('Poste', 'Tous les postes');
    field('Critère 2 : nom court').focus();
    await session.keys('{Alt>}{ArrowUp}{/Alt}');
    expect(criteria(session).map(({ Ordre }) => Ordre)).toEqual([2, 1, 3]);
  });

  it('sixty criteria are sixty lines', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit([
        'BulkAddRecord',
        'Criteres',
        Array.from({ length: 57 }, () => null),
        {
          Court: Array.from({ length: 57 }, (_, place) => `critère ${place}`),
          Poste: Array.from({ length: 57 }, () => 1),
        },
      ]),
    );
    expect(within(panel()).getAllByRole('textbox', { name: /^Critère \d+\s: nom court$/ })).toHaveLength(60);
    await write(session, 'Critère 60 : nom court', 'le dernier');
    expect(criteria(session).at(-1)).toMatchObject({ Court: 'le dernier' });
    expect(gaps()[0]).toMatch(/57 critères ne sont servis par aucun point/);
  });

  it('to whom nothing may be written, nothing is offered', async () => {
    const session = await prepare(undefined, { readOnly: true });
    expect(
      within(panel())
        .getAllByRole<HTMLInputElement>('textbox')
        .every(({ disabled }) => disabled),
    ).toBe(true);
    expect(
      within(panel())
        .getAllByRole<HTMLInputElement>('checkbox')
        .every(({ disabled }) => disabled),
    ).toBe(true);
    expect(within(panel()).queryByRole('textbox', { name: /^Nouveau/ })).toBeNull();
    expect(within(panel()).queryByRole('button', { name: /^(Supprimer|Retirer|Créer|Ajouter)/ })).toBeNull();
    expect(within(panel()).queryByRole('option', { name: 'Nouveau poste…' })).toBeNull();
    await session.click(button(/^Critère 1\s: étapes/));
    expect(within(panel()).queryByRole('button', { name: /^(Supprimer|Retirer|Monter)/ })).toBeNull();
  });

  it('what rules refuse is said, and the words stay', async () => {
    const session = await prepare();
    session.team.grist.setRules({ refuse: () => 'Blocked by table access rules' });
    await write(session, 'Critère 1 : nom court', 'relire');
    expect(said(within(panel()).getByRole('alert'))).toContain('règles d’accès');
    expect(field('Critère 1 : nom court').value).toBe('relire');
    expect(criteria(session)[0]).toMatchObject({ Court: 'tester' });
  });

  it('columns that a formula computes, or that the document lacks, are not offered to be changed', async () => {
    const session = await prepare(({ team }) =>
      team.grist.edit(
        ['ModifyColumn', 'Criteres', 'Poids', { isFormula: true, formula: '2' }],
        ['RemoveColumn', 'Criteres', 'Retire'],
      ),
    );
    await session.document.reload();
    await session.update();
    expect(field('Critère 1 : poids').disabled).toBe(true);
    await session.click(button(/^Critère 1\s: étapes/));
    expect(within(panel()).queryByRole('button', { name: 'Retirer' })).toBeNull();
    expect(button('Supprimer')).toBeTruthy();
  });

  it('a page that is closed half-way has its words again, on another page of the same person', async () => {
    const session = await prepare();
    await session.user.type(field('Nouveau critère'), 'documenter');
    await session.pass(1_000);
    const store = session.state.document.drafts;
    expect(store.names.value.length).toBe(1);
    await session.click(button('Fermer'));
    await openPrepare(session);
    expect(rows(session.team, 'Criteres', 'Court').at(-1)).toEqual({ Court: 'documenter' });
  });
});

describe('wherever something is to be prepared', () => {
  it('an empty trame and a position without criteria lead there, for the person’s position and that stage', async () => {
    const session = await start(['Inès Marchand']);
    session.team.grist.edit(['BulkRemoveRecord', 'Criteres', [1, 2, 3]]);
    session.document.lookAround();
    await session.update();
    await session.choose('Étape', 'Prise de référence');
    const [first] = screen.getAllByRole('button', { name: 'Préparer un poste' });
    if (!first) throw new Error('an empty state has its button');
    await session.click(first);
    expect(within(panel()).getByRole<HTMLSelectElement>('combobox', { name: 'Poste' }).value).toBe('1');
    expect(within(panel()).getByRole<HTMLSelectElement>('combobox', { name: 'Étape de la trame' }).value).toBe(
      'Prise de référence',
    );
  });
});
