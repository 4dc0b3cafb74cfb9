import type { Kit, KitPoint } from './kit';
import { candidateQuestions, closing, opening, publicService, question } from './shared';
import { exercise, frame, prequalification, reference } from './trame';

/** The coach's own agenda: 5, 5, 10, 15 then 10 minutes; the closing is part of the last ten. */
const agenda: readonly KitPoint[] = [
  opening(
    'Faire connaissance',
    'Cinq minutes à partager : deux pour vous, trois pour la personne.',
    [
      'Bonjour [Prénom] ! Nous avons trois quarts d’heure. On se présente en deux mots, puis c’est à toi.',
      'Quelle équipe as-tu accompagnée en dernier, et dans quel état l’as-tu laissée ?',
    ],
    [5, 5],
  ),
  question(
    'Le contexte de la mission',
    'Raconte l’équipe telle qu’elle est, difficultés comprises, puis fais redire : tu verras ce qui a été saisi.',
    [5, 5],
    {
      examples: [
        'Voici où en est l’équipe et ce qui coince. Que retiens-tu, et quelle question te vient en premier ?',
        'Quelle situation proche as-tu déjà vécue, et comment s’est-elle terminée ?',
      ],
      criteria: ['coach-environnement'],
    },
  ),
  question(
    'La culture',
    'Cherche comment la personne concilie l’envie d’entreprendre et le souci de l’intérêt général, exemples en main.',
    [10, 10],
    {
      examples: [
        'Quelle habitude as-tu fait évoluer dans une administration, et qui tenait à l’ancienne ?',
        'Parmi ce que tu as lancé, qu’est-ce qui a échoué ? Que fais-tu autrement depuis ?',
        'Quel service né dans une administration as-tu vu grandir ou s’arrêter, et sur quelle décision ?',
      ],
      criteria: ['coach-environnement', 'coach-culture', 'coach-entrepreneur'],
    },
  ),
  question(
    'Le métier',
    'Commence par l’accompagnement, puis un exemple par domaine : technique, design, déploiement.',
    [15, 15],
    {
      examples: [
        'Raconte une équipe que tu as laissée se tromper, et une autre où tu as repris la main : pourquoi cette différence ?',
        'Quels objectifs trimestriels as-tu aidé à écrire, et que restait-il d’eux au bout de trois mois ?',
        'Quelle équipe as-tu aidée à choisir une personne qui développe, ou un outil sans code ? Sur quels signes ?',
        'Quelle ébauche as-tu montrée à des usagers en moins d’une semaine, et qu’ont-ils dit ?',
        'Quel accord as-tu obtenu pour un produit, et combien de gens s’en servaient six mois plus tard ?',
      ],
      criteria: ['coach-accompagnement', 'coach-technique', 'coach-design', 'coach-deploiement'],
    },
  ),
  candidateQuestions(
    'Questions et réponses',
    'Réponds franchement, garde une minute pour la suite, et note ce que la personne a voulu savoir.',
    [10, 10],
    [
      'Que veux-tu savoir de l’équipe avant d’imaginer travailler avec elle ?',
      'Si tu devais dire non, ce serait à cause de quoi ?',
    ],
  ),
  closing('l’étape suivante est une mise en situation avec une personne du métier', null),
];

export const coach: Kit = {
  id: 'coach',
  title: 'Coach',
  job: 'Coach',
  position: 'Coach produit',
  summary: 'Pour choisir une personne qui accompagne des équipes produit, avec un entretien métier en 45 minutes.',
  draft: false,
  criteria: [
    {
      id: 'coach-environnement',
      title: 'La personne est capable de se repérer dans l’administration et dans les façons de faire de beta.gouv.fr.',
      short: 'Repères dans l’État',
      family: 'Service public',
      weight: 2,
      required: false,
      stages: ['Préqualification', 'Entretien intra/métier'],
      question: 'Quel service né dans une administration as-tu suivi de près, et qu’est-ce qui l’a aidé ou freiné ?',
      anchors: [
        'Connaît le vocabulaire de loin ; confond les acteurs ou récite une présentation.',
        'Cite des produits et des acteurs justes, observés de l’extérieur.',
        'Raconte un épisode vécu : qui décidait, où ça bloquait, ce qui a débloqué.',
      ],
      shared: false,
    },
    publicService,
    {
      id: 'coach-culture',
      title:
        'La personne est capable d’entreprendre pour l’intérêt général : oser, essayer, renoncer, sans braquer l’institution.',
      short: 'Esprit d’entreprise public',
      family: 'Service public',
      weight: 2,
      required: false,
      stages: ['Entretien intra/métier', 'Cadre de collaboration'],
      question: 'Quelle règle as-tu fait évoluer sans te fâcher avec celles et ceux qui y tenaient ?',
      anchors: [
        'Oppose les gens qui innovent au reste de la maison ; force le passage ou renonce d’emblée.',
        'A lancé des essais utiles, mais à côté de l’institution ou sans penser à l’après.',
        'Raconte un essai mené avec elle : allié trouvé, compromis accepté, effet pour le public.',
      ],
      shared: false,
    },
    {
      id: 'coach-accompagnement',
      title:
        'La personne est capable d’accompagner une équipe vers ses objectifs, en sachant quand agir et quand se taire.',
      short: 'Accompagnement',
      family: 'Savoir-faire',
      weight: 3,
      required: true,
      stages: ['Entretien intra/métier', 'Mise en situation', 'Prise de référence'],
      question:
        'Quelle équipe as-tu choisi de laisser chercher seule, et à quel moment as-tu quand même donné un coup de main ?',
      anchors: [
        'Donne des conseils ou fait à la place ; aucun cheminement d’équipe à raconter.',
        'Anime bien ateliers et bilans, mais sert le même déroulé à toutes les équipes.',
        'Montre deux équipes, deux postures : but fixé avec elles, retrait ou relais au bon moment, progrès visible.',
      ],
      shared: false,
    },
    {
      id: 'coach-technique',
      title:
        'La personne est capable de parler produit et technique avec une équipe, jusqu’à l’aider à choisir une personne qui développe.',
      short: 'Culture technique',
      family: 'Savoir-faire',
      weight: 1,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Sur quel choix technique ou quelle embauche as-tu pesé, et comment as-tu jugé ?',
      anchors: [
        'S’arrête au vocabulaire ; renvoie toute question technique à quelqu’un d’autre.',
        'Suit une discussion technique et pose des questions utiles, sans avoir pesé sur un choix.',
        'A aidé à choisir une personne ou un outil, et dit sur quels signes et avec quel résultat.',
      ],
      shared: false,
    },
    {
      id: 'coach-design',
      title:
        'La personne est capable de faire passer une idée par une ébauche et de vrais usagers avant de la développer.',
      short: 'Culture design',
      family: 'Savoir-faire',
      weight: 1,
      required: false,
      stages: ['Entretien intra/métier'],
      question:
        'Quelle idée as-tu dessinée ou fait dessiner en quelques jours, et qu’ont dit les gens qui l’ont essayée ?',
      anchors: [
        'Réduit le design à l’apparence ; aucun essai avec des usagers à raconter.',
        'A assisté à des ateliers ou à des tests menés par d’autres.',
        'Raconte une ébauche montrée en quelques jours, une idée abandonnée devant les réactions.',
      ],
      shared: false,
    },
    {
      id: 'coach-deploiement',
      title:
        'La personne est capable d’aider un produit à trouver ses usagers, à les garder et à nouer les bons accords.',
      short: 'Culture déploiement',
      family: 'Savoir-faire',
      weight: 1,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Quel produit as-tu aidé à trouver ses cent premiers usagers, et combien sont restés ?',
      anchors: [
        'Compte sur la communication ou sur une obligation pour faire venir du monde.',
        'A mené une campagne ou signé un partenariat, sans suivre qui restait.',
        'Donne les chiffres avant et après, ce qui a fait venir, ce qui a fait rester, et l’accord décisif.',
      ],
      shared: false,
    },
    {
      id: 'coach-entrepreneur',
      title: 'La personne est capable de tirer les leçons de ce qu’elle a lancé, réussites et échecs compris.',
      short: 'Projets lancés',
      family: 'Posture',
      weight: 2,
      required: false,
      stages: ['Entretien intra/métier', 'Prise de référence'],
      question: 'Quel projet lancé par toi a échoué, et qu’as-tu fait autrement la fois suivante ?',
      anchors: [
        'Ne cite que des réussites, ou met chaque échec sur le dos des circonstances.',
        'Raconte un succès et un échec, avec des leçons encore générales.',
        'Détaille un échec, sa propre part, puis le projet d’après où la leçon a servi.',
      ],
      shared: false,
    },
    {
      id: 'coach-posture',
      title: 'La personne est capable de démêler qui veut quoi et de rassembler tout le monde autour des usagers.',
      short: 'Posture fédératrice',
      family: 'Posture',
      weight: 3,
      required: true,
      stages: ['Mise en situation', 'Cadre de collaboration', 'Prise de référence'],
      question:
        'De quelle situation très embrouillée as-tu sorti un produit ? Qui voulait quoi, et par qui as-tu commencé ?',
      anchors: [
        'Prend parti ou s’efface ; les usagers disparaissent du récit dès que ça se tend.',
        'Comprend vite qui veut quoi, mais attend que quelqu’un d’autre tranche.',
        'Cite ce que voulait chaque partie, la confiance gagnée auprès d’une direction réticente, le retour aux usagers.',
      ],
      shared: false,
    },
  ],
  trames: {
    Préqualification: prequalification({
      background: {
        examples: ['Quelles équipes as-tu accompagnées ces trois dernières années, et combien de temps chacune ?'],
      },
      skills: {
        examples: [
          'Quel produit public as-tu vu de près naître ou s’arrêter, et quel rôle y tenais-tu ?',
          'Parle-moi d’un blocage administratif que tu as vu se dénouer : qui a bougé, et pourquoi ?',
        ],
        criteria: ['coach-environnement'],
      },
      motives: {
        examples: [
          'Quelle mission plus confortable as-tu laissée pour travailler sur un sujet d’intérêt général, et pourquoi ?',
        ],
        criteria: ['service-public'],
      },
    }),
    'Entretien intra/métier': agenda,
    'Mise en situation': exercise({
      action: {
        subject:
          'Voici le sujet. Tu commences à accompagner Sentier Facile, qui guide les gens à mobilité réduite : trois personnes, une direction pressée, pas un usager rencontré en deux mois. Prépare ta première séance avec l’équipe et les quatre semaines qui suivent.',
        followUps: [
          'La direction veut assister à ta première séance : que lui réponds-tu ?',
          'À quoi verras-tu, dans un mois, que l’équipe n’a plus besoin de toi sur ce point ?',
        ],
        criteria: ['coach-accompagnement', 'coach-posture'],
      },
      problem: {
        subject:
          'Voici le sujet. L’équipe de [nom du produit] et la direction qui la finance ne se parlent plus : l’une dénonce des annonces intenables, l’autre des retards. Le prochain comité est dans deux semaines. Qui vois-tu, dans quel ordre, et que vises-tu pour ce jour-là ?',
        followUps: [
          'Quelle place donnes-tu aux usagers dans ces deux semaines ?',
          'À quel moment choisirais-tu de ne rien faire ?',
        ],
        criteria: ['coach-accompagnement', 'coach-posture'],
      },
    }),
    'Cadre de collaboration': frame({
      mission: {
        examples: ['Quand as-tu soutenu une décision publique qui ralentissait l’équipe, parce qu’elle était juste ?'],
        criteria: ['service-public'],
      },
      habits: {
        examples: ['Raconte une réunion où deux camps s’affrontaient : qu’as-tu dit, et qu’as-tu choisi de taire ?'],
        criteria: ['coach-culture', 'coach-posture'],
      },
    }),
    'Prise de référence': reference({
      skills: {
        examples: [
          'Que faisait votre équipe après le passage de [Prénom] qu’elle ne faisait pas avant ?',
          'Racontez-moi un moment de tension : qu’a fait [Prénom] ?',
          'Quel projet lancé à cette époque n’a pas marché, et quelle part y avait [Prénom] ?',
        ],
        criteria: ['coach-accompagnement', 'coach-posture', 'coach-entrepreneur'],
      },
    }),
  },
};
