/** How French counts, lists and quotes. */
import { createFormats } from '../formats';

export const { many, listed, number, moment } = createFormats('fr-FR');

const clock = moment({ hour: 'numeric', minute: '2-digit' });
/** As it is said: « 8 h 05 ». */
export const hour = (seconds: number): string => clock(seconds).replace(/^0?(\d+):/, '$1 h ');

/** Between guillemets; those that stand in the text become the inner ones. */
export const quoted = (text: string): string => `« ${text.replace(/«\s*/g, '“').replace(/\s*»/g, '”')} »`;
