/** The debrief as it is on the screen: the agenda, and the criterion in hand. */
import { screen, within } from '@testing-library/preact';
import { said } from './harness.tsx';

const agenda = (): HTMLElement => screen.getByRole('region', { name: 'Ordre du jour' });
/** Each criterion of the agenda by its name, with the team's note: null while it is to be decided. */
export const decisions = (): readonly (readonly [name: string, note: string | null])[] =>
  within(agenda())
    .getAllByRole('listitem')
    .map((item) => {
      const [, name = '', note] = /^(.+), (?:décidé : (Non observé|\d)|à décider)/.exec(said(item)) ?? [];
      return [name, note ?? null];
    });
/** Criteria by group, in the order of the screen. */
export const groupsOfAgenda = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    within(agenda())
      .getAllByRole('region')
      .map((group) => [
        group.getAttribute('aria-label'),
        within(group)
          .getAllByRole('listitem')
          .map((item) => said(item).split(',')[0] ?? ''),
      ]),
  );
export const entry = (name: string): HTMLElement =>
  within(agenda()).getByRole('button', { name: new RegExp(`^${name} ?,`) });

/** The criterion in hand: the only one that shows notes, and takes one. */
export const inHand = (): HTMLElement => screen.getByRole('article');
export const titleInHand = (): string => said(within(inHand()).getByRole('heading', { level: 3 }));
export const radioInHand = (name: string): HTMLInputElement => within(inHand()).getByRole('radio', { name });
