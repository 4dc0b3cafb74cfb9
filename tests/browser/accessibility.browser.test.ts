/** axe-core on every screen, in a real Grist: every theme, every width, no violation. */
import axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { resizeWidget, themes, widths } from '../host/shots.ts';
import { test, widgetUrl } from './fixtures.ts';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** The page's policy takes no script of others'; what the browser's own tools evaluate is not under it. */
async function violations(grist: GristPage, widgetRef: number, rules: readonly string[]): Promise<readonly string[]> {
  const frame = await grist.widgetFrame(widgetRef);
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

/** What axe finds on the screen as it is, at every width and in every theme. */
async function found(grist: GristPage, widgetRef: number, screen: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const theme of themes) {
    await grist.setTheme(theme);
    for (const width of widths) {
      await resizeWidget(grist, width, 900, widgetRef);
      // A theme changes colours, and nothing else that a rule looks at.
      const rules = theme === 'light' ? [] : ['color-contrast', 'link-in-text-block'];
      const here = await violations(grist, widgetRef, rules);
      all.push(...here.map((violation) => `${screen}, ${theme}, ${width} px: ${violation}`));
    }
  }
  return all;
}

const tab = (widget: FrameLocator, name: string) => widget.getByRole('tab', { name });

async function select(widget: FrameLocator, name: string): Promise<void> {
  await widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: name });
}

describe('axe finds nothing to say, in light, dark and high contrast, at 320, 600 and 1,200 px', () => {
  test('on the screens of a document in use', { timeout: 300_000 }, async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    await grist.page.emulateMedia({ reducedMotion: 'reduce' });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    await tab(widget, 'Entretien').waitFor();
    const problems: string[] = [];
    const look = async (screen: string) => problems.push(...(await found(grist, widgetRef, screen)));
    await resizeWidget(grist, 600, 900, widgetRef);

    await select(widget, 'Malik Oussedik');
    await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();
    await look('Entretien');
    await widget.getByRole('combobox', { name: 'Étape' }).selectOption('Prise de référence');
    await look('Entretien, prise de référence');

    await widget.getByRole('button', { name: 'Aide' }).click();
    await widget.getByRole('region', { name: 'Aide' }).waitFor();
    await look('Aide');
    await widget.getByRole('button', { name: 'Fermer' }).click();

    await tab(widget, 'Ma notation').click();
    await widget.getByRole('heading', { name: 'Je suis…' }).waitFor();
    await look('Ma notation, Je suis…');
    await widget.getByRole('button', { name: 'Léo Garnier' }).click();
    await widget.getByRole('radiogroup').first().waitFor();
    await look('Ma notation');

    await select(widget, 'Joris Van Houtte');
    await tab(widget, 'Débrief').click();
    await widget.getByRole('button', { name: 'Ouvrir quand même' }).waitFor();
    await look('Débrief, pas encore ouvert');
    await select(widget, 'Inès Kerbrat');
    await widget.getByRole('radiogroup').first().waitFor();
    await look('Débrief');
    for (const part of ['Comparer', 'Compte rendu', 'Droit d’accès']) {
      await widget.getByRole('navigation').getByRole('button', { name: part }).click();
      await widget.getByRole('tabpanel').getByRole('heading').first().waitFor();
      await look(part);
    }
    expect(problems).toEqual([]);
  });

  test('on the first screen of an empty document', { timeout: 120_000 }, async ({ open }) => {
    const grist = await open();
    await grist.page.emulateMedia({ reducedMotion: 'reduce' });
    const { widgetRef } = await grist.addWidgetSection({ table: 'Table1', url: widgetUrl() });
    await grist.widget(widgetRef).getByRole('button', { name: 'Préparer ce document' }).waitFor();
    expect(await found(grist, widgetRef, 'Préparation')).toEqual([]);
  });
});
