/** What the wording review says, in French. Sources: CNIL on free text (facts, access); Code du travail, L1132-1. */
import type { WordingAdvice, WordingKind } from '../../../src/rules/wording/kinds';

export type WordingWords = Readonly<Record<WordingKind, WordingAdvice>>;

export const words: WordingWords = {
  impression: {
    why: 'Une impression ne se vérifie pas, et la personne peut demander à la lire : elle ne saura pas ce qui l’a causée.',
    instead: 'Écris ce que tu as vu ou entendu : la question posée, la réponse donnée, l’exemple cité ou absent.',
  },
  insult: {
    why: 'Ce mot blesse et ne prouve rien. La personne peut le lire, et il engage toute l’équipe.',
    instead: 'Décris ce qui s’est passé, sans qualifier la personne : « a coupé la parole trois fois ».',
  },
  health: {
    why: 'La santé ne peut pas peser dans le choix, et tu n’as pas le droit d’en garder la trace ici.',
    instead:
      'Note seulement ce qui touche la mission : une date de disponibilité, un aménagement que la personne demande.',
  },
  disability: {
    why: 'Un handicap ne peut pas peser dans le choix ; le nommer ici expose la personne et l’équipe.',
    instead: 'Note l’aménagement demandé (« entretien avec sous-titres »), sans sa cause.',
  },
  family: {
    why: 'La vie de famille et la grossesse ne regardent pas la sélection : la loi interdit d’en tenir compte.',
    instead: 'Note la disponibilité que la personne a dite : jours, horaires, déplacements, date d’arrivée.',
  },
  age: {
    why: 'L’âge ne dit rien de ce que la personne sait faire, et la loi interdit d’en tenir compte.',
    instead: 'Note l’expérience : ce qu’elle a fait, combien de temps, avec quel résultat.',
  },
  origin: {
    why: 'Origine, nationalité, nom, accent, langue de la famille : la loi interdit d’en tenir compte.',
    instead:
      'Si c’est la compréhension qui compte, dis-la : « a fait répéter deux questions », « a expliqué X à un agent ».',
  },
  religion: {
    why: 'Les convictions ne peuvent pas peser dans le choix, ni être consignées.',
    instead: 'S’il y a une contrainte d’horaire que la personne a dite, note l’horaire, pas sa raison.',
  },
  union: {
    why: 'Opinions, syndicat, mandat, alerte lancée : la loi protège ces engagements et interdit d’en tenir compte.',
    instead: 'Garde ce qui se rapporte au critère : un projet mené, une négociation, son résultat.',
  },
  looks: {
    why: 'L’apparence ne peut pas peser dans le choix, en bien comme en mal.',
    instead: 'Reviens à ce que la personne a dit ou montré ; sinon, retire le passage.',
  },
  gender: {
    why: 'Sexe, orientation, identité de genre, vie intime : la loi interdit d’en tenir compte.',
    instead: 'Pose la même exigence à tout le monde : écris ce qui a été fait, avec quel résultat.',
  },
  means: {
    why: 'Le lieu de vie et la situation d’argent ne peuvent pas peser dans le choix.',
    instead: 'Note ce que la personne accepte : jours sur place, télétravail, tarif, date de début.',
  },
};
