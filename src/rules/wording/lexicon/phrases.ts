import type { Scope } from '../scope';

/** Patterns by what they need of their context, in the language of `pattern.ts`. */
export type Phrases = Readonly<Partial<Record<Scope, readonly string[]>>>;
