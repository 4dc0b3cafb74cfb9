import { type Evaluator, evaluatorId } from '../../src/model/evaluator';

/** A name to show for the e-mail or name that a row carries: the evaluator's own, else what stands before the @. */
export function whoNamed(evaluators: readonly Evaluator[], id: string): string {
  const known = evaluators.find((person) => evaluatorId(person) === id || person.email === id);
  return known?.name || id.split('@')[0] || '';
}
