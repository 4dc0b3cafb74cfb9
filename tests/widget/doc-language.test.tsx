/** In English, what a team has written in French is marked as French, and nothing else is (RGAA 8.7). */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { positionIn } from '../../src/document/places/grids.ts';
import { pagePlans } from '../../src/document/setup/pages.ts';
import { kits } from '../../src/kits/index.ts';
import { roles } from '../../src/model/labels/evaluator.ts';
import { jobs } from '../../src/model/position.ts';
import { asShown, prepareTeam, smallKit, type Team } from '../document/harness.ts';
import { tenDocuments } from '../host/ten-documents.ts';
import { account, line, type Session, type Shown, show, start, tab } from './harness.tsx';

const textColumns = {
  Criteres: ['Intitule', 'Court', 'Question', 'Repere_1', 'Repere_2', 'Repere_3'],
  Trames: ['Point', 'Conseil', 'Exemples'],
  Postes: ['Intitule'],
  Preuves: ['Texte'],
  Notes: ['Motif'],
  Candidats: ['Disponibilite', 'Motif_decision'],
  Entretiens: ['Avis'],
} as const;

/** What the team has written, longest first. */
const written = ({ team }: Session): readonly string[] =>
  Object.entries(textColumns)
    .flatMap(([table, columns]) => team.grist.rows(table).flatMap((row) => columns.map((column) => row[column])))
    .flatMap((cell) => String(cell ?? '').split('\n'))
    .concat(roles)
    .filter((text) => text.trim() !== '')
    .sort((a, b) => b.length - a.length);

const longestFirst = (a: string, b: string): number => b.length - a.length;
const isWord = (text: string): boolean => /\p{L}{2}/u.test(text);

/** Words that both languages have, and the name of a table in a sentence. */
const inBoth: ReadonlySet<string> = new Set([
  'choices',
  'Question',
  'Questions',
  'Note',
  'Score',
  'Decision',
  'Trames',
]);

/** What a team calls its tables and columns, and the words in them. */
function ownWords({ grist }: Team): readonly string[] {
  const tables = grist.rows('_grist_Tables').map(({ tableId }) => String(tableId));
  const columns = grist
    .rows('_grist_Tables_column')
    .flatMap(({ label, colId, widgetOptions }) => [
      String(label || colId),
      ...[...String(widgetOptions).matchAll(/"([^"]+)"/g)].map(([, word = '']) => word),
    ]);
  const told = tables.filter((table) => !/^Reglages/.test(table));
  const cells = told.flatMap((table) => grist.rows(table).flatMap((row) => Object.values(row).map(String)));
  return [...new Set([...tables, ...tables.map(positionIn), ...columns, ...cells].map((text) => text.trim()))].filter(
    (text) => isWord(text) && !inBoth.has(text) && !/^(Inès|Noé|Personne \d+)/.test(text),
  );
}

/** Fields that hold words which were read, and are not said to be in their language. */
const fields = (): readonly string[] =>
  [...document.querySelectorAll<HTMLInputElement>('.import :is(input, textarea)')].flatMap(({ value, lang }) =>
    isWord(value) && lang !== 'fr' ? [value] : [],
  );

/** Attributes that a voice says, or that are shown. */
const spoken = ['aria-label', 'title', 'placeholder', 'alt'] as const;

/** The texts of the screen and of its attributes, each with the language that it is said to be in. */
function texts(): readonly { readonly text: string; readonly lang: string }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    const lang = element?.closest('[lang]')?.getAttribute('lang') ?? '';
    const own = node instanceof Element ? spoken.map((name) => node.getAttribute(name)) : [node.textContent];
    found.push(...own.flatMap((text) => (text?.trim() ? [{ text: text.trim(), lang }] : [])));
  }
  return found;
}

const looked = (session: Session): void => lookedFor(written(session));

/** `own`: what the team has written, longest first. */
function lookedFor(own: readonly string[]): void {
  const all = texts();
  expect(all.filter(({ lang }) => lang === 'fr').length).toBeGreaterThan(2);
  // Whole words: « Candidat » is not in “Candidate”.
  const holds = (text: string) =>
    own.some((words) => {
      const [before, after] = text.split(words);
      return after !== undefined && !/\p{L}$/u.test(before ?? '') && !/^\p{L}/u.test(after);
    });
  expect(all.filter(({ text, lang }) => lang !== 'fr' && holds(text))).toEqual([]);
  // Nothing of the screen's own is in it: what is left of a marked text, its words taken out, is a number or a sign.
  const rest = (text: string) => [...own, ...inBoth].reduce((left, words) => left.replaceAll(words, ''), text);
  expect(all.filter(({ text, lang }) => lang === 'fr' && /\p{L}/u.test(rest(text)))).toEqual([]);
}

/** From now on the screen is in English. */
async function turnToEnglish(shown: Shown): Promise<void> {
  shown.state.rememberLanguage('en');
  await shown.update();
  await shown.update();
  expect(document.documentElement.lang).toBe('en');
}

async function inEnglish(): Promise<Session> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  const [first] = session.team.criteria;
  session.team.grist.edit(
    ['UpdateRecord', 'Criteres', first, { Question: 'Raconte un essai.' }],
    ['UpdateRecord', 'Trames', 1, { Conseil: 'Relance jusqu’aux faits.' }],
  );
  session.document.lookAround();
  await turnToEnglish(session);
  await session.click(screen.getByRole('textbox', { name: 'New proof' }));
  await session.keys('a écrit les essais d’abord{Enter}-#2 se perd dans les détails{Enter}');
  return session;
}

describe('on a screen in English, the words of the document are marked as French', () => {
  test('in an interview: points, advice, questions, criteria, proofs', async () => {
    looked(await inEnglish());
  });

  test('in one’s notes, before the seal and after', async () => {
    const session = await inEnglish();
    await session.click(tab('My ratings'));
    looked(session);
    await session.keys('3');
    await session.click(screen.getByRole('textbox', { name: /^Reason/ }));
    await session.keys('trois exemples tenus{Enter}');
    looked(session);
    await session.click(screen.getByRole('button', { name: /^Review and seal/ }));
    await session.update();
    looked(session);
    await session.click(screen.getByRole('button', { name: 'Seal my ratings' }));
    looked(session);
  });

  test('in a debrief: criteria, anchors, proofs and reasons', async () => {
    const session = await inEnglish();
    await session.click(tab('My ratings'));
    await session.keys('3');
    await session.click(screen.getByRole('textbox', { name: /^Reason/ }));
    await session.keys('trois exemples tenus{Enter}');
    await session.keys('20');
    await session.click(screen.getByRole('button', { name: 'Review and seal' }));
    await session.click(screen.getByRole('checkbox'));
    await session.click(screen.getByRole('button', { name: 'Seal my ratings' }));
    await session.pass(2_000);
    await session.click(tab('Debrief'));
    await session.update();
    expect(screen.getAllByRole('radiogroup').length).toBeGreaterThan(0);
    looked(session);
  });

  test('at the three stages that have a law of their own, and in the sheet of the position', async () => {
    const session = await inEnglish();
    await session.keys('?#3 livre seul ou à plusieurs{Enter}sans critère{Enter}');
    for (const stage of ['Work sample', 'Ways of working', 'Reference check']) {
      await session.choose('Stage', stage);
      looked(session);
    }
    await session.click(screen.getByRole('button', { name: /^The position/ }));
    looked(session);
  });

  test('in the board, the comparison, the reports and the right of access', async () => {
    const session = await inEnglish();
    const { team, ids } = session;
    const person = team.addCandidate('Samir Belkacem', {
      Decision: 'Non retenu·e',
      Motif_decision: 'Un autre profil, plus proche du terrain.',
      Decide_par: 'Camille Ndiaye',
    });
    const [test1, explain, deliver] = team.criteria;
    const note = (Candidat: number | undefined, Critere: number | undefined, Note: number) =>
      [
        'AddRecord',
        'Notes',
        null,
        { Candidat, Critere, Nature: 'Débrief', Note, Motif: 'trois exemples tenus' },
      ] as const;
    team.grist.edit(
      ['UpdateRecord', 'Criteres', test1, { Obligatoire: true }],
      ['UpdateRecord', 'Candidats', ids[0], { Disponibilite: 'Dès la rentrée' }],
      note(ids[0], test1, 3),
      note(ids[0], explain, 2),
      note(person, test1, 3),
      note(person, deliver, 3),
      ...['+', '?'].map(
        (Signe) =>
          [
            'AddRecord',
            'Preuves',
            null,
            { Candidat: person, Critere: explain, Signe, Texte: `dit ${Signe} de vive voix` },
          ] as const,
      ),
    );
    session.document.lookAround();
    await session.pass(2_000);
    await session.click(tab('Debrief'));
    for (const part of ['Proofs', 'Compare', 'Report', 'Right of access']) {
      await session.click(screen.getByRole('button', { name: part }));
      await session.update();
      if (part !== 'Right of access') looked(session);
      if (part === 'Compare')
        for (const each of document.querySelectorAll('.criterion-toggle')) await session.click(each);
      if (part === 'Report') await session.click(screen.getByRole('radio', { name: 'The whole selection' }));
      if (part !== 'Right of access') looked(session);
    }
    await session.click(screen.getByRole('button', { name: 'Gather their data' }));
    await session.update();
    expect(
      texts().filter(({ text, lang }) => lang !== 'fr' && written(session).some((own) => text.includes(own))),
    ).toEqual([]);
  });

  test('in the configuration, and before the set-up: tables, columns and words of a team’s own', async () => {
    for (const { actions, linkedTable } of tenDocuments) {
      const team = await prepareTeam({ prepared: false });
      team.grist.edit(...actions);
      const made = [...kits.flatMap(({ title, summary }) => [title, summary]), ...pagePlans.map(({ name }) => name)];
      const own = [...ownWords(team), ...made].sort(longestFirst);
      const first = await show(team, { linkedTable });
      await turnToEnglish(first);
      await screen.findByRole('button', { name: 'Prepare this document' });
      await first.update();
      lookedFor(own);
      first.unmount();

      const { document } = await team.open({ linkedTable });
      const prepared = await document.prepare([{ ...smallKit, position: 'Essai' }], null, asShown(document));
      if (!prepared.ok) continue;
      const shown = await show(team, { linkedTable });
      await turnToEnglish(shown);
      shown.client.configure();
      await shown.update();
      await screen.findByRole('heading', { name: 'Configuration' });
      lookedFor([...own, ...ownWords(team)].sort(longestFirst));
      shown.unmount();
    }
  });

  test('in what an import proposes: lines, positions, wordings', async () => {
    const session = await inEnglish();
    session.client.configure();
    await session.update();
    await session.click(await screen.findByRole('button', { name: 'Import a script' }));
    const field = await screen.findByRole('textbox', { name: 'Your trame' });
    const guide = [
      '# Développement',
      '## Entretien métier',
      '### Parcours (10 min)',
      '- Raconte un service repris.',
      '## Moment inconnu',
      '- Que fais-tu un lundi ?',
      '## Critères',
      '| Domaine | Critère | Poids |',
      '|---|---|---|',
      '| Métier | Cartographier les usages | 40 % |',
      '| Posture | Dire non | 60 % |',
    ];
    const data = new DataTransfer();
    data.setData('text/plain', guide.join('\n'));
    await session.user.click(field);
    await session.user.paste(data);
    await session.update();
    await screen.findByRole('heading', { name: 'What was understood' });
    const cells = guide.flatMap((each) => each.replace(/^[-#\s]+/, '').split(/\s*\|\s*/));
    const own = [...cells, ...jobs, ...written(session)].filter(isWord).sort(longestFirst);
    lookedFor(own);
    expect(fields()).toEqual([]);
  });

  test('in pasted notes: their texts and the criteria', async () => {
    const session = await inEnglish();
    const data = new DataTransfer();
    data.setData('text/plain', '+ a isolé la cause en une heure\n## expliquer\n- promet trop');
    await session.user.click(screen.getByRole('textbox', { name: 'New proof' }));
    await session.user.paste(data);
    await session.update();
    expect((await screen.findAllByRole('textbox', { name: 'Note' })).length).toBeGreaterThan(1);
    lookedFor([...written(session), 'a isolé la cause en une heure', 'promet trop'].sort(longestFirst));
    expect(fields()).toEqual([]);
  });

  test('where a position is prepared: positions, kits, criteria and points, unfolded, retired and said to lack something', async () => {
    const session = await inEnglish();
    const { team } = session;
    team.grist.edit(
      ['AddRecord', 'Postes', null, { Intitule: 'Poste du soir' }],
      ['UpdateRecord', 'Criteres', 3, { Retire: true }],
      ['UpdateRecord', 'Trames', 2, { Retire: true }],
      ['AddRecord', 'Criteres', null, { Intitule: 'Sait documenter', Court: 'documenter', Obligatoire: true }],
    );
    session.document.lookAround();
    await session.update();
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    await session.click(screen.getByRole('button', { name: 'Prepare a position' }));
    await session.update();
    looked(session);
    for (const name of [/^Criterion 1: stages/, /^Point 1: questions/])
      await session.click(screen.getByRole('button', { name }));
    for (const text of ['1 retired', /^Add from/])
      for (const each of screen.getAllByText(text)) await session.click(each);
    looked(session);
    await session.click(screen.getByRole('radio', { name: 'a kit' }));
    const kits = within(screen.getByRole('combobox', { name: 'Kit' })).getAllByRole('option');
    expect(new Set(kits.map((kit) => kit.getAttribute('lang')))).toEqual(new Set(['fr']));
  });

  test('and on a screen in French none is: all of it is in one language', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(line());
    await session.keys('a écrit les essais d’abord{Enter}');
    expect(new Set(texts().map(({ lang }) => lang))).toEqual(new Set(['fr']));
    expect(document.body.querySelectorAll('[lang]')).toHaveLength(0);
  });
});
