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

/** The stage that a cell names: the first one when it is blank; null for a word that nobody has matched with any. */
export function stageOf(name: string): Stage | null {
  const trimmed = name.trim();
  if (trimmed === '') return stages[0];
  return isStage(trimmed) ? trimmed : null;
}

/** Place of a stage in the process, from 0. A word that is none of the five has that of no stage, after them all. */
export function stageRank(name: string): number {
  const stage = stageOf(name);
  return stage === null ? stages.length : stages.indexOf(stage);
}
