/** What is printed for somebody to hold: one sheet. */
import { describe, expect } from 'vitest';
import { test } from './fixtures.ts';
import { openOn } from './in-sample.ts';
import { onPaper } from './on-paper.ts';

describe('on the sample, on paper,', () => {
  test('the report of each interview is one sheet', { timeout: 240_000 }, async ({ open }) => {
    const { grist, widget, frame } = await openOn(open, 'Inès Kerbrat');
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    await widget.getByRole('navigation').getByRole('button', { name: 'Compte rendu' }).click();
    const stage = widget.getByRole('combobox', { name: 'Étape' });
    const sheets: Record<string, number> = {};
    for (const name of ['Préqualification', 'Entretien intra/métier', 'Mise en situation', 'Cadre de collaboration']) {
      await stage.selectOption({ value: name });
      await widget.getByRole('heading', { name: `Compte rendu : ${name}` }).waitFor();
      sheets[name] = await onPaper(grist.page, frame);
    }
    expect(Object.entries(sheets).filter(([, pages]) => pages !== 1)).toEqual([]);
  });

  test('the sheet of Joris’s next interview is one', { timeout: 240_000 }, async ({ open }) => {
    const { grist, widget, frame } = await openOn(open, 'Joris Van Houtte');
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    await widget.getByRole('navigation').getByRole('button', { name: 'Preuves' }).click();
    const print = widget.getByRole('button', { name: 'Imprimer la fiche' });
    await print.waitFor();
    await frame.evaluate(() => {
      window.print = () => {};
    });
    await print.click();
    expect(await onPaper(grist.page, frame)).toBe(1);
  });
});
