/** Rows that a team fills in by hand, changed by several people. */
import { describe, expect, it } from 'vitest';
import { prepareTeam, settle } from './harness.ts';

describe('a position or an evaluator', () => {
  it('that has got the row of another one meanwhile is left alone', async () => {
    const team = await prepareTeam();
    const [ana = 0] = team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Ana' }]) as number[];
    const { document } = await team.open();
    await settle();
    team.grist.edit(['RemoveRecord', 'Evaluateurs', ana], ['AddRecord', 'Evaluateurs', ana, { Nom: 'Bob' }]);
    const result = await document.update('evaluator', ana, { role: 'Tiers' });
    expect(result).toEqual({ ok: false, failure: { kind: 'gone' } });
    expect(team.grist.rows('Evaluateurs').map(({ Nom, Role }) => [Nom, Role])).toEqual([['Bob', '']]);
  });

  it('is written where rules refuse what a condition needs', async () => {
    const team = await prepareTeam();
    const { document } = await team.open();
    const refuse = ([name]: readonly unknown[]) =>
      name === 'AddOrUpdateRecord' ? 'Blocked by table access rules' : null;
    team.grist.setRules({ refuse });
    expect(await document.update('position', 1, { owner: 'Ana' }, { owner: '' })).toMatchObject({ ok: true });
    expect(team.grist.cell('Postes', 1, 'Responsable')).toBe('Ana');
  });
});
