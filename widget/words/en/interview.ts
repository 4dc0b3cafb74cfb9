import type { InterviewWords } from '../fr/interview';
import { many } from './grammar';

export const words: InterviewWords = {
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
  merge: 'Two stages in one go',
  mergeWhy: 'The screening call and the role interview, one after the other',
  ledBy: (name: string) => `Led by ${name}`,
  earlier: {
    title: (asked: number, proofs: number, doubts: number) =>
      [
        `Earlier stages: ${many(asked, 'point asked', 'points asked')}`,
        many(proofs, 'proof', 'proofs'),
        ...(doubts ? [many(doubts, 'open doubt', 'open doubts')] : []),
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
    bare: (count: number) => `${many(count, 'criterion is', 'criteria are')} still without proof:`,
    stop: 'A must-have criterion has no proof: go on or stop? It is for you to judge.',
    stopMost: 'More than half of the criteria have no proof: go on or stop? It is for you to judge.',
    confirm: 'End it now',
    goOn: 'Go on with the interview',
    reopen: 'Reopen the interview',
    rate: 'Rate now',
    after: 'What now?',
    back: 'Back to the script',
    moveTo: (stage: string) => `Move the person to “${stage}”`,
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
    unproven: (count: number) => many(count, 'criterion still without proof', 'criteria still without proof'),
    nothingLeft: 'No open doubt, no criterion without proof: the call can confirm the whole.',
  },
};
