/** Rows as a spreadsheet takes them. */
import { isFormula } from './tree';

/** What a spreadsheet would take for a formula is a text, whoever wrote it. */
const cellOf = (text: string): string => {
  const safe = isFormula(text) || /^[−\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** Lines of comma-separated cells. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cellOf).join(',')).join('\r\n');
