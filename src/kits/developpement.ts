import type { Kit } from './kit';
import { acrossJobs, autonomy, publicService } from './shared';
import { trames } from './trame';

export const developpement: Kit = {
  id: 'developpement',
  title: 'Développement',
  job: 'Développement',
  position: 'Développeur·euse',
  summary:
    'Pour choisir une personne qui développe : service en production, qualité du code, sécurité, travail avec le métier.',
  draft: false,
  criteria: [
    {
      id: 'dev-complet',
      title:
        'La personne est capable de bâtir un service complet, de la base de données à l’écran, et de le faire vivre une fois en ligne.',
      short: 'Développement complet',
      family: 'Savoir-faire',
      weight: 3,
      required: true,
      stages: ['Entretien intra/métier', 'Mise en situation'],
      question:
        'Quel morceau de service as-tu porté de la base de données à l’écran, et qu’as-tu dû corriger après l’ouverture au public ?',
      anchors: [
        'N’a touché qu’une couche ; d’autres mettaient en ligne et surveillaient à sa place.',
        'A livré des fonctionnalités entières, mais ne sait pas dire ce qu’elles sont devenues en ligne.',
        'Suit une fonctionnalité de la donnée à l’écran : choix assumés, incident vécu, correctif, leçon gardée.',
      ],
      shared: false,
    },
    {
      id: 'dev-qualite',
      title: 'La personne est capable de garder un code facile à reprendre alors que le produit change sans cesse.',
      short: 'Qualité du code',
      family: 'Savoir-faire',
      weight: 3,
      required: false,
      stages: ['Entretien intra/métier', 'Mise en situation'],
      question:
        'Raconte-moi une reprise de code : qu’as-tu fait avant, pendant, et à quoi as-tu vu que c’était mieux ?',
      anchors: [
        'Parle de code propre en général ; ne retrouve ni reprise ni test à raconter.',
        'Teste et relit, mais la reprise racontée s’est faite d’un seul bloc et sans mesure.',
        'Raconte une reprise : tests écrits d’abord, découpage en petits pas, baisse des anomalies constatée.',
      ],
      shared: false,
    },
    {
      id: 'dev-securite',
      title: 'La personne est capable de protéger des données sensibles dès les premières lignes de code.',
      short: 'Sécurité des données',
      family: 'Savoir-faire',
      weight: 3,
      required: true,
      stages: ['Préqualification'],
      question: 'Quelles données délicates as-tu eues entre les mains, et quelle protection as-tu ajoutée toi-même ?',
      anchors: [
        'S’en remet à l’hébergeur ou à une équipe dédiée ; ne cite aucun risque précis.',
        'Pose les protections usuelles (droits, chiffrement, mises à jour) sans étude de ce qui menace le service.',
        'Nomme un risque propre au service, la parade choisie et la façon dont elle a été mise à l’épreuve.',
      ],
      shared: false,
    },
    {
      id: 'dev-interfaces',
      title: 'La personne est capable d’alléger un parcours chargé pour des gens dont c’est l’outil de tous les jours.',
      short: 'Écrans simples',
      family: 'Produit',
      weight: 2,
      required: false,
      stages: ['Préqualification'],
      question: 'Quel écran as-tu simplifié, avec qui l’as-tu essayé, et qu’est-ce que ça a changé ?',
      anchors: [
        'Recopie la maquette ou la règle telle quelle, sans se demander qui s’en servira.',
        'A retiré des champs ou des étapes au jugé, sans aller voir une personne à l’œuvre.',
        'Cite des usages observés, ce qui a été retiré ou regroupé, et les minutes ou les erreurs gagnées.',
      ],
      shared: false,
    },
    {
      id: 'dev-charge',
      title: 'La personne est capable de tenir un service debout quand ses usages grandissent.',
      short: 'Tenue en charge',
      family: 'Savoir-faire',
      weight: 2,
      required: false,
      stages: ['Préqualification'],
      question: 'Quand un de tes services a-t-il failli tomber, et qu’as-tu mis en place depuis ?',
      anchors: [
        'N’a jamais suivi un service ouvert au public ; les pannes étaient l’affaire des autres.',
        'A réparé des lenteurs après coup, sans alerte ni mesure posée avant.',
        'Décrit une hausse de fréquentation préparée : mesure, point faible trouvé, correction, résultat chiffré.',
      ],
      shared: false,
    },
    {
      id: 'dev-incertitude',
      title:
        'La personne est capable de rester efficace quand le produit se cherche encore et que les priorités tournent.',
      short: 'Produit qui se cherche',
      family: 'Produit',
      weight: 2,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Raconte-moi un virage décidé en pleine réalisation : qu’as-tu gardé, qu’as-tu jeté ?',
      anchors: [
        'Vit le changement comme la faute des autres ; réclame un besoin figé avant de commencer.',
        'Accepte le nouveau cap sans heurt, mais repart de zéro ou garde du travail devenu inutile.',
        'Avait découpé pour pouvoir changer : dit ce qui a été jeté, sauvé, et appris d’un essai rapide.',
      ],
      shared: false,
    },
    autonomy,
    {
      id: 'dev-standards',
      title:
        'La personne est capable d’adopter vite les exigences de beta.gouv.fr en qualité, sécurité et accessibilité.',
      short: 'Standards beta.gouv.fr',
      family: 'Service public',
      weight: 2,
      required: false,
      stages: ['Mise en situation'],
      question:
        'Quelle norme as-tu apprise en cours de projet, et comment l’as-tu fait entrer dans ton travail de tous les jours ?',
      anchors: [
        'Y voit des contrôles de fin de projet ; son plan n’en contient aucun.',
        'En cite plusieurs et les place au bon moment, une fois la question posée.',
        'Les inscrit dans son plan sans qu’on le demande, avec l’outil ou le test prévu, et dit ce qui lui reste à apprendre.',
      ],
      shared: false,
    },
    acrossJobs,
    publicService,
    {
      id: 'dev-livraison',
      title: 'La personne est capable de livrer un travail que d’autres reprennent sans repasser derrière.',
      short: 'Qualité livrée',
      family: 'Savoir-faire',
      weight: 2,
      required: false,
      stages: ['Prise de référence'],
      question: 'Si j’appelais la personne qui a repris ton travail, de quelle livraison me parlerait-elle ?',
      anchors: [
        'La personne de référence cite des livraisons à refaire, ou ne retrouve aucun exemple.',
        'Livraisons jugées correctes, au prix de retouches fréquentes ou d’une relecture serrée.',
        'Un travail précis est cité : toujours en service, repris par d’autres sans difficulté.',
      ],
      shared: false,
    },
    {
      id: 'dev-fiabilite',
      title: 'La personne est capable de tenir parole dans une équipe : ce qu’elle annonce arrive, ou elle prévient.',
      short: 'Fiabilité',
      family: 'Posture',
      weight: 1,
      required: false,
      stages: ['Prise de référence'],
      question: 'Quelle promesse faite à ton équipe n’as-tu pas pu tenir, et comment l’as-tu annoncé ?',
      anchors: [
        'Retards découverts après coup, ou gêne audible dès que l’on parle d’engagements.',
        'Engagements tenus le plus souvent ; une relance ou une alerte tardive revient dans le récit.',
        'Un moment tendu est raconté : équipe prévenue tôt, solution de repli proposée, délai tenu.',
      ],
      shared: false,
    },
  ],
  trames: trames({
    prequalification: {
      background: {
        examples: [
          'Parmi tes missions récentes, laquelle ressemble le plus à la nôtre : un service ouvert à tout le monde, des données délicates, beaucoup de passage ?',
        ],
      },
      skills: {
        examples: [
          'Parle-moi de données que tu devais protéger : quelle faille craignais-tu, et qu’as-tu changé dans le code ?',
          'Y a-t-il eu un jour où la fréquentation a bondi ? Qu’est-ce qui a cédé, et qu’as-tu fait dans l’heure, puis dans le mois ?',
          'Décris-moi un écran trop chargé que tu as allégé : qui s’en servait, et comment as-tu su que c’était mieux ?',
        ],
        criteria: ['dev-securite', 'dev-charge', 'dev-interfaces'],
      },
      motives: {
        examples: [
          'As-tu déjà dû suivre une règle d’intérêt général qui te ralentissait ? Raconte ce que tu en as fait.',
        ],
        criteria: ['service-public'],
      },
    },
    interview: {
      skills: {
        examples: [
          'Choisis un morceau de produit que tu as porté de la première discussion à la mise en ligne. Quel choix technique referais-tu autrement ?',
          'Parle-moi d’un vieux code dont tu as hérité : comment as-tu sécurisé le terrain avant d’y toucher ?',
          'Pense à un chantier dont le but a bougé en plein milieu. Qu’as-tu jeté, qu’as-tu sauvé, en combien de temps ?',
          'Quelle remarque de relecture t’a fait réécrire ton code, et en quoi était-elle juste ?',
        ],
        criteria: ['dev-complet', 'dev-qualite', 'dev-incertitude'],
      },
      team: {
        examples: ['Quand l’équipe était dispersée, comment savait-elle où tu en étais ? Prends une semaine précise.'],
        criteria: ['autonomie'],
      },
      product: {
        examples: [
          'D’après ce que tu sais de [nom du produit], quel chantier technique ouvrirais-tu en premier, et sur quel indice ?',
        ],
      },
    },
    exercise: {
      action: {
        subject:
          'Voici le sujet. Guichet Bocage permet de déclarer les haies d’une exploitation. Dans six semaines, les constats de visite seront signés sur tablette, parfois sans réseau, et aucun ne doit se perdre. Comment bâtis-tu cette partie, du premier jour à la mise en ligne ?',
        followUps: [
          'Par quels tests commences-tu, et lesquels laisses-tu pour plus tard ?',
          'À quel moment l’accessibilité et la sécurité entrent-elles dans ton plan, et qui les vérifie ?',
          'Il te reste trois semaines au lieu de six : que retires-tu ?',
        ],
        criteria: ['dev-complet', 'dev-qualite', 'dev-standards'],
      },
      problem: {
        subject:
          'Voici le sujet. Depuis la dernière mise en ligne de [nom du produit], une demande sur vingt arrive incomplète, sans message d’erreur. Le support est débordé et la personne qui a écrit ce code est en congé. Que fais-tu aujourd’hui, cette semaine, puis ce mois-ci ?',
        followUps: [
          'Quelle piste écartes-tu en premier, et par quelle vérification ?',
          'Que dis-tu aux personnes dont la demande est incomplète, et quand ?',
          'La panne est réparée : que laisses-tu derrière toi pour qu’elle ne revienne pas ?',
        ],
        criteria: ['dev-complet', 'dev-qualite', 'dev-standards'],
      },
    },
    frame: {
      mission: {
        examples: [
          'Raconte une fois où l’accessibilité, la sobriété ou la vie privée t’a fait renoncer à une solution technique que tu aimais.',
        ],
        criteria: ['service-public'],
      },
      habits: {
        examples: [
          'Parle-moi d’un point technique réglé avec une personne qui ne code pas : comment le lui as-tu fait comprendre, et qu’a-t-elle changé à ton idée ?',
        ],
        criteria: ['autres-metiers', 'service-public'],
      },
    },
    reference: {
      skills: {
        examples: [
          'Quand vous repreniez son code, dans quel état le trouviez-vous ? Un exemple vous revient-il ?',
          'Y a-t-il eu une panne ou une livraison difficile à cette époque ? Qu’a fait [Prénom] ?',
          'Comment cela se passait-il avec les personnes qui ne programment pas ?',
        ],
        criteria: ['dev-livraison', 'dev-fiabilite', 'autres-metiers'],
      },
      recommendation: {
        criteria: ['dev-fiabilite'],
      },
    },
  }),
};
