import type { GivenNote } from '../../ui/note-group';
import type { RatingWords } from '../fr/rating';
import { listed, many, moment } from './grammar';

const day = moment({ day: 'numeric', month: 'long' });
const hour = moment({ hour: 'numeric', minute: '2-digit' });

export const words: RatingWords = {
  toFinish: {
    title: (people) => `Ratings to finish: ${many(people, 'other person', 'other people')}`,
    met: (day) => `met ${day}`,
    next: (name) => `Next: rate ${name}`,
  },
  rating: {
    place: (number: number, all: number) => `Criterion ${number} of ${all}`,
    progress: (done: number, all: number) => `${done} of ${many(all, 'criterion', 'criteria')} rated`,
    ratedBrief: (done: number) => `${done} rated`,
    keys: '1 2 3 0 by keyboard',
    given: (note: GivenNote) => (note === undefined ? 'to rate' : note === null ? 'not observed' : `rated ${note}`),
    toSortBrief: (count: number) => `${count} to sort`,
    toSort: (count: number) => `To sort first: ${count}`,
    sortKeys: 'By keyboard, on a proof: the number of its criterion, then its sign: +, −, ?.',
    sortRow: (text: string) => `To sort: “${text}”`,
    list: 'Criteria to rate',
    none: 'Nothing to rate: no criterion is expected at this stage.',
    noProof: 'No proof for this criterion.',
    impression: 'Impression: a rating without proof.',
    impressionBrief: 'impression',
    reason: 'Reason (optional)',
    reasonSaid: 'Reason:',
    next: 'Next',
    review: (left: number) => `Review and seal${left > 0 ? ` (${left} left)` : ''}`,
    seal: 'Seal my ratings',
    back: 'Back to my ratings',
    beforeSeal: 'Before you seal',
    missing: (count: number) =>
      `${many(count, 'criterion', 'criteria')} without a rating: sealed like that, “not observed”`,
    impressions: (count: number) => `${many(count, 'rating rests', 'ratings rest')} on no proof:`,
    writesTitle: 'What sealing writes',
    writes: (all: number, blank: number) =>
      `${many(all, 'rating', 'ratings')} in your name${blank > 0 ? `, ${blank} of them “not observed”` : ''}. They no longer change then; those who have sealed theirs may read them.`,
    bias: [
      'Seeing several people on the same day makes for contrast: read each proof for itself. (Simonsohn & Gino, 2013)',
      'Described levels reduce bias: read them again before you choose 1, 2 or 3. (ETS, 2017)',
      'One criterion after the other predicts better than an overall impression. (Kuncel et al., 2013)',
      'Each of you rating alone, then comparing, beats an opinion that was whispered. (Conway et al., 1995)',
      'An observed fact beats a judgement: does your rating rest on a proof? (Burnett et al., 1998)',
    ],
    erase: 'Erase my rating',
    asTeam: (count: number) =>
      `I am the only one rating: writes ${many(count, 'team rating', 'team ratings')}, the score and the status`,
    sealedTitle: 'Sealed ratings',
    sealed: (at: number | null) => `Your ratings are sealed${at === null ? '' : `, since ${day(at)} at ${hour(at)}`}.`,
    sealedToo: (names: readonly string[]) => `Also sealed: ${listed(names)}.`,
    toDebrief: 'Go to the debrief',
    unseal: 'Take my ratings back',
    takesBack: (count: number) =>
      `Taking them back also removes ${many(count, 'team rating', 'team ratings')}, and the score made of them.`,
    decided: (names: readonly string[]) =>
      `The team has decided on ${listed(names)}: that stays, whatever you do with yours.`,
    addedLater: 'Criterion added after your seal: it is rated in the debrief.',
    refusedFirst: 'First settle what could not be written, at the top of the screen.',
    waiting: (names: readonly string[]) => `Not sealed yet: ${listed(names)}.`,
    score: (score: string) => `The person’s score: ${score}.`,
  },
  protection: {
    none: (table: string) => `Without access rules, your ratings can be read in the table ${table}.`,
    othersOnly: 'The document has access rules, but not those that hold the seal.',
    partial: (table: string) =>
      `Some of the access rules are missing: your ratings may still be readable in the table ${table}.`,
    foreign: 'The document has access rules of its own: what they hide of your ratings is to be read in Grist.',
    hidden: 'The document has access rules; only its owners see them.',
    unknown: 'The access rules could not be read.',
    ours: 'The access rules are in place: Grist holds the seal.',
  },
  wording: {
    title: (count: number) => `To read again before you seal: ${many(count, 'passage', 'passages')}`,
    intro: 'The person may ask to read what you write. This is advice: you decide.',
    keep: 'Keep as it is (k)',
    keepKey: 'k',
    edit: 'Correct (c)',
    editKey: 'c',
    drop: 'Delete (d)',
    dropKey: 'd',
    dropped: (text: string) => `Deleted: “${text}”`,
    putBack: 'Put back',
  },
};
