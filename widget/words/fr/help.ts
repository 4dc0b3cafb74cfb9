/** Words of the help, with its chunk. */

export const words = {
  title: 'Aide',
  intro:
    'Sélectionne une personne, pose les points de la trame, note chaque fait entendu. Les notes viennent après, seul·e, puis l’équipe se parle à froid.',
  keys: [
    [
      'Clavier, dans la ligne « Nouvelle preuve »',
      [
        ['Entrée', 'enregistrer la preuve'],
        ['+  −  ?', 'en premier caractère : pour, contre, doute'],
        ['#3 ou Alt + 3', 'changer de critère'],
        ['#', 'tous les critères : un chiffre ou des lettres, les flèches, puis Entrée'],
        ['Ctrl + Entrée', 'point suivant'],
        ['Ctrl + Maj + Entrée', 'passer ce point'],
        ['Alt + ↑ ↓', 'regarder un autre point, sans rien marquer'],
        ['↑', 'sur une ligne vide : reprendre la dernière preuve'],
        ['Échap', 'laisser la preuve reprise comme elle était ; d’ailleurs, revenir à la ligne'],
        ['Ctrl + Z', 'sur une ligne vide : retirer ta dernière preuve sur cette personne'],
        ['Ctrl + Maj + Z', 'la remettre'],
        ['Maj + Entrée', 'aller à la ligne dans la même preuve'],
      ],
    ],
    [
      'Clavier, sur les notes',
      [
        ['1  2  3  0', 'noter (0 : non observé) ; dans Ma notation, va aussi au critère suivant'],
        ['←  →', 'choisir une note, sans aller plus loin'],
        ['Entrée', 'critère suivant'],
        ['↑  ↓', 'au débrief : un autre critère'],
        ['3 puis +  −  ?', 'sur une preuve à trier : son critère, puis son signe'],
      ],
    ],
  ] as readonly (readonly [title: string, keys: readonly (readonly [string, string])[]])[],
  shortcuts: 'Raccourcis clavier (signes, numéros, chiffres) en plus d’Entrée',
  language: 'Langue du widget',
  /** This language in itself: who looks for it may read no other. */
  itself: 'Français',
  drafts: 'Les textes en cours sont gardés sur cet ordinateur jusqu’à leur enregistrement.',
  notKept:
    'Ce navigateur ne garde rien ici : fenêtre privée, stockage refusé aux pages d’un autre site ou disque plein. Un texte en cours, ou que Grist n’a pas encore reçu, se perd si tu fermes l’onglet ou changes de page. Tu peux autoriser le stockage pour ce site dans les réglages du navigateur.',
  clearDrafts: 'Effacer les brouillons de cet ordinateur',
  confirmClear: 'Effacer les brouillons pour de bon',
  cleared: 'Brouillons effacés.',
  version: (version: string) => `Version ${version}`,
  accessibility: 'Accessibilité',
};

export type HelpWords = typeof words;
