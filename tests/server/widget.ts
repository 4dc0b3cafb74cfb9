/** A widget without a screen, of one account of the server. */
import '../../src/document/writing/later-intents.ts';
import { openDocument, type TeamDocument } from '../../src/document/document.ts';
import { createMemoryStore, type Environment } from '../../src/document/local/environment.ts';
import type { GristPort } from '../../src/grist/port.ts';
import { dayHere } from '../../widget/platform/day-here.ts';
import { until } from '../host/until.ts';
import { type Account, url } from './accounts.ts';

/** Nothing is pushed to it: it looks around when told to. `grist`: its way to the server, when it is to be held up. */
export async function open(...where: Parameters<typeof begin>): Promise<TeamDocument> {
  const document = begin(...where);
  await until(
    async () => document.phase.value.is === 'ready' && document.identity.settled.value && document.complete.value,
  );
  return document;
}

/** The same, before anything has been answered. */
export const begin = (
  account: Account,
  grist: GristPort = account.grist,
  clock: Partial<Pick<Environment, 'now' | 'dayOf'>> = {},
): TeamDocument =>
  openDocument({
    grist,
    readOnly: false,
    embedder: url,
    environment: {
      now: Date.now,
      dayOf: dayHere,
      randomKey: () => crypto.randomUUID(),
      after: (ms, call) => {
        const timer = setTimeout(call, ms);
        return () => clearTimeout(timer);
      },
      rest: async () => {},
      attended: () => false,
      store: createMemoryStore(),
      instance: account.email,
      isOpen: async () => true,
      exclusively: (_name, task) => task(),
      ...clock,
    },
  });
