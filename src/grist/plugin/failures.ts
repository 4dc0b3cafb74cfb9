/** Grist's own errors, sorted by what they mean for the one who asked. */
import { isRecord } from '../../model/guards';
import type { GristFailure, Result } from '../port';

const finalCodes: Readonly<Record<string, 'refused' | 'read-only' | 'no-access'>> = {
  ACL_DENY: 'refused',
  AUTH_NO_EDIT: 'read-only',
  // The account has lost the document: no retry brings it back.
  AUTH_NO_VIEW: 'no-access',
};

/*
 * How Grist says that a table or a column is not in the document: the engine gives the exception of
 * its own dictionary or says it in words, the server has words of its own for tables.
 */
const missingName = [
  // Every table has ids: a server says this where a row would get an id that is refused (assertion.ts).
  /^\[Sandbox\] KeyError '(?!id')(\w+)'$/,
  /No such (?:table|column): ([\w.]+)/,
  /Table not found:? "?(\w+)/i,
];

// A page that was opened to try things out makes its copy with its first bundle, if it may; after a refusal Grist gives it
// this same answer to everything.
const copyRefusal =
  /^(?:Insufficient access to document to copy|Anonymous document creation is disabled|Cannot fork a document)/;

// Any other exception of the engine: it has undone the bundle, and would do so again. An update of a
// row that a colleague has deleted is one. (A closed or crashed engine speaks without an exception.)
const engineRefusal = /^\[Sandbox\] (?!MemoryError)\w*(?:Error|Exception)\b/;

/** Whatever was thrown, as a failure of the port. */
export function classifyFailure(thrown: unknown): GristFailure {
  const { message, code } = readThrown(thrown);
  if (message.startsWith('Access not granted')) return { kind: 'no-access', message };
  const final = typeof code === 'string' ? finalCodes[code] : undefined;
  if (final) return { kind: final, message };
  if (copyRefusal.test(message)) return { kind: 'no-copy', message };
  for (const pattern of missingName) {
    const name = pattern.exec(message)?.[1];
    if (name !== undefined) return { kind: 'missing', name, message };
  }
  return engineRefusal.test(message) ? { kind: 'refused', message, engine: true } : { kind: 'unreachable', message };
}

/**
 * True when Grist's engine has answered with an error whose words were lost on the way: grist-static
 * throws a bare string, and only an error's message crosses the window.
 */
export function wordsWereLost(thrown: unknown): boolean {
  const { message, code } = readThrown(thrown);
  return message === '' && code === undefined;
}

/** Of an error thrown in Grist's window, only its message and its code cross to ours. */
function readThrown(thrown: unknown): { message: string; code?: unknown } {
  if (!isRecord(thrown) && !(thrown instanceof Error)) return { message: String(thrown) };
  const { message = '', code }: { readonly message?: unknown; readonly code?: unknown } = thrown;
  return typeof message === 'string' ? { message, code } : { message: String(thrown) };
}

/** Not a word on what was asked: this page gets no answer any more. */
export const unanswered = ({ message }: GristFailure): Result<never> => ({
  ok: false,
  failure: { kind: 'unreachable', message },
});
