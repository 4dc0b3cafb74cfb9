import { entity, text } from './entity';

/** What the widget keeps in the document about the document itself; no screen reads it at opening. */
export const setting = entity('Reglages', {
  key: text('Cle'),
  value: text('Valeur'),
});
