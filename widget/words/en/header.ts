import type { HeaderWords } from '../fr/header';

export const words: HeaderWords = {
  listAt: (name: string) => `Grist’s list now shows ${name}.`,
  goTo: (name: string) => `Go to ${name}`,
  onNobody: 'Grist’s list is on nobody any more.',
  onNobodyStops: 'Grist’s list is on nobody: typing waits.',
  goOnWith: (name: string) => `Go on with ${name}`,
  unled: 'This widget is not linked to the list of this page: choose it in Grist’s right-hand panel, at “Select by”.',
  left: (name: string) => `You were writing about ${name}: your words are still here.`,
  backTo: (name: string) => `Back to ${name}`,
  apart: (name: string) => `Words written for ${name} have stayed here.`,
  apartWhy: (before: string, now: string) => `This row now bears the name of ${now}, instead of ${before}.`,
  samePerson: 'Same person, take these words up',
  gone: (name: string) => `${name} is not in the list any more: the row has been removed.`,
  notListed: (name: string) => `${name} is not in the list any more.`,
  goneWords: 'What you were writing:',
  unknownStage: (word) =>
    `“${word}” is not matched with any stage: no script, and neither status nor score is written for this person.`,
  matchStage: 'Match this word',
  unknownPosition: 'This person’s position is a word matched with none of yours: only the common criteria are theirs.',
  unknownCriteria: (count) =>
    count > 1
      ? `${count} criteria have a position word that is matched with nothing: they count for nobody.`
      : 'One criterion has a position word that is matched with nothing: it counts for nobody.',
  matchWords: 'Match the words',
  unmarked: (whose) => `The team’s rating is kept, but your matrix refuses it (access rules): ${whose}.`,
  markAgain: 'Try again',
  copiesFirst: 'Writing here makes a copy: nothing of what you write will go into the team’s document.',
  inCopy: 'You are in a copy: what you write here does not enter the team’s document.',
  noCopy:
    'Nothing is saved: this page writes into a copy only, and you may not copy this document. Open the document itself.',
};
