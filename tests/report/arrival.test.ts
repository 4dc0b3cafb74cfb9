import { describe, expect, it } from 'vitest';
import { type ArrivalWords, arrivalReport } from '../../src/report/arrival.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { candidateRow, criterionRow, evidenceRow, positionRow, ratingRow } from '../rules/builders.ts';

const words: ArrivalWords = {
  title: (name) => `Arrivée : ${name}`,
  agreed: 'd’accord',
  toAgree: 'à relire',
  shown: 'Montré',
  care: 'À accompagner',
  doubtful: 'à regarder',
  unseen: (names) => `pas vu : ${names.join(', ')}`,
  practical: 'En pratique',
  fact: { availability: 'Disponibilité', remote: 'Télétravail' },
  after: 'Ensuite',
  experts: (names) => `conseil : ${names.join(', ')}`,
  lookBack: (day) => `point : ${day}`,
  colon: ' : ',
};

const preparation = {
  positions: [positionRow(1, { title: 'Développeuse' })],
  criteria: ['tester', 'expliquer', 'livrer'].map((short, index) => criterionRow(index + 1, { short, order: index })),
  points: [],
};
const person = candidateRow(1, {
  name: 'Inès',
  position: 1,
  availability: 'lundi',
  cost: '450 €',
  decision: 'Retenu·e',
  decisionReason: 'le motif',
  decidedBy: 'Léo',
  score: 87,
});
const file = {
  candidate: person,
  evidence: [
    evidenceRow(1, { criterion: 1, sign: '+', text: 'mot pour mot', author: 'leo@example.org' }),
    evidenceRow(2, { criterion: 2, sign: '?', text: 'mot pour mot' }),
  ],
  ratings: [ratingRow(1, { criterion: 1, kind: 'Débrief', note: 3, reason: 'la raison' })],
  interviews: [],
  passages: [],
};
const page = (candidate = person) =>
  toMarkdown(arrivalReport({ ...file, candidate }, preparation, { words, name: 'Inès', experts: ['Camille'] }));

describe('the arrival page', () => {
  it('says what was shown, what to take care of and whom to ask, in names of criteria', () => {
    expect(page().split('\n').filter(Boolean)).toEqual([
      '# Arrivée : Inès',
      '**Développeuse**',
      'à relire',
      '## Montré',
      '* tester',
      '## À accompagner',
      '* **expliquer** : à regarder',
      '* pas vu : livrer',
      '## En pratique',
      '* **Disponibilité** : lundi',
      '## Ensuite',
      '* conseil : Camille',
    ]);
  });

  it('holds no score, no note, no reason, no cost, no evaluator and no proof’s words', () => {
    expect(page()).not.toMatch(/87|mot pour mot|la raison|le motif|450|Léo|leo@|\b[123]\b/);
  });

  it('says that the person has agreed once they have, and when to look back', () => {
    const agreed = page({ ...person, handOverConsent: 'Oui', lookBackOn: 5 });
    expect(agreed).toContain('d’accord');
    expect(agreed).toContain('point : 5');
  });

  it('is a short page for a position without criteria', () => {
    const bare = arrivalReport(file, { ...preparation, criteria: [] }, { words, name: 'Inès', experts: [] });
    expect(toMarkdown(bare)).not.toMatch(/## (Montré|À accompagner|Ensuite)/);
  });
});
