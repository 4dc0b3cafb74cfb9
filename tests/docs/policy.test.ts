/** What the pages that ship may do is written in them, and the code keeps to it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const here = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const read = (relative: string): string => readFileSync(here(relative), 'utf8');

function directives(html: string): ReadonlyMap<string, string> {
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
  return new Map(
    content.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

const staticPages = readdirSync(here('public'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => `public/${name}`);

const sources = ['src', 'widget'].flatMap((folder) =>
  readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

describe('the page of the widget', () => {
  const html = read('widget/index.html');
  const policy = directives(html);

  test('takes scripts from its own folder, and talks to nobody but the page around it', () => {
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('script-src')).toBe("'self'");
    expect(policy.get('connect-src')).toBe('http: https:');
    // Narrowed to the page around, first of all: tests/browser/hosting.browser.test.ts.
    expect(
      /async function start[^{]*\{\s*const embedder = embeddingOrigin\(\);[^}]*?talkOnlyTo\(embedder\)/.test(
        read('widget/main.tsx'),
      ),
    ).toBe(true);
    expect([policy.get('base-uri'), policy.get('form-action')]).toEqual(["'none'", "'none'"]);
  });

  test('has no script, style or handler in its text', () => {
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
    expect(html.match(/\son\w+=|<style|\sstyle=/g)).toBeNull();
  });

  test('names no other host', () => {
    expect(html.match(/https?:\/\//g)).toBeNull();
  });
});

describe('the code of the widget', () => {
  // A cell shown as HTML, a text run as code, a request by script: the policy refuses some, and none is needed.
  const forbidden =
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|\beval\(|new Function\(/;

  test('makes no HTML from text, runs no text, asks no host but Grist, in one place', () => {
    const found = sources.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => forbidden.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
        .map((line) => `${file}: ${forbidden.exec(line)?.[0]}`),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect([...new Set(found)]).toEqual(['src/grist/plugin/rows.ts: fetch(']);
  });
});

describe('the pages beside it', () => {
  test.each(staticPages)('%s runs nothing and loads nothing from elsewhere', (file) => {
    const html = read(file);
    expect(directives(html).get('default-src')).toBe("'none'");
    expect(directives(html).get('script-src')).toBeUndefined();
    expect(html.match(/<script|\son\w+=|<link[^>]*https?:|src="https?:/g)).toBeNull();
  });
});
