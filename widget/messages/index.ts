import { fr, type Messages } from './fr';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type { Messages };

/** French comes with the widget; another language is fetched by those who choose it. */
export const bundled = { language: 'fr', messages: fr } as const satisfies { language: Language; messages: Messages };

export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'fr' ? fr : (await import('./en')).en;
