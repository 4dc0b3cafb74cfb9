/** What may happen on a team's day: what people do, and what the network, Grist and colleagues do to them. */
import * as fc from 'fast-check';
import type { Fault } from '../fake-grist/faults.ts';

/** `page` and every index are taken modulo what is there at that moment. */
export type Step =
  | { readonly do: 'type'; readonly page: number; readonly letters: number }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'save'; readonly page: number; readonly criteria: readonly number[]; readonly sign: number }
  | { readonly do: 'edit'; readonly page: number; readonly proof: number; readonly what: 'text' | 'sign' | 'criterion' }
  | { readonly do: 'remove'; readonly page: number; readonly proof: number }
  | { readonly do: 'mark'; readonly page: number; readonly point: number; readonly state: number }
  | { readonly do: 'fact'; readonly page: number }
  | Noted<'rate'>
  | Noted<'team-rate'>
  /** A proof is ticked under the team's note, or is not any more. */
  | { readonly do: 'cite'; readonly page: number; readonly criterion: number; readonly proof: number }
  | { readonly do: 'unrate'; readonly page: number; readonly criterion: number }
  /** One's own last proof, taken back or brought again. */
  | { readonly do: 'take-back'; readonly page: number; readonly again: boolean }
  | { readonly do: 'seal'; readonly page: number; readonly asTeam: boolean }
  | { readonly do: 'unseal'; readonly page: number }
  | { readonly do: 'stage'; readonly page: number; readonly stage: number }
  | { readonly do: 'finish'; readonly page: number }
  | { readonly do: 'offline'; readonly page: number; readonly on: boolean }
  | { readonly do: 'fault'; readonly page: number; readonly fault: Fault }
  | { readonly do: 'read-fault'; readonly page: number; readonly fault: Fault }
  | { readonly do: 'release'; readonly page: number }
  | { readonly do: 'rules'; readonly on: boolean }
  | { readonly do: 'read-only'; readonly on: boolean }
  | { readonly do: 'storage'; readonly page: number; readonly broken: boolean }
  | { readonly do: 'access'; readonly page: number; readonly on: boolean }
  /** A page of version 0.1.0 left a proof unsent on the machine of this one. */
  | { readonly do: 'left'; readonly page: number; readonly candidate: number }
  | { readonly do: 'hand'; readonly what: HandWork; readonly pick: number }
  | { readonly do: 'reload'; readonly page: number }
  /** The page is opened anew to try things out: from its first bundle on it is in a copy. Needs accounts. */
  | { readonly do: 'copy'; readonly page: number }
  | { readonly do: 'switch'; readonly page: number; readonly candidate: number }
  /** The person clicks into the page, or away from it. */
  | { readonly do: 'attend'; readonly page: number; readonly on: boolean }
  /** Grist's cursor moves: somebody clicked in the list, or a row left its filter, was sorted away. */
  | { readonly do: 'cursor'; readonly page: number; readonly candidate: number };

/** A note, a reason that is added to what is there, or both. */
interface Noted<D extends 'rate' | 'team-rate'> {
  readonly do: D;
  readonly page: number;
  readonly criterion: number;
  /** 0: not observed; 4: none given. */
  readonly note: number;
  readonly reason?: boolean;
}

export type HandWork =
  | 'add-proof'
  | 'edit-proof'
  | 'remove-proof'
  | 'rename'
  | 'remove-candidate'
  | 'replace-candidate'
  | 'remove-criterion';

export interface Schedule {
  /** Machine of each page: pages of one machine share its storage and its person. */
  readonly machines: readonly number[];
  /** Whether people have accounts; a machine is then that of one of them. */
  readonly accounts?: boolean;
  /** How long requests and answers take, in ms, in turns; none: no time at all. */
  readonly latency?: readonly number[];
  readonly steps: readonly Step[];
}

const anyIndex = fc.nat({ max: 5 });
const page = fc.nat({ max: 2 });
const step = (weight: number, arbitrary: fc.Arbitrary<Step>) => ({ weight, arbitrary });
const one = <const D extends Step['do'], R extends object>(
  name: D,
  rest: { readonly [K in keyof R]: fc.Arbitrary<R[K]> },
) => fc.record({ do: fc.constant(name), ...rest } as never) as unknown as fc.Arbitrary<Step>;

const fault = fc.constantFrom<Fault>('offline', 'dropAnswer', 'delay', 'late', 'doubleAnswer');

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  step(8, one('type', { page, letters: fc.integer({ min: 1, max: 9 }) })),
  step(8, one('wait', { ms: fc.constantFrom(10, 100, 240, 260, 700, 1_600, 5_000) })),
  step(
    8,
    one('save', {
      page,
      criteria: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 2 }),
      sign: fc.nat({ max: 2 }),
    }),
  ),
  step(6, one('edit', { page, proof: anyIndex, what: fc.constantFrom('text', 'text', 'sign', 'criterion') })),
  step(2, one('remove', { page, proof: anyIndex })),
  step(2, one('mark', { page, point: fc.nat({ max: 2 }), state: fc.nat({ max: 2 }) })),
  step(2, one('fact', { page })),
  step(5, one('rate', { page, criterion: fc.nat({ max: 2 }), note: fc.nat({ max: 4 }), reason: fc.boolean() })),
  step(4, one('team-rate', { page, criterion: fc.nat({ max: 1 }), note: fc.nat({ max: 4 }), reason: fc.boolean() })),
  step(3, one('cite', { page, criterion: fc.nat({ max: 1 }), proof: anyIndex })),
  step(1, one('unrate', { page, criterion: fc.nat({ max: 2 }) })),
  step(3, one('take-back', { page, again: fc.boolean() })),
  step(1, one('seal', { page, asTeam: fc.boolean() })),
  step(1, one('unseal', { page })),
  step(1, one('stage', { page, stage: fc.nat({ max: 2 }) })),
  step(1, one('finish', { page })),
  step(5, one('offline', { page, on: fc.boolean() })),
  step(5, one('fault', { page, fault })),
  step(3, one('read-fault', { page, fault: fc.constantFrom<Fault>('offline', 'delay', 'kept') })),
  step(3, one('release', { page })),
  step(1, one('rules', { on: fc.boolean() })),
  step(1, one('read-only', { on: fc.boolean() })),
  step(1, one('storage', { page, broken: fc.boolean() })),
  step(1, one('access', { page, on: fc.boolean() })),
  step(1, one('left', { page, candidate: fc.nat({ max: 2 }) })),
  step(
    4,
    one('hand', {
      what: fc.constantFrom<HandWork>(
        'add-proof',
        'edit-proof',
        'edit-proof',
        'remove-proof',
        'rename',
        'remove-candidate',
        'replace-candidate',
        'remove-criterion',
      ),
      pick: anyIndex,
    }),
  ),
  step(3, one('reload', { page })),
  step(1, one('copy', { page })),
  step(2, one('switch', { page, candidate: fc.nat({ max: 2 }) })),
  step(2, one('attend', { page, on: fc.boolean() })),
  step(3, one('cursor', { page, candidate: fc.nat({ max: 2 }) })),
);

export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.record({
  machines: fc.constantFrom([0, 1], [0, 0], [0, 1, 1], [0, 1, 2]),
  accounts: fc.boolean(),
  latency: fc.constantFrom([], [0, 40, 5], [120, 0, 400, 20], [30]),
  steps: fc.array(stepArbitrary, { minLength: 1, maxLength: 40, size: 'max' }),
});
