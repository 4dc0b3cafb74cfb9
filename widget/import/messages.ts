/** Words of "Importer une trame", with its chunk. */
import type { Minutes } from '../../src/trame-import/imported';
import type { Role } from '../../src/trame-import/pieces';
import type { Language } from '../messages';

const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;
const listIn = (language: Language) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return (parts: readonly (string | false)[]): string => format.format(parts.filter((part) => part !== false));
};
const listed = listIn('fr');
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

const fr = {
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
    `Dans Grist : ${listed([
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
    `C’est ajouté : ${listed([
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

export type ImportMessages = typeof fr;

const listedEn = listIn('en');

const en: ImportMessages = {
  title: 'Import a trame',
  intro:
    'Paste what your team already has: a guide, a grid of criteria, an ad. Each line is given a role, which you correct by keyboard. Nothing is added to the document before you agree, and nothing leaves this page.',
  text: 'Your trame',
  read: 'Read the text',
  readAgain: 'Read the text again',
  reading: 'Reading the text…',
  formatKept: 'Pasted with its format: headings and tables count.',
  formatOutdated: 'The text has changed since it was pasted: it will be read without its format.',
  outdated: 'The text has changed since it was read. Read it again to update the preview: your corrections stay.',
  problems: {
    empty: 'There is nothing to read yet: paste your trame in the field above.',
    unreadable: 'This is no text: a picture or a file, probably. Open the document, copy its text and paste it here.',
    'too-long': 'This text is too long to be read at once: paste the trame in parts, one job after the other.',
  },
  nothing:
    'No trame was recognised in this text. Give a role to the lines that you want: first a stage, then its points.',
  repaired: 'The accents were broken: they have been put right.',
  understood: 'What was understood',
  list: 'Text as read',
  found: (numbers, left) =>
    `Read: ${counted([
      some(numbers.positions, 'position', 'positions'),
      some(numbers.trames, 'trame', 'trames'),
      some(numbers.points, 'point', 'points'),
      some(numbers.advice, 'piece of advice', 'pieces of advice'),
      some(numbers.examples, 'example', 'examples'),
      some(numbers.criteria, 'criterion', 'criteria'),
      some(numbers.unplaced, 'trame without a stage', 'trames without a stage'),
    ])}; ${left === 0 ? 'nothing is left out' : `${many(left, 'passage', 'passages')} left out`}.`,
  kind: 'Read as',
  kinds: { guide: 'a guide or a grid', ad: 'an ad' },
  keysHint:
    'On a role: ↑ and ↓ go to another line, with Shift to take several. E stage, P point, Q question, C advice, K criterion, R anchor, D minutes, F fact, O opening, L closing, X left out. Ctrl + Z takes the latest correction back. A heading carries what is under it.',
  role: 'Role',
  roles: {
    stage: 'Stage',
    point: 'Point',
    question: 'Question',
    advice: 'Advice',
    criterion: 'Criterion',
    anchor: 'Anchor',
    minutes: 'Minutes',
    fact: 'Fact',
    opening: 'Opening',
    closing: 'Closing',
    out: 'Left out',
  },
  several: (count) => `${count} lines selected`,
  unsure: 'to check',
  nextUnsure: (count) => `Go to the next one to check (${count})`,
  noPlace: 'nothing above it to go with: will not be added',
  rule: 'a reminder that the widget sees to',
  beside: 'read with each row of the table',
  makePosition: 'Make it a position',
  noPosition: 'This is no position',
  everyPosition: 'For every position',
  minutes: ([least, most]) =>
    least === null ? `less than ${most} min` : least === most ? `${most} min` : `${least} to ${most} min`,
  position: 'Position',
  positionEmpty: 'Empty: for every position.',
  positionNew: 'This position will be made.',
  positionKnown: 'This position exists: what is new goes after what it has.',
  job: 'Job',
  stage: 'Stage',
  chooseStage: 'Choose…',
  unknownStage: 'Unknown stage: choose it to add what follows.',
  whichStage: (points) =>
    points > 0
      ? `Which stage ${points > 1 ? `do these ${points} points` : 'does this point'} belong to?`
      : 'Which stage?',
  wording: 'Wording',
  weight: 'Weight',
  weightSaid: (said) => `written: ${said}`,
  required: 'obligatory',
  more: (count) => `Show the rest (${count})`,
  whole: 'Show this whole passage',
  add: (rows) => `Add ${many(rows, 'row', 'rows')}`,
  adding: 'Adding…',
  nothingToAdd: 'Nothing to add',
  rows: (trames, lines, criteria, positions) =>
    `In Grist: ${listedEn([
      lines > 0 &&
        `${many(lines, 'row', 'rows')} for ${many(trames, 'trame', 'trames')} (with openings, closings and facts)`,
      criteria > 0 && many(criteria, 'criterion', 'criteria'),
      positions > 0 && many(positions, 'position', 'positions'),
    ])}. Nothing else changes, and you can take all of it back.`,
  already: 'What is already in the document, word for word, is not added again.',
  allThere: 'All of it is already in the document, word for word.',
  nothingKept: 'Nothing is kept: choose at least one stage, or criteria.',
  prepares: 'The document will be prepared by the way: tables, columns and pages.',
  readOnly: 'You have this document open read-only: nothing can be added to it.',
  failed: 'Adding stopped:',
  failedSafe: 'Your trame and your corrections are still here. Try again: nothing will be added twice.',
  added: (trames, lines, criteria, positions) =>
    `Added: ${listedEn([
      trames > 0 && many(trames, 'trame', 'trames'),
      lines > 0 && many(lines, 'row', 'rows'),
      criteria > 0 && many(criteria, 'criterion', 'criteria'),
      positions > 0 && many(positions, 'position', 'positions'),
    ])}.`,
  undoSetUp: '“Undo the preparation” takes all of it back.',
  takeBack: 'Take back what was just added',
  takingBack: 'Taking back…',
  takenBack: 'Taken back: the document is as before. Your trame is still here.',
  takeBackFailed: 'It could not be taken back:',
  inUse: 'Nothing was taken back: someone has changed these rows, or uses them already.',
  another: 'Import another trame',
};

const words: Readonly<Record<Language, ImportMessages>> = { fr, en };
export const importMessages = (language: Language): ImportMessages => words[language];
