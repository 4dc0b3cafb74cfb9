/** People taken out of a document: all that is about them, nothing that is not. */
import { describe, expect, it } from 'vitest';
import { draftName } from '../../src/document/local/draft-names.ts';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { textOf } from '../../src/document/writing/outbox.ts';
import type { PersonRecords } from '../../src/model/person-records.ts';
import type { PersonRef } from '../../src/model/person-ref.ts';
import { productRules } from '../fake-grist/access.ts';
import { prepareTeam, proof, settle, type Team, type Widget } from './harness.ts';

const name = 'Zéphyrine Quill';
const instead = '[personne effacée]';

async function gather({ document }: Widget, id: number): Promise<PersonRecords> {
  const result = await document.personRecords(id);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** Proofs, by the id of the person they are about. */
const proofsOf = ({ grist }: Team) => grist.rows('Preuves').map(({ Candidat, Texte }) => [Candidat, Texte]);
const namesOf = ({ grist }: Team) => grist.rows('Candidats').map(({ Nom }) => Nom);
const capture = (about: PersonRef) => draftName(about, 'Préqualification', 'capture');
const addProof = (candidate: number, text: string, key = `p${text.length}`) =>
  ['AddRecord', 'Preuves', null, { Candidat: candidate, Signe: '+', Texte: text, Cle: key }] as const;

describe('an erasure that fails', () => {
  /** Words on Paul wait on a row whose id was given to Zoé since, and words on Zoé. */
  async function waitingWords() {
    const team = await prepareTeam();
    const paul = team.addCandidate('Paul');
    const store = createMemoryStore();
    const first = await team.open({ store });
    first.client.faults.setOffline(true);
    first.document.dispatch(proof('Paul ment sur son CV'), paul);
    await settle();
    first.kill();
    team.grist.edit(['RemoveRecord', 'Candidats', paul]);
    const zoe = team.addCandidate('Zoé');
    expect(zoe).toBe(paul);
    const widget = await team.open({ store });
    const { document, client } = widget;
    document.select(zoe);
    await team.time.pass(5_000);
    const records = await gather(widget, zoe);
    client.faults.setOffline(true);
    document.dispatch(proof('Zoé écoute'), zoe);
    document.drafts.set(capture({ id: zoe, name: 'Zoé' }), 'Zoé pense');
    document.drafts.set(capture({ id: zoe, name: 'Paul' }), 'Paul pense');
    await team.time.pass(500);
    client.faults.setOffline(false);
    const entries = () =>
      document.outbox.entries.value.map((entry) => [
        entry.candidateName,
        textOf(entry),
        entry.state.is === 'refused' ? entry.state : 'to send',
      ]);
    const kept = async () => {
      const keys = await store.keys('');
      return await Promise.all(keys.map(async (key) => [key, await store.get(key)] as const));
    };
    const proofs = () => team.grist.rows('Preuves').map(({ Candidat, Texte }) => [Candidat, Texte]);
    expect(entries()).toMatchObject([
      ['Paul', 'Paul ment sur son CV', { is: 'refused', problem: { kind: 'renamed' } }],
      ['Zoé', 'Zoé écoute', 'to send'],
    ]);
    return { team, document, client, records, zoe, entries, kept, proofs };
  }
  type Words = Awaited<ReturnType<typeof waitingWords>>;

  const failures: readonly (readonly [string, (words: Words) => void, (words: Words) => void])[] = [
    [
      'refused by the access rules',
      ({ team }) => team.grist.setRules({ refuse: ([action]) => (/RemoveRecord$/.test(action) ? 'no' : null) }),
      ({ team }) => team.grist.setRules({}),
    ],
    [
      'for the row was renamed meanwhile',
      ({ team, zoe }) => void team.grist.edit(['UpdateRecord', 'Candidats', zoe, { Nom: 'Zoé B.' }]),
      ({ team, zoe }) => void team.grist.edit(['UpdateRecord', 'Candidats', zoe, { Nom: 'Zoé' }]),
    ],
    [
      'for the network is cut',
      ({ client }) => client.faults.setOffline(true),
      ({ client }) => client.faults.setOffline(false),
    ],
    ['for its bundle is lost', ({ client }) => client.faults.next('offline'), () => {}],
  ];
  it.each(failures)(
    '%s leaves what waits as it was, and sends nothing into the file of somebody else',
    async (_, begin, end) => {
      const words = await waitingWords();
      const { document, records, zoe, entries, kept, proofs, team } = words;
      const before = [entries(), await kept()];
      begin(words);
      expect(await document.erasePerson(records)).toMatchObject({ ok: false });
      expect([entries(), await kept()]).toEqual(before);
      end(words);
      await team.time.pass(60_000);
      const [first, ...others] = entries();
      expect(first).toEqual(before[0]?.[0]);
      // Asked about where the row bore another name when it was looked at, written elsewhere.
      expect([...proofs(), ...others.map(([, text]) => [zoe, text])]).toEqual([[zoe, 'Zoé écoute']]);
    },
  );

  it('for its answer is lost, though it was done, keeps what waits and gives it to nobody else', async () => {
    const { document, client, records, entries, kept, proofs, team } = await waitingWords();
    const before = [entries(), await kept()];
    client.faults.next('dropAnswer');
    expect(await document.erasePerson(records)).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
    expect([entries(), await kept()]).toEqual(before);
    team.addCandidate('Inès');
    await team.time.pass(60_000);
    expect(document.outbox.entries.value.map(({ candidateName }) => candidateName)).toEqual(['Paul', 'Zoé']);
    expect(proofs()).toEqual([]);
  });

  it('and one that succeeds keeps the words on somebody else who had the row, and drops the others', async () => {
    const { document, records, entries, kept, proofs, team } = await waitingWords();
    expect(await document.erasePerson(records)).toEqual({ ok: true });
    await team.time.pass(60_000);
    expect(entries()).toMatchObject([['Paul', 'Paul ment sur son CV', { is: 'refused', problem: { kind: 'gone' } }]]);
    expect(JSON.stringify(await kept())).not.toContain('Zoé');
    expect(JSON.stringify(await kept())).toContain('Paul ment');
    expect(document.drafts.words.value.map(({ draft }) => document.drafts.get(draft))).toEqual(['Paul pense']);
    expect(proofs()).toEqual([]);
  });
});

describe('the bundle of an erasure', () => {
  it('that arrives late removes nothing of somebody who has got the row meanwhile', async () => {
    const team = await prepareTeam();
    const leaves = team.addCandidate(name);
    team.grist.edit(addProof(leaves, 'sur elle'));
    const widget = await team.open();
    const records = await gather(widget, leaves);
    widget.client.faults.next('late');
    const erasing = widget.document.erasePerson(records);
    await settle();
    team.grist.edit(
      ['RemoveRecord', 'Preuves', 1],
      ['RemoveRecord', 'Candidats', leaves],
      ['AddRecord', 'Candidats', leaves, { Nom: 'Zoé', Poste: 1 }],
      addProof(leaves, 'sur Zoé'),
    );
    widget.client.faults.release();
    expect(await erasing).toMatchObject({ ok: false, failure: { kind: 'renamed' } });
    expect(namesOf(team)).toEqual(['Zoé']);
    expect(proofsOf(team)).toEqual([[leaves, 'sur Zoé']]);
  });

  it.each(['with', 'without'])('removes no row that is somebody else’s by then, %s a pulse', async (pulse) => {
    const team = await prepareTeam();
    const leaves = team.addCandidate(name);
    const stays = team.addCandidate('Samir');
    team.grist.edit(addProof(leaves, 'un'), addProof(leaves, 'deux'));
    if (pulse === 'without') team.grist.edit(['RemoveColumn', 'Candidats', 'Pouls']);
    const widget = await team.open();
    const records = await gather(widget, leaves);
    widget.client.faults.next('late');
    const erasing = widget.document.erasePerson(records);
    await settle();
    team.grist.edit(['RemoveRecord', 'Preuves', 2], addProof(stays, 'reste'));
    expect(team.grist.rows('Preuves').map(({ id }) => id)).toEqual([1, 2]);
    widget.client.faults.release();
    expect(await erasing).toEqual({ ok: true });
    expect(namesOf(team)).toEqual(['Samir']);
    expect(proofsOf(team)).toEqual([[stays, 'reste']]);
  });

  it.each(['delay', 'late'] as const)(
    'leaves nothing behind of what a colleague writes at the same moment (%s)',
    async (fault) => {
      // Whenever it comes: around any of the readings, and between the last one and the bundle.
      for (let moment = 0; moment < 12; moment += 1) {
        const team = await prepareTeam();
        const leaves = team.addCandidate(name);
        team.grist.edit(addProof(leaves, 'un'));
        const widget = await team.open();
        const records = await gather(widget, leaves);
        const { faults } = widget.client;
        if (moment === 0) faults.next('late');
        else faults.nextReads(...Array.from({ length: moment - 1 }, () => 'none' as const), fault);
        const erasing = widget.document.erasePerson(records);
        await settle();
        expect([faults.waiting, namesOf(team)]).toEqual([1, [name]]);
        team.grist.edit(addProof(leaves, 'au même moment'));
        faults.release();
        expect(await erasing).toEqual({ ok: true });
        expect([namesOf(team), proofsOf(team)]).toEqual([[], []]);
      }
    },
  );

  it('gives up where the rules refuse what it is conditional on: nothing is removed unseen', async () => {
    const team = await prepareTeam();
    const leaves = team.addCandidate(name);
    team.grist.setRules({ canRead: { Candidats: () => true } });
    const widget = await team.open();
    expect(await widget.document.erasePerson(await gather(widget, leaves))).toMatchObject({
      ok: false,
      failure: { kind: 'refused' },
    });
    expect(namesOf(team)).toEqual([name]);
  });
});

describe('other rows of the same name', () => {
  /** Two applications, a spelling of the name in a longer one, and somebody else. */
  async function applications() {
    const team = await prepareTeam();
    const [first, second] = [team.addCandidate(name), team.addCandidate(name, { Etape: 'Mise en situation' })];
    const third = team.addCandidate('zephyrine  QUILL (2024)');
    const stays = team.addCandidate('Samir Belkacem');
    team.grist.edit(
      addProof(first, 'première'),
      addProof(second, `${name} a tout refait`),
      addProof(third, 'ancienne'),
      addProof(stays, `plus précis que ${name}`),
    );
    const widget = await team.open();
    return { team, widget, document: widget.document, first, second, third, stays };
  }

  it('are shown as such, with what they hold, and are no mentions', async () => {
    const { widget, first, second, third } = await applications();
    const { namesakes, mentions } = await gather(widget, first);
    expect(
      namesakes.map((file) => [file.candidateId, file.tables.map(({ table, rows }) => [table, rows.length])]),
    ).toEqual(
      [second, third].map((id) => [
        id,
        [
          ['Preuves', 1],
          ['Candidats', 1],
        ],
      ]),
    );
    expect(mentions).toEqual([{ table: 'Preuves', rowId: 4, column: 'Texte', inText: true }]);
  });

  it('keep their name and their rows when a person is erased and named nowhere else', async () => {
    const { team, document, widget, first, second, third, stays } = await applications();
    const records = await gather(widget, first);
    expect(await document.erasePerson(records, { instead })).toEqual({ ok: true, left: 0 });
    expect(namesOf(team)).toEqual([name, 'zephyrine  QUILL (2024)', 'Samir Belkacem']);
    expect(proofsOf(team)).toEqual([
      [second, `${name} a tout refait`],
      [third, 'ancienne'],
      [stays, `plus précis que ${instead}`],
    ]);
  });

  it('go in the same bundle when they are chosen, with all that is about them', async () => {
    const { team, document, widget, first, second, third, stays } = await applications();
    document.drafts.set(capture({ id: second, name }), 'brouillon');
    const before = team.grist.bundles.length;
    const records = await gather(widget, first);
    expect(await document.erasePerson(records, { also: [second] })).toEqual({ ok: true });
    expect(team.grist.bundles.length - before).toBe(1);
    expect(namesOf(team)).toEqual(['zephyrine  QUILL (2024)', 'Samir Belkacem']);
    expect(proofsOf(team).map(([id]) => id)).toEqual([third, stays]);
    expect(document.drafts.names.value).toEqual([]);
  });

  it('are erased with the person or nobody is: one that bears another name by then stops it', async () => {
    const { team, document, widget, first, second } = await applications();
    const records = await gather(widget, first);
    team.grist.edit(['UpdateRecord', 'Candidats', second, { Nom: 'Inès Marchand' }]);
    const before = [namesOf(team), proofsOf(team)];
    expect(await document.erasePerson(records, { also: [second] })).toMatchObject({
      ok: false,
      failure: { kind: 'renamed' },
    });
    expect([namesOf(team), proofsOf(team)]).toEqual(before);
  });

  it('of one short word are found by the whole name, and rows without a name are nobody’s', async () => {
    const team = await prepareTeam();
    const [zoe, other, blank, blank2] = ['Zoé', ' zoe ', '', ''].map((text) => team.addCandidate(text));
    team.addCandidate('Zoélie Zoé');
    const widget = await team.open();
    const found = async (id = 0) => (await gather(widget, id)).namesakes.map(({ candidateId }) => candidateId);
    expect([await found(zoe), await found(blank)]).toEqual([[other], []]);
    expect(blank2).not.toBe(blank);
  });
});

describe('the name of somebody erased, elsewhere', () => {
  it('is replaced in texts about others only: a colleague, a choice and a key keep theirs', async () => {
    const team = await prepareTeam();
    const leaves = team.addCandidate(name);
    const stays = team.addCandidate('Samir', { Motif_decision: `moins à l’aise que ${name}`, Decide_par: name });
    team.grist.edit(
      ['AddRecord', 'Evaluateurs', null, { Nom: name, Email: `${name}@example.org` }],
      ['UpdateRecord', 'Postes', 1, { Responsable: name }],
      ['AddRecord', 'Preuves', null, { Candidat: stays, Texte: 'un', Auteur: name, Cle: `p ${name}` }],
      ['AddRecord', 'Entretiens', null, { Candidat: stays, Animateur: `${name}, Léo`, Avis: `vu avec ${name}` }],
      [
        'AddTable',
        'Contacts',
        [
          { id: 'Qui', type: 'Text' },
          { id: 'Sorte', type: 'Choice' },
        ],
      ],
    );
    team.grist.edit(
      ['AddRecord', 'Contacts', null, { Qui: name, Sorte: `avec ${name}` }],
      ['AddRecord', 'Contacts', null, { Qui: `téléphone de ${name}` }],
    );
    const widget = await team.open();
    const before = JSON.stringify(['Evaluateurs', 'Postes', 'Preuves'].map((table) => team.grist.rows(table)));
    const records = await gather(widget, leaves);
    expect(await widget.document.erasePerson(records, { instead })).toEqual({ ok: true, left: 0 });
    expect(JSON.stringify(['Evaluateurs', 'Postes', 'Preuves'].map((table) => team.grist.rows(table)))).toBe(before);
    expect(team.grist.rows('Candidats')).toMatchObject([
      { Motif_decision: `moins à l’aise que ${instead}`, Decide_par: name },
    ]);
    expect(team.grist.rows('Entretiens')).toMatchObject([{ Animateur: `${name}, Léo`, Avis: `vu avec ${instead}` }]);
    expect(team.grist.rows('Contacts')).toMatchObject([
      { Qui: name, Sorte: `avec ${name}` },
      { Qui: `téléphone de ${instead}` },
    ]);
  });

  it('is replaced in a reason of the team where rules hide notes, and in no words changed meanwhile', async () => {
    const team = await prepareTeam();
    const leaves = team.addCandidate(name);
    const stays = team.addCandidate('Samir');
    const note = { Candidat: stays, Critere: 1, Nature: 'Débrief', Note: 2 };
    team.grist.edit(
      ['AddRecord', 'Notes', null, { ...note, Motif: `comme ${name}` }],
      ['AddRecord', 'Preuves', null, { Candidat: stays, Texte: `avec ${name}`, Auteur: 'owner@example.org' }],
      ['AddRecord', 'Preuves', null, { Candidat: stays, Texte: `selon ${name}`, Auteur: 'ana@example.org' }],
    );
    team.grist.setRules(productRules(['owner@example.org']));
    const widget = await team.open({ user: { id: 3, name: 'Owner', email: 'owner@example.org' } });
    widget.document.select(stays);
    // Scores are put right first: nothing else is sent then.
    await team.time.pass(10_000);
    const records = await gather(widget, leaves);
    // After what fails comes a bundle that clears Grist’s engine, then the second try.
    widget.client.faults.next('none', 'late', 'none', 'none', 'none', 'none', 'late');
    const erasing = widget.document.erasePerson(records, { instead });
    await settle();
    for (const [table, row, column] of [
      ['Preuves', 1, 'Texte'],
      ['Notes', 1, 'Motif'],
    ] as const) {
      expect(widget.client.faults.waiting).toBe(1);
      team.grist.edit(['UpdateRecord', table, row, { [column]: `après ${name}` }]);
      widget.client.faults.release();
      await settle();
    }
    expect(await erasing).toEqual({ ok: true, left: 1 });
    expect(team.grist.rows('Notes')).toMatchObject([{ Motif: `après ${instead}` }]);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: `après ${instead}` }, { Texte: `selon ${name}` }]);
  });
});
