/** Whether a widget that nothing leads stands beside a list that could lead it. */
import type { GristPort } from '../../grist/port';
import { isRecord } from '../../model/guards';

const lists = ['record', 'detail', 'single'];

/**
 * A widget is not told on which page it is: it is on one where it has this address, and is led by nothing. All of these
 * must have a list of people: what is said of one must not be wrong on another.
 */
export async function hasListBeside(grist: GristPort, candidates: string, widgetUrl: string): Promise<boolean> {
  const [tables, sections] = await Promise.all(
    ['_grist_Tables', '_grist_Views_section'].map((name) => grist.fetchTable(name)),
  );
  if (!tables?.ok || !sections?.ok) return false;
  const { id: refs = [], tableId: ids = [] } = tables.value;
  const table = refs[ids.indexOf(candidates)];
  const {
    id = [],
    parentId = [],
    parentKey = [],
    tableRef = [],
    options = [],
    linkSrcSectionRef = [],
  } = sections.value;
  const ofPeople = id
    .map((_, at) => at)
    .filter((at) => table !== undefined && tableRef[at] === table && Number(parentId[at]) > 0);
  const alone = ofPeople.filter(
    (at) => parentKey[at] === 'custom' && !linkSrcSectionRef[at] && isAt(options[at], widgetUrl),
  );
  const hasList = (page: unknown) =>
    ofPeople.some((at) => parentId[at] === page && lists.includes(String(parentKey[at])));
  return alone.length > 0 && alone.every((at) => hasList(parentId[at]));
}

/** A section keeps the widget's address in its options, as JSON in JSON. */
function isAt(options: unknown, widgetUrl: string): boolean {
  try {
    const parsed: unknown = JSON.parse(String(options));
    const view: unknown = JSON.parse(String(isRecord(parsed) ? parsed['customView'] : ''));
    const url = isRecord(view) ? view['url'] : null;
    return typeof url === 'string' && new URL(url).href.startsWith(widgetUrl);
  } catch {
    return false;
  }
}
