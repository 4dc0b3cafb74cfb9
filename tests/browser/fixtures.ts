/** `test` with a real Grist: `open` it as often as needed; it must be clean at the end, and is closed. */
import { fileURLToPath } from 'node:url';
import { test as base, inject } from 'vitest';
import { engine } from '../host/browser.ts';
import { GristPage, type OpenOptions } from '../host/grist-page.ts';

const failures = fileURLToPath(new URL('../../node_modules/.cache/failures/', import.meta.url));

/** A picture says what a timeout does not. */
export async function pictureFailure(grist: GristPage, name: string): Promise<void> {
  const file = `${failures}${name.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`;
  await grist.page.screenshot({ path: file }).then(
    () => console.log(`Picture of the failure: ${file}`),
    () => {},
  );
}

export interface GristOptions extends Omit<OpenOptions, 'gristUrl'> {
  /** On the widget's own site, where no browser refuses it its storage; on another one, some do. */
  readonly sameSite?: boolean;
}

interface Fixtures {
  /** Opens Grist; on an empty document unless told otherwise. */
  readonly open: (options?: GristOptions) => Promise<GristPage>;
}

export const test = base.extend<Fixtures>({
  open: async ({ task, onTestFailed }, use) => {
    const browser = await engine.connect(inject('browser'));
    const opened: GristPage[] = [];
    onTestFailed(async () => {
      for (const [index, grist] of opened.entries()) await pictureFailure(grist, `${task.name}-${index}`);
      await browser.close();
    });
    await use(async ({ sameSite = false, ...options } = {}) => {
      const gristUrl = inject(sameSite ? 'sameSiteUrl' : 'gristUrl');
      const grist = await GristPage.open(browser, { ...options, gristUrl });
      opened.push(grist);
      return grist;
    });
    for (const grist of opened) grist.problems.assertNone();
    if (task.result?.state !== 'fail') await browser.close();
  },
});

export const widgetUrl = (): string => inject('widgetUrl');

/** Address of a test page; see `TestPage`. */
export const pageUrl = (page: string): string => `${inject('pagesUrl')}${page}/`;
