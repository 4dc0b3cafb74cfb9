/** The agenda of a debrief keeps its order, goes on to what is to be decided, and closes nothing that was opened. */
import { describe, expect, test } from 'vitest';
import { agendaOf, agendaOrder, debriefedStage, nextOf } from '../../src/rules/agenda.ts';
import type { DivergenceKind } from '../../src/rules/debrief.ts';
import { interviewRow, ratingRow } from './builders.ts';

const item = (id: number, kind: DivergenceKind) => ({ criterion: { id }, divergence: { kind } });
const shape = (groups: ReturnType<typeof agendaOf>) =>
  groups.map(({ kind, items }) => [kind, ...items.map(({ criterion }) => criterion.id)]);

describe('an agenda', () => {
  const opened = [item(3, 'divergent'), item(1, 'close'), item(2, 'equal'), item(4, 'unrated')];
  const order = agendaOrder(opened);

  test('puts what is to be discussed first, and leaves out a group without anything', () => {
    expect(shape(agendaOf(opened.slice(1), order))).toEqual([
      ['close', 1],
      ['equal', 2],
      ['unrated', 4],
    ]);
  });

  test('stays as it was when the debrief opened, whatever is lifted or noted meanwhile; newcomers come last', () => {
    const now = [item(5, 'divergent'), item(3, 'equal'), item(1, 'divergent'), item(2, 'equal'), item(4, 'close')];
    expect(shape(agendaOf(now, order))).toEqual([
      ['divergent', 3, 5],
      ['close', 1],
      ['equal', 2],
      ['unrated', 4],
    ]);
  });
});

describe('what comes next', () => {
  const next = (items: string, at: number) => {
    const all = [...items].map((state, place) => ({ place, decided: state === 'x' }));
    const [current] = all.slice(at);
    return current && (nextOf(all, current, ({ decided }) => decided)?.place ?? null);
  };

  test.each([
    ['the next criterion that is to be decided', 'oxo', 0, 2],
    ['the first one before it, when none is left after it', 'oxo', 2, 0],
    ['nothing, while it is the only one left', 'xox', 1, null],
    ['the one that follows, once all is decided', 'xxx', 1, 2],
    ['nothing after the last one', 'xxx', 2, null],
  ])('is %s', (_, items, at, expected) => {
    expect(next(items, at)).toBe(expected);
  });
});

describe('the last stage that the team has debriefed', () => {
  const hour = 3_600;
  const first = interviewRow(1, { stage: 'Préqualification', status: 'Terminé', startedAt: 0, endedAt: hour });
  const second = interviewRow(2, { stage: 'Mise en situation', status: 'En cours', startedAt: 10 * hour });
  const noted = (...hours: readonly (number | null)[]) =>
    hours.map((at, index) => ratingRow(index + 1, { kind: 'Débrief', modifiedAt: at === null ? null : at * hour }));
  const stage = (interviews: Parameters<typeof debriefedStage>[0], ...hours: readonly (number | null)[]) =>
    debriefedStage(interviews, noted(...hours), 2, 100 * hour);

  test('is none before the team has noted anything', () => {
    expect(stage([first, second])).toBeNull();
  });

  test('is that of the interviews that were over and cold by the latest note of the team', () => {
    expect(stage([first, second], 4, 5)).toBe('Préqualification');
    expect(stage([first, second], 4, 12)).toBe('Mise en situation');
    expect(stage([first, second], null)).toBe('Mise en situation');
  });

  test('is none while the only interview is hot, unless somebody has opened the debrief', () => {
    expect(stage([first], 2)).toBeNull();
    expect(stage([{ ...first, debriefOpenedBy: 'ana@example.org' }], 2)).toBe('Préqualification');
  });

  test('leaves out what is only planned, and a stage that nobody knows', () => {
    expect(stage([{ ...second, status: 'Prévu' }], 50)).toBeNull();
    expect(stage([{ ...first, stage: 'Café' }], 50)).toBeNull();
  });
});
