/** A Chromium for the tests: one that is installed, else the one that an npm package carries. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const { env } = process;

const windowsFolders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: windowsFolders.flatMap((folder) =>
    folder === undefined
      ? []
      : [
          path.join(folder, 'Google/Chrome/Application/chrome.exe'),
          path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
};

/*
 * The npm package's own list of flags is for functions in a cloud: it turns site isolation and web
 * security off, which would hide exactly what these tests are about: isolation is asked for instead, so
 * that the widget has a thread of its own, as it has in a desktop browser.
 */
const args = ['--font-render-hinting=none', '--disable-gpu', '--site-per-process'];

async function findChromium(): Promise<LaunchOptions> {
  const given = env['CHROME_PATH'];
  if (given) return { executablePath: given, args };
  const found = (installed[process.platform] ?? []).find((file) => existsSync(file));
  if (found !== undefined) return { executablePath: found, args };
  if (process.platform !== 'linux') {
    throw new Error('No Chrome found: install Chrome or Chromium, or give the path of one in CHROME_PATH.');
  }
  const { default: carried } = await import('@sparticuz/chromium');
  return { executablePath: await carried.executablePath(), args: [...args, '--no-zygote'] };
}

/** For a script of its own. */
export const launchChromium = async () => chromium.launch({ headless: true, ...(await findChromium()) });

/** For several test files that share one. */
export const launchChromiumServer = async (): Promise<BrowserServer> =>
  chromium.launchServer({ headless: true, ...(await findChromium()) });
