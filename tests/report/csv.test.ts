import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf } from '../../src/report/csv.ts';

test('a cell for a spreadsheet is never a formula, and keeps its words whatever is in them', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const [line = ''] = [csvOf([[text, 'fin']])];
      const cell = line.slice(0, -',fin'.length);
      const bare = cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
      expect(bare).not.toMatch(/^[=+\-−@\t\r\n]/);
      expect([text, `'${text}`]).toContain(bare);
    }),
  );
  expect(
    csvOf([
      ['=1+1', 'a "b", c'],
      ['−2', 'x'],
    ]),
  ).toBe('\'=1+1,"a ""b"", c"\r\n\'−2,x');
});

test.each([' =1+1', '\u00a0@SUM(A1)', '＝1+1'])(
  'nor is one that hides behind spaces or in wide letters: %j',
  (text) => {
    expect(csvOf([[text]])).toBe(`'${text}`);
  },
);
