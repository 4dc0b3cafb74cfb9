/** Every word of the widget, in French. Its type is what another language must match. */
import type { AccessLevel } from '../../src/document/document';
import type { Completeness, FactField } from '../../src/model/candidate';
import type { DoubtOutcome, Sign } from '../../src/model/evidence';
import type { Stage } from '../../src/model/stage';
import { many } from './format';

const dayFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long' });
const timeFormat = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', hour: '2-digit', minute: '2-digit' });
const percentFormat = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const bigger: Readonly<Record<string, string>> = {
  none: 'aucun accès',
  'read table': 'la lecture de la table seulement',
  full: 'accès complet',
};
const shortStages: Readonly<Record<Stage, string>> = {
  Préqualification: 'préqualification',
  'Entretien intra/métier': 'entretien métier',
  'Mise en situation': 'mise en situation',
  'Cadre de collaboration': 'cadre de collaboration',
  'Prise de référence': 'référence',
};

export const fr = {
  appName: 'Entretien structuré',
  save: 'Enregistrer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  notLoaded: 'Cette partie du widget n’a pas pu être chargée : vérifie ta connexion. Ce que tu as écrit est gardé.',
  copy: 'Copier le texte',
  copied: 'Copié',
  skip: 'Aller au contenu',
  close: 'Fermer',
  /** Between a name and what is said of it. */
  colon: ' : ',
  notSaid: 'Pas encore dit',
  quote: (text: string) => `« ${text} »`,
  /** Seconds since 1970; nothing for an unknown day. */
  day: (seconds: number | null) => (seconds === null ? '' : `le ${dayFormat.format(seconds * 1000)}`),
  time: (seconds: number) => timeFormat.format(seconds * 1000),
  percent: (value: number | null) => (value === null ? '—' : `${percentFormat.format(value)} %`),
  stage: (stage: string) => stage,
  stageShort: (stage: string) => shortStages[stage as Stage] ?? stage,
  missingColumn: (name: string) => `Le document n’a pas de colonne pour « ${name} ».`,
  signs: { '+': 'pour', '−': 'contre', '?': 'doute' } satisfies Record<Sign, string>,
  outcomes: { Levé: 'doute levé', Confirmé: 'doute confirmé', Ouvert: 'doute ouvert' } satisfies Record<
    DoubtOutcome,
    string
  >,
  consents: { Oui: 'Oui', Non: 'Non', 'À demander': 'À demander' },
  tabs: { interview: 'Entretien', rating: 'Ma notation', debrief: 'Débrief', label: 'Écrans' },

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

  header: {
    openPosition: (title: string) => `Le poste : ${title}`,
    candidate: 'Candidat',
    choose: 'Choisir une personne…',
    newPerson: 'Nouvelle personne…',
    unnamed: (id: number) => `Sans nom (ligne ${id})`,
    newName: 'Prénom et nom',
    newPosition: 'Poste (facultatif)',
    add: 'Ajouter',
    stage: 'Étape',
    ownStage: (stage: string) => `${stage} (actuelle)`,
    noPosition: 'Sans poste',
    moveHere: (stage: string) => `Passer à cette étape : ${stage}`,
    move: 'Passer à cette étape',
    help: 'Aide',
    ahead: (own: string) => `Tu prépares une étape à venir ; la personne est à « ${own} ».`,
    behind: (own: string) => `Tu relis une étape passée ; la personne est à « ${own} ».`,
  },
  completeness: {
    'À préparer': 'À préparer',
    'Non commencé': 'Non commencé',
    'Preuves manquantes': 'Preuves manquantes',
    'À noter': 'À noter',
    Complet: 'Complet',
  } satisfies Record<Completeness, string>,
  decisions: {
    Retenu·e: 'Retenu·e',
    'Non retenu·e': 'Non retenu·e',
    Vivier: 'Vivier',
    Suspendu: 'Suspendu',
  },

  saving: {
    saved: 'Enregistré',
    pending: (count: number) => `En attente (${count})`,
    refused: (count: number) => `Refusé (${count})`,
    pendingHint: 'Gardé sur cet ordinateur, envoyé dès que Grist répond.',
    title: 'Ce qui n’a pas pu être écrit dans le document',
    conflict: 'Quelqu’un a changé ce texte pendant ce temps.',
    gone: 'Cette ligne a été supprimée par quelqu’un d’autre.',
    renamed: (before: string, now: string) =>
      `Ce texte a été écrit pour ${before} ; la ligne porte maintenant le nom de ${now || '(vide)'}. Est-ce la même personne ?`,
    samePerson: 'C’est la même personne, enregistrer',
    theirs: 'Dans le document',
    mine: 'Ici',
    keepMine: 'Garder le mien',
    keepTheirs: 'Garder celui du document',
    keepBoth: 'Garder les deux',
    discard: 'Abandonner',
    confirmDiscard: 'Abandonner ce texte ?',
    noText: 'Une modification sans texte.',
    reasons: {
      'no-access': 'Le widget n’a pas l’accès complet au document.',
      refused: 'Les règles d’accès du document ne permettent pas cette modification.',
      'read-only': 'Tu consultes ce document en lecture seule.',
      missing: 'Il manque une table ou une colonne dans le document.',
      unreachable: 'Grist ne répond pas.',
    },
    advice: {
      'no-access': 'Accorde l’accès complet dans les réglages du widget, puis réessaie.',
      refused: 'Demande à la personne propriétaire du document, ou copie ton texte pour le garder ailleurs.',
      'read-only': 'Copie ton texte, ou demande le droit de modifier.',
      missing: 'Ajoute ce qui manque au document, puis réessaie.',
      unreachable: 'Un nouvel essai aura lieu tout seul.',
    },
  },

  phase: {
    connecting: 'Connexion au document…',
    loading: 'Lecture du document…',
    reading: 'Lecture des preuves et des notes…',
    noAccessTitle: 'Le widget a besoin d’un accès complet',
    noAccess: (access: AccessLevel) => `Pour l’instant, il a ${bigger[access]}.`,
    noAccessWhy:
      'Il lit les candidats, les critères et les trames, et écrit les preuves et les notes. Rien ne sort de ton document.',
    noAccessHow: 'Dans le panneau de droite de Grist, à « Niveau d’accès », choisis « Accès complet au document ».',
    unreadableTitle: 'Le document ne peut pas être lu',
    noOne: 'Choisis une personne dans la liste pour voir sa trame.',
    noCandidates: 'Personne dans la liste pour l’instant. Qui rencontres-tu en premier ?',
    gone: 'Cette personne n’est plus dans le document.',
    readOnly: 'Lecture seule : rien de ce que tu fais ici ne sera enregistré.',
  },

  interview: {
    trame: 'Trame de l’entretien',
    noTrame: (stage: string) =>
      `Pas de trame pour l’étape « ${stage} » : ajoute des lignes dans la table Trames, ou prépare le document avec un kit. Tu peux quand même noter des preuves.`,
    tray: 'À classer',
    merge: 'Mener la préqualification et l’entretien métier d’un seul tenant',
    leader: (name: string) => `Mené par ${name}`,
  },
  clock: {
    planned: (min: number, max: number) => (min === max ? `${max} min prévues` : `${min} à ${max} min prévues`),
    running: (elapsed: number, left: number) =>
      left > 0 ? `${elapsed} min · il en reste ${left}` : `${elapsed} min · durée prévue dépassée`,
    lasted: (elapsed: number) => `A duré ${elapsed} min`,
    short: 'le temps manque pour tout aborder',
  },
  point: {
    untitled: 'Point sans titre',
    states: { asked: 'posé', skipped: 'passé' },
    proofs: (count: number) => many(count, 'preuve', 'preuves'),
    proofsOf: (title: string) => `Preuves : ${title}`,
    minutes: (spent: number | null, planned: number | null) =>
      planned === null ? `${spent ?? 0} min` : spent === null ? `${planned} min` : `${spent} / ${planned} min`,
    advice: 'Conseil',
    serves: 'Sert à prouver',
    askedBefore: (stage: string, who: string, day: string) =>
      `Déjà abordé en ${stage}${who ? ` par ${who}` : ''}${day ? `, ${day}` : ''}.`,
    ask: 'Abordé, point suivant',
    skip: 'Passer',
    unmark: (state: string) => `Marqué « ${state} » · annuler`,
  },
  facts: {
    availability: 'Disponibilité',
    remote: 'Télétravail',
    otherProcesses: 'Autres démarches',
    cost: 'Coût',
    referenceConsent: 'Accord pour une prise de référence',
  } satisfies Record<FactField, string>,
  capture: {
    form: 'Noter une preuve',
    text: 'Nouvelle preuve',
    placeholder: 'Ce qui a été dit ou montré',
    criterion: 'Critère de la preuve',
    toSort: 'À classer',
    sign: (sign: string) => `Signe : ${sign}`,
    save: 'Enregistrer la preuve',
    rewriting: 'Tu corriges ta dernière preuve.',
  },
  evidence: {
    edit: 'corriger',
    editNamed: (text: string) => `Corriger la preuve « ${text.slice(0, 60)} »`,
    form: 'Corriger la preuve',
    text: 'Texte de la preuve',
    sign: 'Signe',
    noSign: 'sans signe',
    criterion: 'Critère',
    unsorted: 'à classer',
    outcome: 'Issue du doute',
    empty: '(sans texte)',
    remove: 'Supprimer',
    confirmRemove: 'Supprimer pour de bon',
  },
  coverage: {
    region: 'Couverture des critères',
    title: 'Couverture',
    count: (proven: number, all: number) => `${proven} sur ${all} avec preuve`,
    none: 'Aucun critère pour ce poste : ajoute-les dans la table Critères.',
    inherited: 'Laissés ouverts aux étapes précédentes',
    required: 'obligatoire',
    weight: (weight: number) => `poids ${weight}`,
    badWeight: 'poids illisible, compté 1',
    bare: 'sans preuve',
    openDoubt: (count: number) => (count > 1 ? `${count} doutes ouverts` : 'doute ouvert'),
    ask: 'à demander :',
    short: (minutes: number) =>
      minutes > 0
        ? `Il reste ${minutes} min : d’abord ce qui n’a pas de preuve.`
        : 'Le temps prévu est passé : ce qui n’a pas de preuve reste à voir.',
  },

  who: {
    title: 'Je suis…',
    why: 'Ce document ne connaît pas de compte : dis qui tu es pour retrouver tes notes. Le scellé y est une convention entre vous.',
    choose: 'Choisir dans la liste',
    other: 'Quelqu’un d’autre',
    name: 'Ton prénom et ton nom',
    confirm: 'C’est moi',
    change: 'Changer',
    as: (name: string) => `Notes de ${name}`,
  },
};

export type Messages = typeof fr;
