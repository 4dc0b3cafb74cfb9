import { blankAtFirst, choice, dateTime, entity, numeric, type Row, ref, text } from './entity';
import { modifiedAt } from './tracking';

export const passageStates = ['Posé', 'Passé'] as const;
export type PassageState = (typeof passageStates)[number];

/** A point asked or skipped, by one person: what makes interviews comparable. */
export const passage = entity('Passages', 'Passages', 'Les points abordés ou passés, par personne.', {
  candidate: ref('Candidat', 'Candidats', 'La personne rencontrée.', { shows: 'Nom' }),
  point: ref('Point', 'Trames', 'Le point de la trame.', { shows: 'Point' }),
  state: choice('Etat', 'Posé ou passé.', passageStates, { label: 'État' }),
  by: text('Par', 'Qui l’a abordé.', { trigger: { formula: 'user.Email', when: 'created' } }),
  at: dateTime('Le', 'Quand.', { trigger: { formula: 'NOW()', when: 'created' } }),
  minutes: numeric('Minutes', 'Temps passé sur ce point.', { trigger: blankAtFirst }),
  modifiedAt,
  key: text('Cle', 'candidat:point:personne — évite les doublons.', { label: 'Clé' }),
});
export type Passage = Row<typeof passage>;

/** The key of the only row of this candidate, point and person (an e-mail, or '' when unknown). */
export const passageKey = (candidateId: number, pointId: number, who: string): string =>
  `${candidateId}:${pointId}:${who}`;
