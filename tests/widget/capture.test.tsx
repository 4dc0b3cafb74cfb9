/** The capture line: one key for each proof, and nothing typed is lost. */
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { criterionShown, line, rows, signShown, start, status } from './harness.tsx';

const proofs = (team: Parameters<typeof rows>[0]) => rows(team, 'Preuves', 'Signe', 'Critere', 'Texte');

describe('a proof costs one key beyond its text', () => {
  test('Enter saves on the active criterion, and the line keeps the focus', async () => {
    const { team, keys, ids, click } = await start();
    await click(line());
    await keys('a écrit les tests{Enter}');
    expect(rows(team, 'Preuves', 'Candidat', 'Critere', 'Etape', 'Point', 'Signe', 'Texte')).toEqual([
      {
        Candidat: ids[0],
        Critere: team.criteria[0],
        Etape: 'Préqualification',
        Point: team.points[0],
        Signe: '+',
        Texte: 'a écrit les tests',
      },
    ]);
    expect(line().value).toBe('');
    expect(document.activeElement).toBe(line());
    expect(status()).toContain('Enregistré');
  });
});
