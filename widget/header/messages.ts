/** Words on whom the screen is about, where Grist's list shows somebody else, and on words that are about others. */

import type { Language } from '../messages';
import { de } from '../messages/format';

const fr = {
  listAt: (name: string) => `La liste de Grist montre maintenant ${name}.`,
  goTo: (name: string) => `Passer à ${name}`,
  onNobody: 'La liste de Grist n’est plus sur personne.',
  onNobodyStops: 'La liste de Grist n’est sur personne : la saisie attend.',
  goOnWith: (name: string) => `Continuer avec ${name}`,
  unled:
    'Ce widget n’est pas relié à la liste de cette page : choisis-la dans le panneau de droite de Grist, à « Sélectionner par ».',
  left: (name: string) => `Tu écrivais sur ${name} : tes mots sont toujours là.`,
  backTo: (name: string) => `Revenir à ${name}`,
  apart: (name: string) => `Des mots écrits pour ${name} sont restés ici.`,
  apartWhy: (before: string, now: string) =>
    `Cette ligne porte maintenant le nom ${de(now)}, au lieu de celui ${de(before)}.`,
  samePerson: 'C’est la même personne, reprendre ces mots',
  gone: (name: string) => `${name} n’est plus dans la liste : sa ligne a été supprimée.`,
  notListed: (name: string) => `${name} n’est plus dans la liste.`,
  goneWords: 'Ce que tu écrivais :',
  unknownStage: (word: string) =>
    `« ${word} » n’est relié à aucune étape : pas de trame, et ni statut ni score ne sont écrits pour cette personne.`,
  matchStage: 'Relier ce mot',
  unknownPosition:
    'Le mot qui dit son poste n’est relié à aucun des vôtres : seuls les critères communs la concernent.',
  unknownCriteria: (count: number) =>
    count > 1
      ? `${count} critères ont un mot de poste qui n’est relié à rien : ils ne comptent pour personne.`
      : 'Un critère a un mot de poste qui n’est relié à rien : il ne compte pour personne.',
  matchWords: 'Relier les mots',
  unmarked: (whose: string) =>
    `La note de l’équipe est gardée, mais votre matrice la refuse (règles d’accès) : ${whose}.`,
  markAgain: 'Réessayer',
  copiesFirst: 'Ici, écrire fait une copie : rien de ce que tu y écriras n’ira dans le document de l’équipe.',
  inCopy: 'Tu es dans une copie : ce que tu écris ici n’entre pas dans le document de l’équipe.',
  noCopy:
    'Rien n’est enregistré : cette page n’écrit que dans une copie, et tu n’as pas le droit de copier ce document. Ouvre le document lui-même.',
};
export type HeaderMessages = typeof fr;

const en: HeaderMessages = {
  listAt: (name: string) => `Grist’s list now shows ${name}.`,
  goTo: (name: string) => `Go to ${name}`,
  onNobody: 'Grist’s list is on nobody any more.',
  onNobodyStops: 'Grist’s list is on nobody: typing waits.',
  goOnWith: (name: string) => `Go on with ${name}`,
  unled: 'This widget is not linked to the list of this page: choose it in Grist’s right-hand panel, at “Select by”.',
  left: (name: string) => `You were writing about ${name}: your words are still here.`,
  backTo: (name: string) => `Back to ${name}`,
  apart: (name: string) => `Words written for ${name} have stayed here.`,
  apartWhy: (before: string, now: string) => `This row now bears the name of ${now}, instead of ${before}.`,
  samePerson: 'Same person, take these words up',
  gone: (name: string) => `${name} is not in the list any more: the row has been removed.`,
  notListed: (name: string) => `${name} is not in the list any more.`,
  goneWords: 'What you were writing:',
  unknownStage: (word) =>
    `“${word}” is not matched with any stage: no script, and neither status nor score is written for this person.`,
  matchStage: 'Match this word',
  unknownPosition: 'This person’s position is a word matched with none of yours: only the common criteria are theirs.',
  unknownCriteria: (count) =>
    count > 1
      ? `${count} criteria have a position word that is matched with nothing: they count for nobody.`
      : 'One criterion has a position word that is matched with nothing: it counts for nobody.',
  matchWords: 'Match the words',
  unmarked: (whose) => `The team’s rating is kept, but your matrix refuses it (access rules): ${whose}.`,
  markAgain: 'Try again',
  copiesFirst: 'Writing here makes a copy: nothing of what you write will go into the team’s document.',
  inCopy: 'You are in a copy: what you write here does not enter the team’s document.',
  noCopy:
    'Nothing is saved: this page writes into a copy only, and you may not copy this document. Open the document itself.',
};

const words: Readonly<Record<Language, HeaderMessages>> = { fr, en };
export const headerMessages = (language: Language): HeaderMessages => words[language];
