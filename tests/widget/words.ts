/** Every text that the widget can say, in both languages, read from its own tables of words. */
import { decisions } from '../../src/model/candidate';
import { reportWords } from '../../src/report/words';
import { wordingAdviceEn } from '../../src/rules/wording/advice.en';
import { wordingAdviceFr } from '../../src/rules/wording/advice.fr';
import { en } from '../../widget/messages/en';
import { fr } from '../../widget/messages/fr';
import { moreMessages } from '../../widget/messages/more';

/** One of each kind of thing that a message takes; every function takes some mix of these. */
const samples: readonly unknown[] = [0, 1, 2, null, 'Mot', ['Ana', 'Bo'], ['Ana']];

function mixes(count: number, of = samples): readonly (readonly unknown[])[] {
  if (count === 0) return [[]];
  return mixes(count - 1, of).flatMap((mix) => of.map((sample) => [...mix, sample]));
}

/** What a message says, whatever it is given; nothing for arguments that it does not take. */
function said(message: (...args: readonly unknown[]) => unknown): readonly string[] {
  const given = [...mixes(message.length), ...(message.length > 2 ? [] : mixes(message.length, decisions))];
  const texts = given.flatMap((args) => {
    try {
      const text = message(...args);
      return typeof text === 'string' ? [text] : [];
    } catch {
      return [];
    }
  });
  if (texts.length === 0) throw new Error('no sample fits what this message takes: add one');
  return [...new Set(texts)];
}

/** Every text of a language, with its place. */
export function textsOf(messages: unknown, place = ''): readonly (readonly [place: string, text: string])[] {
  // Lists are of names, or of keys of the keyboard, which are not sentences, with what they do.
  if (Array.isArray(messages)) {
    return messages.flatMap((item: string | readonly string[] | object) =>
      Array.isArray(item) ? [[place, String(item[1])] as const] : textsOf(item, place),
    );
  }
  if (typeof messages === 'string') return [[place, messages]];
  if (typeof messages === 'function') return said(messages as () => unknown).map((text) => [`${place}()`, text]);
  return Object.entries(messages as object).flatMap(([name, value]) =>
    textsOf(value, place ? `${place}.${name}` : name),
  );
}

type Words = Readonly<Record<string, (language: 'fr' | 'en') => object>>;
export const besideScreens = import.meta.glob<Words>('../../widget/*/messages.ts', { eager: true });
/** The words of the widget, those that a screen keeps beside it, and those of what it copies or exports. */
export const wordSets: readonly (readonly [name: string, french: object, english: object])[] = [
  ['the widget', fr, en],
  ['the parts fetched later', moreMessages('fr'), moreMessages('en')],
  ['the reports', reportWords.fr, reportWords.en],
  ['the wording review', wordingAdviceFr, wordingAdviceEn],
  ...Object.entries(besideScreens).flatMap(([file, exports]) =>
    Object.values(exports).map((words) => [file, words('fr'), words('en')] as const),
  ),
];
