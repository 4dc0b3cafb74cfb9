/** Ana before four criteria without a note, in her own screen or in the team's; what is shown, and what is written. */
import { act, screen, within } from '@testing-library/preact';
import { expect } from 'vitest';
import { prepareTeam, type Team } from '../document/harness.ts';
import { account, addPerson, introduce, rows, type Shown, show, tab } from './harness.tsx';

export const screens = ['Ma notation', 'Débrief'] as const;
export type Screen = (typeof screens)[number];

export const groups = () => screen.getAllByRole('radiogroup');
export const titleOf = (group: Element | null | undefined) => group?.getAttribute('aria-label') ?? null;
export const radios = (group: Element) => within(group as HTMLElement).getAllByRole<HTMLInputElement>('radio');
export const radio = (place: number, name: string) =>
  within(groups()[place] as HTMLElement).getByRole('radio', { name });
export const nameOf = (element: Element | null) => element?.getAttribute('aria-label') ?? null;
/** The note that each criterion shows, by its title. */
export const shownNotes = () =>
  new Map(groups().map((group) => [titleOf(group), nameOf(radios(group).find((each) => each.checked) ?? null)]));
export const groupInHand = () => document.activeElement?.closest('[role=radiogroup]') ?? null;
export const itemInHand = () => document.activeElement?.closest('li') ?? null;

export interface Noting extends Shown {
  readonly team: Team;
  readonly person: number;
  readonly kind: 'Individuelle' | 'Débrief';
}

/** Ana before four criteria without a note, in her own screen or in the team's. */
export async function noting(where: Screen): Promise<Noting> {
  const team = await prepareTeam();
  team.grist.edit(['AddRecord', 'Criteres', null, { Intitule: 'La personne est capable de transmettre' }]);
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

export const placeInHand = () => groups().indexOf(groupInHand() as HTMLElement);
export const notesOf = (noting: Noting) => {
  const all = written(noting);
  return groups().map((group) => all.get(String(titleOf(group)))?.[0]);
};
export const shown = () => [...shownNotes().values()];
