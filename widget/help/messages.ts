/** Words of the help, with its chunk. */
import type { Language } from '../messages';

const fr = {
  title: 'Aide',
  intro:
    'Sélectionne une personne, pose les points de la trame, note chaque fait entendu. Les notes viennent après, seul·e, puis l’équipe se parle à froid.',
  keysTitle: 'Clavier, dans la ligne « Nouvelle preuve »',
  keys: [
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
  ] as readonly (readonly [string, string])[],
  shortcuts: 'Raccourcis clavier (signes, numéros, chiffres) en plus d’Entrée',
  language: 'Langue du widget',
  drafts: 'Les textes en cours sont gardés sur cet ordinateur jusqu’à leur enregistrement.',
  notKept:
    'Ce navigateur ne garde rien ici : fenêtre privée, stockage refusé aux pages d’un autre site ou disque plein. Un texte en cours, ou que Grist n’a pas encore reçu, se perd si tu fermes l’onglet ou changes de page. Tu peux autoriser le stockage pour ce site dans les réglages du navigateur.',
  clearDrafts: 'Effacer les brouillons de cet ordinateur',
  confirmClear: 'Effacer les brouillons pour de bon',
  cleared: 'Brouillons effacés.',
  version: (version: string) => `Version ${version}`,
  accessibility: 'Accessibilité',
};
type HelpMessages = typeof fr;

const en: HelpMessages = {
  title: 'Help',
  intro:
    'Select someone, go through the script, take down every fact you hear. Ratings come later, each on your own, then the team talks once it has cooled down.',
  keysTitle: 'Keyboard, in the “New proof” line',
  keys: [
    ['Enter', 'save the proof'],
    ['+  −  ?', 'as first character: for, against, doubt'],
    ['#3 or Alt + 3', 'change criterion'],
    ['#', 'every criterion: a digit or letters, the arrows, then Enter'],
    ['Ctrl + Enter', 'next point'],
    ['Ctrl + Shift + Enter', 'skip this point'],
    ['Alt + ↑ ↓', 'look at another point, and mark nothing'],
    ['↑', 'on an empty line: take the latest proof back'],
    ['Esc', 'leave the proof as it was; from elsewhere, back to the line'],
    ['Ctrl + Z', 'on an empty line: take back your latest proof about this person'],
    ['Ctrl + Shift + Z', 'bring it again'],
  ] as readonly (readonly [string, string])[],
  shortcuts: 'Keyboard shortcuts (signs, numbers, digits) besides Enter',
  language: 'Language of the widget',
  drafts: 'What you are typing is kept on this computer until it is saved.',
  notKept:
    'This browser keeps nothing here: a private window, storage refused to pages of another site, or a full disk. What you are typing, or what Grist has not received yet, is lost if you close the tab or change page. You can allow storage for this site in the browser’s settings.',
  clearDrafts: 'Erase the drafts on this computer',
  confirmClear: 'Erase the drafts for good',
  cleared: 'Drafts erased.',
  version: (version: string) => `Version ${version}`,
  accessibility: 'Accessibility (in French)',
};

const words: Readonly<Record<Language, HelpMessages>> = { fr, en };
export const helpMessages = (language: Language): HelpMessages => words[language];
