/** How texts that people write are put in order, and when two of them are the same. */

/** Alphabetical as in French, whatever the language of the browser: « Élodie » stands between Edgar and Emma. */
export const alphabetical = new Intl.Collator('fr').compare;

/** Lower case, without accents or punctuation, single spaces: two texts that differ in no more are the same. */
export const wordsOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
