/** Whose a change is: what an intent is made in, and how rows are addressed and signed. */

import type { GristFailure, GristPort } from '../../grist/port';
import type { Dossier } from '../../model/dossier';
import type { Target } from '../writing/changes';
import type { Identity, Speaker } from './identity';

export interface Who {
  /** The name that the person's rows carry: e-mail or chosen name; '' while nobody knows. */
  readonly id: string;
  /** True when Grist itself fills the name in, from the account. */
  readonly account: boolean;
}

export interface IntentContext {
  readonly file: Dossier;
  readonly who: Who;
  /** Seconds since 1970. */
  readonly now: number;
  /** The person's calendar day, as a Date cell holds it. */
  readonly today: number;
  readonly randomKey: () => string;
}

/** A row is addressed by its key while it has one: its id may not be known yet. */
export const targetOf = (row: { readonly key: string; readonly id: number }): Target =>
  row.key ? { key: row.key } : { id: row.id };

/** One's own rows: where Grist knows the account it signs them itself, elsewhere they are signed here. */
export const signed = <F extends string>(field: F, who: Who) =>
  (who.id && !who.account ? { [field]: who.id } : {}) as Partial<Record<F, string>>;

/** In whose name nothing leaves, or not yet. */
type Mute = 'somebody else' | 'unreachable' | 'no copy';
export const isMute = (who: Speaker): who is Mute => who !== 'oneself' && who !== 'nobody known';
const mute = { 'somebody else': 'viewing-as', unreachable: 'unreachable', 'no copy': 'no-copy' } as const;

export const cannotSpeak = (who: Mute): GristFailure => ({ kind: mute[who], message: `The page speaks for: ${who}` });

/** Grist as the one who looks: what "View as" would have signed by somebody else does not leave. */
export function writeAsOneself(grist: GristPort, identity: () => Identity): GristPort {
  const apply: GristPort['apply'] = async (actions) => {
    const who = await identity().speaks();
    if (isMute(who)) return { ok: false, failure: cannotSpeak(who) };
    return await grist.apply(actions);
  };
  const applyAloud: GristPort['applyAloud'] = async (actions) =>
    (await identity().speaks()) === 'oneself' ? await grist.applyAloud(actions) : null;
  // The token speaks for the one who looks, and would bring rows that the page does not show.
  const fetchRows: GristPort['fetchRows'] = async (...asked) =>
    identity().viewing.value ? null : await grist.fetchRows(...asked);
  const saveOption: GristPort['saveOption'] = async (...option) => {
    if (!identity().viewing.value) await grist.saveOption(...option);
  };
  const port: GristPort = Object.create(grist);
  return Object.assign(port, { apply, applyAloud, fetchRows, saveOption });
}
