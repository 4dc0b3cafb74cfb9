/** Words of the set-up and of the configuration, with their chunk. */
import type { Counts } from '../../../src/document/setup/take-back';
import { de } from './elision';
import { listed, many } from './grammar';

const counted = ({ tables, columns, rows, pages }: Counts): readonly string[] => [
  ...(tables ? [many(tables, 'table', 'tables')] : []),
  ...(columns ? [many(columns, 'colonne', 'colonnes')] : []),
  ...(rows ? [many(rows, 'ligne', 'lignes')] : []),
  ...(pages ? [many(pages, 'page', 'pages')] : []),
];

export const words = {
  setup: {
    title: 'Ce document n’a pas encore de trame d’entretien.',
    partial: (names: string) => `Il manque au document : ${names}.`,
    jobs: 'Pour quels métiers ?',
    draft: 'ébauche',
    prepare: 'Préparer ce document',
    complete: 'Ajouter ce qui manque',
    promise: 'Ne modifie rien d’autre. Annulable tant que personne n’y a écrit.',
    working: 'Préparation en cours…',
    done: 'Le document est prêt.',
    undo: 'Annuler la préparation',
    undoes: (counts: Counts) => `retire ${listed(counted(counts))}.`,
    kept: 'Quelqu’un a écrit depuis la préparation : rien n’a été retiré.',
    notUndone: 'La préparation n’a pas été annulée :',
    import: 'Importer une trame',
    there: 'déjà là',
    addKits: 'Ajouter la trame d’un métier',
    addKitsHint: 'Ses critères et ses points s’ajoutent à ce qui existe, avec un poste à son nom.',
    add: 'Ajouter',
    chooseJob: 'Choisir un métier',
    found: 'Ce qui a été trouvé',
    foundHint: 'Vérifie, corrige s’il le faut : rien d’autre n’est touché.',
    added: 'Ce qui sera ajouté',
    newTables: (names: readonly string[]) => `${many(names.length, 'table', 'tables')} : ${names.join(', ')}.`,
    newColumns: (table: string, names: readonly string[]) =>
      `Dans ${table}, ${many(names.length, 'colonne', 'colonnes')} : ${names.join(', ')}.`,
    newRows: (count: number) => `${many(count, 'ligne', 'lignes')}, des métiers cochés.`,
    newPages: (names: readonly string[]) => `${many(names.length, 'page', 'pages')} : ${names.join(', ')}.`,
    noKit: 'Sans métier coché, aucune trame ni aucun critère n’est ajouté.',
    failed: 'La préparation s’est arrêtée en route. Relance-la : elle n’ajoutera que ce qui manque.',
    noWord:
      'Rien n’a été ajouté : aucun de vos mots ne dit le poste d’un des métiers cochés. Relie un mot à ce poste, ou ajoute-le dans Grist à ceux de la colonne, puis recommence.',
    noRights: 'Il faut pouvoir modifier la structure du document : demande à sa ou son propriétaire.',
    missingTitle: 'Document incomplet',
    missing: (parts: string) => `Il manque ${parts} : ce qui en dépend est désactivé, le reste fonctionne.`,
    missingTable: (name: string) => `la table ${name}`,
    missingColumn: (name: string) => `la colonne ${name}`,
    columnOf: (column: string, table: string) => `« ${column} » ${de(table)}`,
    missingParts: (tables: number, columns: number) =>
      [
        ...(tables ? [many(tables, 'table', 'tables')] : []),
        ...(columns ? [many(columns, 'colonne', 'colonnes')] : []),
      ].join(' et '),
    formerFormulas: (names: string) => `Formule d’une version précédente : ${names}.`,
    renew: 'Mettre à jour',
  },
  accessRules: {
    title: 'Règles d’accès',
    noAccounts: 'Ici, Grist ne connaît pas de compte : le scellé est une convention entre vous.',
    intro:
      'Sans elles, qui ouvre le document peut lire la table des notes. Avec elles, Grist tient lui-même le scellé :',
    effects: [
      'Une note se lit par son auteur·rice seul·e ; une fois scellée, aussi par qui a scellé le même critère et n’y a plus de note ouverte.',
      'Une seconde note d’une personne sur le même critère est refusée ; de deux qui sont là, la première scellée compte.',
      'Une note scellée ne change plus, sauf par son auteur·rice tant que personne d’autre n’a scellé. Personne ne note au nom d’autrui. Les notes de l’équipe restent ouvertes à tout le monde.',
      'Le texte d’une preuve se corrige par son auteur·rice ; tout le monde peut la classer.',
      'Seul·es les propriétaires changent la structure du document : une formule ajoutée lirait tout.',
    ] as readonly string[],
    limits:
      'Un·e propriétaire peut toujours changer les règles, télécharger ou copier le document, interroger ses tables en SQL, « Voir en tant que » quelqu’un et relire l’historique : les règles gardent d’un coup d’œil, pas de qui possède le document.',
    forms: (table: string) =>
      `Ne publie jamais de formulaire Grist sur la table ${table} : les règles ne l’arrêtent pas, et qui a le lien y ajoute des notes au nom de n’importe qui.`,
    removal:
      'Un critère qui a des notes scellées ne se supprime plus, même par un·e propriétaire : retire-le, dans la fiche du poste. Une personne qui a des notes d’autrui se supprime par « Droit d’accès ».',
    protect: 'Protéger les notes',
    working: 'Ajout des règles…',
    ours: 'Les règles sont en place.',
    holds:
      'Les règles d’accès sont en place : Grist tient le scellé des notes. « Protéger les notes… », dans le menu ⋯, dit ce qu’elles font.',
    notWhole: 'Une partie des règles d’accès manque encore : « Protéger les notes… », dans le menu ⋯, dit lesquelles.',
    behind:
      'Une colonne que ces règles lisent manque, ou a la formule d’une version précédente : « Ajouter ce qui manque » d’abord, puis « Protéger les notes ».',
    partial: 'Une partie des règles est en place. Il manque :',
    foreign: 'Le document a ses propres règles : elles restent comme elles sont. Il manque, à ajouter à la main :',
    conflict: 'Le document a ses propres règles, dans un autre ordre ou en plus : à relire à la main.',
    hidden: 'Le document a des règles d’accès ; seul·es ses propriétaires les voient.',
    unknown: 'Les règles d’accès n’ont pas pu être lues.',
    copies: 'Attention : une règle du document laisse d’autres personnes le télécharger en entier, notes comprises.',
    otherwise: 'tout le reste',
    notOwner: 'Seul·e un·e propriétaire du document peut ajouter des règles : demande-lui d’ouvrir cet écran.',
    failed: 'Les règles n’ont pas été ajoutées :',
  },
  configuration: {
    title: 'Configuration',
    intro: 'Ce que le widget a reconnu dans ce document.',
    table: {
      candidate: 'Table des candidats',
      criterion: 'Table des critères',
      position: 'Table des postes',
    },
    fresh: (label: string) => `Une table neuve : ${label}`,
    between: ' ; ',
    because: (column: string, field: string) => `« ${column} » : ${field}`,
    noName: (field: string) => `Aucune colonne n’est reliée à « ${field} » : choisis-la.`,
    columns: 'Ses colonnes',
    column: (field: string) => `Colonne « ${field} »`,
    absent: 'Une colonne à part',
    nothingMissing: 'Rien ne manque : tout est actif.',
    inUse: (tables: string) =>
      `Trop tard pour changer de table : des lignes y renvoient déjà (${tables}). Rien n’a changé.`,
    notKept: 'Ce choix n’a pas été gardé :',
    noSettings: 'Ce document n’a pas encore de table de réglages : il faut pouvoir en modifier la structure.',
    unsure: 'À confirmer',
    unsureHint: 'Reconnues à leur nom et seulement lues : le widget n’y écrit rien tant que personne ne l’a dit.',
    confirm: 'Confirmer',
    panel: 'Choisi dans le panneau de Grist, et laissé de côté :',
    panelOther: (panel: string, people: string) =>
      `le panneau parle de la table ${panel}, et les candidats sont dans ${people}.`,
    panelGone: (field: string) => `${field} : cette colonne n’existe plus.`,
    panelType: (field: string, column: string) => `${field} : « ${column} » n’est pas du bon type.`,
    panelReference: (field: string, column: string, table: string) =>
      `${field} : « ${column} » renvoie à une autre table (${table}).`,
    panelReplaced: (field: string, column: string) =>
      `${field} : une autre colonne que « ${column} » a été choisie depuis.`,
    panelTake: (column: string) => `Reprendre « ${column} »`,
  },
};

export type SetUpWords = typeof words;
