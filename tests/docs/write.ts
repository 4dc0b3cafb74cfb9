/** `npm run docs`: writes into the documentation what comes from the code. */
import { readFile, writeFile } from 'node:fs/promises';
import { addresses, placesOfAddresses, withAddresses } from './addresses.ts';
import { frenchPages, here, rulesPage, tablesPage } from './pages.ts';
import { withColumns, withRules, withTables } from './reference.ts';
import { rgaaPage, withFigures } from './rgaa-page.ts';
import { withFrenchSpaces } from './typography.ts';

async function rewrite(relative: string, change: (text: string) => string): Promise<void> {
  const file = here(relative);
  const before = await readFile(file, 'utf8').catch(() => '');
  const after = change(before);
  if (after !== before) await writeFile(file, after);
  console.log(`${relative} : ${after === before ? 'à jour' : 'réécrit'}`);
}

const written: Readonly<Record<string, (page: string) => string>> = {
  [tablesPage]: withTables,
  [rulesPage]: withRules,
};
for (const page of placesOfAddresses) await rewrite(page, (text) => withAddresses(page, text, addresses()));
for (const page of [...frenchPages, 'CHANGELOG.fr.md'])
  await rewrite(page, (text) => withFrenchSpaces(written[page]?.(text) ?? text));
await rewrite('public/widgets.json', withColumns);
await rewrite('public/rgaa.html', rgaaPage);
await rewrite('public/accessibilite.html', withFigures);
