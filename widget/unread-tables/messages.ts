/** What is off for want of a table that may not be read, with its chunk. */
import type { EntityName } from '../../src/model/schema';
import type { Language } from '../messages';
import { listed, listedEn } from '../messages/format';

const fr = {
  title: 'Ce que tu ne peux pas lire',
  /** `off`: what does not work without it. */
  table: (name: string, off: string) => `Tu ne peux pas lire la table ${name} : ${off}.`,
  part: (name: string, off: string) => `Tu ne peux pas lire toute la table ${name} : ${off}.`,
  off: {
    candidate: 'rien ne peut être montré ni noté',
    position:
      'le nom du poste et son délai de débrief sont inconnus (deux heures sont supposées), statut et score ne sont pas calculés',
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
export type UnreadMessages = typeof fr;

const en: UnreadMessages = {
  title: 'What you cannot read',
  table: (name, off) => `You cannot read the ${name} table: ${off}.`,
  part: (name, off) => `You cannot read the whole ${name} table: ${off}.`,
  off: {
    candidate: 'nothing can be shown or noted',
    position:
      'the position’s name and debrief delay are unknown (two hours are assumed), status and score are not computed',
    criterion: 'criteria, ratings, debrief and score are not shown; a proof can still be noted, to be sorted',
    point: 'the script is not shown, status and score are not computed; a proof can still be noted',
    interview: 'the start and end of interviews are neither shown nor noted, and the debrief stays closed',
    passage: 'the points already discussed are neither shown nor noted',
    evidence:
      'nothing new can be noted, what is proven is unknown, the debrief stays closed, status and score are not computed',
    rating: 'you can neither rate nor seal, the ratings given are unknown, debrief and score are not shown',
    evaluator: 'people are named by their address, and “I am…” holds in this browser only',
  },
  why: 'The document’s access rules decide this; its owner can change them.',
  without: (names) => `Nothing to show here as long as you cannot read ${listedEn(names)}.`,
  withheld: (names, status) =>
    `Part of ${listedEn(names)} is hidden from you for this person: what you see is incomplete${status ? ', status and score are not computed' : ''}.`,
};

const words: Readonly<Record<Language, UnreadMessages>> = { fr, en };
export const unreadMessages = (language: Language): UnreadMessages => words[language];
