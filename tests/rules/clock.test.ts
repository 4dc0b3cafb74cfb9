import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, plannedMinutes, sharedTime } from '../../src/rules/clock';
import { pointRow } from './builders';

const stages = ['Entretien intra/métier'] as const;

describe('the planned length', () => {
  it('is the sum of the points’ minutes, at least and at most', () =>
    expect(
      plannedMinutes(stages, [
        pointRow(1, { minMinutes: 5, maxMinutes: 10 }),
        pointRow(2, { maxMinutes: 20 }),
        pointRow(3, { minMinutes: 9, maxMinutes: 3 }),
      ]),
    ).toEqual({ min: 28, max: 39 }));
  it('is the stage’s when points say nothing, or there is none', () => {
    const points = [1, 2, 3].map((id) => pointRow(id, { minMinutes: id === 1 ? 0 : null }));
    expect(plannedMinutes(stages, points)).toEqual({ min: 45, max: 60 });
    expect(plannedMinutes(stages, [])).toEqual({ min: 45, max: 60 });
    expect(plannedMinutes(['Préqualification', ...stages], points)).toEqual({ min: 65, max: 90 });
  });
  it('counts a share of the stage for each point that says nothing', () =>
    expect(plannedMinutes(['Mise en situation'], [pointRow(1, { minMinutes: 5 }), pointRow(2)])).toEqual({
      min: 35,
      max: 35,
    }));
});

describe('stages led as one conversation', () => {
  it('share its time as each was planned', () =>
    expect(sharedTime([15, 45], { startedAt: 600, endedAt: 4200 })).toEqual([
      { startedAt: 600, endedAt: 1500 },
      { startedAt: 1500, endedAt: 4200 },
    ]));
  it('follow each other, fill it whole, and none of them is left without a share', () => {
    const minutes = fc.integer({ min: 1, max: 120 });
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1, maxLength: 3 }), fc.nat(), minutes, (planned, start, length) => {
        const whole = { startedAt: start, endedAt: start + length * 60 };
        const shares = sharedTime(planned, whole);
        expect(shares[0]?.startedAt).toBe(whole.startedAt);
        expect(shares.at(-1)?.endedAt).toBe(whole.endedAt);
        shares.forEach((share, index) => {
          expect(share.endedAt).toBeGreaterThan(share.startedAt);
          if (index > 0) expect(share.startedAt).toBe(shares[index - 1]?.endedAt);
        });
      }),
    );
  });
});

describe('the time left', () => {
  const points = [pointRow(1, { minMinutes: 10, maxMinutes: 15 }), pointRow(2, { minMinutes: 20, maxMinutes: 25 })];
  const at = (minutes: number, done: readonly number[] = [], startedAt: number | null = 600) =>
    clockOf({ stages, points, done: new Set(done), startedAt, now: 600 + minutes * 60 });

  it('is the planned length at most, less what has passed', () =>
    expect(at(22.5)).toEqual({ planned: { min: 30, max: 40 }, elapsed: 22, left: 18, needed: 30, short: true }));
  it('is short when less is left than the points to come need', () => {
    expect(at(20, [1])).toMatchObject({ left: 20, needed: 20, short: false });
    expect(at(21, [1])).toMatchObject({ left: 19, short: true });
    expect(at(90, [1, 2])).toMatchObject({ left: 0, needed: 0, short: false });
  });
  it('does not run before the start', () =>
    expect(at(99, [], null)).toMatchObject({ elapsed: null, left: 40, short: false }));
  it('is never negative, even with a clock behind Grist’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), (minutes) => {
        const { elapsed, left } = at(minutes);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(40);
        expect(elapsed).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
