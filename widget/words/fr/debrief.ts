/** Words of the debrief, with its chunk. */
import type { DivergenceKind } from '../../../src/rules/debrief';
import { de, listedDe } from './elision';
import { listed, many } from './grammar';

export const words = {
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
  decisive: 'décisive',
  decisiveOf: (text: string) => ` : ${text}`,
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

export type DebriefWords = typeof words;
