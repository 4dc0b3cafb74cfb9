/** A document as it was, taken back to that, or saved anew from a copy: each keeps its own words, and what waits in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../host/until.ts';
import { given, list, record, value } from './accounts.ts';
import { canSignIn } from './browsers.ts';
import { openServerPages, type ServerPages, type WidgetPage } from './page.ts';
import { call } from './rest-port.ts';

const line = ({ widget }: WidgetPage) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const picker = ({ widget }: WidgetPage) => widget.getByRole('combobox').first();
const known = ({ widget }: WidgetPage) => widget.locator('.me').waitFor();
const status = ({ widget }: WidgetPage, words: string) =>
  widget.getByRole('status').filter({ hasText: words }).waitFor();

describe.skipIf(!given || !canSignIn)('of one document', { timeout: 240_000 }, () => {
  let pages: ServerPages;
  let login = '';
  const proofs = async () => (await pages.shared.owner.rows('Preuves')).map(({ Texte }) => Texte);
  const texts = async (page: WidgetPage) => (await page.grist.rows('Preuves')).map(({ Texte }) => Texte);
  const write = async (page: WidgetPage, words: string) => {
    await line(page).fill(words);
    await line(page).press('Enter');
  };
  const beginWriting = async (page: WidgetPage, words: string) => {
    await line(page).fill(words);
    await until(async () => (await page.kept()).includes(words));
  };
  /** The latest state that Grist has put aside; null where the server puts none aside. */
  async function snapshot() {
    const { owner, docId } = pages.shared;
    await call(owner, 'POST', `/docs/${docId}/flush`);
    const asked = await call(owner, 'GET', `/docs/${docId}/snapshots`);
    const [latest] = asked.ok ? list(record(asked)['snapshots']) : [];
    return latest ? { docId: String(latest['docId']), snapshotId: latest['snapshotId'] } : null;
  }

  beforeAll(async () => {
    pages = await openServerPages();
    login = pages.shared.other.login;
  }, 120_000);
  afterAll(() => pages?.close());

  test('a copy that is saved as a document has neither the words nor what waits of the copy or of the document', async () => {
    const { other, docId } = pages.shared;
    const itself = await pages.open(login);
    await known(itself);
    await beginWriting(itself, 'à moitié dans le document');
    const copy = await pages.open(login, { mode: 'fork' });
    await known(copy);
    expect(await line(copy).inputValue()).toBe('');
    await write(copy, 'entendue dans la copie');
    await status(copy, 'Enregistré');
    await copy.cut();
    await write(copy, 'en attente dans la copie');
    await status(copy, 'En attente');
    await beginWriting(copy, 'à moitié dans la copie');
    const [home] = list(await call(other, 'GET', '/orgs/current/workspaces'));
    const asked = { sourceDocumentId: await copy.docId(), workspaceId: home?.['id'], documentName: 'Copie gardée' };
    const saved = String(value(await call(other, 'POST', '/docs', asked)));
    try {
      const page = await pages.open(login, { docId: saved });
      await known(page);
      expect([
        await line(page).inputValue(),
        await page.widget.getByText(/En attente|Tu es dans une copie/).count(),
      ]).toEqual(['', 0]);
      await write(page, 'entendue après');
      await until(async () => (await texts(page)).length === 2);
      expect(await texts(page)).toEqual(['entendue dans la copie', 'entendue après']);
      expect([await line(itself).inputValue(), await line(copy).inputValue(), await itself.docId()]).toEqual([
        'à moitié dans le document',
        'à moitié dans la copie',
        docId,
      ]);
      expect(await proofs()).toEqual([]);
      for (const each of [page, copy, itself]) await each.close();
    } finally {
      await call(other, 'DELETE', `/docs/${saved}`);
    }
  });

  test('what it was is read only, without the words that wait in what it is', async ({ skip }) => {
    const page = await pages.open(login);
    await known(page);
    await write(page, 'dite avant');
    await until(async () => (await proofs()).length === 1);
    const then = await snapshot();
    if (!then) return skip();
    await write(page, 'dite depuis');
    await until(async () => (await proofs()).length === 2);
    await beginWriting(page, 'à moitié dite');
    await page.close();
    const past = await pages.open(login, { docId: then.docId });
    await known(past);
    await past.widget.getByText('Lecture seule').first().waitFor();
    expect([await past.docId(), await texts(past), await line(past).isEditable()]).toEqual([
      then.docId,
      ['dite avant'],
      false,
    ]);
    expect(await past.widget.locator('body').textContent()).not.toContain('à moitié dite');
    await past.close();
    const again = await pages.open(login);
    await until(async () => (await line(again).inputValue()) === 'à moitié dite');
    expect(await proofs()).toEqual(['dite avant', 'dite depuis']);
    await again.close();
  });

  test('taken back to what it was, nothing is written about whoever has got the row of somebody who is gone', async ({
    skip,
  }) => {
    const { owner, docId } = pages.shared;
    const then = await snapshot();
    if (!then) return skip();
    const [zed] = await owner.do(['AddRecord', 'Candidats', null, { Nom: 'Zed', Poste: 1 }]);
    const page = await pages.open(login);
    await known(page);
    await picker(page).selectOption(String(zed));
    await write(page, 'entendue sur Zed');
    await until(async () => (await proofs()).includes('entendue sur Zed'));
    await beginWriting(page, 'à moitié sur Zed');
    await page.cut();
    await line(page).press('Enter');
    await status(page, 'En attente');
    await beginWriting(page, 'encore sur Zed');
    await page.close();
    value(await call(owner, 'POST', `/docs/${docId}/replace`, { snapshotId: then.snapshotId }));
    const [yann] = await owner.do(['AddRecord', 'Candidats', null, { Nom: 'Yann', Poste: 1 }]);
    expect(yann).toBe(zed);
    const next = await pages.open(login);
    await known(next);
    await status(next, 'Refusé');
    await next.widget.getByText('à moitié sur Zed').first().waitFor({ state: 'attached' });
    await picker(next).selectOption(String(yann));
    await next.widget.getByText('Des mots écrits pour Zed sont restés ici.').waitFor({ state: 'attached' });
    expect(await line(next).inputValue()).toBe('');
    expect((await owner.rows('Preuves')).filter(({ Candidat }) => Candidat === yann)).toEqual([]);
    await next.close();
  });
});
