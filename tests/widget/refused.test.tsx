/** What could not be written: why, in the words of those who know. */
import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { useSharedWords } from '../../widget/words/shared';
import { prepareTeam, proof } from '../document/harness';
import type { AccessRules } from '../fake-grist/access.ts';
import { account, addPerson, type Shown, show } from './harness';

const { saving } = useSharedWords.in('fr');
const panel = () => screen.getByRole('region', { name: saving.title }).textContent ?? '';

async function start() {
  const team = await prepareTeam();
  const id = addPerson(team.grist, 'Inès');
  const shown = await show(team, account(1, 'Ana'));
  shown.document.select(id);
  await shown.pass(3_000);
  const take = async (text: string, by: Shown = shown) => {
    by.document.dispatch(proof(text, team.criteria[0] ?? 0), id);
    await by.pass(20_000);
    await by.update();
  };
  return { team, id, shown, take };
}

test('a rule’s refusal is shown in its author’s words, beside one’s own', async () => {
  const { team, take } = await start();
  const rules: AccessRules = {
    memos: ['Plus de preuve après le débrief.'],
    refuseChange: ({ table }) => (table === 'Preuves' ? 'Blocked by row create access rules' : null),
  };
  team.grist.setRules(rules);
  await take('trop tard');
  expect(panel()).toContain(saving.reasons.refused);
  expect(panel()).toContain(`${saving.memo} «\u00a0Plus de preuve après le débrief.\u00a0»`);
  expect(panel()).toContain('trop tard');
});

test.each([
  ['a table', ['RemoveTable', 'Preuves'], 'Preuves'],
  ['a column', ['RemoveColumn', 'Preuves', 'Texte'], 'Texte'],
] as const)('%s that is gone is named, and no rule is blamed', async (_what, removal, name) => {
  const { team, take } = await start();
  team.grist.edit(removal);
  await take('où va ceci');
  expect(panel()).toContain(saving.missing(name));
  expect(panel()).not.toMatch(/règles/);
  expect(panel()).toContain('où va ceci');
});

test('a row that is gone is said to be, also where no condition may be asked', async () => {
  const { team, shown, take } = await start();
  await take('au départ');
  const evidence = shown.document.file.value?.evidence[0];
  if (!evidence) throw new Error('the proof is not there');
  team.grist.setRules({ refuse: ([name]) => (name === 'AddOrUpdateRecord' ? 'Blocked by table access rules' : null) });
  await take('apprend que rien ne se vérifie');
  shown.client.faults.next('late');
  shown.document.dispatch({ kind: 'edit-evidence', evidence, values: { text: 'corrigée' } });
  await shown.update();
  team.grist.edit(['RemoveRecord', 'Preuves', evidence.id]);
  shown.client.faults.release();
  await shown.pass(60_000);
  await shown.update();
  expect(panel()).toContain(saving.gone);
  expect(panel()).not.toMatch(/règles/);
});
