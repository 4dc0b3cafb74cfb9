/** The trame of a position, stage by stage: its points, a line each, against the time of the stage. */
import { useState } from 'preact/hooks';
import { draftName, nobody } from '../../src/document/local/draft-names';
import { ownTrame } from '../../src/document/setup/position-kit';
import { candidate, factFields } from '../../src/model/candidate';
import type { Criterion } from '../../src/model/criterion';
import type { Position } from '../../src/model/position';
import { isStage, type Stage, stageMinutes, stageRank, stages } from '../../src/model/stage';
import { type Point, type PointKind, pointKinds } from '../../src/model/trame';
import { byOrder } from '../../src/rules/criteria';
import { pointMinutes } from '../../src/rules/minutes';
import {
  askedPoint,
  metAt,
  orderAfter,
  type PreparedStage,
  readMinutes,
  saysOther,
} from '../../src/rules/prepared-position';
import { factOf, trameAt } from '../../src/rules/trame';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { Doc, Said } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { useFields } from '../ui/fields';
import { usePrepareWords } from '../words/prepare';
import { useSharedWords } from '../words/shared';
import type { CriteriaProps } from './criteria';
import {
  Actions,
  Checks,
  Failure,
  Fold,
  focusBeside,
  Jump,
  NewRow,
  named,
  Retired,
  Row,
  RowText,
  useFold,
  useMoving,
  useNames,
} from './rows';
import { useReasons, useSaving } from './saving';

export interface TramesProps extends Omit<CriteriaProps, 'position'> {
  readonly position: Position | null;
  readonly stage: Stage;
  readonly onStage: (stage: Stage) => void;
}

export function Trames({ position, prepared, files, stage, onStage }: TramesProps) {
  const { t } = useApp();
  const words = usePrepareWords();
  const shown = prepared.stages.find((each) => each.stage === stage);
  if (!shown) return null;
  const { planned } = shown;
  return (
    <section aria-labelledby="prep-trames">
      <div class="section-head">
        <h3 id="prep-trames">{words.trames}</h3>
        <Jump to="prep-criteria" label={words.toCriteria} />
      </div>
      <div class="prep-stage">
        <select
          aria-label={words.stage}
          value={stage}
          onChange={({ currentTarget }) => isStage(currentTarget.value) && onStage(currentTarget.value)}
        >
          {prepared.stages.map((each) => (
            <option key={each.stage} value={each.stage}>
              {words.stageOption(
                t.value.stage(each.stage),
                each.points.length,
                each.planned ? words.span(each.planned) : '',
              )}
            </option>
          ))}
        </select>
        <span class="muted">{words.time(planned, stageMinutes[stage][1])}</span>
      </div>
      <Met position={position?.id ?? null} stage={stage} files={files} />
      <Points
        key={`${position?.id}/${stage}`}
        position={position}
        shown={shown}
        criteria={prepared.criteria}
        files={files}
      />
      <StageGaps shown={shown} />
    </section>
  );
}

/** Who has been interviewed with what is about to be changed. */
function Met({ position, stage, files }: { readonly position: number | null } & Pick<TramesProps, 'stage' | 'files'>) {
  const { document, t } = useApp();
  const words = usePrepareWords();
  const names = useNames();
  const met = metAt(files, position, document.preparation.value)(stage);
  return met.length > 0 ? <p class="reminder">{words.met(t.value.stage(stage), names(met))}</p> : null;
}

function StageGaps({ shown: { points, beyond, idle, unproven } }: { readonly shown: PreparedStage }) {
  const words = usePrepareWords();
  return (
    <div role="status" class="prep-gaps">
      {beyond.min > 0 && <p class="reminder">{words.beyond(beyond.min)}</p>}
      {beyond.min === 0 && beyond.max > 0 && <p class="hint">{words.mayExceed(beyond.max)}</p>}
      {unproven.length > 0 && (
        <p class="reminder">
          <Said>{words.unprovenHere(unproven.map(named))}</Said>
        </p>
      )}
      {idle.length > 0 && <p class="reminder">{words.idle(idle.length)}.</p>}
      {points.length > 0 && beyond.max + idle.length + unproven.length === 0 && <p class="hint">{words.fits}</p>}
    </div>
  );
}

interface PointsProps extends Pick<TramesProps, 'position' | 'files'> {
  readonly shown: PreparedStage;
  readonly criteria: readonly Criterion[];
}

function Points({ position, shown, criteria, files }: PointsProps) {
  const { document } = useApp();
  const words = usePrepareWords();
  const { mayWrite } = useFields('point');
  const reasonOf = useReasons();
  const [failure, setFailure] = useState('');
  const { stage, points, shared, idle } = shown;
  const pointsNow = () => trameAt(position?.id ?? null, stage, document.preparation.peek().points);
  const move = useMoving('point', pointsNow, setFailure);
  const mayAdd = !shared && mayWrite('title') && mayWrite('stage') && (position === null || mayWrite('position'));
  const retired = document.preparation.value.points
    .filter(
      (point) =>
        point.retired && point.position === (position?.id ?? null) && stageRank(point.stage) === stageRank(stage),
    )
    .sort(byOrder);

  async function add(title: string): Promise<boolean> {
    const order = orderAfter([...points, ...retired]);
    const done = await document.addRow('point', {
      position: position?.id ?? null,
      stage,
      title,
      order,
      kind: 'Question',
    });
    setFailure(done.ok ? '' : reasonOf(done.failure));
    return done.ok;
  }

  return (
    <>
      {shared && position && <Shared position={position} stage={stage} />}
      {points.length === 0 && <p class="hint">{words.noPoints}</p>}
      <ol class="prep-rows" aria-label={words.trames}>
        {points.map((point, place) => (
          <PointRow
            key={point.id}
            point={point}
            number={place + 1}
            isIdle={idle.includes(point)}
            locked={shared}
            criteria={criteria}
            files={files}
            onMove={points.length > 1 && !shared && mayWrite('order') ? (by) => move(point.id, by) : null}
          />
        ))}
        {mayAdd && (
          <NewRow
            label={words.newPoint}
            hint={words.newPointHint}
            field={`prepare-${position?.id ?? 'all'}-${stages.indexOf(stage)}-point`}
            onAdd={add}
          />
        )}
      </ol>
      <Failure said={failure} />
      <Retired entity="point" rows={retired} />
    </>
  );
}

/** The trame of every position is changed for one of them once it is its own. */
function Shared({ position, stage }: { readonly position: Position; readonly stage: Stage }) {
  const { document, widgetUrl } = useApp();
  const words = usePrepareWords();
  const reasonOf = useReasons();
  const { mayWrite } = useFields('point');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const { id, title, job } = position;
  const make = async () => {
    setBusy(true);
    const kit = ownTrame(stage, { id, title, job }, document.preparation.value);
    const done = await document.addKits([kit], widgetUrl);
    setBusy(false);
    setFailure(done.ok ? '' : reasonOf(done.failure));
  };
  return (
    <p class="hint">
      {words.sharedTrame}{' '}
      {mayWrite('position') && (
        <BusyButton class="link" busy={busy} onClick={make}>
          {words.ownTrame}
        </BusyButton>
      )}
      {failure && <span role="alert"> {failure}</span>}
    </p>
  );
}

interface PointRowProps extends Pick<PointsProps, 'criteria' | 'files'> {
  readonly point: Point;
  readonly number: number;
  readonly isIdle: boolean;
  readonly locked: boolean;
  readonly onMove: ((by: 1 | -1) => void) | null;
}

const isKind = (text: string): text is PointKind => pointKinds.some((kind) => kind === text);

function PointRow({ point, number, isIdle, locked, criteria, files, onMove }: PointRowProps) {
  const { document } = useApp();
  const words = usePrepareWords();
  const reasonOf = useReasons();
  const fields = useFields('point');
  const mayWrite = (name: string) => !locked && fields.mayWrite(name);
  const { failure, say, save, choose, tick } = useSaving('point', point.id);
  const names = useNames();
  const fold = useFold();
  const asked = askedPoint(files, point.id);
  /** Other words for what somebody was asked already: whether it is the same point is theirs to say. */
  const [other, setOther] = useState<{ readonly title: string; readonly seen: string } | null>(null);
  const field = (name: string) => `point-${point.id}-${name}`;
  const texts = { field, mayWrite, save };
  const next = (from: HTMLElement) => focusBeside(from, 1);
  const span = pointMinutes(point);
  const servedNow = () =>
    document.preparation.peek().points.find(({ id }) => id === point.id)?.criteria ?? point.criteria;
  const known = new Set(criteria.map(({ id }) => id));
  const serves = point.criteria.filter((id) => known.has(id)).length;

  async function saveTitle(title: string, seen: string): Promise<boolean> {
    if (asked.length > 0 && mayWrite('retired') && saysOther(point, title)) {
      setOther({ title, seen });
      return false;
    }
    setOther(null);
    return await save({ title }, { title: seen });
  }
  async function settle(isSame: boolean): Promise<void> {
    if (!other) return;
    if (isSame) {
      if (await save({ title: other.title }, { title: other.seen })) done();
      return;
    }
    const added = await document.addRow('point', { title: other.title }, point.id);
    if (added.ok) done();
    else say(reasonOf(added.failure));
  }
  function done() {
    setOther(null);
    document.drafts.set(draftName(nobody, '', field('title')), '');
  }

  return (
    <Row number={number} onMove={onMove}>
      <div class="prep-main" data-field="name">
        <DraftField
          label={words.pointOf(number)}
          hideLabel
          value={point.title}
          person={nobody}
          field={field('title')}
          disabled={!mayWrite('title')}
          onSave={saveTitle}
          onEnter={next}
        />
      </div>
      <div class="prep-minutes" data-field="minutes">
        <DraftField
          label={words.minutesOf(number)}
          hideLabel
          value={span ? words.span(span) : ''}
          person={nobody}
          field={field('minutes')}
          disabled={!mayWrite('minMinutes') || !mayWrite('maxMinutes')}
          mayBeBlank
          onSave={(text) => {
            const read = readMinutes(text);
            if (read) {
              const { minMinutes, maxMinutes } = point;
              return save({ minMinutes: read.min, maxMinutes: read.max }, { minMinutes, maxMinutes });
            }
            say(words.badMinutes);
            return Promise.resolve(false);
          }}
          onEnter={next}
        />
        <span class="muted" aria-hidden="true">
          min
        </span>
      </div>
      <Fold
        label={words.moreOfPoint(number)}
        lacking={isIdle}
        brief={point.kind === null || point.kind === 'Question' ? words.serves(serves) : words.kinds[point.kind]}
        open={fold.open}
        controls={fold.id}
        onToggle={fold.toggle}
      />
      {other && (
        // biome-ignore lint/a11y/useSemanticElements: not fields of a form, two ways to go on
        <div class="reminder prep-wide" role="group" aria-label={words.pointOf(number)}>
          <p role="alert">
            {words.asked(names(asked))} <Doc>{other.title}</Doc>
          </p>
          <div class="card-actions">
            <button type="button" onClick={() => void settle(true)}>
              {words.samePoint}
            </button>
            <button type="button" title={words.otherPointHint} onClick={() => void settle(false)}>
              {words.otherPoint}
            </button>
          </div>
          <p class="hint">{words.otherPointHint}</p>
        </div>
      )}
      <Failure said={failure} wide />
      {fold.open && (
        <div class="prep-more" id={fold.id}>
          <div class="field">
            <label for={`${fold.id}-kind`}>{words.kind}</label>
            <select
              id={`${fold.id}-kind`}
              value={point.kind ?? 'Question'}
              disabled={!mayWrite('kind')}
              onChange={({ currentTarget: { value } }) =>
                isKind(value) && void choose({ kind: value }, { kind: point.kind })
              }
            >
              {pointKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </div>
          {point.kind === 'Fait' && (
            <FactChoice point={point} disabled={!mayWrite('field')} id={fold.id} choose={choose} />
          )}
          <RowText {...texts} name="examples" label={words.examples} value={point.examples} rows={3} />
          <RowText {...texts} name="advice" label={words.advice} value={point.advice} rows={2} />
          {criteria.length > 0 && (
            <Checks
              legend={words.served}
              disabled={!mayWrite('criteria')}
              choices={criteria.map((criterion) => ({ value: criterion.id, label: named(criterion) }))}
              chosen={point.criteria}
              onChange={(criterion, on) => {
                void tick('criteria', servedNow, (list) => {
                  const others = list.filter((id) => id !== criterion);
                  return on ? [...others, criterion] : others;
                });
              }}
            />
          )}
          {mayWrite('title') && (
            <Actions
              entity="point"
              id={point.id}
              onMove={onMove}
              rests={names(asked)}
              onRetire={mayWrite('retired') ? () => void choose({ retired: true }, { retired: point.retired }) : null}
            />
          )}
        </div>
      )}
    </Row>
  );
}

interface FactChoiceProps {
  readonly point: Point;
  readonly disabled: boolean;
  readonly id: string;
  readonly choose: ReturnType<typeof useSaving<'point'>>['choose'];
}

function FactChoice({ point, disabled, id, choose }: FactChoiceProps) {
  const more = useSharedWords();
  const words = usePrepareWords();
  return (
    <div class="field">
      <label for={`${id}-fact`}>{words.field}</label>
      <select
        id={`${id}-fact`}
        value={factOf(point) ?? ''}
        disabled={disabled}
        onChange={({ currentTarget: { value } }) => {
          const name = factFields.find((each) => each === value);
          void choose({ field: name ? candidate.fields[name].column : '' }, { field: point.field });
        }}
      >
        <option value="">{words.noField}</option>
        {factFields.map((name) => (
          <option key={name} value={name}>
            {more.facts[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
