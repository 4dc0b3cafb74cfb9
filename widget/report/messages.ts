/** Words of "Compte rendu", with its chunk; those of the reports themselves are in src/report. */
import type { Language } from '../messages';

const listIn = (language: Language) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  return (names: readonly string[]): string => format.format(names);
};
const listed = listIn('fr');
/** The day that a Date cell says: its midnight is Greenwich's. */
const dateIn = (locale: string) => {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (seconds: number): string => format.format(seconds * 1000);
};
const french = dateIn('fr-FR');
const english = dateIn('en-GB');

const fr = {
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
  filedOn: (date: number) => `déposé le ${french(date)}`,
  toFile: (stages: readonly string[]) => `Reste à déposer : ${listed(stages)}.`,
  answerTitle: 'Réponse à la personne',
  answerHint: 'Un point de départ, à relire et à compléter. Rien n’est envoyé par le widget.',
  outcome: 'Pour annoncer',
  chooseOutcome: 'Choisir…',
  answerText: 'Texte de la réponse',
  reset: 'Revenir au texte proposé',
};

export type ReportMessages = typeof fr;

const listedEn = listIn('en');

const en: ReportMessages = {
  title: 'Report',
  scope: 'What the report is about',
  interview: (stage) => `This interview: ${stage}`,
  whole: 'The whole selection',
  withNames: 'With the names of evaluators',
  copy: 'Copy the report',
  copied: 'Copied, with its structure.',
  copiedPlain: 'Copied as text (Markdown).',
  refused: 'The browser refuses to copy: the text is selected below, press Ctrl + C.',
  selected: 'Report to copy',
  print: 'Print',
  preview: 'Preview',
  notMet: 'This interview has not begun: the report is empty for now.',
  personMayRead: 'The person may ask to read this text.',
  filed: (stage) => `Report filed: ${stage}`,
  filedOn: (date) => `filed on ${english(date)}`,
  toFile: (stages) => `Still to file: ${listedEn(stages)}.`,
  answerTitle: 'Answer to the person',
  answerHint: 'A starting point, to read again and complete. The widget sends nothing.',
  outcome: 'To announce',
  chooseOutcome: 'Choose…',
  answerText: 'Text of the answer',
  reset: 'Back to the proposed text',
};

const words: Readonly<Record<Language, ReportMessages>> = { fr, en };
export const reportMessages = (language: Language): ReportMessages => words[language];
