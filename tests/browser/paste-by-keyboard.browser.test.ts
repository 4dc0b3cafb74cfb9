/**
 * Notes and a guide, brought by keyboard alone in a real Grist: what is pasted, corrected, added and taken back; and
 * what axe finds on both screens at the widths that people have.
 */
import axe from 'axe-core';
import type { Frame, FrameLocator } from 'playwright-core';
import { expect } from 'vitest';
import type { GristPage } from '../host/grist-page.ts';
import { resizeWidget } from '../host/shots.ts';
import { until } from '../host/until.ts';
import { test } from './fixtures.ts';
import { line, note, openOn } from './in-sample.ts';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

async function violations(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const { violations: found } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(of: Document, options: unknown): Promise<AxeResult> } }).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What is wrong with the screen as it is, narrow and wide, light and dark. */
async function wrong(grist: GristPage, widgetRef: number, frame: Frame, screen: string): Promise<readonly string[]> {
  const all: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await grist.setTheme(theme);
    for (const [width, height] of [
      [317, 524],
      [635, 498],
    ] as const) {
      await resizeWidget(grist, width, height, widgetRef);
      const sideways = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      const here = [...(await violations(frame)), ...(sideways ? ['wider than the page'] : [])];
      all.push(...here.map((each) => `${screen}, ${theme}, ${width} px: ${each}`));
    }
  }
  await grist.setTheme('light');
  return all;
}

/** Twelve lines as they are taken in a pad during a call; `#n` and a name are those of the position. */
const notes = (second: string): string => `## ${second}
+ a montré le tableau de suivi, tenu chaque semaine
- n’a prévenu personne pendant dix jours
? dit « on » : qui a décidé
#1
+ a refusé une demande, avec ses raisons
+ a proposé autre chose dans la journée
14:05 ? et si la demande revient
+ a relu le journal avant de conclure #3
- a cherché un coupable d’abord #3
? a-t-il écrit ce qu’il a appris #3
## Divers
+ arrive à l’heure
sourit
- coupe la parole
`;

/** A guide whose stages say nothing to the widget, with what nobody asks, and criteria taken for questions. */
const guide = `# Rencontre avec l’équipe

## Le quotidien

- Comment décidez-vous à plusieurs ?
- Qui tranche ?

## Ce que nous cherchons

- Dire non avec des raisons
- Écrire ce qui a été décidé

## Logistique

- Réserver la salle
`;

test('twelve notes pasted in an interview, and a guide, are in the document by keyboard alone', {
  timeout: 600_000,
}, async ({ open }) => {
  const { grist, widget, widgetRef, frame } = await openOn(open, 'Joris Van Houtte');
  await grist.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { keyboard } = grist.page;
  let pressed = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await keyboard.press(key);
      pressed += 1;
    }
  };
  const paste = async (text: string) => {
    await grist.page.evaluate((said) => navigator.clipboard.writeText(said), text);
    await until(() => grist.page.evaluate(async (said) => (await navigator.clipboard.readText()) === said, text));
    await press('ControlOrMeta+V');
  };
  const status = (name: string) => widget.getByRole('region', { name }).getByRole('status');

  // An interview that is going on.
  await line(widget).click();
  await note(widget, 'a commencé par une question');
  const before = await grist.rows('Preuves');
  const candidate = (await grist.rows('Candidats')).find(({ Nom }) => Nom === 'Joris Van Houtte');
  const criteria = (await grist.rows('Criteres')).filter(({ Poste }) => Poste === candidate?.['Poste'] || Poste === 0);
  const numbered = (number: number) => criteria.find(({ Ordre }) => Ordre === number);
  const named = numbered(2);

  await paste(notes(String(named?.['Court'])));
  await status('Coller des notes').filter({ hasText: '12 preuves à noter' }).waitFor();
  expect(await wrong(grist, widgetRef, frame, 'Notes')).toEqual([]);
  await widget.getByRole('listitem').first().getByRole('combobox', { name: 'Signe' }).focus();
  // The last but one says no sign: down to it, and one key.
  const lines = await widget.getByRole('list', { name: 'Notes lues' }).getByRole('listitem').count();
  await press(...Array.from({ length: lines - 2 }, () => 'ArrowDown'), '+');
  await toButton(widget, press, /^Noter 12 preuves$/);
  await press('Enter');
  await until(async () => (await grist.rows('Preuves')).length === before.length + 12);
  const added = (await grist.rows('Preuves')).slice(-12);
  const [one, two, three] = [1, 2, 3].map((number) => numbered(number)?.['id']);
  expect(added.map(({ Signe, Critere }) => [Signe, Critere])).toEqual([
    ['+', two],
    ['−', two],
    ['?', two],
    ['+', one],
    ['+', one],
    ['?', one],
    ['+', three],
    ['−', three],
    ['?', three],
    ['+', 0],
    ['+', 0],
    ['−', 0],
  ]);
  expect(added.every(({ Candidat }) => Candidat === candidate?.['id'])).toBe(true);
  await toButton(widget, press, 'Retirer ces 12 preuves');
  await press('Enter');
  await until(async () => (await grist.rows('Preuves')).length === before.length);
  expect(await grist.rows('Preuves')).toEqual(before);

  // Its own guide, from the menu.
  await press('Escape');
  await widget.getByRole('button', { name: 'Menu' }).focus();
  await press('Enter');
  await widget.getByRole('list', { name: 'Menu' }).locator('button:focus').waitFor();
  await toButton(widget, press, 'Importer une trame', 'ArrowDown');
  await press('Enter');
  await widget.getByRole('textbox', { name: 'Ta trame' }).waitFor();
  const tables = async () => [await grist.rows('Criteres'), await grist.rows('Trames')];
  const [criteriaBefore, pointsBefore] = await tables();
  pressed = 0;
  await paste(guide);
  await widget.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor();
  const started = Date.now();
  await widget.getByRole('combobox', { name: 'Rôle' }).first().waitFor();
  await toRole(widget, press, 'Rencontre avec l’équipe');
  // The stage of the whole, from the list beside it.
  await press('Tab', 'm');
  await press('Shift+Tab');
  const role = (text: string, is: string) => {
    const select = widget.getByRole('listitem').filter({ hasText: text }).getByRole('combobox', { name: 'Rôle' });
    return until(async () => (await select.inputValue()) === is);
  };
  await toRole(widget, press, 'Ce que nous cherchons');
  await press('k');
  await role('Écrire ce qui a été décidé', 'criterion');
  await toRole(widget, press, 'Logistique');
  await press('Shift+ArrowDown', 'x');
  await role('Réserver la salle', 'out');
  await press('ControlOrMeta+Z');
  await role('Réserver la salle', 'question');
  await press('x');
  await role('Logistique', 'out');
  expect(await wrong(grist, widgetRef, frame, 'Rôles')).toEqual([]);
  await toButton(widget, press, 'Ajouter 3 lignes');
  await press('Enter');
  await widget.getByText(/^C’est ajouté/).waitFor();
  console.log(`a guide by keyboard: ${pressed} keys, ${Date.now() - started} ms with what axe takes`);
  const [criteriaNow = [], pointsNow = []] = await tables();
  expect(pointsNow.slice(-1)).toMatchObject([
    {
      Point: 'Le quotidien',
      Etape: 'Mise en situation',
      Exemples: 'Comment décidez-vous à plusieurs ?\nQui tranche ?',
    },
  ]);
  expect(criteriaNow.slice(-2).map(({ Intitule }) => Intitule)).toEqual([
    'Dire non avec des raisons',
    'Écrire ce qui a été décidé',
  ]);
  await toButton(widget, press, 'Retirer ce qui vient d’être ajouté');
  await press('Enter');
  await widget.getByText(/^C’est retiré/).waitFor();
  expect(await tables()).toEqual([criteriaBefore, pointsBefore]);
  // Less than a minute at two keys a second.
  expect(pressed).toBeLessThan(100);
});

type Press = (...keys: readonly string[]) => Promise<void>;

/** Goes on with a key until a button has the keyboard. */
async function toButton(widget: FrameLocator, press: Press, name: string | RegExp, key = 'Tab'): Promise<void> {
  const button = widget.getByRole('button', { name });
  const has = () => button.evaluate((element) => element === document.activeElement);
  for (let turn = 0; turn < 40 && !(await has()); turn += 1) await press(key);
  expect(await has()).toBe(true);
}

/** With Tab to the roles, then with the arrows to that of a line. */
async function toRole(widget: FrameLocator, press: Press, text: string): Promise<void> {
  const wanted = widget.getByRole('listitem').filter({ hasText: text }).getByRole('combobox', { name: 'Rôle' }).first();
  const place = (element: Element) => Number((element as HTMLElement).dataset['at'] ?? -1);
  const here = () => widget.locator(':focus').evaluate(place);
  for (let turn = 0; turn < 20 && (await here()) < 0; turn += 1) await press('Tab');
  const to = await wanted.evaluate(place);
  for (let at = await here(); at !== to; at = await here()) await press(at < to ? 'ArrowDown' : 'ArrowUp');
}
