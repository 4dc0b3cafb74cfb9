/** What the wording review says, in English. Sources: CNIL on free text (facts, access); Code du travail, L1132-1. */
import type { WordingWords } from '../fr/wording';

export const words: WordingWords = {
  impression: {
    why: 'An impression cannot be checked, and the person may ask to read it: they will not know what caused it.',
    instead: 'Write what you saw or heard: the question asked, the answer given, the example quoted or missing.',
  },
  insult: {
    why: 'This word hurts and proves nothing. The person may read it, and it speaks for the whole team.',
    instead: 'Describe what happened without labelling the person: “interrupted three times”.',
  },
  health: {
    why: 'Health must not weigh in the choice, and you are not allowed to keep a trace of it here.',
    instead: 'Only note what touches the work: a start date, an adjustment that the person asks for.',
  },
  disability: {
    why: 'A disability must not weigh in the choice; naming it here exposes the person and the team.',
    instead: 'Note the adjustment asked for (“interview with captions”), without its cause.',
  },
  family: {
    why: 'Family life and pregnancy are no business of a selection: the law forbids taking them into account.',
    instead: 'Note the availability the person stated: days, hours, travel, start date.',
  },
  age: {
    why: 'Age says nothing of what the person can do, and the law forbids taking it into account.',
    instead: 'Note the experience: what they did, for how long, with what result.',
  },
  origin: {
    why: 'Origin, nationality, name, accent, family language: the law forbids taking them into account.',
    instead:
      'If being understood is what matters, say so: “two questions had to be repeated”, “explained X to an agent”.',
  },
  religion: {
    why: 'Beliefs must neither weigh in the choice nor be recorded.',
    instead: 'If the person stated a time constraint, note the hours, not the reason.',
  },
  union: {
    why: 'Opinions, union, elected office, whistle-blowing: the law protects them and forbids taking them into account.',
    instead: 'Keep what bears on the criterion: a project led, a negotiation, its result.',
  },
  looks: {
    why: 'Looks must not weigh in the choice, for better or for worse.',
    instead: 'Come back to what the person said or showed; otherwise drop the passage.',
  },
  gender: {
    why: 'Sex, orientation, gender identity, private life: the law forbids taking them into account.',
    instead: 'Ask the same of everyone: write what was done, and with what result.',
  },
  means: {
    why: 'Where someone lives and how they are off must not weigh in the choice.',
    instead: 'Note what the person agrees to: days on site, remote work, rate, start date.',
  },
};
