import { type Evaluator, evaluatorId, isAccountName, visitorEmail } from '../../src/model/evaluator';
import { foldedName } from '../../src/rules/people';

/** A name to show for the e-mail or name that a row carries: the evaluator's own, else what stands before the @. */
export function whoNamed(evaluators: readonly Evaluator[], id: string): string {
  if (isAccountName(id) || id === visitorEmail) return '';
  const known = evaluators.find((person) => foldedName(evaluatorId(person)) === foldedName(id));
  return known?.name || id.split('@')[0] || '';
}
