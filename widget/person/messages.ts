/** Words of "Droit d’accès", with its chunk, and the notices to give to people. */
import type { ErasureProblem } from '../../src/document/writing/erasure';
import type { ExportWords } from '../../src/report/person-export';
import type { Language } from '../messages';

const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;

interface Notice {
  readonly title: string;
  readonly text: string;
}

const fr = {
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

export type PersonMessages = typeof fr;

const en: PersonMessages = {
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

const words: Readonly<Record<Language, PersonMessages>> = { fr, en };
export const personMessages = (language: Language): PersonMessages => words[language];
