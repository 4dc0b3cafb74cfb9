/** The whole file of one person: what the team noted and why, the doubts, the decision. */
import { shortName } from '../model/criterion';
import type { Dossier, Preparation } from '../model/dossier';
import { stageRank } from '../model/stage';
import { criteriaOf, positionOf, weightOf } from '../rules/criteria';
import { citedBy, debriefNotes, debriefRatings, readNote } from '../rules/ratings';
import { scoreOf } from '../rules/score';
import { doc } from '../rules/text';
import {
  byTime,
  evidenceByCriterion,
  evidenceLine,
  minutesBetween,
  momentOf,
  type ReportOptions,
  titleOf,
} from './interview-report';
import { type Block, heading, type Line, list, paragraph, paragraphs, type Report, section } from './tree';

export function candidateReport(
  file: Dossier,
  { positions, criteria }: Preparation,
  { words, names }: ReportOptions,
): Report {
  const { candidate, evidence, ratings, interviews } = file;
  const position = positions.find(({ id }) => id === positionOf(candidate, positions));
  const own = criteriaOf(file, criteria, positions);
  const team = debriefRatings(ratings);
  const noteOf = debriefNotes(ratings);
  const result = scoreOf(own, noteOf);
  const blanks = own.filter(({ id }) => noteOf(id) === null).length;
  const purpose = words.purpose(position?.contract ?? null, doc(position?.title ?? ''));
  const short = ({ id }: { readonly id: number }): string => {
    const found = own.find((criterion) => criterion.id === id);
    return doc(found ? shortName(found) : '');
  };

  const stageLines = [...interviews]
    .sort((a, b) => stageRank(a.stage) - stageRank(b.stage))
    .map((row): Line => {
      const held =
        row.startedAt === null
          ? words.planned
          : words.held(words.day(row.startedAt), minutesBetween(row.startedAt, row.endedAt));
      const led = row.leader && names ? `, ${words.led([names(row.leader)])}` : '';
      // A stage is done once its report is filed too.
      const filed = row.status !== 'Terminé' ? '' : row.reportFiledOn === null ? words.toFile : words.filed;
      return [`${row.stage}${words.colon}${held}${led}${filed && `, ${filed}`}`];
    });
  const noteRows = own.map((criterion) => {
    const decided = team.get(criterion.id);
    const note = decided && readNote(decided).note;
    const said = note === undefined ? words.toDecide : note === null ? words.notObserved : String(note);
    const name = criterion.required ? `${titleOf(criterion)} (${words.required})` : titleOf(criterion);
    const { weight, percent, valid } = weightOf(criterion);
    return [name, words.weighed(weight, percent, valid), said, doc(decided?.reason ?? '')];
  });
  const scored: readonly Block[] =
    result.score === null
      ? [paragraph(words.noScore)]
      : [
          paragraph(
            { strong: words.score(words.percent(result.score), own.length - blanks, own.length) },
            blanks > 0 && result.min !== null && result.max !== null
              ? ` ${words.interval(words.percent(result.min), words.percent(result.max), blanks)}`
              : '',
          ),
        ];
  const quoted = own.flatMap((criterion): readonly Line[] => {
    const decided = team.get(criterion.id);
    const note = decided && readNote(decided).note;
    const proofs = decided ? [...citedBy(decided, evidence)].sort(byTime) : [];
    if (proofs.length === 0) return [];
    const said = proofs.map((row) => `${words.quote(doc(row.text))} (${momentOf(row, interviews, words)})`);
    return [
      [{ strong: `${short(criterion)}, ${note ?? words.notObserved}` }, `${words.colon}${said.join(words.next)}`],
    ];
  });
  const assumed = result.assumed.map((criterion) => words.quote(short(criterion)));
  const out = result.knockedOut.map((criterion) => words.quote(short(criterion)));
  const doubts = evidence
    .filter(({ sign }) => sign === '?')
    .map((row): Line => [...evidenceLine(row, words), row.criterion ? ` [${short({ id: row.criterion })}]` : '']);
  const advice = interviews.filter((row) => row.advice.trim() !== '');
  const { decision, decisionReason, decidedBy } = candidate;

  return [
    heading(1, words.candidateTitle(candidate.name.trim() || words.unnamed)),
    ...(purpose ? [paragraph(purpose)] : []),
    ...section(2, words.stages, list(stageLines)),
    heading(2, words.team),
    ...scored,
    ...(assumed.length > 0 ? [paragraph(words.badWeights(assumed))] : []),
    ...(out.length > 0 ? [paragraph(words.knockedOut(out))] : []),
    ...(noteRows.length > 0
      ? [
          {
            kind: 'table' as const,
            head: [words.criterion, words.weight, words.note, words.reason],
            rows: noteRows,
          },
        ]
      : []),
    ...section(3, words.decisive, list(quoted)),
    ...section(2, words.doubts, list(doubts)),
    ...section(2, words.proofs, evidenceByCriterion(evidence, own, words)),
    ...section(
      2,
      words.advice,
      advice.flatMap((row) => paragraphs(row.advice)),
    ),
    heading(2, words.decision),
    ...(decision === null
      ? [paragraph(words.undecided)]
      : [
          paragraph({ strong: words.decisions[decision] }),
          ...paragraphs(decisionReason),
          ...(decidedBy && names ? [paragraph(words.decidedBy(names(decidedBy)))] : []),
        ]),
  ];
}
