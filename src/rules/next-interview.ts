/** What whoever leads somebody's next interview reads beforehand: nobody's notes in it. Pure. */
import { type FactField, factsOf } from '../model/candidate';
import type { Dossier, Preparation } from '../model/dossier';
import type { Stage } from '../model/stage';
import type { Point } from '../model/trame';
import { criteriaOf } from './criteria';
import { earlierThan } from './earlier-points';
import { proofState, talliesByCriterion } from './proof';
import { stagesAhead } from './still-to-ask';
import { factOf, trameOf } from './trame';

export interface NextPoint {
  readonly point: Point;
  /** Asked at an earlier stage: not to be asked again as it stands. */
  readonly askedBefore: boolean;
  /** Its questions: none for a point all of whose criteria have their proof and no open doubt. */
  readonly questions: readonly string[];
}

export interface NextInterview {
  readonly stage: Stage;
  readonly points: readonly NextPoint[];
  readonly facts: readonly (readonly [field: FactField, value: string])[];
}

/** Null where no stage is left. */
export function nextInterview(file: Dossier, preparation: Preparation): NextInterview | null {
  const { candidate, evidence, passages } = file;
  const { points, positions, criteria } = preparation;
  const [stage] = stagesAhead(file);
  if (stage === undefined) return null;
  const asked = new Set(passages.flatMap(({ point, state }) => (state === 'Posé' && point !== null ? [point] : [])));
  const before = earlierThan(stage, points);
  const known = talliesByCriterion(evidence);
  const isOpen = new Set(
    criteriaOf(file, criteria, positions)
      .filter(({ id }) => proofState(known.get(id)) !== 'proven')
      .map(({ id }) => id),
  );
  const talked = trameOf(candidate, stage, points, positions).filter((point) => factOf(point) === null);
  return {
    stage,
    points: talked.map((point) => {
      const isUseful = point.criteria.length === 0 || point.criteria.some((id) => isOpen.has(id));
      const questions = point.examples.split('\n').flatMap((line) => line.trim() || []);
      const askedBefore = before(point).some(({ id }) => asked.has(id));
      return { point, askedBefore, questions: isUseful ? questions : [] };
    }),
    facts: factsOf(candidate),
  };
}
