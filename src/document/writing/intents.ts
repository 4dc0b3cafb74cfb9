/**
 * What people do in the widget, and the changes that it means for the document. The status and score
 * that follow are not here: they are computed when a bundle leaves.
 */
import type { Candidate, FactField } from '../../model/candidate';
import type { DoubtOutcome, Evidence, Sign } from '../../model/evidence';
import { type Interview, interviewKey } from '../../model/interview';
import { type PassageState, passageKey } from '../../model/passage';
import type { Note } from '../../model/scale';
import { type IntentContext, signed, targetOf } from '../rights/signing';
import type { Change } from './changes';
import type { Citation, TeamNote } from './rating-intents';

export type Intent =
  | {
      readonly kind: 'add-evidence';
      readonly stage: string;
      readonly criteria: readonly (number | null)[];
      readonly point: number | null;
      readonly sign: Sign;
      readonly text: string;
    }
  | {
      readonly kind: 'edit-evidence';
      readonly evidence: Evidence;
      readonly values: Partial<{
        text: string;
        sign: Sign | null;
        criterion: number | null;
        outcome: DoubtOutcome | null;
      }>;
    }
  /** `also`: those that go with it, in the same bundle. */
  | { readonly kind: 'remove-evidence'; readonly evidence: Evidence; readonly also?: readonly Evidence[] }
  /** Proofs of one moment, as they are, under their own keys if they have some: taken back before, or noted elsewhere. */
  | { readonly kind: 'restore-evidence'; readonly rows: readonly Evidence[] }
  /** `state` null takes the mark back. */
  | {
      readonly kind: 'mark-point';
      readonly stage: string;
      readonly point: number;
      readonly state: PassageState | null;
      readonly minutes: number | null;
    }
  | { readonly kind: 'set-fact'; readonly field: FactField; readonly value: string; readonly seen: string }
  | { readonly kind: 'move-stage'; readonly stage: string }
  | { readonly kind: 'start-interview'; readonly stage: string }
  /** One stage, or two that were run as one interview; `planned`: minutes of each of them, to share its time. */
  | { readonly kind: 'finish-interview'; readonly stages: readonly string[]; readonly planned?: readonly number[] }
  | { readonly kind: 'reopen-interview'; readonly stages: readonly string[] }
  | {
      readonly kind: 'describe-interview';
      readonly stage: string;
      readonly values: Described;
      /** What the document said when this was begun. */
      readonly seen?: Described;
    }
  | NoteIntent
  | { readonly kind: 'open-debrief'; readonly stage: string; readonly reason: string }
  /** And what follows from a decision. `seen`: what the document said when the agent decided. */
  | { readonly kind: 'decide'; readonly values: Partial<Decided>; readonly seen: Partial<Decided> };

type NoteIntent =
  /** Only what is said: a note given here leaves the reason that another page of the same person wrote. */
  | {
      readonly kind: 'rate';
      readonly criterion: number;
      readonly note?: Note | null;
      readonly reason?: string;
      /** What the document said when the reason was begun. */
      readonly seen?: { readonly reason: string };
    }
  /** `due`: the criteria that the seal opens and closes. `asTeam`: alone, one's notes become the team's. */
  | { readonly kind: 'seal'; readonly due: readonly number[]; readonly asTeam: boolean }
  | { readonly kind: 'unseal' }
  /** Takes one's note on a criterion back: none has been given any more. */
  | { readonly kind: 'unrate'; readonly criterion: number }
  | {
      readonly kind: 'team-rate';
      readonly notes: readonly TeamNote[];
    }
  | ({ readonly kind: 'cite' } & Citation);

type Described = Partial<
  Pick<Interview, 'leader' | 'expert' | 'advice' | 'toProbe' | 'reportFiledOn' | 'joined' | 'boxes'>
>;

/** The decision on a person, in the words of the public agent who took it, when they were told, and their arrival. */
type Decided = Pick<
  Candidate,
  'decision' | 'decisionReason' | 'decidedBy' | 'answeredOn' | 'lastContact' | 'lookBackOn' | 'handOverConsent'
>;

/**
 * The interview of this stage begins with the first thing noted in it. `whatever`: also when it has begun
 * here, since the entry that says so may be refused, and must not begin it again once it is over.
 */
export function begin({ file, now, who }: IntentContext, stage: string, whatever = false): readonly Change[] {
  const key = interviewKey(file.candidate.id, stage);
  const known = file.interviews.find((row) => row.key === key || row.stage === stage);
  if (known && known.startedAt !== null && !whatever) return [];
  const values = {
    candidate: file.candidate.id,
    stage,
    status: 'En cours' as const,
    startedAt: known?.startedAt ?? now,
    ...(who.id && !known?.leader ? { leader: who.id } : {}),
  };
  // A colleague may have begun it meanwhile, or even ended it.
  const begins = { entity: 'interview', values, unless: 'startedAt' } as const;
  if (known && known.key !== key) return [{ do: 'edit', target: { id: known.id }, ...begins }];
  return [{ do: 'put', key, ...begins }];
}

function markPoint(context: IntentContext, point: number, state: PassageState, minutes: number | null): Change {
  const { file, who } = context;
  const key = passageKey(file.candidate.id, point, who.id);
  const values = { candidate: file.candidate.id, point, state, ...signed('by', who) };
  return { do: 'put', entity: 'passage', key, values: minutes === null ? values : { ...values, minutes } };
}

/** Proofs, and what a first one means: its point has been asked, and the interview has begun. */
export function takeDown(
  context: IntentContext,
  rows: readonly Pick<Evidence, 'stage' | 'point'>[],
  proofs: readonly Change[],
): readonly Change[] {
  const { file, who } = context;
  const isAsked = (point: number) => file.passages.some((row) => row.point === point && row.by === who.id);
  const points = new Set(rows.flatMap(({ point }) => (point === null || isAsked(point) ? [] : [point])));
  return [
    ...proofs,
    ...[...points].map((point) => markPoint(context, point, 'Posé', null)),
    ...[...new Set(rows.map(({ stage }) => stage))].flatMap((stage) => begin(context, stage)),
  ];
}

/** Every intent but those of the trame and its line. */
export type LaterIntent = Exclude<Intent, { readonly kind: 'add-evidence' | 'edit-evidence' | 'mark-point' }>;
let more: ((intent: LaterIntent, context: IntentContext) => readonly Change[]) | null = null;
/** The parts that state the others bring what they mean (`later-intents.ts`): the first screen begins without it. */
export function bringIntents(changes: NonNullable<typeof more>): void {
  more = changes;
}

/** Pure: the same intent in the same context gives the same changes. */
export function changesOf(intent: Intent, context: IntentContext): readonly Change[] {
  const { file, who } = context;
  const candidate = file.candidate.id;
  switch (intent.kind) {
    case 'add-evidence': {
      const { stage, criteria, point, sign, text } = intent;
      return takeDown(
        context,
        [{ stage, point }],
        criteria.map((criterion) => {
          const values = { candidate, criterion, stage, point, sign, text, ...signed('author', who) };
          return { do: 'put', entity: 'evidence', key: context.randomKey(), values };
        }),
      );
    }
    case 'edit-evidence': {
      const seen = Object.fromEntries(
        Object.keys(intent.values).map((name) => [name, intent.evidence[name as keyof typeof intent.values]]),
      );
      return [{ do: 'edit', entity: 'evidence', target: targetOf(intent.evidence), values: intent.values, seen }];
    }
    case 'mark-point': {
      const { point, state, stage, minutes } = intent;
      if (state !== null) return [markPoint(context, point, state, minutes), ...begin(context, stage)];
      return file.passages
        .filter((row) => row.point === point)
        .map((row) => ({ do: 'remove', entity: 'passage', target: targetOf(row) }));
    }
    default:
      if (!more) throw new Error('a part that states this has not brought what it means');
      return more(intent, context);
  }
}
