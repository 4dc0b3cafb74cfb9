/** A seal that makes one's notes the team's, while somebody else turns up. */
import { describe, expect, it } from 'vitest';
import { prepareTeam, proof, settle, type Widget } from './harness.ts';

async function ready() {
  const team = await prepareTeam();
  const id = team.addCandidate('Zoé');
  const people = team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Ana' }]);
  const ana = await team.open();
  ana.document.identity.choose(Number(people[0]));
  ana.document.select(id);
  await settle();
  for (const criterion of team.criteria) ana.document.dispatch({ kind: 'rate', criterion, note: 2 }, id);
  await team.time.pass(5_000);
  const seal = () => ana.document.dispatch({ kind: 'seal', due: team.criteria, asTeam: true }, id);
  const notes = () =>
    team.grist.rows('Notes').map(({ Nature, Evaluateur, Scellee }) => [Nature, Evaluateur, Scellee === true]);
  const own = team.criteria.map(() => ['Individuelle', 'Ana', true]);
  return { team, id, ana, seal, notes, own };
}
const nothingWaits = ({ document }: Widget) => expect(document.outbox.entries.value).toEqual([]);

describe('a seal made the team’s by somebody who is alone', () => {
  it('makes the team’s notes while they are', async () => {
    const { team, ana, seal, notes, own } = await ready();
    seal();
    await team.time.pass(5_000);
    expect(notes()).toEqual([...own, ...team.criteria.map(() => ['Débrief', 'Ana', false])]);
    nothingWaits(ana);
  });

  const arrivals = {
    'a note': (id: number) => [
      'Notes',
      { Candidat: id, Critere: 1, Nature: 'Individuelle', Evaluateur: 'Bob', Note: 1 },
    ],
    'a proof': (id: number) => ['Preuves', { Candidat: id, Auteur: 'Bob', Signe: '+', Texte: 'vu', Cle: 'b' }],
    'an interview': (id: number) => ['Entretiens', { Candidat: id, Etape: 'Préqualification', Animateur: 'Bob' }],
    'a place among the evaluators': () => ['Evaluateurs', { Nom: 'Bob' }],
  } as const;
  it.each(Object.entries(arrivals))(
    'is a seal only, once somebody else has %s, offline meanwhile',
    async (_what, of) => {
      const { team, id, ana, seal, notes, own } = await ready();
      ana.client.faults.setOffline(true);
      seal();
      await team.time.pass(2_000);
      const [table, cells] = of(id);
      team.grist.edit(['AddRecord', table, null, cells]);
      ana.client.faults.setOffline(false);
      await team.time.pass(120_000);
      expect(notes().filter(([, who]) => who === 'Ana')).toEqual(own);
      expect(team.grist.cell('Candidats', id, 'Score')).toBeNull();
      nothingWaits(ana);
    },
  );

  it('is a seal only, when somebody else’s proof arrives just before it', async () => {
    const { team, id, ana, seal, notes, own } = await ready();
    const bob = await team.open();
    const [row] = team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Bob' }]);
    bob.document.lookAround();
    await settle();
    bob.document.identity.choose(Number(row));
    ana.client.faults.next('late');
    seal();
    await settle();
    bob.document.dispatch(proof('vu par Bob'), id);
    await settle();
    ana.client.faults.release();
    await team.time.pass(120_000);
    expect(notes().filter(([, who]) => who === 'Ana')).toEqual(own);
    nothingWaits(ana);
  });
});
