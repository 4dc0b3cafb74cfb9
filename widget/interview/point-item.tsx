/** A point of the trame: what to ask and how, what has been heard, and whether it has been asked. */
import { useId, useState } from 'preact/hooks';
import type { Candidate } from '../../src/model/candidate';
import { shortName } from '../../src/model/criterion';
import { pointMinutes } from '../../src/rules/minutes';
import { spentOn } from '../../src/rules/passages';
import { fillPlaceholders } from '../../src/rules/placeholders';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { lazy } from '../ui/lazy';
import { afterTrame } from './after-trame';
import type { CriterionView, PointView } from './view';

const AskedBefore = lazy(afterTrame, (part) => part.AskedBefore);
const Proofs = lazy(afterTrame, (part) => part.Proofs);

/** As many of a point's proofs are in view: the newest. */
const newest = 2;

export interface PointItemProps {
  readonly item: PointView;
  readonly criteria: readonly CriterionView[];
  readonly person: Candidate;
  /** Short name of the criterion of the next proof. */
  readonly activeCriterion: string | null;
  readonly open: boolean;
  /** Whole minutes since this point was taken up; null while it is not in hand. */
  readonly minutes: number | null;
  readonly onOpen: () => void;
  readonly onMark: (state: 'Posé' | 'Passé' | null) => void;
  /** Leaves a point that is marked; none after the last one. */
  readonly onNext: (() => void) | undefined;
  readonly onCriterion: (criterion: number) => void;
}

export function PointItem(props: PointItemProps) {
  const { item, criteria, person, activeCriterion, open, minutes, onOpen, onMark, onNext, onCriterion } = props;
  const { t, document } = useApp();
  const id = useId();
  const { point, number, state, evidence } = item;
  const planned = pointMinutes(point);
  const spent = spentOn(item.passages);
  const fill = (text: string) => fillPlaceholders(text, { person, criterion: activeCriterion });
  const examples = point.examples
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const served = criteria.filter(({ criterion }) => point.criteria.includes(criterion.id));
  const readOnly = document.readOnly.value || document.unread.value.has('passage');
  const older = evidence.length - newest;

  const [all, setAll] = useState(false);

  return (
    <li class="point" data-state={state ?? ''} data-open={open} aria-current={open ? 'step' : undefined}>
      <h3 class="point-head">
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onOpen}>
          <span class="point-number" aria-hidden="true">
            {state === 'asked' ? '✓' : state === 'skipped' ? '–' : number}
          </span>
          <span class="point-title">{point.title ? <Doc>{fill(point.title)}</Doc> : t.value.point.untitled}</span>
          <span class="point-meta">
            {state && <span class="visually-hidden">{t.value.point.states[state]}</span>}
            {evidence.length > 0 && <span class="proof-count">{t.value.point.proofs(evidence.length)}</span>}
            {(planned || minutes !== null || spent > 0) && (
              <span class="minutes">
                {t.value.point.minutes(minutes ?? (spent > 0 ? Math.round(spent) : null), planned?.max ?? null)}
              </span>
            )}
          </span>
        </button>
      </h3>
      {open && (
        <div id={id} class="point-body">
          {(point.advice || served.length > 0) && (
            <details class="advice">
              <summary>
                <strong>{point.advice ? t.value.point.advice : t.value.point.serves}</strong>{' '}
                <span class="advice-line">
                  <Doc>{fill(point.advice) || served.map(({ criterion }) => shortName(criterion)).join(', ')}</Doc>
                </span>
              </summary>
              {served.length > 0 && (
                <div class="served">
                  <span class="muted">{t.value.point.serves}</span>
                  {served.map(({ criterion, number: n }) => (
                    <button key={criterion.id} type="button" class="chip" onClick={() => onCriterion(criterion.id)}>
                      {n} <Doc title={criterion.title}>{shortName(criterion)}</Doc>
                    </button>
                  ))}
                </div>
              )}
            </details>
          )}
          <AskedBefore point={point} />
          {examples.length > 0 && (
            <ul class="examples" aria-label={t.value.point.questions(point.title)}>
              {examples.map((example) => (
                <li key={example}>
                  <Doc>{t.value.quote(fill(example))}</Doc>
                </li>
              ))}
            </ul>
          )}
          {evidence.length > 0 && (
            <Proofs label={t.value.point.proofsOf(point.title)} proofs={evidence} criteria={criteria} all={all} />
          )}
          <div class="point-actions">
            {older > 0 && (
              <button type="button" class="link fold" aria-expanded={all} onClick={() => setAll(!all)}>
                {t.value.point.older(older)}
              </button>
            )}
            {!readOnly &&
              (state === null ? (
                <>
                  <button type="button" onClick={() => onMark('Posé')}>
                    {t.value.point.ask}
                  </button>
                  <button type="button" class="link" onClick={() => onMark('Passé')}>
                    {t.value.point.skip}
                  </button>
                </>
              ) : (
                <>
                  {onNext && (
                    <button type="button" onClick={onNext}>
                      {t.value.point.next}
                    </button>
                  )}
                  <button type="button" class="link" onClick={() => onMark(null)}>
                    {t.value.point.unmark(t.value.point.states[state])}
                  </button>
                </>
              ))}
          </div>
        </div>
      )}
    </li>
  );
}
