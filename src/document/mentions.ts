/** A person's name in cells that are not theirs: found, and taken out of them on request. */
import type { GristPort, UserAction } from '../grist/port';
import { applyCleanly } from './apply';

/** A cell elsewhere that bears the person's name. */
export interface Mention {
  readonly table: string;
  readonly rowId: number;
  readonly column: string;
}

/** A text as names are compared, and where in the text each of its letters comes from. */
function plainly(text: string): { readonly letters: string; readonly from: readonly number[] } {
  let letters = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of text) {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s/g, ' ');
    for (const each of bare) {
      if (each === ' ' && (letters === '' || letters.endsWith(' '))) continue;
      letters += each;
      from.push(at);
    }
    at += letter.length;
  }
  return { letters, from };
}

const plain = (text: string): string => plainly(text).letters.trim();

/** A name of one short word would be found everywhere. */
const findable = (name: string): boolean => name.includes(' ') || name.length >= 5;

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** Whether a text bears a name, accents, case and spaces aside; never inside a longer word. */
export function nameFinder(name: string): ((text: string) => boolean) | null {
  const wanted = plain(name);
  return findable(wanted) ? (text) => placesOf(plainly(text).letters, wanted).length > 0 : null;
}

function placesOf(letters: string, wanted: string): readonly number[] {
  const places: number[] = [];
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + wanted.length)) {
    if (!isWord(letters[at - 1]) && !isWord(letters[at + wanted.length])) places.push(at);
  }
  return places;
}

/** The text with something else in place of the name. */
export function withoutName(text: string, name: string, instead: string): string {
  const wanted = plain(name);
  const { letters, from } = plainly(text);
  let result = '';
  let end = 0;
  for (const place of placesOf(letters, wanted)) {
    result += text.slice(end, from[place]) + instead;
    end = from[place + wanted.length] ?? text.length;
  }
  return result + text.slice(end);
}

/**
 * Takes the name out of each cell that still bears it; gives how many do afterwards, because access
 * rules keep a colleague's words, or because Grist does not answer.
 */
export async function forgetName(
  grist: GristPort,
  mentions: readonly Mention[],
  name: string,
  instead: string,
): Promise<number> {
  let left = 0;
  for (const { table, rowId, column } of mentions) {
    const read = await grist.fetchTable(table);
    const index = read.ok ? (read.value['id']?.indexOf(rowId) ?? -1) : -1;
    const cell = read.ok && index >= 0 ? read.value[column]?.[index] : undefined;
    // A row that is gone bears no name any more.
    if (read.ok && typeof cell !== 'string') continue;
    const text = typeof cell === 'string' ? withoutName(cell, name, instead) : null;
    if (text !== null && text === cell) continue;
    const update: UserAction = ['UpdateRecord', table, rowId, { [column]: text }];
    const done = text !== null && (await applyCleanly(grist, [update])).ok;
    if (!done) left += 1;
  }
  return left;
}
