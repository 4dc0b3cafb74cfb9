/** Pages of the document: the interviews, what is prepared, all the data. */
import type { Applied, GristPort, UserAction } from '../../grist/port';
import { parseNumber, parseText } from '../../model/cell';
import type { EntityName } from '../../model/schema';
import type { Layout } from '../layout';
import type { DocumentShape } from '../shape';
import { SetUpFailure } from './bundles';

/** Fields shown in the candidates list beside the widget: a narrow panel. */
const listFields: readonly string[] = ['name', 'stage', 'completeness', 'score', 'unproven'];

interface PagePlan {
  readonly name: string;
  /** A section per entity, and `widget` for the widget linked to the page's first section. */
  readonly sections: readonly (EntityName | 'widget')[];
}

/** Names of pages are French words of the document, as its tables are. */
const pagePlans: readonly PagePlan[] = [
  { name: 'Entretiens', sections: ['candidate', 'widget'] },
  { name: 'Préparation', sections: ['position', 'criterion', 'point', 'evaluator'] },
  { name: 'Données', sections: ['evidence', 'rating', 'interview', 'passage'] },
];

/** Settings of a custom section that shows the widget, as the JSON in JSON that Grist keeps. */
function customSection(url: string): string {
  const customView = {
    mode: 'url',
    url,
    access: 'full',
    pluginId: '',
    sectionId: '',
    widgetDef: null,
    columnsMapping: null,
    renderAfterReady: false,
  };
  return JSON.stringify({ customView: JSON.stringify(customView) });
}

interface Section {
  readonly kind: EntityName | 'widget';
  readonly ref: number;
}

async function read(grist: GristPort, table: string) {
  const result = await grist.fetchTable(table);
  if (!result.ok) throw new SetUpFailure(result.failure);
  return result.value;
}

/** Side by side for the interviews, two by two for the rest. `size` is a share of the width or height. */
function layoutSpec(page: PagePlan, sections: readonly Section[]): string {
  const [first, ...rest] = sections.map(({ ref }) => ref);
  if (page.sections.includes('widget')) {
    return JSON.stringify({
      children: [{ children: [{ leaf: first, size: 40 }, ...rest.map((leaf) => ({ leaf, size: 60 }))] }],
    });
  }
  const pairs = [sections.slice(0, 2), sections.slice(2)].filter((pair) => pair.length > 0);
  return JSON.stringify({ children: pairs.map((pair) => ({ children: pair.map(({ ref }) => ({ leaf: ref })) })) });
}

/** Adds the pages whose names the document does not have yet. */
export async function addPages(
  grist: GristPort,
  apply: (actions: readonly UserAction[]) => Promise<Applied>,
  shape: DocumentShape,
  layout: Layout,
  widgetUrl: string,
): Promise<void> {
  const views = await read(grist, '_grist_Views');
  const names = new Set((views['name'] ?? []).map((name) => parseText(name).value));
  const refOf = (entity: EntityName | 'widget') =>
    shape.get(layout[entity === 'widget' ? 'candidate' : entity].table)?.ref ?? 0;

  for (const page of pagePlans.filter(({ name }) => !names.has(name))) {
    const kinds = page.sections.filter((kind) => refOf(kind) !== 0);
    const [firstKind, ...others] = kinds;
    if (!firstKind) continue;
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
    const actions: UserAction[] = [
      ['UpdateRecord', '_grist_Views', first.viewRef, { name: page.name, layoutSpec: layoutSpec(page, sections) }],
    ];
    const widget = sections.find(({ kind }) => kind === 'widget');
    if (widget) {
      // Linked both ways: the list moves the widget, and the widget's own picker moves the list.
      actions.push(
        [
          'UpdateRecord',
          '_grist_Views_section',
          widget.ref,
          { options: customSection(widgetUrl), title: 'Entretien', linkSrcSectionRef: first.sectionRef },
        ],
        ['UpdateRecord', '_grist_Views_section', first.sectionRef, { linkSrcSectionRef: widget.ref }],
        ...(await narrowList(grist, shape, layout, first.sectionRef)),
      );
    }
    await apply(actions);
  }
}

/** Takes the other columns out of the list's view; the table keeps them. */
async function narrowList(
  grist: GristPort,
  shape: DocumentShape,
  layout: Layout,
  section: number,
): Promise<UserAction[]> {
  const fields = await read(grist, '_grist_Views_section_field');
  const columns = shape.get(layout.candidate.table)?.columns;
  const shown = listFields.flatMap((name) => columns?.get(layout.candidate.columns[name] ?? '')?.ref ?? []);
  const hidden: number[] = [];
  const actions: UserAction[] = [];
  (fields['id'] ?? []).forEach((id, index) => {
    if (parseNumber(fields['parentId']?.[index]).value !== section || typeof id !== 'number') return;
    const place = shown.indexOf(parseNumber(fields['colRef']?.[index]).value ?? 0);
    if (place < 0) hidden.push(id);
    else
      actions.push([
        'UpdateRecord',
        '_grist_Views_section_field',
        id,
        { parentPos: place + 1, width: place === 0 ? 150 : 120 },
      ]);
  });
  if (hidden.length) actions.push(['BulkRemoveRecord', '_grist_Views_section_field', hidden]);
  return actions;
}
