/**
 * A document as an early version of the widget made it: before evaluators had a table, before anchors,
 * intervals of scores, outcomes of doubts and the reason of an early debrief. What is left of it is
 * what the product still reads.
 */
import type { UserAction } from '../../src/grist/port.ts';
import { described } from '../../src/model/labels/index.ts';

export const olderTables = { lacking: ['Evaluateurs'] } as const;

export const olderColumns: Readonly<Record<string, readonly string[]>> = {
  Postes: ['Delai_debrief', 'Premiere_selection'],
  Criteres: ['Repere_1', 'Repere_2', 'Repere_3', 'Retire'],
  Trames: ['Retire'],
  Candidats: ['Reponse_donnee', 'Point_arrivee', 'Accord_arrivee', 'Score_min', 'Score_max', 'Couverture', 'Sceaux'],
  Entretiens: ['Debrief_ouvert_par', 'Motif_ouverture', 'Enchaine', 'Temps', 'A_creuser'],
  Preuves: ['Issue'],
  Notes: ['Seul', 'En_double', 'Preuves'],
};

const { rating } = described;
const { readers } = rating.fields;
/** The formula that said, before it had its guard, who may read a note. */
export const olderReaders = readers.former.at(-1) ?? '';

/** Takes a document of today back to that shape. */
export const makeOlder: readonly UserAction[] = [
  ...olderTables.lacking.map((table): UserAction => ['RemoveTable', table]),
  ...Object.entries(olderColumns).flatMap(([table, columns]) =>
    columns.map((column): UserAction => ['RemoveColumn', table, column]),
  ),
  ['ModifyColumn', rating.table, readers.column, { formula: olderReaders }],
];
