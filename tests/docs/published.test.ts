/** What is published beside the code: the sample document, the licences, the zip. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { gristScript, licenceOf, licencesText, packageOf } from '../../vite.licences.ts';
import { sampleFile, samplePort } from '../../widget/demo/grist-host.ts';
import { checksumLine, sampleAt, widgetAddresses, zipOf } from '../host/packing.ts';
import { here, read } from './pages.ts';

describe('the sample document that is published', () => {
  const address = 'https://equipe.example.org/un/dossier/assez/profond/pour/etre/plus/long/entretien-structure/';

  test('has the widget at the address of the folder that it comes from, longer or shorter than before', async () => {
    const sample = await readFile(sampleFile);
    for (const wanted of [address, 'https://a.fr/']) {
      expect(new Set(await widgetAddresses(await sampleAt(sample, wanted)))).toEqual(new Set([wanted]));
    }
  });

  test('keeps nothing of the address that it had, not even where nobody looks', async () => {
    const moved = Buffer.from(await sampleAt(await readFile(sampleFile), address));
    expect(moved.includes(`127.0.0.1:${samplePort}`)).toBe(false);
  });

  test('is the same, byte for byte, each time', async () => {
    const sample = await readFile(sampleFile);
    const [once, again] = [await sampleAt(sample, address), await sampleAt(sample, address)];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  test('is not made from one that names another address', async () => {
    const moved = await sampleAt(await readFile(sampleFile), address);
    await expect(sampleAt(moved, 'https://b.fr/')).rejects.toThrow('another address');
  });
});

describe('the licences that are published', () => {
  const { dependencies } = JSON.parse(read('package.json')) as { readonly dependencies: Record<string, string> };

  test('there is a text for everything that ships', async () => {
    const taken = await Promise.all(Object.keys(dependencies).map((name) => licenceOf(here(`node_modules/${name}`))));
    for (const { name, text } of taken) expect(text.length, name).toBeGreaterThan(500);
    const file = licencesText(read('LICENSE'), [...taken, ...(await gristScript())]);
    expect(file).toContain('the contributors of Entretien structuré');
    for (const name of [...Object.keys(dependencies), 'lodash', 'mousetrap']) expect(file).toContain(`${name} (`);
    for (const known of ['Jason Miller', 'Jake Archibald', 'Grist Labs', 'OpenJS Foundation'])
      expect(file).toContain(known);
  });

  test('a package is told from where its modules lie', () => {
    expect(packageOf('/a/node_modules/zod/mini/index.js?commonjs')).toBe('/a/node_modules/zod');
    expect(packageOf('/a/node_modules/@preact/signals/dist/x.mjs')).toBe('/a/node_modules/@preact/signals');
    expect(packageOf('/a/node_modules/b/node_modules/c/x.js')).toBe('/a/node_modules/b/node_modules/c');
    expect(packageOf('/a/widget/main.tsx')).toBeNull();
  });

  test('one without a text stops the build', async () => {
    await expect(licenceOf(here('tests/docs/no-licence'))).rejects.toThrow();
  });
});

describe('the zip', () => {
  const files = { 'b.txt': Buffer.from('b'), 'a/a.txt': Buffer.from('a') };

  test('is the same whatever the order of its files, and gives them back', () => {
    const zip = zipOf(files);
    expect(Buffer.compare(zip, zipOf({ 'a/a.txt': files['a/a.txt'], 'b.txt': files['b.txt'] }))).toBe(0);
    expect(Object.keys(unzipSync(zip))).toEqual(['a/a.txt', 'b.txt']);
  });

  test('has a line that `sha256sum --check` takes', () => {
    expect(checksumLine(Buffer.from('abc'), 'x.zip')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  x.zip\n',
    );
  });
});
