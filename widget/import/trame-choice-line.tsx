/** One trame of the preview: whether it is taken, for which stage, and what is in it. */
import { useId } from 'preact/hooks';
import { stages } from '../../src/model/stage';
import type { ImportedJob, ImportedTrame } from '../../src/trame-import/imported';
import type { TrameChoice } from '../../src/trame-import/to-kits';
import { useApp } from '../app-state';
import { Folded, LongList } from './folded';
import { importMessages } from './messages';
import { CriteriaLines, PointDetail } from './point-detail';
import type { ImportSession } from './session';
import { nameOf, trameNumbers } from './view';

export interface TrameChoiceLineProps {
  readonly session: ImportSession;
  readonly trame: ImportedTrame;
  readonly choice: TrameChoice;
  /** The job it was found under. */
  readonly job: ImportedJob;
  readonly jobs: readonly ImportedJob[];
}

export function TrameChoiceLine({ session, trame, choice, job, jobs }: TrameChoiceLineProps) {
  const { t, language } = useApp();
  const words = importMessages(language.value);
  const id = useId();
  const name = nameOf(trame, words.untitled);
  const there = choice.job === job.id ? null : jobs.find((other) => other.id === choice.job);
  return (
    <div class="import-trame" data-left-out={choice.included ? undefined : ''}>
      <div class="import-trame-line">
        <label class="check">
          <input
            type="checkbox"
            checked={choice.included}
            disabled={choice.stage === null}
            aria-describedby={choice.stage === null ? `${id}-why` : undefined}
            onChange={(event) => session.changeTrame(trame.id, { included: event.currentTarget.checked })}
          />
          <span dir="auto">{name}</span>
        </label>
        <div class="import-stage">
          <label for={`${id}-stage`}>
            {words.stage}
            <span class="visually-hidden">
              {t.value.colon}
              {name}
            </span>
          </label>
          <select
            id={`${id}-stage`}
            value={choice.stage ?? ''}
            onChange={(event) => {
              const stage = stages.find((one) => one === event.currentTarget.value) ?? null;
              // Whoever says the stage wants the trame; one that was left out by hand stays out.
              const included = stage !== null && (choice.included || choice.stage === null);
              session.changeTrame(trame.id, { stage, included });
            }}
          >
            <option value="">{words.chooseStage}</option>
            {stages.map((stage) => (
              <option key={stage} value={stage}>
                {t.value.stage(stage)}
              </option>
            ))}
          </select>
        </div>
      </div>
      {choice.stage === null && (
        <p id={`${id}-why`} class="reminder">
          {words.noStage}
        </p>
      )}
      {there && <p class="muted">{words.moved(nameOf(there, words.everyPosition))}</p>}
      <Folded label={trameNumbers(trame, words)} about={name}>
        {() => (
          <>
            {jobs.length > 1 && (
              <div class="field field-line">
                <label for={`${id}-job`}>{words.goesTo}</label>
                <select
                  id={`${id}-job`}
                  value={choice.job}
                  onChange={(event) => session.changeTrame(trame.id, { job: event.currentTarget.value })}
                >
                  {jobs.map((one) => (
                    <option key={one.id} value={one.id}>
                      {nameOf(one, words.everyPosition)}
                    </option>
                  ))}
                </select>
              </div>
            )}
            {trame.opening && <PointDetail point={trame.opening} role={words.opening} />}
            <LongList items={trame.points} first={20} more={words.more}>
              {(point) => <PointDetail point={point} />}
            </LongList>
            {trame.closing && <PointDetail point={trame.closing} role={words.closing} />}
            {trame.criteria.length > 0 && (
              <>
                <p class="strip-title">{words.stageCriteria}</p>
                <CriteriaLines criteria={trame.criteria} />
              </>
            )}
          </>
        )}
      </Folded>
    </div>
  );
}
