/** How the two languages count and list, for their words. */

/** French counts 0 and 1 in the singular. */
export const many = (count: number, one: string, several: string): string => `${count} ${count > 1 ? several : one}`;
export const manyEn = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;

const listIn = (locale: string) => {
  const format = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (names: readonly string[]): string => format.format(names);
};
export const listed = listIn('fr');
export const listedEn = listIn('en-GB');

/** « de » before a name or a title, elided where the ear asks for it: d’Inès, de Yasmine, d’Yves, d’Hélène. */
export const de = (name: string): string =>
  /^(?:[aeiouœæh]|y(?![aeiou]))/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
/** « d’Alice et de Bob » */
export const listedDe = (names: readonly string[]): string => listed(names.map(de));

/** Between guillemets; those that stand in the text become the inner ones. */
export const quoted = (text: string): string => `« ${text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')} »`;
/** In English: double outside, single inside. */
export const quotedEn = (text: string): string => `“${text.replace(/[“«]\s*/g, '‘').replace(/\s*[”»]/g, '’')}”`;
