/** What is off for want of a table that may not be read, with its chunk. */
import type { EntityName } from '../../../src/model/schema';
import { listed } from './grammar';

export const words = {
  title: 'Ce que tu ne peux pas lire',
  /** `off`: what does not work without it. */
  table: (name: string, off: string) => `Tu ne peux pas lire la table ${name} : ${off}.`,
  part: (name: string, off: string) => `Tu ne peux pas lire toute la table ${name} : ${off}.`,
  off: {
    candidate: 'rien ne peut être montré ni noté',
    position:
      'le nom du poste et son délai de débrief sont inconnus (le délai habituel est supposé), statut et score ne sont pas calculés',
    criterion: 'critères, notes, débrief et score ne sont pas montrés ; une preuve se note quand même, à classer',
    point: 'la trame n’est pas montrée, statut et score ne sont pas calculés ; une preuve se note quand même',
    interview: 'début et fin des entretiens ne sont ni montrés ni notés, et le débrief reste fermé',
    passage: 'les points déjà abordés ne sont ni montrés ni notés',
    evidence:
      'rien de nouveau ne peut être noté, ce qui est prouvé est inconnu, le débrief reste fermé, statut et score ne sont pas calculés',
    rating: 'tu ne peux ni noter ni sceller, les notes données sont inconnues, débrief et score ne sont pas montrés',
    evaluator: 'chaque personne est désignée par son adresse, et « Je suis… » ne vaut que dans ce navigateur',
  } satisfies Record<EntityName, string>,
  why: 'Les règles d’accès du document en décident ; sa ou son propriétaire peut les changer.',
  without: (names: readonly string[]) => `Rien à montrer ici tant que tu ne peux pas lire ${listed(names)}.`,
  withheld: (names: readonly string[], status: boolean) =>
    `Une partie de ${listed(names)} t’est cachée pour cette personne : ce que tu vois est incomplet${status ? ', statut et score ne sont pas calculés' : ''}.`,
};

export type UnreadWords = typeof words;
