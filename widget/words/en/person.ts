import type { PersonWords } from '../fr/person';
import { many } from './grammar';

export const words: PersonWords = {
  title: 'Right of access',
  held: (name) => `What the document holds on ${name}`,
  gather: 'Gather their data',
  gathering: 'Reading every table…',
  again: 'Read the tables again',
  failed: 'Grist does not answer, nothing was read. Try again.',
  rows: (count) => many(count, 'row', 'rows'),
  linked: 'the team’s own rows that point at the person, kept',
  hidden: (count) =>
    `${many(count, 'sealed rating', 'sealed ratings')} that you may not read: their authors can give them. The erasure counts them.`,
  unreadable: (tables) =>
    `Tables that you may not read: ${tables.join(', ')}. What they say of this person is neither counted, nor exported, nor erased.`,
  namesakes: (count) => (count > 1 ? `${count} other rows bear this name` : 'Another row bears this name'),
  namesakesHint:
    'Another application, or a namesake? Tick what is about the same person: it is exported and erased with them. The rest does not change.',
  namesake: (name, id) => `${name}, row ${id}`,
  nothingElse: 'nothing else',
  stays: (rows) => `${rows.length > 1 ? 'Stay' : 'Stays'} in the document: ${rows.join('; ')}.`,
  mentions: (count) => `Their name also stands in ${many(count, 'other cell', 'other cells')}, to check by hand:`,
  mention: (table, row, column) => `${table}, row ${row}, column ${column}`,
  more: (count) => `and ${many(count, 'other', 'others')}`,
  withEvaluators: 'With the names of evaluators',
  handOver: 'Read before you hand it over: take out what is about other people.',
  copy: 'Copy',
  copied: 'Copied.',
  refused: 'The browser refuses to copy: download the file.',
  downloadText: 'Download (Markdown)',
  downloadData: 'Download (JSON)',
  fileName: (name) => `data-${name}`,
  export: {
    title: (name) => `Data held on ${name}`,
    on: (day) => `Exported on ${day}.`,
    other: (name, id) => `Another row of the same person: ${name}, row ${id}`,
    row: (table, id) => `${table}, row ${id}`,
    linked: 'rows that point at the person',
    hidden: (count) => `${many(count, 'sealed rating', 'sealed ratings')} not readable by whoever exports.`,
    mentions: 'The name also stands here',
    unreadable: (tables) => `Tables not readable by whoever exports: ${tables.join(', ')}.`,
    colon: ': ',
  },

  erase: (name) => `Erase ${name}`,
  willErase: (count) => `${many(count, 'row', 'rows')} will be removed, all at once:`,
  hiddenNotes: 'sealed ratings, without reading them',
  instead: '[erased person]',
  eraseNames: (count) =>
    `Also put “[erased person]” in place of their name in ${many(count, 'other text', 'other texts')}`,
  namesLeft: (count) =>
    `Their name stays in ${many(count, 'text', 'texts')} that you may not change: ask their authors.`,
  exportFirst: 'If the person asked for their data, export it first.',
  confirm: (name) => `Erase ${name} for good`,
  cancel: 'Do not erase',
  erasing: 'Erasing…',
  erased: (name) => `${name}: erased from the document and from this computer.`,
  erasedThere: (name) =>
    `${name}: erased from the document. This browser refuses access to what it may have kept here: if in doubt, clear this site’s data in its settings.`,
  eraseNotHere: 'You are reading only: ask the owner of the document to erase.',
  problems: {
    'no-access': 'The widget lacks full access to the document. Nothing was erased.',
    refused: 'Access rules refuse this: erasing is up to the owner of the document. Nothing was erased.',
    'read-only': 'You are reading this document only. Nothing was erased.',
    'viewing-as': 'You are viewing this document as someone else. Nothing was erased.',
    'no-copy': 'This page writes into a copy only, and you may not make one. Nothing was erased.',
    missing: 'A table is missing in the document. Nothing was erased.',
    'no-word': 'Nothing was erased.',
    unreachable: 'Grist does not answer. Read the tables again to know whether it was done.',
    renamed: 'A row bears another name now. Nothing was erased: read the tables again, and check who it is.',
    gone: 'This person is not in the document any more.',
  },
  keptTitle: 'What Grist keeps despite the erasure',
  kept: [
    'The history of the document keeps the latest actions, texts included, and “Undo” can bring everything back.',
    'Snapshots and backups keep earlier versions, for as long as whoever hosts Grist has set.',
    'Copies and exports already made, and attachments until Grist has purged them.',
    'Drafts kept on a colleague’s computer, until they clear them (the widget’s help).',
    'To go all the way: the owner downloads the document without its history, makes it anew, and deletes the old one.',
  ],

  oldTitle: 'More than two years without contact',
  oldHint: 'Two years at most after the last contact. Beyond that, erase, or ask the person again.',
  noOld: 'Nobody.',
  since: (day) => `last contact on ${day}`,
  see: 'See',

  noticesTitle: 'Notices to give',
  noticesHint: 'Complete what is in brackets, and send before the first talk.',
  notices: [
    {
      title: 'To the people you meet',
      text: `Your data during the selection

[Name of the service] takes notes during your interviews to compare you with others on the same criteria, and for nothing else. Legal basis: the service’s task in the public interest, or steps before a contract.

What we keep: your name, availability and conditions, examples you give, ratings by criterion with their reason, the decision and why. Nothing on your health, family or opinions. No automatic decision: a public agent decides.

Who reads it: the team that meets you, in a Grist document hosted by [host].

How long: for the selection, then two years at most after our last exchange, unless you object.

References: we call nobody without your agreement.

Your rights: to read what is about you, have it corrected or erased, object or limit its use. Write to [address] or to the data protection officer: [address]. If we disagree, you may turn to the CNIL (cnil.fr).`,
    },
    {
      title: 'To the people who give a reference',
      text: `Your answers and your data

[Name], with whom you worked, gave us your name and knows that we call you. Your answers help [name of the service] understand how they work, and nothing else. Legal basis: the service’s task in the public interest.

What we keep: the examples you give, in that person’s file, which they may ask to read. You may choose not to answer.

Who reads it: the selection team. How long: two years at most after our last exchange with that person.

Your rights: to read what is about you, have it corrected or erased, object. Write to [address] or to the data protection officer: [address]. If we disagree, you may turn to the CNIL (cnil.fr).`,
    },
  ],
};
