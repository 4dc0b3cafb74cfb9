import type { Kit } from './kit';
import { acrossJobs, publicService } from './shared';
import { trames } from './trame';

export const design: Kit = {
  id: 'design',
  title: 'Design',
  job: 'Design',
  position: 'Designer',
  summary:
    'Une première ébauche pour choisir un·e designer : à relire avec une personne du métier avant de t’en servir.',
  draft: true,
  criteria: [
    {
      id: 'design-recherche',
      title: 'La personne est capable d’aller observer des usagers et d’en rapporter ce qui change une décision.',
      short: 'Recherche usagers',
      family: 'Savoir-faire',
      weight: 3,
      required: true,
      stages: ['Préqualification', 'Entretien intra/métier', 'Prise de référence'],
      question: 'Quelle observation de terrain a fait abandonner une idée à ton équipe ? Qui avais-tu rencontré ?',
      anchors: [
        'Imagine les usagers depuis son bureau, ou s’en remet à un questionnaire.',
        'A mené des entretiens bien préparés, dont les conclusions ont peu servi.',
        'Cite qui a été rencontré, ce qui a surpris, et la décision prise à cause de cela.',
      ],
      shared: false,
    },
    {
      id: 'design-parcours',
      title: 'La personne est capable de dessiner un parcours simple, jusqu’aux mots et aux cas tordus.',
      short: 'Parcours et écrans',
      family: 'Savoir-faire',
      weight: 3,
      required: false,
      stages: ['Entretien intra/métier', 'Mise en situation'],
      question:
        'Montre-moi un parcours dont tu as retiré la moitié : qu’est-ce qui pouvait partir, et comment le savais-tu ?',
      anchors: [
        'Présente de beaux écrans isolés ; les erreurs et les cas rares manquent.',
        'Parcours complet et lisible, mais les textes ou les cas difficiles sont laissés à d’autres.',
        'Suit une personne du début à la fin, textes et impasses compris, et justifie chaque étape gardée.',
      ],
      shared: false,
    },
    {
      id: 'design-accessibilite',
      title: 'La personne est capable de rendre une interface utilisable par tout le monde dès la première ébauche.',
      short: 'Accessibilité',
      family: 'Service public',
      weight: 2,
      required: true,
      stages: ['Mise en situation'],
      question:
        'Quel choix graphique as-tu modifié pour qu’une personne naviguant au clavier ou à l’oreille s’en sorte ?',
      anchors: [
        'Y voit une vérification de fin, ou l’affaire de l’équipe technique.',
        'Surveille contrastes et tailles, mais oublie clavier, ordre de lecture ou messages d’erreur.',
        'Annote ses ébauches (clavier, intitulés, erreurs) et raconte un essai avec une personne concernée.',
      ],
      shared: false,
    },
    {
      id: 'design-essais',
      title: 'La personne est capable de montrer tôt un travail imparfait et de le corriger d’après ce qu’elle voit.',
      short: 'Essais et corrections',
      family: 'Produit',
      weight: 2,
      required: false,
      stages: ['Entretien intra/métier'],
      question: 'Quelle est la version la plus brute que tu aies fait essayer, et qu’as-tu corrigé le lendemain ?',
      anchors: [
        'Attend une maquette finie pour la montrer ; défend ses choix face aux réactions.',
        'Fait essayer une fois, tard, et corrige surtout des détails.',
        'Raconte plusieurs essais rapprochés, une erreur vue tôt et la version qui en est née.',
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
          'Quel projet de ton portfolio ressemble le plus à [nom du produit], et quelle y est ta part exacte ?',
        ],
      },
      skills: {
        examples: [
          'Raconte-moi ta dernière sortie sur le terrain : qui as-tu vu, et qu’as-tu rapporté à l’équipe ?',
          'Quelle conclusion de recherche personne ne voulait entendre, et comment l’as-tu fait passer ?',
        ],
        criteria: ['design-recherche'],
      },
      motives: {
        examples: ['Quel formulaire public t’a donné envie de prendre un crayon ? Qu’y changerais-tu d’abord ?'],
        criteria: ['service-public'],
      },
    },
    interview: {
      skills: {
        examples: [
          'Ouvre un projet et suis une personne de bout en bout : où se perdait-elle avant toi, et où se perd-elle encore ?',
          'Parle-moi d’une ébauche montrée trop tôt à ton goût : qu’as-tu appris ce jour-là ?',
          'Quelle rencontre avec un usager a fait tomber une maquette déjà validée ?',
        ],
        criteria: ['design-recherche', 'design-parcours', 'design-essais'],
      },
      product: {
        examples: ['Sur [nom du produit], quel écran irais-tu observer en premier, et avec qui ?'],
        criteria: ['design-recherche'],
      },
    },
    exercise: {
      action: {
        subject:
          'Voici le sujet. Carte Rivage indique les plages accessibles en fauteuil. L’équipe veut que tout le monde puisse signaler un accès bloqué, debout sur le sable, en plein soleil. Dessine le parcours au crayon, du premier geste à la confirmation.',
        followUps: [
          'Comment une personne qui ne voit pas l’écran fait-elle ce signalement ?',
          'Que se passe-t-il sans réseau, ou si quelqu’un d’autre a déjà signalé ?',
        ],
        criteria: ['design-parcours', 'design-accessibilite'],
      },
      problem: {
        subject:
          'Voici le sujet. Sur [nom du produit], une personne sur trois quitte la page qui demande ses revenus. La consigne a déjà été réécrite deux fois, sans effet. Comment trouves-tu la cause, et que dessines-tu pour vérifier ton idée cette semaine ?',
        followUps: [
          'Quel mot de la page changes-tu, et lequel gardes-tu ?',
          'Avec combien de personnes essaies-tu, et lesquelles ?',
        ],
        criteria: ['design-parcours', 'design-accessibilite'],
      },
    },
    frame: {
      mission: {
        examples: ['Raconte une fois où tu as laissé une idée élégante parce qu’elle écartait une partie des gens.'],
        criteria: ['service-public'],
      },
      habits: {
        examples: ['Parle-moi d’un écran refait avec la personne qui le codait : qui a cédé sur quoi ?'],
        criteria: ['autres-metiers'],
      },
    },
    reference: {
      skills: {
        examples: [
          'Quelle décision votre équipe a-t-elle prise grâce à une recherche menée par [Prénom] ?',
          'Comment se passait le travail avec les personnes qui développent ? Une scène vous revient-elle ?',
        ],
        criteria: ['design-recherche', 'autres-metiers'],
      },
    },
  }),
};
