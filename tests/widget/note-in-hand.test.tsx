/** A note goes to the criterion whose control was used, or that visibly has the focus, and to no other. */
import { act, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { draftName } from '../../src/document/local/draft-names.ts';
import { rows, status } from './harness.tsx';
import {
  groupInHand,
  head,
  items,
  note,
  noteName,
  notesOf,
  noting,
  open,
  placeInHand,
  radio,
  screens,
  seal,
  shown,
  strike,
  titleOf,
  written,
} from './noting.ts';

describe.each(screens)('%s', (where) => {
  test('a criterion clicked again is the one that is noted again', async () => {
    const session = await noting(where);
    await note(session, 0, '2');
    await note(session, 1, '3');
    await note(session, 0, '1');
    await note(session, 0, '3');
    expect(notesOf(session)).toEqual([3, 3, undefined, undefined]);
  });

  test('four digits are four criteria, as fast as they come, and a stray one after the last changes nothing', async () => {
    const session = await noting(where);
    await open(session, 0);
    strike('32131');
    await session.keys('2{Enter} ');
    expect(shown()).toEqual(['3', '2', '1', '3']);
    expect(notesOf(session)).toEqual([3, 2, 1, 3]);
    expect(groupInHand()).toBeNull();
    expect(document.activeElement).not.toBe(document.body);
  });

  test('a note corrected once all are given stays in hand', async () => {
    const session = await noting(where);
    await open(session, 0);
    await session.keys('3213');
    await open(session, 1);
    await session.keys('3');
    expect(placeInHand()).toBe(1);
    expect(notesOf(session)).toEqual([3, 3, 1, 3]);
  });

  test('a key held down is one note', async () => {
    const session = await noting(where);
    await open(session, 0);
    await session.keys('{3>5/}');
    expect(notesOf(session)).toEqual([3, undefined, undefined, undefined]);
  });

  test('the second click of two is for nothing: the first one has moved another criterion under the pointer', async () => {
    const session = await noting(where);
    await note(session, 0, '3');
    await open(session, 1);
    const label = radio(1, '1').closest('label') as HTMLElement;
    void act(() => {
      label.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 2 }));
    });
    await session.update();
    expect(shown()).toEqual(['3', null, null, null]);
    expect(notesOf(session)).toEqual([3, undefined, undefined, undefined]);
  });

  test('a key that reaches a criterion which is no longer in hand is for nothing', async () => {
    const session = await noting(where);
    await open(session, 0);
    const first = radio(0, '1');
    first.blur();
    void act(() => {
      first.dispatchEvent(new KeyboardEvent('keydown', { key: '2', code: 'Digit2', bubbles: true }));
    });
    await session.update();
    expect(notesOf(session)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test.each([
    ['offline', true],
    ['before Grist has answered', false],
  ])('%s, four notes typed one after the other are on four criteria, shown at once', async (_, offline) => {
    const session = await noting(where);
    session.client.faults.setOffline(offline);
    await open(session, 0);
    const given: (string | null)[] = [null, null, null, null];
    for (const [index, key] of ['3', '2', '0', '1'].entries()) {
      expect(placeInHand()).toBe(index);
      given[index] = noteName(key);
      await session.user.keyboard(key);
      await session.draw();
      expect(shown()).toEqual(given);
    }
    if (where === 'Ma notation') expect(screen.getAllByText('4 critères notés sur 4')).toHaveLength(1);
    expect(notesOf(session)).toEqual([undefined, undefined, undefined, undefined]);
    await session.pass(2_000);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(notesOf(session)).toEqual([3, 2, null, 1]);
    expect(shown()).toEqual(given);
  });

  test('a reason that is saved as its criterion closes leaves the note that has just been given', async () => {
    const session = await noting(where);
    const [first] = items();
    await note(session, 0, '2');
    const id = Number(first?.getAttribute('data-criterion'));
    const field = where === 'Ma notation' ? 'reason' : 'team-reason';
    // As a reload brings it back.
    void act(() =>
      session.document.drafts.set(
        draftName({ id: session.person, name: 'Inès Marchand' }, '', `${field}-${id}`),
        'vu deux fois',
      ),
    );
    await open(session, 0);
    await session.keys('3');
    expect(placeInHand()).toBe(1);
    // Here the reason of the latest note stays in view until the next one is given.
    if (where === 'Ma notation') await session.keys('1');
    await session.pass(2_000);
    expect(written(session).get(String(titleOf(first)))).toEqual([3, 'vu deux fois']);
  });
});

describe('a note of one’s own, before the seal', () => {
  const button = (name: string) => screen.getByRole('button', { name });

  test('goes back to none at all, and the keyboard stays at its criterion', async () => {
    const session = await noting('Ma notation');
    await note(session, 0, '3');
    await note(session, 1, 'Non observé');
    await open(session, 0);
    await session.click(button('Effacer ma note'));
    expect(shown()).toEqual([null, 'Non observé', null, null]);
    expect(placeInHand()).toBe(0);
    expect(screen.getByText('1 critère noté sur 4')).toBeTruthy();
    expect(notesOf(session)).toEqual([undefined, null, undefined, undefined]);
    await session.keys('2');
    expect(notesOf(session)).toEqual([2, null, undefined, undefined]);
  });

  test('gone, its reason waits on this machine for the next one', async () => {
    const session = await noting('Ma notation');
    await note(session, 0, '3');
    await session.click(screen.getByRole('textbox', { name: /^Motif/ }));
    await session.keys('trois exemples{Tab}');
    await open(session, 0);
    await session.click(button('Effacer ma note'));
    expect(rows(session.team, 'Notes', 'Note')).toEqual([]);
    await session.keys('1');
    expect(rows(session.team, 'Notes', 'Note', 'Motif')).toEqual([{ Note: 1, Motif: 'trois exemples' }]);
  });

  test('offline, too, where the note had not left yet', async () => {
    const session = await noting('Ma notation');
    session.client.faults.setOffline(true);
    await note(session, 0, '3');
    await open(session, 0);
    await session.click(button('Effacer ma note'));
    expect(shown()).toEqual([null, null, null, null]);
    session.client.faults.setOffline(false);
    await session.pass(60_000);
    expect(rows(session.team, 'Notes', 'Note')).toEqual([]);
    expect(status()).toBe('✓ Enregistré');
  });

  test('cannot go once it is sealed', async () => {
    const session = await noting('Ma notation');
    await note(session, 0, '3');
    await seal(session);
    await session.click(head(0));
    expect(screen.queryByRole('button', { name: 'Effacer ma note' })).toBeNull();
  });
});
