import type { WordingAdvice, WordingKind } from './kinds';
import { wordingKinds } from './kinds';
export const adviceEn = Object.fromEntries(wordingKinds.map((kind) => [kind, { why: '', instead: '' }])) as Record<WordingKind, WordingAdvice>;
