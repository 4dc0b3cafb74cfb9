/** The people one has met and not finished rating: found where one rates, and in the menu. */
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { account, type Session, said, start, tab } from './harness.tsx';
import { seal } from './noting.ts';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const list = () => screen.queryByText(/^À finir de noter\s:/, { selector: 'summary' });

/** Proofs on all three, taken down by Ana but for the last; Samir met before Inès. */
async function afterThree(): Promise<Session> {
  const session = await start(['Inès Marchand', 'Samir Belkacem', 'Zoé Kern', 'Lila Roux'], account(1, 'Ana'));
  const { team, ids } = session;
  const [ines, samir, zoe] = ids;
  const [seen] = team.criteria;
  const proof = (who: number | undefined, by: string) =>
    team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: who, Critere: seen, Signe: '+', Texte: 'un fait', Auteur: by },
    ]);
  const met = (who: number | undefined, day: string, by: string) =>
    team.grist.edit([
      'AddRecord',
      'Entretiens',
      null,
      {
        Candidat: who,
        Etape: 'Préqualification',
        Statut: 'Terminé',
        Animateur: by,
        Debut: Date.parse(day) / 1000,
        Fin: Date.parse(day) / 1000 + 1800,
        Cle: `${who}:Préqualification`,
      },
    ]);
  met(ines, '2026-09-20T09:00Z', 'ana@example.org');
  met(samir, '2026-09-14T09:00Z', 'ana@example.org');
  met(zoe, '2026-09-10T09:00Z', 'bob@example.org');
  proof(samir, 'ana@example.org');
  proof(zoe, 'bob@example.org');
  session.document.lookAround();
  await session.update();
  return session;
}

test('those one took part for are there, the one met longest ago first, with how far one is', async () => {
  const session = await afterThree();
  await session.click(tab('Ma notation'));
  const [more] = screen.getAllByText(/^À finir de noter/);
  expect(said(more ?? null)).toMatch(/1 autre personne$/);
  await session.click(list() as HTMLElement);
  const entry = button('Samir Belkacem').closest('li');
  expect(said(entry)).toMatch(/0 critère noté sur 3 · vu·e le 14 septembre$/);
  expect(within(entry?.parentElement as HTMLElement).getAllByRole('listitem')).toHaveLength(1);
});

test('once one has sealed, the next one is a press away, with the keyboard on the notes', async () => {
  const session = await afterThree();
  await session.click(tab('Ma notation'));
  await session.keys('123');
  await seal(session);
  await session.click(button(/^Suivant\s: noter Samir Belkacem$/));
  await session.update();
  expect(
    (screen.getByRole('combobox', { name: 'Candidat' }) as HTMLSelectElement).selectedOptions[0]?.textContent,
  ).toContain('Samir');
  expect(document.activeElement?.closest('[role="radiogroup"]')).not.toBeNull();
  // Samir is on the screen, Inès is sealed: nobody is left.
  expect(list()).toBeNull();
});

test('the menu leads to the first of them, and says nothing where nobody waits', async () => {
  const session = await afterThree();
  await session.click(button('Menu'));
  await session.click(await screen.findByRole('button', { name: /^À finir de noter\s: 1 autre personne$/ }));
  await session.update();
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Ma notation');
  expect(
    (screen.getByRole('combobox', { name: 'Candidat' }) as HTMLSelectElement).selectedOptions[0]?.textContent,
  ).toContain('Samir');
});

test('a decision, or another one’s interview, leaves nothing to finish', async () => {
  const session = await afterThree();
  session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[1] ?? 0, { Decision: 'Non retenu·e' }]);
  session.document.lookAround();
  await session.update();
  await session.click(tab('Ma notation'));
  expect(list()).toBeNull();
});
