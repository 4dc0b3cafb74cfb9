/** `#` on the line opens the criteria; what follows it tells which ones are meant. */
import { useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import { useApp } from '../app-state';
import type { Hand } from './session';
import type { CriterionView, InterviewView } from './view';

export interface Picker {
  /** Those that are meant, as the list shows them; null while nothing is looked for. */
  readonly found: readonly CriterionView[] | null;
  /** The one that an arrow, or the list, is at. */
  readonly at: CriterionView | null;
  /** The one that Enter takes; null where a number says it all. */
  readonly chosen: CriterionView | null;
  /** Somebody types: a `#` counts from now on. */
  typed(): void;
  move(by: number): void;
  close(): void;
  pick(item: CriterionView): void;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const asked = /(?:^|\s)#(\S*)$/;

/** The criteria whose number begins so, or one of whose words does. */
function matching(view: InterviewView, query: string): readonly CriterionView[] {
  const all = [...view.criteria, ...view.allCriteria.filter((item) => !view.criteria.includes(item))];
  const wanted = folded(query);
  const starts = ({ criterion, number }: CriterionView) =>
    `${number} ${folded(shortName(criterion))}`.split(/[\s’'-]+/).some((word) => word.startsWith(wanted));
  const found = wanted ? all.filter(starts) : all;
  return [...found].sort((a, b) => Number(String(b.number) === query) - Number(String(a.number) === query));
}

export function usePicker(view: InterviewView, hand: Hand): Picker {
  const { shortcuts } = useApp();
  const [looking, setLooking] = useState(false);
  const [place, setPlace] = useState(-1);
  const text = looking ? hand.line.text : '';
  const query = shortcuts.value ? asked.exec(text)?.[1] : undefined;
  const matches = query === undefined ? [] : matching(view, query);
  const found = matches.length > 0 ? matches : null;
  const at = found?.[Math.max(0, Math.min(place, found.length - 1))] ?? null;
  const close = () => {
    setLooking(false);
    setPlace(-1);
  };
  return {
    found,
    at,
    chosen: place >= 0 || !/^\d+$/.test(query ?? '') ? at : null,
    typed() {
      setLooking(true);
      setPlace(-1);
    },
    move: (by) => setPlace((Math.max(0, place) + by + matches.length) % matches.length),
    close,
    pick(item) {
      const rest = text.replace(/#\S*$/, '');
      // Words before it: the number goes with them, and Enter saves both.
      if (found && rest.trim()) hand.keep(`${rest}#${item.number} `);
      else {
        if (found) hand.keep('');
        hand.go({ criterion: item.criterion.id });
      }
      close();
    },
  };
}
