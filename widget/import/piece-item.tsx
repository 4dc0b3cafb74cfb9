/** One piece of the text: what it is, and what that makes of it. */
import { useId, useState } from 'preact/hooks';
import { doc } from '../../src/rules/text';
import { anchorSaid, type Went } from '../../src/trame-import/compose';
import { type Piece, type Role, roles } from '../../src/trame-import/pieces';
import { useApp } from '../app-state';
import { Doc, Said, useDocLang } from '../ui/doc';
import { type ImportWords, useImportWords } from '../words/import';
import { type Reading, withValue } from './choices';
import type { ImportSession } from './session';
import { StageChoice } from './stage-choice';

export interface PieceItemProps {
  readonly session: ImportSession;
  readonly reading: Reading;
  readonly piece: Piece;
  readonly at: number;
  readonly role: Role;
  readonly went: Went;
  readonly current: boolean;
  readonly selected: boolean;
  readonly onFocus: () => void;
  readonly onPick: (extend: boolean) => void;
  readonly onRole: (role: Role) => void;
}

/** Of a longer passage the start is enough to know it again. */
const longest = 600;

export function PieceItem(props: PieceItemProps) {
  const { session, reading, piece, at, role, went, current, selected, onFocus, onPick, onRole } = props;
  const words = useImportWords();
  const docLang = useDocLang();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const { text } = piece;
  const unsure = !piece.sure && !reading.corrections.roles.has(at);
  const note = noteOf(props, words);
  return (
    <li
      data-piece={at}
      data-is={role}
      data-head={piece.level === null || piece.header ? undefined : ''}
      data-selected={selected ? '' : undefined}
    >
      <select
        class="import-role"
        aria-label={words.role}
        aria-describedby={id}
        data-role={role}
        data-at={at}
        tabIndex={current ? 0 : -1}
        value={role}
        onFocus={onFocus}
        onChange={(event) => {
          const chosen = roles.find((one) => one === event.currentTarget.value);
          if (chosen) onRole(chosen);
        }}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {words.roles[one]}
          </option>
        ))}
      </select>
      <div class="import-said">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the list beside it */}
        <p id={id} class="import-text" dir="auto" lang={docLang} onClick={(event) => onPick(event.shiftKey)}>
          {whole || text.length <= longest ? text : `${text.slice(0, longest)}…`}
        </p>
        {text.length > longest && !whole && (
          <button type="button" class="link" tabIndex={current ? 0 : -1} onClick={() => setWhole(true)}>
            {words.whole}
          </button>
        )}
        {role === 'stage' && <StageChoice session={session} at={at} piece={piece} />}
        {role === 'criterion' && went !== 'name' && !piece.header && (
          <CriterionFields session={session} reading={reading} piece={piece} at={at} current={current} textId={id} />
        )}
        {piece.level !== null && role === 'out' && went === 'out' && current && (
          <button
            type="button"
            class="link"
            onClick={() => session.correct((now) => withValue(now, 'positions', at, true))}
          >
            {words.makePosition}
          </button>
        )}
      </div>
      <p class="import-facts">
        {unsure && <span class="badge">{words.unsure}</span>} {note && <span class="muted">{note}</span>}
      </p>
    </li>
  );
}

function noteOf({ piece, role, went }: PieceItemProps, words: ImportWords): string {
  if (piece.rule && role === 'out') return words.rule;
  if (piece.beside) return words.beside;
  if (role === 'anchor' && went !== 'out') {
    const level = piece.anchor ?? anchorSaid(piece.text);
    return level === null ? '' : String(level);
  }
  if (role === 'minutes' && piece.minutes) return words.minutes(piece.minutes);
  return role !== 'out' && went === 'out' && !piece.header ? words.noPlace : '';
}

interface CriterionProps {
  readonly session: ImportSession;
  readonly reading: Reading;
  readonly piece: Piece;
  readonly at: number;
  readonly current: boolean;
  /** Of what it was read from. */
  readonly textId: string;
}

function CriterionFields({ session, reading, piece, at, current, textId }: CriterionProps) {
  const { t } = useApp();
  const docLang = useDocLang();
  const words = useImportWords();
  const weight = reading.corrections.weights.get(at) ?? piece.weight ?? null;
  const title = reading.corrections.titles.get(at) ?? piece.title ?? '';
  return (
    <p class="import-criterion">
      {piece.title !== undefined && (
        <span id={`${textId}-wording`} hidden>
          {words.wording}
          {t.value.colon}
        </span>
      )}
      {piece.title !== undefined && (
        <input
          type="text"
          lang={docLang}
          aria-labelledby={`${textId}-wording ${textId}`}
          tabIndex={current ? 0 : -1}
          value={title}
          onInput={(event) => {
            const { value } = event.currentTarget;
            session.correct((now) => withValue(now, 'titles', at, value));
          }}
        />
      )}
      {piece.family && (
        <span class="muted">
          <Doc>{piece.family}</Doc>
        </span>
      )}
      <label>
        {words.weight}
        <span class="visually-hidden">
          {t.value.colon}
          <Doc>{piece.text.slice(0, 60)}</Doc>
        </span>{' '}
        <select
          tabIndex={current ? 0 : -1}
          value={String(weight ?? 1)}
          onChange={(event) => {
            const chosen = ([1, 2, 3] as const).find((one) => String(one) === event.currentTarget.value) ?? null;
            session.correct((now) => withValue(now, 'weights', at, chosen));
          }}
        >
          {[1, 2, 3].map((one) => (
            <option key={one} value={String(one)}>
              {one}
            </option>
          ))}
        </select>
      </label>
      {piece.weightSaid && (
        <span class="muted">
          <Said>{words.weightSaid(doc(piece.weightSaid))}</Said>
        </span>
      )}
      {piece.required && <span class="muted">{words.required}</span>}
    </p>
  );
}
