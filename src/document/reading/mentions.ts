/** A person's name in cells that are not theirs. */
import type { FileRecords, Mention } from '../../model/person-records';
import type { Source } from './person-records';

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
function nameFinder(name: string): ((text: string) => boolean) | null {
  const wanted = plain(name);
  return findable(wanted) ? (text) => placesOf(plainly(text).letters, wanted).length > 0 : null;
}

/** Whether two rows of people may be of the same person: one name, or one within the other. */
export const mayBeSame = (a: string, b: string): boolean =>
  (plain(a) !== '' && plain(a) === plain(b)) || !!nameFinder(a)?.(b) || !!nameFinder(b)?.(a);

/** Cells that bear a name, outside of the rows of these people. */
export function mentionsOf(
  name: string,
  sources: Iterable<Source>,
  people: readonly Pick<FileRecords, 'tables'>[],
): readonly Mention[] {
  const bearsName = nameFinder(name);
  if (!bearsName) return [];
  const own = new Set(
    people.flatMap(({ tables }) =>
      tables.flatMap(({ table, kind, rows }) => (kind === 'theirs' ? rows.map(({ id }) => `${table} ${id}`) : [])),
    ),
  );
  const mentions: Mention[] = [];
  for (const { table, data, columns } of sources) {
    for (const { id: column, isFreeText, isComputed } of columns) {
      if (isComputed) continue;
      data[column]?.forEach((cell, index) => {
        const rowId = data['id']?.[index];
        if (typeof cell !== 'string' || typeof rowId !== 'number' || own.has(`${table} ${rowId}`)) return;
        if (!bearsName(cell)) return;
        // A cell that says nothing else names a person, maybe another one.
        mentions.push({ table, rowId, column, inText: isFreeText && plain(cell) !== plain(name) });
      });
    }
  }
  return mentions;
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
