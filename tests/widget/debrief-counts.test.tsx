/** What an open debrief says of itself: its counts are those of all criteria, who gave nothing is named, what is hidden is said. */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { productRules } from '../fake-grist/access.ts';
import { decisions } from './agenda.ts';
import { account, introduce, type Session, type ShowOptions, said, start, tab } from './harness.tsx';

const panel = () => said(screen.getByRole('tabpanel'));
const counts = () => {
  const summary = panel().match(/\d+ points? à discuter[^.]*?visible/)?.[0] ?? '';
  return summary.split(' · ').map((part) => Number.parseInt(part, 10));
};

type Given = readonly (1 | 2 | 3 | null)[];

/** Somebody's notes, written by their own page; those of others are sealed three hours ago. */
function noted({ team, ids }: Session, who: string, given: Given, sealed = true): void {
  for (const [index, Note] of given.entries()) {
    const about = { Candidat: ids[0], Critere: team.criteria[index], Nature: 'Individuelle' };
    team.grist.edit(['AddRecord', 'Notes', null, { ...about, Note, Evaluateur: who, Scellee: sealed }]);
  }
}

const ana = 'ana@example.org';
const leo = 'léo@example.org';

/** Before Inès’ debrief, opened by Ana whoever is missing. */
async function debrief(prepare: (session: Session) => void, who: ShowOptions = account(1, 'Ana')): Promise<Session> {
  const session = await start(['Inès Marchand'], who);
  const { team, ids } = session;
  introduce(team.grist, account(2, 'Léo'));
  const interview = { Candidat: ids[0], Etape: 'Préqualification', Statut: 'Terminé', Animateur: ana };
  team.grist.edit([
    'AddRecord',
    'Entretiens',
    null,
    { ...interview, Debrief_ouvert_par: ana, Motif_ouverture: 'congés', Cle: `${ids[0]}:Préqualification` },
  ]);
  prepare(session);
  session.document.lookAround();
  await session.pass(20_000);
  await session.click(tab('Débrief'));
  return session;
}

const proofBy = ({ team, ids }: Session, Auteur: string, criterion = 0) =>
  team.grist.edit([
    'AddRecord',
    'Preuves',
    null,
    { Candidat: ids[0], Critere: team.criteria[criterion], Signe: '+', Texte: 'un fait', Auteur },
  ]);

describe('the counts of a debrief', () => {
  test('add up to all its criteria, those without a note included', async () => {
    await debrief((session) => {
      noted(session, ana, [1, 2, null]);
      noted(session, leo, [3, 2, null]);
      for (const criterion of [0, 1, 2]) proofBy(session, ana, criterion);
    });
    expect(panel()).toContain('1 point à discuter · 0 petit écart · 1 accord · 1 critère sans note visible');
    expect(counts().reduce((sum, count) => sum + count)).toBe(decisions().length);
  });

  test('add up, too, where notes are hidden', async () => {
    await debrief((session) => noted(session, leo, [3, 2, 1]));
    expect(counts()).toEqual([0, 0, 0, 3]);
    expect(decisions()).toHaveLength(3);
  });
});

describe('who took part and gave nothing', () => {
  test('is named: authors of proofs, leaders and experts without sealed notes', async () => {
    await debrief((session) => {
      noted(session, ana, [1, 2, 3]);
      proofBy(session, leo);
      session.team.grist.edit(['UpdateRecord', 'Entretiens', 1, { Animateur: leo, Expert: 'Zoé Martin et Ana' }]);
    });
    expect(panel()).toContain('Ont pris part sans note scellée : Léo et Zoé Martin.');
  });

  test('is not said of those who have sealed, under whatever name they are written', async () => {
    await debrief((session) => {
      noted(session, ana, [1, 2, 3]);
      noted(session, leo, [1, 2, 3]);
      proofBy(session, leo);
      session.team.grist.edit(['UpdateRecord', 'Entretiens', 1, { Expert: 'léo' }]);
    });
    expect(panel()).toContain('Léo 2');
    expect(panel()).not.toContain('sans note scellée');
  });
});

describe('individual notes', () => {
  test('are shown to nobody who has not sealed their own, a colleague who has given nothing included', async () => {
    await debrief((session) => noted(session, leo, [3, 2, 1]));
    expect(panel()).toContain('celles des autres s’affichent après les tiennes');
    expect(panel()).not.toMatch(/Léo [123]/);
  });

  test('are shown to nobody unknown: where there are no accounts one says who one is first', async () => {
    const session = await debrief((session) => {
      noted(session, leo, [3, 2, 1]);
      proofBy(session, leo);
    }, {});
    expect(panel()).not.toMatch(/Léo [123]/);
    await session.click(screen.getByRole('button', { name: 'Léo' }));
    // An impression: two criteria have no proof.
    expect(decisions()[0]?.[0]).toBe('expliquer');
    expect(panel()).toMatch(/Léo 2/);
  });

  test('that the access rules hide are said to be hidden, with whose they are', async () => {
    const session = await debrief((session) => {
      noted(session, ana, [1, 2]);
      noted(session, leo, [3, 2, 1]);
      session.team.grist.setRules(productRules([]));
    });
    // Nobody reads a note on a criterion that they have not sealed.
    expect(panel()).toContain('Les règles d’accès te cachent 1 note scellée (Léo)');
    expect(counts().reduce((sum, count) => sum + count)).toBe(decisions().length);
    expect(session.document.fileOf(session.ids[0] ?? 0)?.ratings).toHaveLength(4);
  });

  test('that no rule hides are not said to be', async () => {
    await debrief((session) => {
      noted(session, ana, [1, 2, 3]);
      noted(session, leo, [3, 2, 1]);
    });
    expect(panel()).not.toContain('Les règles d’accès te cachent');
  });
});

describe('a second note of somebody on one criterion', () => {
  const second = (session: Session, Evaluateur: string) =>
    session.team.grist.edit([
      'AddRecord',
      'Notes',
      null,
      { Candidat: session.ids[0], Critere: session.team.criteria[1], Nature: 'Individuelle', Note: 3, Evaluateur },
    ]);
  const told = /plusieurs notes sur/;

  test('is told to everybody, in the debrief and in “Ma notation”, whatever the rules hide', async () => {
    const session = await debrief((session) => {
      noted(session, ana, [1, 2, 3]);
      noted(session, leo, [3, 2, 1]);
      second(session, leo);
      session.team.grist.setRules(productRules([]));
    });
    const title = String(session.team.grist.rows('Criteres')[1]?.['Court']);
    const sentence = `Léo a plusieurs notes sur ${title} : la première scellée compte.`;
    expect(panel()).toContain(sentence);
    await session.click(tab('Ma notation'));
    expect(panel()).toContain(sentence);
  });

  test('is told to oneself', async () => {
    const session = await debrief((session) => {
      noted(session, ana, [1, 2, 3]);
      second(session, ana);
    });
    expect(panel()).toMatch(/Tu as plusieurs notes sur .* : la première scellée compte\./);
    await session.click(tab('Ma notation'));
    expect(panel()).toMatch(/Tu as plusieurs notes sur/);
  });

  test('is told in a debrief that is not open yet; where there is none nothing is', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    introduce(session.team.grist, account(2, 'Léo'));
    noted(session, leo, [3, 2, 1], false);
    session.document.lookAround();
    await session.pass(20_000);
    await session.click(tab('Débrief'));
    expect(panel()).not.toMatch(told);
    second(session, leo);
    session.document.lookAround();
    await session.pass(20_000);
    expect(panel()).toMatch(told);
  });
});
