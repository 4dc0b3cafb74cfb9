/** Roles decide: whatever somebody corrects, what is added and what is left out is the whole text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withRole } from '../../src/trame-import/carry.ts';
import { compose, noCorrections } from '../../src/trame-import/compose.ts';
import { type Piece, type Role, roles } from '../../src/trame-import/pieces.ts';
import { kitsOf, made, read } from './reading.ts';

const lettersOf = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('\n');

const word = fc.constantFrom(
  'écoute',
  'Trame',
  'preuve',
  'Préqualification',
  'critères',
  'équipe',
  'mise en situation',
  'poids',
  'dix',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const mark = fc.constantFrom('', '# ', '## ', '### ', '- ', '  - ', '> ', 'Conseil : ', '**', 'Q : ', 'Critères : ');
const end = fc.constantFrom('', ' ?', '.', ' :', ' (5 min)', ';');
const line = fc
  .tuple(mark, sentence, end)
  .map(([before, text, after]) => `${before}${text}${before === '**' ? '**' : ''}${after}`);
const row = fc.array(sentence, { minLength: 3, maxLength: 3 }).map((cells) => cells.join('\t'));
const document = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: row }, { weight: 2, arbitrary: fc.constant('') }),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n'));

const change = fc.tuple(fc.nat(60), fc.constantFrom(...roles), fc.boolean());
const changes = fc.array(change, { maxLength: 12 });

function corrected(pieces: readonly Piece[], all: readonly (readonly [number, Role, boolean])[]) {
  let map: ReadonlyMap<number, Role> = new Map();
  if (pieces.length === 0) return map;
  for (const [place, role, two] of all) {
    const at = place % pieces.length;
    map = withRole(pieces, map, two ? [at, (at + 1) % pieces.length] : [at], role);
  }
  return map;
}

describe('the pieces of a text', () => {
  it('are the whole text, in its order', () => {
    fc.assert(
      fc.property(document, (text) => {
        const [got, whole] = [lettersOf(textOf(read(text).pieces)), lettersOf(text)];
        // The criterion or the point of a row comes before its other cells.
        if (text.includes('\t')) expect([...got].sort()).toEqual([...whole].sort());
        else expect(got).toBe(whole);
      }),
    );
  });

  it('come of any text at all', () => {
    const html = fc.array(
      fc.constantFrom(
        '<b>',
        '<table>',
        '</td>',
        '<tr>',
        '<td colspan=2>',
        '<li>',
        'mot',
        '<details>',
        '</div>',
        '<h2>',
        '&amp;',
        '<',
        '?',
      ),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), html, (text, tags) => {
        const { pieces } = read({ text, html: tags.join('') });
        compose(pieces, noCorrections);
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

describe('a change of roles', () => {
  it('puts every piece in a row, beside one, or aside, and never throws', () => {
    fc.assert(
      fc.property(document, changes, (text, all) => {
        const { pieces } = read(text);
        const composed = compose(pieces, { ...noCorrections, roles: corrected(pieces, all) });
        expect(composed.went).toHaveLength(pieces.length);
        const rows = lettersOf(JSON.stringify(kitsOf(composed)).replaceAll('\\n', ' ')).toLowerCase();
        for (const [at, went] of composed.went.entries()) {
          const said = lettersOf(
            pieces[at]?.text.replace(/^(?:q :|conseils?\s*:|\d+[.)])|\(?\d+ min\)?/giu, '') ?? '',
          ).toLowerCase();
          // Its first words are in the rows; marks and durations have their own cells.
          if (went === 'row' && composed.roles[at] !== 'minutes') expect(rows).toContain(said.slice(0, 6));
        }
      }),
    );
  });

  it('is undone by the opposite change', () => {
    fc.assert(
      fc.property(document, fc.nat(60), fc.constantFrom(...roles), (text, place, role) => {
        const { pieces } = read(text);
        const at = place % Math.max(1, pieces.length);
        const piece = pieces[at];
        if (!piece || piece.level !== null || piece.header) return;
        const there = withRole(pieces, new Map(), [at], role);
        expect(withRole(pieces, there, [at], piece.role)).toEqual(new Map());
      }),
    );
  });

  it('of a heading carries what is under it, and no more', () => {
    const { pieces } = read(
      '# Préqualification\n\n## Motivation\n\n- Pourquoi nous ?\n- Et après ?\n\n## Parcours\n\n- Lequel ?\n',
    );
    const at = pieces.findIndex(({ text }) => text === 'Motivation');
    const roles = compose(pieces, { ...noCorrections, roles: withRole(pieces, new Map(), [at], 'out') }).roles;
    expect(roles).toEqual(['stage', 'out', 'out', 'out', 'point', 'question']);
    const criteria = withRole(pieces, new Map(), [at], 'criterion');
    const composed = compose(pieces, { ...noCorrections, roles: criteria });
    expect(composed.jobs[0]?.trames[0]?.criteria).toMatchObject([
      { title: 'Pourquoi nous ?', family: 'Motivation' },
      { title: 'Et après ?', family: 'Motivation' },
    ]);
  });

  it('of a column carries its cells', () => {
    const { pieces } = read('Critère\tVu chez nous\nÉcouter\treformule\nDire non\texplique\n');
    const at = pieces.findIndex(({ text }) => text === 'Vu chez nous');
    const { jobs } = compose(pieces, { ...noCorrections, roles: withRole(pieces, new Map(), [at], 'question') });
    expect(jobs[0]?.criteria).toMatchObject([
      { title: 'Écouter', question: 'reformule' },
      { title: 'Dire non', question: 'explique' },
    ]);
  });

  it('of an unknown heading brings its lines in', () => {
    const text = '# Préqualification\n\n- Pourquoi nous ?\n\n# Les finances\n\nUn mot.\n\n- Le budget\n- Les délais\n';
    const { pieces } = read(text);
    const at = pieces.findIndex(({ text: said }) => said === 'Les finances');
    const roles = withRole(pieces, new Map(), [at], 'stage');
    const { jobs } = compose(pieces, { ...noCorrections, roles, stages: new Map([[at, 'Mise en situation']]) });
    expect(jobs[0]?.trames[1]).toMatchObject({
      title: 'Les finances',
      stage: 'Mise en situation',
      points: [{ title: 'Le budget' }, { title: 'Les délais' }],
    });
  });
});

describe('a heading that is no known stage', () => {
  it('and holds questions is an interview that waits for its stage', () => {
    const { trames, pieces } = made(
      '# Préqualification\n\n- Pourquoi nous ?\n\n# Vie d’équipe\n\n- Qui décide ?\n- Et ensuite ?\n',
    );
    expect(trames.map(({ title, stage, points }) => [title, stage, points.length])).toEqual([
      ['Préqualification', 'Préqualification', 1],
      ['Vie d’équipe', null, 2],
    ]);
    expect(pieces.find(({ text }) => text === 'Vie d’équipe')).toMatchObject({ role: 'stage', sure: false });
  });

  it('over links is a list of readings', () => {
    const { trames } = made(
      '# Préqualification\n\n- Pourquoi nous ?\n\n# Références\n\n- https://example.org/a\n- https://example.org/b\n',
    );
    expect(trames.map(({ title }) => title)).toEqual(['Préqualification']);
  });
});
