/** Words of "Importer une trame", with its chunk. */
import type { Leftover, Minutes } from '../../src/trame-import/imported';
import type { Language } from '../messages';

const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;
const listIn = (language: Language) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return (parts: readonly (string | false)[]): string => format.format(parts.filter((part) => part !== false));
};
const listed = listIn('fr');

const fr = {
  title: 'Importer une trame',
  intro:
    'Colle une page web, un document, du Markdown ou un tableau : étapes, points, conseils, exemples et critères sont reconnus. Rien n’est ajouté au document avant ton accord.',
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
    'Aucune trame reconnue dans ce texte. Il faut au moins des questions, sous le nom de leur étape : « Préqualification », par exemple.',
  understood: 'Ce qui a été compris',
  found: (parts: readonly string[], leftovers: number) =>
    `Lu : ${parts.join(', ')} ; ${
      leftovers === 0 ? 'rien n’est laissé de côté' : `${many(leftovers, 'passage laissé', 'passages laissés')} de côté`
    }.`,
  everyPosition: 'Pour tous les postes',
  untitled: 'Sans titre',
  numbers: {
    trames: (count: number) => many(count, 'trame', 'trames'),
    points: (count: number) => many(count, 'point', 'points'),
    advice: (count: number) => many(count, 'conseil', 'conseils'),
    examples: (count: number) => many(count, 'exemple', 'exemples'),
    criteria: (count: number) => many(count, 'critère', 'critères'),
    unplaced: (count: number) => many(count, 'trame sans étape', 'trames sans étape'),
    mentions: (count: number, distinct: number) =>
      `${many(count, 'critère cité', 'critères cités')}${distinct < count ? `, dont ${many(distinct, 'différent', 'différents')}` : ''}`,
    opening: 'ouverture',
    closing: 'clôture',
  },
  minutes: ([least, most]: Minutes) =>
    least === null ? `moins de ${most} min` : least === most ? `${most} min` : `${least} à ${most} min`,
  position: 'Poste',
  positionEmpty: 'Vide : pour tous les postes.',
  positionNew: 'Ce poste sera créé.',
  positionKnown: 'Ce poste existe : ce qui est nouveau s’ajoute à la suite.',
  job: 'Métier',
  stage: 'Étape',
  chooseStage: 'Choisir…',
  noStage: 'Sans étape, elle est laissée de côté : choisis-la pour l’ajouter.',
  goesTo: 'À ranger avec',
  moved: (job: string) => `Sera rangée avec « ${job} »`,
  showCriteria: 'Voir les critères',
  opening: 'Ouverture',
  closing: 'Clôture',
  advice: 'Conseil',
  serves: 'Sert à prouver',
  fills: 'Remplit',
  stageCriteria: 'Critères de cette étape',
  jobCriteria: (count: number) =>
    count > 1 ? `Ajouter les ${count} critères du métier` : 'Ajouter le critère du métier',
  weight: (weight: number) => `poids ${weight}`,
  required: 'obligatoire',
  more: (count: number) => `Montrer la suite (${count})`,
  whole: 'Montrer ce passage en entier',
  leftTitle: (count: number) => `Ce qui n’a pas été compris, ou laissé de côté (${count})`,
  leftHint: 'Ces passages ne seront pas ajoutés. S’il y manque un point, corrige le texte ci-dessus et relis-le.',
  line: (line: number) => `ligne ${line}`,
  reasons: {
    rule: 'rappel dont le widget s’occupe déjà',
    text: 'sans place dans une trame',
  } satisfies Record<Leftover['reason'], string>,
  add: (trames: number, points: number, criteria: number) =>
    `Ajouter ${listed([
      trames > 0 && many(trames, 'trame', 'trames'),
      points > 0 && many(points, 'point', 'points'),
      criteria > 0 && many(criteria, 'critère', 'critères'),
    ])}`,
  adding: 'Ajout en cours…',
  nothingToAdd: 'Rien à ajouter',
  rows: (lines: number, criteria: number, positions: number) =>
    `Dans Grist : ${listed([
      lines > 0 && `${many(lines, 'ligne', 'lignes')} de trame (avec ouvertures, clôtures et faits)`,
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
    'Paste a web page, a document, Markdown or a table: stages, points, advice, examples and criteria are recognised. Nothing is added to the document before you agree.',
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
    'No trame was recognised in this text. It takes at least questions, under the name of their stage: “Phone screen”, for example.',
  understood: 'What was understood',
  found: (parts, leftovers) =>
    `Read: ${parts.join(', ')}; ${
      leftovers === 0 ? 'nothing is left out' : `${many(leftovers, 'passage', 'passages')} left out`
    }.`,
  everyPosition: 'For every position',
  untitled: 'Untitled',
  numbers: {
    trames: (count) => many(count, 'trame', 'trames'),
    points: (count) => many(count, 'point', 'points'),
    advice: (count) => many(count, 'piece of advice', 'pieces of advice'),
    examples: (count) => many(count, 'example', 'examples'),
    criteria: (count) => many(count, 'criterion', 'criteria'),
    unplaced: (count) => many(count, 'trame without a stage', 'trames without a stage'),
    mentions: (count, distinct) =>
      `${many(count, 'criterion named', 'criteria named')}${distinct < count ? `, ${distinct} of them different` : ''}`,
    opening: 'opening',
    closing: 'closing',
  },
  minutes: ([least, most]) =>
    least === null ? `less than ${most} min` : least === most ? `${most} min` : `${least} to ${most} min`,
  position: 'Position',
  positionEmpty: 'Empty: for every position.',
  positionNew: 'This position will be made.',
  positionKnown: 'This position exists: what is new goes after what it has.',
  job: 'Job',
  stage: 'Stage',
  chooseStage: 'Choose…',
  noStage: 'Without a stage it is left out: choose one to add it.',
  goesTo: 'To be put with',
  moved: (job) => `Will be put with “${job}”`,
  showCriteria: 'See the criteria',
  opening: 'Opening',
  closing: 'Closing',
  advice: 'Advice',
  serves: 'Helps prove',
  fills: 'Fills',
  stageCriteria: 'Criteria of this stage',
  jobCriteria: (count) => (count > 1 ? `Add the ${count} criteria of the job` : 'Add the criterion of the job'),
  weight: (weight) => `weight ${weight}`,
  required: 'obligatory',
  more: (count) => `Show the rest (${count})`,
  whole: 'Show this whole passage',
  leftTitle: (count) => `What was not understood, or left out (${count})`,
  leftHint: 'These passages will not be added. If a point is missing, correct the text above and read it again.',
  line: (line) => `line ${line}`,
  reasons: { rule: 'a reminder that the widget sees to', text: 'no place in a trame' },
  add: (trames, points, criteria) =>
    `Add ${listedEn([
      trames > 0 && many(trames, 'trame', 'trames'),
      points > 0 && many(points, 'point', 'points'),
      criteria > 0 && many(criteria, 'criterion', 'criteria'),
    ])}`,
  adding: 'Adding…',
  nothingToAdd: 'Nothing to add',
  rows: (lines, criteria, positions) =>
    `In Grist: ${listedEn([
      lines > 0 && `${many(lines, 'trame row', 'trame rows')} (with openings, closings and facts)`,
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
