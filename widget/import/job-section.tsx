/** What was found for one job: its position, its trames, its criteria. */
import { useId } from 'preact/hooks';
import { jobs as knownJobs } from '../../src/model/position';
import type { ImportedJob } from '../../src/trame-import/imported';
import { useApp } from '../app-state';
import type { Reading } from './choices';
import { Folded, LongList } from './folded';
import { importMessages } from './messages';
import { CriteriaLines } from './point-detail';
import type { ImportSession } from './session';
import { TrameChoiceLine } from './trame-choice-line';
import { jobNumbers, nameOf } from './view';

export interface JobSectionProps {
  readonly session: ImportSession;
  readonly reading: Reading;
  readonly job: ImportedJob;
}

export function JobSection({ session, reading, job }: JobSectionProps) {
  const { document, language } = useApp();
  const words = importMessages(language.value);
  const id = useId();
  const { imported, choices } = reading;
  const choice = choices.jobs[job.id];
  if (!choice) return null;
  const title = nameOf(job, words.everyPosition);
  const wanted = choice.position.trim().toLowerCase();
  const positions = document.preparation.value.positions;
  const known = wanted !== '' && positions.some((position) => position.title.trim().toLowerCase() === wanted);
  return (
    <section class="import-job" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} dir="auto">
        {title}
      </h3>
      <p class="muted">{jobNumbers(job, words)}</p>
      <div class="import-position">
        <div class="field">
          <label for={`${id}-position`}>{words.position}</label>
          <input
            id={`${id}-position`}
            type="text"
            dir="auto"
            value={choice.position}
            list={`${id}-positions`}
            aria-describedby={`${id}-hint`}
            onInput={(event) => session.changeJob(job.id, { position: event.currentTarget.value })}
          />
          <datalist id={`${id}-positions`}>
            {positions.map((position) => (
              <option key={position.id} value={position.title} />
            ))}
          </datalist>
        </div>
        <div class="field">
          <label for={`${id}-job`}>{words.job}</label>
          <select
            id={`${id}-job`}
            lang="fr"
            // Without a position, or with one that exists, nothing is said of its job.
            disabled={wanted === '' || known}
            value={choice.job}
            onChange={(event) => session.changeJob(job.id, { job: event.currentTarget.value })}
          >
            {knownJobs.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p id={`${id}-hint`} class="hint">
        {wanted === '' ? words.positionEmpty : known ? words.positionKnown : words.positionNew}
      </p>
      <LongList items={[...job.trames, ...job.agendas]} first={50} more={words.more} class="import-trames">
        {(trame) => {
          const own = choices.trames[trame.id];
          return own && <TrameChoiceLine session={session} trame={trame} choice={own} job={job} jobs={imported.jobs} />;
        }}
      </LongList>
      {job.criteria.length > 0 && (
        <div class="import-trame" data-left-out={choice.criteria ? undefined : ''}>
          <label class="check">
            <input
              type="checkbox"
              checked={choice.criteria}
              onChange={(event) => session.changeJob(job.id, { criteria: event.currentTarget.checked })}
            />
            {words.jobCriteria(job.criteria.length)}
          </label>
          <Folded label={words.showCriteria} about={title}>
            {() => <CriteriaLines criteria={job.criteria} />}
          </Folded>
        </div>
      )}
    </section>
  );
}
