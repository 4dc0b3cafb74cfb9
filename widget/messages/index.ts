import { fr, type Messages } from './fr';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type { Messages };

/** French comes with the widget; another language is fetched by those who choose it. */
export const bundled = { language: 'fr', messages: fr } as const satisfies { language: Language; messages: Messages };

const load: Readonly<Record<Language, () => Promise<Messages>>> = {
  fr: async () => fr,
  en: async () => (await import('./en')).en,
};
export const loadMessages = (language: Language): Promise<Messages> => load[language]();
