/** How long a point took, and a stage: what was said in the interview, and nothing else. */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { account, line, rows, type Session, said, start } from './harness.tsx';

const stage = 'Préqualification';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const minute = 60_000;
const open = (Etape: string = stage) => start([{ Nom: 'Inès Marchand', Etape }], account(1, 'Ana'));

const marks = ({ team }: Session) => rows(team, 'Passages', 'Etat', 'Minutes');
/** Minutes from the beginning to the end of each stage, in the order of the table. */
const lengths = ({ team }: Session) =>
  team.grist.rows('Entretiens').map(({ Etape, Debut, Fin }) => [Etape, (Number(Fin) - Number(Debut)) / 60]);

async function finish(session: Session): Promise<void> {
  await session.click(button('Terminer l’entretien'));
  await session.click(button('Terminer maintenant'));
}

describe('the minutes of a point', () => {
  test('begin with the interview, however long its trame has been in view before', async () => {
    const session = await open();
    await session.pass(10 * minute);
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(5_000);
    await session.keys('{Control>}{Enter}{/Control}');
    expect(marks(session)).toEqual([{ Etat: 'Posé', Minutes: null }]);
  });

  test('are none for a point whose mark begins the interview', async () => {
    const session = await open();
    await session.pass(10 * minute);
    await session.click(button('Abordé, point suivant'));
    expect(marks(session)).toEqual([{ Etat: 'Posé', Minutes: null }]);
    await session.pass(3 * minute);
    await session.click(button('Abordé, point suivant'));
    expect(marks(session)[1]).toEqual({ Etat: 'Posé', Minutes: 3 });
  });

  test('stop with the interview: what passes before it goes on is not counted', async () => {
    const session = await open();
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(4 * minute);
    await finish(session);
    await session.pass(30 * minute);
    await session.click(button('Rouvrir l’entretien'));
    await session.pass(2 * minute);
    await session.click(line());
    await session.keys('{Control>}{Enter}{/Control}');
    expect(marks(session)).toEqual([{ Etat: 'Posé', Minutes: 6 }]);
  });

  test('are not those of a page left open overnight', async () => {
    const session = await open();
    await session.click(button('Abordé, point suivant'));
    await session.pass(15 * 60 * minute);
    await session.click(button('Abordé, point suivant'));
    expect(marks(session)[1]).toEqual({ Etat: 'Posé', Minutes: null });
  });

  test('are shown once for two people at the same table', async () => {
    const session = await open();
    const [point] = session.team.points;
    const mark = (Par: string, Minutes: number) =>
      session.team.grist.edit([
        'AddRecord',
        'Passages',
        null,
        { Candidat: session.ids[0], Point: point, Etat: 'Posé', Par, Minutes, Cle: Par },
      ]);
    mark('ana@example.org', 8);
    mark('leo@example.org', 9);
    session.document.lookAround();
    await session.update();
    expect(said(button(/Parcours/))).toContain('9 / 5 min');
  });
});

describe('two stages led as one', () => {
  const together = () => screen.getByRole('checkbox', { name: /d’un seul tenant/ });

  test('share its time as each was planned, whichever of them was noted in', async () => {
    const session = await open();
    await session.click(together());
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(35 * minute);
    await finish(session);
    // 15 minutes at most were planned for the first call, 20 for the other.
    expect(lengths(session)).toEqual([
      ['Préqualification', 15],
      ['Entretien intra/métier', 20],
    ]);
    const [first, second] = session.team.grist.rows('Entretiens');
    expect(second?.['Debut']).toBe(first?.['Fin']);
  });

  test('share it too when the first thing noted was of the second', async () => {
    const session = await open();
    await session.click(together());
    await session.click(button(/Réalisations/));
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(35 * minute);
    await finish(session);
    expect(Object.fromEntries(lengths(session))).toEqual({ Préqualification: 15, 'Entretien intra/métier': 20 });
  });

  test('go on as one, and share all of it in the end', async () => {
    const session = await open('Entretien intra/métier');
    await session.click(together());
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(10 * minute);
    await finish(session);
    await session.click(button('Rouvrir l’entretien'));
    expect(rows(session.team, 'Entretiens', 'Statut', 'Fin')).toEqual([
      { Statut: 'En cours', Fin: null },
      { Statut: 'En cours', Fin: null },
    ]);
    await session.pass(25 * minute);
    await finish(session);
    expect(Object.fromEntries(lengths(session))).toEqual({ Préqualification: 15, 'Entretien intra/métier': 20 });
  });

  test('are not a call that was held before and the interview that follows it', async () => {
    const session = await open();
    await session.click(together());
    await session.pass(minute);
    const before = Math.floor(session.team.time.now() / 1000) - 86_400;
    session.team.grist.edit([
      'AddOrUpdateRecord',
      'Entretiens',
      { Cle: `${session.ids[0]}:${stage}` },
      { Candidat: session.ids[0], Etape: stage, Statut: 'Terminé', Debut: before, Fin: before + 1500 },
      {},
    ]);
    session.document.lookAround();
    await session.update();
    await session.choose('Étape', 'Entretien intra/métier');
    expect(screen.queryByRole('checkbox', { name: /d’un seul tenant/ })).toBeNull();
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(40 * minute);
    await finish(session);
    expect(lengths(session)).toEqual([
      ['Préqualification', 25],
      ['Entretien intra/métier', 40],
    ]);
  });
});
