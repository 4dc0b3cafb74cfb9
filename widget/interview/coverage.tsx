/** What each criterion has for proof, and what it lacks: the question to ask when an obligatory one has none. */
import type { Candidate } from '../../src/model/candidate';
import type { Criterion } from '../../src/model/criterion';
import type { Stage } from '../../src/model/stage';
import { fillPlaceholders, firstNameOf } from '../../src/rules/placeholders';
import { useApp } from '../app-state';
import { useMore } from '../messages/more';
import { CriterionMark, stateWords } from '../ui/criterion-mark';
import { interviewMessages } from './messages';
import { type InterviewView, urgent } from './view';

export interface CoverageProps {
  readonly view: InterviewView;
  readonly stage: Stage;
  readonly person: Candidate;
  /** Minutes left when there are too few of them; null while there is time. */
  readonly short: number | null;
  readonly active: number | null;
  readonly onPick: (criterion: number) => void;
}

export function Coverage({ view, stage, person, short, active, onPick }: CoverageProps) {
  const { document, t, language } = useApp();
  const more = useMore();
  const { law } = interviewMessages(language.value);
  const question = ({ question: asked, short: name, title }: Criterion): string =>
    // A team's questions speak to the candidate: a referent is asked about them.
    stage === 'Prise de référence'
      ? law.askUnproven(firstNameOf(person), name || title)
      : fillPlaceholders(asked, { person, criterion: name });
  const proven = view.criteria.filter((item) => item.proven).length;
  const isKnown = !document.unread.value.has('evidence');
  const firstInherited = view.criteria.find((item) => !item.own && !urgent(item));
  if (document.unread.value.has('criterion')) return null;
  return (
    <section class="coverage" aria-label={more.coverage.region}>
      <h2 class="strip-title">
        {more.coverage.title}
        {isKnown && <span class="muted">{more.coverage.count(proven, view.criteria.length)}</span>}
      </h2>
      {isKnown && short !== null && proven < view.criteria.length && (
        <p class="strip-note">{more.coverage.short(short)}</p>
      )}
      {view.criteria.length === 0 && <p class="hint">{more.coverage.none}</p>}
      <ul class="criteria">
        {view.criteria.map((item) => (
          <li key={item.criterion.id}>
            {item === firstInherited && <p class="strip-note">{more.coverage.inherited}</p>}
            <button
              type="button"
              class="criterion"
              aria-pressed={item.criterion.id === active}
              onClick={() => onPick(item.criterion.id)}
              title={item.criterion.title}
            >
              <span class="criterion-number">{item.number}</span>
              {item.known && (
                <CriterionMark state={item.tally.openDoubts > 0 ? 'doubt' : item.proven ? 'proven' : 'bare'} />
              )}
              <span class="criterion-name">{item.criterion.short || item.criterion.title}</span>
              <span class="criterion-facts">
                {item.criterion.required && <span class="required">{more.coverage.required}</span>}
                <span>{more.coverage.weight(item.weight.weight, item.weight.percent)}</span>
                {!item.weight.valid && <span class="flag">{more.coverage.badWeight}</span>}
              </span>
              <span class="criterion-state">{stateWords(item, more.coverage)}</span>
            </button>
            {urgent(item) && item.criterion.question && (
              <p class="ask">
                <span class="muted">{more.coverage.ask}</span> {t.value.quote(question(item.criterion))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
