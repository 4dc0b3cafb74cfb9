/** The answer to the person: proposed, edited here, copied; its text stays on this machine. */

import { useId, useState } from 'preact/hooks';
import { draftName } from '../../src/document/local/draft-names';
import { decisions } from '../../src/model/candidate';
import type { Dossier } from '../../src/model/dossier';
import { answerTo } from '../../src/report/answer';
import { Told } from '../after/told';
import { useApp } from '../app-state';
import { CopyButton } from '../ui/copy-button';
import { useReportWords } from '../words/report';
import { useReportTextWords } from '../words/report-text';

export function Answer({ file }: { readonly file: Dossier }) {
  const { document, t } = useApp();
  const { drafts } = document;
  const words = useReportWords();
  const id = useId();
  const [chosen, setChosen] = useState(file.candidate.decision);
  const draft = draftName(file.candidate, '', `answer-${chosen ?? ''}`);
  const proposed = chosen === null ? '' : answerTo(file, document.preparation.value, chosen, useReportTextWords());
  const text = drafts.get(draft) || proposed;
  return (
    <section class="card not-printed" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.answerTitle}</h3>
      <p class="hint">{words.answerHint}</p>
      <div class="field">
        <label for={`${id}-outcome`}>{words.outcome}</label>
        <select
          id={`${id}-outcome`}
          value={chosen ?? ''}
          onChange={(event) => setChosen(decisions.find((one) => one === event.currentTarget.value) ?? null)}
        >
          <option value="">{words.chooseOutcome}</option>
          {decisions.map((one) => (
            <option key={one} value={one}>
              {t.value.decisions[one]}
            </option>
          ))}
        </select>
      </div>
      {chosen !== null && (
        <>
          <div class="field">
            <label for={`${id}-text`}>{words.answerText}</label>
            <textarea
              id={`${id}-text`}
              rows={12}
              dir="auto"
              value={text}
              onInput={(event) => drafts.set(draft, event.currentTarget.value)}
            />
          </div>
          <div class="card-actions">
            <CopyButton text={text} />
            {text !== proposed && (
              <button type="button" class="link" onClick={() => drafts.set(draft, '')}>
                {words.reset}
              </button>
            )}
          </div>
        </>
      )}
      <Told candidate={file.candidate} />
    </section>
  );
}
