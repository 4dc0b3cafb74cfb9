/** The in-memory Grist keeps the contract. */
import { describe, test } from 'vitest';
import type { GristEvent } from '../../src/grist/port';
import { createMemoryGrist } from '../fake-grist/memory-grist';
import { contract, productTables } from './contract';

/** A clock that never stands still, and always tells the same story. */
function ticking(): () => number {
  let now = Date.UTC(2026, 2, 2, 9);
  return () => {
    now += 1;
    return now;
  };
}

describe('the in-memory Grist', () => {
  test.each(contract)('$name', async ({ run }) => {
    const grist = createMemoryGrist({ now: ticking() });
    grist.edit(...productTables);
    const client = grist.connect({ linkedTable: 'Candidats', token: { baseUrl: '', token: '', userId: null } });
    const events: GristEvent[] = [];
    client.start([], (event) => events.push(event));
    await client.delivered();
    await run(client, { prefix: 'T', events: () => events });
  });
});
