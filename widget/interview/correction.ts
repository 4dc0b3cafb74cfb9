/** The correction of a proof: text, sign, criterion and outcome are one draft, saved in one go. */
import { doubtOutcomes, type Evidence, signs } from '../../src/model/evidence';
import { isRecord } from '../../src/model/guards';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { type TypedDraft, useTyped } from '../ui/typed';

/** What is chosen of a proof, as opposed to typed. */
type Choices = Partial<Pick<Evidence, 'sign' | 'criterion' | 'outcome'>>;

/** What was chosen, and what the document said then. */
interface KeptChoices {
  readonly now: Choices;
  readonly seen: Choices;
}

const isOneOf = <T>(value: unknown, all: readonly T[]): value is T => all.some((one) => one === value);

/** Of what was kept, whatever can be chosen of a proof. */
function readChosen(raw: unknown): Choices {
  if (!isRecord(raw)) return {};
  const { sign, criterion, outcome } = raw;
  return {
    ...(isOneOf(sign, [null, ...signs]) ? { sign } : {}),
    ...(criterion === null || typeof criterion === 'number' ? { criterion } : {}),
    ...(isOneOf(outcome, [null, ...doubtOutcomes]) ? { outcome } : {}),
  };
}

const readChoices = (chosen: unknown): KeptChoices =>
  isRecord(chosen) ? { now: readChosen(chosen['now']), seen: readChosen(chosen['seen']) } : { now: {}, seen: {} };

export interface Correction {
  readonly text: string;
  /** The proof as the form shows it. */
  readonly chosen: Required<Choices>;
  /** Whom it is about. */
  readonly about: PersonRef;
  /** The keyboard comes to it: it is about the person on the screen. */
  begin(): void;
  type(text: string): void;
  choose(change: Choices): void;
  /** All of it, in one bundle; what the document says already is not written again. */
  save(): void;
  giveUp(): void;
}

export function useCorrection(evidence: Evidence, person: PersonRef): Correction {
  const { document } = useApp();
  const typed = useTyped(person, '', fieldOfProof(evidence), evidence.text);
  const choices = readChoices(typed.cell.value?.chosen);
  const { sign, criterion, outcome } = { ...evidence, ...choices.now };

  return {
    text: typed.text,
    chosen: { sign, criterion, outcome },
    about: typed.about,
    begin: typed.begin,
    type: typed.type,
    choose(change) {
      typed.begin();
      const draft = typed.cell.peek();
      const before = readChoices(draft?.chosen);
      const { sign, criterion, outcome } = evidence;
      const chosen = { now: { ...before.now, ...change }, seen: { sign, criterion, outcome, ...before.seen } };
      typed.cell.set({ text: null, seen: null, ...draft, chosen });
    },
    save() {
      const text = typed.text.trim();
      const values = {
        // A blank never takes the place of a text: removing is a choice of its own.
        ...(text && typed.text !== evidence.text ? { text } : {}),
        ...(sign === evidence.sign ? {} : { sign }),
        ...(criterion === evidence.criterion ? {} : { criterion }),
        ...(outcome === evidence.outcome ? {} : { outcome }),
      };
      // As it was when it was begun: what a colleague has changed since is not written over unseen.
      const seen = { ...evidence, ...choices.seen, text: typed.seen };
      if (Object.keys(values).length) document.dispatch({ kind: 'edit-evidence', evidence: seen, values }, typed.about);
      typed.done();
    },
    giveUp: () => typed.done(),
  };
}

/** Begins the field names of corrections. */
export const proofField = 'proof-';

/** Under which field of the person the correction of a proof is kept. */
export const fieldOfProof = ({ key, id }: Evidence): string => proofField + (key || id);

/** Whether something of it is not saved. */
export const isBegun = (draft: TypedDraft | null): boolean =>
  draft !== null && (draft.text !== null || draft.chosen !== undefined);
