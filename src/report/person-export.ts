/** All that is held on one person, to hand over: as a document to read, and as data. */
import type { FileRecords, HeldColumn, HeldTable, PersonRecords } from '../model/person-records';
import { doc } from '../rules/text';
import { type Block, heading, type Line, list, paragraph, type Report } from './tree';

export interface ExportWords {
  readonly title: (name: string) => string;
  readonly on: (day: string) => string;
  /** Another row of the same person. */
  readonly other: (name: string, id: number) => string;
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
  /** Other rows that are the same person. */
  readonly also?: readonly FileRecords[];
}

const columnsShown = ({ columns }: HeldTable, { withEvaluators }: ExportOptions): readonly HeldColumn[] =>
  columns.filter(({ namesEvaluator }) => withEvaluators || !namesEvaluator);

// The person comes first on paper, last in the order of removal.
const inReadingOrder = ({ tables }: FileRecords): readonly HeldTable[] => [...tables].reverse();

const blocksOf = (file: FileRecords, words: ExportWords, options: ExportOptions): readonly Block[] =>
  inReadingOrder(file).flatMap((table): readonly Block[] => [
    heading(2, table.kind === 'linked' ? `${doc(table.label)} (${words.linked})` : doc(table.label)),
    ...table.rows.flatMap((row): readonly Block[] => [
      heading(3, words.row(doc(table.label), row.id)),
      ...list(
        columnsShown(table, options).flatMap((column): readonly Line[] => {
          const text = row.texts[column.id] ?? '';
          return text ? [[{ strong: doc(column.label) }, `${words.colon}${doc(text)}`]] : [];
        }),
      ),
    ]),
  ]);

export function personReport(records: PersonRecords, words: ExportWords, options: ExportOptions): Report {
  const also = options.also ?? [];
  const files = [records, ...also];
  const hidden = files.reduce((count, { hiddenNotes }) => count + hiddenNotes.length, 0);
  const mentions = new Set(
    files.flatMap((file) =>
      file.mentions.map(({ table, rowId, column }) => `${words.row(doc(table), rowId)}, ${doc(column)}`),
    ),
  );
  const { unreadable } = records;
  return [
    heading(1, words.title(records.name)),
    paragraph(words.on(options.day)),
    ...blocksOf(records, words, options),
    ...also.flatMap((file) => [
      heading(1, words.other(file.name, file.candidateId)),
      ...blocksOf(file, words, options),
    ]),
    ...(hidden > 0 ? [paragraph(words.hidden(hidden))] : []),
    ...(unreadable.length > 0 ? [paragraph(words.unreadable(unreadable.map(doc)))] : []),
    ...(mentions.size > 0
      ? [heading(2, words.mentions), ...list([...mentions].map((mention): Line => [mention]))]
      : []),
  ];
}

/** Stable ids of tables and columns, cells as Grist holds them beside what it shows. */
export function personJson(records: PersonRecords, options: ExportOptions): string {
  const tables = (file: FileRecords) =>
    inReadingOrder(file).map((table) => {
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
  const held = (file: FileRecords) => ({
    name: file.name,
    tables: tables(file),
    notesNotReadable: file.hiddenNotes.length,
    mentions: file.mentions.map(({ table, rowId, column }) => ({ table, rowId, column })),
  });
  const { also = [], day } = options;
  const { name, ...rest } = held(records);
  const all = { name, exportedOn: day, ...rest, tablesNotReadable: records.unreadable };
  return `${JSON.stringify(also.length > 0 ? { ...all, otherRows: also.map(held) } : all, null, 2)}\n`;
}
