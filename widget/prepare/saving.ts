/** A row that is saved field by field: what could not be written is said, and the words stay where they were typed. */
import { useState } from 'preact/hooks';
import type { GristFailure } from '../../src/document/document';
import type { ListedName, RowChange, Updated } from '../../src/document/writing/prepared-rows';
import { useApp } from '../app-state';
import { usePrepareWords } from '../words/prepare';
import { useSharedWords } from '../words/shared';

type Failure = Extract<Updated, { ok: false }>['failure'];

/** Why something was not written, in the words of the screen. */
export function useReasons(): (failure: Failure | GristFailure) => string {
  const { t } = useApp();
  const more = useSharedWords();
  const words = usePrepareWords();
  return (failure) => {
    if (failure.kind === 'conflict') return words.again(t.value.quote(failure.theirs));
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
}

export function useSaving<N extends ListedName>(entity: N, id: number): Saving<N> {
  const { document } = useApp();
  const reasonOf = useReasons();
  const [failure, setFailure] = useState('');
  /** What the document says by now, where it was not what the person had seen: shown, it is seen. */
  const [shown, setShown] = useState<Readonly<Record<string, unknown>>>({});
  return {
    failure,
    say: setFailure,
    async save(values, begunOn) {
      const seen = Object.entries({ ...begunOn, ...shown }).filter(([name]) => name in values);
      const result = await document.update(entity, id, values, Object.fromEntries(seen) as RowChange<N>['seen']);
      setFailure(result.ok ? '' : reasonOf(result.failure));
      const isConflict = !result.ok && result.failure.kind === 'conflict';
      const { criteria, points } = document.preparation.value;
      const now: object | undefined = (entity === 'criterion' ? criteria : points).find((row) => row.id === id);
      setShown(isConflict && now ? Object.fromEntries(Object.entries(now).filter(([name]) => name in values)) : {});
      return result.ok;
    },
  };
}
