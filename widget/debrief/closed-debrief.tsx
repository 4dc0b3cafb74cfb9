/** A debrief that is not open yet: what is missing, until when, and the way to open it all the same. */

import { useState } from 'preact/hooks';
import type { Dossier } from '../../src/model/dossier';
import { useApp } from '../app-state';
import { Referents } from '../position/referents';
import { Doubled } from '../rating/doubled';
import { whoNamed } from '../ui/people';
import { useTyped } from '../ui/typed';
import { WhoAmI } from '../ui/who-am-i';
import { WrittenFor } from '../ui/written-for';
import { useDebriefWords } from '../words/debrief';
import { useSharedWords } from '../words/shared';
import type { DebriefView } from './view';

interface DebriefProps {
  readonly file: Dossier;
  readonly view: DebriefView;
}

export function ClosedDebrief({ file, view }: DebriefProps) {
  const { document, stage } = useApp();
  const more = useSharedWords();
  const words = useDebriefWords();
  const { drafts, identity } = document;
  const me = identity.me.value.id;
  const typed = useTyped(file.candidate, '', 'debrief-reason', '');
  const reason = typed.text;
  const [asked, setAsked] = useState(false);
  const { gate } = view;
  if (gate.open) return null;
  const names = gate.missing.map((who) => whoNamed(document.evaluators.value, who) || words.anonymous);
  return (
    <>
      <section class="card" aria-label={words.closed}>
        <h2>{words.closed}</h2>
        {gate.nobody && <p>{words.nobody}</p>}
        {names.length > 0 && <p>{words.missing(names)}</p>}
        <Doubled doubled={view.doubled} me={me} />
        {gate.opensAt !== null && <p>{words.opensAt(more.time(gate.opensAt))}</p>}
        {!document.readOnly.value && me !== '' && (
          <form
            class="inline-form"
            onSubmit={(event) => {
              event.preventDefault();
              setAsked(true);
              if (!reason.trim()) return;
              const at = view.latest?.stage || stage.value;
              document.dispatch({ kind: 'open-debrief', stage: at, reason: reason.trim() }, typed.about);
              typed.done();
            }}
          >
            <div class="field">
              <label for="debrief-reason">{words.reason}</label>
              <WrittenFor about={typed.about} person={file.candidate} />
              <input
                id="debrief-reason"
                type="text"
                value={reason}
                aria-invalid={asked && !reason.trim()}
                aria-describedby="debrief-hint"
                onInput={(event) => typed.type(event.currentTarget.value)}
                onFocus={typed.begin}
                onBlur={(event) => {
                  typed.end(event);
                  drafts.flush();
                }}
              />
            </div>
            <button type="submit">{words.open}</button>
            <p id="debrief-hint" class="hint">
              {asked && !reason.trim() ? <span role="alert">{words.needReason}</span> : words.openHint}
            </p>
          </form>
        )}
      </section>
      <Referents now="selection" />
      {/* Whoever opens it before its time is named: where nobody has an account, they say who they are first. */}
      {!document.readOnly.value && me === '' && identity.settled.value && <WhoAmI />}
    </>
  );
}
