import type { FactField } from '../model/candidate';
import type { PointKind } from '../model/trame';
import type { KitCriterion, KitPoint } from './kit';

/** Criteria that hold for every position of a team. */
export const autonomy: KitCriterion = {
  id: 'autonomie',
  title: 'La personne est capable de faire avancer seule un sujet, et de prévenir tôt quand elle bloque.',
  short: 'Autonomie',
  family: 'Posture',
  weight: 2,
  required: false,
  stages: ['Entretien intra/métier'],
  question:
    'Raconte-moi la dernière fois où tu as avancé plusieurs jours sans consigne : qu’as-tu décidé, et à quel moment as-tu alerté les autres ?',
  anchors: [
    'Attend qu’on lui découpe ses tâches ; les retards se découvrent le jour de l’échéance.',
    'Avance sans relance sur un terrain connu, mais ne parle d’un blocage qu’au bout de plusieurs jours.',
    'Cite un sujet flou mené sans consigne : étapes posées par écrit, points réguliers, alerte donnée à temps.',
  ],
  shared: true,
};

export const publicService: KitCriterion = {
  id: 'service-public',
  title:
    'La personne est capable de faire passer l’utilité pour le public en premier, en composant avec les règles de l’administration.',
  short: 'Sens du service public',
  family: 'Service public',
  weight: 2,
  required: false,
  stages: ['Préqualification', 'Cadre de collaboration'],
  question:
    'Peux-tu me citer un choix que tu as fait parce qu’il servait mieux le public, alors qu’un autre chemin était plus simple pour toi ?',
  anchors: [
    'Parle du secteur public comme d’un client quelconque ; ne cite ni bénéficiaire ni contrainte.',
    'Dit ce qui l’attire et nomme une ou deux contraintes, sans exemple où elles ont pesé sur ses choix.',
    'Donne un arbitrage vécu en faveur des personnes les moins bien servies, et dit ce qu’il a coûté.',
  ],
  shared: true,
};

export const acrossJobs: KitCriterion = {
  id: 'autres-metiers',
  title: 'La personne est capable de bâtir une solution avec des gens dont elle n’exerce pas le métier.',
  short: 'Travail entre métiers',
  family: 'Collaboration',
  weight: 2,
  required: false,
  stages: ['Cadre de collaboration', 'Prise de référence'],
  question:
    'Raconte-moi un travail mené avec quelqu’un d’un tout autre métier : où avez-vous failli ne pas vous comprendre, et qu’as-tu fait ?',
  anchors: [
    'Garde son jargon, travaille de son côté et livre aux autres un résultat à prendre tel quel.',
    'Adapte ses mots si on le lui demande ; associe les autres métiers aux réunions, pas aux choix.',
    'Décrit un choix bâti à plusieurs dès le départ, et ce que l’autre métier l’a amenée à changer.',
  ],
  shared: true,
};

/** What a job adds at a point of the common trame. */
export interface Words {
  readonly examples?: readonly string[];
  readonly criteria?: readonly string[];
}

interface Frame {
  readonly kind: PointKind;
  readonly title: string;
  readonly advice: string;
  readonly minutes: readonly [number, number] | null;
  readonly examples: readonly string[];
}

export const point = (frame: Frame, criteria: readonly string[] = []): KitPoint => ({
  ...frame,
  field: null,
  criteria,
});

/** A question whose common examples come before, or after, those of the job. */
export const question = (
  title: string,
  advice: string,
  minutes: readonly [number, number],
  { examples = [], criteria = [] }: Words,
  common: { readonly before?: readonly string[]; readonly after?: readonly string[] } = {},
): KitPoint =>
  point(
    {
      kind: 'Question',
      title,
      advice,
      minutes,
      examples: [...(common.before ?? []), ...examples, ...(common.after ?? [])],
    },
    criteria,
  );

export const opening = (
  title: string,
  advice: string,
  examples: readonly string[],
  minutes: readonly [number, number] = [2, 2],
): KitPoint => point({ kind: 'Ouverture', title, advice, minutes, examples });

export const candidateQuestions = (
  title: string,
  advice: string,
  minutes: readonly [number, number],
  examples: readonly string[],
): KitPoint => point({ kind: 'Questions du candidat', title, advice, minutes, examples });

/** Thanks, then the two ways it may go on; `next` completes "Si nous continuons, ". */
export const closing = (next: string, minutes: readonly [number, number] | null): KitPoint =>
  point({
    kind: 'Clôture',
    title: 'Remercier et dire la suite',
    advice: 'Annonce les deux suites possibles et un délai, jamais une décision. Le bilan se fera plus tard, à froid.',
    minutes,
    examples: [
      'Merci [Prénom] pour ton temps et pour tout ce que tu nous as raconté.',
      `Si nous continuons, ${next}. Si nous en restons là, je te dirai pourquoi. Dans les deux cas, tu auras ma réponse d’ici une semaine.`,
    ],
  });

export const fact = (field: FactField, title: string, example: string): KitPoint => ({
  kind: 'Fait',
  title,
  advice: '',
  examples: [example],
  field,
  minutes: null,
  criteria: [],
});
