/** One line for each person: range, score, coverage; no rank, since the order may not hold. */
import './overview.css';
import { useState } from 'preact/hooks';
import { shortName } from '../../src/model/criterion';
import type { DoubtOutcome } from '../../src/model/evidence';
import { outcomeOf } from '../../src/rules/proof';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { type CompareWords, useCompareWords } from '../words/compare';
import { obstacleSentence } from './firmness';
import { Interval } from './interval';
import { type ComparedPerson, type CompareView, type SortKey, sortPeople } from './view';

const shownAtFirst = 30;

export interface OverviewProps {
  readonly view: CompareView;
  readonly labels: ReadonlyMap<number, string>;
  readonly selectedId: number;
  readonly onDecide: (candidate: number) => void;
}

export function Overview({ view, labels, selectedId, onDecide }: OverviewProps) {
  const words = useCompareWords();
  const [key, setKey] = useState<SortKey>('score');
  const [all, setAll] = useState(false);
  const ranked = sortPeople(view.ranked, key);
  const shown = all ? ranked : ranked.slice(0, shownAtFirst);
  const names: Readonly<Record<SortKey, string>> = {
    name: words.person,
    min: words.interval,
    score: words.score,
    coverage: words.rated,
  };
  const head = (column: SortKey) => (
    <th
      scope="col"
      class={`column-${column}`}
      aria-sort={key === column ? (column === 'name' ? 'ascending' : 'descending') : undefined}
    >
      <button type="button" class="sort" onClick={() => setKey(column)}>
        {names[column]}
        <span aria-hidden="true">{key === column ? (column === 'name' ? ' ↑' : ' ↓') : ''}</span>
      </button>
      {column === 'min' && (
        <span class="axis" aria-hidden="true">
          <span>33</span>
          <span>67</span>
          <span>100 %</span>
        </span>
      )}
    </th>
  );
  const group = (title: string, people: readonly ComparedPerson[], why: (person: ComparedPerson) => string) =>
    people.length > 0 && (
      <tbody>
        <tr class="group">
          <th scope="rowgroup" colSpan={5}>
            {title}
          </th>
        </tr>
        {sortPeople(people, key).map((person) => (
          <PersonRow key={person.candidate.id} {...{ person, labels, words, selectedId, onDecide }} why={why(person)} />
        ))}
      </tbody>
    );

  return (
    <>
      <table class="overview">
        <caption class="visually-hidden">
          {words.overview} {words.overviewSummary}
        </caption>
        <thead>
          <tr>
            {head('name')}
            {head('min')}
            {head('score')}
            {head('coverage')}
            <th scope="col" class="column-decide">
              {words.decideHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((person) => (
            <PersonRow key={person.candidate.id} {...{ person, labels, words, selectedId, onDecide }} why="" />
          ))}
        </tbody>
        {group(words.unranked, view.unranked, (person) => obstacleSentence(person, words))}
        {group(words.knockedOut, view.knockedOut, ({ score }) =>
          words.knockedOutBy(score.knockedOut.map((one) => doc(shortName(one)))),
        )}
      </table>
      {shown.length < ranked.length && (
        <button type="button" onClick={() => setAll(true)}>
          {words.showAll(ranked.length)}
        </button>
      )}
      <p class="hint">{words.scale}</p>
    </>
  );
}

interface PersonRowProps {
  readonly person: ComparedPerson;
  readonly labels: ReadonlyMap<number, string>;
  readonly words: CompareWords;
  readonly selectedId: number;
  readonly onDecide: (candidate: number) => void;
  readonly why: string;
}

function PersonRow({ person, labels, words, selectedId, onDecide, why }: PersonRowProps) {
  const { t } = useApp();
  const { candidate, score, doubts, criteria, blanks } = person;
  // Who has no order has no total either: it would be read as one.
  const total = person.obstacles.length > 0 ? { ...score, score: null } : score;
  const name = labels.get(candidate.id) ?? '';
  const count = (outcome: DoubtOutcome) => doubts.filter(({ doubt }) => outcomeOf(doubt) === outcome).length;
  const facts = [
    candidate.decision === null ? '' : t.value.decisions[candidate.decision],
    words.doubts(count('Levé'), count('Confirmé'), count('Ouvert')),
  ].filter(Boolean);
  return (
    <>
      <tr class="person-row" data-selected={candidate.id === selectedId}>
        <th scope="row">
          <bdi>{name}</bdi>
          {facts.length > 0 && <span class="muted person-facts">{facts.join(' · ')}</span>}
        </th>
        <td>
          <Interval score={total} />
          <span class="visually-hidden">
            {score.score === null
              ? words.noScore
              : total.score === null
                ? words.rangeText(words.percent(score.min), words.percent(score.max))
                : words.intervalText(words.percent(score.score), words.percent(score.min), words.percent(score.max))}
          </span>
        </td>
        <td class="figure">{words.percent(total.score)}</td>
        <td class="figure">{words.ratedOf(criteria.length - blanks, criteria.length)}</td>
        <td class="column-decide">
          <button type="button" class="link" aria-label={words.decideFor(name)} onClick={() => onDecide(candidate.id)}>
            {words.decideShort}
          </button>
        </td>
      </tr>
      {(why || person.strayNotes > 0) && (
        <tr class="why">
          <td colSpan={5}>
            <Said>{why}</Said> {person.strayNotes > 0 && words.stray(person.strayNotes)}
          </td>
        </tr>
      )}
    </>
  );
}
