import type { WordingAdvice, WordingKind } from './kinds';
import { wordingKinds } from './kinds';
export const adviceFr = Object.fromEntries(wordingKinds.map((kind) => [kind, { why: '', instead: '' }])) as Record<WordingKind, WordingAdvice>;
