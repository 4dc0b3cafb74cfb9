/** How the screens bear what their reader sets: zoom, larger text, more space, forced colours, no motion. */
import { describe, expect } from 'vitest';
import { resizeWidget } from '../host/shots.ts';
import { test } from './fixtures.ts';
import { tourOfSample } from './tour.ts';

/** The spacing that RGAA 10.12 lets a reader ask for. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

/** Runs in the page: what is cut off, or reached only by scrolling sideways. */
function cutOff(): readonly string[] {
  const found: string[] = [];
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) found.push(`the page is ${scrollWidth} px wide`);
  // A field scrolls its own text; a data table scrolls in its region; advice, what has to be told and what has no proof
  // are one line until they are unfolded; where there is little room, minutes left, initials and the next row stand for clock, name and next criterion, and a line to prepare is read what it has no room to show.
  const apart =
    '.visually-hidden, .skip, svg, select, input, .advice-line, .told *, .gaps-chips, .gaps-ask, .clock, .me, .next-name, .prep-brief, .prep-check span, section[tabindex="0"] *';
  for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
    const style = getComputedStyle(element);
    if (style.display === 'inline' || element.closest(apart) || !element.checkVisibility()) continue;
    const { clientWidth, clientHeight } = element;
    const name = `${element.tagName} .${element.className} « ${(element.textContent ?? '').slice(0, 40)} »`;
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const scrolls = !hides(style.overflowX) && style.overflowX !== 'visible' && !element.matches('[tabindex="0"]');
    if (clientWidth > 0 && element.scrollWidth > clientWidth + 1) {
      if (hides(style.overflowX)) found.push(`cut at its side: ${name}`);
      else if (scrolls) found.push(`scrolls sideways: ${name}`);
    }
    if (clientHeight > 0 && element.scrollHeight > clientHeight + 1 && hides(style.overflowY))
      found.push(`cut at its foot: ${name}`);
    if (element.getBoundingClientRect().right > innerWidth + 1) found.push(`beyond the edge: ${name}`);
  }
  return found;
}

/** Runs in the page: what its source would be reproached with. */
function badStructure(): readonly string[] {
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two elements have the id ${id}`);
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((each) => each.checkVisibility());
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const skipped = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`a heading is skipped before « ${headings[index]?.textContent} »`] : [],
  );
  const inline = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'span', 'strong', 'label', 'summary', 'button', 'a'];
  const blocks = ':is(p, div, ul, ol, dl, table, section, form, fieldset)';
  const misplaced = [
    ...inline.map((name) => `${name} ${blocks}`),
    ':is(button, a, summary) :is(button, a, input, select, textarea)',
    ':is(ul, ol) > :not(li)',
    ':not(ul, ol) > li',
    'dl > :not(dt, dd, div)',
    'fieldset > legend:not(:first-child)',
    'label label',
    'form form',
  ].flatMap((selector) =>
    [...document.querySelectorAll(selector)].map(({ outerHTML }) => `${selector}: ${outerHTML.slice(0, 80)}`),
  );
  const tables = [...document.querySelectorAll('table')].flatMap((table) => [
    ...(table.querySelector('th') ? [] : ['a table has no heading']),
    ...[...table.querySelectorAll('th:not([scope])')].map((th) => `a heading says not of what: ${th.textContent}`),
  ]);
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { animationName, transitionDuration } = getComputedStyle(element);
    return animationName !== 'none' || transitionDuration.split(', ').some((time) => parseFloat(time) > 0);
  });
  return [...twice, ...skipped, ...misplaced, ...tables, ...moving.map(({ tagName }) => `${tagName} moves`)];
}

/** Runs in the page: texts that stand on one another, or hang out of what they are in. */
function collisions(): readonly string[] {
  const found: string[] = [];
  const name = (element: Element) => `.${element.className} « ${(element.textContent ?? '').slice(0, 40)} »`;
  const isSaidOnly = (element: Element) => element.closest('.visually-hidden, .skip, svg, option') !== null;
  const texts: { readonly element: Element; readonly box: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> }[] = [];
  const walker = document.createTreeWalker(document.querySelector('#app') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim() || !element.checkVisibility() || isSaidOnly(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, top, right, bottom } of range.getClientRects()) {
      let shown = { left, top, right, bottom };
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue;
        const edge = around.getBoundingClientRect();
        shown = {
          left: Math.max(shown.left, edge.left),
          top: Math.max(shown.top, edge.top),
          right: Math.min(shown.right, edge.right),
          bottom: Math.min(shown.bottom, edge.bottom),
        };
      }
      if (shown.right - shown.left < 3 || shown.bottom - shown.top < 3) continue;
      // What is under something else is not seen.
      const at = document.elementFromPoint((shown.left + shown.right) / 2, (shown.top + shown.bottom) / 2);
      if (at && (element.contains(at) || at.contains(element))) texts.push({ element, box: shown });
    }
  }
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines of one text may touch.
      if (one.element !== other.element && width > 3 && height > 6)
        found.push(`${name(one.element)} stands on ${name(other.element)}`);
    }
  }
  for (const element of document.querySelectorAll('#app button *')) {
    const button = element.closest('button')?.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    if (!button || !element.checkVisibility() || isSaidOnly(element) || box.width <= 1) continue;
    if (box.top < button.top - 2 || box.bottom > button.bottom + 2)
      found.push(`${name(element)} hangs out of its button`);
  }
  return found;
}

/** Runs in the page: what would not lead, or lead to two places. */
function badlyLed(): readonly string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('#app button')].filter((each) => each.checkVisibility());
  const primary = shown.filter((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const at = document.elementFromPoint(left + width / 2, top + height / 2);
    return each.matches('.primary') && at !== null && (each.contains(at) || at.contains(each));
  });
  // A short name stands on one line.
  const broken = shown.filter((each) => {
    const { lineHeight } = getComputedStyle(each);
    const box = document.createRange();
    box.selectNodeContents(each);
    const isShort = (each.textContent ?? '').length <= 28 && each.children.length === 0;
    return isShort && box.getBoundingClientRect().height > Number.parseFloat(lineHeight) * 1.5;
  });
  return [
    ...(primary.length > 1
      ? [`${primary.length} primary buttons: ${primary.map((each) => each.textContent).join()}`]
      : []),
    ...broken.map((each) => `a button on two lines: ${each.textContent}`),
  ];
}

/** Screens that are printed across. */
const landscape: ReadonlySet<string> = new Set(['Preuves']);

/** Screens that are about nobody, or are an entry to somewhere else. */
const ofNobody = /^(Nouvelle personne|Menu|Aide|Poste|Configuration|Import.*|Préparer un poste.*)$/;

/** Screens that compare, or say who was met before a change. */
const ofSeveral = /^(Preuves|Comparer|Préparer un poste)/;

/** Runs in the page: what does not fit on the sheet, or is of no use there. */
function badOnPaper(): readonly string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('#app *')].filter((element) => element.checkVisibility());
  const opens = ':is(.point-head, .rated-head, .boxes) button, .criterion, .agenda-item, .sort, .criterion-toggle';
  const useless = shown.filter((element) => {
    const isButton = element.matches(`button:not(${opens}), .link, .disclosure`);
    const isField = element.matches('select, textarea, input[type="text"]');
    const { borderTopColor, borderTopWidth } = getComputedStyle(element);
    return isButton || (isField && borderTopWidth !== '0px' && borderTopColor !== 'rgba(0, 0, 0, 0)');
  });
  const wide = shown.filter(
    (element) => !element.closest('.visually-hidden, svg') && element.getBoundingClientRect().right > innerWidth + 1,
  );
  const cut = shown.filter((element) => {
    const { overflowY } = getComputedStyle(element);
    const isScroller = overflowY !== 'visible' && !element.matches('.visually-hidden, .skip, svg, select, input');
    return isScroller && element.scrollHeight > element.clientHeight + 1;
  });
  const own = (element: HTMLElement) =>
    element instanceof HTMLSelectElement
      ? (element.selectedOptions[0]?.text ?? '')
      : [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
  const said = shown
    .filter((element) => !element.closest('option'))
    .map(own)
    .join(' ');
  const name = ({ tagName, className, textContent }: HTMLElement) =>
    `${tagName} .${className} « ${(textContent ?? '').slice(0, 40)} »`;
  const list = document.querySelector<HTMLSelectElement>('.candidate');
  const person = list?.selectedOptions[0]?.text ?? '';
  const others = [...(list?.options ?? [])].filter(({ selected, text }) => !selected && said.includes(text));
  return [
    ...useless.map((element) => `of no use: ${name(element)}`),
    ...wide.map((element) => `beyond the edge: ${name(element)}`),
    ...cut.map((element) => `cut: ${name(element)}`),
    ...(said.includes(person) ? [] : ['it does not say of whom']),
    ...others.map(({ text }) => `it names somebody else: ${text}`),
  ];
}

const sizes = [
  [635, 498],
  [360, 560],
  [317, 524],
  [1565, 823],
] as const;

describe('every screen of a document in use', () => {
  test('loses nothing at 320 px, zoomed twice, with text twice as large or spaced out, nor on paper; no text stands on another, one button leads', {
    timeout: 1_200_000,
  }, async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    await grist.page.emulateMedia({ reducedMotion: 'reduce' });
    const { widgetRef } = await grist.openWidgetPage();
    const frame = await grist.widgetFrame(widgetRef);
    const problems: string[] = [];
    await tourOfSample(grist, widgetRef, async (screen) => {
      const check = async (how: string) => {
        for (const problem of await frame.evaluate(cutOff)) problems.push(`${screen}, ${how}: ${problem}`);
      };
      for (const problem of await frame.evaluate(badStructure)) problems.push(`${screen}: ${problem}`);
      await resizeWidget(grist, 320, 640, widgetRef);
      await check('320 px');
      await resizeWidget(grist, 640, 400, widgetRef);
      await check('1,280 × 800 zoomed twice');
      await resizeWidget(grist, 1200, 256, widgetRef);
      await check('256 px high');
      await resizeWidget(grist, 640, 800, widgetRef);
      await frame.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await check('text twice as large');
      await frame.evaluate(() => document.documentElement.style.removeProperty('font-size'));
      const style = await frame.addStyleTag({ content: spacing });
      await resizeWidget(grist, 320, 900, widgetRef);
      await check('320 px, text spaced out');
      await style.evaluate((element) => (element as HTMLElement).remove());
      for (const [width, height] of sizes) {
        await resizeWidget(grist, width, height, widgetRef);
        for (const problem of [...(await frame.evaluate(collisions)), ...(await frame.evaluate(badlyLed))])
          problems.push(`${screen}, ${width} × ${height}: ${problem}`);
      }
      // The width that is left on a sheet of A4.
      await resizeWidget(grist, landscape.has(screen) ? 1001 : 672, 900, widgetRef);
      await grist.page.emulateMedia({ media: 'print' });
      for (const problem of await frame.evaluate(badOnPaper)) {
        if (problem.startsWith('it does not say') && ofNobody.test(screen)) continue;
        if (problem.startsWith('it names') && ofSeveral.test(screen)) continue;
        problems.push(`${screen}, on paper: ${problem}`);
      }
      await grist.page.emulateMedia({ media: 'screen' });
      await resizeWidget(grist, 600, 900, widgetRef);
    });
    expect(problems).toEqual([]);
  });

  test('says which tab is chosen, and draws its marks, in the colours that the system forces', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    await grist.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const border = (name: string) =>
      widget.getByRole('tab', { name }).evaluate((tab) => getComputedStyle(tab).borderBottomColor);
    expect(await border('Entretien')).not.toBe(await border('Débrief'));
    const mark = widget.locator('svg.mark').first();
    expect(await mark.evaluate((svg) => getComputedStyle(svg).color)).toBe(
      await widget.locator('main').evaluate((main) => getComputedStyle(main).color),
    );
  });

  test('is reached at once by those who skip what stands above it', async ({ open }) => {
    const grist = await open({ doc: 'sample' });
    const { widgetRef } = await grist.openWidgetPage();
    const widget = grist.widget(widgetRef);
    const skip = widget.getByRole('link', { name: 'Aller au contenu' });
    await skip.focus();
    expect(await skip.evaluate((link) => link.getBoundingClientRect().width)).toBeGreaterThan(40);
    await grist.page.keyboard.press('Enter');
    expect(await widget.locator('main').evaluate((main) => document.activeElement === main)).toBe(true);
    expect(await widget.locator('html').evaluate(() => location.hash)).toBe('');
  });
});
