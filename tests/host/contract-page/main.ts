/** A widget without a screen: the plugin adapter, within reach of the tests. */
import { createPluginGrist } from '../../../src/grist/plugin/plugin-grist.ts';
import type { GristEvent, GristPort } from '../../../src/grist/port.ts';
import { contract } from '../../contract/contract.ts';

declare global {
  interface Window {
    port: GristPort;
    /** Everything that Grist has told this widget, in order. */
    events: readonly GristEvent[];
    /** Runs one case of the contract; the prefix keeps its tables apart from those of other runs. */
    runContract: (name: string, prefix: string) => Promise<void>;
  }
}

const port = createPluginGrist('');
const events: GristEvent[] = [];

port.start([{ name: 'Nom', title: 'Nom', optional: true }], (event) => events.push(event));

Object.assign(window, {
  port,
  events,
  async runContract(name: string, prefix: string) {
    const found = contract.find((each) => each.name === name);
    if (!found) throw new Error(`no such case: ${name}`);
    await found.run(port, { prefix, events: () => events });
  },
} satisfies Pick<Window, 'port' | 'events' | 'runContract'>);
