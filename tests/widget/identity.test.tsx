/** Who one is: always on the screen, changed where Grist does not say, and nothing offered to those who only look. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { prepareTeam } from '../document/harness.ts';
import { productRules } from '../fake-grist/access.ts';
import {
  account,
  addPerson,
  introduce,
  rows,
  type Shown,
  type ShowOptions,
  said,
  show,
  start,
  tab,
} from './harness.tsx';
import { items, shownNote } from './noting.ts';

const header = () => within(screen.getByRole('banner'));
const shownMe = () => said(document.querySelector('.me'));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const question = () => screen.queryByRole('heading', { name: 'Je suis…' });
const groups = () => screen.getAllByRole('radiogroup');
const radio = (index: number, name: string) => within(groups()[index] ?? document.body).getByRole('radio', { name });

const ana = account(1, 'Ana');
const erin = account(2, 'Erin');
const visitor: ShowOptions = {
  user: { id: null, name: 'Anonymous', email: 'anon@getgrist.com' },
  token: { ...ana.token, userId: 1 },
};

/** A person with proofs, and two evaluators. */
async function prepare() {
  const team = await prepareTeam();
  const id = addPerson(team.grist, 'Inès Marchand');
  const proof = { Candidat: id, Etape: 'Préqualification', Point: 1, Cle: 'p', Auteur: 'erin@example.org' };
  team.grist.edit(
    ['AddRecord', 'Preuves', null, { ...proof, Critere: 1, Signe: '+', Texte: 'a tenu' }],
    ['AddRecord', 'Preuves', null, { ...proof, Cle: 'q', Critere: 0, Signe: '?', Texte: 'à trier' }],
    ['AddRecord', 'Evaluateurs', null, { Nom: 'Léo' }],
  );
  introduce(team.grist, erin);
  return { team, id };
}

describe('who one is', () => {
  test('where nobody has an account is said in the header, and changed there; the keyboard goes back to it', async () => {
    const { team, id } = await prepare();
    const shown = await show(team);
    expect(shownMe()).toBe('Je suis…');
    await shown.click(header().getByRole('button', { name: 'Je suis…' }));
    await shown.click(button('Léo'));
    expect(shownMe()).toBe('Je suis Léo');
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(button('Je suis Léo, changer'));
    await shown.click(tab('Ma notation'));
    await shown.keys('3');
    await shown.click(button('Je note comme Léo, changer'));
    await shown.click(button('Erin'));
    expect(shownMe()).toBe('Je note comme Erin');
    shown.document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 1, reason: '' }, id);
    await shown.pass(5_000);
    expect(rows(team, 'Notes', 'Evaluateur', 'Note')).toEqual([
      { Evaluateur: 'Léo', Note: 3 },
      { Evaluateur: 'erin@example.org', Note: 1 },
    ]);
  });

  test('is said before anybody is selected', async () => {
    const team = await prepareTeam();
    await show(team);
    expect(shownMe()).toBe('Je suis…');
  });

  test('with an account is said, and not to be changed', async () => {
    const { team } = await prepare();
    await show(team, erin);
    expect(shownMe()).toBe('Je suis Erin');
    expect(header().queryByRole('button', { name: /Je suis/ })).toBeNull();
  });

  test('with an account that no row names yet is learnt with the first note, which the hand does not notice', async () => {
    const { team } = await prepare();
    const shown = await show(team, ana);
    expect(shownMe()).toBe('Avec ton compte Grist');
    await shown.click(tab('Ma notation'));
    expect(question()).toBeNull();
    for (const digit of ['3', '2', '1']) await shown.keys(digit);
    await shown.pass(5_000);
    expect(shownMe()).toBe('Je note comme Ana');
    expect(items().map(shownNote)).toEqual(['3', '2', '1']);
    expect(rows(team, 'Notes', 'Evaluateur', 'Note')).toEqual(
      [3, 2, 1].map((Note) => ({ Evaluateur: 'ana@example.org', Note })),
    );
    expect(document.activeElement).not.toBe(document.body);
  });

  test('without an account is asked of a visitor who may write, where it matters, and it works', async () => {
    const { team } = await prepare();
    const shown = await show(team, visitor);
    await shown.click(tab('Ma notation'));
    expect(question()).toBeTruthy();
    expect(screen.queryByText(/ne connaît pas de compte/)).toBeNull();
    await shown.click(button('Léo'));
    await shown.keys('2');
    await shown.pass(5_000);
    expect(rows(team, 'Notes', 'Evaluateur', 'Note')).toEqual([{ Evaluateur: 'Léo', Note: 2 }]);
  });

  test('is known before the team’s note is given: a note of the debrief is never unsigned', async () => {
    const session = await start(['Inès Marchand']);
    const { team, ids } = session;
    team.grist.edit(
      ['AddRecord', 'Evaluateurs', null, { Nom: 'Léo' }],
      [
        'AddRecord',
        'Entretiens',
        null,
        {
          Candidat: ids[0],
          Etape: 'Préqualification',
          Statut: 'Terminé',
          Debut: 1,
          Fin: 2,
          Debrief_ouvert_par: 'Zoé',
          Motif_ouverture: 'pressé',
          Cle: 'e',
        },
      ],
    );
    session.document.lookAround();
    await session.update();
    await session.click(tab('Débrief'));
    const all = screen.getAllByRole('radio');
    expect(all.length).toBeGreaterThan(0);
    expect(all.every((each) => each instanceof HTMLInputElement && each.disabled)).toBe(true);
    await session.click(button('Léo'));
    radio(0, '1').focus();
    await session.keys('2');
    await session.pass(5_000);
    expect(rows(team, 'Notes', 'Evaluateur', 'Note', 'Nature')).toEqual([
      { Evaluateur: 'Léo', Note: 2, Nature: 'Débrief' },
    ]);
  });
});

/** What can be pressed, typed into or chosen on the page, but for what only changes what is shown. */
const offered = () =>
  [...document.querySelectorAll('button, input, textarea, select, [contenteditable]')]
    .filter((element) => !(element.matches(':disabled') || element.matches('[readonly]')))
    .map((element) => element.getAttribute('aria-label') ?? said(element))
    .filter((name) =>
      /Enregistrer|Noter|Nouvelle|Modifier|Corriger|Supprimer|Effacer|Sceller|Ouvrir quand|Terminer|Abordé|[Pp]asser|Décider|Ajouter|Préparer|Protéger|Je suis|^[123]$|Non observé|Signe|Critère de/.test(
        name,
      ),
    );

describe('who may only read', () => {
  const people: readonly (readonly [string, ShowOptions])[] = [
    ['with an account that no row names', ana],
    ['with an account that a row names', erin],
    ['by a public link', visitor],
    ['where nobody has an account', {}],
  ];
  test.each(people)('%s sees everything, is offered nothing and asked nothing, and leaves no trace', async (_, who) => {
    const { team } = await prepare();
    const before = team.grist.bundles.length;
    const shown: Shown = await show(team, { ...who, readOnly: true });
    const seen = () => {
      expect(offered()).toEqual([]);
      expect(question()).toBeNull();
    };
    seen();
    expect(screen.getByText('a tenu')).toBeTruthy();
    for (const name of ['Ma notation', 'Débrief']) {
      await shown.click(tab(name));
      seen();
      expect(screen.queryByRole('button', { name: 'Sceller mes notes' })).toBeNull();
    }
    for (const part of ['Comparer', 'Compte rendu', 'Droit d’accès']) {
      await shown.click(button(part));
      seen();
    }
    shown.client.configure();
    await shown.update();
    seen();
    await shown.pass(300_000);
    expect(team.grist.bundles).toHaveLength(before);
  });

  test.each([
    ['hidden from them are said to be there', productRules([]), 'hidden'],
    ['to be read are read, and none is said to be missing for want of accounts', {}, 'none'],
  ] as const)('by a public link: rules %s', async (_, rules, state) => {
    const { team } = await prepare();
    team.grist.setRules(rules);
    const shown = await show(team, { ...visitor, readOnly: true });
    shown.client.configure();
    await shown.update();
    await screen.findByRole('heading', { name: 'Règles d’accès' });
    await shown.update();
    expect(shown.document.protection.report.value?.state).toBe(state);
    expect(screen.queryByText(/ne connaît pas de compte/)).toBeNull();
  });
});

describe('in View as', () => {
  test('the first note tells: whom one looks as is said, nothing is kept, and nothing more can be decided', async () => {
    const { team } = await prepare();
    introduce(team.grist, ana);
    const before = team.grist.bundles.length;
    const shown = await show(team, { user: erin.user, account: ana.user, token: ana.token });
    await shown.click(tab('Ma notation'));
    await shown.keys('3');
    await shown.pass(5_000);
    expect(screen.getByText('Tu regardes en tant que Erin : rien n’est écrit ici.')).toBeTruthy();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(offered()).toEqual([]);
    expect(team.grist.bundles).toHaveLength(before);
  });

  test('words that were typed stay in view, with why they were not written', async () => {
    const { team } = await prepare();
    introduce(team.grist, ana);
    const shown = await show(team, { user: erin.user, account: ana.user, token: ana.token });
    await shown.click(screen.getByRole('textbox', { name: 'Nouvelle preuve' }));
    await shown.keys('a dit ceci{Enter}');
    await shown.pass(5_000);
    expect(screen.getByText('a dit ceci')).toBeTruthy();
    expect(screen.getByText(/Décidé pendant que tu regardais le document en tant que quelqu’un d’autre/)).toBeTruthy();
    expect(rows(team, 'Preuves', 'Texte')).toHaveLength(2);
  });
});
