import { coach } from './coach';
import { deploiementJunior, deploiementSenior } from './deploiement';
import { design } from './design';
import { developpement } from './developpement';
import { generique } from './generique';
import type { Kit } from './kit';
import { produit } from './produit';

/** The kits, in the order in which they are offered. */
export const kits: readonly Kit[] = [
  generique,
  developpement,
  produit,
  coach,
  deploiementJunior,
  deploiementSenior,
  design,
];

export const kitById = (id: string): Kit | undefined => kits.find((kit) => kit.id === id);
