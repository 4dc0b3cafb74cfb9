/** As in the document, which is French. */
import { mappable } from '../../../src/model/candidate';
import { type DescribedEntity, described } from '../../../src/model/labels/index';
import { describedSetting } from '../../../src/model/labels/setting';
import type { LabelWords } from '../labels';

const entities: Readonly<Record<string, DescribedEntity>> = described;
const labelsOf = (fields: DescribedEntity['fields']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label]));
/** Columns of a team's own list, which no set-up makes. */
const mapped = {
  ...Object.fromEntries(Object.entries(mappable).map(([name, [label]]) => [name, label])),
  lastName: 'Nom de famille',
};
const perEntity = <T>(of: (entity: DescribedEntity, name: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, of(entity, name)]));

export const words: LabelWords = {
  tables: { ...perEntity(({ label }) => label), setting: describedSetting.label },
  fields: perEntity(({ fields }, name) => ({ ...(name === 'candidate' && mapped), ...labelsOf(fields) })),
};
