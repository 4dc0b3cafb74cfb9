/** Whatever was corrected, what is added can be taken back: the document is then as before. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withRole } from '../../src/trame-import/carry.ts';
import { compose, noCorrections } from '../../src/trame-import/compose.ts';
import { type Role, roles } from '../../src/trame-import/pieces.ts';
import { prepareTeam, settle } from '../document/harness.ts';
import { kitsOf, read } from './reading.ts';

const texts = [
  '# Préqualification\n\n## Motivation\n\n- Pourquoi nous ?\n\nConseil : écoute\n\n## Le concret : disponibilité, télétravail\n\n- Quand ?\n',
  'Critère\tPoids\t1\t2\t3\nÉcoute\t60 %\tcoupe\treformule\tprécise\nRigueur\t40 %\tflou\tvérifie\tprévient\n',
  '# Développeuse\n\n## Entretien métier\n\n1. Un bug récent\n   - Comment ?\n2. Une revue\n\n## Critères\n\n- Dire non (obligatoire)\n',
];

it('added and taken back, any correction leaves the document as it was', async () => {
  const change = fc.tuple(fc.nat(30), fc.constantFrom(...roles));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...texts), fc.array(change, { maxLength: 6 }), async (text, changes) => {
      const { pieces } = read(text);
      let corrected: ReadonlyMap<number, Role> = new Map();
      for (const [place, role] of changes) corrected = withRole(pieces, corrected, [place % pieces.length], role);
      const kits = kitsOf(compose(pieces, { ...noCorrections, roles: corrected }));
      const team = await prepareTeam();
      const { document } = await team.open();
      const tables = ['Postes', 'Criteres', 'Trames'] as const;
      const rows = () => JSON.stringify(tables.map((table) => team.grist.rows(table)));
      const before = rows();
      const added = await document.addKits(kits, null);
      await settle();
      expect(added.ok).toBe(true);
      if (!added.ok) return;
      if (kits.length > 0) expect(rows()).not.toBe(before);
      expect((await added.value?.())?.ok ?? true).toBe(true);
      expect(rows()).toBe(before);
    }),
    { numRuns: 25 },
  );
}, 60_000);
