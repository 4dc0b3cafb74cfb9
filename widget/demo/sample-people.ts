/** The people of the sample document, all invented: who was met, what they said, how it was noted. */
import type { Candidate } from '../../src/model/candidate.ts';
import type { Evaluator } from '../../src/model/evaluator.ts';
import type { DoubtOutcome, Sign } from '../../src/model/evidence.ts';
import type { Position } from '../../src/model/position.ts';
import type { Note } from '../../src/model/scale.ts';
import type { Stage } from '../../src/model/stage.ts';

export type Who = 'leo' | 'camille';
type Kit = 'developpement' | 'produit' | 'deploiement-junior';

/** A day and time in Paris, `2026-09-14 10:00`; all of them before the clocks change. */
export type Moment = `2026-${string} ${string}`;
/** A day, `2026-09-14`. */
export type Day = `20${string}`;

export interface SampleProof {
  readonly by: Who;
  /** Minutes after the start of the interview. */
  readonly minute: number;
  /** Id of the kit's criterion; null: still to be sorted. */
  readonly criterion: string | null;
  /** Null: noted in haste, still to be sorted. */
  readonly sign: Sign | null;
  readonly text: string;
  readonly outcome?: DoubtOutcome;
  /** Place of the point in its trame, from 1; the first that serves the criterion when it is not given. */
  readonly point?: number;
}

export interface SampleInterview {
  readonly stage: Stage;
  /** Null: planned. */
  readonly start: Moment | null;
  readonly minutes: number;
  readonly leader: Who;
  readonly expert?: string;
  readonly advice?: string;
  /** Left to whoever leads the next stage. */
  readonly toProbe?: string;
  readonly filed?: Day;
  /** Minutes spent on each point of the trame, in order; `null`: asked, not timed; `'-'`: skipped. */
  readonly asked: readonly (number | null | '-')[];
  readonly proofs: readonly SampleProof[];
}

/** Ids of the kit's criteria, with a note and, where there is one, its reason; then how the proofs that decided it begin. */
type SampleNotes = Readonly<
  Record<string, Note | readonly [note: Note | null, reason: string, decisive?: readonly string[]]>
>;

export interface SampleRatings {
  readonly by: Who;
  /** When the notes were sealed, or last changed. */
  readonly at: Moment;
  readonly sealed: boolean;
  readonly notes: SampleNotes;
}

export interface SampleCandidate {
  readonly kit: Kit | null;
  readonly values: Partial<
    Pick<
      Candidate,
      | 'name'
      | 'stage'
      | 'availability'
      | 'remote'
      | 'otherProcesses'
      | 'cost'
      | 'referenceConsent'
      | 'decision'
      | 'decisionReason'
      | 'decidedBy'
      | 'handOverConsent'
    >
  >;
  readonly lastContact?: Day;
  readonly answeredOn?: Day;
  /** With the experts of the job, after the arrival. */
  readonly lookBackOn?: Day;
  readonly interviews: readonly SampleInterview[];
  readonly ratings: readonly SampleRatings[];
  readonly debrief: { readonly by: Who; readonly at: Moment; readonly notes: SampleNotes } | null;
}

export const evaluators: Readonly<Record<Who, Pick<Evaluator, 'name' | 'email' | 'role' | 'briefRead'>>> = {
  leo: { name: 'Léo Garnier', email: 'leo.garnier@example.org', role: 'Intra', briefRead: true },
  camille: { name: 'Camille Ndiaye', email: 'camille.ndiaye@example.org', role: 'Référent métier', briefRead: true },
};

/** What the team adds to the positions that the kits have made. */
export const positions: Readonly<Record<Kit, Partial<Position>>> = {
  developpement: {
    title: 'Développeur·euse — Mes Démarches Vélo',
    contract: 'Prestation',
    owner: 'Léo Garnier',
    brief: 'https://example.org/mes-demarches-velo/cadrage-developpement',
    debriefDelay: 2,
  },
  produit: {
    title: 'Responsable de produit — Mes Démarches Vélo',
    contract: 'Prestation',
    owner: 'Léo Garnier',
    brief: 'https://example.org/mes-demarches-velo/cadrage-produit',
    debriefDelay: 4,
  },
  'deploiement-junior': {
    title: 'Chargé·e de déploiement junior — Mes Démarches Vélo',
    contract: 'Agent public',
    owner: 'Léo Garnier',
    brief: 'https://example.org/mes-demarches-velo/cadrage-deploiement',
    debriefDelay: 2,
    firstSelection: true,
  },
};

const proof =
  (sign: Sign | null) =>
  (
    by: Who,
    minute: number,
    criterion: string | null,
    text: string,
    more: Pick<SampleProof, 'outcome' | 'point'> = {},
  ): SampleProof => ({ by, minute, criterion, sign, text, ...more });

const plus = proof('+');
const minus = proof('−');
const doubt = proof('?');
const unsigned = proof(null);

export const candidates: readonly SampleCandidate[] = [
  // First in the list, so that the widget opens on an interview to come: earlier proofs in view, criteria
  // still without any. Notes begun, not sealed; a proof without a sign and one without a criterion.
  {
    kit: 'produit',
    values: {
      name: 'Sokhna Guèye',
      stage: 'Mise en situation',
      availability: 'Dès maintenant, 3 jours par semaine jusqu’à janvier, 4 ensuite',
      remote: '2 jours à distance',
      otherProcesses: 'Aucune',
      cost: '600 € HT par jour',
      referenceConsent: 'Oui',
    },
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-21 11:00',
        minutes: 30,
        leader: 'leo',
        filed: '2026-09-22',
        asked: [2, 4, 10, 4, 3, null, null, null, null, null, 5, 2],
        proofs: [
          plus(
            'leo',
            8,
            'produit-cap',
            'A redit le cap en une phrase (« un trajet déclaré en deux minutes ») et cité un refus opposé à la direction.',
          ),
          plus(
            'leo',
            13,
            'produit-feuille-de-route',
            'Budget coupé d’un tiers : a sorti l’application mobile, et l’a annoncé elle-même aux six partenaires.',
          ),
          plus(
            'leo',
            20,
            'service-public',
            'A gardé l’accueil téléphonique, utilisé par 4 % des gens, parce qu’ils n’avaient aucun autre recours.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-10-02 14:00',
        minutes: 59,
        leader: 'leo',
        asked: [2, 28, 13, 7, 6, 3],
        proofs: [
          plus(
            'leo',
            9,
            'produit-problemes',
            'A passé deux jours en vélostation : le refus des justificatifs venait d’un cadre d’aide grisé sur mobile.',
          ),
          minus(
            'leo',
            18,
            'produit-besoins',
            'L’exemple de besoin montré décrivait un écran ; rien ne disait à quoi on verrait que c’est fini.',
          ),
          unsigned(
            'leo',
            27,
            'produit-rythme',
            'Réunion du lundi remplacée par un message écrit ; deux personnes sur six ont continué à s’appeler.',
          ),
          proof('?')('leo', 44, null, 'Hésite entre deux façons de mener l’équipe selon la taille : à rattacher.', {
            point: 3,
          }),
        ],
      },
      {
        stage: 'Mise en situation',
        start: null,
        minutes: 0,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        asked: [],
        proofs: [],
      },
    ],
    ratings: [
      {
        by: 'leo',
        at: '2026-10-02 15:40',
        sealed: false,
        notes: {
          'produit-cap': 3,
          'produit-feuille-de-route': 3,
          'produit-problemes': 3,
          'produit-besoins': [1, 'À revoir si elle montre un autre exemple.'],
        },
      },
    ],
    debrief: null,
  },
  // Every stage up to the meeting with the team, and a finished debrief.
  {
    kit: 'developpement',
    values: {
      name: 'Inès Kerbrat',
      stage: 'Cadre de collaboration',
      availability: 'Dès le 2 novembre, 4 jours par semaine',
      remote: '3 jours à distance, 1 sur place (mardi)',
      otherProcesses: 'Une autre mission en discussion, réponse attendue fin octobre',
      cost: '520 € HT par jour',
      referenceConsent: 'Oui',
    },
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-10 10:00',
        minutes: 28,
        leader: 'leo',
        filed: '2026-09-11',
        asked: [2, 3, 11, 4, 3, null, null, null, null, null, 3, 2],
        proofs: [
          plus(
            'leo',
            7,
            'dev-securite',
            'A chiffré elle-même les pièces d’identité d’un service de location et fixé leur purge à 30 jours.',
          ),
          plus(
            'leo',
            11,
            'dev-charge',
            'Un lundi de rentrée à 40 000 visites, a trouvé la requête sans index : temps de réponse passé de 6 s à 400 ms.',
          ),
          plus(
            'leo',
            14,
            'dev-interfaces',
            'A réduit un formulaire de 14 à 5 champs après avoir regardé trois agentes le remplir.',
          ),
          plus(
            'leo',
            18,
            'service-public',
            'A quitté une régie publicitaire pour un service d’accès aux aides ; avait lu notre page de statistiques avant l’appel.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-09-15 14:00',
        minutes: 56,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-15',
        asked: [2, 27, 12, 6, 6, 3],
        proofs: [
          plus(
            'camille',
            6,
            'dev-complet',
            'A porté seule l’envoi de justificatifs (schéma, API, écran), puis corrigé le soir même quand les photos de téléphone ne passaient pas.',
          ),
          plus(
            'camille',
            15,
            'dev-qualite',
            'Avant de reprendre un module de 3 000 lignes, a écrit 40 tests sur l’existant, puis livré en six fois.',
          ),
          minus(
            'camille',
            21,
            'dev-qualite',
            'Sur sa dernière mission, poussait en production sans relecture, faute de collègue disponible.',
          ),
          plus(
            'leo',
            26,
            'dev-incertitude',
            'Virage à mi-parcours : a jeté trois semaines de tableau de bord, gardé l’import, prévenu l’équipe le jour même.',
          ),
          plus(
            'leo',
            35,
            'autonomie',
            'Seule à développer pendant deux mois : un point écrit chaque vendredi, aide demandée au bout d’une demi-journée de blocage.',
          ),
        ],
      },
      {
        stage: 'Mise en situation',
        start: '2026-09-22 10:00',
        minutes: 60,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-23',
        asked: [3, 54, '-', 3],
        proofs: [
          plus(
            'camille',
            24,
            'dev-complet',
            'A dessiné l’enregistrement hors réseau et la reprise d’envoi avant d’écrire une ligne, doublons de signature compris.',
          ),
          plus(
            'leo',
            41,
            'dev-standards',
            'A mis l’essai au lecteur d’écran en deuxième semaine de son plan, sans qu’on le demande.',
          ),
          minus(
            'camille',
            49,
            'dev-standards',
            'N’a parlé ni de sauvegarde ni de journal des accès avant ma question sur la perte d’une tablette.',
          ),
        ],
      },
      {
        stage: 'Cadre de collaboration',
        start: '2026-09-29 14:00',
        minutes: 52,
        leader: 'leo',
        advice:
          'L’équipe s’est sentie à l’aise avec sa façon de raconter ses choix. À vérifier en référence : comment elle vit un désaccord avec le métier.',
        asked: [2, 9, 10, 18, 6, 5, 2],
        proofs: [
          plus(
            'leo',
            24,
            'autres-metiers',
            'A revu le découpage de ses étapes après une heure au guichet avec une conseillère, et l’a gardé comme rendez-vous mensuel.',
          ),
          doubt(
            'camille',
            31,
            'autres-metiers',
            'A dit deux fois que le métier « ne sait pas ce qu’il veut » : agacement d’un jour, ou habitude ?',
            { outcome: 'Ouvert' },
          ),
        ],
      },
    ],
    ratings: [
      {
        by: 'leo',
        at: '2026-09-29 16:40',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': 3,
          'dev-securite': 2,
          'dev-interfaces': 3,
          'dev-charge': 3,
          'dev-incertitude': 3,
          autonomie: 3,
          'dev-standards': [3, 'Accessibilité dans le plan d’elle-même.'],
          'autres-metiers': [3, 'L’heure au guichet a changé son plan.'],
          'service-public': 3,
        },
      },
      {
        by: 'camille',
        at: '2026-09-29 18:05',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': [2, 'Beaux tests, mais pas de relecture.'],
          'dev-securite': 2,
          'dev-interfaces': 3,
          'dev-charge': 2,
          'dev-incertitude': 3,
          autonomie: 3,
          'dev-standards': [1, 'Sauvegarde et journaux absents sans ma relance.'],
          'autres-metiers': [1, 'Deux remarques sèches sur le métier.'],
          'service-public': 3,
        },
      },
    ],
    debrief: {
      by: 'leo',
      at: '2026-09-30 09:40',
      notes: {
        'dev-complet': [3, 'Deux morceaux complets, dont un suivi jusqu’au correctif.', ['A porté seule', 'A dessiné']],
        'dev-qualite': [
          3,
          'La reprise en six livraisons pèse plus que l’absence de relecture, subie.',
          ['Avant de reprendre'],
        ],
        'dev-securite': [2, 'Bonne parade, mais pas mise à l’épreuve.'],
        'dev-interfaces': [3, 'Usages observés, gain visible.', ['A réduit un formulaire']],
        'dev-charge': [2, 'A réparé vite ; rien n’était mesuré avant.'],
        'dev-incertitude': [3, 'Avait découpé pour pouvoir jeter.', ['Virage à mi-parcours']],
        autonomie: [3, 'Points écrits, alerte tôt.'],
        'dev-standards': [2, 'Accessibilité d’elle-même, sécurité sur relance.'],
        'autres-metiers': [2, 'Un vrai changement de plan ; doute à lever en référence.'],
        'service-public': [3, 'Choix de parcours assumé et raconté.'],
      },
    },
  },
  // The other finalist of the same position: one criterion that the team could not observe.
  {
    kit: 'developpement',
    values: {
      name: 'Wassila Benhamou',
      stage: 'Cadre de collaboration',
      availability: 'Mi-novembre, 5 jours par semaine',
      remote: '2 jours à distance',
      otherProcesses: 'Aucune',
      cost: '480 € HT par jour',
      referenceConsent: 'Oui',
    },
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-11 15:00',
        minutes: 27,
        leader: 'leo',
        filed: '2026-09-11',
        asked: [2, 4, 9, 4, 2, null, null, null, null, null, 4, 2],
        proofs: [
          plus(
            'leo',
            8,
            'dev-securite',
            'A trouvé des fiches de paie dans un dossier partagé, coupé l’accès dans l’heure, puis imposé une double validation des exports.',
          ),
          plus(
            'leo',
            12,
            'dev-interfaces',
            'A retiré la page « Récapitulatif » que personne ne lisait : appels au support divisés par deux le mois suivant.',
          ),
          doubt(
            'leo',
            14,
            'dev-charge',
            'N’a suivi que des outils internes de 200 personnes : comment ferait-elle un jour d’ouverture des aides ?',
            { outcome: 'Ouvert' },
          ),
          plus(
            'leo',
            17,
            'service-public',
            'Bénévole deux ans dans un atelier vélo, y a mis en ligne la liste d’attente et formé les permanents.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-09-16 10:00',
        minutes: 58,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-17',
        asked: [2, 28, 13, 6, 6, 3],
        proofs: [
          plus(
            'camille',
            9,
            'dev-complet',
            'A construit la réservation de créneaux du schéma à l’écran, puis tenu l’astreinte pendant six mois.',
          ),
          minus(
            'camille',
            18,
            'dev-qualite',
            'A reconnu avoir laissé 600 lignes de calcul sans test « parce que ça marchait ».',
          ),
          plus(
            'leo',
            27,
            'dev-incertitude',
            'Priorité changée en pleine itération : a livré la moitié déjà utile, et mis le reste de côté par écrit.',
          ),
          plus(
            'leo',
            38,
            'autonomie',
            'A repris seule un sujet sans documentation : carte des flux en trois jours, relue par les deux équipes.',
          ),
        ],
      },
      {
        stage: 'Mise en situation',
        start: '2026-09-23 14:00',
        minutes: 60,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-24',
        asked: [3, 55, '-', 2],
        proofs: [
          plus(
            'camille',
            33,
            'dev-standards',
            'A cité le référentiel d’accessibilité, ouvert son outil de contrôle et daté une analyse de risques.',
          ),
          plus(
            'camille',
            45,
            'dev-qualite',
            'A commencé par le test « la tablette s’éteint pendant la signature », et l’a fait échouer devant nous.',
          ),
        ],
      },
      {
        stage: 'Cadre de collaboration',
        start: '2026-09-30 10:00',
        minutes: 49,
        leader: 'leo',
        advice: 'Échange fluide avec toute l’équipe, questions précises sur nos rendez-vous du mardi.',
        asked: [2, 8, 9, 17, 5, 6, 2],
        proofs: [
          plus(
            'leo',
            22,
            'autres-metiers',
            'A réécrit un courrier de relance à quatre mains avec une juriste, en partant des questions reçues au guichet.',
          ),
        ],
      },
    ],
    ratings: [
      {
        by: 'leo',
        at: '2026-09-30 12:20',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': 2,
          'dev-securite': 3,
          'dev-interfaces': 2,
          'dev-incertitude': 2,
          autonomie: 3,
          'dev-standards': 3,
          'autres-metiers': 3,
          'service-public': 2,
        },
      },
      {
        by: 'camille',
        at: '2026-09-30 12:45',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': 2,
          'dev-securite': 3,
          'dev-interfaces': [3, 'Effet mesuré au support.'],
          'dev-incertitude': 2,
          autonomie: 3,
          'dev-standards': 3,
          'autres-metiers': 3,
          'service-public': 2,
        },
      },
    ],
    debrief: {
      by: 'camille',
      at: '2026-09-30 15:10',
      notes: {
        'dev-complet': [3, 'Six mois d’astreinte sur ce qu’elle a construit.', ['A construit la réservation']],
        'dev-qualite': [2, 'Très bon réflexe en situation, 600 lignes sans test dans le récit.'],
        'dev-securite': [3, 'A coupé, puis changé la règle.', ['A trouvé des fiches']],
        'dev-interfaces': [2, 'Retrait utile, décidé sans aller voir.'],
        'dev-charge': [null, 'Jamais eu l’occasion : non observé.'],
        'dev-incertitude': [2, 'Suit le nouveau cap, découpe après coup.'],
        autonomie: [3, 'La carte des flux en trois jours.'],
        'dev-standards': [3, 'Dans son plan, avec l’outil et la date.'],
        'autres-metiers': [3, 'Le courrier écrit avec la juriste.'],
        'service-public': [2, 'Engagement réel, peu de contraintes racontées.'],
      },
    },
  },
  // Both have sealed and the delay has passed: the debrief is ready to open.
  {
    kit: 'developpement',
    values: {
      name: 'Malik Oussedik',
      stage: 'Mise en situation',
      availability: '1er décembre, 4 jours par semaine',
      remote: 'Tout à distance, prêt à venir une fois par mois',
      otherProcesses: 'Deux autres pistes, sans date',
      cost: '550 € HT par jour',
      referenceConsent: 'À demander',
    },
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-14 09:30',
        minutes: 26,
        leader: 'leo',
        filed: '2026-09-15',
        asked: [2, 3, 10, 3, 3, null, null, null, null, '-', 3, 2],
        proofs: [
          plus(
            'leo',
            7,
            'dev-securite',
            'A remplacé un mot de passe partagé par des comptes nominatifs, et tracé chaque consultation de dossier.',
          ),
          plus(
            'leo',
            11,
            'dev-charge',
            'A simulé 10 000 inscriptions avant une ouverture : goulot trouvé dans l’envoi des courriels, mis en file.',
          ),
          minus(
            'leo',
            14,
            'dev-interfaces',
            'A repris la maquette telle quelle, et n’a jamais vu quelqu’un se servir de l’écran.',
          ),
          plus(
            'leo',
            17,
            'service-public',
            'A renoncé à une carte payante, plus jolie, pour un fond libre que les communes pouvaient réutiliser.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-09-18 14:00',
        minutes: 57,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-18',
        asked: [2, 26, 13, 6, 7, 3],
        proofs: [
          plus(
            'camille',
            8,
            'dev-complet',
            'A livré un simulateur d’aides de la base à l’écran, et corrigé les arrondis signalés le lendemain par deux communes.',
          ),
          plus(
            'camille',
            17,
            'dev-qualite',
            'A supprimé un tiers du code hérité derrière des tests de bout en bout : deux incidents par mois, puis zéro.',
          ),
          plus(
            'leo',
            24,
            'dev-incertitude',
            'A proposé un essai papier d’une semaine avant de coder : l’idée est tombée, sans une ligne perdue.',
          ),
          minus('leo', 33, 'autonomie', 'A attendu neuf jours avant de dire que l’accès à l’annuaire bloquait tout.'),
        ],
      },
      {
        stage: 'Mise en situation',
        start: '2026-10-06 10:00',
        minutes: 60,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        asked: [3, 54, '-', 3],
        proofs: [
          plus(
            'camille',
            28,
            'dev-standards',
            'A prévu la revue de sécurité avant la mise en ligne, et nommé qui la ferait.',
          ),
          doubt(
            'leo',
            46,
            'dev-standards',
            'A parlé d’accessibilité « si le calendrier le permet » : manque d’habitude, ou vrai choix ?',
          ),
        ],
      },
    ],
    ratings: [
      {
        by: 'leo',
        at: '2026-10-06 17:30',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': 3,
          'dev-securite': 3,
          'dev-interfaces': 1,
          'dev-charge': 3,
          'dev-incertitude': 3,
          autonomie: [1, 'Neuf jours sans alerter.'],
          'dev-standards': 2,
          'service-public': 3,
        },
      },
      {
        by: 'camille',
        at: '2026-10-07 08:50',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': 3,
          'dev-securite': 2,
          'dev-interfaces': 1,
          'dev-charge': 3,
          'dev-incertitude': 3,
          autonomie: [3, 'A tenu seul le simulateur pendant tout un été.'],
          'dev-standards': 2,
        },
      },
    ],
    debrief: null,
  },
  // Only one of the two has sealed.
  {
    kit: 'developpement',
    values: {
      name: 'Agathe Lemoine-Diallo',
      stage: 'Entretien intra/métier',
      availability: 'Préavis d’un mois, 5 jours par semaine',
      remote: '2 ou 3 jours à distance',
      otherProcesses: 'Un entretien ailleurs la semaine du 19 octobre',
      cost: 'À préciser, autour de 450 € HT par jour',
      referenceConsent: 'Oui',
    },
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-17 16:00',
        minutes: 29,
        leader: 'leo',
        toProbe: 'Ce qu’elle a livré seule, de bout en bout : jusqu’ici elle parle surtout de l’équipe.',
        filed: '2026-09-18',
        asked: [2, 4, 10, 4, 3, null, null, null, null, null, 4, 2],
        proofs: [
          plus(
            'leo',
            9,
            'dev-securite',
            'A demandé un test d’intrusion avant d’ouvrir un espace usager, et corrigé les deux failles trouvées.',
          ),
          plus(
            'leo',
            19,
            'service-public',
            'A traduit en langage clair les messages d’erreur d’une téléprocédure, avec trois personnes qui lisent peu.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-10-08 10:00',
        minutes: 54,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        asked: [2, 26, 12, 6, 5, 3],
        proofs: [
          plus(
            'camille',
            10,
            'dev-complet',
            'A ajouté le paiement en ligne d’une cantine, de la table des règlements au reçu, et suivi les rejets chaque matin.',
          ),
          minus(
            'camille',
            19,
            'dev-qualite',
            'A repris un module d’un seul bloc en trois semaines ; deux régressions trouvées par les usagers.',
          ),
          plus(
            'leo',
            34,
            'autonomie',
            'Premier mois seule sur un service : a posé elle-même le tableau des urgences et l’a montré chaque lundi.',
          ),
          doubt(
            'leo',
            26,
            'dev-incertitude',
            'A dit préférer « un besoin figé avant de commencer » : dans quel contexte ?',
          ),
          proof('+')('camille', 41, null, 'A remarqué que notre formulaire redemande l’adresse deux fois.', {
            point: 4,
          }),
        ],
      },
    ],
    ratings: [
      {
        by: 'leo',
        at: '2026-10-08 12:15',
        sealed: true,
        notes: {
          'dev-complet': 3,
          'dev-qualite': 2,
          'dev-securite': 3,
          'dev-interfaces': [2, 'Impression : rien de précis dans mes notes.'],
          'dev-incertitude': 1,
          autonomie: 3,
          'service-public': 3,
        },
      },
    ],
    debrief: null,
  },
  // Nothing yet.
  {
    kit: 'developpement',
    values: { name: 'Joris Van Houtte', stage: 'Préqualification', referenceConsent: 'À demander' },
    interviews: [
      {
        stage: 'Préqualification',
        start: null,
        minutes: 0,
        leader: 'leo',
        asked: [],
        proofs: [],
      },
    ],
    ratings: [],
    debrief: null,
  },
  // Stopped after the first call.
  {
    kit: 'produit',
    values: {
      name: 'Tristan Pélissier',
      stage: 'Préqualification',
      availability: 'Janvier',
      remote: '4 jours à distance',
      otherProcesses: 'Trois autres démarches',
      cost: '650 € HT par jour',
      referenceConsent: 'Non',
      decision: 'Non retenu·e',
      decisionReason:
        'La feuille de route, obligatoire, n’a donné aucun renoncement concret malgré deux relances. Prévenu par téléphone le 25 septembre.',
      decidedBy: 'Léo Garnier',
    },
    answeredOn: '2026-09-25',
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-24 09:00',
        minutes: 25,
        leader: 'leo',
        filed: '2026-09-25',
        asked: [2, 3, 10, 3, 2, null, null, null, null, null, 3, 2],
        proofs: [
          minus(
            'leo',
            9,
            'produit-feuille-de-route',
            'N’a cité aucun chantier abandonné : « on finit toujours par tout faire ».',
          ),
          plus(
            'leo',
            12,
            'produit-cap',
            'A donné le cap de son dernier produit et le chiffre suivi pour le tenir (délai médian d’instruction).',
          ),
          minus(
            'leo',
            17,
            'service-public',
            'A parlé de « clients » et de taux de conversion ; n’a nommé aucune contrainte du public.',
          ),
        ],
      },
    ],
    ratings: [],
    debrief: null,
  },
  // Last stage: the doubts still open are the questions to ask.
  {
    kit: 'deploiement-junior',
    values: {
      name: 'Rosa Quintana-Berthier',
      stage: 'Prise de référence',
      availability: 'Début janvier, temps plein',
      remote: '1 jour par semaine',
      otherProcesses: 'Un concours, résultats en décembre',
      cost: 'Grille des contractuels, catégorie A',
      referenceConsent: 'Oui',
    },
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-08 14:00',
        minutes: 27,
        leader: 'leo',
        filed: '2026-09-08',
        asked: [2, 4, 9, 3, 3, null, null, null, null, null, 4, 2],
        proofs: [
          plus(
            'leo',
            8,
            'junior-presentation',
            'M’a présenté sa ressourcerie comme à un maire : parti des encombrants, fini sur un rendez-vous proposé.',
          ),
          plus(
            'leo',
            11,
            'junior-experience',
            'En stage, a appelé 60 écoles pour un concours de tri : 22 inscrites, fichier transmis à la suivante.',
          ),
          plus(
            'leo',
            18,
            'junior-curiosite',
            'Avait rempli une fausse demande de prime vélo, et demandé pourquoi la facture vient avant l’adresse.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-09-14 14:00',
        minutes: 60,
        leader: 'leo',
        filed: '2026-09-15',
        asked: [2, 29, 13, 7, 6, 3],
        proofs: [
          plus(
            'leo',
            12,
            'junior-suivi',
            'A montré sa dernière fiche d’appel : besoin, frein, date de rappel, saisie le jour même.',
          ),
          doubt(
            'leo',
            19,
            'junior-fidelite',
            'Contacts suivis trois mois au plus, la durée du stage : tient-elle un lien plus longtemps ?',
          ),
          doubt(
            'leo',
            36,
            'junior-organisation',
            'Deux relances oubliées en fin de stage, racontées d’elle-même : accident, ou surcharge ?',
            { outcome: 'Ouvert' },
          ),
        ],
      },
      {
        stage: 'Mise en situation',
        start: '2026-09-21 14:00',
        minutes: 60,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-22',
        asked: [3, 54, '-', 3],
        proofs: [
          plus(
            'camille',
            35,
            'junior-initiative',
            'À l’objection « on a déjà un tableur », a demandé à le voir et obtenu un essai sur une seule salle.',
          ),
          minus(
            'camille',
            48,
            'junior-explication',
            'A répété la demande de la mairie mot pour mot, sans dire combien de gens étaient gênés.',
          ),
        ],
      },
      {
        stage: 'Cadre de collaboration',
        start: '2026-10-05 14:00',
        minutes: 47,
        leader: 'leo',
        advice: 'Bon accueil de l’équipe. Prévoir un binôme les premières semaines.',
        asked: [2, 8, 8, 17, 5, 5, 2],
        proofs: [
          plus(
            'leo',
            25,
            'junior-ecoute',
            'A repris mot à mot l’inquiétude d’une gardienne d’école, et déplacé l’horaire de sa tournée pour y répondre.',
          ),
          doubt(
            'leo',
            30,
            'junior-adaptation',
            'Plan changé la veille d’un salon : je n’ai pas compris qui avait décidé.',
            {
              outcome: 'Levé',
            },
          ),
        ],
      },
      {
        stage: 'Prise de référence',
        start: null,
        minutes: 0,
        leader: 'leo',
        asked: [],
        proofs: [],
      },
    ],
    ratings: [],
    debrief: null,
  },
  // Just added; the stage is still empty, which counts as the first.
  {
    kit: 'deploiement-junior',
    values: { name: 'Noé Abitbol' },
    interviews: [],
    ratings: [],
    debrief: null,
  },
  // An old application without a position, past the two years after which a file is erased.
  {
    kit: null,
    values: {
      name: 'Bastien Roumégous',
      stage: 'Préqualification',
      availability: 'Non précisée',
      decision: 'Vivier',
      decisionReason: 'Candidature spontanée, aucun poste ouvert à l’époque.',
      decidedBy: 'Léo Garnier',
    },
    lastContact: '2024-06-12',
    answeredOn: '2024-06-12',
    interviews: [],
    ratings: [],
    debrief: null,
  },
  // Chosen, and still to be told: what doubts and gaps say of the first weeks, a date to look back, a page to agree to.
  {
    kit: 'deploiement-junior',
    values: {
      name: 'Maëlle Tanguy',
      stage: 'Prise de référence',
      availability: 'Le 2 novembre, temps plein',
      remote: '2 jours par semaine',
      otherProcesses: 'Aucune',
      cost: 'Grille des contractuels, catégorie A',
      referenceConsent: 'Oui',
      decision: 'Retenu·e',
      decisionReason:
        'Des appels menés jusqu’au rendez-vous, un suivi écrit que d’autres ont repris, et une référence qui le confirme.',
      decidedBy: 'Léo Garnier',
      handOverConsent: 'À demander',
    },
    lookBackOn: '2026-12-07',
    interviews: [
      {
        stage: 'Préqualification',
        start: '2026-09-02 11:00',
        minutes: 28,
        leader: 'leo',
        filed: '2026-09-02',
        asked: [2, 4, 9, 3, 3, null, null, null, null, null, 4, 3],
        proofs: [
          plus(
            'leo',
            9,
            'junior-presentation',
            'A présenté un outil de signalement en deux minutes, puis demandé à qui elle devait s’adresser en mairie.',
          ),
          plus(
            'leo',
            14,
            'junior-experience',
            'A appelé 80 communes pour un atlas des haies : 31 rendez-vous, 12 communes inscrites.',
          ),
        ],
      },
      {
        stage: 'Entretien intra/métier',
        start: '2026-09-09 10:00',
        minutes: 58,
        leader: 'leo',
        filed: '2026-09-10',
        asked: [2, 28, 13, 7, 5, 3],
        proofs: [
          plus('leo', 15, 'junior-suivi', 'Tient un tableau d’appels que sa remplaçante utilise encore.'),
          plus('leo', 31, 'junior-organisation', 'A montré sa semaine type : appels le matin, relances le jeudi.'),
          doubt(
            'leo',
            40,
            'junior-fidelite',
            'Deux partenaires perdus de vue après six mois : qui prenait des nouvelles ?',
            { outcome: 'Confirmé' },
          ),
        ],
      },
      {
        stage: 'Mise en situation',
        start: '2026-09-16 10:00',
        minutes: 60,
        leader: 'leo',
        expert: 'Camille Ndiaye',
        filed: '2026-09-17',
        asked: [3, 54, '-', 3],
        proofs: [
          plus('camille', 30, 'junior-initiative', 'A proposé de commencer par une seule école, et dit pourquoi.'),
          plus('camille', 44, 'junior-explication', 'A redit la demande du maire en une phrase, chiffres compris.'),
        ],
      },
      {
        stage: 'Cadre de collaboration',
        start: '2026-09-22 15:00',
        minutes: 45,
        leader: 'leo',
        advice: 'Bon échange avec l’équipe ; prévoir des points courts et réguliers au début.',
        asked: [2, 8, 8, 15, 5, 5, 2],
        proofs: [
          plus(
            'leo',
            12,
            'junior-initiative',
            'A tenu seule un salon de deux jours, puis dit ce qu’elle aurait délégué.',
          ),
          plus('leo', 26, 'junior-ecoute', 'A noté les mots d’une directrice d’école et les a repris dans l’affiche.'),
          plus('leo', 33, 'junior-adaptation', 'A décalé sa tournée d’elle-même, pour attendre le conseil municipal.'),
        ],
      },
      {
        stage: 'Prise de référence',
        start: '2026-09-28 09:00',
        minutes: 12,
        leader: 'leo',
        asked: [1, 3, 4, 3, 1],
        proofs: [plus('leo', 6, 'junior-suivi', 'Sa responsable : « ses fiches, on les utilise encore ».')],
      },
    ],
    ratings: [
      {
        by: 'leo',
        at: '2026-09-29 17:00',
        sealed: true,
        notes: {
          'junior-presentation': 3,
          'junior-experience': 3,
          'junior-suivi': 3,
          'junior-organisation': 3,
          'junior-ecoute': 2,
          'junior-fidelite': [2, 'Deux partenaires perdus de vue, dit d’elle-même.'],
          'junior-adaptation': 3,
        },
      },
      {
        by: 'camille',
        at: '2026-09-30 09:00',
        sealed: true,
        notes: { 'junior-initiative': 3, 'junior-explication': 3 },
      },
    ],
    debrief: {
      by: 'leo',
      at: '2026-10-01 11:00',
      notes: {
        'junior-presentation': 3,
        'junior-experience': 3,
        'junior-suivi': [3, 'Confirmé par la référence.'],
        'junior-organisation': 3,
        'junior-initiative': 3,
        'junior-explication': 3,
        'junior-ecoute': 2,
        'junior-fidelite': [2, 'À accompagner : des points réguliers avec les partenaires.'],
        'junior-adaptation': 3,
      },
    },
  },
];
