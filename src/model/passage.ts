import { choice, dateTime, entity, numeric, type Row, ref, text } from './entity';
import { modifiedAt } from './tracking';

export const passageStates = ['Posé', 'Passé'] as const;
export type PassageState = (typeof passageStates)[number];

/** A point asked or skipped, by one person: what makes interviews comparable. */
export const passage = entity('Passages', {
  candidate: ref('Candidat', 'Candidats'),
  point: ref('Point', 'Trames'),
  state: choice('Etat', passageStates),
  by: text('Par'),
  at: dateTime('Le'),
  minutes: numeric('Minutes'),
  modifiedAt,
  key: text('Cle'),
});
export type Passage = Row<typeof passage>;

/** The key of the only row of this candidate, point and person (an e-mail, or '' when unknown). */
export const passageKey = (candidateId: number, pointId: number, who: string): string =>
  `${candidateId}:${pointId}:${who}`;
