import { colours } from './colours';
import {
  blankAtFirst,
  choice,
  computedText,
  date,
  entity,
  numeric,
  openChoice,
  type Row,
  ref,
  refList,
  text,
} from './entity';
import { stages } from './stage';

/** Completeness of a candidate's file, from nothing prepared to everything decided. */
export const completenessValues = ['À préparer', 'Non commencé', 'Preuves manquantes', 'À noter', 'Complet'] as const;
export type Completeness = (typeof completenessValues)[number];

export const decisions = ['Retenu·e', 'Non retenu·e', 'Vivier', 'Suspendu'] as const;
export type Decision = (typeof decisions)[number];
export const referenceConsents = ['Oui', 'Non', 'À demander'] as const;

/** Tables whose rows belong to one candidate: a change in any of them changes the candidate's pulse. */
export const activityTables = ['Preuves', 'Notes', 'Entretiens', 'Passages'] as const;

/*
 * Grist tells a widget about changes of its linked table only. This formula of the linked table
 * looks the other tables up, so that a change there becomes a change here; its text says which table
 * moved: `Preuves:4:2026-03-02 10:12:33|Notes:0:|…` (count, then the latest change).
 */
const pulseFormula = `def pouls(nom, lignes):
  dates = [str(ligne.Modifie_le) for ligne in lignes if ligne.Modifie_le]
  return "%s:%d:%s" % (nom, len(lignes), max(dates) if dates else "")

return "|".join([
${activityTables.map((table) => `  pouls("${table}", ${table}.lookupRecords(Candidat=$id)),`).join('\n')}
])`;

/*
 * Who has sealed, for everyone to see. A formula sees past the access rules that hide a colleague's
 * notes: it gives counts and row ids, never a note.
 */
const sealsFormula = `import json
personnes = {}
for note in Notes.lookupRecords(Candidat=$id, Nature="Individuelle"):
  fiche = personnes.setdefault(note.Evaluateur or "", {"notes": 0, "scellees": 0, "lignes": []})
  fiche["notes"] += 1
  fiche["scellees"] += 1 if note.Scellee else 0
  fiche["lignes"].append(note.id)
return json.dumps(personnes, sort_keys=True)`;

const percent = { trigger: blankAtFirst, display: { maxDecimals: 1 } } as const;

/** A person being considered for a position. */
export const candidate = entity('Candidats', 'Candidats', 'Les personnes rencontrées, une par ligne.', {
  name: text('Nom', 'Prénom et nom.'),
  position: ref('Poste', 'Postes', 'Le poste visé.', { shows: 'Intitule' }),
  stage: openChoice('Etape', 'Où en est la personne ; vide : première étape.', stages, { label: 'Étape' }),
  availability: text('Disponibilite', 'À partir de quand, et à quel rythme.', { label: 'Disponibilité' }),
  remote: text('Teletravail', 'Rythme de télétravail souhaité.', { label: 'Télétravail' }),
  otherProcesses: text('Autres_demarches', 'Autres démarches en cours.', { label: 'Autres démarches' }),
  cost: text('Cout', 'Tarif journalier ou rémunération souhaitée.', { label: 'Coût' }),
  referenceConsent: choice(
    'Accord_reference',
    'La personne accepte-t-elle une prise de référence ?',
    referenceConsents,
    {
      label: 'Accord référence',
      colours: { Oui: colours.green, Non: colours.red, 'À demander': colours.amber },
    },
  ),
  decision: choice('Decision', 'Ce que l’équipe a décidé.', decisions, {
    label: 'Décision',
    colours: {
      Retenu·e: colours.green,
      'Non retenu·e': colours.grey,
      Vivier: colours.blue,
      Suspendu: colours.amber,
    },
  }),
  decisionReason: text('Motif_decision', 'Pourquoi, en une ou deux phrases.', { label: 'Motif de la décision' }),
  decidedBy: text('Decide_par', 'L’agent public qui a décidé.', { label: 'Décidé par' }),
  lastContact: date('Dernier_contact', 'Sert à repérer les dossiers de plus de deux ans.', {
    label: 'Dernier contact',
  }),
  score: numeric('Score', 'En %, sur les critères notés en débrief. Écrit par le widget.', percent),
  scoreMin: numeric('Score_min', 'En %, si les critères sans note valaient 1. Écrit par le widget.', {
    label: 'Score min.',
    ...percent,
  }),
  scoreMax: numeric('Score_max', 'En %, si les critères sans note valaient 3. Écrit par le widget.', {
    label: 'Score max.',
    ...percent,
  }),
  coverage: numeric('Couverture', 'Part du poids des critères déjà notée en débrief, de 0 à 1. Écrite par le widget.', {
    trigger: blankAtFirst,
    display: { numMode: 'percent', maxDecimals: 0 },
  }),
  completeness: choice('Completude', 'Où en est le dossier. Écrite par le widget.', completenessValues, {
    label: 'Complétude',
    colours: {
      'À préparer': colours.grey,
      'Non commencé': colours.grey,
      'Preuves manquantes': colours.amber,
      'À noter': colours.blue,
      Complet: colours.green,
    },
  }),
  unproven: refList(
    'Sans_preuve',
    'Criteres',
    'Critères attendus à ce stade et encore sans preuve. Écrits par le widget.',
    {
      label: 'Sans preuve',
      shows: 'Court',
    },
  ),
  pulse: computedText('Pouls', 'Prévient le widget quand une ligne de la personne change ailleurs.', pulseFormula),
  seals: computedText('Sceaux', 'Qui a scellé ses notes (jamais les notes elles-mêmes).', sealsFormula),
});
export type Candidate = Row<typeof candidate>;

/** The facts about a candidate that a point of a trame may fill: they inform, they are not scored. */
export const factFields = ['availability', 'remote', 'otherProcesses', 'cost', 'referenceConsent'] as const;
export type FactField = (typeof factFields)[number];
