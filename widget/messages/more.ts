/** Words that several of the parts fetched later share, in both languages. */
import type { AccessLevel } from '../../src/document/document';
import type { FactField } from '../../src/model/candidate';
import type { DoubtOutcome } from '../../src/model/evidence';
import { weightFormat } from '../../src/rules/said-weight';
import { useApp } from '../app-state';
import { de, listed, listedEn } from './format';
import type { Language } from './index';

const formatsOf = (locale: string) => {
  const time = new Intl.DateTimeFormat(locale, { weekday: 'long', hour: '2-digit', minute: '2-digit' });
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  return {
    ...weightFormat(locale),
    time: (seconds: number) => time.format(seconds * 1000),
    percent: (value: number) => percent.format(value),
  };
};
const french = formatsOf('fr-FR');
const english = formatsOf('en-GB');

/** Criteria that a sentence names; of more it gives the number. */
const mostNamed = 4;

const accessNames: Readonly<Record<string, readonly [french: string, english: string]>> = {
  none: ['aucun accès', 'no access'],
  'read table': ['la lecture de la table seulement', 'read access to one table only'],
  full: ['accès complet', 'full access'],
};

const fr = {
  save: 'Enregistrer',
  copy: 'Copier le texte',
  copied: 'Copié',
  protect: 'Protéger les notes…',
  close: 'Fermer',
  /** Seconds since 1970. */
  time: french.time,
  percent: (value: number | null) => (value === null ? '—' : `${french.percent(value)} %`),
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
  noTrame: (stage: string) =>
    `Pas de trame pour l’étape « ${stage} » : ajoute des lignes dans la table Trames, ou prépare le document avec un kit. Tu peux quand même noter des preuves.`,
  menu: {
    position: (title: string) => `Le poste : ${title}`,
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
    noAccess: (access: AccessLevel) => `Pour l’instant, il a ${accessNames[access]?.[0]}.`,
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
    none: 'Aucun critère pour ce poste : ajoute-les dans la table Critères.',
    inherited: 'Laissés ouverts aux étapes précédentes',
    required: 'obligatoire',
    weight: (weight: number, percent: boolean) => `poids ${french.weight(weight, percent)}`,
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
export type MoreMessages = typeof fr;

const en: MoreMessages = {
  save: 'Save',
  copy: 'Copy the text',
  copied: 'Copied',
  protect: 'Protect the ratings…',
  close: 'Close',
  time: english.time,
  percent: (value: number | null) => (value === null ? '—' : `${english.percent(value)}%`),
  notSaid: 'Not said yet',
  unfinished: 'Not saved yet: go back to the field to finish.',
  missingColumn: (name: string) => `The document has no column for “${name}”.`,
  consents: { Oui: 'Yes', Non: 'No', 'À demander': 'To ask' },
  outcomes: { Levé: 'doubt cleared', Confirmé: 'doubt confirmed', Ouvert: 'doubt still open' },
  facts: {
    availability: 'Availability',
    remote: 'Remote work',
    otherProcesses: 'Other applications',
    cost: 'Cost',
    referenceConsent: 'Consent to a reference check',
  },
  note: {
    badNote: 'The rating in the table is not 1, 2 or 3: it does not count.',
    notObserved: 'Not observed',
    notObservedHint: 'There was no occasion to see it: this is not a low rating.',
    anchors: {
      1: 'Asked about, nothing convincing',
      2: 'Partial, or in a distant context',
      3: 'Solid, in a close context',
    },
  },
  doubled: (who, criteria) =>
    `${who ? `${who} has` : 'You have'} several ratings on ${listedEn(criteria)}: the first one sealed counts.`,
  header: {
    moveHere: (stage: string) => `Move the person there: ${stage}`,
    move: 'Move the person there',
    noWord: (stage: string) => `None of your words says “${stage}”: the person is not moved there.`,
    ahead: (own: string) => `You are preparing a later stage; the person is at “${own}”.`,
    behind: (own: string) => `You are looking back at an earlier stage; the person is at “${own}”.`,
    newPerson: 'New person',
    newName: 'First name and name',
    firstName: 'First name',
    lastName: 'Last name',
    nameIsComputed:
      'Nothing was added: in this table a formula makes the name. Add the person in Grist’s list; what you typed stays here.',
    newPosition: 'Position (optional)',
    add: 'Add',
  },
  notices: { title: 'To know', all: 'Read all of it' },
  noTrame: (stage: string) =>
    `No script for the “${stage}” stage: add rows to the Trames table, or prepare the document with a kit. You can take down proofs all the same.`,
  menu: {
    position: (title: string) => `The position: ${title}`,
    import: 'Import a script',
    notes: 'Paste notes',
    configuration: 'Configuration',
    help: 'Help',
    large: 'Large display',
  },
  saving: {
    waiting: 'Waiting for Grist',
    title: 'What could not be written to the document',
    conflict: 'Someone changed this text in the meantime.',
    gone: 'Someone else removed this row.',
    otherVersion:
      'Kept here by another version of the widget, which this one cannot send. Copy it, or wait for the update.',
    removal: 'Its removal.',
    renamed: (before: string, now: string) =>
      `This text was written for ${before}; the row now says ${now || '(blank)'}. Is it the same person?`,
    samePerson: 'Same person, save it',
    theirs: 'In the document',
    mine: 'Here',
    keepMine: 'Keep mine',
    keepTheirs: 'Keep the document’s',
    keepBoth: 'Keep both',
    discard: 'Discard',
    confirmDiscard: 'Discard this text?',
    noText: 'A change without text.',
    memo: 'What the rule says:',
    missing: (name: string) => `“${name}” is not in the document, or not any more.`,
    engine: (said: string) => `Grist could not make this change: ${said}.`,
    engineAdvice: 'Try again, or copy your text to keep it elsewhere.',
    reasons: {
      'no-access': 'The widget does not have full access to the document.',
      refused: 'The document’s access rules do not allow this change.',
      'read-only': 'You can only read this document.',
      'viewing-as': 'Decided while you were viewing the document as someone else: nothing was written.',
      'no-copy': 'This page writes into a copy of the document only, and you may not make one: nothing was written.',
      unplaced: 'Decided just before the page was closed, maybe in a copy: nothing was written.',
      missing: 'The document lacks a table or a column.',
      'no-word': 'None of your words says this stage or position.',
      unreachable: 'Grist does not answer.',
    },
    advice: {
      'no-access': 'Grant full access in the widget’s settings, then try again.',
      refused: 'Ask the document’s owner, or copy your text to keep it elsewhere.',
      'read-only': 'Copy your text, or ask for the right to edit.',
      'viewing-as': 'Back in your own name, you can save it or discard it.',
      'no-copy': 'Open the document itself: you can then save it there or discard it.',
      unplaced: 'If it was meant for this document, try again.',
      missing: 'Add what is missing to the document, then try again.',
      'no-word': 'Match a word in the menu ⋯, Configuration, then try again.',
      unreachable: 'It will be tried again by itself.',
    },
  },
  toProbe: (stage, by) => `To dig into${by ? `, says ${by}` : ''} (${stage})`,
  notKept: {
    never: 'This browser keeps nothing here: do not close this tab or change page before “Saved”.',
    noLonger: 'This browser keeps nothing any more: do not close this tab or change page before “Saved”.',
    why: 'Nothing is kept here. ',
    stay: 'Stay here until “Saved”.',
  },
  phase: {
    readOnly: 'Read only: nothing you do here will be saved.',
    viewing: (name: string) => `You are viewing as ${name || 'someone else'}: nothing is written here.`,
    noCandidates: 'Nobody in the list yet. Who are you meeting first?',
    noAccessTitle: 'The widget needs full access',
    noAccess: (access: AccessLevel) => `For now, it has ${accessNames[access]?.[1]}.`,
    noAccessWhy:
      'It reads candidates, criteria and scripts, and writes proofs and ratings. Nothing leaves your document.',
    noAccessHow: 'In Grist’s right-hand panel, under “Access level”, choose “Full document access”.',
    unreadableTitle: 'The document cannot be read',
  },
  evidence: {
    edit: 'edit',
    editNamed: (text) => `Edit the proof “${text}”`,
    noSign: 'no sign',
    unsorted: 'to sort',
    empty: '(no text)',
    form: 'Edit the proof',
    text: 'Text of the proof',
    sign: 'Sign',
    criterion: 'Criterion',
    outcome: 'Outcome of the doubt',
    remove: 'Delete',
    confirmRemove: 'Delete for good',
  },
  coverage: {
    region: 'Coverage of the criteria',
    title: 'Coverage',
    all: 'Every criterion',
    gaps: (count: number) => `${count} without proof`,
    noGap: 'Every criterion has a proof',
    proven: (count: number) => `${count} with proof`,
    requiredShort: 'must',
    count: (proven: number, all: number) => `${proven} of ${all} with proof`,
    none: 'No criterion for this position: add some to the Critères table.',
    inherited: 'Left open by earlier stages',
    required: 'must-have',
    weight: (weight, percent) => `weight ${english.weight(weight, percent)}`,
    badWeight: 'weight not recognised, counts 1',
    badWeights: (names) =>
      `${names.length > 1 ? 'Weights not recognised, each counts' : 'Weight not recognised, counts'} 1: ${
        names.length > mostNamed ? `${names.length} criteria` : listedEn(names)
      }.`,
    bare: 'no proof',
    unknown: 'unreadable proofs',
    openDoubt: (count: number) => (count > 1 ? `${count} open doubts` : 'open doubt'),
    ask: 'ask:',
    short: (minutes: number) =>
      minutes > 0
        ? `${minutes} min left: first what has no proof.`
        : 'The planned time is over: what has no proof is still to be seen.',
  },
  who: {
    title: 'I am…',
    why: 'Grist does not say here who you are: say so to find your ratings again. A seal is then an agreement between you.',
    other: 'Someone else',
    name: 'Your first name and name',
    confirm: 'That is me',
  },
};

const words: Readonly<Record<Language, MoreMessages>> = { fr, en };
export const moreMessages = (language: Language): MoreMessages => words[language];

/** In the language of the widget. */
export const useMore = (): MoreMessages => words[useApp().language.value];
