/** All that is held on one person, to hand over: as a document to read, and as data. */
import type { HeldColumn, HeldTable, PersonRecords } from '../document/person';
import { type Block, heading, type Line, list, paragraph, type Report } from './tree';

export interface ExportWords {
  readonly title: (name: string) => string;
  readonly on: (day: string) => string;
  readonly row: (table: string, id: number) => string;
  readonly linked: string;
  readonly hidden: (count: number) => string;
  readonly mentions: string;
  readonly unreadable: (tables: readonly string[]) => string;
  readonly colon: string;
}

export interface ExportOptions {
  /** With the columns that name evaluators. */
  readonly withEvaluators: boolean;
  /** The day of the export. */
  readonly day: string;
}

const columnsShown = ({ columns }: HeldTable, { withEvaluators }: ExportOptions): readonly HeldColumn[] =>
  columns.filter(({ namesEvaluator }) => withEvaluators || !namesEvaluator);

// The person comes first on paper, last in the order of removal.
const inReadingOrder = ({ tables }: PersonRecords): readonly HeldTable[] => [...tables].reverse();

export function personReport(records: PersonRecords, words: ExportWords, options: ExportOptions): Report {
  const tables = inReadingOrder(records).flatMap((table): readonly Block[] => [
    heading(2, table.kind === 'linked' ? `${table.label} (${words.linked})` : table.label),
    ...table.rows.flatMap((row): readonly Block[] => [
      heading(3, words.row(table.label, row.id)),
      ...list(
        columnsShown(table, options).flatMap((column): readonly Line[] => {
          const text = row.texts[column.id] ?? '';
          return text ? [[{ strong: column.label }, `${words.colon}${text}`]] : [];
        }),
      ),
    ]),
  ]);
  const { hiddenNotes, mentions, unreadable } = records;
  return [
    heading(1, words.title(records.name)),
    paragraph(words.on(options.day)),
    ...tables,
    ...(hiddenNotes.length > 0 ? [paragraph(words.hidden(hiddenNotes.length))] : []),
    ...(unreadable.length > 0 ? [paragraph(words.unreadable(unreadable))] : []),
    ...(mentions.length > 0
      ? [
          heading(2, words.mentions),
          ...list(mentions.map(({ table, rowId, column }): Line => [`${words.row(table, rowId)}, ${column}`])),
        ]
      : []),
  ];
}

/** Stable ids of tables and columns, cells as Grist holds them beside what it shows. */
export function personJson(records: PersonRecords, options: ExportOptions): string {
  const tables = inReadingOrder(records).map((table) => {
    const columns = columnsShown(table, options);
    return {
      table: table.table,
      label: table.label,
      kind: table.kind,
      columns: columns.map(({ id, label, type }) => ({ id, label, type })),
      rows: table.rows.map(({ id, cells, texts }) => ({
        id,
        cells: Object.fromEntries(columns.map((column) => [column.id, cells[column.id] ?? null])),
        texts: Object.fromEntries(columns.map((column) => [column.id, texts[column.id] ?? ''])),
      })),
    };
  });
  const { name, hiddenNotes, mentions, unreadable } = records;
  return `${JSON.stringify({ name, exportedOn: options.day, tables, notesNotReadable: hiddenNotes.length, mentions, tablesNotReadable: unreadable }, null, 2)}\n`;
}
