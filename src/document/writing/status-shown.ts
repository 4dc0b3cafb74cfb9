/** A person's score and status, where all that makes them can be read. */
import type { Dossier, Preparation } from '../../model/dossier';
import { isCensored } from '../../model/entity';
import { type Status, statusOf } from '../../rules/status';
import type { WriterDeps } from './writer';

/** A score or status needs every one of these. */
export const statusTables = ['candidate', 'criterion', 'point', 'position', 'evidence', 'rating'] as const;

type Read = Pick<WriterDeps, 'tables' | 'withheld'>;

/** False while part of the rows that make a person's score cannot be read: it would be a false one. */
export function isStatusReadable({ tables: { state }, withheld }: Read, candidateId: number): boolean {
  const isWhole = statusTables.every((name) => {
    const { loaded, failure, rows } = state[name].value;
    const isOfAll = name === 'criterion' || name === 'point' || name === 'position';
    return loaded && failure === null && !(isOfAll && [...rows.values()].some((row) => isCensored(row)));
  });
  const person = state.candidate.value.rows.get(candidateId) ?? { unreadable: [] };
  return (
    isWhole &&
    !isCensored(person, ['stage', 'position']) &&
    !withheld(candidateId).some((name) => statusTables.some((other) => other === name))
  );
}

/** Null while it would be a false one. */
export const statusShown = (read: Read, file: Dossier | null, preparation: Preparation): Status | null =>
  file && isStatusReadable(read, file.candidate.id) ? statusOf(file, preparation) : null;
