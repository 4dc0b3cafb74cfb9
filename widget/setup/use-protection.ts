import type { AccessRulesState } from '../../src/document/rights/access-rules';
import { useApp } from '../app-state';

/** Columns that the rules read. */
const readByRules = ['readers', 'alone', 'doubled'] as const;

/** What the rules are, and whether the columns that they read are those of today: a former `Lecteurs` has holes. */
export function useProtection(): { readonly state: AccessRulesState | undefined; readonly behind: boolean } {
  const { document } = useApp();
  const { columns, missing } = document.layout.value.rating;
  const { formulas } = document.missing.value;
  return {
    state: document.protection.report.value?.state,
    behind:
      readByRules.some((field) => missing.includes(field)) ||
      formulas.some(({ entity, column }) => entity === 'rating' && column === columns['readers']),
  };
}
