/** Before the notes: what is to sort, one key for each thing it lacks; before the seal: one's own words read once more. */
import { act, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { account, line, rows, type Session, said, start, tab } from './harness.tsx';
import { seal, toSeal } from './noting.ts';

const texts = ({ team }: Session) => rows(team, 'Preuves', 'Texte').map(({ Texte }) => Texte);
const toSort = () => screen.queryAllByRole('group', { name: /^À trier/ });
const sorted = ({ team }: Session) => rows(team, 'Preuves', 'Signe', 'Critere');

const azerty = ['&', 'é', '"'].map((key, index) => ({ code: `Digit${index + 1}`, key }));

async function atTray(options: Parameters<typeof start>[1] = account(1, 'Ana')): Promise<Session> {
  const session = await start(['Inès Marchand'], options);
  for (const Texte of ['tapée à la main', 'une autre']) {
    session.team.grist.edit(['AddRecord', 'Preuves', null, { Candidat: session.ids[0], Texte }]);
  }
  await session.update();
  await session.click(tab('Ma notation'));
  await session.click(screen.getByRole('button', { name: '2 à trier' }));
  return session;
}

describe('“À trier” comes first', () => {
  test('one key for the criterion, one for the sign; the next one then takes the keyboard', async () => {
    const session = await atTray();
    expect(said(document.activeElement)).toBe('À trier d’abord : 2');
    toSort()[0]?.focus();
    await session.keys('2');
    expect(sorted(session)[0]).toEqual({ Signe: '', Critere: session.team.criteria[1] });
    // It still lacks its sign: the keyboard stays.
    expect(document.activeElement).toBe(toSort()[0]);
    await session.keys('-');
    expect(sorted(session)[0]).toEqual({ Signe: '−', Critere: session.team.criteria[1] });
    expect(toSort().map(said)).toHaveLength(1);
    expect(document.activeElement).toBe(toSort()[0]);
    await session.keys('?3');
    expect(sorted(session)[1]).toEqual({ Signe: '?', Critere: session.team.criteria[2] });
    expect(toSort()).toEqual([]);
  });

  test('a key struck before the row has gone is for the one that has the focus by then', async () => {
    const session = await atTray();
    toSort()[0]?.focus();
    await session.keys('2');
    void act(() => {
      for (const key of ['-', '3'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await session.update();
    expect(sorted(session)).toEqual([
      { Signe: '−', Critere: session.team.criteria[1] },
      { Signe: '', Critere: session.team.criteria[2] },
    ]);
    expect(document.activeElement).toBe(toSort()[0]);
  });

  test('a stray digit after the last one is no note: the keyboard is on the title of the open criterion', async () => {
    const session = await atTray();
    toSort()[0]?.focus();
    await session.keys('2-2-3');
    expect(toSort()).toEqual([]);
    expect(document.activeElement?.closest('h3')).not.toBeNull();
    expect(rows(session.team, 'Notes', 'Note')).toEqual([]);
    expect(sorted(session)).toEqual([
      { Signe: '−', Critere: session.team.criteria[1] },
      { Signe: '−', Critere: session.team.criteria[1] },
    ]);
  });

  test('by the keys of AZERTY and of the number pad', async () => {
    const session = await atTray({
      ...account(1, 'Ana'),
      keyboard: [...azerty, { code: 'Numpad3', key: '3' }, { code: 'NumpadSubtract', key: '-' }],
    });
    toSort()[0]?.focus();
    await session.keys('[Digit2]');
    expect(sorted(session)[0]?.['Critere']).toBe(session.team.criteria[1]);
    await session.keys('[Numpad3][NumpadSubtract]');
    expect(sorted(session)[0]).toEqual({ Signe: '−', Critere: session.team.criteria[2] });
  });

  test('a key in its correction is a letter of its text', async () => {
    const session = await atTray();
    await session.click(within(toSort()[0] as HTMLElement).getByRole('button', { name: /^Corriger la preuve/ }));
    await session.keys(' 2 +{Enter}');
    expect(texts(session)[0]).toBe('tapée à la main 2 +');
    expect(sorted(session)[0]).toEqual({ Signe: '', Critere: 0 });
  });
});

describe('the wording review', () => {
  async function reviewed(): Promise<Session> {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(line());
    await session.keys('elle est enceinte{Enter}a écrit les tests{Enter}');
    await session.click(tab('Ma notation'));
    await toSeal(session);
    return session;
  }
  const remark = () => screen.getByRole('button', { name: 'Garder tel quel (g)' });

  test('shows the passage, why it is a problem, and what to say instead; ordinary words raise nothing', async () => {
    await reviewed();
    const card = screen.getByRole('region', { name: /À relire avant de sceller/ });
    expect(said(card.querySelector('mark'))).toContain('enceinte');
    expect(said(card)).not.toContain('a écrit les tests');
    expect(within(card).getAllByRole('listitem')).toHaveLength(1);
  });

  test('never runs while somebody types in an interview', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(line());
    await session.keys('elle est enceinte{Enter}');
    expect(said(document.body)).not.toContain('À relire');
  });

  test('one key keeps the words, and the choice is remembered', async () => {
    const session = await reviewed();
    remark().focus();
    await session.keys('g');
    expect(screen.queryByRole('region', { name: /À relire/ })).toBeNull();
    expect(texts(session)).toEqual(['elle est enceinte', 'a écrit les tests']);
    await session.click(tab('Entretien'));
    await session.click(tab('Ma notation'));
    await toSeal(session);
    expect(screen.queryByRole('region', { name: /À relire/ })).toBeNull();
  });

  test('one key corrects them in place', async () => {
    const session = await reviewed();
    remark().focus();
    await session.keys('c');
    const box: HTMLTextAreaElement = screen.getByRole('textbox', { name: 'Texte de la preuve' });
    expect(document.activeElement).toBe(box);
    await session.user.clear(box);
    await session.keys('sera absente de mai à août{Enter}');
    expect(texts(session)).toEqual(['sera absente de mai à août', 'a écrit les tests']);
    expect(screen.queryByRole('region', { name: /À relire/ })).toBeNull();
  });

  test('one key drops them, and they can be put back', async () => {
    const session = await reviewed();
    remark().focus();
    await session.keys('s');
    expect(texts(session)).toEqual(['a écrit les tests']);
    await session.click(screen.getByRole('button', { name: 'Remettre' }));
    await session.pass(1_000);
    expect(texts(session)).toEqual(['a écrit les tests', 'elle est enceinte']);
  });

  test('of a reason too', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    const criterion = session.team.criteria[0] ?? 0;
    session.document.dispatch({ kind: 'rate', criterion, note: 1, reason: 'trop vieille pour nous' });
    await session.pass(1_000);
    await session.click(tab('Ma notation'));
    await toSeal(session);
    remark().focus();
    await session.keys('s');
    expect(rows(session.team, 'Notes', 'Note', 'Motif')).toEqual([{ Note: 1, Motif: '' }]);
    await session.click(screen.getByRole('button', { name: 'Remettre' }));
    expect(rows(session.team, 'Notes', 'Note', 'Motif')).toEqual([{ Note: 1, Motif: 'trop vieille pour nous' }]);
  });
});

describe('the seal', () => {
  test('waits for a note that could not be written: it would be sealed blank', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(tab('Ma notation'));
    await toSeal(session);
    session.team.grist.setRules({ refuse: ([, table]) => (table === 'Notes' ? 'Blocked by rules' : null) });
    session.document.dispatch({ kind: 'rate', criterion: session.team.criteria[0] ?? 0, note: 3 });
    await session.pass(1_000);
    const seal: HTMLButtonElement = screen.getByRole('button', { name: 'Sceller mes notes' });
    expect(seal.disabled).toBe(true);
    expect(said(screen.getByRole('tabpanel'))).toContain('Règle d’abord, en haut de l’écran');
  });

  test('says of a criterion added afterwards that it is rated in the debrief', async () => {
    const session = await start(['Inès Marchand'], account(1, 'Ana'));
    await session.click(tab('Ma notation'));
    await seal(session);
    session.team.grist.edit(['AddRecord', 'Criteres', null, { Intitule: 'ajouté', Poids: 1 }]);
    session.document.lookAround();
    await session.update();
    expect(screen.getAllByText(/ajouté après ton scellé/)).toHaveLength(1);
  });
});
