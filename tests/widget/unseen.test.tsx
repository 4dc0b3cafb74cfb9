/** Two people on the same words: nothing newer is written over by somebody who has not seen it; a reload forgets nothing. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import type { UserAction } from '../../src/grist/port.ts';
import { prepareTeam } from '../document/harness.ts';
import {
  addPerson,
  criterionShown,
  line,
  rows,
  type Session,
  said,
  show,
  signShown,
  start,
  status,
} from './harness.tsx';

const texts = ({ team }: Pick<Session, 'team'>) => rows(team, 'Preuves', 'Texte').map(({ Texte }) => Texte);
const proof = ({ team }: Pick<Session, 'team'>) => team.grist.rows('Preuves')[0]?.id;
const inPlace = () => within(screen.getByRole('tabpanel')).getByRole('group', { name: /a changé ce texte/ });
const versions = () => within(inPlace()).getAllByRole('definition').map(said);

async function withProof(text = 'au départ'): Promise<Session> {
  const session = await start();
  await session.click(line());
  await session.keys(`${text}{Enter}`);
  await session.pass(1_000);
  return session;
}

async function colleague(session: Session, text: string): Promise<void> {
  session.team.grist.edit(['UpdateRecord', 'Preuves', proof(session), { Texte: text }]);
  await session.pass(1_000);
}

describe('a proof that a colleague changes while one corrects it', () => {
  test('taken back with ↑: both texts are shown at the proof, and the document keeps the other one', async () => {
    const session = await withProof();
    await session.keys('{ArrowUp} et moi');
    await colleague(session, 'sa version');
    expect(line().value).toBe('au départ et moi');
    expect(document.activeElement).toBe(line());
    await session.keys('{Enter}');
    expect(texts(session)).toEqual(['sa version']);
    expect(versions()).toEqual(['sa version', 'au départ et moi']);
    await session.click(within(inPlace()).getByRole('button', { name: 'Garder les deux' }));
    await session.pass(5_000);
    expect(texts(session)).toEqual(['sa version', 'au départ et moi']);
    expect(status()).toBe('✓ Enregistré');
  });

  test('in place: both texts are shown too', async () => {
    const session = await withProof();
    await session.click(screen.getByRole('button', { name: /^Corriger la preuve/ }));
    await session.keys(' et moi');
    await colleague(session, 'sa version');
    await session.keys('{Enter}');
    expect(texts(session)).toEqual(['sa version']);
    expect(versions()).toEqual(['sa version', 'au départ et moi']);
  });

  test('only its sign: the text one corrects is written all the same', async () => {
    const session = await withProof();
    await session.keys('{ArrowUp} et moi');
    session.team.grist.edit(['UpdateRecord', 'Preuves', proof(session), { Signe: '?' }]);
    await session.pass(1_000);
    await session.keys('{Enter}');
    expect(rows(session.team, 'Preuves', 'Texte', 'Signe')).toEqual([{ Texte: 'au départ et moi', Signe: '?' }]);
  });
});

describe('a correction in place', () => {
  test('changes text, sign and criterion of the proof, and nothing else', async () => {
    const session = await withProof();
    await session.click(screen.getByRole('button', { name: /^Corriger la preuve/ }));
    await session.choose('Signe', '− contre');
    await session.choose('Critère', '3 livrer');
    await session.click(screen.getByRole('textbox', { name: 'Texte de la preuve' }));
    await session.keys(', deux fois{Enter}');
    expect(rows(session.team, 'Preuves', 'Texte', 'Signe', 'Critere')).toEqual([
      { Texte: 'au départ, deux fois', Signe: '−', Critere: session.team.criteria[2] },
    ]);
    // The keyboard goes on from the proof.
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Corriger la preuve/ }));
  });

  test('emptied stays empty under the hand, and entered so keeps the text of the document', async () => {
    const session = await withProof();
    await session.click(screen.getByRole('button', { name: /^Corriger la preuve/ }));
    const box: HTMLTextAreaElement = screen.getByRole('textbox', { name: 'Texte de la preuve' });
    await session.user.clear(box);
    expect(box.value).toBe('');
    await session.keys('tout autre chose{Enter}');
    expect(texts(session)).toEqual(['tout autre chose']);
    await session.click(screen.getByRole('button', { name: /^Corriger la preuve/ }));
    await session.user.clear(screen.getByRole('textbox', { name: 'Texte de la preuve' }));
    await session.keys('{Enter}');
    expect(texts(session)).toEqual(['tout autre chose']);
  });
});

describe('a page that is killed while somebody types', () => {
  async function killed(type: (session: Session) => Promise<void>) {
    const team = await prepareTeam();
    const id = addPerson(team.grist, 'Inès Marchand');
    const store = createMemoryStore();
    const first = { ...(await show(team, { store })), team, ids: [id] };
    await first.click(line());
    await type(first);
    await first.pass(250);
    first.unmount();
    first.kill();
    return { team, store };
  }

  test('brings the criterion of the text back with it', async () => {
    const { team, store } = await killed((session) => session.keys('{Alt>}[Digit3]{/Alt}?une phrase à moitié'));
    const next = await show(team, { store });
    expect([line().value, signShown(), criterionShown()]).toEqual(['une phrase à moitié', '?', '3 livrer']);
    await next.click(line());
    await next.keys(' finie{Enter}');
    expect(rows(team, 'Preuves', 'Texte', 'Signe', 'Critere')).toEqual([
      { Texte: 'une phrase à moitié finie', Signe: '?', Critere: team.criteria[2] },
    ]);
    await next.pass(1_000);
    expect((await store.keys('')).filter((key) => key.includes('/draft/'))).toEqual([]);
  });

  test('goes on rewriting the proof that was taken back, instead of adding it a second time', async () => {
    const { team, store } = await killed(async (session) => {
      await session.keys('#2 livre souvent{Enter}');
      await session.keys('{ArrowUp} et bien');
    });
    const next = await show(team, { store });
    expect(line().value).toBe('livre souvent et bien');
    await next.click(line());
    await next.keys('{Enter}');
    expect(rows(team, 'Preuves', 'Texte', 'Critere')).toEqual([
      { Texte: 'livre souvent et bien', Critere: team.criteria[1] },
    ]);
  });

  test('still does not write over what a colleague has changed before it is opened again', async () => {
    const { team, store } = await killed(async (session) => {
      await session.keys('au départ{Enter}');
      await session.click(screen.getByRole('button', { name: /^Corriger la preuve/ }));
      await session.keys(' et moi');
    });
    team.grist.edit(['UpdateRecord', 'Preuves', proof({ team }), { Texte: 'sa version' }]);
    const next = await show(team, { store });
    const box: HTMLTextAreaElement = screen.getByRole('textbox', { name: 'Texte de la preuve' });
    expect(box.value).toBe('au départ et moi');
    // Brought back, it does not take the keyboard.
    expect(document.activeElement).not.toBe(box);
    await next.click(box);
    await next.keys('{Enter}');
    expect(texts({ team })).toEqual(['sa version']);
    expect(versions()).toEqual(['sa version', 'au départ et moi']);
  });
});

describe('the line', () => {
  test('keeps its text, its stage and its focus when a colleague moves the person on', async () => {
    const session = await start();
    await session.click(line());
    await session.keys('je suis en train de');
    session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[0], { Etape: 'Mise en situation' }]);
    await session.update();
    expect(line().value).toBe('je suis en train de');
    expect(document.activeElement).toBe(line());
    await session.keys(' parler{Enter}');
    expect(rows(session.team, 'Preuves', 'Etape', 'Texte')).toEqual([
      { Etape: 'Préqualification', Texte: 'je suis en train de parler' },
    ]);
    expect(said(document.body)).toContain('Tu relis une étape passée');
  });

  const news: readonly (readonly [string, (id: number) => UserAction])[] = [
    ['a note', (id: number) => ['AddRecord', 'Notes', null, { Candidat: id, Nature: 'Individuelle', Note: 2 }]],
    ['a point asked', (id: number) => ['AddRecord', 'Passages', null, { Candidat: id, Point: 1, Etat: 'Posé' }]],
    ['an interview', (id: number) => ['AddRecord', 'Entretiens', null, { Candidat: id, Etape: 'Préqualification' }]],
    ['a new name', (id: number) => ['UpdateRecord', 'Candidats', id, { Nom: 'Inès M.' }]],
    ['a criterion', () => ['AddRecord', 'Criteres', null, { Intitule: 'de plus' }]],
    ['a point removed', () => ['RemoveRecord', 'Trames', 1]],
  ];
  test.each(news)('keeps its focus when a colleague brings %s', async (_, action) => {
    const session = await start();
    await session.click(line());
    await session.keys('à moitié');
    session.team.grist.edit(action(session.ids[0] ?? 0));
    session.document.lookAround();
    await session.update();
    expect(document.activeElement).toBe(line());
    expect(line().value).toBe('à moitié');
  });

  test('leaves Alt and the number pad to the accents that they type on Windows', async () => {
    const session = await start();
    await session.click(line());
    await session.keys('{Alt>}[Numpad3]{/Alt}');
    expect(criterionShown()).toBe('1 tester');
  });

  test('takes a dead key for what it types', async () => {
    const session = await start();
    await session.click(line());
    await session.user.keyboard('{Dead}');
    await session.keys('être là{Enter}');
    expect(texts(session)).toEqual(['être là']);
  });

  test('with its shortcuts switched off knows Enter only', async () => {
    const session = await start();
    session.state.rememberShortcuts(false);
    await session.click(line());
    await session.keys('? qui sait{Alt>}[Digit3]{/Alt}{Enter}');
    expect(rows(session.team, 'Preuves', 'Signe', 'Texte', 'Critere')).toEqual([
      { Signe: '+', Texte: '? qui sait', Critere: session.team.criteria[0] },
    ]);
    await session.keys('{ArrowUp}{Control>}z{/Control}');
    expect(line().value).toBe('');
    expect(texts(session)).toEqual(['? qui sait']);
  });
});

describe('a proof taken back and given to two criteria', () => {
  test('goes to the first one, and is added to the second one', async () => {
    const session = await withProof('a tenu le délai');
    await session.keys('{ArrowUp} #1 #3{Enter}');
    const [first, , third] = session.team.criteria;
    expect(rows(session.team, 'Preuves', 'Texte', 'Critere')).toEqual([
      { Texte: 'a tenu le délai', Critere: first },
      { Texte: 'a tenu le délai', Critere: third },
    ]);
  });
});
