/** Beside each of ten documents in which a team already works: how many presses it takes to be ready for a first proof. */
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { prepareTeam } from '../document/harness.ts';
import { tenDocuments } from '../host/ten-documents.ts';
import { show } from './harness.tsx';

describe.each(tenDocuments)('$name', ({ actions, linkedTable, taken, words = {}, brings = [], presses }) => {
  it(`takes ${presses}, four at most`, async () => {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(...actions);
    const shown = await show(team, { linkedTable });
    await screen.findByText('Ce qui sera ajouté');
    let made = 0;
    for (const [theirs, ours] of Object.entries(words)) {
      const word = await screen.findByRole<HTMLSelectElement>('combobox', { name: theirs });
      // What is proposed and right takes no press.
      if (word.value === ours) continue;
      made += 1;
      await shown.user.selectOptions(word, within(word).getByRole('option', { name: ours }));
      await shown.update();
    }
    for (const table of brings) {
      made += 1;
      await shown.click(await screen.findByRole('checkbox', { name: new RegExp(`^Reprendre .*${table}`) }));
    }
    made += 1;
    await shown.click(screen.getByRole('button', { name: 'Préparer ce document' }));
    await waitFor(() => expect(shown.document.phase.value.is).toBe('ready'), { timeout: 20_000 });
    const { candidate, criterion } = shown.document.layout.value;
    expect([candidate.table, criterion.table]).toEqual([
      taken.candidate ?? 'Candidats',
      taken.criterion ?? (actions.some(([, id]) => id === 'Criteres') ? 'Criteres2' : 'Criteres'),
    ]);
    expect(candidate.ownNames).toMatchObject(words);
    expect(made).toBe(presses);
    expect(presses).toBeLessThanOrEqual(4);
  });
});
