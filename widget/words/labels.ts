/** What tables and fields are called: in French as in the document, in another language for those who read it. */
import type { EntityName, Schema } from '../../src/model/schema';
import { wordsIn } from './words-in';

export type TableLabels = Readonly<Record<EntityName | 'setting', string>>;
export type FieldLabels = { readonly [N in EntityName]: { readonly [F in keyof Schema[N]['fields']]: string } };
export interface LabelWords {
  readonly tables: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const useLabelWords = wordsIn<LabelWords>(import.meta.glob('./*/labels.ts', { eager: true, import: 'words' }));

/** In the language of the screen. */
export function useLabels() {
  const { tables, fields } = useLabelWords();
  return {
    table: (entity: EntityName | 'setting'): string => tables[entity] ?? entity,
    field: (entity: EntityName, name: string): string => fields[entity]?.[name] ?? name,
  };
}
