/** Tables of the team's own that look like those that the widget works on: offered, never taken. */
import { type LayoutChoices, layOut, type SavedChoices } from './layout';
import type { DocumentShape } from './shape';

/** Those that have a column for each of the first fields, and for one of the others. */
const likely = (
  entity: 'candidate' | 'criterion',
  shape: DocumentShape,
  choices: LayoutChoices,
  needed: string,
  oneOf: readonly string[],
): readonly string[] =>
  [...shape.keys()].filter((table) => {
    const said: Partial<SavedChoices> =
      entity === 'candidate' ? { candidatesTable: table } : { criteriaTable: table, criteriaColumns: {} };
    const found = layOut(shape, { ...choices, saved: { ...choices.saved, ...said } })[entity];
    return found.table === table && needed in found.columns && oneOf.some((field) => field in found.columns);
  });

export const likelyCandidates = (shape: DocumentShape, choices: LayoutChoices): readonly string[] =>
  likely('candidate', shape, { ...choices, mappings: {} }, 'name', ['stage', 'position', 'availability', 'remote']);

export const likelyCriteria = (shape: DocumentShape, choices: LayoutChoices): readonly string[] =>
  likely('criterion', shape, choices, 'title', ['weight', 'required']);
