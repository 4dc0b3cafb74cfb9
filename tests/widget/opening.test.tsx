/** The screen while only the trame has been read, and what is drawn when. */
import { signal } from '@preact/signals';
import { act, screen } from '@testing-library/preact';
import { options, render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { renderAfterSending } from '../../widget/platform/render-after-sending';
import { grantHalfway, prepareTeam } from '../document/harness.ts';
import { addPerson, show } from './harness.tsx';

describe('opened on a long document', () => {
  test('the trame is there first; nothing is said of proofs before they are read', async () => {
    const team = await prepareTeam();
    const id = addPerson(team.grist, 'Inès Marchand');
    const [point = 0] = team.points;
    team.grist.edit([
      'AddRecord',
      'Passages',
      null,
      { Candidat: id, Point: point, Etat: 'Posé', Par: 'Ana', Cle: 'a' },
    ]);
    const session = await show(team, { access: 'none' });
    grantHalfway(session.client);
    await session.update();
    await act(() => session.document.select(id));
    const open = () => screen.getByRole('button', { expanded: true, name: /Parcours|Compétences/ }).textContent;
    expect(screen.getByText('Lecture des preuves et des notes…')).toBeTruthy();
    expect(open()).toContain('Parcours');
    expect(screen.queryByRole('region', { name: 'Couverture des critères' })).toBe(null);
    await session.user.click(screen.getByRole('textbox', { name: 'Nouvelle preuve' }));
    await session.keys('Déjà entendu');
    await session.click(screen.getByRole('tab', { name: 'Ma notation' }));
    expect(screen.queryAllByRole('radiogroup')).toEqual([]);
    await session.click(screen.getByRole('tab', { name: 'Entretien' }));

    session.client.faults.release();
    await session.update();
    expect(screen.queryByText('Lecture des preuves et des notes…')).toBe(null);
    expect(screen.getByRole('region', { name: 'Couverture des critères' })).toBeTruthy();
    // What somebody has asked already is not in hand again.
    expect(open()).toContain('Compétences');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Nouvelle preuve' }).value).toBe('Déjà entendu');
  });
});

describe('what has changed is drawn', () => {
  const { debounceRendering } = options;
  afterEach(() => {
    if (debounceRendering) options.debounceRendering = debounceRendering;
    else delete options.debounceRendering;
  });

  test('one task later, so that a message to Grist leaves first; and before the next thing that a person does', async () => {
    renderAfterSending();
    const count = signal(0);
    const Count = () => <output>{count.value}</output>;
    const host = document.body.appendChild(document.createElement('div'));
    render(<Count />, host);
    const task = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });

    count.value = 1;
    await Promise.resolve();
    expect(host.textContent).toBe('0');
    await task();
    expect(host.textContent).toBe('1');

    count.value = 2;
    const seen: (string | null)[] = [];
    host.addEventListener('keydown', () => seen.push(host.textContent));
    host.firstChild?.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    expect(seen).toEqual(['2']);
    render(null, host);
    host.remove();
  });

  test('never in the middle of a click on a box, which the browser has ticked by then: it stays ticked', async () => {
    renderAfterSending();
    const [ticked, other] = [signal(false), signal(0)];
    const Box = () => (
      <label>
        <input
          type="checkbox"
          checked={ticked.value}
          onChange={(event) => (ticked.value = event.currentTarget.checked)}
        />
        {other.value}
      </label>
    );
    const host = document.body.appendChild(document.createElement('div'));
    render(<Box />, host);
    const box = host.querySelector('input') as HTMLInputElement;
    box.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    // As the page that gets the focus looks around: something waits to be drawn when the click comes.
    other.value = 1;
    await Promise.resolve();
    box.click();
    expect([ticked.value, box.checked]).toEqual([true, true]);
    box.dispatchEvent(new Event('pointerup', { bubbles: true }));
    expect([host.textContent, box.checked]).toEqual(['1', true]);
    render(null, host);
    host.remove();
  });
});
