/** Who has asked the same point before, at which stage. */
import type { Point } from '../../src/model/trame';
import { useApp } from '../app-state';
import { whoNamed } from '../ui/people';
import { askedBefore } from './around-view';

export function AskedBefore({ point }: { readonly point: Point }) {
  const { document, t, interview } = useApp();
  const [file, view] = [document.file.value, interview.value];
  const asked = file && view ? askedBefore(point, file, document.preparation.value.points, view) : [];
  if (asked.length === 0) return null;
  return (
    <p class="hint">
      {asked.map(({ passage, stage }) => (
        <span key={passage.id}>
          {t.value.point.askedBefore(
            t.value.stageShort(stage),
            whoNamed(document.evaluators.value, passage.by),
            t.value.day(passage.at),
          )}{' '}
        </span>
      ))}
    </p>
  );
}
