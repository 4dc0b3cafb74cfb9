import type { Kit, KitPoint } from './kit';
import { candidateQuestions, closing, fact, opening, point, question, type Words } from './shared';

/** A case to solve live: the subject as it is read aloud, and questions for when the answer is presented. */
interface Case {
  readonly subject: string;
  readonly followUps: readonly string[];
  readonly criteria: readonly string[];
}

/** What a job says in its own words, stage by stage; a point left out keeps the common words. */
interface JobWords {
  readonly prequalification: { readonly background?: Words; readonly skills: Words; readonly motives: Words };
  readonly interview: {
    readonly skills: Words;
    readonly team?: Words;
    readonly product: Words;
  };
  readonly exercise: { readonly action: Case; readonly problem: Case };
  readonly frame: { readonly mission: Words; readonly habits: Words };
  readonly reference: { readonly skills: Words; readonly recommendation?: Words };
}

/** What may stand in the way, one fact a line, each filling a field of the candidate. */
const logistics: readonly KitPoint[] = [
  point({
    kind: 'Fait',
    title: 'Le côté pratique',
    advice: 'Mieux vaut découvrir un blocage aujourd’hui qu’à la signature : fais préciser chaque « ça dépend ».',
    minutes: [2, 3],
    examples: [
      'Passons aux questions pratiques : calendrier, rythme, tarif. Y vois-tu quelque chose qui coincerait ?',
      'As-tu un préavis ou un engagement en cours qui repousserait ton arrivée ?',
    ],
  }),
  fact(
    'availability',
    'Disponibilité',
    'À quelle date serais-tu libre, et combien de jours pourrais-tu nous consacrer chaque semaine ?',
  ),
  fact(
    'remote',
    'Télétravail',
    'Combien de jours par semaine voudrais-tu passer à distance, et combien au bureau avec l’équipe ?',
  ),
  fact('otherProcesses', 'Autres démarches', 'Es-tu en discussion ailleurs, et jusqu’à quand peux-tu nous attendre ?'),
  fact('cost', 'Coût', 'Quel tarif à la journée, ou quelle rémunération, vises-tu pour une mission comme celle-ci ?'),
  fact(
    'referenceConsent',
    'Accord pour une référence',
    'Si nous allons au bout, es-tu d’accord pour que nous appelions une personne de ton choix ?',
  ),
];

export const prequalification = (words: JobWords['prequalification']): readonly KitPoint[] => [
  opening('Poser le cadre de l’appel', 'Deux minutes : qui tu es, pourquoi cet appel, combien de temps il dure.', [
    'Bonjour [Prénom] ! Je te dis qui je suis et à quoi sert [nom du produit], puis la parole est à toi. Ça te va ?',
    'Nous avons une petite demi-heure. Je prends des notes : si je baisse les yeux, c’est que je t’écoute.',
  ]),
  question(
    'Son parcours, en bref',
    'Ne fais pas dérouler tout le CV : deux expériences qui ressemblent à ta mission suffisent.',
    [3, 4],
    words.background ?? {},
    { before: ['Quelles sont les deux expériences qui te serviraient dès ton arrivée ici, et qu’y faisais-tu ?'] },
  ),
  question(
    'Les compétences clés',
    'Une question par compétence, quatre au plus. Relance jusqu’aux faits : quand, avec qui, avec quel résultat.',
    [8, 10],
    words.skills,
  ),
  question(
    'Ce qui l’amène vers le service public',
    'Écoute ce que la personne est allée chercher par elle-même : son envie y est plus visible que dans ses formules.',
    [3, 4],
    words.motives,
    {
      before: [
        'Comment as-tu entendu parler de beta.gouv.fr, et qu’as-tu lu ou demandé avant d’envoyer ta candidature ?',
      ],
    },
  ),
  ...logistics,
  candidateQuestions(
    'Ses premières questions',
    'La première question posée dit souvent ce qui pèsera dans son choix : note-la telle quelle.',
    [2, 4],
    [
      'À toi maintenant : que te manque-t-il pour savoir si tu as envie de continuer ?',
      'Dans l’annonce, quelle phrase t’a laissé un doute ?',
    ],
  ),
  closing('l’étape suivante est un entretien plus long, où nous parlerons vraiment du métier', [1, 2]),
];

const interview = (words: JobWords['interview']): readonly KitPoint[] => [
  opening(
    'Accueillir et mettre à l’aise',
    'Un mot sur chaque personne, le programme, et on commence : deux minutes, pas plus.',
    [
      'Bienvenue [Prénom] ! Tu as trouvé le lien sans peine ? Voici qui est là, et ce que chaque personne fait ici.',
      'Nous avons lu les notes de ton premier appel, tu n’auras pas à tout répéter.',
    ],
  ),
  question(
    'Les compétences du métier',
    'Prévois une ou deux questions par critère et reste sur un même exemple jusqu’à savoir qui a fait quoi.',
    [21, 28],
    words.skills,
  ),
  question(
    'Sa façon de travailler en équipe',
    'Fais raconter une équipe où tout roulait et une autre où ça grinçait, puis compare avec la tienne.',
    [10, 13],
    words.team ?? {},
    {
      after: [
        'Dans quelle équipe as-tu donné le meilleur de toi ? Qu’y faisait-on chaque semaine qui changeait tout ?',
        'Et celle où tu n’as pas trouvé ta place : qu’as-tu tenté avant de partir, ou pour rester ?',
      ],
    },
  ),
  question(
    'Ce qui est resté du produit',
    'Laisse la personne l’expliquer avant de compléter : tu sauras ce que le premier appel lui a appris.',
    [5, 7],
    words.product,
    {
      before: [
        'Explique-moi [nom du produit] comme à une amie qui n’en a jamais entendu parler : qui s’en sert, et pour quoi ?',
      ],
    },
  ),
  question(
    'Ce qui fera pencher la balance',
    'Va plus loin que le tarif : sujet, rythme, équipe… Tu sauras quoi mettre en avant, et ce que tu ne peux pas promettre.',
    [5, 7],
    {
      examples: [
        'La dernière fois, entre quelles propositions hésitais-tu, et qu’est-ce qui a fait la différence ?',
        'Cette fois-ci, que devrait avoir [nom du produit] pour passer devant les autres ?',
      ],
    },
  ),
  closing('l’étape suivante est une mise en situation d’une heure avec une personne du métier', [2, 3]),
];

const exerciseBoxes =
  'Consigne 5–10 min, reformulation et questions 5–10, préparation en solo 10–20, restitution et échange 10–20.';

const practicalCase = (title: string, advice: string, { subject, followUps, criteria }: Case): KitPoint =>
  point(
    {
      kind: 'Cas pratique',
      title,
      advice: `${exerciseBoxes} ${advice}`,
      minutes: [30, 60],
      examples: [
        subject,
        'Avant de commencer, redis-moi le sujet à ta manière : que cherche-t-on, et que te manque-t-il pour démarrer ?',
        ...followUps,
      ],
    },
    criteria,
  );

export const exercise = (words: JobWords['exercise']): readonly KitPoint[] => [
  opening(
    'Installer la mise en situation',
    'Présente l’expert·e métier et les quatre temps. Un seul cas, A ou B : le même, aussi longtemps, pour tout le monde.',
    [
      'Bonjour [Prénom] ! Aujourd’hui on travaille ensemble sur un cas. Il n’y a pas de bonne réponse à deviner.',
      'Tu découvres le sujet en direct, comme les autres. Pose toutes les questions que tu veux avant de te lancer.',
    ],
  ),
  practicalCase(
    'Cas A : mener une action',
    'Interviens peu, tu verras mieux comment la personne raisonne.',
    words.action,
  ),
  practicalCase(
    'Cas B : résoudre un problème',
    'Règle la difficulté sur l’expérience que demande le poste.',
    words.problem,
  ),
  closing('l’étape suivante est une rencontre avec toute l’équipe', [2, 3]),
];

export const frame = (words: JobWords['frame']): readonly KitPoint[] => [
  opening(
    'Ouvrir la rencontre',
    'Tour de table express, et un rappel à l’équipe : elle donne un avis, elle ne vote pas.',
    [
      'Bienvenue parmi nous, [Prénom] ! Une phrase par personne pour se présenter, puis on parle de notre quotidien et du tien.',
      'Nous te décrivons nos habitudes, tu nous racontes les tiennes : voyons si elles vont ensemble.',
    ],
  ),
  question(
    'Les tournants de son parcours',
    'Le CV est déjà connu : cherche la raison de chaque virage, et ce que la personne en a tiré.',
    [8, 10],
    {
      examples: [
        'Prends tes deux derniers changements de poste ou de mission : que cherchais-tu, et l’as-tu trouvé ?',
        'Quelle décision de ton parcours referais-tu sans hésiter, et laquelle te laisse un regret ?',
      ],
    },
  ),
  question(
    'Ce que la mission et l’équipe lui évoquent',
    'Note ce qui vient en premier et ce qui manque : ses priorités sont-elles les vôtres ?',
    [8, 10],
    words.mission,
    { before: ['Si tu devais présenter la mission à une collègue demain matin, par quoi commencerais-tu ?'] },
  ),
  question(
    'Les habitudes de travail',
    'Décris sans enjoliver vos décisions, vos rendez-vous, votre façon d’écrire, puis demande un épisode vécu.',
    [15, 20],
    words.habits,
    {
      after: [
        'Raconte une décision prise à plusieurs, sans que personne ait le dernier mot : quelle a été ta part, et comment ça a fini ?',
        'Quel retour sur ton travail t’a piqué au vif cette année, et qu’en as-tu fait ?',
      ],
    },
  ),
  question(
    'Ses envies et ses réserves',
    'Reviens sur ce que la personne disait au premier entretien : un frein nommé aujourd’hui peut encore se discuter.',
    [5, 7],
    {
      examples: [
        'As-tu déjà refusé ou quitté une mission ? Quel signe t’avait mis la puce à l’oreille ?',
        'Parmi ce que nous t’avons montré, qu’est-ce qui te donne envie, et qu’est-ce qui te retient ?',
      ],
    },
  ),
  candidateQuestions(
    'Ses questions à l’équipe',
    'Laisse vraiment de la place, et réponds franchement : une inquiétude tue aujourd’hui ressort dans trois mois.',
    [5, 8],
    [
      'Que veux-tu savoir de notre quotidien, y compris ce dont on parle moins volontiers ?',
      'Y a-t-il quelqu’un de l’équipe que tu aimerais revoir avant de te décider ?',
    ],
  ),
  closing('j’appellerai la personne de référence que tu auras choisie', [2, 3]),
];

export const reference = (words: JobWords['reference']): readonly KitPoint[] => [
  opening(
    'Se présenter',
    'Une minute : qui tu es, l’accord donné par la personne, la durée de l’appel.',
    ['Bonjour, et merci de prendre dix minutes. [Prénom Nom] m’a donné votre contact et sait que je vous appelle.'],
    [1, 1],
  ),
  question(
    'Le poste et les missions',
    'Demande aussi comment la collaboration s’est terminée, simplement et sans insister.',
    [2, 3],
    {
      examples: [
        'Dans quel cadre avez-vous travaillé avec [Prénom Nom], et que lui confiait-on ?',
        'Comment votre collaboration a-t-elle pris fin ?',
      ],
    },
  ),
  question(
    'Les compétences encore en doute',
    'Pars de tes doutes ouverts et demande une scène précise plutôt qu’une appréciation.',
    [4, 5],
    words.skills,
  ),
  question(
    'La recommandation',
    'Note les conditions autant que le oui : elles te diront comment réussir l’accueil.',
    [2, 3],
    words.recommendation ?? {},
    {
      before: [
        'Si vous montiez une équipe demain, demanderiez-vous à [Prénom] d’en être, pour [X mois] ? Qu’est-ce qui vous ferait hésiter ?',
        'Que devrions-nous prévoir dès la première semaine pour que tout se passe bien ?',
      ],
    },
  ),
  point({
    kind: 'Clôture',
    title: 'Remercier',
    advice: 'Remercie sans laisser deviner ta décision, et garde tes impressions pour le débrief.',
    minutes: [1, 1],
    examples: ['Merci pour votre franchise et pour le temps que vous nous avez accordé. Bonne fin de journée !'],
  }),
];

/** The five stages of the common trame, in the words of a job. */
export const trames = (words: JobWords): Kit['trames'] => ({
  Préqualification: prequalification(words.prequalification),
  'Entretien intra/métier': interview(words.interview),
  'Mise en situation': exercise(words.exercise),
  'Cadre de collaboration': frame(words.frame),
  'Prise de référence': reference(words.reference),
});
