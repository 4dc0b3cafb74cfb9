/** Fields that save themselves when they are left: facts about the person, here. */
import { fireEvent, screen, within } from '@testing-library/preact';
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

  test('entered leads to the next one that nothing is known of, and from the last one back to the line', async () => {
    const session = await withFact('Inès Marchand');
    const fact = (Ordre: number, Point: string, Champ: string) =>
      [
        'AddRecord',
        'Trames',
        null,
        { Poste: 1, Etape: 'Préqualification', Ordre, Nature: 'Fait', Point, Champ },
      ] as const;
    session.team.grist.edit(fact(10, 'Télétravail', 'Teletravail'), fact(11, 'Coût', 'Cout'), [
      'UpdateRecord',
      'Candidats',
      session.ids[0],
      { Teletravail: 'deux jours' },
    ]);
    session.document.lookAround();
    await session.update();
    await session.click(field());
    await session.keys('dès mars{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Coût' }));
    await session.keys('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Coût' }));
    await session.keys('500 euros{Enter}');
    expect(document.activeElement).toBe(line());
    expect(session.team.grist.rows('Candidats')).toMatchObject([
      { Disponibilite: 'dès mars', Teletravail: 'deux jours', Cout: '500 euros' },
    ]);
  });

  test('under the point that is left is where the keyboard goes first; the next time it goes on', async () => {
    const session = await withFact('Inès Marchand');
    const [first = 0] = session.team.points;
    const order = Number(session.team.grist.cell('Trames', first, 'Ordre'));
    const [fact] = session.team.grist.rows('Trames').filter(({ Nature }) => Nature === 'Fait');
    session.team.grist.edit(['UpdateRecord', 'Trames', fact?.id, { Ordre: order + 0.5 }]);
    session.document.lookAround();
    await session.update();
    const open = () => document.querySelector('[aria-current="step"] .point-title')?.textContent;
    const before = open();
    await session.click(line());
    await session.keys('{Control>}{Enter}{/Control}');
    expect([document.activeElement, open()]).toEqual([field(), before]);
    await session.keys('dès mars{Enter}');
    expect(document.activeElement).toBe(line());
    await session.keys('{Control>}{Enter}{/Control}');
    expect([document.activeElement, open() === before]).toEqual([line(), false]);
    expect(saved(session)).toEqual(['dès mars']);
  });

  test('half typed when one clicks in Grist’s list stays a draft of its person, and is finished there', async () => {
    const session = await withFact('Inès Marchand', 'Samir Belkacem');
    await session.keys('dès m');
    await session.pick(session.ids[1]);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(document.body);
    await session.pass(5_000);
    expect(saved(session)).toEqual(['', '']);
    await session.click(screen.getByRole('button', { name: 'Revenir à Inès Marchand' }));
    expect(field().value).toBe('dès m');
    expect(said(field().closest('.field'))).toContain('Pas encore enregistré');
    await session.click(field());
    await session.keys('ars{Enter}');
    expect(saved(session)).toEqual(['dès mars', '']);
    expect(said(field().closest('.field'))).not.toContain('Pas encore enregistré');
  });

  test('is not saved because another window took the keyboard, and is once its field is left', async () => {
    const session = await withFact('Inès Marchand');
    await session.keys('dès m');
    await session.leave();
    await session.pass(5_000);
    expect(saved(session)).toEqual(['']);
    await session.comeBack();
    await session.keys('ars');
    await session.user.tab();
    await session.update();
    expect(saved(session)).toEqual(['dès mars']);
  });

  test('being typed when its row comes to bear another name is not saved about the other one', async () => {
    const session = await withFact('Inès Marchand');
    const [id] = session.ids;
    await session.keys('dès m');
    session.team.grist.edit(['RemoveRecord', 'Candidats', id]);
    session.team.grist.edit(['AddRecord', 'Candidats', id, { Nom: 'Samir Belkacem', Poste: 1 }]);
    await session.update();
    await session.click(field());
    await session.keys('ars{Enter}');
    expect(saved(session)).toEqual(['']);
  });

  test('keeps what is typed after an Enter on nothing, when its row has come to bear another name meanwhile', async () => {
    const session = await withFact('Inès Marchand');
    const [id] = session.ids;
    session.team.grist.edit(
      ['RemoveRecord', 'Candidats', id],
      ['AddRecord', 'Candidats', id, { Nom: 'Samir Belkacem', Poste: 1 }],
    );
    await session.pass(1_000);
    await session.keys('{Enter}dès mars');
    expect(field().value).toBe('dès mars');
    expect(said(field().closest('.field'))).toContain('Écrit pour Inès Marchand.');
    await session.keys('{Enter}');
    await session.pass(1_000);
    expect(saved(session)).toEqual(['']);
    expect(said(document.body)).toContain('écrit pour Inès Marchand');
  });

  test('entered by the Enter that ends a composition is not saved', async () => {
    const session = await withFact('Inès Marchand');
    await session.keys('ni');
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    await session.update();
    expect(saved(session)).toEqual(['']);
    await session.keys('{Enter}');
    expect(saved(session)).toEqual(['ni']);
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
    expect(status()).toContain('Conflit (1)');
    const terms = within(screen.getByRole('region', { name: /pas pu être écrit/ })).getAllByRole('definition');
    expect(terms.map(said)).toEqual(['dès juin', 'dès mars']);
  });
});
