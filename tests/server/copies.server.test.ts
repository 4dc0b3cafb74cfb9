/** Pages that write into a copy, on a server and in a browser: what they show, and that nothing of them reaches the document. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../host/until.ts';
import { given, value } from './accounts.ts';
import { canSignIn } from './browsers.ts';
import { openServerPages, type ServerPages, type WidgetPage } from './page.ts';
import { call } from './rest-port.ts';

const tables = ['Candidats', 'Preuves', 'Notes', 'Entretiens', 'Passages', 'Evaluateurs'];
const line = ({ widget }: WidgetPage) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const says = ({ widget }: WidgetPage, words: string | RegExp) => widget.getByText(words).first().waitFor();
const inCopy = 'Tu es dans une copie';
const copiesFirst = 'Ici, écrire fait une copie';

describe.skipIf(!given || !canSignIn)('a page that writes into a copy', () => {
  let pages: ServerPages;
  let viewer = '';
  const everything = async () =>
    JSON.stringify(await Promise.all(tables.map((table) => pages.shared.owner.rows(table))));
  const update = async (change: object) =>
    value(await call(pages.shared.owner, 'PATCH', `/docs/${pages.shared.docId}`, change));
  const share = async (users: Readonly<Record<string, string | null>>) =>
    value(await call(pages.shared.owner, 'PATCH', `/docs/${pages.shared.docId}/access`, { delta: { users } }));
  const texts = async (page: WidgetPage) => (await page.grist.rows('Preuves')).map((row) => row['Texte']);
  const saved = (page: WidgetPage) => page.widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();

  beforeAll(async () => {
    pages = await openServerPages();
    const { other, third } = pages.shared;
    viewer = (third ?? other).login;
  }, 120_000);
  afterAll(() => pages?.close());

  interface Case {
    readonly before: () => Promise<unknown>;
    readonly open: () => Promise<WidgetPage>;
    readonly who: () => string;
    /** Grist tells that a copy will be made: of somebody who may not write in the document, it can be nothing else. */
    readonly told: boolean;
  }
  const cases: Readonly<Record<string, Case>> = {
    'of an editor, at /m/fork': {
      before: async () => {},
      open: () => pages.open(pages.shared.other.login, { mode: 'fork' }),
      who: () => pages.shared.other.login,
      told: false,
    },
    'of a viewer who may suggest': {
      before: async () => {
        await share({ [viewer]: 'viewers' });
        await update({ options: { proposedChanges: { acceptProposals: true } } });
      },
      open: () => pages.open(viewer),
      who: () => viewer,
      told: true,
    },
    'of a viewer of a template': {
      before: () => update({ options: { proposedChanges: { acceptProposals: false } }, type: 'template' }),
      open: () => pages.open(viewer),
      who: () => viewer,
      told: true,
    },
  };

  for (const [what, { before, open, who, told }] of Object.entries(cases)) {
    describe(what, { timeout: 180_000 }, () => {
      let page: WidgetPage;
      let past = '';
      beforeAll(async () => {
        await before();
        past = await everything();
      });
      afterAll(async () => {
        await page?.close();
      });

      test('is opened and read without a trace, nor a copy', async () => {
        page = await open();
        await line(page).waitFor();
        await says(page, 'Parcours');
        expect([await page.docId(), await everything()]).toEqual([pages.shared.docId, past]);
        if (told) await says(page, copiesFirst);
        else expect(await page.widget.getByText(copiesFirst).count()).toBe(0);
        expect(await page.widget.getByText(inCopy).count()).toBe(0);
      });

      test('a proof makes the copy, where it is; the page says that it is in one', async () => {
        await line(page).fill('entendue');
        await line(page).press('Enter');
        await says(page, inCopy);
        expect(await page.widget.getByText(copiesFirst).count()).toBe(0);
        await saved(page);
        expect((await page.docId()).startsWith(`${pages.shared.docId}~`)).toBe(true);
        expect([await texts(page), await everything()]).toEqual([['entendue'], past]);
      });

      test('a note and a seal are in the copy', async () => {
        await page.widget.getByRole('tab', { name: 'Ma notation' }).click();
        await page.widget.getByRole('radiogroup').waitFor();
        const count = await page.widget.locator('[data-criterion]').count();
        for (let index = 0; index < count; index += 1) await page.grist.page.keyboard.press('2');
        await says(page, `${count} critères notés sur ${count}`);
        await page.widget.getByRole('button', { name: 'Relire et sceller' }).click();
        await page.widget.getByRole('button', { name: 'Sceller mes notes' }).click();
        await page.widget.getByText(/^Tes notes sont scellées/).waitFor();
        await saved(page);
        const sealed = (await page.grist.rows('Notes')).filter((row) => row['Scellee'] && row['Note'] === 2);
        expect(sealed.map((row) => row['Evaluateur'])).toEqual(Array.from({ length: count }, who));
        expect(await everything()).toBe(past);
      });

      test('so is the team’s note of a debrief', async () => {
        await page.widget.getByRole('tab', { name: 'Débrief' }).click();
        await page.widget.getByRole('button', { name: 'Ouvrir quand même' }).click();
        await page.widget.getByLabel('Pourquoi ouvrir maintenant').fill('pour voir');
        await page.widget.getByRole('button', { name: 'Ouvrir quand même' }).click();
        const group = page.widget.getByRole('radiogroup').first();
        await group.getByRole('radio', { name: '3', exact: true }).check();
        const decided = async () => (await page.grist.rows('Notes')).filter((row) => row['Nature'] === 'Débrief');
        await until(async () => (await decided()).length > 0);
        expect(await decided()).toMatchObject([{ Note: 3, Evaluateur: who() }]);
        expect(await everything()).toBe(past);
      });

      test('half a sentence comes back with a reload, and what waits leaves from the copy only', async () => {
        const half = `une demi-phrase ${what}`;
        await page.widget.getByRole('tab', { name: 'Entretien' }).click();
        await line(page).fill(half);
        await until(async () => (await page.kept()).includes(half));
        await page.grist.reload();
        await until(async () => (await line(page).inputValue()) === half);
        await page.cut();
        await line(page).press('Enter');
        await page.widget.getByRole('status').filter({ hasText: 'En attente' }).waitFor();
        await until(async () => (await page.kept()).includes('"changes"'));
        const copy = await page.docId();
        await page.close();
        const original = await pages.open(who(), { mode: 'default' });
        await line(original).waitFor();
        // What closed pages have left is looked for once it is known who one is.
        await original.widget.locator('.me').waitFor();
        expect(await original.kept()).toContain(half);
        expect(await everything()).toBe(past);
        expect(await line(original).inputValue()).toBe('');
        expect(await original.widget.getByText(/En attente|n’a pas pu être écrit/).count()).toBe(0);
        await original.close();
        page = await pages.open(who(), { docId: copy });
        await until(async () => (await texts(page)).includes(half));
        expect(await everything()).toBe(past);
      });
    });
  }

  test('where the rules let nobody copy the document it says so, and nothing waits for ever', {
    timeout: 120_000,
  }, async () => {
    const { owner, other } = pages.shared;
    await update({ type: null });
    await owner.do(
      ['AddRecord', '_grist_ACLResources', -1, { tableId: 'Notes', colIds: '*' }],
      [
        'AddRecord',
        '_grist_ACLRules',
        null,
        { resource: -1, aclFormula: 'user.Access != OWNER', permissionsText: '-R' },
      ],
    );
    const past = await everything();
    const page = await pages.open(other.login, { mode: 'fork' });
    await line(page).fill('refusée');
    await line(page).press('Enter');
    await says(page, 'tu n’as pas le droit de copier ce document');
    await page.widget.getByText('refusée').first().waitFor({ state: 'attached' });
    expect(await page.widget.getByText('En attente').count()).toBe(0);
    expect(await everything()).toBe(past);
  });
});

describe.skipIf(!given || !canSignIn)('on Grist’s own address', () => {
  test('an editor who opens the document to try things out is told so before writing anything', {
    timeout: 120_000,
  }, async () => {
    const pages = await openServerPages('ownUrl');
    try {
      const login = pages.shared.other.login;
      const copy = await pages.open(login, { mode: 'fork' });
      await says(copy, copiesFirst);
      const itself = await pages.open(login);
      await line(itself).waitFor();
      await says(itself, 'Parcours');
      expect(await itself.widget.getByText(copiesFirst).count()).toBe(0);
      await line(copy).fill('entendue');
      await line(copy).press('Enter');
      await says(copy, inCopy);
      expect([await pages.shared.owner.rows('Preuves'), await itself.docId()]).toEqual([[], pages.shared.docId]);
    } finally {
      await pages.close();
    }
  });
});
