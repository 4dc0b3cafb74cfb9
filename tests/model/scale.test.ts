/** The scale of notes: everything that depends on its levels takes them from one place. */
import { expect, test } from 'vitest';
import { asNote, highest, levels, lowest } from '../../src/model/scale';
import { lowestScore } from '../../src/rules/score';
import { spoken } from '../widget/words';

test('a note is a level of the scale, and nothing else is', () => {
  expect(levels.map(asNote)).toEqual(levels);
  expect([0, lowest - 1, highest + 1, 1.5, Number.NaN, null].map(asNote)).toEqual([null, null, null, null, null, null]);
  expect(lowestScore).toBeCloseTo((100 * lowest) / highest);
});

test('each language says what every level looks like, and between which levels a note is', () => {
  for (const parts of Object.values(spoken)) {
    expect(parts['shared']).toHaveProperty(
      'note.anchors',
      Object.fromEntries(levels.map((level) => [level, expect.any(String)])),
    );
    const { note } = parts['report-text'] as { readonly note: string };
    expect(note).toMatch(new RegExp(`${lowest}.*${highest}`));
  }
});
