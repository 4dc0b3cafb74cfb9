/** What a position begins with: a kit, another position, a text of the team's, or blank lines. */
import { useId, useState } from 'preact/hooks';
import { draftName, nobody } from '../../src/document/local/draft-names';
import { forecast } from '../../src/document/setup/forecast';
import type { TakeBack } from '../../src/document/setup/import-rows';
import { blankPosition, copyOf, kitFor, type Target } from '../../src/document/setup/position-kit';
import { kits } from '../../src/kits';
import type { Kit } from '../../src/kits/kit';
import type { Position } from '../../src/model/position';
import { wordsOf } from '../../src/rules/text';
import { useApp } from '../app-state';
import { BusyButton } from '../ui/busy-button';
import { useDocLang } from '../ui/doc';
import { usePrepareWords } from '../words/prepare';
import { Failure } from './rows';
import { useReasons } from './saving';

const starts = ['copy', 'kit', 'text', 'nothing'] as const;
type Start = (typeof starts)[number];

const titleDraft = draftName(nobody, '', 'prepare-title');

export interface StartFromProps {
  /** Null for one that is still to be made. */
  readonly position: Position | null;
  /** Under which words each position is listed. */
  readonly labels: ReadonlyMap<number, string>;
  /** It is there: whatever comes next is about it. */
  readonly onStarted: (position: number) => void;
  readonly onImport: (position: number) => void;
}

interface Done {
  readonly said: string;
  readonly takeBack: TakeBack | null;
}

export function StartFrom({ position, labels, onStarted, onImport }: StartFromProps) {
  const { document, widgetUrl } = useApp();
  const words = usePrepareWords();
  const docLang = useDocLang();
  const reasonOf = useReasons();
  const id = useId();
  const { positions } = document.preparation.value;
  const others = positions.filter((each) => each.id !== position?.id);
  const title = document.drafts.get(titleDraft);
  const setTitle = (next: string) => document.drafts.set(titleDraft, next);
  const [start, setStart] = useState<Start>(others.length > 0 ? 'copy' : 'kit');
  const [source, setSource] = useState(others[0]?.id ?? 0);
  const [kit, setKit] = useState(kits.find(({ position: own }) => own !== null)?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const [done, setDone] = useState<Done | null>(null);

  function wanted(target: Target): Kit | null {
    const from = positions.find((each) => each.id === source);
    if (start === 'copy') return from ? copyOf(from, target, document.preparation.value) : null;
    const chosen = start === 'kit' ? kits.find((each) => each.id === kit) : null;
    return chosen ? kitFor(chosen, target) : blankPosition(target);
  }

  async function begin(): Promise<void> {
    setFailure('');
    setDone(null);
    const name = position?.title ?? title.trim();
    if (!position && wordsOf(name) === '') return setFailure(words.needsTitle);
    if (!position && positions.some((each) => wordsOf(each.title) === wordsOf(name)))
      return setFailure(words.sameTitle);
    if (position && start === 'text') return onImport(position.id);
    const asked = wanted(position ? { id: position.id, title: position.title, job: position.job } : { title: name });
    if (!asked) return setFailure(words.noCopy);
    const counted = forecast([asked], document.preparation.value);
    setBusy(true);
    const result = await document.addKits([asked], widgetUrl);
    setBusy(false);
    if (!result.ok) return setFailure(`${words.notAdded} ${reasonOf(result.failure)}`);
    // Somebody else has made one of that name meanwhile.
    if (!position && !result.value) return setFailure(words.sameTitle);
    const isBlank = start === 'nothing' || start === 'text';
    setDone({
      said: !result.value ? words.added(0, 0) : isBlank ? words.created : words.added(counted.criteria, counted.lines),
      takeBack: document.prepared.value ? null : result.value,
    });
    const made = position ?? document.preparation.value.positions.find((each) => each.title.trim() === name);
    if (!made) return;
    setTitle('');
    if (start === 'text') onImport(made.id);
    else onStarted(made.id);
  }

  async function takeBack(): Promise<void> {
    if (!done?.takeBack) return;
    setBusy(true);
    const result = await done.takeBack();
    setBusy(false);
    setDone({
      said: result.ok
        ? words.takenBack
        : result.failure.kind === 'in-use'
          ? words.inUse
          : `${words.notTakenBack} ${reasonOf(result.failure)}`,
      takeBack: result.ok ? null : done.takeBack,
    });
  }

  const offered = starts.filter((each) => (each !== 'copy' || others.length > 0) && (each !== 'nothing' || !position));
  return (
    <div class="prep-start">
      {!position && (
        <div class="field">
          <label for={`${id}-title`}>{words.newTitle}</label>
          <input
            id={`${id}-title`}
            type="text"
            lang={docLang}
            value={title}
            onInput={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.isComposing && !busy) void begin();
            }}
          />
        </div>
      )}
      <fieldset>
        <legend class="prep-legend">{words.startFrom}</legend>
        {offered.map((each) => (
          <div key={each} class="prep-choice">
            <label class="check">
              <input type="radio" name={`${id}-start`} checked={start === each} onChange={() => setStart(each)} />
              <span>{words.starts[each]}</span>
            </label>
            {each === 'copy' && start === 'copy' && (
              <select
                aria-label={words.whichPosition}
                value={source}
                onChange={(event) => setSource(Number(event.currentTarget.value))}
              >
                {others.map((other) => (
                  <option key={other.id} value={other.id} lang={docLang}>
                    {labels.get(other.id)}
                  </option>
                ))}
              </select>
            )}
            {each === 'kit' && start === 'kit' && (
              <select aria-label={words.whichKit} value={kit} onChange={(event) => setKit(event.currentTarget.value)}>
                {kits.map((one) => (
                  <option key={one.id} value={one.id} lang={docLang}>
                    {one.title}
                  </option>
                ))}
              </select>
            )}
          </div>
        ))}
      </fieldset>
      <BusyButton class={position ? undefined : 'primary'} busy={busy} onClick={begin}>
        {busy ? words.working : position ? words.fill : words.create}
      </BusyButton>
      <div role="status" class="prep-done">
        {done && (
          <p>
            {done.said}{' '}
            {done.takeBack && (
              <BusyButton class="link" busy={busy} onClick={takeBack}>
                {words.takeBack}
              </BusyButton>
            )}
          </p>
        )}
      </div>
      <Failure said={failure} />
    </div>
  );
}
