/** What the documents quote of the screens is what the screens say. */
import { describe, expect, test } from 'vitest';
import { pagePlans } from '../../src/document/setup/pages.ts';
import { described } from '../../src/model/labels/index.ts';
import { describedSetting } from '../../src/model/labels/setting.ts';
import { entityNames } from '../../src/model/schema.ts';
import { textsOf, wordsIn } from '../widget/words.ts';
import { quotesIn, unknownQuotes } from './labels.ts';
import { frenchPages, read } from './pages.ts';

/** Grist's own words, as its interface is translated: their keys are the English ones. */
const grist = Object.values(
  JSON.parse(read('node_modules/grist-static/dist/locales/fr.client.json')) as Record<string, Record<string, unknown>>,
).flatMap((words) =>
  Object.entries(words).flatMap(([english, french]) =>
    typeof french === 'string' ? [[english, french] as const] : [],
  ),
);

const ofTheDocument: readonly string[] = [
  ...pagePlans.map(({ name }) => name),
  ...[...entityNames.map((name) => described[name]), describedSetting].flatMap(({ label, fields }) => [
    label,
    ...Object.values(fields).flatMap((field) => [field.label, ...field.choices]),
  ]),
];
const saidIn = (texts: object): readonly string[] => textsOf(texts).map(([, text]) => text);
const known = {
  fr: [...wordsIn('fr').flatMap(([, words]) => saidIn(words)), ...grist.map(([, french]) => french), ...ofTheDocument],
  en: [...wordsIn('en').flatMap(([, words]) => saidIn(words)), ...grist.map(([english]) => english)],
};

/** A page in English names what stands in the document, and the button that somebody still sees in French. */
const inEnglish = [...known.en, ...known.fr];

const quoting: readonly (readonly [file: string, known: readonly string[]])[] = [
  ...[...frenchPages, 'CHANGELOG.fr.md'].map((file) => [file, known.fr] as const),
  ['README.en.md', inEnglish],
];

describe('words of the screen in the documents', () => {
  test.each(quoting)(
    '%s quotes only what the screen says: in bold is a label, emphasis is in italics',
    (file, words) => {
      expect(unknownQuotes(read(file), words)).toEqual([]);
    },
  );

  test('are many, and so are those that they are looked up in', () => {
    const quoted = quoting.flatMap(([file]) => quotesIn(read(file)));
    expect(quoted.length).toBeGreaterThan(70);
    expect(quotesIn(read('README.md')).length).toBeGreaterThan(12);
    for (const words of [known.fr, known.en]) expect(words.length).toBeGreaterThan(1_500);
  });

  test('are missed as soon as the code has another name for one of them', () => {
    const renamed = known.fr.filter((text) => text !== 'Préparer ce document');
    expect(renamed.length).toBeLessThan(known.fr.length);
    expect(unknownQuotes(read('README.md'), renamed)).toEqual([expect.stringMatching(/^\d+: Préparer ce document$/)]);
  });

  test.each([
    ['a bold word', 'Clique sur **Tout ranger**.', ['1: Tout ranger']],
    ['a quotation', 'Il dit « Tout ranger ».', ['1: Tout ranger']],
    ['an English quotation', 'It says “Tidy up”.', ['1: Tidy up']],
    ['the longer form of a label', '**Préparer ce document maintenant**', ['1: Préparer ce document maintenant']],
    ['the shorter form of a label', '**Préparer**', ['1: Préparer']],
    ['another way to type the same label', '« Préparer\u00a0ce document… »', []],
    ['the beginning of a sentence', '« Sans règles d’accès… »', []],
    ['the beginning of a word', '« Sans règ… »', ['1: Sans règ…']],
    ['code and what a script writes', '`**a**`\n```\n**b**\n```\n<!-- x:début -->\n**c**\n<!-- x:fin -->', []],
    ['what comes after code', '```\nx\n```\n**Tout ranger**', ['4: Tout ranger']],
  ])('%s is looked up', (_, markdown, unknown) => {
    expect(unknownQuotes(markdown, ['Préparer ce document', 'Sans règles d’accès, rien ne tient.'])).toEqual(unknown);
  });
});
