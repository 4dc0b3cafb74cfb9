/** The formulas of the product's own columns, in JavaScript. The contract tests hold them to the Python ones. */
import { activityTables } from '../../src/model/candidate';
import type { RawCell } from '../../src/model/cell';
import { described } from '../../src/model/labels/index';
import type { MemoryRow } from './store';
import { pythonDateTime, zoneOf } from './time';

/** What a formula may look at. A table or column that is not there makes the cell an error, as in Grist. */
export interface FormulaDocument {
  /** Rows whose cells hold exactly these values, in the order of their ids. */
  lookup(table: string, where: Readonly<Record<string, RawCell>>): readonly MemoryRow[];
  /** Type of a column. */
  typeOf(table: string, column: string): string;
}

/** The value of one cell, before conversion to the type of its column. */
export type Formula = (row: MemoryRow, document: FormulaDocument) => RawCell;

/** Raised by a formula; the cell becomes `["E", name]`. */
export class FormulaError extends Error {}

/** A cell of the row, or Python's error for an attribute that does not exist. */
function attribute(row: MemoryRow, column: string): RawCell {
  if (!(column in row)) throw new FormulaError('AttributeError');
  return row[column];
}

const text = (value: RawCell): string => (typeof value === 'string' ? value : '');

function latestChange(table: string, rows: readonly MemoryRow[], document: FormulaDocument): string {
  const dates = rows
    .map((row) => attribute(row, 'Modifie_le'))
    .filter((value) => value !== null && value !== 0 && value !== '')
    .map((value) =>
      typeof value === 'number' ? pythonDateTime(value, zoneOf(document.typeOf(table, 'Modifie_le'))) : String(value),
    );
  return dates.sort().at(-1) ?? '';
}

const pulse: Formula = (row, document) =>
  activityTables
    .map((table) => {
      const rows = document.lookup(table, { Candidat: row.id });
      return `${table}:${rows.length}:${latestChange(table, rows, document)}`;
    })
    .join('|');

/** A text as `json.dumps` writes it: everything outside ASCII escaped. */
const jsonText = (value: string): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const seals: Formula = (row, document) => {
  const people = new Map<string, { lines: number[]; criteria: number[]; sealed: number }>();
  for (const note of document.lookup('Notes', { Candidat: row.id, Nature: 'Individuelle' })) {
    const who = text(attribute(note, 'Evaluateur'));
    const card = people.get(who) ?? { lines: [], criteria: [], sealed: 0 };
    people.set(who, card);
    card.lines.push(note.id);
    card.criteria.push(Number(attribute(note, 'Critere')));
    if (attribute(note, 'Scellee')) card.sealed += 1;
  }
  const cards = [...people.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([who, { lines, criteria, sealed }]) =>
        `${jsonText(who)}: {"criteres": [${criteria.join(', ')}], "lignes": [${lines.join(', ')}], "notes": ${lines.length}, "scellees": ${sealed}}`,
    );
  return `{${cards.join(', ')}}`;
};

const plain = (value: RawCell): string =>
  text(value)
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ');

/** One person by their address: their full name where they are among the evaluators. */
function personOf(address: RawCell, document: FormulaDocument): string {
  const names = document
    .lookup('Evaluateurs', {})
    .filter((row) => plain(attribute(row, 'Email')) === plain(address))
    .map((row) => plain(attribute(row, 'Nom')));
  return names.find((name) => name.includes(' ')) ?? plain(address);
}

const readers: Formula = (row, document) => {
  const people = [text(attribute(row, 'Evaluateur'))];
  if (attribute(row, 'Scellee') && attribute(row, 'Candidat') && attribute(row, 'Critere')) {
    const where = { Candidat: attribute(row, 'Candidat'), Critere: attribute(row, 'Critere') };
    const notes = document.lookup('Notes', where).filter((note) => attribute(note, 'Nature') !== 'Débrief');
    const person = (note: MemoryRow) => personOf(attribute(note, 'Evaluateur'), document);
    const open = new Set(notes.filter((note) => !attribute(note, 'Scellee')).map(person));
    for (const note of notes) {
      const isOfKind = attribute(note, 'Nature') === attribute(row, 'Nature');
      if (attribute(note, 'Scellee') && isOfKind && !open.has(person(note))) people.push(text(note['Evaluateur']));
    }
  }
  const names = people.flatMap((name, place) => (place > 0 && name === '' ? [] : [name, name.toLowerCase()]));
  return `|${[...new Set(names)].join('|')}|`;
};

const doubled: Formula = (row, document) => {
  const [who, candidate, criterion] = ['Evaluateur', 'Candidat', 'Critere'].map((column) => attribute(row, column));
  if (!who || !candidate || !criterion || attribute(row, 'Nature') !== 'Individuelle') return false;
  return document
    .lookup('Notes', { Candidat: candidate, Critere: criterion, Nature: 'Individuelle' })
    .some(
      (note) => note.id !== row.id && text(attribute(note, 'Evaluateur')).toLowerCase() === text(who).toLowerCase(),
    );
};

const alone: Formula = (row, document) =>
  document
    .lookup('Notes', { Candidat: attribute(row, 'Candidat'), Nature: 'Individuelle', Scellee: true })
    .every((note) => attribute(note, 'Evaluateur') === attribute(row, 'Evaluateur'));

/**
 * By the text of the Python formula: the table that holds it may bear another name, and a formula
 * that the model has changed must not go on working here by accident of its column's name.
 */
export const productFormulas: ReadonlyMap<string, Formula> = new Map(
  (
    [
      [described.candidate.fields.pulse.formula, pulse],
      [described.candidate.fields.seals.formula, seals],
      [described.rating.fields.readers.formula, readers],
      [described.rating.fields.alone.formula, alone],
      [described.rating.fields.doubled.formula, doubled],
    ] as const
  ).map(([python, formula]) => [python ?? '', formula]),
);
