/** Words of "Droit d’accès", with its chunk, and the notices to give to people. */
import type { ErasureProblem } from '../../../src/document/writing/erasure';
import type { ExportWords } from '../../../src/report/person-export';
import { many } from './grammar';

interface Notice {
  readonly title: string;
  readonly text: string;
}

export const words = {
  title: 'Droit d’accès',
  held: (name: string) => `Ce que le document garde sur ${name}`,
  gather: 'Rassembler ses données',
  gathering: 'Lecture de toutes les tables…',
  again: 'Relire les tables',
  failed: 'Grist ne répond pas, rien n’a été lu. Réessaie.',
  rows: (count: number) => many(count, 'ligne', 'lignes'),
  linked: 'lignes de l’équipe qui citent la personne, gardées',
  hidden: (count: number) =>
    `${many(count, 'note scellée', 'notes scellées')} que tu ne peux pas lire : leurs auteur·rices peuvent les donner. L’effacement les compte.`,
  unreadable: (tables: readonly string[]) =>
    `Tables que tu ne peux pas lire : ${tables.join(', ')}. Ce qu’elles disent de cette personne n’est ni compté, ni exporté, ni effacé.`,
  namesakes: (count: number) => (count > 1 ? `${count} autres lignes portent ce nom` : 'Une autre ligne porte ce nom'),
  namesakesHint:
    'Autre candidature, ou homonyme ? Coche ce qui concerne la même personne : on l’exporte et on l’efface avec. Le reste ne change pas.',
  namesake: (name: string, id: number) => `${name}, ligne ${id}`,
  nothingElse: 'rien d’autre',
  stays: (rows: readonly string[]) =>
    `${rows.length > 1 ? 'Restent' : 'Reste'} dans le document : ${rows.join(' ; ')}.`,
  mentions: (count: number) =>
    `Son nom figure aussi dans ${many(count, 'autre cellule', 'autres cellules')}, à relire à la main :`,
  mention: (table: string, row: number, column: string) => `${table}, ligne ${row}, colonne ${column}`,
  more: (count: number) => `et ${many(count, 'autre', 'autres')}`,
  withEvaluators: 'Avec le nom des évaluateur·rices',
  handOver: 'Relis avant de transmettre : retire ce qui concerne d’autres personnes.',
  copy: 'Copier',
  copied: 'Copié.',
  refused: 'Le navigateur refuse la copie : télécharge le fichier.',
  downloadText: 'Télécharger (Markdown)',
  downloadData: 'Télécharger (JSON)',
  fileName: (name: string) => `donnees-${name}`,
  export: {
    title: (name) => `Données gardées sur ${name}`,
    on: (day) => `Export du ${day}.`,
    other: (name, id) => `Autre ligne de la même personne : ${name}, ligne ${id}`,
    row: (table, id) => `${table}, ligne ${id}`,
    linked: 'lignes qui citent la personne',
    hidden: (count) =>
      `${many(count, 'note scellée n’est', 'notes scellées ne sont')} pas lisible${count > 1 ? 's' : ''} par la personne qui exporte.`,
    mentions: 'Le nom figure aussi ici',
    unreadable: (tables) => `Tables non lisibles par la personne qui exporte : ${tables.join(', ')}.`,
    colon: ' : ',
  } satisfies ExportWords as ExportWords,

  erase: (name: string) => `Effacer ${name}`,
  willErase: (count: number) => `${many(count, 'ligne sera supprimée', 'lignes seront supprimées')}, d’un seul coup :`,
  hiddenNotes: 'notes scellées, sans les lire',
  instead: '[personne effacée]',
  eraseNames: (count: number) =>
    `Remplacer aussi son nom par « [personne effacée] » dans ${many(count, 'autre texte', 'autres textes')}`,
  namesLeft: (count: number) =>
    `Son nom reste dans ${many(count, 'texte que tu ne peux', 'textes que tu ne peux')} pas changer : demande à leurs auteur·rices.`,
  exportFirst: 'Si la personne a demandé ses données, exporte-les d’abord.',
  confirm: (name: string) => `Effacer ${name} pour de bon`,
  cancel: 'Ne pas effacer',
  erasing: 'Effacement en cours…',
  erased: (name: string) => `${name} : effacé du document et de cet ordinateur.`,
  erasedThere: (name: string) =>
    `${name} : effacé du document. Ce navigateur refuse l’accès à ce qu’il a pu garder ici : dans le doute, efface les données de ce site dans ses réglages.`,
  eraseNotHere: 'En lecture seule, tu ne peux pas effacer : demande à la personne propriétaire du document.',
  problems: {
    'no-access': 'Le widget n’a pas l’accès complet au document. Rien n’a été effacé.',
    refused:
      'Les règles d’accès refusent cet effacement : il revient à la personne propriétaire du document. Rien n’a été effacé.',
    'read-only': 'Tu consultes ce document en lecture seule. Rien n’a été effacé.',
    'viewing-as': 'Tu regardes ce document en tant que quelqu’un d’autre. Rien n’a été effacé.',
    'no-copy': 'Cette page n’écrit que dans une copie, et tu n’as pas le droit d’en faire une. Rien n’a été effacé.',
    missing: 'Une table manque dans le document. Rien n’a été effacé.',
    'no-word': 'Rien n’a été effacé.',
    unreachable: 'Grist ne répond pas. Relis les tables pour savoir si l’effacement a eu lieu.',
    renamed:
      'Une ligne porte maintenant un autre nom. Rien n’a été effacé : relis les tables, et vérifie de qui il s’agit.',
    gone: 'Cette personne n’est déjà plus dans le document.',
  } satisfies Record<ErasureProblem['kind'], string> as Record<ErasureProblem['kind'], string>,
  keptTitle: 'Ce que Grist garde malgré l’effacement',
  kept: [
    'L’historique du document garde les dernières actions, textes compris, et « Annuler » peut tout ramener.',
    'Les instantanés et les sauvegardes gardent d’anciennes versions, pour une durée fixée par l’hébergeur.',
    'Les copies et les exports déjà faits, et les pièces jointes tant que Grist ne les a pas purgées.',
    'Les brouillons gardés sur l’ordinateur d’un·e collègue, jusqu’à ce qu’il ou elle les efface (Aide du widget).',
    'Pour aller au bout : la personne propriétaire télécharge le document sans son historique, le recrée, et supprime l’ancien.',
  ],

  oldTitle: 'Plus de deux ans sans contact',
  oldHint: 'Deux ans au plus après le dernier contact. Au-delà, efface, ou redemande son accord à la personne.',
  noOld: 'Personne.',
  since: (day: string) => `dernier contact le ${day}`,
  see: 'Voir',

  noticesTitle: 'Textes d’information à donner',
  noticesHint: 'À compléter entre crochets, et à envoyer avant le premier échange.',
  notices: [
    {
      title: 'Aux personnes rencontrées',
      text: `Tes données pendant la sélection

[Nom du service] prend des notes pendant tes entretiens pour te comparer aux autres personnes sur les mêmes critères, et pour rien d’autre. Base : mission d’intérêt public du service, ou mesures prises avant un contrat.

Ce que nous gardons : ton nom, tes disponibilités et conditions, des exemples que tu donnes, des notes par critère et leur raison, la décision et son motif. Rien sur ta santé, ta famille, tes opinions. Aucune décision automatique : un·e agent public décide.

Qui les lit : l’équipe qui te rencontre, dans un document Grist hébergé par [hébergeur].

Combien de temps : le temps de la sélection, puis deux ans au plus après notre dernier échange, sauf si tu t’y opposes.

Références : nous n’appelons personne sans ton accord.

Tes droits : lire ce qui te concerne, le faire corriger ou effacer, t’y opposer ou en limiter l’usage. Écris à [adresse] ou à la ou au délégué à la protection des données : [adresse]. En cas de désaccord, tu peux saisir la CNIL (cnil.fr).`,
    },
    {
      title: 'Aux personnes qui donnent une référence',
      text: `Vos réponses et vos données

[Prénom Nom], avec qui vous avez travaillé, nous a donné votre nom et sait que nous vous appelons. Vos réponses aident [nom du service] à comprendre sa façon de travailler, et rien d’autre. Base : mission d’intérêt public du service.

Ce que nous gardons : les exemples que vous donnez, dans le dossier de cette personne, qui peut demander à les lire. Vous pouvez ne pas répondre.

Qui les lit : l’équipe de sélection. Combien de temps : deux ans au plus après notre dernier échange avec cette personne.

Vos droits : lire ce qui vous concerne, le faire corriger ou effacer, vous y opposer. Écrivez à [adresse] ou à la ou au délégué à la protection des données : [adresse]. En cas de désaccord, vous pouvez saisir la CNIL (cnil.fr).`,
    },
  ] as readonly Notice[],
};

export type PersonWords = typeof words;
