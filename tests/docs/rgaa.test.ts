/** The accessibility statement says what the table says, and the table leaves nothing out. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { criteria, rgaaPage, testsNamed, typeset, withFigures } from './rgaa-page.ts';

const here = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const read = (relative: string): string => readFileSync(here(relative), 'utf8');

/** Criteria of each theme of RGAA 4.1.2. */
const sizes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

describe('RGAA 4.1.2', () => {
  test('has all its criteria in the table, each with how it was checked', () => {
    const wanted = sizes.flatMap((size, theme) =>
      Array.from({ length: size }, (_, index) => `${theme + 1}.${index + 1}`),
    );
    expect(wanted).toHaveLength(106);
    expect(criteria.map(([criterion]) => criterion)).toEqual(wanted);
    expect(criteria.filter(([, about, , how]) => about.length < 8 || how.length < 15)).toEqual([]);
  });

  test('names tests that exist', () => {
    expect(testsNamed.filter((name) => !existsSync(here(`tests/browser/${name}.browser.test.ts`)))).toEqual([]);
    for (const name of testsNamed)
      expect(
        criteria.some(([, , , how]) => how.includes(`\`${name}\``)),
        name,
      ).toBe(true);
  });

  test('is what the pages show (else: npm run docs)', () => {
    expect(read('public/rgaa.html')).toBe(rgaaPage());
    expect(read('public/accessibilite.html')).toBe(withFigures(read('public/accessibilite.html')));
  });

  test('has every criterion that is not met among what the statement owns to', () => {
    const statement = read('public/accessibilite.html');
    const broken = criteria.filter(([, , verdict]) => verdict === 'NC');
    for (const [criterion] of broken) expect(statement).toContain(`Critère ${criterion}`);
  });

  test('is typeset as French is', () => {
    expect(typeset('a : b « c » `d<e>`')).toBe('a\u00a0: b «\u00a0c\u00a0» <code>d&lt;e&gt;</code>');
    for (const page of ['public/rgaa.html', 'public/accessibilite.html']) {
      const text = read(page).replace(/<code>[^<]*<\/code>|<[^>]*>/g, '');
      expect(text.match(/ [:;?!%»]|« |\w'\w/g), page).toBeNull();
    }
  });
});
