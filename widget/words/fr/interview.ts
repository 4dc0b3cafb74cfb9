/** Words of what surrounds an interview's points: what earlier stages left, a stage's own rules, the ending. */
import { many } from './grammar';

export const words = {
  outside: { tray: 'À classer', others: 'Hors de la trame', proofs: 'Preuves' },
  takenBack: {
    taken: (text: string) => `Preuve retirée : « ${text} ». Ctrl + Maj + Z la remet.`,
    brought: (text: string) => `Preuve remise : « ${text} ».`,
    changed: (text: string) => `Ta dernière preuve a changé depuis, elle reste : « ${text} ».`,
    refused: (text: string) => `Ta dernière preuve n’est pas dans le document : « ${text} ».`,
    nothing: 'Rien à retirer : tu n’as pas de preuve ici.',
    'none-taken': 'Rien à remettre.',
  },
  before: {
    title: 'Avant de commencer',
    owner: (name: string) => `responsable : ${name}`,
    first: 'première sélection',
    bias: 'Une première impression se forme en quelques secondes, et trompe souvent : écoute jusqu’au bout, note des faits, pose les mêmes points à tout le monde.',
  },
  leader: 'Mené par',
  merge: 'Deux étapes d’un seul tenant',
  mergeWhy: 'La préqualification et l’entretien métier, menés l’un après l’autre',
  ledBy: (name: string) => `Mené par ${name}`,
  earlier: {
    title: (asked: number, proofs: number, doubts: number) =>
      [
        `Étapes précédentes : ${many(asked, 'point abordé', 'points abordés')}`,
        many(proofs, 'preuve', 'preuves'),
        ...(doubts ? [many(doubts, 'doute ouvert', 'doutes ouverts')] : []),
      ].join(', '),
  },
  closing: {
    finish: 'Terminer l’entretien',
    title: 'Avant de raccrocher',
    done: (day: string) => `Entretien terminé ${day}`,
    thanks: 'Remercie la personne et demande si elle veut ajouter quelque chose.',
    thanksReferent: 'Remercie pour le temps donné et rappelle à quoi serviront ces réponses.',
    ifOn: 'Si on continue : dis quelle est la prochaine étape, avec qui, et quand elle aura des nouvelles.',
    ifOff: 'Si on s’arrête là : dis qu’elle recevra une réponse, sous quel délai et par qui.',
    cold: 'Pas de débrief à chaud : chacun·e note de son côté, on en parle à froid.',
    bare: (count: number) => `${many(count, 'critère reste', 'critères restent')} sans preuve :`,
    stop: 'Un critère obligatoire n’a pas de preuve : faut-il poursuivre ? C’est à toi d’en juger.',
    stopMost: 'Plus de la moitié des critères n’ont pas de preuve : faut-il poursuivre ? C’est à toi d’en juger.',
    confirm: 'Terminer maintenant',
    goOn: 'Continuer l’entretien',
    reopen: 'Rouvrir l’entretien',
    rate: 'Noter maintenant',
    after: 'Et maintenant ?',
    back: 'Relire la trame',
    moveTo: (stage: string) => `Faire passer la personne à « ${stage} »`,
    toProbe: 'À creuser par la suite',
    toProbeHint: 'Une question pour qui mène la suite',
  },
  law: {
    adviceHint: 'Ici, ni oui ni non : des preuves, des points de vigilance et un avis consultatif.',
    advice: 'Avis consultatif de l’équipe',
    expert: 'Expert·e métier présent·e',
    noExpert: 'Une personne du métier doit être là : note son nom.',
    noCase:
      'Le cas n’est pas encore écrit : complète les crochets dans la table Trames, le même cas servira à tout le monde.',
    boxes: 'Les quatre temps',
    boxNames: ['Consigne', 'Reformulation et questions', 'Préparation', 'Présentation'] as readonly string[],
    boxMinutes: (spent: number | null, min: number, max: number) =>
      spent === null ? `${min} à ${max} min` : `${spent} min sur ${min} à ${max}`,
    manyFinalists: (count: number, most: number) =>
      `${count} personnes en sont là pour ce poste : cette étape est prévue pour ${most} au plus.`,
    reference: 'Prise de référence',
    /** They are quoted: what they quote themselves has the inner marks. */
    askDoubt: (name: string, criterion: string) =>
      criterion
        ? `Sur “${criterion}”, j’aimerais votre regard : qu’avez-vous vu ${name ? `${name} faire` : 'faire'}, et dans quelle situation ?`
        : `J’ai un doute que j’aimerais éclaircir avec vous : qu’avez-vous constaté${name ? ` avec ${name}` : ''} ?`,
    askUnproven: (name: string, criterion: string) =>
      `Avez-vous vu ${name || 'cette personne'} à l’œuvre sur “${criterion}” ? Qu’est-ce qui vous a marqué ?`,
    consent: (consent: string | null): string =>
      consent === 'Oui'
        ? 'La personne est d’accord pour cette prise de référence.'
        : consent === 'Non'
          ? 'La personne a refusé la prise de référence : n’appelle pas.'
          : 'Demande d’abord son accord à la personne.',
    doubts: 'Doutes à éclaircir',
    outcomeOf: (text: string) => `Issue du doute « ${text} »`,
    unproven: (count: number) => `${many(count, 'critère encore sans preuve', 'critères encore sans preuve')}`,
    nothingLeft: 'Aucun doute ouvert, aucun critère sans preuve : l’appel peut confirmer l’ensemble.',
  },
};

export type InterviewWords = typeof words;
