/**
 * The way in: what Grist tells, and what is read because of it. Knows where things lie in the
 * document, which candidate is selected, and when the tables are out of date.
 */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AccessLevel, GristEvent, GristPort } from '../grist/port';
import type { Candidate } from '../model/candidate';
import { type EntityName, entityNames, schema } from '../model/schema';
import { type Layout, type LayoutChoices, layOut, noChoices, readSavedChoices } from './layout';
import { pulsedTables } from './pulse';
import { createRefresher, type Refresher } from './refresher';
import { type DocumentShape, fetchShape } from './shape';
import type { Environment } from './storage';
import { activityEntities, createTables, type Tables } from './tables';

export interface Connection {
  readonly access: ReadonlySignal<AccessLevel | null>;
  readonly choices: ReadonlySignal<LayoutChoices>;
  /** Null where the structure may not be read. */
  readonly shape: ReadonlySignal<DocumentShape | null>;
  readonly layout: ReadonlySignal<Layout>;
  readonly tables: Tables;
  readonly refresher: Refresher<EntityName>;
  readonly selectedId: ReadonlySignal<number | null>;
  /** Pressed "Open configuration" in Grist: how many times. */
  readonly configureRequests: ReadonlySignal<number>;
  /** Prefix of this document's keys on this machine; '' until Grist has told the document's name. */
  readonly scope: ReadonlySignal<string>;
  /** The structure has been asked for, and the tables are being read by it. */
  readonly known: ReadonlySignal<boolean>;
  start(): void;
  choose(next: Partial<LayoutChoices>): void;
  select(candidateId: number): void;
  /** Reads everything again, the structure included. */
  loadAll(): Promise<void>;
  /** Sees what others did where Grist does not tell. */
  lookAround(): void;
}

export interface ConnectionDeps {
  readonly grist: GristPort;
  readonly environment: Pick<Environment, 'after'>;
  /** Page that embeds the widget: another site never gets this one's drafts. */
  readonly embedder: string;
  /** After every reading. */
  readonly onRead: () => void;
  /** Once the name of the document is known. */
  readonly onNamed: () => Promise<unknown>;
  /** Once everything has been read. */
  readonly onLoaded: () => Promise<unknown>;
}

const activity = Object.values(activityEntities);
/** Nothing tells about changes in these: they are read again now and then. */
const untold = ['criterion', 'point', 'position', 'evaluator'] as const;
/** How long an own move of the cursor may take to come back, in ms. */
const cursorPatience = 500;

export function createConnection(deps: ConnectionDeps): Connection {
  const { grist, environment } = deps;
  const access = signal<AccessLevel | null>(null);
  const choices = signal<LayoutChoices>(noChoices);
  const shape = signal<DocumentShape | null>(null);
  const known = signal(false);
  const selectedId = signal<number | null>(null);
  const configureRequests = signal(0);
  const scope = signal('');
  /** Where the widget itself has sent Grist's cursor, until Grist says that it is there. */
  let cursorSent: number | null = null;

  const layout = computed(() => layOut(shape.value, choices.value));
  const tables = createTables(grist, () => layout.value);
  const refresher = createRefresher<EntityName>(async (names) => {
    const done = await tables.read(names);
    deps.onRead();
    return done;
  });

  /** Reads again the tables that now lie elsewhere than in `before`. */
  async function relayout(before: Layout): Promise<void> {
    const place = ({ table, exists, columns, stageNames }: Layout[EntityName]) =>
      JSON.stringify([table, exists, columns, stageNames]);
    const moved = entityNames.filter((name) => place(before[name]) !== place(layout.value[name]));
    if (access.value === 'full') await refresher.refresh(moved);
  }

  async function readShape(): Promise<void> {
    const before = layout.value;
    const result = await fetchShape(grist);
    batch(() => {
      shape.value = result.ok ? result.value : null;
      known.value = true;
    });
    await relayout(before);
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
    await Promise.all([refresher.refresh(entityNames), readShape(), named.then(deps.onNamed)]);
    await deps.onLoaded();
  }

  const candidates = (): ReadonlyMap<number, Candidate> => tables.state.candidate.value.rows;
  const isLinked = () => choices.value.linkedTable === layout.value.candidate.table;
  /** Whether Grist tells of changes in the tables that belong to a candidate. */
  const isPushed = () => isLinked() && 'pulse' in layout.value.candidate.columns;

  /** Grist has news of the linked table: its pulses say which other tables moved. */
  async function onLinkedChange(): Promise<void> {
    const before = candidates();
    if (!(await refresher.refresh(['candidate']))) return;
    await refresher.refresh(isPushed() ? pulsedTables(before, candidates()) : activity);
  }

  function onEvent(event: GristEvent): void {
    if ('table' in event && choices.value.linkedTable !== event.table) choose({ linkedTable: event.table });
    switch (event.kind) {
      case 'settings': {
        const first = access.value !== 'full' && event.access === 'full';
        access.value = event.access;
        choose({ saved: readSavedChoices(event.options) });
        if (first) void loadAll();
        return;
      }
      case 'mappings':
        choose({ mappings: event.columns });
        return;
      case 'changed':
        if (access.value === 'full' && known.value && isLinked()) void onLinkedChange();
        return;
      case 'cursor':
        if (!isLinked() || event.rowId === null) return;
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

  return {
    access,
    choices,
    shape,
    layout,
    tables,
    refresher,
    selectedId,
    configureRequests,
    scope,
    known,
    start: () => grist.start(columnRequests, onEvent),
    choose,
    select(candidateId) {
      selectedId.value = candidateId;
      if (!isLinked()) return;
      cursorSent = candidateId;
      void grist.moveCursor(candidateId);
      environment.after(cursorPatience, () => {
        if (cursorSent === candidateId) cursorSent = null;
      });
    },
    loadAll,
    lookAround() {
      if (access.value === 'full') void refresher.refresh(isPushed() ? untold : entityNames);
    },
  };
}

/** Columns of the linked table that a team may map by hand in Grist's panel; none is required. */
const columnRequests = Object.entries(schema.candidate.fields)
  .filter(([, { formula }]) => formula === null)
  .map(([name, { label, doc }]) => ({ name, title: label, description: doc, optional: true as const }));
