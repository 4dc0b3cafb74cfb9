/** Comparer: an order that says how firm it is, what would settle it, equal treatment, the decision. */
import './compare.css';
import { useComputed } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Candidate } from '../../src/model/candidate';
import { shortName } from '../../src/model/criterion';
import { isNobodyRetained } from '../../src/rules/after-decision';
import { outcomeOf } from '../../src/rules/proof';
import { doc } from '../../src/rules/text';
import { ArrivalOf } from '../after/arrival';
import { Finalists } from '../after/finalists';
import { ToTell } from '../after/told';
import { useApp } from '../app-state';
import { Referents } from '../position/referents';
import { BadWeights } from '../ui/bad-weights';
import { Doc, Said } from '../ui/doc';
import { useAfterWords } from '../words/after';
import { type CompareWords, useCompareWords } from '../words/compare';
import { useSharedWords } from '../words/shared';
import { Decision } from './decision';
import { FirmOrder, WouldSettle } from './firm-order';
import { NotesTable } from './notes-table';
import { Overview } from './overview';
import { EqualTreatment } from './treatment';
import { type CompareView, compareView, isolated } from './view';

const pendingShown = 10;

export function CompareScreen() {
  const { document, labels: listed } = useApp();
  const words = useCompareWords();
  // Computed, so that typing elsewhere on the screen does not compare everybody again.
  const view = useComputed(() => {
    const selected = document.file.value?.candidate;
    return selected
      ? compareView(selected, document.candidates.value, document.fileOf, document.preparation.value)
      : null;
  });
  const candidate = document.file.value?.candidate;
  const labels = useMemo(() => isolated(listed.value), [listed.value]);
  if (!view.value || !candidate) return null;
  return <Comparison view={view.value} labels={labels} candidate={candidate} words={words} />;
}

interface ComparisonProps {
  readonly view: CompareView;
  readonly labels: ReadonlyMap<number, string>;
  readonly candidate: Candidate;
  readonly words: CompareWords;
}

function Comparison({ view, labels, candidate, words }: ComparisonProps) {
  const people = useMemo(() => [...view.ranked, ...view.unranked, ...view.knockedOut], [view]);
  const pending = view.pending.slice(0, pendingShown).map(({ id }) => labels.get(id) ?? '');
  const more = view.pending.length - pending.length;
  const names = more > 0 ? `${pending.join(', ')} ${words.andOthers(more)}` : pending.join(', ');
  const { document } = useApp();
  const after = useAfterWords();
  const file = document.fileOf(candidate.id);
  const deciding = useRef<number | null>(null);
  const place = useRef<HTMLDivElement>(null);
  function focusDecision() {
    const form = place.current?.querySelector<HTMLElement>('.decision');
    form?.scrollIntoView?.({ block: 'nearest' });
    form?.querySelector<HTMLElement>('input:checked')?.focus();
  }
  // Once it is their decision that is on the screen, the keyboard is in it.
  useLayoutEffect(() => {
    if (deciding.current !== candidate.id) return;
    deciding.current = null;
    focusDecision();
  }, [candidate.id]);
  function decide(id: number) {
    if (id === candidate.id) return focusDecision();
    deciding.current = id;
    document.select(id);
  }
  return (
    <div class="compare printed" ref={place}>
      <h2>
        <Said>{words.title(doc(view.position?.title ?? ''))}</Said>
      </h2>
      {view.position === null && <p class="hint">{words.noPosition}</p>}
      {people.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <>
          <p class="muted">{people.length === 1 ? words.alone : words.people(people.length)}</p>
          <BadWeights of={view.criteria.filter(({ weight }) => !weight.valid).map(({ criterion }) => criterion)} />
          <FirmOrder view={view} labels={labels} />
          <Overview view={view} labels={labels} selectedId={candidate.id} onDecide={decide} />
          <WouldSettle view={view} labels={labels} />
          <NotesTable view={view} labels={labels} />
          <Doubts people={people} labels={labels} />
          <EqualTreatment people={people} labels={labels} />
        </>
      )}
      {view.pending.length > 0 && <p class="hint">{words.pending(names, view.pending.length)}</p>}
      <Finalists people={view.finalists} labels={labels} />
      <Decision candidate={candidate} view={view} labels={labels} />
      {file && candidate.decision === 'Retenu·e' && (
        <ArrivalOf key={candidate.id} file={file} label={labels.get(candidate.id) ?? ''} />
      )}
      {isNobodyRetained(view.people) && (
        <div class="reminder">
          <p>{after.nobodyRetained}</p>
          <Referents now="need" />
        </div>
      )}
      <ToTell people={view.people} labels={labels} onDone={focusDecision} />
    </div>
  );
}

interface DoubtsProps {
  readonly people: CompareView['ranked'];
  readonly labels: ReadonlyMap<number, string>;
}

/** What became of each doubt: the reference has settled some of them. */
function Doubts({ people, labels }: DoubtsProps) {
  const { t } = useApp();
  const more = useSharedWords();
  const words = useCompareWords();
  const doubtful = people.filter(({ doubts }) => doubts.length > 0);
  if (doubtful.length === 0) return null;
  return (
    <section aria-labelledby="doubts-title">
      <h3 id="doubts-title">{words.doubtsTitle}</h3>
      {doubtful.map(({ candidate, doubts }) => (
        <div key={candidate.id} class="doubts-of">
          <h4>
            <bdi>{labels.get(candidate.id)}</bdi>
          </h4>
          <ul class="plain">
            {doubts.map(({ doubt, criterion }) => (
              <li key={doubt.id} class="doubt-line">
                <span>
                  <span class="muted">
                    {criterion ? <Doc>{shortName(criterion)}</Doc> : words.unsorted}
                    {t.value.colon}
                  </span>
                  <bdi>{doubt.text ? <Doc>{doubt.text}</Doc> : more.evidence.empty}</bdi>
                </span>
                <strong>{more.outcomes[outcomeOf(doubt)]}</strong>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
