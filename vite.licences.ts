/** `LICENCES.txt`: whose code the build has taken, and the text of each licence. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('./', import.meta.url));
export const licencesFile = 'LICENCES.txt';

/** One package, or several under the same text. */
interface Taken {
  readonly name: string;
  readonly version: string;
  /** As SPDX names it. */
  readonly licence: string;
  readonly text: string;
}

/** Folder of the package that a module is of, from the root; null for our own code. */
export function packageOf(module: string): string | null {
  const file = module.replaceAll('\\', '/').replace(/[?#].*$/, '');
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

/** A package with what it says of its licence. Throws where it holds no text: nothing is published without one. */
export async function licenceOf(folder: string): Promise<Taken> {
  const { name, version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  const file = (await readdir(folder)).find((each) => /^licen[cs]e([.-].*)?$/i.test(each));
  if (!file) throw new Error(`${name} has no text of its licence`);
  const text = await readFile(path.join(folder, file), 'utf8');
  return { name, version, licence: license, text: text.trim() };
}

const apache = async (): Promise<string> =>
  (await readFile(path.join(root, 'node_modules/grist-static/LICENSE.txt'), 'utf8')).trim();
const mit = async (copyright: string): Promise<string> => {
  const own = await readFile(path.join(root, 'LICENSE'), 'utf8');
  return `${copyright}\n\n${own.slice(own.indexOf('Permission is hereby granted')).trim()}`;
};

/** What Grist's script holds of others: it comes built, without their files. */
const inGristScript: Readonly<Record<string, { readonly licence: string; readonly copyright: string }>> = {
  events: { licence: 'MIT', copyright: 'Copyright Joyent, Inc. and other Node contributors.' },
  'grain-rpc': { licence: 'Apache-2.0', copyright: 'Copyright Grist Labs Inc.' },
  lodash: {
    licence: 'MIT',
    copyright:
      'Copyright OpenJS Foundation and other contributors <https://openjsf.org/>\n\nBased on Underscore.js, copyright Jeremy Ashkenas,\nDocumentCloud and Investigative Reporters & Editors <http://underscorejs.org/>',
  },
  mousetrap: { licence: 'Apache-2.0 WITH LLVM-exception', copyright: 'Copyright 2012-2017 Craig Campbell' },
  'ts-interface-checker': { licence: 'Apache-2.0', copyright: 'Copyright Dmitry S and Grist Labs Inc.' },
};

/** The script of Grist, and what its source map says that it is made of. Throws on a package whose licence is not known. */
export async function gristScript(): Promise<readonly Taken[]> {
  const folder = path.join(root, 'node_modules/grist-static');
  const whole = await licenceOf(folder);
  const { sources } = JSON.parse(await readFile(path.join(folder, 'dist/grist-plugin-api.js.map'), 'utf8')) as {
    readonly sources: readonly string[];
  };
  const names = new Set(sources.flatMap((source) => packageOf(source)?.replace(/^.*node_modules\//, '') ?? []));
  const parts = [...names].sort().map(async (name): Promise<Taken> => {
    const known = inGristScript[name];
    if (!known) throw new Error(`the licence of ${name}, in Grist's script, is not known`);
    const { licence, copyright } = known;
    const text = licence === 'MIT' ? await mit(copyright) : `${copyright}\n\n${await apache()}`;
    return { name, version: `in grist-plugin-api.js of grist-static ${whole.version}`, licence, text };
  });
  return [{ ...whole, name: 'grist-plugin-api.js, of grist-static' }, ...(await Promise.all(parts))];
}

const rule = '-'.repeat(80);

/** The whole file: our own licence, the list, then each text once. */
export function licencesText(own: string, taken: readonly Taken[]): string {
  const byText = new Map<string, Taken[]>();
  for (const each of taken) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const named = ({ name, version, licence }: Taken) => `${name} (${version}) : ${licence}`;
  return [
    'Entretien structuré\n\nCe que contient ce dossier, et sous quelle licence. What this folder holds, under which licence.',
    own.trim(),
    taken.map(named).join('\n'),
    ...[...byText].map(([text, packages]) => `${packages.map(named).join('\n')}\n\n${text}`),
  ]
    .join(`\n\n${rule}\n\n`)
    .concat('\n');
}

export const licences = (): Plugin => ({
  name: 'licences',
  apply: 'build',
  async generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
    const folders = new Set(modules.flatMap((module) => packageOf(module) ?? []));
    // Several copies of one version are one package.
    const taken = new Map(
      (await Promise.all([...folders].map(licenceOf))).map((each) => [`${each.name} ${each.version}`, each]),
    );
    const inOrder = [...taken.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
    const own = await readFile(path.join(root, 'LICENSE'), 'utf8');
    this.emitFile({
      type: 'asset',
      fileName: licencesFile,
      source: licencesText(own, [...inOrder, ...(await gristScript())]),
    });
  },
});
