/**
 * `npm run screenshots`: the pictures of the README, in `.github/images/`, then the widget at every width
 * and in every theme, in `tests/host/screenshots/`, to look at.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import { GristPage } from './grist-page.ts';
import { startServer } from './server.ts';
import { shoot, shootAll } from './shots.ts';

const folder = fileURLToPath(new URL('./screenshots/', import.meta.url));
const readme = fileURLToPath(new URL('../../.github/images/', import.meta.url));
const server = await startServer();
const browser = await launchChromium();
try {
  await mkdir(readme, { recursive: true });
  const grist = await GristPage.open(browser, { gristUrl: server.sameSiteUrl, doc: 'sample' });
  // A picture taken in the middle of a change of colour would differ each time.
  await grist.page.emulateMedia({ reducedMotion: 'reduce' });
  const { widgetRef, listRef } = await grist.openWidgetPage();
  const widget = grist.widget(widgetRef);
  const tab = (name: string) => widget.getByRole('tab', { name }).click();
  const choose = (person: string) => widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: person });
  const keep = async (name: string, theme: 'light' | 'dark' = 'light', height = 760) => {
    await grist.page.mouse.move(0, 0);
    await shoot(grist, { widgetRef, width: 640, height, theme, file: path.join(readme, `${name}.png`) });
  };

  await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();
  await grist.selectRow(listRef, 'Joris Van Houtte');
  await widget.getByRole('option', { name: 'Joris Van Houtte', selected: true }).waitFor({ state: 'attached' });
  await grist.page.screenshot({ path: path.join(readme, 'grist.png'), animations: 'disabled' });

  await shootAll(grist, folder, 'widget', widgetRef);
  // What an interview looks like once somebody has typed.
  const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
  for (const proof of [
    '#6 A chiffré les pièces jointes et limité qui les ouvre',
    '-#7 N’a jamais vu son formulaire sur un téléphone',
    '?#8 Dit « on » pour la montée en charge : qui a fait quoi ?',
  ]) {
    await line.fill('');
    await line.pressSequentially(proof);
    await line.press('Enter');
  }
  await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
  await keep('entretien');
  await keep('entretien-sombre', 'dark');
  await tab('Ma notation');
  await widget.getByRole('button', { name: 'Léo Garnier' }).click();
  await choose('Malik Oussedik');
  await widget.getByRole('radiogroup').first().waitFor();
  await keep('notation');
  await choose('Inès Kerbrat');
  await tab('Débrief');
  await widget.getByRole('radiogroup').first().waitFor();
  await keep('debrief');
  await widget.getByRole('navigation').getByRole('button', { name: 'Comparer' }).click();
  await widget.getByRole('table').first().waitFor();
  await keep('comparer', 'light', 900);
  console.log(`Images : ${readme}, ${folder}`);
} finally {
  await browser.close();
  await server.close();
}
