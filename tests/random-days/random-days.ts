/**
 * Random days of a team: people type, save and correct on two or three pages while the network, Grist,
 * the storage and colleagues do what they do. Afterwards everything is mended, and what is there is held
 * against what has been typed and decided.
 */
// Loaded by a page when it needs them: here beforehand, since the time of a schedule does not wait for files.
import '../../src/document/writing/alone.ts';
import '../../src/document/places/guesses.ts';
import '../../src/document/local/left-drafts.ts';
import '../../src/document/writing/stored-entry.ts';
import '../../src/document/fetched-later.ts';
import { Day } from './day.ts';
import { checkRows, checkTexts, checkViews, storedOf, type Violations } from './invariants.ts';
import { prepareTeam } from './pages.ts';
import type { Schedule } from './steps.ts';

/** Lives through a schedule; gives what is wrong afterwards. */
export async function runSchedule({ steps, ...given }: Schedule): Promise<readonly string[]> {
  const wrong: Violations = [];
  const onRejection = (reason: unknown) => void wrong.push(`unhandled rejection: ${reason}`);
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', onRejection);
  try {
    const day = new Day(await prepareTeam(), given);
    await day.openAll(given.machines);
    for (const step of steps) await day.act(step);
    await day.mend();
    const stored = await storedOf(day);
    checkTexts(day, stored, wrong);
    checkRows(day, wrong);
    checkViews(day, stored, wrong);
    for (const page of day.pages) page.kill();
    // Node tells of unhandled rejections once it has nothing else to do.
    await new Promise((resolve) => setImmediate(resolve));
  } finally {
    process.off('unhandledRejection', onRejection);
    for (const other of others) process.on('unhandledRejection', other);
  }
  return wrong;
}
