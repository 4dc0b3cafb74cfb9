/** Ma notation: one's own judgement on proofs, one key for each score, then sealed. */
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { settle } from '../document/harness.ts';
import { account, introduce, rows, type Session, said, show, start, status, tab } from './harness.tsx';

const groups = () => screen.getAllByRole('radiogroup');
const group = (index: number): HTMLElement => {
  const found = groups()[index];
  if (!found) throw new Error(`there is no group ${index}`);
  return found;
};
const checked = () =>
  groups().map((each) => within(each).queryByRole('radio', { checked: true })?.getAttribute('aria-label') ?? null);
const radio = (index: number, name: string) => within(group(index)).getByRole('radio', { name });
const notes = ({ team }: Session, ...columns: readonly string[]) => rows(team, 'Notes', ...columns);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const focusedGroup = () => groups().findIndex((each) => each.contains(document.activeElement));

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

describe('one criterion, one score, one key', () => {
  test('groups are named by the criterion’s Intitule; radios are 1, 2, 3, Non observé, described by the anchors', async () => {
    await atRating();
    expect(groups().map((each) => each.getAttribute('aria-label'))).toEqual([
      'La personne est capable de tester',
      'La personne est capable de expliquer',
      'La personne est capable de livrer',
    ]);
    const radios = within(group(0)).getAllByRole('radio');
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
    radio(0, '1').focus();
    await session.keys('3');
    expect(focusedGroup()).toBe(1);
    await session.keys('2');
    expect(focusedGroup()).toBe(2);
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
    radio(0, '1').focus();
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
    await session.click(radio(0, '1'));
    radio(0, '1').focus();
    await session.keys('{ArrowRight}');
    expect(checked()[0]).toBe('2');
    expect(focusedGroup()).toBe(0);
    expect(notes(session, 'Note')).toEqual([{ Note: 2 }]);
  });

  test('a click scores and moves on too', async () => {
    const session = await atRating();
    await session.click(radio(0, '3'));
    expect(focusedGroup()).toBe(1);
  });

  test('a score without proof is kept, and flagged as an impression', async () => {
    const session = await atRating();
    await session.click(radio(0, '3'));
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
    await session.click(radio(0, '3'));
    await session.click(button(/^tester/));
    await session.click(screen.getByRole('textbox', { name: /^Motif/ }));
    await session.keys('trois exemples{Tab}');
    expect(notes(session, 'Note', 'Motif')).toEqual([{ Note: 3, Motif: 'trois exemples' }]);
    // The note changes; its reason stays.
    await session.click(radio(0, '2'));
    expect(notes(session, 'Note', 'Motif')).toEqual([{ Note: 2, Motif: 'trois exemples' }]);
  });

  test('a note of the table that is not 1, 2 or 3 does not count, and says so', async () => {
    const session = await atRating();
    await session.click(radio(0, '3'));
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
    expect(said(button(/^(La personne est capable de )?tester/))).toContain('poids 1poids non reconnu, compté 1');
  });
});

describe('the seal', () => {
  async function rated(...keys: readonly string[]): Promise<Session> {
    const session = await atRating();
    radio(0, '1').focus();
    for (const key of keys) await session.keys(key);
    return session;
  }

  test('writes a row for every due criterion, blank as not observed, and then nothing changes', async () => {
    const session = await rated('3', '2');
    await session.click(button('Sceller mes notes'));
    const own = notes(session, 'Nature', 'Note', 'Scellee').filter(({ Nature }) => Nature === 'Individuelle');
    expect(own.map(({ Note, Scellee }) => [Note, Scellee])).toEqual([
      [3, true],
      [2, true],
      [null, true],
    ]);
    fireEvent.keyDown(radio(0, '1'), { code: 'Digit1', key: '1' });
    await session.update();
    expect(checked()).toEqual(['3', '2', 'Non observé']);
    for (const each of screen.getAllByRole('radio')) expect((each as HTMLInputElement).disabled).toBe(true);
  });

  test('is taken back as long as nobody else has sealed', async () => {
    const session = await rated('3');
    await session.click(button('Sceller mes notes'));
    await session.click(button('Reprendre mes notes'));
    expect(notes(session, 'Scellee').every(({ Scellee }) => Scellee === false)).toBe(true);
    await session.keys('{Tab}');
    await session.click(radio(0, '1'));
    expect(notes(session, 'Note')[0]).toEqual({ Note: 1 });
  });

  test('is not taken back once somebody else has sealed', async () => {
    const session = await rated('3');
    await colleague(session, 'Léo', [1, 2]);
    await session.click(button('Sceller mes notes'));
    expect(screen.queryByRole('button', { name: 'Reprendre mes notes' })).toBeNull();
  });

  test('shows nobody’s notes before one’s own, and the others’ after', async () => {
    const session = await rated('3');
    await colleague(session, 'Léo', [1, 2]);
    await session.update();
    expect(said(screen.getByRole('tabpanel'))).not.toContain('motif de Léo');
    await session.click(button('Sceller mes notes'));
    expect(said(screen.getByRole('tabpanel'))).toContain('Léo 1 motif de Léo');
  });

  test('says who has not sealed yet', async () => {
    const session = await rated('3');
    await colleague(session, 'Léo', [1], false);
    await session.click(button('Sceller mes notes'));
    expect(said(screen.getByRole('tabpanel'))).toContain('Pas encore scellé : Léo.');
  });

  test('refused by the rules leaves the notes as they were, and says why', async () => {
    const session = await rated('3', '2', '1');
    session.team.grist.setRules({
      refuseChange: ({ kind, after }) => (kind === 'update' && after['Scellee'] === true ? 'Blocked by rules' : null),
    });
    await session.click(button('Sceller mes notes'));
    expect(status()).toContain('Refusé (1)');
    const refused = screen.getByRole('region', { name: /pas pu être écrit/ });
    expect(said(refused)).toContain('tester · 3');
    expect(said(refused)).toContain('livrer · 1');
    expect(notes(session, 'Scellee').every(({ Scellee }) => Scellee === false)).toBe(true);
  });
});

describe('“Je suis…”, where nobody has an account', () => {
  test('asks once who one is, before any note, and remembers it on this machine', async () => {
    const store = createMemoryStore();
    const session = await atRating({ store });
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
    await session.click(screen.getByRole('textbox', { name: 'Ton prénom et ton nom' }));
    await session.keys('Camille Roy{Enter}');
    await session.click(radio(0, '2'));
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
    await session.click(radio(0, '1'));
    expect(notes(session, 'Evaluateur')).toEqual([{ Evaluateur: 'leo@example.org' }]);
  });
});
