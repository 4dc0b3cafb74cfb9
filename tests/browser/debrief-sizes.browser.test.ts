/** The debrief at the sizes that people have: in hand on a laptop, and read from the last row of a room. */
import type { Frame } from 'playwright-core';
import { describe, expect } from 'vitest';
import { resizeWidget } from '../host/shots.ts';
import { test } from './fixtures.ts';
import { type Open, openOn } from './in-sample.ts';

async function debriefing(open: Open) {
  const opened = await openOn(open, 'Inès Kerbrat');
  const { grist, widget } = opened;
  // At the last stage every one of the twelve criteria is due.
  const [ines] = (await grist.rows('Candidats')).filter(({ Nom }) => Nom === 'Inès Kerbrat');
  await grist.applyUserActions([['UpdateRecord', 'Candidats', ines?.['id'], { Etape: 'Prise de référence' }]]);
  await widget.getByRole('tab', { name: 'Débrief' }).click();
  await widget.getByRole('button', { name: 'Léo Garnier' }).click();
  await widget.getByRole('radiogroup').waitFor();
  return opened;
}

/** Runs in the page: where the team's note is, and what is out of the view or too small for a room. */
function look() {
  window.dispatchEvent(new Event('beforeinput'));
  const shown = [...document.querySelectorAll('.panel *, .header *')].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return own && element.getClientRects().length > 0 && !element.closest('.visually-hidden, svg, select, option');
  });
  const scrolls = (selector: string) => {
    const element = document.querySelector(selector);
    return element ? element.scrollHeight > element.clientHeight + 1 : selector;
  };
  const clipped = [...document.querySelectorAll('.agenda-item, .criterion-in-hand > *, .debrief-foot > *')].filter(
    (element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return height > 0 && (top < 0 || bottom > innerHeight + 1);
    },
  );
  return {
    note: document.querySelector('.team-note')?.getBoundingClientRect().top ?? Number.NaN,
    criteria: document.querySelectorAll('.agenda-item').length,
    scrolls: ['.agenda', '.criterion-in-hand'].filter((selector) => scrolls(selector)),
    clipped: clipped.map(({ className, textContent }) => `${className}: ${textContent?.slice(0, 40)}`),
    smallest: Math.min(...shown.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))),
    sideways: document.documentElement.scrollWidth > innerWidth,
    page: document.documentElement.scrollHeight > innerHeight,
  };
}
const at = (frame: Frame) => frame.evaluate(look);

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test('the team’s note is high on a laptop, a room reads twelve criteria without a scroll, nothing goes sideways', {
    timeout: 300_000,
  }, async ({ open }) => {
    const { grist, widget, widgetRef, frame } = await debriefing(open);
    await grist.setTheme(theme);
    for (const [width, height] of [
      [635, 498],
      [679, 653],
      [360, 560],
      [317, 524],
      [1565, 823],
    ] as const) {
      await resizeWidget(grist, width, height, widgetRef);
      const seen = await at(frame);
      expect([seen.sideways, seen.page], `${width}×${height}`).toEqual([false, false]);
      if (width >= 600 && width < 1200) expect(seen.note, `${width}×${height}`).toBeLessThan(220);
      if (width < 1200) continue;
      expect(seen).toMatchObject({ criteria: 12, scrolls: [], clipped: [] });
      expect(seen.smallest).toBeGreaterThanOrEqual(20);
    }
    // Each of the twelve, by the keyboard.
    await widget.locator('.agenda-item[aria-current="true"]').focus();
    for (let place = 1; place < 12; place += 1) await grist.page.keyboard.press('ArrowUp');
    for (let place = 1; place <= 12; place += 1) {
      const seen = await at(frame);
      expect([seen.scrolls, seen.clipped], `criterion ${place}`).toEqual([[], []]);
      await grist.page.keyboard.press('ArrowDown');
    }
  });
});

test('the large display is asked for in the menu, whatever the width, and given back', async ({ open }) => {
  const { grist, widget, widgetRef, frame } = await debriefing(open);
  await resizeWidget(grist, 679, 653, widgetRef);
  const root = () => frame.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const before = await root();
  const press = async () => {
    await widget.getByRole('button', { name: 'Menu' }).click();
    await widget.getByRole('button', { name: 'Grand affichage' }).click();
    await widget.locator('[aria-label="Menu"]:focus').waitFor();
  };
  await press();
  expect(await root()).toBe(1.5 * before);
  await press();
  expect(await root()).toBe(before);
});
