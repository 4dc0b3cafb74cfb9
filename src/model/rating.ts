import { colours } from './colours';
import {
  blankAtFirst,
  bool,
  choice,
  computedBool,
  computedText,
  dateTime,
  entity,
  int,
  type Row,
  ref,
  text,
} from './entity';
import { modifiedAt } from './tracking';

export const ratingKinds = ['Individuelle', 'Débrief'] as const;
export type RatingKind = (typeof ratingKinds)[number];

/** 1: asked, nothing convincing; 2: partial; 3: solid, in a close context. Null: not observed. */
export type Note = 1 | 2 | 3;

/** A note as the rules take it: an integer of 1..3, else null. */
export const asNote = (value: number | null): Note | null => (value === 1 || value === 2 || value === 3 ? value : null);

/*
 * Who may read this row, as |a@x|b@x|: its author, and once it is sealed those who have sealed the
 * same criterion for the same candidate (one's own dummy note on another criterion opens nothing, and
 * neither does removing the criterion, which leaves everybody's notes on it without one).
 */
const readers = (condition: string): string => `lecteurs = ["", $Evaluateur or ""]
if ${condition}:
  for note in Notes.lookupRecords(Candidat=$Candidat, Critere=$Critere, Nature=$Nature, Scellee=True):
    if note.Evaluateur and note.Evaluateur not in lecteurs:
      lecteurs.append(note.Evaluateur)
return "|".join(lecteurs + [""])`;
const readersFormula = readers('$Scellee and $Candidat and $Critere');
/** Of documents made before a removed criterion was thought of. */
const firstReadersFormula = readers('$Scellee');

/* True while nobody else has sealed for this candidate: one may still take back one's own seal. */
const aloneFormula = `return not any(
  note.Evaluateur != $Evaluateur
  for note in Notes.lookupRecords(Candidat=$Candidat, Nature="Individuelle", Scellee=True)
)`;

/** A note on one criterion: one person's, or the team's in the debrief. */
export const rating = entity('Notes', 'Notes', 'Les notes de chacun·e, puis celles de l’équipe.', {
  candidate: ref('Candidat', 'Candidats', 'La personne.', { shows: 'Nom' }),
  criterion: ref('Critere', 'Criteres', 'Le critère.', { label: 'Critère', shows: 'Court' }),
  kind: choice('Nature', 'Individuelle, ou de l’équipe en débrief.', ratingKinds, {
    colours: { Individuelle: colours.grey, Débrief: colours.blue },
  }),
  note: int('Note', '1 à 3 ; vide : non observé.', { trigger: blankAtFirst }),
  reason: text('Motif', 'Pourquoi, en une ligne.'),
  evaluator: text('Evaluateur', 'Qui a noté.', {
    label: 'Évaluateur·rice',
    trigger: { formula: 'user.Email', when: 'created' },
  }),
  sealed: bool('Scellee', 'La personne a terminé : sa note ne change plus.', { label: 'Scellée' }),
  sealedAt: dateTime('Scellee_le', 'Quand.', { label: 'Scellée le' }),
  readers: computedText('Lecteurs', 'Qui peut lire cette ligne, avec les règles d’accès.', readersFormula, {
    former: [firstReadersFormula],
  }),
  alone: computedBool('Seul', 'Personne d’autre n’a encore scellé.', aloneFormula),
  modifiedAt,
  key: text('Cle', 'candidat:critère:nature:personne — évite les doublons.', { label: 'Clé' }),
});
export type Rating = Row<typeof rating>;

/** The key of the only row of this candidate, criterion, kind and person. */
export const ratingKey = (candidateId: number, criterionId: number, kind: RatingKind, who: string): string =>
  `${candidateId}:${criterionId}:${kind}:${who}`;
