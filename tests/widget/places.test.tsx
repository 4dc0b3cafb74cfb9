/** Where the page writes: said where it is not the team's document, or nowhere. */
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { proof } from '../document/harness.ts';
import { account, line, rows, said, show, start, status } from './harness.tsx';

const ana = account(1, 'Ana');
const notices = () => [...document.querySelectorAll('p.notice')].map(said);
const firstCopies = 'Ici, écrire fait une copie : rien de ce que tu y écriras n’ira dans le document de l’équipe.';
const inCopy = 'Tu es dans une copie : ce que tu écris ici n’entre pas dans le document de l’équipe.';

test('in a copy that the first proof has made, it is said, and the proof is saved there', async () => {
  const { team, ...shown } = await start(['Inès'], { ...ana, copies: 'made' });
  expect(notices()).toEqual([]);
  line().focus();
  await shown.keys('a essayé{Enter}');
  await shown.pass(5_000);
  await shown.update();
  expect(notices()).toEqual([inCopy]);
  expect([status(), rows(team, 'Preuves', 'Texte')]).toEqual(['✓ Enregistré', []]);
});

test('whose account may only read the document is told that writing makes a copy, before writing anything', async () => {
  const reader = { ...ana, token: { ...ana.token, onlyReads: true } };
  const { team, ...shown } = await start(['Inès'], { ...reader, copies: 'made' });
  expect(notices()).toEqual([firstCopies]);
  line().focus();
  await shown.keys('a essayé{Enter}');
  await shown.pass(5_000);
  await shown.update();
  expect([notices(), rows(team, 'Preuves', 'Texte')]).toEqual([[inCopy], []]);
});

test('where no copy may be made, the reason is said, the words stay in view, and nothing more is offered', async () => {
  const shown = await start(['Inès'], { ...ana, copies: 'refused' });
  line().focus();
  await shown.keys('a essayé{Enter}');
  await shown.pass(5_000);
  await shown.update();
  expect(notices()).toEqual([expect.stringMatching(/^Rien n’est enregistré : cette page n’écrit que dans une copie/)]);
  const refused = screen.getByRole('region', { name: 'Ce qui n’a pas pu être écrit dans le document' });
  expect(said(refused)).toContain('tu n’as pas le droit d’en faire une');
  expect(said(refused)).toContain('a essayé');
  expect(line().disabled).toBe(true);
});

test('what was decided before anybody knew where it would go is sent by one answer for all', async () => {
  const store = createMemoryStore();
  const { team, ids, ...first } = await start(['Inès'], { ...ana, store });
  first.client.faults.setOffline(true);
  for (const text of ['une', 'deux']) first.document.dispatch(proof(text), ids[0]);
  await first.pass(1_000);
  first.unmount();
  first.kill();
  const shown = await show(team, { ...ana, store });
  expect(rows(team, 'Preuves', 'Texte')).toEqual([]);
  await shown.click(screen.getAllByRole('button', { name: 'Réessayer' })[0] as Element);
  await shown.pass(5_000);
  expect(rows(team, 'Preuves', 'Texte')).toEqual([{ Texte: 'une' }, { Texte: 'deux' }]);
  expect(screen.queryByRole('region', { name: 'Ce qui n’a pas pu être écrit dans le document' })).toBeNull();
});
