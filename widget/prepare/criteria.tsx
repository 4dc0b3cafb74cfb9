/** The criteria of a position: a line each, what is beside it unfolds; what no point serves is said as it happens. */
import { useState } from 'preact/hooks';
import { nobody } from '../../src/document/local/draft-names';
import type { Criterion } from '../../src/model/criterion';
import type { Dossier } from '../../src/model/dossier';
import { anchorOf, levels } from '../../src/model/scale';
import { isStage, stages } from '../../src/model/stage';
import { parseWeightIn } from '../../src/model/weight';
import { positionOf } from '../../src/rules/criteria';
import { judgedOn, orderAfter, type PreparedPosition, preparedFor } from '../../src/rules/prepared-position';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { DraftField } from '../ui/draft-field';
import { useFields } from '../ui/fields';
import { usePrepareWords } from '../words/prepare';
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

export interface CriteriaProps {
  /** Null: those of every position. */
  readonly position: number | null;
  readonly prepared: PreparedPosition;
  /** Everybody, to see what rests on what. */
  readonly files: readonly Dossier[];
}

export function Criteria({ position, prepared, files }: CriteriaProps) {
  const { document } = useApp();
  const words = usePrepareWords();
  const { mayWrite } = useFields('criterion');
  const reasonOf = useReasons();
  const [failure, setFailure] = useState('');
  const { criteria, retired, unserved } = prepared;
  // What every position shares keeps its place for all of them.
  const ownOf = (rows: readonly Criterion[]) => rows.filter((row) => row.position === position);
  const own = ownOf(criteria);
  const { positions } = document.preparation.value;
  const of = (all: readonly Dossier[]) =>
    position === null ? all : all.filter(({ candidate }) => positionOf(candidate, positions) === position);
  const ownNow = () => ownOf(preparedFor(position, document.preparation.peek()).criteria);
  const move = useMoving('criterion', ownNow, setFailure);
  const mayName = mayWrite('short') ? 'short' : mayWrite('title') ? 'title' : null;
  const mayAdd = mayName !== null && (position === null || mayWrite('position'));

  async function add(text: string): Promise<boolean> {
    const order = orderAfter(criteria);
    const done = await document.addRow('criterion', { position, title: text, short: text, order });
    setFailure(done.ok ? '' : reasonOf(done.failure));
    return done.ok;
  }

  return (
    <section aria-labelledby="prep-criteria">
      <div class="section-head">
        <h3 id="prep-criteria">{words.criteria}</h3>
        <Jump to="prep-trames" label={words.toTrames} />
      </div>
      <Judged criteria={criteria} files={of(files)} />
      {criteria.length === 0 && <p class="hint">{words.noCriteria}</p>}
      {position !== null && criteria.length > 0 && own.length === 0 && <p class="hint">{words.onlyShared}</p>}
      <ol class="prep-rows" aria-label={words.criteria}>
        {criteria.map((criterion, place) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            number={place + 1}
            isServed={!unserved.includes(criterion)}
            isShared={position !== null && criterion.position === null}
            files={files}
            onMove={
              own.includes(criterion) && own.length > 1 && mayWrite('order') ? (by) => move(criterion.id, by) : null
            }
          />
        ))}
        {mayAdd && (
          <NewRow
            label={words.newCriterion}
            hint={words.newCriterionHint}
            field={`prepare-${position ?? 'all'}-criterion`}
            onAdd={add}
          />
        )}
      </ol>
      <Failure said={failure} />
      <Gaps prepared={prepared} />
      <Retired entity="criterion" rows={retired} />
    </section>
  );
}

function Gaps({ prepared: { criteria, unserved } }: { readonly prepared: PreparedPosition }) {
  const words = usePrepareWords();
  const required = unserved.filter((row) => row.required);
  const others = unserved.filter((row) => !row.required);
  return (
    <div role="status" class="prep-gaps">
      {required.length > 0 && (
        <p class="reminder">
          <Said>{words.unprovable(required.map(named))}</Said>
        </p>
      )}
      {others.length > 0 && (
        <p class="reminder">
          <Said>{words.unserved(others.map(named))}</Said>
        </p>
      )}
      {criteria.length > 0 && unserved.length === 0 && <p class="hint">{words.allServed}</p>}
    </div>
  );
}

/** A selection that is under way keeps what it has: it is said before anything is changed. */
function Judged({ criteria, files }: Pick<CriteriaProps, 'files'> & { readonly criteria: readonly Criterion[] }) {
  const words = usePrepareWords();
  const names = useNames();
  const judged = judgedOn(files, ...criteria.map(({ id }) => id));
  return judged.length > 0 ? <p class="reminder prep-told">{words.judged(names(judged))}</p> : null;
}

interface CriterionRowProps {
  readonly criterion: Criterion;
  readonly number: number;
  readonly isServed: boolean;
  /** Shown for one position, and of every one. */
  readonly isShared: boolean;
  readonly files: readonly Dossier[];
  readonly onMove: ((by: 1 | -1) => void) | null;
}

function CriterionRow({ criterion, number, isServed, isShared, files, onMove }: CriterionRowProps) {
  const { document, t } = useApp();
  const words = usePrepareWords();
  const { mayWrite } = useFields('criterion');
  const { failure, say, save, choose, tick } = useSaving('criterion', criterion.id);
  const fold = useFold();
  const names = useNames();
  const { weights } = document.layout.value.criterion;
  const field = (name: string) => `criterion-${criterion.id}-${name}`;
  const texts = { field, mayWrite, save };
  const next = (from: HTMLElement) => focusBeside(from, 1);
  // A team may have one of the two columns only.
  const name = mayWrite('short') || criterion.short !== '' ? 'short' : 'title';
  const weightText =
    criterion.weight === null ? '' : words.saidWeight(criterion.weight, criterion.percents.includes('weight'));
  const hasWords = Object.keys(weights.words).length > 0;

  function saveWeight(text: string): Promise<boolean> {
    const read = parseWeightIn(weights)(
      /\d/.test(text) && criterion.percents.includes('weight') && !/%/.test(text) ? `${text} %` : text,
    );
    if (!read.ok) {
      say(words.badWeight);
      return Promise.resolve(false);
    }
    return save({ weight: read.value }, { weight: criterion.weight });
  }

  const stagesNow = () =>
    document.preparation.peek().criteria.find(({ id }) => id === criterion.id)?.stages ?? criterion.stages;
  const chosen = criterion.stages.map((stage) => stage.trim()).filter(isStage);
  const brief =
    chosen.length === 0
      ? words.everyStage
      : stages
          .filter((each) => chosen.includes(each))
          .map((each) => words.briefStage[each])
          .join(' · ');
  return (
    <Row number={number} onMove={onMove}>
      <div class="prep-main" data-field="name">
        <DraftField
          label={words.shortOf(number)}
          hideLabel
          value={criterion[name]}
          person={nobody}
          field={field(name)}
          disabled={!mayWrite(name)}
          onSave={(text, seen) => save({ [name]: text }, { [name]: seen })}
          onEnter={next}
        />
        {isShared && <span class="muted">{words.forAll}</span>}
      </div>
      <div class="prep-weight" data-field="weight" title={hasWords ? words.theirWeight : words.weight}>
        <DraftField
          label={words.weightOf(number)}
          hideLabel
          value={weightText}
          person={nobody}
          field={field('weight')}
          disabled={!mayWrite('weight') || hasWords}
          mayBeBlank
          onSave={saveWeight}
          onEnter={next}
        />
      </div>
      <label class="check prep-check">
        <input
          type="checkbox"
          checked={criterion.required}
          disabled={!mayWrite('required')}
          aria-label={words.requiredOf(number)}
          onChange={(event) => void choose({ required: event.currentTarget.checked }, { required: criterion.required })}
        />
        <span aria-hidden="true">{words.required}</span>
      </label>
      <Fold label={words.moreOf(number)} brief={brief} open={fold.open} controls={fold.id} onToggle={fold.toggle} />
      {!isServed && <p class="prep-flags flag">{criterion.required ? words.noProof : words.noPoint}</p>}
      <Failure said={failure} wide />
      {fold.open && (
        <div class="prep-more" id={fold.id}>
          {name === 'short' && <RowText {...texts} name="title" label={words.criterionTitle} value={criterion.title} />}
          <Checks
            legend={words.stages}
            disabled={!mayWrite('stages')}
            choices={stages.map((stage) => ({ value: stage, label: t.value.stage(stage) }))}
            chosen={chosen}
            onChange={(stage, on) => {
              void tick('stages', stagesNow, (list) => {
                const known = list.map((each) => each.trim()).filter(isStage);
                const others = list.filter((each) => !isStage(each.trim()));
                return [...stages.filter((each) => (each === stage ? on : known.includes(each))), ...others];
              });
            }}
          />
          <RowText {...texts} name="question" label={words.question} value={criterion.question} rows={2} />
          {levels.map((level) => (
            <RowText
              key={level}
              {...texts}
              name={`anchor${level}`}
              label={words.anchor(level)}
              value={anchorOf(criterion, level)}
              rows={2}
            />
          ))}
          {mayWrite('title') && (
            <Actions
              entity="criterion"
              id={criterion.id}
              onMove={onMove}
              rests={names(judgedOn(files, criterion.id))}
              onRetire={
                mayWrite('retired') ? () => void choose({ retired: true }, { retired: criterion.retired }) : null
              }
            />
          )}
        </div>
      )}
    </Row>
  );
}
