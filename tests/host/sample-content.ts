/** What the sample document holds. */
import type { GristPort } from '../../src/grist/port.ts';

/**
 * Fills an empty document, as a team would through the widget. `widgetUrl` is the address that the
 * document keeps for the widget.
 */
export async function populate(_port: GristPort, _widgetUrl: string): Promise<void> {
  throw new Error('tests/host/sample-content.ts is still to be written');
}
