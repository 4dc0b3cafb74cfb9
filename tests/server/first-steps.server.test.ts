/** Whoever follows the README, and nothing else, gets from a blank document of a server to a first proof. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folded, quotesIn } from '../docs/labels.ts';
import { read } from '../docs/pages.ts';
import type { GristPage } from '../host/grist-page.ts';
import { given, type SharedDocument, shareDocument } from './accounts.ts';
import { type Browsers, canSignIn, startBrowsers } from './browsers.ts';

describe.skipIf(!given || !canSignIn)('the README, followed on a server', { timeout: 300_000 }, () => {
  let shared: SharedDocument;
  let browsers: Browsers;

  beforeAll(async () => {
    [shared, browsers] = await Promise.all([shareDocument('editors'), startBrowsers()]);
    await shared.owner.do(['AddEmptyTable', null]);
  }, 120_000);
  afterAll(async () => {
    await browsers?.close();
    await shared?.remove();
  });

  /** What Grist shows under one of its own names, once it reads as the README has it. */
  async function shown(grist: GristPage, test: string, label: string): Promise<Locator> {
    expect(quotesIn(read('README.md')).map(({ text }) => folded(text))).toContain(folded(label));
    const named = grist.page
      .locator(`.test-${test}`)
      .filter({ hasText: new RegExp(label.replace(/['’]/g, "['’]"), 'i') });
    await named.first().waitFor();
    return named.first();
  }

  test('leads from a blank document to the first proof, each step under the name that it has', async () => {
    const grist = await browsers.open(shared.docId, shared.owner.login);
    const { page } = grist;
    await (await shown(grist, 'dp-add-new', 'Ajouter')).click();
    await (await shown(grist, 'dp-add-widget-to-page', 'Ajouter une vue à la page')).click();
    await (await shown(grist, 'wselect-type', 'Personnalisée')).click();
    await page.locator('.test-wselect-table').filter({ hasText: 'Table1' }).click();
    await (await shown(grist, 'wselect-addBtn', 'Ajouter à la page')).click();

    await (await shown(grist, 'custom-widget-gallery-widget-custom', 'URL personnalisée')).click();
    const address = page.locator('.test-custom-widget-gallery-custom-url');
    expect(folded((await address.getAttribute('placeholder')) ?? '')).toBe(folded('URL du widget'));
    await address.fill(browsers.widgetUrl);
    await (await shown(grist, 'custom-widget-gallery-save', 'Ajouter un widget')).click();

    await shown(grist, 'modal-title', 'Attention aux vues personnalisées de source inconnue');
    await page.locator('.test-custom-widget-warning-modal-confirm-checkbox').click();
    await (await shown(grist, 'modal-confirm', 'Confirmer')).click();

    // The panel is closed: the widget's question waits in it.
    const accept = page.locator('.test-config-widget-access-accept');
    await page.locator('.test-right-opener').waitFor();
    if (!(await accept.isVisible())) await page.locator('.test-right-opener').first().click();
    await (await shown(grist, 'config-widget-access-accept', 'Accepter')).click();

    const widget = page.frameLocator('iframe.test-custom-widget-ready, iframe[src^="http"]').first();
    await widget.getByRole('checkbox', { name: 'Développement' }).check();
    await widget.getByRole('button', { name: 'Préparer ce document' }).click();
    await page.locator('.test-docpage-label').filter({ hasText: 'Entretiens' }).first().click();
    await widget.getByRole('textbox', { name: 'Prénom et nom' }).fill('Noor Essai');
    await widget.getByRole('textbox', { name: 'Prénom et nom' }).press('Enter');
    const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
    await line.fill('+ A mené seule la reprise des données');
    await line.press('Enter');
    await expect
      .poll(async () => (await shared.owner.rows('Preuves')).map(({ Texte, Signe }) => [Texte, Signe]), {
        timeout: 30_000,
      })
      .toEqual([['A mené seule la reprise des données', '+']]);
  });
});
