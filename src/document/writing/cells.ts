/** What is written into a row, in the document's own columns and words. */
import type { CellValue } from '../../model/cell';
import { encodeValues } from '../../model/encode';
import { type EntityName, schema } from '../../model/schema';
import type { Layout } from '../places/layout';
import { cellsSaying } from '../places/their-words';

/**
 * Cells to write; fields that the document computes or lacks are left to it, and so is what the team has no word for.
 * `sure`: only what no other cell would say as well.
 */
export function writableCells(
  layout: Layout,
  entity: EntityName,
  values: Readonly<Record<string, unknown>>,
  sure = false,
): Readonly<Record<string, CellValue>> {
  const place = layout[entity];
  const { columns, computed, ownNames, words } = place;
  const kept = Object.entries(values).filter(([name]) => !computed.has(name));
  const theirWord = (ours: unknown) => Object.keys(ownNames).find((word) => ownNames[word] === ours) ?? ours;
  const own = kept.flatMap(([name, value]) => {
    if (name in words) return [];
    if (name === 'stage' || name === 'field') return [[name, theirWord(value)]];
    return [[name, name === 'stages' && Array.isArray(value) ? value.map(theirWord) : value]];
  });
  const said = kept.flatMap(([name, value]) => {
    const [cell, ...others] = name in words ? cellsSaying(place, name, value) : [];
    return cell === undefined || (sure && others.length > 0) ? [] : [[columns[name] ?? '', cell] as const];
  });
  return { ...encodeValues(schema[entity], Object.fromEntries(own), columns), ...Object.fromEntries(said) };
}
