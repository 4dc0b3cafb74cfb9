/** A team's own words for weights, to be matched with numbers once. */
import type { RawCell } from './cell';
import { isBlank, readText } from './weight';

/** The words of a column that say no number: each once, to be matched. */
export function wordsOfWeights(cells: readonly RawCell[]): readonly string[] {
  const words = cells.flatMap((cell) => (typeof cell === 'string' && !isBlank(cell) ? cell.trim() : []));
  return [...new Set(words)].filter((word) => readText(word) === null);
}

const proposals: readonly (readonly [value: number, words: RegExp])[] = [
  [3, /^(?:tres )?(?:haute?|elevee?|forte?|majeure?|maximale?|essentiel(?:le)?|high|strong|must)\b/],
  [2, /^(?:moyen(?:ne)?|normale?|medium|middle|should)\b/],
  [1, /^(?:tres )?(?:basse?|bas|faible|mineure?|minimale?|low|weak|could)\b/],
];

/** What a word seems to stand for, from 1 to 3: offered, never taken. */
export function proposedWeight(word: string): number | null {
  const folded = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^a-z]+|^(?:priorite|poids|importance|priority)\s+/g, '');
  return proposals.find(([, words]) => words.test(folded))?.[0] ?? null;
}
