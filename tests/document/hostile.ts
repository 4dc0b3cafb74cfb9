/** Cells as no careful person fills them, for documents that must bear them. */
import fc from 'fast-check';
import type { Field, TableData } from '../../src/model/entity.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import type { MemoryGrist } from '../fake-grist/memory-grist.ts';

/** What a text field may hold: HTML that would run if it were shown as such, a formula, far too much. */
export const hostileTexts = [
  '<img src=x onerror="window.__xss = 1">',
  '<script>window.__xss = 1</script>',
  '"><svg onload="window.__xss = 1">',
  '<a href="javascript:window.__xss = 1">lien</a>',
  '=HYPERLINK("https://evil.example.org"; "clic")',
  '[Prénom Nom]{{constructor.constructor("window.__xss = 1")()}}',
  'a'.repeat(10_000),
  '\u0000\u202e\ud800 \n\t',
] as const;

/** Every table of the product, with its columns. */
export const tablesAndColumns = entityNames.flatMap((name) =>
  Object.values<Field<unknown>>(schema[name].fields)
    .filter(({ theirs }) => !theirs)
    .map((field) => ({ table: schema[name].table, column: field.column, field })),
);

/** Any cell that Grist may send, whatever the column promised. */
export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', 0, 1, -1, 3, 7, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, true),
  fc.constantFrom<unknown>(
    ['E', 'TypeError'],
    ['E', 'ZeroDivisionError', 'division by zero', 'Traceback…'],
    ['C'],
    ['P'],
    ['U', "<Record 'X'>"],
    ['X', 1, 2],
    [],
    ['L'],
    ['L', 1, 2, 'x', null],
    ['L', ['L']],
    ['R', 'Candidats', 1],
    ['r', 'Criteres', [1, 99]],
    ['d', 1_700_000_000],
    ['D', 1_700_000_000, 'Europe/Paris'],
    ['O', { a: 1 }],
    { not: 'a cell' },
  ),
  fc.constantFrom<unknown>(...hostileTexts, 'abc', 'x', '+', '-', '−', '?', 'Posé', 'Débrief', 'Individuelle', 'Fait'),
  fc.constantFrom<unknown>('Préqualification', 'Prise de référence', 'recrutée', '{"a":', '{"a": {"notes": "x"}}'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.integer({ min: -5, max: 200 }),
  fc.double(),
);

/** Changes what every client to come reads of a table of the product; `id` stays what it is. */
export function spoil(grist: MemoryGrist, cell: (table: string, column: string, row: number, was: unknown) => unknown) {
  const { connect } = grist;
  const spoilt = (table: string, data: TableData): TableData =>
    Object.fromEntries(
      Object.entries(data).map(([column, cells]) => [
        column,
        column === 'id' ? cells : cells.map((was, row) => cell(table, column, row, was)),
      ]),
    );
  Object.assign(grist, {
    connect: (options?: Parameters<typeof connect>[0]) => {
      const client = connect(options);
      const { fetchTable } = client;
      return Object.assign(client, {
        fetchTable: async (table: string) => {
          const result = await fetchTable(table);
          return result.ok && !table.startsWith('_grist_') ? { ok: true, value: spoilt(table, result.value) } : result;
        },
      });
    },
  });
}
