/** The documentation says what the project does. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { accessRules } from '../../src/document/rights/access-rules.ts';
import { addresses, addressesOf, placesOfAddresses, withAddresses } from './addresses.ts';
import { frenchPages, here, pages, read, rulesPage, tablesPage } from './pages.ts';
import { ours, withColumns, withRules, withTables } from './reference.ts';
import { withFrenchSpaces } from './typography.ts';

const { version, scripts, dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  readonly version: string;
} & Record<'scripts' | 'dependencies' | 'devDependencies', Record<string, string>>;

describe('the schema', () => {
  test('is what the page of tables shows (else: npm run docs)', () => {
    expect(withFrenchSpaces(withTables(read(tablesPage)))).toBe(read(tablesPage));
  });

  test('and the access rules are what « Qui voit quoi » shows (else: npm run docs)', () => {
    const page = read(rulesPage);
    expect(withFrenchSpaces(withRules(page))).toBe(page);
    for (const { table, rules } of accessRules(ours)) {
      expect(rules.length, table).toBeGreaterThan(0);
      for (const { condition } of rules) expect(page.replaceAll('\\|', '|')).toContain(condition);
    }
  });

  test('is what the list of widgets offers to map (else: npm run docs)', () => {
    const list = read('public/widgets.json');
    expect(JSON.parse(withColumns(list))).toEqual(JSON.parse(list));
  });
});

describe('the addresses', () => {
  test.each(placesOfAddresses)('in %s are those of package.json (else: npm run docs)', (file) => {
    expect(withAddresses(file, read(file), addresses())).toBe(read(file));
  });

  test.each(placesOfAddresses)('in %s are said once there are some, and missed where there are none', (file) => {
    const given = addressesOf({
      homepage: 'https://widgets.example.org/entretien',
      repository: { type: 'git', url: 'git+https://forge.example.org/equipe/entretien.git' },
    });
    const filled = withAddresses(file, read(file), given);
    expect(filled).toMatch(/https:\/\/(widgets\.example\.org\/entretien\/|forge\.example\.org\/equipe\/entretien\b)/);
    const empty = withAddresses(file, filled, addressesOf({}));
    expect(empty).not.toContain('example.org/e');
    expect(empty).toMatch(/aucune pour l’instant|none yet|pas encore|no public address yet|dès que package\.json/);
  });

  test('are never anything else than https', () => {
    for (const homepage of ['http://a.example', 'javascript:alert(1)', 'https://a.example/" onload="b'])
      expect(() => addressesOf({ homepage })).toThrow('not an https address');
  });
});

describe('the texts', () => {
  test.each(['README.md', 'README.en.md'])('%s says how to try and how to check, word for word', (file) => {
    for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(read(file)).toContain(`\n${command}\n`);
  });

  test.each(['README.md', 'README.en.md'])('%s fits a few screens, its address first', (file) => {
    const text = read(file);
    expect(text.split('\n').length).toBeLessThan(70);
    expect(text.search(/<!-- (adresse:début|address:start) -->/)).toBeLessThan(text.indexOf('## '));
  });

  test('their pictures are few, light, and described', () => {
    const pictures = frenchPages.flatMap((page) =>
      [...read(page).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, about = '', file = '']) => ({
        about,
        file: path.posix.join(path.posix.dirname(page), file),
      })),
    );
    expect(pictures.length).toBeGreaterThan(3);
    expect(pictures.filter(({ about }) => about.length < 20)).toEqual([]);
    const bytes = pictures.reduce((sum, { file }) => sum + statSync(here(file)).size, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test.each(pages)('%s names only commands that exist', (file) => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('every command is explained', () => {
    const explained = read('docs/testing.md');
    const all = Object.keys(scripts).filter((name) => !['start', 'test'].includes(name));
    expect(all.filter((name) => !explained.includes(`npm run ${name}`))).toEqual([]);
  });

  test('every dependency has its reason', () => {
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.filter((name) => !read('docs/dependencies.md').includes(`\`${name}\``))).toEqual([]);
  });

  test.each([...pages, 'CHANGELOG.md', 'CHANGELOG.fr.md'])(
    '%s links to files, and to headings of them, that exist',
    (file) => {
      // As GitHub makes them: small letters, spaces to hyphens, punctuation gone.
      const anchorsOf = (page: string): readonly string[] =>
        [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
          title
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, '')
            .replace(/\s/g, '-'),
        );
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
      const broken = links.filter(([, link = '', anchor]) => {
        const target = link === '' ? file : path.posix.join(path.posix.dirname(file), link);
        if (!existsSync(here(target))) return true;
        return anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor));
      });
      expect(broken.map(([link]) => link)).toEqual([]);
    },
  );

  test('every page of the documentation is reached from its index', () => {
    const index = read('docs/README.md');
    const reached = [...index.matchAll(/\]\(([^)#:]+)/g)].map(([, link = '']) => path.posix.join('docs', link));
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.includes(page))).toEqual(['docs/README.md']);
  });

  test.each(pages)('%s names only files that exist', (file) => {
    const named = [...read(file).matchAll(/`((?:(?:src|widget|tests)\/)?[\w/-]+\.(?:test\.)?tsx?)`/g)].map(
      ([, name]) => name ?? '',
    );
    const isThere = (name: string) => ['', 'src/', 'widget/'].some((folder) => existsSync(here(folder + name)));
    expect(named.filter((name) => name.includes('/') && !isThere(name))).toEqual([]);
  });

  test.each([...frenchPages, 'CHANGELOG.fr.md'])('%s is typeset as French is (else: npm run docs)', (file) => {
    expect(withFrenchSpaces(read(file))).toBe(read(file));
  });
});

describe('the version of the package', () => {
  test.each(['CHANGELOG.md', 'CHANGELOG.fr.md'])('has its notes in %s', (file) => {
    expect(read(file)).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')}$`, 'm'));
  });

  test('is the one of publiccode.yml', () => {
    expect(read('publiccode.yml')).toContain(`\nsoftwareVersion: ${version}\n`);
  });
});
