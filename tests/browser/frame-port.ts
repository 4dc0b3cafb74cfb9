/** The port of a widget inside a real Grist, reached from here. */
import type { Frame } from 'playwright-core';
import type { GristPort } from '../../src/grist/port.ts';

/** What a set-up asks of Grist. */
export type FramePort = Pick<GristPort, 'fetchTable' | 'apply'>;

/** `frame`: one that holds the test page `contract-page`. */
export const framePort = (frame: Frame): FramePort => ({
  fetchTable: (table) => frame.evaluate((name) => window.port.fetchTable(name), table),
  apply: (actions) => frame.evaluate((list) => window.port.apply(list), actions),
});
