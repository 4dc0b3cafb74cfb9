import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { licences } from './vite.licences.ts';
import { gristHost, samplePort } from './widget/demo/grist-host.ts';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Shown in the help. */
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };

export default defineConfig(({ command }) => ({
  root: here('widget'),
  // Built, the widget may lie in any folder; served here, it leaves `/` to Grist's page.
  base: command === 'build' ? './' : '/widget/',
  publicDir: here('public'),
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    preact({ devToolsEnabled: false, reactAliasesEnabled: false }),
    gristApi(),
    licences(),
    fetchParts(),
    hotReload(),
    gristHost(),
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    modulePreload: {
      // The polyfill would be an inline script, which the page's policy forbids.
      polyfill: false,
      // A part names what it imports itself: to list that here too would be a kilobyte of the first screen. Styles come first.
      resolveDependencies: (_page, parts) => parts.filter((part) => part.endsWith('.css')),
    },
    reportCompressedSize: true,
    // What the first screen needs is one file: pieces shared with later screens would compress less well.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'widget', tags: ['$initial'] }] } },
      // Minifying Grist's API takes most of a build, as is known: a newcomer's first lines are not about that.
      checks: { pluginTimings: false },
    },
  },
  // IPv4 only: `localhost` reaches it too, and the widget's address in the sample is 127.0.0.1.
  server: { host: '127.0.0.1', port: samplePort },
  preview: { host: '127.0.0.1', port: samplePort },
}));

/** Lets the page of `npm run dev` open the socket by which it hears of a changed file. */
const hotReload = (): Plugin => ({
  name: 'hot-reload',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace('connect-src ', 'connect-src ws: '),
});

/**
 * Fetches a part once its styles are there: what Vite's own code for that does here, in a quarter of its size. Styles that
 * could not be fetched are asked for anew with the next try.
 */
const fetchParts = (): Plugin => ({
  name: 'fetch-parts',
  apply: 'build',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? fetchPart : null),
});

const fetchPart = `
const asked = new Map();
const ask = (href) => {
  const answer = new Promise((onload, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload });
    link.onerror = () => {
      link.remove();
      asked.delete(href);
      failed(new Error(href));
    };
    document.head.append(link);
  });
  asked.set(href, answer);
  return answer;
};
export const __vitePreload = async (load, styles = [], page) => {
  const addresses = styles.map((style) => new URL(style, page).href);
  await Promise.all(addresses.map((href) => asked.get(href) ?? ask(href)));
  return await load();
};`;

/**
 * Grist's plugin API, beside the page. The widget holds full access to a team's document: it runs
 * the copy that `package-lock.json` pins, never one from a third party's site.
 */
function gristApi(): Plugin {
  const fileName = 'grist-plugin-api.js';
  let minified: Promise<string> | null = null;
  const source = () => {
    minified ??= minifyGristApi(here(`node_modules/grist-static/dist/${fileName}`));
    return minified;
  };
  return {
    name: 'grist-plugin-api',
    configureServer({ middlewares, config }) {
      middlewares.use(`${config.base}${fileName}`, (_request, response, next) => {
        source().then((text) => {
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.end(text);
        }, next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await source() });
    },
  };
}

async function minifyGristApi(file: string): Promise<string> {
  const { code } = await minify(await readFile(file, 'utf8'), {
    format: { comments: false },
    compress: { drop_console: ['info'] },
  });
  if (!code) throw new Error('the Grist plugin API could not be minified');
  return `/* Grist plugin API, from npm's grist-static. Copyright Grist Labs. Apache-2.0. */\n${code}`;
}
