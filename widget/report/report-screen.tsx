/** Compte rendu: written by itself from what was noted, copied in one click, ticked once filed. */
import '../../src/document/writing/later-intents';
import type { Dossier } from '../../src/model/dossier';
import './report.css';
import { useId, useMemo, useState } from 'preact/hooks';
import { hasBegun } from '../../src/model/interview';
import { stageRank } from '../../src/model/stage';
import { candidateReport } from '../../src/report/candidate-report';
import { toHtml } from '../../src/report/html';
import { interviewReport } from '../../src/report/interview-report';
import { toMarkdown } from '../../src/report/markdown';
import type { Report } from '../../src/report/tree';
import { useApp } from '../app-state';
import { dayHere } from '../platform/day-here';
import { useFields } from '../ui/fields';
import { whoNamed } from '../ui/people';
import { useReportWords } from '../words/report';
import { useReportTextWords } from '../words/report-text';
import { useSharedWords } from '../words/shared';
import { Answer } from './answer';
import { type Copied, copyRich } from './copy';
import { ReportPreview } from './preview';

export function ReportScreen({ file }: { readonly file: Dossier }) {
  const { document, t, stage, language } = useApp();
  const words = useReportWords();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const [named, setNamed] = useState(false);
  const preparation = document.preparation.value;
  const evaluators = document.evaluators.value;
  const shown = stage.value;
  const report = useMemo(() => {
    const options = {
      words: useReportTextWords(),
      names: named ? (who: string) => whoNamed(evaluators, who) : null,
    };
    return whole ? candidateReport(file, preparation, options) : interviewReport(file, preparation, shown, options);
  }, [file, preparation, evaluators, shown, whole, named, language.value]);
  const met =
    file.evidence.some((row) => stageRank(row.stage) === stageRank(shown)) ||
    file.interviews.some((row) => stageRank(row.stage) === stageRank(shown) && row.startedAt !== null);

  return (
    <div class="report printed">
      <h2 class="not-printed">{words.title}</h2>
      <fieldset class="report-scope not-printed">
        <legend class="visually-hidden">{words.scope}</legend>
        {[false, true].map((all) => (
          <label key={String(all)} class="check">
            <input type="radio" name={`${id}-scope`} checked={whole === all} onChange={() => setWhole(all)} />
            {all ? words.whole : words.interview(t.value.stage(shown))}
          </label>
        ))}
        <label class="check">
          <input type="checkbox" checked={named} onChange={() => setNamed(!named)} />
          {words.withNames}
        </label>
      </fieldset>
      {!whole && !met && <p class="hint not-printed">{words.notMet}</p>}
      <CopyReport key={`${file.candidate.id}/${shown}/${whole}/${named}`} report={report} />
      <Filed file={file} />
      <ReportPreview report={report} label={words.preview} />
      <p class="hint not-printed">{words.personMayRead}</p>
      <Answer key={file.candidate.id} file={file} />
    </div>
  );
}

interface CopyReportProps {
  readonly report: Report;
  /** What the button that copies says, where it is no report. */
  readonly copy?: string;
  /** Prints it; the whole screen when not given. */
  readonly onPrint?: (button: Element) => void;
}

export function CopyReport({ report, copy, onPrint = () => window.print() }: CopyReportProps) {
  const words = useReportWords();
  const [copied, setCopied] = useState<Copied | null>(null);
  const said = copied === null ? '' : { rich: words.copied, plain: words.copiedPlain, refused: words.refused }[copied];
  return (
    <div class="not-printed">
      <div class="card-actions">
        <button
          type="button"
          class="primary"
          onClick={() => void copyRich(toHtml(report), toMarkdown(report)).then(setCopied)}
        >
          {copy ?? words.copy}
        </button>
        <button type="button" onClick={({ currentTarget }) => onPrint(currentTarget)}>
          {words.print}
        </button>
      </div>
      <p role="status" class="hint">
        {said}
      </p>
      {copied === 'refused' && (
        <textarea
          readOnly
          rows={6}
          aria-label={copy ?? words.selected}
          title={copy ?? words.selected}
          value={toMarkdown(report)}
          ref={(element) => {
            if (!element || element.dataset['selected']) return;
            element.dataset['selected'] = 'yes';
            element.focus();
            element.select();
          }}
        />
      )}
    </div>
  );
}

/** A report counts once it is where the others look for it. */
function Filed({ file }: { readonly file: Dossier }) {
  const { document, t, stage, now } = useApp();
  const more = useSharedWords();
  const words = useReportWords();
  const shown = stage.value;
  const held = file.interviews.filter((row) => hasBegun(row) || row.startedAt !== null);
  const current = held.find((row) => stageRank(row.stage) === stageRank(shown));
  const left = held.filter((row) => row.reportFiledOn === null && row !== current);
  const { has, mayWrite } = useFields('interview');
  if (!has('reportFiledOn')) {
    return <p class="hint not-printed">{more.missingColumn('Compte_rendu_depose')}</p>;
  }
  return (
    <div class="not-printed">
      {current && (
        <label class="check">
          <input
            type="checkbox"
            checked={current.reportFiledOn !== null}
            disabled={!mayWrite('reportFiledOn')}
            onChange={(event) =>
              document.dispatch(
                {
                  kind: 'describe-interview',
                  stage: current.stage,
                  values: { reportFiledOn: event.currentTarget.checked ? dayHere(now.value) : null },
                },
                file.candidate.id,
              )
            }
          />
          <span>
            {words.filed(t.value.stage(shown))}
            {current.reportFiledOn !== null && <span class="muted"> {words.filedOn(current.reportFiledOn)}</span>}
          </span>
        </label>
      )}
      {left.length > 0 && <p class="hint">{words.toFile(left.map((row) => t.value.stageShort(row.stage)))}</p>}
    </div>
  );
}
