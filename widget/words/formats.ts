/** How a language writes counts, lists, numbers and moments: the browser's own rules, made when first needed. */
export function createFormats(locale: string) {
  let plurals: Intl.PluralRules;
  return {
    /** A count and its noun, in the singular where the language has it: French of 0 and 1, English of 1. */
    many(count: number, one: string, several: string): string {
      plurals ??= new Intl.PluralRules(locale);
      return `${count} ${plurals.select(count) === 'one' ? one : several}`;
    },
    listed: madeOnce<readonly string[]>(() => new Intl.ListFormat(locale)),
    number: (options: Intl.NumberFormatOptions) => madeOnce<number>(() => new Intl.NumberFormat(locale, options)),
    /** Of seconds since 1970. */
    moment(options: Intl.DateTimeFormatOptions): (seconds: number) => string {
      const format = madeOnce<number>(() => new Intl.DateTimeFormat(locale, options));
      return (seconds) => format(seconds * 1000);
    },
  };
}

function madeOnce<T>(make: () => { format(value: T): string }): (value: T) => string {
  let made: ReturnType<typeof make>;
  return (value) => {
    made ??= make();
    return made.format(value);
  };
}
