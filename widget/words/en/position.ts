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
