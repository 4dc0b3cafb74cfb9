/** Words of "Ma notation", with its chunk. */
import type { GivenNote } from '../../ui/note-group';
import { hour, listed, many, moment } from './grammar';

const day = moment({ day: 'numeric', month: 'long' });

export const words = {
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
      `Tes notes sont scellées${at === null ? '' : ` depuis le ${day(at)} à ${hour(at)}`}.`,
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

export type RatingWords = typeof words;
