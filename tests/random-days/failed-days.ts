/** Days that once failed, each as small as it could be made: lived through again at every run. */
import type { Schedule } from './steps.ts';

export const failedDays: readonly (readonly [what: string, day: Schedule])[] = [
  [
    'a removal and a rewriting of one proof at the same moment',
    {
      machines: [0, 1],
      steps: [
        { do: 'type', page: 0, letters: 1 },
        { do: 'save', page: 0, criteria: [0], sign: 0 },
        { do: 'wait', ms: 700 },
        { do: 'read-fault', page: 0, fault: 'delay' },
        { do: 'remove', page: 0, proof: 0 },
        { do: 'edit', page: 1, proof: 0, what: 'text' },
        { do: 'reload', page: 1 },
      ],
    },
  ],
  [
    'a mark answered late, about somebody who was removed while the page was offline',
    {
      machines: [0, 1],
      steps: [
        { do: 'fault', page: 0, fault: 'delay' },
        { do: 'mark', page: 0, point: 0, state: 1 },
        { do: 'offline', page: 0, on: true },
        { do: 'hand', what: 'remove-candidate', pick: 0 },
        { do: 'release', page: 0 },
        { do: 'offline', page: 0, on: false },
      ],
    },
  ],
  [
    'a refused note with a reason, then another note without one',
    {
      machines: [0, 1, 1],
      steps: [
        { do: 'read-only', on: true },
        { do: 'team-rate', page: 0, criterion: 1, note: 3, reason: true },
        { do: 'team-rate', page: 0, criterion: 1, note: 3, reason: false },
      ],
    },
  ],
  [
    'a proof sent by one page while another one is being opened',
    {
      machines: [0, 0],
      accounts: false,
      latency: [30],
      steps: [
        { do: 'finish', page: 2 },
        { do: 'reload', page: 0 },
        { do: 'read-fault', page: 0, fault: 'delay' },
        { do: 'left', page: 2, candidate: 1 },
        { do: 'reload', page: 1 },
      ],
    },
  ],
  [
    'a seal made the team’s where the team has given its reason already',
    {
      machines: [0, 0],
      steps: [
        { do: 'rate', page: 0, criterion: 1, note: 1, reason: true },
        { do: 'team-rate', page: 2, criterion: 1, note: 1, reason: true },
        { do: 'seal', page: 0, asTeam: true },
      ],
    },
  ],
  [
    'a seal without any note, made the team’s where the team has one',
    {
      machines: [0, 0],
      steps: [
        { do: 'team-rate', page: 0, criterion: 0, note: 2, reason: true },
        { do: 'seal', page: 0, asTeam: true },
      ],
    },
  ],
  [
    'a note given by somebody else while a page may not read',
    {
      machines: [0, 1],
      steps: [
        { do: 'finish', page: 0 },
        { do: 'access', page: 1, on: false },
        { do: 'rate', page: 2, criterion: 0, note: 0, reason: true },
      ],
    },
  ],
  [
    'a seal that arrives twice, sent while the list could not be read',
    {
      machines: [0, 1, 2],
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'fault', page: 1, fault: 'doubleAnswer' },
        { do: 'read-fault', page: 1, fault: 'offline' },
        { do: 'hand', what: 'rename', pick: 5 },
        { do: 'seal', page: 1, asTeam: true },
      ],
    },
  ],
  [
    'a removal refused while a colleague rewrites the proof',
    {
      machines: [0, 1, 1],
      steps: [
        { do: 'left', page: 1, candidate: 0 },
        { do: 'reload', page: 1 },
        { do: 'read-only', on: true },
        { do: 'remove', page: 1, proof: 5 },
        { do: 'edit', page: 0, proof: 3, what: 'text' },
      ],
    },
  ],
  [
    'a seal and a note given while a document is read-only, then another page',
    {
      machines: [0, 1, 1],
      steps: [
        { do: 'read-only', on: true },
        { do: 'seal', page: 1, asTeam: false },
        { do: 'rate', page: 2, criterion: 0, note: 1 },
        { do: 'reload', page: 0 },
      ],
    },
  ],
  [
    'a note refused because the person was renamed, then another one',
    {
      machines: [0, 1],
      latency: [0, 40, 5],
      steps: [
        { do: 'rate', page: 1, criterion: 1, note: 1, reason: false },
        { do: 'hand', what: 'rename', pick: 3 },
        { do: 'wait', ms: 1600 },
        { do: 'rate', page: 1, criterion: 1, note: 2, reason: true },
      ],
    },
  ],
  [
    'two notes of one person on two pages, while the document is read-only',
    {
      machines: [0, 0],
      steps: [
        { do: 'read-only', on: true },
        { do: 'rate', page: 1, criterion: 1, note: 0 },
        { do: 'rate', page: 0, criterion: 1, note: 1 },
        { do: 'type', page: 0, letters: 1 },
      ],
    },
  ],
  [
    'a note on somebody whose row another person has just got',
    {
      machines: [0, 0],
      accounts: false,
      latency: [],
      steps: [
        { do: 'rate', page: 2, criterion: 1, note: 1, reason: true },
        { do: 'wait', ms: 5000 },
        { do: 'attend', page: 1, on: true },
        { do: 'hand', what: 'replace-candidate', pick: 0 },
        { do: 'rate', page: 1, criterion: 1, note: 0, reason: true },
      ],
    },
  ],
  [
    'a team’s note on a criterion that has just been removed',
    {
      machines: [0, 1, 1],
      accounts: false,
      latency: [],
      steps: [
        { do: 'team-rate', page: 0, criterion: 1, note: 2, reason: true },
        { do: 'wait', ms: 5000 },
        { do: 'hand', what: 'remove-criterion', pick: 4 },
        { do: 'mark', page: 0, point: 0, state: 1 },
        { do: 'team-rate', page: 1, criterion: 1, note: 0, reason: false },
      ],
    },
  ],
  [
    'a note given and taken back before a page has read the list again',
    {
      machines: [0, 1, 1],
      accounts: false,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'reload', page: 0 },
        { do: 'cursor', page: 2, candidate: 1 },
        { do: 'type', page: 1, letters: 9 },
        { do: 'wait', ms: 1600 },
        { do: 'wait', ms: 700 },
        { do: 'save', page: 1, criteria: [2, 2], sign: 0 },
        { do: 'team-rate', page: 0, criterion: 1, note: 0, reason: false },
        { do: 'team-rate', page: 0, criterion: 0, note: 4, reason: true },
        { do: 'rate', page: 0, criterion: 1, note: 2, reason: false },
        { do: 'offline', page: 1, on: true },
        { do: 'wait', ms: 700 },
        { do: 'read-fault', page: 0, fault: 'delay' },
        { do: 'unrate', page: 0, criterion: 1 },
        { do: 'wait', ms: 240 },
        { do: 'wait', ms: 260 },
      ],
    },
  ],
  [
    'a team’s note whose criterion is removed while it waits for another one',
    {
      machines: [0, 1, 2],
      accounts: true,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'team-rate', page: 1, criterion: 0, note: 1, reason: true },
        { do: 'rate', page: 2, criterion: 2, note: 1, reason: false },
        { do: 'wait', ms: 1600 },
        { do: 'team-rate', page: 2, criterion: 0, note: 2, reason: false },
        { do: 'hand', what: 'remove-criterion', pick: 0 },
      ],
    },
  ],
  [
    'a note left by a page of the document, and another one on the same criterion given in a copy',
    {
      machines: [0, 1],
      accounts: true,
      latency: [30],
      steps: [
        { do: 'rate', page: 0, criterion: 0, note: 0, reason: false },
        { do: 'copy', page: 0 },
        { do: 'wait', ms: 700 },
        { do: 'rate', page: 0, criterion: 0, note: 0, reason: false },
        { do: 'type', page: 0, letters: 1 },
      ],
    },
  ],
  [
    'a fact is decided before the document has said what may be written',
    {
      machines: [0, 1],
      accounts: false,
      latency: [0, 40, 5],
      steps: [
        { do: 'reload', page: 1 },
        { do: 'read-fault', page: 1, fault: 'offline' },
        { do: 'wait', ms: 100 },
        { do: 'fact', page: 1 },
        { do: 'type', page: 0, letters: 1 },
      ],
    },
  ],
  [
    'rules refuse a proof, and hold no more when it goes without the status that follows from it',
    {
      machines: [0, 1, 1],
      accounts: true,
      latency: [0, 0, 0, 20],
      steps: [
        { do: 'type', page: 0, letters: 7 },
        { do: 'finish', page: 0 },
        { do: 'rules', on: true },
        { do: 'wait', ms: 1600 },
        { do: 'save', page: 0, criteria: [3], sign: 1 },
      ],
    },
  ],
  [
    'a colleague writes after a page has, and the server gives it no answer from before either',
    {
      machines: [0, 1, 2],
      accounts: true,
      latency: [],
      steps: [
        { do: 'stage', page: 0, stage: 1 },
        { do: 'fault', page: 0, fault: 'late' },
        { do: 'hand', what: 'remove-candidate', pick: 4 },
        { do: 'type', page: 0, letters: 7 },
        { do: 'save', page: 0, criteria: [2], sign: 2 },
        { do: 'type', page: 2, letters: 4 },
        { do: 'fault', page: 0, fault: 'offline' },
        { do: 'save', page: 2, criteria: [2, 0], sign: 2 },
        { do: 'read-fault', page: 2, fault: 'kept' },
        { do: 'take-back', page: 0, again: false },
      ],
    },
  ],
  [
    'a list is read, access is withdrawn before the notes are, and a note of the team goes once it is back',
    {
      machines: [0, 0],
      accounts: false,
      latency: [],
      steps: [
        { do: 'team-rate', page: 2, criterion: 1, note: 4, reason: true },
        { do: 'fault', page: 1, fault: 'late' },
        { do: 'access', page: 1, on: false },
        { do: 'team-rate', page: 1, criterion: 1, note: 4, reason: true },
      ],
    },
  ],
  [
    'a note of the team waits about somebody whose row another one has got, whom the page sees by then',
    {
      machines: [0, 1, 1],
      accounts: true,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'hand', what: 'replace-candidate', pick: 4 },
        { do: 'cursor', page: 1, candidate: 1 },
        { do: 'team-rate', page: 1, criterion: 0, note: 0, reason: true },
        { do: 'wait', ms: 260 },
        { do: 'team-rate', page: 1, criterion: 0, note: 3, reason: true },
      ],
    },
  ],
  [
    'a note of the team is decided while access is withdrawn, and its bundle arrives long after it has been sent again',
    {
      machines: [0, 0],
      accounts: false,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'access', page: 1, on: false },
        { do: 'team-rate', page: 1, criterion: 0, note: 1, reason: false },
        { do: 'fault', page: 1, fault: 'late' },
      ],
    },
  ],
  [
    'a note is given, taken back and given again across a reload, and what the former page left is sent last',
    {
      machines: [0, 1],
      accounts: true,
      latency: [0, 40, 5],
      steps: [
        { do: 'rate', page: 0, criterion: 0, note: 2, reason: false },
        { do: 'unrate', page: 2, criterion: 0 },
        { do: 'reload', page: 2 },
        { do: 'wait', ms: 700 },
        { do: 'rate', page: 0, criterion: 0, note: 2, reason: false },
      ],
    },
  ],
  [
    'rules refuse that an interview begins with its first proof, and the interview is finished right after',
    {
      machines: [0, 1],
      accounts: true,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'type', page: 0, letters: 9 },
        { do: 'rules', on: true },
        { do: 'save', page: 0, criteria: [0, 2], sign: 1 },
        { do: 'wait', ms: 700 },
        { do: 'wait', ms: 5000 },
        { do: 'finish', page: 0 },
        { do: 'wait', ms: 5000 },
        { do: 'mark', page: 1, point: 1, state: 2 },
      ],
    },
  ],
  [
    'a note that a former page has left is sent again by hand once another one has been given here',
    {
      machines: [0, 1],
      accounts: true,
      latency: [30],
      steps: [
        { do: 'rate', page: 0, criterion: 0, note: 2, reason: false },
        { do: 'reload', page: 0 },
        { do: 'wait', ms: 5000 },
        { do: 'rate', page: 0, criterion: 0, note: 0, reason: false },
        { do: 'fault', page: 2, fault: 'offline' },
        { do: 'wait', ms: 260 },
        { do: 'read-fault', page: 0, fault: 'delay' },
      ],
    },
  ],
  [
    'a note is given again under the name of an account that the former one was given without',
    {
      machines: [0, 1, 1],
      accounts: true,
      latency: [30],
      steps: [
        { do: 'rate', page: 0, criterion: 2, note: 0, reason: false },
        { do: 'reload', page: 0 },
        { do: 'wait', ms: 240 },
        { do: 'rate', page: 0, criterion: 1, note: 0, reason: false },
        { do: 'wait', ms: 260 },
        { do: 'rate', page: 0, criterion: 2, note: 2, reason: true },
      ],
    },
  ],
  [
    'a criterion is removed after a note of the team, and the page of a colleague is answered late, and as before',
    {
      machines: [0, 1],
      accounts: true,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'team-rate', page: 2, criterion: 1, note: 4, reason: true },
        { do: 'hand', what: 'remove-criterion', pick: 2 },
        { do: 'wait', ms: 260 },
        { do: 'wait', ms: 5000 },
        { do: 'read-fault', page: 1, fault: 'offline' },
        { do: 'read-fault', page: 1, fault: 'kept' },
      ],
    },
  ],
  [
    'a proof whose sign was typed by hand is rewritten while somebody removes it',
    {
      machines: [0, 1, 1],
      accounts: false,
      latency: [],
      steps: [
        { do: 'hand', what: 'add-proof', pick: 3 },
        { do: 'access', page: 0, on: false },
        { do: 'wait', ms: 5000 },
        { do: 'team-rate', page: 0, criterion: 1, note: 2, reason: true },
        { do: 'read-only', on: true },
        { do: 'edit', page: 0, proof: 0, what: 'text' },
        { do: 'remove', page: 1, proof: 4 },
      ],
    },
  ],
  [
    'several changes are told of before one of them has been read, and the answer lacks the last',
    {
      machines: [0, 1],
      accounts: true,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'read-fault', page: 1, fault: 'delay' },
        { do: 'fact', page: 2 },
        { do: 'mark', page: 2, point: 2, state: 1 },
        { do: 'wait', ms: 5000 },
        { do: 'wait', ms: 5000 },
        { do: 'read-fault', page: 1, fault: 'kept' },
        { do: 'fact', page: 2 },
      ],
    },
  ],
  [
    'access is withdrawn between the row that an account gets and its first reading, and a note is given meanwhile',
    {
      machines: [0, 1, 2],
      accounts: true,
      latency: [120, 0, 400, 20],
      steps: [
        { do: 'rate', page: 2, criterion: 0, note: 0, reason: false },
        { do: 'wait', ms: 260 },
        { do: 'hand', what: 'add-proof', pick: 2 },
        { do: 'access', page: 2, on: false },
        { do: 'rate', page: 2, criterion: 0, note: 2, reason: false },
        { do: 'wait', ms: 1600 },
      ],
    },
  ],
  [
    'the row of the person on the screen is given to another one while access is withdrawn',
    {
      machines: [0, 1],
      accounts: false,
      latency: [0, 40, 5],
      steps: [
        { do: 'reload', page: 0 },
        { do: 'wait', ms: 100 },
        { do: 'access', page: 0, on: false },
        { do: 'hand', what: 'replace-candidate', pick: 0 },
        { do: 'wait', ms: 100 },
        { do: 'hand', what: 'add-proof', pick: 0 },
      ],
    },
  ],
];
