/** Words of "Preuves", with its chunk. */
import type { Tally } from '../../../src/rules/proof';
import { many } from './grammar';

export const words = {
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
  none: 'Aucun critère pour ce poste : ajoute-les dans la fiche du poste, ou dans la table Critères.',
  back: 'Revenir au tableau de bord',
  noPosition: 'Choisis un poste dans la liste.',
  sheetOfPosition: 'Fiche du poste',
  debrief: 'Débrief et décision',
};

export type BoardWords = typeof words;
