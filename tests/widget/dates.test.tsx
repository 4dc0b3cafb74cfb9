/** Dates are the days that a person lives in: in Martinique at 23:23, it is the day after in Greenwich. */
import { screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { dayHere } from '../../widget/platform/day-here';
import { rows, type Session, said, start, tab } from './harness.tsx';

// Before any word of the widget knows where it is.
const before = vi.hoisted(() => {
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/Martinique';
  return zone;
});
afterAll(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

const date = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / 1000;
const hour = 3_600_000;

/** The clock of the tests stands at 9:00 in Greenwich on October 5th, 5:00 in Martinique. */
async function lateInTheEvening(values: Readonly<Record<string, unknown>> = {}): Promise<Session> {
  const session = await start([{ Nom: 'Inès Marchand', ...values }]);
  await session.pass(18.4 * hour);
  expect(new Date(session.team.time.now()).getHours()).toBe(23);
  expect(new Date(session.team.time.now()).getUTCDate()).toBe(6);
  return session;
}

const click = (session: Session, name: string | RegExp) => session.click(screen.getByRole('button', { name }));

describe('late in the evening in Martinique', () => {
  test('the last contact is of that day', async () => {
    const session = await lateInTheEvening();
    await click(session, 'Terminer l’entretien');
    await click(session, 'Terminer maintenant');
    expect(rows(session.team, 'Candidats', 'Dernier_contact')).toEqual([{ Dernier_contact: date(2026, 10, 5) }]);
  });

  test('a report is filed that day, and says so', async () => {
    const session = await lateInTheEvening();
    await click(session, 'Terminer l’entretien');
    await click(session, 'Terminer maintenant');
    await session.click(tab('Débrief'));
    await click(session, 'Compte rendu');
    await session.click(await screen.findByRole('checkbox', { name: /^Compte rendu déposé/ }));
    await session.pass(2_000);
    expect(rows(session.team, 'Entretiens', 'Compte_rendu_depose')).toEqual([
      { Compte_rendu_depose: date(2026, 10, 5) },
    ]);
    expect(said(screen.getByRole('tabpanel', { name: 'Débrief' }))).toContain('déposé le 5 octobre');
  });

  test('two years have passed on the day after the anniversary, whose date is shown as the table says it', async () => {
    const session = await start([
      { Nom: 'Inès Marchand', Dernier_contact: date(2024, 10, 4) },
      { Nom: 'Samir Belkacem', Dernier_contact: date(2024, 10, 5) },
    ]);
    await session.pass(18.4 * hour);
    await session.click(tab('Débrief'));
    await click(session, 'Droit d’accès');
    const old = await screen.findByRole('region', { name: 'Plus de deux ans sans contact' });
    expect(within(old).getAllByRole('listitem').map(said).join()).toMatch(/^Inès Marchand.*4 octobre 2024[^,]*$/);
  });
});

test('a day is the midnight in Greenwich of what the calendar on the wall says, at any moment', () =>
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (moment) => {
      const day = dayHere(moment.getTime() / 1000);
      expect(Math.abs(day % 86_400)).toBe(0);
      const shown = new Date(day * 1000);
      expect([shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate()]).toEqual([
        moment.getFullYear(),
        moment.getMonth(),
        moment.getDate(),
      ]);
    }),
  ));
