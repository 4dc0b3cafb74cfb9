/** Published guides and ads, which are not ours to keep here: `SEEDS` names the folder that has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kitsOf, made } from './reading.ts';

const folder = process.env['SEEDS'] ?? '';
const bytesOf = (name: string): Uint8Array => readFileSync(join(folder, name));
const textOf = (name: string): string => new TextDecoder().decode(bytesOf(name));

describe.skipIf(folder === '')('the guide by job', () => {
  const alphabets = ['utf-8', 'windows-1252', 'macintosh'];
  it.each(alphabets)('read as %s, keeps all its counts without a correction', (alphabet) => {
    const read = made(new TextDecoder(alphabet).decode(bytesOf('guide-entretien-par-profil.md')));
    expect(read.repaired).toBe(alphabet !== 'utf-8');
    const placed = read.trames.filter(({ stage }) => stage !== null);
    const points = placed.flatMap((trame) => trame.points);
    const examples = (of: typeof placed) => of.flatMap((trame) => trame.points).flatMap((point) => point.examples);
    expect(placed).toHaveLength(15);
    expect(points).toHaveLength(57);
    expect(points.filter(({ advice }) => advice !== '')).toHaveLength(57);
    const jobs = read.jobs.map((job) => [
      job.title,
      examples(job.trames.filter(({ stage }) => stage !== null)).length,
      job.criteria.length + job.trames.flatMap(({ criteria }) => criteria).length,
    ]);
    expect(jobs).toEqual([
      ['', 26, 0],
      ['Coachs', 0, 9],
      ['Développeur / développeuse', 37, 15],
      ['Gestionnaire de produit / Product Manager', 41, 11],
      ['Chargé / chargée de déploiement junior', 0, 15],
      ['Chargé / chargée de déploiement senior', 0, 16],
    ]);
    const kits = kitsOf(read);
    expect(kits.map(({ criteria }) => criteria.length)).toEqual([0, 9, 12, 9, 15, 16]);
    const agenda = read.trames.find(({ stage }) => stage === null);
    expect(agenda?.points.map(({ minutes }) => minutes?.[1])).toEqual([5, 5, 10, 15, 10]);
    expect(agenda?.minutes).toEqual([45, 45]);
  });
});

describe.skipIf(folder === '')('an ad', () => {
  it.each([
    ['annonce-product-owner.md', 'Produit', [7, 9, 2]],
    ['annonce-charge-de-deploiement.md', 'Déploiement', [0, 12, 0]],
  ] as const)('%s gives its position and criteria', (name, job, [soft, hard, bonus]) => {
    const [kit] = kitsOf(made(textOf(name)));
    expect(kit).toMatchObject({ job, position: expect.any(String) });
    expect(kit?.criteria.filter(({ weight }) => weight === 1)).toHaveLength(bonus);
    const others = kit?.criteria.filter(({ weight }) => weight !== 1) ?? [];
    expect(others).toHaveLength(soft + hard);
    expect(others.filter(({ family }) => family === 'Posture')).toHaveLength(soft);
    expect(kit?.criteria.some(({ required }) => required)).toBe(false);
  });

  it('that lists nothing about a person gives its position', () => {
    expect(kitsOf(made(textOf('billet-brigade-numerique.md')))).toMatchObject([
      { position: expect.any(String), criteria: [] },
    ]);
  });
});
