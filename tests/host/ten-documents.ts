/**
 * Documents in which a team already works: its own list of people, its own grid, in its own words. The widget is added
 * beside them, and nothing of them may change.
 */
import type { UserAction } from '../../src/grist/port.ts';

export interface TeamsDocument {
  readonly name: string;
  /** The table of the page to which the widget is added. */
  readonly linkedTable: string;
  readonly actions: readonly UserAction[];
  /** The tables that the set-up proposes, by what they are to it; others are made. */
  readonly taken: { readonly candidate?: string; readonly criterion?: string; readonly position?: string };
  /** Words to match before anything else, and our stage for them. */
  readonly words?: Readonly<Record<string, string>>;
  /** What each of their own criteria weighs, by its title. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Words of theirs for weights, and what is said of them; the set-up proposes the same. */
  readonly weightWords?: Readonly<Record<string, number>>;
  /** Tables whose criteria are to be brought. */
  readonly brings?: readonly string[];
  /** Presses from the first screen to the first proof: words of which nothing is proposed, boxes, and one to prepare. */
  readonly presses: number;
}

interface Options {
  readonly label?: string;
  readonly formula?: string;
  readonly choices?: readonly string[];
}

const column = (id: string, type: string, { label = id, formula = '', choices }: Options = {}) => ({
  id,
  label,
  type,
  isFormula: formula !== '',
  formula,
  ...(choices && { widgetOptions: JSON.stringify({ choices }) }),
});
const table = (id: string, ...columns: readonly object[]): UserAction => ['AddTable', id, columns];
const rows = (id: string, count: number, values: Readonly<Record<string, readonly unknown[]>>): UserAction => [
  'BulkAddRecord',
  id,
  Array.from({ length: count }, () => null),
  values,
];

const people = (...more: readonly object[]) =>
  table('Personnes', column('Prenom_et_nom', 'Text', { label: 'Prénom et nom' }), ...more);
const gridWeights = { Tester: 3, Expliquer: 2 };
const grid: readonly UserAction[] = [
  table(
    'Grille',
    column('Competence', 'Text', { label: 'Compétence' }),
    column('Importance', 'Int', { label: 'Importance' }),
  ),
  rows('Grille', 2, { Competence: ['Tester', 'Expliquer'], Importance: [3, 2] }),
];

/** A score as anybody would work it out: on the notes that were given, then with every blank a 1, and a 3. */
export function workedOut(all: Readonly<Record<string, number>>, notes: Readonly<Record<string, number>>) {
  const weighed = Object.entries(all).map(([title, weight]) => ({ weight, note: notes[title] }));
  const over = (list: readonly { readonly weight: number; readonly note: number | undefined }[], blank: number) =>
    (100 * list.reduce((sum, { weight, note }) => sum + weight * (note ?? blank), 0)) /
    list.reduce((sum, { weight }) => sum + 3 * weight, 0);
  const noted = weighed.filter(({ note }) => note !== undefined);
  const sum = (list: typeof weighed) => list.reduce((total, { weight }) => total + weight, 0);
  return {
    score: over(noted, 0),
    scoreMin: over(weighed, 1),
    scoreMax: over(weighed, 3),
    coverage: sum(noted) / sum(weighed),
  };
}

export const tenDocuments: readonly TeamsDocument[] = [
  {
    name: 'une liste et une grille',
    presses: 1,
    linkedTable: 'Personnes',
    taken: { candidate: 'Personnes', criterion: 'Grille' },
    weights: gridWeights,
    words: { 'Premier appel': 'Préqualification' },
    actions: [
      people(column('Etape_en_cours', 'Text', { label: 'Étape en cours' }), column('Role_vise', 'Text')),
      rows('Personnes', 2, {
        Prenom_et_nom: ['Inès', 'Noé'],
        Etape_en_cours: ['Premier appel', 'Premier appel'],
        Role_vise: ['Dev', 'Produit'],
      }),
      ...grid,
    ],
  },
  {
    name: 'tout en texte, des espaces à la fin, trois cents lignes',
    presses: 1,
    linkedTable: 'Vivier',
    taken: { candidate: 'Vivier', criterion: 'Criteres' },
    weights: gridWeights,
    actions: [
      table(
        'Vivier',
        column('Nom_complet', 'Text', { label: 'Nom complet ' }),
        column('Dispo', 'Text', { label: 'Dispo ' }),
        column('Score', 'Text', { label: 'Score ' }),
      ),
      rows('Vivier', 300, {
        Nom_complet: Array.from({ length: 300 }, (_, place) => `Personne ${place} `),
        Dispo: Array.from({ length: 300 }, () => 'en mars '),
        Score: Array.from({ length: 300 }, () => '14,5 '),
      }),
      table('Criteres', column('Critere', 'Text', { label: 'Critère ' }), column('Poids', 'Text', { label: 'Poids ' })),
      rows('Criteres', 2, { Critere: ['Tester ', 'Expliquer '], Poids: ['3 ', '2 '] }),
    ],
  },
  {
    name: 'des tables de mêmes noms qui sont autre chose',
    presses: 1,
    linkedTable: 'Candidats',
    taken: { candidate: 'Candidats' },
    actions: [
      table(
        'Candidats',
        column('Nom', 'Text'),
        column('Score', 'Numeric'),
        column('Couverture', 'Text'),
        column('Completude', 'Choice'),
        column('Pouls', 'Int'),
        column('Decision', 'Text'),
      ),
      rows('Candidats', 2, {
        Nom: ['Inès', 'Noé'],
        Score: [14.5, 11],
        Couverture: ['lettre reçue', 'à demander'],
        Completude: ['CV reçu', ''],
        Pouls: [72, 80],
        Decision: ['à rappeler', ''],
      }),
      table('Notes', column('Titre', 'Text'), column('Texte', 'Text')),
      rows('Notes', 1, { Titre: ['Réunion du 3'], Texte: ['ordre du jour'] }),
      table('Preuves', column('Facture', 'Text'), column('Cle', 'Text')),
      rows('Preuves', 1, { Facture: ['F-12'], Cle: ['a'] }),
      table('Entretiens', column('Voiture', 'Text'), column('Date', 'Date')),
      rows('Entretiens', 1, { Voiture: ['Clio'], Date: [1_700_000_000] }),
      table('Postes', column('Numero', 'Text'), column('Batiment', 'Text')),
      rows('Postes', 1, { Numero: ['4012'], Batiment: ['B'] }),
      table('Passages', column('Badge', 'Text')),
      rows('Passages', 1, { Badge: ['x'] }),
    ],
  },
  {
    name: 'un emoji dans un nom de colonne, deux colonnes du même nom',
    presses: 1,
    linkedTable: 'Candidatures',
    taken: { candidate: 'Candidatures' },
    actions: [
      table(
        'Candidatures',
        column('Nom', 'Text', { label: '👤 Nom' }),
        column('Etape', 'Choice', { label: '🎯 Étape', choices: ['Préqualification', 'Mise en situation'] }),
        column('Etape2', 'Text', { label: '🎯 Étape' }),
        column('Disponibilite', 'Int', { label: 'Disponibilité' }),
      ),
      rows('Candidatures', 2, {
        Nom: ['Inès', 'Noé'],
        Etape: ['Préqualification', 'Mise en situation'],
        Etape2: ['une', 'deux'],
        Disponibilite: [1, 2],
      }),
    ],
  },
  {
    name: 'un score et un nom en formules',
    presses: 1,
    linkedTable: 'Personnes',
    taken: { candidate: 'Personnes', criterion: 'Grille' },
    weights: gridWeights,
    actions: [
      table(
        'Personnes',
        column('Prenom', 'Text'),
        column('Famille', 'Text'),
        column('Nom_complet', 'Text', { label: 'Nom complet', formula: '$Prenom + " " + $Famille' }),
        column('Score', 'Numeric', { formula: 'len($Prenom) * 10' }),
        column('Statut', 'Choice', { choices: ['Préqualification', 'Prise de référence'] }),
      ),
      rows('Personnes', 2, {
        Prenom: ['Inès', 'Noé'],
        Famille: ['Marchand', 'Petit'],
        Statut: ['Préqualification', 'Préqualification'],
      }),
      ...grid,
    ],
  },
  {
    name: 'des personnes liées à leurs offres',
    presses: 1,
    linkedTable: 'Personnes',
    taken: { candidate: 'Personnes', criterion: 'Grille', position: 'Offres' },
    weights: gridWeights,
    actions: [
      table('Offres', column('Titre', 'Text'), column('Salaire', 'Int')),
      rows('Offres', 1, { Titre: ['Développement'], Salaire: [45_000] }),
      people(column('Poste', 'Ref:Offres'), column('Cout', 'Numeric', { label: 'TJM' })),
      rows('Personnes', 2, { Prenom_et_nom: ['Inès', 'Noé'], Poste: [1, 1], Cout: [450, 500] }),
      ...grid,
    ],
  },
  {
    name: 'des étapes en référence, des réglages et des évaluateurs à eux',
    presses: 1,
    linkedTable: 'Personnes',
    taken: { candidate: 'Personnes' },
    actions: [
      table('Etapes', column('Libelle', 'Text')),
      rows('Etapes', 2, { Libelle: ['Appel', 'Visite'] }),
      people(column('Etape', 'Ref:Etapes', { label: 'Étape' }), column('Commentaire', 'Text')),
      rows('Personnes', 2, { Prenom_et_nom: ['Inès', 'Noé'], Etape: [1, 2], Commentaire: ['à rappeler', ''] }),
      table('Reglages', column('Cle', 'Text'), column('Valeur', 'Text')),
      rows('Reglages', 2, { Cle: ['couleur', 'preparation'], Valeur: ['bleu', 'faite par Ana'] }),
      table('Evaluateurs', column('Nom', 'Text'), column('Email', 'Text'), column('Bureau', 'Text')),
      rows('Evaluateurs', 1, { Nom: ['Ana'], Email: ['ana@example.org'], Bureau: ['B12'] }),
      table('Trames', column('Tissu', 'Text')),
      rows('Trames', 1, { Tissu: ['lin'] }),
    ],
  },
  {
    name: 'plusieurs grilles, des poids en mots et en décimales',
    presses: 4,
    linkedTable: 'Personnes',
    taken: { candidate: 'Personnes', criterion: 'Criteres_dev' },
    weights: { Tester: 3, Livrer: 0.4 },
    weightWords: { haute: 3 },
    words: { Reçu: 'Préqualification', Vu: 'Entretien intra/métier', Décidé: 'Prise de référence' },
    actions: [
      people(column('Statut', 'Choice', { choices: ['Reçu', 'Vu', 'Décidé', 'Archivé', 'Perdu'] })),
      rows('Personnes', 2, { Prenom_et_nom: ['Inès', 'Noé'], Statut: ['Reçu', 'Vu'] }),
      table(
        'Criteres_dev',
        column('Critere', 'Text', { label: 'Critère' }),
        column('Ponderation', 'Text', { label: 'Pondération' }),
        column('Indispensable', 'Bool'),
      ),
      rows('Criteres_dev', 2, {
        Critere: ['Tester', 'Livrer'],
        Ponderation: ['haute', '0.4'],
        Indispensable: [true, false],
      }),
      table('Criteres_produit', column('Critere', 'Text', { label: 'Critère' }), column('Ponderation', 'Numeric')),
      rows('Criteres_produit', 2, { Critere: ['Cadrer', 'Écouter'], Ponderation: [0.25, 5] }),
    ],
  },
  {
    name: 'une matrice, les critères en colonnes',
    presses: 2,
    linkedTable: 'Matrice',
    brings: ['Matrice'],
    weights: { Technique: 3, Relationnel: 2 },
    taken: {},
    actions: [
      table(
        'Matrice',
        column('Option', 'Text'),
        column('Technique', 'Numeric'),
        column('Relationnel', 'Numeric'),
        column('Total', 'Numeric', { formula: '$Technique * 3 + $Relationnel * 2' }),
      ),
      rows('Matrice', 3, { Option: ['Poids', 'Inès', 'Noé'], Technique: [3, 2, 3], Relationnel: [2, 3, 1] }),
    ],
  },
  {
    name: 'un résumé de la liste, et d’autres tables sans rapport',
    presses: 1,
    linkedTable: 'Budget',
    taken: { candidate: 'Candidats' },
    actions: [
      table('Budget', column('Poste', 'Text'), column('Montant', 'Numeric')),
      rows('Budget', 1, { Poste: ['Déplacements'], Montant: [1200] }),
      table('Candidats', column('Nom', 'Text'), column('Etape', 'Choice'), column('Score_max', 'Numeric')),
      rows('Candidats', 2, { Nom: ['Inès', 'Noé'], Etape: ['Préqualification', ''], Score_max: [20, 20] }),
    ],
  },
];
