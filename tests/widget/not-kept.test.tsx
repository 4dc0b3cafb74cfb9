/** A browser that keeps nothing for the widget: what is said of it, and what is not said any more. */
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { type Mood, moodyStore } from '../document/moody-store.ts';
import { line, said, start, status, statusPlace, tab } from './harness';

const opened = async (mood: Mood) => {
  const storage = moodyStore(mood);
  return { ...(await start(['Inès Marchand'], { store: storage.store })), ...storage };
};
const notice = () => document.querySelector('.not-kept');
const help = () => screen.getByRole('region', { name: 'Aide' });

test('a browser that keeps nothing is said so, in one line, before anybody has typed', async () => {
  const session = await opened('refuses');
  expect(said(notice())).toContain(
    'Ce navigateur ne garde rien ici : ne ferme pas cet onglet et ne change pas de page avant « Enregistré ».',
  );
  await session.click(line());
  await session.keys('a livré{Enter}');
  expect(said(notice())).toContain('Ce navigateur ne garde rien ici');
});

test('where the browser keeps what is typed, nothing is said of it', async () => {
  const session = await opened('accepts');
  await session.click(line());
  await session.keys('a livré');
  expect([notice(), status()]).toEqual([null, '✓ Enregistré']);
});

test('« Enregistré » is not said of words that neither Grist nor the browser has', async () => {
  const session = await opened('refuses');
  await session.click(line());
  await session.keys('a livré');
  expect(status()).toBe('… En attente (1)');
  await session.keys('{Enter}');
  expect(status()).toBe('✓ Enregistré');
});

test('what waits is said to be on this computer only where it is', async () => {
  const hints: (string | null)[] = [];
  for (const mood of ['accepts', 'refuses'] as const) {
    const session = await opened(mood);
    session.client.faults.setOffline(true);
    await session.click(line());
    await session.keys('a livré{Enter}');
    expect(status()).toBe('… En attente (1)');
    hints.push(statusPlace().getAttribute('title'));
    session.unmount();
  }
  expect(hints).toEqual(['Gardé sur cet ordinateur, envoyé dès que Grist répond.', null]);
});

test('the help says what this browser keeps, and offers to erase only what it may hold', async () => {
  const session = await opened('accepts');
  await session.click(screen.getByRole('button', { name: 'Menu' }));
  await session.click(screen.getByRole('button', { name: 'Aide' }));
  expect(said(help())).toContain('gardés sur cet ordinateur');
  expect(within(help()).queryByRole('button', { name: 'Effacer les brouillons de cet ordinateur' })).not.toBeNull();
  session.browser.mood = 'refuses';
  await session.click(screen.getByRole('button', { name: 'Fermer' }));
  await session.click(line());
  await session.keys('a');
  await session.pass(1_000);
  await session.update();
  await session.click(screen.getByRole('button', { name: 'Menu' }));
  await session.click(screen.getByRole('button', { name: 'Aide' }));
  expect(said(help())).toContain('Ce navigateur ne garde rien ici');
  expect(said(help())).not.toContain('cet ordinateur');
});

test('a storage that stops, then starts again, is told as it is each time', async () => {
  const session = await opened('accepts');
  session.browser.mood = 'refuses';
  await session.click(line());
  await session.keys('pendant la panne');
  await session.pass(1_000);
  await session.update();
  expect(said(notice())).toContain('Ce navigateur ne garde plus rien');
  session.browser.mood = 'accepts';
  await session.pass(10_000);
  await session.update();
  expect([notice(), line().value, status()]).toEqual([null, 'pendant la panne', '✓ Enregistré']);
});

test('somebody erased is said to be gone from this computer only where that could be done', async () => {
  const erased: string[] = [];
  for (const mood of ['accepts', 'refuses'] as const) {
    const storage = moodyStore(mood);
    const session = await start(['Inès Marchand', 'Samir Belkacem'], { store: storage.store });
    await session.click(tab('Débrief'));
    for (const name of ['Droit d’accès', 'Rassembler ses données', 'Effacer Inès Marchand'])
      await session.click(await screen.findByRole('button', { name }));
    await session.click(screen.getByRole('button', { name: 'Effacer Inès Marchand pour de bon' }));
    await session.pass(2_000);
    erased.push(said(document.querySelector('.person-rights > [role=status]')));
    session.unmount();
  }
  expect(erased[0]).toBe('Inès Marchand : effacé du document et de cet ordinateur.');
  expect(erased[1]).toContain('Inès Marchand : effacé du document. Ce navigateur refuse');
});
