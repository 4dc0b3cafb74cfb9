/** The server of `npm start`, on a free port, for the tests and the scripts. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build, type Plugin, preview } from 'vite';
import { sendDocument, sendFile } from '../../widget/demo/grist-host.ts';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const configFile = here('../../vite.config.ts');
const distFolder = here('../../dist/');
/** The sample document, as an early version of the widget made documents. */
export const olderSampleFile = here('./older-sample.grist.gz');

/** Widgets made for the tests and the sample, each a folder with its `index.html`. They never get into `dist/`. */
const pageFolders = {
  'contract-page': here('./contract-page'),
  'hello-page': here('./hello-page'),
  'sample-page': here('../../widget/demo/sample-page'),
} as const;
export type TestPage = keyof typeof pageFolders;

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
    root: pageFolders[page],
    base: './',
    logLevel: 'error',
    publicDir: false,
    build: { outDir, emptyOutDir: true, target: 'esnext', minify: false },
  });
}

const servePages = (folder: string): Plugin => ({
  name: 'test-pages',
  configurePreviewServer({ middlewares }) {
    middlewares.use('/older.grist', (request, response, next) => {
      readFile(olderSampleFile).then((stored) => sendDocument(request, response, gunzipSync(stored)), next);
    });
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
