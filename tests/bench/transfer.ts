/** What travels to the browser: sizes as a server sends them, and requests to other hosts. */
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { GristPage } from '../host/grist-page.ts';
import type { GristServer } from '../host/server.ts';
import { until } from '../host/until.ts';

/** Bytes of own JS and CSS, compressed, and of Grist's API. */
export interface Loaded {
  readonly files: Readonly<Record<string, number>>;
  readonly own: number;
  readonly api: number;
}

export interface Transfer {
  /** What the page itself names: the trame is painted with it. */
  readonly first: Loaded;
  readonly whole: Loaded;
  readonly outside: readonly string[];
}

/** The sample document: an interview, a notation sealed, the debrief. */
export async function measureTransfer(browser: Browser, { gristUrl, widgetUrl }: GristServer): Promise<Transfer> {
  const grist = await GristPage.open(browser, { gristUrl, doc: 'sample' });
  const { widgetRef, listRef } = await grist.openWidgetPage();
  const widget = grist.widget(widgetRef);
  const loaded = async () => {
    const urls = await (await grist.widgetFrame(widgetRef)).evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    return new Set(urls.filter((url) => url.startsWith(widgetUrl) && /\.(js|css)$/.test(url)));
  };
  const page = await (await fetch(widgetUrl)).text();
  const named = [...page.matchAll(/(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => path);
  const first = await sizeOf(new Set(named.map((path) => new URL(path, widgetUrl).href)));

  await grist.selectRow(listRef, 'Joris Van Houtte');
  await until(
    async () => (await widget.locator('select.candidate option:checked').textContent()) === 'Joris Van Houtte',
  );
  await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).fill('A remis le service en ligne');
  await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).press('Enter');
  await widget.getByRole('tab', { name: 'Ma notation' }).click();
  await widget.getByRole('button', { name: 'Léo Garnier' }).click();
  await widget.getByRole('radiogroup').first().waitFor();
  const count = await widget.locator('[data-criterion]').count();
  for (let index = 0; index < count; index += 1) await grist.page.keyboard.press('2');
  await widget.getByRole('button', { name: 'Relire et sceller' }).click();
  await widget.getByRole('button', { name: 'Sceller mes notes' }).click();
  await widget.getByText(/^Tes notes sont scellées/).waitFor();
  await widget.getByRole('tab', { name: 'Débrief' }).click();
  await widget.locator('.panel').getByRole('button').first().waitFor();
  await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
  const whole = await sizeOf(await loaded());
  const { outside } = grist.problems;
  await grist.close();
  return { first, whole, outside };
}

async function sizeOf(urls: ReadonlySet<string>): Promise<Loaded> {
  const sizes = [...urls].map(async (url) => {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    return [url.slice(url.lastIndexOf('/') + 1), gzipSync(bytes, { level: 9 }).length] as const;
  });
  const files = Object.fromEntries(await Promise.all(sizes));
  const { 'grist-plugin-api.js': api = 0 } = files;
  return { files, own: Object.values(files).reduce((sum, size) => sum + size, -api), api };
}
