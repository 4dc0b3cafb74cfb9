/** What the person corrects before anything is written. */
import type { ImportedTrames } from '../../src/trame-import/imported';
import { type ImportChoices, type JobChoice, proposedChoices, type TrameChoice } from '../../src/trame-import/to-kits';

export interface Reading {
  readonly imported: ImportedTrames;
  readonly choices: ImportChoices;
}

const tramesOf = ({ jobs }: ImportedTrames) =>
  jobs.flatMap((job) => [...job.trames, ...job.agendas].map((trame) => ({ job, trame })));

/** Titles are what two readings of nearly the same text have in common; the second of a name is another one. */
function named<T>(items: readonly T[], name: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(name(item))) found.set(name(item), item);
  return found;
}

/** A text read again keeps the corrections made on its first reading. */
export function readingOf(imported: ImportedTrames, before: Reading | null): Reading {
  const proposed = proposedChoices(imported);
  if (!before) return { imported, choices: proposed };
  const first = proposedChoices(before.imported);
  const jobsBefore = named(before.imported.jobs, ({ title }) => title);
  const jobsNow = named(imported.jobs, ({ title }) => title);
  const jobs: Record<string, JobChoice> = { ...proposed.jobs };
  for (const { id, title } of jobsNow.values()) {
    const old = jobsBefore.get(title)?.id ?? '';
    jobs[id] = corrected(proposed.jobs[id], first.jobs[old], before.choices.jobs[old]) ?? jobs[id] ?? noJob;
  }
  const nameOf = ({ job, trame }: ReturnType<typeof tramesOf>[number]) => JSON.stringify([job.title, trame.title]);
  const tramesBefore = named(tramesOf(before.imported), nameOf);
  const trames: Record<string, TrameChoice> = { ...proposed.trames };
  for (const [name, { trame }] of named(tramesOf(imported), nameOf)) {
    const old = tramesBefore.get(name)?.trame.id ?? '';
    const choice = corrected(proposed.trames[trame.id], first.trames[old], before.choices.trames[old]);
    if (!choice) continue;
    const moved = before.imported.jobs.find(({ id }) => id === choice.job)?.title;
    const job = moved === undefined ? undefined : jobsNow.get(moved)?.id;
    trames[trame.id] = { ...choice, job: job ?? proposed.trames[trame.id]?.job ?? '' };
  }
  return { imported, choices: { jobs, trames } };
}

const noJob: JobChoice = { job: 'Autre', position: '', criteria: true };

/** The old choice where the person made one, else what is proposed now. */
function corrected<T extends object>(
  now: T | undefined,
  proposed: T | undefined,
  chosen: T | undefined,
): T | undefined {
  return chosen && JSON.stringify(chosen) !== JSON.stringify(proposed) ? chosen : now;
}

export const withJob = (reading: Reading, id: string, change: Partial<JobChoice>): Reading => ({
  ...reading,
  choices: {
    ...reading.choices,
    jobs: { ...reading.choices.jobs, [id]: { ...(reading.choices.jobs[id] ?? noJob), ...change } },
  },
});

export const withTrame = (reading: Reading, id: string, change: Partial<TrameChoice>): Reading => {
  const chosen = reading.choices.trames[id];
  if (!chosen) return reading;
  return {
    ...reading,
    choices: { ...reading.choices, trames: { ...reading.choices.trames, [id]: { ...chosen, ...change } } },
  };
};

export const keptPoints = ({ imported, choices }: Reading): number =>
  tramesOf(imported).reduce((total, { trame }) => {
    const chosen = choices.trames[trame.id];
    return chosen?.included && chosen.stage !== null ? total + trame.points.length : total;
  }, 0);
