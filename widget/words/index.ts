import { type FirstScreenWords, words } from './fr/first-screen';

/** A language is a folder beside this file: add it, and name it here. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type { FirstScreenWords };

/** French comes with the widget; another language is fetched by those who choose it. */
export const bundled = { language: 'fr', words } as const satisfies { language: Language; words: FirstScreenWords };

const others = import.meta.glob<FirstScreenWords>(['./*/first-screen.ts', '!./fr/*'], { import: 'words' });
/** Rejects where they cannot be fetched. */
export const loadWords = async (language: Language): Promise<FirstScreenWords> =>
  language === bundled.language
    ? words
    : (others[`./${language}/first-screen.ts`]?.() ?? Promise.reject(new Error(`no words in ${language}`)));
