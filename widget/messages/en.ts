/** Every word of the widget, in English. What the document holds (stages, signs, decisions) stays French there. */
import type { AccessLevel } from '../../src/document/document';
import type { Stage } from '../../src/model/stage';
import { manyEn } from './format';
import type { Messages } from './fr';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', hour: '2-digit', minute: '2-digit' });
const percentFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const accesses: Readonly<Record<string, string>> = {
  none: 'no access',
  'read table': 'read access to one table only',
  full: 'full access',
};
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

export const en: Messages = {
  appName: 'Structured interview',
  save: 'Save',
  cancel: 'Cancel',
  retry: 'Try again',
  notLoaded: 'This part of the widget could not be loaded: check your connection. What you have typed is kept.',
  copy: 'Copy the text',
  copied: 'Copied',
  skip: 'Go to the content',
  close: 'Close',
  colon: ': ',
  notSaid: 'Not said yet',
  quote: (text: string) => `“${text}”`,
  day: (seconds: number | null) => (seconds === null ? '' : `on ${dayFormat.format(seconds * 1000)}`),
  time: (seconds: number) => timeFormat.format(seconds * 1000),
  percent: (value: number | null) => (value === null ? '—' : `${percentFormat.format(value)}%`),
  // A team's own word for a stage has no translation.
  stage: (stage: string) => stageNames[stage as Stage] ?? stage,
  stageShort: (stage: string) => shortStages[stage as Stage] ?? stage,
  missingColumn: (name: string) => `The document has no column for “${name}”.`,
  signs: { '+': 'for', '−': 'against', '?': 'doubt' },
  outcomes: { Levé: 'doubt cleared', Confirmé: 'doubt confirmed', Ouvert: 'doubt still open' },
  consents: { Oui: 'Yes', Non: 'No', 'À demander': 'To ask' },
  tabs: { interview: 'Interview', rating: 'My ratings', debrief: 'Debrief', label: 'Screens' },

  note: {
    badNote: 'The rating in the table is not 1, 2 or 3: it does not count.',
    notObserved: 'Not observed',
    notObservedHint: 'There was no occasion to see it: this is not a low rating.',
    anchors: {
      1: 'Asked about, nothing convincing',
      2: 'Partial, or in a distant context',
      3: 'Solid, in a close context',
    },
  },

  header: {
    openPosition: (title: string) => `The position: ${title}`,
    candidate: 'Candidate',
    choose: 'Choose someone…',
    newPerson: 'New person…',
    unnamed: (id: number) => `No name (row ${id})`,
    newName: 'First name and name',
    newPosition: 'Position (optional)',
    add: 'Add',
    stage: 'Stage',
    ownStage: (stage: string) => `${stage} (current)`,
    noPosition: 'No position',
    moveHere: (stage: string) => `Move to this stage: ${stage}`,
    move: 'Move to this stage',
    help: 'Help',
    ahead: (own: string) => `You are preparing a later stage; the person is at “${own}”.`,
    behind: (own: string) => `You are looking back at an earlier stage; the person is at “${own}”.`,
  },
  completeness: {
    'À préparer': 'To prepare',
    'Non commencé': 'Not started',
    'Preuves manquantes': 'Proof missing',
    'À noter': 'To rate',
    Complet: 'Complete',
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
    pendingHint: 'Kept on this computer, sent as soon as Grist answers.',
    title: 'What could not be written to the document',
    conflict: 'Someone changed this text in the meantime.',
    gone: 'Someone else removed this row.',
    renamed: (before: string, now: string) =>
      `This text was written for ${before}; the row now says ${now || '(blank)'}. Is it the same person?`,
    samePerson: 'Same person, save it',
    theirs: 'In the document',
    mine: 'Here',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep the document’s',
    keepBoth: 'Keep both',
    discard: 'Discard',
    confirmDiscard: 'Discard this text?',
    noText: 'A change without text.',
    reasons: {
      'no-access': 'The widget does not have full access to the document.',
      refused: 'The document’s access rules do not allow this change.',
      'read-only': 'You can only read this document.',
      missing: 'The document lacks a table or a column.',
      unreachable: 'Grist does not answer.',
    },
    advice: {
      'no-access': 'Grant full access in the widget’s settings, then try again.',
      refused: 'Ask the document’s owner, or copy your text to keep it elsewhere.',
      'read-only': 'Copy your text, or ask for the right to edit.',
      missing: 'Add what is missing to the document, then try again.',
      unreachable: 'It will be tried again by itself.',
    },
  },

  phase: {
    connecting: 'Connecting to the document…',
    loading: 'Reading the document…',
    reading: 'Reading the proofs and the notes…',
    noAccessTitle: 'The widget needs full access',
    noAccess: (access: AccessLevel) => `For now, it has ${accesses[access]}.`,
    noAccessWhy:
      'It reads candidates, criteria and scripts, and writes proofs and ratings. Nothing leaves your document.',
    noAccessHow: 'In Grist’s right-hand panel, under “Access level”, choose “Full document access”.',
    unreadableTitle: 'The document cannot be read',
    noOne: 'Choose someone in the list to see their script.',
    noCandidates: 'Nobody in the list yet. Who are you meeting first?',
    gone: 'This person is no longer in the document.',
    readOnly: 'Read only: nothing you do here will be saved.',
  },

  interview: {
    trame: 'Interview script',
    noTrame: (stage: string) =>
      `No script for the “${stage}” stage: add rows to the Trames table, or prepare the document with a kit. You can take down proofs all the same.`,
    tray: 'To sort',
    merge: 'Run the screening call and the role interview as one',
    leader: (name: string) => `Led by ${name}`,
  },
  clock: {
    planned: (min: number, max: number) => (min === max ? `${max} min planned` : `${min} to ${max} min planned`),
    running: (elapsed: number, left: number) =>
      left > 0 ? `${elapsed} min · ${left} left` : `${elapsed} min · past the planned time`,
    lasted: (elapsed: number) => `Took ${elapsed} min`,
    short: 'not enough time left for every point',
  },
  point: {
    untitled: 'Untitled point',
    states: { asked: 'asked', skipped: 'skipped' },
    proofs: (count: number) => manyEn(count, 'proof', 'proofs'),
    proofsOf: (title: string) => `Proofs: ${title}`,
    minutes: (spent: number | null, planned: number | null) =>
      planned === null ? `${spent ?? 0} min` : spent === null ? `${planned} min` : `${spent} / ${planned} min`,
    advice: 'Advice',
    serves: 'Helps to prove',
    askedBefore: (stage: string, who: string, day: string) =>
      `Already asked (${stage})${who ? ` by ${who}` : ''}${day ? `, ${day}` : ''}.`,
    ask: 'Asked, next point',
    skip: 'Skip',
    unmark: (state: string) => `Marked “${state}” · undo`,
  },
  facts: {
    availability: 'Availability',
    remote: 'Remote work',
    otherProcesses: 'Other applications',
    cost: 'Cost',
    referenceConsent: 'Consent to a reference check',
  },
  capture: {
    form: 'Take down a proof',
    text: 'New proof',
    placeholder: 'What was said or shown',
    criterion: 'Criterion of the proof',
    toSort: 'To sort',
    sign: (sign: string) => `Sign: ${sign}`,
    save: 'Save the proof',
    rewriting: 'You are correcting your latest proof.',
  },
  evidence: {
    edit: 'edit',
    editNamed: (text: string) => `Edit the proof “${text.slice(0, 60)}”`,
    form: 'Edit the proof',
    text: 'Text of the proof',
    sign: 'Sign',
    noSign: 'no sign',
    criterion: 'Criterion',
    unsorted: 'to sort',
    outcome: 'Outcome of the doubt',
    empty: '(no text)',
    remove: 'Delete',
    confirmRemove: 'Delete for good',
  },
  coverage: {
    region: 'Coverage of the criteria',
    title: 'Coverage',
    count: (proven: number, all: number) => `${proven} of ${all} with proof`,
    none: 'No criterion for this position: add some to the Critères table.',
    inherited: 'Left open by earlier stages',
    required: 'must-have',
    weight: (weight: number) => `weight ${weight}`,
    badWeight: 'unreadable weight, counted as 1',
    bare: 'no proof',
    openDoubt: (count: number) => (count > 1 ? `${count} open doubts` : 'open doubt'),
    ask: 'ask:',
    short: (minutes: number) =>
      minutes > 0
        ? `${minutes} min left: first what has no proof.`
        : 'The planned time is over: what has no proof is still to be seen.',
  },

  who: {
    title: 'I am…',
    why: 'This document knows no accounts: say who you are to find your ratings again. Here, a seal is an agreement between you.',
    choose: 'Choose from the list',
    other: 'Someone else',
    name: 'Your first name and name',
    confirm: 'That is me',
    change: 'Change',
    as: (name: string) => `${name}’s ratings`,
  },
};
