import { en } from './en';
import { fr, type Messages } from './fr';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type { Messages };

export const messagesIn = (language: Language): Messages => (language === 'en' ? en : fr);
