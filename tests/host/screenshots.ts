/** `npm run screenshots`: the sample document and the widget, in `tests/host/screenshots/`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import { GristPage } from './grist-page.ts';
import { startServer } from './server.ts';
import { shootAll } from './shots.ts';

const folder = fileURLToPath(new URL('./screenshots/', import.meta.url));
const server = await startServer();
const browser = await launchChromium();
try {
  const grist = await GristPage.open(browser, { gristUrl: server.gristUrl, doc: 'sample' });
  const { widgetRef } = await grist.openWidgetPage();
  await grist.widget(widgetRef).locator('#app > *').first().waitFor();
  await grist.page.screenshot({ path: path.join(folder, 'grist.png') });
  await shootAll(grist, folder, 'widget', widgetRef);
  console.log(`Images : ${folder}`);
} finally {
  await browser.close();
  await server.close();
}
