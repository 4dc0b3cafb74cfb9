/** The report of one interview: facts and proofs, without a note and without a verdict. */

import { factsOf } from '../model/candidate';
import type { Criterion } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import type { Evidence } from '../model/evidence';
import type { Interview } from '../model/interview';
import { type Stage, stageRank } from '../model/stage';
import type { Point } from '../model/trame';
import { belongsTo, criteriaOf, positionOf } from '../rules/criteria';
import { spentOn } from '../rules/passages';
import { isProven, outcomeOf, talliesByCriterion } from '../rules/proof';
import { doc } from '../rules/text';
import { factOf, isCase, trameOf } from '../rules/trame';
import { type Block, heading, type Line, list, paragraph, paragraphs, type Report, section } from './tree';
import type { ReportWords } from './words';

export interface ReportOptions {
  readonly words: ReportWords;
  /** The name of whoever a row names; null leaves evaluators out, as a report does unless asked. */
  readonly names: ((id: string) => string) | null;
}

export const titleOf = ({ title, short }: Criterion): string => doc(title || short);

export const byTime = (a: Evidence, b: Evidence): number => (a.createdAt ?? 0) - (b.createdAt ?? 0) || a.id - b.id;

/** A proof as a line that starts with what it says for the criterion, never with the text itself. */
export function evidenceLine(row: Evidence, words: ReportWords): Line {
  const { sign, text } = row;
  const kind = sign === null ? words.noSign : words.signs[sign];
  const issue = sign === '?' ? ` (${words.outcomes[outcomeOf(row)]})` : '';
  return [{ strong: kind }, `${issue}${words.colon}${doc(text)}`];
}

/** Proofs under their criteria, in the criteria's order, then those without one. */
export function evidenceByCriterion(
  evidence: readonly Evidence[],
  criteria: readonly Criterion[],
  words: ReportWords,
): readonly Block[] {
  const known = new Set(criteria.map(({ id }) => id));
  const lines = (rows: readonly Evidence[]) => list([...rows].sort(byTime).map((row) => evidenceLine(row, words)));
  return [
    ...criteria.flatMap((criterion) => {
      const title = criterion.required ? `${titleOf(criterion)} (${words.required})` : titleOf(criterion);
      return section(3, title, lines(evidence.filter((row) => row.criterion === criterion.id)));
    }),
    ...section(
      3,
      words.elsewhere,
      lines(evidence.filter((row) => row.criterion === null || !known.has(row.criterion))),
    ),
  ];
}

/** Minutes between two times in seconds; null when one of them is unknown. */
export const minutesBetween = (start: number | null, end: number | null): number | null =>
  start === null || end === null || end < start ? null : Math.round((end - start) / 60);

/** Longer than any interview: what is noted later was not said in it. */
const longest = 4 * 3600;

/** The stage of a proof, with the minute of its interview at which it was noted, where that is known. */
export function momentOf({ stage, createdAt }: Evidence, interviews: readonly Interview[], words: ReportWords): string {
  const held = interviews.find((row) => stageRank(row.stage) === stageRank(stage));
  const start = held?.startedAt ?? null;
  const end = held?.endedAt ?? (start === null ? null : start + longest);
  if (createdAt === null || start === null || end === null || createdAt < start || createdAt > end) return stage;
  return `${stage}, ${words.at(Math.floor((createdAt - start) / 60))}`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

export function interviewReport(
  file: Dossier,
  { positions, criteria, points }: Preparation,
  stage: Stage,
  { words, names }: ReportOptions,
): Report {
  const { candidate, evidence, interviews, passages } = file;
  const position = positions.find(({ id }) => id === positionOf(candidate, positions));
  const own = criteriaOf(file, criteria, positions);
  const rank = stageRank(stage);
  const interview = interviews.find((row) => stageRank(row.stage) === rank);
  const proofs = evidence.filter((row) => stageRank(row.stage) === rank);
  const tallies = talliesByCriterion(evidence);
  const bare = own.filter((criterion) => belongsTo(criterion, stage) && !isProven(tallies.get(criterion.id)));
  const purpose = words.purpose(position?.contract ?? null, doc(position?.title ?? ''));
  const when =
    interview?.startedAt == null
      ? ''
      : words.held(words.day(interview.startedAt), minutesBetween(interview.startedAt, interview.endedAt));

  const circumstances = [
    when,
    interview?.leader && names ? words.led([names(interview.leader)]) : '',
    interview?.expert && names ? words.withExpert(interview.expert) : '',
  ]
    .filter(Boolean)
    .join(', ');

  const trame = trameOf(candidate, stage, points, positions);
  const marksOf = (point: Point) => passages.filter((row) => row.point === point.id);
  const wasAsked = (point: Point) => marksOf(point).some(({ state }) => state === 'Posé');
  // Of alternative cases, those that were not played were not missed.
  const played = trame.some((point) => isCase(point) && wasAsked(point));
  const pointLines = trame
    .filter((point) => factOf(point) === null && point.title.trim() !== '')
    .filter((point) => !(played && isCase(point)) || wasAsked(point))
    .map((point): Line => {
      const rows = marksOf(point);
      const asked = wasAsked(point);
      const spent = spentOn(rows);
      const state = asked ? words.asked : rows.length > 0 ? words.skipped : words.notAsked;
      return [`${doc(point.title)}${words.colon}${state}${asked && spent > 0 ? `, ${words.minutes(spent)}` : ''}`];
    });
  const factLines = factsOf(candidate).map(
    ([field, value]): Line => [{ strong: words.fact[field] }, `${words.colon}${doc(value)}`],
  );
  const learned = evidenceByCriterion(proofs, own, words);

  return [
    heading(1, words.interviewTitle(stage, candidate.name.trim() || words.unnamed)),
    ...(purpose ? [paragraph(purpose)] : []),
    ...(circumstances ? [paragraph(sentence(circumstances))] : []),
    ...section(2, words.facts, rank === 0 ? list(factLines) : []),
    heading(2, words.learned),
    ...(learned.length > 0 ? learned : [paragraph(words.nothingLearned)]),
    ...section(2, words.bare, list(bare.map((criterion): Line => [titleOf(criterion)]))),
    ...section(2, words.advice, paragraphs(interview?.advice ?? '')),
    ...section(2, words.points, list(pointLines)),
    paragraph(words.noVerdict),
  ];
}
