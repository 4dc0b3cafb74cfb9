import type { GristFailure } from '../../src/grist/port';

/** Stops a bundle: everything done so far in it is forgotten, and the failure goes to the caller. */
export class ActionError extends Error {
  readonly failure: GristFailure;

  constructor(failure: GristFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** A table, column or row that is not there; the message is the one a Grist server sends. */
export const missing = (name: string, message = `[Sandbox] KeyError '${name}'`): ActionError =>
  new ActionError({ kind: 'missing', name, message });

/** Access rules said no, or the data engine did; neither is worth a retry. */
export const refused = (message: string): ActionError =>
  new ActionError({ kind: 'refused', message, ...(message.startsWith('[Sandbox]') ? { engine: true } : {}) });

export const unreachable = (message: string): GristFailure => ({ kind: 'unreachable', message });
