/** The interview at the sizes that people have: what is said and written is in view, and stays where it is. */
import type { Frame, FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { resizeWidget } from '../host/shots.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';
import { line, note, type Open, openOn } from './in-sample.ts';

/** Width and height of the widget, and the least height of its trame. */
const sizes = [
  [635, 498, 320],
  [679, 653, 470],
  [360, 560, 380],
  [317, 524, 340],
  [420, 620, 420],
  [417, 576, 420],
] as const;

async function interviewing(open: Open) {
  const opened = await openOn(open, 'Joris Van Houtte');
  await opened.widget.getByRole('region', { name: 'Couverture des critères' }).waitFor({ state: 'attached' });
  await line(opened.widget).click();
  return opened;
}

/** Runs in the page: the height of the trame, and what of the point in hand is out of its view or covered. */
function look() {
  // What has been done is drawn one task later, or before the next thing that is done.
  window.dispatchEvent(new Event('beforeinput'));
  const trame = document.querySelector('[aria-current="step"]')?.closest('.interview-scroll');
  if (!trame) throw new Error('no point is in hand');
  const view = trame.getBoundingClientRect();
  const hidden = (selector: string, most = Number.POSITIVE_INFINITY) =>
    [...trame.querySelectorAll(`[aria-current="step"] ${selector}`)].slice(0, most).flatMap((element) => {
      const box = element.getBoundingClientRect();
      const isIn = box.top >= view.top - 1 && box.bottom <= view.bottom + 1;
      const at = [box.top + 3, (box.top + box.bottom) / 2, box.bottom - 3].map((y) =>
        document.elementFromPoint(box.left + 20, y),
      );
      return isIn && at.every((each) => each && (element.contains(each) || each.contains(element)))
        ? []
        : [`${element.textContent} (${box.top}–${box.bottom} in ${view.top}–${view.bottom})`];
    });
  const box = document.querySelector('.capture-text')?.getBoundingClientRect();
  return {
    height: view.height,
    scrollY,
    scrollTop: trame.scrollTop,
    title: document.querySelector('[aria-current="step"] .point-title')?.textContent ?? '',
    hidden: [...hidden('h3'), ...hidden('.examples > li')],
    hiddenProofs: hidden('.proof', 2),
    line: box && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth,
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}

const at = (frame: Frame) => frame.evaluate(look);

/** What a key does is drawn a moment after it. */
const inHand = (widget: FrameLocator, title = '') =>
  widget.locator('[aria-current="step"] .point-title', { hasText: title }).waitFor();

/** Runs in the page: where the keyboard is, and whether it is in view. */
function focusedField() {
  window.dispatchEvent(new Event('beforeinput'));
  const field = document.activeElement;
  const { top = -1, bottom = Number.POSITIVE_INFINITY } = field?.getBoundingClientRect() ?? {};
  const isLine = field?.matches('.capture-text') ?? false;
  return {
    is: isLine ? 'line' : (field?.tagName ?? ''),
    isInView: top >= 0 && bottom <= innerHeight,
    scrollY,
  };
}

/** Nothing of the point in hand is hidden, and the page stands where it stood. */
const inView = { hidden: [], hiddenProofs: [], line: true, sideways: false, scrollY: 0 };

/** From the first point to the third one. */
async function goToThird(widget: FrameLocator): Promise<void> {
  const [, , third] = await widget.locator('.point-title').allTextContents();
  await line(widget).press('Alt+ArrowDown');
  await line(widget).press('Alt+ArrowDown');
  await inHand(widget, third);
}

describe.each(['light', 'dark'] as const)('in %s, at each size', (theme) => {
  test('the trame is high enough, every question of the point in hand is in it, and nothing moves under the keys', {
    timeout: 900_000,
  }, async ({ open }) => {
    const { grist, widget, widgetRef, frame } = await interviewing(open);
    await grist.setTheme(theme);
    const titles = await widget.locator('.point-title').allTextContents();
    expect(titles.length).toBeGreaterThan(4);
    for (const [width, height, least] of sizes) {
      await resizeWidget(grist, width, height, widgetRef);
      const size = `${width}×${height}`;
      await line(widget).focus();
      for (const _ of titles) await line(widget).press('Alt+ArrowUp');
      for (const [index, title] of titles.entries()) {
        if (index > 0) await line(widget).press('Alt+ArrowDown');
        await inHand(widget, title);
        const seen = await at(frame);
        expect(seen.title, size).toBe(title);
        expect(seen.height, size).toBeGreaterThanOrEqual(least);
        expect([seen.hidden, seen.line, seen.sideways, seen.scrollY], `${size}, ${seen.title}`).toEqual([
          [],
          true,
          false,
          0,
        ]);
      }
      const before = await at(frame);
      await line(widget).pressSequentially('a remis le service en ligne en une nuit, seul, puis a écrit comment, ', {
        delay: 0,
      });
      const { height: trame, scrollTop, scrollY } = await at(frame);
      expect([trame, scrollTop, scrollY], size).toEqual([before.height, before.scrollTop, 0]);
      await line(widget).fill('');
    }
  });
});

/** As they are typed, the first one first. */
const proofs = ['a dit qui décide', '?sur quoi', 'a remis le service en ligne', 'a décrit la suite'];

describe.each([
  [635, 498],
  [360, 560],
])('at %i × %i', (width, height) => {
  test('a whole préqualification is led by the keyboard without one scroll: each point opened, its newest proofs under its questions, facts, the end', async ({
    open,
  }) => {
    const { grist, widget, widgetRef, frame } = await interviewing(open);
    await resizeWidget(grist, width, height, widgetRef);
    const { keyboard } = grist.page;
    const titles = await widget.locator('.point-title').allTextContents();
    for (const [index, title] of titles.entries()) {
      await inHand(widget, title);
      expect(await at(frame), title).toMatchObject({ ...inView, title });
      for (const proof of proofs) {
        await keyboard.type(proof);
        expect(await at(frame), title).toMatchObject(inView);
        await keyboard.press('Enter');
        await until(async () => (await line(widget).inputValue()) === '');
        expect(await at(frame), title).toMatchObject({ ...inView, title });
      }
      const heard = widget.locator('[aria-current="step"] .proof-text:visible');
      await until(async () => (await heard.allInnerTexts()).join() === 'a décrit la suite,a remis le service en ligne');
      const older = widget.getByRole('button', { name: '2 preuves plus anciennes' });
      await older.press('Enter');
      await heard.nth(3).waitFor();
      await older.press('Enter');
      await line(widget).focus();
      await keyboard.press('Control+Enter');
      // Facts that follow are gone through, each in view; from a list to choose from, as from anywhere, Escape goes back.
      for (;;) {
        const field = await frame.evaluate(focusedField);
        if (field.is === 'line') break;
        expect(field, `${title}, ${index}`).toMatchObject({ isInView: true, scrollY: 0 });
        if (field.is === 'SELECT') await keyboard.press('Escape');
        else {
          await keyboard.type('dès septembre');
          await keyboard.press('Enter');
        }
      }
    }
    while ((await frame.evaluate(() => document.activeElement?.textContent)) !== 'Terminer l’entretien')
      await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    await widget.getByRole('heading', { name: 'Avant de raccrocher' }).waitFor();
    const end = widget.getByRole('button', { name: 'Terminer maintenant' });
    while (!(await end.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await widget.getByRole('heading', { name: /^Entretien terminé/ }).waitFor();
    expect(await frame.evaluate(() => [scrollY, document.activeElement === document.body])).toEqual([0, false]);
    const [joris] = (await grist.rows('Candidats')).filter(({ Nom }) => Nom === 'Joris Van Houtte');
    const noted = (await grist.rows('Preuves')).filter(({ Candidat }) => Candidat === joris?.['id']);
    expect(noted).toHaveLength(proofs.length * titles.length);
  });
});

describe('at 635 × 498', () => {
  test('a notice takes one line of it; help, and the ending, take its place and give it back with the keyboard', async ({
    open,
  }) => {
    const { grist, widget, widgetRef, frame } = await interviewing(open);
    await resizeWidget(grist, 635, 498, widgetRef);
    await goToThird(widget);
    const before = await at(frame);
    await widget.getByRole('button', { name: 'Menu' }).click();
    await widget.getByRole('button', { name: 'Aide' }).click();
    await widget.getByRole('region', { name: 'Aide' }).waitFor();
    await grist.page.keyboard.press('Escape');
    await widget.locator('[aria-label="Menu"]:focus').waitFor();
    await grist.page.keyboard.press('Escape');
    await widget.locator('[aria-label="Nouvelle preuve"]:focus').waitFor();
    expect(await at(frame)).toEqual(before);

    await widget.getByRole('button', { name: 'Terminer l’entretien' }).click();
    await widget.getByRole('heading', { name: 'Avant de raccrocher' }).waitFor();
    await grist.page.keyboard.press('Escape');
    await widget.getByRole('heading', { name: 'Avant de raccrocher' }).waitFor({ state: 'detached' });
    expect((await at(frame)).height).toBe(before.height);

    await widget.getByRole('combobox', { name: 'Étape' }).selectOption('Mise en situation');
    await widget.getByText('Tu prépares une étape à venir').waitFor();
    expect(before.height - (await at(frame)).height).toBeLessThanOrEqual(36);
  });

  test('a point opened by the mouse shows its title and its questions; another stage begins at its start; the ending has all its actions in view', async ({
    open,
  }) => {
    const { grist, widget, widgetRef, frame } = await interviewing(open);
    await resizeWidget(grist, 635, 498, widgetRef);
    const titles = await widget.locator('.point-title').allTextContents();
    for (const title of [...titles].reverse()) {
      await widget.locator('.point-head button', { hasText: title }).click();
      await inHand(widget, title);
      expect(await at(frame), title).toMatchObject({ ...inView, title });
    }
    await widget.getByRole('button', { name: 'Terminer l’entretien' }).click();
    const inside = (name: string | RegExp) =>
      widget
        .getByRole('region', { name: 'Avant de raccrocher' })
        .getByRole('button', { name })
        .evaluate((button) => button.getBoundingClientRect().bottom <= innerHeight);
    expect(await inside('Terminer maintenant')).toBe(true);
    await widget.getByRole('button', { name: 'Terminer maintenant' }).click();
    await widget.getByRole('heading', { name: /^Entretien terminé/ }).waitFor();
    expect(await inside(/^Faire passer la personne/)).toBe(true);
    await widget.getByRole('button', { name: /^Faire passer la personne/ }).click();
    await widget.getByText(/^Étape changée pour toute l’équipe/).waitFor();
    await widget.locator('[aria-current="step"]').waitFor();
    const place = () =>
      frame.evaluate(() => ({
        scrollTop: document.querySelector('.interview-scroll')?.scrollTop,
        isLost: document.activeElement === document.body,
      }));
    expect(await place()).toEqual({ scrollTop: 0, isLost: false });
    await widget.getByRole('button', { name: 'Annuler' }).click();
    await widget.locator('[aria-label="Nouvelle preuve"]:focus').waitFor();
    await until(async () => {
      const joris = (await grist.rows('Candidats')).find(({ Nom }) => Nom === 'Joris Van Houtte');
      return joris?.['Etape'] === 'Préqualification';
    });
  });

  test('two versions of a proof stand side by side, as wide as what they are about', async ({ open }) => {
    const { grist, widget, widgetRef } = await interviewing(open);
    await resizeWidget(grist, 635, 498, widgetRef);
    await note(widget, '#6 a chiffré la base');
    await widget
      .getByRole('button', { name: /^Corriger la preuve/ })
      .first()
      .click();
    const field = widget.getByRole('textbox', { name: 'Texte de la preuve' });
    await field.fill('a chiffré la base, et les pièces jointes');
    const [proof] = (await grist.rows('Preuves')).filter(({ Texte }) => Texte === 'a chiffré la base');
    await grist.applyUserActions([
      ['UpdateRecord', 'Preuves', proof?.['id'], { Texte: 'a chiffré la base elle-même' }],
    ]);
    await field.press('Enter');
    const conflict = widget.locator('.conflict');
    await conflict.waitFor();
    const { width, height } = await conflict.evaluate((card) => card.getBoundingClientRect().toJSON());
    expect(width).toBeGreaterThan(400);
    expect(height).toBeLessThan(260);
  });

  test('# shows every criterion over the trame, letters choose among them, and the words stay', async ({ open }) => {
    const { grist, widget, widgetRef, frame } = await interviewing(open);
    await resizeWidget(grist, 635, 498, widgetRef);
    const before = await at(frame);
    const list = widget.getByRole('list', { name: 'Tous les critères' });
    expect(await list.isVisible()).toBe(false);
    await line(widget).pressSequentially('a chiffré la base #sécu');
    await list.waitFor();
    expect(await list.getByRole('button').count()).toBe(1);
    expect(await at(frame)).toMatchObject({ height: before.height, scrollY: 0 });
    await line(widget).press('Enter');
    await until(async () => /^a chiffré la base #\d+ $/.test(await line(widget).inputValue()));
    await list.waitFor({ state: 'hidden' });
    await line(widget).press('Enter');
    await widget.getByText('a chiffré la base', { exact: true }).waitFor();
  });
});
