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
