/** The plainest host there is: files of the build in a sub-folder, no rewrite rule, headers as an administrator adds them. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const distFolder = fileURLToPath(new URL('../../dist/', import.meta.url));
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Headers of a page that the browser lets read and run, and gives no origin: every storage is refused to it. */
export const withoutOrigin = {
  'content-security-policy': 'sandbox allow-scripts allow-modals',
  'access-control-allow-origin': '*',
};

export interface StaticHost {
  /** Of the widget's folder, with its last slash. */
  readonly url: string;
  /** Paths that were asked for and are not in the build. */
  readonly absent: readonly string[];
  close(): Promise<void>;
}

export async function startStaticHost(folder: string, headers: Readonly<Record<string, string>>): Promise<StaticHost> {
  const copy = await mkdtemp(path.join(tmpdir(), 'entretien-static-'));
  await cp(distFolder, copy, { recursive: true });
  const absent: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = path.join(copy, name.startsWith(folder) ? name.slice(folder.length) : 'elsewhere');
    readFile(file).then(
      (bytes) => {
        response.writeHead(200, {
          ...headers,
          'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        });
        response.end(bytes);
      },
      () => {
        absent.push(pathname);
        response.writeHead(404).end();
      },
    );
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}${folder}`,
    absent,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(copy, { recursive: true, force: true });
    },
  };
}
