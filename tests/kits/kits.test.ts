import { describe, expect, it } from 'vitest';
import { kitById, kits } from '../../src/kits';
import type { Kit, KitCriterion, KitPoint } from '../../src/kits/kit';
import { factFields } from '../../src/model/candidate';
import { jobs } from '../../src/model/position';
import { isStage, type Stage, stageMinutes, stages } from '../../src/model/stage';
import { pointKinds } from '../../src/model/trame';

const kit = (id: string): Kit => {
  const found = kitById(id);
  if (!found) throw new Error(`no kit ${id}`);
  return found;
};
const rows = (of: Kit, stage: Stage): readonly KitPoint[] => of.trames[stage] ?? [];
const allRows = (of: Kit): readonly KitPoint[] => stages.flatMap((stage) => rows(of, stage));
const isMainPoint = ({ kind, field }: KitPoint): boolean =>
  kind !== 'Ouverture' && kind !== 'Clôture' && field === null;
const mainPoints = (of: Kit, stage: Stage): readonly KitPoint[] => rows(of, stage).filter(isMainPoint);

const criterionTexts = ({ title, short, family, question, anchors }: KitCriterion): readonly string[] => [
  title,
  short,
  family,
  question,
  ...anchors,
];
const texts = (of: Kit): readonly string[] => [
  of.title,
  of.summary,
  ...of.criteria.flatMap(criterionTexts),
  ...allRows(of).flatMap(({ title, advice, examples }) => [title, advice, ...examples]),
];

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const total = (of: readonly KitPoint[]): readonly [number, number] => [
  sum(of.map(({ minutes }) => minutes?.[0] ?? 0)),
  sum(of.map(({ minutes }) => minutes?.[1] ?? 0)),
];

/* Words that address one person; a plural "avez-vous" may speak of a candidate and a colleague. */
const tu = /(?<!\p{L})((tu|te|toi|ton|ta|tes)(?!\p{L})|t’)/iu;
const vous = /(?<!\p{L})(votre|vos|pouvez-vous|vous-même)(?!\p{L})/iu;
const placeholders = ['[Prénom Nom]', '[Prénom]', '[compétence]', '[nom du produit]', '[X mois]'];

describe('the list of kits', () => {
  it('offers seven kits, the general one first, only design as a draft', () => {
    expect(kits.map(({ id }) => id)).toEqual([
      'generique',
      'developpement',
      'produit',
      'coach',
      'deploiement-junior',
      'deploiement-senior',
      'design',
    ]);
    expect(kits.filter(({ draft }) => draft).map(({ id }) => id)).toEqual(['design']);
    expect(kitById('inconnu')).toBeUndefined();
  });

  it('says the same thing wherever a criterion is shared, and shares nothing else', () => {
    const byId = new Map<string, KitCriterion>();
    for (const criterion of kits.flatMap(({ criteria }) => criteria)) {
      const known = byId.get(criterion.id);
      if (known) {
        expect(criterion).toEqual(known);
        expect(criterion.shared).toBe(true);
      }
      byId.set(criterion.id, criterion);
    }
    const texts = [...byId.values()];
    expect(new Set(texts.map(({ title }) => title)).size).toBe(byId.size);
  });

  it('shares criteria with the general kit, so that several jobs make one row of each', () => {
    const shared = kit('generique').criteria.filter((criterion) => criterion.shared);
    expect(shared.map(({ id }) => id)).toEqual(['autonomie', 'autres-metiers', 'service-public']);
    for (const id of ['developpement', 'produit', 'deploiement-junior', 'deploiement-senior']) {
      expect(kit(id).criteria.some((criterion) => shared.includes(criterion))).toBe(true);
    }
  });
});

describe('counts', () => {
  it.each(['generique', 'developpement', 'produit'])('%s has the 19 points of a selection', (id) => {
    expect(stages.map((stage) => mainPoints(kit(id), stage).length)).toEqual([5, 4, 2, 5, 3]);
  });

  it.each([
    ['generique', 8],
    ['developpement', 12],
    ['produit', 9],
    ['coach', 9],
    ['deploiement-junior', 15],
    ['deploiement-senior', 16],
    ['design', 6],
  ])('%s has %i criteria', (id, count) => {
    expect(kit(id).criteria).toHaveLength(count);
  });

  it.each(['deploiement-junior', 'deploiement-senior'])('%s has five families of criteria', (id) => {
    expect(new Set(kit(id).criteria.map(({ family }) => family)).size).toBe(5);
  });

  it('gives the coach a métier interview of 5, 5, 10, 15 and 10 minutes', () => {
    const timed = rows(kit('coach'), 'Entretien intra/métier').filter(({ minutes }) => minutes !== null);
    expect(timed.map(({ minutes }) => minutes)).toEqual([
      [5, 5],
      [5, 5],
      [10, 10],
      [15, 15],
      [10, 10],
    ]);
  });
});

describe.each(kits.map((each) => [each.id, each] as const))('kit %s', (_, each) => {
  it('belongs to a known job and has the five stages', () => {
    expect(jobs).toContain(each.job);
    expect(Object.keys(each.trames)).toEqual([...stages]);
  });

  it('opens each stage once and closes it once', () => {
    for (const stage of stages) {
      const kinds = rows(each, stage).map(({ kind }) => kind);
      expect(kinds.indexOf('Ouverture')).toBe(0);
      expect(kinds.lastIndexOf('Ouverture')).toBe(0);
      expect(kinds.indexOf('Clôture')).toBe(kinds.length - 1);
      for (const kind of kinds) expect(pointKinds).toContain(kind);
    }
  });

  it('asks every fact once, at the first stage, with its question', () => {
    const facts = allRows(each).filter(({ field }) => field !== null);
    expect(facts.map(({ field }) => field)).toEqual([...factFields]);
    expect(rows(each, 'Préqualification')).toEqual(expect.arrayContaining(facts));
    for (const { kind, examples } of facts) {
      expect(kind).toBe('Fait');
      expect(examples).toHaveLength(1);
    }
  });

  it('gives an advice and examples at every point', () => {
    for (const point of allRows(each)) {
      expect(point.title).not.toBe('');
      expect(point.examples.length).toBeGreaterThan(0);
      expect(new Set(point.examples).size).toBe(point.examples.length);
      if (point.field === null) expect(point.advice).not.toBe('');
    }
  });

  it('has two cases of 30 to 60 minutes in four boxes', () => {
    const cases = allRows(each).filter(({ kind }) => kind === 'Cas pratique');
    expect(cases).toHaveLength(2);
    expect(mainPoints(each, 'Mise en situation')).toEqual(cases);
    for (const { minutes, advice } of cases) {
      expect(minutes).toEqual([30, 60]);
      expect(advice.match(/\d+–\d+/g)).toEqual(['5–10', '5–10', '10–20', '10–20']);
    }
  });

  it('fits the length of each stage', () => {
    for (const stage of stages) {
      const [shortest, longest] = stageMinutes[stage];
      if (stage === 'Mise en situation') continue;
      const [least, most] = total(rows(each, stage));
      expect(least, stage).toBeGreaterThanOrEqual(shortest);
      expect(most, stage).toBeLessThanOrEqual(longest);
    }
    expect(total(rows(each, 'Préqualification'))[1]).toBeLessThan(30);
    expect(total(rows(each, 'Prise de référence'))[1]).toBeLessThan(15);
  });

  it('fits one case with its opening and closing in the hour', () => {
    const around = rows(each, 'Mise en situation').filter(({ kind }) => kind !== 'Cas pratique');
    expect(total(around)[1] + 30).toBeLessThanOrEqual(stageMinutes['Mise en situation'][1]);
  });

  it('has well-formed criteria', () => {
    expect(new Set(each.criteria.map(({ id }) => id)).size).toBe(each.criteria.length);
    expect(new Set(each.criteria.map(({ short }) => short)).size).toBe(each.criteria.length);
    for (const { title, short, question, weight, stages: where } of each.criteria) {
      expect(title).toMatch(/^La personne est capable (de |d’)\S.*\.$/);
      expect(short).not.toBe('');
      expect(short.length, short).toBeLessThanOrEqual(28);
      expect(question).toMatch(/[?.]$/);
      expect([1, 2, 3]).toContain(weight);
      expect(where.length).toBeGreaterThan(0);
      expect(where.every(isStage)).toBe(true);
      expect([...where]).toEqual(stages.filter((stage) => where.includes(stage)));
    }
  });

  it('has two or three obligatory criteria and uses the three weights', () => {
    const required = each.criteria.filter((criterion) => criterion.required);
    expect(required.length).toBeGreaterThanOrEqual(2);
    expect(required.length).toBeLessThanOrEqual(3);
    const weights = new Set(each.criteria.map(({ weight }) => weight));
    expect(weights.has(3) && weights.has(2)).toBe(true);
  });

  it('describes each note of each criterion in its own words', () => {
    const anchors = each.criteria.flatMap((criterion) => criterion.anchors);
    expect(anchors).toHaveLength(each.criteria.length * 3);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) {
      expect(anchor.trim()).not.toBe('');
      expect(anchor.length, anchor).toBeLessThanOrEqual(140);
    }
  });

  it('serves every criterion at each of its stages, and only known ones', () => {
    for (const stage of stages) {
      const served = new Set(rows(each, stage).flatMap(({ criteria }) => criteria));
      const looked = each.criteria.filter((criterion) => criterion.stages.includes(stage)).map(({ id }) => id);
      expect([...served].sort(), stage).toEqual([...looked].sort());
    }
  });

  it('knows every placeholder', () => {
    for (const text of texts(each)) {
      for (const found of text.match(/\[[^\]]*\]?/g) ?? []) expect(placeholders).toContain(found);
    }
  });

  it('is set as French is', () => {
    for (const text of texts(each)) {
      expect(text).not.toMatch(/[^\u00a0][?!:;»]/);
      expect(text).not.toMatch(/«[^\u00a0]/);
      expect(text).not.toMatch(/['"]|\.\.\./);
      expect(text).not.toMatch(/^\s|\s$| {2}/);
    }
    for (const { examples } of allRows(each)) {
      for (const example of examples) expect(example).not.toMatch(/[«»\n]/);
    }
  });

  it('says tu to candidates and vous to referents', () => {
    for (const stage of stages) {
      for (const { examples } of rows(each, stage)) {
        for (const example of examples) {
          const address = stage === 'Prise de référence' ? tu : vous;
          expect(example).not.toMatch(address);
        }
      }
    }
  });
});
