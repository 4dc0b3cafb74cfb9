import type { Kit } from './kit';
import { acrossJobs, autonomy, publicService } from './shared';
import { trames } from './trame';

export const generique: Kit = {
  id: 'generique',
  title: 'Générique',
  job: 'Autre',
  position: null,
  summary: 'Pour un métier qui n’a pas encore son kit : une trame complète et des critères à ajuster à ton cadrage.',
  draft: false,
  criteria: [
    {
      id: 'coeur-de-metier',
      title: 'La personne est capable de réussir ce qui fait le cœur de la mission, réalisations à l’appui.',
      short: 'Cœur de métier',
      family: 'Savoir-faire',
      weight: 3,
      required: true,
      stages: ['Préqualification', 'Entretien intra/métier', 'Prise de référence'],
      question: 'Quelle réalisation récente ressemble le plus à ce que nous cherchons, et quelle en était ta part ?',
      anchors: [
        'Parle au nom du groupe ou en théorie ; sa part reste floue après deux relances.',
        'A déjà fait une partie du travail demandé, en plus simple ou avec un appui constant.',
        'Décrit un travail tout proche : point de départ, gestes, obstacles, résultat que l’on peut vérifier.',
      ],
      shared: false,
    },
    {
      id: 'ecoute-usagers',
      title: 'La personne est capable de changer son travail d’après ce que vivent les gens à qui il sert.',
      short: 'Écoute des usagers',
      family: 'Produit',
      weight: 3,
      required: true,
      stages: ['Entretien intra/métier', 'Mise en situation'],
      question: 'Quand as-tu modifié ton travail après avoir vu quelqu’un s’en servir ?',
      anchors: [
        'Parle des usagers par ouï-dire ; n’en a croisé aucun dans ce qui est raconté.',
        'Demande des retours, mais quand il n’y a plus grand-chose à changer.',
        'Raconte une rencontre, la surprise qu’elle a provoquée et le changement décidé ensuite.',
      ],
      shared: false,
    },
    {
      id: 'methode',
      title: 'La personne est capable de démêler un problème nouveau et de dire par quoi commencer.',
      short: 'Méthode',
      family: 'Savoir-faire',
      weight: 2,
      required: false,
      stages: ['Mise en situation'],
      question: 'Raconte-moi un problème que personne ne savait par quel bout prendre : par quoi as-tu commencé ?',
      anchors: [
        'Saute sur une solution sans reformuler ni poser de question.',
        'Pose de bonnes questions et dresse des pistes, mais peine à choisir un ordre.',
        'Sépare le connu de l’inconnu, choisit un premier pas vérifiable et dit ce qui attendra.',
      ],
      shared: false,
    },
    {
      id: 'apprentissage',
      title: 'La personne est capable d’apprendre vite ce qui lui manque, et de le faire passer aux autres.',
      short: 'Apprentissage',
      family: 'Posture',
      weight: 2,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Qu’est-ce que tu ne savais pas faire il y a un an ? Par où as-tu commencé ?',
      anchors: [
        'Attend une formation ou quelqu’un pour lui montrer ; ne cite rien d’appris récemment.',
        'S’est formée sur un sujet utile, sans l’avoir encore pratiqué ni partagé.',
        'Cite un apprentissage récent : première tentative ratée, usage réel, puis partage avec l’équipe.',
      ],
      shared: false,
    },
    {
      id: 'ecriture',
      title: 'La personne est capable d’écrire simplement, pour être comprise de gens absents de la discussion.',
      short: 'Écriture claire',
      family: 'Collaboration',
      weight: 1,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Lequel de tes textes a évité une réunion ou débloqué une décision ?',
      anchors: [
        'Règle tout de vive voix ; les écrits cités sont introuvables ou interminables.',
        'Écrit clairement pour ses proches collègues ; les autres demandent souvent des précisions.',
        'Cite un écrit court qui a suffi : à qui il parlait, ce qu’il a permis, ce qui en a été coupé.',
      ],
      shared: false,
    },
    autonomy,
    acrossJobs,
    publicService,
  ],
  trames: trames({
    prequalification: {
      background: {
        examples: ['Dans laquelle as-tu porté le plus de choses toi-même ? Raconte-m’en une, du début à la fin.'],
        criteria: ['coeur-de-metier'],
      },
      skills: {
        examples: [
          'Parlons d’un point précis : [compétence]. La dernière fois que tu en as eu besoin, d’où partais-tu et qu’as-tu obtenu ?',
          'Sur [compétence], quel résultat pourrais-tu me montrer, et combien de temps t’a-t-il demandé ?',
        ],
        criteria: ['coeur-de-metier'],
      },
      motives: {
        examples: [
          'Dans ton travail, quand as-tu eu le sentiment d’être utile au public ? Que faisais-tu ce jour-là ?',
        ],
        criteria: ['service-public'],
      },
    },
    interview: {
      skills: {
        examples: [
          'Voici ce qui reviendra chaque semaine : [compétence]. Où l’as-tu déjà pratiqué, et quelle a été ta plus grosse difficulté ?',
          'Quel travail montrerais-tu avec fierté ? Quelle était ta part, et qui peut en parler ?',
          'Quand as-tu revu ta copie après avoir rencontré les gens à qui elle servait ?',
          'Qu’as-tu appris de plus difficile cette année, et à qui l’as-tu transmis ?',
          'Parle-moi d’un texte que tu as écrit et qui a fait avancer une décision : qui devait le lire ?',
        ],
        criteria: ['coeur-de-metier', 'ecoute-usagers', 'apprentissage', 'ecriture'],
      },
      team: {
        examples: [
          'Raconte un sujet que l’on t’a confié sans mode d’emploi : comment as-tu tenu les autres au courant ?',
        ],
        criteria: ['autonomie'],
      },
      product: {
        examples: [
          'Qu’est-ce qui, selon toi, donne le plus de fil à retordre à l’équipe en ce moment ? À quoi le vois-tu ?',
        ],
      },
    },
    exercise: {
      action: {
        subject:
          'Voici le sujet. Tu rejoins l’équipe de [nom du produit] lundi. Une nouvelle région veut s’en servir dans un mois et rien n’est prêt pour l’accueillir. Avec ton métier, comment t’organises-tu, et que fais-tu la première semaine ?',
        followUps: [
          'Qui vas-tu voir en premier, et avec quelle question ?',
          'Qu’as-tu laissé de côté faute de temps ?',
        ],
        criteria: ['methode', 'ecoute-usagers'],
      },
      problem: {
        subject:
          'Voici le sujet. Depuis deux mois, les gens qui découvrent [nom du produit] n’y reviennent pas, et dans l’équipe tout le monde a sa propre explication. Comment trouves-tu ce qui se passe, et que proposes-tu au bout de dix jours ?',
        followUps: [
          'Quelle explication écartes-tu en premier, et comment la vérifies-tu ?',
          'Si tu n’avais que trois jours, que garderais-tu de ton plan ?',
        ],
        criteria: ['methode', 'ecoute-usagers'],
      },
    },
    frame: {
      mission: {
        examples: ['Raconte une fois où une règle du public, ou l’intérêt général, a changé ta manière de faire.'],
        criteria: ['service-public'],
      },
      habits: {
        examples: [
          'Parle-moi d’un travail mené avec quelqu’un d’un métier très éloigné : où avez-vous failli ne pas vous comprendre ?',
        ],
        criteria: ['autres-metiers'],
      },
    },
    reference: {
      skills: {
        examples: [
          'Avez-vous vu [Prénom] à l’œuvre sur [compétence] ? Racontez-moi une fois précise.',
          'Et avec les collègues d’autres métiers, comment cela se passait-il ?',
        ],
        criteria: ['coeur-de-metier', 'autres-metiers'],
      },
    },
  }),
};
