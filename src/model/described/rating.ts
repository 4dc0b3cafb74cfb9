import { rating } from '../rating';
import { colours } from './colours';
import { blankAtFirst, describe, modifiedAt } from './description';

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

export const describedRating = describe(rating, 'Notes', 'Les notes de chacun·e, puis celles de l’équipe.', {
  candidate: ['Candidat', 'La personne.', { shows: 'Nom' }],
  criterion: ['Critère', 'Le critère.', { shows: 'Court' }],
  kind: [
    'Nature',
    'Individuelle, ou de l’équipe en débrief.',
    { colours: { Individuelle: colours.grey, Débrief: colours.blue } },
  ],
  note: ['Note', '1 à 3 ; vide : non observé.', { trigger: blankAtFirst }],
  reason: ['Motif', 'Pourquoi, en une ligne.'],
  evaluator: ['Évaluateur·rice', 'Qui a noté.', { trigger: { formula: 'user.Email', when: 'created' } }],
  sealed: ['Scellée', 'La personne a terminé : sa note ne change plus.'],
  sealedAt: ['Scellée le', 'Quand.'],
  readers: [
    'Lecteurs',
    'Qui peut lire cette ligne, avec les règles d’accès.',
    { formula: readersFormula, former: [firstReadersFormula] },
  ],
  alone: ['Seul', 'Personne d’autre n’a encore scellé.', { formula: aloneFormula }],
  modifiedAt,
  key: ['Clé', 'candidat:critère:nature:personne — évite les doublons.'],
});
