/** The capture line: one key for each proof, and nothing typed is lost. */
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { prepareTeam } from '../document/harness.ts';
import { addPerson, criterionShown, line, rows, type Session, show, signShown, start, status } from './harness.tsx';

const proofs = ({ team }: Session) => rows(team, 'Preuves', 'Signe', 'Critere', 'Texte');
const texts = (session: Session) => proofs(session).map(({ Texte }) => Texte);

async function atTheLine(...args: Parameters<typeof start>): Promise<Session> {
  const session = await start(...args);
  await session.click(line());
  return session;
}

describe('a proof costs one key beyond its text', () => {
  test('Enter saves on the active criterion, and the line keeps the focus', async () => {
    const session = await atTheLine();
    const { team, keys, ids } = session;
    await keys('a écrit les tests{Enter}');
    expect(rows(team, 'Preuves', 'Candidat', 'Critere', 'Etape', 'Point', 'Signe', 'Texte')).toEqual([
      {
        Candidat: ids[0],
        Critere: team.criteria[0],
        Etape: 'Préqualification',
        Point: team.points[0],
        Signe: '+',
        Texte: 'a écrit les tests',
      },
    ]);
    expect(line().value).toBe('');
    expect(document.activeElement).toBe(line());
    expect(status()).toContain('Enregistré');
  });

  test('a first proof marks its point as asked, and starts the interview', async () => {
    const { team, keys, ids } = await atTheLine();
    await keys('bonjour{Enter}');
    expect(rows(team, 'Passages', 'Candidat', 'Point', 'Etat')).toEqual([
      { Candidat: ids[0], Point: team.points[0], Etat: 'Posé' },
    ]);
    expect(rows(team, 'Entretiens', 'Etape', 'Statut', 'Debut')).toEqual([
      { Etape: 'Préqualification', Statut: 'En cours', Debut: team.time.now() / 1000 },
    ]);
  });

  test('Enter on an empty line, or on blanks, writes nothing', async () => {
    const session = await atTheLine();
    await session.keys('{Enter}   {Enter}');
    expect(proofs(session)).toEqual([]);
  });

  test('a proof of 10,000 characters is saved whole', async () => {
    const session = await atTheLine();
    const long = 'Preuve très longue, mot à mot. '.repeat(400).slice(0, 9_999).trimEnd().padEnd(10_000, '!');
    await session.user.paste(long);
    await session.keys('{Enter}');
    expect(texts(session)).toEqual([long]);
    expect(screen.getAllByText(long, { exact: true }).length).toBeGreaterThan(0);
  });

  test('Shift+Enter goes to a new line of the same proof', async () => {
    const session = await atTheLine();
    await session.keys('une ligne{Shift>}{Enter}{/Shift}et une autre{Enter}');
    expect(texts(session)).toEqual(['une ligne\net une autre']);
  });
});

describe('a first character + - ? is the sign of the proof', () => {
  test.each([
    ['+', '+'],
    ['-', '−'],
    ['−', '−'],
    ['?', '?'],
  ])('%s', async (typed, sign) => {
    const session = await atTheLine();
    await session.user.keyboard(typed);
    expect(line().value).toBe('');
    expect(signShown()).toBe(sign);
    await session.keys('dit « on »{Enter}');
    expect(proofs(session)).toMatchObject([{ Signe: sign, Texte: 'dit « on »' }]);
    // The next proof is a plus again.
    expect(signShown()).toBe('+');
  });

  test('Backspace gives it back as text', async () => {
    const session = await atTheLine();
    await session.keys('?{Backspace}');
    expect(line().value).toBe('?');
    expect(signShown()).toBe('+');
    await session.keys('{Backspace}fin{Enter}');
    expect(proofs(session)).toMatchObject([{ Signe: '+', Texte: 'fin' }]);
  });

  test('only as the first character', async () => {
    const session = await atTheLine();
    await session.keys('30 - 40 personnes ?{Enter}');
    expect(proofs(session)).toMatchObject([{ Signe: '+', Texte: '30 - 40 personnes ?' }]);
  });

  test('the button beside the line says the sign in words, and goes through the three', async () => {
    const session = await atTheLine();
    for (const sign of ['−', '?', '+']) {
      await session.click(screen.getByRole('button', { name: /^Signe/ }));
      expect(signShown()).toBe(sign);
    }
    expect(document.activeElement).toBe(line());
  });
});

describe('the criterion of a proof', () => {
  test('#2 then a space changes it, for this proof and the next ones', async () => {
    const session = await atTheLine();
    await session.keys('#2 livre souvent{Enter}encore{Enter}');
    const second = session.team.criteria[1];
    expect(proofs(session)).toMatchObject([
      { Critere: second, Texte: 'livre souvent' },
      { Critere: second, Texte: 'encore' },
    ]);
    expect(criterionShown()).toBe('2 expliquer');
  });

  test.each([
    ['typed', '#2-', '−'],
    ['typed with a space', '#2 ?', '?'],
  ])('#2 and a sign right after it say both, %s', async (_how, keys, sign) => {
    const session = await atTheLine();
    await session.keys(`${keys}dit « on »{Enter}`);
    expect(proofs(session)).toEqual([{ Signe: sign, Critere: session.team.criteria[1], Texte: 'dit « on »' }]);
  });

  test('#2 and a sign in one pasted line say both too', async () => {
    const session = await atTheLine();
    await session.user.paste('#2−dit « on »');
    await session.update();
    await session.keys('{Enter}');
    expect(proofs(session)).toEqual([{ Signe: '−', Critere: session.team.criteria[1], Texte: 'dit « on »' }]);
  });

  test('#1 #3 at the end gives one proof for two criteria', async () => {
    const session = await atTheLine();
    await session.keys('a tenu le délai en expliquant #1 #3{Enter}');
    const [first, , third] = session.team.criteria;
    expect(proofs(session)).toEqual([
      { Signe: '+', Critere: first, Texte: 'a tenu le délai en expliquant' },
      { Signe: '+', Critere: third, Texte: 'a tenu le délai en expliquant' },
    ]);
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Sans_preuve')).toEqual([
      'L',
      session.team.criteria[1],
    ]);
  });

  test('#42 that is no criterion stays in the text', async () => {
    const session = await atTheLine();
    await session.keys('a fermé le ticket #42{Enter}');
    expect(texts(session)).toEqual(['a fermé le ticket #42']);
  });

  test('without a criterion the proof goes to “À classer”', async () => {
    const session = await atTheLine();
    await session.choose('Critère de la preuve', 'À classer');
    expect(document.activeElement).toBe(line());
    await session.keys('à ranger plus tard{Enter}');
    expect(proofs(session)).toEqual([{ Signe: '+', Critere: 0, Texte: 'à ranger plus tard' }]);
    expect(screen.getByRole('region', { name: 'À classer' }).textContent).toContain('à ranger plus tard');
  });

  const azerty = [
    ...['&', 'é', '"'].map((key, index) => ({ code: `Digit${index + 1}`, key })),
    { code: 'AltLeft', key: 'Alt', location: 1 },
    { code: 'AltRight', key: 'AltGraph', location: 2 },
    { code: 'ControlLeft', key: 'Control', location: 1 },
    { code: 'Enter', key: 'Enter' },
  ];

  test('Alt+3 changes it by the physical key, as on AZERTY where that key types "', async () => {
    const session = await atTheLine(['Inès Marchand'], { keyboard: azerty });
    expect(criterionShown()).toBe('1 tester');
    await session.keys('[AltLeft>][Digit3][/AltLeft]');
    expect(criterionShown()).toBe('3 livrer');
    expect(line().value).toBe('');
    await session.keys('[AltLeft>][Digit2][/AltLeft]');
    expect(criterionShown()).toBe('2 expliquer');
  });

  test('AltGr+3 types its own character, whatever the system calls AltGr', async () => {
    const session = await atTheLine(['Inès Marchand'], { keyboard: azerty });
    // Windows says Ctrl+Alt, others AltGraph alone or with Alt.
    await session.keys('[ControlLeft>][AltLeft>][Digit3][/AltLeft][/ControlLeft]');
    await session.keys('[AltLeft>][AltRight>][Digit3][/AltRight][/AltLeft]');
    await session.keys('[AltRight>][Digit3][/AltRight]');
    expect(criterionShown()).toBe('1 tester');
  });

  test('Alt+9, which is no criterion, changes nothing', async () => {
    const session = await atTheLine();
    await session.keys('{Alt>}9{/Alt}');
    expect(criterionShown()).toBe('1 tester');
  });

  test('a criterion deleted while it is active sends the proof to “À classer”, and loses nothing', async () => {
    const session = await atTheLine();
    const { team, document: open } = session;
    await session.keys('preuve orpheline');
    team.grist.edit(['RemoveRecord', 'Criteres', team.criteria[0]]);
    open.lookAround();
    await session.update();
    expect(line().value).toBe('preuve orpheline');
    expect(criterionShown()).toBe('À classer');
    await session.keys('{Enter}');
    expect(proofs(session)).toEqual([{ Signe: '+', Critere: 0, Texte: 'preuve orpheline' }]);
  });
});

describe('points', () => {
  const open = () => screen.getByRole('button', { name: /^\S* ?\S* ?(Parcours|Compétences)/, expanded: true });

  test('Ctrl+Enter saves what is typed, marks the point as asked, and goes to the next one', async () => {
    const session = await atTheLine();
    expect(open().textContent).toContain('Parcours');
    await session.keys('dernier mot{Control>}{Enter}{/Control}');
    expect(texts(session)).toEqual(['dernier mot']);
    expect(open().textContent).toContain('Compétences');
    expect(rows(session.team, 'Passages', 'Point', 'Etat')).toEqual([{ Point: session.team.points[0], Etat: 'Posé' }]);
    expect(document.activeElement).toBe(line());
    // The next proof goes to a criterion of the new point.
    expect(criterionShown()).toBe('2 expliquer');
  });

  test('Ctrl+Enter on an empty line goes on too', async () => {
    const session = await atTheLine();
    await session.keys('{Control>}{Enter}{/Control}');
    expect(open().textContent).toContain('Compétences');
    expect(proofs(session)).toEqual([]);
  });
});

describe('the last proof', () => {
  test('comes back with ↑ on an empty line, and Enter rewrites it', async () => {
    const session = await atTheLine();
    await session.keys('?a livré en deux jours{Enter}');
    await session.keys('{ArrowUp}');
    expect(line().value).toBe('a livré en deux jours');
    expect(signShown()).toBe('?');
    await session.keys(' et demi{Enter}');
    expect(proofs(session)).toMatchObject([{ Signe: '?', Texte: 'a livré en deux jours et demi' }]);
  });

  test('is left as it was with Escape', async () => {
    const session = await atTheLine();
    await session.keys('comme ceci{Enter}{ArrowUp} ou pas{Escape}');
    expect(line().value).toBe('');
    expect(texts(session)).toEqual(['comme ceci']);
    await session.keys('suite{Enter}');
    expect(texts(session)).toEqual(['comme ceci', 'suite']);
  });

  test('is not called back while something is being typed', async () => {
    const session = await atTheLine();
    await session.keys('première{Enter}deuxième{ArrowUp}{Enter}');
    expect(texts(session)).toEqual(['première', 'deuxième']);
  });

  test('emptied and entered keeps its text: a blank never overwrites', async () => {
    const session = await atTheLine();
    await session.keys('à garder{Enter}{ArrowUp}');
    await session.user.clear(line());
    await session.keys('{Enter}');
    expect(texts(session)).toEqual(['à garder']);
  });

  test('that a colleague has removed meanwhile comes back as a new one', async () => {
    const session = await atTheLine();
    await session.keys('disputée{Enter}{ArrowUp}');
    session.team.grist.edit(['RemoveRecord', 'Preuves', session.team.grist.rows('Preuves')[0]?.id]);
    await session.update();
    expect(line().value).toBe('disputée');
    await session.keys(' mais dite{Enter}');
    expect(texts(session)).toEqual(['disputée mais dite']);
  });
});

describe('composed characters (IME, dead keys)', () => {
  test('the Enter that ends a composition saves nothing', async () => {
    const session = await atTheLine();
    await session.keys('ni');
    fireEvent.keyDown(line(), { key: 'Enter', code: 'Enter', isComposing: true });
    fireEvent.keyDown(line(), { key: 'Process', code: 'Enter', keyCode: 229 });
    fireEvent.keyDown(line(), { key: 'Enter', code: 'Enter', keyCode: 229 });
    await session.update();
    expect(proofs(session)).toEqual([]);
    expect(line().value).toBe('ni');
    await session.keys('{Enter}');
    expect(texts(session)).toEqual(['ni']);
  });
});

describe('nothing typed is lost', () => {
  test('each candidate and each stage keeps the text being typed for it', async () => {
    const session = await atTheLine(['Inès Marchand', 'Samir Belkacem']);
    await session.keys('-à moitié dit');
    await session.pick(session.ids[1]);
    expect(line().value).toBe('');
    expect(signShown()).toBe('+');
    await session.click(line());
    await session.keys('pour Samir');
    await session.choose('Étape', 'Mise en situation');
    expect(line().value).toBe('');
    await session.pick(session.ids[0]);
    expect(line().value).toBe('à moitié dit');
    expect(signShown()).toBe('−');
    await session.pick(session.ids[1]);
    expect(line().value).toBe('');
    await session.choose('Étape', /^Préqualification/);
    expect(line().value).toBe('pour Samir');
    expect(proofs(session)).toEqual([]);
  });

  test('a killed page brings the text back, once it is 250 ms old', async () => {
    const team = await prepareTeam();
    addPerson(team.grist, 'Inès Marchand');
    const store = createMemoryStore();
    const first = await show(team, { store });
    await first.click(line());
    await first.keys('?une phrase à moitié');
    await first.pass(250);
    await first.keys(' et quatre mots de trop');
    first.kill();
    first.unmount();
    await show(team, { store });
    expect(line().value).toBe('une phrase à moitié');
    expect(signShown()).toBe('?');
  });

  test('a colleague’s proof that arrives leaves the line and its focus alone', async () => {
    const session = await atTheLine();
    await session.keys('je suis en train de');
    session.team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: session.ids[0], Texte: 'vu par Léo', Critere: session.team.criteria[0], Signe: '+' },
    ]);
    await session.update();
    expect(line().value).toBe('je suis en train de');
    expect(document.activeElement).toBe(line());
    await session.keys(' parler{Enter}');
    expect(texts(session)).toEqual(['vu par Léo', 'je suis en train de parler']);
  });

  test('read-only, the line says that it takes nothing', async () => {
    await start(['Inès Marchand'], { readOnly: true });
    expect(line().disabled).toBe(true);
    expect(screen.getByText(/Lecture seule/)).toBeTruthy();
  });
});
