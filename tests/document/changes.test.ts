/** The law of changes: what a change shows at once is what the document says once it is written and read again. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TeamDocument } from '../../src/document/document.ts';
import type { Intent } from '../../src/document/writing/intents.ts';
import type { Dossier } from '../../src/model/dossier.ts';
import { asNote, type Note } from '../../src/model/scale.ts';
import { stages } from '../../src/model/stage.ts';
import { debriefRatings } from '../../src/rules/ratings.ts';
import { prepareTeam } from './harness.ts';

/** What Grist alone gives a row, and what follows from all of a person's rows when a bundle leaves. */
const notOfChanges = [
  ...['id', 'createdAt', 'modifiedAt', 'at', 'pulse', 'seals', 'readers', 'alone', 'lastContact'],
  ...['score', 'scoreMin', 'scoreMax', 'coverage', 'completeness', 'unproven'],
];

const saidBy = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name]) => !notOfChanges.includes(name))
      .sort(([a], [b]) => a.localeCompare(b, 'en')),
  );

const saidIn = ({ candidate, evidence, ratings, interviews, passages }: Dossier) => ({
  candidate: saidBy(candidate),
  ...Object.fromEntries(
    Object.entries({ evidence, ratings, interviews, passages }).map(([name, rows]) => [name, rows.map(saidBy).sort()]),
  ),
});

/** What somebody decides, in view of the file as it is by then. */
type Decision = (file: Dossier, criteria: readonly number[], points: readonly number[]) => Intent | null;

const words = fc.stringMatching(/^[a-zé ’"=]{1,12}$/);
const of = fc.nat({ max: 5 });
const stage = fc.constantFrom(...stages.slice(0, 3));
const note = fc.constantFrom<(Note | null)[]>(1, 2, 3, null);
const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];

const decision = fc.oneof<fc.Arbitrary<Decision>[]>(
  fc.tuple(stage, of, of, fc.constantFrom('+', '−', '?' as const), words).map(
    ([stage, at, about, sign, text]): Decision =>
      (_file, criteria, points) => ({
        kind: 'add-evidence',
        stage,
        criteria: [pick(criteria, about) ?? null],
        point: at > 3 ? null : (pick(points, at) ?? null),
        sign,
        text,
      }),
  ),
  fc.tuple(of, words, of, fc.boolean()).map(
    ([at, text, about, moves]): Decision =>
      ({ evidence }, criteria) => {
        const row = pick(evidence, at);
        const values = moves ? { criterion: pick(criteria, about) ?? null } : { text, outcome: 'Levé' as const };
        return row ? { kind: 'edit-evidence', evidence: row, values } : null;
      },
  ),
  of.map(
    (at): Decision =>
      ({ evidence }) => {
        const row = pick(evidence, at);
        return row ? { kind: 'remove-evidence', evidence: row } : null;
      },
  ),
  fc.tuple(stage, of, fc.constantFrom('Posé', 'Passé', null), fc.constantFrom(null, 4)).map(
    ([stage, at, state, minutes]): Decision =>
      (_file, _criteria, points) => ({ kind: 'mark-point', stage, point: pick(points, at) ?? 1, state, minutes }),
  ),
  words.map(
    (value): Decision =>
      ({ candidate }) => ({ kind: 'set-fact', field: 'availability', value, seen: candidate.availability }),
  ),
  stage.map(
    (stage): Decision =>
      () => ({ kind: 'move-stage', stage }),
  ),
  stage.map(
    (stage): Decision =>
      () => ({ kind: 'start-interview', stage }),
  ),
  stage.map(
    (stage): Decision =>
      () => ({ kind: 'finish-interview', stages: [stage] }),
  ),
  stage.map(
    (stage): Decision =>
      () => ({ kind: 'reopen-interview', stages: [stage] }),
  ),
  fc.tuple(stage, words).map(
    ([stage, advice]): Decision =>
      () => ({ kind: 'describe-interview', stage, values: { advice } }),
  ),
  fc.tuple(of, note, fc.option(words, { nil: undefined })).map(
    ([about, note, reason]): Decision =>
      (_file, criteria) => ({
        kind: 'rate',
        criterion: pick(criteria, about) ?? 1,
        note,
        ...(reason === undefined ? {} : { reason }),
      }),
  ),
  of.map(
    (about): Decision =>
      (_file, criteria) => ({ kind: 'unrate', criterion: pick(criteria, about) ?? 1 }),
  ),
  fc.tuple(of, note, of).map(
    ([about, note, reason]): Decision =>
      ({ ratings }, criteria) => {
        const criterion = pick(criteria, about) ?? 1;
        const team = debriefRatings(ratings).get(criterion);
        const seen = team && { note: team.note, reason: team.reason };
        const said = { criterion, note, reason: reason > 3 ? 'convenu' : (team?.reason ?? '') };
        return { kind: 'team-rate', notes: [seen ? { ...said, seen } : said] };
      },
  ),
  fc.tuple(of, of, fc.boolean()).map(
    ([about, at, on]): Decision =>
      ({ evidence, ratings }, criteria) => {
        const criterion = pick(criteria, about) ?? 1;
        const team = debriefRatings(ratings).get(criterion);
        const row = pick(
          evidence.filter((one) => one.id > 0),
          at,
        );
        return team && row ? { kind: 'cite', criterion, note: asNote(team.note), evidence: row, on } : null;
      },
  ),
  fc.boolean().map(
    (asTeam): Decision =>
      (_file, criteria) => ({ kind: 'seal', due: criteria, asTeam }),
  ),
  fc.constant<Decision>(() => ({ kind: 'unseal' })),
  // It is opened once: by somebody who sees it open already, that is a conflict.
  words.map(
    (reason): Decision =>
      ({ interviews }) => {
        const isOpen = interviews.some(({ debriefReason }) => debriefReason !== '');
        return isOpen ? null : { kind: 'open-debrief', stage: 'Préqualification', reason };
      },
  ),
);

async function withSomebody(): Promise<{
  readonly document: TeamDocument;
  readonly team: Awaited<ReturnType<typeof prepareTeam>>;
  readonly client: Awaited<ReturnType<Awaited<ReturnType<typeof prepareTeam>>['open']>>['client'];
}> {
  const team = await prepareTeam();
  team.addCandidate('Inès Marchand');
  const [evaluator] = team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Camille' }]);
  const { document, client } = await team.open();
  document.identity.choose(Number(evaluator));
  document.select(1);
  await team.time.pass(1_000);
  return { document, team, client };
}

describe('changes', () => {
  it('shown at once are what the document says once they are written, one by one or after a cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(decision, fc.boolean()), { minLength: 1, maxLength: 12 }),
        async (decisions) => {
          const { document, team, client } = await withSomebody();
          for (const [decide, isCut] of decisions) {
            client.faults.setOffline(isCut);
            const file = document.file.value;
            const intent = file && decide(file, team.criteria, team.points);
            if (!intent) continue;
            document.dispatch(intent);
            const shown = document.file.value;
            if (isCut || !shown) continue;
            await team.time.pass(60_000);
            expect(document.outbox.entries.value).toEqual([]);
            const read = document.file.value;
            expect(read && saidIn(read)).toEqual(saidIn(shown));
          }
          client.faults.setOffline(false);
          const shown = document.file.value;
          await team.time.pass(120_000);
          expect(document.outbox.entries.value).toEqual([]);
          const read = document.file.value;
          expect(read && saidIn(read)).toEqual(shown && saidIn(shown));
        },
      ),
      { numRuns: 60, seed: 20_260_101 },
    );
  });
});
