/** Notes taken elsewhere: pasted where a proof is typed, corrected by keyboard, noted in one stroke, taken back in one. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { readKept } from '../../widget/notes/kept-rows.ts';
import { draftsIn, line, rows, type Session, said, show, start } from './harness.tsx';

function clipboard(text: string): DataTransfer {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  return data;
}

const panel = (): HTMLElement => screen.getByRole('region', { name: 'Coller des notes' });
const status = (): string => said(within(panel()).getByRole('status'));
const items = (): readonly HTMLElement[] =>
  within(screen.getByRole('list', { name: 'Notes lues' })).getAllByRole('listitem');
const sign = (at: number): HTMLSelectElement =>
  within(items()[at] as HTMLElement).getByRole('combobox', { name: 'Signe' });
const criterion = (at: number): HTMLSelectElement =>
  within(items()[at] as HTMLElement).getByRole('combobox', { name: 'Critère' });
const text = (at: number): HTMLTextAreaElement =>
  within(items()[at] as HTMLElement).getByRole('textbox', { name: 'Note' });
const shown = () =>
  items().map((_, at) => [sign(at).value, said(criterion(at).selectedOptions[0] ?? null), text(at).value]);
const proofs = (session: Session) => rows(session.team, 'Preuves', 'Signe', 'Critere', 'Texte');

async function pasteOnLine(session: Session, notes: string): Promise<void> {
  await session.user.click(line());
  await session.user.paste(clipboard(notes));
  await session.update();
}

const opened = async (notes: string, ...options: Parameters<typeof start>): Promise<Session> => {
  const session = await start(...options);
  await pasteOnLine(session, notes);
  await waitFor(() => panel());
  await session.update();
  return session;
};

const twelve = `+ a isolé la cause en une heure
- a oublié de prévenir
## expliquer
+ dessine un schéma
? jusqu’où délègue
#3
+ livre chaque vendredi
- promet trop
tester : + écrit le test d’abord
+ relit deux fois #1
+ a reformulé la demande #2
14:05 + demande un exemple
? et sous pression
+ remercie`;
const noteAll = (): HTMLElement => screen.getByRole('button', { name: /^Noter \d+ preuves?$/ });

/** Bundles in which proofs are written or removed. */
const bundles = (session: Session): number =>
  session.team.grist.bundles.filter((bundle) => JSON.stringify(bundle).includes('"Preuves"')).length;

describe('several lines pasted where a proof is typed', () => {
  test('become rows with their signs and criteria, then proofs, in one bundle; one press takes all back', async () => {
    const session = await opened(twelve);
    const [test_, explain, deliver] = session.team.criteria;
    expect(line().value).toBe('');
    expect(status()).toBe('12 preuves à noter, 2 lignes laissées de côté.');
    expect(shown()[3]).toEqual(['+', '2 expliquer', 'dessine un schéma']);
    const before = bundles(session);
    await session.click(noteAll());
    expect(status()).toBe('C’est noté : 12 preuves.');
    expect(document.activeElement).toBe(within(panel()).getByRole('status'));
    expect(bundles(session)).toBe(before + 1);
    expect(proofs(session)).toEqual([
      { Signe: '+', Critere: 0, Texte: 'a isolé la cause en une heure' },
      { Signe: '−', Critere: 0, Texte: 'a oublié de prévenir' },
      { Signe: '+', Critere: explain, Texte: 'dessine un schéma' },
      { Signe: '?', Critere: explain, Texte: 'jusqu’où délègue' },
      { Signe: '+', Critere: deliver, Texte: 'livre chaque vendredi' },
      { Signe: '−', Critere: deliver, Texte: 'promet trop' },
      { Signe: '+', Critere: test_, Texte: 'écrit le test d’abord' },
      { Signe: '+', Critere: test_, Texte: 'relit deux fois' },
      { Signe: '+', Critere: explain, Texte: 'a reformulé la demande' },
      { Signe: '+', Critere: deliver, Texte: '14:05 demande un exemple' },
      { Signe: '?', Critere: deliver, Texte: 'et sous pression' },
      { Signe: '+', Critere: deliver, Texte: 'remercie' },
    ]);
    await session.click(screen.getByRole('button', { name: 'Retirer ces 12 preuves' }));
    expect(proofs(session)).toEqual([]);
    expect(bundles(session)).toBe(before + 2);
    expect(status()).toBe('12 preuves retirées.');
  });

  test('are about the person and the stage in view, and begin the interview', async () => {
    const session = await opened('+ un\n- deux');
    await session.click(noteAll());
    expect(rows(session.team, 'Preuves', 'Candidat', 'Etape')).toEqual([
      { Candidat: session.ids[0], Etape: 'Préqualification' },
      { Candidat: session.ids[0], Etape: 'Préqualification' },
    ]);
    expect(rows(session.team, 'Entretiens', 'Etape', 'Statut')).toEqual([
      { Etape: 'Préqualification', Statut: 'En cours' },
    ]);
  });

  test('one line stays on the line, and so does a proof of two lines', async () => {
    const session = await start();
    await pasteOnLine(session, '+ un seul fait\n');
    expect(screen.queryByRole('region', { name: 'Coller des notes' })).toBeNull();
    await session.keys('{Shift>}{Enter}{/Shift}et la suite');
    expect(line().value).toContain('et la suite');
    expect(screen.queryByRole('region', { name: 'Coller des notes' })).toBeNull();
  });

  test('a second time are seen, and not noted again unless somebody wants it', async () => {
    const session = await opened(twelve);
    await session.click(noteAll());
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await pasteOnLine(session, `${twelve}\n+ une de plus`);
    await waitFor(() => panel());
    await session.update();
    expect(status()).toBe('1 preuve à noter, 14 lignes laissées de côté. 12 de ces 15 notes y sont déjà.');
    sign(0).focus();
    await session.keys('x');
    expect(said(noteAll())).toBe('Noter 2 preuves');
  });

  test('without any word of a sign or a criterion wait to be sorted: nothing is made up', async () => {
    const session = await opened('a dit bonjour\na dit merci');
    expect(shown()).toEqual([
      ['', 'à classer', 'a dit bonjour'],
      ['', 'à classer', 'a dit merci'],
    ]);
    await session.click(noteAll());
    expect(proofs(session)[0]).toEqual({ Signe: '', Critere: 0, Texte: 'a dit bonjour' });
  });

  test('in a document open read-only cannot be noted, and why is said', async () => {
    const session = await start(['Inès Marchand'], { readOnly: true });
    expect(line().disabled).toBe(true);
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    expect(screen.queryByRole('button', { name: 'Coller des notes' })).toBeNull();
  });
});

describe('by keyboard', () => {
  test('signs and criteria are given as on the line, from row to row', async () => {
    const session = await opened('un\ndeux\ntrois');
    expect(document.activeElement).toBe(sign(0));
    await session.keys('+[Digit2]{ArrowDown}-{ArrowDown}?[Digit1]x');
    expect(shown()).toEqual([
      ['+', '2 expliquer', 'un'],
      ['−', 'à classer', 'deux'],
      ['?', '1 tester', 'trois'],
    ]);
    expect(said(noteAll())).toBe('Noter 2 preuves');
    await session.keys('{Shift>}{Tab}{/Shift}');
  });

  test('rows are joined and split, and nothing of them is lost', async () => {
    const session = await opened('+ un et deux\ntrois');
    await session.user.click(text(0));
    text(0).setSelectionRange(2, 2);
    await session.keys('{Enter}');
    expect(shown().map(([, , words]) => words)).toEqual(['un', 'et deux', 'trois']);
    expect(document.activeElement).toBe(text(1));
    await session.keys('{Backspace}');
    expect(shown().map(([, , words]) => words)).toEqual(['un et deux', 'trois']);
    sign(1).focus();
    await session.keys('j');
    expect(shown()).toEqual([['+', 'à classer', 'un et deux trois']]);
  });

  test('a row without words is none', async () => {
    const session = await opened('+ un\n+ deux');
    await session.user.clear(text(0));
    await session.update();
    expect(said(noteAll())).toBe('Noter 1 preuve');
  });
});

const call = `Ana : Comment as-tu fait ?
Inès Marchand : J’ai relu le journal, puis j’ai isolé la cause.
Ana : Seule ?
Inès Marchand : Non, à deux.
Ana : Et ensuite ?
Inès Marchand : J’ai écrit le test qui manquait.
`;

describe('a transcript', () => {
  test('shows the words of the person; a sign makes a proof of the line in hand', async () => {
    const session = await opened(call);
    expect(said(panel())).toContain('n’est enregistrée nulle part');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Paroles de' }).value).toBe('Inès Marchand');
    expect(shown().map(([, , words]) => words)).toEqual([
      'J’ai relu le journal, puis j’ai isolé la cause.',
      'Non, à deux.',
      'J’ai écrit le test qui manquait.',
    ]);
    expect(said(panel())).toContain('Rien à noter');
    await session.keys('{ArrowDown}{ArrowDown}+[Digit1]');
    await session.click(noteAll());
    expect(proofs(session)).toEqual([
      { Signe: '+', Critere: session.team.criteria[0], Texte: 'J’ai écrit le test qui manquait.' },
    ]);
  });

  test('is stored nowhere, and goes when its screen is closed', async () => {
    const session = await opened(call);
    await session.pass(1000);
    expect(draftsIn(session)).not.toContain('journal');
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    await session.click(await screen.findByRole('button', { name: 'Coller des notes' }));
    await waitFor(() => panel());
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tes notes' }).value).toBe('');
    expect(said(panel())).not.toContain('journal');
  });
});

describe('nothing typed or pasted is lost', () => {
  test('notes stay when the screen is closed, and when Grist does not answer', async () => {
    const session = await opened('+ un\n- deux');
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await session.click(screen.getByRole('button', { name: 'Menu' }));
    await session.click(await screen.findByRole('button', { name: 'Coller des notes' }));
    await waitFor(() => panel());
    expect(shown()).toEqual([
      ['+', 'à classer', 'un'],
      ['−', 'à classer', 'deux'],
    ]);
    session.client.faults.next('offline');
    await session.click(noteAll());
    await session.pass(60_000);
    expect(proofs(session).map(({ Texte }) => Texte)).toEqual(['un', 'deux']);
  });

  test('more notes come after those that are there, whose corrections stay, also when the text is read again', async () => {
    const session = await opened('un\ndeux');
    await session.keys('+[Digit2]');
    await session.click(within(panel()).getByRole('button', { name: 'Fermer' }));
    await pasteOnLine(session, '- trois\n? quatre');
    await waitFor(() => panel());
    await session.update();
    const all = [
      ['+', '2 expliquer', 'un'],
      ['', 'à classer', 'deux'],
      ['−', 'à classer', 'trois'],
      ['?', 'à classer', 'quatre'],
    ];
    expect(shown()).toEqual(all);
    await session.click(screen.getByRole('button', { name: 'Lire les notes' }));
    expect(shown()).toEqual(all);
  });

  test('two lines that say the same are two rows, also when the text is read again', async () => {
    const session = await opened('oui\noui');
    await session.keys('+{ArrowDown}-');
    await session.click(screen.getByRole('button', { name: 'Lire les notes' }));
    expect(shown().map(([which]) => which)).toEqual(['+', '−']);
    await session.keys('{Tab}');
    sign(1).focus();
    await session.keys('?');
    expect(shown().map(([which]) => which)).toEqual(['+', '?']);
  });

  test('another page finds each row as it was corrected', async () => {
    const store = createMemoryStore();
    const session = await opened('+ un\n- deux\ntrois et quatre\ncinq\ncinq', ['Inès Marchand'], { store });
    sign(1).focus();
    await session.keys('[Digit2]{ArrowDown}?{ArrowDown}x');
    await session.user.type(text(0), ', vu deux fois');
    await session.user.click(text(2));
    text(2).setSelectionRange(5, 5);
    await session.keys('{Enter}');
    const before = shown();
    expect(before).toHaveLength(6);
    await session.pass(250);
    session.kill();
    session.unmount();
    const next = await show(session.team, { store });
    await next.pick(session.ids[0]);
    await next.click(screen.getByRole('button', { name: 'Menu' }));
    await next.click(await screen.findByRole('button', { name: 'Coller des notes' }));
    await waitFor(() => panel());
    expect(shown()).toEqual(before);
    expect(said(noteAll())).toBe('Noter 5 preuves');
    await next.click(noteAll());
    await next.pass(250);
    expect(proofs(session).map(({ Texte }) => Texte)).toEqual([
      'un, vu deux fois',
      'deux',
      'trois',
      'et quatre',
      'cinq',
    ]);
    expect(draftsIn(next)).not.toContain('quatre');
  });

  test('what was kept by somebody else, or of another version, is no row', () => {
    for (const kept of ['', 'mots', null, { a: 1 }]) expect(readKept(kept)).toBeNull();
    const rows = [
      3,
      { text: 'un', sign: '!', criterion: -1.5, point: 'x', kept: 1 },
      { text: 'deux', sign: '−', criterion: 4, point: 7, kept: true, said: 'd' },
    ];
    expect(readKept(rows)).toEqual([
      { text: 'un', sign: null, criterion: null, point: null, kept: false, said: 'un' },
      { text: 'deux', sign: '−', criterion: 4, point: 7, kept: true, said: 'd' },
    ]);
  });

  test('two million characters are read in slices, then rows, drawn in part', async () => {
    const session = await opened(`${'+ un fait entendu, et ce qu’il montre\n'.repeat(50_000)}${'a'.repeat(4000)}`);
    expect(status()).toBe('Lecture des notes…');
    expect(screen.getByRole('progressbar', { name: 'Lecture des notes…' })).toBeTruthy();
    await waitFor(() => expect(document.querySelector('.import-progress')).toBeNull(), { timeout: 80_000 });
    await session.update();
    expect(items()).toHaveLength(100);
    expect(status()).toBe('50001 preuves à noter.');
    await session.click(screen.getByRole('button', { name: 'Montrer la suite (49901)' }));
    expect(document.activeElement).toBe(sign(100));
  }, 90_000);
});
