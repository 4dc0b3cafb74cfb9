import { fr, type Messages } from './fr';

export const en: Messages = fr;
