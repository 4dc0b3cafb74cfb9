/** What comes from Grist over REST, and what lets one ask there, parsed. */
import { isRecord, textsOf } from '../../model/guards';
import type { AccessToken } from '../port';

/** What the token carries of the account and of the document. Nothing promises it: null where it is not there. */
export function payloadOf(token: string): {
  readonly userId: number | null;
  readonly docId: string | null;
  readonly onlyReads: boolean;
} {
  const nothing = { userId: null, docId: null, onlyReads: false };
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const payload: unknown = JSON.parse(atob(base64));
    if (!isRecord(payload)) return nothing;
    const { userId, docId } = payload;
    return {
      userId: typeof userId === 'number' ? userId : null,
      docId: typeof docId === 'string' ? docId : null,
      onlyReads: payload['readOnly'] === true,
    };
  } catch {
    return nothing;
  }
}

/** `lifetime`: for how long it holds, in ms. */
export function parseToken(raw: unknown): AccessToken & { readonly lifetime: number } {
  const { baseUrl, token } = textsOf(raw);
  if (baseUrl === undefined || token === undefined) throw new Error('not a token');
  const lifetime = isRecord(raw) ? raw['ttlMsecs'] : null;
  const { userId, docId, onlyReads } = payloadOf(token);
  return {
    baseUrl,
    token,
    userId,
    ...(docId === null ? {} : { docId }),
    ...(onlyReads ? { onlyReads } : {}),
    lifetime: typeof lifetime === 'number' ? lifetime : 0,
  };
}

/** What the authors of access rules have written beside those that refuse, in the body of a refusal: bare until Grist 1.7.17. */
export function memosOf(raw: unknown): readonly string[] {
  const details = isRecord(raw) ? raw['details'] : null;
  const memos = isRecord(details) && Array.isArray(details['memos']) ? details['memos'] : [];
  const texts = memos.map((memo: unknown) => (isRecord(memo) ? memo['text'] : memo));
  return texts.filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}
