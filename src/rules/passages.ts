/** Time spent on points, as those who took part noted it. */
import type { Passage } from '../model/passage';

/** Minutes; two people at the same table do not make a point last twice as long. */
export function spentOn(passages: readonly Pick<Passage, 'point' | 'minutes'>[]): number {
  const longest = new Map<number | null, number>();
  for (const { point, minutes } of passages) longest.set(point, Math.max(longest.get(point) ?? 0, minutes ?? 0));
  return [...longest.values()].reduce((total, minutes) => total + minutes, 0);
}
