/** What this browser keeps of what Grist does not have yet, and what leaving the page would lose. */
import { describe, expect, it } from 'vitest';
import { draftName, markName, nobody } from '../../src/document/local/draft-names.ts';
import { prepareTeam, proof, settle } from './harness.ts';
import { type Mood, moodyStore } from './moody-store.ts';

const person = { id: 1, name: 'Inès Marchand' };
const name = draftName(person, 'Préqualification', 'capture');

async function open(mood: Mood) {
  const { store, machine, browser } = moodyStore(mood);
  const team = await prepareTeam();
  team.addCandidate('Inès Marchand');
  const widget = await team.open({ store });
  widget.document.select(1);
  await settle();
  const { document } = widget;
  const state = () => [document.kept.value, document.unsent.value];
  return { ...widget, team, store, machine, browser, state };
}

describe('a browser that refuses its storage', () => {
  it('is found out before anybody has typed', async () => {
    const { state } = await open('refuses');
    expect(state()).toEqual(['never', false]);
  });

  it('is found out too when it keeps silent, and what people do does not wait for it', async () => {
    const { document, team, state } = await open('says nothing');
    expect(document.phase.value).toEqual({ is: 'ready' });
    document.drafts.set(name, 'a');
    await settle();
    expect(state()).toEqual(['yes', true]);
    await team.time.pass(10_000);
    expect([...state(), document.identity.settled.value]).toEqual(['never', true, true]);
    document.dispatch(proof('a livré'));
    document.drafts.set(name, '');
    await settle();
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'a livré' }]);
    expect(state()).toEqual(['never', false]);
  });

  it('holds nothing back of what has reached Grist: leaving then loses nothing', async () => {
    const { document, team, state } = await open('refuses');
    document.drafts.set(name, 'a livré');
    expect(state()).toEqual(['never', true]);
    await team.time.pass(1_000);
    expect(state()).toEqual(['never', true]);
    document.drafts.set(name, '');
    document.dispatch(proof('a livré'));
    expect(state()).toEqual(['never', true]);
    await team.time.pass(60_000);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'a livré' }]);
    expect(state()).toEqual(['never', false]);
  });

  it('may do so after a while, for one long text only: said until it is kept or gone', async () => {
    const { document, team, browser, state } = await open('accepts');
    browser.mood = 'takes little';
    document.drafts.set(name, 'trop long '.repeat(20));
    await team.time.pass(1_000);
    expect(state()).toEqual(['no longer', true]);
    document.drafts.set(draftName(person, '', 'fact-cost'), '450');
    await team.time.pass(20_000);
    expect(state()).toEqual(['no longer', true]);
    document.drafts.set(name, 'court');
    await team.time.pass(1_000);
    expect(state()).toEqual(['yes', false]);
  });

  it('for a moment gets what it missed once it accepts, and nothing is said any more', async () => {
    const { document, team, browser, machine, state } = await open('accepts');
    browser.mood = 'refuses';
    document.drafts.set(name, 'pendant la panne');
    await team.time.pass(1_000);
    expect(state()).toEqual(['no longer', true]);
    document.drafts.set(name, '');
    await settle();
    // The words are gone, and the next ones would not be kept either.
    expect(state()).toEqual(['no longer', false]);
    document.drafts.set(name, 'encore');
    browser.mood = 'accepts';
    await team.time.pass(10_000);
    expect(state()).toEqual(['yes', false]);
    const keys = (await machine.keys('')).filter((key) => key.includes(name));
    expect(await Promise.all(keys.map(machine.get))).toEqual(['encore']);
  });

  it('at first gives back, once it accepts, what closed pages left', async () => {
    const { team, store, browser, kill, client, document: left } = await open('accepts');
    client.faults.setOffline(true);
    left.dispatch(proof('jamais partie'));
    left.drafts.set(name, 'à moitié');
    await team.time.pass(500);
    kill();
    browser.mood = 'refuses';
    const { document } = await team.open({ store });
    await team.time.pass(1_000);
    expect([document.drafts.get(name), document.outbox.entries.value]).toEqual(['', []]);
    browser.mood = 'accepts';
    await team.time.pass(10_000);
    expect(document.drafts.get(name)).toBe('à moitié');
    await import('../../src/document/writing/stored-entry.ts');
    await team.time.pass(5_000);
    expect(team.grist.rows('Preuves')).toMatchObject([{ Texte: 'jamais partie' }]);
  });
});

describe('leaving the page', () => {
  it('loses nothing where nothing has been written', async () => {
    const { state } = await open('accepts');
    expect(state()).toEqual(['yes', false]);
  });

  it('would lose words until they are on the machine, and not from then on', async () => {
    const { document, team, state } = await open('accepts');
    document.drafts.set(name, 'à moitié');
    expect(state()).toEqual(['yes', true]);
    await team.time.pass(250);
    expect(state()).toEqual(['yes', false]);
    document.drafts.set(name, '');
    expect(state()).toEqual(['yes', false]);
  });

  it('leaves behind what Grist does not have, even kept on the machine', async () => {
    const { document, team, client, state } = await open('accepts');
    client.faults.setOffline(true);
    document.dispatch(proof('en route'));
    await team.time.pass(10_000);
    expect([...state(), document.outbox.counts.value.pending]).toEqual(['yes', true, 1]);
    client.faults.setOffline(false);
    await team.time.pass(60_000);
    expect(state()).toEqual(['yes', false]);
  });

  it('leaves behind what Grist has refused, until somebody has decided', async () => {
    const { document, team, state } = await open('accepts');
    team.grist.setRules({ refuse: () => 'Blocked by rules' });
    document.dispatch(proof('refusée'));
    await settle();
    expect([...state(), document.outbox.counts.value.refused]).toEqual(['yes', true, 1]);
    const [entry] = document.outbox.entries.value;
    document.outbox.discard(entry?.id ?? '');
    expect(state()).toEqual(['yes', false]);
  });

  it.each<readonly [field: string, raw: unknown]>([
    [draftName(person, 'Entretien intra/métier', 'capture'), { text: '', sign: '−', typing: null }],
    [draftName(person, '', 'proof-1'), { text: null, seen: 'a livré', chosen: { now: { sign: '?' }, seen: {} } }],
    [markName(1, '', 'merged'), 'oui'],
    [markName(1, 'Mise en situation', 'boxes'), 'oui'],
    [draftName(nobody, '', 'import-rich'), { of: 'a', html: '<p>a</p>' }],
  ])('loses no words with what only goes with them: %s', async (field, raw) => {
    const { document, team, state } = await open('refuses');
    document.drafts.cell(field, (raw) => raw).set(raw);
    await team.time.pass(1_000);
    expect(state()).toEqual(['never', false]);
  });

  it.each([draftName(nobody, '', 'new-person'), draftName(nobody, '', 'import-text'), draftName(person, '', 'advice')])(
    'would lose the words of any field: %s',
    async (field) => {
      const { document, team, state } = await open('refuses');
      document.drafts.set(field, 'mots');
      await team.time.pass(1_000);
      expect(state()).toEqual(['never', true]);
    },
  );
});
