/** How texts that people write are put in order. */

/** Alphabetical as in French, whatever the language of the browser: « Élodie » stands between Edgar and Emma. */
export const alphabetical = new Intl.Collator('fr').compare;
