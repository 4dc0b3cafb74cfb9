/** In English, what a team has written in French is marked as French, and nothing else is (RGAA 8.7). */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { roles } from '../../src/model/labels/evaluator.ts';
import { account, line, type Session, start, tab } from './harness.tsx';

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

function looked(session: Session): void {
  const own = written(session);
  const all = texts();
  expect(all.filter(({ lang }) => lang === 'fr').length).toBeGreaterThan(2);
  const holds = (text: string) => own.some((words) => text.includes(words));
  expect(all.filter(({ text, lang }) => lang !== 'fr' && holds(text))).toEqual([]);
  // Nothing of the screen's own is in it: what is left of a marked text, its words taken out, is a number or a sign.
  const rest = (text: string) => own.reduce((left, words) => left.replaceAll(words, ''), text);
  expect(all.filter(({ text, lang }) => lang === 'fr' && /\p{L}/u.test(rest(text)))).toEqual([]);
}

async function inEnglish(): Promise<Session> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  const [first] = session.team.criteria;
  session.team.grist.edit(
    ['UpdateRecord', 'Criteres', first, { Question: 'Raconte un essai.' }],
    ['UpdateRecord', 'Trames', 1, { Conseil: 'Relance jusqu’aux faits.' }],
  );
  session.document.lookAround();
  session.state.rememberLanguage('en');
  await session.update();
  await session.update();
  expect(document.documentElement.lang).toBe('en');
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

  test('and on a screen in French none is: all of it is in one language', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(line());
    await session.keys('a écrit les essais d’abord{Enter}');
    expect(new Set(texts().map(({ lang }) => lang))).toEqual(new Set(['fr']));
    expect(document.body.querySelectorAll('[lang]')).toHaveLength(0);
  });
});
