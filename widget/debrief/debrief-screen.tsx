/** Débrief: at a cool hour, criterion by criterion, where the notes differ first. */
import '../rating/rating.css';
import { useRef, useState } from 'preact/hooks';
import type { CandidateFile } from '../../src/document/changes';
import { draftName } from '../../src/document/drafts';
import type { Note } from '../../src/model/rating';
import { stageRank, stages } from '../../src/model/stage';
import { useApp } from '../app-state';
import { EvidenceItem } from '../interview/evidence-item';
import { type CriterionView, criterionViews } from '../interview/view';
import { useMore } from '../messages/more';
import { Conflicts } from '../ui/conflicts';
import { DraftField } from '../ui/draft-field';
import { Later } from '../ui/later';
import { useMoveOn } from '../ui/move-on';
import { NoteGroup } from '../ui/note-group';
import { whoNamed } from '../ui/people';
import { ClosedDebrief } from './closed-debrief';
import { debriefMessages } from './messages';
import { type DebriefItem, type DebriefView, debriefView, type Looking } from './view';

const parts = ['notes', 'compare', 'report', 'rights'] as const;
type Part = (typeof parts)[number];

// Each is fetched when it is first opened: during an interview nobody needs them.
const loadCompare = () => import('../compare/compare-screen').then(({ CompareScreen }) => CompareScreen);
const loadReport = () => import('../report/report-screen').then(({ ReportScreen }) => ReportScreen);
const loadRights = () => import('../person/person-screen').then(({ PersonScreen }) => PersonScreen);

export function DebriefScreen({ file }: { readonly file: CandidateFile }) {
  const { language } = useApp();
  const words = debriefMessages(language.value);
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
          {part === 'compare' && <Later load={loadCompare} props={{}} />}
          {part === 'report' && <Later load={loadReport} props={{ file }} />}
          {part === 'rights' && <Later load={loadRights} props={{ file }} />}
        </div>
      )}
    </>
  );
}

function TeamNotes({ file }: { readonly file: CandidateFile }) {
  const { document } = useApp();
  const view = debriefView(file, document.preparation.value, useLooking());
  return view.gate.open || view.settled ? (
    <OpenDebrief key={file.candidate.id} file={file} view={view} />
  ) : (
    <ClosedDebrief key={file.candidate.id} file={file} view={view} />
  );
}

function useLooking(): Looking {
  const { document, now } = useApp();
  return { now: now.value, me: document.identity.me.value.id, evaluators: document.evaluators.value };
}

interface DebriefProps {
  readonly file: CandidateFile;
  readonly view: DebriefView;
}

/** A reason, and what the document said when it was begun. */
interface Written {
  readonly reason: string;
  readonly seen: string;
}

/** What one has in view where the team has not noted yet: a colleague's first note is not to be written over. */
const blank = { note: null, reason: '' } as const;

function OpenDebrief({ file, view }: DebriefProps) {
  const { document, language } = useApp();
  const words = debriefMessages(language.value);
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<HTMLOListElement>(null);
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
  const candidateId = file.candidate.id;
  const count = (kind: string) => items.filter(({ divergence }) => divergence.kind === kind).length;

  const moveOn = useMoveOn(list, current?.criterion.id);
  const looking = useLooking();

  function decide(criterion: number, note: Note | null, written: Written | null, done: boolean) {
    // The file as it is at this key, not as it was last painted.
    const latest = document.fileOf(candidateId);
    if (!latest) return;
    const { items } = debriefView(latest, document.preparation.value, looking);
    const fresh = (id: number) => items.find((item) => item.criterion.id === id);
    const id = moveOn.target(criterion);
    const team = fresh(id)?.team;
    const known = team ? { note: team.note, reason: team.reason } : blank;
    // A colleague's reason that came while this one was typed is not written over unseen.
    const seen = written ? { ...known, reason: written.seen } : known;
    const noted = { criterion: id, note, reason: written?.reason ?? known.reason, seen };
    document.dispatch({ kind: 'team-rate', notes: [noted] }, candidateId);
    const ids = order.current;
    const open = (other: number) => other !== id && fresh(other)?.note === undefined;
    const next = done ? (ids.slice(ids.indexOf(id)).find(open) ?? ids.find(open)) : undefined;
    if (next !== undefined) moveOn.go(criterion, next);
    setChosen(next ?? id);
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
      <p class="progress">
        <span>{words.summary(count('divergent'), count('close'), count('equal'))}</span>
      </p>
      <ol class="rated" ref={list}>
        {items.map((item) => (
          <DebriefCriterion
            key={item.criterion.id}
            item={item}
            open={item === current}
            criteria={allCriteria}
            candidateId={candidateId}
            onOpen={() => {
              moveOn.stop();
              setChosen(item.criterion.id);
            }}
            onDecide={(note, written, done) => decide(item.criterion.id, note, written, done)}
          />
        ))}
      </ol>
      {view.offered.length > 0 && !document.readOnly.value && (
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
                candidateId,
              )
            }
          >
            {words.takeOver(
              view.offered.map(({ criterion, note }) => `${criterion.short || criterion.title} ${note}`).join(', '),
            )}
          </button>
        </section>
      )}
      <ScoreLine view={view} />
    </div>
  );
}

interface DebriefCriterionProps {
  readonly item: DebriefItem;
  readonly open: boolean;
  readonly criteria: readonly CriterionView[];
  readonly candidateId: number;
  readonly onOpen: () => void;
  /** `written` null keeps the reason there is. */
  readonly onDecide: (note: Note | null, written: Written | null, done: boolean) => void;
}

function DebriefCriterion({ item, open, criteria, candidateId, onOpen, onDecide }: DebriefCriterionProps) {
  const { t, document, language } = useApp();
  const more = useMore();
  const words = debriefMessages(language.value);
  const { criterion, divergence, individual } = item;
  const names = (who: string) => whoNamed(document.evaluators.value, who) || words.anonymous;
  // One criterion at a time: the notes of the next ones do not weigh on the talk about this one.
  const revealed = open || item.note !== undefined;
  const locked = document.readOnly.value;
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
    <li class="rated-item" data-open={open}>
      <h3 class="rated-head">
        <button type="button" aria-expanded={open} onClick={onOpen}>
          <span class="rated-title">{open ? criterion.title : criterion.short || criterion.title}</span>
          <span class="criterion-facts">
            {criterion.required && <span class="required">{more.coverage.required}</span>}
            <span>{more.coverage.weight(item.weight)}</span>
            {!item.weightValid && <span class="flag">{more.coverage.badWeight}</span>}
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
      <NoteGroup
        criterion={criterion}
        value={item.note}
        open={open}
        disabled={locked}
        onNote={(note, done) => onDecide(note, null, done)}
      />
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
          draft={draftName(candidateId, '', `team-reason-${criterion.id}`)}
          disabled={locked}
          onSave={(reason, seen) => onDecide(item.note ?? null, { reason, seen }, false)}
        />
      )}
    </li>
  );
}

function ScoreLine({ view }: { readonly view: DebriefView }) {
  const { language } = useApp();
  const words = debriefMessages(language.value);
  const { score, min, max, coverage, knockedOut } = view.score;
  const { percent } = useMore();
  return (
    <section class="score-line">
      {score === null ? (
        <p>{words.noScore}</p>
      ) : (
        <p>
          <strong>{words.scoreLine(percent(score), percent(coverage === null ? null : coverage * 100))}</strong>
          {view.blanks > 0 && <span class="muted"> {words.interval(percent(min), percent(max), view.blanks)}</span>}
        </p>
      )}
      {knockedOut.length > 0 && (
        <p class="reminder">{words.knockedOut(knockedOut.map(({ short, title }) => short || title))}</p>
      )}
    </section>
  );
}
