/** Takes one's own last proof of a person back, and brings it again. Nothing else is ever taken back by a key. */

import { effect } from '@preact/signals';
import type { Candidate } from '../../model/candidate';
import type { Dossier } from '../../model/dossier';
import type { Evidence } from '../../model/evidence';
import type { PersonRef } from '../../model/person-ref';
import type { Who } from '../rights/signing';
import type { Intent } from './intents';
import type { Entry, Outbox } from './outbox';

/** What came of it, with the words of the proof. */
export type TakenBack =
  | { readonly is: 'taken' | 'brought' | 'changed' | 'refused'; readonly text: string }
  /** There is nothing to take back, or to bring again. */
  | { readonly is: 'nothing' | 'none-taken' };

export interface TakingBack {
  take(candidateId: number): Promise<TakenBack>;
  bring(candidateId: number): Promise<TakenBack>;
}

export interface TakingBackDeps {
  readonly outbox: Outbox;
  readonly fileOf: (candidateId: number) => Dossier | null;
  readonly who: () => Who;
  readonly dispatch: (intent: Intent, about: PersonRef) => void;
}

type Written = Partial<Pick<Evidence, 'text' | 'sign' | 'criterion'>>;

export function createTakingBack({ outbox, fileOf, who, dispatch }: TakingBackDeps): TakingBack {
  /** By key: the proofs that were written here, and what any proof was last made to say here. */
  const own = new Set<string>();
  const written = new Map<string, Written>();
  /** Latest last. */
  let taken: readonly { readonly candidate: Candidate; readonly rows: readonly Evidence[] }[] = [];
  effect(() => {
    for (const { changes } of outbox.entries.value)
      for (const change of changes) {
        if (change.entity !== 'evidence' || change.do === 'remove') continue;
        const key = change.do === 'put' ? change.key : 'key' in change.target ? change.target.key : '';
        if (change.do === 'put') own.add(key);
        if (key) written.set(key, { ...written.get(key), ...change.values });
      }
  });

  const isOwn = ({ key, author }: Evidence): boolean => own.has(key) || (author !== '' && author === who().id);
  const isAsWritten = (row: Evidence): boolean => {
    const { text = row.text, sign = row.sign, criterion = row.criterion } = written.get(row.key) ?? {};
    return row.text === text && row.sign === sign && row.criterion === criterion;
  };

  /** One press of Enter may have given a proof to several criteria. */
  function lastOf({ evidence }: Dossier): readonly Evidence[] {
    const rows = evidence.filter(isOwn).sort(inOrder);
    const last = rows.at(-1);
    return last ? rows.filter((row) => entryOf(row) === entryOf(last) && isSameAct(row, last)) : [];
  }

  const puts = ({ changes }: Entry): readonly string[] =>
    changes.flatMap((change) => (change.entity === 'evidence' && change.do === 'put' ? [change.key] : []));
  const entryOf = ({ key }: Evidence): Entry | undefined =>
    key === '' ? undefined : outbox.entries.value.find((entry) => puts(entry).includes(key));

  /** A proof later than `last` that is not in the document, for the person to decide about. */
  function refusedAfter(candidateId: number, last: Evidence | undefined): string | null {
    const entry = outbox.entries.value
      .filter(({ state, candidateId: id }) => state.is === 'refused' && id === candidateId)
      .findLast((refused) => puts(refused).length > 0 && refused.at > (last?.createdAt ?? 0));
    const change = entry?.changes.find(({ entity }) => entity === 'evidence');
    return change?.do === 'put' && change.entity === 'evidence' ? (change.values.text ?? '') : null;
  }

  async function take(candidateId: number): Promise<TakenBack> {
    const file = fileOf(candidateId);
    const rows = file ? lastOf(file) : [];
    const refused = refusedAfter(candidateId, rows[0]);
    if (refused !== null) return { is: 'refused', text: refused };
    const [first] = rows;
    if (!file || !first) return { is: 'nothing' };
    const changed = rows.find((row) => !isAsWritten(row));
    if (changed) return { is: 'changed', text: changed.text };
    const entry = entryOf(first);
    const state = entry && (await outbox.arrival(entry.id));
    if (state === 'refused') return { is: 'refused', text: first.text };
    const head = outbox.entries.value.find((each) => each.state.is === 'waiting');
    if (entry && state === 'waiting') outbox.discard(entry.id);
    // Of the first in line nobody knows whether Grist has it: it is looked for there, and removed.
    if (state !== 'waiting' || head?.id === entry?.id)
      for (const row of rows) dispatch({ kind: 'remove-evidence', evidence: row }, file.candidate);
    taken = [...taken, { candidate: file.candidate, rows }];
    return { is: 'taken', text: first.text };
  }

  async function bring(candidateId: number): Promise<TakenBack> {
    const candidate = fileOf(candidateId)?.candidate;
    // The row may be somebody else's by now.
    const last = taken.findLast((each) => each.candidate.id === candidateId && each.candidate.name === candidate?.name);
    const [first] = last?.rows ?? [];
    if (!last || !first) return { is: 'none-taken' };
    taken = taken.filter((each) => each !== last);
    dispatch({ kind: 'restore-evidence', rows: last.rows }, last.candidate);
    return { is: 'brought', text: first.text };
  }

  /** One after the other: a second press waits for what the first one does. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn =
    (task: (candidateId: number) => Promise<TakenBack>) =>
    (candidateId: number): Promise<TakenBack> => {
      const next = turn.then(() => task(candidateId));
      turn = next.catch(() => {});
      return next;
    };
  return { take: inTurn(take), bring: inTurn(bring) };
}

/** What Grist has not dated yet is later than all that it has, and in the order in which it was written. */
function inOrder(a: Evidence, b: Evidence): number {
  if (a.id < 0 || b.id < 0) return Number(a.id < 0) - Number(b.id < 0);
  return (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id;
}

const isSameAct = (a: Evidence, b: Evidence): boolean =>
  a.text === b.text &&
  a.sign === b.sign &&
  a.stage === b.stage &&
  Math.abs((a.createdAt ?? 0) - (b.createdAt ?? 0)) < 1;
