import { juniorCriteria, seniorCriteria } from './deploiement-criteria';
import type { Kit } from './kit';
import { trames } from './trame';

const motives = [
  'Quel service public aimerais-tu voir plus connu, et qu’as-tu déjà fait pour que quelqu’un s’en serve ?',
];

const firstContacts = [
  'D’après toi, qui devrait découvrir [nom du produit] en premier, et où as-tu déjà approché ce genre de public ?',
];

export const deploiementJunior: Kit = {
  id: 'deploiement-junior',
  title: 'Déploiement (junior)',
  job: 'Déploiement',
  position: 'Chargé·e de déploiement junior',
  summary: 'Pour choisir une personne qui débute, quand les démarches de déploiement sont déjà rodées dans l’équipe.',
  draft: false,
  criteria: juniorCriteria,
  trames: trames({
    prequalification: {
      background: {
        examples: [
          'Où as-tu déjà dû faire adopter un service, une idée ou un produit, et combien de gens as-tu appelés ?',
        ],
        criteria: ['junior-experience'],
      },
      skills: {
        examples: [
          'Présente-moi en une minute le dernier produit que tu as défendu, comme si je dirigeais une mairie.',
          'Quand as-tu dû appeler des gens qui ne te connaissaient pas ? Raconte le premier appel et le dixième.',
        ],
        criteria: ['junior-presentation', 'junior-experience'],
      },
      motives: { examples: motives, criteria: ['junior-curiosite'] },
    },
    interview: {
      skills: {
        examples: [
          'Parle-moi d’un envoi en nombre que tu as préparé : qui visais-tu, qui a répondu, qu’as-tu refait ?',
          'Si je reprenais tes contacts demain, que trouverais-je dans ton fichier ? Prends une fiche que tu connais bien.',
          'Raconte la plus longue relation de travail que tu as entretenue hors de ton équipe : qu’est-ce qui l’a fait durer ?',
          'Quelle réunion as-tu montée avec des gens qui ne se connaissaient pas, et qu’en est-il sorti ?',
          'Quelle plainte revenait le plus souvent, et comment l’as-tu portée jusqu’à l’équipe ?',
        ],
        criteria: ['junior-campagne', 'junior-suivi', 'junior-fidelite', 'junior-reunions', 'junior-remontees'],
      },
      team: {
        examples: ['Entre relances, rendez-vous et imprévus, comment as-tu tenu ta semaine la plus remplie ?'],
        criteria: ['autonomie', 'junior-organisation'],
      },
      product: { examples: firstContacts },
    },
    exercise: {
      action: {
        subject:
          'Voici le sujet. Clé de Préau aide les associations à réserver le soir les salles d’école. Tu as trois semaines pour faire venir dix mairies d’un département où personne ne nous connaît. Prépare tes premiers messages, puis appelle-moi comme si je dirigeais l’une d’elles.',
        followUps: [
          'Je te réponds que la mairie a déjà un tableur et pas une minute : que me dis-tu ?',
          'Après dix appels, que racontes-tu à l’équipe, et en premier ?',
        ],
        criteria: [
          'junior-presentation',
          'junior-initiative',
          'junior-vente',
          'junior-remontees',
          'junior-explication',
        ],
      },
      problem: {
        subject:
          'Voici le sujet. Quarante structures se sont inscrites à [nom du produit] le mois dernier, douze s’en servent encore. Trois trouvent que c’est trop long, les autres ne répondent plus. Que fais-tu cette semaine, et que rapportes-tu à l’équipe ?',
        followUps: [
          'Joue-moi l’appel à une structure qui ne répond plus : quelle est ta première phrase ?',
          'Parmi tout ce que l’on te dit, que fais-tu remonter, et que gardes-tu pour toi ?',
        ],
        criteria: ['junior-initiative', 'junior-vente', 'junior-remontees', 'junior-explication'],
      },
    },
    frame: {
      mission: { criteria: ['junior-ecoute'] },
      habits: {
        examples: [
          'Raconte un échange où tu croyais avoir compris le besoin de quelqu’un, à tort. Qu’est-ce qui te l’a montré ?',
          'Quel plan as-tu dû refaire en une journée, et qui as-tu prévenu ?',
        ],
        criteria: ['junior-ecoute', 'junior-adaptation'],
      },
    },
    reference: {
      skills: {
        examples: [
          'Quand [Prénom] promettait un rappel, que se passait-il ? Avez-vous un cas en tête ?',
          'Avec quel contact le lien a-t-il tenu longtemps, et grâce à quoi ?',
          'Face à un refus, qu’avez-vous vu [Prénom] faire ?',
        ],
        criteria: ['junior-fidelite', 'junior-organisation'],
      },
    },
  }),
};

export const deploiementSenior: Kit = {
  id: 'deploiement-senior',
  title: 'Déploiement (senior)',
  job: 'Déploiement',
  position: 'Chargé·e de déploiement senior',
  summary: 'Pour choisir une personne aguerrie, quand il faut trouver les premiers usagers et ouvrir des partenariats.',
  draft: false,
  criteria: seniorCriteria,
  trames: trames({
    prequalification: {
      background: {
        examples: ['Quel déploiement as-tu conduit du premier usager au millième, et à quel moment as-tu douté ?'],
      },
      skills: {
        examples: [
          'Raconte un partenariat que tu as trouvé toi-même : pourquoi eux, et qu’en reste-t-il ?',
          'Quelle décision publique as-tu attendue le plus longtemps, et qu’as-tu fait pendant ce temps ?',
        ],
        criteria: ['senior-partenariats', 'senior-institutions'],
      },
      motives: { examples: motives },
    },
    interview: {
      skills: {
        examples: [
          'Pour un même produit, quels chemins as-tu essayés afin de faire venir du monde ? Lequel as-tu arrêté, et à cause de quel chiffre ?',
          'Quel partenaire a failli partir, et qu’as-tu fait dans le mois ?',
          'Quelle remarque en passant t’a ouvert une piste que personne ne voyait ?',
          'Quel outil as-tu appris parce que le précédent ne suivait plus ? Que fais-tu maintenant avec ?',
        ],
        criteria: ['senior-acquisition', 'senior-partenariats', 'senior-signaux', 'senior-outils', 'senior-formation'],
      },
      team: {
        examples: [
          'Pense à ta dernière arrivée dans une équipe : au bout d’un mois, qu’avais-tu déjà mené sans aide ?',
          'À qui as-tu passé la main sur un pan de ton travail, et comment as-tu su que c’était acquis ?',
        ],
        criteria: ['autonomie', 'senior-transmission'],
      },
      product: { examples: firstContacts },
    },
    exercise: {
      action: {
        subject:
          'Voici le sujet. Clé de Préau, qui prête le soir les salles d’école aux associations, tourne dans cinq communes. La région t’en présente deux cents autres, une fédération d’élus se méfie, et vous êtes deux. Bâtis ton plan pour un trimestre : qui tu vois, par quels canaux, avec quelles mesures.',
        followUps: [
          'Je préside la fédération et je n’ai que trois minutes : que me dis-tu ?',
          'À mi-trimestre, quel chiffre te ferait changer de plan, et pour faire quoi ?',
          'Résume le sujet à une personne qui arrive dans l’équipe ce matin.',
        ],
        criteria: ['senior-plan', 'senior-conviction', 'senior-mesures', 'senior-complexite'],
      },
      problem: {
        subject:
          'Voici le sujet. Le partenaire qui amène la moitié des usagers de [nom du produit] annonce qu’il prépare son propre outil. Tu le vois après-demain. Que cherches-tu à savoir d’ici là, que lui dis-tu, et que prévois-tu s’il part quand même ?',
        followUps: [
          'Je suis ce partenaire et ma décision est prise : vas-y, je t’écoute.',
          'Quels signes regardes-tu ensuite, semaine après semaine ?',
        ],
        criteria: ['senior-plan', 'senior-conviction', 'senior-mesures', 'senior-complexite'],
      },
    },
    frame: {
      mission: {
        examples: [
          'Après ces échanges, quelle tâche hors de ton rôle imagines-tu devoir prendre ici ? L’as-tu déjà fait ?',
        ],
        criteria: ['senior-polyvalence'],
      },
      habits: {
        examples: [
          'Raconte un refus poli dont tu as fini par trouver la vraie raison.',
          'Quelles personnes as-tu réunies alors que tout les opposait, et qu’en est-il sorti ?',
        ],
        criteria: ['senior-ecoute', 'senior-relationnel', 'senior-entrainement', 'senior-polyvalence'],
      },
    },
    reference: {
      skills: {
        examples: [
          'Avec qui le courant passait-il tout de suite, et avec qui a-t-il fallu du temps à [Prénom] ?',
          'Avez-vous vu des collègues se mettre en route à la suite de [Prénom] ? Autour de quoi ?',
        ],
        criteria: ['senior-relationnel', 'senior-entrainement'],
      },
    },
  }),
};
