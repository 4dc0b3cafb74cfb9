/** The words of a part that is fetched with its screens, in every language. */
import { useApp } from '../app-state';
import type { Language } from './index';

interface WordsOf<W> {
  /** In the language of the screen. */
  (): W;
  in(language: Language): W;
}

/** `files`: what each language's folder says, by path; `tests/widget/words.test.ts` tells which one lacks a part. */
export function wordsIn<W>(files: Readonly<Record<string, W>>): WordsOf<W> {
  const inLanguage = (language: Language): W => {
    const found = Object.entries(files).find(([path]) => path.startsWith(`./${language}/`));
    if (!found) throw new Error(`no words in ${language}`);
    return found[1];
  };
  return Object.assign(() => inLanguage(useApp().language.value), { in: inLanguage });
}
