/**
 * A real Grist beside the widget, on the same server, for `npm start`, `npm run dev` and the tests.
 *
 * Grist's page is at `http://localhost:PORT/`, the widget at `http://127.0.0.1:PORT/widget/`: one
 * server, two sites, so that the widget is as foreign to Grist's page as it is in production.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect, Plugin } from 'vite';

/** The port that the sample document names; another one of five digits takes its place in the file. */
export const samplePort = 48484;

const root = fileURLToPath(new URL('../../', import.meta.url));
const hostFolder = fileURLToPath(new URL('./', import.meta.url));
const gristFolder = path.join(root, 'node_modules/grist-static/dist');
export const sampleFile = path.join(root, 'grist-sample.grist');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.whl': 'application/zip',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};
const typeOf = (file: string): string => types[path.extname(file)] ?? 'application/octet-stream';

export function gristHost(): Plugin {
  return {
    name: 'grist-host',
    configureServer(server) {
      server.middlewares.use(serveHost);
      sayAddress(server);
    },
    configurePreviewServer(server) {
      server.middlewares.use(serveHost);
      sayAddress(server);
    },
  };
}

interface Printing {
  readonly httpServer: { address(): unknown } | null;
  printUrls(): void;
}

/** Vite prints the page of the widget, which shows nothing outside Grist: this says where Grist is. */
function sayAddress(server: Printing): void {
  server.printUrls = () => {
    console.log(`\n  Grist et le widget : http://localhost:${portOf(server.httpServer?.address())}/`);
    console.log('  Rien n’est gardé : recharger la page repart du document d’exemple.\n');
  };
}

const portOf = (address: unknown): number =>
  typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : samplePort;

const serveHost: Connect.NextHandleFunction = (request, response, next) => {
  answer(request, response).then((done) => {
    if (!done) next();
  }, next);
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return sendFile(request, response, path.join(hostFolder, 'index.html'), 'no-cache');
  if (pathname === '/host.js') return sendFile(request, response, path.join(hostFolder, 'host.js'), 'no-cache');
  if (pathname === '/sample.grist') return sendSample(request, response);
  if (pathname.startsWith('/grist/')) {
    const file = path.join(gristFolder, decodeURIComponent(pathname.slice('/grist/'.length)));
    if (file.startsWith(gristFolder + path.sep)) return sendFile(request, response, file, 'public, max-age=86400');
  }
  // Grist looks for its blank page and its icons next to its own page.
  const beside = path.join(gristFolder, decodeURIComponent(pathname));
  if (pathname !== '/widget/' && !pathname.startsWith('/widget/') && beside.startsWith(gristFolder + path.sep)) {
    if (await isFile(beside)) return sendFile(request, response, beside, 'public, max-age=86400');
  }
  return false;
}

const isFile = async (file: string): Promise<boolean> => {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};

const notFound = (response: ServerResponse): true => {
  response.writeHead(404).end();
  return true;
};

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  caching: string,
): Promise<true> {
  if (!(await isFile(file))) return notFound(response);
  const { size, mtimeMs } = await stat(file);
  const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = { 'content-type': typeOf(file), 'cache-control': caching, etag: tag };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return true;
  }
  response.writeHead(200, { ...headers, 'content-length': size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
  return true;
}

/** A stored document, with the address of the widget on this server's port. */
async function sendSample(request: IncomingMessage, response: ServerResponse): Promise<true> {
  if (!(await isFile(sampleFile))) return notFound(response);
  return sendDocument(request, response, await readFile(sampleFile));
}

/** A document made with the widget, served so that it finds the widget here. */
export function sendDocument(request: IncomingMessage, response: ServerResponse, stored: Buffer): true {
  const bytes = movePort(stored, request.socket.localPort ?? samplePort);
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return true;
}

/** Same length, so that the SQLite file stays whole. */
export function movePort(bytes: Buffer, port: number): Buffer {
  const from = Buffer.from(`127.0.0.1:${samplePort}`);
  const to = Buffer.from(`127.0.0.1:${port}`);
  if (to.length !== from.length) throw new Error(`the port must have five digits: ${port}`);
  const moved = Buffer.from(bytes);
  for (let at = moved.indexOf(from); at !== -1; at = moved.indexOf(from, at + to.length)) to.copy(moved, at);
  return moved;
}
