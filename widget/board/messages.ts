/** Words of "Preuves", with its chunk. */
import type { Tally } from '../../src/rules/proof';
import type { Language } from '../messages';
import { many, manyEn } from '../messages/format';

const fr = {
  title: (position: string) => (position ? `Preuves : ${position}` : 'Preuves'),
  caption: 'Preuves de chaque personne, critère par critère',
  help: 'Les flèches vont d’une case à l’autre ; Entrée ouvre la personne à ce point.',
  legend: { proven: 'avec preuve', doubt: 'doute ouvert', bare: 'sans preuve' },
  person: 'Personne',
  proven: (count: number, of: number) => `${count} sur ${of}`,
  provenHead: 'Avec preuve',
  filter: 'Critères affichés',
  stage: 'Étape des critères',
  all: 'Toutes les étapes',
  required: 'Obligatoires',
  copy: 'Copier pour un tableur (CSV)',
  copied: 'Copié',
  refused: 'Le navigateur refuse le presse-papiers : copie ce texte.',
  print: 'Imprimer la fiche',
  nobody: 'Personne pour ce poste.',
  noCriteria: 'Aucun critère ne correspond : élargis le filtre.',
  cell: ({ plus, minus, openDoubts }: Tally): string =>
    [
      plus + minus === 0 ? 'sans preuve' : '',
      plus ? `${plus} pour` : '',
      minus ? `${minus} contre` : '',
      openDoubts ? many(openDoubts, 'doute ouvert', 'doutes ouverts') : '',
    ]
      .filter(Boolean)
      .join(', '),
  notTheirs: 'pas un critère de cette personne',
  sheet: (name: string) => `Ce qui reste à demander à ${name}`,
  nothing: 'Chaque critère a une preuve, aucun doute n’est ouvert.',
  besides: 'Sans étape à venir pour le demander',
  doubt: 'doute',
  isRequired: 'obligatoire',
  trame: (stage: string) => `Prochaine étape : ${stage}`,
  askedBefore: 'déjà abordé',
  known: 'Déjà su',
};
export type BoardMessages = typeof fr;

const en: BoardMessages = {
  title: (position) => (position ? `Proofs: ${position}` : 'Proofs'),
  caption: 'Proofs of each person, criterion by criterion',
  help: 'Arrows go from cell to cell; Enter opens the person at that point.',
  legend: { proven: 'with proof', doubt: 'open doubt', bare: 'no proof' },
  person: 'Person',
  proven: (count, of) => `${count} of ${of}`,
  provenHead: 'With proof',
  filter: 'Criteria shown',
  stage: 'Stage of the criteria',
  all: 'Every stage',
  required: 'Must-haves',
  copy: 'Copy for a spreadsheet (CSV)',
  copied: 'Copied',
  refused: 'The browser refuses the clipboard: copy this text.',
  print: 'Print the sheet',
  nobody: 'Nobody for this position.',
  noCriteria: 'No criterion matches: widen the filter.',
  cell: ({ plus, minus, openDoubts }) =>
    [
      plus + minus === 0 ? 'no proof' : '',
      plus ? `${plus} for` : '',
      minus ? `${minus} against` : '',
      openDoubts ? manyEn(openDoubts, 'open doubt', 'open doubts') : '',
    ]
      .filter(Boolean)
      .join(', '),
  notTheirs: 'not a criterion of this person',
  sheet: (name) => `What is still to ask of ${name}`,
  nothing: 'Every criterion has a proof, no doubt is open.',
  besides: 'No stage ahead to ask it',
  doubt: 'doubt',
  isRequired: 'must-have',
  trame: (stage) => `Next stage: ${stage}`,
  askedBefore: 'asked already',
  known: 'Known already',
};

const words: Readonly<Record<Language, BoardMessages>> = { fr, en };
export const boardMessages = (language: Language): BoardMessages => words[language];
