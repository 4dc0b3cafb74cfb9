/** Addresses and kinds of documents by which Grist opens a page that writes elsewhere, or nowhere: nothing false is said. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given, value } from './accounts.ts';
import { canSignIn } from './browsers.ts';
import { openServerPages, type ServerPages, type WidgetPage } from './page.ts';
import { call } from './rest-port.ts';

const tables = ['Candidats', 'Preuves', 'Notes', 'Entretiens', 'Passages', 'Evaluateurs'];
const line = ({ widget }: WidgetPage) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const says = ({ widget }: WidgetPage, words: string | RegExp) => widget.getByText(words).first().waitFor();

describe.skipIf(!given || !canSignIn)('a page that does not write in the document', { timeout: 180_000 }, () => {
  let pages: ServerPages;
  const everything = async () =>
    JSON.stringify(await Promise.all(tables.map((table) => pages.shared.owner.rows(table))));
  const update = async (change: object) =>
    value(await call(pages.shared.owner, 'PATCH', `/docs/${pages.shared.docId}`, change));

  beforeAll(async () => {
    pages = await openServerPages();
  }, 120_000);
  afterAll(() => pages?.close());

  test('only looks, at /m/view: what an editor decides there is refused with the reason, and its words stay', async () => {
    const past = await everything();
    const page = await pages.open(pages.shared.other.login, { mode: 'view' });
    await says(page, 'Parcours');
    await line(page).fill('écrite en vue');
    await line(page).press('Enter');
    await says(page, 'Ce qui n’a pas pu être écrit dans le document');
    await page.widget.locator('.refused summary').click();
    await says(page, 'écrite en vue');
    await says(page, 'Tu consultes ce document en lecture seule.');
    expect(await page.widget.getByText('copie', { exact: false }).getByText('Tu es dans').count()).toBe(0);
    expect([await page.docId(), await everything()]).toEqual([pages.shared.docId, past]);
    // The same browser, in the document itself: the words may go there, when they are told to.
    await page.close();
    const itself = await pages.open(pages.shared.other.login);
    await says(itself, 'Parcours');
    await says(itself, 'Ce qui n’a pas pu être écrit dans le document');
    await itself.widget.locator('.refused summary').click();
    await itself.widget.getByRole('button', { name: 'Réessayer' }).first().click();
    await itself.widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
    expect((await pages.shared.owner.rows('Preuves')).map((row) => row['Texte'])).toEqual(['écrite en vue']);
  });

  const kinds: readonly (readonly [what: string, change: object, who: 'owner' | 'other'])[] = [
    ['a document made to be tried out, for an editor', { type: null, options: { openMode: 'fork' } }, 'other'],
    ['a template, for its owner', { type: 'template', options: { openMode: null } }, 'owner'],
  ];
  test.each(kinds)('goes on in a copy, in %s', async (_, change, who) => {
    await update(change);
    const { login } = pages.shared[who];
    const past = await everything();
    const page = await pages.open(login);
    await says(page, 'Parcours');
    expect([await page.docId(), await everything()]).toEqual([pages.shared.docId, past]);
    await line(page).fill('entendue');
    await line(page).press('Enter');
    await says(page, 'Tu es dans une copie');
    expect((await page.docId()).startsWith(`${pages.shared.docId}~`)).toBe(true);
    expect(await everything()).toBe(past);
    await page.close();
  });
});
