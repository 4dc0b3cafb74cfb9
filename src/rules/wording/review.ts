/**
 * The wording review: what an evaluator wrote that says an impression instead of a fact, or a ground
 * that the law forbids (L1132-1), or an insult. Local, advisory, and made to stay silent when in doubt.
 * A chunk of its own: nothing is compiled before the first review.
 */
import { fold } from './fold';
import { type WordingKind, wordingKinds } from './kinds';
import { lexicon } from './lexicon';
import { compile } from './pattern';
import { personPassage, type Scope, scopes } from './scope';

export interface WordingRemark {
  /** Offsets in the text, in UTF-16 units: `text.slice(start, end)` is `passage`. */
  readonly start: number;
  readonly end: number;
  readonly passage: string;
  readonly kind: WordingKind;
}

interface Matcher {
  readonly kind: WordingKind;
  readonly scope: Scope;
  readonly expression: RegExp;
}

let compiled: readonly Matcher[] | null = null;

const matchers = (): readonly Matcher[] => {
  compiled ??= wordingKinds.flatMap((kind) =>
    scopes.flatMap((scope) => {
      const patterns = lexicon[kind][scope];
      return patterns === undefined ? [] : [{ kind, scope, expression: compile(patterns) }];
    }),
  );
  return compiled;
};

interface Found {
  readonly from: number;
  readonly to: number;
  readonly kind: WordingKind;
}

// An impression that names a prohibited ground (« a l’air malade ») is first of all that ground.
const weight = ({ kind, from, to }: Found): number => (kind === 'impression' ? 0 : 1000) + Math.min(to - from, 999);

/** Remarks on a text, in its order, never overlapping; empty when there is nothing to say. Total and pure. */
export function reviewWording(text: string): readonly WordingRemark[] {
  const folded = fold(text);
  const found: Found[] = [];
  for (const { kind, scope, expression } of matchers()) {
    for (const { 0: match, index } of folded.text.matchAll(expression)) {
      const to = index + match.length;
      const from = match === '' ? null : personPassage(scope, folded.text, index, to);
      if (from !== null) found.push({ from, to, kind });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);

  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
    else if (weight(one) > weight(last)) kept[kept.length - 1] = one;
  }
  return kept.map(({ from, to, kind }) => {
    const start = folded.starts[from] ?? 0;
    const end = folded.ends[to - 1] ?? text.length;
    return { start, end, passage: text.slice(start, end), kind };
  });
}
