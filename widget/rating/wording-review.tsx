/** Before the seal, one's own words read once more: advice on passages that the person may read one day. */

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { markName } from '../../src/document/local/draft-names';
import type { Dossier } from '../../src/model/dossier';
import type { Evidence } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import { doc } from '../../src/rules/text';
import type { WordingAdvice } from '../../src/rules/wording/kinds';
import type { WordingRemark } from '../../src/rules/wording/review';
import { useApp } from '../app-state';
import { EvidenceForm } from '../interview/evidence-form';
import type { CriterionView } from '../interview/view';
import { Said, useDocLang } from '../ui/doc';
import { useNextRow } from '../ui/next-row';
import type { Language } from '../words';
import { useRatingWords } from '../words/rating';
import type { WordingWords } from '../words/wording';
import { focusPageHead } from './page';
import type { RatingItem } from './view';

interface Review {
  readonly review: (text: string) => readonly WordingRemark[];
  readonly adviceIn: (language: Language) => WordingWords;
}

/** A text of one's own, and where it can be mended. */
type Source =
  | { readonly of: 'proof'; readonly id: string; readonly text: string; readonly evidence: Evidence }
  | { readonly of: 'reason'; readonly id: string; readonly text: string; readonly item: RatingItem };

export interface WordingReviewProps {
  readonly file: Dossier;
  readonly me: string;
  readonly items: readonly RatingItem[];
  readonly criteria: readonly CriterionView[];
  /** Opens a criterion, where its reason can be rewritten. */
  readonly onEditReason: (criterion: number) => void;
}

export function WordingReview({ file, me, items, criteria, onEditReason }: WordingReviewProps) {
  const { document, language } = useApp();
  const words = useRatingWords();
  const [loaded, setLoaded] = useState<Review | null>(null);
  /** One key drops a text: it can be put back as long as this screen is there. */
  const [dropped, setDropped] = useState<readonly Source[]>([]);
  useEffect(() => {
    let shown = true;
    void load().then((review) => shown && setLoaded(review));
    return () => {
      shown = false;
    };
  }, []);
  if (!loaded) return null;

  const sources: readonly Source[] = [
    ...file.evidence
      .filter(({ author }) => author === me)
      .map((evidence) => ({
        of: 'proof' as const,
        id: evidence.key || String(evidence.id),
        text: evidence.text,
        evidence,
      })),
    ...items.flatMap((item) =>
      item.own?.reason
        ? [{ of: 'reason' as const, id: `reason-${item.criterion.id}`, text: item.own.reason, item }]
        : [],
    ),
  ];
  const keptName = (source: Source, remark: WordingRemark) =>
    markName(file.candidate.id, '', `kept-${source.id}-${remark.passage}`);
  const remarks = sources.flatMap((source) =>
    loaded
      .review(source.text)
      .filter((remark) => document.drafts.get(keptName(source, remark)) === '')
      .map((remark) => ({ source, remark })),
  );
  if (remarks.length === 0 && dropped.length === 0) return null;

  const setReason = ({ item }: Extract<Source, { of: 'reason' }>, reason: string) =>
    document.dispatch({ kind: 'rate', criterion: item.criterion.id, reason }, file.candidate);
  function drop(source: Source) {
    setDropped([...dropped, source]);
    if (source.of === 'reason') setReason(source, '');
    else document.dispatch({ kind: 'remove-evidence', evidence: source.evidence }, file.candidate);
  }
  function putBack(source: Source) {
    setDropped(dropped.filter((other) => other !== source));
    if (source.of === 'reason') return setReason(source, source.text);
    const { stage, criterion, point, sign, text } = source.evidence;
    const criteria = [criterion];
    document.dispatch({ kind: 'add-evidence', stage, criteria, point, sign: sign ?? '+', text }, file.candidate);
  }

  return (
    <section aria-labelledby="wording-title">
      <h4 id="wording-title">{words.wording.title(remarks.length)}</h4>
      <p class="hint">{words.wording.intro}</p>
      <Remarks>
        {remarks.map(({ source, remark }) => (
          <Remark
            key={`${source.id}-${remark.start}`}
            source={source}
            remark={remark}
            advice={loaded.adviceIn(language.value)[remark.kind]}
            person={file.candidate}
            criteria={criteria}
            onKeep={() => document.drafts.set(keptName(source, remark), 'oui')}
            onEdit={source.of === 'reason' ? () => onEditReason(source.item.criterion.id) : null}
            onDrop={() => drop(source)}
          />
        ))}
        {dropped.map((source) => (
          <li key={source.id} class="remark">
            <p class="muted">
              <Said>{words.wording.dropped(doc(source.text))}</Said>
            </p>
            <button type="button" class="link" onClick={() => putBack(source)}>
              {words.wording.putBack}
            </button>
          </li>
        ))}
      </Remarks>
    </section>
  );
}

/** One that is kept, mended or dropped hands the keyboard to the next. */
function Remarks({ children }: { readonly children: ComponentChildren }) {
  const list = useRef<HTMLUListElement>(null);
  useNextRow(list, focusPageHead);
  return (
    <ul class="plain" ref={list}>
      {children}
    </ul>
  );
}

interface RemarkProps {
  readonly source: Source;
  readonly remark: WordingRemark;
  readonly advice: WordingAdvice;
  readonly person: PersonRef;
  readonly criteria: readonly CriterionView[];
  readonly onKeep: () => void;
  /** Null where the text is corrected in place. */
  readonly onEdit: (() => void) | null;
  readonly onDrop: () => void;
}

function Remark({ source, remark, advice, person, criteria, onKeep, onEdit, onDrop }: RemarkProps) {
  const docLang = useDocLang();
  const { shortcuts } = useApp();
  const words = useRatingWords();
  const [editing, setEditing] = useState(false);
  const { text } = source;
  const edit = onEdit ?? (() => setEditing(true));
  return (
    <li
      class="remark"
      onKeyDown={(event) => {
        if (!shortcuts.value || event.ctrlKey || event.metaKey || event.altKey) return;
        if (!(event.target instanceof HTMLButtonElement)) return;
        const { keepKey, editKey, dropKey } = words.wording;
        const act = { [keepKey]: onKeep, [editKey]: edit, [dropKey]: onDrop }[event.key.toLowerCase()];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    >
      <p lang={docLang}>
        {text.slice(0, remark.start)}
        <mark>{text.slice(remark.start, remark.end)}</mark>
        {text.slice(remark.end)}
      </p>
      <p class="hint">
        {advice.why} {advice.instead}
      </p>
      {editing && source.of === 'proof' && (
        <EvidenceForm
          evidence={source.evidence}
          person={person}
          criteria={criteria}
          focus
          onClose={() => setEditing(false)}
        />
      )}
      <div class="card-actions">
        <button type="button" onClick={onKeep}>
          {words.wording.keep}
        </button>
        <button type="button" onClick={edit}>
          {words.wording.edit}
        </button>
        <button type="button" class="link" onClick={onDrop}>
          {words.wording.drop}
        </button>
      </div>
    </li>
  );
}

async function load(): Promise<Review> {
  const [{ reviewWording }, { useWordingWords }] = await Promise.all([
    import('../../src/rules/wording/review'),
    import('../words/wording'),
  ]);
  return { review: reviewWording, adviceIn: useWordingWords.in };
}
