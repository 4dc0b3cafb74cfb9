/** What is published: the built folder, the sample document at its address, the zip of both. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { zipSync } from 'fflate';
import { samplePort } from '../../widget/demo/grist-host.ts';

/** The SQLite that comes with Grist, as far as it is used here. */
interface Database {
  run(statement: string, values?: readonly string[]): void;
  exec(query: string): readonly { readonly values: readonly (readonly unknown[])[] }[];
  export(): Uint8Array;
  close(): void;
}
async function open(document: Uint8Array): Promise<Database> {
  const sqlite: Promise<{ readonly Database: new (bytes: Uint8Array) => Database }> = createRequire(import.meta.url)(
    'grist-static/dist/sql.js',
  ).default();
  // It writes into the bytes that it is given.
  return new (await sqlite).Database(Uint8Array.from(document));
}

const sampleAddress = `http://127.0.0.1:${samplePort}/widget/`;

/** Addresses of the widgets of a document. */
export async function widgetAddresses(document: Uint8Array): Promise<readonly string[]> {
  const database = await open(document);
  const [found] = database.exec("SELECT options FROM _grist_Views_section WHERE parentKey = 'custom'");
  database.close();
  // Settings in settings: JSON in JSON, as Grist keeps them.
  return (found?.values ?? []).map(([options]) => JSON.parse(JSON.parse(String(options)).customView).url);
}

/** The sample document with the widget at another address. Throws where none of its widgets was at ours. */
export async function sampleAt(document: Uint8Array, address: string): Promise<Uint8Array> {
  if (!(await widgetAddresses(document)).includes(sampleAddress)) throw new Error('the sample names another address');
  const database = await open(document);
  // What was there before goes from the file too.
  database.run('PRAGMA secure_delete = ON');
  // Inside JSON inside JSON, what is safe in both: an address that has been read as one has no quote and no backslash.
  const { href } = new URL(address);
  database.run("UPDATE _grist_Views_section SET options = replace(options, ?, ?) WHERE parentKey = 'custom'", [
    sampleAddress,
    href,
  ]);
  const moved = database.export();
  database.close();
  return moved;
}

/** The same content gives the same bytes: names in order, no date of the day. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const inOrder = Object.fromEntries(Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)));
  // Local time, as a zip keeps it: the same everywhere.
  return zipSync(inOrder, { level: 9, mtime: new Date(2000, 0, 1, 12) });
}

/** One line for `sha256sum --check`. */
export const checksumLine = (bytes: Uint8Array, name: string): string =>
  `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
