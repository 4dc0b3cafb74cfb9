import { type Composed, type Corrections, compose, noCorrections } from '../../src/trame-import/compose.ts';
import { type Kind, type PastedText, readPieces } from '../../src/trame-import/read-pieces.ts';
import { atOnce } from '../../src/trame-import/slices.ts';
import { toKits } from '../../src/trame-import/to-kits.ts';

export const words = {
  facts: {
    availability: 'Disponibilité',
    remote: 'Télétravail',
    otherProcesses: 'Autres démarches',
    cost: 'Coût',
    referenceConsent: 'Accord pour une référence',
  },
};

export const read = (pasted: PastedText | string, kind: Kind | null = null) =>
  atOnce(readPieces(typeof pasted === 'string' ? { text: pasted } : pasted, kind));

export const kitsOf = ({ jobs }: Composed) => toKits(jobs, new Map(), words);

/** What a text makes without any correction. */
export function made(pasted: PastedText | string, corrections: Corrections = noCorrections) {
  const { pieces, ...rest } = read(pasted);
  const composed = compose(pieces, corrections);
  const trames = composed.jobs.flatMap((job) => job.trames);
  const criteria = composed.jobs.flatMap((job) => [...job.criteria, ...job.trames.flatMap((trame) => trame.criteria)]);
  return { ...rest, pieces, ...composed, trames, points: trames.flatMap(({ points }) => points), criteria };
}
