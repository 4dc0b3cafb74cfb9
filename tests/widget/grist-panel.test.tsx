/** Columns chosen in Grist's own panel: gone by, or said to be impossible and why; and kept with the next decision. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { asShown, prepareTeam } from '../document/harness.ts';
import { said, show } from './harness.tsx';

const column = (id: string, type = 'Text', label = id) => ({ id, label, type, isFormula: false });

/** A team's own list, prepared, and the widget open on it with what somebody has chosen in Grist's panel. */
async function mapped(mappings: Readonly<Record<string, string>>, linkedTable = 'Personnes') {
  const team = await prepareTeam({ prepared: false });
  team.grist.edit(
    ['AddTable', 'Autre', [column('Nom')]],
    ['AddTable', 'Roles', [column('Role')]],
    [
      'AddTable',
      'Personnes',
      [
        column('Nom'),
        column('Etape', 'Choice', 'Étape'),
        column('Phase', 'Text', 'Où on en est'),
        column('Vu', 'Bool', 'Déjà vu'),
        column('Chef', 'Ref:Roles', 'Chef·fe'),
      ],
    ],
    ['AddRecord', 'Personnes', null, { Nom: 'Inès', Phase: 'Mise en situation' }],
  );
  const { document } = await team.open({ linkedTable: 'Personnes' });
  await document.prepare([], null, asShown(document));
  const shown = await show(team, { linkedTable, mappings });
  shown.client.configure();
  await shown.update();
  const panel = await screen.findByRole('region', { name: 'Configuration' });
  return { team, shown, panel };
}

describe('a column chosen in Grist’s panel', () => {
  it('is gone by, shown as chosen, and kept in the document with the next thing that somebody decides', async () => {
    const { team, shown, panel } = await mapped({ stage: 'Phase' });
    const select = within(panel).getByRole<HTMLSelectElement>('combobox', { name: /Colonne «.Étape.»/ });
    expect(select.value).toBe('Phase');
    expect(shown.document.candidates.value).toMatchObject([{ stage: 'Mise en situation' }]);
    expect(said(panel)).not.toContain('Choisi dans le panneau de Grist');
    const kept = () => team.grist.rows('Reglages').find(({ Cle }) => Cle === 'column:candidate.stage')?.['Valeur'];
    expect(String(kept())).toContain('"Etape"');
    await shown.choose(/Colonne «.Disponibilité.»/, 'Où on en est');
    await waitFor(() => expect(String(kept())).toContain('"Phase"'));
  });

  it.each([
    ['of another type', { decision: 'Vu' }, 'Décision : « Déjà vu » n’est pas du bon type.'],
    [
      'that refers to another table',
      { lastContact: 'Chef' },
      'Dernier contact : « Chef·fe » renvoie à une autre table (Roles).',
    ],
    ['that is gone', { cost: 'Tarif' }, 'Coût : cette colonne n’existe plus.'],
  ])('%s is left aside, and why is said', async (_, mappings, why) => {
    const { panel, shown } = await mapped(mappings);
    expect(said(panel)).toContain('Choisi dans le panneau de Grist, et laissé de côté :');
    expect(said(panel)).toContain(why);
    expect(shown.document.phase.value.is).toBe('ready');
  });

  it('of another table than that of the people is said to be of it', async () => {
    const { panel } = await mapped({ name: 'Nom' }, 'Autre');
    expect(said(panel)).toContain('le panneau parle de la table Autre, et les candidats sont dans Personnes.');
  });

  it('in whose place another one was decided since is taken again by one press', async () => {
    const { shown, panel } = await mapped({ stage: 'Phase' });
    const list = /Colonne «.Étape.»/;
    await shown.choose(list, 'Étape');
    await waitFor(() => expect(said(panel)).toContain('une autre colonne que « Où on en est » a été choisie depuis.'));
    await shown.click(within(panel).getByRole('button', { name: /Reprendre «.Où on en est.»/ }));
    await waitFor(() =>
      expect(within(panel).getByRole<HTMLSelectElement>('combobox', { name: list }).value).toBe('Phase'),
    );
  });
});
