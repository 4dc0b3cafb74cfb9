/** Part of a table, by Grist's REST interface; the contract tests hold the answers of a server to those of a widget. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

const getAccessToken = vi.fn();
const getDocName = vi.fn();
vi.mock('../../src/grist/plugin/plugin-api.ts', () => ({ grist: { docApi: { getAccessToken, getDocName } } }));

const origin = 'https://grist.example.org';
const baseUrl = `${origin}/api/docs/doc`;
const table = { id: [4], Candidat: [12], Texte: ['lue'] };

const fetching = vi.fn<(url: URL) => Promise<Response>>();
vi.stubGlobal('fetch', fetching);

/** A page that has just been opened. */
async function open() {
  vi.resetModules();
  const { readRows } = await import('../../src/grist/plugin/rows.ts');
  return (written = false) => readRows(origin, 'Preuves', 'Candidat', [12, 13], written);
}

beforeEach(() => {
  getDocName.mockReset().mockResolvedValue('doc');
  getAccessToken.mockReset().mockResolvedValue({ baseUrl, token: 'jeton', ttlMsecs: 900_000 });
  fetching.mockReset().mockImplementation(async () => Response.json(table));
});

describe('rows of a few people', () => {
  test('are asked for alone, by one token for as long as it holds', async () => {
    const read = await open();
    expect([await read(), await read()]).toEqual([table, table]);
    const [[url] = []] = fetching.mock.calls;
    expect(`${url?.origin}${url?.pathname}`).toBe(`${baseUrl}/tables/Preuves/data`);
    expect(Object.fromEntries(url?.searchParams ?? [])).toEqual({ filter: '{"Candidat":[12,13]}', auth: 'jeton' });
    expect(getAccessToken).toHaveBeenCalledOnce();
  });

  test('are asked for with a new token when the first one is about to end', async () => {
    getAccessToken.mockResolvedValue({ baseUrl, token: 'jeton', ttlMsecs: 30_000 });
    const read = await open();
    await read();
    await read();
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });

  test('are asked for with a new token once something has been sent: it may have made a copy, which is read from then on', async () => {
    const read = await open();
    await read();
    getAccessToken.mockResolvedValue({ baseUrl: `${baseUrl}~fork~5`, token: 'autre', ttlMsecs: 900_000 });
    await read(true);
    await read(true);
    expect(fetching.mock.calls.map(([url]) => url.pathname)).toEqual([
      '/api/docs/doc/tables/Preuves/data',
      '/api/docs/doc~fork~5/tables/Preuves/data',
      '/api/docs/doc~fork~5/tables/Preuves/data',
    ]);
  });

  test('are asked for with a new token once Grist says another name: a cell changed beside the widget makes a copy too', async () => {
    const read = await open();
    await read();
    getDocName.mockResolvedValue('doc~fork~5');
    await read();
    await read();
    expect(getAccessToken).toHaveBeenCalledTimes(2);
  });

  test('are not there when Grist refuses, which the whole table then says', async () => {
    fetching.mockResolvedValueOnce(new Response('{"error":"Blocked by table read access rules"}', { status: 403 }));
    const read = await open();
    expect([await read(), await read()]).toEqual([null, table]);
  });

  test.each([
    ['without accounts', () => getAccessToken.mockRejectedValue(new Error('not here')), 0],
    [
      'that is not the page around',
      () => getAccessToken.mockResolvedValue({ baseUrl: 'https://x.org', token: 't' }),
      0,
    ],
    ['that a policy or the network does not let through', () => fetching.mockRejectedValue(new TypeError('Failed')), 1],
    ['whose answer is not a table', () => fetching.mockResolvedValue(Response.json({ error: 'x' })), 1],
  ])('are not asked for again for a while, of a Grist %s', async (_, break_, asked) => {
    break_();
    const read = await open();
    expect([await read(), await read()]).toEqual([null, null]);
    expect(fetching).toHaveBeenCalledTimes(asked);
    expect(getAccessToken).toHaveBeenCalledOnce();
  });
});

describe('a bundle that rules have refused', () => {
  const actions = [['AddRecord', 'Preuves', null, { Texte: '12' }]] as const;
  const token = (docId: string) => `x.${btoa(JSON.stringify({ userId: 7, docId }))}.y`;
  const refusal = {
    error: 'Blocked by row create access rules',
    details: { memos: [{ kind: 'reason', text: 'Non.' }] },
  };
  const askAloud = async () => {
    vi.resetModules();
    const { applyAloud } = await import('../../src/grist/plugin/rows.ts');
    return await applyAloud(origin, actions);
  };

  beforeEach(() => {
    getAccessToken.mockResolvedValue({ baseUrl, token: token('doc'), ttlMsecs: 900_000 });
    getDocName.mockReset().mockResolvedValue('doc');
    fetching.mockImplementation(async () => Response.json(refusal, { status: 403 }));
  });

  test('is said in the words of the rule’s author by a Grist that gives them bare, too', async () => {
    fetching.mockImplementation(async () =>
      Response.json({ ...refusal, details: { memos: ['Non.', ' '] } }, { status: 403 }),
    );
    expect(await askAloud()).toMatchObject({ ok: false, failure: { kind: 'refused', memos: ['Non.'] } });
  });

  test('is asked for again as it was, and brings what the rule’s author has written', async () => {
    expect(await askAloud()).toMatchObject({ ok: false, failure: { kind: 'refused', memos: ['Non.'] } });
    const [[url, request] = []] = fetching.mock.calls as unknown as [URL, RequestInit][];
    expect([url?.pathname, url?.searchParams.get('noparse')]).toEqual(['/api/docs/doc/apply', '1']);
    expect([request?.method, request?.body]).toEqual(['POST', JSON.stringify(actions)]);
  });

  test('is done when it is granted by now', async () => {
    fetching.mockImplementation(async () => Response.json({ retValues: [3] }));
    expect(await askAloud()).toEqual({ ok: true, value: { retValues: [3] } });
  });

  test.each([
    ['of a copy, and not the page’s document', () => getDocName.mockResolvedValue('doc~copie')],
    ['that names no document', () => getAccessToken.mockResolvedValue({ baseUrl, token: 'jeton' })],
    ['of another Grist', () => getAccessToken.mockResolvedValue({ baseUrl: 'https://x.org', token: token('doc') })],
  ])('is not asked for again by a token %s', async (_, make) => {
    make();
    expect(await askAloud()).toBeNull();
    expect(fetching).not.toHaveBeenCalled();
  });

  test.each([
    ['no memo', () => Response.json({ error: 'Blocked' }, { status: 403 })],
    ['no JSON', () => new Response('<html>', { status: 502 })],
  ])('has no words of its author’s in an answer with %s', async (_, answer) => {
    fetching.mockImplementation(async () => answer());
    expect(await askAloud()).toBeNull();
  });
});
