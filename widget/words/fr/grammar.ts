/** How French counts, lists and quotes. */
import { createFormats } from '../formats';

export const { many, listed, number, moment } = createFormats('fr-FR');

/** Between guillemets; those that stand in the text become the inner ones. */
export const quoted = (text: string): string => `« ${text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')} »`;
