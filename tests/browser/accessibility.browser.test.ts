/** axe-core on every screen, in a real Grist: every theme, every size, no violation. */
import axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { resizeWidget, themes } from '../host/shots.ts';
import { test, widgetUrl } from './fixtures.ts';
import { tourOfSample } from './tour.ts';

const sizes = [
  [635, 498],
  [317, 524],
  [1565, 823],
  [679, 653],
  [360, 560],
] as const;

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** The page's policy takes no script of others'; what the browser's own tools evaluate is not under it. */
async function violations(grist: GristPage, widgetRef: number, rules: readonly string[]): Promise<readonly string[]> {
  return violationsIn(await grist.widgetFrame(widgetRef), rules);
}

async function violationsIn(frame: Frame, rules: readonly string[]): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const result = await frame.evaluate(
    (values) =>
      (window as unknown as { axe: { run(of: Document, options: unknown): Promise<AxeResult> } }).axe.run(document, {
        resultTypes: ['violations'],
        runOnly: values.length
          ? { type: 'rule', values }
          : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      }),
    rules,
  );
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What axe finds on the screen as it is, at every size and in every theme. */
async function found(grist: GristPage, widgetRef: number, screen: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const [width, height] of sizes) {
    await resizeWidget(grist, width, height, widgetRef);
    for (const theme of themes) {
      await grist.setTheme(theme);
      // A theme changes colours, and nothing else that a rule looks at.
      const rules = theme === 'light' ? [] : ['color-contrast', 'link-in-text-block'];
      const here = await violations(grist, widgetRef, rules);
      all.push(...here.map((violation) => `${screen}, ${theme}, ${width}×${height}: ${violation}`));
    }
  }
  return all;
}

describe('axe finds nothing to say, in light, dark and high contrast, at the sizes that people have', () => {
  test('on the screens of a document in use', { timeout: 1_200_000 }, async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    await grist.page.emulateMedia({ reducedMotion: 'reduce' });
    const { widgetRef } = await grist.openWidgetPage();
    const problems: string[] = [];
    await tourOfSample(grist, widgetRef, async (screen) => {
      problems.push(...(await found(grist, widgetRef, screen)));
    });
    expect(problems).toEqual([]);
  });

  test('on the first screen of an empty document, beside tables and words of a team’s own, on the statement and its table', {
    timeout: 1_200_000,
  }, async ({ open }) => {
    const grist = await open();
    await grist.page.emulateMedia({ reducedMotion: 'reduce' });
    const { widgetRef } = await grist.addWidgetSection({ table: 'Table1', url: widgetUrl() });
    const widget = grist.widget(widgetRef);
    await widget.getByRole('button', { name: 'Préparer ce document' }).waitFor();
    const problems = [...(await found(grist, widgetRef, 'Préparation'))];
    const text = (id: string) => ({ id, type: 'Text', isFormula: false });
    const number = (id: string) => ({ id, type: 'Numeric', isFormula: false });
    await grist.applyUserActions([
      ['AddTable', 'Personnes', [text('Nom'), text('Etape')]],
      ['BulkAddRecord', 'Personnes', [null, null], { Nom: ['Inès', 'Noé'], Etape: ['Premier appel', 'Cas pratique'] }],
      ['AddTable', 'Matrice', [text('Option'), number('Technique'), number('Relationnel')]],
      [
        'BulkAddRecord',
        'Matrice',
        [null, null, null],
        { Option: ['Poids', 'Inès', 'Noé'], Technique: [3, 2, 3], Relationnel: [2, 3, 1] },
      ],
    ]);
    await grist.rebuildFrame(widgetRef);
    await widget.getByRole('combobox', { name: 'Cas pratique' }).waitFor();
    await widget.getByRole('checkbox', { name: /^Reprendre .*Matrice/ }).waitFor();
    problems.push(...(await found(grist, widgetRef, 'Préparation, leurs tables')));
    expect(problems).toEqual([]);

    const page = await grist.page.context().newPage();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const name of ['accessibilite.html', 'rgaa.html']) {
        await page.goto(new URL(name, widgetUrl()).href);
        await page.setViewportSize({ width: 320, height: 640 });
        expect(await violationsIn(page.mainFrame(), []), name).toEqual([]);
        // A data table of four columns may be wider; the text around it may not.
        const wide = await page.evaluate(
          () =>
            [...document.querySelectorAll('h1, h2, p, ul, li')].filter((each) => each.scrollWidth > innerWidth).length,
        );
        expect(wide, name).toBe(0);
      }
    }
    await page.close();
  });

  test('on a document that lacks something', { timeout: 1_200_000 }, async ({ open }) => {
    const grist = await open({ doc: 'older' });
    await grist.page.emulateMedia({ reducedMotion: 'reduce' });
    const { widgetRef } = await grist.openWidgetPage();
    await grist.widget(widgetRef).getByRole('region', { name: 'Document incomplet' }).locator('summary').click();
    expect(await found(grist, widgetRef, 'Document incomplet')).toEqual([]);
  });
});
