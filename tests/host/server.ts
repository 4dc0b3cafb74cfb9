/** The server of `npm start`, on a free port, for the tests and the scripts. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, preview } from 'vite';
import { sendFile } from './grist-host.ts';

const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
const hostFolder = fileURLToPath(new URL('./', import.meta.url));
const distFolder = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Widgets made for the tests: each a folder here, with its `index.html`. They never get into `dist/`. */
export type TestPage = 'contract-page' | 'hello-page' | 'sample-page';

export interface GristServer {
  /** Where Grist is; `?doc=blank` for an empty document. */
  readonly gristUrl: string;
  /** The same, on the widget's own site: there no browser refuses it its storage. */
  readonly sameSiteUrl: string;
  /** Where the widget is: another site, for the browser. */
  readonly widgetUrl: string;
  /** Where the test pages are: `${pagesUrl}contract-page/`. */
  readonly pagesUrl: string;
  close(): Promise<void>;
}

/**
 * Serves Grist, what `npm run build` has made, and the test pages asked for. Works on a copy, so that
 * a build or another run at the same time changes nothing here.
 */
export async function startServer({ pages = [] }: { pages?: readonly TestPage[] } = {}): Promise<GristServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'entretien-'));
  const widget = path.join(folder, 'widget');
  await cp(distFolder, widget, { recursive: true });
  await Promise.all(pages.map((page) => buildPage(page, path.join(folder, page))));
  const port = await freePort();
  const server = await preview({
    configFile,
    logLevel: 'error',
    plugins: [servePages(folder)],
    build: { outDir: widget },
    preview: { port, strictPort: true },
  });
  return {
    gristUrl: `http://localhost:${port}/`,
    sameSiteUrl: `http://127.0.0.1:${port}/`,
    widgetUrl: `http://127.0.0.1:${port}/widget/`,
    pagesUrl: `http://127.0.0.1:${port}/pages/`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function buildPage(page: TestPage, outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: path.join(hostFolder, page),
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
  });
}

const servePages = (folder: string): Plugin => ({
  name: 'test-pages',
  configurePreviewServer({ middlewares }) {
    middlewares.use('/pages/', (request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
      sendFile(request, response, file, 'no-cache').catch(next);
    });
  },
});

/** A free port of five digits: the sample's own port is replaced by it, at the same length. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => (port > 9999 ? resolve(port) : freePort().then(resolve, reject)));
    });
  });
}
