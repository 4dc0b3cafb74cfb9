/** What the preview says of what was read: numbers, and names. */
import type { ImportedJob, ImportedPoint, ImportedTrame, ImportedTrames, Place } from '../../src/trame-import/imported';
import type { ImportMessages } from './messages';

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

const adviceOf = (points: readonly ImportedPoint[]): number => points.filter(({ advice }) => advice !== '').length;
const examplesOf = (points: readonly ImportedPoint[]): number => sum(points, ({ examples }) => examples.length);

/** The same numbers for one trame or for several, without those that are nought. */
function numbers(trames: readonly ImportedTrame[], words: ImportMessages): readonly string[] {
  const points = trames.flatMap((trame) => trame.points);
  const [advice, examples] = [adviceOf(points), examplesOf(points)];
  return [
    words.numbers.points(points.length),
    ...(advice ? [words.numbers.advice(advice)] : []),
    ...(examples ? [words.numbers.examples(examples)] : []),
  ];
}

export function trameNumbers(trame: ImportedTrame, words: ImportMessages): string {
  return [
    ...numbers([trame], words),
    ...(trame.criteria.length ? [words.numbers.criteria(trame.criteria.length)] : []),
    ...(trame.opening ? [words.numbers.opening] : []),
    ...(trame.closing ? [words.numbers.closing] : []),
    ...(trame.minutes ? [words.minutes(trame.minutes)] : []),
  ].join(' · ');
}

/** Criteria are counted as the text names them, stage after stage, and then once each. */
export function jobNumbers({ trames, criteria }: ImportedJob, words: ImportMessages): string {
  const mentions = trames.flatMap((trame) => trame.criteria.map(({ title }) => title.trim().toLowerCase()));
  return [
    ...(trames.length ? [words.numbers.trames(trames.length), ...numbers(trames, words)] : []),
    ...(mentions.length ? [words.numbers.mentions(mentions.length, new Set(mentions).size)] : []),
    ...(criteria.length ? [words.numbers.criteria(criteria.length)] : []),
  ].join(' · ');
}

/** A trame whose stage the text does not say is counted apart: it waits for one. */
export function found({ jobs, leftovers }: ImportedTrames, words: ImportMessages): string {
  const all = jobs.flatMap((job) => [...job.trames, ...job.agendas]);
  const placed = all.filter(({ stage }) => stage !== null);
  const criteria = sum(all, (trame) => trame.criteria.length) + sum(jobs, (job) => job.criteria.length);
  const parts = [
    ...(placed.length ? [words.numbers.trames(placed.length), ...numbers(placed, words)] : []),
    ...(criteria ? [words.numbers.criteria(criteria)] : []),
    ...(placed.length < all.length ? [words.numbers.unplaced(all.length - placed.length)] : []),
  ];
  return words.found(parts, leftovers.length);
}

export const placeOf = ({ headings, line }: Place, words: ImportMessages): string =>
  [...(line === null ? [] : [words.line(line)]), ...(headings.length ? [headings.join(' › ')] : [])].join(' · ');

export const nameOf = ({ title }: { readonly title: string }, otherwise: string): string => title.trim() || otherwise;
