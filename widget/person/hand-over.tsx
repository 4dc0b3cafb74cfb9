/** All that is held, as a document to read and as data. */
import { useMemo, useState } from 'preact/hooks';
import type { PersonRecords } from '../../src/model/person-records';
import { toHtml } from '../../src/report/html';
import { toMarkdown } from '../../src/report/markdown';
import { personJson, personReport } from '../../src/report/person-export';
import { useApp } from '../app-state';
import { copyRich } from '../report/copy';
import { ReportPreview } from '../report/preview';
import { usePersonWords } from '../words/person';
import { useReportTextWords } from '../words/report-text';
import type { Chosen } from './view';

const fileNameOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

interface HandOverProps {
  readonly records: PersonRecords;
  readonly chosen: Chosen;
  readonly label: string;
}

export function HandOver({ records, chosen, label }: HandOverProps) {
  const { now } = useApp();
  const words = usePersonWords();
  const [withEvaluators, setWithEvaluators] = useState(false);
  const [said, setSaid] = useState('');
  const day = useReportTextWords().day(now.value);
  const options = { withEvaluators, day, also: chosen.also };
  const report = () => personReport(records, words.export, options);
  const onPaper = useMemo(
    () => <ReportPreview report={report()} label={words.title} />,
    [records, chosen, withEvaluators, day, words],
  );
  const file = fileNameOf(words.fileName(label));
  return (
    <div class="hand-over">
      <label class="check">
        <input type="checkbox" checked={withEvaluators} onChange={() => setWithEvaluators(!withEvaluators)} />
        {words.withEvaluators}
      </label>
      <div class="card-actions">
        <button
          type="button"
          onClick={() =>
            void copyRich(toHtml(report()), toMarkdown(report())).then((copied) =>
              setSaid(copied === 'refused' ? words.refused : words.copied),
            )
          }
        >
          {words.copy}
        </button>
        <button type="button" onClick={() => download(`${file}.md`, 'text/markdown', toMarkdown(report()))}>
          {words.downloadText}
        </button>
        <button
          type="button"
          onClick={() => download(`${file}.json`, 'application/json', personJson(records, options))}
        >
          {words.downloadData}
        </button>
      </div>
      <p class="hint" role="status">
        {said || words.handOver}
      </p>
      <div class="on-paper">{onPaper}</div>
    </div>
  );
}
