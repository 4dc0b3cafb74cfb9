/** The main job, in a real Grist with the sample document: select, ask, note, rate, seal, debrief. */
import type { FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { stored } from '../host/stored.ts';
import { until } from '../host/until.ts';
import { type GristOptions, test } from './fixtures.ts';
import { keepOnlyLeo } from './only-leo.ts';

async function openSample(
  open: (options: GristOptions) => Promise<GristPage>,
  prepare: (grist: GristPage) => Promise<void> = async () => {},
  options: GristOptions = {},
) {
  const grist = await open({ ...options, doc: 'sample' });
  await prepare(grist);
  const page = await grist.openWidgetPage();
  const widget = grist.widget(page.widgetRef);
  await widget.getByRole('tab', { name: 'Entretien' }).waitFor();
  return { grist, widget, ...page };
}

const line = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });
const saved = (widget: FrameLocator) => widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();

async function select(grist: GristPage, widget: FrameLocator, listRef: number, name: string) {
  await grist.selectRow(listRef, name);
  const { id } = await rowOf(grist, name);
  await until(async () => (await widget.getByRole('combobox', { name: 'Candidat' }).inputValue()) === String(id));
  return id;
}

async function rowOf(grist: GristPage, name: string): Promise<Readonly<Record<string, unknown>>> {
  const row = (await grist.rows('Candidats')).find(({ Nom }) => Nom === name);
  if (!row) throw new Error(`${name} is in the sample`);
  return row;
}

const proofsOf = async (grist: GristPage, candidate: unknown) =>
  (await grist.rows('Preuves')).filter(({ Candidat }) => Candidat === candidate);

describe('select, ask, note', () => {
  test('selecting another candidate in Grist’s own list changes the widget', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    for (const name of ['Joris Van Houtte', 'Malik Oussedik']) {
      await select(grist, widget, listRef, name);
    }
    await widget.getByRole('list', { name: 'Trame de l’entretien' }).getByRole('button').first().waitFor();
  });

  test('choosing a person in the widget moves Grist’s own list', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    await widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: 'Malik Oussedik' });
    await grist.section(listRef).locator('.field_clip.has_cursor').getByText('Malik Oussedik').waitFor();
    expect(await widget.getByRole('combobox', { name: 'Étape' }).inputValue()).toBe('Mise en situation');
  });

  test('a proof typed by keyboard is in Grist’s table, with the status that it implies', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    await select(grist, widget, listRef, 'Joris Van Houtte');
    await line(widget).click();
    const { keyboard } = grist.page;
    await keyboard.type('a mis en ligne un formulaire public en trois semaines');
    await keyboard.press('Enter');
    await keyboard.type('-#3 n’a jamais ouvert le code aux usagers');
    await keyboard.press('Enter');
    await keyboard.type('?dit « on » : quelle part était la sienne ?');
    await keyboard.press('Enter');
    await saved(widget);
    const { id } = await rowOf(grist, 'Joris Van Houtte');
    const proofs = await proofsOf(grist, id);
    expect(proofs).toMatchObject([
      { Signe: '+', Texte: 'a mis en ligne un formulaire public en trois semaines', Etape: 'Préqualification' },
      { Signe: '−', Texte: 'n’a jamais ouvert le code aux usagers' },
      { Signe: '?', Texte: 'dit « on » : quelle part était la sienne ?' },
    ]);
    expect(await rowOf(grist, 'Joris Van Houtte')).toMatchObject({ Completude: 'Preuves manquantes' });
    expect((await grist.rows('Entretiens')).filter(({ Candidat }) => Candidat === id)).toMatchObject([
      { Etape: 'Préqualification', Statut: 'En cours', Cle: `${id}:Préqualification` },
    ]);
    // The line keeps the focus throughout: the next key goes there.
    await keyboard.type('encore');
    expect(await line(widget).inputValue()).toBe('encore');
  });

  test('the coverage says what lacks proof, obligatory criteria first', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    await select(grist, widget, listRef, 'Joris Van Houtte');
    const strip = widget.getByRole('region', { name: 'Couverture des critères' });
    const chips = strip.getByRole('list', { name: 'sans preuve' }).getByRole('button');
    await chips.first().waitFor();
    const before = await chips.allInnerTexts();
    expect(before[0]).toMatch(/oblig\./);
    expect(before.every((text) => text.includes('sans preuve'))).toBe(true);
    await chips.first().click();
    await line(widget).fill('a chiffré la base et fermé trois accès');
    await line(widget).press('Enter');
    await saved(widget);
    await until(async () => (await chips.allInnerTexts()).some((text) => text.includes('+1')));
  });

  test('a reload, and a rebuilt iframe, bring the text being typed back', async ({ open }) => {
    const { grist, widget, widgetRef } = await openSample(open, undefined, { sameSite: true });
    await line(widget).fill('une phrase à moitié');
    const frame = await grist.widgetFrame(widgetRef);
    await until(async () => JSON.stringify(await stored(frame)).includes('une phrase à moitié'));
    await grist.rebuildFrame(widgetRef);
    await until(async () => (await line(widget).inputValue()) === 'une phrase à moitié');
  });
});

describe('edits by hand, and colleagues', () => {
  test('a cell edited by hand in Grist is followed by the widget', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    const id = await select(grist, widget, listRef, 'Inès Kerbrat');
    await grist.applyUserActions([
      [
        'AddRecord',
        'Preuves',
        null,
        { Candidat: id, Etape: 'Cadre de collaboration', Texte: 'tapée à la main dans la table' },
      ],
    ]);
    await widget
      .getByRole('region', { name: 'À classer' })
      .getByText('tapée à la main dans la table', { exact: true })
      .waitFor();
  });

  test('two widgets on one page converge', async ({ open }) => {
    const { grist, widgetRef, listRef } = await openSample(open);
    const { widgetUrl } = await import('./fixtures.ts');
    const second = await grist.addWidgetSection({ table: 'Candidats', url: widgetUrl(), linkTo: listRef });
    const [one, two] = [grist.widget(widgetRef), grist.widget(second.widgetRef)];
    await line(one).waitFor();
    await line(two).waitFor();
    await line(one).fill('vu par la première');
    await line(one).press('Enter');
    await saved(one);
    await two.getByText('vu par la première').first().waitFor({ state: 'attached' });
    await line(two).fill('vu par la seconde');
    await line(two).press('Enter');
    await saved(two);
    await one.getByText('vu par la seconde').first().waitFor({ state: 'attached' });
    const texts = (await grist.rows('Preuves'))
      .map(({ Texte }) => Texte)
      .filter((text) => String(text).startsWith('vu par'));
    expect(texts).toEqual(['vu par la première', 'vu par la seconde']);
  });
});

describe('rate, seal, debrief', () => {
  test('one evaluator alone gets a score in one sitting', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open, keepOnlyLeo);
    const id = await select(grist, widget, listRef, 'Joris Van Houtte');
    await widget.getByRole('tab', { name: 'Ma notation' }).click();
    await widget.getByRole('button', { name: 'Léo Garnier' }).click();
    const items = widget.locator('[data-criterion]');
    await widget.getByRole('radiogroup').waitFor();
    const count = await items.count();
    // A click scores its own criterion and moves on, also one that goes back to it.
    for (const [group, name] of [
      [0, '1'],
      [1, '3'],
      [0, '3'],
    ] as const) {
      if ((await items.nth(group).getAttribute('data-open')) !== 'true')
        await items.nth(group).getByRole('button').first().click();
      await items.nth(group).locator('label').filter({ hasText: name }).first().click();
    }
    // A digit too: one key for each criterion that is left.
    for (let index = 2; index < count; index += 1) await grist.page.keyboard.press('2');
    await widget.getByText(`${count} critères notés sur ${count}`).waitFor();
    await widget.getByRole('button', { name: 'Relire et sceller' }).click();
    await widget.getByRole('checkbox', { name: /^Je suis seul·e/ }).check();
    await widget.getByRole('button', { name: 'Sceller mes notes' }).click();
    await widget.getByText(/^Tes notes sont scellées/).waitFor();
    await saved(widget);
    const row = await rowOf(grist, 'Joris Van Houtte');
    expect(row['Score']).toBeGreaterThan(60);
    expect(row['Score_min']).toBeLessThan(Number(row['Score']));
    expect(row['Score_max']).toBeGreaterThan(Number(row['Score']));
    expect(row['Couverture']).toBeGreaterThan(0);
    const notes = (await grist.rows('Notes')).filter(({ Candidat }) => Candidat === id);
    expect(notes.filter(({ Nature, Scellee }) => Nature === 'Individuelle' && Scellee)).toHaveLength(count);
    const given = Array.from({ length: count }, (_, index) => (index < 2 ? 3 : 2));
    expect(notes.filter(({ Nature }) => Nature === 'Débrief').map(({ Note }) => Note)).toEqual(given);
    expect(String(row['Sceaux'])).toContain('leo.garnier@example.org');
  });

  test('a note of the team in the debrief changes the score row', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    await select(grist, widget, listRef, 'Inès Kerbrat');
    const before = await rowOf(grist, 'Inès Kerbrat');
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    // No note of the team is unsigned.
    await widget.getByRole('button', { name: 'Léo Garnier' }).click();
    const group = widget.getByRole('radiogroup').first();
    await group.waitFor();
    const checked = await group.getByRole('radio', { checked: true }).getAttribute('aria-label');
    await group.getByRole('radio', { name: checked === '1' ? '3' : '1', exact: true }).check();
    await saved(widget);
    const after = await rowOf(grist, 'Inès Kerbrat');
    expect(after['Score']).not.toBe(before['Score']);
    expect(after['Couverture']).toBeCloseTo(Number(before['Couverture']), 5);
  });

  test('a debrief opened before its time says who and why', async ({ open }) => {
    const { grist, widget, listRef } = await openSample(open);
    await select(grist, widget, listRef, 'Joris Van Houtte');
    await widget.getByRole('tab', { name: 'Débrief' }).click();
    // Where nobody has an account, whoever opens it says who they are first.
    await widget.getByRole('button', { name: 'Léo Garnier' }).click();
    await widget.getByRole('button', { name: 'Ouvrir quand même' }).click();
    await widget.getByText('Dis pourquoi en quelques mots.').waitFor();
    await widget.getByLabel('Pourquoi ouvrir maintenant').fill('dernier créneau avant les congés');
    await widget.getByRole('button', { name: 'Ouvrir quand même' }).click();
    await widget.getByRole('radiogroup').first().waitFor();
    await saved(widget);
    const { id } = await rowOf(grist, 'Joris Van Houtte');
    expect((await grist.rows('Entretiens')).filter(({ Candidat }) => Candidat === id)).toMatchObject([
      { Debrief_ouvert_par: 'leo.garnier@example.org', Motif_ouverture: 'dernier créneau avant les congés' },
    ]);
  });
});
