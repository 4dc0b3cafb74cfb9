/** Without a mouse: the order of Tab, a whole short interview, and the names of the accessibility tree. */
import type { Frame, FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';
import { keepOnlyLeo } from './only-leo.ts';

async function openAt(
  open: (options: { doc: 'sample' }) => Promise<GristPage>,
  person: string,
  prepare: (grist: GristPage) => Promise<void> = async () => {},
) {
  const grist = await open({ doc: 'sample' });
  await prepare(grist);
  const { widgetRef, listRef } = await grist.openWidgetPage();
  const widget = grist.widget(widgetRef);
  await widget.getByRole('tab', { name: 'Entretien' }).waitFor();
  const row = (await grist.rows('Candidats')).find(({ Nom }) => Nom === person);
  if (!row) throw new Error(`${person} is in the sample`);
  await grist.selectRow(listRef, person);
  await until(async () => (await picker(widget).inputValue()) === String(row['id']));
  return { grist, widget, frame: await grist.widgetFrame(widgetRef), id: row['id'] };
}

const picker = (widget: FrameLocator) => widget.getByRole('combobox', { name: 'Candidat' });
const saved = (widget: FrameLocator) => widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();

/** The element that has the focus: its name, whether the focus can be seen, and whether it is in the widget at all. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.hasFocus() ? document.activeElement : null;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const labels = (element as HTMLInputElement).labels;
    const name = element.ariaLabel || labels?.[0]?.textContent || element.textContent || '';
    // A radio shows it on the label around it.
    const ring = [element, element.closest('label')].some(
      (each) => each && getComputedStyle(each).outlineStyle !== 'none',
    );
    return { name: name.replace(/\s+/g, ' ').trim(), role: element.role ?? element.tagName.toLowerCase(), ring };
  });

/** Presses Tab until something of this name has the focus. */
async function tabTo(grist: GristPage, frame: Frame, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (name.test((await focused(frame))?.name ?? '')) return;
    await grist.page.keyboard.press(key);
  }
  throw new Error(`${name} is not reached by ${key}`);
}

describe('by keyboard alone', () => {
  test('Tab goes through the interview in the order in which it reads, shows where it is, and gets out', async ({
    open,
  }) => {
    const { grist, widget, frame } = await openAt(open, 'Joris Van Houtte');
    await picker(widget).focus();
    const passed: { readonly name: string; readonly ring: boolean }[] = [];
    for (;;) {
      const now = await focused(frame);
      if (!now) break;
      passed.push(now);
      if (passed.length > 120) throw new Error('the focus does not get out');
      await grist.page.keyboard.press('Tab');
    }
    expect(passed.filter(({ ring }) => !ring)).toEqual([]);
    const wanted = [
      /^Candidat$/,
      /^Entretien$/,
      /^Menu$/,
      /^Étape$/,
      /sans preuve/,
      /^Critère de la preuve$/,
      /^Signe/,
    ];
    const last = [/^Nouvelle preuve$/, /^Enregistrer la preuve$/];
    const places = [...wanted, ...last].map((name) => passed.findIndex((each) => name.test(each.name)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.at(-1)).toBe(passed.length - 1);
  });

  test('a short interview, from the first proof to the score of somebody who evaluates alone', async ({ open }) => {
    const { grist, widget, frame, id } = await openAt(open, 'Joris Van Houtte', keepOnlyLeo);
    const { keyboard } = grist.page;
    await picker(widget).focus();
    await tabTo(grist, frame, /^Nouvelle preuve$/);
    for (const proof of ['a mis en ligne un formulaire', '-#2 n’a rien montré', '?dit « on »']) {
      await keyboard.type(proof);
      await keyboard.press('Enter');
    }
    await keyboard.press('Control+Enter');
    await saved(widget);
    const proofs = (await grist.rows('Preuves')).filter(({ Candidat }) => Candidat === id);
    expect(proofs.map(({ Signe }) => Signe)).toEqual(['+', '−', '?']);

    await tabTo(grist, frame, /^Entretien$/, 'Shift+Tab');
    await keyboard.press('ArrowRight');
    await widget.getByRole('heading', { name: 'Je suis…' }).waitFor();
    await tabTo(grist, frame, /^Léo Garnier$/);
    await keyboard.press('Enter');
    await widget.getByRole('radiogroup').first().waitFor();
    const count = await widget.locator('[data-criterion]').count();
    // The keyboard is on the first criterion already. One digit for each criterion, as fast as they come; a stray one after the last is for nothing.
    await keyboard.type(`${'2'.repeat(count)}1`);
    await widget.getByText(`${count} critères notés sur ${count}`).waitFor();
    await saved(widget);
    const notes = (await grist.rows('Notes')).filter(({ Candidat }) => Candidat === id);
    expect(notes.map(({ Note }) => Note)).toEqual(Array.from({ length: count }, () => 2));
    // It stands where the page before the seal opens.
    await keyboard.press('Enter');
    await tabTo(grist, frame, /^Je suis seul·e/);
    await keyboard.press('Space');
    await tabTo(grist, frame, /^Sceller mes notes$/);
    await keyboard.press('Enter');
    await widget.getByText(/^Tes notes sont scellées/).waitFor();
    await saved(widget);
    const person = (await grist.rows('Candidats')).find((row) => row['id'] === id);
    expect(person?.['Score']).toBeCloseTo(66.67, 1);
  });
});

describe('a debrief by keyboard alone', () => {
  test('from the first disagreement to the score and the comparison', async ({ open }) => {
    const { grist, widget, frame, id } = await openAt(open, 'Malik Oussedik');
    const { keyboard } = grist.page;
    await picker(widget).focus();
    await tabTo(grist, frame, /^Entretien$/);
    await keyboard.press('ArrowLeft');
    await tabTo(grist, frame, /^Léo Garnier$/);
    await keyboard.press('Enter');
    await widget.getByRole('radiogroup').first().waitFor();
    // In a narrow panel the agenda is folded.
    const agenda = widget.getByRole('region', { name: 'Ordre du jour' });
    const count = await agenda.getByRole('listitem', { includeHidden: true }).count();
    expect(count).toBeGreaterThan(0);
    await tabTo(grist, frame, /^(1|Non observé)$/);
    // A digit and Enter for each; after the last one a digit is for nothing.
    for (let place = 0; place < count; place += 1) {
      await keyboard.press('2');
      await keyboard.press('Enter');
      // Nobody notes the next criterion before it is in view.
      await widget.locator('.team-note input:focus, .score-line:focus').waitFor();
    }
    await widget.locator('.score-line:focus').waitFor();
    await keyboard.press('1');
    await saved(widget);
    await until(async () => (await teamNotes(grist, id)).length === count);
    expect(new Set((await teamNotes(grist, id)).map(({ Note }) => Note))).toEqual(new Set([2]));

    await tabTo(grist, frame, /^Raison, en une ligne/, 'Shift+Tab');
    await keyboard.type('dit et redit, avec des exemples');
    await keyboard.press('Enter');
    await until(async () =>
      (await teamNotes(grist, id)).some(({ Motif }) => Motif === 'dit et redit, avec des exemples'),
    );
    const person = (await grist.rows('Candidats')).find((row) => row['id'] === id);
    expect(person?.['Score']).toBeCloseTo(66.67, 1);

    await tabTo(grist, frame, /^Comparer$/, 'Shift+Tab');
    await keyboard.press('Enter');
    await widget.getByRole('heading', { name: /^Comparer/ }).waitFor();
  });
});

const teamNotes = async (grist: GristPage, person: unknown) =>
  (await grist.rows('Notes')).filter(({ Candidat, Nature }) => Candidat === person && Nature === 'Débrief');

describe('the accessibility tree', () => {
  test('has the names of the contract', async ({ open }) => {
    const { grist, widget, id } = await openAt(open, 'Joris Van Houtte');
    for (const [role, name] of [
      ['textbox', 'Nouvelle preuve'],
      ['region', 'Couverture des critères'],
      ['combobox', 'Candidat'],
      ['combobox', 'Étape'],
      ['tab', 'Entretien'],
      ['tab', 'Ma notation'],
      ['tab', 'Débrief'],
    ] as const) {
      const place = widget.getByRole(role, { name, exact: true });
      // Some parts come a moment after the trame.
      await place.first().waitFor();
      expect(await place.count(), `${role} ${name}`).toBe(1);
    }
    expect(await widget.getByRole('status').filter({ hasText: 'Enregistré' }).count()).toBe(1);
    expect(await picker(widget).locator('option').last().textContent()).toBe('Nouvelle personne…');

    await widget.getByRole('tab', { name: 'Ma notation' }).click();
    await widget.getByRole('button', { name: 'Léo Garnier' }).click();
    const person = (await grist.rows('Candidats')).find((row) => row['id'] === id);
    const titles = (await grist.rows('Criteres'))
      .filter(({ Poste }) => !Poste || Poste === person?.['Poste'])
      .map(({ Intitule }) => String(Intitule));
    const groups = widget.getByRole('radiogroup');
    await groups.first().waitFor();
    const named = await groups.evaluateAll((all) => all.map((each) => each.ariaLabel ?? ''));
    expect(named.filter((name) => !titles.includes(name))).toEqual([]);
    for (const name of ['1', '2', '3', 'Non observé']) {
      expect(await groups.first().getByRole('radio', { name, exact: true }).count(), name).toBe(1);
    }
  });

  test('says that a proof is kept once, politely, in a place that is always there', async ({ open }) => {
    const { widget } = await openAt(open, 'Joris Van Houtte');
    const place = widget.getByRole('banner').getByRole('status');
    expect(await place.getAttribute('aria-live')).not.toBe('assertive');
    const said = await place.evaluateHandle((element) => {
      const texts = [element.textContent ?? ''];
      new MutationObserver(() => texts.push(element.textContent ?? '')).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return texts;
    });
    const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
    await line.fill('a mis en ligne un formulaire');
    await line.press('Enter');
    await widget.getByText('a mis en ligne un formulaire').first().waitFor();
    await until(async () => (await said.evaluate((texts) => texts.length)) > 1);
    await saved(widget);
    const texts = (await said.jsonValue()).map((text) => text.replace(/^\W+/, ''));
    // Waiting, then kept: neither is said again when nothing has changed.
    expect(texts.filter((text, index) => text !== texts[index - 1])).toEqual([
      'Enregistré',
      'En attente (1)',
      'Enregistré',
    ]);
    expect(await widget.getByRole('alert').count()).toBe(0);
  });
});
