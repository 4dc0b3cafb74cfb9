/** The correction of a proof: text, sign, criterion and outcome are one draft, saved in one go. */
import { doubtOutcomes, type Evidence, signs } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';
import { useTyped } from '../ui/typed';

/** What is chosen of a proof, as opposed to typed. */
type Choices = Partial<Pick<Evidence, 'sign' | 'criterion' | 'outcome'>>;

/** Kept beside the text: what was chosen, and what the document said then. */
interface KeptChoices {
  readonly now: Choices;
  readonly seen: Choices;
}

const none: KeptChoices = { now: {}, seen: {} };
const isOneOf = <T>(value: unknown, all: readonly T[]): value is T => all.some((one) => one === value);

/** Of what was kept, whatever can be chosen of a proof. */
function readChosen(raw: unknown): Choices {
  if (typeof raw !== 'object' || raw === null) return {};
  const { sign, criterion, outcome }: { readonly [field in keyof Choices]?: unknown } = raw;
  return {
    ...(isOneOf(sign, [null, ...signs]) ? { sign } : {}),
    ...(criterion === null || typeof criterion === 'number' ? { criterion } : {}),
    ...(isOneOf(outcome, [null, ...doubtOutcomes]) ? { outcome } : {}),
  };
}

function readChoices(kept: string | undefined): KeptChoices {
  if (kept === undefined) return none;
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? { now: readChosen(read[0]), seen: readChosen(read[1]) } : none;
  } catch {
    return none;
  }
}

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
  const { drafts } = document;
  const typed = useTyped(person, '', fieldOfProof(evidence), evidence.text);
  const name = nameOfChoices(typed.name);
  const choices = readChoices(drafts.texts.value.get(name));
  const { sign, criterion, outcome } = { ...evidence, ...choices.now };

  return {
    text: typed.text,
    chosen: { sign, criterion, outcome },
    about: typed.about,
    begin: typed.begin,
    type: typed.type,
    choose(change) {
      typed.begin();
      const before = readChoices(drafts.texts.peek().get(name));
      const { sign, criterion, outcome } = evidence;
      const seen = { sign, criterion, outcome, ...before.seen };
      drafts.set(name, JSON.stringify([{ ...before.now, ...change }, seen]));
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

/** What is chosen in a correction is kept beside its text. */
const nameOfChoices = (draft: string): string => `${draft}/choices`;

/** Whether a correction was begun under this name. */
export const isBegun = (texts: ReadonlyMap<string, string>, draft: string): boolean =>
  texts.has(draft) || texts.has(nameOfChoices(draft));
