import type { Dialog, Page } from 'playwright-core';

/** Closes the tab as a person does; where the browser asks, stays. */
export async function leave(page: Page): Promise<'asked' | 'closed'> {
  const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
  const closed = page.waitForEvent('close').then(() => null);
  closed.catch(() => {});
  await page.close({ runBeforeUnload: true });
  const dialog = await Promise.race([asked, closed]);
  await dialog?.dismiss();
  return dialog ? 'asked' : 'closed';
}
