/** Half an hour on the keyboard, eyes on the person: every proof in its row, online or cut off all the while. */
import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { prepareTeam } from '../document/harness.ts';
import { addPerson, line, rows, type Shown, show, status } from './harness.tsx';

// Some thousand keys, each with its screen.
vi.setConfig({ testTimeout: 180_000 });

const points = 8;
const criteria = 9;

/** How a proof is given its criterion: nothing, the two keys of Alt, `#n`, or two criteria at once. */
type Tag = 'point' | 'alt' | 'number' | 'two';
const tags: readonly Tag[] = ['point', 'alt', 'point', 'number', 'two'];
const signs = ['', '+', '-', '?'] as const;
const written = { '': '+', '+': '+', '-': '−', '?': '?' } as const;

/** Five proofs on each of eight points; each point serves the criterion of its number. */
const script = Array.from({ length: points * 5 }, (_, index) => {
  const point = Math.floor(index / 5);
  const tag = tags[index % 5] ?? 'point';
  const named = (index % criteria) + 1;
  return {
    point,
    tag,
    named,
    sign: signs[index % signs.length] ?? '',
    text: `fait n° ${index + 1} : il y en a 40 - ou + ?`,
  };
});

async function prepareInterview() {
  const team = await prepareTeam();
  const { grist } = team;
  for (let number = 4; number <= criteria; number += 1) {
    grist.edit([
      'AddRecord',
      'Criteres',
      null,
      { Intitule: `La personne est capable de n° ${number}`, Court: `n° ${number}`, Poids: 1, Ordre: number },
    ]);
  }
  grist.edit(...team.criteria.map((id, index) => ['UpdateRecord', 'Criteres', id, { Ordre: index + 1 }] as const));
  const ids = grist.rows('Criteres').map(({ id }) => id);
  grist.edit(...team.points.map((id) => ['RemoveRecord', 'Trames', id] as const));
  for (let place = 0; place < points; place += 1) {
    grist.edit([
      'AddRecord',
      'Trames',
      null,
      {
        Poste: 1,
        Etape: 'Préqualification',
        Ordre: place + 1,
        Nature: 'Question',
        Point: `Point ${place + 1}`,
        Duree_min: 3,
        Duree_max: 4,
        Criteres: ['L', ids[place]],
      },
    ]);
  }
  const person = addPerson(grist, 'Inès Marchand');
  return { team, ids, person, trame: grist.rows('Trames').map(({ id }) => id) };
}

/** Keys pressed while `act` runs. */
async function pressed(act: () => Promise<void>): Promise<number> {
  let count = 0;
  const onKey = () => {
    count += 1;
  };
  document.addEventListener('keydown', onKey, true);
  await act();
  document.removeEventListener('keydown', onKey, true);
  return count;
}

/** Plays the script by keyboard alone; gives the keys beyond the text of each proof. */
async function play({ user, keys, pass }: Shown): Promise<readonly number[]> {
  while (document.activeElement !== line()) await user.tab();
  const beyond: number[] = [];
  for (const [index, { point, tag, named, sign, text }] of script.entries()) {
    if (index > 0 && script[index - 1]?.point !== point) {
      // A little under four minutes for each point: half an hour in all.
      await pass(3.5 * 60_000);
      await keys('{Control>}{Enter}{/Control}');
    }
    const count = await pressed(async () => {
      if (tag === 'alt') await user.keyboard(`{Alt>}[Digit${named}]{/Alt}`);
      if (sign) await user.keyboard(sign);
      if (tag === 'number') await user.keyboard(`#${named} `);
      // No key of a person goes elsewhere than where they write.
      await user.keyboard(text);
      if (tag === 'two') await user.keyboard(` #${named} #${(named % criteria) + 1}`);
      await keys('{Enter}');
    });
    beyond.push(count - text.length);
    expect(document.activeElement).toBe(line());
    expect(line().value).toBe('');
  }
  return beyond;
}

/** The rows that the script means, whatever the network does. */
function expected({ ids, person, trame }: Awaited<ReturnType<typeof prepareInterview>>) {
  // Alt and `#n` in front stay for the next proofs; two criteria at the end are for that proof; a new point has its own.
  let active = ids[0];
  let point = 0;
  return script.flatMap(({ point: at, tag, named, sign, text }) => {
    if (at !== point) active = ids[at];
    point = at;
    if (tag === 'alt' || tag === 'number') active = ids[named - 1];
    const about = tag === 'two' ? [ids[named - 1], ids[named % criteria]] : [active];
    return about.map((criterion) => ({
      Candidat: person,
      Critere: criterion,
      Etape: 'Préqualification',
      Point: trame[at],
      Signe: written[sign],
      Texte: text,
    }));
  });
}

const proofColumns = ['Candidat', 'Critere', 'Etape', 'Point', 'Signe', 'Texte'] as const;

/** All that an interview leaves, without the moments at which Grist heard of it. */
function left({ grist }: Awaited<ReturnType<typeof prepareInterview>>['team'], person: number) {
  const team = { grist } as Parameters<typeof rows>[0];
  return {
    proofs: rows(team, 'Preuves', ...proofColumns),
    points: rows(team, 'Passages', 'Candidat', 'Point', 'Etat', 'Minutes', 'Cle'),
    interviews: rows(team, 'Entretiens', 'Candidat', 'Etape', 'Statut', 'Debut', 'Cle'),
    status: ['Completude', 'Sans_preuve', 'Score', 'Couverture'].map((column) =>
      grist.cell('Candidats', person, column),
    ),
  };
}

describe('an interview of half an hour by keyboard alone: 40 proofs, 8 points, every sign and criterion', () => {
  test('online costs one key for each proof beyond its text, and ends with the exact rows', async () => {
    const prepared = await prepareInterview();
    const shown = await show(prepared.team);
    const beyond = await play(shown);
    await shown.pass(5_000);
    expect(status()).toBe('✓ Enregistré');

    // Enter; a sign one key more; Alt + n two more; `#n` and its space three, and at the end as many for each.
    const cost = { point: 0, alt: 2, number: 3, two: 6 } as const;
    expect(beyond).toEqual(script.map(({ tag, sign }) => 1 + sign.length + cost[tag]));

    const { proofs, points: passages, interviews, status: row } = left(prepared.team, prepared.person);
    expect(proofs).toEqual(expected(prepared));
    expect(new Set(prepared.team.grist.rows('Preuves').map(({ Cle }) => Cle)).size).toBe(proofs.length);
    // Every point asked, once; how long each took, but for the one that is still in hand.
    expect(passages.map(({ Point, Etat }) => [Point, Etat])).toEqual(prepared.trame.map((id) => [id, 'Posé']));
    expect(passages.map(({ Minutes }) => Minutes)).toEqual([...Array.from({ length: points - 1 }, () => 3), null]);
    expect(interviews).toMatchObject([{ Statut: 'En cours', Etape: 'Préqualification' }]);
    expect(row[0]).toBe('À noter');
    expect(row[1]).toBeNull();
    expect(screen.getByText(/24 min/)).toBeTruthy();
  });

  test('cut off for all of it, then online: the same rows', async () => {
    const online = await prepareInterview();
    const first = await show(online.team);
    await play(first);
    await first.pass(120_000);
    first.unmount();
    first.kill();

    const offline = await prepareInterview();
    const second = await show(offline.team);
    second.client.faults.setOffline(true);
    await play(second);
    expect(rows(offline.team, 'Preuves')).toEqual([]);
    expect(status()).toMatch(/En attente \(\d+\)/);
    second.client.faults.setOffline(false);
    await second.pass(120_000);
    expect(status()).toBe('✓ Enregistré');

    // The same, but for the number of the row: each test has people of its own.
    const plain = (text: string, person: number) => text.replaceAll(new RegExp(`\\b${person}\\b`, 'g'), 'elle');
    expect(plain(JSON.stringify(left(offline.team, offline.person)), offline.person)).toBe(
      plain(JSON.stringify(left(online.team, online.person)), online.person),
    );
  });
});
