import type { Kit } from './kit';
import { acrossJobs, publicService } from './shared';
import { trames } from './trame';

export const produit: Kit = {
  id: 'produit',
  title: 'Produit',
  job: 'Produit',
  position: 'Responsable de produit',
  summary:
    'Pour choisir une personne qui tient le produit : cap, priorités, terrain, mesure de l’impact, travail avec l’équipe.',
  draft: false,
  criteria: [
    {
      id: 'produit-cap',
      title:
        'La personne est capable de donner au produit un cap que tout le monde sait redire, et de le tenir sous la pression.',
      short: 'Cap du produit',
      family: 'Produit',
      weight: 3,
      required: false,
      stages: ['Préqualification', 'Prise de référence'],
      question: 'Quel cap as-tu donné à un produit, et qu’as-tu refusé en son nom ?',
      anchors: [
        'Récite une liste de fonctionnalités ; ne dit ni pour qui, ni pourquoi.',
        'A formulé un cap clair, mais peu partagé, ou abandonné à la première demande venue d’en haut.',
        'Redit le cap en une phrase, cite un refus qu’il a permis et un partenaire qui l’a fait sien.',
      ],
      shared: false,
    },
    {
      id: 'produit-feuille-de-route',
      title:
        'La personne est capable de tirer d’objectifs larges une feuille de route courte, et de renoncer à ce que les moyens ne permettent pas.',
      short: 'Feuille de route',
      family: 'Produit',
      weight: 3,
      required: true,
      stages: ['Préqualification'],
      question:
        'La dernière fois que les moyens ne suivaient pas, qu’as-tu sorti de la feuille de route, et comment l’as-tu annoncé ?',
      anchors: [
        'Empile les demandes : tout est urgent, rien n’a été abandonné.',
        'Classe avec une méthode, mais sans lien avec un but, ou laisse à d’autres l’annonce des renoncements.',
        'Montre une intention vague devenue trois chantiers datés, ce qui a été écarté et comment c’est passé.',
      ],
      shared: false,
    },
    {
      id: 'produit-problemes',
      title:
        'La personne est capable de repérer, sur le terrain et dans les chiffres, le problème qui gêne le plus les usagers.',
      short: 'Problèmes des usagers',
      family: 'Produit',
      weight: 3,
      required: true,
      stages: ['Entretien intra/métier'],
      question: 'Quel problème as-tu choisi de traiter avant tous les autres, et qu’avais-tu vu de tes yeux ?',
      anchors: [
        'Part d’une idée ou d’une commande interne ; n’a rencontré personne sur le sujet.',
        'A mené des entretiens ou lu des chiffres, mais l’ordre des priorités restait une intuition.',
        'Croise observation et chiffres, explique pourquoi ce problème d’abord, et ce qui a changé ensuite.',
      ],
      shared: false,
    },
    {
      id: 'produit-besoins',
      title:
        'La personne est capable d’écrire des besoins que l’équipe réalise sans deviner, et de les ranger dans le bon ordre.',
      short: 'Besoins bien écrits',
      family: 'Savoir-faire',
      weight: 2,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Parle-moi d’un besoin que l’équipe avait compris de travers : comment l’as-tu réécrit ?',
      anchors: [
        'Dicte des écrans ou des tâches ; la liste s’allonge sans lien avec le cap.',
        'Besoins lisibles, mais l’équipe revient souvent demander à quoi on verra que c’est fini.',
        'Redit un besoin tel qu’écrit : pour qui, pour quoi, comment le vérifier, et pourquoi à ce rang.',
      ],
      shared: false,
    },
    {
      id: 'produit-rythme',
      title: 'La personne est capable de donner à l’équipe un rythme utile, et d’en changer quand il s’use.',
      short: 'Rythme d’équipe',
      family: 'Collaboration',
      weight: 1,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Quel rendez-vous d’équipe as-tu supprimé ou transformé, et que s’est-il passé ensuite ?',
      anchors: [
        'Déroule une méthode par principe ; ne sait pas dire à quoi sert chaque réunion.',
        'Tient des rendez-vous réguliers et appréciés, sans jamais les remettre en question.',
        'Cite un rendez-vous changé sur un constat de l’équipe, et ce que cela a libéré ou réparé.',
      ],
      shared: false,
    },
    {
      id: 'produit-mesure',
      title: 'La personne est capable de choisir quelques mesures d’impact, de les suivre et d’en tirer des décisions.',
      short: 'Mesure de l’impact',
      family: 'Produit',
      weight: 2,
      required: false,
      stages: ['Mise en situation'],
      question: 'Quel chiffre t’a déjà fait changer d’avis sur une fonctionnalité, et qu’as-tu décidé ?',
      anchors: [
        'Aligne des compteurs de visites sans dire ce qu’ils prouveraient.',
        'Propose des mesures sensées, sans seuil ni décision attachée.',
        'Garde deux ou trois mesures, dit pourquoi les autres tombent, et fixe ce qui ferait changer de cap.',
      ],
      shared: false,
    },
    {
      id: 'produit-donnees',
      title: 'La personne est capable de fouiller elle-même les traces d’usage pour comprendre ce qui se passe.',
      short: 'Données d’usage',
      family: 'Savoir-faire',
      weight: 1,
      required: false,
      stages: ['Mise en situation'],
      question:
        'Quelle est la dernière question que tu as posée à un outil de mesure d’audience, et qu’y as-tu trouvé ?',
      anchors: [
        'Attend qu’on lui prépare les chiffres ; ne sait pas où les prendre.',
        'Lit les tableaux existants, mais cherche peu la cause d’un décrochage.',
        'Déroule sa recherche : étape du parcours, groupe comparé, hypothèse, puis vérification auprès des gens.',
      ],
      shared: false,
    },
    acrossJobs,
    publicService,
  ],
  trames: trames({
    prequalification: {
      background: {
        examples: [
          'Quel produit as-tu suivi assez longtemps pour en voir les effets, et quelle décision n’aurait pas été prise sans toi ?',
        ],
      },
      skills: {
        examples: [
          'Raconte-moi un produit repris alors que tout le monde tirait de son côté : quel cap as-tu posé, et comment ?',
          'Des semaines plus tard, à quoi as-tu vu que l’équipe et les partenaires racontaient la même histoire que toi ?',
          'Pense à une commande très vague venue d’en haut : à quoi ressemblait ta feuille de route un mois après ?',
          'Quel projet as-tu abandonné faute de bras, et qui a-t-il fallu convaincre ?',
        ],
        criteria: ['produit-cap', 'produit-feuille-de-route'],
      },
      motives: {
        examples: [
          'Sur quel produit as-tu choisi ce qui servait le plus de monde plutôt que ce qui rapportait le plus ?',
        ],
        criteria: ['service-public'],
      },
    },
    interview: {
      skills: {
        examples: [
          'Quel problème as-tu fait passer en tête de liste alors que personne ne le réclamait ? Qu’avais-tu observé ?',
          'Prends un besoin que tu as écrit récemment : comment l’équipe savait-elle que c’était terminé ?',
          'Raconte une réunion d’équipe qui tournait à vide : qu’as-tu changé, et au bout de combien de temps ?',
          'Quelle demande insistante as-tu laissée en bas de la pile, et qu’as-tu répondu à la personne qui la portait ?',
        ],
        criteria: ['produit-problemes', 'produit-besoins', 'produit-rythme'],
      },
      team: {
        examples: [
          'Parle-moi d’un désaccord avec la personne qui te commandait le produit : comment l’avez-vous réglé ?',
        ],
      },
      product: {
        examples: ['Quel pari prendrais-tu sur [nom du produit] pour les trois prochains mois, et sur quel indice ?'],
        criteria: ['produit-problemes'],
      },
    },
    exercise: {
      action: {
        subject:
          'Voici le sujet. Carnet de cantine aide les communes à composer leurs menus. La commande groupée ouvre le mois prochain dans huit communes pilotes. Prépare la façon dont l’équipe saura, au bout de six semaines, s’il faut continuer, corriger ou arrêter.',
        followUps: [
          'Quels chiffres as-tu laissés de côté, et pour quelle raison ?',
          'Chaque lundi, quelle page de l’outil de mesure ouvres-tu en premier, et qu’y cherches-tu ?',
          'Comment annonces-tu à une commune pilote que l’on s’arrête là ?',
        ],
        criteria: ['produit-mesure', 'produit-donnees'],
      },
      problem: {
        subject:
          'Voici le sujet. Sur [nom du produit], six personnes sur dix abandonnent à la pièce justificative. La direction veut un tutoriel vidéo, l’équipe technique une refonte, et il te reste quatre semaines de budget. Par où commences-tu, et que réponds-tu à la direction comme à l’équipe ?',
        followUps: [
          'Que vas-tu chercher dans les données, et que vas-tu plutôt demander aux personnes elles-mêmes ?',
          'Quelle décision prends-tu sans attendre un chiffre de plus ?',
          'Quel résultat, au bout des quatre semaines, te ferait dire que tu avais tort ?',
        ],
        criteria: ['produit-mesure', 'produit-donnees'],
      },
    },
    frame: {
      mission: {
        examples: [
          'Raconte une fois où servir tout le monde t’a fait renoncer à une idée qui plaisait au plus grand nombre.',
        ],
        criteria: ['service-public'],
      },
      habits: {
        examples: [
          'Parle-moi d’une de tes idées qu’un obstacle technique ou graphique a fait tomber : qui l’a vu en premier, et qu’avez-vous inventé à la place ?',
        ],
        criteria: ['autres-metiers', 'service-public'],
      },
    },
    reference: {
      skills: {
        examples: [
          'À l’époque, auriez-vous su dire où allait le produit ? Par qui et comment l’aviez-vous appris ?',
          'Quand il a fallu dire non à un partenaire, qu’a fait [Prénom] ?',
          'Comment les choses se passaient-elles avec celles et ceux qui codent ou dessinent les écrans ? Une scène vous revient-elle ?',
        ],
        criteria: ['produit-cap', 'autres-metiers'],
      },
    },
  }),
};
