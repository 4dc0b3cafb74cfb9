/** How English counts, lists and quotes. */
import { createFormats } from '../formats';

export const { many, listed, number, moment } = createFormats('en-GB');

/** Double outside, single inside. */
export const quoted = (text: string): string => `“${text.replace(/[“«]\s*/g, '‘').replace(/\s*[”»]/g, '’')}”`;
