import { describe, expect, it } from 'vitest';
import { draftName } from '../../src/document/local/draft-names.ts';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import type { PersonRecords } from '../../src/model/person-records.ts';
import type { PersonRef } from '../../src/model/person-ref.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { personJson, personReport } from '../../src/report/person-export.ts';
import { oldFiles } from '../../widget/person/view.ts';
import { usePersonWords } from '../../widget/words/person.ts';
import { productRules } from '../fake-grist/access.ts';
import { candidateRow, evidenceRow } from '../rules/builders.ts';
import { prepareTeam, proof, settle, type Team, type Widget } from './harness.ts';

const words = usePersonWords.in('fr').export;
const options = { withEvaluators: true, day: '5 octobre 2026' };

/** Every string of a person of the test starts with this, so that a dump can be searched for it. */
const mark = 'Zéphyrine';
const name = `${mark} Quill`;
const capture = (about: PersonRef) => draftName(about, 'Préqualification', 'capture');

/** Inès stays; Zéphyrine has been met, rated by two people with accounts, debriefed and decided. */
async function fullFile(team: Team) {
  const stays = team.addCandidate('Inès Marchand');
  const leaves = team.addCandidate(name, { Disponibilite: `${mark} dispo`, Motif_decision: `${mark} motif` });
  const [criterion = 0] = team.criteria;
  const own = { Candidat: leaves, Etape: 'Préqualification' };
  team.grist.edit(
    ['AddRecord', 'Preuves', null, { ...own, Critere: criterion, Signe: '+', Texte: `${mark} preuve`, Cle: 'p1' }],
    ['AddRecord', 'Preuves', null, { ...own, Critere: 0, Signe: '?', Texte: `${mark} doute`, Cle: 'p2' }],
    ['AddRecord', 'Entretiens', null, { ...own, Avis: `${mark} avis`, Cle: `${leaves}:Préqualification` }],
    ['AddRecord', 'Passages', null, { Candidat: leaves, Point: team.points[0], Etat: 'Posé', Cle: `${leaves}:1:` }],
    ...(['leo', 'camille'] as const).map(
      (who) =>
        [
          'AddRecord',
          'Notes',
          null,
          {
            Candidat: leaves,
            Critere: criterion,
            Nature: 'Individuelle',
            Note: 2,
            Motif: `${mark} note de ${who}`,
            Evaluateur: `${who}@example.org`,
            Scellee: true,
            Cle: `n-${who}`,
          },
        ] as const,
    ),
    [
      'AddRecord',
      'Notes',
      null,
      { Candidat: leaves, Critere: criterion, Nature: 'Débrief', Note: 2, Motif: `${mark} équipe` },
    ],
    ['AddRecord', 'Preuves', null, { Candidat: stays, Critere: criterion, Signe: '+', Texte: 'reste', Cle: 'p3' }],
  );
  return { stays, leaves };
}

async function gather({ document }: Widget, id: number): Promise<PersonRecords> {
  const result = await document.personRecords(id);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Every cell of every table, Grist's own included. */
function dump({ grist }: Team): string {
  const tables = [
    '_grist_Tables',
    '_grist_Tables_column',
    '_grist_Views',
    '_grist_Views_section',
    '_grist_Views_section_field',
    ...grist.rows('_grist_Tables').map(({ tableId }) => String(tableId)),
  ];
  return JSON.stringify(tables.map((table) => [table, grist.rows(table)]));
}

describe('what a document holds on a person', () => {
  it('is gathered from every table, with the notes of all who may be read', async () => {
    const team = await prepareTeam();
    const { leaves } = await fullFile(team);
    const records = await gather(await team.open(), leaves);
    expect(records.tables.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['Preuves', 2],
      ['Notes', 3],
      ['Entretiens', 1],
      ['Passages', 1],
      ['Candidats', 1],
    ]);
    const texts = ['dispo', 'motif', 'preuve', 'doute', 'avis', 'note de leo', 'note de camille', 'équipe'];
    const [text, data] = [toMarkdown(personReport(records, words, options)), personJson(records, options)];
    for (const wanted of texts) {
      expect(text).toContain(`${mark} ${wanted}`);
      expect(data).toContain(`${mark} ${wanted}`);
    }
    expect(text).not.toContain('reste');
    expect(JSON.parse(data)).toMatchObject({
      name,
      tables: [{ table: 'Candidats' }, {}, {}, {}, { table: 'Preuves' }],
    });
  });

  it('shows references by their names, and leaves evaluators out unless asked', async () => {
    const team = await prepareTeam();
    const { leaves } = await fullFile(team);
    const records = await gather(await team.open(), leaves);
    const text = toMarkdown(personReport(records, words, { ...options, withEvaluators: false }));
    expect(text).toContain('**Critère**\u00a0: tester');
    expect(text).not.toMatch(/leo@|camille@/);
    expect(personJson(records, { ...options, withEvaluators: false })).not.toMatch(/leo@|camille@/);
    expect(personJson(records, options)).toMatch(/leo@example\.org/);
  });

  it('counts the sealed notes that access rules hide, and says where else the name stands', async () => {
    const team = await prepareTeam();
    const { leaves, stays } = await fullFile(team);
    team.grist.edit(
      [
        'AddRecord',
        'Preuves',
        null,
        { Candidat: stays, Signe: '+', Texte: 'plus précise que zephyrine  quill', Cle: 'p4' },
      ],
      [
        'AddTable',
        'Courriels',
        [
          { id: 'Objet', type: 'Text' },
          { id: 'Qui', type: 'Ref:Candidats' },
        ],
      ],
    );
    team.grist.edit(['AddRecord', 'Courriels', null, { Objet: 'convocation', Qui: leaves }]);
    team.grist.setRules(productRules(['owner@example.org']));
    const user = { id: 3, name: 'Owner', email: 'owner@example.org' };
    const records = await gather(await team.open({ user }), leaves);
    expect(records.hiddenNotes).toHaveLength(2);
    expect(records.mentions).toMatchObject([{ table: 'Preuves', column: 'Texte' }]);
    expect(records.tables.find(({ table }) => table === 'Courriels')).toMatchObject({ kind: 'linked', rows: [{}] });
  });
});

describe('an erasure', () => {
  it('leaves no string of the person in any table, in one bundle, and touches nobody else', async () => {
    const team = await prepareTeam();
    const { leaves, stays } = await fullFile(team);
    const widget = await team.open();
    await team.time.pass(5_000);
    expect(dump(team)).toContain(mark);
    const before = team.grist.bundles.length;
    const records = await gather(widget, leaves);
    expect(await widget.document.erasePerson(records)).toEqual({ ok: true });
    await settle();
    expect(team.grist.bundles.length - before).toBe(1);
    expect(dump(team)).not.toContain(mark);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Candidat: stays, Texte: 'reste' }]);
    expect(widget.document.candidates.value.map((row) => row.name)).toEqual(['Inès Marchand']);
    // Rows whose person is gone would be nobody's, and would stay for ever.
    for (const table of ['Preuves', 'Notes', 'Entretiens', 'Passages']) {
      expect(team.grist.rows(table).filter(({ Candidat }) => Candidat !== stays)).toEqual([]);
    }
  });

  it('by an owner also removes the sealed notes that they may not read', async () => {
    const team = await prepareTeam();
    const { leaves } = await fullFile(team);
    team.grist.setRules(productRules(['owner@example.org']));
    const user = { id: 3, name: 'Owner', email: 'owner@example.org' };
    const widget = await team.open({ user });
    expect(await widget.document.erasePerson(await gather(widget, leaves))).toEqual({ ok: true });
    expect(team.grist.rows('Notes')).toEqual([]);
    expect(dump(team)).not.toContain(mark);
  });

  it('on request also takes the name out of other people’s cells, and says where it could not', async () => {
    const team = await prepareTeam();
    const { leaves, stays } = await fullFile(team);
    const compared = { Candidat: stays, Critere: 1, Signe: '+' };
    team.grist.edit(
      ['AddRecord', 'Preuves', null, { ...compared, Texte: 'mieux que ZEPHYRINE  quill, vraiment', Cle: 'p5' }],
      ['AddRecord', 'Preuves', null, { ...compared, Texte: `${name} l’avait dit`, Cle: 'p6' }],
      ['AddRecord', 'Preuves', null, { ...compared, Texte: 'un quillier', Cle: 'p7' }],
    );
    team.grist.setRules({
      refuse: ([action, table, id]) =>
        action === 'UpdateRecord' && table === 'Preuves' && id === 5 ? 'not yours' : null,
    });
    const widget = await team.open();
    await team.time.pass(5_000);
    const records = await gather(widget, leaves);
    expect(records.mentions).toHaveLength(2);
    expect(await widget.document.erasePerson(records, { instead: '[personne effacée]' })).toEqual({
      ok: true,
      left: 1,
    });
    expect(team.grist.rows('Preuves').map(({ Texte }) => Texte)).toEqual([
      'reste',
      'mieux que [personne effacée], vraiment',
      `${name} l’avait dit`,
      'un quillier',
    ]);
  });

  it('is refused whole to someone who may not remove a colleague’s notes', async () => {
    const team = await prepareTeam();
    const { leaves } = await fullFile(team);
    team.grist.setRules(productRules(['owner@example.org']));
    const widget = await team.open({ user: { id: 4, name: 'Leo', email: 'leo@example.org' } });
    const before = dump(team);
    const result = await widget.document.erasePerson(await gather(widget, leaves));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(dump(team)).toBe(before);
  });

  it('also drops what this machine keeps: drafts, and changes that wait', async () => {
    const team = await prepareTeam();
    const { leaves, stays } = await fullFile(team);
    const store = createMemoryStore();
    const widget = await team.open({ store });
    const { document, client } = widget;
    document.drafts.set(capture({ id: leaves, name }), `${mark} brouillon`);
    document.drafts.set(capture({ id: stays, name: 'Inès Marchand' }), 'reste');
    client.faults.setOffline(true);
    const text = `${mark} hors ligne`;
    document.dispatch(proof(text), leaves);
    await team.time.pass(1_000);
    client.faults.setOffline(false);
    expect(await document.erasePerson(await gather(widget, leaves))).toEqual({ ok: true });
    await team.time.pass(120_000);
    const kept = await Promise.all((await store.keys('')).map((key) => store.get(key)));
    expect(JSON.stringify(kept)).not.toContain(mark);
    expect(JSON.stringify(kept)).toContain('reste');
    expect(document.outbox.entries.value).toEqual([]);
    expect(dump(team)).not.toContain(mark);
  });

  it('never touches somebody else who has got the row’s id meanwhile', async () => {
    const team = await prepareTeam();
    const { leaves } = await fullFile(team);
    const widget = await team.open();
    const records = await gather(widget, leaves);
    team.grist.edit(['UpdateRecord', 'Candidats', leaves, { Nom: 'Samir' }]);
    expect(await widget.document.erasePerson(records)).toMatchObject({ ok: false, failure: { kind: 'renamed' } });
    team.grist.edit(['RemoveRecord', 'Candidats', leaves]);
    expect(await widget.document.erasePerson(records)).toMatchObject({ ok: false, failure: { kind: 'gone' } });
  });
});

describe('people past two years', () => {
  const now = Date.UTC(2026, 9, 5) / 1000;
  const file = (id: number, lastContact: number | null, createdAt: number | null = null) => ({
    candidate: candidateRow(id, { name: `P${id}`, lastContact }),
    evidence: createdAt === null ? [] : [evidenceRow(id, { createdAt })],
    ratings: [],
    interviews: [],
    passages: [],
  });
  it('are those whose last contact is older, to the day; without a date, the latest row says', () => {
    const day = (year: number, month: number, date: number) => Date.UTC(year, month, date) / 1000;
    const old = oldFiles(
      [
        file(1, day(2024, 9, 5)),
        file(2, day(2024, 9, 4)),
        file(3, null, day(2023, 0, 1)),
        file(4, null),
        file(5, day(2026, 1, 1), day(2020, 1, 1)),
      ],
      now,
      (seconds) => Math.floor(seconds / 86_400) * 86_400,
    );
    expect(old.map(({ candidate }) => candidate.name)).toEqual(['P3', 'P2']);
  });
});
