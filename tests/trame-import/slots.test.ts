/** Times of the day in a trame: a slot says how long its point takes, a time alone says nothing of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellMinutes, findDuration, takeDuration } from '../../src/trame-import/durations.ts';
import { made } from './reading.ts';

const pointsOf = (text: string) => made(text).points.map(({ title, minutes }) => [title, minutes]);

describe('a slot of the day', () => {
  it.each([
    '9h00 - 9h15 : présentation',
    '9h00 – 9h15 : présentation',
    '9h00-9h15: présentation',
    '9h - 9h15 : présentation',
    '9h00-9h15 Présentation',
    '9:00-9:15 présentation',
    'de 9h à 9h15 : présentation',
    '9 heures – 9 heures 15 : présentation',
    '9:00 AM – 9:15 AM: présentation',
    '14h45–15h : présentation',
    '0:00-0:15 présentation',
    '12h50 – 1h05 : présentation',
    'Présentation (9h00 – 9h15)',
  ])('is fifteen minutes called « Présentation »: %s', (line) => {
    expect(pointsOf(`# Préqualification\n\n- ${line}\n- 9h15 - 9h45 : parcours\n`)).toEqual([
      ['Présentation', [15, 15]],
      ['Parcours', [30, 30]],
    ]);
  });

  it('makes a point of a line under its stage, whose own length it does not say', () => {
    const read = made('Préqualification\n\n9h00 – 9h15 : présentation\n9h15 – 9h45 : cas pratique\n');
    const [trame] = read.trames;
    expect(trame).toMatchObject({
      stage: 'Préqualification',
      minutes: null,
      points: [
        { title: 'Présentation', minutes: [15, 15] },
        { title: 'Cas pratique', minutes: [30, 30] },
      ],
    });
    expect(read.went).not.toContain('out');
  });

  it('is not a range of hours, which says how long a stage lasts', () => {
    const read = made('Préqualification\n\n1h – 1h30 : prévoir large.\n\n- Quel parcours ?\n');
    expect(read.trames).toMatchObject([{ minutes: [60, 90] }]);
    expect(JSON.stringify(read.jobs)).not.toContain('large');
  });

  it('gives its length, whenever it begins and however it is written', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const write = {
      h: (at: number) => `${Math.floor(at / 60)}h${two(at % 60)}`,
      colon: (at: number) => `${two(Math.floor(at / 60))}:${two(at % 60)}`,
      words: (at: number) => `${Math.floor(at / 60)} h ${two(at % 60)}`,
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 7 * 60, max: 19 * 60 }),
        fc.integer({ min: 1, max: 240 }),
        fc.constantFrom(...Object.values(write)),
        fc.constantFrom('-', ' - ', '–', ' – ', ' à ', ' → '),
        fc.constantFrom(' : ', ' ', ' – ', ': '),
        (start, length, say, dash, mark) => {
          const slot = `${say(start)}${dash}${say(start + length)}`;
          expect(takeDuration(`${slot}${mark}Parcours`)).toEqual({ text: 'Parcours', minutes: [length, length] });
          expect(cellMinutes(slot)).toEqual([length, length]);
        },
      ),
    );
  });
});

describe('a time of the day', () => {
  it.each([
    '14h30 : présentation',
    '14h30 présentation',
    '14h : présentation',
    '9:05 – présentation',
    'à 9h, présentation',
  ])('is no duration, and no part of the title: %s', (line) =>
    expect(pointsOf(`# Préqualification\n\n- ${line}\n- parcours (5 min)\n`)).toEqual([
      ['Présentation', null],
      ['parcours', [5, 5]],
    ]),
  );

  it('leaves the duration that is said beside it', () => {
    expect(takeDuration('14h30 : présentation (5 min)')).toEqual({ text: 'Présentation', minutes: [5, 5] });
    expect(takeDuration('9h00 – 15 min : présentation')).toEqual({ text: 'Présentation', minutes: [15, 15] });
  });

  it('is never hours of an interview', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 24 }), fc.constantFrom('', '00', '05', '30'), (hour, past) => {
        expect(findDuration(`${hour}h${past} : présentation`)).toBeNull();
      }),
    );
    expect(findDuration('L’équipe travaille de 9h à 18h')).toBeNull();
  });
});

it.each([
  ['moins de 30 minutes', [null, 30]],
  ['45-60 min', [45, 60]],
  ['1 h 30', [90, 90]],
  ['1h - 1h30', [60, 90]],
  ['1-2 h', [60, 120]],
  ['2h : atelier', [120, 120]],
  ['3 à 5 heures', [180, 300]],
] as const)('a length of time is still one: %s', (text, minutes) =>
  expect(findDuration(text)?.minutes).toEqual(minutes),
);
