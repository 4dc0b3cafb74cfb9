/** Each table is asked for once, however many want to know what it says. */
import type { GristPort } from './port';

type Asking = Pick<GristPort, 'fetchTable'>;

export function askedOnce(grist: Asking): Asking {
  const asked = new Map<string, ReturnType<Asking['fetchTable']>>();
  return {
    fetchTable(table) {
      const answer = asked.get(table) ?? grist.fetchTable(table);
      asked.set(table, answer);
      return answer;
    },
  };
}
