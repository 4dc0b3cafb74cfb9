/**
 * RGAA 4.1.2, criterion by criterion: what the widget and the pages beside it are, and how that was checked.
 * The words are ours; the numbers are those of the standard. `npm run docs` makes `public/rgaa.html` of it.
 */

/** C: conforme, NC: non conforme, NA: non applicable. */
export type Verdict = 'C' | 'NC' | 'NA';

export type Row = readonly [criterion: string, about: string, verdict: Verdict, how: string];

export interface Theme {
  readonly title: string;
  readonly rows: readonly Row[];
}

const axe = '`accessibility` : axe sur chaque écran, dans trois thèmes et à cinq tailles.';
const structure = '`presentation` : structure de chaque écran, relue par un script.';
const noMedia = 'Relecture du code : ni son, ni vidéo, ni animation.';
const noCaptcha = 'Relecture du code : aucun test de ce genre.';
const decorative = 'Relecture du code : les seuls dessins sont décoratifs, leur sens est écrit à côté.';
const noFrame = 'Relecture du code : aucun cadre dans la page. Le cadre du widget lui-même est celui de Grist.';
const onePage = 'Le widget est une seule page ; la déclaration et ce tableau se rejoignent par des liens.';
const noFile = 'Les exports sont du texte et des données (Markdown, JSON), pas des documents bureautiques.';
const noGesture = 'Relecture du code : seulement des clics et des touches.';

export const themes: readonly Theme[] = [
  {
    title: 'Images',
    rows: [
      ['1.1', 'Une image qui informe a un équivalent en texte', 'NA', decorative],
      [
        '1.2',
        'Une image décorative est ignorée des aides techniques',
        'C',
        `Chaque dessin est masqué (\`aria-hidden\`). ${axe}`,
      ],
      ['1.3', 'L’équivalent en texte est juste', 'NA', decorative],
      ['1.4', 'L’équivalent d’une image-test dit à quoi elle sert', 'NA', noCaptcha],
      ['1.5', 'Une image-test a une autre voie d’accès', 'NA', noCaptcha],
      [
        '1.6',
        'Une image complexe a une description détaillée',
        'NA',
        'L’intervalle de score est dessiné et écrit : le dessin est décoratif.',
      ],
      ['1.7', 'La description détaillée est juste', 'NA', 'Aucune image ne demande de description.'],
      ['1.8', 'Pas de texte en image', 'NA', 'Relecture du code : aucun texte en image.'],
      ['1.9', 'Une légende est liée à son image', 'NA', 'Aucune image légendée.'],
    ],
  },
  {
    title: 'Cadres',
    rows: [
      ['2.1', 'Un cadre a un titre', 'NA', noFrame],
      ['2.2', 'Le titre du cadre est juste', 'NA', noFrame],
    ],
  },
  {
    title: 'Couleurs',
    rows: [
      [
        '3.1',
        'Rien ne tient à la couleur seule',
        'C',
        'Chaque état est aussi un mot et une forme. Regardé en couleurs forcées, par `presentation`.',
      ],
      ['3.2', 'Le texte contraste avec son fond', 'C', axe],
      [
        '3.3',
        'Les contours et les dessins qui informent contrastent',
        'C',
        'Mesuré dans les trois thèmes : champs 3,5 au moins, focus 5,4, signes et marques 6,4.',
      ],
    ],
  },
  {
    title: 'Multimédia',
    rows: [
      ['4.1', 'Transcription ou audiodescription', 'NA', noMedia],
      ['4.2', 'Transcription ou audiodescription justes', 'NA', noMedia],
      ['4.3', 'Sous-titres', 'NA', noMedia],
      ['4.4', 'Sous-titres justes', 'NA', noMedia],
      ['4.5', 'Audiodescription synchronisée', 'NA', noMedia],
      ['4.6', 'Audiodescription juste', 'NA', noMedia],
      ['4.7', 'Un média est annoncé', 'NA', noMedia],
      ['4.8', 'Un média sans durée a un équivalent', 'NA', noMedia],
      ['4.9', 'Cet équivalent est juste', 'NA', noMedia],
      ['4.10', 'Un son qui part seul peut être coupé', 'NA', noMedia],
      ['4.11', 'Un média se commande au clavier et au pointeur', 'NA', noMedia],
      ['4.12', 'Un média sans durée se commande au clavier et au pointeur', 'NA', noMedia],
      ['4.13', 'Un média est compatible avec les aides techniques', 'NA', noMedia],
    ],
  },
  {
    title: 'Tableaux',
    rows: [
      [
        '5.1',
        'Un tableau complexe a un résumé',
        'NA',
        'Tous les tableaux sont simples : une ligne d’en-têtes, une colonne d’en-têtes.',
      ],
      ['5.2', 'Ce résumé est juste', 'NA', 'Aucun tableau complexe.'],
      [
        '5.3',
        'Un tableau de mise en forme se lit dans l’ordre',
        'NA',
        'La mise en page est faite en CSS, sans tableau.',
      ],
      [
        '5.4',
        'Le titre d’un tableau lui est lié',
        'C',
        'Relu dans le navigateur : les tableaux de « Comparer » ont leur `caption`.',
      ],
      ['5.5', 'Ce titre est juste', 'C', 'Relu : il nomme ce que montrent les lignes et les colonnes.'],
      ['5.6', 'Les en-têtes sont déclarés', 'C', structure],
      ['5.7', 'Chaque cellule est liée à ses en-têtes', 'C', `\`scope\` sur chaque en-tête. ${structure}`],
      ['5.8', 'Un tableau de mise en forme n’a rien d’un tableau de données', 'NA', 'Aucun tableau de mise en forme.'],
    ],
  },
  {
    title: 'Liens',
    rows: [
      [
        '6.1',
        'Un lien dit où il mène',
        'C',
        'Relus un par un : cadrage, rendez-vous, entraide, accessibilité, contenu.',
      ],
      ['6.2', 'Un lien a un intitulé', 'C', axe],
    ],
  },
  {
    title: 'Scripts',
    rows: [
      [
        '7.1',
        'Les composants parlent aux aides techniques',
        'C',
        'Éléments natifs partout où il y en a ; noms et rôles lus dans l’arbre d’accessibilité par `keyboard`. `spoken` : un lecteur d’écran simulé lit un entretien, une notation et un débrief. Pas d’essai avec un vrai.',
      ],
      [
        '7.2',
        'L’équivalent d’un script est juste',
        'NA',
        'Aucun script n’a d’équivalent : Grist lui-même demande JavaScript.',
      ],
      [
        '7.3',
        'Tout se fait au clavier et au pointeur',
        'C',
        '`keyboard` : un entretien, une notation et un débrief entiers, sans souris.',
      ],
      [
        '7.4',
        'Un changement de contexte est annoncé ou demandé',
        'C',
        'Relecture : choisir une personne garde le focus où il est ; seul « Nouvelle personne… » le déplace, et son nom le dit.',
      ],
      [
        '7.5',
        'Les messages d’état sont restitués',
        'C',
        '`status` pour l’enregistrement et la copie, `alert` pour ce qui est refusé. `keyboard` : une preuve gardée se dit une fois. Pas d’essai avec un vrai lecteur d’écran.',
      ],
    ],
  },
  {
    title: 'Éléments obligatoires',
    rows: [
      ['8.1', 'La page a un type de document', 'C', 'Relecture : `<!doctype html>` dans les trois pages.'],
      ['8.2', 'Le code produit est valide', 'C', `Identifiants uniques, imbrications permises. ${structure}`],
      ['8.3', 'La langue de la page est dite', 'C', axe],
      [
        '8.4',
        'Cette langue est la bonne',
        'C',
        'Elle change avec la langue choisie dans l’aide. Regardé dans les deux langues.',
      ],
      ['8.5', 'La page a un titre', 'C', axe],
      ['8.6', 'Ce titre est juste', 'C', 'Relu : le nom du widget, dans la langue choisie.'],
      [
        '8.7',
        'Un passage dans une autre langue est signalé',
        'C',
        'En anglais, les textes du document (trames, critères, preuves, motifs, mots et colonnes d’une équipe) et ceux d’un import sont signalés comme français sur tous les écrans, dans leurs attributs aussi : `doc-language`.',
      ],
      ['8.8', 'La langue signalée est la bonne', 'C', `Seulement \`fr\` et \`en\`. ${axe}`],
      ['8.9', 'Une balise ne sert pas qu’à la présentation', 'C', structure],
      [
        '8.10',
        'Un changement de sens de lecture est signalé',
        'C',
        'Les comptes rendus portent `dir="auto"` sur chaque texte. Ailleurs, rien du widget ne change de sens.',
      ],
    ],
  },
  {
    title: 'Structure',
    rows: [
      ['9.1', 'Les titres font le plan', 'C', `Aucun niveau sauté. ${structure}`],
      [
        '9.2',
        'Les zones de la page sont cohérentes',
        'C',
        `Un en-tête, un contenu principal, des régions nommées. ${axe}`,
      ],
      ['9.3', 'Les listes sont des listes', 'C', structure],
      [
        '9.4',
        'Les citations sont indiquées',
        'C',
        'Relecture : un texte qui n’a pas pu être écrit est dans un `blockquote`.',
      ],
    ],
  },
  {
    title: 'Présentation',
    rows: [
      ['10.1', 'La présentation est en CSS', 'C', 'Relecture : ni balise ni attribut de présentation.'],
      ['10.2', 'Sans CSS, rien d’utile ne disparaît', 'C', 'Relecture : le CSS n’ajoute que des flèches de liste.'],
      ['10.3', 'Sans CSS, l’ordre reste compréhensible', 'C', '`keyboard` : l’ordre du code est celui de la lecture.'],
      [
        '10.4',
        'Le texte se lit agrandi deux fois',
        'C',
        '`presentation` : texte à 200 %, puis page à 200 %, rien de coupé.',
      ],
      [
        '10.5',
        'Couleurs de texte et de fond vont ensemble',
        'C',
        'Relecture : les deux sont posées sur la page, et sur tout ce qui change de fond.',
      ],
      ['10.6', 'Un lien se voit dans le texte', 'C', `Souligné. ${axe}`],
      ['10.7', 'Le focus se voit', 'C', '`keyboard` : chaque arrêt de la tabulation a son contour.'],
      [
        '10.8',
        'Ce qui est caché l’est pour tout le monde',
        'C',
        'Relecture de chaque `aria-hidden` : signes dont le mot suit. Les textes réservés à l’écoute sont voulus.',
      ],
      [
        '10.9',
        'Rien ne tient à la forme, à la taille ou à la place',
        'C',
        'Relecture : « sans preuve », « doute ouvert », « obligatoire » sont écrits.',
      ],
      [
        '10.10',
        'Ce qui remplace la forme ou la place est juste',
        'C',
        'Relecture : le mot dit la même chose que la forme.',
      ],
      [
        '10.11',
        'Tout tient dans 320 pixels de large',
        'C',
        '`presentation` : 320 pixels, et 256 de haut. Seul un tableau de notes défile, dans sa région.',
      ],
      [
        '10.12',
        'Le texte supporte d’être espacé',
        'C',
        '`presentation` : espacements de la norme, à 320 pixels, rien de coupé.',
      ],
      [
        '10.13',
        'Ce qui s’affiche au survol se commande',
        'NA',
        'Seulement des infobulles du navigateur (`title`), qui répètent un nom.',
      ],
      [
        '10.14',
        'Ce que CSS affiche s’affiche aussi au clavier',
        'C',
        'Le lien « Aller au contenu » paraît au focus : `presentation`.',
      ],
    ],
  },
  {
    title: 'Formulaires',
    rows: [
      ['11.1', 'Un champ a une étiquette', 'C', axe],
      ['11.2', 'Cette étiquette est juste', 'C', 'Relues dans le navigateur, écran par écran.'],
      [
        '11.3',
        'Une même fonction garde la même étiquette',
        'C',
        'Les mots sont dans une seule table par langue, vérifiée par le typage.',
      ],
      ['11.4', 'L’étiquette est à côté de son champ', 'C', 'Regardé à 320, 600 et 1 200 pixels.'],
      [
        '11.5',
        'Les champs de même nature sont regroupés',
        'C',
        'Notes, décision et métiers sont des groupes. `keyboard` pour les notes.',
      ],
      ['11.6', 'Un groupe a un nom', 'C', axe],
      ['11.7', 'Ce nom est juste', 'C', 'Un groupe de notes porte l’intitulé de son critère : `keyboard`.'],
      [
        '11.8',
        'Les choix d’une liste sont regroupés',
        'C',
        'Les personnes, par poste. Les autres listes sont courtes.',
      ],
      ['11.9', 'Un bouton dit ce qu’il fait', 'C', 'Relus ; ceux d’un signe ont un nom complet.'],
      [
        '11.10',
        'Les erreurs et les champs obligatoires sont dits',
        'C',
        'Relecture : les champs facultatifs le disent ; un refus nomme le champ, dans une alerte.',
      ],
      [
        '11.11',
        'Une erreur dit comment la corriger',
        'C',
        'Relecture : chaque refus dit la raison et que faire, avec un exemple de nombre.',
      ],
      [
        '11.12',
        'Ce qui modifie ou supprime se rattrape',
        'C',
        'Confirmation avant de supprimer, annulation de la dernière action, textes refusés gardés.',
      ],
      [
        '11.13',
        'Un champ sur soi se remplit tout seul',
        'C',
        '« Ton prénom et ton nom » porte `autocomplete="name"` ; les autres champs parlent d’autrui.',
      ],
    ],
  },
  {
    title: 'Navigation',
    rows: [
      ['12.1', 'Deux façons de naviguer', 'NA', onePage],
      ['12.2', 'Les menus restent à leur place', 'NA', onePage],
      ['12.3', 'Le plan du site est juste', 'NA', onePage],
      ['12.4', 'Le plan du site s’atteint toujours de même', 'NA', onePage],
      ['12.5', 'La recherche s’atteint toujours de même', 'NA', 'Aucun moteur de recherche.'],
      [
        '12.6',
        'Les zones de la page s’atteignent ou s’évitent',
        'C',
        `Zones nommées (en-tête, contenu, régions). ${axe}`,
      ],
      [
        '12.7',
        'Un lien mène au contenu',
        'C',
        '`presentation` : « Aller au contenu » est le premier arrêt de la page.',
      ],
      ['12.8', 'L’ordre de tabulation est cohérent', 'C', '`keyboard` : c’est celui de la lecture.'],
      ['12.9', 'Aucun piège au clavier', 'C', '`keyboard` : la tabulation entre et sort.'],
      [
        '12.10',
        'Les raccourcis d’une touche se maîtrisent',
        'C',
        'Ils n’agissent que dans leur champ, et l’aide les coupe.',
      ],
      [
        '12.11',
        'Ce qui s’ajoute s’atteint au clavier',
        'C',
        'Les panneaux suivent l’en-tête dans l’ordre de tabulation ; fermés, ils rendent le focus.',
      ],
    ],
  },
  {
    title: 'Consultation',
    rows: [
      [
        '13.1',
        'Une limite de temps se maîtrise',
        'C',
        'Aucune : le chronomètre informe, rien ne se ferme ni n’avance seul.',
      ],
      ['13.2', 'Aucune fenêtre ne s’ouvre toute seule', 'C', 'Relecture : seulement au clic sur un lien.'],
      ['13.3', 'Un document à télécharger est accessible', 'NA', noFile],
      ['13.4', 'Sa version accessible dit la même chose', 'NA', noFile],
      [
        '13.5',
        'Un contenu cryptique a un équivalent',
        'C',
        'Les signes `+`, `−`, `?`, ◆, ◈ et ◇ sont doublés d’un mot.',
      ],
      ['13.6', 'Cet équivalent est juste', 'C', 'Relu : « pour », « contre », « doute ouvert », « sans preuve ».'],
      ['13.7', 'Ni flash, ni saut de lumière', 'NA', 'Relecture du code : aucun effet de ce genre.'],
      [
        '13.8',
        'Ce qui bouge se maîtrise',
        'NA',
        '`presentation` : rien ne bouge quand le mouvement est réduit ; sinon, un fond de bouton change en 80 ms.',
      ],
      [
        '13.9',
        'La page se lit dans les deux orientations',
        'C',
        '`presentation` : plus haute que large, et l’inverse.',
      ],
      ['13.10', 'Un geste complexe a son équivalent', 'NA', noGesture],
      [
        '13.11',
        'Un appui se reprend avant d’être relâché',
        'C',
        'Relecture : chaque action part au clic, donc au relâchement.',
      ],
      ['13.12', 'Un mouvement de l’appareil a son équivalent', 'NA', noGesture],
    ],
  },
];
