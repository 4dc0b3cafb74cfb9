/**
 * The small language of the lexicon: regular expressions over folded text, where
 * - a letter with an accent also matches without it; in brackets it is exact (`mari[é]`, not « Marie »);
 * - `(…)` never captures; `{name}` stands for a slot below;
 * - a pattern matches whole words.
 * Every repetition is bounded, so that time grows with the length of the text and no faster.
 */

const nationalities = [
  'français{e}|libanais{e}|sénégalais{e}|camerounais{e}|congolais{e}|béninois{e}|togolais{e}|gabonais{e}|portugais{e}',
  'antillais{e}|martiniquais{e}|réunionnais{e}|guyanais{e}|polonais{e}|albanais{e}|chinois{e}|japonais{e}|québécois{e}',
  'pakistanais{e}|thaïlandais{e}|anglais{e}|marocain{e}|maghrébin{e}|américain{e}|africain{e}|roumain{e}|allemand{e}',
  'espagnol{e}|afghan{e}|argentin{e}|turcs?|turques?|grecs?|grecques?|malgaches?|russes?|serbes?|bulgares?|arabes?',
  'kurdes?|berbères?|kabyles?|slaves?|belges?|suisses?|corses?|asiatiques?|britanniques?|latinos?|nord-africain{e}',
  '(algér|tunis|mal|ivoir|égypt|syr|haït|ital|ukrain|canad|brésil|colomb|vietnam|cambodg|laot|ind|iran|irak|armén|géorg|israél|palestin|mauric|como?r|norvég|autrich|péruv|chil)i?en(ne)?s?',
  'guinéen(ne)?s?|coréen(ne)?s?|européen(ne)?s?|guadeloupéen(ne)?s?|ghanéen(ne)?s?|mexicain{e}|comorien(ne)?s?',
].join('|');

/** Without those that are first of all the name of a language (« Anglais courant »). */
const peoples =
  'marocain{e}|maghrébin{e}|africain{e}|américain{e}|sénégalais{e}|camerounais{e}|congolais{e}|libanais{e}|antillais{e}|pakistanais{e}|afghan{e}|asiatiques?|belges?|(algér|tunis|mal|ivoir|égypt|syr|haït|brésil)ien(ne)?s?|mexicain{e}|nord-africain{e}';

const slots: Readonly<Record<string, string>> = {
  /** A letter of folded text. No `u` flag and no \p{L}: they make these expressions ten times slower to build. */
  l: '[a-zß-öø-ÿœ]',
  /** Feminine and inclusive endings: marié, mariée, marié·e, marié(e). No plural: the person is one, others are many. */
  e: String.raw`(?:[·.\-/]?e|\(e\))?`,
  /** -eur, -euse, -rice. */
  eur: String.raw`(?:eur|euse|rice)(?:[·.\-/](?:e?use|r?ice|e))?`,
  /** -eux, -euse. */
  eux: String.raw`(?:eux|euse)(?:[·.\-/]e?use)?`,
  /** -if, -ive. */
  if: String.raw`(?:if|ive)(?:[·.\-/]i?ve)?`,
  /** End of the thought: punctuation, or a word that opens a complement. */
  end: String.raw`(?= ?(?:$|[.,;:!?)…»"\n]|[-–—] |(?:et|ou|mais|pour|dans|en|à|au|aux|avec|sur|par|quand|car|donc|comme|chez|malgré|vu|selon|face|lors|pendant|depuis|après|avant|que|qui|même|sinon|sans|alors|je|il|elle|on)(?!{l})|qu'|d'après ))`,
  /** End of the sentence or clause, nothing more. */
  stop: String.raw`(?= ?(?:$|[.,;:!?)…»"\n]|[-–—] |(?:et|mais)(?!{l})))`,
  /** Not the heading of a remark on something else (« Parent isolé : a corrigé le calcul »). */
  plain: '(?! ?[:/=])',
  nat: nationalities,
  people: peoples,
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
  new RegExp(String.raw`(?<![a-zß-öø-ÿœ0-9_])(?:${patterns.map(expand).join('|')})(?![a-zß-öø-ÿœ0-9_])`, 'g');
