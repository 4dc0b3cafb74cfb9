/** Small repairs on lines of text: bullets, quotes, words stuck together. */
import type { Line } from './blocks';
import type { ImportedCriterion } from './imported';

const bullet = /^(?:[•·▪◦‣●○►▸→⁃✓✔☐☑*+]\s*|[-–—]\s*(?=[^\s\d\-–—])|\((?:\d{1,2}|[a-z])\)\s+|(?:\d{1,2}|[a-z])[.)]\s+)/u;

/** The text without its bullet or number, and whether it had one. */
export function withoutBullet(text: string): { readonly text: string; readonly bullet: boolean } {
  let rest = text;
  for (let turn = 0; turn < 3; turn += 1) {
    const found = bullet.exec(rest.slice(0, 12));
    if (!found || found[0].length >= rest.length) break;
    rest = rest.slice(found[0].length);
  }
  return { text: rest, bullet: rest !== text };
}

const opens = '«“"„';
const closes = '»”"';

/** Takes away the quotes around a question, also when one of the two was lost. */
export function withoutQuotes(text: string): string {
  let rest = text.trim();
  const first = rest.charAt(0);
  if (first && opens.includes(first)) {
    const after = rest.slice(1);
    const close = [...closes].map((mark) => after.indexOf(mark)).filter((at) => at >= 0);
    // Quotes that close half-way belong to the sentence.
    if (close.length === 0 || Math.min(...close) >= after.trimEnd().length - 1) rest = after.trim();
  }
  const last = rest.charAt(rest.length - 1);
  const opened = [...opens].some((mark) => rest.slice(0, -1).includes(mark));
  if (last && closes.includes(last) && !opened) rest = rest.slice(0, -1).trim();
  return rest;
}

export const isQuoted = (text: string): boolean => opens.includes(text.charAt(0)) && text.length > 1;

/** Something to read: letters or digits, not only marks. */
export const saysSomething = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** One line per question where several were written on one: « … » « … ». */
export const splitQuotes = (text: string): readonly string[] => text.split(/(?<=[»”]) (?=(?:\d{1,2}[.)] )?[«“])/u);

const stuck = /(?<=[^\s«“"])\s?(La trame|Critères évalués à cette étape)\s*:?$/u;

/** A heading that lost its line break and hangs on the last word: "…les décisionsLa trame". */
export function splitStuckHeading(text: string): { readonly text: string; readonly heading: string } {
  const found = stuck.exec(text.slice(-60));
  if (!found?.[1]) return { text, heading: '' };
  const heading = found[1];
  return { text: text.slice(0, text.length - found[0].length).trim(), heading };
}

const weights =
  /\s*[([](?:poids|weight|priorit[ée]|priority)\s*:?\s*(1|2|3|maximale?|haute|moyenne|basse|high|medium|low)[)\]]/iu;
const required = /\s*[([](?:obligatoire|required|mandatory|indispensable)[)\]]/iu;

/** Where somebody is to write, tick or note: "____", "{{nom}}", "[ ] Oui", "☐ 3", "[Vos notes]", "/5", "1 2 3 4 5". */
const blank =
  /_{2,}|\{\{[^{}]{0,80}\}\}|[[(]\s{0,3}[xX]?\s{0,3}[\])]\s*\/?|[☐☑□○]|(?<=^|[\s\]}_:])\/\s?\d{1,3}(?!\d)|(?:^|\s)1[\s/|-]+2[\s/|-]+3(?:[\s/|-]+\d{1,2})*$/gu;

/** The text without the places to write in it, and without the colon that leads to them. */
export function withoutBlanks(text: string): string {
  const rest = text.replace(blank, ' ');
  if (rest === text) return text;
  return rest
    .replace(/(?:\s*[-–—:/|])+\s*$/u, '')
    .replace(/\s{2,}/gu, ' ')
    .trim();
}

/** A place to write, and nothing to read: what stands beside several boxes are their answers. */
export function isBlank(text: string): boolean {
  if (/^\s*\[[^\]]{0,120}\]\s*$/u.test(text)) return true;
  const boxes = text.match(/\[[ xX]?\]|[☐☑□]/gu)?.length ?? 0;
  return (
    boxes > 1 ||
    (withoutBlanks(text) !== text && !/\p{L}{2}/u.test(withoutBlanks(text))) ||
    /^_+\s*\p{L}{1,8}$/u.test(text.trim())
  );
}

/** Something to note from one number to another: "Écoute : ___/5", "Rigueur /10". */
export const isScored = (text: string): boolean => /(?:^|[\s\]}_)])\/\s?(?:3|4|5|6|10|20|100)(?!\d)/u.test(text);

/** A criterion as written, its marks taken off. */
export function readCriterion(
  text: string,
  family: string,
): Pick<ImportedCriterion, 'title' | 'family' | 'weight' | 'required'> {
  let title = withoutBlanks(withoutBullet(text).text);
  const weight = weights.exec(title);
  if (weight) title = title.replace(weight[0], '');
  const isRequired = required.test(title);
  title = title
    .replace(required, '')
    .replace(/\s*[;,]$/, '')
    .trim();
  const level = weight?.[1]?.toLowerCase() ?? '';
  const found = /^(3|max|haute|high)/.test(level) ? 3 : /^(2|moy|med)/.test(level) ? 2 : level ? 1 : null;
  return { title, family, weight: found, required: isRequired };
}

/** Several criteria in one cell or on one line: by line, by semicolon, or by comma when all are names. */
export function splitCriteria(texts: readonly string[]): readonly string[] {
  const parts = texts.flatMap((text) => text.split(/\s*[;•]\s*/)).map((part) => withoutBullet(part.trim()).text);
  return parts
    .flatMap((part) => {
      const names = part.split(/\s*,\s*/);
      return names.length > 1 && names.every((name) => name.length <= 30 && /^\p{Lu}/u.test(name)) ? names : [part];
    })
    .filter(saysSomething);
}

export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('\n');

/** Adds items one by one: a long paste has more of them than a call may have arguments. */
export function append<T>(target: T[], items: Iterable<T>): void {
  for (const item of items) target.push(item);
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A question, quotes aside. */
export const asks = (text: string): boolean => /\?\s*[»”"]?$/.test(text.slice(-8));

/** The names after "Critères :": between semicolons, or between commas when all are short. */
export function splitNames(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  return splitCriteria(names.every((name) => name.length <= 40) ? names : [text.trim()]);
}

/** "Q : …", "A: …": a question, and what is hoped for. */
const turn = /^(?:(q|question)|a|r|answer|réponse)\s?\d{0,2}\s?:\s*(?=\S)/iu;
export function turnIn(text: string): 'asks' | 'answers' | null {
  const found = turn.exec(text.slice(0, 40));
  return found ? (found[1] ? 'asks' : 'answers') : null;
}
export const withoutTurn = (text: string): string => text.replace(turn, '');
