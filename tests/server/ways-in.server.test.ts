/** Addresses and kinds of documents by which Grist opens a page that writes elsewhere, or nowhere: nothing false is said. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given, value } from './accounts.ts';
import { canSignIn } from './browsers.ts';
import { openServerPages, type ServerPages, type WidgetPage } from './page.ts';
import { call } from './rest-port.ts';

const copy = /Tu es dans une copie|écrire fait une copie/;
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

  test('only looks, at /m/view: it says so to an editor, and offers nothing to fill in', async () => {
    const past = await everything();
    const page = await pages.open(pages.shared.other.login, { mode: 'view' });
    await says(page, 'Parcours');
    await says(page, 'Lecture seule : rien de ce que tu fais ici ne sera enregistré.');
    expect(await line(page).isDisabled()).toBe(true);
    expect(await page.widget.getByText(copy).count()).toBe(0);
    expect([await page.docId(), await everything()]).toEqual([pages.shared.docId, past]);
    await page.close();
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
