/** The correction of a proof is one form with one save: what is typed and what is chosen go together. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { prepareTeam } from '../document/harness.ts';
import { account, addPerson, line, rows, type Session, said, show, start, tab } from './harness.tsx';

const text = () => screen.getByRole('textbox', { name: 'Texte de la preuve' }) as HTMLTextAreaElement;
const correct = (of: string | RegExp = '') =>
  screen.getByRole('button', { name: new RegExp(`^Corriger la preuve .*${of instanceof RegExp ? of.source : of}`) });
const proofs = ({ team }: Pick<Session, 'team'>) => rows(team, 'Preuves', 'Texte', 'Signe', 'Critere', 'Issue');
const bundles = ({ team }: Session) =>
  team.grist.bundles.filter(({ actions }) => JSON.stringify(actions).includes('"Preuves"')).length;

/** Proofs without a criterion, as in the tray "À classer". */
async function toSort(...texts: readonly string[]): Promise<Session> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  for (const Texte of texts)
    session.team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: session.ids[0], Etape: 'Préqualification', Signe: '+', Texte, Auteur: 'ana@example.org' },
    ]);
  await session.pass(1_000);
  await session.update();
  return session;
}

describe('a proof to sort', () => {
  test('keeps the words being corrected when its criterion is chosen, and gets both in one go', async () => {
    const session = await toSort('a tenu le délai');
    await session.click(correct());
    await session.keys(', deux fois');
    const before = bundles(session);
    await session.choose('Critère', '2 expliquer');
    await session.choose('Signe', '− contre');
    await session.pass(1_000);
    expect(bundles(session)).toBe(before);
    expect(text().value).toBe('a tenu le délai, deux fois');
    await session.click(text());
    await session.keys('{Enter}');
    await session.pass(1_000);
    expect(bundles(session)).toBe(before + 1);
    expect(proofs(session)).toEqual([
      { Texte: 'a tenu le délai, deux fois', Signe: '−', Critere: session.team.criteria[1], Issue: '' },
    ]);
  });

  test('hands the keyboard to the next one once it is saved; the last one, to the line', async () => {
    const session = await toSort('a tenu le délai', 'a repris le service');
    for (const next of ['a repris le service', null]) {
      await session.click(
        within(screen.getByRole('region', { name: 'À classer' })).getAllByRole('button')[0] ?? line(),
      );
      await session.choose('Critère', '2 expliquer');
      await session.click(screen.getByRole('button', { name: 'Enregistrer' }));
      await session.pass(1_000);
      expect(document.activeElement).toBe(next ? correct(next) : line());
    }
  });

  test('in Ma notation, being corrected, takes its keys as text; closed, as its sign and criterion', async () => {
    const session = await toSort('a tenu le délai', 'a repris le service');
    await session.click(tab('Ma notation'));
    await session.click(screen.getByRole('button', { name: '2 à trier' }));
    await session.click(correct('a tenu'));
    await session.keys(' 2{Tab}{Tab}{Tab}{Tab}2');
    await session.pass(1_000);
    expect(proofs(session).map(({ Critere }) => Critere)).toEqual([0, 0]);
    expect(text().value).toBe('a tenu le délai 2');
    await session.choose('Critère', '3 livrer');
    await session.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await session.pass(1_000);
    expect(said(document.activeElement)).toContain('a repris le service');
    await session.keys('1');
    await session.pass(1_000);
    const [first, , third] = session.team.criteria;
    expect(proofs(session).map(({ Texte, Critere }) => [Texte, Critere])).toEqual([
      ['a tenu le délai 2', third],
      ['a repris le service', first],
    ]);
  });
});

describe('a correction', () => {
  async function withDoubt(): Promise<Session> {
    const session = await start();
    await session.click(line());
    await session.keys('?dit « on »{Enter}');
    await session.pass(1_000);
    await session.click(correct());
    return session;
  }

  test('of a doubt chooses what became of it, with the rest', async () => {
    const session = await withDoubt();
    await session.choose('Issue du doute', 'doute levé');
    await session.click(text());
    await session.keys(', puis « je »{Enter}');
    await session.pass(1_000);
    expect(proofs(session)).toMatchObject([{ Texte: 'dit « on », puis « je »', Signe: '?', Issue: 'Levé' }]);
  });

  test('given up leaves the proof as it was, choices included', async () => {
    const session = await withDoubt();
    await session.choose('Signe', '+ pour');
    await session.click(text());
    await session.keys(' autrement{Escape}');
    await session.pass(1_000);
    expect(proofs(session)).toMatchObject([{ Texte: 'dit « on »', Signe: '?' }]);
    await session.click(correct());
    expect((screen.getByRole('combobox', { name: 'Signe' }) as HTMLSelectElement).value).toBe('?');
  });

  test('of which a colleague has chosen otherwise meanwhile is not written over what they chose', async () => {
    const session = await withDoubt();
    await session.choose('Critère', '2 expliquer');
    const [proof] = session.team.grist.rows('Preuves');
    session.team.grist.edit(['UpdateRecord', 'Preuves', proof?.id, { Critere: session.team.criteria[2] }]);
    await session.pass(1_000);
    await session.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await session.pass(1_000);
    expect(proofs(session)).toMatchObject([{ Critere: session.team.criteria[2] }]);
    expect(said(document.body)).toContain('Conflit (1)');
  });

  test('is there again after a reload with what was chosen', async () => {
    const team = await prepareTeam();
    addPerson(team.grist, 'Inès Marchand');
    const store = createMemoryStore();
    const first = await show(team, { store });
    await first.click(line());
    await first.keys('a livré{Enter}');
    await first.pass(1_000);
    await first.click(correct());
    await first.choose('Signe', '− contre');
    await first.choose('Critère', '3 livrer');
    await first.pass(1_000);
    first.unmount();
    first.kill();
    const next = await show(team, { store });
    await next.click(text());
    await next.keys(' tard{Enter}');
    await next.pass(1_000);
    expect(proofs({ team })).toMatchObject([{ Texte: 'a livré tard', Signe: '−', Critere: team.criteria[2] }]);
    expect((await store.keys('')).filter((key) => key.includes('/draft/'))).toEqual([]);
  });
});
