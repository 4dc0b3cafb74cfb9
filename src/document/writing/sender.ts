/** The way out: changes become one bundle each, with the status that they imply, from the newest data. */
import { isOfRules, type UserAction } from '../../grist/port';
import type { Dossier } from '../../model/dossier';
import { type EntityName, entityNames } from '../../model/schema';
import { statusChanges, statusOf } from '../../rules/status';
import { notLoaded } from '../load-later';
import { applyCleanly } from './apply';
import { assertRow, type Condition } from './assertion';
import { writableCells } from './cells';
import { applyChanges, type Change, isCiting, isOfSeal, type KeyedName, keyedNames, targetRow } from './changes';
import { marksBack } from './marks-back';
import type { Entry, Outbox, OutboxDeps } from './outbox';
import { planChanges } from './plan';
import { possibleChanges } from './possible-changes';
import { isStatusReadable, statusTables } from './status-shown';
import { none, setUnmarked, unmarkedOf } from './unmarked';
import { isWritten, touched, type WriterDeps } from './writer';

/** Bundles that failed on what somebody else does all the time, before a pause is taken. */
const mostTries = 8;

/** What a bundle holds: rows of a table, the cells of a team's matrix, or the status that follows from all of them. */
export type Part = EntityName | 'mark' | 'status';

/** Where somebody else may be known from. */
const whoElse = ['candidate', 'evidence', 'rating', 'interview', 'passage', 'evaluator'] as const;
const elseRead = (entry: Entry): readonly EntityName[] => (entry.changes.some(isOfSeal) ? whoElse : []);

export interface SenderDeps extends WriterDeps {
  readonly outbox: Outbox;
  /** Everything about one candidate, with these entries already made; null when they are gone. */
  readonly fileWith: (candidateId: number, entries: readonly Entry[]) => Dossier | null;
}

export function createSender(deps: SenderDeps): Pick<OutboxDeps, 'send'> {
  const { grist, tables, refresher, layout, preparation, outbox, fileWith } = deps;

  const isRefused = (name: EntityName): boolean => tables.state[name].value.failure?.kind === 'refused';
  /** Not a row of it: what is missing of some rows does not keep one from looking for a key. */
  const isUnread = (name: EntityName): boolean => isRefused(name) && !tables.state[name].value.partly;

  /** Tables of which the access rules have turned out to refuse upserts, and with them conditions. */
  const closed = new Set<unknown>();
  /** By person, what follows from a decision and has turned out to be refused, when the decision is not. */
  const refusedParts = new Map<number, readonly Part[]>();
  /** Nobody may upsert notes where rules hide some. */
  const isLookedUp = (name: EntityName): name is KeyedName =>
    name === 'rating' || (keyedNames.some((keyed) => keyed === name) && closed.has(layout.value[name].table));
  const lookedUp = (changes: readonly Change[]): readonly KeyedName[] => [
    ...new Set(changes.map(({ entity }) => entity).filter(isLookedUp)),
  ];

  /** What the pulse has to speak of: what is looked up, and the proofs that a note cites. */
  const pulsed = (changes: readonly Change[]): readonly KeyedName[] =>
    changes.some(isCiting) ? [...lookedUp(changes), 'evidence'] : lookedUp(changes);

  const isPulsed = () => 'pulse' in layout.value.candidate.columns;

  const send: OutboxDeps['send'] = async (decided) => {
    const failure = await deps.sign(decided);
    if (failure) return { ok: false, failure };
    const entry = outbox.entries.value.find(({ id }) => id === decided.id);
    // It is for the document that this page has left.
    if (!entry) return { ok: false, failure: { kind: 'gone' } };
    const written = outbox.entries.value.filter(isWritten);
    const before = fileWith(entry.candidateId, written);
    // Rows just written have no id here yet: read them before changing them, or adding beside them. A row
    // is never removed by what was known of its id a while ago.
    const changesRow = (change: Change): boolean =>
      change.do !== 'put' ||
      change.entity === 'rating' ||
      (change.unless !== undefined && before !== null && targetRow(before, change) !== undefined);
    const unread = entry.changes.some(changesRow) ? written : [];
    const removing = entry.changes.some((change) => change.do === 'remove') ? [entry] : [];
    // Nor is anything written by a reading that has failed since, or before all has been read once.
    const stale = [
      ...entityNames.filter((name) => !tables.state[name].value.loaded),
      ...statusTables.filter((name) => tables.state[name].value.failure?.kind === 'unreachable'),
      // Nor by what a list said that has moved since: its row may be somebody else's.
      ...(refresher.waits('candidate') ? (['candidate'] as const) : []),
    ];
    // What may not be upserted is looked up before it is added, or another page's would be doubled: not a proof, whose
    // key nobody else has. Nothing is said of such rows either without the pulse that they were read with.
    const names = lookedUp(entry.changes);
    const adding = entry.changes.some(
      (change) =>
        change.do === 'put' &&
        change.entity !== 'evidence' &&
        isLookedUp(change.entity) &&
        before &&
        !targetRow(before, change),
    );
    const isUnsure = () =>
      names.length > 0 && isPulsed() && deps.pulseOf(entry.candidateId, pulsed(entry.changes)) === null;
    const looked: readonly EntityName[] = adding || isUnsure() ? ['candidate', ...pulsed(entry.changes)] : [];
    const first = new Set<EntityName>([
      ...elseRead(entry),
      ...[...unread, ...removing].flatMap(touched),
      ...stale,
      ...looked,
    ]);
    // With the criteria: nobody tells of one that is removed.
    if (names.includes('rating') && first.size > 0) first.add('criterion');
    if (first.size > 0) {
      const read = await refresher.refresh([...first]);
      if (!read) return { ok: false, failure: { kind: 'unreachable', message: 'read before write' } };
    }
    const known = knownOf(entry);
    // Still without a pulse, as where access has been withdrawn for a while: another page may have added it by now.
    if (known.ok && isUnsure()) return { ok: false, failure: { kind: 'unreachable', message: 'read before write' } };
    return known.ok ? await sendPlanned(entry, known.value) : known;
  };

  /** What the document holds about the person that an entry is about, with what has been written since. */
  function knownOf(entry: Entry) {
    const known = fileWith(entry.candidateId, outbox.entries.value.filter(isWritten));
    if (!known) {
      const { failure } = tables.state.candidate.value;
      return { ok: false, failure: failure ?? { kind: 'gone' } } as const;
    }
    // Grist gives a removed row's id to the next one: never write one person's words into another's file.
    if (entry.candidateName !== '' && entry.candidateName !== known.candidate.name) {
      return { ok: false, failure: { kind: 'renamed', name: known.candidate.name } } as const;
    }
    return { ok: true, value: known } as const;
  }

  /** A new note on a criterion that is not there any more would be nobody's, or another criterion's one day. */
  function isOrphan(change: Change, known: Dossier): boolean {
    if (change.do !== 'put' || change.entity !== 'rating' || targetRow(known, change)) return false;
    const { rows, loaded, failure } = tables.state.criterion.value;
    const { criterion } = change.values;
    return loaded && !failure && typeof criterion === 'number' && !rows.has(criterion);
  }

  /** One who is alone when they seal may not be any more when it leaves; null when that cannot be found out. */
  async function stillMeant(entry: Entry, known: Dossier): Promise<readonly Change[] | null> {
    if (!entry.changes.some(isOfSeal)) return entry.changes;
    // Somebody may be named where one may not read.
    if (whoElse.some(isRefused)) return entry.changes.filter((change) => !isOfSeal(change));
    const alone = await import('./alone').catch(() => null);
    const evaluators = [...tables.state.evaluator.value.rows.values()];
    return alone?.asAlone(entry.changes, known, evaluators, entry.by) ?? null;
  }

  /** The bundle of an entry, with the status that it implies; what is in `without` follows from it, and is left out. */
  async function planEntry(entry: Entry, known: Dossier, without: readonly Part[]) {
    const meant = await stillMeant(entry, known);
    if (!meant) return notLoaded;
    const possible = possibleChanges(meant, layout.value, isUnread);
    if (!possible.ok) return possible;
    const { by, candidateId } = entry;
    const wanted = possible.changes.filter((change) => !isOrphan(change, known));
    // A seal closes what is left; what is about nothing else is for the person to decide.
    if (wanted.length === 0 && possible.changes.length > 0) return { ok: false, failure: { kind: 'gone' } } as const;
    const changes = wanted.filter(({ entity }) => !without.includes(entity));
    const names = lookedUp(changes);
    const pulse = deps.pulseOf(candidateId, pulsed(changes));
    const plan = planChanges(changes, { file: known, layout: layout.value, by, pulse, looked: new Set(names) });
    if (!plan.ok) return { ok: false, failure: plan.problem } as const;
    const actions: UserAction[] = [...plan.actions];
    const next = applyChanges(known, changes, entry.at, by);
    if (isStatusReadable(deps, candidateId) && !without.includes('status')) {
      const status = statusChanges(known.candidate, statusOf(next, preparation.value));
      const cells = writableCells(layout.value, 'candidate', status);
      if (Object.keys(cells).length) actions.push(['UpdateRecord', layout.value.candidate.table, candidateId, cells]);
    }
    const ties = deps.ties();
    const people = [...tables.state.candidate.value.rows.values()];
    const { criteria } = preparation.value;
    const asks = ties !== null && (changes.length === 0 || isOfNotes(changes));
    const owed = asks ? unmarkedOf(outbox, known.candidate) : none;
    const marks = ties ? await marksBack(grist, known, next, { ...ties, criteria, people, owed }) : [];
    const isMarked = !without.includes('mark');
    if (isMarked) actions.push(...marks.map(([, action]) => action));
    /** Once the bundle is in the document. */
    const done = () => {
      if (asks) setUnmarked(outbox, known.candidate, new Set(isMarked ? [] : marks.map(([criterion]) => criterion)));
    };
    return { ok: true, actions, conditions: plan.conditions, wanted, marks, done } as const;
  }

  const isOfNotes = (changes: readonly Change[]) => changes.some(({ entity }) => entity === 'rating');

  /** What the person did cannot be left out of a bundle; the rest of it follows. */
  const followers = (changes: readonly Change[], marks: readonly unknown[]): readonly Part[] => [
    ...new Set(changes.map(({ entity }) => entity).filter((name) => name !== changes[0]?.entity)),
    ...(marks.length > 0 ? (['mark'] as const) : []),
    ...(changes.length > 0 ? (['status'] as const) : []),
  ];

  /**
   * Sends a bundle that holds only for what is known of the person and of the rows. When it does not, that is read
   * again, and the bundle made anew. What is still so, and not granted all the same, cannot be asked here: a cell does
   * not match what it means. The bundle then goes without asking for that cell, on a fresh reading, and without any
   * condition where that was not it. Where access rules refuse, `refusals.ts` finds out what they let through: rows added
   * after a look, or without what only follows.
   */
  async function sendPlanned(entry: Entry, first: Dossier): ReturnType<OutboxDeps['send']> {
    let known = first;
    let failed = '';
    /** Of these conditions, the cells that are not asked for. */
    let unasked: { readonly of: string; readonly conditions: readonly Condition[] } = { of: '', conditions: [] };
    let bare = false;
    let isFresh = false;
    // What a matrix refuses is asked for each time: few notes are given, and somebody waits for them there. So is what
    // the person does here, even if it was refused where it only followed.
    const main = entry.changes[0]?.entity;
    const refused = (refusedParts.get(entry.candidateId) ?? []).filter((part) => part !== 'mark' && part !== main);
    // A status that is put right asks whether it still is: rules change, and may have been refusing something else.
    const isRepair = entry.changes.length === 0;
    let without: readonly Part[] = isRepair ? refused.filter((part) => part !== 'status') : refused;
    let ways: (readonly Part[])[] | null = null;

    async function readAgain(): ReturnType<OutboxDeps['send']> {
      const read = await refresher.refresh([...touched(entry), 'criterion', ...elseRead(entry)]);
      if (!read) return { ok: false, failure: { kind: 'unreachable', message: 'read after a mismatch' } };
      const fresh = knownOf(entry);
      if (!fresh.ok) return fresh;
      known = fresh.value;
      isFresh = true;
      return { ok: true };
    }

    for (let tries = 0; tries < mostTries; ) {
      const planned = await planEntry(entry, known, without);
      if (!planned.ok) return planned;
      const { actions, conditions, wanted, marks, done } = planned;
      if (actions.length === 0) {
        done();
        return { ok: true };
      }
      const meant = JSON.stringify(conditions);
      const asking = unasked.of === meant ? unasked.conditions : conditions;
      const held: readonly Condition[] = bare ? [] : asking.filter(({ table }) => !closed.has(table));
      if (held.length < conditions.length && !isFresh) {
        const read = await readAgain();
        if (!read.ok) return read;
        continue;
      }
      const bundle = [...held.map(({ table, cells }) => assertRow(table, cells)), ...actions];
      const result = await applyCleanly(grist, bundle);
      if (result.ok && (without.length > 0 || isRepair)) refusedParts.set(entry.candidateId, without);
      if (result.ok) done();
      if (result.ok || result.failure.kind !== 'refused') return result;
      if (isOfRules(result.failure)) {
        const refusals = await import('./refusals').catch(() => null);
        const learnt = refusals && (await refusals.learnClosed(grist, bundle, closed));
        if (learnt === null || !refusals)
          return { ok: false, failure: { kind: 'unreachable', message: 'what rules refuse is not known' } };
        if (learnt) {
          const read = await readAgain();
          if (!read.ok) return read;
          continue;
        }
        ways ??= refusals.smaller(followers(wanted, marks), without);
        const way = ways.shift();
        if (!way) return entry.changes.length > 0 ? await refusals.inTheirWords(grist, bundle, result.failure) : result;
        without = way;
        continue;
      }
      tries += 1;
      const asked: string = bare ? JSON.stringify(bundle) : meant;
      if (bare && asked === failed) return result;
      // Without those cells it failed as well: that was not it.
      bare ||= held.length === 0 || (asked === failed && unasked.of === meant);
      if (!bare && asked === failed) {
        const refusals = await import('./refusals').catch(() => null);
        const askable = refusals && (await refusals.askableOf(grist, held));
        if (!askable) return { ok: false, failure: { kind: 'unreachable', message: 'what holds is not known' } };
        bare = JSON.stringify(askable) === JSON.stringify(held);
        unasked = { of: meant, conditions: askable };
      }
      const read = await readAgain();
      if (!read.ok) return read;
      failed = asked;
    }
    return { ok: false, failure: { kind: 'unreachable', message: 'somebody else was faster each time' } };
  }

  return { send };
}
