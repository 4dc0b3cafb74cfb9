/** Pictures of the widget inside a real Grist, at the widths and in the themes that it must bear. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { GristPage, Theme } from './grist-page.ts';
import { until } from './until.ts';

export const widths = [320, 600, 1200] as const;
export const themes = ['light', 'dark', 'HighContrastLight'] as const;

export interface Shot {
  /** The widget's section, when the page has several. */
  readonly widgetRef?: number;
  readonly width: number;
  readonly height?: number;
  readonly theme?: Theme;
  readonly file: string;
}

/** Lays the widget over Grist's page, alone and at an exact size. */
export async function resizeWidget(grist: GristPage, width: number, height: number, widgetRef?: number): Promise<void> {
  await grist.page.setViewportSize({ width: Math.max(width, 800), height });
  await grist.iframe(widgetRef).evaluate(
    (iframe, size) => {
      iframe.id = 'alone';
      const style =
        document.getElementById('alone-style') ?? document.head.appendChild(document.createElement('style'));
      style.id = 'alone-style';
      style.textContent = `
        * { visibility: hidden !important; }
        #alone {
          visibility: visible !important;
          position: fixed;
          inset: 0 auto auto 0;
          width: ${size.width}px;
          height: ${size.height}px;
        }`;
    },
    { width, height },
  );
  // The frame is another process: it hears of its size a moment later.
  const html = grist.widget(widgetRef).locator('html');
  await until(async () => (await html.evaluate(() => `${innerWidth}×${innerHeight}`)) === `${width}×${height}`);
}

/** One picture of the widget alone. */
export async function shoot(grist: GristPage, shot: Shot): Promise<void> {
  const { widgetRef, width, height = 900, theme = 'light', file } = shot;
  await grist.setTheme(theme);
  await resizeWidget(grist, width, height, widgetRef);
  await mkdir(path.dirname(file), { recursive: true });
  await grist.iframe(widgetRef).screenshot({ path: file, animations: 'disabled' });
}

/** `${folder}/${name}-320-dark.png`, and so on for every width and theme. */
export async function shootAll(grist: GristPage, folder: string, name: string, widgetRef?: number): Promise<void> {
  for (const theme of themes) {
    for (const width of widths) {
      const file = path.join(folder, `${name}-${width}-${theme}.png`);
      await shoot(grist, { width, theme, file, ...(widgetRef === undefined ? {} : { widgetRef }) });
    }
  }
}
