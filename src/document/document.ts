/**
 * A team's document as the widget sees it: what it says, what has been decided here and not written
 * yet, and who is looking. Screens read its signals and state intents; nothing else reaches Grist.
 */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AccessLevel, GristEvent, GristFailure, GristPort, Result } from '../grist/port';
import type { Kit } from '../kits/kit';
import type { Candidate } from '../model/candidate';
import type { Evaluator } from '../model/evaluator';
import { type EntityName, entityNames, schema } from '../model/schema';
import { byOrder } from '../rules/criteria';
import { applyCleanly } from './apply';
import type { CandidateFile } from './changes';
import { createDrafts, type Drafts } from './drafts';
import { createIdentity, type Identity } from './identity';
import { changesOf, type Intent } from './intents';
import { type Layout, type LayoutChoices, layOut, noChoices } from './layout';
import type { Outbox } from './outbox';
import { writableCells } from './plan';
import { pulsedTables } from './pulse';
import { createRefresher } from './refresher';
import { type DocumentShape, fetchShape } from './shape';
import { type Preparation, type Status, statusChanges, statusOf } from './status';
import type { Environment } from './storage';
import { activityEntities, createTables } from './tables';
import { createWriter } from './writer';

export type { AccessLevel, GristFailure } from '../grist/port';

/** How far the widget has come with the document. */
export type Phase =
  | { readonly is: 'connecting' }
  | { readonly is: 'no-access'; readonly access: AccessLevel }
  | { readonly is: 'loading' }
  /** The document lacks what the widget works on; `missing` are tables. */
  | { readonly is: 'to-prepare'; readonly missing: readonly EntityName[] }
  | { readonly is: 'unreadable'; readonly failure: GristFailure }
  | { readonly is: 'ready' };

export interface MissingParts {
  readonly tables: readonly EntityName[];
  readonly columns: readonly { readonly entity: EntityName; readonly column: string }[];
}

export interface TeamDocument {
  readonly phase: ReadonlySignal<Phase>;
  readonly readOnly: ReadonlySignal<boolean>;
  /** What the document lacks of the contract; each absence turns off only its feature. */
  readonly missing: ReadonlySignal<MissingParts>;
  readonly shape: ReadonlySignal<DocumentShape | null>;
  readonly layout: ReadonlySignal<Layout>;
  readonly candidates: ReadonlySignal<readonly Candidate[]>;
  readonly preparation: ReadonlySignal<Preparation>;
  readonly evaluators: ReadonlySignal<readonly Evaluator[]>;
  readonly selectedId: ReadonlySignal<number | null>;
  /** The selected candidate, with what waits to be written already made. */
  readonly file: ReadonlySignal<CandidateFile | null>;
  readonly status: ReadonlySignal<Status | null>;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly identity: Identity;
  /** Pressed "Open configuration" in Grist: how many times. */
  readonly configureRequests: ReadonlySignal<number>;
  fileOf(candidateId: number): CandidateFile | null;
  select(candidateId: number): void;
  /** For the selected candidate, or for the one that a form still belongs to after a switch. */
  dispatch(intent: Intent, candidateId?: number): void;
  /** Adds a person and selects them. */
  addCandidate(name: string, position: number | null): Promise<Result<number>>;
  /** Adds what the document lacks, and the rows of the kits; `widgetUrl` null makes no page. */
  prepare(kits: readonly Kit[], widgetUrl: string | null): Promise<Result<null>>;
  /** The team's own table of criteria; kept with the page, so that Grist asks to save it. */
  chooseCriteriaTable(table: string): void;
  /** Reads everything again, the structure included. */
  reload(): Promise<void>;
  /** The page is looked at again, or has been for a while: see what others did where Grist does not tell. */
  lookAround(): void;
  /** Takes back the latest bundle of this user. */
  undo(): Promise<void>;
}

export interface DocumentDeps {
  readonly grist: GristPort;
  readonly environment: Environment;
  /** Page that embeds the widget: another site never gets this one's drafts. */
  readonly embedder: string;
  readonly readOnly: boolean;
}

/** The tables without which there is nothing to show. */
const essential = ['candidate', 'criterion', 'point'] as const;
const activity = Object.values(activityEntities);
/** Nothing tells about changes in these: they are read again now and then. */
const prepared = ['criterion', 'point', 'position', 'evaluator'] as const;

export function openDocument(deps: DocumentDeps): TeamDocument {
  const { grist, environment } = deps;
  const access = signal<AccessLevel | null>(null);
  const choices = signal<LayoutChoices>(noChoices);
  const shape = signal<DocumentShape | null>(null);
  const shapeRead = signal(false);
  const selectedId = signal<number | null>(null);
  const configureRequests = signal(0);
  const scope = signal('');
  /** Where the widget itself has sent Grist's cursor, until Grist says that it is there. */
  let cursorSent: number | null = null;

  const layout = computed(() => layOut(shape.value, choices.value));
  const tables = createTables(grist, () => layout.value);
  const refresher = createRefresher<EntityName>(async (names) => {
    const done = await tables.read(names);
    writer.settle();
    return done;
  });
  const identity = createIdentity({
    grist,
    tables,
    layout: () => layout.value,
    store: environment.store,
    scope: () => scope.value,
  });
  const rowsOf = <N extends EntityName>(name: N) => tables.state[name].value.rows;

  const preparation = computed<Preparation>(() => ({
    positions: [...rowsOf('position').values()],
    criteria: [...rowsOf('criterion').values()].sort(byOrder),
    points: [...rowsOf('point').values()],
  }));

  const drafts = createDrafts(() => scope.value, environment);
  const writer = createWriter({
    grist,
    environment,
    tables,
    refresher,
    layout,
    preparation,
    scope: () => scope.value,
  });
  const { outbox, fileOf } = writer;
  const file = computed(() => (selectedId.value === null ? null : fileOf(selectedId.value)));
  const status = computed(() =>
    file.value && writer.statusReadable.value ? statusOf(file.value, preparation.value) : null,
  );

  const missing = computed<MissingParts>(() => ({
    tables: entityNames.filter((name) => isMissing(name)),
    columns: entityNames.flatMap((entity) =>
      layout.value[entity].exists
        ? layout.value[entity].missing.map((name) => ({
            entity,
            column: schema[entity].fields[name as never]['column'] as string,
          }))
        : [],
    ),
  }));
  const isMissing = (name: EntityName): boolean =>
    !layout.value[name].exists || tables.state[name].value.failure?.kind === 'missing';

  const phase = computed<Phase>(() => {
    if (access.value === null) return { is: 'connecting' };
    if (access.value !== 'full') return { is: 'no-access', access: access.value };
    if (!scope.value || !shapeRead.value || essential.some((name) => !tables.state[name].value.loaded))
      return { is: 'loading' };
    if (essential.some(isMissing)) return { is: 'to-prepare', missing: missing.value.tables };
    const failing = essential
      .map((name) => tables.state[name].value)
      .find(({ failure, rows }) => failure && !rows.size);
    return failing?.failure ? { is: 'unreadable', failure: failing.failure } : { is: 'ready' };
  });

  async function readShape(): Promise<void> {
    const before = layout.value;
    const result = await fetchShape(grist);
    batch(() => {
      shape.value = result.ok ? result.value : null;
      shapeRead.value = true;
    });
    await relayout(before);
  }

  /** Reads again the tables that now lie elsewhere. */
  async function relayout(before: Layout): Promise<void> {
    const moved = entityNames.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(layout.value[name]));
    const read = moved.filter(
      (name) =>
        before[name].table !== layout.value[name].table ||
        before[name].exists !== layout.value[name].exists ||
        JSON.stringify(before[name].columns) !== JSON.stringify(layout.value[name].columns),
    );
    if (access.value === 'full') await refresher.refresh(read);
  }

  function choose(next: Partial<LayoutChoices>): void {
    const before = layout.value;
    choices.value = { ...choices.value, ...next };
    void relayout(before);
  }

  async function loadAll(): Promise<void> {
    const named = grist.documentName().then((name) => {
      scope.value = `${deps.embedder}|${name}`;
    });
    await Promise.all([refresher.refresh(entityNames), readShape(), named.then(drafts.load)]);
    await outbox.adopt();
    await identity.find();
  }

  /** Whether Grist tells of changes in the tables that belong to a candidate. */
  const pushed = () =>
    'pulse' in layout.value.candidate.columns && choices.value.linkedTable === layout.value.candidate.table;

  /** Grist has news of the linked table: its pulses say which other tables moved. */
  async function onLinkedChange(): Promise<void> {
    const before = rowsOf('candidate');
    if (!(await refresher.refresh(['candidate']))) return;
    const moved = pushed() ? pulsedTables(before, rowsOf('candidate')) : activity;
    await refresher.refresh(moved);
  }

  function onEvent(event: GristEvent): void {
    switch (event.kind) {
      case 'settings': {
        const first = access.value !== 'full' && event.access === 'full';
        access.value = event.access;
        const { criteriaTable } = event.options;
        choose({ criteriaTable: typeof criteriaTable === 'string' ? criteriaTable : null });
        if (first) void loadAll();
        return;
      }
      case 'mappings':
        choose({ mappings: event.columns });
        return;
      case 'changed':
        if (choices.value.linkedTable !== event.table) choose({ linkedTable: event.table });
        if (access.value === 'full' && shapeRead.value && event.table === layout.value.candidate.table)
          void onLinkedChange();
        return;
      case 'cursor':
        if (choices.value.linkedTable !== event.table) choose({ linkedTable: event.table });
        if (event.table !== layout.value.candidate.table || event.rowId === null) return;
        // An earlier position on its way back must not undo a choice made here meanwhile.
        if (cursorSent !== null && event.rowId !== cursorSent) return;
        cursorSent = null;
        selectedId.value = event.rowId;
        return;
      case 'configure':
        configureRequests.value += 1;
        return;
    }
  }

  function select(candidateId: number): void {
    selectedId.value = candidateId;
    if (choices.value.linkedTable !== layout.value.candidate.table) return;
    cursorSent = candidateId;
    void grist.moveCursor(candidateId);
    environment.after(500, () => {
      if (cursorSent === candidateId) cursorSent = null;
    });
  }

  /** A status that someone's hand work has made stale is put right once, when all is quiet. */
  const repaired = new Set<string>();
  effect(() => {
    const [current, due] = [file.value, status.value];
    if (!current || !due || deps.readOnly || outbox.counts.value.pending > 0) return;
    const wrong = writableCells(layout.value, 'candidate', statusChanges(current.candidate, due));
    const signature = JSON.stringify([current.candidate.id, wrong]);
    if (Object.keys(wrong).length === 0 || repaired.has(signature)) return;
    environment.after(1_500, () => {
      const still = status.value && file.value && statusChanges(file.value.candidate, status.value);
      if (!still || refresher.busy() || repaired.has(signature) || file.value?.candidate.id !== current.candidate.id)
        return;
      if (JSON.stringify([current.candidate.id, writableCells(layout.value, 'candidate', still)]) !== signature) return;
      repaired.add(signature);
      outbox.add(current.candidate, []);
    });
  });

  grist.start(columnRequests, onEvent);

  const teamDocument: TeamDocument = {
    phase,
    readOnly: signal(deps.readOnly),
    missing,
    shape,
    layout,
    candidates: computed(() => [...rowsOf('candidate').values()]),
    preparation,
    evaluators: computed(() => [...rowsOf('evaluator').values()]),
    selectedId,
    file,
    status,
    outbox,
    drafts,
    identity,
    configureRequests,
    fileOf,
    select,
    dispatch(intent, candidateId) {
      const current = candidateId === undefined ? file.value : fileOf(candidateId);
      if (!current) return;
      const now = environment.now() / 1000;
      const changes = changesOf(intent, {
        file: current,
        who: identity.me.value,
        now,
        randomKey: environment.randomKey,
      });
      if (changes.length) outbox.add(current.candidate, changes);
    },
    async addCandidate(name, position) {
      const { table } = layout.value.candidate;
      const cells = writableCells(layout.value, 'candidate', position === null ? { name } : { name, position });
      const added = await applyCleanly(grist, [['AddRecord', table, null, cells]]);
      if (!added.ok) return added;
      await refresher.refresh(['candidate']);
      const id = Number(added.value.retValues[0]);
      select(id);
      return { ok: true, value: id };
    },
    async prepare(kits, widgetUrl) {
      // A prepared document never needs this code.
      const { setUp } = await import('./setup/set-up');
      const result = await setUp(grist, { kits, choices: choices.value, widgetUrl });
      await loadAll();
      return result;
    },
    chooseCriteriaTable(table) {
      const criteriaTable = table === schema.criterion.table ? null : table;
      choose({ criteriaTable });
      void grist.saveOption('criteriaTable', criteriaTable);
    },
    reload: loadAll,
    lookAround() {
      if (access.value !== 'full') return;
      outbox.wake();
      void refresher.refresh(pushed() ? prepared : entityNames);
    },
    async undo() {
      // What has not left yet is taken back here; the rest is Grist's own undo.
      const last = outbox.entries.value.filter(({ state }) => state.is === 'waiting').at(-1);
      if (last) outbox.discard(last.id);
      else await grist.undo();
    },
  };
  return teamDocument;
}

/** Columns of the linked table that a team may map by hand in Grist's panel; none is required. */
const columnRequests = Object.entries(schema.candidate.fields)
  .filter(([, { formula }]) => formula === null)
  .map(([name, { label, doc }]) => ({ name, title: label, description: doc, optional: true as const }));
