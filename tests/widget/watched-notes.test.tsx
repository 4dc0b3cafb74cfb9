/** Whatever is clicked and struck, a note goes where a person who watches the screen would say, and nowhere else. */
import { act } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  cell,
  groupInHand,
  groupOf,
  head,
  itemInHand,
  items,
  type Noting,
  nameOf,
  noteName,
  noting,
  radio,
  radios,
  screens,
  shownNotes,
  strike,
  titleOf,
  written,
} from './noting.ts';

vi.setConfig({ testTimeout: 180_000 });

type Act =
  | { readonly do: 'click'; readonly group: number; readonly name: string }
  | { readonly do: 'open'; readonly group: number }
  | { readonly do: 'erase' }
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'burst'; readonly digits: string }
  | { readonly do: 'answer' | 'cut' | 'mend' };

const place = fc.nat(3);
const digit = fc.constantFrom('1', '2', '3', '0');
const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('click' as const), group: place, name: digit.map(noteName) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const), group: place }) },
    { weight: 1, arbitrary: fc.constant({ do: 'erase' as const }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('key' as const), key: digit }) },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('key' as const),
        key: fc.constantFrom(
          '{ArrowDown}',
          '{ArrowUp}',
          '{ArrowRight}',
          ' ',
          '{Enter}',
          '{Tab}',
          '{Shift>}{Tab}{/Shift}',
        ),
      }),
    },
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

/** What a person who watches the screen says of a key that is about to be struck. */
function noteOfKey(key: string): string | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return null;
  if (/^[0-3]$/.test(key)) return noteName(key);
  if (key === ' ') return nameOf(element);
  const step = { '{ArrowDown}': 1, '{ArrowRight}': 1, '{ArrowUp}': -1 }[key];
  const group = radios(groupInHand() as Element);
  return step === undefined ? null : nameOf(group.at((group.indexOf(element) + step) % group.length) ?? null);
}

const eraser = (place: Element | null) =>
  [...(place?.querySelectorAll('button') ?? [])].find((button) => button.textContent === 'Effacer ma note');

async function live(noting: Noting, steps: readonly Act[]): Promise<void> {
  const { user, draw, update, client } = noting;
  const notes = new Map(items().map((item) => [titleOf(item), null as string | null]));
  const reasons = new Map<string | null, string>();
  const titleInHand = () => titleOf(itemInHand());

  async function press(key: string): Promise<void> {
    const element = document.activeElement;
    const tabbing = key.includes('Tab');
    // Elsewhere on the page keys do other things, sealing among them; under the criteria a digit means nothing.
    const stray = /^[0-3]$/.test(key) && element?.closest('.rating-foot, .score-line');
    if (!itemInHand()?.hasAttribute('data-criterion') && !tabbing && !stray) return;
    const title = titleInHand();
    const note = noteOfKey(key);
    if (note) notes.set(title, note);
    if (element === eraser(itemInHand()) && (key === ' ' || key === '{Enter}')) notes.set(title, null);
    await user.keyboard(key);
    const field = document.activeElement;
    if (field instanceof HTMLInputElement && field.type === 'text') reasons.set(titleInHand(), field.value);
  }

  for (const step of steps) {
    switch (step.do) {
      case 'click':
        if (!groupOf(items()[step.group])) await user.click(head(step.group));
        notes.set(titleOf(items()[step.group]), step.name);
        await user.click(radio(step.group, step.name));
        break;
      case 'open':
        await user.click(head(step.group));
        break;
      case 'erase': {
        const item = document.querySelector('[data-open="true"]');
        const button = eraser(item);
        if (!button) break;
        notes.set(titleOf(item), null);
        await user.click(button);
        break;
      }
      case 'key':
        await press(step.key);
        break;
      case 'burst':
        strike(step.digits, (key) => {
          const note = noteOfKey(key);
          if (note) notes.set(titleInHand(), note);
        });
        break;
      case 'answer':
        await update();
        break;
      case 'cut':
      case 'mend':
        client.faults.setOffline(step.do === 'cut');
    }
    await draw();
    expect(shownNotes(), `shown after ${JSON.stringify(step)}`).toEqual(notes);
  }

  void act(() => (document.activeElement as HTMLElement).blur());
  client.faults.setOffline(false);
  await noting.pass(120_000);
  await update();
  const expected = [...notes].flatMap(([title, note]) =>
    note === null ? [] : [[title, [cell(note), reasons.get(title) ?? '']] as const],
  );
  expect(new Map(written(noting))).toEqual(new Map(expected));
  expect(shownNotes()).toEqual(notes);
}

describe.each(screens)('%s', (where) => {
  test('whatever is clicked and struck, each row is what a person who watches the screen would say', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (steps) => {
        const session = await noting(where);
        try {
          await live(session, steps);
        } finally {
          session.unmount();
        }
      }),
      { seed: 12, numRuns: 40 },
    );
  });
});
