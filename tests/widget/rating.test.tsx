/** Ma notation: one's own judgement on proofs, one key for each score, then sealed. */
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { settle } from '../document/harness.ts';
import { account, introduce, rows, type Session, said, show, start, status, tab } from './harness.tsx';
import { head, items, nameOf, note, open, placeInHand, radio, seal, shownNote } from './noting.ts';

const checked = () => items().map(shownNote);
const notes = ({ team }: Session, ...columns: readonly string[]) => rows(team, 'Notes', ...columns);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function atRating(options: Parameters<typeof start>[1] = account(1, 'Ana')): Promise<Session> {
  const session = await start(['Inès Marchand'], options);
  await session.click(tab('Ma notation'));
  return session;
}

/** A colleague with an account, at work in their own widget. */
async function colleague(
  { team, ids, document: mine }: Session,
  name: string,
  given: readonly (1 | 2 | 3)[],
  sealed = true,
) {
  introduce(team.grist, account(9, name));
  const { document: open } = await team.open(account(9, name));
  await settle();
  open.dispatch(
    { kind: 'add-evidence', stage: 'Préqualification', criteria: [null], point: null, sign: '+', text: `de ${name}` },
    ids[0],
  );
  for (const [index, note] of given.entries()) {
    open.dispatch({ kind: 'rate', criterion: team.criteria[index] ?? 0, note, reason: `motif de ${name}` }, ids[0]);
    await settle();
  }
  if (sealed) open.dispatch({ kind: 'seal', due: team.criteria, asTeam: false }, ids[0]);
  await settle();
  mine.lookAround();
  await settle();
}

describe('one criterion at a time', () => {
  test('whoever presses the tab finds the keyboard on the first criterion without a note; the arrows leave it on the tab', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    session.document.dispatch({ kind: 'rate', criterion: session.team.criteria[0] ?? 0, note: 2 });
    tab('Entretien').focus();
    await session.keys('{ArrowRight}');
    expect(document.activeElement).toBe(tab('Ma notation'));
    await session.keys('{Enter}');
    expect(placeInHand()).toBe(1);
    expect(said(screen.getByRole('banner'))).toContain('Critère 2 sur 3');
    expect(said(screen.getByRole('banner'))).toContain('1 critère noté sur 3');
    expect(said(screen.getByRole('banner'))).toContain('Je note comme Ana');
  });

  test('one that is closed says its note in words, and has no control for it', async () => {
    const session = await atRating();
    await session.keys('30');
    expect(items().map((item) => said(item.querySelector('h3')))).toEqual([
      'tester obligatoire, impression, noté 3',
      'expliquer sans preuve, non observé',
      'La personne est capable de livrer poids 1',
    ]);
    expect(items().map((item) => item.querySelectorAll('[role=radio], input[type=radio]').length)).toEqual([0, 0, 4]);
  });

  test('the reason of the note just given stays in view, one step back from the next criterion', async () => {
    const session = await atRating();
    await session.keys('3');
    await session.keys('{Shift>}{Tab}{Tab}{/Shift}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Motif \(facultatif\)\s: tester$/ }));
    await session.keys('trois exemples{Enter}');
    expect(placeInHand()).toBe(1);
    await session.keys('2');
    expect(screen.getByRole('textbox', { name: /^Motif \(facultatif\)\s: expliquer$/ })).toBeTruthy();
    expect(notes(session, 'Note', 'Motif')).toEqual([
      { Note: 3, Motif: 'trois exemples' },
      { Note: 2, Motif: '' },
    ]);
  });

  test('Enter moves on to the next criterion without a note, whatever this one has; after the last, to the seal', async () => {
    const session = await atRating();
    await session.keys('{ArrowRight}{Enter}');
    expect(placeInHand()).toBe(1);
    await session.keys('{Enter}');
    expect(placeInHand()).toBe(2);
    await session.keys('1');
    expect(placeInHand()).toBe(1);
    await session.keys('3');
    expect(document.activeElement).toBe(button('Relire et sceller'));
    expect(notes(session, 'Note')).toEqual([{ Note: 2 }, { Note: 1 }, { Note: 3 }]);
  });

  test('its proofs are in view, the newest first; of many the older ones are a press away', async () => {
    const session = await atRating();
    const [first] = session.team.criteria;
    for (const Texte of ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept'])
      session.team.grist.edit([
        'AddRecord',
        'Preuves',
        null,
        { Candidat: session.ids[0], Critere: first, Signe: '+', Texte },
      ]);
    await session.update();
    const list = screen.getByRole('list', { name: /^Preuves\s:\stester$/ });
    expect(said(list.querySelector('.proof-text'))).toBe('sept');
    const most = Number(list.getAttribute('data-most'));
    await session.click(button(`${7 - most} preuves plus anciennes`));
    expect(list.getAttribute('data-most')).toBeNull();
  });
});

describe('one criterion, one score, one key', () => {
  test('a group is named by the criterion’s Intitule; radios are 1, 2, 3, Non observé, described by the anchors', async () => {
    const session = await atRating();
    for (const [place, name] of ['tester', 'expliquer', 'livrer'].entries()) {
      await open(session, place);
      const groups = screen.getAllByRole('radiogroup');
      expect(groups.map(nameOf)).toEqual([`La personne est capable de ${name}`]);
    }
    await open(session, 0);
    const radios = screen.getAllByRole('radio');
    expect(radios.map((each) => each.getAttribute('aria-label'))).toEqual(['1', '2', '3', 'Non observé']);
    const described = radios.map((each) => said(document.getElementById(each.getAttribute('aria-describedby') ?? '')));
    expect(described).toEqual([
      'rien de probant',
      'partiel',
      'solide',
      expect.stringContaining('n’est pas une mauvaise note') as string,
    ]);
  });

  test('a digit scores and moves on to the next criterion without a note', async () => {
    const session = await atRating();
    await session.keys('3');
    expect(placeInHand()).toBe(1);
    await session.keys('2');
    expect(placeInHand()).toBe(2);
    await session.keys('0');
    expect(checked()).toEqual(['3', '2', 'Non observé']);
    expect(notes(session, 'Critere', 'Note', 'Nature', 'Evaluateur', 'Scellee')).toEqual(
      [3, 2, null].map((Note, index) => ({
        Critere: session.team.criteria[index],
        Note,
        Nature: 'Individuelle',
        Evaluateur: 'ana@example.org',
        Scellee: false,
      })),
    );
  });

  test.each([
    ['number pad', { code: 'Numpad2', key: '2' }],
    ['number pad without lock', { code: 'Numpad2', key: 'ArrowDown' }],
    ['AZERTY top row', { code: 'Digit2', key: 'é' }],
    ['AZERTY top row with Shift', { code: 'Digit2', key: '2', shiftKey: true }],
    ['a keyboard without codes', { code: '', key: '2' }],
  ])('%s', async (_, event) => {
    const session = await atRating();
    fireEvent.keyDown(radio(0, '1'), event);
    await session.update();
    expect(checked()[0]).toBe('2');
  });

  test('Ctrl, Alt and Cmd with a digit are the browser’s', async () => {
    const session = await atRating();
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      fireEvent.keyDown(radio(0, '1'), { code: 'Digit2', key: '2', [modifier]: true });
    }
    await session.update();
    expect(notes(session, 'Note')).toEqual([]);
  });

  test('arrows only select: the note changes, the criterion stays', async () => {
    const session = await atRating();
    await note(session, 0, '1');
    await open(session, 0);
    await session.keys('{ArrowRight}');
    expect(checked()[0]).toBe('2');
    expect(placeInHand()).toBe(0);
    expect(notes(session, 'Note')).toEqual([{ Note: 2 }]);
  });

  test('a click scores and moves on too', async () => {
    const session = await atRating();
    await note(session, 0, '3');
    expect(placeInHand()).toBe(1);
  });

  test('a score without proof is kept, and flagged as an impression', async () => {
    const session = await atRating();
    await note(session, 0, '3');
    expect(said(head(0))).toBe('tester obligatoire, impression, noté 3');
    await open(session, 0);
    expect(screen.getAllByText(/^Impression/)).toHaveLength(1);
    session.team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: session.ids[0], Critere: session.team.criteria[0], Signe: '+', Texte: 'un fait' },
    ]);
    await session.update();
    expect(screen.queryByText(/^Impression/)).toBeNull();
    expect(checked()[0]).toBe('3');
  });

  test('a reason is saved when its field is left, and a blank never takes its place', async () => {
    const session = await atRating();
    await note(session, 0, '3');
    await open(session, 0);
    await session.click(screen.getByRole('textbox', { name: /^Motif/ }));
    await session.keys('trois exemples{Tab}');
    expect(notes(session, 'Note', 'Motif')).toEqual([{ Note: 3, Motif: 'trois exemples' }]);
    // The note changes; its reason stays.
    await note(session, 0, '2');
    expect(notes(session, 'Note', 'Motif')).toEqual([{ Note: 2, Motif: 'trois exemples' }]);
  });

  test('a note of the table that is not 1, 2 or 3 does not count, and says so', async () => {
    const session = await atRating();
    await note(session, 0, '3');
    const [row] = session.team.grist.rows('Notes');
    await session.pass(1_000);
    session.team.grist.edit(['UpdateRecord', 'Notes', row?.id, { Note: 'x' }]);
    await session.update();
    expect(screen.getByText(/n’est ni 1, 2 ou 3/)).toBeTruthy();
    expect(checked()[0]).not.toBe('3');
  });

  test('what is no weight counts 1, and says so', async () => {
    const session = await atRating();
    session.team.grist.edit(['UpdateRecord', 'Criteres', session.team.criteria[0], { Poids: 'haute' }]);
    session.document.lookAround();
    await session.update();
    expect(said(head(0))).toContain('poids 1, poids non reconnu, compté 1');
  });
});

describe('the seal', () => {
  async function rated(...keys: readonly string[]): Promise<Session> {
    const session = await atRating();
    for (const key of keys) await session.keys(key);
    return session;
  }

  test('writes a row for every due criterion, blank as not observed, and then nothing changes', async () => {
    const session = await rated('3', '2');
    await seal(session);
    const own = notes(session, 'Nature', 'Note', 'Scellee').filter(({ Nature }) => Nature === 'Individuelle');
    expect(own.map(({ Note, Scellee }) => [Note, Scellee])).toEqual([
      [3, true],
      [2, true],
      [null, true],
    ]);
    expect(said(document.activeElement)).toContain('Tes notes sont scellées depuis le');
    await session.keys('1');
    await session.click(head(0));
    fireEvent.keyDown(radio(0, '1'), { code: 'Digit1', key: '1' });
    await session.update();
    expect(checked()).toEqual(['3', '2', 'Non observé']);
    for (const each of screen.getAllByRole('radio')) expect((each as HTMLInputElement).disabled).toBe(true);
  });

  test('is taken back as long as nobody else has sealed', async () => {
    const session = await rated('3');
    await seal(session);
    await session.click(button('Reprendre mes notes'));
    expect(notes(session, 'Scellee').every(({ Scellee }) => Scellee === false)).toBe(true);
    expect(document.activeElement?.closest('h3')).not.toBeNull();
    await note(session, 0, '1');
    expect(notes(session, 'Note')[0]).toEqual({ Note: 1 });
  });

  test('is not taken back once somebody else has sealed', async () => {
    const session = await rated('3');
    await colleague(session, 'Léo', [1, 2]);
    await seal(session);
    expect(screen.queryByRole('button', { name: 'Reprendre mes notes' })).toBeNull();
  });

  test('shows nobody’s notes before one’s own, and the others’ after', async () => {
    const session = await rated('3');
    await colleague(session, 'Léo', [1, 2]);
    await session.update();
    expect(said(screen.getByRole('tabpanel'))).not.toContain('motif de Léo');
    await seal(session);
    expect(said(screen.getByRole('tabpanel'))).toContain('Léo 1 motif de Léo');
  });

  test('says who has not sealed yet', async () => {
    const session = await rated('3');
    await colleague(session, 'Léo', [1], false);
    await seal(session);
    expect(said(screen.getByRole('tabpanel'))).toContain('Pas encore scellé : Léo.');
  });

  test('refused by the rules leaves the notes as they were, and says why', async () => {
    const session = await rated('3', '2', '1');
    session.team.grist.setRules({
      refuseChange: ({ kind, after }) => (kind === 'update' && after['Scellee'] === true ? 'Blocked by rules' : null),
    });
    await seal(session);
    expect(status()).toContain('Refusé (1)');
    const refused = screen.getByRole('region', { name: /pas pu être écrit/ });
    expect(said(refused)).toContain('tester · 3');
    expect(said(refused)).toContain('livrer · 1');
    expect(notes(session, 'Scellee').every(({ Scellee }) => Scellee === false)).toBe(true);
  });
});

describe('the page before the seal', () => {
  const page = () => screen.queryByRole('region', { name: 'Avant de sceller' });

  test('says what is missing and leads there; Escape closes it back to where the keyboard was', async () => {
    const session = await atRating();
    await session.keys('3');
    button('Relire et sceller (2 restent)').focus();
    await session.keys('{Enter}');
    expect(said(document.activeElement)).toBe('Avant de sceller');
    expect(said(page())).toContain('2 critères sans note : scellés ainsi, ils seront « non observés »');
    expect(said(page())).toContain('Une note ne tient à aucune preuve :tester');
    expect(said(page())).toContain('3 notes à ton nom, dont 2 « non observé »');
    await session.keys('1 {Enter}');
    expect(notes(session, 'Note', 'Scellee')).toEqual([{ Note: 3, Scellee: false }]);
    await session.keys('{Escape}');
    expect(page()).toBeNull();
    expect(document.activeElement).toBe(button('Relire et sceller (2 restent)'));
    await session.keys('{Enter}');
    await session.click(within(page() as HTMLElement).getByRole('button', { name: 'livrer' }));
    expect(page()).toBeNull();
    expect(placeInHand()).toBe(2);
  });

  test('leads to the debrief once sealed, and says who else has', async () => {
    const session = await atRating();
    await colleague(session, 'Léo', [1, 2]);
    await seal(session);
    expect(said(screen.getByRole('region', { name: 'Notes scellées' }))).toContain('A aussi scellé : Léo.');
    await session.click(button('Aller au débrief'));
    expect(tab('Débrief').getAttribute('aria-selected')).toBe('true');
  });
});

describe('“Je suis…”, where nobody has an account', () => {
  test('asks once who one is, before any note, and remembers it on this machine', async () => {
    const store = createMemoryStore();
    const session = await atRating({ store });
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
    await session.click(screen.getByRole('textbox', { name: 'Ton prénom et ton nom' }));
    await session.keys('Camille Roy{Enter}');
    await note(session, 0, '2');
    expect(notes(session, 'Evaluateur', 'Note')).toEqual([{ Evaluateur: 'Camille Roy', Note: 2 }]);
    expect(session.team.grist.rows('Evaluateurs')).toMatchObject([{ Nom: 'Camille Roy' }]);
    session.unmount();
    const again = await show(session.team, { store });
    await again.click(tab('Ma notation'));
    expect(checked()[0]).toBe('2');
  });

  test('offers the evaluators of the document', async () => {
    const session = await start();
    session.team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Léo Garnier', Email: 'leo@example.org' }]);
    session.document.lookAround();
    await session.click(tab('Ma notation'));
    await session.click(button('Léo Garnier'));
    await note(session, 0, '1');
    expect(notes(session, 'Evaluateur')).toEqual([{ Evaluateur: 'leo@example.org' }]);
  });
});
