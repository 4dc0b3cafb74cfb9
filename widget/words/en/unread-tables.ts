import type { UnreadWords } from '../fr/unread-tables';
import { listed } from './grammar';

export const words: UnreadWords = {
  title: 'What you cannot read',
  table: (name, off) => `You cannot read the ${name} table: ${off}.`,
  part: (name, off) => `You cannot read the whole ${name} table: ${off}.`,
  off: {
    candidate: 'nothing can be shown or noted',
    position:
      'the position’s name and debrief delay are unknown (the usual one is assumed), status and score are not computed',
    criterion: 'criteria, ratings, debrief and score are not shown; a proof can still be noted, to be sorted',
    point: 'the script is not shown, status and score are not computed; a proof can still be noted',
    interview: 'the start and end of interviews are neither shown nor noted, and the debrief stays closed',
    passage: 'the points already discussed are neither shown nor noted',
    evidence:
      'nothing new can be noted, what is proven is unknown, the debrief stays closed, status and score are not computed',
    rating: 'you can neither rate nor seal, the ratings given are unknown, debrief and score are not shown',
    evaluator: 'people are named by their address, and “I am…” holds in this browser only',
  },
  why: 'The document’s access rules decide this; its owner can change them.',
  without: (names) => `Nothing to show here as long as you cannot read ${listed(names)}.`,
  withheld: (names, status) =>
    `Part of ${listed(names)} is hidden from you for this person: what you see is incomplete${status ? ', status and score are not computed' : ''}.`,
};
