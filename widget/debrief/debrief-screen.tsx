/** Débrief: at a cool hour, criterion by criterion, where the notes differ first. */
import type { Dossier } from '../../src/model/dossier';
import '../rating/rating.css';
import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { PersonRef } from '../../src/model/person-ref';
import type { Note } from '../../src/model/rating';
import { stageRank, stages } from '../../src/model/stage';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import { type CriterionView, criterionViews } from '../interview/view';
import { useMore } from '../messages/more';
import { Doubled } from '../rating/doubled';
import { BadWeights } from '../ui/bad-weights';
import { Conflicts } from '../ui/conflicts';
import { DraftField } from '../ui/draft-field';
import { Later } from '../ui/later';
import { useMoveOn } from '../ui/move-on';
import { NoteGroup } from '../ui/note-group';
import { whoNamed } from '../ui/people';
import { WhoAmI } from '../ui/who-am-i';
import { isWithout, Without } from '../unread-tables/unread';
import { ClosedDebrief } from './closed-debrief';
import { debriefMessages } from './messages';
import { type DebriefItem, type DebriefView, debriefView, type Looking } from './view';

const parts = ['notes', 'compare', 'report', 'rights'] as const;
type Part = (typeof parts)[number];

// Each is fetched when it is first opened: during an interview nobody needs them.
const loadCompare = () => import('../compare/compare-screen').then(({ CompareScreen }) => CompareScreen);
const loadReport = () => import('../report/report-screen').then(({ ReportScreen }) => ReportScreen);
const loadRights = () => import('../person/person-screen').then(({ PersonScreen }) => PersonScreen);

export function DebriefScreen({ file }: { readonly file: Dossier }) {
  const { document, language } = useApp();
  const words = debriefMessages(language.value);
  // What is compared or told of somebody is all of it, or nothing.
  const isWhole = !isWithout(document, everything);
  const [part, setPart] = useState<Part>('notes');
  return (
    <>
      <nav class="debrief-parts" aria-label={words.partsLabel}>
        {parts.map((one) => (
          <button key={one} type="button" aria-current={one === part ? 'page' : undefined} onClick={() => setPart(one)}>
            {words.parts[one]}
          </button>
        ))}
      </nav>
      {part === 'notes' ? (
        <TeamNotes file={file} />
      ) : (
        <div class="scroll">
          {part !== 'rights' && <Without names={everything} />}
          {part === 'compare' && isWhole && <Later load={loadCompare} props={{}} />}
          {part === 'report' && isWhole && <Later load={loadReport} props={{ file }} />}
          {part === 'rights' && <Later load={loadRights} props={{ file }} />}
        </div>
      )}
    </>
  );
}

const discussed = ['criterion', 'rating', 'interview', 'evidence'] as const;
const everything = ['position', 'criterion', 'point', 'interview', 'passage', 'evidence', 'rating'] as const;

function TeamNotes({ file }: { readonly file: Dossier }) {
  const { document } = useApp();
  const looking = useLooking();
  // Whether all have noted, and since when, is not known then.
  if (isWithout(document, discussed)) return <Without names={discussed} />;
  const view = debriefView(file, document.preparation.value, looking);
  return view.gate.open || view.settled ? (
    // What is hidden has no order: that of the opening is made once the notes show.
    <OpenDebrief key={`${file.candidate.id}/${file.candidate.name}/${view.hidden}`} file={file} view={view} />
  ) : (
    <ClosedDebrief key={file.candidate.id} file={file} view={view} />
  );
}

function useLooking(): Looking {
  const { document, now } = useApp();
  return { now: now.value, me: document.identity.me.value.id, evaluators: document.evaluators.value };
}

interface DebriefProps {
  readonly file: Dossier;
  readonly view: DebriefView;
}

/** What one has in view where the team has not noted yet: a colleague's first note is not to be written over. */
const blank = { note: null, reason: '' } as const;

function OpenDebrief({ file, view }: DebriefProps) {
  const { document, language } = useApp();
  const words = debriefMessages(language.value);
  const { identity, evaluators, readOnly } = document;
  const [chosen, setChosen] = useState<number | null>(null);
  // The order is that of the opening: a note given does not make the list jump under the hand.
  const order = useRef(view.items.map(({ criterion }) => criterion.id));
  const place = (item: DebriefItem) => {
    const index = order.current.indexOf(item.criterion.id);
    return index < 0 ? order.current.length : index;
  };
  const items = [...view.items].sort((a, b) => place(a) - place(b));
  const current =
    items.find(({ criterion }) => criterion.id === chosen) ?? items.find(({ note }) => note === undefined) ?? items[0];
  const allCriteria = criterionViews(file, document.preparation.value);
  const person = file.candidate;

  const moveOn = useMoveOn(current?.criterion.id);
  const looking = useLooking();
  const names = (people: readonly string[]) => people.map((who) => whoNamed(evaluators.value, who) || words.anonymous);

  /** In the order of the screen, as they are at this key, not as they were last painted. */
  function itemsNow(): readonly DebriefItem[] {
    const latest = document.fileOf(person.id);
    const now = latest ? debriefView(latest, document.preparation.value, looking).items : [];
    return [...now].sort((a, b) => place(a) - place(b));
  }

  function decide(criterion: number, note: Note | null, done: boolean) {
    const now = itemsNow();
    const index = now.findIndex((item) => item.criterion.id === criterion);
    const item = now[index];
    if (!item) return;
    const seen = item.team ? { note: item.team.note, reason: item.team.reason } : blank;
    const noted = { criterion, note, reason: seen.reason, seen };
    document.dispatch({ kind: 'team-rate', notes: [noted] }, person);
    const open = (other: DebriefItem) => other !== item && other.note === undefined;
    const next = done ? (now.slice(index).find(open) ?? now.find(open)) : undefined;
    setChosen(next?.criterion.id ?? criterion);
    if (next) moveOn.to(next.criterion.id);
    else if (done && item.note === undefined) moveOn.toEnd();
  }

  /** The note stays what it is at this moment; a promise of false keeps the words, where it is gone. */
  function explain(criterion: number, reason: string, seen: string, about: PersonRef) {
    const item = itemsNow().find((other) => other.criterion.id === criterion);
    if (!item?.team || item.note === undefined) return Promise.resolve(false);
    // A colleague's reason that came while this one was typed is not written over unseen.
    const noted = { criterion, note: item.note, reason, seen: { note: item.team.note, reason: seen } };
    document.dispatch({ kind: 'team-rate', notes: [noted] }, about);
    return true;
  }

  if (items.length === 0) return <p class="empty">{words.noCriteria}</p>;
  return (
    <div class="scroll debrief">
      {view.gate.open && view.gate.early && view.latest?.debriefOpenedBy && (
        <p class="hint">
          {words.early(whoNamed(document.evaluators.value, view.latest.debriefOpenedBy), view.latest.debriefReason)}
        </p>
      )}
      {view.hidden && <p class="reminder">{words.hidden}</p>}
      {/* Nobody decides unnamed, or sees what others have noted before one's own is sealed. */}
      {view.hidden && looking.me === '' && identity.settled.value && !readOnly.value && <WhoAmI />}
      {view.silent.length > 0 && <p class="hint">{words.silent(names(view.silent))}</p>}
      {!view.hidden && view.withheld.notes > 0 && (
        <p class="reminder">{words.withheld(view.withheld.notes, names(view.withheld.of))}</p>
      )}
      <Doubled doubled={view.doubled} me={looking.me} />
      <p class="progress">
        <span>{words.summary(view.counts)}</span>
      </p>
      <ol class="rated" ref={moveOn.list}>
        {items.map((item) => (
          <DebriefCriterion
            key={item.criterion.id}
            item={item}
            open={item === current}
            criteria={allCriteria}
            person={person}
            onOpen={() => setChosen(item.criterion.id)}
            onNote={(note, done) => decide(item.criterion.id, note, done)}
            onReason={(reason, seen, about) => explain(item.criterion.id, reason, seen, about)}
          />
        ))}
      </ol>
      {view.offered.length > 0 && !readOnly.value && looking.me !== '' && (
        <section class="card">
          <p>{words.equalTitle(view.offered.length)}</p>
          <button
            type="button"
            onClick={() =>
              document.dispatch(
                {
                  kind: 'team-rate',
                  notes: view.offered.map(({ criterion, note }) => ({
                    criterion: criterion.id,
                    note,
                    reason: '',
                    seen: blank,
                  })),
                },
                person,
              )
            }
          >
            {words.takeOver(
              view.offered.map(({ criterion, note }) => `${criterion.short || criterion.title} ${note}`).join(', '),
            )}
          </button>
        </section>
      )}
      <ScoreLine view={view} place={moveOn.end} />
    </div>
  );
}

interface DebriefCriterionProps {
  readonly item: DebriefItem;
  readonly open: boolean;
  readonly criteria: readonly CriterionView[];
  readonly person: PersonRef;
  readonly onOpen: () => void;
  readonly onNote: (note: Note | null, done: boolean) => void;
  readonly onReason: (reason: string, seen: string, about: PersonRef) => unknown;
}

function DebriefCriterion({ item, open, criteria, person, onOpen, onNote, onReason }: DebriefCriterionProps) {
  const { t, document, language } = useApp();
  const more = useMore();
  const words = debriefMessages(language.value);
  const { criterion, divergence, individual } = item;
  const names = (who: string) => whoNamed(document.evaluators.value, who) || words.anonymous;
  // One criterion at a time: the notes of the next ones do not weigh on the talk about this one.
  const revealed = open || item.note !== undefined;
  const locked = document.readOnly.value || document.identity.me.value.id === '';
  const flags = [
    divergence.gap ? words.gap(divergence.gap) : '',
    ...divergence.reasons.filter((reason) => reason !== 'gap').map((reason) => words.reasons[reason]),
  ].filter(Boolean);
  const later = stages.filter(
    (stage) =>
      stageRank(stage) > stageRank(document.file.value?.candidate.stage ?? '') &&
      (criterion.stages.length === 0 || criterion.stages.includes(stage)),
  );
  return (
    <li class="rated-item" data-open={open} data-criterion={criterion.id}>
      <h3 class="rated-head">
        <button type="button" aria-expanded={open} onClick={onOpen}>
          <span class="rated-title">{open ? criterion.title : criterion.short || criterion.title}</span>
          <span class="criterion-facts">
            {criterion.required && <span class="required">{more.coverage.required}</span>}
            <span>{more.coverage.weight(item.weight.weight, item.weight.percent)}</span>
            {!item.weight.valid && <span class="flag">{more.coverage.badWeight}</span>}
            {flags.map((flag) => (
              <span key={flag} class="flag">
                {flag}
              </span>
            ))}
          </span>
        </button>
      </h3>
      {!revealed ? null : individual.length === 0 ? (
        <p class="individual">{words.noIndividual}</p>
      ) : (
        <ul class="individual" aria-label={words.individual}>
          {individual.map(({ who, note, reason }) => (
            <li key={who}>
              {names(who)} <strong>{note ?? more.note.notObserved}</strong>
              {open && reason && <span class="muted"> {reason}</span>}
            </li>
          ))}
        </ul>
      )}
      {open && item.evidence.length > 0 && (
        <ul class="proofs">
          {item.evidence.map((row) => (
            <EvidenceItem key={row.key || row.id} evidence={row} criteria={criteria} showStage showCriterion={false} />
          ))}
        </ul>
      )}
      {open && <h4 class="team-title">{words.team}</h4>}
      <NoteGroup criterion={criterion} value={item.note} open={open} disabled={locked} onNote={onNote} />
      {!item.noteValid && <p class="flag">{more.note.badNote}</p>}
      {item.rivals.length > 0 && (
        <p class="flag">
          {words.rivals(
            item.rivals.map(({ who, note, reason }) =>
              [`${names(who)} ${note ?? more.note.notObserved}`, reason].filter(Boolean).join(', '),
            ),
          )}
        </p>
      )}
      <Conflicts
        of={(change) =>
          change.entity === 'rating' &&
          change.do === 'put' &&
          change.values.kind === 'Débrief' &&
          change.values.criterion === criterion.id
        }
      />
      {item.note === null && later.length > 0 && <p class="hint">{words.canStill(later.map(t.value.stageShort))}</p>}
      {open && item.note !== undefined && (
        <DraftField
          label={words.reasonField}
          value={item.team?.reason ?? ''}
          person={person}
          field={`team-reason-${criterion.id}`}
          disabled={locked}
          onSave={onReason}
        />
      )}
    </li>
  );
}

interface ScoreLineProps {
  readonly view: DebriefView;
  /** Where the keyboard goes after the last note: no key does anything here. */
  readonly place: Ref<HTMLElement>;
}

function ScoreLine({ view, place }: ScoreLineProps) {
  const { language } = useApp();
  const words = debriefMessages(language.value);
  const { score, min, max, coverage, knockedOut, assumed } = view.score;
  const { percent } = useMore();
  return (
    <section class="score-line" aria-label={words.score} tabIndex={-1} ref={place}>
      {score === null ? (
        <p>{words.noScore}</p>
      ) : (
        <p>
          <strong>{words.scoreLine(percent(score), percent(coverage === null ? null : coverage * 100))}</strong>
          {view.blanks > 0 && <span class="muted"> {words.interval(percent(min), percent(max), view.blanks)}</span>}
        </p>
      )}
      {score !== null && <BadWeights of={assumed} />}
      {knockedOut.length > 0 && (
        <p class="reminder">{words.knockedOut(knockedOut.map(({ short, title }) => short || title))}</p>
      )}
    </section>
  );
}
