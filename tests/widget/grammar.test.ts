/** Names and titles that people write stand in our sentences as the language has it. */
import { expect, test } from 'vitest';
import { quoted as quotedEn } from '../../widget/words/en/grammar.ts';
import { de, listedDe } from '../../widget/words/fr/elision.ts';
import { quoted } from '../../widget/words/fr/grammar.ts';

test.each([
  ['Inès', 'd’Inès'],
  ['Élodie', 'd’Élodie'],
  ['Hélène', 'd’Hélène'],
  ['Yves', 'd’Yves'],
  ['Yasmine', 'de Yasmine'],
  ['Bob', 'de Bob'],
  ['', 'de '],
])('« de » before %s', (name, said) => {
  expect(de(name)).toBe(said);
});

test('each name of a list is elided for itself', () => {
  expect(listedDe(['alice', 'bob', 'Émile'])).toBe('d’alice, de bob et d’Émile');
});

test('what is quoted in a quotation has the inner marks', () => {
  expect(quoted('tester « à la main »')).toBe('«\u00a0tester “à la main”\u00a0»');
  expect(quotedEn('test “by hand”')).toBe('“test ‘by hand’”');
});
