/** `npm run docs`: writes into the documentation what comes from the schema. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { withColumns, withRules, withTables } from './reference.ts';
import { rgaaPage, withFigures } from './rgaa-page.ts';
import { withFrenchSpaces } from './typography.ts';

async function rewrite(relative: string, change: (text: string) => string): Promise<void> {
  const file = fileURLToPath(new URL(`../../${relative}`, import.meta.url));
  const before = await readFile(file, 'utf8').catch(() => '');
  const after = change(before);
  if (after !== before) await writeFile(file, after);
  console.log(`${relative} : ${after === before ? 'à jour' : 'réécrit'}`);
}

await rewrite('README.md', (text) => withFrenchSpaces(withRules(withTables(text))));
await rewrite('public/widgets.json', withColumns);
await rewrite('public/rgaa.html', rgaaPage);
await rewrite('public/accessibilite.html', withFigures);
