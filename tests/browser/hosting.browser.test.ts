/** Where a team may put the widget: a folder among others, a host without rewrite rules, a proxy with its own policy. */
import { gzipSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { startStaticHost } from '../host/static-host.ts';
import { until } from '../host/until.ts';
import { test, widgetUrl } from './fixtures.ts';

/** A proof, the help and the other language: what is loaded at once, and what is fetched when first shown. */
async function useIt(grist: GristPage, url: string): Promise<void> {
  const { listRef } = await grist.openWidgetPage();
  const { widgetRef } = await grist.addWidgetSection({ table: 'Candidats', url, linkTo: listRef });
  const widget = grist.widget(widgetRef);
  const before = (await grist.rows('Preuves')).length;
  const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
  await line.fill('a mis en ligne un formulaire');
  await line.press('Enter');
  await until(async () => (await grist.rows('Preuves')).length === before + 1);
  await widget.getByRole('tab', { name: 'Débrief' }).click();
  await widget.getByRole('tabpanel').locator('*').first().waitFor();
  await widget.getByRole('button', { name: 'Menu' }).click();
  await widget.getByRole('button', { name: 'Aide' }).click();
  await widget.getByRole('combobox', { name: 'Langue' }).selectOption('en');
  await widget.getByRole('tab', { name: 'Interview' }).waitFor();
  const statement = widget.getByRole('link', { name: /Accessibility/ });
  const address = new URL((await statement.getAttribute('href')) ?? '', url);
  expect((await grist.page.request.get(address.href)).status()).toBe(200);
}

/** Gzip, of our own script and styles that the page itself names; the goal is 50,000. Lower it when the first screen loses weight. */
const mostBytes = 51_500;

test('the first screen weighs no more than it has come to weigh', async () => {
  const named = [...(await (await fetch(widgetUrl())).text()).matchAll(/(?:src|href)="(\.\/assets\/[^"]+)"/g)];
  const sizes = named.map(async ([, path = '']) => {
    const file = await (await fetch(new URL(path, widgetUrl()))).arrayBuffer();
    return gzipSync(new Uint8Array(file), { level: 9 }).length;
  });
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(mostBytes);
});

describe('the widget on a plain host', () => {
  test.for(['', 'index.html'])('works in a sub-folder, without rewrite rules: …/%s', async (file, { open }) => {
    const host = await startStaticHost('/equipe/outils/entretiens/', {});
    try {
      await useIt(await open({ doc: 'sample' }), host.url + file);
      expect(host.absent).toEqual([]);
    } finally {
      await host.close();
    }
  });

  test('works behind a proxy that adds a policy of its own', async ({ open }) => {
    const policy = "default-src 'self'; object-src 'none'; frame-ancestors *";
    const host = await startStaticHost('/widgets/', {
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    try {
      const grist = await open({ doc: 'sample' });
      await useIt(grist, host.url);
      // Grist's theme is a style element, which this policy refuses: the widget's own colours take over.
      expect(grist.problems.errors.filter((error) => !/style/.test(error))).toEqual([]);
      grist.problems.forget();
    } finally {
      await host.close();
    }
  });
});

describe('the policy of its page', () => {
  test('lets scripts ask the page around it, and nobody else', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef } = await grist.openWidgetPage();
    await grist.widget(widgetRef).getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();
    const frame = await grist.widgetFrame(widgetRef);
    const ask = (origin: string) =>
      frame.evaluate(async (asked) => {
        const refusal = new Promise<string>((resolve) =>
          document.addEventListener('securitypolicyviolation', ({ blockedURI }) => resolve(`refused ${blockedURI}`)),
        );
        const answer = fetch(`${asked}/`, { mode: 'no-cors' }).then(() => `asked ${asked}/`);
        // Refused by the policy, the page is told so as well; else the reason is another one.
        const other = (error: unknown) =>
          new Promise<string>((resolve) => setTimeout(resolve, 10_000, `failed ${asked}/: ${error}`));
        return await answer.catch((error) => Promise.race([refusal, other(error)]));
      }, origin);
    const [around, own, other] = [new URL(grist.page.url()).origin, new URL(frame.url()).origin, 'https://example.org'];
    expect([await ask(around), await ask(own), await ask(other)]).toEqual([
      `asked ${around}/`,
      `refused ${own}/`,
      `refused ${other}/`,
    ]);
    grist.problems.forget();
  });
});
