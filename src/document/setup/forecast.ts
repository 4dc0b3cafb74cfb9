/** What a set-up or an import would add to the document, counted by the code that adds it, before anything is written. */
import type { GristPort } from '../../grist/port';
import type { Kit } from '../../kits/kit';
import { parseRef, parseText } from '../../model/cell';
import { type EntityName, entityNames } from '../../model/schema';
import type { LayoutChoices } from '../places/layout';
import type { Decisions } from '../places/matching';
import { read } from './bundles';
import { type ExistingContent, kitRows, ofKits } from './content';
import { readContent } from './import-rows';
import { lookAt } from './look';
import { missingPages } from './pages';

export interface RowsToAdd {
  readonly positions: number;
  /** Stages of a position that get at least one line. */
  readonly trames: number;
  /** Lines of trames: points, and the openings, closings and facts around them. */
  readonly lines: number;
  readonly criteria: number;
}

export function forecast(kits: readonly Kit[], existing: ExistingContent): RowsToAdd {
  const { position, criterion, point } = kitRows(kits, existing, true);
  return {
    positions: position.length,
    trames: new Set(point.map(({ values }) => `${values.position}|${values.stage}`)).size,
    lines: point.length,
    criteria: criterion.length,
  };
}

/** What a set-up would add. */
export interface Foreseen {
  /** Tables of ours that would be new. */
  readonly tables: readonly EntityName[];
  /** Whether the table of settings would be new too. */
  readonly settings: boolean;
  /** In tables that are there: how many columns each, and their fields. */
  readonly columns: readonly {
    readonly entity: EntityName;
    readonly table: string;
    readonly fields: readonly string[];
  }[];
  readonly rows: number;
  readonly pages: readonly string[];
  /** What people call each table, by id: the title that Grist shows. */
  readonly titles: ReadonlyMap<string, string>;
}

export async function foresee(
  grist: GristPort,
  choices: LayoutChoices,
  request: { readonly kits: readonly Kit[]; readonly widgetUrl: string | null; readonly decide: Decisions },
): Promise<Foreseen> {
  const look = await lookAt(grist, choices, request.decide);
  const rows = kitRows(request.kits, await readContent(grist, look.layout));
  return {
    tables: entityNames.filter((name) => !look.layout[name].exists),
    settings: !look.journal.exists,
    columns: entityNames.flatMap((entity) => {
      const { table, exists, missing } = look.layout[entity];
      return exists && missing.length > 0 ? [{ entity, table, fields: missing }] : [];
    }),
    rows: ofKits.reduce((sum, name) => sum + rows[name].length, 0),
    pages: request.widgetUrl === null ? [] : await missingPages(grist, look, request.widgetUrl),
    titles: await titlesOf(grist),
  };
}

async function titlesOf(grist: GristPort): Promise<ReadonlyMap<string, string>> {
  const [tables, sections] = [await read(grist, '_grist_Tables'), await read(grist, '_grist_Views_section')];
  const titles = new Map((sections['id'] ?? []).map((id, index) => [id, parseText(sections['title']?.[index]).value]));
  const titled = (tables['id'] ?? []).map((_, index) => {
    const id = parseText(tables['tableId']?.[index]).value;
    return [id, titles.get(parseRef(tables['rawViewSectionRef']?.[index]).value) || id] as const;
  });
  return new Map(titled);
}
