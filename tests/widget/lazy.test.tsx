/** A part of the widget that is fetched when it is first shown, on a connection that comes and goes. */
import { render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AppProvider } from '../../widget/app-state';
import { lazy } from '../../widget/ui/lazy';
import { start } from './harness.tsx';

test('a part that cannot be fetched says so, and comes when asked again or once the connection is back', async () => {
  const session = await start(['Inès Marchand']);
  let reachable = false;
  let asked = 0;
  const load = async () => {
    asked += 1;
    if (!reachable) throw new TypeError('Failed to fetch dynamically imported module');
    return { Part: () => <p>la partie</p> };
  };
  const Part = lazy(load, (module) => module.Part);
  render(
    <AppProvider value={session.state}>
      <Part />
    </AppProvider>,
  );
  await session.update();
  expect(screen.getByRole('alert').textContent).toContain('n’a pas pu être chargée');
  await session.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(screen.getByRole('alert')).toBeTruthy();
  reachable = true;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('la partie')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked).toBe(3);
});

test('several that cannot be fetched say so once, and are all tried again by one press', async () => {
  const session = await start(['Inès Marchand']);
  let reachable = false;
  const part = (text: string) =>
    lazy(
      async () => {
        if (!reachable) throw new TypeError('Failed to fetch dynamically imported module');
        return { Part: () => <p>{text}</p> };
      },
      (module) => module.Part,
    );
  const [One, Other] = [part('la première'), part('la seconde')];
  render(
    <AppProvider value={session.state}>
      <One />
      <Other />
    </AppProvider>,
  );
  await session.update();
  expect(screen.getAllByRole('alert')).toHaveLength(1);
  reachable = true;
  await session.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect([await screen.findByText('la première'), await screen.findByText('la seconde')]).toHaveLength(2);
  expect(screen.queryByRole('alert')).toBeNull();
});

/** A host that has, or has not, the image that every version of the widget has. */
function hostThat(answers: boolean): void {
  vi.stubGlobal(
    'Image',
    class {
      onload = () => {};
      onerror = () => {};
      set src(_: string) {
        queueMicrotask(() => (answers ? this.onload() : this.onerror()));
      }
    },
  );
}
afterEach(() => vi.unstubAllGlobals());

test.each([
  ['has been replaced by a newer version asks to reload the page', true, 'recharge la page'],
  ['is out of reach asks to look at the connection', false, 'vérifie ta connexion'],
])('a part that %s, and says that what was typed is kept', async (_, answers, words) => {
  hostThat(answers);
  const session = await start(['Inès Marchand']);
  const Part = lazy(
    () => Promise.reject<{ Part: () => null }>(new TypeError('Failed to fetch dynamically imported module')),
    (module) => module.Part,
  );
  render(
    <AppProvider value={session.state}>
      <Part />
    </AppProvider>,
  );
  await session.update();
  expect(screen.getByRole('alert').textContent).toContain(words);
  expect(screen.getByRole('alert').textContent).toContain('Ce que tu as écrit est toujours là');
});
