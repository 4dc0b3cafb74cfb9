/** Whose a change is: what an intent is made in, and how rows are addressed and signed. */
import type { CandidateFile, Target } from './changes';

export interface Who {
  /** The name that the person's rows carry: e-mail or chosen name; '' while nobody knows. */
  readonly id: string;
  /** True when Grist itself fills the name in, from the account. */
  readonly account: boolean;
}

export interface IntentContext {
  readonly file: CandidateFile;
  readonly who: Who;
  /** Seconds since 1970. */
  readonly now: number;
  /** The person's calendar day, as a Date cell holds it. */
  readonly today: number;
  readonly randomKey: () => string;
}

/** A row is addressed by its key while it has one: its id may not be known yet. */
export const targetOf = (row: { readonly key: string; readonly id: number }): Target =>
  row.key ? { key: row.key } : { id: row.id };

/** One's own rows: where Grist knows the account it signs them itself, elsewhere they are signed here. */
export const signed = <F extends string>(field: F, who: Who) =>
  (who.id && !who.account ? { [field]: who.id } : {}) as Partial<Record<F, string>>;
