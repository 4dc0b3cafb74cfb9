/** Words of "Préparer un poste", with its chunk. */
import type { Stage } from '../../../src/model/stage';
import type { PointKind } from '../../../src/model/trame';
import type { Span } from '../../../src/rules/minutes';
import { weightFormat } from '../../../src/rules/said-weight';
import { listed, many, number } from './grammar';

/** Names that a sentence gives; of more it says how many others. */
const mostNamed = 4;

const some = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} et ${many(names.length - mostNamed, 'autre', 'autres')}`
    : listed(names);

const span = ({ min, max }: Span): string => (min === max ? String(max) : `${min}–${max}`);

export const words = {
  title: 'Préparer un poste',
  position: 'Poste',
  everyPosition: 'Tous les postes',
  newPosition: 'Nouveau poste…',
  untitled: 'Sans intitulé',
  row: (id: number) => `ligne ${id}`,
  newTitle: 'Intitulé du nouveau poste',
  startFrom: 'Partir de',
  starts: {
    copy: 'la copie d’un autre poste',
    kit: 'un kit',
    text: 'un guide ou une annonce à coller',
    nothing: 'rien, des lignes à écrire',
  },
  whichPosition: 'Poste à copier',
  whichKit: 'Kit',
  create: 'Créer le poste',
  fill: 'Ajouter à ce poste',
  elsewhere: 'Ajouter depuis un kit, un autre poste ou un texte',
  working: 'En cours…',
  needsTitle: 'Donne d’abord un nom au poste.',
  sameTitle: 'Un poste s’appelle déjà comme ça : choisis-le dans la liste, ou donne un autre nom.',
  noCopy: 'Aucun autre poste à copier.',
  added: (criteria: number, points: number) =>
    criteria + points === 0
      ? 'Il n’y avait rien de plus à ajouter.'
      : `C’est ajouté : ${many(criteria, 'critère', 'critères')}, ${many(points, 'point', 'points')}.`,
  created: 'Le poste est créé : écris ses critères et ses points.',
  takeBack: 'Annuler l’ajout',
  takenBack: 'L’ajout est annulé.',
  inUse: 'Quelqu’un a déjà écrit dans ce qui a été ajouté : rien n’a été retiré.',
  notAdded: 'Rien n’a été ajouté.',
  notTakenBack: 'L’ajout n’a pas été annulé.',
  unread: 'Une partie de ce qui est préparé n’est pas lisible pour toi : rien n’en est dit ici.',
  help: 'Entrée enregistre et passe à la ligne suivante ; Alt + ↑ ou ↓ déplace la ligne.',
  plainHelp: 'Entrée enregistre et passe à la ligne suivante.',
  criteria: 'Critères',
  toCriteria: 'Aller aux critères',
  toTrames: 'Aller aux trames',
  shortOf: (place: number) => `Critère ${place} : nom court`,
  weightOf: (place: number) => `Critère ${place} : poids`,
  requiredOf: (place: number) => `Critère ${place} : obligatoire`,
  required: 'oblig.',
  moreOf: (place: number) => `Critère ${place} : étapes, question, repères`,
  weight: 'Poids',
  saidWeight: weightFormat(number).weight,
  theirWeight: 'Les poids sont vos propres mots : change-les dans Grist.',
  badWeight: 'Poids : écris un nombre, par exemple 1, 2 ou 3.',
  newCriterion: 'Nouveau critère',
  newCriterionHint: 'Deux ou trois mots, puis Entrée',
  forAll: 'tous les postes',
  criterionTitle: 'Intitulé (« La personne est capable de… »)',
  stages: 'Étapes où on cherche ses preuves (aucune : toutes)',
  everyStage: 'toutes les étapes',
  briefStage: {
    Préqualification: 'préq.',
    'Entretien intra/métier': 'métier',
    'Mise en situation': 'cas',
    'Cadre de collaboration': 'cadre',
    'Prise de référence': 'réf.',
  } satisfies Record<Stage, string>,
  question: 'Question',
  anchor: (note: number) => `À quoi ressemble un ${note}`,
  up: 'Monter',
  down: 'Descendre',
  retire: 'Retirer',
  remove: 'Supprimer',
  restore: 'Reprendre',
  retired: (count: number) => `${many(count, 'retiré', 'retirés')}`,
  retiredHint:
    'Ce qui est retiré reste à qui a déjà une preuve, une note ou une réponse dessus ; ce n’est demandé à personne d’autre.',
  rests: (names: readonly string[]) => `Déjà utilisé pour ${some(names)} : ça ne se supprime pas, ça se retire.`,
  restsUnseen: 'Quelque chose repose dessus : ça ne se supprime pas, ça se retire.',
  noPoint: 'aucun point ne le sert',
  noProof: 'obligatoire, et rien ne peut le prouver',
  unserved: (names: readonly string[]) =>
    `${many(names.length, 'critère n’est servi par aucun point', 'critères ne sont servis par aucun point')} : ${some(names)}.`,
  unprovable: (names: readonly string[]) =>
    `${names.length > 1 ? 'Obligatoires, et aucune étape ne peut les prouver' : 'Obligatoire, et aucune étape ne peut le prouver'} : ${some(names)}.`,
  allServed: 'Chaque critère est servi par au moins un point.',
  noCriteria: 'Aucun critère pour l’instant : qu’est-ce que la personne doit savoir faire ?',
  onlyShared: 'Aucun critère propre à ce poste : ceux de tous les postes valent ici.',
  trames: 'Trames',
  stage: 'Étape de la trame',
  stageOption: (stage: string, points: number, minutes: string) =>
    `${stage} · ${many(points, 'point', 'points')}${minutes ? ` · ${minutes} min` : ''}`,
  span,
  time: (planned: Span | null, most: number) =>
    planned ? `${span(planned)} min prévues, sur ${most}` : `Aucune durée dite, sur ${most} min`,
  beyond: (minutes: number) => `Même au plus court, ${many(minutes, 'minute', 'minutes')} de trop pour cette étape.`,
  mayExceed: (minutes: number) => `Au plus long, ${many(minutes, 'minute', 'minutes')} de trop pour cette étape.`,
  idle: (count: number) => many(count, 'point ne sert aucun critère', 'points ne servent aucun critère'),
  unprovenHere: (names: readonly string[]) =>
    `Obligatoire et cherché à cette étape, sans point pour le prouver : ${some(names)}.`,
  fits: 'La trame tient dans le temps, et chaque point sert un critère.',
  pointOf: (place: number) => `Point ${place} : titre`,
  minutesOf: (place: number) => `Point ${place} : minutes`,
  moreOfPoint: (place: number) => `Point ${place} : questions, critères`,
  serves: (count: number) => (count === 0 ? 'aucun critère' : many(count, 'critère', 'critères')),
  badMinutes: 'Minutes : écris par exemple 5, ou 5-10.',
  newPoint: 'Nouveau point',
  newPointHint: 'Ce qu’il faut aborder, puis Entrée',
  kind: 'Nature',
  kinds: {
    Ouverture: 'Ouverture',
    Question: 'Question',
    Fait: 'Fait',
    'Cas pratique': 'Cas pratique',
    'Questions du candidat': 'Questions de la personne',
    Clôture: 'Clôture',
  } satisfies Record<PointKind, string>,
  field: 'Fait à remplir',
  noField: 'Aucun',
  examples: 'Questions, une par ligne',
  advice: 'Conseil',
  served: 'Critères que ce point aide à prouver',
  sharedTrame: 'C’est la trame de tous les postes.',
  ownTrame: 'En faire celle de ce poste',
  noPoints: 'Aucun point à cette étape pour l’instant.',
  met: (stage: string, names: readonly string[]) =>
    `${stage} : déjà mené avec ${some(names)}, sur la trame d’avant tes changements. Ce qu’on leur a demandé reste écrit, et « Comparer » dit la différence.`,
  judged: (names: readonly string[]) =>
    `La sélection a commencé : ${some(names)} ont déjà des preuves ou des notes sur ces critères, qui leur restent.`,
  asked: (names: readonly string[]) => `Déjà demandé à ${some(names)}. Tes nouveaux mots :`,
  samePoint: 'C’est le même point, mieux dit',
  otherPoint: 'C’est un autre point',
  otherPointHint: 'Un autre point prend sa place ; l’ancien leur reste.',
  stray: 'Tes mots, dont la ligne a été retirée ou supprimée pendant ce temps',
  changed:
    'Quelqu’un a changé cette ligne pendant ce temps : regarde ce qu’elle dit maintenant, et recommence si besoin.',
  again: (theirs: string) =>
    `Quelqu’un a écrit ${theirs} pendant ce temps. Ton texte est encore dans le champ : entre-le de nouveau pour le garder à la place.`,
};

export type PrepareWords = typeof words;
