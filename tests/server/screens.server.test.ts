/** What people see and do, replayed by three accounts at once in the widget itself, in the pages of a real server. */
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import { developpement } from '../../src/kits/developpement.ts';
import type { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';
import { type Account, given, type SharedDocument, shareDocument, url, value } from './accounts.ts';
import { type Browsers, canSignIn, startBrowsers } from './browsers.ts';

const line = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const picker = (widget: FrameLocator) => widget.getByRole('combobox', { name: 'Candidat' });
const saved = (widget: FrameLocator) => widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();

interface Seat {
  readonly account: Account;
  readonly grist: GristPage;
  readonly widget: FrameLocator;
  readonly listRef: number;
}

describe.skipIf(!given || !canSignIn)(
  `three people in the pages of the Grist server at ${url}`,
  { timeout: 300_000 },
  () => {
    let shared: SharedDocument;
    let browsers: Browsers;
    const seats: Seat[] = [];

    const seat = (index: number): Seat => {
      const found = seats[index];
      if (!found) throw new Error('three accounts are needed');
      return found;
    };
    const rowsAbout = async (table: string, person: number) =>
      (await shared.owner.rows(table)).filter(({ Candidat }) => Candidat === person);
    const rowOf = async (id: number) => (await shared.owner.rows('Candidats')).find((row) => row['id'] === id);
    async function meet(name: string): Promise<number> {
      const [id] = await shared.owner.do(['AddRecord', 'Candidats', null, { Nom: name, Poste: 1 }]);
      for (const { widget } of seats)
        await picker(widget).locator(`option[value="${id}"]`).waitFor({ state: 'attached' });
      return Number(id);
    }
    async function show({ widget }: Seat, id: number): Promise<void> {
      await widget.getByRole('tab', { name: 'Entretien' }).click();
      await picker(widget).selectOption(String(id));
      await until(async () => (await picker(widget).inputValue()) === String(id));
    }
    async function type({ grist, widget }: Seat, text: string): Promise<void> {
      await line(widget).click();
      await grist.page.keyboard.type(text);
      await grist.page.keyboard.press('Enter');
    }
    async function goTo({ widget }: Seat, tab: string): Promise<void> {
      await widget.getByRole('tab', { name: tab }).click();
    }
    const choose = async (widget: FrameLocator, place: number, name: string) => {
      const item = widget.locator('[data-criterion]').nth(place);
      if ((await item.getAttribute('data-open')) !== 'true') await item.getByRole('button').first().click();
      await item.locator('label').filter({ hasText: name }).first().click();
    };

    beforeAll(async () => {
      [shared, browsers] = await Promise.all([shareDocument('editors'), startBrowsers()]);
      const { owner, other, third } = shared;
      value(await setUp(owner.grist, { kits: [developpement], choices: noChoices, widgetUrl: browsers.widgetUrl }));
      await owner.do(['AddRecord', 'Candidats', null, { Nom: 'Noé', Poste: 1 }]);
      for (const account of [owner, other, third]) {
        if (!account) continue;
        const grist = await browsers.open(shared.docId, account.login);
        const { widgetRef, listRef } = await grist.openWidgetPage();
        const widget = grist.widget(widgetRef);
        await widget.getByRole('tab', { name: 'Entretien' }).waitFor();
        seats.push({ account, grist, widget, listRef });
      }
    }, 240_000);
    afterAll(async () => {
      await browsers?.close();
      await shared?.remove();
    });

    test('a list filtered on what the widget writes never changes whom one writes about', async () => {
      const ana = seat(1);
      const [joris, lou] = [await meet('Joris'), await meet('Lou')];
      const columns = await ana.grist.rows('_grist_Tables_column');
      const colRef = columns.find(({ colId }) => colId === 'Completude')?.['id'];
      const filter = JSON.stringify({ excluded: ['Preuves manquantes'] });
      const [added] = await shared.owner.do([
        'AddRecord',
        '_grist_Filters',
        null,
        { viewSectionRef: ana.listRef, colRef, filter, pinned: true },
      ]);
      await show(ana, joris);
      await type(ana, 'a mis en ligne un formulaire');
      await ana.widget.getByText('La liste de Grist montre maintenant').waitFor();
      await ana.grist.page.keyboard.type('en trois semaines');
      await ana.grist.page.keyboard.press('Enter');
      await until(async () => (await rowsAbout('Preuves', joris)).length === 2);
      expect(await picker(ana.widget).inputValue()).toBe(String(joris));
      // A colleague takes away the row of whom one writes about.
      await show(ana, lou);
      await line(ana.widget).click();
      await ana.grist.page.keyboard.type('une phrase à moitié');
      await shared.owner.do(['RemoveRecord', 'Candidats', lou]);
      await ana.widget.getByText('Lou n’est plus dans la liste').waitFor();
      await ana.grist.page.keyboard.type(' dite');
      await ana.grist.page.keyboard.press('Enter');
      await ana.widget.getByText('une phrase à moitié', { exact: true }).waitFor();
      expect(
        (await shared.owner.rows('Preuves')).map(({ Candidat, Texte, Auteur }) => [Candidat, Texte, Auteur]),
      ).toEqual([
        [joris, 'a mis en ligne un formulaire', ana.account.login],
        [joris, 'en trois semaines', ana.account.login],
      ]);
      await shared.owner.do(
        ['RemoveRecord', '_grist_Filters', added],
        ['UpdateRecord', 'Candidats', joris, { Etape: '' }],
      );
      await ana.widget.getByRole('button', { name: /^Passer à/ }).click();
    });

    test('a note is on the criterion that was clicked, however often one comes back', async () => {
      const bob = seat(2);
      const id = await meet('Inès');
      await show(bob, id);
      await goTo(bob, 'Ma notation');
      await bob.widget.getByRole('radiogroup').first().waitFor();
      const criterionAt = async (index: number) =>
        Number(await bob.widget.locator('[data-criterion]').nth(index).getAttribute('data-criterion'));
      const [first, second] = [await criterionAt(0), await criterionAt(1)];
      for (const [group, note] of [
        [0, '2'],
        [1, '3'],
        [0, '1'],
        [0, '3'],
      ] as const)
        await choose(bob.widget, group, note);
      await until(
        async () => (await rowsAbout('Notes', id)).length >= 2 || (await bob.grist.rows('Notes')).length >= 2,
      );
      await saved(bob.widget);
      const given = (await bob.grist.rows('Notes')).filter(({ Candidat }) => Candidat === id);
      const notes = Object.fromEntries(given.map(({ Critere, Note }) => [String(Critere), Note]));
      expect(notes).toEqual({ [String(first)]: 3, [String(second)]: 3 });
      expect(new Set(given.map(({ Evaluateur }) => Evaluateur))).toEqual(new Set([bob.account.login]));
      await goTo(bob, 'Entretien');
    });

    test('two reasons left at the same second for the same note of the team: none vanishes unseen', async () => {
      const [owner, ana] = [seat(0), seat(1)];
      const id = await meet('Samir');
      await show(owner, id);
      await goTo(owner, 'Débrief');
      await owner.widget.getByRole('button', { name: 'Ouvrir quand même' }).click();
      await owner.widget.getByLabel('Pourquoi ouvrir maintenant').fill('essai');
      await owner.widget.getByRole('button', { name: 'Ouvrir quand même' }).click();
      await owner.widget.getByRole('radiogroup').first().waitFor();
      await show(ana, id);
      await goTo(ana, 'Débrief');
      await ana.widget.getByRole('radiogroup').first().waitFor();
      await owner.widget.getByRole('radio', { name: '2', exact: true }).check();
      const reason = ({ widget }: Seat) => widget.getByRole('textbox', { name: /^Raison, en une ligne/ }).first();
      await until(async () => await ana.widget.getByRole('radio', { name: '2', exact: true }).first().isChecked());
      await Promise.all([reason(owner).fill('vu au guichet'), reason(ana).fill('lu dans le code')]);
      await Promise.all([owner, ana].map((who) => reason(who).press('Enter')));
      const stored = async () => String((await rowsAbout('Notes', id))[0]?.['Motif']);
      await until(async () => ['vu au guichet', 'lu dans le code'].includes(await stored()));
      const [kept, other] = (await stored()) === 'vu au guichet' ? [owner, ana] : [ana, owner];
      // Whoever came second is told, and still has the words.
      const words = other === owner ? 'vu au guichet' : 'lu dans le code';
      await other.widget.getByText(words).first().waitFor({ state: 'attached' });
      await other.widget
        .getByRole('status')
        .filter({ hasText: /Conflit/ })
        .waitFor();
      await saved(kept.widget);
      const [row] = await rowsAbout('Notes', id);
      expect(row).toMatchObject({ Note: 2, Motif: await stored() });
      await other.widget.getByRole('button', { name: 'Garder celui du document' }).first().click();
      await saved(other.widget);
      for (const who of [owner, ana]) await goTo(who, 'Entretien');
    });

    test('“Je suis seul·e” is not offered to one of several, and nothing of the team’s is written', async () => {
      const bob = seat(2);
      const id = await meet('Lina');
      await show(seat(1), id);
      await type(seat(1), 'une preuve d’Ana');
      await saved(seat(1).widget);
      await show(bob, id);
      await goTo(bob, 'Ma notation');
      await bob.widget.getByRole('radiogroup').waitFor();
      await choose(bob.widget, 0, '2');
      for (let left = (await bob.widget.locator('[data-criterion]').count()) - 1; left > 0; left -= 1)
        await bob.grist.page.keyboard.press('2');
      await saved(bob.widget);
      await bob.widget.getByRole('button', { name: 'Relire et sceller' }).click();
      await bob.widget.getByRole('heading', { name: 'Avant de sceller' }).waitFor();
      expect(await bob.widget.getByRole('checkbox', { name: /^Je suis seul·e/ }).count()).toBe(0);
      await bob.widget.getByRole('button', { name: 'Sceller mes notes' }).click();
      await bob.widget.getByText(/^Tes notes sont scellées/).waitFor();
      await saved(bob.widget);
      expect((await rowsAbout('Notes', id)).filter(({ Nature }) => Nature === 'Débrief')).toEqual([]);
      expect((await rowOf(id))?.['Score']).toBeNull();
      await goTo(bob, 'Entretien');
    });

    test('the empty line takes back one’s own last proof of this person only, and brings it again', async () => {
      const [ana, bob] = [seat(1), seat(2)];
      const id = await meet('Marius');
      for (const who of [ana, bob]) {
        await show(who, id);
        await type(who, `dit à ${who.account.login}`);
        await saved(who.widget);
      }
      const texts = async () => (await rowsAbout('Preuves', id)).map(({ Texte }) => String(Texte)).toSorted();
      await until(async () => (await texts()).length === 2);
      await line(ana.widget).click();
      await ana.grist.page.keyboard.press('Control+z');
      await until(async () => (await texts()).length === 1);
      expect(await texts()).toEqual([`dit à ${bob.account.login}`]);
      await ana.grist.page.keyboard.press('Control+Shift+z');
      await until(async () => (await texts()).length === 2);
    });

    test('an erasure leaves nothing of the one, and all of a homonym', async () => {
      const owner = seat(0);
      const [first, second] = [await meet('Camille'), await meet('Camille')];
      for (const id of [first, second]) {
        await show(owner, id);
        await type(owner, `preuve de la ligne ${id}`);
        await saved(owner.widget);
      }
      await show(owner, first);
      await goTo(owner, 'Débrief');
      await owner.widget.getByRole('button', { name: 'Droit d’accès' }).click();
      await owner.widget.getByRole('button', { name: 'Rassembler ses données' }).click();
      await owner.widget.getByRole('button', { name: /^Effacer Camille/ }).click();
      await owner.widget.getByRole('button', { name: /^Effacer Camille.* pour de bon$/ }).click();
      await until(async () => (await rowOf(first)) === undefined);
      expect(await rowOf(second)).toMatchObject({ Nom: 'Camille' });
      expect((await rowsAbout('Preuves', second)).map(({ Texte }) => Texte)).toEqual([`preuve de la ligne ${second}`]);
      expect((await shared.owner.rows('Preuves')).map(({ Texte }) => Texte)).not.toContain(
        `preuve de la ligne ${first}`,
      );
    });
  },
);
