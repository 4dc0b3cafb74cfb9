/** Access rules as people meet them, in the pages of a server: who adds them, and who is refused by them. */
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../host/until.ts';
import { given } from './accounts.ts';
import { canSignIn } from './browsers.ts';
import { openServerPages, type ServerPages, type WidgetPage } from './page.ts';

const line = ({ widget }: WidgetPage) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const refusals = ({ widget }: WidgetPage) =>
  widget.getByRole('region', { name: 'Ce qui n’a pas pu être écrit dans le document' });

describe.skipIf(!given || !canSignIn)('access rules, in the pages of a server', { timeout: 240_000 }, () => {
  let pages: ServerPages;
  afterEach(() => pages?.close());

  test('a proof that a rule refuses is kept, with what the author of the rule says of it', async () => {
    pages = await openServerPages();
    const { owner, other } = pages.shared;
    const memo = 'Plus de preuve après le débrief : dis-le à Zoé.';
    const [resource] = await owner.do(['AddRecord', '_grist_ACLResources', null, { tableId: 'Preuves', colIds: '*' }]);
    const rule = { resource, aclFormula: 'newRec.Texte == "trop tard"', permissionsText: '-CU', memo };
    await owner.do(['AddRecord', '_grist_ACLRules', null, rule]);
    const page = await pages.open(other.login);
    await line(page).fill('trop tard');
    await line(page).press('Enter');
    await refusals(page).locator('summary').click();
    await refusals(page).getByText(memo).waitFor();
    await refusals(page).getByText('trop tard', { exact: true }).waitFor();
    expect(await owner.rows('Preuves')).toEqual([]);
    await line(page).fill('à temps');
    await line(page).press('Enter');
    await until(async () => (await owner.rows('Preuves')).map((row) => row['Texte']).join() === 'à temps');
  });

  const ways: readonly (readonly [where: string, (page: WidgetPage) => Promise<void>])[] = [
    [
      'the menu',
      async ({ widget }) => {
        await widget.getByRole('button', { name: 'Menu' }).click();
        await widget.getByRole('button', { name: 'Protéger les notes…' }).click();
      },
    ],
    [
      'the line that says that the table can be opened',
      async ({ widget }) => {
        await widget.getByRole('tab', { name: 'Ma notation' }).click();
        await widget.getByRole('button', { name: /^Relire et sceller/ }).click();
        await widget.getByRole('button', { name: 'Protéger les notes…' }).click();
      },
    ],
  ];

  test.each(ways)(
    'added from %s: the page that Grist loads anew says what holds, and nobody loses a word',
    async (_, go) => {
      pages = await openServerPages();
      const { owner, other } = pages.shared;
      const colleague = await pages.open(other.login);
      await line(colleague).fill('une phrase à moitié');
      await until(async () => (await colleague.kept()).includes('une phrase à moitié'));
      const page = await pages.open(owner.login);
      await line(page).fill('la mienne aussi');
      await until(async () => (await page.kept()).includes('la mienne aussi'));
      await go(page);
      await page.widget.getByRole('button', { name: 'Protéger les notes', exact: true }).click();
      await page.widget.getByText('Les règles d’accès sont en place : Grist tient le scellé des notes.').waitFor();
      for (const [who, words] of [
        [page, 'la mienne aussi'],
        [colleague, 'une phrase à moitié'],
      ] as const) {
        await who.widget.getByRole('tab', { name: 'Entretien' }).click();
        await until(async () => (await line(who).inputValue()) === words);
        await line(who).press('Enter');
        await until(async () => (await owner.rows('Preuves')).some((row) => row['Texte'] === words));
      }
      // It has been read: the next page says it no more.
      await page.widget.getByRole('button', { name: 'Fermer' }).first().click();
      await page.grist.reload();
      await line(page).waitFor();
      expect(await page.widget.getByText('Les règles d’accès sont en place').count()).toBe(0);
      const [id] = await other.do([
        'AddRecord',
        'Notes',
        null,
        { Candidat: 1, Critere: 1, Nature: 'Individuelle', Note: 2 },
      ]);
      expect((await owner.rows('Notes')).map((row) => row['id'])).not.toContain(id);
    },
  );
});
