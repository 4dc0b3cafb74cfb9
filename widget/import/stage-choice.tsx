/** Which stage of the selection a part of the text is the script of. */
import { useId } from 'preact/hooks';
import { type Stage, stages } from '../../src/model/stage';
import { unplacedOf } from '../../src/trame-import/compose';
import type { Piece } from '../../src/trame-import/pieces';
import { useApp } from '../app-state';
import { Doc } from '../ui/doc';
import { useImportWords } from '../words/import';
import { type Reading, withValue } from './choices';
import type { ImportSession } from './session';

interface StageSelectProps {
  readonly id: string;
  readonly value: Stage | null;
  readonly onChoose: (stage: Stage | null) => void;
}

function StageSelect({ id, value, onChoose }: StageSelectProps) {
  const { t } = useApp();
  const words = useImportWords();
  return (
    <select
      id={id}
      value={value ?? ''}
      onChange={(event) => onChoose(stages.find((one) => one === event.currentTarget.value) ?? null)}
    >
      <option value="">{words.chooseStage}</option>
      {stages.map((stage) => (
        <option key={stage} value={stage}>
          {t.value.stage(stage)}
        </option>
      ))}
    </select>
  );
}

export interface StageChoiceProps {
  readonly session: ImportSession;
  readonly at: number;
  readonly piece: Piece;
}

export function StageChoice({ session, at, piece }: StageChoiceProps) {
  const { t } = useApp();
  const words = useImportWords();
  const id = useId();
  const chosen = session.reading.value?.corrections.stages.get(at) ?? piece.stage ?? null;
  return (
    <p class="import-stage">
      <label for={id}>
        {words.stage}
        <span class="visually-hidden">
          {t.value.colon}
          <Doc>{piece.text}</Doc>
        </span>
      </label>
      <StageSelect
        id={id}
        value={chosen}
        onChoose={(stage) => session.correct((now) => withValue(now, 'stages', at, stage))}
      />
      {chosen === null && <span class="import-ask">{words.unknownStage}</span>}
    </p>
  );
}

export interface NoStageProps {
  readonly session: ImportSession;
  readonly reading: Reading;
  /** The position that the part is about. */
  readonly head: number | null;
}

/** A part of the text that says no stage asks one question. */
export function NoStage({ session, reading, head }: NoStageProps) {
  const words = useImportWords();
  const id = useId();
  const place = unplacedOf(head ?? -1);
  const said = reading.corrections.stages.get(place) ?? null;
  const trames = session.composed.value.jobs.flatMap((job) => job.trames);
  const trame = trames.find((each) => each.id === place);
  if (!trame) return null;
  return (
    <p class="import-stage reminder">
      <label for={id}>{words.whichStage(trame.points.length)}</label>
      <StageSelect
        id={id}
        value={said}
        onChoose={(stage) => session.correct((now) => withValue(now, 'stages', place, stage))}
      />
    </p>
  );
}
