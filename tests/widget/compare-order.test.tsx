/** The pure part of "Comparer": the golden case, and sentences that are true when checked by hand. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../src/model/candidate.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Note } from '../../src/model/scale.ts';
import { stagesAhead } from '../../src/rules/still-to-ask.ts';
import { unmarked } from '../../src/rules/text.ts';
import { firmnessSentence, obstacleSentence } from '../../widget/compare/firmness.ts';
import {
  byStage,
  type CompareView,
  compareView,
  isolated,
  neighboursOf,
  settlingAlone,
  settlingBetween,
  sortPeople,
} from '../../widget/compare/view.ts';
import { useCompareWords } from '../../widget/words/compare.ts';
import { candidateRow, criterionRow, evidenceRow, interviewRow, positionRow, ratingRow } from '../rules/builders.ts';

type Notes = readonly (Note | null | undefined)[];

const messages = useCompareWords.in('fr');
const words = messages.firmness;
let ids = 1000;
const nextId = () => {
  ids += 1;
  return ids;
};

/** undefined: no row; null: "not observed". */
function fileOf(
  candidate: Candidate,
  criteria: readonly Criterion[],
  notes: Notes,
  evidence: readonly Evidence[] = [],
): Dossier {
  const ratings = criteria.flatMap((criterion, index) => {
    const note = notes[index];
    if (note === undefined) return [];
    return [ratingRow(nextId(), { candidate: candidate.id, criterion: criterion.id, kind: 'Débrief', note })];
  });
  return { candidate, evidence, ratings, interviews: [], passages: [] };
}

const criteriaWith = (weights: readonly number[], values: Partial<Criterion> = {}) =>
  weights.map((weight, index) =>
    criterionRow(index + 1, { weight, order: index + 1, short: `c${index + 1}`, ...values }),
  );

function viewOf(
  criteria: readonly Criterion[],
  files: readonly Dossier[],
  preparation: Partial<Preparation> = {},
): CompareView {
  const byId = new Map(files.map((file) => [file.candidate.id, file]));
  const candidates = files.map(({ candidate }) => candidate);
  const [first] = candidates;
  if (!first) throw new Error('nobody to compare');
  return compareView(first, candidates, (id) => byId.get(id) ?? null, {
    positions: [positionRow(1, { title: 'Développement' })],
    criteria,
    points: [],
    ...preparation,
  });
}

const people = (names: readonly string[]) => names.map((name, index) => candidateRow(index + 1, { name, position: 1 }));
const labelled = (view: CompareView) =>
  new Map([...view.ranked, ...view.unranked, ...view.knockedOut].map(({ candidate: { id, name } }) => [id, name]));
/** A sentence as it is read: its no-break spaces are a matter of typesetting. */
const read = (sentence: string) => unmarked(sentence).replaceAll('\u00a0', ' ');
const sentences = (view: CompareView) =>
  neighboursOf(view.ranked).map((pair) => read(firmnessSentence(pair, labelled(view), words)));

describe('the golden case', () => {
  const criteria = criteriaWith([3, 2, 1]);
  const [ines, samir] = people(['Inès', 'Samir']) as [Candidate, Candidate];
  const view = viewOf(criteria, [fileOf(ines, criteria, [3, 2, null]), fileOf(samir, criteria, [2, 3, 3])]);

  it('gives the same scores, intervals, coverage and matrix totals as the contract', () => {
    const shown = view.ranked.map(({ candidate, score: { score, min, max, coverage, matrix } }) => [
      candidate.name,
      ...[score, min, max, coverage].map((value) => value?.toFixed(2)),
      matrix,
    ]);
    expect(shown).toEqual([
      ['Inès', '86.67', '77.78', '88.89', '0.83', 13],
      ['Samir', '83.33', '83.33', '83.33', '1.00', 15],
    ]);
  });
  it('says that the order depends on Inès’s third criterion', () => {
    expect(sentences(view)).toEqual([
      'Inès devance Samir sur ce qui est noté, mais l’ordre dépend de « c3 », non observé chez Inès.',
    ]);
  });
  it('says by which stage it can still be asked, and what has proofs already', () => {
    const [pair] = neighboursOf(view.ranked);
    const settling = pair ? settlingBetween(pair).filter(({ why }) => why === 'blank') : [];
    expect(settling.map(({ criterion, stages }) => [criterion.id, stages[0]])).toEqual([[3, 'Préqualification']]);
    expect(byStage([...settling, ...settling])).toMatchObject([{ stage: 'Préqualification', items: [{}] }]);
  });
});

describe('people who are in no order', () => {
  const criteria = criteriaWith([3, 2, 1, 1]).map((row, index) => ({ ...row, required: index === 1 }));

  it('are set apart when a compulsory criterion is noted 1, without changing their total', () => {
    const [one, two] = people(['Inès', 'Nora']) as [Candidate, Candidate];
    const view = viewOf(criteria, [fileOf(one, criteria, [2, 2, 2, 2]), fileOf(two, criteria, [3, 1, 3, 3])]);
    expect(view.ranked.map(({ candidate }) => candidate.name)).toEqual(['Inès']);
    expect(view.knockedOut).toMatchObject([{ candidate: { name: 'Nora' }, score: { matrix: 17 } }]);
  });
  it('are told why: coverage, rounded down, and compulsory criteria without a note', () => {
    const [one] = people(['Inès']) as [Candidate];
    const view = viewOf(criteria, [fileOf(one, criteria, [3, null, 2, 2])]);
    expect(view.unranked.map((person) => read(obstacleSentence(person, messages)))).toEqual([
      'Pas d’ordre : « c2 », obligatoire, n’a pas de note.',
    ]);
    const bare = viewOf(criteria, [fileOf(one, criteria, [3, 3, null, null])]);
    expect(bare.ranked).toHaveLength(1);
    const low = viewOf(criteria, [fileOf(one, criteria, [undefined, 3, 3, 3])]);
    expect(low.unranked.map((person) => read(obstacleSentence(person, messages)))).toEqual([
      'Pas d’ordre : moins de 70 % du poids est noté (57 %).',
    ]);
    const [person] = low.unranked;
    expect(person && settlingAlone(person).map(({ criterion }) => criterion.id)).toEqual([1]);
  });
  it('wait below while they have no team note; an individual note changes nothing', () => {
    const [one, two] = people(['Inès', 'Nora']) as [Candidate, Candidate];
    const individual = ratingRow(nextId(), { candidate: 2, criterion: 1, kind: 'Individuelle', note: 3 });
    const view = viewOf(criteria, [
      fileOf(one, criteria, [2, 2, 2, 2]),
      { ...fileOf(two, criteria, []), ratings: [individual] },
    ]);
    expect(view.pending.map(({ name }) => name)).toEqual(['Nora']);
  });
});

describe('the order between neighbours', () => {
  const criteria = criteriaWith([3, 2, 2]);
  const [ines, samir] = people(['Inès', 'Samir']) as [Candidate, Candidate];
  const between = (a: Notes, b: Notes) =>
    sentences(viewOf(criteria, [fileOf(ines, criteria, a), fileOf(samir, criteria, b)]));

  it('names the weight that would tie them', () => {
    expect(between([3, 2, 2], [2, 3, 2])).toEqual([
      'Inès devance Samir tant que le poids de « c1 » reste au-dessus de 2 (aujourd’hui 3).',
    ]);
    expect(between([2, 3, 3], [3, 2, 2])).toEqual([
      'Inès devance Samir tant que le poids de « c1 » reste sous 4 (aujourd’hui 3).',
    ]);
  });
  it('leaves a tie to the public agent', () => {
    expect(between([2, 3, 2], [2, 2, 3])).toEqual([
      'Inès et Samir ont le même total : c’est à l’agent public de trancher.',
    ]);
  });
  it('is firm when nothing changes it', () => {
    expect(between([3, 3, 3], [1, 1, 1])).toEqual([
      'Inès devance Samir : changer un seul poids, de zéro au double, n’y change rien.',
    ]);
  });
});

describe('odd documents', () => {
  it('a position that was removed leaves the criteria of every position', () => {
    const criteria = [criterionRow(1, { weight: 2 }), criterionRow(2, { weight: 3, position: 9 })];
    const one = candidateRow(1, { name: 'Inès', position: 9 });
    const view = viewOf(criteria, [fileOf(one, criteria, [3, 3])], {
      positions: [positionRow(1, {}), positionRow(2, {})],
    });
    expect(view.position).toBeNull();
    expect(view.criteria.map(({ criterion }) => criterion.id)).toEqual([1]);
    expect(view.ranked).toMatchObject([{ strayNotes: 1, score: { score: 100 } }]);
  });
  it('a name in Arabic does not turn the sentence', () => {
    const labels = isolated(
      new Map([
        [1, 'Inès'],
        [3, 'سمير'],
      ]),
    );
    expect([...labels.values()]).toEqual(['Inès', '\u2068سمير\u2069']);
  });
  it('200 people are compared and sorted in a moment', () => {
    const criteria = criteriaWith(Array.from({ length: 20 }, (_, index) => (index % 3) + 1));
    const files = people(Array.from({ length: 200 }, (_, index) => `Personne ${index}`)).map((candidate) =>
      fileOf(
        candidate,
        criteria,
        criteria.map((_, index) => (((candidate.id * 7 + index * 5) % 3) + 1) as Note),
      ),
    );
    const start = performance.now();
    const view = viewOf(criteria, files);
    neighboursOf(view.ranked);
    expect(view.ranked).toHaveLength(200);
    const scores = view.ranked.map(({ score }) => score.score ?? 0);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(sortPeople(view.ranked, 'name')[1]?.candidate.name).toBe('Personne 1');
    expect(performance.now() - start).toBeLessThan(1_000);
  });
  it('a stage that is over cannot ask any more', () => {
    const one = candidateRow(1, { name: 'Inès', stage: 'Mise en situation' });
    const file: Dossier = {
      ...fileOf(one, [], []),
      interviews: [interviewRow(1, { stage: 'Mise en situation', status: 'Terminé' })],
    };
    expect(stagesAhead(file)).toEqual(['Cadre de collaboration', 'Prise de référence']);
  });
});

// ---- every sentence, against every filling of the blanks and a grid of weights

const note = fc.constantFrom<Note | null>(1, 2, 3, 1, 2, 3, 3, null);
/** In hundredths: sums of them are whole, and can be checked by hand. */
const tenth = fc.integer({ min: 1, max: 6 }).map((tenths) => tenths / 10);
const anyWeight = fc.integer({ min: 1, max: 999 }).map((hundredths) => hundredths / 100);
const table = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    weights: fc.oneof(
      ...[fc.integer({ min: 1, max: 3 }), tenth, anyWeight].map((one) =>
        fc.array(one, { minLength: size, maxLength: size }),
      ),
    ),
    notes: fc.array(fc.array(note, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 4 }),
    proven: fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), { minLength: 4, maxLength: 4 }),
  }),
);

type Filled = readonly (Note | null)[];
const gap = (weights: readonly number[], a: Filled, b: Filled): number =>
  weights.reduce((sum, weight, index) => {
    const [one, two] = [a[index], b[index]];
    return one == null || two == null ? sum : sum + Math.round(weight * 1e6) * (one - two);
  }, 0);
const fillings = (notes: Filled): Filled[] =>
  notes.reduce<Filled[]>(
    (lists, own) => lists.flatMap((known) => (own === null ? [1, 2, 3] : [own]).map((one) => [...known, one as Note])),
    [[]],
  );

/** Reads the sentence as a person would, and checks each of its claims. */
function check(sentence: string, weights: readonly number[], notesOf: ReadonlyMap<string, Filled>): void {
  const own = (name: string | undefined): Filled => {
    const found = notesOf.get(name ?? '');
    if (!found) throw new Error(`nobody is called ${name} in: ${sentence}`);
    return found;
  };
  const endings = (a: Filled, b: Filled) =>
    fillings(a).flatMap((one) => fillings(b).map((two) => Math.sign(gap(weights, one, two))));

  const tie = /^(P\d) et (P\d) ont le même total/.exec(sentence);
  if (tie) {
    expect(endings(own(tie[1]), own(tie[2]))).toEqual([0]);
    return;
  }
  const whatever = /^(P\d) devance (P\d), quoi que donnent les critères sans note\.$/.exec(sentence);
  if (whatever) {
    expect(new Set(endings(own(whatever[1]), own(whatever[2])))).toEqual(new Set([1]));
    return;
  }
  const alone = /^(P\d) devance (P\d) sur le seul critère\.$/.exec(sentence);
  if (alone) {
    expect(weights).toHaveLength(1);
    expect(gap(weights, own(alone[1]), own(alone[2]))).toBeGreaterThan(0);
    return;
  }
  const unmoved = /^(P\d) devance (P\d) : changer un seul poids, de zéro au double/.exec(sentence);
  if (unmoved) {
    weights.forEach((weight, at) => {
      for (let step = 0; step <= 20; step += 1) {
        expect(gap(weights.with(at, (weight * step) / 10), own(unmoved[1]), own(unmoved[2]))).toBeGreaterThan(0);
      }
    });
    return;
  }
  const until =
    /^(P\d) devance (P\d) tant que le poids de « c(\d) » reste (sous|au-dessus de) ([\d,]+) \(aujourd’hui ([\d,]+)\)\.$/.exec(
      sentence,
    );
  if (until) {
    const [, a, b, criterion, side, written = '', today] = until;
    const limit = Number(written.replace(',', '.'));
    const at = Number(criterion) - 1;
    const weight = Number(today?.replace(',', '.'));
    expect(weights[at]).toBe(weight);
    // It holds up to the limit, and not much beyond: the limit has few digits, and is on the side of caution.
    const beyond = Math.abs(weight - limit) / 19;
    for (let step = 0; step <= 40; step += 1) {
      const tried = Math.round(weight * step * 5e4) / 1e6;
      const ahead = gap(weights.with(at, tried), own(a), own(b)) > 0;
      const past = side === 'sous' ? tried - limit : limit - tried;
      if (past < -1e-9) expect(ahead).toBe(true);
      else if (past > beyond) expect(ahead).toBe(false);
    }
    return;
  }
  const depends =
    /^(P\d) (devance|et) (P\d) (?:sur ce qui est noté, mais|sont à égalité sur ce qui est noté :) l’ordre dépend de (.+?)\.(?: Au mieux, (P\d) égalise\.)?$/.exec(
      sentence,
    );
  if (!depends) throw new Error(`no claim was understood in: ${sentence}`);
  const [, a, verb, b, on = '', atBest] = depends;
  const now = gap(weights, own(a), own(b));
  if (verb === 'devance') expect(now).toBeGreaterThan(0);
  else expect(now).toBe(0);
  const ends = new Set(endings(own(a), own(b)));
  expect(ends.size).toBeGreaterThan(1);
  if (atBest) expect(ends).not.toContain(atBest === b ? -1 : 1);
  else expect([...ends]).toEqual(expect.arrayContaining([1, -1]));
  // Every blank of both that can change the end is named or counted, each on its side; no other is.
  for (const name of [a, b]) {
    const others = fillings(own(name === a ? b : a));
    const turns = (at: number): boolean =>
      fillings(own(name)).some((one) =>
        others.some((other) => {
          const [low, high] = ([1, 3] as const).map((filled) => Math.sign(gap(weights, one.with(at, filled), other)));
          return low !== high;
        }),
      );
    const blanks = own(name).flatMap((one, index) => (one === null && turns(index) ? [`c${index + 1}`] : []));
    const phrases = on.split(' et de ').filter((phrase) => phrase.endsWith(`chez ${name}`));
    if (blanks.length === 0) expect(phrases).toEqual([]);
    else if (blanks.length === 1) expect(phrases).toEqual([`« ${blanks[0]} », non observé chez ${name}`]);
    else expect(phrases).toEqual([`${blanks.length} critères non observés chez ${name}`]);
  }
}

describe('for random tables of notes', () => {
  it('the sentence shown is true', () => {
    let checked = 0;
    fc.assert(
      fc.property(table, ({ weights, notes }) => {
        const criteria = criteriaWith(weights);
        const candidates = people(notes.map((_, index) => `P${index}`));
        const view = viewOf(
          criteria,
          candidates.map((candidate, index) => fileOf(candidate, criteria, notes[index] ?? [])),
        );
        const notesOf = new Map(candidates.map(({ name }, index) => [name, notes[index] ?? []]));
        for (const sentence of sentences(view)) {
          check(sentence, weights, notesOf);
          checked += 1;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(checked).toBeGreaterThan(300);
  }, 30_000);

  it('what would settle it can change who is ahead, and nothing that could is left out', () => {
    fc.assert(
      fc.property(table, ({ weights, notes, proven }) => {
        const criteria = criteriaWith(weights);
        const [one, two] = people(['P0', 'P1']) as [Candidate, Candidate];
        const evidence = (candidate: Candidate, at: number) =>
          criteria.flatMap((criterion, index) =>
            proven[at]?.[index]
              ? [evidenceRow(nextId(), { candidate: candidate.id, criterion: criterion.id, sign: '+' })]
              : [],
          );
        const view = viewOf(criteria, [
          fileOf(one, criteria, notes[0] ?? [], evidence(one, 0)),
          fileOf(two, criteria, notes[1] ?? [], evidence(two, 1)),
        ]);
        const [pair] = neighboursOf(view.ranked);
        if (!pair) return;
        const named = new Set(
          settlingBetween(pair).map(({ person, criterion }) => `${person.candidate.id}/${criterion.id}`),
        );
        // With everything noted: a note without proof is named when another note would change who is ahead.
        if ([pair.a, pair.b].some(({ blanks }) => blanks > 0)) return;
        for (const person of [pair.a, pair.b]) {
          const at = person.candidate.id - 1;
          criteria.forEach((criterion, index) => {
            const changes = ([1, 2, 3] as const).some((other) => {
              const changed = (notes[at] ?? []).with(index, other);
              const gaps = at === 0 ? gap(weights, changed, notes[1] ?? []) : gap(weights, notes[0] ?? [], changed);
              return Math.sign(gaps) !== Math.sign(gap(weights, notes[0] ?? [], notes[1] ?? []));
            });
            expect(named.has(`${person.candidate.id}/${criterion.id}`)).toBe(changes && !proven[at]?.[index]);
          });
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
