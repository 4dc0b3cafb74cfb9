/** What the order is worth between neighbours, and what would settle it, by the stage that can still ask. */
import { useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { useCompareWords } from '../words/compare';
import { firmnessSentence } from './firmness';
import { byStage, type CompareView, neighboursOf, type Settling, settlingAlone, settlingBetween } from './view';

const shownAtFirst = 5;
const reasons = ['to-decide', 'blank', 'impression'] as const;

interface FirmOrderProps {
  readonly view: CompareView;
  readonly labels: ReadonlyMap<number, string>;
}

/** First of all: what the order is worth. */
export function FirmOrder({ view, labels }: FirmOrderProps) {
  const words = useCompareWords();
  const [all, setAll] = useState(false);
  const pairs = neighboursOf(view.ranked);
  const shown = all ? pairs : pairs.slice(0, shownAtFirst);
  if (pairs.length === 0) return null;
  return (
    <section class="firm-order" aria-labelledby="firmness-title">
      <h3 id="firmness-title">{words.firmnessTitle}</h3>
      <ul class="sentences">
        {shown.map((pair) => (
          <li key={`${pair.a.candidate.id}/${pair.b.candidate.id}`}>
            <Said>{firmnessSentence(pair, labels, words.firmness)}</Said>
          </li>
        ))}
      </ul>
      {shown.length < pairs.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {words.showAll(pairs.length)}
        </button>
      )}
    </section>
  );
}

/** What would settle it, by the stage that can still ask. */
export function WouldSettle({ view, labels }: FirmOrderProps) {
  const words = useCompareWords();
  const settling = byStage([
    ...neighboursOf(view.ranked).slice(0, shownAtFirst).flatMap(settlingBetween),
    ...view.unranked.slice(0, shownAtFirst).flatMap(settlingAlone),
  ]);
  if (settling.length === 0) return null;
  return (
    <section aria-labelledby="settle-title">
      <h3 id="settle-title">{words.settleTitle}</h3>
      <dl class="settling">
        {settling.map(({ stage, items }) => (
          <SettlingAt key={stage ?? ''} stage={stage} items={items} labels={labels} />
        ))}
      </dl>
    </section>
  );
}

function SettlingAt({ stage, items, labels }: ReturnType<typeof byStage>[number] & Pick<FirmOrderProps, 'labels'>) {
  const { t } = useApp();
  const words = useCompareWords();
  const people = new Map<number, Settling[]>();
  for (const item of items) {
    const { id } = item.person.candidate;
    people.set(id, [...(people.get(id) ?? []), item]);
  }
  return (
    <div>
      <dt>{stage === null ? words.settleDecide : words.settleAt(t.value.stageShort(stage))}</dt>
      {[...people].map(([id, own]) => (
        <dd key={id}>
          <bdi>{labels.get(id)}</bdi>
          {t.value.colon}
          <Said>
            {reasons
              .map((why) => ({ why, names: own.filter((item) => item.why === why).map(({ criterion }) => criterion) }))
              .filter(({ names }) => names.length > 0)
              .map(({ why, names }) => `${names.map((one) => doc(shortName(one))).join(', ')} (${words.why[why]})`)
              .join(words.semicolon)}
          </Said>
        </dd>
      ))}
    </div>
  );
}
