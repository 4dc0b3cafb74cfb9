import type { AccessLevel } from '../../../src/document/document';
import { percentFormat, weightFormat } from '../../../src/rules/said-weight';
import type { SharedWords } from '../fr/shared';
import { listed, moment, number } from './grammar';

/** Criteria that a sentence names; of more it gives the number. */
const mostNamed = 4;

const accessNames: Readonly<Record<string, string>> = {
  none: 'no access',
  'read table': 'read access to one table only',
  full: 'full access',
};

const weights = weightFormat(number);
const wholePercent = percentFormat(number);

export const words: SharedWords = {
  save: 'Save',
  copy: 'Copy the text',
  copied: 'Copied',
  protect: 'Protect the ratings…',
  close: 'Close',
  time: moment({ weekday: 'long', hour: '2-digit', minute: '2-digit' }),
  percent: (value: number | null) => (value === null ? '—' : wholePercent(value)),
  notSaid: 'Not said yet',
  unfinished: 'Not saved yet: go back to the field to finish.',
  missingColumn: (name: string) => `The document has no column for “${name}”.`,
  consents: { Oui: 'Yes', Non: 'No', 'À demander': 'To ask' },
  outcomes: { Levé: 'doubt cleared', Confirmé: 'doubt confirmed', Ouvert: 'doubt still open' },
  facts: {
    availability: 'Availability',
    remote: 'Remote work',
    otherProcesses: 'Other applications',
    cost: 'Cost',
    referenceConsent: 'Consent to a reference check',
  },
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
  doubled: (who, criteria) =>
    `${who ? `${who} has` : 'You have'} several ratings on ${listed(criteria)}: the first one sealed counts.`,
  header: {
    moveHere: (stage: string) => `Move the person there: ${stage}`,
    move: 'Move the person there',
    moved: (stage: string) => `Stage changed for the whole team: “${stage}”.`,
    unmove: 'Undo',
    noWord: (stage: string) => `None of your words says “${stage}”: the person is not moved there.`,
    ahead: (own: string) => `You are preparing a later stage; the person is at “${own}”.`,
    behind: (own: string) => `You are looking back at an earlier stage; the person is at “${own}”.`,
    newPerson: 'New person',
    newName: 'First name and name',
    firstName: 'First name',
    lastName: 'Last name',
    nameIsComputed:
      'Nothing was added: in this table a formula makes the name. Add the person in Grist’s list; what you typed stays here.',
    newPosition: 'Position (optional)',
    add: 'Add',
  },
  notices: { title: 'To know', all: 'Read all of it' },
  noTrame: (stage: string) => `No script for the “${stage}” stage. You can take down proofs all the same.`,
  menu: {
    position: (title: string) => `The position: ${title}`,
    prepare: 'Prepare a position',
    import: 'Import a script',
    notes: 'Paste notes',
    configuration: 'Configuration',
    help: 'Help',
    large: 'Large display',
  },
  saving: {
    waiting: 'Waiting for Grist',
    title: 'What could not be written to the document',
    conflict: 'Someone changed this text in the meantime.',
    gone: 'Someone else removed this row.',
    otherVersion:
      'Kept here by another version of the widget, which this one cannot send. Copy it, or wait for the update.',
    removal: 'Its removal.',
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
    memo: 'What the rule says:',
    missing: (name: string) => `“${name}” is not in the document, or not any more.`,
    engine: (said: string) => `Grist could not make this change: ${said}.`,
    engineAdvice: 'Try again, or copy your text to keep it elsewhere.',
    reasons: {
      'no-access': 'The widget does not have full access to the document.',
      refused: 'The document’s access rules do not allow this change.',
      'read-only': 'You can only read this document.',
      'viewing-as': 'Decided while you were viewing the document as someone else: nothing was written.',
      'no-copy': 'This page writes into a copy of the document only, and you may not make one: nothing was written.',
      unplaced: 'Decided just before the page was closed, maybe in a copy: nothing was written.',
      missing: 'The document lacks a table or a column.',
      'no-word': 'None of your words says this stage or position.',
      unreachable: 'Grist does not answer.',
    },
    advice: {
      'no-access': 'Grant full access in the widget’s settings, then try again.',
      refused: 'Ask the document’s owner, or copy your text to keep it elsewhere.',
      'read-only': 'Copy your text, or ask for the right to edit.',
      'viewing-as': 'Back in your own name, you can save it or discard it.',
      'no-copy': 'Open the document itself: you can then save it there or discard it.',
      unplaced: 'If it was meant for this document, try again.',
      missing: 'Add what is missing to the document, then try again.',
      'no-word': 'Match a word in the menu ⋯, Configuration, then try again.',
      unreachable: 'It will be tried again by itself.',
    },
  },
  toProbe: (stage, by) => `To dig into${by ? `, says ${by}` : ''} (${stage})`,
  notKept: {
    never: 'This browser keeps nothing here: do not close this tab or change page before “Saved”.',
    noLonger: 'This browser keeps nothing any more: do not close this tab or change page before “Saved”.',
    why: 'Nothing is kept here. ',
    stay: 'Stay here until “Saved”.',
  },
  phase: {
    readOnly: 'Read only: nothing you do here will be saved.',
    viewing: (name: string) => `You are viewing as ${name || 'someone else'}: nothing is written here.`,
    noCandidates: 'Nobody in the list yet. Who are you meeting first?',
    noAccessTitle: 'The widget needs full access',
    noAccess: (access: AccessLevel) => `For now, it has ${accessNames[access]}.`,
    noAccessWhy:
      'It reads candidates, criteria and scripts, and writes proofs and ratings. Nothing leaves your document.',
    noAccessHow: 'In Grist’s right-hand panel, under “Access level”, choose “Full document access”.',
    unreadableTitle: 'The document cannot be read',
  },
  evidence: {
    edit: 'edit',
    editNamed: (text) => `Edit the proof “${text}”`,
    noSign: 'no sign',
    unsorted: 'to sort',
    empty: '(no text)',
    form: 'Edit the proof',
    text: 'Text of the proof',
    sign: 'Sign',
    criterion: 'Criterion',
    outcome: 'Outcome of the doubt',
    remove: 'Delete',
    confirmRemove: 'Delete for good',
  },
  coverage: {
    region: 'Coverage of the criteria',
    title: 'Coverage',
    all: 'Every criterion',
    gaps: (count: number) => `${count} without proof`,
    noGap: 'Every criterion has a proof',
    proven: (count: number) => `${count} with proof`,
    requiredShort: 'must',
    count: (proven: number, all: number) => `${proven} of ${all} with proof`,
    none: 'No criterion for this position.',
    inherited: 'Left open by earlier stages',
    required: 'must-have',
    weight: (weight, percent) => `weight ${weights.weight(weight, percent)}`,
    badWeight: 'weight not recognised, counts 1',
    badWeights: (names) =>
      `${names.length > 1 ? 'Weights not recognised, each counts' : 'Weight not recognised, counts'} 1: ${
        names.length > mostNamed ? `${names.length} criteria` : listed(names)
      }.`,
    bare: 'no proof',
    unknown: 'unreadable proofs',
    openDoubt: (count: number) => (count > 1 ? `${count} open doubts` : 'open doubt'),
    ask: 'ask:',
    short: (minutes: number) =>
      minutes > 0
        ? `${minutes} min left: first what has no proof.`
        : 'The planned time is over: what has no proof is still to be seen.',
  },
  who: {
    title: 'I am…',
    why: 'Grist does not say here who you are: say so to find your ratings again. A seal is then an agreement between you.',
    other: 'Someone else',
    name: 'Your first name and name',
    confirm: 'That is me',
  },
};
