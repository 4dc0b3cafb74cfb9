/** What the sample document holds: the widget's own set-up, then the people of `sample-people.ts`. */
import { noChoices } from '../../src/document/places/layout.ts';
import { setUp } from '../../src/document/setup/set-up.ts';
import type { GristPort, Result, UserAction } from '../../src/grist/port.ts';
import { kitById } from '../../src/kits/index.ts';
import type { Kit } from '../../src/kits/kit.ts';
import { encodeValues } from '../../src/model/encode.ts';
import { blankRow, type Row, type Values } from '../../src/model/entity.ts';
import { evaluatorId } from '../../src/model/evaluator.ts';
import { interviewKey } from '../../src/model/interview.ts';
import { passageKey } from '../../src/model/passage.ts';
import { type RatingKind, ratingKey } from '../../src/model/rating.ts';
import { type EntityName, type Schema, schema } from '../../src/model/schema.ts';
import { criteriaOf, dueCriteria } from '../../src/rules/criteria.ts';
import { trameOf } from '../../src/rules/trame.ts';
import { filesOf, readRows } from './sample-files.ts';
import {
  candidates,
  type Day,
  evaluators,
  type Moment,
  positions,
  type SampleCandidate,
  type SampleInterview,
  type SampleProof,
  type SampleRatings,
  type Who,
} from './sample-people.ts';

type Some<N extends EntityName> = Partial<Values<Schema[N]>>;
type Prepared = Awaited<ReturnType<typeof readRows>>;

/** One candidate of the sample, with the rows of the document that concern them. */
interface Placed {
  readonly sample: SampleCandidate;
  readonly id: number;
  readonly prepared: Prepared;
}

const must = <T>(value: T | null | undefined, what: string): T => {
  if (value === null || value === undefined) throw new Error(`the sample has no ${what}`);
  return value;
};

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.message}`);
  return result.value;
};

/** Seconds since 1970; Paris is two hours ahead until the clocks change, on 25 October. */
const at = (moment: Moment, minutes = 0): number =>
  Date.parse(`${moment.replace(' ', 'T')}:00+02:00`) / 1000 + minutes * 60;
const onDay = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / 1000;
const dayOf = (moment: Moment): Day => moment.slice(0, 10) as Day;

const idOf = (who: Who): string => evaluatorId(evaluators[who]);

/**
 * Fills an empty document, as a team would through the widget. `widgetUrl` is the address that the
 * document keeps for the widget.
 */
export async function populate(port: GristPort, widgetUrl: string): Promise<void> {
  const apply = async (actions: readonly UserAction[]) => done(await port.apply(actions)).retValues;
  const read = () => readRows(async (table) => done(await port.fetchTable(table)));
  const kits = Object.keys(positions).map((id) => must(kitById(id), `kit ${id}`));

  await apply([await frenchDocument(port)]);
  done(await setUp(port, { kits, choices: noChoices, widgetUrl }));

  await apply([add('evaluator', Object.values(evaluators)), ...describePositions(await read(), kits)]);
  const prepared = await read();
  const [added] = await apply([
    add(
      'candidate',
      candidates.map((sample) => candidateRow(sample, prepared)),
    ),
  ]);
  const placed = candidates.map((sample, index) => ({
    sample,
    id: must((added as readonly number[])[index], 'candidate'),
    prepared,
  }));
  // In an empty table: the first row gets the id 1.
  const proofs = placed.flatMap(evidenceRows).sort(byTime).map(numbered);
  await apply([
    add('interview', placed.flatMap(interviewRows)),
    add('passage', placed.flatMap(passageRows)),
    add('evidence', proofs),
    add(
      'rating',
      placed.flatMap((person) => ratingRows(person, proofs)),
    ),
  ]);

  const files = filesOf(await read());
  await apply(
    files.map(({ file, status }) => [
      'UpdateRecord',
      schema.candidate.table,
      file.candidate.id,
      encodeValues(schema.candidate, status ?? {}),
    ]),
  );
}

/** A new document has the time zone and the numbers of whoever makes it; here, of a team in France. */
async function frenchDocument(port: GristPort): Promise<UserAction> {
  const info = done(await port.fetchTable('_grist_DocInfo'));
  const settings: object = JSON.parse(String(info['documentSettings']?.[0] || '{}'));
  const documentSettings = JSON.stringify({ ...settings, locale: 'fr-FR', currency: 'EUR' });
  return ['UpdateRecord', '_grist_DocInfo', 1, { timezone: 'Europe/Paris', documentSettings }];
}

/** Every cell is given, so that none is left to Grist's own clock. */
function add<N extends EntityName>(entity: N, rows: readonly Some<N>[]): UserAction {
  const described = schema[entity];
  const cells = rows.map((row) => encodeValues(described as Schema[EntityName], { ...blankRow(described, 0), ...row }));
  const columns = Object.keys(cells[0] ?? {});
  const values = Object.fromEntries(columns.map((column) => [column, cells.map((row) => row[column] ?? null)]));
  return ['BulkAddRecord', described.table, rows.map(() => null), values];
}

// --- what the set-up has made

function describePositions(prepared: Prepared, kits: readonly Kit[]): readonly UserAction[] {
  return kits.map((kit) => {
    const made = must(
      prepared.position.find(({ title }) => title === kit.position),
      `position ${kit.position}`,
    );
    const values = encodeValues(schema.position, positions[kit.id as keyof typeof positions]);
    return ['UpdateRecord', schema.position.table, made.id, values];
  });
}

const positionOf = ({ kit }: SampleCandidate, { position }: Prepared): number | null =>
  kit &&
  must(
    position.find(({ title }) => title === positions[kit].title),
    `position of ${kit}`,
  ).id;

const criteriaFor = (position: number | null, { criterion, position: positions }: Prepared) =>
  criteriaOf({ candidate: { position, seals: '' }, evidence: [], ratings: [] }, criterion, positions);

/** The row of a kit's criterion, among those of the candidate's position and those of every position. */
function criterionOf({ sample, prepared }: Placed, kitId: string): Row<Schema['criterion']> {
  const title = kitById(sample.kit ?? '')?.criteria.find(({ id }) => id === kitId)?.title;
  const position = positionOf(sample, prepared);
  const own = criteriaFor(position, prepared);
  return must(
    own.find((row) => row.title === title),
    `criterion ${kitId} for ${sample.values.name}`,
  );
}

const trameFor = ({ sample, prepared }: Placed, { stage }: SampleInterview) =>
  trameOf({ position: positionOf(sample, prepared) }, stage, prepared.point, prepared.position);

/** Row id of the point at which something was noted. */
function pointOf(placed: Placed, interview: SampleInterview, proof: SampleProof): number {
  const trame = trameFor(placed, interview);
  if (proof.point !== undefined) return must(trame[proof.point - 1], `point ${proof.point}`).id;
  const criterion = criterionOf(placed, must(proof.criterion, `point for « ${proof.text} »`)).id;
  const point =
    trame.find(({ criteria }) => criteria.includes(criterion)) ?? trame.find(({ kind }) => kind === 'Question');
  return must(point, `point for « ${proof.text} »`).id;
}

// --- the people

function candidateRow(sample: SampleCandidate, prepared: Prepared): Some<'candidate'> {
  const days = sample.interviews.flatMap(({ start }) => (start ? [dayOf(start)] : []));
  const last = sample.lastContact ?? days.sort().at(-1);
  return {
    ...sample.values,
    position: positionOf(sample, prepared),
    lastContact: last ? onDay(last) : null,
    answeredOn: sample.answeredOn ? onDay(sample.answeredOn) : null,
    lookBackOn: sample.lookBackOn ? onDay(sample.lookBackOn) : null,
  };
}

const interviewRows = ({ sample, id }: Placed): readonly Some<'interview'>[] =>
  sample.interviews.map(({ stage, start, minutes, leader, expert, advice, toProbe, filed }) => ({
    candidate: id,
    stage,
    status: start ? 'Terminé' : 'Prévu',
    startedAt: start && at(start),
    endedAt: start && at(start, minutes),
    leader: idOf(leader),
    expert: expert ?? '',
    advice: advice ?? '',
    toProbe: toProbe ?? '',
    reportFiledOn: filed ? onDay(filed) : null,
    modifiedAt: start ? at(start, minutes) : at('2026-10-08 18:00'),
    key: interviewKey(id, stage),
  }));

function passageRows(placed: Placed): readonly Some<'passage'>[] {
  return placed.sample.interviews.flatMap((interview) => {
    const { start, asked, leader, proofs } = interview;
    if (start === null) return [];
    const trame = trameFor(placed, interview);
    if (asked.length !== trame.length) {
      throw new Error(
        `${placed.sample.values.name}, ${interview.stage}: ${trame.length} points, ${asked.length} asked`,
      );
    }
    const row = (point: number, by: string, time: number, more: Some<'passage'>): Some<'passage'> => ({
      candidate: placed.id,
      point,
      by,
      at: time,
      modifiedAt: time,
      key: passageKey(placed.id, point, by),
      ...more,
    });
    let elapsed = 0;
    const byLeader = trame.map(({ id }, index) => {
      const spent = asked[index] ?? null;
      const time = at(start, elapsed);
      if (spent === '-') return row(id, idOf(leader), time, { state: 'Passé', minutes: null });
      elapsed += spent ?? 0;
      return row(id, idOf(leader), time, { state: 'Posé', minutes: spent });
    });
    // Whoever notes a proof at a point marks it as asked too.
    const byOthers = new Map<string, Some<'passage'>>();
    for (const proof of proofs.filter(({ by }) => by !== leader)) {
      const point = pointOf(placed, interview, proof);
      const mark = row(point, idOf(proof.by), at(start, proof.minute), { state: 'Posé', minutes: null });
      if (!byOthers.has(must(mark.key, 'key'))) byOthers.set(must(mark.key, 'key'), mark);
    }
    return [...byLeader, ...byOthers.values()];
  });
}

const evidenceRows = (placed: Placed): readonly Some<'evidence'>[] =>
  placed.sample.interviews.flatMap((interview) =>
    interview.proofs.map((proof) => {
      const time = at(must(interview.start, `start of ${interview.stage}`), proof.minute);
      return {
        candidate: placed.id,
        criterion: proof.criterion === null ? null : criterionOf(placed, proof.criterion).id,
        stage: interview.stage,
        point: pointOf(placed, interview, proof),
        sign: proof.sign,
        outcome: proof.outcome ?? null,
        text: proof.text,
        author: idOf(proof.by),
        createdAt: time,
        modifiedAt: time,
      };
    }),
  );

const byTime = (a: Some<'evidence'>, b: Some<'evidence'>): number => (a.createdAt ?? 0) - (b.createdAt ?? 0);

const numbered = (row: Some<'evidence'>, index: number): Some<'evidence'> => ({
  ...row,
  key: `exemple-${String(index + 1).padStart(3, '0')}`,
});

function ratingRows(placed: Placed, proofs: readonly Some<'evidence'>[]): readonly Some<'rating'>[] {
  const { sample, id, prepared } = placed;
  const own = criteriaFor(positionOf(sample, prepared), prepared);
  const due = dueCriteria(own, sample.values.stage ?? '');

  const rows = (kind: RatingKind, who: Who, moment: Moment, notes: SampleRatings['notes'], all: boolean) => {
    const given = new Map(
      Object.entries(notes).map(([kitId, value]) => {
        const [note, reason, decisive = []] = typeof value === 'number' ? [value, ''] : value;
        const criterion = criterionOf(placed, kitId).id;
        const cited = decisive.map((start) => {
          const isMeant = (row: Some<'evidence'>) =>
            row.candidate === id && row.criterion === criterion && row.text?.startsWith(start);
          return must(proofs.findIndex(isMeant) + 1 || null, `proof « ${start} »`);
        });
        return [criterion, { note, reason, proofs: cited }];
      }),
    );
    const late = [...given.keys()].filter((criterion) => !due.some((row) => row.id === criterion));
    if (late.length) throw new Error(`${sample.values.name}: notes on criteria that are not due yet`);
    return due.flatMap((criterion) => {
      const found = given.get(criterion.id);
      if (!found && !all) return [];
      const { note, reason, proofs } = found ?? { note: null, reason: '', proofs: [] };
      return [
        {
          candidate: id,
          criterion: criterion.id,
          kind,
          note,
          reason,
          proofs,
          evaluator: idOf(who),
          modifiedAt: at(moment),
          key: ratingKey(id, criterion.id, kind, idOf(who)),
        },
      ];
    });
  };

  return [
    // Sealing writes a row for every due criterion.
    ...sample.ratings.flatMap(({ by, at: moment, sealed, notes }) =>
      rows('Individuelle', by, moment, notes, sealed).map((row) => ({
        ...row,
        sealed,
        sealedAt: sealed ? at(moment) : null,
      })),
    ),
    ...(sample.debrief ? rows('Débrief', sample.debrief.by, sample.debrief.at, sample.debrief.notes, true) : []),
  ];
}
