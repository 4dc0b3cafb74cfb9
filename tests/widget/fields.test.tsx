/** Fields that save themselves when they are left: facts about the person, here. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { line, type Session, said, start, status } from './harness.tsx';

const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Disponibilité' });
const saved = ({ team }: Session) => team.grist.rows('Candidats').map(({ Disponibilite }) => Disponibilite);

async function withFact(...people: readonly string[]): Promise<Session> {
  const session = await start(people);
  session.team.grist.edit([
    'AddRecord',
    'Trames',
    null,
    { Poste: 1, Etape: 'Préqualification', Ordre: 9, Nature: 'Fait', Point: 'Disponibilité', Champ: 'Disponibilite' },
  ]);
  session.document.lookAround();
  await session.update();
  await session.click(field());
  return session;
}

describe('a fact', () => {
  test('is saved when its field is left', async () => {
    const session = await withFact('Inès Marchand');
    await session.keys('dès mars');
    expect(saved(session)).toEqual(['']);
    await session.click(line());
    expect(saved(session)).toEqual(['dès mars']);
  });

  test('is saved for the one it was typed for, when Grist’s list goes on to the next person', async () => {
    const session = await withFact('Inès Marchand', 'Samir Belkacem');
    await session.keys('dès mars');
    session.client.moveTo(session.ids[1] ?? 0);
    await session.update();
    expect(field().value).toBe('');
    expect(saved(session)).toEqual(['dès mars', '']);
  });

  test('that a colleague has changed since it was begun is not written over: both texts are shown', async () => {
    const session = await withFact('Inès Marchand');
    await session.keys('dès mars');
    await session.pass(1_000);
    session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[0], { Disponibilite: 'dès juin' }]);
    await session.update();
    expect(field().value).toBe('dès mars');
    await session.click(line());
    expect(saved(session)).toEqual(['dès juin']);
    expect(status()).toContain('Refusé (1)');
    const terms = within(screen.getByRole('region', { name: /pas pu être écrit/ })).getAllByRole('definition');
    expect(terms.map(said)).toEqual(['dès juin', 'dès mars']);
  });
});
