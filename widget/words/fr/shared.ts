/** Words that several of the parts fetched later share, in both languages. */
import type { AccessLevel } from '../../../src/document/document';
import type { FactField } from '../../../src/model/candidate';
import type { DoubtOutcome } from '../../../src/model/evidence';
import { percentFormat, weightFormat } from '../../../src/rules/said-weight';
import { de } from './elision';
import { hour, listed, moment, number } from './grammar';

/** Criteria that a sentence names; of more it gives the number. */
const mostNamed = 4;

const accessNames: Readonly<Record<string, string>> = {
  none: 'aucun accès',
  'read table': 'la lecture de la table seulement',
  full: 'accès complet',
};

const weights = weightFormat(number);
const wholePercent = percentFormat(number);
const weekday = moment({ weekday: 'long' });

export const words = {
  save: 'Enregistrer',
  copy: 'Copier le texte',
  copied: 'Copié',
  protect: 'Protéger les notes…',
  close: 'Fermer',
  /** Seconds since 1970. */
  time: (seconds: number) => `${weekday(seconds)} ${hour(seconds)}`,
  percent: (value: number | null) => (value === null ? '—' : wholePercent(value)),
  notSaid: 'Pas encore dit',
  unfinished: 'Pas encore enregistré : reviens dans le champ pour finir.',
  missingColumn: (name: string) => `Le document n’a pas de colonne pour « ${name} ».`,
  consents: { Oui: 'Oui', Non: 'Non', 'À demander': 'À demander' },
  outcomes: { Levé: 'doute levé', Confirmé: 'doute confirmé', Ouvert: 'doute ouvert' } satisfies Record<
    DoubtOutcome,
    string
  >,
  facts: {
    availability: 'Disponibilité',
    remote: 'Télétravail',
    otherProcesses: 'Autres démarches',
    cost: 'Coût',
    referenceConsent: 'Accord pour une prise de référence',
  } satisfies Record<FactField, string>,
  note: {
    badNote: 'La note de la table n’est ni 1, 2 ou 3 : elle ne compte pas.',
    notObserved: 'Non observé',
    notObservedHint: 'L’occasion ne s’est pas présentée : ce n’est pas une mauvaise note.',
    anchors: {
      1: 'Abordé, rien de probant',
      2: 'Partiel, ou dans un contexte lointain',
      3: 'Solide, dans un contexte proche',
    },
  },
  /** `who`: '' for oneself. */
  doubled: (who: string, criteria: readonly string[]) =>
    `${who ? `${who} a` : 'Tu as'} plusieurs notes sur ${listed(criteria)} : la première scellée compte.`,
  header: {
    moveHere: (stage: string) => `Y faire passer la personne : ${stage}`,
    move: 'Y faire passer la personne',
    moved: (stage: string) => `Étape changée pour toute l’équipe : « ${stage} ».`,
    unmove: 'Annuler',
    noWord: (stage: string) => `Aucun de vos mots ne dit « ${stage} » : la personne n’y est pas passée.`,
    ahead: (own: string) => `Tu prépares une étape à venir ; la personne est à « ${own} ».`,
    behind: (own: string) => `Tu relis une étape passée ; la personne est à « ${own} ».`,
    newPerson: 'Nouvelle personne',
    newName: 'Prénom et nom',
    firstName: 'Prénom',
    lastName: 'Nom',
    nameIsComputed:
      'Rien n’est ajouté : dans cette table, une formule calcule le nom. Ajoute la personne dans la liste de Grist ; ce que tu as tapé reste ici.',
    newPosition: 'Poste (facultatif)',
    add: 'Ajouter',
  },
  notices: { title: 'À savoir', all: 'Tout lire' },
  noTrame: (stage: string) => `Pas de trame pour l’étape « ${stage} ». Tu peux quand même noter des preuves.`,
  menu: {
    position: (title: string) => `Le poste : ${title}`,
    prepare: 'Préparer un poste',
    import: 'Importer une trame',
    notes: 'Coller des notes',
    configuration: 'Configuration',
    help: 'Aide',
    large: 'Grand affichage',
  },
  saving: {
    waiting: 'En attente de Grist',
    title: 'Ce qui n’a pas pu être écrit dans le document',
    conflict: 'Quelqu’un a changé ce texte pendant ce temps.',
    gone: 'Cette ligne a été supprimée par quelqu’un d’autre.',
    otherVersion:
      'Gardé ici par une autre version du widget, que celle-ci ne sait pas envoyer. Recopie-le, ou attends la mise à jour.',
    removal: 'Sa suppression.',
    renamed: (before: string, now: string) =>
      `Ce texte a été écrit pour ${before} ; la ligne porte maintenant le nom ${de(now || '(vide)')}. Est-ce la même personne ?`,
    samePerson: 'C’est la même personne, enregistrer',
    theirs: 'Dans le document',
    mine: 'Ici',
    keepMine: 'Garder le mien',
    keepTheirs: 'Garder celui du document',
    keepBoth: 'Garder les deux',
    discard: 'Abandonner',
    confirmDiscard: 'Abandonner ce texte ?',
    noText: 'Une modification sans texte.',
    memo: 'Ce qu’en dit la règle :',
    missing: (name: string) => `« ${name} » n’est pas dans le document, ou n’y est plus.`,
    engine: (said: string) => `Grist n’a pas pu faire cette modification : ${said}.`,
    engineAdvice: 'Réessaie, ou copie ton texte pour le garder ailleurs.',
    reasons: {
      'no-access': 'Le widget n’a pas l’accès complet au document.',
      refused: 'Les règles d’accès du document ne permettent pas cette modification.',
      'read-only': 'Tu consultes ce document en lecture seule.',
      'viewing-as': 'Décidé pendant que tu regardais le document en tant que quelqu’un d’autre : rien n’a été écrit.',
      'no-copy':
        'Cette page n’écrit que dans une copie du document, et tu n’as pas le droit d’en faire une : rien n’a été écrit.',
      unplaced: 'Décidé juste avant que la page se ferme, peut-être dans une copie : rien n’a été écrit.',
      missing: 'Il manque une table ou une colonne dans le document.',
      'no-word': 'Aucun de vos mots ne dit cette étape ou ce poste.',
      unreachable: 'Grist ne répond pas.',
    },
    advice: {
      'no-access': 'Accorde l’accès complet dans les réglages du widget, puis réessaie.',
      refused: 'Demande à la personne propriétaire du document, ou copie ton texte pour le garder ailleurs.',
      'read-only': 'Copie ton texte, ou demande le droit de modifier.',
      'viewing-as': 'De retour en ton nom, tu pourras l’enregistrer ou l’abandonner.',
      'no-copy': 'Ouvre le document lui-même : tu pourras l’y enregistrer ou l’abandonner.',
      unplaced: 'Si c’était bien pour ce document, réessaie.',
      missing: 'Ajoute ce qui manque au document, puis réessaie.',
      'no-word': 'Relie un mot dans le menu ⋯, Configuration, puis réessaie.',
      unreachable: 'Un nouvel essai aura lieu tout seul.',
    },
  },
  /** Left by whoever led an earlier stage. */
  toProbe: (stage: string, by: string) => `À creuser${by ? `, dit ${by}` : ''} (${stage})`,
  notKept: {
    never: 'Ce navigateur ne garde rien ici : ne ferme pas cet onglet et ne change pas de page avant « Enregistré ».',
    noLonger:
      'Ce navigateur ne garde plus rien : ne ferme pas cet onglet et ne change pas de page avant « Enregistré ».',
    why: 'Rien n’est gardé ici. ',
    stay: 'Reste ici jusqu’à « Enregistré ».',
  },
  phase: {
    readOnly: 'Lecture seule : rien de ce que tu fais ici ne sera enregistré.',
    viewing: (name: string) => `Tu regardes en tant que ${name || 'quelqu’un d’autre'} : rien n’est écrit ici.`,
    noCandidates: 'Personne dans la liste pour l’instant. Qui rencontres-tu en premier ?',
    noAccessTitle: 'Le widget a besoin d’un accès complet',
    noAccess: (access: AccessLevel) => `Pour l’instant, il a ${accessNames[access]}.`,
    noAccessWhy:
      'Il lit les candidats, les critères et les trames, et écrit les preuves et les notes. Rien ne sort de ton document.',
    noAccessHow: 'Dans le panneau de droite de Grist, à « Niveau d’accès », choisis « Accès complet au document ».',
    unreadableTitle: 'Le document ne peut pas être lu',
  },
  evidence: {
    edit: 'corriger',
    editNamed: (text: string) => `Corriger la preuve « ${text} »`,
    noSign: 'sans signe',
    unsorted: 'à classer',
    empty: '(sans texte)',
    form: 'Corriger la preuve',
    text: 'Texte de la preuve',
    sign: 'Signe',
    criterion: 'Critère',
    outcome: 'Issue du doute',
    remove: 'Supprimer',
    confirmRemove: 'Supprimer pour de bon',
  },
  coverage: {
    region: 'Couverture des critères',
    title: 'Couverture',
    all: 'Tous les critères',
    gaps: (count: number) => `${count} sans preuve`,
    noGap: 'Chaque critère a une preuve',
    proven: (count: number) => `${count} avec preuve`,
    requiredShort: 'oblig.',
    count: (proven: number, all: number) => `${proven} sur ${all} avec preuve`,
    none: 'Aucun critère pour ce poste.',
    inherited: 'Laissés ouverts aux étapes précédentes',
    required: 'obligatoire',
    weight: (weight: number, percent: boolean) => `poids ${weights.weight(weight, percent)}`,
    badWeight: 'poids non reconnu, compté 1',
    /** Beside a score. */
    badWeights: (names: readonly string[]) =>
      `${names.length > 1 ? 'Poids non reconnus, comptés' : 'Poids non reconnu, compté'} 1 : ${
        names.length > mostNamed ? `${names.length} critères` : listed(names)
      }.`,
    bare: 'sans preuve',
    unknown: 'preuves illisibles',
    openDoubt: (count: number) => (count > 1 ? `${count} doutes ouverts` : 'doute ouvert'),
    ask: 'à demander :',
    short: (minutes: number) =>
      minutes > 0
        ? `Il reste ${minutes} min : d’abord ce qui n’a pas de preuve.`
        : 'Le temps prévu est passé : ce qui n’a pas de preuve reste à voir.',
  },
  who: {
    title: 'Je suis…',
    why: 'Grist ne dit pas ici qui tu es : dis-le pour retrouver tes notes. Le scellé est alors une convention entre vous.',
    other: 'Quelqu’un d’autre',
    name: 'Ton prénom et ton nom',
    confirm: 'C’est moi',
  },
};

export type SharedWords = typeof words;
