/** The five stages of a selection, in order. */
export const stages = [
  'Préqualification',
  'Entretien intra/métier',
  'Mise en situation',
  'Cadre de collaboration',
  'Prise de référence',
] as const;

export type Stage = (typeof stages)[number];

/** Planned length of each stage, in minutes: the shortest and the longest. */
export const stageMinutes: Readonly<Record<Stage, readonly [number, number]>> = {
  Préqualification: [20, 30],
  'Entretien intra/métier': [45, 60],
  'Mise en situation': [60, 60],
  'Cadre de collaboration': [45, 60],
  'Prise de référence': [10, 15],
};

export const isStage = (name: string): name is Stage => (stages as readonly string[]).includes(name);

/**
 * Place of a stage in the process, from 0. An empty stage counts as the first; a name that is not
 * one of the five (a team's own word for "hired", say) as after the last.
 */
export function stageRank(name: string): number {
  const trimmed = name.trim();
  if (trimmed === '') return 0;
  const rank = (stages as readonly string[]).indexOf(trimmed);
  return rank < 0 ? stages.length : rank;
}

/** The stage whose trame is shown for a candidate at `name`: the last one when they are past it. */
export const stageAt = (name: string): Stage => stages[Math.min(stageRank(name), stages.length - 1)] ?? stages[0];
