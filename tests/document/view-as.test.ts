/** "View as": the page is answered as one person, the access token speaks for another. Nothing is written from there. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import type { Intent } from '../../src/document/writing/intents.ts';
import { accountName } from '../../src/model/evaluator.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import { productRules } from '../fake-grist/access.ts';
import { prepareTeam, proof, settle, type Team } from './harness.ts';

const account = (id: number, name: string) => ({
  user: { id, name, email: `${name.toLowerCase()}@example.org` },
  token: { baseUrl: 'https://grist.example.org/api', token: 'jeton', userId: id },
});
const gina = account(9, 'Gina');
const erin = account(7, 'Erin');
/** Gina, who owns the document, looks at it as Erin. */
const asErin = { user: erin.user, account: gina.user, token: gina.token };

const row = ({ user: { id, name, email } }: typeof gina) => ({ Nom: name, Email: email, Identifiant: id });

/** A person, and who is among the evaluators. */
async function prepare(...evaluators: readonly object[]): Promise<Team> {
  const team = await prepareTeam();
  team.addCandidate('Inès');
  for (const evaluator of evaluators) team.grist.edit(['AddRecord', 'Evaluateurs', null, evaluator]);
  return team;
}

const everything = ({ grist }: Team) => JSON.stringify(entityNames.map((name) => grist.rows(schema[name].table)));

const rate = (team: Team, note: 1 | 2 | 3 = 2, reason = ''): Intent => ({
  kind: 'rate',
  criterion: team.criteria[0] ?? 0,
  note,
  reason,
});

// Many documents, one after the other.
vi.setConfig({ testTimeout: 60_000 });

describe('in View as', () => {
  it('an owner who first came so is themselves afterwards', async () => {
    const team = await prepare();
    (await team.open(asErin)).kill();
    const { document } = await team.open(gina);
    expect(document.identity.me.value).toMatchObject({ id: accountName(9), account: true });
    document.dispatch(rate(team), 1);
    await team.time.pass(5_000);
    expect(document.identity.me.value).toEqual({ id: 'gina@example.org', name: 'Gina', account: true });
    expect(team.grist.rows('Notes')).toMatchObject([{ Evaluateur: 'gina@example.org' }]);
  });

  const known = [
    ['both are known', [row(gina), row(erin)], 'Erin'],
    ['only the one who looks is known', [row(gina)], ''],
    ['only the one looked as is known', [row(erin)], 'Erin'],
    ['nobody is known', [], ''],
    ['an earlier version has left a blank row', [{ Identifiant: 9, Nom: null, Email: null }], ''],
  ] as const;
  it.each(known)('where %s, the first thing to be written tells: it is not, and it is said', async (_, rows, name) => {
    const team = await prepare(...rows);
    const before = [everything(team), team.grist.bundles.length];
    const { document } = await team.open(asErin);
    document.dispatch(rate(team), 1);
    await team.time.pass(60_000);
    expect([everything(team), team.grist.bundles.length]).toEqual(before);
    expect([document.identity.viewing.value, document.readOnly.value]).toEqual([true, true]);
    expect(document.identity.me.value.name).toBe(name);
    // A note without a word is nothing that anybody has to decide about.
    expect(document.outbox.entries.value).toEqual([]);
  });

  it('it is said as soon as the document is open where the access rules hide something', async () => {
    const team = await prepare(row(gina), row(erin));
    team.grist.setRules(productRules(['gina@example.org']));
    expect((await team.open(asErin)).document.identity.viewing.value).toBe(true);
    for (const own of [gina, erin]) expect((await team.open(own)).document.identity.viewing.value).toBe(false);
  });

  it('what the page shows is what the one looked as sees, not what the token brings', async () => {
    const team = await prepare(row(gina), row(erin));
    const note = { Candidat: 1, Critere: team.criteria[0], Nature: 'Individuelle', Note: 3 };
    team.grist.edit(['AddRecord', 'Notes', null, { ...note, Evaluateur: 'erin@example.org', Cle: 'e' }]);
    team.grist.setRules(productRules(['gina@example.org']));
    const { document } = await team.open(asErin);
    await team.time.pass(1_000);
    team.grist.edit(['UpdateRecord', 'Notes', 1, { Note: 2 }]);
    await settle();
    expect(document.fileOf(1)?.ratings).toMatchObject([{ evaluator: 'erin@example.org', note: 2 }]);
  });

  it('words stay, and wait for the person to say in their own name whether they are meant', async () => {
    const team = await prepare(row(gina), row(erin));
    const store = createMemoryStore();
    const view = await team.open({ ...asErin, store });
    view.document.dispatch(proof('entendu'), 1);
    view.document.dispatch({ kind: 'seal', due: team.criteria, asTeam: true }, 1);
    view.document.dispatch(rate(team, 1, 'mes mots'), 1);
    await team.time.pass(60_000);
    const problems = () => view.document.outbox.entries.value.map(({ state }) => state);
    expect(problems()).toMatchObject([{ problem: { kind: 'viewing-as' } }, { problem: { kind: 'viewing-as' } }]);
    view.document.outbox.retry(view.document.outbox.entries.value[0]?.id ?? '');
    await team.time.pass(60_000);
    expect(problems()).toHaveLength(2);
    view.kill();

    const { document } = await team.open({ ...gina, store });
    await team.time.pass(60_000);
    expect([team.grist.rows('Preuves'), team.grist.rows('Notes')]).toEqual([[], []]);
    const [said, noted] = document.outbox.entries.value;
    expect([said, noted].map((entry) => entry?.state)).toMatchObject([
      { is: 'refused', problem: { kind: 'viewing-as' } },
      { is: 'refused', problem: { kind: 'viewing-as' } },
    ]);
    document.outbox.retry(said?.id ?? '');
    document.outbox.discard(noted?.id ?? '');
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'entendu', Auteur: 'gina@example.org' }]);
    expect([team.grist.rows('Notes'), document.outbox.entries.value]).toEqual([[], []]);
  });

  it('what waited before stays waiting, and leaves from the next page of one’s own', async () => {
    const team = await prepare(row(gina), row(erin));
    const store = createMemoryStore();
    const first = await team.open({ ...gina, store });
    first.document.dispatch(rate(team, 1), 1);
    await team.time.pass(5_000);
    first.client.faults.setOffline(true);
    first.document.dispatch(rate(team), 1);
    await settle();
    first.kill();
    const view = await team.open({ ...asErin, store });
    await team.time.pass(120_000);
    expect(view.document.identity.viewing.value).toBe(true);
    expect(view.document.outbox.counts.value).toEqual({ pending: 1, refused: 0 });
    view.kill();
    expect(team.grist.rows('Notes')).toMatchObject([{ Note: 1 }]);
    await team.open({ ...gina, store });
    await team.time.pass(5_000);
    expect(team.grist.rows('Notes')).toMatchObject([{ Evaluateur: 'gina@example.org', Note: 2 }]);
  });

  it('a person is not added, a row not changed, a status not put right', async () => {
    const team = await prepare(row(gina), row(erin));
    const before = everything(team);
    const { document } = await team.open(asErin);
    expect(await document.addCandidate('Samir', null)).toMatchObject({ ok: false, failure: { kind: 'viewing-as' } });
    expect(await document.update('position', 1, { title: 'Autre' })).toMatchObject({ ok: false });
    expect(await document.identity.introduce('Zoé')).toMatchObject({ ok: false });
    expect(await document.protection.setUp()).toMatchObject({ ok: false });
    await team.time.pass(300_000);
    expect(everything(team)).toBe(before);
  });

  it('nothing is ever written, whatever is decided there and whoever is known', { timeout: 60_000 }, async () => {
    const intent = fc.constantFrom<(team: Team) => Intent>(
      (team) => rate(team),
      (team) => rate(team, 3, 'raison'),
      () => proof('vu'),
      (team) => ({ ...proof('vu'), point: team.points[0] ?? 0 }),
      (team) => ({ kind: 'seal', due: team.criteria, asTeam: true }),
      (team) => ({ kind: 'team-rate', notes: [{ criterion: team.criteria[0] ?? 0, note: 2, reason: 'ensemble' }] }),
      () => ({ kind: 'move-stage', stage: 'Mise en situation' }),
      () => ({ kind: 'open-debrief', stage: 'Préqualification', reason: 'pressé' }),
      () => ({ kind: 'set-fact', field: 'availability', value: 'lundi', seen: '' }),
      () => ({ kind: 'finish-interview', stages: ['Préqualification'] }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([row(gina), row(erin), { Identifiant: 9, Nom: null, Email: null }]),
        fc.boolean(),
        fc.array(intent, { minLength: 1, maxLength: 4 }),
        async (rows, rules, intents) => {
          const team = await prepare(...rows);
          if (rules) team.grist.setRules(productRules(['gina@example.org']));
          const before = everything(team);
          const { document } = await team.open(asErin);
          for (const make of intents) {
            document.dispatch(make(team), 1);
            await settle();
          }
          await team.time.pass(300_000);
          expect(everything(team)).toBe(before);
          expect(document.identity.viewing.value).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('oneself', () => {
  it('is never taken for somebody else, whatever the team has made of its evaluators', {
    timeout: 60_000,
  }, async () => {
    const refuse = (table: string) => ({
      refuse: ([name, on]: readonly unknown[]) =>
        on === table && name === 'AddRecord' ? 'Blocked by create rules' : null,
    });
    const changes: readonly ((team: Team) => void)[] = [
      () => {},
      ({ grist }) => grist.edit(['ModifyColumn', 'Evaluateurs', 'Email', { formula: '' }]),
      ({ grist }) => grist.edit(['RemoveColumn', 'Evaluateurs', 'Email']),
      ({ grist }) => grist.edit(['RemoveColumn', 'Evaluateurs', 'Identifiant']),
      ({ grist }) => grist.setRules(refuse('Evaluateurs')),
      ({ grist }) => grist.setRules(refuse('Preuves')),
    ];
    for (const rows of [[], [row(erin)], [row(gina), row(erin)], [{ Nom: 'Erin', Email: 'erin@example.org' }]]) {
      for (const change of changes) {
        const team = await prepare(...rows);
        change(team);
        const { document } = await team.open(erin);
        document.dispatch(rate(team), 1);
        await team.time.pass(5_000);
        expect(document.identity.viewing.value).toBe(false);
        expect(team.grist.rows('Notes')).toMatchObject([{ Evaluateur: 'erin@example.org', Note: 2 }]);
      }
    }
  });

  it('a team’s own trigger formulas among the evaluators are left as they were by the question', async () => {
    const team = await prepare();
    team.grist.edit(['AddColumn', 'Evaluateurs', 'Ajoute', { type: 'Text', isFormula: false, formula: 'user.Name' }]);
    const { document } = await team.open(erin);
    document.dispatch(proof('vu'), 1);
    await team.time.pass(5_000);
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé', Ajoute: 'à la main' }]);
    expect(team.grist.rows('Evaluateurs').at(-1)).toMatchObject({ Ajoute: 'à la main' });
  });
});
