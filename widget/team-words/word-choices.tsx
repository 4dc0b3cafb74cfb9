/** The team's words for stages, positions and weights: each with what it means to us, matched once, and again at any time. */
import { useId } from 'preact/hooks';
import { type Decisions, type WordKind, wordKey, wordKinds } from '../../src/document/places/matching';
import {
  type Meaning,
  proposedWords,
  type TeamWord,
  type TeamWords,
  type WordList,
} from '../../src/document/places/words';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said, useDocLang } from '../ui/doc';
import { useTeamWordWords } from '../words/team-words';

interface WordChoicesProps {
  readonly words: TeamWords;
  readonly onDecide: (decisions: Decisions) => void;
  /** Before a set-up, which keeps what is proposed with all that it shows; later somebody has to say so. */
  readonly mayBeNew: boolean;
}

export function WordChoices({ words, onDecide, mayBeNew }: WordChoicesProps) {
  const said = useTeamWordWords();
  const proposed = proposedWords(words);
  const count = Object.keys(proposed).length;
  return (
    <>
      {wordKinds.map((kind) => {
        const list = words[kind];
        return list && <OneKind key={kind} kind={kind} list={list} onDecide={onDecide} mayBeNew={mayBeNew} />;
      })}
      {!mayBeNew && count > 0 && (
        <p>
          <button type="button" onClick={() => onDecide(proposed)}>
            {said.take(count)}
          </button>
        </p>
      )}
    </>
  );
}

interface OneKindProps {
  readonly kind: WordKind;
  readonly list: WordList;
  readonly onDecide: (decisions: Decisions) => void;
  readonly mayBeNew: boolean;
}

function OneKind({ kind, list, onDecide, mayBeNew }: OneKindProps) {
  const said = useTeamWordWords();
  const { labels, words, meanings } = list;
  // Before a set-up it is not known yet who goes where.
  const without = mayBeNew ? [] : list.without;
  const open = words.filter((word) => word.open).length;
  if (words.length + without.length === 0) return null;
  return (
    <fieldset>
      <legend class="strip-title">{said.title[kind](open)}</legend>
      <p class="hint">
        <Said>{said.from(labels.map(doc))}</Said> {kind === 'position' && meanings.length === 0 && said.noPosition}
      </p>
      {words.map((word) => (
        <OneWord key={word.word} kind={kind} word={word} meanings={meanings} onDecide={onDecide} />
      ))}
      {without.length > 0 && <Without list={{ ...list, without }} onDecide={onDecide} />}
    </fieldset>
  );
}

/** Said to mean none of ours. */
const none = '-';

interface OneWordProps {
  readonly kind: WordKind;
  readonly word: TeamWord;
  readonly meanings: readonly Meaning[];
  readonly onDecide: (decisions: Decisions) => void;
}

function OneWord({ kind, word, meanings, onDecide }: OneWordProps) {
  const { t } = useApp();
  const said = useTeamWordWords();
  const docLang = useDocLang();
  const id = useId();
  const shown = word.meaning ?? word.proposed;
  // What was said once is shown, whatever has become of it.
  const all = shown === null || meanings.includes(shown) ? meanings : [...meanings, shown];
  const notes = [...(word.open && word.proposed !== null ? [said.proposed] : []), ...(word.there ? [] : [said.gone])];
  const choose = (value: string) =>
    onDecide({ [wordKey(kind, word.word)]: all.find((each) => String(each) === value) ?? null });
  return (
    <div class="field field-line">
      <label for={id} lang={docLang}>
        {word.word}
      </label>
      <select
        id={id}
        value={shown !== null ? String(shown) : word.open || kind === 'weight' ? '' : none}
        aria-describedby={notes.length > 0 ? `${id}-notes` : undefined}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {(word.open || kind === 'weight') && <option value="">{said.unmatched[kind]}</option>}
        {kind !== 'weight' && <option value={none}>{said.none[kind]}</option>}
        {all.map((each) => (
          <option key={each} value={String(each)} lang={kind === 'position' ? docLang : undefined}>
            {kind === 'stage' ? t.value.stage(String(each)) : each}
          </option>
        ))}
      </select>
      {notes.length > 0 && (
        <span id={`${id}-notes`} class="hint word-notes">
          {notes.join(' · ')}
        </span>
      )}
    </div>
  );
}

/** Our words for these stages are the team's. */
export const asOurs = (of: readonly string[]): Decisions =>
  Object.fromEntries(of.map((stage) => [wordKey('stage', stage), stage]));

/** Stages to which nobody can be moved; where any word may be written, ours can be said to be the team's. */
function Without({ list, onDecide }: { readonly list: WordList; readonly onDecide: (decisions: Decisions) => void }) {
  const { t } = useApp();
  const said = useTeamWordWords();
  const { without, grows } = list;
  return (
    <p class="hint">
      {said.without(without.map((stage) => `« ${t.value.stage(stage)} »`))} {said.grow[grows]}
      {grows === 'text' &&
        without.map((stage) => (
          <>
            {' '}
            <button type="button" class="link" key={stage} onClick={() => onDecide(asOurs([stage]))}>
              {t.value.stage(stage)}
            </button>
          </>
        ))}
      {grows === 'text' && without.length > 1 && (
        <>
          {' '}
          <button type="button" class="link" onClick={() => onDecide(asOurs(without))}>
            {said.growAll}
          </button>
        </>
      )}
    </p>
  );
}
