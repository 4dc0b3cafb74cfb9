/** How a language writes counts, lists, numbers and moments: the browser's own rules, made when first needed. */
export function createFormats(locale: string) {
  let plurals: Intl.PluralRules;
  return {
    /** A count and its noun, in the singular where the language has it: French of 0 and 1, English of 1. */
    many(count: number, one: string, several: string): string {
      plurals ??= new Intl.PluralRules(locale);
      return `${count} ${plurals.select(count) === 'one' ? one : several}`;
    },
    listed: (names: readonly string[]): string => new Intl.ListFormat(locale).format(names),
    number: (value: number, options: Intl.NumberFormatOptions): string =>
      new Intl.NumberFormat(locale, options).format(value),
    /** Of seconds since 1970. */
    moment(options: Intl.DateTimeFormatOptions): (seconds: number) => string {
      let format: Intl.DateTimeFormat;
      return (seconds) => {
        format ??= new Intl.DateTimeFormat(locale, options);
        return format.format(seconds * 1000);
      };
    },
  };
}
