/** Words: French as it is typeset, English as it is typeset, and each fetched by those who use it. */
import { signal } from '@preact/signals';
import { describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document';
import { decisions } from '../../src/model/candidate';
import { type AppState, createAppState } from '../../widget/app-state';
import { words as en } from '../../widget/words/en/first-screen';
import { words as fr } from '../../widget/words/fr/first-screen';
import { languages, loadWords } from '../../widget/words/index';
import { spoken, textsOf, wordsIn } from './words';

/** One faulty text of each place that has any. */
const where = (texts: ReturnType<typeof textsOf>, fault: RegExp): readonly string[] => [
  ...new Map(
    texts.filter(([, text]) => fault.test(text)).map(([place, text]) => [place, `${place}: ${text}`]),
  ).values(),
];

const sources = import.meta.glob<string>('../../widget/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe.each(wordsIn('fr'))('the French of %s', (_, words) => {
  const texts = textsOf(words);

  test('a no-break space (U+00A0) stands before : ; ? ! % and », and after «', () => {
    const word = '[\\p{L}\\p{N})»….]';
    expect(where(texts, new RegExp(`${word} [:;?!%»]|« `, 'u'))).toEqual([]);
    // No space at all is wrong too, except inside a time of day.
    expect(where(texts, new RegExp(`${word}[;?!%»]|[\\p{L})»…]:|«[^\\u00a0\\u202f]`, 'u'))).toEqual([]);
  });

  test('apostrophes and dots of suspension are those of print', () => {
    expect(where(texts, /['`´"]|\.\.\./)).toEqual([]);
  });
});

describe.each(languages)('a language, %s,', (language) => {
  test('has every part and every message that French has, and no other', () => {
    const keys = (words: object | undefined) => [...new Set(textsOf(words ?? {}).map(([place]) => place))].sort();
    const parts = [...new Set([...Object.keys(spoken['fr'] ?? {}), ...Object.keys(spoken[language] ?? {})])];
    for (const part of parts)
      expect([part, keys(spoken[language]?.[part])]).toEqual([part, keys(spoken['fr']?.[part])]);
  });

  test('is loaded with its own words, never those of another in silence', async () => {
    expect(await loadWords(language)).toBe(spoken[language]?.['first-screen']);
  });
});

describe.each(wordsIn('en'))('the English of %s', (_, words) => {
  const texts = textsOf(words);

  test('has no space before a sign, English quotes, and the apostrophes of print', () => {
    expect(where(texts, /\p{L}[ \u00a0][:;?!%]|[«»'`´"]|\.\.\./u)).toEqual([]);
  });

  test('speaks French only of what is French in the document', () => {
    const ofTheDocument = new RegExp(
      ['Trames', 'Critères', '“Entretiens”, “Préparation” and “Données”', 'Français', ...decisions].join('|'),
      'g',
    );
    expect(
      where(
        texts.map(([place, text]) => [place, text.replaceAll(ofTheDocument, '')]),
        /[àâçéèêëîïôûùœ·]\p{L}/u,
      ),
    ).toEqual([]);
  });
});

describe('the screens', () => {
  test('say what stands between a name and its value in the language of the screen', () => {
    const french = /["'`>}] :[ "'`<]| :(?: ?["'`<]|<\/)/;
    const faulty = Object.entries(sources).flatMap(([file, source]) =>
      source
        .split('\n')
        .flatMap((line) =>
          french.test(line) && !/\?/.test(line) && !/^\s*: /.test(line) ? [`${file}: ${line.trim()}`] : [],
        ),
    );
    expect(faulty).toEqual([]);
  });
});

describe('the choice of a language', () => {
  test('is of the languages that have a folder', () => {
    expect([...languages].sort()).toEqual(Object.keys(spoken).sort());
  });

  test('is nowhere asked for as "French, or else", which would be English whatever a third language says', () => {
    const asking = Object.entries(sources).filter(([, source]) => /[!=]== '(?:fr|en)'/.test(source));
    expect(asking.map(([file]) => file)).toEqual([]);
  });

  const stateIn = (language: 'fr' | 'en', kept: string[] = []): AppState =>
    createAppState({
      document: {} as TeamDocument,
      now: signal(0),
      widgetUrl: '',
      language,
      rememberLanguage: (chosen) => void kept.push(chosen),
      shortcuts: true,
      rememberShortcuts: () => {},
    });

  test('words and language change together, once the words are there, and the choice is kept', async () => {
    const kept: string[] = [];
    const state = stateIn('fr', kept);
    state.rememberLanguage('en');
    expect([state.language.value, state.t.value]).toEqual(['fr', fr]);
    await expect.poll(() => state.language.value).toBe('en');
    expect(state.t.value).toBe(en);
    expect(kept).toEqual(['en']);
  });

  test('a language chosen earlier comes back', async () => {
    const state = stateIn('en');
    await expect.poll(() => state.t.value).toBe(en);
  });

  test('of two quick choices the last one counts', async () => {
    const state = stateIn('fr');
    state.rememberLanguage('en');
    state.rememberLanguage('fr');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.t.value).toBe(fr);
  });
});
