/** Ana before four criteria without a note, in her own screen or in the team's; what is shown, and what is written. */
import { act, screen, within } from '@testing-library/preact';
import { expect } from 'vitest';
import { prepareTeam, type Team } from '../document/harness.ts';
import { account, addPerson, introduce, rows, type Shown, show, tab } from './harness.tsx';

export const screens = ['Ma notation'] as const;
/** The debrief has one criterion on the screen: its own tests look at it. */
export type Screen = (typeof screens)[number] | 'Débrief';

/** The criteria of the screen, of which one at a time shows its notes. */
export const items = () => [...document.querySelectorAll<HTMLElement>('li[data-criterion]')];
const itemAt = (place: number): HTMLElement => {
  const item = items()[place];
  if (!item) throw new Error(`there is no criterion ${place}`);
  return item;
};
/** By the row of each criterion, its title. */
let titles: ReadonlyMap<number, string> = new Map();
export const titleOf = (item: Element | null | undefined): string | null =>
  titles.get(Number(item?.closest('li')?.getAttribute('data-criterion'))) ?? null;
export const head = (place: number): HTMLElement => itemAt(place).querySelector('h3 button') as HTMLElement;
export const groupOf = (item: Element | null | undefined) => item?.querySelector('[role=radiogroup]') ?? null;
export const radios = (group: Element) => within(group as HTMLElement).getAllByRole<HTMLInputElement>('radio');
/** A note of a criterion whose notes are shown. */
export const radio = (place: number, name: string) => within(itemAt(place)).getByRole('radio', { name });
export const nameOf = (element: Element | null) => element?.getAttribute('aria-label') ?? null;
/** The notes of this criterion are shown, and have the keyboard. */
export async function open(shown: Pick<Shown, 'click'>, place: number): Promise<void> {
  if (itemAt(place).dataset['open'] !== 'true') await shown.click(head(place));
  if (groupInHand() !== groupOf(itemAt(place))) radio(place, '1').focus();
}
/** As a person clicks a note: the criterion first, unless it is open. */
export async function note(shown: Pick<Shown, 'click'>, place: number, name: string): Promise<void> {
  await open(shown, place);
  await shown.click(radio(place, name));
}
const writtenNote = (item: Element): string | null => {
  const said = item.querySelector('h3')?.textContent ?? '';
  return /noté ([123])/.exec(said)?.[1] ?? (said.includes('non observé') ? 'Non observé' : null);
};
export const shownNote = (item: Element): string | null => {
  const group = groupOf(item);
  return group ? nameOf(radios(group).find((each) => each.checked) ?? null) : writtenNote(item);
};
/** The note that each criterion shows, by its title. */
export const shownNotes = () => new Map(items().map((item) => [titleOf(item), shownNote(item)]));
export const groupInHand = () => document.activeElement?.closest('[role=radiogroup]') ?? null;
export const itemInHand = () => document.activeElement?.closest('li') ?? null;

const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const toSeal = (shown: Pick<Shown, 'click'>) => shown.click(button(/^Relire et sceller/));
export async function seal(shown: Pick<Shown, 'click'>): Promise<void> {
  await toSeal(shown);
  await shown.click(button('Sceller mes notes'));
}

export interface Noting extends Shown {
  readonly team: Team;
  readonly person: number;
  readonly kind: 'Individuelle' | 'Débrief';
}

/** Ana before four criteria without a note, in her own screen or in the team's. */
export async function noting(where: Screen): Promise<Noting> {
  const team = await prepareTeam();
  team.grist.edit(['AddRecord', 'Criteres', null, { Intitule: 'La personne est capable de transmettre' }]);
  titles = new Map(team.grist.rows('Criteres').map(({ id, Intitule }) => [id, String(Intitule)]));
  const ana = account(1, 'Ana');
  introduce(team.grist, ana);
  const person = addPerson(team.grist, 'Inès Marchand');
  const shown = await show(team, ana);
  const own = where === 'Ma notation';
  const due = team.grist.rows('Criteres').map(({ id }) => id);
  if (!own) shown.document.dispatch({ kind: 'seal', due, asTeam: false }, person);
  await shown.pass(2_000);
  await shown.click(tab(where));
  return { ...shown, team, person, kind: own ? 'Individuelle' : 'Débrief' };
}

/** The rows of the document: notes and reasons by the title of their criterion. */
export function written({ team, kind }: Noting): ReadonlyMap<string, readonly [note: unknown, reason: unknown]> {
  const title = (id: unknown) => String(team.grist.cell('Criteres', Number(id), 'Intitule'));
  const all = rows(team, 'Notes', 'Nature', 'Critere', 'Note', 'Motif').filter(({ Nature }) => Nature === kind);
  const found = new Map(all.map(({ Critere, Note, Motif }) => [title(Critere), [Note, Motif] as const]));
  expect(found.size, 'one row for each criterion').toBe(all.length);
  return found;
}

/** Struck as a browser does, faster than the screen is drawn: each key goes to what has the focus at that moment. */
export function strike(digits: string, before: (digit: string) => void = () => {}): void {
  void act(() => {
    for (const digit of digits) {
      before(digit);
      const event = new KeyboardEvent('keydown', { key: digit, code: `Digit${digit}`, bubbles: true });
      document.activeElement?.dispatchEvent(event);
    }
  });
}

export const noteName = (digit: string) => (digit === '0' ? 'Non observé' : digit);
export const cell = (name: string) => (name === 'Non observé' ? null : Number(name));

export const placeInHand = () => items().indexOf(groupInHand()?.closest('li') as HTMLElement);
export const notesOf = (noting: Noting) => {
  const all = written(noting);
  return items().map((item) => all.get(String(titleOf(item)))?.[0]);
};
export const shown = () => [...shownNotes().values()];
