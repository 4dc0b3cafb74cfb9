/** What this machine keeps of corrections: the same text read again is as it was corrected. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stages } from '../../src/model/stage.ts';
import { noCorrections, unplacedOf } from '../../src/trame-import/compose.ts';
import { roles } from '../../src/trame-import/pieces.ts';
import { kept, type Reading, readingOf, readKept, withRoles, withValue } from '../../widget/import/choices.ts';
import { read } from './reading.ts';

const lines = fc.array(
  fc.constantFrom('# Un', '## Deux', '- Trois ?', '- Trois ?', '- Quatre', '# Coach', '', 'a\tb\tc'),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const place = fc.nat(40);
const change = fc.oneof(
  fc.record({ is: fc.constant('role'), at: place, value: fc.constantFrom(...roles) }),
  fc.record({ is: fc.constant('stages'), at: place, value: fc.constantFrom(...stages) }),
  fc.record({ is: fc.constant('unplaced'), at: place, value: fc.constantFrom(...stages) }),
  fc.record({ is: fc.constant('weights'), at: place, value: fc.constantFrom(1, 2, 3) }),
  fc.record({ is: fc.constant('titles'), at: place, value: fc.string() }),
  fc.record({ is: fc.constant('positions'), at: place, value: fc.boolean() }),
  fc.record({ is: fc.constant('job'), at: place, value: fc.string() }),
);

function corrected(text: string, changes: readonly unknown[]): Reading {
  let reading: Reading = { ...read(text), corrections: noCorrections, jobs: new Map() };
  for (const each of changes as readonly { is: string; at: number; value: never }[]) {
    if (reading.pieces.length === 0) break;
    const at = each.at % reading.pieces.length;
    if (each.is === 'role') reading = withRoles(reading, [at], each.value);
    else if (each.is === 'unplaced') reading = withValue(reading, 'stages', unplacedOf(at - 1), each.value);
    else if (each.is === 'job')
      reading = { ...reading, jobs: new Map(reading.jobs).set(at - 1, { job: 'Autre', position: each.value }) };
    else reading = withValue(reading, each.is as 'titles', at, each.value);
  }
  return reading;
}

describe('corrections that are kept', () => {
  it('are all there when the same text is read again', () => {
    fc.assert(
      fc.property(lines, fc.array(change, { maxLength: 10 }), (all, changes) => {
        const text = all.join('\n');
        const reading = corrected(text, changes);
        const draft = kept(reading, null);
        const again = readingOf(read(text), draft && readKept(JSON.parse(JSON.stringify(draft))));
        expect(again.corrections).toEqual(reading.corrections);
        expect(again.jobs).toEqual(reading.jobs);
      }),
    );
  });

  it('go with their words when the text is mended around them', () => {
    const reading = corrected('# Un\n\n- Trois ?\n- Quatre ?\n', [{ is: 'role', at: 2, value: 'out' }]);
    const again = readingOf(read('# Un\n\n- Avant ?\n- Quatre ?\n- Trois ?\n'), kept(reading, null));
    const roleOf = (text: string) =>
      again.corrections.roles.get(again.pieces.findIndex((piece) => piece.text === text));
    expect([roleOf('Quatre ?'), roleOf('Trois ?')]).toEqual(['out', undefined]);
  });

  it('are none when nobody has written them', () => {
    fc.assert(fc.property(fc.jsonValue(), (said) => readKept(said) === null));
    const odd = {
      kind: 'guide',
      roles: [['0 a', 'roi'], 3, ['0 b', 'out']],
      jobs: [['-', { job: 1 }]],
      weights: [['0 a', 9]],
    };
    expect(readKept(odd)).toEqual({
      kind: 'guide',
      roles: [['0 b', 'out']],
      stages: [],
      weights: [],
      titles: [],
      positions: [],
      jobs: [],
    });
  });
});
