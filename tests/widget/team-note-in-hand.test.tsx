/** In the debrief a note goes to the criterion in hand, the only one that takes any, whatever is clicked and struck. */
import { act, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { draftName } from '../../src/document/local/draft-names.ts';
import { decisions, entry, inHand, radioInHand, titleInHand } from './agenda.ts';
import { type Noting, nameOf, noteName, noting, strike, written } from './noting.ts';

vi.setConfig({ testTimeout: 180_000 });

const names = ['tester', 'expliquer', 'livrer', 'La personne est capable de transmettre'];
/** Notes in the document, in the order of the criteria. */
const notesOf = (session: Noting) => {
  const all = new Map([...written(session)].map(([title, [note]]) => [title, note]));
  return names.map((name) => all.get(name.includes(' ') ? name : `La personne est capable de ${name}`));
};
const shown = () => names.map((name) => new Map(decisions()).get(name));
const isOn = (name: string) => titleInHand().endsWith(name);

describe('the team’s note', () => {
  test('is corrected by the next digit on the same criterion; Enter goes on, and a key held down is one note', async () => {
    const session = await noting('Débrief');
    radioInHand('1').focus();
    await session.keys('32');
    expect(shown()).toEqual(['2', null, null, null]);
    await session.keys('{Enter}');
    await session.keys('{3>5/}');
    expect(shown()).toEqual(['2', '3', null, null]);
    for (const key of ['{Enter}', '1', '{Enter}', '0', '{Enter}']) await session.keys(key);
    expect(notesOf(session)).toEqual([2, 3, 1, null]);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Score' }));
    await session.keys('2 ');
    expect(notesOf(session)).toEqual([2, 3, 1, null]);
  });

  test('is for nothing when the digit comes between two criteria, before the next one is drawn', async () => {
    const session = await noting('Débrief');
    radioInHand('1').focus();
    await session.keys('3');
    void act(() => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: '1', code: 'Digit1', bubbles: true, cancelable: true }),
      );
    });
    await session.update();
    expect(isOn('expliquer')).toBe(true);
    expect(notesOf(session)).toEqual([3, undefined, undefined, undefined]);
  });

  test('is that of the criterion of the agenda that has the focus, which is in hand', async () => {
    const session = await noting('Débrief');
    entry('tester').focus();
    await session.keys('{ArrowDown}2');
    expect(shown()).toEqual([null, '2', null, null]);
    await session.pass(2_000);
    expect(notesOf(session)).toEqual([undefined, 2, undefined, undefined]);
  });

  test('stays in hand when a colleague decides it meanwhile', async () => {
    const session = await noting('Débrief');
    expect(isOn('tester')).toBe(true);
    const about = { Candidat: session.person, Critere: session.team.criteria[0], Nature: 'Débrief' };
    session.team.grist.edit(['AddRecord', 'Notes', null, { ...about, Note: 3, Evaluateur: 'léo@example.org' }]);
    session.document.lookAround();
    await session.pass(20_000);
    await session.update();
    expect(isOn('tester')).toBe(true);
    expect(shown()[0]).toBe('3');
  });

  test.each([
    ['offline', true],
    ['before Grist has answered', false],
  ])('%s, four notes are on four criteria, shown at once', async (_, offline) => {
    const session = await noting('Débrief');
    session.client.faults.setOffline(offline);
    radioInHand('1').focus();
    const given: (string | null)[] = [null, null, null, null];
    for (const [index, key] of ['3', '2', '0', '1'].entries()) {
      given[index] = noteName(key);
      await session.user.keyboard(key);
      await session.draw();
      expect(shown()).toEqual(given);
      await session.user.keyboard('{Enter}');
      await session.draw();
    }
    await session.pass(2_000);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(notesOf(session)).toEqual([3, 2, null, 1]);
  });

  test('and the reason left over from an earlier page are of the same criterion', async () => {
    const session = await noting('Débrief');
    await session.click(radioInHand('2'));
    const id = Number(inHand().getAttribute('data-criterion'));
    const name = draftName({ id: session.person, name: 'Inès Marchand' }, '', `team-reason-${id}`);
    void act(() => session.document.drafts.set(name, 'vu deux fois'));
    await session.click(entry('expliquer'));
    await session.click(radioInHand('3'));
    await session.pass(2_000);
    expect([...written(session)]).toEqual([
      ['La personne est capable de tester', [2, 'vu deux fois']],
      ['La personne est capable de expliquer', [3, '']],
    ]);
  });
});

type Act =
  | { readonly do: 'note'; readonly name: string }
  | { readonly do: 'open'; readonly name: string }
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'burst'; readonly digits: string }
  | { readonly do: 'answer' | 'cut' | 'mend' };

const digit = fc.constantFrom('1', '2', '3', '0');
const moves = [
  '{ArrowDown}',
  '{ArrowUp}',
  '{ArrowRight}',
  '{ArrowLeft}',
  ' ',
  '{Enter}',
  '{Tab}',
  '{Shift>}{Tab}{/Shift}',
];
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ do: fc.constant('note' as const), name: digit.map(noteName) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), name: fc.constantFrom(...names) }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('key' as const), key: digit }) },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('key' as const), key: fc.constantFrom(...moves) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('burst' as const),
        digits: fc.array(digit, { minLength: 2, maxLength: 5 }).map((all) => all.join('')),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('answer' as const, 'cut' as const, 'mend' as const) }) },
  ),
  { minLength: 4, maxLength: 16 },
);

/** The note that a person who watches the screen expects of a key, for the criterion in hand. */
function noteOfKey(key: string): string | null {
  const element = document.activeElement;
  const takesDigits = element?.matches('[role=radiogroup] input, [aria-current="true"]') ?? false;
  if (/^[0-3]$/.test(key)) return takesDigits ? noteName(key) : null;
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return null;
  if (key === ' ') return nameOf(element);
  const step = { '{ArrowRight}': 1, '{ArrowLeft}': -1 }[key];
  const group = [...inHand().querySelectorAll('input[type=radio]')];
  return step === undefined ? null : nameOf(group.at((group.indexOf(element) + step) % group.length) ?? null);
}

async function live(session: Noting, steps: readonly Act[]): Promise<void> {
  const expected = new Map<string, string | null>(names.map((name) => [name, null]));
  const nameInHand = () => names.find(isOn) ?? '';
  const expectKey = (key: string) => {
    const note = noteOfKey(key);
    if (note) expected.set(nameInHand(), note);
  };
  for (const step of steps) {
    switch (step.do) {
      case 'note':
        expected.set(nameInHand(), step.name);
        await session.user.click(radioInHand(step.name));
        break;
      case 'open':
        await session.user.click(entry(step.name));
        break;
      case 'key': {
        // Elsewhere on the page keys do other things.
        const here = document.activeElement?.closest('.agenda, article, .score-line');
        if (!here && !step.key.includes('Tab')) break;
        // A digit in the reason is a letter of it.
        expectKey(step.key);
        await session.user.keyboard(step.key);
        break;
      }
      case 'burst':
        strike(step.digits, expectKey);
        break;
      case 'answer':
        await session.update();
        break;
      case 'cut':
      case 'mend':
        session.client.faults.setOffline(step.do === 'cut');
    }
    await session.draw();
    expect(new Map(decisions()), `shown after ${JSON.stringify(step)}`).toEqual(expected);
    expect(screen.getAllByRole('radiogroup')).toHaveLength(1);
  }
  void act(() => (document.activeElement as HTMLElement).blur());
  session.client.faults.setOffline(false);
  await session.pass(120_000);
  await session.update();
  const cells = names.map((name) => {
    const note = expected.get(name) ?? null;
    return note === null ? undefined : note === 'Non observé' ? null : Number(note);
  });
  expect(notesOf(session)).toEqual(cells);
}

test('whatever is clicked and struck, each note is what a person who watches the screen would say', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      const session = await noting('Débrief');
      try {
        await live(session, steps);
      } finally {
        session.unmount();
      }
    }),
    { seed: 12, numRuns: 40 },
  );
});
