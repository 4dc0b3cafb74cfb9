import type { PositionWords } from '../fr/position';

export const words: PositionWords = {
  owner: 'In charge of the selection',
  contract: 'Kind',
  contracts: { Prestation: 'Service contract', 'Agent public': 'Public agent' },
  contractHint: {
    Prestation: 'For a service contract, say “profile selection”, not recruitment.',
    'Agent public': 'For a public post, also check your administration’s pay scales and procedure.',
  },
  brief: 'Link to the briefing note',
  openBrief: 'Open the briefing note',
  delay: 'Hours to leave before the debrief',
  badDelay: 'Hours before the debrief: write a number, for instance 2 or 0.5.',
  first: 'This is our first selection for this job',
  firstNotice: 'For a first selection of a service contract, talk to an expert of the job before you start:',
  referents: 'What experts of the job do',
  referentsDo: {
    need: [
      'The need',
      'read the briefing note with you, and say what the job really takes: which criteria, which are must-haves, how one knows them.',
    ],
    ad: [
      'The ad',
      'a title that people of the job understand, concrete tasks, and nothing that puts off who could do it.',
    ],
    sequence: ['The sequence', 'which stages, which questions, and a case for the exercise.'],
    selection: [
      'The selection',
      'lead or follow the job interview and the exercise, take down proofs, take part in the debrief. The decision stays the public agent’s.',
    ],
    after: [
      'After the arrival',
      'a look back some weeks later, and what the team has learnt of the job, to choose on its own the next time.',
    ],
  },
  form: 'Ask for an appointment with this form',
  channel: 'On Mattermost, in the “incubateur-embauche” channel',
  import: 'Start from an ad, a guide or a grid',
  prepare: 'Prepare its criteria and its scripts',
  people: 'Who evaluates',
  nobody: 'Nobody yet: the list fills up as each of you opens “My ratings”.',
  briefRead: 'has read the briefing note',
  role: 'Role…',
  roleOf: (name) => `Role of ${name}`,
  notSaved: 'Not saved: try again.',
  conflict: (theirs: string) =>
    `Someone wrote ${theirs} in the meantime. Your text is still in the field: enter it again to keep it instead.`,
};
