/** People's names on the screen: a new one typed in a list of two columns, and people who bear one name. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { firstNameOf } from '../../src/rules/placeholders.ts';
import { prepareTeam } from '../document/harness.ts';
import { said, show, start, tab } from './harness.tsx';

const field = (name: string): HTMLInputElement => screen.getByRole('textbox', { name });
const options = () =>
  within(screen.getByRole('combobox', { name: 'Candidat' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

/** A list of ours to which a team has added a column, said to be that of first names. */
async function withFirstNames(formula = '') {
  const team = await prepareTeam();
  team.grist.edit(
    ['AddVisibleColumn', 'Candidats', 'Appel', { type: 'Text', isFormula: false, label: 'Prénom' }],
    ...(formula ? [['ModifyColumn', 'Candidats', 'Nom', { isFormula: true, formula }] as const] : []),
  );
  return await show(team, { mappings: { name: 'Nom', ...(formula ? {} : { firstName: 'Appel' }) } });
}

describe('a new person', () => {
  test('is typed in two fields where the list has two columns, and shown under the whole name', async () => {
    const session = await withFirstNames();
    const { click, keys, document: open } = session;
    await click(field('Prénom'));
    await keys('Marie Anne');
    await click(field('Nom'));
    await keys('Le Gall{Enter}');
    expect(open.candidates.value).toMatchObject([{ name: 'Marie Anne Le Gall', firstName: 'Marie Anne' }]);
    expect(options()).toContain('Marie Anne Le Gall');
    expect(firstNameOf({ name: 'Marie Anne Le Gall', firstName: 'Marie Anne' })).toBe('Marie Anne');
    await session.choose('Candidat', 'Nouvelle personne…');
    expect([field('Prénom').value, field('Nom').value]).toEqual(['', '']);
  });

  test('is refused where a formula makes the name of nothing that can be written: the words stay, and why is said', async () => {
    const session = await withFirstNames('str($id)');
    await session.click(field('Prénom et nom'));
    await session.keys('Marie Le Gall{Enter}');
    expect(said(screen.getByRole('alert'))).toContain('une formule calcule le nom');
    expect(field('Prénom et nom').value).toBe('Marie Le Gall');
    expect(session.document.candidates.value).toEqual([]);
  });
});

describe('people of one name', () => {
  test('are told apart in the picker, by the stage, or by the row when nothing else does', async () => {
    const session = await start([
      'Inès Marchand',
      { Nom: 'inès marchand ', Etape: 'Mise en situation' },
      'Samir Belkacem',
      'Samir Belkacem',
    ]);
    const [, , third, fourth] = session.ids;
    expect(options().slice(0, 4)).toEqual([
      'inès marchand (Mise en situation)',
      'Inès Marchand (Préqualification)',
      `Samir Belkacem (ligne ${third})`,
      `Samir Belkacem (ligne ${fourth})`,
    ]);
  });

  test('are told apart by the position where there are several', async () => {
    const session = await start(['Inès Marchand', { Nom: 'Inès Marchand', Poste: 0 }]);
    session.team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Coach' }]);
    session.document.lookAround();
    await session.update();
    expect(options().slice(0, 2)).toEqual(['Inès Marchand (Poste d’essai)', 'Inès Marchand (Sans poste)']);
  });

  test('are told apart wherever they are listed: what is erased, what is compared, where the list has gone', async () => {
    const session = await start(['Inès Marchand', 'Inès Marchand']);
    const [first = 0, second = 0] = session.ids;
    for (const id of session.ids) {
      const note = { Candidat: id, Critere: session.team.criteria[0], Nature: 'Débrief', Note: 3 };
      session.team.grist.edit(['AddRecord', 'Notes', null, note]);
    }
    await session.pass(2_000);
    await session.click(tab('Débrief'));
    await session.click(screen.getByRole('button', { name: 'Comparer' }));
    const compared = said(screen.getByRole('table', { name: /Score et fourchette/ }));
    for (const id of [first, second]) expect(compared).toContain(`Inès Marchand (ligne ${id})`);
    await session.click(screen.getByRole('button', { name: /Droit d’accès/ }));
    expect(said(screen.getByRole('tabpanel'))).toContain(`Inès Marchand (ligne ${first})`);
  });
});
