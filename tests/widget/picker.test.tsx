/** `#` on the line: every criterion at hand, picked without a mouse and without losing a word. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { criterionShown, line, rows, type Session, start } from './harness.tsx';

const list = () => screen.getByRole('list', { name: 'Tous les critères' });
const names = () =>
  within(list())
    .getAllByRole('button')
    .map((button) => button.querySelector('.criterion-name')?.textContent);
const isOpen = () => list().closest('section')?.dataset['open'] === 'true';
const at = () => document.getElementById(line().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
const proofs = ({ team }: Session) => rows(team, 'Preuves', 'Critere', 'Texte');

async function atTheLine(): Promise<Session> {
  const session = await start();
  await session.click(line());
  return session;
}

describe('# on an empty line', () => {
  test('opens them all, the most wanted first; arrows go through them, Enter takes one and leaves the line empty', async () => {
    const session = await atTheLine();
    expect(isOpen()).toBe(false);
    await session.keys('#');
    expect([isOpen(), names(), at()]).toEqual([
      true,
      ['tester', 'expliquer', 'livrer'],
      expect.stringContaining('tester'),
    ]);
    await session.keys('{ArrowDown}{ArrowDown}');
    expect(at()).toContain('livrer');
    await session.keys('{Enter}');
    expect([isOpen(), criterionShown(), line().value]).toEqual([false, '3 livrer', '']);
    expect(document.activeElement).toBe(line());
    await session.keys('a livré{Enter}');
    expect(proofs(session)).toEqual([{ Critere: session.team.criteria[2], Texte: 'a livré' }]);
  });

  test('then letters keep those that have such a word, without regard to case or accents', async () => {
    const session = await atTheLine();
    await session.keys('#EXP');
    expect(names()).toEqual(['expliquer']);
    await session.keys('{Enter}');
    expect(criterionShown()).toBe('2 expliquer');
  });

  test('is closed by Escape, which keeps what was typed', async () => {
    const session = await atTheLine();
    await session.keys('#t{Escape}');
    expect([isOpen(), line().value]).toEqual([false, '#t']);
    await session.keys('{Enter}');
    expect(proofs(session)).toMatchObject([{ Texte: '#t' }]);
  });
});

describe('# after words', () => {
  test('adds the number of the criterion, and the words are saved with it by the next Enter', async () => {
    const session = await atTheLine();
    await session.keys('a tout dit #exp{Enter}');
    expect(line().value).toBe('a tout dit #2 ');
    expect(proofs(session)).toEqual([]);
    await session.keys('{Enter}');
    expect(proofs(session)).toEqual([{ Critere: session.team.criteria[1], Texte: 'a tout dit' }]);
  });

  test('with a number is saved at once, as ever', async () => {
    const session = await atTheLine();
    await session.keys('a tout dit #2{Enter}');
    expect(proofs(session)).toEqual([{ Critere: session.team.criteria[1], Texte: 'a tout dit' }]);
  });

  test('that means no criterion is text', async () => {
    const session = await atTheLine();
    await session.keys('en C# et sur #sujet{Enter}');
    expect(proofs(session)).toMatchObject([{ Texte: 'en C# et sur #sujet' }]);
  });

  test('is picked by a press too, which keeps the words', async () => {
    const session = await atTheLine();
    await session.keys('a tout dit #');
    await session.click(within(list()).getByRole('button', { name: /livrer/ }));
    expect(line().value).toBe('a tout dit #3 ');
    expect(document.activeElement).toBe(line());
  });
});

describe('the line', () => {
  test('goes to another point without marking it, skips one, and is come back to by Escape', async () => {
    const session = await atTheLine();
    const open = () => document.querySelector('[aria-current="step"] .point-title')?.textContent;
    const [first, second] = [...document.querySelectorAll('.point-title')].map(({ textContent }) => textContent);
    expect(open()).toBe(first);
    await session.keys('{Alt>}{ArrowDown}{/Alt}');
    expect([open(), rows(session.team, 'Passages')]).toEqual([second, []]);
    await session.keys('{Alt>}{ArrowUp}{/Alt}à moitié{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    expect(rows(session.team, 'Passages', 'Point', 'Etat')).toEqual([{ Point: session.team.points[0], Etat: 'Passé' }]);
    expect([open(), line().value]).toEqual([second, 'à moitié']);
    await session.click(screen.getByRole('button', { name: 'Terminer l’entretien' }));
    expect(document.activeElement).not.toBe(line());
    await session.keys('{Escape}');
    expect(document.activeElement).toBe(line());
    expect(screen.queryByRole('heading', { name: 'Avant de raccrocher' })).toBeNull();
  });

  test('has the keyboard after a point is passed by a press', async () => {
    const session = await atTheLine();
    await session.click(screen.getByRole('button', { name: 'Passer ce point' }));
    expect(document.activeElement).toBe(line());
  });
});
