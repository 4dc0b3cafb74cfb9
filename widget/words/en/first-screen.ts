/** Every word of the widget, in English. What the document holds (stages, signs, decisions) stays French there. */
import type { Stage } from '../../../src/model/stage';
import type { FirstScreenWords } from '../fr/first-screen';
import { many, moment, quoted } from './grammar';

const day = moment({ day: 'numeric', month: 'long' });
const hour = moment({ hour: 'numeric', minute: '2-digit' });

const stageNames: Readonly<Record<Stage, string>> = {
  Préqualification: 'Screening call',
  'Entretien intra/métier': 'Role interview',
  'Mise en situation': 'Work sample',
  'Cadre de collaboration': 'Ways of working',
  'Prise de référence': 'Reference check',
};
const shortStages: Readonly<Record<Stage, string>> = {
  Préqualification: 'screening',
  'Entretien intra/métier': 'role interview',
  'Mise en situation': 'work sample',
  'Cadre de collaboration': 'ways of working',
  'Prise de référence': 'reference',
};

export const words: FirstScreenWords = {
  appName: 'Structured interview',
  cancel: 'Cancel',
  retry: 'Try again',
  notLoaded: 'This part could not be loaded: check your connection. What you have typed is still there.',
  replaced: 'The widget has just been updated: reload the page. What you have typed is still there.',
  skip: 'Go to the content',
  colon: ': ',
  quote: quoted,
  day: (seconds: number | null) => (seconds === null ? '' : `on ${day(seconds)}`),
  // A team's own word for a stage has no translation.
  stage: (stage: string) => stageNames[stage as Stage] ?? stage,
  stageShort: (stage: string) => shortStages[stage as Stage] ?? stage,
  signs: { '+': 'for', '−': 'against', '?': 'doubt' },
  tabs: { interview: 'Interview', rating: 'My ratings', debrief: 'Debrief', label: 'Screens' },

  header: {
    position: 'The position: ',
    candidate: 'Candidate',
    choose: 'Choose someone…',
    newPerson: 'New person…',
    unnamed: (id: number) => `No name (row ${id})`,
    row: (id) => `row ${id}`,
    stage: 'Stage',
    pickStage: 'Choose a stage…',
    unreadPosition: 'Unreadable position',
    noPosition: 'No position',
    menu: 'Menu',
    me: (name: string) => `I am ${name}`,
    rateAs: (name: string) => `I rate as ${name}`,
    byAccount: 'By your Grist account',
    sayWho: 'I am…',
    change: (said: string) => `${said}, change`,
  },
  decisions: {
    Retenu·e: 'Selected',
    'Non retenu·e': 'Not selected',
    Vivier: 'Talent pool',
    Suspendu: 'On hold',
  },

  saving: {
    saved: 'Saved',
    pending: (count: number) => `Waiting (${count})`,
    refused: (count: number) => `Refused (${count})`,
    conflict: (count: number) => `Conflict (${count})`,
    pendingHint: 'Kept on this computer, sent as soon as Grist answers.',
  },

  phase: {
    connecting: 'Connecting to the document…',
    loading: 'Reading the document…',
    reading: 'Reading the proofs and the notes…',
    noOne: 'Choose someone in the list to see their script.',
    gone: 'This person is no longer in the document.',
  },

  interview: {
    trame: 'Interview script',
  },
  clock: {
    planned: (min: number, max: number) => (min === max ? `${max} min planned` : `${min} to ${max} min planned`),
    elapsed: (minutes: number) => `${minutes} min`,
    left: (minutes: number) => (minutes > 0 ? `${minutes} min left` : 'past the planned time'),
    ends: (at: number) => `until about ${hour(at / 1000)}`,
    lasted: (elapsed: number) => `Took ${elapsed} min`,
  },
  point: {
    place: (number: number, all: number) => `point ${number} of ${all}`,
    questions: () => 'Questions',
    untitled: 'Untitled point',
    states: { asked: 'asked', skipped: 'skipped' },
    proofs: (count: number) => many(count, 'proof', 'proofs'),
    proofsOf: () => 'Proofs',
    minutes: (spent: number | null, planned: number | null) =>
      planned === null ? `${spent ?? 0} min` : spent === null ? `${planned} min` : `${spent} / ${planned} min`,
    advice: 'Advice',
    serves: 'Helps to prove',
    askedBefore: (stage: string, who: string, day: string) =>
      `Already asked (${stage})${who ? ` by ${who}` : ''}${day ? `, ${day}` : ''}.`,
    ask: 'Asked, next point',
    next: 'Next point',
    older: (count: number) => many(count, 'older proof', 'older proofs'),
    skip: 'Skip this point',
    unmark: (state: string) => `Marked “${state}” · undo`,
  },
  capture: {
    form: 'Take down a proof',
    text: 'New proof',
    hint: 'Enter: save · #: criterion',
    placeholder: 'What was said or shown',
    away: 'Click here to write',
    criterion: 'Criterion of the proof',
    toSort: 'To sort',
    sign: (sign: string) => `Sign: ${sign}`,
    save: 'Save the proof',
    writtenFor: (name: string) => `Written for ${name}.`,
    rewriting: 'You are correcting your latest proof.',
  },
};
