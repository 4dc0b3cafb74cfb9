/** What must not happen on a page, whatever a test is about. */
import type { ConsoleMessage, Page, Request } from 'playwright-core';

export interface Problems {
  /** Requests for another host than this machine. */
  readonly outside: readonly string[];
  /** Errors of the widget: thrown, logged, or reported by the browser (a refused policy, a 404). */
  readonly errors: readonly string[];
  /** Throws when there is any. */
  assertNone(): void;
  /** Forgets what a test has provoked on purpose. */
  forget(): void;
}

const ownHosts = new Set(['localhost', '127.0.0.1']);
// The widget's address, where Grist may be too: its own errors are not ours.
const ofWidget = (text: string): boolean => /\/\/127\.0\.0\.1:\d+\/(?!grist\/|\?|$)/m.test(text);

export function watch(page: Page): Problems {
  const outside: string[] = [];
  const errors: string[] = [];
  page.on('request', (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !ownHosts.has(url.hostname)) outside.push(request.url());
  });
  page.on('pageerror', (error) => {
    if (ofWidget(error.stack ?? '')) errors.push(error.stack ?? error.message);
  });
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && ofWidget(message.location().url)) errors.push(message.text());
  });
  return {
    outside,
    errors,
    assertNone() {
      const found = [...outside.map((url) => `request for another host: ${url}`), ...errors];
      if (found.length > 0) throw new Error(`The page is not clean:\n${found.join('\n')}`);
    },
    forget() {
      outside.length = 0;
      errors.length = 0;
    },
  };
}
