import { setting } from '../setting';
import { describe } from './description';

export const describedSetting = describe(
  setting,
  'Réglages',
  'Ce que la préparation a ajouté au document, et ce que l’équipe a dit de ses propres tables.',
  {
    key: ['Clé', 'De quoi parle la ligne.'],
    value: [
      'Valeur',
      'Écrite par le widget : de quoi annuler la préparation, et ne jamais écrire ailleurs que là où c’est permis.',
    ],
  },
);
