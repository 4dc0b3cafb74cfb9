/** Words of "Importer une trame", with its chunk. */
import type { Minutes } from '../../../src/trame-import/imported';
import type { Role } from '../../../src/trame-import/pieces';
import { listed, many } from './grammar';

/** Of parts that may not be there. */
const listedOf = (parts: readonly (string | false)[]): string => listed(parts.filter((part) => part !== false));
const some = (count: number, one: string, several: string): string => (count > 0 ? many(count, one, several) : '');
const counted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

/** What the pieces make, as they stand. */
interface Found {
  readonly positions: number;
  readonly trames: number;
  readonly points: number;
  readonly advice: number;
  readonly examples: number;
  readonly criteria: number;
  /** Of the trames, those that wait for a stage. */
  readonly unplaced: number;
}

export const words = {
  title: 'Importer une trame',
  intro:
    'Colle ce que ton équipe a déjà : un guide, une grille de critères, une annonce. Chaque ligne reçoit un rôle, que tu corriges au clavier. Rien n’est ajouté au document avant ton accord, et rien ne sort de cette page.',
  text: 'Ta trame',
  read: 'Lire le texte',
  readAgain: 'Relire le texte',
  reading: 'Lecture du texte…',
  formatKept: 'Collé avec sa mise en forme : les titres et les tableaux comptent.',
  formatOutdated: 'Le texte a changé depuis le collage : il sera lu sans sa mise en forme.',
  outdated: 'Le texte a changé depuis sa lecture. Relis-le pour mettre l’aperçu à jour : tes corrections restent.',
  problems: {
    empty: 'Il n’y a rien à lire pour l’instant : colle ta trame dans le champ ci-dessus.',
    unreadable:
      'Ce n’est pas du texte : une image ou un fichier, sans doute. Ouvre le document, copie son texte et colle-le ici.',
    'too-long': 'Ce texte est trop long pour être lu d’un coup : colle la trame par morceaux, un métier après l’autre.',
  },
  nothing:
    'Aucune trame reconnue dans ce texte. Donne un rôle aux lignes à garder : d’abord une étape, puis ses points.',
  repaired: 'Les accents étaient abîmés : ils ont été rétablis.',
  understood: 'Ce qui a été compris',
  list: 'Texte lu',
  found: (numbers: Found, left: number) =>
    `Lu : ${counted([
      some(numbers.positions, 'poste', 'postes'),
      some(numbers.trames, 'trame', 'trames'),
      some(numbers.points, 'point', 'points'),
      some(numbers.advice, 'conseil', 'conseils'),
      some(numbers.examples, 'exemple', 'exemples'),
      some(numbers.criteria, 'critère', 'critères'),
      some(numbers.unplaced, 'trame sans étape', 'trames sans étape'),
    ])} ; ${left === 0 ? 'rien n’est laissé de côté' : `${many(left, 'passage laissé', 'passages laissés')} de côté`}.`,
  kind: 'Lu comme',
  kinds: { guide: 'un guide ou une grille', ad: 'une annonce' },
  keysHint:
    'Sur un rôle : ↑ et ↓ changent de ligne, avec Maj pour en prendre plusieurs. E étape, P point, Q question, C conseil, K critère, R repère, D durée, F fait, O ouverture, L clôture, X laissé de côté. Ctrl + Z annule la dernière correction. Un titre entraîne ce qui est dessous.',
  role: 'Rôle',
  roles: {
    stage: 'Étape',
    point: 'Point',
    question: 'Question',
    advice: 'Conseil',
    criterion: 'Critère',
    anchor: 'Repère',
    minutes: 'Durée',
    fact: 'Fait',
    opening: 'Ouverture',
    closing: 'Clôture',
    out: 'Laissé de côté',
  } satisfies Record<Role, string>,
  several: (count: number) => `${count} lignes choisies`,
  unsure: 'à vérifier',
  nextUnsure: (count: number) => `Aller à la suivante à vérifier (${count})`,
  noPlace: 'sans rien au-dessus à quoi se rattacher : ne sera pas ajouté',
  rule: 'rappel dont le widget s’occupe déjà',
  beside: 'lu avec chaque ligne du tableau',
  makePosition: 'En faire un poste',
  noPosition: 'Ce n’est pas un poste',
  everyPosition: 'Pour tous les postes',
  minutes: ([least, most]: Minutes) =>
    least === null ? `moins de ${most} min` : least === most ? `${most} min` : `${least} à ${most} min`,
  position: 'Poste',
  positionEmpty: 'Vide : pour tous les postes.',
  positionNew: 'Ce poste sera créé.',
  positionKnown: 'Ce poste existe : ce qui est nouveau s’ajoute à la suite.',
  job: 'Métier',
  stage: 'Étape',
  chooseStage: 'Choisir…',
  unknownStage: 'Étape non reconnue : choisis-la pour ajouter ce qui suit.',
  whichStage: (points: number) =>
    points > 0 ? `À quelle étape ${points > 1 ? `vont ces ${points} points` : 'va ce point'} ?` : 'À quelle étape ?',
  wording: 'Formulation',
  weight: 'Poids',
  weightSaid: (said: string) => `écrit : ${said}`,
  required: 'obligatoire',
  more: (count: number) => `Montrer la suite (${count})`,
  whole: 'Montrer ce passage en entier',
  add: (rows: number) => `Ajouter ${many(rows, 'ligne', 'lignes')}`,
  adding: 'Ajout en cours…',
  nothingToAdd: 'Rien à ajouter',
  rows: (trames: number, lines: number, criteria: number, positions: number) =>
    `Dans Grist : ${listedOf([
      lines > 0 &&
        `${many(lines, 'ligne', 'lignes')} pour ${many(trames, 'trame', 'trames')} (avec ouvertures, clôtures et faits)`,
      criteria > 0 && many(criteria, 'critère', 'critères'),
      positions > 0 && many(positions, 'poste', 'postes'),
    ])}. Rien d’autre ne change, et tu pourras tout retirer.`,
  already: 'Ce qui est déjà dans le document, mot pour mot, n’est pas ajouté une deuxième fois.',
  allThere: 'Tout est déjà dans le document, mot pour mot.',
  nothingKept: 'Rien n’est retenu : choisis au moins une étape, ou des critères.',
  prepares: 'Le document sera préparé par la même occasion : tables, colonnes et pages.',
  readOnly: 'Tu consultes ce document en lecture seule : rien ne peut y être ajouté.',
  failed: 'L’ajout s’est arrêté :',
  failedSafe: 'Ta trame et tes corrections sont toujours là. Réessaie : rien ne sera ajouté deux fois.',
  added: (trames: number, lines: number, criteria: number, positions: number) =>
    `C’est ajouté : ${listedOf([
      trames > 0 && many(trames, 'trame', 'trames'),
      lines > 0 && many(lines, 'ligne', 'lignes'),
      criteria > 0 && many(criteria, 'critère', 'critères'),
      positions > 0 && many(positions, 'poste', 'postes'),
    ])}.`,
  undoSetUp: '« Annuler la préparation » retire tout.',
  takeBack: 'Retirer ce qui vient d’être ajouté',
  takingBack: 'Retrait en cours…',
  takenBack: 'C’est retiré : le document est comme avant. Ta trame est toujours là.',
  takeBackFailed: 'Le retrait n’a pas pu se faire :',
  inUse: 'Rien n’a été retiré : quelqu’un a modifié ces lignes, ou s’en sert déjà.',
  another: 'Importer une autre trame',
};

export type ImportWords = typeof words;
