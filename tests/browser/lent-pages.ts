/**
 * Pages of a real Grist that the tests of one file lend each other, each with an empty document: to open one takes longer
 * than most of what is done in it. One that a test has failed in is not lent again.
 */
import type { Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { engine } from '../host/browser.ts';
import { GristPage } from '../host/grist-page.ts';
import { pictureFailure } from './fixtures.ts';

export interface LentPages {
  /** `name`: of the test, for a picture of its failure. */
  use(name: string, work: (grist: GristPage) => Promise<void>): Promise<void>;
}

/** `most`: how many at a time. */
export function lendPages(most: number): LentPages {
  let connected: Promise<Browser> | null = null;
  const idle: GristPage[] = [];
  const waiting: (() => void)[] = [];
  let lent = 0;
  afterAll(async () => (await connected)?.close());

  async function opened(): Promise<GristPage> {
    connected ??= engine.connect(inject('browser'));
    return await GristPage.open(await connected, { gristUrl: inject('gristUrl') });
  }

  async function lend(name: string, work: (grist: GristPage) => Promise<void>): Promise<void> {
    const grist = idle.pop() ?? (await opened());
    try {
      await work(grist);
      grist.problems.assertNone();
      await empty(grist);
    } catch (error) {
      await pictureFailure(grist, name);
      await grist.close();
      throw error;
    }
    idle.push(grist);
  }

  return {
    async use(name, work) {
      if (lent === most) await new Promise<void>((resolve) => waiting.push(resolve));
      else lent += 1;
      try {
        await lend(name, work);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else lent -= 1;
      }
    },
  };
}

/** As it was when it was opened: one table, one page. */
async function empty(grist: GristPage): Promise<void> {
  const [first, ...pages] = await grist.rows('_grist_Views');
  await grist.openPage(Number(first?.['id']));
  const tables = await grist.rows('_grist_Tables');
  // A summary goes with what it sums up.
  const theirs = tables.filter(({ tableId, summarySourceTable }) => tableId !== 'Table1' && !summarySourceTable);
  await grist.applyUserActions(theirs.map(({ tableId }) => ['RemoveTable', tableId]));
  const ids = new Set(pages.map(({ id }) => id));
  const left = (await grist.rows('_grist_Views')).filter(({ id }) => ids.has(id));
  await grist.applyUserActions(left.map(({ id }) => ['RemoveView', id]));
}
