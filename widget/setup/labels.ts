/** What a document calls its fields. */
import { mappable } from '../../src/model/candidate';
import { type DescribedEntity, described } from '../../src/model/labels/index';
import type { EntityName } from '../../src/model/schema';

export const labelOf = (entity: EntityName, field: string): string =>
  (described[entity] as DescribedEntity).fields[field]?.label ??
  (mappable as Readonly<Record<string, readonly [string, string]>>)[field]?.[0] ??
  field;
