/** The documentation says what the project does. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { accessRules } from '../../src/document/rights/access-rules.ts';
import { setUpMessages } from '../../widget/setup/messages.ts';
import { ours, withColumns, withRules, withTables } from './reference.ts';
import { withFrenchSpaces } from './typography.ts';

const here = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const read = (relative: string): string => readFileSync(here(relative), 'utf8');

const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const docs = readdirSync(here('docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
const pages = ['README.md', 'CONTRIBUTING.md', ...docs.map((file) => `docs/${file}`)];
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>;

describe('the schema', () => {
  test('is what the README shows (else: npm run docs)', () => {
    expect(withFrenchSpaces(withTables(readme))).toBe(readme);
  });

  test('and the access rules are what the README shows (else: npm run docs)', () => {
    expect(withFrenchSpaces(withRules(readme))).toBe(readme);
    for (const { table, rules } of accessRules(ours)) {
      expect(rules.length, table).toBeGreaterThan(0);
      for (const { condition } of rules) expect(readme.replaceAll('\\|', '|')).toContain(condition);
    }
  });

  test('names the buttons as the widget does', () => {
    const { accessRules: words, setup } = setUpMessages('fr');
    for (const button of [words.protect, setup.prepare, setup.complete]) expect(readme).toContain(`**${button}**`);
  });

  test('is what the list of widgets offers to map (else: npm run docs)', () => {
    const list = read('public/widgets.json');
    expect(JSON.parse(withColumns(list))).toEqual(JSON.parse(list));
  });
});

describe('the texts', () => {
  test('the README says how to try and how to check, word for word', () => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(readme).toContain(`\n${command}\n`);
  });

  test('its pictures are few, light, and described', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, about = '', file = '']) => ({
      about,
      file,
    }));
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter(({ about }) => about.length < 20)).toEqual([]);
    const bytes = pictures.reduce((sum, { file }) => sum + statSync(here(file)).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test.each(['README.md', 'CONTRIBUTING.md'])('%s names only commands that exist', (file) => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('every command is explained', () => {
    const explained = `${readme}\n${contributing}`;
    const all = Object.keys(scripts).filter((name) => !['start', 'test'].includes(name));
    expect(all.filter((name) => !explained.includes(`npm run ${name}`))).toEqual([]);
  });

  test('every dependency has its reason', () => {
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
  });

  test.each(pages)('%s links to files that exist', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(path.join(path.dirname(here(file)), link)))).toEqual([]);
  });

  test.each(pages)('%s names only files that exist', (file) => {
    const named = [...read(file).matchAll(/`((?:(?:src|widget|tests)\/)?[\w/-]+\.(?:test\.)?tsx?)`/g)].map(
      ([, name]) => name ?? '',
    );
    const isThere = (name: string) => ['', 'src/', 'widget/'].some((folder) => existsSync(here(folder + name)));
    expect(named.filter((name) => name.includes('/') && !isThere(name))).toEqual([]);
  });

  test('the version of the package is in the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('CHANGELOG.md')).toContain(`## ${version}`);
  });
});
