/** The contract of the port, kept by a real Grist: each case runs inside a widget, through the adapter. */
import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { contract, productTables } from '../contract/contract.ts';
import { engine } from '../host/browser.ts';
import { GristPage } from '../host/grist-page.ts';
import { pageUrl } from './fixtures.ts';

describe('a real Grist', () => {
  let browser: Browser;
  let grist: GristPage;
  let frame: Frame;

  beforeAll(async () => {
    browser = await engine.connect(inject('browser'));
    grist = await GristPage.open(browser, { gristUrl: inject('gristUrl') });
    await grist.applyUserActions(productTables);
    const { widgetRef } = await grist.addWidgetSection({ table: 'Candidats', url: pageUrl('contract-page') });
    frame = await grist.widgetFrame(widgetRef);
    await frame.waitForFunction(() => window.events.some(({ kind }) => kind === 'cursor'));
  });

  afterAll(async () => {
    await browser.close();
    grist.problems.assertNone();
  });

  test.each(contract.map(({ name }, index) => [name, `T${index}`] as const))('%s', async (name, prefix) => {
    await frame.evaluate((given) => window.runContract(...given), [name, prefix] as const);
  });
});
