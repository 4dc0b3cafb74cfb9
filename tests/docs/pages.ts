/** The documents, each of them by its path from the root. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const here = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
export const read = (relative: string): string => readFileSync(here(relative), 'utf8');

const markdownIn = (folder: string): readonly string[] =>
  readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

export const rulesPage = 'docs/fr/qui-voit-quoi.md';
export const tablesPage = 'docs/fr/tables.md';

/** What people who never see the code read, in French. */
export const frenchPages: readonly string[] = ['README.md', ...markdownIn('docs/fr')];
export const pages: readonly string[] = [
  'README.md',
  'README.en.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...markdownIn('docs'),
];
