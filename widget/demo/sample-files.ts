/** A whole document read at once: what the widget knows of each candidate. */
import type { Dossier, Preparation } from '../../src/model/dossier.ts';
import { decodeRows, type Row, type TableData } from '../../src/model/entity.ts';
import { type EntityName, entityNames, type Schema, schema } from '../../src/model/schema.ts';
import { type Status, statusOf } from '../../src/rules/status.ts';

type Rows = { readonly [N in EntityName]: readonly Row<Schema[N]>[] };

export async function readRows(fetchTable: (table: string) => Promise<TableData>): Promise<Rows> {
  const entries = entityNames.map(async (name) => {
    const data = await fetchTable(schema[name].table);
    return [name, decodeRows(schema[name] as Schema[EntityName], data)] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as unknown as Rows;
}

/** Each candidate's file, and the status that their row should say. */
export function filesOf(rows: Rows): readonly { readonly file: Dossier; readonly status: Status | null }[] {
  const preparation: Preparation = { positions: rows.position, criteria: rows.criterion, points: rows.point };
  return rows.candidate.map((candidate) => {
    const own = <R extends { readonly candidate: number | null }>(all: readonly R[]): readonly R[] =>
      all.filter((row) => row.candidate === candidate.id);
    const file: Dossier = {
      candidate,
      evidence: own(rows.evidence),
      ratings: own(rows.rating),
      interviews: own(rows.interview),
      passages: own(rows.passage),
    };
    return { file, status: statusOf(file, preparation) };
  });
}
