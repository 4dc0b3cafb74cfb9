/** Words of "Ma notation", with its chunk. */
import type { Language } from '../messages';
import { listed, listedEn, many, manyEn } from '../messages/format';
import type { GivenNote } from '../ui/note-group';

const formatsOf = (locale: string) => {
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return { day: (at: number) => day.format(at * 1000), hour: (at: number) => hour.format(at * 1000) };
};
const french = formatsOf('fr-FR');
const english = formatsOf('en-GB');

const fr = {
  toFinish: {
    title: (people: number) => `À finir de noter : ${many(people, 'autre personne', 'autres personnes')}`,
    met: (day: string) => `vu·e ${day}`,
    next: (name: string) => `Suivant : noter ${name}`,
  },
  rating: {
    place: (number: number, all: number) => `Critère ${number} sur ${all}`,
    progress: (done: number, all: number) => `${many(done, 'critère noté', 'critères notés')} sur ${all}`,
    ratedBrief: (done: number) => many(done, 'noté', 'notés'),
    keys: '1 2 3 0 au clavier',
    given: (note: GivenNote) => (note === undefined ? 'à noter' : note === null ? 'non observé' : `noté ${note}`),
    toSortBrief: (count: number) => `${count} à trier`,
    toSort: (count: number) => `À trier d’abord : ${count}`,
    sortKeys: 'Au clavier, sur une preuve : le numéro du critère, puis le signe : +, −, ?.',
    sortRow: (text: string) => `À trier : « ${text} »`,
    list: 'Critères à noter',
    none: 'Rien à noter : aucun critère n’est attendu à cette étape.',
    noProof: 'Aucune preuve pour ce critère.',
    impression: 'Impression : une note sans preuve.',
    impressionBrief: 'impression',
    reason: 'Motif (facultatif)',
    reasonSaid: 'Motif :',
    next: 'Suivant',
    review: (left: number) => `Relire et sceller${left > 0 ? ` (${left} ${left > 1 ? 'restent' : 'reste'})` : ''}`,
    seal: 'Sceller mes notes',
    back: 'Revenir à mes notes',
    beforeSeal: 'Avant de sceller',
    missing: (count: number) =>
      count > 1
        ? `${count} critères sans note : scellés ainsi, ils seront « non observés »`
        : 'Un critère sans note : scellé ainsi, il sera « non observé »',
    impressions: (count: number) =>
      count > 1 ? `${count} notes ne tiennent à aucune preuve :` : 'Une note ne tient à aucune preuve :',
    writesTitle: 'Ce que sceller écrit',
    writes: (all: number, blank: number) =>
      `${many(all, 'note à ton nom', 'notes à ton nom')}${blank > 0 ? `, dont ${blank} « non observé »` : ''}. Elles ne changent plus ensuite ; qui a scellé les siennes peut les lire.`,
    bias: [
      'Voir plusieurs personnes le même jour crée un effet de contraste : relis chaque preuve pour elle-même. (Simonsohn et Gino, 2013)',
      'Des repères décrits limitent les biais : relis-les avant de choisir 1, 2 ou 3. (ETS, 2017)',
      'Un critère après l’autre prédit mieux qu’une impression d’ensemble. (Kuncel et al., 2013)',
      'Noter chacun·e de son côté, puis comparer, vaut mieux qu’un avis soufflé. (Conway et al., 1995)',
      'Un fait observé vaut mieux qu’un jugement : ta note tient-elle à une preuve ? (Burnett et al., 1998)',
    ] as readonly string[],
    erase: 'Effacer ma note',
    asTeam: (count: number) =>
      `Je suis seul·e à évaluer : écrit ${many(count, 'note d’équipe', 'notes d’équipe')}, le score et le statut`,
    sealedTitle: 'Notes scellées',
    /** Seconds since 1970. */
    sealed: (at: number | null) =>
      `Tes notes sont scellées${at === null ? '' : ` depuis le ${french.day(at)} à ${french.hour(at).replace(':', ' h ')}`}.`,
    sealedToo: (names: readonly string[]) => `${names.length > 1 ? 'Ont' : 'A'} aussi scellé : ${listed(names)}.`,
    toDebrief: 'Aller au débrief',
    unseal: 'Reprendre mes notes',
    takesBack: (count: number) =>
      `Les reprendre retire aussi ${many(count, 'note d’équipe', 'notes d’équipe')}, et le score qui en vient.`,
    decided: (names: readonly string[]) =>
      `L’équipe a décidé d’une note pour ${listed(names)} : elle reste, quoi que tu fasses des tiennes.`,
    addedLater: 'Critère ajouté après ton scellé : il se note en débrief.',
    refusedFirst: 'Règle d’abord, en haut de l’écran, ce qui n’a pas pu être écrit.',
    waiting: (names: readonly string[]) => `Pas encore scellé : ${listed(names)}.`,
    score: (score: string) => `Score de la personne : ${score}.`,
  },
  protection: {
    none: (table: string) => `Sans règles d’accès, tes notes restent lisibles dans la table ${table}.`,
    othersOnly: 'Le document a des règles d’accès, mais pas celles qui tiennent le scellé.',
    partial: (table: string) =>
      `Il manque une partie des règles d’accès : tes notes restent peut-être lisibles dans la table ${table}.`,
    foreign: 'Le document a ses propres règles d’accès : ce qu’elles cachent de tes notes se lit dans Grist.',
    hidden: 'Le document a des règles d’accès ; seul·es ses propriétaires les voient.',
    unknown: 'Les règles d’accès n’ont pas pu être lues.',
    ours: 'Les règles d’accès sont en place : Grist tient le scellé.',
  },
  wording: {
    title: (count: number) => `À relire avant de sceller : ${many(count, 'passage', 'passages')}`,
    intro: 'La personne peut demander à lire ce que tu écris. Ce sont des conseils : tu décides.',
    keep: 'Garder tel quel (g)',
    keepKey: 'g',
    edit: 'Corriger (c)',
    editKey: 'c',
    drop: 'Supprimer (s)',
    dropKey: 's',
    dropped: (text: string) => `Supprimé : « ${text} »`,
    putBack: 'Remettre',
  },
};
type RatingMessages = typeof fr;

const en: RatingMessages = {
  toFinish: {
    title: (people) => `Ratings to finish: ${manyEn(people, 'other person', 'other people')}`,
    met: (day) => `met ${day}`,
    next: (name) => `Next: rate ${name}`,
  },
  rating: {
    place: (number: number, all: number) => `Criterion ${number} of ${all}`,
    progress: (done: number, all: number) => `${done} of ${manyEn(all, 'criterion', 'criteria')} rated`,
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
      `${manyEn(count, 'criterion', 'criteria')} without a rating: sealed like that, “not observed”`,
    impressions: (count: number) => `${manyEn(count, 'rating rests', 'ratings rest')} on no proof:`,
    writesTitle: 'What sealing writes',
    writes: (all: number, blank: number) =>
      `${manyEn(all, 'rating', 'ratings')} in your name${blank > 0 ? `, ${blank} of them “not observed”` : ''}. They no longer change then; those who have sealed theirs may read them.`,
    bias: [
      'Seeing several people on the same day makes for contrast: read each proof for itself. (Simonsohn & Gino, 2013)',
      'Described levels reduce bias: read them again before you choose 1, 2 or 3. (ETS, 2017)',
      'One criterion after the other predicts better than an overall impression. (Kuncel et al., 2013)',
      'Each of you rating alone, then comparing, beats an opinion that was whispered. (Conway et al., 1995)',
      'An observed fact beats a judgement: does your rating rest on a proof? (Burnett et al., 1998)',
    ],
    erase: 'Erase my rating',
    asTeam: (count: number) =>
      `I am the only one rating: writes ${manyEn(count, 'team rating', 'team ratings')}, the score and the status`,
    sealedTitle: 'Sealed ratings',
    sealed: (at: number | null) =>
      `Your ratings are sealed${at === null ? '' : `, since ${english.day(at)} at ${english.hour(at)}`}.`,
    sealedToo: (names: readonly string[]) => `Also sealed: ${listedEn(names)}.`,
    toDebrief: 'Go to the debrief',
    unseal: 'Take my ratings back',
    takesBack: (count: number) =>
      `Taking them back also removes ${manyEn(count, 'team rating', 'team ratings')}, and the score made of them.`,
    decided: (names: readonly string[]) =>
      `The team has decided on ${listedEn(names)}: that stays, whatever you do with yours.`,
    addedLater: 'Criterion added after your seal: it is rated in the debrief.',
    refusedFirst: 'First settle what could not be written, at the top of the screen.',
    waiting: (names: readonly string[]) => `Not sealed yet: ${listedEn(names)}.`,
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
    title: (count: number) => `To read again before you seal: ${manyEn(count, 'passage', 'passages')}`,
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

const words: Readonly<Record<Language, RatingMessages>> = { fr, en };
export const ratingMessages = (language: Language): RatingMessages => words[language];
