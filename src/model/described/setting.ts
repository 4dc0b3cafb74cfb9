import { setting } from '../setting';
import { describe } from './description';

export const describedSetting = describe(
  setting,
  'Réglages',
  'Ce que la préparation a ajouté au document, une ligne par étape.',
  {
    key: ['Clé', 'De quoi parle la ligne.'],
    value: ['Valeur', 'Écrite par le widget : de quoi annuler la préparation, et seulement elle.'],
  },
);
