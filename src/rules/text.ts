/** How texts that people write are put in order, and when two of them are the same. */

// Of the private use area: in no text that somebody types.
const [from, to] = ['\ue000', '\ue001'];
/** A text of the document that becomes part of a sentence: what shows the sentence can tell whose words are whose. */
export const doc = (text: string): string => (text ? `${from}${text}${to}` : '');
/** The sentence alone. */
export const unmarked = (said: string): string => said.replace(/[\ue000\ue001]/g, '');
/** Words of the screen and of the document in turn, the screen's first. */
export const partsOf = (said: string): readonly string[] => said.split(/[\ue000\ue001]/);

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
