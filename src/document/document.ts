/**
 * A team's document as the widget sees it: what it says, what has been decided here and not written
 * yet, and who is looking. Screens read its signals and state intents; nothing else reaches Grist.
 */

import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AccessLevel, GristFailure, GristPort, Result } from '../grist/port';
import type { Kit } from '../kits/kit';
import { type Candidate, candidate as candidateEntity } from '../model/candidate';
import type { Dossier, Preparation } from '../model/dossier';
import { blankRow, type Values } from '../model/entity';
import type { Evaluator } from '../model/evaluator';
import type { PersonRecords } from '../model/person-records';
import type { PersonRef } from '../model/person-ref';
import { type Position, position as positionEntity } from '../model/position';
import { type EntityName, entityNames, type Schema } from '../model/schema';
import { byOrder } from '../rules/criteria';
import type { Status } from '../rules/status';
import { loadLater, notLoaded } from './load-later';
import { createDrafts, type Drafts } from './local/drafts';
import type { Environment } from './local/environment';
import { createKeeping, type Keeping } from './local/keeping';
import type { OnRequest } from './on-request';
import type { Decided } from './places/deciding';
import type { OtherGrid } from './places/grids';
import type { Layout, LayoutChoices } from './places/layout';
import type { Decisions, Settings } from './places/matching';
import type { TypedName } from './places/new-person';
import type { DocumentShape } from './places/shape';
import type { TeamWords } from './places/words';
import { createConnection } from './reading/connection';
import { createShown, type Shown } from './reading/shown-person';
import { createIdentity, type Identity } from './rights/identity';
import { createProtection, type Protection } from './rights/protection';
import { cannotSpeak, writeAsOneself } from './rights/signing';
import type { Foreseen } from './setup/forecast';
import type { TakeBack } from './setup/import-rows';
import type { MissingParts } from './setup/missing-parts';
import type { Prepared } from './setup/preparing';
import { keyedNames } from './writing/changes';
import type { Erased, ErasureChoices } from './writing/erasure';
import { changesOf, type Intent } from './writing/intents';
import type { Outbox } from './writing/outbox';
import type { ListedName, PreparedName, Removed, RowChange, Updated } from './writing/prepared-rows';
import type { TakenBack, TakingBack } from './writing/taking-back';
import { createWriter } from './writing/writer';

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

export interface TeamDocument {
  readonly phase: ReadonlySignal<Phase>;
  /** False while only what a trame needs has been read: nothing can be said of proofs and notes yet. */
  readonly complete: ReadonlySignal<boolean>;
  readonly readOnly: ReadonlySignal<boolean>;
  /** Whether the document is a copy in which somebody tries things out: nothing of it reaches the team's. */
  readonly inCopy: ReadonlySignal<boolean>;
  /**
   * The first thing that is written will make such a copy. Of those who could write in the document itself, and have
   * opened it to try things out, Grist tells only a widget that lies on its own address.
   */
  readonly copiesFirst: ReadonlySignal<boolean>;
  /** Whether a list of the page leads the widget; null where Grist does not say. */
  readonly isLed: ReadonlySignal<boolean | null>;
  /** Where the list that leads it is that of the positions: the one it is on; undefined where it is another list. */
  readonly ledTo: ReadonlySignal<number | null | undefined>;
  /** Whether the page where the widget, of this address, is led by nothing has a list of people that could lead it. */
  hasListBeside(widgetUrl: string): Promise<boolean>;
  /** What the document lacks of the tables and columns of a set-up; each absence turns off only its feature. */
  readonly missing: ReadonlySignal<MissingParts>;
  /** Tables that the access rules keep from this user, or part of them. */
  readonly unread: ReadonlySignal<ReadonlySet<EntityName>>;
  /** Tables with more rows about the selected person than this user may read. */
  readonly withheld: ReadonlySignal<readonly EntityName[]>;
  readonly shape: ReadonlySignal<DocumentShape | null>;
  readonly layout: ReadonlySignal<Layout>;
  /** Where the document keeps what has been decided; null until it has been looked for. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly candidates: ReadonlySignal<readonly Candidate[]>;
  readonly preparation: ReadonlySignal<Preparation>;
  readonly evaluators: ReadonlySignal<readonly Evaluator[]>;
  readonly selectedId: ReadonlySignal<number | null>;
  /** Whom the screen is about, where it is not whom Grist's list shows. */
  readonly shown: Shown;
  /** The selected candidate, with what waits to be written already made. */
  readonly file: ReadonlySignal<Dossier | null>;
  /** Null while part of what makes it cannot be read, and until its code is there. */
  readonly status: ReadonlySignal<Status | null>;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  /** Whether this browser keeps here what is not in Grist yet. */
  readonly kept: Keeping['kept'];
  /** Whether something that was decided or written here is neither in Grist nor, for words being typed, on this machine. */
  readonly unsent: ReadonlySignal<boolean>;
  readonly identity: Identity;
  /** The access rules that hold the seal, where there are accounts. */
  readonly protection: Protection;
  /** Pressed "Open configuration" in Grist: how many times. */
  readonly configureRequests: ReadonlySignal<number>;
  fileOf(candidateId: number): Dossier | null;
  select(candidateId: number): void;
  /**
   * About whoever was on the screen when it was decided, or when its words were begun: it is not written where the row
   * bears another name. An id alone is whoever bears it now; without it, the selected person.
   */
  dispatch(intent: Intent, about?: PersonRef | number): void;
  /** Adds a person and selects them; refused where the document computes names and nobody may write what from. */
  addCandidate(name: TypedName, position: number | null): Promise<Result<number>>;
  /**
   * Changes a row of what the team prepares, seen as `seen`; not kept when it fails, so that the caller keeps the text.
   */
  update<N extends PreparedName>(
    entity: N,
    id: number,
    values: Partial<Values<Schema[N]>>,
    seen?: Partial<Values<Schema[N]>>,
  ): Promise<Updated>;
  /** Several rows of one table: all of them, or none. */
  updateAll<N extends PreparedName>(entity: N, changes: readonly RowChange<N>[]): Promise<Updated>;
  /** Adds a criterion or a point; with `replaces`, in the place of a point that stays, retired, for those who were asked it. */
  addRow<N extends ListedName>(
    entity: N,
    values: Partial<Values<Schema[N]>>,
    replaces?: number,
  ): Promise<Result<number>>;
  /** Removes a criterion or a point that nothing rests on. */
  removeRow(entity: ListedName, id: number): Promise<Removed>;
  /**
   * Adds what the document lacks, and the rows of the kits; `widgetUrl` null makes no page. What is decided with it of
   * the team's own tables and words is kept in the document.
   */
  prepare(kits: readonly Kit[], widgetUrl: string | null, decide?: Decisions): Promise<Result<null>>;
  /**
   * Adds the rows of trames that the team brings, after those that are there; a document without the
   * tables is prepared by the way. Gives what takes the rows back; null where all of them were there already.
   */
  addKits(kits: readonly Kit[], widgetUrl: string | null, decide?: Decisions): Promise<Result<TakeBack | null>>;
  /** What `prepare` would add, counted. */
  foresee(kits: readonly Kit[], widgetUrl: string | null, decide?: Decisions): Promise<Result<Foreseen>>;
  /** Whether the latest set-up can be taken back: as long as nobody has written in what it made. */
  readonly prepared: ReadonlySignal<Prepared | null>;
  /** Takes it back, after another look at the document; `prepared` says what came of it. */
  undoPreparation(): Promise<void>;
  /** What the team says of its own tables, columns and words. */
  readonly choices: ReadonlySignal<LayoutChoices>;
  /** Shows the document as if this were decided, before it is prepared; nothing of it is written. */
  propose(decisions: Decisions): Promise<void>;
  /**
   * The team's own words for stages, positions and weights. `said`: what has been said of them and is not in the document
   * yet; `titles`: of positions that are to be made; `weights`: words of other grids. Null when Grist has not answered.
   */
  teamWords(said?: Decisions, titles?: readonly string[], weights?: readonly string[]): Promise<TeamWords | null>;
  /** Tables of the team's that hold criteria too, and are not read as such. */
  grids(): Promise<readonly OtherGrid[]>;
  /** Keeps it in the document, for every page and everybody. */
  decide(decisions: Decisions): Promise<Decided>;
  /** Everything that the document holds on one person, in every table, read anew. */
  personRecords(candidateId: number): Promise<Result<PersonRecords>>;
  /**
   * Removes a person from every table in one bundle, and what this machine keeps of them: their row, and those of
   * `choices.also`.
   */
  erasePerson(records: PersonRecords, choices?: ErasureChoices): Promise<Erased>;
  /** Reads everything again, the structure included. */
  reload(): Promise<void>;
  /** The page is looked at again, or has been for a while: see what others did where Grist does not tell. */
  lookAround(): void;
  /** Takes back one's own last proof of a person; null where the code of it could not be fetched. */
  takeBack(candidateId: number): Promise<TakenBack | null>;
  /** Brings again what was taken back last. */
  bringBack(candidateId: number): Promise<TakenBack | null>;
}

export interface DocumentDeps {
  readonly grist: GristPort;
  readonly environment: Environment;
  /** Page that embeds the widget: another site never gets this one's drafts. */
  readonly embedder: string;
  readonly readOnly: boolean;
  /** Grist has said, in its address, that what is written from the page goes into a copy. */
  readonly opensCopies?: boolean;
}

/** Grist names such a copy after its document; a document that was new, or its state of a day, is none. */
const isCopy = (name: string): boolean => /^(?!new~)[^~]+~(?!v=)/.test(name);

const nothingMissing: MissingParts = { tables: [], columns: [], formulas: [], unsure: [] };

const asItIs = (who: string): string => who;

/** The tables without which there is nothing to show. */
const essential = ['candidate', 'criterion', 'point'] as const;

export function openDocument(deps: DocumentDeps): TeamDocument {
  const grist = writeAsOneself(deps.grist, () => identity);
  const { store, owed, kept } = createKeeping(deps.environment);
  const environment: Environment = { ...deps.environment, store };
  const connection = createConnection({
    ...deps,
    grist,
    onRead: () => writer.settle(),
    onNamed: () => drafts.load().then(shown.claim),
    onMoved: (scope) => {
      drafts.follow(scope);
      outbox.placed(scope);
    },
    onLoaded: async () => {
      void keepUp();
      void lookForPreparation();
      await identity.find();
      if (identity.accounts.value) void protection.resume();
      await outbox.adopt();
    },
    isGone: () => shown.gone.peek() !== null,
    onLeave: (candidateId) => shown.leave(candidateId),
  });
  const { access, choices, shape, layout, tables, refresher, selectedId, loadAll, pulseOf } = connection;
  const scope = () => connection.scope.value;
  const rowsOf = <N extends EntityName>(name: N) => tables.state[name].value.rows;

  const unreadNames = computed(() =>
    entityNames.filter((name) => tables.state[name].value.failure?.kind === 'refused').join(),
  );
  const unread = computed(() => new Set(entityNames.filter((name) => unreadNames.value.split(',').includes(name))));
  const preparation = computed<Preparation>(() => ({
    positions: unread.value.has('position') ? standIns() : [...rowsOf('position').values()],
    criteria: [...rowsOf('criterion').values()].sort(byOrder),
    points: [...rowsOf('point').values()],
    unread: unread.value,
  }));
  /**
   * Positions that are referred to, and may not be read: whose criteria are whose is known all the same; whether there are
   * others is not.
   */
  function standIns(): readonly Position[] {
    const rows = [rowsOf('candidate'), rowsOf('criterion'), rowsOf('point')].flatMap((map) => [...map.values()]);
    return [...new Set([0, ...rows.flatMap(({ position }) => position ?? [])])].map((id) =>
      blankRow(positionEntity, id),
    );
  }
  const identity = createIdentity({
    grist: deps.grist,
    tables,
    layout,
    shape,
    environment,
    scope,
    writing: grist,
    onPlaced(document) {
      // A copy bears the name of what it is a copy of, and one of its own.
      if (document?.startsWith(`${connection.name.value}~`)) connection.named(document);
      else outbox.placed();
    },
  });
  const evaluators = computed(() => [...rowsOf('evaluator').values()]);
  const later = signal<Awaited<ReturnType<typeof loadLater>>>(null);
  // Nothing is sent without the rest of this code: until it is here, everybody goes by the name that their rows carry.
  const person = computed(() => later.value?.onePerson(evaluators.value, identity.me.value.id) ?? asItIs);
  const protection = createProtection({
    grist,
    layout: () => layout.value,
    accounts: identity.accounts,
    kept,
    environment,
    scope,
  });
  const drafts = createDrafts(scope, { ...environment, owed });
  const writer = createWriter({
    grist,
    environment,
    tables,
    refresher,
    layout,
    preparation,
    scope,
    pulseOf,
    withheld: connection.withheld,
    ties: () => shape.value && { decisions: choices.value.decisions, shape: shape.value },
    isKnown: () => connection.known.value,
    person,
    async sign(entry) {
      const code = await loadLater();
      return code ? await code.signEntry(entry, identity, outbox) : cannotSpeak('unreachable');
    },
    silence: () => identity.silence.value,
    // Of a copy Grist makes no other copy.
    isPlaced: () => identity.accounts.value === false || identity.writes.value || isCopy(connection.name.value),
    isAnothers: identity.isAnothers,
  });
  const { outbox, fileOf } = writer;
  const file = computed(() => (selectedId.value === null || shown.gone.value ? null : fileOf(selectedId.value)));
  /** What was decided about somebody who is gone is kept as well: it is refused, with the words in view. */
  const fileAbout = (about: PersonRef | number): Dossier | null =>
    typeof about === 'number'
      ? fileOf(about)
      : (fileOf(about.id) ?? {
          candidate: { ...blankRow(candidateEntity, about.id), name: about.name },
          evidence: [],
          ratings: [],
          interviews: [],
          passages: [],
        });
  const status = computed(
    () => later.value?.statusShown({ tables, withheld: connection.withheld }, file.value, preparation.value) ?? null,
  );
  const preparedNow = signal<Prepared | null>(null);
  let office: OnRequest | null = null;
  /** Rejects where its code could not be fetched. */
  async function onRequest(): Promise<OnRequest> {
    const code = await loadLater();
    if (!code) throw new Error(notLoaded.failure.message);
    office ??= code.createOnRequest({
      grist,
      environment,
      scope,
      connection,
      outbox,
      drafts,
      isMissing,
      prepared: preparedNow,
    });
    return office;
  }
  /** As `onRequest`, where a person reads what has become of it. */
  const orNotLoaded = async <T extends object>(ask: (office: OnRequest) => Promise<T>) => {
    const known = await onRequest().catch(() => null);
    return known ? await ask(known) : notLoaded;
  };
  /** A document in which nothing has been taken down yet may be one that has just been prepared, here or elsewhere. */
  async function lookForPreparation(): Promise<void> {
    const isBlank = connection.complete.value && keyedNames.every((name) => rowsOf(name).size === 0);
    if (!deps.readOnly && isBlank && connection.settings.value?.rows)
      await orNotLoaded((it) => it.lookForPreparation());
  }
  const shown = createShown({
    choice: connection.choice,
    listAt: connection.listAt,
    onNobody: connection.onNobody,
    people: () => rowsOf('candidate'),
    isWhole() {
      const { loaded, failure, partly } = tables.state.candidate.value;
      return loaded && (!failure || partly === true);
    },
    drafts,
  });

  let takingBack: TakingBack | null = null;
  async function takingBackOnce(): Promise<TakingBack | null> {
    await keepUp();
    return takingBack;
  }

  // What closed pages left could not be read while the storage refused.
  let refusing = false;
  effect(() => {
    const back = refusing && kept.value === 'yes';
    refusing = kept.value !== 'yes';
    if (!back) return;
    untracked(() => {
      if (connection.scope.value) void drafts.load().then(shown.claim);
      if (connection.complete.value) void outbox.adopt();
    });
  });

  /** What keeps a document in order can wait for the trame; where it cannot be fetched, until the next look around. */
  async function keepUp(): Promise<void> {
    const code = later.value ? null : await loadLater();
    if (!code || later.value) return;
    later.value = code;
    takingBack = code.createTakingBack({ outbox, fileOf, who: () => identity.me.value, dispatch });
    // Looking is not writing: where there are accounts, a repair may make a copy of the document, or a suggestion, and is
    // left to pages that have written.
    const mayRepair = computed(() => !deps.readOnly && (identity.accounts.value === false || identity.writes.value));
    const due = computed(() => (mayRepair.value ? status.value : null));
    code.repairStatus({ file, status: due, layout, outbox, busy: refresher.busy, after: environment.after });
  }

  const isMissing = (name: EntityName): boolean =>
    !layout.value[name].exists || tables.state[name].value.failure?.kind === 'missing';

  const phase = computed<Phase>(() => {
    if (access.value === null) return { is: 'connecting' };
    if (access.value !== 'full') return { is: 'no-access', access: access.value };
    if (connection.unanswered.value && !connection.known.value)
      return { is: 'unreadable', failure: { kind: 'unreachable', message: 'the structure' } };
    if (
      !connection.scope.value ||
      !connection.known.value ||
      essential.some((name) => !tables.state[name].value.loaded)
    )
      return { is: 'loading' };
    if (essential.some(isMissing)) return { is: 'to-prepare', missing: entityNames.filter(isMissing) };
    // Without the criteria or the trame a person can be listened to all the same.
    const failing = essential
      .filter((name) => name === 'candidate' || !unread.value.has(name))
      .map((name) => tables.state[name].value)
      .find(({ failure, rows }) => failure && !rows.size);
    return failing?.failure ? { is: 'unreadable', failure: failing.failure } : { is: 'ready' };
  });

  const dispatch: TeamDocument['dispatch'] = (intent, about) => {
    const current = about === undefined ? file.value : fileAbout(about);
    if (!current) return;
    const now = environment.now() / 1000;
    const changes = changesOf(intent, {
      file: current,
      who: identity.me.value,
      now,
      today: environment.dayOf(now),
      randomKey: environment.randomKey,
    });
    if (changes.length === 0) return;
    const { id, name } = current.candidate;
    outbox.add({ id, name: (typeof about === 'object' && about.name) || name }, changes, identity.me.value.id);
  };

  connection.start();

  return {
    phase,
    complete: connection.complete,
    readOnly: computed(() => deps.readOnly || identity.silence.value !== null),
    isLed: connection.isLed,
    ledTo: connection.ledTo,
    inCopy: computed(() => isCopy(connection.name.value)),
    copiesFirst: computed(
      () =>
        !deps.readOnly &&
        (deps.opensCopies || identity.onlyReads.value) &&
        !isCopy(connection.name.value) &&
        identity.silence.value === null,
    ),
    missing: computed(() => later.value?.missingParts(layout.value, shape.value, isMissing) ?? nothingMissing),
    unread,
    withheld: computed(() => connection.withheld(selectedId.value ?? 0)),
    shape,
    layout,
    settings: connection.settings,
    candidates: computed(() => [...rowsOf('candidate').values()]),
    preparation,
    evaluators,
    selectedId,
    shown,
    file,
    status,
    outbox,
    drafts,
    kept,
    unsent: computed(
      () =>
        drafts.unkept.value > 0 ||
        outbox.entries.value.some(({ changes, state }) => changes.length > 0 && state.is !== 'written'),
    ),
    identity,
    protection,
    configureRequests: connection.configureRequests,
    // What waits to be sent is somebody's writing too.
    prepared: computed(() => (outbox.entries.value.some(({ changes }) => changes.length) ? null : preparedNow.value)),
    choices,
    fileOf,
    select: connection.select,
    dispatch,
    addCandidate: (...added) => orNotLoaded((it) => it.addCandidate(...added)),
    update: (...changed) => orNotLoaded((it) => it.update(...changed)),
    updateAll: (...changed) => orNotLoaded((it) => it.updateAll(...changed)),
    addRow: (...added) => orNotLoaded((it) => it.addRow(...added)),
    removeRow: (...removed) => orNotLoaded((it) => it.removeRow(...removed)),
    prepare: (...wanted) => orNotLoaded((it) => it.prepare(...wanted)),
    addKits: (...wanted) => orNotLoaded((it) => it.addKits(...wanted)),
    foresee: (...wanted) => orNotLoaded((it) => it.foresee(...wanted)),
    async undoPreparation() {
      if (outbox.counts.value.pending === 0) await office?.undoPreparation();
    },
    propose: connection.propose,
    grids: async () => await (await onRequest()).grids(),
    teamWords: async (...asked) => await (await onRequest()).teamWords(...asked),
    decide: (decisions) => orNotLoaded((it) => it.decide(decisions)),
    personRecords: async (id) => await (await onRequest()).personRecords(id),
    erasePerson: async (...erased) => await (await onRequest()).erasePerson(...erased),
    hasListBeside: async (widgetUrl) => await (await onRequest()).hasListBeside(widgetUrl),
    reload: loadAll,
    lookAround() {
      outbox.wake();
      // Another page of this machine may have been closed meanwhile, or its storage not have answered.
      void outbox.adopt();
      void keepUp();
      void lookForPreparation();
      // Grist may not have answered when the page was opened.
      if (identity.settled.value) void identity.find();
      // Whoever tries things out may have changed a cell beside the widget: Grist has then made the copy.
      void grist.documentName().then(connection.named);
      void connection.lookAround();
    },
    takeBack: async (candidateId) => (await takingBackOnce())?.take(candidateId) ?? null,
    bringBack: async (candidateId) => (await takingBackOnce())?.bring(candidateId) ?? null,
  };
}
