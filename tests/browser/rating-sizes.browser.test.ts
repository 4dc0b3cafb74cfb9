/** One's own notes at the sizes that people have: what is judged, on what and how is in view, and stays where it is. */
import type { Frame, FrameLocator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { resizeWidget } from '../host/shots.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';
import { line, note, type Open, openOn } from './in-sample.ts';

const sizes = [
  [635, 498],
  [360, 560],
  [317, 524],
  [679, 653],
  [1565, 823],
] as const;

/** Criteria of the stage in the sample, by the number that is typed after `#`. */
const proofs = [
  ['#3', 'A montré le tableau de suivi tenu chaque semaine, et ce que cela a changé pour les agents du guichet'],
  ['-#3', 'N’a prévenu personne pendant dix jours, et l’explique par la charge du moment'],
  ['?#3', 'Dit « on » : qui a décidé, et sur quoi ?'],
  ['#6', 'A chiffré les pièces jointes, limité qui les ouvre, et gardé la trace de chaque ouverture'],
  ['?#6', 'Parle d’un audit, sans dire qui l’a mené ni ce qui en est sorti'],
] as const;

async function rating(open: Open) {
  const opened = await openOn(open, 'Joris Van Houtte');
  const { widget } = opened;
  await line(widget).click();
  await note(widget, ...proofs.map((proof) => proof.join(' ')));
  await widget.getByRole('tab', { name: 'Ma notation' }).click();
  await widget.getByRole('button', { name: 'Léo Garnier' }).click();
  await widget.getByRole('radiogroup').waitFor();
  return opened;
}

/** Runs in the page: which criterion has the keyboard, and what of it is out of view or covered. */
function look() {
  // What has been done is drawn one task later, or before the next thing that is done.
  window.dispatchEvent(new Event('beforeinput'));
  const item = document.querySelector<HTMLElement>('[data-criterion][data-open="true"]');
  const scroller = item?.closest('.scroll');
  if (!item || !scroller) throw new Error('no criterion is open');
  const view = scroller.getBoundingClientRect();
  const hidden = (selector: string, most = Number.POSITIVE_INFINITY) =>
    [...item.querySelectorAll(selector)].slice(0, most).flatMap((element) => {
      const { top, bottom, left } = element.getBoundingClientRect();
      const isIn = top >= view.top - 1 && bottom <= view.bottom + 1;
      const at = [top + 3, (top + bottom) / 2, bottom - 3].map((y) => document.elementFromPoint(left + 12, y));
      return isIn && at.every((each) => each && (element.contains(each) || each.contains(element)))
        ? []
        : [`${element.textContent} (${top}–${bottom} in ${view.top}–${view.bottom})`];
    });
  const small = [...document.querySelectorAll('.rating button, .rating .note')].flatMap((element) => {
    const { width, height } = element.getBoundingClientRect();
    // A word among others is no target of its own.
    const inText = element.matches('.proof-about .link');
    return inText || (height >= 32 && width >= 32) ? [] : [`${element.textContent}: ${width}×${height}`];
  });
  return {
    criterion: item.dataset['criterion'] ?? '',
    inHand: item.contains(document.activeElement) && document.activeElement?.matches('input[type=radio]') === true,
    hidden: [...hidden('h3'), ...hidden('[role=radiogroup] > label')],
    hiddenProofs: hidden('.proof', 2),
    small,
    scrollY,
    scrollTop: scroller.scrollTop,
    sideways: document.documentElement.scrollWidth > innerWidth,
  };
}

const at = (frame: Frame) => frame.evaluate(look);
const reason = (widget: FrameLocator) => widget.getByRole('textbox', { name: /^Motif/ });
const good = { inHand: true, hidden: [], small: [], scrollY: 0, sideways: false };

describe.each(['light', 'dark'] as const)('in %s, at each size', (theme) => {
  test('the criterion in hand is in view after each digit, and nothing moves while its reason is typed', {
    timeout: 600_000,
  }, async ({ open }) => {
    const { grist, widget, widgetRef, frame } = await rating(open);
    await grist.setTheme(theme);
    const ids = await widget
      .locator('[data-criterion]')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['criterion'] ?? ''));
    expect(ids.length).toBeGreaterThan(3);
    for (const [width, height] of sizes) {
      await resizeWidget(grist, width, height, widgetRef);
      const size = `${width}×${height}`;
      const [first] = await widget.locator('[data-criterion] h3 button').all();
      if ((await widget.locator('[data-criterion]').first().getAttribute('data-open')) !== 'true') await first?.click();
      for (const [index, id] of ids.entries()) {
        expect(await at(frame), `${size}, criterion ${index}`).toMatchObject({ ...good, criterion: id });
        if (index === ids.length - 1) break;
        await grist.page.keyboard.press('2');
      }
      await reason(widget).click();
      const before = await at(frame);
      await reason(widget).pressSequentially('a tenu un service seul pendant un mois, et a écrit comment');
      expect(await at(frame), size).toEqual(before);
      await reason(widget).press('Enter');
      await until(async () => (await at(frame)).inHand);
      // All go back to none, for the next size.
      for (const place of ids.keys()) {
        const item = widget.locator('[data-criterion]').nth(place);
        if ((await item.getAttribute('data-open')) !== 'true') await item.getByRole('button').first().click();
        const erase = item.getByRole('button', { name: 'Effacer ma note' });
        if (await erase.isVisible()) await erase.click();
      }
      await widget.getByRole('button', { name: `Relire et sceller (${ids.length} restent)` }).waitFor();
    }
  });
});

describe('at 635 × 498', () => {
  test('the question, its two newest proofs and its four notes are in view; so is every page that opens over them', async ({
    open,
  }) => {
    const { grist, widget, widgetRef, frame } = await rating(open);
    await resizeWidget(grist, 635, 498, widgetRef);
    expect(await at(frame)).toMatchObject({ ...good, hiddenProofs: [] });
    await grist.page.keyboard.press('3');
    expect(await at(frame)).toMatchObject({ ...good, hiddenProofs: [] });
    const before = await at(frame);

    const toSeal = widget.getByRole('button', { name: /^Relire et sceller/ });
    await toSeal.focus();
    await grist.page.keyboard.press('Enter');
    await widget.getByRole('heading', { name: 'Avant de sceller' }).waitFor();
    const seal = await widget.getByRole('button', { name: 'Sceller mes notes' }).boundingBox();
    const frameBox = await grist.iframe(widgetRef).boundingBox();
    expect((seal?.y ?? 0) + (seal?.height ?? 0)).toBeLessThanOrEqual((frameBox?.y ?? 0) + 498);
    await grist.page.keyboard.press('Escape');
    await widget.getByRole('heading', { name: 'Avant de sceller' }).waitFor({ state: 'detached' });
    expect(await toSeal.evaluate((button) => button === document.activeElement)).toBe(true);
    expect((await at(frame)).scrollTop).toBe(before.scrollTop);
  });
});
