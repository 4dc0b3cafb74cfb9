import { rating } from '../rating';
import { colours } from './colours';
import { blankAtFirst, describe, modifiedAt } from './description';

/*
 * Who may read this row, as |a@x|b@x|: its author, and once it is sealed those who have sealed the
 * same criterion for the same candidate, and have no note there that still changes: somebody who is among
 * the evaluators under two addresses is one person. Nothing else opens it: not a dummy note on another
 * criterion, nor a sealed row beside one's own open one, whatever its kind, nor the removal of the criterion,
 * which leaves everybody's notes on it without one. An address is also given in small letters: Grist does not
 * write it the same way to everyone who asks.
 */
const readersFormula = `def plat(texte):
  return " ".join((texte or "").lower().split())

def personne(adresse):
  noms = [plat(fiche.Nom) for fiche in Evaluateurs.lookupRecords() if plat(fiche.Email) == plat(adresse)]
  return next((nom for nom in noms if " " in nom), plat(adresse))

lecteurs = [$Evaluateur or ""]
if $Scellee and $Candidat and $Critere:
  notes = [note for note in Notes.lookupRecords(Candidat=$Candidat, Critere=$Critere) if note.Nature != "Débrief"]
  ouvertes = set(personne(note.Evaluateur) for note in notes if not note.Scellee)
  lecteurs += [
    note.Evaluateur for note in notes
    if note.Scellee and note.Nature == $Nature and note.Evaluateur and personne(note.Evaluateur) not in ouvertes
  ]
return "|".join([""] + list(dict.fromkeys(nom for lecteur in lecteurs for nom in (lecteur, lecteur.lower()))) + [""])`;

/** Of earlier versions: a row that one added beside one's own open note opened those of others. */
const formerReaders = (condition: string): string => `lecteurs = ["", $Evaluateur or ""]
if ${condition}:
  for note in Notes.lookupRecords(Candidat=$Candidat, Critere=$Critere, Nature=$Nature, Scellee=True):
    if note.Evaluateur and note.Evaluateur not in lecteurs:
      lecteurs.append(note.Evaluateur)
return "|".join(lecteurs + [""])`;
const formerReadersFormulas = [formerReaders('$Scellee and $Candidat and $Critere'), formerReaders('$Scellee')];

/* True while nobody else has sealed for this candidate: one may still take back one's own seal. */
const aloneFormula = `return not any(
  note.Evaluateur != $Evaluateur
  for note in Notes.lookupRecords(Candidat=$Candidat, Nature="Individuelle", Scellee=True)
)`;

/* True of a row beside another one of the same person on the same criterion: the first that is sealed counts. */
const doubledFormula = `return bool($Evaluateur and $Candidat and $Critere) and $Nature == "Individuelle" and any(
  note.id != $id and (note.Evaluateur or "").lower() == $Evaluateur.lower()
  for note in Notes.lookupRecords(Candidat=$Candidat, Critere=$Critere, Nature="Individuelle")
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
  proofs: ['Preuves', 'Celles qui ont décidé la note de l’équipe, cochées au débrief.', { shows: 'Texte' }],
  evaluator: ['Évaluateur·rice', 'Qui a noté.', { trigger: { formula: 'user.Email', when: 'created' } }],
  sealed: ['Scellée', 'La personne a terminé : sa note ne change plus.'],
  sealedAt: ['Scellée le', 'Quand.'],
  readers: [
    'Lecteurs',
    'Qui peut lire cette ligne, avec les règles d’accès.',
    { formula: readersFormula, former: formerReadersFormulas },
  ],
  alone: ['Seul', 'Personne d’autre n’a encore scellé.', { formula: aloneFormula }],
  doubled: [
    'En double',
    'La même personne a une autre note sur ce critère : la première scellée compte.',
    { formula: doubledFormula },
  ],
  modifiedAt,
  key: ['Clé', 'candidat:critère:nature:personne — évite les doublons.'],
});
