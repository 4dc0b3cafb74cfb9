/** What the team's words seem to stand for: offered, never taken. */
import type { Stage } from '../../model/stage';
import { wordsOf } from '../../rules/text';

/** Where somebody is who is met no more: at none of our stages. */
const over = /refus|archiv|perdu|abandon|retenu|recrut|embauch|desist|rejet|hired|reject|withdr|declin/;

const stagesByWord: readonly (readonly [Stage, RegExp])[] = [
  ['Prise de référence', /referen/],
  ['Mise en situation', /situation|cas pratique|exercice|\btests?\b|epreuve|case study|exercise/],
  ['Cadre de collaboration', /cadre|collaboration|contrat|negoci|contract|terms/],
  [
    'Préqualification',
    /pre ?qualif|premiere? (?:appel|contact|echange|entretien|tour|rencontre)|\bappels?\b|prise de contact|telephon|phone|screening|\bcall\b|first/,
  ],
  ['Entretien intra/métier', /intra|metier|technique|technical|entretien|interview|deuxieme|second/],
];

export function proposedStage(word: string): Stage | null {
  const folded = wordsOf(word);
  if (over.test(folded)) return null;
  return stagesByWord.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** The only position with the word at the beginning of one of its title's. */
export function proposedPosition(word: string, titles: readonly string[]): string | null {
  const folded = wordsOf(word);
  const isLike = (title: string): boolean => {
    const other = wordsOf(title);
    const begins = folded.startsWith(other) || [other, ...other.split(' ')].some((part) => part.startsWith(folded));
    return folded.length > 2 && other.length > 2 && begins;
  };
  const found = titles.filter(isLike);
  return titles.find((title) => wordsOf(title) === folded) ?? (found.length === 1 ? (found[0] ?? null) : null);
}
