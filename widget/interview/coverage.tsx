/** What each criterion has for proof, and what it lacks: in one line, or in a list that the criteria are picked from. */
import { useEffect, useRef } from 'preact/hooks';
import type { Candidate } from '../../src/model/candidate';
import { type Criterion, shortName } from '../../src/model/criterion';
import type { Stage } from '../../src/model/stage';
import { fillPlaceholders, firstNameOf } from '../../src/rules/placeholders';
import { proofState } from '../../src/rules/proof';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { CriterionMark, stateWords } from '../ui/criterion-mark';
import { Doc, Said } from '../ui/doc';
import { PrepareButton } from '../ui/prepare-button';
import { useInterviewWords } from '../words/interview';
import { useSharedWords } from '../words/shared';
import { interviewClock } from './around-view';
import { type CriterionView, type InterviewView, urgent } from './view';

export interface CoverageProps {
  readonly view: InterviewView;
  readonly stage: Stage;
  readonly person: Candidate;
  readonly active: number | null;
  /** The point in hand: while it is, nothing of the line changes its place. */
  readonly point: number | null;
  /** What `#` on the line means, and which of them it is at; null while nothing is looked for. */
  readonly found: readonly CriterionView[] | null;
  readonly at: CriterionView | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onPick: (item: CriterionView) => void;
}

const nameOf = ({ criterion }: CriterionView): string => shortName(criterion);
/** A press takes no keyboard away from the line. */
const keepKeys = (event: Event) => event.preventDefault();

export function Coverage(props: CoverageProps) {
  const { view, stage, person, active, found, at, open, onPick } = props;
  const { document, t, now } = useApp();
  const more = useSharedWords();
  const clock = interviewClock(view, document.preparation.value, now.value);
  /** Minutes left when there are too few of them; null while there is time. */
  const short = clock.short && !view.interview?.endedAt ? clock.left : null;
  const { law } = useInterviewWords();
  const question = ({ question: asked, short: name, title }: Criterion): string =>
    // A team's questions speak to the candidate: a referent is asked about them.
    stage === 'Prise de référence'
      ? law.askUnproven(firstNameOf(person), doc(name || title))
      : doc(fillPlaceholders(asked, { person, criterion: name }));
  useEffect(() => {
    if (at) window.document.getElementById(`criterion-${at.criterion.id}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [at]);
  const proven = view.criteria.filter((item) => item.proven).length;
  const isKnown = !document.unread.value.has('evidence');
  const firstInherited = view.criteria.find((item) => !item.own && !urgent(item));
  if (document.unread.value.has('criterion')) return null;
  return (
    <section class="coverage" aria-label={more.coverage.region} data-open={open}>
      <Gaps {...props} short={short} question={question} />
      <div class="coverage-list" id="criteria">
        <h2 class="strip-title">
          {more.coverage.title}
          {isKnown && <span class="muted">{more.coverage.count(proven, view.criteria.length)}</span>}
        </h2>
        {isKnown && short !== null && proven < view.criteria.length && (
          <p class="strip-note">{more.coverage.short(short)}</p>
        )}
        {view.criteria.length === 0 && (
          <>
            <p class="hint">{more.coverage.none}</p>
            <PrepareButton />
          </>
        )}
        <ul class="criteria" aria-label={more.coverage.all}>
          {(found ?? view.criteria).map((item) => (
            <li key={item.criterion.id}>
              {item === firstInherited && !found && <p class="strip-note">{more.coverage.inherited}</p>}
              <button
                type="button"
                class="criterion"
                id={`criterion-${item.criterion.id}`}
                aria-pressed={item.criterion.id === active}
                data-at={item === at}
                onMouseDown={keepKeys}
                onClick={() => onPick(item)}
              >
                <span class="criterion-number">{item.number}</span>
                {item.known && <CriterionMark state={proofState(item.tally)} />}
                <span class="criterion-name">
                  <Doc title={item.criterion.title}>{nameOf(item)}</Doc>
                </span>
                <span class="criterion-facts">
                  {item.criterion.required && <span class="required">{more.coverage.required}</span>}
                  <span>{more.coverage.weight(item.weight.weight, item.weight.percent)}</span>
                  {!item.weight.valid && <span class="flag">{more.coverage.badWeight}</span>}
                </span>
                <span class="criterion-state">{stateWords(item, more.coverage)}</span>
              </button>
              {urgent(item) && item.criterion.question && (
                <p class="ask">
                  <span class="muted">{more.coverage.ask}</span> <Said>{t.value.quote(question(item.criterion))}</Said>
                </p>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

interface GapsProps extends CoverageProps {
  readonly short: number | null;
  readonly question: (criterion: Criterion) => string;
}

/** What has no proof, where there is no room for the list. */
function Gaps({ view, stage, short, active, point, open, onToggle, onPick, question }: GapsProps) {
  const { t } = useApp();
  const { coverage } = useSharedWords();
  const bare = view.criteria.filter(({ proven, known }) => known && !proven);
  const place = `${stage}/${point}`;
  const kept = useRef({ place: '', ids: new Set<number>() });
  if (kept.current.place !== place) kept.current = { place, ids: new Set() };
  for (const { criterion } of bare) kept.current.ids.add(criterion.id);
  // By number, and what is compulsory first, proven since or not: a press never meets another one than was aimed at.
  const known = view.criteria.filter(({ criterion }) => kept.current.ids.has(criterion.id));
  const chips = known.sort(
    (a, b) => Number(b.criterion.required) - Number(a.criterion.required) || a.number - b.number,
  );
  const [first] = short === null ? [] : bare.filter(({ criterion }) => criterion.question);
  const count = (state: 'proven' | 'doubt', among: number, said: string) =>
    among > 0 && (
      <span title={said}>
        <CriterionMark state={state} /> <span aria-hidden="true">{among}</span>
        <span class="visually-hidden">{said}</span>
      </span>
    );
  const proven = view.criteria.filter((item) => item.proven).length;
  const doubts = view.criteria.filter(({ tally }) => tally.openDoubts > 0).length;
  return (
    <div class="gaps">
      <span class="gaps-title">
        {bare.length > 0
          ? coverage.gaps(bare.length)
          : view.criteria.some(({ known }) => !known)
            ? coverage.unknown
            : coverage.noGap}
      </span>
      {chips.length > 0 && (
        <ul class="gaps-chips" aria-label={coverage.bare}>
          {(first ? [first] : chips).map((item) => (
            <li key={item.criterion.id}>
              <button
                type="button"
                class="chip"
                aria-pressed={item.criterion.id === active}
                data-required={item.criterion.required}
                onMouseDown={keepKeys}
                onClick={() => onPick(item)}
              >
                <CriterionMark state={proofState(item.tally)} /> {item.number}{' '}
                <Doc title={item.criterion.title}>{nameOf(item)}</Doc>
                {item.criterion.required && !first && <span aria-hidden="true"> · {coverage.requiredShort}</span>}
                <span class="visually-hidden">
                  {' '}
                  {item.criterion.required && `${coverage.required}, `}
                  {stateWords(item, coverage)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {first && (
        <span class="gaps-ask">
          <Said>{t.value.quote(question(first.criterion))}</Said>
        </span>
      )}
      <span class="gaps-counts">
        {count('proven', proven, coverage.proven(proven))}
        {count('doubt', doubts, coverage.openDoubt(doubts))}
      </span>
      <button
        type="button"
        class="quiet gaps-more fold"
        aria-expanded={open}
        aria-controls="criteria"
        aria-label={coverage.all}
        title={coverage.all}
        onMouseDown={keepKeys}
        onClick={onToggle}
      />
    </div>
  );
}
