/**
 * `npm run bench`: the budgets, measured in a real Grist in Chromium. Times are compared within one
 * run and never fail it; `npm run bench -- ouverture frappe` measures some parts only.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../host/chromium.ts';
import { type GristServer, startServer } from '../host/server.ts';
import { type Built, buildDocument, type Size } from './document.ts';
import { captures, memory, openings, type Sample, switches, typing } from './measures.ts';
import { kilobytes, type Line, median, ms, ratioLine, table, times } from './table.ts';
import { measureTransfer } from './transfer.ts';

const sizes = {
  small: { candidates: 10, criteria: 10, proofs: 100 },
  /** Two hundred proofs on each person. */
  dense: { candidates: 5, criteria: 10, proofs: 1_000 },
  middle: { candidates: 40, criteria: 20, proofs: 2_000 },
  large: { candidates: 1_000, criteria: 60, proofs: 50_000 },
} as const satisfies Record<string, Size>;

const report = fileURLToPath(new URL('../../node_modules/.cache/bench.json', import.meta.url));
const wanted = process.argv.slice(2);
const lines: Line[] = [];
const raw: Record<string, unknown> = {};

const label = ({ candidates, criteria, proofs }: Size): string => `${candidates}/${criteria}/${proofs}`;
const say = (text: string): void => console.log(`${new Date().toLocaleTimeString('fr-FR')}  ${text}`);
/** Whether a part is measured: all are, unless some are named. */
const wants = (...names: readonly string[]): boolean =>
  wanted.length === 0 || names.some((name) => wanted.some((each) => name.startsWith(each)));
const pairs = <A extends string>(samples: readonly Sample<A>[], ours: A, theirs: A) =>
  samples.map((sample) => [sample[ours], sample[theirs]] as const);

/** One part of the bench: what goes wrong in it is said, and the others take place. */
async function part(name: string, measure: () => Promise<{ lines: readonly Line[]; raw: unknown }>): Promise<void> {
  if (!wants(name)) return;
  say(name);
  try {
    const measured = await measure();
    lines.push(...measured.lines);
    raw[name] = measured.raw;
  } catch (error) {
    lines.push({ what: name, measured: `échec : ${String(error).split('\n')[0]}` });
  }
}

async function build(browser: Browser, server: GristServer, size: Size): Promise<Built> {
  say(`document ${label(size)}…`);
  const built = await buildDocument(browser, server, size);
  const less = built.size.proofs < size.proofs ? `, faute de temps ${built.size.proofs} preuves seulement` : '';
  lines.push({ what: `document ${label(size)}, construction`, measured: `${Math.round(built.seconds)} s${less}` });
  return built;
}

async function measureTyping(built: Built, name = 'frappe'): Promise<void> {
  for (const rate of [1, 4]) {
    await part(`${name}, ${label(built.size)}, processeur ralenti ${times(rate)}`, async () => {
      const measured = await typing(built, rate);
      const task = (what: string, longest: number): Line => ({
        what: `${what}, ${label(built.size)}${rate === 1 ? '' : `, processeur ralenti ${times(rate)}`}`,
        measured: longest ? ms(longest) : '< 50 ms',
        budget: '≤ 50 ms',
        met: longest <= 50,
      });
      const keys = `par touche ${ms(median(measured.keys))}, au pire ${ms(Math.max(...measured.keys))}`;
      return {
        lines: [
          { ...task('frappe, plus longue tâche', measured.typing), against: keys },
          task('enregistrer et taper la suite, plus longue tâche', measured.saving),
          {
            what: '  relecture, une fois au repos',
            measured: measured.rest ? ms(measured.rest) : '< 50 ms',
          },
        ],
        raw: measured,
      };
    });
  }
}

const measureMemory = (built: Built) =>
  part(`mémoire, ${label(built.size)}`, async () => {
    const count = 1_000;
    const measured = await memory(built, count);
    const { before, after, fresh } = measured;
    return {
      lines: [
        {
          what: `mémoire avant, après ${count} preuves saisies`,
          measured: `${kilobytes(before)}, ${kilobytes(after)}`,
        },
        {
          what: '  dont gardé par la page',
          measured: kilobytes(after - fresh),
          against: `page neuve ${kilobytes(fresh)}`,
        },
      ],
      raw: measured,
    };
  });

const measureOpening = (built: Built, runs: number) =>
  part(`ouverture, ${label(built.size)}`, async () => {
    const samples = await openings(built, runs);
    return {
      lines: [ratioLine(`ouverture, ${label(built.size)}`, pairs(samples, 'widget', 'hello'), 'bonjour', 1.3)],
      raw: samples,
    };
  });

const measureCapture = (built: Built, runs: number) =>
  part(`saisie, ${label(built.size)}`, async () => {
    const samples = await captures(built, runs);
    const calls = median(samples.map((sample) => sample.calls));
    return {
      lines: [
        ratioLine(`Entrée → réponse de Grist, ${label(built.size)}`, pairs(samples, 'answer', 'bare'), 'envoi nu', 1.2),
        ratioLine(`Entrée → « Enregistré », ${label(built.size)}`, pairs(samples, 'saved', 'bare'), 'envoi nu'),
        { what: 'appels par preuve', measured: String(calls), budget: '1', met: calls === 1 },
      ],
      raw: samples,
    };
  });

/** Both sizes in turns, so that a noisy moment of the machine disturbs both. */
const measureSwitch = (small: Built, large: Built) =>
  part('changement de personne', async () => {
    const rows = (from: number) => Array.from({ length: 9 }, (_, index) => from + index);
    const samples: { small: Awaited<ReturnType<typeof switches>>; large: Awaited<ReturnType<typeof switches>> } = {
      small: [],
      large: [],
    };
    for (let round = 0; round < 4; round += 1) {
      samples.small.push(...(await switches(small, round % 2 ? rows(1).reverse() : rows(1))));
      samples.large.push(...(await switches(large, rows(1 + round * 250))));
    }
    const against = (built: Built, found: (typeof samples)['small']) => [
      ratioLine(`changement de personne, ${label(built.size)}`, pairs(found, 'widget', 'hello'), 'bonjour', 1),
      ratioLine('', pairs(found, 'widget', 'card'), 'fiche de Grist'),
    ];
    const across = samples.large.map(({ widget }, index) => [widget, samples.small[index]?.widget ?? 0] as const);
    return {
      lines: [
        ...against(small, samples.small),
        ...against(large, samples.large),
        ratioLine(`changement, ${label(large.size)}`, across, label(small.size), 1.5),
      ],
      raw: samples,
    };
  });

const measureLoaded = (browser: Browser, server: GristServer) =>
  part('transfert', async () => {
    const { first, whole, outside } = await measureTransfer(browser, server);
    const weight = (what: string, bytes: number, most?: number): Line => ({
      what,
      measured: kilobytes(bytes),
      ...(most === undefined ? {} : { budget: `≤ ${most} ko`, met: bytes <= most * 1_000 }),
    });
    return {
      lines: [
        weight('transfert gzip, premier écran : JS et CSS à nous', first.own, 45),
        weight('  avec l’API de Grist', first.own + first.api, 105),
        weight('entretien, notation et débrief : JS et CSS à nous', whole.own),
        weight('  avec l’API de Grist', whole.own + whole.api),
        { what: 'requêtes vers un autre hôte', measured: String(outside.length), budget: '0', met: !outside.length },
      ],
      raw: { first, whole, outside },
    };
  });

const server = await startServer({ pages: ['hello-page'] });
const browser = await launchChromium();
try {
  await measureLoaded(browser, server);
  if (wants('mémoire')) {
    const middle = await build(browser, server, sizes.middle);
    await measureMemory(middle);
    await middle.grist.close();
  }
  if (wants('frappe serrée')) {
    const dense = await build(browser, server, sizes.dense);
    await measureTyping(dense, 'frappe serrée');
    await dense.grist.close();
  }
  if (wants('frappe', 'ouverture', 'saisie', 'changement')) {
    const small = await build(browser, server, sizes.small);
    await measureTyping(small);
    await measureOpening(small, 9);
    await measureCapture(small, 9);
    const large = await build(browser, server, sizes.large);
    await measureSwitch(small, large);
    await measureTyping(large);
    await measureOpening(large, 5);
    await measureCapture(large, 5);
  }
} catch (error) {
  console.error(error);
} finally {
  await browser.close();
  await server.close();
}
console.log(`\n${table(lines)}\n`);
await mkdir(fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url)), { recursive: true });
await writeFile(report, JSON.stringify({ at: new Date().toISOString(), lines, raw }, null, 2));
console.log(`Détail : ${report}`);
