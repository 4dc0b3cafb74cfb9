import type { Scope } from '../scope';

/** Patterns by what they need of their context. */
export type Phrases = Readonly<Partial<Record<Scope, readonly string[]>>>;

/**
 * A quality that people have, in two forms: after a copula, whoever is named before; alone or after
 * adverbs (« Très croyante, … »), where nothing but the person may come before.
 */
export const quality = (adjectives: string): { readonly people: string; readonly clause: string } => ({
  people: `{is} {quite}(${adjectives})`,
  clause: `{quite}(${adjectives}){end}`,
});
