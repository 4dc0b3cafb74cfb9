/** Words of what surrounds an interview's points: what earlier stages left, a stage's own rules, the ending. */
import type { Language } from '../messages';
import { many, manyEn } from '../messages/format';

const fr = {
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
    moveTo: (stage: string) => `Passer à l’étape « ${stage} »`,
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
type InterviewMessages = typeof fr;

const en: InterviewMessages = {
  outside: { tray: 'To sort', others: 'Outside the script', proofs: 'Proofs' },
  takenBack: {
    taken: (text: string) => `Proof taken back: “${text}”. Ctrl + Shift + Z brings it again.`,
    brought: (text: string) => `Proof is there again: “${text}”.`,
    changed: (text: string) => `Your latest proof has changed since, it stays: “${text}”.`,
    refused: (text: string) => `Your latest proof is not in the document: “${text}”.`,
    nothing: 'Nothing to take back: you have no proof here.',
    'none-taken': 'Nothing to bring again.',
  },
  before: {
    title: 'Before you start',
    owner: (name) => `in charge: ${name}`,
    first: 'first selection',
    bias: 'A first impression takes a few seconds, and is often wrong: hear people out, write down facts, ask everyone the same points.',
  },
  leader: 'Led by',
  earlier: {
    title: (asked: number, proofs: number, doubts: number) =>
      [
        `Earlier stages: ${manyEn(asked, 'point asked', 'points asked')}`,
        manyEn(proofs, 'proof', 'proofs'),
        ...(doubts ? [manyEn(doubts, 'open doubt', 'open doubts')] : []),
      ].join(', '),
  },
  closing: {
    finish: 'End the interview',
    title: 'Before you hang up',
    done: (day: string) => `Interview ended ${day}`,
    thanks: 'Thank the person, and ask whether they want to add anything.',
    thanksReferent: 'Thank them for their time, and say again what the answers are for.',
    ifOn: 'If you go on: say what the next stage is, with whom, and when they will hear from you.',
    ifOff: 'If you stop there: say that they will get an answer, by when and from whom.',
    cold: 'No debrief while it is hot: each of you rates alone, and you talk later.',
    bare: (count: number) => `${manyEn(count, 'criterion is', 'criteria are')} still without proof:`,
    stop: 'A must-have criterion has no proof: go on or stop? It is for you to judge.',
    stopMost: 'More than half of the criteria have no proof: go on or stop? It is for you to judge.',
    confirm: 'End it now',
    goOn: 'Go on with the interview',
    reopen: 'Reopen the interview',
    rate: 'Rate now',
    after: 'What now?',
    back: 'Back to the script',
    moveTo: (stage: string) => `Move to the “${stage}” stage`,
    toProbe: 'To dig into next',
    toProbeHint: 'A question for whoever leads the next stage',
  },
  law: {
    adviceHint: 'No yes or no here: proofs, points to watch, and an advisory opinion.',
    advice: 'The team’s advisory opinion',
    expert: 'Expert of the job present',
    noExpert: 'Someone who knows the job must be there: write their name down.',
    noCase:
      'The case is not written yet: fill in the brackets in the Trames table; everyone will be given the same case.',
    boxes: 'The four steps',
    boxNames: ['Brief', 'Rephrasing and questions', 'Preparation', 'Presentation'],
    boxMinutes: (spent: number | null, min: number, max: number) =>
      spent === null ? `${min} to ${max} min` : `${spent} min of ${min} to ${max}`,
    manyFinalists: (count: number, most: number) =>
      `${count} people have come this far for this position: this stage is meant for ${most} at most.`,
    reference: 'Reference check',
    askDoubt: (name: string, criterion: string) =>
      criterion
        ? `On ‘${criterion}’, I would like your view: what did you see ${name ? `${name} do` : 'them do'}, and in which situation?`
        : `I have a doubt that I would like to clear up with you: what did you notice${name ? ` with ${name}` : ''}?`,
    askUnproven: (name: string, criterion: string) =>
      `Have you seen ${name || 'this person'} at work on ‘${criterion}’? What struck you?`,
    consent: (consent: string | null) =>
      consent === 'Oui'
        ? 'The person agrees to this reference check.'
        : consent === 'Non'
          ? 'The person refused the reference check: do not call.'
          : 'Ask for the person’s consent first.',
    doubts: 'Doubts to settle',
    outcomeOf: (text: string) => `Outcome of the doubt “${text}”`,
    unproven: (count: number) => manyEn(count, 'criterion still without proof', 'criteria still without proof'),
    nothingLeft: 'No open doubt, no criterion without proof: the call can confirm the whole.',
  },
};

const words: Readonly<Record<Language, InterviewMessages>> = { fr, en };
export const interviewMessages = (language: Language): InterviewMessages => words[language];
