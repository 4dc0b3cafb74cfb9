/**
 * The small language of the lexicon: regular expressions over folded text, where
 * - a letter with an accent also matches without it; in brackets it is exact (`mari[é]`, not « Marie »);
 * - `(…)` never captures; `{name}` stands for a slot below;
 * - a pattern matches whole words.
 * Every repetition is bounded, so that time grows with the length of the text and no faster.
 */

// One person: singular only.
const ien =
  '(algér|tunis|mal|ivoir|égypt|syr|haït|ital|ukrain|canad|brésil|colomb|vietnam|cambodg|laot|ind|iran|irak|armén|géorg|israél|palestin|mauric|comor|norvég|autrich|péruv|chil)i?en(ne)?|(guiné|coré|europé|guadeloupé|ghané)en(ne)?';
const nationalities = [
  '(franç|liban|sénégal|cameroun|congol|togol|gabon|portug|antill|martiniqu|réunionn|guyan|polon|alban|japon|pakistan|thaïland|angl)ais{e}',
  '(marocain|maghrébin|américain|africain|nord-africain|mexicain|roumain|allemand|espagnol|afghan|argentin){e}|(québéc|chin|bénin)ois{e}',
  'turc|turque|grec|grecque|malgache|russe|serbe|bulgare|arabe|kurde|berbère|kabyle|slave|belge|suisse|corse|asiatique|britannique|latino',
  ien,
].join('|');

/** Without those that are first of all the name of a language (« Anglais courant »). */
const peoples = [
  '(marocain|maghrébin|nord-africain|africain|américain|mexicain|afghan){e}|(sénégal|cameroun|congol|liban|antill|pakistan)ais{e}',
  'asiatique|belge|(algér|tunis|mal|ivoir|égypt|syr|haït|brésil)i?en(ne)?',
].join('|');

const slots: Readonly<Record<string, string>> = {
  /** A letter of folded text. No `u` flag and no \p{L}: they make these expressions ten times slower to build. */
  l: '[a-zß-öø-ÿœ]',
  /** Feminine and inclusive endings: marié, mariée, marié·e, marié(e). No plural: the person is one, others are many. */
  e: String.raw`(?:[·.\-/]?e|\(e\))?`,
  /** -if, -ive. */
  if: String.raw`(?:if|ive)(?:[·.\-/]i?ve)?`,
  /** End of the thought: punctuation, or a word that opens a complement. */
  end: String.raw`(?= ?(?:$|[.,;:!?)…»"\n]|[-–—] |(?:et|ou|mais|pour|dans|en|à|au|aux|avec|sur|par|quand|car|donc|comme|chez|malgré|vu|selon|face|lors|pendant|depuis|après|avant|que|qui|même|sinon|sans|alors|je|il|elle|on)(?!{l})|qu'|j'|d'après ))`,
  /** End of the sentence or clause, nothing more. */
  stop: String.raw`(?= ?(?:$|[.,;:!?)…»"\n]|[-–—] |(?:et|mais)(?!{l})))`,
  /** Not the heading of a remark on something else (« Parent isolé : a corrigé le calcul »). */
  plain: '(?! ?[:/=])',
  nat: `(${nationalities})`,
  people: `(${peoples})`,
  n: '(?:un|une|deux|trois|quatre|cinq|six|sept|[1-9])',
};

const optional: Readonly<Record<string, string>> = {
  à: '[àa]',
  â: '[âa]',
  é: '[ée]',
  è: '[èée]',
  ê: '[êe]',
  ë: '[ëe]',
  î: '[îi]',
  ï: '[ïi]',
  ô: '[ôo]',
  û: '[ûu]',
  ù: '[ùu]',
  ç: '[çc]',
  œ: '(?:œ|oe)',
};

const filled = (pattern: string): string =>
  pattern.replace(/\{([a-z]+)\}/g, (_, name: string) => filled(slots[name] ?? ''));

/** The source of a pattern as a regular expression, without its boundaries. */
export const expand = (pattern: string): string =>
  filled(pattern)
    .replace(/\[[^\]]*\]|[àâéèêëîïôûùçœ]/g, (piece) => optional[piece] ?? piece)
    .replace(/(?<!\\)\((?!\?)/g, '(?:');

/** One expression for several patterns of the same standing. */
export const compile = (patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![a-zß-öø-ÿœ0-9_])(?:${patterns.map(expand).join('|')})(?![a-zß-öø-ÿœ0-9_])`, 'g');
