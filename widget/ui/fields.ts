import type { EntityName } from '../../src/model/schema';
import { useApp } from '../app-state';

export interface Fields {
  /** Whether the document has a place for it. */
  has(field: string): boolean;
  /** Whether it can be written here: the document has it, does not compute it, and its rows can be read. */
  mayWrite(field: string): boolean;
}

/** What a screen may offer of the rows of a table. */
export function useFields(entity: EntityName): Fields {
  const { document } = useApp();
  const { columns, computed } = document.layout.value[entity];
  const locked = document.readOnly.value || document.unread.value.has(entity);
  return {
    has: (field) => field in columns,
    mayWrite: (field) => !locked && field in columns && !computed.has(field),
  };
}
