/** The decision on the person in view, by the public agent; warnings never stand in the way. */
import '../../src/document/writing/later-intents';
import { useId, useState } from 'preact/hooks';
import { type Candidate, decisions } from '../../src/model/candidate';
import { shortName } from '../../src/model/criterion';
import type { Position } from '../../src/model/position';
import { isToldAnew, sameName } from '../../src/rules/after-decision';
import { mostFinalists } from '../../src/rules/finalists';
import { hasReference } from '../../src/rules/reference';
import { doc } from '../../src/rules/text';
import { Told } from '../after/told';
import { useApp } from '../app-state';
import { Said, useDocLang } from '../ui/doc';
import { useFields } from '../ui/fields';
import { useTyped } from '../ui/typed';
import { useAfterWords } from '../words/after';
import { useCompareWords } from '../words/compare';
import { useSharedWords } from '../words/shared';
import { type ComparedPerson, type CompareView, tiedWith } from './view';

export interface DecisionProps {
  readonly candidate: Candidate;
  readonly view: CompareView;
  readonly labels: ReadonlyMap<number, string>;
}

export function Decision({ candidate, view, labels }: DecisionProps) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const words = useCompareWords();
  const after = useAfterWords();
  const { has } = useFields('candidate');
  const person = [...view.ranked, ...view.unranked, ...view.knockedOut].find(
    (one) => one.candidate.id === candidate.id,
  );
  return (
    <section class="card decision not-printed" aria-labelledby="decision-title">
      <h3 id="decision-title">
        <bdi>{words.decisionTitle(labels.get(candidate.id) ?? '')}</bdi>
      </h3>
      <p class="hint">{words.decisionHint}</p>
      {view.finalists.length > mostFinalists && (
        <p class="reminder">{words.finalists(view.finalists.map(({ id }) => labels.get(id) ?? ''))}</p>
      )}
      {has('decision') ? (
        <DecisionForm
          // Another name is another person, about whom nothing has been chosen here.
          key={JSON.stringify([
            candidate.id,
            candidate.name,
            candidate.decision,
            candidate.decisionReason,
            candidate.decidedBy,
          ])}
          candidate={candidate}
          person={person}
          position={view.position}
          tied={tiedWith(view, candidate.id).map(({ id }) => labels.get(id) ?? '')}
        />
      ) : (
        <p class="hint">{more.missingColumn('Decision')}</p>
      )}
      <Told candidate={candidate} />
      {sameName(candidate, document.candidates.value).map((other) => (
        <p key={other.id} class="hint">
          {after.otherRow(
            labels.get(other.id) ?? '',
            other.decision === null ? after.undecided : t.value.decisions[other.decision],
          )}
        </p>
      ))}
    </section>
  );
}

interface DecisionFormProps {
  readonly candidate: Candidate;
  readonly person: ComparedPerson | undefined;
  readonly position: Position | null;
  /** Under which names those with the same total are listed. */
  readonly tied: readonly string[];
}

function DecisionForm({ candidate, person, position, tied }: DecisionFormProps) {
  const { document, t } = useApp();
  const more = useSharedWords();
  const after = useAfterWords();
  const words = useCompareWords();
  const { has, mayWrite } = useFields('candidate');
  const id = useId();
  const docLang = useDocLang();
  const seen = {
    decision: candidate.decision,
    decisionReason: candidate.decisionReason,
    decidedBy: candidate.decidedBy,
  };
  const [decision, setDecision] = useState(seen.decision);
  // A reason takes thought: kept on this machine until it is saved, like every text.
  const typed = useTyped(candidate, '', 'decision-reason', seen.decisionReason);
  const reason = typed.text;
  const [by, setBy] = useState(seen.decidedBy || position?.owner || document.identity.me.value.name);
  const file = document.fileOf(candidate.id);
  const knockedOut = person?.score.knockedOut ?? [];
  // Only what the document takes: the rest would go without a word.
  const values = {
    ...(mayWrite('decision') ? { decision } : {}),
    ...(mayWrite('decisionReason') ? { decisionReason: reason.trim() } : {}),
    // Nobody has decided that nothing is decided.
    ...(mayWrite('decidedBy') ? { decidedBy: decision === null ? '' : by.trim() } : {}),
    // What the person was told of was the decision before.
    ...(isToldAnew(decision, candidate) ? { answeredOn: null } : {}),
  };
  const changed = (['decision', 'decisionReason', 'decidedBy'] as const).some(
    (name) => name in values && values[name] !== seen[name],
  );
  const warnings =
    decision === null
      ? []
      : [
          person ? '' : words.noDebriefYet,
          decision === 'Retenu·e' && knockedOut.length > 0
            ? words.despiteKnockOut(knockedOut.map((one) => doc(shortName(one))))
            : '',
          decision === 'Retenu·e' && file && !hasReference(file)
            ? candidate.referenceConsent === 'Oui'
              ? words.noReference
              : `${words.noReference} ${words.noReferenceConsent}`
            : '',
          decision === 'Retenu·e' && tied.length > 0 ? after.tied(tied) : '',
          isToldAnew(decision, candidate) && candidate.answeredOn !== null
            ? after.toldBefore(after.day(candidate.answeredOn))
            : '',
          reason.trim() || !has('decisionReason') ? '' : words.needReason,
          by.trim() || !has('decidedBy') ? '' : words.needDecider,
        ].filter(Boolean);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!changed) return;
        // A reason that came while this one was typed is not written over unseen.
        const { answeredOn } = candidate;
        // Nor does a new decision pass for told because somebody has just told the former one.
        const told = decision !== null && decision !== seen.decision ? { answeredOn } : {};
        document.dispatch(
          { kind: 'decide', values, seen: { ...seen, decisionReason: typed.seen, ...told } },
          candidate,
        );
        if (mayWrite('decisionReason')) typed.done();
      }}
    >
      <fieldset class="decisions" disabled={!mayWrite('decision')}>
        <legend class="visually-hidden">{words.decision}</legend>
        {[...decisions, null].map((one) => (
          <label key={one ?? ''} class="note">
            <input type="radio" name={`${id}-decision`} checked={decision === one} onChange={() => setDecision(one)} />
            {one === null ? words.undecided : t.value.decisions[one]}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for={`${id}-reason`}>{words.decisionReason}</label>
        <textarea
          id={`${id}-reason`}
          lang={docLang}
          rows={2}
          value={reason}
          disabled={!mayWrite('decisionReason')}
          onInput={(event) => typed.type(event.currentTarget.value)}
        />
        {!has('decisionReason') && <p class="hint">{more.missingColumn('Motif_decision')}</p>}
      </div>
      <div class="field">
        <label for={`${id}-by`}>{words.decidedBy}</label>
        <input
          id={`${id}-by`}
          type="text"
          value={by}
          disabled={!mayWrite('decidedBy')}
          onInput={(event) => setBy(event.currentTarget.value)}
        />
        {!has('decidedBy') && <p class="hint">{more.missingColumn('Decide_par')}</p>}
      </div>
      {warnings.map((warning) => (
        <p key={warning} class="hint">
          <Said>{warning}</Said>
        </p>
      ))}
      <p role="status" class={changed || seen.decision === null ? 'visually-hidden' : 'hint'}>
        {changed || seen.decision === null ? '' : words.decided}
      </p>
      <button type="submit" class={changed ? 'primary' : ''} disabled={!changed}>
        {words.decide}
      </button>
    </form>
  );
}
