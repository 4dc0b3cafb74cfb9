import {
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
  theirText,
} from './entity';

/** Completeness of a candidate's file, from nothing prepared to everything decided. */
export const completenessValues = ['À préparer', 'Non commencé', 'Preuves manquantes', 'À noter', 'Complet'] as const;
export type Completeness = (typeof completenessValues)[number];

export const decisions = ['Retenu·e', 'Non retenu·e', 'Vivier', 'Suspendu'] as const;
export type Decision = (typeof decisions)[number];
export const referenceConsents = ['Oui', 'Non', 'À demander'] as const;

/** Tables whose rows belong to one candidate: a change in any of them changes the candidate's pulse. */
export const activityTables = ['Preuves', 'Notes', 'Entretiens', 'Passages'] as const;

/** A person being considered for a position. */
export const candidate = entity('Candidats', {
  name: text('Nom'),
  firstName: theirText('Prenom'),
  lastName: theirText('Nom_de_famille'),
  position: ref('Poste', 'Postes'),
  stage: openChoice('Etape'),
  availability: text('Disponibilite'),
  remote: text('Teletravail'),
  otherProcesses: text('Autres_demarches'),
  cost: text('Cout'),
  referenceConsent: choice('Accord_reference', referenceConsents),
  decision: choice('Decision', decisions),
  decisionReason: text('Motif_decision'),
  decidedBy: text('Decide_par'),
  answeredOn: date('Reponse_donnee'),
  lookBackOn: date('Point_arrivee'),
  handOverConsent: choice('Accord_arrivee', referenceConsents),
  lastContact: date('Dernier_contact'),
  score: numeric('Score'),
  scoreMin: numeric('Score_min'),
  scoreMax: numeric('Score_max'),
  coverage: numeric('Couverture'),
  completeness: choice('Completude', completenessValues),
  unproven: refList('Sans_preuve', 'Criteres'),
  pulse: computedText('Pouls'),
  seals: computedText('Sceaux'),
});
export type Candidate = Row<typeof candidate>;

/** The facts about a candidate that a point of a trame may fill: they inform, they are not scored. */
export const factFields = ['availability', 'remote', 'otherProcesses', 'cost', 'referenceConsent'] as const;
export type FactField = (typeof factFields)[number];
/** Those that are known. */
export const factsOf = (person: Pick<Candidate, FactField>): readonly (readonly [field: FactField, value: string])[] =>
  factFields.flatMap((field) => (person[field] ? [[field, person[field]] as const] : []));

/** The columns that a team may map by hand in Grist's own panel: label, and what it holds. */
export const mappable = {
  name: ['Nom', 'Prénom et nom.'],
  firstName: ['Prénom', 'Si ta liste le tient à part du nom.'],
  position: ['Poste', 'Le poste visé.'],
  stage: ['Étape', 'Où en est la personne ; vide : première étape.'],
  availability: ['Disponibilité', 'À partir de quand, et à quel rythme.'],
  remote: ['Télétravail', 'Rythme de télétravail souhaité.'],
  otherProcesses: ['Autres démarches', 'Autres démarches en cours.'],
  cost: ['Coût', 'Tarif journalier ou rémunération souhaitée.'],
  referenceConsent: ['Accord référence', 'La personne accepte-t-elle une prise de référence ?'],
  decision: ['Décision', 'Ce que l’équipe a décidé.'],
  decisionReason: ['Motif de la décision', 'Pourquoi, en une ou deux phrases.'],
  decidedBy: ['Décidé par', 'L’agent public qui a décidé.'],
  lastContact: ['Dernier contact', 'Sert à repérer les dossiers de plus de deux ans.'],
  score: ['Score', 'En %, sur les critères notés en débrief. Écrit par le widget.'],
  scoreMin: ['Score min.', 'En %, si les critères sans note valaient 1. Écrit par le widget.'],
  scoreMax: ['Score max.', 'En %, si les critères sans note valaient 3. Écrit par le widget.'],
  coverage: ['Couverture', 'Part du poids des critères déjà notée en débrief, de 0 à 1. Écrite par le widget.'],
  completeness: ['Complétude', 'Où en est le dossier. Écrite par le widget.'],
  unproven: ['Sans preuve', 'Critères attendus à ce stade et encore sans preuve. Écrits par le widget.'],
} as const satisfies Partial<Record<keyof typeof candidate.fields, readonly [label: string, doc: string]>>;
