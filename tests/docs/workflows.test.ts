/** What the workflows may do, and what they promise. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { here, read } from './pages.ts';

const { version, scripts, engines } = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<'node', string>>;
};

const workflows = readdirSync(here('.github/workflows')).map((file) => `.github/workflows/${file}`);

/** Jobs of a workflow by name, as text: each begins two spaces in. */
function jobsOf(file: string): readonly (readonly [name: string, text: string])[] {
  const [, jobs = ''] = read(file).split(/^jobs:$/m);
  const parts = jobs.split(/^ {2}([\w-]+):$/m).slice(1);
  return parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? ''] as const] : []));
}

describe.each(workflows)('%s', (file) => {
  const jobs = jobsOf(file);

  test('has jobs that this test can read', () => {
    expect(jobs.length).toBeGreaterThan(3);
    for (const [name, text] of jobs) expect(text, name).toMatch(/^ {4}(steps|uses):/m);
  });

  test('runs actions of others at a commit, its version beside it', () => {
    const used = [...read(file).matchAll(/uses: (?!\.\/)(.*)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  test('gives each job its own rights, none by default, and a limit of time', () => {
    expect(read(file)).toMatch(/^permissions: \{\}$/m);
    expect(jobs.filter(([, text]) => !/^ {4}permissions:$/m.test(text)).map(([name]) => name)).toEqual([]);
    const own = jobs.filter(([, text]) => /^ {4}steps:/m.test(text));
    expect(own.filter(([, text]) => !/^ {4}timeout-minutes: \d+$/m.test(text)).map(([name]) => name)).toEqual([]);
  });

  test('leaves no right to push with what runs after a checkout', () => {
    const checkouts = read(file).match(/uses: actions\/checkout/g) ?? [];
    expect(read(file).match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
  });

  test('runs commands that exist', () => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the least Node that the workflow tries is the least that the package takes', () => {
  expect(read('.github/workflows/ci.yml')).toContain(`node: ["${engines.node.replace('>=', '')}", "22", "24"]`);
  expect(['22', '24']).toContain(read('.nvmrc').trim());
});

describe('the notes of a release', () => {
  const notes = (...args: readonly string[]) =>
    execFileSync('bash', [here('.ci/release-notes'), ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  test('are those of the version, in both languages, with the address to paste', () => {
    const text = notes(
      `v${version}`,
      'https://widgets.example.org/entretien/',
      'https://forge.example.org/equipe/entretien',
    );
    expect(text).toMatch(/^Adresse à coller dans Grist .*: https:\/\/widgets\.example\.org\/entretien\/\n/);
    expect(text).toContain('\n## In English\n');
    expect(text).toContain('--repo equipe/entretien\n');
    // For people: no other version, and nothing that only those who read the code need.
    expect(text).not.toMatch(/^## (\d|Unreleased|À venir)|^### /m);
    expect(text.length).toBeGreaterThan(1_000);
  });

  test('are refused to a tag that is not the version', () => {
    for (const tag of ['v0.0.1', version, 'latest']) expect(() => notes(tag)).toThrow(/have to be equal/);
  });
});
