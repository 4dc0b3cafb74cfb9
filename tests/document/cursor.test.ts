/** Whom the screen is about: Grist's list moves by itself, and only people change whom they are writing about. */
import { describe, expect, it } from 'vitest';
import { draftName } from '../../src/document/local/draft-names.ts';
import { createMemoryStore } from '../../src/document/local/environment.ts';
import { prepareTeam, proof, settle, type Widget } from './harness.ts';

async function withTwo() {
  const team = await prepareTeam();
  const joris = team.addCandidate('Joris');
  const noe = team.addCandidate('Noé');
  const widget = await team.open();
  return { team, joris, noe, ...widget };
}

const nameShown = ({ document }: Pick<Widget, 'document'>) => document.file.value?.candidate.name;
const asItIs = (raw: unknown): unknown => raw;
const line = (about: { readonly id: number; readonly name: string }) => draftName(about, 'Préqualification', 'capture');

describe('a move of Grist’s list', () => {
  it('while the person is in the page leaves them with whom they are writing about, and is told', async () => {
    const { team, joris, noe, ...widget } = await withTwo();
    const { document, client, attend } = widget;
    attend(true);
    client.moveTo(noe);
    await team.time.pass(1_000);
    expect(nameShown(widget)).toBe('Joris');
    expect(document.shown.listAt.value).toEqual({ id: noe, name: 'Noé' });
    document.dispatch(proof('et ensuite'));
    await settle();
    expect(team.grist.rows('Preuves').map(({ Candidat }) => Candidat)).toEqual([joris]);
    document.select(noe);
    await team.time.pass(1_000);
    expect([nameShown(widget), document.shown.listAt.value]).toEqual(['Noé', null]);
  });

  it('back to whom the page shows has nothing to tell any more', async () => {
    const { team, joris, noe, document, client, attend } = await withTwo();
    attend(true);
    client.moveTo(noe);
    await team.time.pass(1_000);
    client.moveTo(joris);
    await team.time.pass(1_000);
    expect([document.selectedId.value, document.shown.listAt.value]).toEqual([joris, null]);
  });

  it('while the person is elsewhere is followed', async () => {
    const { team, noe, ...widget } = await withTwo();
    widget.client.moveTo(noe);
    await settle();
    expect(nameShown(widget)).toBe('Noé');
  });

  it('to its blank line, or to nobody, stops what is typed until somebody is chosen; the screen and the words stay', async () => {
    const { team, joris, noe, ...widget } = await withTwo();
    const { document, client } = widget;
    const about = { id: joris, name: 'Joris' };
    document.drafts.set(line(about), 'une demi-phrase');
    client.moveTo(null);
    await team.time.pass(1_000);
    expect([nameShown(widget), document.shown.onNobody.value]).toEqual(['Joris', 'stops']);
    expect(document.drafts.get(line(about))).toBe('une demi-phrase');
    document.select(joris);
    expect(document.shown.onNobody.value).toBeNull();
    client.moveTo(noe);
    client.moveTo(null);
    await team.time.pass(1_000);
    expect([nameShown(widget), document.shown.onNobody.value]).toEqual(['Noé', 'stops']);
    client.moveTo(joris);
    await team.time.pass(1_000);
    expect([nameShown(widget), document.shown.onNobody.value]).toEqual(['Joris', null]);
  });

  it('to nobody, while somebody goes on writing here, is said and stops nothing', async () => {
    const { team, joris, document, client, attend } = await withTwo();
    attend(true);
    client.moveTo(null);
    await team.time.pass(1_000);
    expect([document.selectedId.value, document.shown.onNobody.value]).toEqual([joris, 'said']);
  });

  it('to nobody and back at once, as Grist tells while it filters, says nothing', async () => {
    const { team, joris, document, client } = await withTwo();
    client.moveTo(null);
    client.moveTo(joris);
    await team.time.pass(1_000);
    expect([document.selectedId.value, document.shown.onNobody.value]).toEqual([joris, null]);
  });

  it('told before the page hears that the click has taken the focus is followed as well', async () => {
    const { team, noe, ...widget } = await withTwo();
    widget.attend(true);
    widget.client.moveTo(noe);
    await settle();
    widget.attend(false);
    await team.time.pass(1_000);
    expect(nameShown(widget)).toBe('Noé');
  });

  it('at the opening is followed, wherever the person is', async () => {
    const team = await prepareTeam();
    team.addCandidate('Joris');
    const widget = await team.open({ attended: () => true });
    expect(nameShown(widget)).toBe('Joris');
  });

  it('that a choice made here has asked for is followed', async () => {
    const { team, noe, ...widget } = await withTwo();
    const { document, attend } = widget;
    attend(true);
    document.select(noe);
    await team.time.pass(1_000);
    const added = await document.addCandidate('Léa', 1);
    await team.time.pass(1_000);
    expect(added.ok && document.selectedId.value === added.value).toBe(true);
    expect([nameShown(widget), document.shown.listAt.value]).toEqual(['Léa', null]);
  });

  it('moves every other page of that list on which nobody is', async () => {
    const { team, noe, ...first } = await withTwo();
    const second = await team.open();
    first.attend(true);
    for (const { client } of [first, second]) client.moveTo(noe);
    await team.time.pass(1_000);
    expect([nameShown(first), nameShown(second)]).toEqual(['Joris', 'Noé']);
  });
});

describe('a person whose row is removed', () => {
  it('while one is in the page is said to be gone, with their name and what was being typed', async () => {
    const { team, joris, noe, document, attend } = await withTwo();
    attend(true);
    document.drafts.set(line({ id: joris, name: 'Joris' }), 'à moitié');
    team.grist.edit(['RemoveRecord', 'Candidats', joris]);
    await team.time.pass(1_000);
    const { gone, apart, listAt } = document.shown;
    expect(gone.value).toEqual({ id: joris, name: 'Joris' });
    expect(apart.value.map(({ draft }) => document.drafts.get(draft))).toEqual(['à moitié']);
    expect(listAt.value).toEqual({ id: noe, name: 'Noé' });
  });

  it('is not taken for somebody else who gets their row, until one goes there', async () => {
    const { team, joris, ...widget } = await withTwo();
    const { document, attend } = widget;
    attend(true);
    team.grist.edit(['RemoveRecord', 'Candidats', joris]);
    await team.time.pass(1_000);
    team.grist.edit(['AddRecord', 'Candidats', joris, { Nom: 'Nadia', Poste: 1 }]);
    await team.time.pass(1_000);
    expect([document.file.value, document.shown.gone.value]).toEqual([null, { id: joris, name: 'Joris' }]);
    document.select(joris);
    await team.time.pass(1_000);
    expect([nameShown(widget), document.shown.gone.value]).toEqual(['Nadia', null]);
  });

  it('is there again with their row', async () => {
    const { team, joris, ...widget } = await withTwo();
    widget.attend(true);
    team.grist.edit(['RemoveRecord', 'Candidats', joris]);
    await team.time.pass(1_000);
    team.grist.edit(['AddRecord', 'Candidats', joris, { Nom: 'Joris', Poste: 1 }]);
    await team.time.pass(1_000);
    expect([nameShown(widget), widget.document.shown.gone.value]).toEqual(['Joris', null]);
  });

  it('by their own erasure gives way to whom the list shows', async () => {
    const { team, joris, ...widget } = await withTwo();
    const { document, attend } = widget;
    attend(true);
    const records = await document.personRecords(joris);
    if (!records.ok) throw new Error('they can be read');
    expect(await document.erasePerson(records.value)).toMatchObject({ ok: true });
    await team.time.pass(2_000);
    expect([nameShown(widget), document.shown.gone.value]).toEqual(['Noé', null]);
  });

  it('at the moment when a proof about them is entered leaves its words in view', async () => {
    const { team, joris, document } = await withTwo();
    team.grist.edit(['RemoveRecord', 'Candidats', joris]);
    await settle();
    document.dispatch(proof('dit au dernier moment'), { id: joris, name: 'Joris' });
    await team.time.pass(1_000);
    expect(team.grist.rows('Preuves')).toEqual([]);
    expect(document.outbox.entries.value).toMatchObject([
      { candidateName: 'Joris', state: { is: 'refused', problem: { kind: 'gone' } } },
    ]);
  });
});

describe('words about one person', () => {
  it('that the list has gone on from are offered, until one is back', async () => {
    const { team, joris, noe, document, client } = await withTwo();
    document.drafts.set(line({ id: joris, name: 'Joris' }), 'à moitié');
    client.moveTo(noe);
    await settle();
    expect(document.shown.left.value).toEqual({ id: joris, name: 'Joris' });
    document.select(joris);
    await team.time.pass(1_000);
    expect(document.shown.left.value).toBeNull();
  });

  it('that an earlier page has left are not said to have been interrupted now', async () => {
    const team = await prepareTeam();
    const joris = team.addCandidate('Joris');
    const noe = team.addCandidate('Noé');
    const store = createMemoryStore();
    const first = await team.open({ store });
    first.document.drafts.set(line({ id: joris, name: 'Joris' }), 'il y a longtemps');
    await team.time.pass(1_000);
    first.kill();
    const { document, client } = await team.open({ store });
    client.moveTo(noe);
    await settle();
    expect(document.shown.left.value).toBeNull();
    client.moveTo(joris);
    await settle();
    expect(document.drafts.get(line({ id: joris, name: 'Joris' }))).toBe('il y a longtemps');
  });

  it('are apart once another one has their row, and theirs again when they are the same under another name', async () => {
    const { team, joris, document } = await withTwo();
    const [before, now] = [
      { id: joris, name: 'Joris' },
      { id: joris, name: 'Joris Van Houtte' },
    ];
    document.drafts.cell(line(before), asItIs).set({ text: 'à moitié', sign: '−' });
    team.grist.edit(['UpdateRecord', 'Candidats', joris, { Nom: now.name }]);
    await team.time.pass(1_000);
    expect(document.shown.apart.value).toMatchObject([{ about: before }]);
    expect([document.drafts.get(line(before)), document.drafts.get(line(now))]).toEqual(['à moitié', '']);
    document.drafts.move(before, now);
    expect(document.shown.apart.value).toEqual([]);
    expect(document.drafts.cell(line(now), asItIs).value).toEqual({ text: 'à moitié', sign: '−' });
  });

  it('are not mixed with what was written about the one who has the row', async () => {
    const { joris, document } = await withTwo();
    const [before, now] = [
      { id: joris, name: 'Paul' },
      { id: joris, name: 'Joris' },
    ];
    document.drafts.cell(line(before), asItIs).set({ text: 'sur Paul', sign: '?' });
    document.drafts.set(line(now), 'sur Joris');
    document.drafts.move(before, now);
    expect(document.drafts.cell(line(now), asItIs).value).toBe('sur Joris');
    expect(document.shown.apart.value.map(({ draft }) => document.drafts.get(draft))).toEqual(['sur Paul']);
  });

  it('typed while their row had no name are theirs once it has one', async () => {
    const { team, document, client } = await withTwo();
    const id = team.addCandidate('');
    client.moveTo(id);
    await settle();
    document.drafts.set(line({ id, name: '' }), 'sans nom encore');
    team.grist.edit(['UpdateRecord', 'Candidats', id, { Nom: 'Léa' }]);
    await team.time.pass(1_000);
    expect(document.drafts.get(line({ id, name: 'Léa' }))).toBe('sans nom encore');
    expect(document.shown.apart.value).toEqual([]);
  });
});

describe('drafts that version 0.1.0 has left', () => {
  const origin = 'https://grist.example.org';

  async function leftBehind(drafts: Readonly<Record<string, string>>, name: string) {
    const team = await prepareTeam();
    const id = team.addCandidate(name);
    const store = createMemoryStore();
    const probe = await team.open({ store });
    probe.document.drafts.set('sonde', 'x');
    await team.time.pass(1_000);
    const [key = ''] = (await store.keys(origin)).filter((found) => found.includes('sonde'));
    probe.document.drafts.set('sonde', '');
    await settle();
    for (const [draft, text] of Object.entries(drafts))
      await store.set(key.replace('sonde', draft.replace('12', String(id))).replace(/@.*/, '@closed'), text);
    probe.kill();
    const { document } = await team.open({ store });
    await team.time.pass(1_000);
    return { document, id };
  }

  it('are read as texts about whoever has the row', async () => {
    const { document, id } = await leftBehind({ '12//fact-cost': '450', '12//fact-cost/seen': '=400' }, 'Joris');
    const name = draftName({ id, name: 'Joris' }, '', 'fact-cost');
    expect(document.drafts.cell(name, asItIs).value).toEqual({ text: '450', seen: '400' });
  });

  it('that say of whom they are stay theirs', async () => {
    const { document } = await leftBehind(
      {
        '12/Préqualification/capture': 'sur Paul',
        '12/Préqualification/capture-typing': JSON.stringify([1, null, null, 'Paul']),
      },
      'Joris',
    );
    const [{ about, draft = '' } = {}] = document.shown.apart.value;
    expect([about?.name, document.drafts.get(draft)]).toEqual(['Paul', 'sur Paul']);
  });

  it('keep what was set for the row, whoever has it', async () => {
    const { document, id } = await leftBehind({ '12//merged': 'oui' }, 'Joris');
    expect(document.drafts.get(`${id}//merged`)).toBe('oui');
  });
});
