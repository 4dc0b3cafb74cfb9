/** What the tags of a page mean for its text. */

/** Level of each heading. */
export const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };
/** Tags that end the line. */
export const blockTags = new Set(
  'p div section article main header footer aside nav blockquote pre figure figcaption address dl dt dd form fieldset legend hr body html center'.split(
    ' ',
  ),
);
/** Tags whose content is not shown. */
export const hiddenTags = new Set('head style script title meta link template noscript svg'.split(' '));
/** Tags of pages; any other one in Markdown is text. */
export const knownTags = new Set([
  ...blockTags,
  ...hiddenTags,
  ...Object.keys(headings),
  ...'a abbr b bdi bdo big br button caption cite code col colgroup data del details dfn em font i img input ins kbd label li mark menu meter ol option output picture q rp rt ruby s samp select small source span strike strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var video audio wbr'.split(
    ' ',
  ),
]);

/** Whether text is bold inside a tag, which copies of pages say by style. */
export const boldOf = (name: string, style: string, inherited: boolean): boolean => {
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  if (weight) return /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  return inherited || name === 'b' || name === 'strong' || name === 'th';
};
export const italicOf = (name: string, style: string, inherited: boolean): boolean => {
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  if (slant) return /^(?:italic|oblique)$/i.test(slant);
  return inherited || name === 'i' || name === 'em';
};

/** An address without its protocol, to see whether a text already says it. */
export const address = (text: string): string =>
  text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '')
    .trim()
    .toLowerCase();

/** Visible text: blanks as one space, marks that take no room gone. */
export const clean = (text: string): string =>
  text.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '').replace(/[ \t\r\n\f\v]+/g, ' ');
