/** Ctrl+Z on an empty line: one's own last proof of this person, said; never anything else. */
import { act, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { prepareTeam } from '../document/harness.ts';
import { account, addPerson, introduce, line, rows, type Session, said, show, start, status, tab } from './harness.tsx';

const undo = '{Control>}z{/Control}';
const again = '{Control>}{Shift>}Z{/Shift}{/Control}';

const texts = ({ team }: Pick<Session, 'team'>) => rows(team, 'Preuves', 'Texte').map(({ Texte }) => Texte);
const all = ({ team }: Pick<Session, 'team'>) =>
  rows(team, 'Preuves', 'Candidat', 'Texte', 'Signe', 'Critere', 'Etape', 'Point', 'Auteur', 'Cle');
/** What the line says of it. */
const told = () => said(within(screen.getByRole('form', { name: 'Noter une preuve' })).getByRole('status'));

async function withProofs(...proofs: readonly string[]): Promise<Session> {
  const session = await start();
  await session.click(line());
  for (const proof of proofs) {
    await session.keys(`${proof}{Enter}`);
    await session.pass(1_000);
  }
  return session;
}

const ana = account(7, 'Ana');
const bob = account(8, 'Bob');

describe('one’s own last proof is taken back', () => {
  test('with its text said, and with the status that it had made', async () => {
    const session = await withProofs('un', '#2 deux');
    await session.keys(undo);
    expect(told()).toBe('Preuve retirée : « deux ». Ctrl + Maj + Z la remet.');
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un']);
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Sans_preuve')).toEqual([
      'L',
      ...session.team.criteria.slice(1),
    ]);
    expect(document.activeElement).toBe(line());
    // What is said of it goes with the next words.
    await session.keys('t');
    expect(told()).toBe('');
  });

  test('also right after a number on the line has changed the criterion', async () => {
    const session = await withProofs('un');
    await session.keys(`#3 ${undo}`);
    expect(told()).toContain('« un »');
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
  });

  test('one by one, down to the first, and then nothing', async () => {
    const session = await withProofs('un', 'deux');
    await session.keys(undo + undo);
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
    await session.keys(undo);
    expect(told()).toBe('Rien à retirer : tu n’as pas de preuve ici.');
  });

  test('on every criterion that it was given to', async () => {
    const session = await withProofs('un', 'tient #1 #3');
    await session.keys(undo);
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un']);
    await session.keys(again);
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un', 'tient', 'tient']);
  });

  test('whatever stage is shown', async () => {
    const session = await withProofs('un');
    await session.choose('Étape', 'Entretien intra/métier');
    await session.click(line());
    await session.keys(undo);
    expect(told()).toContain('« un »');
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
  });

  test('also by somebody whom Grist knows, on a page opened anew', async () => {
    const team = await prepareTeam();
    introduce(team.grist, ana);
    const id = addPerson(team.grist, 'Inès Marchand');
    const line1 = { Candidat: id, Etape: 'Préqualification', Signe: '+' };
    team.grist.edit(
      ['AddRecord', 'Preuves', null, { ...line1, Texte: 'la mienne', Auteur: ana.user.email, Cle: 'a', Cree_le: 10 }],
      ['AddRecord', 'Preuves', null, { ...line1, Texte: 'la sienne', Auteur: bob.user.email, Cle: 'b', Cree_le: 20 }],
    );
    const session = await show(team, ana);
    await session.click(line());
    await session.keys(undo);
    expect(told()).toContain('« la mienne »');
    await session.pass(5_000);
    expect(texts({ team })).toEqual(['la sienne']);
  });
});

describe('nothing else is taken back', () => {
  test('neither notes and their seal, nor a fact, nor what the person’s row says', async () => {
    const session = await withProofs('un');
    const [id = 0] = session.ids;
    for (const criterion of session.team.criteria) session.document.dispatch({ kind: 'rate', criterion, note: 2 }, id);
    session.document.dispatch({ kind: 'seal', due: session.team.criteria, asTeam: false }, id);
    session.document.dispatch({ kind: 'set-fact', field: 'cost', value: '500', seen: '' }, id);
    await session.pass(5_000);
    const notes = () => rows(session.team, 'Notes', 'Critere', 'Note', 'Scellee', 'Evaluateur');
    const before = notes();
    await session.click(line());
    await session.keys(undo + undo + undo);
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
    expect(notes()).toEqual(before);
    expect(rows(session.team, 'Candidats', 'Cout')).toEqual([{ Cout: '500' }]);
  });

  test('neither a proof of somebody else, nor one that nobody has signed', async () => {
    const session = await start();
    const proof = { Candidat: session.ids[0], Etape: 'Préqualification', Signe: '+' };
    session.team.grist.edit(
      ['AddRecord', 'Preuves', null, { ...proof, Texte: 'de Bob', Auteur: 'Bob', Cle: 'b' }],
      ['AddRecord', 'Preuves', null, { ...proof, Texte: 'de quelqu’un', Cle: 'c' }],
    );
    await session.update();
    await session.click(line());
    await session.keys(undo);
    expect(told()).toBe('Rien à retirer : tu n’as pas de preuve ici.');
    await session.pass(5_000);
    expect(texts(session)).toEqual(['de Bob', 'de quelqu’un']);
  });

  test('nor one’s own proof of another person', async () => {
    const session = await start(['Inès Marchand', 'Joris Van Houtte']);
    await session.click(line());
    await session.keys('un{Enter}');
    await session.pass(1_000);
    session.document.select(session.ids[1] ?? 0);
    await session.update();
    await session.click(line());
    await session.keys(undo + again);
    expect(told()).toBe('Rien à remettre.');
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un']);
  });

  test('with words on the line, or words just wiped off it, the browser’s own undo goes on', async () => {
    const session = await withProofs('un');
    await session.keys(`des mots${undo}`);
    await session.user.clear(line());
    await session.keys(undo);
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un']);
    expect(told()).toBe('');
  });
});

describe('what has not arrived', () => {
  test('is withdrawn, and nothing older', async () => {
    const session = await withProofs('un');
    session.client.faults.setOffline(true);
    await session.keys(`deux{Enter}trois{Enter}${undo}`);
    expect(told()).toContain('« trois »');
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(texts(session)).toEqual(['un', 'deux']);
  });

  test('is withdrawn also when it is the first in line, and comes again with its key', async () => {
    const session = await withProofs('un');
    session.client.faults.setOffline(true);
    await session.keys(`#2 deux{Enter}${undo}${undo}${again}${again}`);
    expect(told()).toBe('Preuve remise : « deux ».');
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(all(session).map(({ Texte, Critere }) => [Texte, Critere])).toEqual([
      ['un', session.team.criteria[0]],
      ['deux', session.team.criteria[1]],
    ]);
    expect(status()).toBe('✓ Enregistré');
  });

  test('that Grist has although its answer was lost is taken back there', async () => {
    const session = await withProofs('un');
    session.client.faults.next('dropAnswer');
    await session.keys(`deux{Enter}${undo}`);
    await session.pass(60_000);
    expect(texts(session)).toEqual(['un']);
  });

  test('that is on its way is waited for', async () => {
    const session = await withProofs('un');
    session.client.faults.next('late');
    await session.keys(`deux{Enter}${undo}`);
    expect(told()).toBe('');
    session.client.faults.release();
    await session.update();
    expect(told()).toContain('« deux »');
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un']);
  });

  test('that was refused takes nothing else with it', async () => {
    const session = await withProofs('un');
    session.team.grist.setRules({ refuse: ([name]) => (name === 'Calculate' ? null : 'non') });
    await session.keys(`deux{Enter}${undo}`);
    session.team.grist.setRules({});
    await session.pass(5_000);
    expect(told()).toBe('Ta dernière preuve n’est pas dans le document : « deux ».');
    expect(texts(session)).toEqual(['un']);
  });
});

describe('a proof that a colleague has changed since', () => {
  test('stays, and the line says so', async () => {
    const session = await withProofs('un', 'deux');
    const last = session.team.grist.rows('Preuves').at(-1)?.id;
    session.team.grist.edit(['UpdateRecord', 'Preuves', last, { Texte: 'deux, et bien' }]);
    await session.pass(1_000);
    await session.keys(undo);
    expect(told()).toBe('Ta dernière preuve a changé depuis, elle reste : « deux, et bien ».');
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un', 'deux, et bien']);
  });

  test('or sorted: it stays too', async () => {
    const session = await withProofs('un');
    const [proof] = session.team.grist.rows('Preuves');
    session.team.grist.edit(['UpdateRecord', 'Preuves', proof?.id, { Critere: session.team.criteria[2] }]);
    await session.pass(1_000);
    await session.keys(undo);
    await session.pass(5_000);
    expect(texts(session)).toEqual(['un']);
  });

  test('what one has corrected oneself is still one’s own', async () => {
    const session = await withProofs('un');
    await session.keys('{ArrowUp} et demi{Enter}');
    await session.pass(1_000);
    await session.keys(undo);
    expect(told()).toContain('« un et demi »');
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
  });

  test('while the removal is on its way: it is not removed unseen', async () => {
    const session = await withProofs('un');
    const [proof] = session.team.grist.rows('Preuves');
    session.client.faults.setOffline(true);
    await session.keys(undo);
    session.team.grist.edit(['UpdateRecord', 'Preuves', proof?.id, { Texte: 'un, revu' }]);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(texts(session)).toEqual(['un, revu']);
  });
});

describe('what was taken back is brought again', () => {
  test('as it was: text, sign, criterion, point, stage, author and key', async () => {
    const team = await prepareTeam();
    introduce(team.grist, ana);
    addPerson(team.grist, 'Inès Marchand');
    const session = { ...(await show(team, ana)), team };
    await session.click(line());
    await session.keys('-#3 a peiné{Enter}un{Enter}');
    await session.pass(1_000);
    const before = all(session);
    await session.keys(undo + undo);
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
    await session.keys(again + again);
    expect(told()).toBe('Preuve remise : « un ».');
    await session.pass(5_000);
    expect(all(session)).toEqual(before);
    await session.keys(again);
    expect(told()).toBe('Rien à remettre.');
  });

  test('never to somebody else who has got the row', async () => {
    const session = await withProofs('un');
    const [id = 0] = session.ids;
    await session.keys(undo);
    await session.pass(5_000);
    session.team.grist.edit(
      ['RemoveRecord', 'Candidats', id],
      ['AddRecord', 'Candidats', id, { Nom: 'Joris', Poste: 1 }],
    );
    await session.pass(1_000);
    await session.click(line());
    await session.keys(again);
    expect(told()).toBe('Rien à remettre.');
    await session.pass(5_000);
    expect(texts(session)).toEqual([]);
    expect(status()).toBe('✓ Enregistré');
  });

  test('at once after it, in whatever order the answers come', async () => {
    const session = await withProofs('un', 'deux');
    const before = all(session);
    session.client.faults.next('delay', 'delay', 'delay');
    await session.keys(undo + again);
    session.client.faults.release();
    await session.pass(60_000);
    expect(all(session)).toEqual(before);
  });
});

test('the page that wrote is closed: the next one of the same person takes its last proof back', async () => {
  const team = await prepareTeam();
  introduce(team.grist, ana);
  addPerson(team.grist, 'Inès Marchand');
  const store = createMemoryStore();
  const first = await show(team, { ...ana, store });
  await first.click(line());
  await first.keys('un{Enter}');
  await first.pass(1_000);
  first.unmount();
  first.kill();
  const next = await show(team, { ...ana, store });
  await next.click(line());
  await next.keys(undo);
  await next.pass(5_000);
  expect(texts({ team })).toEqual([]);
});

test('without the shortcuts, nothing is taken back', async () => {
  const session = await withProofs('un');
  await act(() => session.state.rememberShortcuts(false));
  await session.keys(undo);
  await session.pass(5_000);
  expect(texts(session)).toEqual(['un']);
  expect(tab('Entretien')).toBeTruthy();
});
