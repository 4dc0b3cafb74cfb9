/** What access rules refuse is left out, what they let through is written, once; and the reason is that of their author. */
import { describe, expect, it } from 'vitest';
import type { AccessRules } from '../fake-grist/access.ts';
import { prepareTeam, proof, settle, type Team, type Widget } from './harness.ts';

const account = {
  user: { id: 17, name: 'Ana', email: 'ana@example.org' },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: 17 },
};

/** Rows of these tables may be added and read, and nothing else. */
const addOnly = (...tables: readonly string[]): AccessRules => ({
  refuse: ([name, table]) =>
    tables.includes(String(table)) && /Update/.test(name) ? 'Blocked by table update access rules' : null,
});
/** Nothing is written into these tables. */
const closed = (...tables: readonly string[]): AccessRules => ({
  refuse: ([, table]) => (tables.includes(String(table)) ? 'Blocked by table access rules' : null),
});

const texts = ({ grist }: Team) => grist.rows('Preuves').map(({ Texte }) => Texte);
const problems = ({ document }: Widget) =>
  document.outbox.entries.value.flatMap(({ state }) => (state.is === 'refused' ? [state.problem] : []));

async function interview(rules: AccessRules) {
  const team = await prepareTeam();
  const ines = team.addCandidate('Inès');
  const widget = await team.open();
  await team.time.pass(2_000);
  team.grist.setRules(rules);
  const [point = 0] = team.points;
  const note = (text: string, by = widget) => by.document.dispatch({ ...proof(text, team.criteria[0] ?? 0), point });
  return { team, ines, widget, note };
}

describe('a table to which rows may only be added', () => {
  it('takes proofs, with the mark, the start and the status that follow', async () => {
    const { team, ines, widget, note } = await interview(addOnly('Preuves', 'Passages', 'Entretiens'));
    note('un');
    note('deux');
    await team.time.pass(5_000);
    expect(texts(team)).toEqual(['un', 'deux']);
    expect(team.grist.rows('Passages')).toMatchObject([{ Etat: 'Posé' }]);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Statut: 'En cours' }]);
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Preuves manquantes');
    expect(problems(widget)).toEqual([]);
  });

  it.each(['dropAnswer', 'offline', 'late', 'delay', 'doubleAnswer'] as const)(
    'takes each of them once, also when the answer is uncertain: %s',
    async (fault) => {
      const { team, widget, note } = await interview(addOnly('Preuves'));
      note('avant');
      await team.time.pass(2_000);
      widget.client.faults.next(fault);
      note('pendant');
      note('après');
      await team.time.pass(40_000);
      widget.client.faults.release();
      await team.time.pass(120_000);
      expect(texts(team)).toEqual(['avant', 'pendant', 'après']);
      expect(problems(widget)).toEqual([]);
    },
  );

  it('takes those of two people who note at the same moment', async () => {
    const { team, widget, note } = await interview(addOnly('Preuves'));
    const other = await team.open();
    await team.time.pass(2_000);
    for (const turn of ['a', 'b', 'c']) {
      note(`${turn} ici`);
      note(`${turn} là-bas`, other);
    }
    await team.time.pass(60_000);
    expect([...texts(team)].sort()).toEqual(['a ici', 'a là-bas', 'b ici', 'b là-bas', 'c ici', 'c là-bas']);
    expect([...problems(widget), ...problems(other)]).toEqual([]);
  });
});

describe('a proof whose companions are refused', () => {
  const companions = {
    Passages: ['Passages'],
    Entretiens: ['Entretiens'],
    'Passages and Entretiens': ['Passages', 'Entretiens'],
  };
  it.each(Object.entries(companions))('goes without what may not be written: %s', async (_what, tables) => {
    const { team, ines, widget, note } = await interview(closed(...tables));
    note('un');
    note('deux');
    await team.time.pass(10_000);
    expect(texts(team)).toEqual(['un', 'deux']);
    for (const table of ['Passages', 'Entretiens'])
      expect(team.grist.rows(table)).toHaveLength(tables.includes(table) ? 0 : 1);
    expect(team.grist.cell('Candidats', ines, 'Completude')).toBe('Preuves manquantes');
    expect(problems(widget)).toEqual([]);
  });

  it('goes without the status where the person’s row may not be changed', async () => {
    const { team, widget, note } = await interview(closed('Candidats'));
    note('un');
    await team.time.pass(10_000);
    expect(texts(team)).toEqual(['un']);
    expect(team.grist.rows('Passages')).toHaveLength(1);
    expect(problems(widget)).toEqual([]);
  });

  it('asks only once what is refused about somebody', async () => {
    const { team, widget, note } = await interview(closed('Passages'));
    let asked = 0;
    const { refuse } = closed('Passages');
    team.grist.setRules({
      refuse(action, user) {
        const said = refuse?.(action, user) ?? null;
        asked += said === null ? 0 : 1;
        return said;
      },
    });
    note('un');
    await team.time.pass(10_000);
    const before = asked;
    note('deux');
    await team.time.pass(10_000);
    expect([before > 0, asked - before]).toEqual([true, 0]);
    expect(problems(widget)).toEqual([]);
  });

  it('says what refuses it when it is the proof itself', async () => {
    const { team, widget, note } = await interview(closed('Preuves'));
    note('un');
    await team.time.pass(10_000);
    expect(texts(team)).toEqual([]);
    expect(team.grist.rows('Passages')).toEqual([]);
    expect(problems(widget)).toMatchObject([{ kind: 'refused', message: 'Blocked by table access rules' }]);
  });
});

describe('a refusal', () => {
  it('is told in the words of the rule’s author, where Grist can be asked for them', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const widget = await team.open(account);
    await team.time.pass(2_000);
    team.grist.setRules({
      memos: ['Plus de preuve après le débrief.'],
      refuseChange: ({ table }) => (table === 'Preuves' ? 'Blocked by row create access rules' : null),
    });
    widget.document.dispatch(proof('trop tard'));
    await team.time.pass(10_000);
    expect(problems(widget)).toMatchObject([{ kind: 'refused', memos: ['Plus de preuve après le débrief.'] }]);
    expect(texts(team)).toEqual([]);
  });

  it('that is over by the time its reason is asked for is none', async () => {
    const team = await prepareTeam();
    team.addCandidate('Inès');
    const widget = await team.open(account);
    await team.time.pass(2_000);
    let open = false;
    team.grist.setRules({
      refuseChange: ({ table }) => (table === 'Preuves' && !open ? 'Blocked by row create access rules' : null),
    });
    const { applyAloud } = widget.client;
    widget.client.applyAloud = async (actions) => {
      open = true;
      return await applyAloud(actions);
    };
    widget.document.dispatch(proof('juste à temps'));
    await team.time.pass(10_000);
    expect(texts(team)).toEqual(['juste à temps']);
    expect(problems(widget)).toEqual([]);
  });

  it('for a row that is gone says so, where no condition may be asked', async () => {
    const { team, widget, note } = await interview({});
    note('au départ');
    await team.time.pass(2_000);
    const evidence = widget.document.file.value?.evidence[0];
    if (!evidence) throw new Error('the proof is not there');
    team.grist.setRules({
      refuse: ([name]) => (name === 'AddOrUpdateRecord' ? 'Blocked by table update access rules' : null),
    });
    widget.document.dispatch({ kind: 'edit-evidence', evidence, values: { text: 'premier essai' } });
    await team.time.pass(2_000);
    widget.client.faults.next('late');
    widget.document.dispatch({
      kind: 'edit-evidence',
      evidence: { ...evidence, text: 'premier essai' },
      values: { text: 'corrigée' },
    });
    await settle();
    team.grist.edit(['RemoveRecord', 'Preuves', evidence.id]);
    widget.client.faults.release();
    await team.time.pass(60_000);
    expect(problems(widget)).toMatchObject([{ kind: 'gone' }]);
  });
});
