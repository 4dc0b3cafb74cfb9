/** `npm run pack`: what `npm run build` made, as one zip to unpack in any folder of any host, with its checksum. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleFile } from '../../widget/demo/grist-host.ts';
import { addresses } from '../docs/addresses.ts';
import { here } from '../docs/pages.ts';
import { checksumLine, sampleAt, zipOf } from './packing.ts';

const { name, version } = JSON.parse(await readFile(here('package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

const dist = here('dist');
const { homepage } = addresses();
if (homepage === null) console.log('Sans « homepage » dans package.json, le document d’exemple n’est pas joint.');
else await writeFile(path.join(dist, 'exemple.grist'), await sampleAt(await readFile(sampleFile), homepage));

const files: Record<string, Uint8Array> = {};
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath, entry.name);
  files[path.relative(dist, file).split(path.sep).join('/')] = await readFile(file);
}
const zip = zipOf(files);
const target = `${name}-${version}.zip`;
await writeFile(here(target), zip);
await writeFile(here(`${target}.sha256`), checksumLine(zip, target));
console.log(`${target} : ${Object.keys(files).length} fichiers, ${Math.round(zip.length / 1024)} ko`);
