/** Copies in which somebody tries things out: they and the team's document never share what is kept on the machine. */
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import { draftName } from '../../src/document/local/draft-names.ts';
import { createMemoryStore, type LocalStore } from '../../src/document/local/environment.ts';
import { visitorNumber } from '../../src/model/evaluator.ts';
import type { MemoryGrist } from '../fake-grist/memory-grist.ts';
import { prepareTeam, proof, settle, type Team, type Widget } from './harness.ts';

const token = (userId: number) => ({ baseUrl: 'https://grist.example.org/api', token: 'jeton', userId });
const gina = { user: { id: 9, name: 'Gina', email: 'gina@example.org' }, token: token(9) };
const visitor = { user: null, token: token(visitorNumber) };
const ines = { id: 1, name: 'Inès' };
const capture = draftName(ines, 'Préqualification', 'capture');
const line = { text: 'une demi-phrase', sign: '−' };
const lineOf = ({ drafts }: TeamDocument) => drafts.cell(capture, (raw) => raw);

async function prepare(): Promise<Team> {
  const team = await prepareTeam();
  team.addCandidate(ines.name);
  return team;
}

const texts = (grist: MemoryGrist | null) => grist?.rows('Preuves').map((row) => row['Texte']);
const refused = ({ document }: Widget) =>
  document.outbox.entries.value.flatMap(({ state }) => (state.is === 'refused' ? [state.problem.kind] : []));
const keysOf = async (store: LocalStore, grist: MemoryGrist) =>
  (await store.keys(`https://grist.example.org|${grist.name}/`)).map((key) => key.split('/').slice(4).join('/'));
/** Grist is still where it was, and says nothing any more. */
function cut({ client }: Widget): void {
  client.faults.setOffline(true);
}

describe.each([
  ['an account', gina],
  ['a visitor of a public link', visitor],
] as const)('for %s, a page that writes into a copy', (_, who) => {
  it('looks without making one; what is decided goes into the copy, and the page says that it is in one', async () => {
    const team = await prepare();
    const page = await team.open({ ...who, copies: 'made' });
    await team.time.pass(300_000);
    expect([page.client.copy, page.document.inCopy.value]).toEqual([null, false]);
    page.document.dispatch(proof('essai'), 1);
    await team.time.pass(60_000);
    expect([texts(team.grist), texts(page.client.copy)]).toEqual([[], ['essai']]);
    expect([page.document.inCopy.value, page.document.outbox.entries.value]).toEqual([true, []]);
    expect(page.document.fileOf(1)?.evidence).toMatchObject([{ text: 'essai' }]);
  });

  it('takes along the words of before, and they do not stand for the document any more', async () => {
    const team = await prepare();
    const store = createMemoryStore();
    const page = await team.open({ ...who, copies: 'made', store });
    lineOf(page.document).set(line);
    await team.time.pass(1_000);
    page.document.dispatch(proof('essai'), 1);
    await team.time.pass(60_000);
    const { copy } = page.client;
    if (!copy) throw new Error('no copy');
    expect(await keysOf(store, team.grist)).toEqual([]);
    expect(await keysOf(store, copy)).toHaveLength(1);
    page.kill();
    const again = await team.open({ ...who, store, in: copy });
    expect(lineOf(again.document).value).toEqual(line);
    const original = await team.open({ ...who, store });
    expect(original.document.drafts.get(capture)).toBe('');
  });

  it('leaves nothing that waits to the document: a proof, a note, a seal', async () => {
    const team = await prepare();
    const store = createMemoryStore();
    team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé' }]);
    const page = await team.open({ ...who, copies: 'made', store });
    if (who === visitor) page.document.identity.choose(1);
    page.document.dispatch(proof('arrivée'), 1);
    await team.time.pass(60_000);
    cut(page);
    const [criterion = 0] = team.criteria;
    page.document.dispatch(proof('en attente'), 1);
    page.document.dispatch({ kind: 'rate', criterion, note: 3, reason: 'bien' }, 1);
    page.document.dispatch({ kind: 'seal', due: team.criteria, asTeam: false }, 1);
    await team.time.pass(1_000);
    const { copy } = page.client;
    page.kill();
    const original = await team.open({ ...who, store });
    await team.time.pass(120_000);
    expect(original.document.outbox.entries.value).toEqual([]);
    expect([texts(team.grist), team.grist.rows('Notes')]).toEqual([[], []]);
    if (!copy) throw new Error('no copy');
    await team.open({ ...who, store, in: copy });
    await team.time.pass(120_000);
    expect(texts(copy)).toEqual(['arrivée', 'en attente']);
    expect(copy.rows('Notes').filter((row) => row['Scellee'])).toHaveLength(team.criteria.length);
  });

  it('leaves to the document what pages of it have left, words and changes', async () => {
    const team = await prepare();
    const store = createMemoryStore();
    const first = await team.open({ ...who, store });
    first.document.dispatch(proof('arrivée'), 1);
    await team.time.pass(5_000);
    first.document.drafts.set(capture, 'du document');
    cut(first);
    first.document.dispatch(proof('du document aussi'), 1);
    await team.time.pass(1_000);
    first.kill();
    // What is left is sent, which makes the copy.
    const page = await team.open({ ...who, copies: 'made', store });
    await team.time.pass(120_000);
    expect([page.document.drafts.get(capture), page.document.outbox.entries.value]).toEqual(['', []]);
    expect([texts(page.client.copy), texts(team.grist)]).toEqual([['arrivée'], ['arrivée']]);
    // While the page of the copy is still open.
    const original = await team.open({ ...who, store });
    await team.time.pass(5_000);
    expect(original.document.drafts.get(capture)).toBe('du document');
    expect(texts(team.grist)).toEqual(['arrivée', 'du document aussi']);
  });

  it('closed before Grist has said where it writes leaves what was decided to be confirmed, with its words', async () => {
    const team = await prepare();
    const store = createMemoryStore();
    const page = await team.open({ ...who, copies: 'made', store });
    cut(page);
    page.document.dispatch(proof('où cela va-t-il ?'), 1);
    await team.time.pass(5_000);
    page.kill();
    const original = await team.open({ ...who, store });
    await team.time.pass(120_000);
    expect([texts(team.grist), refused(original)]).toEqual([[], ['unplaced']]);
    original.document.outbox.retry(original.document.outbox.entries.value[0]?.id ?? '');
    await team.time.pass(5_000);
    expect([texts(team.grist), await keysOf(store, team.grist)]).toEqual([['où cela va-t-il ?'], []]);
  });

  it('that may make none says so, keeps what was decided, and lets nothing wait for ever', async () => {
    const team = await prepare();
    const store = createMemoryStore();
    const page = await team.open({ ...who, copies: 'refused', store });
    page.document.dispatch(proof('refusée'), 1);
    await team.time.pass(60_000);
    page.document.dispatch(proof('ensuite'), 1);
    await team.time.pass(60_000);
    expect(refused(page)).toEqual(['no-copy', 'no-copy']);
    expect([page.document.readOnly.value, page.document.identity.silence.value]).toEqual([true, 'no-copy']);
    expect(page.document.fileOf(1)?.candidate.name).toBe(ines.name);
    page.kill();
    const original = await team.open({ ...who, store });
    await team.time.pass(60_000);
    expect([texts(team.grist), refused(original)]).toEqual([[], ['no-copy', 'no-copy']]);
  });
});

it('a page of the copy that is closed before it has sent anything leaves what waits to the next one of the copy', async () => {
  const team = await prepare();
  const store = createMemoryStore();
  const first = await team.open({ ...gina, copies: 'made' });
  first.document.dispatch(proof('une'), 1);
  await team.time.pass(5_000);
  const { copy } = first.client;
  if (!copy) throw new Error('no copy');
  const page = await team.open({ ...gina, store, in: copy });
  cut(page);
  page.document.dispatch(proof('deux'), 1);
  await team.time.pass(1_000);
  page.kill();
  await team.open({ ...gina, store, in: copy });
  await team.time.pass(5_000);
  expect([texts(copy), texts(team.grist)]).toEqual([['une', 'deux'], []]);
});

it('a copy that Grist makes because a cell is changed beside the widget is found at the next look around', async () => {
  const team = await prepare();
  const store = createMemoryStore();
  const page = await team.open({ ...gina, copies: 'made', store });
  page.document.drafts.set(capture, 'une demi-phrase');
  await team.time.pass(1_000);
  page.client.editBeside(['UpdateRecord', 'Candidats', 1, { Etape: 'Mise en situation' }]);
  page.document.lookAround();
  await team.time.pass(1_000);
  expect(page.document.inCopy.value).toBe(true);
  expect(page.document.fileOf(1)?.candidate.stage).toBe('Mise en situation');
  expect([await keysOf(store, team.grist), team.grist.cell('Candidats', 1, 'Etape')]).toEqual([[], '']);
  page.document.dispatch(proof('essai'), 1);
  await team.time.pass(5_000);
  expect([texts(page.client.copy), texts(team.grist)]).toEqual([['essai'], []]);
});

it('who one has said to be goes along into a copy', async () => {
  const team = await prepare();
  const store = createMemoryStore();
  team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé' }]);
  const page = await team.open({ ...visitor, copies: 'made', store });
  page.document.identity.choose(1);
  page.document.dispatch(proof('essai'), 1);
  await team.time.pass(5_000);
  const { copy } = page.client;
  if (!copy) throw new Error('no copy');
  page.kill();
  expect((await team.open({ ...visitor, store, in: copy })).document.identity.me.value.name).toBe('Zoé');
});

it('a page of the document itself sends what a closed one has left, by itself', async () => {
  const team = await prepare();
  const store = createMemoryStore();
  const first = await team.open({ ...gina, store });
  first.document.dispatch(proof('une'), 1);
  await team.time.pass(5_000);
  cut(first);
  first.document.dispatch(proof('deux'), 1);
  await settle();
  first.kill();
  const { document } = await team.open({ ...gina, store });
  await team.time.pass(5_000);
  expect([texts(team.grist), document.inCopy.value]).toEqual([['une', 'deux'], false]);
});

it('where nobody has accounts there are no copies, and nothing is asked', async () => {
  const team = await prepare();
  const store = createMemoryStore();
  const first = await team.open({ store });
  cut(first);
  first.document.dispatch(proof('hors ligne'), 1);
  await team.time.pass(5_000);
  first.kill();
  await team.open({ store });
  await team.time.pass(5_000);
  expect(texts(team.grist)).toEqual(['hors ligne']);
});
