import { listed } from './grammar';

/** « de » before a name or a title, elided where the ear asks for it: d’Inès, de Yasmine, d’Yves, d’Hélène. */
export const de = (name: string): string =>
  /^(?:[aeiouœæh]|y(?![aeiou]))/i.test(name.normalize('NFD')) ? `d’${name}` : `de ${name}`;
/** « d’Alice et de Bob » */
export const listedDe = (names: readonly string[]): string => listed(names.map(de));
