/** What a screen reader says of an interview, of one's notes and of a debrief, from the accessibility tree of the page. */
import { virtual } from '@guidepup/virtual-screen-reader';
import { act, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { account, line, type Session, start, tab } from './harness.tsx';
import { note, seal, toSeal } from './noting.ts';

// Whatever it was reading when a test failed.
afterEach(() => virtual.stop());

/** All that is said of a part of the page, from its start to its end, as one moves through it. */
async function read(part: Element): Promise<readonly string[]> {
  const { activeElement } = document;
  // It reads the page's source; a browser tells what is ticked, whatever the source says.
  for (const each of part.querySelectorAll<HTMLInputElement>('input')) each.toggleAttribute('checked', each.checked);
  await act(() => virtual.start({ container: part }));
  const first = await virtual.lastSpokenPhrase();
  while ((await virtual.lastSpokenPhrase()) !== `end of ${first}`) await virtual.next();
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  // Reading moves the keyboard: it is where it was again.
  void act(() => (activeElement as HTMLElement).focus());
  return said.map((phrase) => phrase.replace(/[\u00a0\u202f]/g, ' ')).filter((phrase) => !phrase.startsWith('end'));
}
const main = () => read(screen.getByRole('main'));

/** What nobody would say: an abbreviation, a sign drawn for the eye, a hole in a sentence, a thing without a name. */
const badlySaid = (said: readonly string[]) =>
  said.filter(
    (phrase) =>
      /\boblig\.|[◆◈◇▾▸▴✓⏎→]|undefined|null|NaN|\[object|, ,| {2}/.test(phrase) ||
      /^(button|link|textbox|combobox|checkbox|radio|radiogroup|region|heading)(,|$)(?! [^,])/.test(phrase),
  );

/** They are said one after the other, others in between. */
function saidInOrder(said: readonly string[], ...wanted: readonly (string | RegExp)[]): void {
  let at = -1;
  for (const phrase of wanted) {
    const found = said.findIndex(
      (each, place) => place > at && (typeof phrase === 'string' ? each === phrase : phrase.test(each)),
    );
    expect(found, `« ${phrase} » after « ${said[at]} » in\n${said.join('\n')}`).toBeGreaterThan(at);
    at = found;
  }
}

async function interviewed(): Promise<Session> {
  const session = await start(['Inès Marchand'], account(1, 'Ana'));
  await session.click(line());
  await session.keys('a écrit les tests d’abord{Enter}-#2 se perd dans les détails{Enter}');
  return session;
}

describe('an interview', () => {
  test('is said from its trame to the line where one types', async () => {
    await interviewed();
    const said = await main();
    expect(badlySaid(said)).toEqual([]);
    saidInOrder(
      said,
      'heading, Entretien, level 2',
      'list, Trame de l’entretien',
      /^listitem, .*current step/,
      /^heading, Parcours posé 2 preuves/,
      'list, Questions : Parcours',
      '« Raconte. »',
      'list, Preuves : Parcours',
      'image, contre',
      'se perd dans les détails',
      'button, Corriger la preuve « se perd dans les détails »',
      'image, pour',
      'a écrit les tests d’abord',
      'button, Point suivant',
      /^heading, Compétences/,
      'button, Terminer l’entretien',
      'region, Couverture des critères',
      '1 sans preuve',
      /^button, 1 tester obligatoire, \+1/,
      /^button, 3 livrer sans preuve/,
      'form, Noter une preuve',
      'button, Signe : pour, pour',
      'textbox, Nouvelle preuve, placeholder Ce qui a été dit ou montré',
    );
  });

  test('says in its header who, where and that all is saved', async () => {
    await interviewed();
    const said = await read(screen.getByRole('banner'));
    expect(badlySaid(said).filter((phrase) => phrase !== '✓')).toEqual([]);
    saidInOrder(
      said,
      'heading, Entretien structuré, level 1',
      /^combobox, Candidat/,
      'tablist, Écrans, orientated horizontally',
      /^tab, Entretien, selected/,
      'status',
      'Enregistré',
      'button, Menu, not expanded',
      /^combobox, Étape, Préqualification/,
      'Je suis Ana',
    );
  });
});

describe('one’s notes', () => {
  test('are said one criterion at a time: what is judged, on what, and the four notes with what each looks like', async () => {
    const session = await interviewed();
    await session.click(tab('Ma notation'));
    expect(await read(document.activeElement?.closest('[role=radiogroup]') as Element)).toEqual([
      'radiogroup, La personne est capable de tester',
      'radio, 1, rien de probant, not checked, position 1, set size 4',
      'rien de probant',
      'radio, 2, partiel, not checked, position 2, set size 4',
      'partiel',
      'radio, 3, solide, not checked, position 3, set size 4',
      'solide',
      'radio, Non observé, L’occasion ne s’est pas présentée : ce n’est pas une mauvaise note., not checked, position 4, set size 4',
      'L’occasion ne s’est pas présentée : ce n’est pas une mauvaise note.',
    ]);
    await session.keys('3');
    const said = await main();
    expect(badlySaid(said)).toEqual([]);
    saidInOrder(
      said,
      'heading, Ma notation, level 2',
      'list, Critères à noter',
      'heading, tester obligatoire, noté 3, level 3',
      'textbox, Motif (facultatif) : tester',
      'heading, La personne est capable de expliquer poids 2, level 3',
      'list, Preuves : expliquer',
      'image, contre',
      'radiogroup, La personne est capable de expliquer',
      'heading, livrer sans preuve, à noter, level 3',
      'button, Suivant : livrer',
      'button, Relire et sceller (2 restent)',
    );
    expect(await read(screen.getByRole('banner'))).toContain('1 critère noté sur 3');
  });

  test('are said again before the seal, with what is missing and what it writes; sealed, that comes first', async () => {
    const session = await interviewed();
    await session.click(tab('Ma notation'));
    await session.keys('3');
    await toSeal(session);
    const before = await main();
    expect(badlySaid(before)).toEqual([]);
    saidInOrder(
      before,
      'region, Avant de sceller',
      'heading, Avant de sceller, level 3',
      'heading, 2 critères sans note : scellés ainsi, ils seront « non observés », level 4',
      'button, expliquer',
      'button, livrer',
      'heading, Ce que sceller écrit, level 4',
      /^3 notes à ton nom, dont 2 « non observé »/,
      'button, Sceller mes notes',
      'button, Revenir à mes notes',
    );
    // What is under the page is not there for anybody.
    expect(before.filter((phrase) => phrase.startsWith('radio'))).toEqual([]);
    await session.click(screen.getByRole('button', { name: 'Sceller mes notes' }));
    const after = await main();
    expect(badlySaid(after)).toEqual([]);
    saidInOrder(
      after,
      'region, Notes scellées',
      /^Tes notes sont scellées depuis le \d+ \S+ à \d+ h \d+\.$/,
      'button, Aller au débrief',
      'button, Reprendre mes notes',
      'heading, livrer sans preuve, non observé, level 3',
    );
  });
});

describe('a debrief', () => {
  test('is said from its criteria and the team’s notes to the score', async () => {
    const session = await interviewed();
    await session.click(tab('Ma notation'));
    for (const [place, name] of ['3', '2', '1'].entries()) await note(session, place, name);
    await toSeal(session);
    await session.click(screen.getByRole('checkbox', { name: /^Je suis seul/ }));
    await session.click(screen.getByRole('button', { name: 'Sceller mes notes' }));
    await session.pass(2_000);
    await session.click(tab('Débrief'));
    const said = await main();
    expect(badlySaid(said)).toEqual([]);
    saidInOrder(
      said,
      'heading, Débrief, level 2',
      /^navigation, /,
      /^heading, /,
      /^radiogroup, La personne est capable de /,
      /^radio, 1, .*position 1, set size 4$/,
      /^radio, Non observé, /,
    );
  });

  test('that is not open yet says why, and how it is opened all the same', async () => {
    const session = await interviewed();
    await session.click(tab('Ma notation'));
    await seal(session);
    await session.click(tab('Débrief'));
    const said = await main();
    expect(badlySaid(said)).toEqual([]);
    saidInOrder(
      said,
      /^heading, Le débrief n’est pas encore ouvert/,
      /^textbox, Pourquoi ouvrir maintenant/,
      'button, Ouvrir quand même',
    );
  });
});
