import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordingKind, wordingKinds } from '../../../src/rules/wording/kinds';
import { lexicon } from '../../../src/rules/wording/lexicon';
import { expand } from '../../../src/rules/wording/pattern';
import { reviewWording } from '../../../src/rules/wording/review';
import { useWordingWords } from '../../../widget/words/wording';
import { heldOut } from './held-out';
import { ordinary } from './ordinary';
import { problematic } from './problematic';

const kindsOf = (text: string): readonly WordingKind[] => reviewWording(text).map(({ kind }) => kind);
const passages = (text: string): readonly string[] => reviewWording(text).map(({ passage }) => passage);

describe('precision: an ordinary professional sentence raises no alarm', () => {
  const lists = [ordinary, ...heldOut.map((list) => list.ordinary)];
  it('has forty of them, then three times thirty that were not tuned on', () =>
    expect(lists.map((list) => list.length)).toEqual([40, 30, 30, 30]));
  it.each(lists.flat())('%s', (text) => expect(reviewWording(text)).toEqual([]));
});

describe('recall: a problematic sentence mostly does', () => {
  const missed = (list: readonly (readonly [WordingKind, string])[]) =>
    list.filter(([kind, text]) => !kindsOf(text).includes(kind));

  it('finds at least 36 of the forty, with the right kind', () => {
    expect(problematic).toHaveLength(40);
    expect(missed(problematic).length).toBeLessThanOrEqual(4);
  });
  it('keeps what the held-out lists taught', () => {
    expect(heldOut.map((list) => list.problematic.length)).toEqual([30, 30, 30]);
    expect(heldOut.flatMap((list) => missed(list.problematic)).length).toBeLessThanOrEqual(3);
  });
  it('has every kind among them', () =>
    expect(new Set(problematic.map(([kind]) => kind))).toEqual(new Set(wordingKinds)));
});

describe('who is spoken of', () => {
  const predicates = [
    'est enceinte',
    'est malade',
    'est trop vieille',
    'est au chômage',
    'est musulmane',
    'a deux enfants',
  ];
  it.each(predicates)('takes up « Elle %s » of the person', (predicate) =>
    expect(reviewWording(`Elle ${predicate}.`)).not.toEqual([]),
  );

  const scenes = [
    'A traité le cas d’une usagère qui',
    'A montré le parcours d’une allocataire quand elle',
    'A interrogé une personne qui',
    'Explique ce que voit une demandeuse si elle',
    'A remplacé une collègue qui',
    'Le formulaire demande si la personne',
  ];
  it.each(scenes.flatMap((scene) => predicates.map((predicate) => `${scene} ${predicate}.`)))('but not %s', (text) =>
    expect(reviewWording(text)).toEqual([]),
  );

  it('tells a pronoun that stands for a thing', () => {
    expect(passages('Elle est trop vieille pour nous')).toEqual(['est trop vieille pour nous']);
    expect(reviewWording('A repris l’application : elle était trop vieille.')).toEqual([]);
    expect(reviewWording('Le système tournait depuis dix ans. Il était trop vieux.')).toEqual([]);
  });
  it('leaves what the evaluator quotes from users', () =>
    expect(reviewWording('Les usagers disaient : « j’ai l’impression de parler à un mur ».')).toEqual([]));
});

describe('the forms of a word', () => {
  it.each([
    'Elle est divorcée.',
    'Est divorcé·e.',
    'Est divorcé.e',
    'Est divorcé(e), je crois',
    'EST DIVORCÉE',
    'est  divorcé',
    'est\u00a0divorcé',
    'Est divorce\u0301e.',
    'est divor\u00adcée',
  ])('are all found: %s', (text) => expect(kindsOf(text)).toEqual(['family']));
  it('counts both apostrophes and missing accents', () => {
    expect(kindsOf("C'est quelqu'un de mou")).toEqual(kindsOf('C’est quelqu’un de mou'));
    expect(kindsOf('Sort d’une depression')).toEqual(['health']);
  });
  it('keeps the accents that change the word', () => {
    expect(reviewWording('La personne qui l’a formée est Marie Leroux.')).toEqual([]);
    expect(reviewWording('Demeure joignable pendant la bascule.')).toEqual([]);
  });
  it('matches whole words', () =>
    expect(reviewWording('Confinement, concours, conseil : a tout outillé.')).toEqual([]));
});

describe('a remark', () => {
  it('says where it is in the text as typed', () => {
    const text = 'Bien. Mais  elle a l’air\u00a0fatiguée…';
    const [remark] = reviewWording(text);
    expect(remark).toEqual({ start: 17, end: 24, passage: 'a l’air', kind: 'impression' });
  });
  it('is the prohibited ground rather than the impression, where they overlap', () =>
    expect(kindsOf('Semble dépressive.')).toEqual(['health']));
  it('comes in the order of the text, one for each passage', () =>
    expect(kindsOf('Sympa, mais trop vieux pour nous, et divorcé.')).toEqual(['impression', 'age', 'family']));
  it('is not made on nothing', () => {
    expect(reviewWording('')).toEqual([]);
    expect(reviewWording(' \n\t ')).toEqual([]);
  });
});

describe('any text at all', () => {
  const words = problematic.flatMap(([, text]) => text.split(/(?<= )/));
  const glue = fc.constantFrom(
    '',
    ' ',
    '\u0301',
    '\u00ad',
    '\u200d',
    '\n',
    '’',
    '\ud83d',
    'İ',
    '👩🏽‍💻',
    '·',
    '(',
    '\u0000',
  );
  const mixed = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 6 })), glue), {
      maxLength: 40,
    })
    .map((parts) => parts.flat().join(''));

  it('is reviewed without an error, and remarks lie in it, in order, apart from each other', () =>
    fc.assert(
      fc.property(mixed, (text) => {
        let from = 0;
        for (const { start, end, passage, kind } of reviewWording(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(passage);
          expect(wordingKinds).toContain(kind);
          from = end;
        }
      }),
      { numRuns: 300 },
    ));
  it('gives the same remarks each time', () =>
    fc.assert(
      fc.property(mixed, (text) => {
        expect(reviewWording(text)).toEqual(reviewWording(text));
      }),
      { numRuns: 50 },
    ));
});

describe('the lexicon', () => {
  const patterns = Object.values(lexicon).flatMap((phrases) => Object.values(phrases).flat());

  // What makes the time linear: no pattern can look further than a bounded number of characters.
  it('has no unbounded repetition', () => {
    const bare = (source: string) => source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'x');
    expect(patterns.filter((pattern) => /[*+]|\{\d+,\}/.test(bare(expand(pattern))))).toEqual([]);
  });
  it('uses no slot that does not exist', () =>
    expect(patterns.filter((pattern) => /\{[a-z]+\}|\(\)|undefined/.test(expand(pattern)))).toEqual([]));
  it('builds, pattern by pattern, and none matches the empty text', () =>
    expect(patterns.filter((pattern) => new RegExp(`^(?:${expand(pattern)})$`).test(''))).toEqual([]));
});

describe('the advice', () => {
  it.each([
    ['fr', useWordingWords.in('fr')],
    ['en', useWordingWords.in('en')],
  ] as const)('is there for every kind, short: %s', (_, advice) => {
    expect(Object.keys(advice).sort()).toEqual([...wordingKinds].sort());
    for (const { why, instead } of Object.values(advice)) {
      for (const sentence of [why, instead]) {
        expect(sentence.length).toBeGreaterThan(30);
        expect(sentence.length).toBeLessThanOrEqual(130);
      }
    }
  });
  it('says tu', () => {
    const all = Object.values(useWordingWords.in('fr')).flatMap(({ why, instead }) => [why, instead]);
    expect(all.filter((sentence) => /(?<!\p{L})(?:vous|votre|vos|\p{L}+ez)(?!\p{L})/u.test(sentence))).toEqual([]);
  });
});
