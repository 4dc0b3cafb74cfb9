/** Words of the debrief, with its chunk. */
import type { DivergenceKind } from '../../src/rules/debrief';
import type { Language } from '../messages';
import { de, listed, listedDe, listedEn, many, manyEn } from '../messages/format';

const fr = {
  partsLabel: 'Parties du débrief',
  parts: {
    proofs: 'Preuves',
    notes: 'Notes de l’équipe',
    compare: 'Comparer',
    report: 'Compte rendu',
    rights: 'Droit d’accès',
  },
  /** Where all parts are to fit on one line. */
  notesBrief: 'Notes',
  rightsBrief: 'Accès',
  debriefOf: (name: string) => `Débrief ${de(name)}`,
  closed: 'Le débrief n’est pas encore ouvert.',
  nobody: 'Personne n’a encore noté de preuve ni de note pour cette personne.',
  missing: (names: readonly string[]) => `Il manque les notes scellées ${listedDe(names)}.`,
  opensAt: (time: string) => `Le délai court jusqu’à ${time} : on se parle à froid.`,
  reason: 'Pourquoi ouvrir maintenant',
  open: 'Ouvrir quand même',
  openHint: 'Ton nom et ta raison seront gardés.',
  needReason: 'Dis pourquoi en quelques mots.',
  early: (who: string, reason: string) => `Ouvert avant l’heure par ${who}${reason ? ` : ${reason}` : ''}.`,
  anonymous: 'une personne de l’équipe',
  summary: ({ divergent, close, equal, unrated }: Readonly<Record<DivergenceKind, number>>) =>
    [
      many(divergent, 'point à discuter', 'points à discuter'),
      many(close, 'petit écart', 'petits écarts'),
      many(equal, 'accord', 'accords'),
      many(unrated, 'critère sans note visible', 'critères sans note visible'),
    ].join(' · '),
  silent: (names: readonly string[]) =>
    `${names.length > 1 ? 'Ont' : 'A'} pris part sans note scellée : ${listed(names)}.`,
  withheld: (count: number, names: readonly string[]) =>
    `Les règles d’accès te cachent ${many(count, 'note scellée', 'notes scellées')} (${listed(names)}) : les écarts et les accords ne comptent que ce que tu vois.`,
  agenda: 'Ordre du jour',
  groups: {
    divergent: 'À discuter',
    close: 'Petits écarts',
    equal: 'Accords',
    unrated: 'Sans note visible',
  },
  place: (place: number, of: number) => `Critère ${place} sur ${of}`,
  isDecided: (note: string) => `décidé : ${note}`,
  toDecide: 'à décider',
  decided: (count: number, of: number) => `${many(count, 'critère décidé', 'critères décidés')} sur ${of}`,
  later: 'Le score vient à la fin.',
  showScore: 'Voir le score',
  next: 'Suivant',
  proofs: 'Preuves',
  noProof: 'Aucune preuve sur ce critère.',
  hiddenHere: 'Tu n’as pas scellé de note sur ce critère : celles des autres s’affichent après la tienne.',
  noPart: (name: string) =>
    `Tu n’apparais dans aucun entretien avec ${name} : décide avec celles et ceux qui y étaient.`,
  stillClosed: (count: number) =>
    `${many(count, 'autre critère attend', 'autres critères attendent')} la suite : ce que l’équipe a ouvert reste ouvert.`,
  score: 'Score',
  gap: (gap: number) => `écart ${gap}`,
  reasons: { gap: 'notes éloignées', doubt: 'doute ouvert', impression: 'impression sans preuve' },
  individual: 'Notes de chacun·e',
  noIndividual: 'Aucune note individuelle visible.',
  team: 'Note de l’équipe',
  reasonField: 'Raison, en une ligne',
  equalTitle: (count: number) => `Notes égales : ${many(count, 'critère', 'critères')}`,
  takeOver: (list: string) => `Les reprendre : ${list}`,
  scoreLine: (score: string, notes: number, of: number) =>
    `Score ${score} · ${many(notes, 'critère noté', 'critères notés')} sur ${of}`,
  interval: (min: string, max: string, blanks: number) =>
    `de ${min} à ${max} selon ${many(blanks, 'critère sans note', 'critères sans note')}`,
  noScore: 'Pas encore de score : aucun critère n’a de note d’équipe.',
  knockedOut: (names: readonly string[]) =>
    `Ne peut pas être retenu·e : ${listed(names)} ${names.length > 1 ? 'sont obligatoires et notés' : 'est obligatoire et noté'} 1.`,
  hidden: 'Tu n’as pas encore scellé tes notes : celles des autres s’affichent après les tiennes.',
  rivals: (notes: readonly string[]) =>
    `Deux notes d’équipe données en même temps : ${notes.join(' · ')}. La dernière compte ; redonne celle qui vaut.`,
  canStill: (stages: readonly string[]) => `Peut encore être observé : ${listed(stages)}.`,
  noCriteria: 'Aucun critère pour ce poste.',
};
type DebriefMessages = typeof fr;

const en: DebriefMessages = {
  partsLabel: 'Parts of the debrief',
  parts: {
    proofs: 'Proofs',
    notes: 'The team’s ratings',
    compare: 'Compare',
    report: 'Report',
    rights: 'Right of access',
  },
  notesBrief: 'Ratings',
  rightsBrief: 'Access',
  debriefOf: (name) => `Debrief of ${name}`,
  closed: 'The debrief is not open yet.',
  nobody: 'Nobody has taken down a proof or a rating for this person yet.',
  missing: (names: readonly string[]) => `Sealed ratings are missing from ${listedEn(names)}.`,
  opensAt: (time: string) => `The delay runs until ${time}: you talk once it has cooled down.`,
  reason: 'Why open it now',
  open: 'Open anyway',
  openHint: 'Your name and your reason will be kept.',
  needReason: 'Say why in a few words.',
  early: (who: string, reason: string) => `Opened early by ${who}${reason ? `: ${reason}` : ''}.`,
  anonymous: 'someone in the team',
  summary: ({ divergent, close, equal, unrated }) =>
    [
      manyEn(divergent, 'point to discuss', 'points to discuss'),
      manyEn(close, 'small gap', 'small gaps'),
      manyEn(equal, 'agreement', 'agreements'),
      manyEn(unrated, 'criterion without a rating to see', 'criteria without a rating to see'),
    ].join(' · '),
  silent: (names: readonly string[]) => `Took part without sealed ratings: ${listedEn(names)}.`,
  withheld: (count: number, names: readonly string[]) =>
    `The access rules hide ${manyEn(count, 'sealed rating', 'sealed ratings')} from you (${listedEn(names)}): gaps and agreements count what you can see only.`,
  agenda: 'Agenda',
  groups: {
    divergent: 'To discuss',
    close: 'Small gaps',
    equal: 'Agreements',
    unrated: 'No rating to see',
  },
  place: (place, of) => `Criterion ${place} of ${of}`,
  isDecided: (note) => `decided: ${note}`,
  toDecide: 'to decide',
  decided: (count, of) => `${count} of ${manyEn(of, 'criterion', 'criteria')} decided`,
  later: 'The score comes last.',
  showScore: 'See the score',
  next: 'Next',
  proofs: 'Proofs',
  noProof: 'No proof on this criterion.',
  hiddenHere: 'You have sealed no rating on this criterion: those of others show once you have.',
  noPart: (name) => `You are in no interview with ${name}: decide with those who were.`,
  stillClosed: (count) =>
    `${manyEn(count, 'other criterion waits', 'other criteria wait')} for what follows: what the team has opened stays open.`,
  score: 'Score',
  gap: (gap: number) => `gap ${gap}`,
  reasons: { gap: 'ratings far apart', doubt: 'open doubt', impression: 'impression without proof' },
  individual: 'Everyone’s ratings',
  noIndividual: 'No individual rating to show.',
  team: 'The team’s rating',
  reasonField: 'Reason, in one line',
  equalTitle: (count: number) => `Equal ratings: ${manyEn(count, 'criterion', 'criteria')}`,
  takeOver: (list: string) => `Take them over: ${list}`,
  scoreLine: (score, notes, of) => `Score ${score} · ${notes} of ${manyEn(of, 'criterion', 'criteria')} rated`,
  interval: (min: string, max: string, blanks: number) =>
    `from ${min} to ${max} depending on ${manyEn(blanks, 'unrated criterion', 'unrated criteria')}`,
  noScore: 'No score yet: no criterion has a team rating.',
  knockedOut: (names: readonly string[]) =>
    `Cannot be selected: ${listedEn(names)} ${names.length > 1 ? 'are must-haves' : 'is a must-have'} rated 1.`,
  hidden: 'You have not sealed your own ratings yet: those of others show once you have.',
  rivals: (notes: readonly string[]) =>
    `Two team ratings given at the same moment: ${notes.join(' · ')}. The latest counts; choose one.`,
  canStill: (stages: readonly string[]) => `Can still be observed: ${listedEn(stages)}.`,
  noCriteria: 'No criterion for this position.',
};

const words: Readonly<Record<Language, DebriefMessages>> = { fr, en };
export const debriefMessages = (language: Language): DebriefMessages => words[language];
