/**
 * The way in: what Grist tells, and what is read because of it. Knows where things lie in the
 * document, which candidate is selected, and when the tables are out of date.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { type AccessLevel, type GristEvent, type GristPort, isNoAnswer } from '../../grist/port';
import { type Candidate, mappable } from '../../model/candidate';
import { type EntityName, entityNames } from '../../model/schema';
import { setting } from '../../model/setting';
import type { Environment } from '../local/environment';
import { type Layout, type LayoutChoices, layOut, noChoices, readOptions, withFound } from '../places/layout';
import { type Decisions, type Matching, readMatching, type Settings } from '../places/matching';
import { createShapeReader, type DocumentShape } from '../places/shape';
import type { KeyedName } from '../writing/changes';
import { type Cursor, createCursor } from './cursor';
import { isMiscounted, isShort, pulsedTables, pulsePart } from './pulse';
import { createRefresher, type Refresher, type Scope } from './refresher';
import { activityEntities, createTables, isSame, type Tables } from './tables';

export interface Connection {
  readonly access: ReadonlySignal<AccessLevel | null>;
  readonly choices: ReadonlySignal<LayoutChoices>;
  /** Null where the structure may not be read. */
  readonly shape: ReadonlySignal<DocumentShape | null>;
  readonly layout: ReadonlySignal<Layout>;
  /** The table in which the document keeps what has been decided; null until it has been looked for. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly tables: Tables;
  readonly refresher: Refresher<EntityName>;
  readonly selectedId: Cursor['selectedId'];
  /** Where Grist's list has gone while the screen stays with somebody else. */
  readonly choice: Cursor['choice'];
  readonly listAt: Cursor['listAt'];
  readonly onNobody: Cursor['onNobody'];
  /** Whether a list of the page leads the widget; null where Grist does not say. */
  readonly isLed: ReadonlySignal<boolean | null>;
  /** Where the list that leads it is that of the positions: the one it is on; undefined where it is another list. */
  readonly ledTo: ReadonlySignal<number | null | undefined>;
  /** Pressed "Open configuration" in Grist: how many times. */
  readonly configureRequests: ReadonlySignal<number>;
  /** Prefix of this document's keys on this machine; '' until Grist has told the document's name. */
  readonly scope: ReadonlySignal<string>;
  /** Name of the very document that is read and written; '' until Grist has told it. */
  readonly name: ReadonlySignal<string>;
  /** Grist says in which document the page is. */
  named(name: string): void;
  /** The structure has been asked for, and the tables are being read by it. */
  readonly known: ReadonlySignal<boolean>;
  /** Grist has not answered for it. */
  readonly unanswered: ReadonlySignal<boolean>;
  /** Every table has been read, or could not be. */
  readonly complete: ReadonlySignal<boolean>;
  /** The pulse of a person that what was read of these tables is as new as; null where the document has none. */
  pulseOf(candidateId: number, names: readonly KeyedName[]): string | null;
  /** Tables with more rows about a person than may be read: access rules hide some. Individual notes do not count. */
  withheld(candidateId: number): readonly KeyedName[];
  start(): void;
  /** Reads the structure anew, and what has been decided; false when Grist has not answered. */
  readShape(): Promise<boolean>;
  /** What a set-up would go by: shown as if it were so, and not written. */
  propose(decisions: Decisions): Promise<void>;
  select(candidateId: number): void;
  readonly followDuring: Cursor['followDuring'];
  /** Reads everything again, the structure included. */
  loadAll(): Promise<void>;
  /** Sees what others did where Grist does not tell; resolves once it is read, or could not be. */
  lookAround(): Promise<unknown>;
}

export interface ConnectionDeps {
  readonly grist: GristPort;
  readonly environment: Pick<Environment, 'after' | 'rest' | 'attended'>;
  /** Page that embeds the widget: another site never gets this one's drafts. */
  readonly embedder: string;
  /** After every reading. */
  readonly onRead: () => void;
  /** Once the name of the document is known. */
  readonly onNamed: () => Promise<unknown>;
  /** The page goes on in a copy that Grist has made of the document; `scope` was that of the latter. */
  readonly onMoved: (scope: string) => void;
  /** Once everything has been read. */
  readonly onLoaded: () => Promise<unknown>;
  /** Whether the person on the screen is gone. */
  readonly isGone: () => boolean;
  /** Just before the screen follows Grist's list on from somebody. */
  readonly onLeave: (candidateId: number) => void;
}

const activity = Object.values(activityEntities);
/** Nothing tells about changes in these: they are read again now and then. */
const untold = ['criterion', 'point', 'position', 'evaluator'] as const;
/** What a trame needs; the other tables, of which one may be very long, are asked for after these. */
const first = ['candidate', 'position', 'criterion', 'point'] as const satisfies readonly EntityName[];
/** How long after it has told of a change a server may still answer with what it kept from before, in ms. */
const keptFor = 1_000;
/** Up to so many people, reading the list again holds up nobody's typing. */
const shortList = 200;

export function createConnection(deps: ConnectionDeps): Connection {
  const { grist, environment } = deps;
  const access = signal<AccessLevel | null>(null);
  const choices = signal<LayoutChoices>(noChoices);
  const shape = signal<DocumentShape | null>(null);
  const settings = signal<Settings | null>(null);
  const known = signal(false);
  const unanswered = signal(false);
  const cursor = createCursor(deps);
  const configureRequests = signal(0);
  const isLed = signal<boolean | null>(null);
  const name = signal<string | null>(null);
  const scopeOf = (document: string) => `${deps.embedder}|${document}`;
  const scope = computed(() => (name.value === null ? '' : scopeOf(name.value)));
  /** Grist has told of a change before the structure was known: what has been read by then may be older. */
  let toldEarly = false;

  /** Out of date, and not asked for since the list could not be read: read when Grist answers again. */
  const owed = new Set<EntityName>();
  const laidOut = computed(() => layOut(shape.value, choices.value));
  const layout: ReadonlySignal<Layout> = computed(() => withFound(laidOut.value, tables.found.value));
  const tables = createTables(
    grist,
    () => layout.value,
    () => void refresher.refresh(activity),
  );
  /** How often each has been said to have changed, since it was last read. */
  const news = new Map<EntityName, number>();
  const tell = (name: EntityName, times = 1): void => void news.set(name, (news.get(name) ?? 0) + times);
  const refresher = createRefresher<EntityName>(async (stale) => {
    const told = new Map(news);
    const awaited = [...stale].filter(([name]) => news.delete(name));
    const before = awaited.map(([name]) => tables.state[name].value.rows);
    const titled = tables.state.position.value.rows;
    // Candidates first: what is asked for after them is at least as new as their pulses. Rows asked for alone go
    // another way, and could overtake them.
    const list = [...stale].filter(([name]) => name === 'candidate');
    const others = [...stale].filter(([name]) => name !== 'candidate');
    const alone = others.some(([, scope]) => scope !== 'all');
    const listed = alone ? await tables.read(list) : true;
    for (const [name] of others) {
      if (listed) owed.delete(name);
      else owed.add(name);
    }
    const done = listed && (await tables.read(alone ? others : [...list, ...others]));
    deps.onRead();
    follow(stale);
    // Words are those of the positions as they are called now.
    const spoken = entityNames.filter((name) => 'position' in layout.value[name].words);
    if (spoken.length > 0 && tables.state.position.value.rows !== titled) refresher.refreshAtRest(spoken);
    // What says the same as before may be an answer that the server kept from then; of several changes, it may be that of
    // all but the last: once more, a moment later.
    const again = awaited.filter(
      ([name], index) => tables.state[name].value.rows === before[index] || (told.get(name) ?? 0) > 1,
    );
    // What could not be read is still news.
    for (const [name] of awaited) if (isOwed(name)) tell(name, told.get(name));
    if (again.length > 0)
      environment.after(keptFor, () => {
        for (const [name, scope] of again) refresher.refreshAtRest([name], scope);
      });
    return done;
  }, environment.rest);

  /** Reads again the tables that now lie elsewhere than in `before`. */
  async function relayout(before: Layout): Promise<void> {
    // A list may turn out to be that of the candidates after its cursor was told; ids of another table say nothing.
    const isOther = before.candidate.table !== layout.value.candidate.table;
    if (isOther || cursor.selectedId.value === null) cursor.restart(isLinked());
    // What only matters to a set-up, or is found out by reading, moves nothing; sets and maps say nothing here.
    const place = (now: Layout[EntityName]) => JSON.stringify({ ...now, made: 0, missing: 0, found: 0 });
    const moved =
      before === layout.value ? [] : entityNames.filter((name) => place(before[name]) !== place(layout.value[name]));
    if (mayRead()) await refresher.refresh(moved);
  }

  /** What the document says of itself, and what whoever prepares it means to say. */
  let said: Matching | null = null;
  let meant: Decisions = {};
  /** How often the structure has been asked for; the latest answer that counts. */
  let asked = 0;
  let answered = 0;

  const fetchShape = createShapeReader(grist);
  async function readShape(): Promise<boolean> {
    const before = layout.value;
    asked += 1;
    const turn = asked;
    // With the structure, before it says whether there is such a table: an interview waits for one answer, not two.
    const early = settings.value ? undefined : grist.fetchTable(setting.table);
    const [result, kept] = await Promise.all([fetchShape(), early]);
    const read = result.ok ? result.value : null;
    const isSilent = !result.ok && result.failure.kind === 'unreachable';
    const matching = isSilent ? null : await readMatching(grist, read, { early: kept, before: said });
    // Where things lie is never supposed for want of an answer: what was known stays so.
    unanswered.value = !matching;
    if (!matching) return false;
    if (turn < answered) return true;
    answered = turn;
    said = matching;
    batch(() => {
      if (shape.value !== read && !isSame(shape.value, read)) shape.value = read;
      settings.value = matching.settings;
      propose(matching.decisions);
      known.value = true;
    });
    await relayout(before);
    if (toldEarly && isLinked()) onChanged();
    toldEarly = false;
    return true;
  }

  function propose(decisions: Decisions): void {
    const proposals = { ...said?.proposals, ...meant };
    const { value } = choices;
    const isOther = value.decisions !== decisions || !isSame(value.proposals, proposals);
    if (isOther && !isSame([value.decisions, value.proposals], [decisions, proposals]))
      choices.value = { ...value, decisions, proposals };
  }

  async function choose(next: Partial<LayoutChoices>): Promise<void> {
    const before = layout.value;
    choices.value = { ...choices.value, ...next };
    await relayout(before);
  }

  function named(told: string): void {
    const before = name.value;
    if (before === told || (before !== null && told === '')) return;
    name.value = told;
    if (before !== null) deps.onMoved(scopeOf(before));
  }

  async function readAll(): Promise<void> {
    const naming = grist.documentName().then(named);
    const read = async () => {
      await Promise.all([readShape(), refresher.refresh(complete.value ? entityNames : first)]);
      await refresher.refresh(entityNames.filter(isUnread));
    };
    await Promise.all([read(), naming.then(deps.onNamed)]);
  }

  async function loadAll(): Promise<void> {
    await readAll();
    await deps.onLoaded();
  }

  /** What has been asked for without waiting for Grist to say that it may be. */
  let early: Promise<void> | null = null;
  let openedBefore = false;

  async function opened(): Promise<void> {
    await early;
    // While it may not read, a page is told of nothing.
    if (openedBefore) return await loadAll();
    openedBefore = true;
    if (entityNames.some((name) => tables.state[name].value.failure?.kind === 'no-access')) {
      known.value = false;
      tables.forget();
      await loadAll();
    } else await deps.onLoaded();
  }

  /** Before Grist has said how far its access goes, it is asked all the same. */
  const mayRead = () => access.value === null || access.value === 'full';
  const isUnread = (name: EntityName) => !tables.state[name].value.loaded;
  const complete = computed(() => known.value && !entityNames.some(isUnread));

  const candidates = (): ReadonlyMap<number, Candidate> => tables.state.candidate.value.rows;
  const isLinked = () => choices.value.linkedTable === layout.value.candidate.table;
  /** Whether Grist tells of changes in the tables that belong to a candidate. */
  const isPushed = () => isLinked() && 'pulse' in layout.value.candidate.columns;

  /** Not read for now, for want of an answer or of access: its rows are those of before. */
  const isUnanswered = (name: EntityName): boolean => isNoAnswer(tables.state[name].value.failure);
  const isOwed = (name: EntityName): boolean => isUnanswered(name) || owed.has(name);

  /** For each table, the candidates with the latest pulses that its rows are known to be as new as. */
  const followed = new Map<KeyedName, ReadonlyMap<number, Candidate>>();

  /** After a reading: the pulses say which other rows moved, whatever brought them here. */
  function follow(read: ReadonlyMap<EntityName, Scope>): void {
    const now = candidates();
    const pulsing = !isUnanswered('candidate');
    for (const name of activity) {
      const scope = read.get(name);
      // Rows that are newer than the pulses here will be asked for again with the next ones.
      if (!scope || isUnanswered(name)) continue;
      followed.set(name, updated(followed.get(name), pulsing ? now : new Map(), scope));
      count(name, scope === 'all' ? [...now.keys()] : [...scope]);
    }
    const proofs = read.get('evidence');
    if (proofs && !read.has('rating')) {
      const notes = [...tables.state.rating.value.rows.values()].filter((row) => row.proofs.length > 0);
      const citing = notes
        .flatMap(({ candidate }) => candidate ?? [])
        .filter((id) => proofs === 'all' || proofs.has(id));
      // Grist takes a proof that is removed out of the notes that cite it, and no pulse says so.
      if (citing.length > 0) refresher.refreshAtRest(['rating'], new Set(citing));
    }
    if (!isPushed()) return;
    const everything = orphaned();
    if (everything) refresher.refreshAtRest(activity);
    for (const name of everything || !pulsing ? [] : activity) {
      const before = followed.get(name);
      // One that Grist has not answered for is asked for again with news of the list, or later: not at once.
      const isNews = read.has('candidate') && !read.has(name);
      if (!before || before === now || (isUnanswered(name) && !isNews)) continue;
      const moved = pulsedTables(before, now).get(name);
      if (moved) {
        tell(name);
        refresher.refreshAtRest([name], moved);
      } else if (isNews) recount(name);
    }
  }

  /** `table/person`: rows read since the pulse counted them, and fewer than it says. */
  const short = signal<ReadonlySet<string>>(new Set());
  /** Rows that are not as many as the pulse counts: newer ones than it, or some of them hidden by access rules. */
  const doubted = new Map<KeyedName, readonly number[]>();
  function count(name: KeyedName, people: readonly number[]): void {
    const found = new Set(short.value);
    const files = people.map((id) => [id, tables.file(id)] as const);
    for (const [id, file] of files) {
      if (file && isShort(file, name)) found.add(`${name}/${id}`);
      else found.delete(`${name}/${id}`);
    }
    doubted.set(
      name,
      files.flatMap(([id, file]) => (file && isMiscounted(file, name) ? [id] : [])),
    );
    if (found.size !== short.value.size || [...found].some((key) => !short.value.has(key))) short.value = found;
  }

  /** By table and person, the pulse for which the rows have been counted again. */
  const recounted = new Map<string, string>();
  /** A row that was read, and is removed before the list is, leaves the pulse as it was before it came. */
  function recount(name: KeyedName): void {
    const people = (doubted.get(name) ?? []).filter((id) => {
      const part = pulsePart(candidates().get(id), name) ?? '';
      if (recounted.get(`${name}/${id}`) === part) return false;
      recounted.set(`${name}/${id}`, part);
      return true;
    });
    if (people.length > 0) refresher.refreshAtRest([name], new Set(people));
  }

  let referenced: readonly ReadonlyMap<number, unknown>[] = [];
  /** When a criterion or a point is removed, Grist blanks what refers to it, and no pulse says so. */
  function orphaned(): boolean {
    const before = referenced;
    referenced = [tables.state.criterion.value.rows, tables.state.point.value.rows];
    return before.some((rows, place) => [...rows.keys()].some((id) => !referenced[place]?.has(id)));
  }

  function onChanged(): void {
    tell('candidate');
    // A short list says at once what has become of whom; a long one, and what it leads to, can wait.
    if (candidates().size <= shortList) void refresher.refresh(['candidate']);
    else refresher.refreshAtRest(['candidate']);
    if (!isPushed()) refresher.refreshAtRest(activity);
  }

  function onEvent(event: GristEvent): void {
    if ('table' in event && choices.value.linkedTable !== event.table) void choose({ linkedTable: event.table });
    switch (event.kind) {
      case 'settings': {
        const granted = access.value !== 'full' && event.access === 'full';
        access.value = event.access;
        isLed.value = event.isLed ?? null;
        void choose({ options: readOptions(event.options) });
        if (granted) void opened();
        return;
      }
      case 'mappings':
        void choose({ mappings: event.columns });
        return;
      case 'changed':
        toldEarly ||= !known.value;
        if (access.value === 'full' && known.value && isLinked()) onChanged();
        return;
      case 'cursor':
        cursor.told(event.rowId, isLinked());
        return;
      case 'configure':
        configureRequests.value += 1;
        return;
    }
  }

  return {
    access,
    choices,
    shape,
    layout,
    settings,
    tables,
    refresher,
    selectedId: cursor.selectedId,
    choice: cursor.choice,
    listAt: cursor.listAt,
    onNobody: cursor.onNobody,
    isLed,
    ledTo: computed(() =>
      choices.value.linkedTable === layout.value.position.table ? cursor.latest.value : undefined,
    ),
    configureRequests,
    scope,
    name: computed(() => name.value ?? ''),
    named,
    known,
    unanswered,
    complete,
    pulseOf(candidateId, names) {
      if (!('pulse' in layout.value.candidate.columns)) return null;
      const pulses = new Set(names.map((name) => followed.get(name)?.get(candidateId)?.pulse));
      const [pulse] = pulses;
      return pulses.size === 1 ? (pulse ?? null) : null;
    },
    withheld: (candidateId) => activity.filter((name) => short.value.has(`${name}/${candidateId}`)),
    start() {
      grist.start(columnRequests, onEvent);
      early = readAll();
    },
    readShape,
    async propose(decisions) {
      const before = layout.value;
      meant = decisions;
      propose(choices.value.decisions);
      await relayout(before);
    },
    select: (candidateId) => cursor.select(candidateId, isLinked()),
    followDuring: cursor.followDuring,
    loadAll,
    async lookAround() {
      if (access.value !== 'full') return;
      if (!known.value) {
        // Grist has not answered for the structure so far.
        if (asked > 0 && !(await readShape())) return;
      } else void environment.rest().then(readShape);
      const unread = entityNames.filter(isOwed);
      // Nor about words that people's rows refer to.
      const refers = Object.values(layout.value.candidate.words).some(({ target }) => target !== null);
      const words = refers ? (['candidate'] as const) : [];
      await refresher.refresh(isPushed() ? [...new Set([...untold, ...unread, ...words])] : entityNames);
    },
  };
}

/** `before`, with what `now` says of the candidates of `scope`. */
function updated(
  before: ReadonlyMap<number, Candidate> | undefined,
  now: ReadonlyMap<number, Candidate>,
  scope: Scope,
): ReadonlyMap<number, Candidate> {
  if (scope === 'all' || !before) return now;
  const people = new Map(before);
  for (const id of scope) {
    const person = now.get(id);
    if (person) people.set(id, person);
    else people.delete(id);
  }
  return people;
}

/** Columns of the linked table that a team may map by hand in Grist's panel; none is required. */
const columnRequests = Object.entries(mappable).map(([name, [title, description]]) => ({
  name,
  title,
  description,
  optional: true as const,
}));
