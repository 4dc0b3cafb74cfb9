/** Words of "Compte rendu", with its chunk; those of the reports themselves are in src/report. */
import { listed, moment } from './grammar';

/** The day that a Date cell says: its midnight is Greenwich's. */
const date = moment({ day: 'numeric', month: 'long', timeZone: 'UTC' });

export const words = {
  title: 'Compte rendu',
  scope: 'Sur quoi porte le compte rendu',
  interview: (stage: string) => `Cet entretien : ${stage}`,
  whole: 'Toute la sélection',
  withNames: 'Avec le nom des évaluateur·rices',
  copy: 'Copier le compte rendu',
  copied: 'Copié, mise en forme comprise.',
  copiedPlain: 'Copié en texte (Markdown).',
  refused: 'Le navigateur refuse la copie : le texte est sélectionné ci-dessous, fais Ctrl + C.',
  selected: 'Compte rendu à copier',
  print: 'Imprimer',
  preview: 'Aperçu',
  notMet: 'Cet entretien n’a pas commencé : le compte rendu est vide pour l’instant.',
  personMayRead: 'La personne peut demander à lire ce texte.',
  filed: (stage: string) => `Compte rendu déposé : ${stage}`,
  filedOn: (day: number) => `déposé le ${date(day)}`,
  toFile: (stages: readonly string[]) => `Reste à déposer : ${listed(stages)}.`,
  answerTitle: 'Réponse à la personne',
  answerHint: 'Un point de départ, à relire et à compléter. Rien n’est envoyé par le widget.',
  outcome: 'Pour annoncer',
  chooseOutcome: 'Choisir…',
  answerText: 'Texte de la réponse',
  reset: 'Revenir au texte proposé',
};

export type ReportWords = typeof words;
