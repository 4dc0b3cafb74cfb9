/** What is shown to whom, and what is written, wherever Grist puts the widget: accounts, visitors, "View as". */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { visitorNumber } from '../../src/model/evaluator.ts';
import { proof } from '../document/harness.ts';
import { until } from '../host/until.ts';
import { type Account, given, type SharedDocument, sharePrepared, url, value } from './accounts.ts';
import { call, createRestGrist } from './rest-port.ts';
import { open } from './widget.ts';

const tables = ['Candidats', 'Preuves', 'Notes', 'Entretiens', 'Passages', 'Evaluateurs'];

describe.skipIf(!given)(`who sees and writes what, on the Grist server at ${url}`, () => {
  let shared: SharedDocument;
  let criteria: readonly number[] = [];
  let people = 0;

  const everything = async () => JSON.stringify(await Promise.all(tables.map((table) => shared.owner.rows(table))));
  const share = async (users: Readonly<Record<string, string | null>>) =>
    value(await call(shared.owner, 'PATCH', `/docs/${shared.docId}/access`, { delta: { users } }));
  const visitor = () => createRestGrist({ url, apiKey: '', docId: shared.docId, userId: visitorNumber });
  /** Grist gives this answer to somebody who would add a proof: a new share takes some seconds to hold. */
  const answers = (account: Pick<Account, 'grist'>, kind: string) =>
    until(async () => {
      const done = await account.grist.apply([['AddRecord', 'Preuves', null, { Absente: 1 }]]);
      return !done.ok && done.failure.kind === kind;
    });

  /** Each in a file of their own, so that nobody's notes hide anything from somebody else. */
  const newPerson = async () => {
    people += 1;
    const name = `Personne ${people}`;
    const [id] = await shared.owner.do(['AddRecord', 'Candidats', null, { Nom: name, Poste: 1 }]);
    await shared.owner.do([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: id, Signe: '+', Texte: 'dite avant', Critere: criteria[0], Etape: 'Préqualification' },
    ]);
    return Number(id);
  };
  const rest = async (document: TeamDocument) =>
    expect
      .poll(() => document.outbox.entries.value.filter(({ state }) => state.is !== 'refused').length, {
        timeout: 30_000,
      })
      .toBe(0);
  const problems = (document: TeamDocument) =>
    new Set(document.outbox.entries.value.flatMap(({ state }) => (state.is === 'refused' ? [state.problem.kind] : [])));

  interface Case {
    /** As whom the widget is opened. */
    readonly as: () => Promise<TeamDocument>;
    readonly before?: () => Promise<void>;
    /** The name that Grist, or the person, signs with; null where nothing may be written. */
    readonly signs: (() => string) | null;
    /** Why nothing is written. */
    readonly problem?: string;
  }
  const cases: Readonly<Record<string, Case>> = {
    'an owner': { as: () => open(shared.owner), signs: () => shared.owner.email },
    'an editor': { as: () => open(shared.other), signs: () => shared.other.email },
    'a viewer': {
      before: async () => {
        await share({ [shared.other.email]: 'viewers' });
        await answers(shared.other, 'read-only');
      },
      as: () => open(shared.other),
      signs: null,
      problem: 'read-only',
    },
    'a visitor of a link for viewers': {
      before: async () => {
        await share({ 'everyone@getgrist.com': 'viewers' });
        await answers({ grist: visitor() }, 'read-only');
      },
      as: () => open(shared.owner, visitor()),
      signs: null,
      problem: 'read-only',
    },
    'a visitor of a link for editors': {
      before: async () => {
        await share({ 'everyone@getgrist.com': 'editors' });
        await answers({ grist: visitor() }, 'missing');
        await shared.owner.do(['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé', Email: 'zoe@example.org' }]);
      },
      async as() {
        const document = await open(shared.owner, visitor());
        const zoe = (await shared.owner.rows('Evaluateurs')).find((row) => row['Nom'] === 'Zoé');
        document.identity.choose(Number(zoe?.['id']));
        return document;
      },
      signs: () => 'zoe@example.org',
    },
    'an owner in View as': {
      as: () => open(shared.owner, createRestGrist({ ...shared.owner, viewAs: shared.other.email })),
      signs: null,
      problem: 'viewing-as',
    },
  };

  beforeAll(async () => {
    shared = await sharePrepared();
    criteria = (await shared.owner.rows('Criteres')).map((row) => Number(row['id']));
  });
  afterAll(() => shared?.remove());

  for (const [who, { as, before, signs, problem }] of Object.entries(cases)) {
    describe(who, () => {
      let document: TeamDocument;
      let person = 0;
      const of = async (table: string) => (await shared.owner.rows(table)).filter((row) => row['Candidat'] === person);
      /** What was decided is in the document as expected; or nothing is, and it is said why. */
      const written = async (table: string, wanted: readonly Readonly<Record<string, unknown>>[], past: string) => {
        await rest(document);
        if (signs) expect(await of(table)).toMatchObject(wanted);
        else expect([await everything(), [...problems(document)]]).toEqual([past, [problem]]);
      };

      beforeAll(async () => {
        await before?.();
        person = await newPerson();
      });

      test('opens it, and reads everything, without a trace', async () => {
        const past = await everything();
        document = await as();
        expect(document.fileOf(person)?.evidence).toMatchObject([{ text: 'dite avant' }]);
        expect(document.preparation.value.criteria).toHaveLength(criteria.length);
        document.lookAround();
        document.select(person);
        expect(await everything()).toBe(past);
      });

      test('a proof', async () => {
        const past = await everything();
        document.dispatch(proof('entendue', criteria[1] ?? null), person);
        await written('Preuves', [{ Texte: 'dite avant' }, { Texte: 'entendue', Auteur: signs?.() }], past);
      });

      test('a note', async () => {
        const past = await everything();
        document.dispatch({ kind: 'rate', criterion: criteria[0] ?? 0, note: 3, reason: 'parce que' }, person);
        await written('Notes', [{ Note: 3, Nature: 'Individuelle', Evaluateur: signs?.(), Motif: 'parce que' }], past);
      });

      test('a seal', async () => {
        const past = await everything();
        document.dispatch({ kind: 'seal', due: criteria, asTeam: false }, person);
        const sealed = criteria.map(() => ({ Scellee: true, Evaluateur: signs?.() }));
        await written('Notes', sealed, past);
      });

      test('a note of the debrief', async () => {
        const past = await everything();
        const notes = [{ criterion: criteria[0] ?? 0, note: 2, reason: 'ensemble' }] as const;
        document.dispatch({ kind: 'team-rate', notes }, person);
        const sealed = criteria.map(() => ({ Nature: 'Individuelle' }));
        await written('Notes', [...sealed, { Nature: 'Débrief', Note: 2, Evaluateur: signs?.() }], past);
      });
    });
  }

  test('a link switched on for viewers, then for editors, while somebody works: nothing is lost, looking writes nothing', async () => {
    const id = await newPerson();
    await share({ 'everyone@getgrist.com': 'viewers', [shared.other.email]: 'editors' });
    await answers({ grist: visitor() }, 'read-only');
    await answers(shared.other, 'missing');
    const page = await open(shared.owner, visitor());
    const colleague = await open(shared.other);
    colleague.dispatch(proof('du collègue'), id);
    await rest(colleague);
    page.dispatch(proof('trop tôt'), id);
    await rest(page);
    expect([...problems(page)]).toEqual(['read-only']);
    const past = await everything();
    await share({ 'everyone@getgrist.com': 'editors' });
    await answers({ grist: visitor() }, 'missing');
    page.lookAround();
    await open(shared.owner, visitor());
    expect(await everything()).toBe(past);
    page.outbox.retry(page.outbox.entries.value[0]?.id ?? '');
    await rest(page);
    const texts = (await shared.owner.rows('Preuves'))
      .filter((row) => row['Candidat'] === id)
      .map((row) => row['Texte']);
    expect(texts).toEqual(['dite avant', 'du collègue', 'trop tôt']);
  });
});
