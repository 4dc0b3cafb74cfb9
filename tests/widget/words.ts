/** Every text that the widget can say, in each language, read from the folders of its words. */
import { decisions } from '../../src/model/candidate';
import type { Language } from '../../widget/words';

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

const files = import.meta.glob<object>(['../../widget/words/*/*.ts', '!**/{grammar,elision}.ts'], {
  eager: true,
  import: 'words',
});
/** Of each language that has a folder, its parts and what they say. */
export const spoken: Readonly<Record<string, Readonly<Record<string, object>>>> = {};
for (const [path, words] of Object.entries(files)) {
  const [, language = '', part = ''] = /([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
  Object.assign(spoken, { [language]: { ...spoken[language], [part]: words } });
}
/** What a language says in each part; nothing of those it lacks. */
export const wordsIn = (language: Language): readonly (readonly [part: string, words: object])[] =>
  Object.entries(spoken[language] ?? {});
