/** Words on whom the screen is about, where Grist's list shows somebody else, and on words that are about others. */
import { de } from './elision';

export const words = {
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

export type HeaderWords = typeof words;
