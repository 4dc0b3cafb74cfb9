/** Pages of the document: the interviews, what is prepared, all the data. */
import type { Applied, GristPort, UserAction } from '../../grist/port';
import { parseNumber, parseText } from '../../model/cell';
import { type DescribedField, described } from '../../model/described/index';
import { type EntityName, schema } from '../../model/schema';
import type { Layout, LayoutChoices } from '../layout';
import type { DocumentShape, TableShape } from '../shape';
import { SetUpFailure } from './bundles';

/** Fields shown in the candidates list beside the widget, a narrow panel, and their widths in pixels. */
const listFields: ReadonlyMap<string, number> = new Map([
  ['name', 140],
  ['stage', 130],
  ['completeness', 130],
  ['score', 60],
  ['unproven', 200],
]);

interface PagePlan {
  readonly name: string;
  /** Rows of sections: an entity, or `widget` for the widget linked to the page's first section. */
  readonly rows: readonly PageRow[];
}

interface PageRow {
  /** Share of the page's height. */
  readonly height: number;
  readonly sections: readonly { readonly kind: SectionKind; readonly width: number }[];
}

type SectionKind = EntityName | 'widget';

const side = (kind: SectionKind, width = 50) => ({ kind, width });

/** Names of pages are French words of the document, as its tables are. */
const pagePlans: readonly PagePlan[] = [
  { name: 'Entretiens', rows: [{ height: 100, sections: [side('candidate', 40), side('widget', 60)] }] },
  {
    name: 'Préparation',
    rows: [
      { height: 24, sections: [side('position', 60), side('evaluator', 40)] },
      { height: 38, sections: [side('criterion', 100)] },
      { height: 38, sections: [side('point', 100)] },
    ],
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

/** The widget of the page that is made; it knows what the team has said of its own tables. */
export interface WidgetOnPage {
  readonly url: string;
  readonly choices: LayoutChoices;
}

/** Settings of a custom section that shows the widget, as the JSON in JSON that Grist keeps. */
function customSection({ url, choices }: WidgetOnPage, list: TableShape | undefined): string {
  const { linkedTable, mappings, saved } = choices;
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
    widgetOptions: saved,
    columnsMapping: Object.keys(columnsMapping).length > 0 ? columnsMapping : null,
    renderAfterReady: false,
  };
  return JSON.stringify({ customView: JSON.stringify(customView) });
}

interface Section {
  readonly kind: SectionKind;
  readonly ref: number;
}

async function read(grist: GristPort, table: string) {
  const result = await grist.fetchTable(table);
  if (!result.ok) throw new SetUpFailure(result.failure);
  return result.value;
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

/** Adds the pages that the document does not have yet. */
export async function addPages(
  grist: GristPort,
  apply: (actions: readonly UserAction[]) => Promise<Applied>,
  shape: DocumentShape,
  layout: Layout,
  widget: WidgetOnPage,
): Promise<void> {
  const existing = await existingSections(grist);
  const refOf = (kind: SectionKind) => shape.get(layout[kind === 'widget' ? 'candidate' : kind].table)?.ref ?? 0;

  const list = shape.get(layout.candidate.table);

  for (const page of pagePlans) {
    const kinds = page.rows.flatMap(({ sections }) => sections.map(({ kind }) => kind)).filter((kind) => refOf(kind));
    const [firstKind, ...others] = kinds;
    if (!firstKind || existing.some((section) => isOn(section, page, refOf(firstKind), widget.url))) continue;
    const created = await apply([['CreateViewSection', refOf(firstKind), 0, 'record', null, null]]);
    const first = created.retValues[0] as { readonly viewRef: number; readonly sectionRef: number };
    const added = await apply(
      others.map((kind) => [
        'CreateViewSection',
        refOf(kind),
        first.viewRef,
        kind === 'widget' ? 'custom' : 'record',
        null,
        null,
      ]),
    );
    const sections: Section[] = [
      { kind: firstKind, ref: first.sectionRef },
      ...others.map((kind, index) => ({ kind, ref: (added.retValues[index] as { sectionRef: number }).sectionRef })),
    ];
    await apply([
      ['UpdateRecord', '_grist_Views', first.viewRef, { name: page.name, layoutSpec: layoutSpec(page, sections) }],
      ...sections.map(({ kind, ref }): UserAction => {
        const values = kind === 'widget' ? widgetSection(widget, list, first.sectionRef) : listSection(layout, kind);
        return ['UpdateRecord', '_grist_Views_section', ref, values];
      }),
      // Linked both ways: the list moves the widget, and the widget's own picker moves the list.
      ...sections.flatMap(({ kind, ref }): UserAction[] =>
        kind === 'widget'
          ? [['UpdateRecord', '_grist_Views_section', first.sectionRef, { linkSrcSectionRef: ref }]]
          : [],
      ),
      ...(await sizeColumns(grist, shape, layout, page, sections)),
    ]);
  }
}

const widgetSection = (widget: WidgetOnPage, list: TableShape | undefined, section: number) => ({
  options: customSection(widget, list),
  title: 'Entretien',
  linkSrcSectionRef: section,
});

/** A table that the team named keeps its name on the page. */
const listSection = (layout: Layout, entity: EntityName) => ({
  title: layout[entity].table === schema[entity].table ? described[entity].label : '',
});

interface ExistingSection {
  readonly page: string;
  readonly table: number;
  /** Address of the widget that it shows, '' for one of Grist's own; null when it is not a widget. */
  readonly widget: string | null;
}

async function existingSections(grist: GristPort): Promise<readonly ExistingSection[]> {
  const [views, sections] = await Promise.all([read(grist, '_grist_Views'), read(grist, '_grist_Views_section')]);
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

/** Widths of columns; beside the widget, the list shows a few of them only, and the table keeps the others. */
async function sizeColumns(
  grist: GristPort,
  shape: DocumentShape,
  layout: Layout,
  page: PagePlan,
  sections: readonly Section[],
): Promise<UserAction[]> {
  const fields = await read(grist, '_grist_Views_section_field');
  const narrow = page.rows.some(({ sections: kinds }) => kinds.some(({ kind }) => kind === 'widget'));
  const wanted = new Map(
    sections.flatMap(({ kind, ref }) => (kind === 'widget' ? [] : [[ref, columnWidths(shape, layout, kind, narrow)]])),
  );
  const shown: { readonly id: number; readonly width: number; readonly place: number }[] = [];
  const hidden: number[] = [];
  (fields['id'] ?? []).forEach((id, index) => {
    const widths = wanted.get(parseNumber(fields['parentId']?.[index]).value ?? 0);
    if (!widths || typeof id !== 'number') return;
    const column = parseNumber(fields['colRef']?.[index]).value ?? 0;
    const width = widths.get(column);
    if (width !== undefined) shown.push({ id, width, place: [...widths.keys()].indexOf(column) + 1 });
    else if (narrow) hidden.push(id);
  });
  const actions: UserAction[] = [];
  if (shown.length) {
    const ids = shown.map(({ id }) => id);
    const values = {
      width: shown.map(({ width }) => width),
      ...(narrow && { parentPos: shown.map(({ place }) => place) }),
    };
    actions.push(['BulkUpdateRecord', '_grist_Views_section_field', ids, values]);
  }
  if (hidden.length) actions.push(['BulkRemoveRecord', '_grist_Views_section_field', hidden]);
  return actions;
}

/** Width of each column of a list by the column's ref, in the order wanted. */
function columnWidths(
  shape: DocumentShape,
  layout: Layout,
  entity: EntityName,
  narrow: boolean,
): ReadonlyMap<number, number> {
  const { table, columns } = layout[entity];
  const fields = Object.entries(described[entity].fields);
  const widths = narrow
    ? [...listFields]
    : fields.map(([name, field], index) => [name, index === 0 ? 230 : usualWidth(field)] as const);
  return new Map(
    widths.flatMap(([name, width]) => {
      const ref = shape.get(table)?.columns.get(columns[name] ?? '')?.ref;
      return ref === undefined ? [] : [[ref, width]];
    }),
  );
}

/** Pixels; the first column of a list, its name, has a width of its own. */
function usualWidth({ type, display, choices }: DescribedField): number {
  if ('wrap' in display) return 360;
  if (type === 'Int' || type === 'Numeric' || type === 'Bool') return 90;
  if (type === 'Choice') return Math.min(190, 75 + 7 * Math.max(0, ...choices.map(({ length }) => length)));
  return type.startsWith('DateTime') ? 150 : 170;
}
