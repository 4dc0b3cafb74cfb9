/** For the one who comes: what to take care of, a date to look back, and a page for those who welcome them. */
import '../../src/document/writing/later-intents';
import './after.css';
import '../report/report.css';
import { shortName } from '../../src/model/criterion';
import type { Dossier } from '../../src/model/dossier';
import { referentRole } from '../../src/model/evaluator';
import { arrivalReport } from '../../src/report/arrival';
import { arrivalOf } from '../../src/rules/after-decision';
import { outcomeOf } from '../../src/rules/proof';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { dayHere } from '../platform/day-here';
import { Referents } from '../position/referents';
import { ReportPreview } from '../report/preview';
import { printAlone } from '../report/print-alone';
import { CopyReport } from '../report/report-screen';
import { ConsentSelect } from '../ui/consent-select';
import { Doc, Said } from '../ui/doc';
import { useFields } from '../ui/fields';
import { useAfterWords } from '../words/after';
import { useSharedWords } from '../words/shared';
import { DateField } from './date-field';

interface ArrivalProps {
  readonly file: Dossier;
  readonly label: string;
}

export function ArrivalOf({ file, label }: ArrivalProps) {
  const { document, now } = useApp();
  const more = useSharedWords();
  const words = useAfterWords();
  const { has } = useFields('candidate');
  const { candidate } = file;
  const { lookBackOn } = candidate;
  return (
    <section class="card arrival" aria-labelledby="arrival-title">
      <h3 id="arrival-title">
        <bdi>{words.arrival(label)}</bdi>
      </h3>
      <Care file={file} />
      <div class="not-printed">
        {has('lookBackOn') ? (
          <>
            <DateField
              label={words.lookBack}
              candidate={candidate}
              field="lookBackOn"
              onSave={(day, seen, about) =>
                document.dispatch({ kind: 'decide', values: { lookBackOn: day }, seen: { lookBackOn: seen } }, about)
              }
            />
            <p class="hint">
              {lookBackOn !== null && lookBackOn <= dayHere(now.value) ? words.lookBackNow : words.lookBackHint}
            </p>
          </>
        ) : (
          <p class="hint">{more.missingColumn('Point_arrivee')}</p>
        )}
      </div>
      <Page file={file} label={label} />
      <Referents now="after" />
    </section>
  );
}

/** In the words of whoever doubted: for the team, never on the page. */
function Care({ file }: Pick<ArrivalProps, 'file'>) {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useAfterWords();
  const { doubtful, unseen } = arrivalOf(file, document.preparation.value);
  if (doubtful.length === 0 && unseen.length === 0) return <p class="not-printed">{words.nothingToCare}</p>;
  return (
    <div class="care not-printed">
      <h4>{words.care}</h4>
      <ul class="dashed">
        {doubtful.map(({ criterion, doubts }) => (
          <li key={criterion?.id ?? 0}>
            <strong>{criterion ? <Doc>{shortName(criterion)}</Doc> : words.unsorted}</strong>
            {doubts.map((doubt) => (
              <p key={doubt.id}>
                <bdi>{doubt.text ? <Doc>{doubt.text}</Doc> : more.evidence.empty}</bdi>{' '}
                <span class="muted">{more.outcomes[outcomeOf(doubt)]}</span>
              </p>
            ))}
          </li>
        ))}
        {unseen.length > 0 && (
          <li>
            <Said>{words.neverSeen(unseen.map((one) => doc(shortName(one))))}</Said>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Asked of the person first: until they agree, the page is for them alone. */
function Page({ file, label }: ArrivalProps) {
  const { document } = useApp();
  const more = useSharedWords();
  const words = useAfterWords();
  const { candidate, interviews } = file;
  const consent = candidate.handOverConsent;
  if (!useFields('candidate').has('handOverConsent'))
    return <p class="hint not-printed">{more.missingColumn('Accord_arrivee')}</p>;
  const experts = [
    ...interviews.map(({ expert }) => expert.trim()),
    ...document.evaluators.value.flatMap(({ role, name }) => (role === referentRole ? name.trim() : [])),
  ].filter(Boolean);
  const report = arrivalReport(file, document.preparation.value, {
    words: words.page,
    name: label,
    experts: [...new Set(experts)],
  });
  return (
    <>
      <div class="not-printed">
        <ConsentSelect
          label={words.consent}
          candidate={candidate}
          field="handOverConsent"
          onSave={(handOverConsent, seen) =>
            document.dispatch(
              { kind: 'decide', values: { handOverConsent }, seen: { handOverConsent: seen } },
              candidate,
            )
          }
        />
      </div>
      {consent === 'Non' ? (
        <p class="hint not-printed">{words.refused}</p>
      ) : (
        <>
          <p class="hint not-printed">{consent === 'Oui' ? words.agreed : words.showFirst}</p>
          <ReportPreview report={report} label={words.pageLabel} />
          <CopyReport
            report={report}
            copy={words.copyPage}
            onPrint={(button) => printAlone(button.closest('.arrival'))}
          />
        </>
      )}
    </>
  );
}
