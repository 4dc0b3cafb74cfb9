/** Pages of the document: the interviews, what is prepared, all the data. */
import type { GristPort, UserAction } from '../../grist/port';
import { parseNumber, parseText } from '../../model/cell';
import type { TableData } from '../../model/entity';
import { type DescribedField, described } from '../../model/labels/index';
import type { EntityName } from '../../model/schema';
import type { Layout, LayoutChoices } from '../places/layout';
import { type DocumentShape, isShown, type TableShape } from '../places/shape';
import { read } from './bundles';
import type { Line } from './journal';
import type { Step } from './structure';

/** Fields shown in a list beside the widget, a narrow panel, and their widths in pixels. */
const listFields: Readonly<Partial<Record<EntityName, ReadonlyMap<string, number>>>> = {
  candidate: new Map([
    ['firstName', 100],
    ['name', 140],
    ['stage', 130],
    ['completeness', 130],
    ['score', 60],
    ['unproven', 200],
  ]),
  position: new Map([['title', 150]]),
};

interface PagePlan {
  readonly name: string;
  /** Rows of sections: an entity, or `widget` for the widget linked to the page's first section. */
  readonly rows: readonly PageRow[];
  /** The section in which a row is chosen, and those that show what belongs to it. */
  readonly filters?: { readonly by: 'position'; readonly shown: readonly ('criterion' | 'point')[] };
}

interface PageRow {
  /** Share of the page's height. */
  readonly height: number;
  readonly sections: readonly { readonly kind: SectionKind; readonly width: number }[];
}

type SectionKind = EntityName | 'widget';

const side = (kind: SectionKind, width = 50) => ({ kind, width });

/** Names of pages are French words of the document, as its tables are. */
export const pagePlans: readonly PagePlan[] = [
  { name: 'Entretiens', rows: [{ height: 100, sections: [side('candidate', 40), side('widget', 60)] }] },
  // Led by a position, the widget shows everybody who is considered for it.
  { name: 'Tableau de bord', rows: [{ height: 100, sections: [side('position', 20), side('widget', 80)] }] },
  {
    name: 'Préparation',
    rows: [
      { height: 24, sections: [side('position', 60), side('evaluator', 40)] },
      { height: 38, sections: [side('criterion', 100)] },
      { height: 38, sections: [side('point', 100)] },
    ],
    filters: { by: 'position', shown: ['criterion', 'point'] },
  },
  {
    name: 'Données',
    rows: [
      { height: 40, sections: [side('evidence', 100)] },
      { height: 30, sections: [side('rating', 100)] },
      { height: 30, sections: [side('interview'), side('passage')] },
    ],
  },
];

/** Whose list is the page's first, and leads the widget where there is one. */
function ledBy(page: PagePlan): EntityName {
  const kind = page.rows[0]?.sections[0]?.kind;
  return kind === undefined || kind === 'widget' ? 'candidate' : kind;
}

/** The widget of the page that is made; what the team has said of its own tables is in the document. */
export interface WidgetOnPage {
  readonly url: string;
  readonly choices: LayoutChoices;
}

/** Settings of a custom section that shows the widget, as the JSON in JSON that Grist keeps. */
function customSection({ url, choices }: WidgetOnPage, list: TableShape | undefined): string {
  const { linkedTable, mappings } = choices;
  const columns = linkedTable === list?.id ? Object.entries(mappings) : [];
  // Grist keeps a mapping by the numbers of the columns.
  const columnsMapping = Object.fromEntries(
    columns.flatMap(([field, column]) => {
      const ref = list?.columns.get(column)?.ref;
      return ref === undefined ? [] : [[field, ref]];
    }),
  );
  const customView = {
    mode: 'url',
    url,
    access: 'full',
    pluginId: '',
    sectionId: '',
    widgetDef: null,
    widgetOptions: {},
    columnsMapping: Object.keys(columnsMapping).length > 0 ? columnsMapping : null,
    renderAfterReady: false,
  };
  return JSON.stringify({ customView: JSON.stringify(customView) });
}

interface Section {
  readonly kind: SectionKind;
  readonly ref: number;
}

/** The page's rows and columns, as the JSON that Grist keeps; `size` is a share of the width or height. */
function layoutSpec(page: PagePlan, sections: readonly Section[]): string {
  const rows = page.rows.map(({ height, sections: wanted }) => ({
    size: height,
    children: wanted.flatMap(({ kind, width }) => {
      const section = sections.find((each) => each.kind === kind);
      return section ? [{ leaf: section.ref, size: width }] : [];
    }),
  }));
  return JSON.stringify({ children: rows.filter(({ children }) => children.length > 0) });
}

/**
 * A page that the document does not have yet, null when it has it. All of it comes in one bundle, under ids that were
 * free when they were looked up: when a colleague has added a page meanwhile, the whole bundle is refused.
 */
export async function pageStep(
  grist: GristPort,
  shape: DocumentShape,
  layout: Layout,
  widget: WidgetOnPage,
  page: PagePlan,
): Promise<Step | null> {
  const [views, allSections] = await Promise.all([read(grist, '_grist_Views'), read(grist, '_grist_Views_section')]);
  const tableOf = (kind: SectionKind) => shape.get(layout[kind === 'widget' ? ledBy(page) : kind].table);
  const kinds = page.rows.flatMap(({ sections }) => sections.map(({ kind }) => kind)).filter(tableOf);
  const firstTable = kinds[0] && tableOf(kinds[0]);
  const existing = sectionsIn(views, allSections);
  if (!firstTable || existing.some((section) => isOn(section, page, firstTable.ref, widget.url))) return null;

  const view = nextId(views);
  const firstRef = nextId(allSections);
  const sections = kinds.map((kind, place): Section => ({ kind, ref: firstRef + place }));
  const widgetRef = sections.find(({ kind }) => kind === 'widget')?.ref ?? 0;
  const narrow = widgetRef !== 0;
  const linkOf = (kind: SectionKind) => {
    const by = sections.find((each) => each.kind === page.filters?.by);
    const column = filteredBy(page, kind, shape, layout);
    return by && column ? { linkSrcSectionRef: by.ref, linkTargetColRef: column } : {};
  };
  const linked = sections.flatMap(({ kind, ref }) => ('linkTargetColRef' in linkOf(kind) ? [ref] : []));
  const rows = sections.map(({ kind, ref }) => ({
    parentId: view,
    tableRef: tableOf(kind)?.ref ?? 0,
    parentKey: kind === 'widget' ? 'custom' : 'record',
    borderWidth: 1,
    defaultWidth: 100,
    // Linked both ways: the list moves the widget, and the widget's own picker moves the list.
    linkSrcSectionRef: kind === 'widget' ? firstRef : ref === firstRef ? widgetRef : 0,
    linkTargetColRef: 0,
    ...linkOf(kind),
    ...(kind === 'widget' ? widgetSection(page, widget, firstTable) : listSection(layout, kind)),
  }));
  const fields = sections.flatMap(({ kind, ref }) =>
    [...columnWidths(tableOf(kind), layout, kind, narrow)].map(([colRef, width], place) => ({
      parentId: ref,
      colRef,
      width,
      parentPos: place + 1,
    })),
  );
  const actions: readonly UserAction[] = [
    ['AddRecord', '_grist_Views', view, { name: page.name, type: 'empty', layoutSpec: layoutSpec(page, sections) }],
    ['AddRecord', '_grist_TabBar', null, { viewRef: view }],
    ['AddRecord', '_grist_Pages', null, { viewRef: view, indentation: 0 }],
    ['BulkAddRecord', '_grist_Views_section', sections.map(({ ref }) => ref), byColumn(rows)],
    ['BulkAddRecord', '_grist_Views_section_field', fields.map(() => null), byColumn(fields)],
  ];
  const made = { pages: { [view]: sections.map(({ ref }) => ref) } };
  return { actions, made: linked.length > 0 ? { ...made, linked } : made };
}

/** The column that says of which row of the page's first list a row is; null where rows are not filtered, or cannot be. */
function filteredBy(page: PagePlan, kind: SectionKind, shape: DocumentShape, layout: Layout): number | null {
  const { by, shown = [] } = page.filters ?? {};
  const entity = shown.find((each) => each === kind);
  if (!by || !entity) return null;
  const { table, columns } = layout[entity];
  const column = shape.get(table)?.columns.get(columns[by] ?? '');
  // Where the team says positions in words of its own there is no row to go by.
  return column?.type === `Ref:${layout[by].table}` ? column.ref : null;
}

/**
 * Pages of an earlier set-up whose lists do not follow the choice of a position yet. Only sections that a set-up made
 * and that nobody has linked since; what it has linked once is the team's to unlink.
 */
export async function linkStep(
  grist: GristPort,
  shape: DocumentShape,
  layout: Layout,
  lines: readonly Pick<Line, 'pages' | 'linked'>[],
): Promise<Step | null> {
  const sections = await read(grist, '_grist_Views_section');
  const done = new Set(lines.flatMap(({ linked = [] }) => linked));
  const cell = (ref: number, column: string) => Number(sections[column]?.[sections['id']?.indexOf(ref) ?? -1] ?? 0);
  const links = lines
    .flatMap(({ pages = {} }) => Object.entries(pages))
    .flatMap(([view, made]) =>
      pagePlans.flatMap((page) => {
        const here = made.filter((ref) => cell(ref, 'parentId') === Number(view));
        const showing = (entity: EntityName) =>
          here.find((ref) => cell(ref, 'tableRef') === shape.get(layout[entity].table)?.ref);
        const { by, shown = [] } = page.filters ?? {};
        const from = by && showing(by);
        return shown.flatMap((entity) => {
          const ref = showing(entity);
          const column = filteredBy(page, entity, shape, layout);
          const isFree = ref && !done.has(ref) && cell(ref, 'linkSrcSectionRef') === 0;
          return from && isFree && column ? [{ ref, from, column }] : [];
        });
      }),
    );
  if (links.length === 0) return null;
  return {
    actions: links.map(({ ref, from, column }) => [
      'UpdateRecord',
      '_grist_Views_section',
      ref,
      { linkSrcSectionRef: from, linkSrcColRef: 0, linkTargetColRef: column },
    ]),
    made: { linked: links.map(({ ref }) => ref) },
  };
}

/** Names of the pages that the document does not have; one whose list is still to be made cannot be there. */
export async function missingPages(
  grist: GristPort,
  { shape, layout }: { readonly shape: DocumentShape; readonly layout: Layout },
  url: string,
): Promise<readonly string[]> {
  const existing = sectionsIn(await read(grist, '_grist_Views'), await read(grist, '_grist_Views_section'));
  const isThere = (page: PagePlan) => {
    const list = shape.get(layout[ledBy(page)].table);
    return list !== undefined && existing.some((section) => isOn(section, page, list.ref, url));
  };
  return pagePlans.filter((page) => !isThere(page)).map(({ name }) => name);
}

const nextId = (data: TableData): number => Math.max(0, ...(data['id'] ?? []).map(Number)) + 1;

/** Rows as Grist takes many of them; all have the columns of the first one. */
const byColumn = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  Object.fromEntries(Object.keys(rows[0] ?? {}).map((column) => [column, rows.map((row) => row[column])]));

const widgetSection = (page: PagePlan, widget: WidgetOnPage, list: TableShape) => ({
  title: ledBy(page) === 'candidate' ? 'Entretien' : page.name,
  options: customSection(widget, list),
});

/** A table that the team named keeps its name on the page. */
const listSection = (layout: Layout, entity: EntityName) => ({
  title: layout[entity].made ? described[entity].label : '',
  options: '',
});

interface ExistingSection {
  readonly page: string;
  readonly table: number;
  /** Address of the widget that it shows, '' for one of Grist's own; null when it is not a widget. */
  readonly widget: string | null;
}

function sectionsIn(views: TableData, sections: TableData): readonly ExistingSection[] {
  const names = new Map((views['id'] ?? []).map((id, index) => [id, parseText(views['name']?.[index]).value]));
  return (sections['id'] ?? []).flatMap((_, index) => {
    const cell = (column: string) => sections[column]?.[index];
    const page = names.get(cell('parentId'));
    if (page === undefined) return [];
    const isWidget = parseText(cell('parentKey')).value === 'custom';
    const table = parseNumber(cell('tableRef')).value ?? 0;
    return [{ page, table, widget: isWidget ? addressOf(parseText(cell('options')).value) : null }];
  });
}

function addressOf(options: string): string {
  try {
    return String(JSON.parse(JSON.parse(options).customView).url ?? '');
  } catch {
    return '';
  }
}

/**
 * Whether a section says that the page has been made: it shows the page's first table under the page's
 * name. For the page of the widget it is a widget; any page of the team's that has this one will do.
 */
function isOn(section: ExistingSection, page: PagePlan, firstTable: number, widgetUrl: string): boolean {
  if (section.table !== firstTable) return false;
  const hasWidget = page.rows.some(({ sections }) => sections.some(({ kind }) => kind === 'widget'));
  if (!hasWidget) return section.page === page.name;
  return section.widget !== null && (section.page === page.name || section.widget === widgetUrl);
}

/** Columns that a section shows, by ref, in order, and their widths; beside the widget a list shows a few of them only. */
function columnWidths(
  table: TableShape | undefined,
  layout: Layout,
  kind: SectionKind,
  narrow: boolean,
): ReadonlyMap<number, number> {
  const all = [...(table?.columns.values() ?? [])].filter(({ id }) => isShown(id));
  if (kind === 'widget') return new Map(all.map(({ ref }) => [ref, 0]));
  const { columns } = layout[kind];
  const fields = Object.entries(described[kind].fields);
  const wanted = narrow
    ? [...(listFields[kind] ?? [])]
    : fields.map(([name, field], index) => [name, index === 0 ? 230 : usualWidth(field)] as const);
  const ours = new Map(
    wanted.flatMap(([name, width]) => {
      const ref = table?.columns.get(columns[name] ?? '')?.ref;
      return ref === undefined ? [] : [[ref, width] as const];
    }),
  );
  return narrow ? ours : new Map(all.map(({ ref }) => [ref, ours.get(ref) ?? 0]));
}

/** Pixels; the first column of a list, its name, has a width of its own. */
function usualWidth({ type, display, choices }: DescribedField): number {
  if ('wrap' in display) return 360;
  if (type === 'Int' || type === 'Numeric' || type === 'Bool') return 90;
  if (type === 'Choice') return Math.min(190, 75 + 7 * Math.max(0, ...choices.map(({ length }) => length)));
  return type.startsWith('DateTime') ? 150 : 170;
}
