import type { WordingKind } from '../kinds';
import { age } from './age';
import { disability } from './disability';
import { family } from './family';
import { gender } from './gender';
import { health } from './health';
import { impression } from './impression';
import { insult } from './insult';
import { looks } from './looks';
import { means } from './means';
import { origin } from './origin';
import type { Phrases } from './phrases';
import { religion } from './religion';
import { union } from './union';

/** The phrases of each kind, in the language of `pattern.ts`. */
export const lexicon: Readonly<Record<WordingKind, Phrases>> = {
  impression,
  insult,
  health,
  disability,
  family,
  age,
  origin,
  religion,
  union,
  looks,
  gender,
  means,
};
