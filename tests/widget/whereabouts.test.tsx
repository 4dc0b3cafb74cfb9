/** The name above the line, the row written and the words are one, whatever Grist's list and the document do. */
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore, type LocalStore } from '../../src/document/local/environment.ts';
import { prepareTeam } from '../document/harness.ts';
import { account, addPerson, line, rows, type Session, type Shown, said, show, start, tab } from './harness.tsx';

const people = ['Joris Van Houtte', 'Noé Perrin'] as const;
const page = () => said(document.body);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const picker = () => screen.getByRole('combobox', { name: 'Candidat' }) as HTMLSelectElement;
const nameShown = () => picker().selectedOptions[0]?.textContent?.trim();

/** Whose rows say what, in the table of proofs. */
const proofs = ({ team, ids }: Session) =>
  team.grist.rows('Preuves').map(({ Candidat, Texte }) => [people[ids.indexOf(Number(Candidat))], Texte]);

async function atTheLine(): Promise<Session> {
  const session = await start([...people]);
  await session.click(line());
  return session;
}

/** Grist's list goes to another row by itself: its row has left the filter, or was sorted away. */
async function listMoves(session: Session, person = 1): Promise<void> {
  session.client.moveTo(session.ids[person] ?? 0);
  await session.pass(1_000);
  await session.update();
}

/** The row goes to somebody else between two looks at the document. */
async function replaced(session: Session, values: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const [id] = session.ids;
  session.team.grist.edit(
    ['RemoveRecord', 'Candidats', id],
    ['AddRecord', 'Candidats', id, { Nom: 'Nadia Amrani', Poste: 1, ...values }],
  );
  await session.pass(1_000);
  await session.update();
}

describe('a list that is on nobody', () => {
  test('stops the line with its words, says so, and one press goes on', async () => {
    const session = await atTheLine();
    await session.keys('a livré');
    await session.leave();
    session.client.moveTo(null);
    await session.pass(1_000);
    await session.update();
    expect(page()).toContain('La liste de Grist n’est sur personne : la saisie attend.');
    expect([line().disabled, line().value, nameShown()]).toEqual([true, 'a livré', 'Joris Van Houtte']);
    await session.click(button('Continuer avec Joris Van Houtte'));
    expect([line().disabled, page().includes('n’est sur personne')]).toEqual([false, false]);
    await session.click(line());
    await session.keys(' vite{Enter}');
    expect(proofs(session)).toEqual([['Joris Van Houtte', 'a livré vite']]);
  });

  test('takes no key from somebody who goes on writing', async () => {
    const session = await atTheLine();
    await session.keys('a livré');
    session.client.moveTo(null);
    await session.pass(1_000);
    await session.update();
    await session.keys(' vite{Enter}');
    expect(page()).toContain('La liste de Grist n’est plus sur personne.');
    expect(proofs(session)).toEqual([['Joris Van Houtte', 'a livré vite']]);
  });
});

describe('a widget that no list of its page leads', () => {
  const words = 'Ce widget n’est pas relié à la liste de cette page';
  /** On a page with these sections. */
  async function onPage(isLed: boolean, kinds: readonly string[]) {
    const session = await start([...people], { isLed: true });
    const { grist } = session.team;
    const table = grist.rows('_grist_Tables').find(({ tableId }) => tableId === 'Candidats')?.id;
    const customView = JSON.stringify({
      mode: 'url',
      url: 'https://widget.example.org/index.html?x=1',
      access: 'full',
    });
    for (const parentKey of kinds)
      grist.edit([
        'AddRecord',
        '_grist_Views_section',
        null,
        { parentId: 7, tableRef: table, parentKey, options: JSON.stringify({ customView }), linkSrcSectionRef: 0 },
      ]);
    session.client.setLed(isLed);
    await session.update();
    return session;
  }

  test.each([
    ['beside a list', false, ['custom', 'record'], true],
    ['beside a card', false, ['custom', 'single'], true],
    ['alone on its page', false, ['custom'], false],
    ['led by it', true, ['custom', 'record'], false],
  ] as const)('%s', async (_, isLed, kinds, isSaid) => {
    const session = await onPage(isLed, kinds);
    expect(page().includes(words)).toBe(isSaid);
    session.client.setLed(true);
    await session.update();
    expect(page().includes(words)).toBe(false);
  });

  test('of a Grist that does not tell', async () => {
    await start([...people]);
    expect(page().includes(words)).toBe(false);
  });
});

describe('a list that moves while somebody writes', () => {
  test('leaves the person, the words and the keyboard where they are, and says where it has gone', async () => {
    const session = await atTheLine();
    await session.keys('a livré{Enter}et en');
    await listMoves(session);
    expect(nameShown()).toBe('Joris Van Houtte');
    expect(page()).toContain('La liste de Grist montre maintenant Noé Perrin.');
    expect(document.activeElement).toBe(line());
    await session.keys(' deux semaines{Enter}puis{Enter}');
    expect(proofs(session)).toEqual([
      ['Joris Van Houtte', 'a livré'],
      ['Joris Van Houtte', 'et en deux semaines'],
      ['Joris Van Houtte', 'puis'],
    ]);
  });

  test('is followed by one press, and the line is ready for the next person', async () => {
    const session = await atTheLine();
    await listMoves(session);
    await session.click(button('Passer à Noé Perrin'));
    expect(nameShown()).toBe('Noé Perrin');
    expect(document.activeElement).toBe(line());
    await session.keys('autre chose{Enter}');
    expect(proofs(session)).toEqual([['Noé Perrin', 'autre chose']]);
    expect(page()).not.toContain('La liste de Grist montre');
  });

  test('leaves a note in hand with the person in view', async () => {
    const session = await start([...people], account(1, 'Ana'));
    await session.click(tab('Ma notation'));
    screen.getAllByRole('radio', { name: '1' })[0]?.focus();
    await listMoves(session);
    await session.keys('2');
    expect(rows(session.team, 'Notes', 'Candidat', 'Note')).toEqual([{ Candidat: session.ids[0], Note: 2 }]);
  });

  test('while nobody is in the page is followed, and the field lets go of the keyboard', async () => {
    const session = await atTheLine();
    await session.keys('à moitié');
    await session.leave();
    await listMoves(session);
    expect(nameShown()).toBe('Noé Perrin');
    expect(page()).toContain('Tu écrivais sur Joris Van Houtte : tes mots sont toujours là.');
    // Alt+Tab back, and on one types.
    await session.comeBack();
    await session.keys(' dit{Enter}');
    expect(proofs(session)).toEqual([]);
    expect(line().value).toBe('');
    await session.click(button('Revenir à Joris Van Houtte'));
    expect(line().value).toBe('à moitié');
    await session.click(line());
    await session.keys(' dit{Enter}');
    expect(proofs(session)).toEqual([['Joris Van Houtte', 'à moitié dit']]);
    expect(page()).not.toContain('Tu écrivais');
  });

  test('says on the line that it does not hear, until the keyboard is back', async () => {
    const session = await atTheLine();
    await session.leave();
    expect(line().placeholder).toBe('Clique ici pour écrire');
    await session.click(line());
    expect(line().placeholder).toBe('Ce qui a été dit ou montré');
  });

  test('because the row was removed shows what was being typed, and goes on when asked to', async () => {
    const session = await atTheLine();
    await session.keys('à moitié');
    session.team.grist.edit(['RemoveRecord', 'Candidats', session.ids[0]]);
    await session.pass(1_000);
    await session.keys(' dit{Enter}');
    const panel = screen.getByRole('main');
    expect(said(panel)).toContain('Joris Van Houtte n’est plus dans la liste');
    expect(said(panel)).toContain('à moitié');
    expect(within(panel).getByRole('button', { name: 'Copier le texte' })).toBeTruthy();
    await session.pass(5_000);
    expect(session.team.grist.rows('Preuves')).toEqual([]);
    await session.click(button('Passer à Noé Perrin'));
    expect([nameShown(), line().value]).toEqual(['Noé Perrin', '']);
  });

  test('the only one of the list, makes nobody of the words that follow', async () => {
    const session = await start(['Joris Van Houtte']);
    await session.click(line());
    await session.keys('à moitié');
    session.team.grist.edit(['RemoveRecord', 'Candidats', session.ids[0]]);
    await session.pass(1_000);
    await session.update();
    await session.keys(' dit{Enter}');
    await session.pass(1_000);
    expect(session.team.grist.rows('Candidats')).toEqual([]);
    expect(said(screen.getByRole('main'))).toContain('à moitié');
  });

  test('says of words that were about the one who had the row before whose they are', async () => {
    const session = await atTheLine();
    await session.keys('à moitié');
    await replaced(session);
    session.team.grist.edit(['RemoveRecord', 'Candidats', session.ids[0]]);
    await session.pass(1_000);
    await session.update();
    expect(said(screen.getByRole('main'))).toContain('Nadia Amrani n’est plus dans la liste');
    expect(said(screen.getByRole('main'))).toContain('Écrit pour Joris Van Houtte.à moitié');
  });

  test('once the removed row is back, as it was, so are its words', async () => {
    const session = await atTheLine();
    await session.keys('à moitié');
    const [id] = session.ids;
    session.team.grist.edit(['RemoveRecord', 'Candidats', id]);
    await session.pass(1_000);
    session.team.grist.edit(['AddRecord', 'Candidats', id, { Nom: people[0], Poste: 1 }]);
    await session.pass(1_000);
    expect([nameShown(), line().value]).toEqual([people[0], 'à moitié']);
  });
});

/** A page that was closed with half a sentence on the line. */
async function leftAboutJoris(others: readonly string[] = []) {
  const team = await prepareTeam();
  const id = addPerson(team.grist, 'Joris Van Houtte');
  for (const name of others) addPerson(team.grist, name);
  const store = createMemoryStore();
  const first = await show(team, { store });
  await first.click(line());
  await first.keys('sur Joris');
  await first.pass(1_000);
  first.unmount();
  first.kill();
  return { team, id, store };
}

/** The notice of one line in which the words are, to be opened. */
function aboutJoris(): HTMLElement {
  const left = screen.getByText('Des mots écrits pour Joris Van Houtte sont restés ici.').closest('details');
  if (!left) throw new Error('they are in a notice of one line that opens');
  return left;
}

async function dropThem(session: Shown, store: LocalStore): Promise<void> {
  expect(said(aboutJoris())).toContain('sur Joris');
  await session.click(within(aboutJoris()).getByRole('button', { name: 'Abandonner' }));
  await session.click(within(aboutJoris()).getByRole('button', { name: /^Abandonner ce texte/ }));
  await session.pass(1_000);
  expect(page()).not.toContain('sur Joris');
  expect((await store.keys('')).filter((key) => key.includes('/draft/'))).toEqual([]);
}

describe('words left about somebody whose row has been removed since', () => {
  test.each([
    ['beside whoever is there', ['Noé Perrin']],
    ['where nobody is left', []],
  ])('are shown with their name, to be copied or dropped: %s', async (_, others) => {
    const { team, id, store } = await leftAboutJoris(others);
    team.grist.edit(['RemoveRecord', 'Candidats', id]);
    const next = await show(team, { store });
    await next.pass(1_000);
    expect(said(aboutJoris())).toContain('n’est plus dans la liste');
    await dropThem(next, store);
  });
});

describe('a row that comes to bear another name', () => {
  test('does not get the next words of somebody who has not looked up', async () => {
    const session = await atTheLine();
    await session.keys('a livré{Enter}');
    await session.pass(1_000);
    await replaced(session);
    expect(said(screen.getByRole('form', { name: 'Noter une preuve' }))).toContain('Écrit pour Joris Van Houtte.');
    await session.keys('et en deux semaines{Enter}');
    await session.pass(1_000);
    expect(rows(session.team, 'Preuves', 'Candidat', 'Texte').filter(({ Candidat }) => Candidat)).toEqual([]);
    expect(page()).toContain('la ligne porte maintenant le nom de Nadia Amrani');
    // Coming to the line anew is having seen the name.
    await session.click(tab('Entretien'));
    await session.click(line());
    await session.keys('sur Nadia{Enter}');
    await session.pass(1_000);
    expect(session.team.grist.rows('Preuves').at(-1)).toMatchObject({ Candidat: session.ids[0], Texte: 'sur Nadia' });
  });

  test('for the first time leaves the words where they are being typed', async () => {
    const session = await start(['']);
    await session.click(line());
    await session.keys('-première chose{Enter}?et puis');
    await session.pass(1_000);
    session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[0], { Nom: 'Léa Roy' }]);
    await session.pass(1_000);
    await session.keys(' quoi{Enter}encore{Enter}');
    await session.pass(1_000);
    expect(rows(session.team, 'Preuves', 'Signe', 'Texte')).toEqual([
      { Signe: '−', Texte: 'première chose' },
      { Signe: '?', Texte: 'et puis quoi' },
      { Signe: '+', Texte: 'encore' },
    ]);
    expect(page()).not.toContain('sont restés ici');
  });

  test('gets no words in a field that were left about the one before, which are shown apart', async () => {
    const { team, id, store } = await leftAboutJoris();
    team.grist.edit(['RemoveRecord', 'Candidats', id], ['AddRecord', 'Candidats', id, { Nom: 'Nadia', Poste: 1 }]);
    const next = await show(team, { store });
    expect(line().value).toBe('');
    expect(within(aboutJoris()).getByRole('button', { name: 'Copier le texte' })).toBeTruthy();
    await dropThem(next, store);
  });

  test('gets the words back when it is the same person under a longer name', async () => {
    const team = await prepareTeam();
    const id = addPerson(team.grist, 'Joris');
    const store = createMemoryStore();
    const first = await show(team, { store });
    await first.click(line());
    await first.keys('?sur Joris');
    await first.pass(1_000);
    first.unmount();
    first.kill();
    team.grist.edit(['UpdateRecord', 'Candidats', id, { Nom: 'Joris Van Houtte' }]);
    const next = await show(team, { store });
    await next.click(button('C’est la même personne, reprendre ces mots'));
    await next.click(line());
    await next.keys(', encore{Enter}');
    await next.pass(1_000);
    expect(rows(team, 'Preuves', 'Candidat', 'Signe', 'Texte')).toEqual([
      { Candidat: id, Signe: '?', Texte: 'sur Joris, encore' },
    ]);
    expect(page()).not.toContain('sont restés ici');
  });
});

/** A field of a screen: how to come to it, and the key or button that saves it. */
interface Field {
  readonly about: string;
  readonly person?: Readonly<Record<string, unknown>>;
  readonly prepare?: (session: Session) => Promise<void>;
  /** Null while the screen does not show it. */
  readonly field: () => HTMLInputElement | HTMLTextAreaElement | null;
  readonly save: (session: Session) => Promise<void>;
}

const textbox = (name: string) => () => screen.queryByRole<HTMLInputElement>('textbox', { name });
const enter = (session: Session) => session.keys('{Enter}');
const rated = async (session: Session) => {
  const [criterion = 0] = session.team.criteria;
  session.document.dispatch({ kind: 'rate', criterion, note: 2, reason: '' });
  await session.pass(1_000);
  await session.click(tab('Ma notation'));
  await session.click(
    screen.getAllByRole('button', { expanded: false }).find((each) => /tester/.test(said(each))) ?? document.body,
  );
};

const fields: readonly Field[] = [
  { about: 'a proof on the line', field: line, save: enter },
  {
    about: 'a fact',
    prepare: async (session) => {
      const values = { Poste: 1, Etape: 'Préqualification', Ordre: 9, Nature: 'Fait', Point: 'Coût', Champ: 'Cout' };
      session.team.grist.edit(['AddRecord', 'Trames', null, values]);
      session.document.lookAround();
      await session.update();
    },
    field: textbox('Coût'),
    save: enter,
  },
  {
    about: 'an expert’s name',
    person: { Etape: 'Mise en situation' },
    field: textbox('Expert·e métier présent·e'),
    save: enter,
  },
  {
    about: 'an advisory opinion',
    person: { Etape: 'Cadre de collaboration' },
    field: textbox('Avis consultatif de l’équipe'),
    save: (session) => session.click(tab('Entretien')),
  },
  { about: 'a reason of one’s own note', prepare: rated, field: textbox('Motif (facultatif)'), save: enter },
  {
    about: 'the reason of an early debrief',
    prepare: (session) => session.click(tab('Débrief')),
    field: textbox('Pourquoi ouvrir maintenant'),
    save: enter,
  },
];

describe('words being typed when their row goes to somebody else', () => {
  test.each(fields)('are not saved about the other one, and stay in view: $about', async (of) => {
    const session = await start([{ Nom: 'Joris Van Houtte', ...of.person }], account(1, 'Ana'));
    await of.prepare?.(session);
    await session.click(of.field() ?? document.body);
    await session.keys('mots sur Joris');
    await replaced(session, of.person);
    // The field may be gone with its screen: then there is nothing to save.
    if (of.field() && document.activeElement === of.field()) await of.save(session);
    await session.pass(5_000);
    const written = ['Candidats', 'Preuves', 'Notes', 'Entretiens'].flatMap((table) => session.team.grist.rows(table));
    expect(JSON.stringify(written)).not.toContain('mots sur Joris');
    expect(page()).toContain('Joris Van Houtte');
    expect(page()).toContain('mots sur Joris');
    expect(of.field()?.value ?? '').toBe('');
  });

  test('a correction of theirs too', async () => {
    const session = await atTheLine();
    await session.keys('a livré{Enter}');
    await session.pass(1_000);
    await session.click(button(/^Corriger la preuve/));
    await session.keys(' seule');
    session.team.grist.edit(['UpdateRecord', 'Candidats', session.ids[0], { Nom: 'Nadia Amrani' }]);
    await session.pass(1_000);
    await session.keys('{Enter}');
    await session.pass(1_000);
    expect(rows(session.team, 'Preuves', 'Texte')).toEqual([{ Texte: 'a livré' }]);
    expect(page()).toContain('a livré seule');
    expect(page()).toContain('écrit pour Joris Van Houtte');
  });
});

test('an Escape that ends a composition gives up nothing', async () => {
  const session = await atTheLine();
  await session.keys('a livré{Enter}');
  await session.click(button(/^Corriger la preuve/));
  await session.keys(' ni');
  const box = screen.getByRole('textbox', { name: 'Texte de la preuve' }) as HTMLTextAreaElement;
  fireEvent.keyDown(box, { key: 'Escape', keyCode: 229 });
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
  await session.update();
  expect(box.isConnected && box.value).toBe('a livré ni');
  expect(rows(session.team, 'Preuves', 'Texte')).toEqual([{ Texte: 'a livré' }]);
});
