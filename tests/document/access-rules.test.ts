/** The access rules beside what a team has of its own: added where they fit, listed where they do not. */
import { describe, expect, it } from 'vitest';
import { noChoices } from '../../src/document/places/layout.ts';
import { accessRules, checkAccessRules, setUpAccessRules } from '../../src/document/rights/access-rules.ts';
import { lookAt } from '../../src/document/setup/look.ts';
import type { GristPort, UserAction } from '../../src/grist/port.ts';
import { prepareTeam } from './harness.ts';

async function document(...rules: readonly (readonly [resource: string, condition: string, permissions: string])[]) {
  const { grist } = await prepareTeam();
  for (const [resource, aclFormula, permissionsText] of rules) {
    const [tableId = '', colIds = ''] = resource.split(' ');
    const known = grist
      .rows('_grist_ACLResources')
      .find((row) => row['tableId'] === tableId && row['colIds'] === colIds);
    const id = known?.id ?? grist.edit(['AddRecord', '_grist_ACLResources', null, { tableId, colIds }])[0];
    grist.edit(['AddRecord', '_grist_ACLRules', null, { resource: id, aclFormula, permissionsText }]);
  }
  const port = grist.connect();
  const { layout } = await lookAt(port, noChoices);
  const written = () =>
    [...grist.rows('_grist_ACLRules')]
      .sort((a, b) => Number(a['rulePos']) - Number(b['rulePos']))
      .map((row) => {
        const resource = grist.rows('_grist_ACLResources').find(({ id }) => id === row['resource']);
        return [
          `${resource?.['tableId']} ${resource?.['colIds']}`,
          String(row['aclFormula']),
          String(row['permissionsText']),
        ] as const;
      })
      .filter(([resource]) => resource !== ' ');
  return {
    grist,
    port,
    layout,
    written,
    check: () => checkAccessRules(port, layout),
    setUp: () => setUpAccessRules(port, layout),
  };
}

/** Our rules as a document without any gets them. */
async function ours() {
  const { setUp, written } = await document();
  await setUp();
  return written();
}

const tablesOf = (missing: readonly { readonly table: string }[]) => [...new Set(missing.map(({ table }) => table))];

describe('the access rules', () => {
  it('go into a document without any in one bundle, in order, and are not added twice', async () => {
    const { grist, layout, check, setUp, written } = await document();
    expect(await check()).toMatchObject({ state: 'none', canAdd: true, copies: false });
    const before = grist.bundles.length;
    expect(await setUp()).toEqual({
      ok: true,
      value: { state: 'ours', missing: [], canAdd: false, others: false, copies: false },
    });
    expect(grist.bundles.length).toBe(before + 1);
    const wanted = accessRules(layout).flatMap(({ table, columns, rules }) =>
      rules.map(({ condition, permissions }) => [`${table} ${columns?.join() ?? '*'}`, condition, permissions]),
    );
    expect(written()).toEqual(wanted);
    expect(await setUp()).toMatchObject({ value: { state: 'ours' } });
    expect(grist.bundles.length).toBe(before + 1);
  });

  it('speak of the columns that the document has, and say which rules it has no column for', async () => {
    const { layout } = await document();
    const renamed = {
      ...layout,
      evidence: { ...layout.evidence, table: 'Faits', columns: { ...layout.evidence.columns, author: 'Qui' } },
    };
    const texts = JSON.stringify(accessRules(renamed));
    expect(texts).toContain('newRec.Qui != user.Email');
    expect(texts).toContain('"table":"Faits"');
    const { readers: _, ...columns } = layout.rating.columns;
    const { grist, port } = await document();
    const poorer = { ...layout, rating: { ...layout.rating, columns } };
    expect(await checkAccessRules(port, poorer)).toMatchObject({ state: 'incomplete' });
    await setUpAccessRules(port, poorer);
    expect(grist.rows('_grist_ACLResources').map((row) => row['tableId'])).not.toContain('Notes');
  });

  it('keep those of the team on other tables, and on the whole document', async () => {
    const theirs = [
      ['Candidats Cout', 'user.Access != OWNER', '-R'],
      ['* *', "user.Email == 'stage@example.org'", '-CUD'],
      ['* *', '', '+R'],
    ] as const;
    const { setUp, written } = await document(...theirs);
    expect(await setUp()).toMatchObject({ ok: true, value: { state: 'ours' } });
    const found = written();
    expect(found.filter(([resource]) => resource === 'Candidats Cout')).toEqual([theirs[0]]);
    // A rule after one without a condition would make Grist close the document: ours comes first.
    expect(found.filter(([resource]) => resource === '* *')).toEqual([
      ['* *', 'user.Access != OWNER', '-S'],
      ...theirs.slice(1),
    ]);
  });

  it.each([
    ['the same words', 'user.Access != OWNER'],
    ['the box of Grist’s own screen', 'user.Access == EDITOR'],
    ['other words, spaces and a comment', 'user.Access  not in [OWNER] # structure'],
  ])('know the structure protected already, by %s', async (_, condition) => {
    const { setUp, written } = await document(['* *', condition, '-S']);
    expect(await setUp()).toMatchObject({ value: { state: 'ours' } });
    expect(written().filter(([resource]) => resource === '* *')).toHaveLength(1);
  });

  const clashes = [
    ['Notes *', "user.Email == 'x'", '+R', ['Notes']],
    ['Notes Motif', 'user.Access != OWNER', '-R', ['Notes']],
    ['Preuves Signe', 'user.Access != OWNER', '-U', ['Preuves']],
    ['Preuves *', '', 'all', ['Preuves']],
    ['* *', "user.Email == 'x'", '+S', ['*']],
    ['* *', "user.Email == 'x'", 'all', ['*']],
  ] as const;
  it.each(clashes)(
    'leave “%s: %s %s” alone, and say what is missing',
    async (resource, condition, permissions, left) => {
      const { setUp, check, written } = await document([resource, condition, permissions]);
      const done = await setUp();
      expect(done).toMatchObject({ ok: true, value: { state: 'foreign' } });
      const { missing } = await check();
      expect(tablesOf(missing)).toEqual(left);
      const table = resource.split(' ')[0];
      expect(written().filter(([name]) => name.startsWith(`${table} `))).toEqual([[resource, condition, permissions]]);
      // The other groups are there.
      expect(new Set(written().map(([name]) => name.split(' ')[0])).size).toBe(3);
    },
  );

  it('put back what was taken out, in its place', async () => {
    const whole = await ours();
    for (let lost = 0; lost < whole.length; lost += 1) {
      const kept = whole.filter((_, index) => index !== lost);
      const { check, setUp, written } = await document(...kept);
      expect(await check()).toMatchObject({ state: 'partial', missing: [{ permissions: whole[lost]?.[2] }] });
      expect(await setUp()).toMatchObject({ value: { state: 'ours' } });
      const group = (rules: readonly (readonly [string, string, string])[]) =>
        rules.filter(([resource]) => resource === whole[lost]?.[0]);
      expect(group(written())).toEqual(group(whole));
    }
  });

  /** What an earlier version, or its documentation, said of the note that is one's own. */
  const second = ' and (rec.En_double or not newRec.En_double)';
  const earlier = [
    ['an earlier version', (condition: string) => condition.replace(second, '')],
    [
      'the documentation of an earlier version',
      (condition: string) => condition.replace(second, '').replace('newRec.Evaluateur == user.Email and ', ''),
    ],
  ] as const;
  it.each(earlier)('of %s are ours, and are completed where they are', async (_, asBefore) => {
    const whole = await ours();
    const before = whole
      .filter(([, condition]) => condition !== 'newRec.En_double')
      .map(([resource, condition, permissions]) => [resource, asBefore(condition), permissions] as const);
    expect(before).not.toEqual(whole);
    const { check, setUp, written } = await document(...before);
    const found = await check();
    expect(found).toMatchObject({ state: 'partial', canAdd: true, others: false });
    expect(found.missing.map(({ permissions }) => permissions)).toEqual(['-C', '+U']);
    expect(await setUp()).toMatchObject({ value: { state: 'ours', missing: [] } });
    const notes = (rules: typeof whole) => rules.filter(([resource]) => resource === 'Notes *');
    expect(notes(written())).toEqual(notes(whole));
  });

  it('that let a visitor without an account sign notes are completed where they are', async () => {
    const whole = await ours();
    const asBefore = (condition: string) => condition.replace(" or user.Email == 'anon@getgrist.com'", '');
    const before = whole.map(
      ([resource, condition, permissions]) => [resource, asBefore(condition), permissions] as const,
    );
    expect(before).not.toEqual(whole);
    const { check, setUp, written } = await document(...before);
    expect(await check()).toMatchObject({ state: 'partial', others: false, missing: [{ permissions: '-C' }] });
    expect(await setUp()).toMatchObject({ value: { state: 'ours', missing: [] } });
    expect(written()).toEqual(whole);
  });

  it('of the documentation alone, without proofs nor structure, are completed too', async () => {
    const whole = await ours();
    const notes = whole.filter(([resource]) => resource === 'Notes *');
    const { check, setUp } = await document(...notes);
    expect(await check()).toMatchObject({ state: 'partial', others: false });
    expect(await setUp()).toMatchObject({ value: { state: 'ours' } });
  });

  it('of a document that has not the column of second notes yet are those of its time', async () => {
    const whole = await ours();
    const { grist, port, layout } = await document();
    const { doubled: _, ...columns } = layout.rating.columns;
    const older = { ...layout, rating: { ...layout.rating, columns } };
    expect(await setUpAccessRules(port, older)).toMatchObject({ value: { state: 'ours' } });
    expect(JSON.stringify(grist.rows('_grist_ACLRules'))).not.toContain('En_double');
    expect(await checkAccessRules(port, layout)).toMatchObject({ state: 'partial', canAdd: true });
    expect(await setUpAccessRules(port, layout)).toMatchObject({ value: { state: 'ours' } });
    expect(grist.rows('_grist_ACLRules')).toHaveLength(whole.length + 1);
  });

  it.each([
    ['none of the team’s', [], false],
    ['of the team’s on another table', [['Candidats Cout', 'user.Access != OWNER', '-R']], true],
    ['of the team’s on the whole document', [['* *', "user.Email == 'x'", '-R']], true],
    ['of copies only', [['*SPECIAL FullCopies', 'True', '+R']], false],
  ] as const)('with %s: whether there are others is said', async (_, rules, others) => {
    const { check, setUp } = await document(...rules);
    expect(await check()).toMatchObject({ state: 'none', others });
    expect(await setUp()).toMatchObject({ value: { state: 'ours', others } });
  });

  it('in another order are not ours', async () => {
    const [first, second, ...rest] = await ours();
    if (!first || !second) throw new Error('there are rules');
    const { check } = await document(second, first, ...rest);
    expect(await check()).toMatchObject({ state: 'foreign', missing: [] });
  });

  it('say when a rule of the team’s lets others take the document away', async () => {
    const { check } = await document(['*SPECIAL FullCopies', 'True', '+R']);
    expect(await check()).toMatchObject({ state: 'none', copies: true });
  });

  it('are hidden from those who do not own the document, and unknown where nothing answers', async () => {
    const { port, layout, grist } = await document();
    const hidden: GristPort = { ...port, fetchTable: async () => ({ ok: true, value: { id: [] } }) };
    expect(await checkAccessRules(hidden, layout)).toMatchObject({ state: 'hidden' });
    expect(await setUpAccessRules(hidden, layout)).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    const before = grist.bundles.length;
    const client = grist.connect();
    client.faults.setOffline(true);
    expect(await checkAccessRules(client, layout)).toMatchObject({ state: 'unknown' });
    expect(grist.bundles.length).toBe(before);
  });

  it('refused to an editor leave nothing behind', async () => {
    const { grist, port, layout, written } = await document();
    const isRule = ([, table]: UserAction) => String(table).startsWith('_grist_ACL');
    grist.setRules({ refuse: (action) => (isRule(action) ? 'Only owners can modify access rules' : null) });
    expect(await setUpAccessRules(port, layout)).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(written()).toEqual([]);
  });

  it('are never added where nobody has an account: it would cost the document', async () => {
    const team = await prepareTeam();
    const { document: opened } = await team.open();
    await opened.protection.check();
    expect(opened.protection.report.value).toBeNull();
    expect(await opened.protection.setUp()).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(team.grist.rows('_grist_ACLResources')).toHaveLength(1);
  });
});
