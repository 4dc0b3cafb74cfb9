/** Every word of the widget, in French. Its type is what another language must match. */
import type { AccessLevel } from '../../src/document/document';
import type { Completeness, FactField } from '../../src/model/candidate';
import type { DoubtOutcome, Sign } from '../../src/model/evidence';
import type { Stage } from '../../src/model/stage';

const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;
const listed = (names: readonly string[]): string => new Intl.ListFormat('fr', { type: 'conjunction' }).format(names);
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

  header: {
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

  setup: {
    title: 'Ce document n’a pas encore de trame d’entretien.',
    partial: (names: string) => `Il manque au document : ${names}.`,
    jobs: 'Pour quels métiers ?',
    draft: 'ébauche',
    prepare: 'Préparer ce document',
    complete: 'Ajouter ce qui manque',
    promise: (tables: number) =>
      `Ajoute ${many(tables, 'table', 'tables')} et les pages « Entretiens », « Préparation » et « Données ». Ne modifie rien d’autre. Annulable.`,
    working: 'Préparation en cours…',
    done: 'Le document est prêt.',
    undo: 'Annuler la préparation',
    import: 'Importer une trame',
    there: 'déjà là',
    addKits: 'Ajouter la trame d’un métier',
    addKitsHint: 'Ses critères et ses points s’ajoutent à ce qui existe, avec un poste à son nom.',
    add: 'Ajouter',
    chooseJob: 'Choisir un métier',
    ownTables: 'J’ai déjà mes tables',
    failed: 'La préparation s’est arrêtée en route. Relance-la : elle n’ajoutera que ce qui manque.',
    noRights: 'Il faut pouvoir modifier la structure du document : demande à sa ou son propriétaire.',
    missingTitle: 'Document incomplet',
    missing: (parts: string) => `Il manque ${parts} : ce qui en dépend est désactivé, le reste fonctionne.`,
    missingTable: (name: string) => `la table ${name}`,
    missingColumn: (name: string) => `la colonne ${name}`,
    missingParts: (tables: number, columns: number) =>
      [
        ...(tables ? [many(tables, 'table', 'tables')] : []),
        ...(columns ? [many(columns, 'colonne', 'colonnes')] : []),
      ].join(' et '),
    formerFormulas: (names: string) => `Formule d’une version précédente : ${names}.`,
    renew: 'Mettre à jour',
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
  earlier: {
    title: (asked: number, proofs: number, doubts: number) =>
      [
        `Étapes précédentes : ${many(asked, 'point abordé', 'points abordés')}`,
        many(proofs, 'preuve', 'preuves'),
        ...(doubts ? [many(doubts, 'doute ouvert', 'doutes ouverts')] : []),
      ].join(', '),
  },
  closing: {
    finish: 'Terminer l’entretien',
    title: 'Avant de raccrocher',
    done: (day: string) => `Entretien terminé ${day}`,
    thanks: 'Remercie la personne et demande si elle veut ajouter quelque chose.',
    thanksReferent: 'Remercie pour le temps donné et rappelle à quoi serviront ces réponses.',
    ifOn: 'Si on continue : dis quelle est la prochaine étape, avec qui, et quand elle aura des nouvelles.',
    ifOff: 'Si on s’arrête là : dis qu’elle recevra une réponse, sous quel délai et par qui.',
    cold: 'Pas de débrief à chaud : chacun·e note de son côté, on en parle à froid.',
    bare: (count: number) => `${many(count, 'critère reste', 'critères restent')} sans preuve :`,
    stop: 'Un critère obligatoire n’a pas de preuve : faut-il poursuivre ? C’est à toi d’en juger.',
    confirm: 'Terminer maintenant',
    goOn: 'Continuer l’entretien',
    reopen: 'Rouvrir l’entretien',
    rate: 'Passer à ma notation',
    moveTo: (stage: string) => `Passer à l’étape « ${stage} »`,
  },
  law: {
    adviceHint: 'Ici, ni oui ni non : des preuves, des points de vigilance et un avis consultatif.',
    advice: 'Avis consultatif de l’équipe',
    expert: 'Expert·e métier présent·e',
    noExpert: 'Une personne du métier doit être là : note son nom.',
    noCase:
      'Le cas n’est pas encore écrit : complète les crochets dans la table Trames, le même cas servira à tout le monde.',
    boxes: 'Les quatre temps',
    boxNames: ['Consigne', 'Reformulation et questions', 'Préparation', 'Présentation'] as readonly string[],
    boxMinutes: (spent: number | null, min: number, max: number) =>
      spent === null ? `${min} à ${max} min` : `${spent} min sur ${min} à ${max}`,
    manyFinalists: (count: number, most: number) =>
      `${count} personnes en sont là pour ce poste : cette étape est prévue pour ${most} au plus.`,
    reference: 'Prise de référence',
    askDoubt: (name: string, criterion: string) =>
      criterion
        ? `Sur « ${criterion} », j’aimerais votre regard : qu’avez-vous vu ${name ? `${name} faire` : 'faire'}, et dans quelle situation ?`
        : `J’ai un doute que j’aimerais éclaircir avec vous : qu’avez-vous constaté${name ? ` avec ${name}` : ''} ?`,
    askUnproven: (name: string, criterion: string) =>
      `Avez-vous vu ${name || 'cette personne'} à l’œuvre sur « ${criterion} » ? Qu’est-ce qui vous a marqué ?`,
    consent: (consent: string | null): string =>
      consent === 'Oui'
        ? 'La personne est d’accord pour cette prise de référence.'
        : consent === 'Non'
          ? 'La personne a refusé la prise de référence : n’appelle pas.'
          : 'Demande d’abord son accord à la personne.',
    doubts: 'Doutes à éclaircir',
    outcomeOf: (text: string) => `Issue du doute « ${text.slice(0, 60)} »`,
    unproven: (count: number) => `${many(count, 'critère encore sans preuve', 'critères encore sans preuve')}`,
    nothingLeft: 'Aucun doute ouvert, aucun critère sans preuve : l’appel peut confirmer l’ensemble.',
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
  rating: {
    progress: (done: number, all: number) => `${many(done, 'critère noté', 'critères notés')} sur ${all}`,
    keys: 'Au clavier : 1, 2, 3, ou 0 pour « non observé ».',
    toSort: (count: number) => `À trier d’abord : ${count}`,
    sortKeys: 'Au clavier, sur une preuve : le numéro du critère, puis le signe : +, −, ?.',
    sortRow: (text: string) => `À trier : « ${text.slice(0, 60)} »`,
    none: 'Rien à noter : aucun critère n’est attendu à cette étape.',
    notObserved: 'Non observé',
    notObservedHint: 'L’occasion ne s’est pas présentée : ce n’est pas une mauvaise note.',
    anchors: {
      1: 'Abordé, rien de probant',
      2: 'Partiel, ou dans un contexte lointain',
      3: 'Solide, dans un contexte proche',
    },
    noProof: 'Aucune preuve pour ce critère.',
    impression: 'Impression : une note sans preuve.',
    badNote: 'La note de la table n’est ni 1, 2 ou 3 : elle ne compte pas.',
    reason: 'Motif (facultatif)',
    next: (name: string) => `Suivant : ${name}`,
    seal: 'Sceller mes notes',
    sealHint: (blank: number) =>
      blank === 0
        ? 'Une fois scellées, tes notes ne changent plus.'
        : `Une fois scellées, tes notes ne changent plus. ${many(blank, 'critère sans note sera', 'critères sans note seront')} « non observé ».`,
    bias: [
      'Voir plusieurs personnes le même jour crée un effet de contraste : relis chaque preuve pour elle-même. (Simonsohn et Gino, 2013)',
      'Des repères décrits limitent les biais : relis-les avant de choisir 1, 2 ou 3. (ETS, 2017)',
      'Un critère après l’autre prédit mieux qu’une impression d’ensemble. (Kuncel et al., 2013)',
      'Noter chacun·e de son côté, puis comparer, vaut mieux qu’un avis soufflé. (Conway et al., 1995)',
      'Un fait observé vaut mieux qu’un jugement : ta note tient-elle à une preuve ? (Burnett et al., 1998)',
    ] as readonly string[],
    asTeam: 'Je suis seul·e à évaluer : en faire les notes de l’équipe',
    sealed: 'Tes notes sont scellées.',
    unseal: 'Reprendre mes notes',
    others: 'Ont aussi scellé :',
    addedLater: 'Critère ajouté après ton scellé : il se note en débrief.',
    refusedFirst: 'Règle d’abord, en haut de l’écran, ce qui n’a pas pu être écrit.',
    waiting: (names: readonly string[]) => `Pas encore scellé : ${listed(names)}.`,
    score: (score: string) => `Score de la personne : ${score}.`,
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
  debrief: {
    partsLabel: 'Parties du débrief',
    parts: { notes: 'Notes de l’équipe', compare: 'Comparer', report: 'Compte rendu', rights: 'Droit d’accès' },
    closed: 'Le débrief n’est pas encore ouvert.',
    nobody: 'Personne n’a encore noté de preuve ni de note pour cette personne.',
    missing: (names: readonly string[]) => `Il manque les notes scellées de ${listed(names)}.`,
    opensAt: (time: string) => `Le délai court jusqu’à ${time} : on se parle à froid.`,
    reason: 'Pourquoi ouvrir maintenant',
    open: 'Ouvrir quand même',
    openHint: 'Ton nom et ta raison seront gardés.',
    needReason: 'Dis pourquoi en quelques mots.',
    early: (who: string, reason: string) => `Ouvert avant l’heure par ${who}${reason ? ` : ${reason}` : ''}.`,
    anonymous: 'une personne de l’équipe',
    summary: (divergent: number, close: number, equal: number) =>
      [
        many(divergent, 'point à discuter', 'points à discuter'),
        many(close, 'petit écart', 'petits écarts'),
        many(equal, 'accord', 'accords'),
      ].join(' · '),
    gap: (gap: number) => `écart ${gap}`,
    reasons: { gap: 'notes éloignées', doubt: 'doute ouvert', impression: 'impression sans preuve' },
    individual: 'Notes de chacun·e',
    noIndividual: 'Aucune note individuelle visible.',
    team: 'Note de l’équipe',
    reasonField: 'Raison, en une ligne',
    equalTitle: (count: number) => `Notes égales : ${many(count, 'critère', 'critères')}`,
    takeOver: (list: string) => `Les reprendre : ${list}`,
    scoreLine: (score: string, coverage: string) => `Score ${score} · couverture ${coverage}`,
    interval: (min: string, max: string, blanks: number) =>
      `de ${min} à ${max} selon ${many(blanks, 'critère sans note', 'critères sans note')}`,
    noScore: 'Pas encore de score : aucun critère n’a de note d’équipe.',
    knockedOut: (names: readonly string[]) =>
      `Ne peut pas être retenu·e : ${listed(names)} ${names.length > 1 ? 'sont obligatoires et notés' : 'est obligatoire et noté'} 1.`,
    hidden: 'Tu n’as pas encore scellé tes notes : celles des autres s’affichent après les tiennes.',
    rivals: (notes: readonly string[]) =>
      `Deux notes d’équipe données en même temps : ${notes.join(' · ')}. La dernière compte ; redonne celle qui vaut.`,
    canStill: (stages: readonly string[]) => `Peut encore être observé : ${listed(stages)}.`,
    noCriteria: 'Aucun critère pour ce poste.',
  },
  position: {
    open: (title: string) => `Le poste : ${title}`,
    owner: 'Responsable de la sélection',
    contract: 'Nature',
    contracts: { Prestation: 'Prestation', 'Agent public': 'Agent public' },
    contractHint: {
      Prestation: 'En prestation, on parle de « sélection de profil », pas de recrutement.',
      'Agent public': 'Pour un poste public, vérifie aussi les grilles et la procédure de ton administration.',
    },
    brief: 'Lien vers la fiche de cadrage',
    openBrief: 'Ouvrir la fiche de cadrage',
    delay: 'Heures à laisser passer avant le débrief',
    badDelay: 'Heures avant le débrief : écris un nombre, par exemple 2 ou 0,5.',
    first: 'C’est notre première sélection pour ce métier',
    firstNotice:
      'Pour une première sélection en prestation, il faut en parler à un·e référent·e métier avant de commencer :',
    form: 'Demander un rendez-vous avec ce formulaire',
    channel: 'Le canal d’entraide sur Mattermost',
    people: 'Qui évalue',
    nobody: 'Personne pour l’instant : la liste se remplit quand chacun·e ouvre « Ma notation ».',
    briefRead: 'a lu le cadrage',
    role: 'Rôle…',
    roleOf: (name: string) => `Rôle de ${name}`,
    notSaved: 'Pas enregistré : réessaie.',
  },
  accessRules: {
    title: 'Règles d’accès',
    noAccounts: 'Ici, Grist ne connaît pas de compte : le scellé est une convention entre vous.',
    intro:
      'Sans elles, qui ouvre le document peut lire la table des notes. Avec elles, Grist tient lui-même le scellé :',
    effects: [
      'Une note se lit par son auteur·rice seul·e ; une fois scellée, aussi par qui a scellé le même critère.',
      'Une note scellée ne change plus, sauf par son auteur·rice tant que personne d’autre n’a scellé. Personne ne note au nom d’autrui. Les notes de l’équipe restent ouvertes à tout le monde.',
      'Le texte d’une preuve se corrige par son auteur·rice ; tout le monde peut la classer.',
      'Seul·es les propriétaires changent la structure du document : une formule ajoutée lirait tout.',
    ] as readonly string[],
    limits:
      'Limites : un·e propriétaire peut changer les règles et télécharger le document, et Grist garde l’historique. Un critère ou une personne qui a des notes d’autrui ne se supprime plus à la main : passe par « Droit d’accès ».',
    protect: 'Protéger les notes',
    working: 'Ajout des règles…',
    ours: 'Les règles sont en place.',
    partial: 'Une partie des règles est en place. Il manque :',
    foreign: 'Le document a ses propres règles : elles restent comme elles sont. Il manque, à ajouter à la main :',
    conflict: 'Le document a ses propres règles, dans un autre ordre ou en plus : à relire à la main.',
    hidden: 'Le document a des règles d’accès ; seul·es ses propriétaires les voient.',
    unknown: 'Les règles d’accès n’ont pas pu être lues.',
    copies: 'Attention : une règle du document laisse d’autres personnes le télécharger en entier, notes comprises.',
    otherwise: 'tout le reste',
    notOwner: 'Seul·e un·e propriétaire du document peut ajouter des règles : demande-lui d’ouvrir cet écran.',
    failed: 'Les règles n’ont pas été ajoutées :',
    unprotected: (table: string) => `Sans règles d’accès, tes notes restent lisibles dans la table ${table}.`,
  },
  configuration: {
    title: 'Configuration',
    intro: 'Ce que le widget a reconnu dans ce document.',
    candidates: 'Table des candidats',
    criteria: 'Table des critères',
    automatic: (table: string) => `Automatique : ${table}`,
    absent: 'Pas de colonne',
    columns: (table: string) => `Colonnes de ${table}`,
    stages: 'Vos mots pour les étapes',
    afterLast: 'Après la dernière étape',
    nothingMissing: 'Rien ne manque : tout est actif.',
    mappingHint: 'Les colonnes de la table des candidats se choisissent dans le panneau de droite de Grist.',
    decided: 'Les preuves pointent vers elle : le choix est fait.',
    guess: (table: string) => `« ${table} » y ressemble.`,
    use: (table: string) => `Utiliser ${table}`,
  },
};

export type Messages = typeof fr;
