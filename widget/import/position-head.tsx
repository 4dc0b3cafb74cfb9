/** The position that a part of the text is about: made, or one that the document has. */
import { useId } from 'preact/hooks';
import { sameText } from '../../src/document/setup/content';
import { jobs as knownJobs } from '../../src/model/position';
import { positionAt } from '../../src/trame-import/compose';
import { proposedJob } from '../../src/trame-import/to-kits';
import { useApp } from '../app-state';
import { useDocLang } from '../ui/doc';
import { useImportWords } from '../words/import';
import { type Reading, withValue } from './choices';
import type { ImportSession } from './session';

export interface PositionHeadProps {
  readonly session: ImportSession;
  readonly reading: Reading;
  /** Place of the heading that names it; -1 for what stands under none. */
  readonly at: number;
  /** Of its heading. */
  readonly titleId: string;
}

export function PositionHead({ session, reading, at, titleId }: PositionHeadProps) {
  const { document } = useApp();
  const words = useImportWords();
  const docLang = useDocLang();
  const id = useId();
  const piece = reading.pieces[at];
  const named = piece ? positionAt(piece, at, reading.corrections) : nobody;
  if (!named) return null;
  const title = piece?.text ?? words.everyPosition;
  const titleLang = piece && docLang;
  // A job named twice is one: what is said of it stands under its first heading.
  if (piece && firstNamed(reading, named.title) !== at)
    return (
      <h3 id={titleId} dir="auto" lang={titleLang}>
        {title}
      </h3>
    );
  const choice = session.choices.value.get(at) ?? proposedJob(named);
  const positions = document.preparation.value.positions;
  const wanted = choice.position.trim();
  const known = wanted !== '' && positions.some((position) => sameText(position.title, wanted));
  return (
    <div class="import-head">
      <h3 id={titleId} dir="auto" lang={titleLang}>
        {title}
      </h3>
      <div class="import-position">
        <div class="field">
          <label for={`${id}-position`}>{words.position}</label>
          <input
            id={`${id}-position`}
            type="text"
            dir="auto"
            value={choice.position}
            list={`${id}-positions`}
            lang={docLang}
            aria-describedby={`${titleId} ${id}-hint`}
            onInput={(event) => session.changeJob(at, { ...choice, position: event.currentTarget.value })}
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
            lang={docLang}
            // Without a position, or with one that exists, nothing is said of its job.
            disabled={wanted === '' || known}
            value={choice.job}
            onChange={(event) => session.changeJob(at, { ...choice, job: event.currentTarget.value })}
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
        {wanted === '' ? words.positionEmpty : known ? words.positionKnown : words.positionNew}{' '}
        {piece && (
          <button
            type="button"
            class="link"
            onClick={() => session.correct((now) => withValue(now, 'positions', at, false))}
          >
            {words.noPosition}
          </button>
        )}
      </p>
    </div>
  );
}

const nobody = { title: '', job: null };

const firstNamed = ({ pieces, corrections }: Reading, title: string): number =>
  pieces.findIndex((piece, at) => positionAt(piece, at, corrections)?.title === title);
