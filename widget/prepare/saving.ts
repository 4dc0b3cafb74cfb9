/** A row that is saved field by field: what could not be written is said, and the words stay where they were typed. */
import { useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import type { ListedName, RowChange, Updated } from '../../src/document/writing/prepared-rows';
import { useApp } from '../app-state';
import { usePrepareWords } from '../words/prepare';
import { useSharedWords } from '../words/shared';

type Failure = Extract<Updated, { ok: false }>['failure'];

/** Why something was not written, in the words of the screen; `isTyped` for a text that stays in its field. */
export function useReasons(): (failure: Failure | GristFailure, isTyped?: boolean) => string {
  const { t } = useApp();
  const more = useSharedWords();
  const words = usePrepareWords();
  return (failure, isTyped = true) => {
    if (failure.kind === 'conflict') return isTyped ? words.again(t.value.quote(failure.theirs)) : words.changed;
    if (failure.kind === 'gone') return more.saving.gone;
    return `${more.saving.reasons[failure.kind]} ${more.saving.advice[failure.kind]}`;
  };
}

export interface Saving<N extends ListedName> {
  /** '' when all is written. */
  readonly failure: string;
  say(failure: string): void;
  /** `begunOn`: what the document said when it was begun; false when it could not be written. */
  save(values: RowChange<N>['values'], begunOn: RowChange<N>['seen']): Promise<boolean>;
  /** The same for what is ticked or chosen, and not typed. */
  choose(values: RowChange<N>['values'], begunOn: RowChange<N>['seen']): Promise<boolean>;
  /** Adds something to a list of the row, or takes it away: what a colleague does to the list at the same time stays. */
  tick<T>(
    field: keyof RowChange<N>['values'],
    listNow: () => readonly T[],
    of: (list: readonly T[]) => readonly T[],
  ): Promise<void>;
}

/** How often a tick is tried on a list that goes on changing. */
const mostTries = 5;

export function useSaving<N extends ListedName>(entity: N, id: number): Saving<N> {
  const { document } = useApp();
  const reasonOf = useReasons();
  const [failure, setFailure] = useState('');
  /** What the document says by now, where it was not what the person had seen: shown, it is seen. */
  const [shown, setShown] = useState<Readonly<Record<string, unknown>>>({});
  async function write(values: RowChange<N>['values'], begunOn: RowChange<N>['seen'], isTyped: boolean) {
    const seen = Object.entries({ ...begunOn, ...shown }).filter(([name]) => name in values);
    const result = await document.update(entity, id, values, Object.fromEntries(seen) as RowChange<N>['seen']);
    setFailure(result.ok ? '' : reasonOf(result.failure, isTyped));
    const isConflict = !result.ok && result.failure.kind === 'conflict';
    const { criteria, points } = document.preparation.value;
    const now: object | undefined = (entity === 'criterion' ? criteria : points).find((row) => row.id === id);
    setShown(isConflict && now ? Object.fromEntries(Object.entries(now).filter(([name]) => name in values)) : {});
    return result.ok;
  }
  return {
    failure,
    say: setFailure,
    save: (values, begunOn) => write(values, begunOn, true),
    choose: (values, begunOn) => write(values, begunOn, false),
    async tick(field, listNow, of) {
      for (let tried = 1; ; tried += 1) {
        const list = listNow();
        const said = (value: unknown) => ({ [field]: value }) as RowChange<N>['values'];
        const result = await document.update(entity, id, said(of(list)), said(list));
        setFailure(result.ok ? '' : reasonOf(result.failure, false));
        if (result.ok || result.failure.kind !== 'conflict' || tried === mostTries) return;
      }
    },
  };
}
