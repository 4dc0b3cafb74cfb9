/** What one person writes and clicks in the pages of a server, and what its rows say then. */
import { describe, expect, test } from 'vitest';
import { leave } from '../host/leave.ts';
import { until } from '../host/until.ts';
import { given } from './accounts.ts';
import { canSignIn } from './browsers.ts';
import { openServerPages, type WidgetPage } from './page.ts';

const line = ({ widget }: WidgetPage) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const status = ({ widget }: WidgetPage, words: string) =>
  widget.getByRole('status').filter({ hasText: words }).first().waitFor();

describe.skipIf(!given || !canSignIn)('an interview in the pages of a server', { timeout: 180_000 }, () => {
  test('is written where the browser keeps nothing, which is said first; leaving asks while something waits', async () => {
    const pages = await openServerPages('unkeptUrl');
    try {
      const { owner, other } = pages.shared;
      const page = await pages.open(other.login);
      await page.widget.locator('.not-kept').waitFor();
      await page.widget.locator('.me').waitFor();
      await line(page).fill('a mis en ligne un formulaire');
      await line(page).press('Enter');
      await status(page, 'Enregistré');
      await page.cut();
      await line(page).fill('a tenu la réunion');
      await line(page).press('Enter');
      await status(page, 'En attente (1)');
      expect(await leave(page.grist.page)).toBe('asked');
      expect((await owner.rows('Preuves')).map(({ Texte, Auteur }) => [Texte, Auteur])).toEqual([
        ['a mis en ligne un formulaire', other.login],
      ]);
    } finally {
      await pages.close();
    }
  });

  test('takes no Enter that ends a composition for a proof, nor a digit after the last note for another one', async () => {
    const pages = await openServerPages();
    try {
      const { owner, other } = pages.shared;
      const page = await pages.open(other.login);
      await page.widget.locator('.me').waitFor();
      await line(page).fill('にほん');
      await line(page).dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true });
      await line(page).fill('日本');
      await line(page).press('Enter');
      await status(page, 'Enregistré');

      await page.widget.getByRole('tab', { name: 'Ma notation' }).click();
      expect((await owner.rows('Preuves')).map(({ Texte }) => Texte)).toEqual(['日本']);
      const groups = page.widget.getByRole('radiogroup');
      await groups.first().getByRole('radio').first().focus();
      const count = await page.widget.locator('[data-criterion]').count();
      for (let struck = 0; struck < count; struck += 1) await page.grist.page.keyboard.press('2');
      await page.widget.getByText(`${count} critères notés sur ${count}`).first().waitFor();
      await page.grist.page.keyboard.press('1');
      await status(page, 'Enregistré');
      await until(async () => (await owner.rows('Notes')).length === count);
      expect((await owner.rows('Notes')).map(({ Note }) => Note)).toEqual(Array.from({ length: count }, () => 2));
    } finally {
      await pages.close();
    }
  });
});
