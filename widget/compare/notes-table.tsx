/** The team's notes, a criterion a line and a person a column: one judges criterion by criterion. */
import './notes-table.css';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { type Criterion, shortName } from '../../src/model/criterion';
import type { Weight } from '../../src/rules/criteria';
import { outcomeOf, proofState } from '../../src/rules/proof';
import { useApp } from '../app-state';
import { CriterionMark } from '../ui/criterion-mark';
import { Doc } from '../ui/doc';
import { type CompareWords, useCompareWords } from '../words/compare';
import { useSharedWords } from '../words/shared';
import type { ComparedCell, ComparedPerson, CompareView, CriterionRow } from './view';

const shownAtFirst = 12;

interface NotesTableProps {
  readonly view: CompareView;
  readonly labels: ReadonlyMap<number, string>;
}

export function NotesTable({ view, labels }: NotesTableProps) {
  const words = useCompareWords();
  const [matrix, setMatrix] = useState(false);
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const people = [...view.ranked, ...view.unranked, ...view.knockedOut];
  const shown = all ? people : people.slice(0, shownAtFirst);
  const toggle = (id: number) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <section aria-labelledby="notes-title">
      <div class="section-head">
        <h3 id="notes-title">{words.notesTitle}</h3>
        <button type="button" aria-pressed={matrix} onClick={() => setMatrix(!matrix)}>
          {words.matrix}
        </button>
      </div>
      <p class="hint notes-hint">
        <span class={matrix ? '' : 'not-printed'}>{matrix ? words.matrixHint : words.notesHint}</span>
        {!matrix &&
          (['proven', 'doubt', 'bare'] as const).map((state) => (
            <span key={state}>
              <CriterionMark state={state} /> {words.legend[state]}
            </span>
          ))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by the keyboard too */}
      <section class="table-scroll" tabIndex={0} aria-label={words.region}>
        <table class="notes-table">
          <caption class="visually-hidden">{words.notesTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{words.criterion}</th>
              {shown.map(({ candidate }) => (
                <th key={candidate.id} scope="col" class="person-column">
                  <bdi>{labels.get(candidate.id)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.criteria.map((row) => {
              const { criterion } = row;
              const expanded = open.has(criterion.id);
              return (
                <Fragment key={criterion.id}>
                  <tr>
                    <th scope="row">
                      <CriterionHead row={row} words={words} open={expanded} onToggle={() => toggle(criterion.id)} />
                    </th>
                    {shown.map((person) => (
                      <td key={person.candidate.id}>
                        <Cell cell={person.cells.get(criterion.id)} weight={row.weight} matrix={matrix} words={words} />
                      </td>
                    ))}
                  </tr>
                  {expanded && (
                    <tr>
                      <td colSpan={shown.length + 1} class="proofs-cell">
                        <CriterionProofs criterion={criterion} people={shown} labels={labels} words={words} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{matrix ? words.total : words.scoreRow}</th>
              {/* No total of somebody without an order. */}
              {shown.map(({ candidate, score, obstacles }) => {
                const said = matrix ? words.sum(score.matrix) : words.percent(score.score);
                return <td key={candidate.id}>{obstacles.length > 0 ? words.cell.nothing : said}</td>;
              })}
            </tr>
          </tfoot>
        </table>
      </section>
      {shown.length < people.length && (
        <button type="button" onClick={() => setAll(true)}>
          {words.showAll(people.length)}
        </button>
      )}
    </section>
  );
}

interface CriterionHeadProps {
  readonly row: CriterionRow;
  readonly words: CompareWords;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function CriterionHead({ row: { criterion, weight }, words, open, onToggle }: CriterionHeadProps) {
  const name = shortName(criterion);
  return (
    <>
      <button type="button" class="criterion-toggle" aria-expanded={open} onClick={onToggle}>
        <span class="visually-hidden">{words.proofsOf} </span>
        <span class="disclosure" data-open={open} aria-hidden="true" /> <Doc>{name}</Doc>
      </button>
      <span class="muted">
        {words.weight(weight.weight, weight.percent, weight.valid)}
        {criterion.required && ` · ${words.required}`}
      </span>
    </>
  );
}

interface CellProps {
  readonly cell: ComparedCell | undefined;
  readonly weight: Weight;
  readonly matrix: boolean;
  readonly words: CompareWords;
}

function Cell({ cell, weight, matrix, words }: CellProps) {
  if (!cell) return null;
  const { note, noteValid } = cell;
  const mark = proofState(cell.tally);
  if (typeof note === 'number') {
    if (matrix) {
      return (
        <span class="cell">
          <span class="muted">{words.product(note, weight.weight, weight.percent)} </span>
          {words.sum(note * weight.weight)}
        </span>
      );
    }
    const about = mark === 'doubt' ? words.cell.doubt : mark === 'bare' ? words.cell.impression : '';
    return (
      <span class="cell">
        <CriterionMark state={mark} />
        <strong>{note}</strong>
        {about && <span class="visually-hidden">, {about}</span>}
      </span>
    );
  }
  const undecided = mark === 'proven' || mark === 'doubt' ? words.cell.toDecide : words.cell.nothing;
  const said = noteValid ? (note === null ? words.cell.notObserved : undecided) : words.cell.badNote;
  const full = note === null ? words.cell.notObservedFull : mark === 'bare' ? words.cell.nothingFull : said;
  return (
    <span class="cell gap">
      <span aria-hidden="true">{said}</span>
      <span class="visually-hidden">{noteValid ? full : words.cell.badNote}</span>
    </span>
  );
}

interface CriterionProofsProps {
  readonly criterion: Criterion;
  readonly people: readonly ComparedPerson[];
  readonly labels: ReadonlyMap<number, string>;
  readonly words: CompareWords;
}

function CriterionProofs({ criterion: { id: criterionId, title }, people, labels, words }: CriterionProofsProps) {
  const { t } = useApp();
  const more = useSharedWords();
  return (
    <div class="proofs-side">
      {title && (
        <p class="proofs-title">
          <Doc>{title}</Doc>
        </p>
      )}
      {people.map(({ candidate, cells }) => {
        const cell = cells.get(criterionId);
        if (!cell) return null;
        return (
          <div key={candidate.id}>
            <h4>
              <bdi>{labels.get(candidate.id)}</bdi> <span class="muted">{cell.note ?? ''}</span>
            </h4>
            {cell.reason && (
              <p class="muted">
                <Doc>{cell.reason}</Doc>
              </p>
            )}
            {cell.evidence.length === 0 ? (
              <p class="muted">{words.noProof}</p>
            ) : (
              <ul class="proofs">
                {cell.evidence.map(({ id, sign, text, stage, outcome }) => (
                  <li key={id} class="proof" data-sign={sign ?? ''}>
                    <span class="proof-sign" role="img" aria-label={sign ? t.value.signs[sign] : more.evidence.noSign}>
                      {sign ?? '·'}
                    </span>
                    <div>
                      <span class="proof-text" dir="auto">
                        {text ? <Doc>{text}</Doc> : more.evidence.empty}
                      </span>
                      <span class="proof-about">
                        {[t.value.stageShort(stage), sign === '?' ? more.outcomes[outcomeOf({ outcome })] : '']
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    </div>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
    </div>
  );
}
