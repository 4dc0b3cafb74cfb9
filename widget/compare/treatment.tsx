/** What each person was asked, for how long, by whom: the differences first, then the whole table. */
import './notes-table.css';
import { useMemo } from 'preact/hooks';
import { stages } from '../../src/model/stage';
import { type Difference, differencesBetween, type StageTreatment, treatmentOf } from '../../src/rules/equal-treatment';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { whoNamed } from '../ui/people';
import { useCompareWords } from '../words/compare';
import type { ComparedPerson } from './view';

const differencesShown = 8;
const namesShown = 3;

interface TreatmentProps {
  readonly people: readonly ComparedPerson[];
  readonly labels: ReadonlyMap<number, string>;
}

export function EqualTreatment({ people, labels }: TreatmentProps) {
  const { document, t } = useApp();
  const words = useCompareWords();
  const preparation = document.preparation.value;
  const { treatments, differences } = useMemo(() => {
    const files = people.map(({ file }) => file);
    const all = files.map((file) => treatmentOf(file, preparation));
    return { treatments: all, differences: differencesBetween(all, files, preparation) };
  }, [people, preparation]);
  const met = stages.filter((stage) => treatments.some((treatment) => treatment.stages.has(stage)));

  const names = (ids: readonly number[]): string => {
    const first = ids.slice(0, namesShown).map((id) => labels.get(id) ?? '');
    const more = ids.length - first.length;
    return more > 0 ? `${first.join(', ')} ${words.andOthers(more)}` : first.join(', ');
  };
  const sentence = (one: Difference): string => {
    const stage = t.value.stage(one.stage);
    switch (one.kind) {
      case 'stage':
        return words.difference.stage(stage, names(one.no));
      case 'point':
        return words.difference.point(stage, doc(one.point.title) || t.value.point.untitled, names(one.no));
      case 'minutes':
        return words.difference.minutes(
          stage,
          names([one.shortest.id]),
          one.shortest.minutes,
          names([one.longest.id]),
          one.longest.minutes,
        );
      case 'trame':
        return words.difference.trame(stage, names(one.former));
      default:
        return words.difference[one.kind](stage);
    }
  };

  return (
    <section aria-labelledby="treatment-title">
      <h3 id="treatment-title">{words.treatmentTitle}</h3>
      {people.length < 2 ? (
        <p class="hint">{words.treatmentAlone}</p>
      ) : differences.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <Differences sentences={[...new Set(differences.map(sentence))]} />
      )}
      {met.length > 0 && (
        <details>
          <summary>{words.treatmentTable}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by the keyboard too */}
          <section class="table-scroll" tabIndex={0} aria-label={words.treatmentTable}>
            <table class="notes-table treatment">
              <caption class="visually-hidden">{words.treatmentTable}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.person}</th>
                  {met.map((stage) => (
                    <th key={stage} scope="col">
                      {t.value.stage(stage)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {treatments.map(({ candidateId, stages: own }) => (
                  <tr key={candidateId}>
                    <th scope="row">
                      <bdi>{labels.get(candidateId)}</bdi>
                    </th>
                    {met.map((stage) => (
                      <td key={stage}>
                        <StageCell treatment={own.get(stage)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      )}
    </section>
  );
}

function Differences({ sentences }: { readonly sentences: readonly string[] }) {
  const words = useCompareWords();
  const rest = sentences.slice(differencesShown);
  return (
    <>
      <ul class="sentences">
        {sentences.slice(0, differencesShown).map((text) => (
          <li key={text}>
            <Said>{text}</Said>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.andOthers(rest.length)}</summary>
          <ul class="sentences">
            {rest.map((text) => (
              <li key={text}>
                <Said>{text}</Said>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function StageCell({ treatment }: { readonly treatment: StageTreatment | undefined }) {
  const { document } = useApp();
  const words = useCompareWords();
  if (!treatment) return <span class="muted">{words.notMet}</span>;
  const { progress, minutes, people, expert, cases, filed } = treatment;
  const who = people.map((id) => whoNamed(document.evaluators.value, id) || words.noName);
  return (
    <ul class="plain">
      <li>
        {words.asked(progress.asked, progress.total)}
        {progress.skipped > 0 && ` · ${words.skipped(progress.skipped)}`}
      </li>
      <li>{minutes === null ? words.untimed : words.minutes(minutes)}</li>
      <li>{[...who, expert && !who.includes(expert.trim()) ? words.expert(expert) : ''].filter(Boolean).join(', ')}</li>
      {cases.length > 0 && (
        <li>
          <Said>{words.caseGiven(cases.map(({ title }) => doc(title)))}</Said>
        </li>
      )}
      {filed !== null && <li>{words.filed(filed)}</li>}
    </ul>
  );
}
