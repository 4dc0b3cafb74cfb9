/** `npm run pack`: what `npm run build` made, as one zip to unpack in any folder of any host. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};

const dist = path.join(root, 'dist');
const files: Record<string, Uint8Array> = {};
for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const file = path.join(entry.parentPath, entry.name);
  files[path.relative(dist, file).split(path.sep).join('/')] = await readFile(file);
}
// The same content gives the same zip: no date of the day in it.
const zip = zipSync(files, { level: 9, mtime: new Date('2000-01-01T12:00:00') });
const target = path.join(root, `${name}-${version}.zip`);
await writeFile(target, zip);
console.log(`${path.basename(target)} : ${Object.keys(files).length} fichiers, ${Math.round(zip.length / 1024)} ko`);
