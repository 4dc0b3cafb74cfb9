import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleArbitrary } from './schedules/steps.ts';
import { runSchedule } from './schedules.ts';

const all = process.env['npm_lifecycle_event'] === 'test:schedules';
const numRuns = Number(process.env['SCHEDULES'] ?? (all ? 10_000 : 300));

describe('any day of a team', () => {
  it(`loses no character, doubles no row and ends with everybody seeing the same (${numRuns} schedules)`, {
    timeout: 60_000 + numRuns * 300,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(scheduleArbitrary, async (schedule) => {
        expect(await runSchedule(schedule)).toEqual([]);
      }),
      { numRuns, seed: Number(process.env['SEED'] ?? 20_260_101), endOnFailure: false },
    );
  });
});
