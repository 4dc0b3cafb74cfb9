/** The port of a widget inside a real Grist, reached from here. */
import type { Frame } from 'playwright-core';
import type { GristPort } from '../../src/grist/port.ts';

/** What a set-up asks of Grist, and taking it back. */
export type FramePort = Pick<GristPort, 'fetchTable' | 'apply' | 'undo'>;

/** `frame`: one that holds the test page `contract-page`. */
export const framePort = (frame: Frame): FramePort => ({
  fetchTable: (table) => frame.evaluate((name) => window.port.fetchTable(name), table),
  apply: (actions, options = {}) =>
    frame.evaluate(([list, given]) => window.port.apply(list, given), [actions, options] as const),
  undo: () => frame.evaluate(() => window.port.undo()),
});
