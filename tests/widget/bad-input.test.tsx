/** Documents that are not as expected: each screen says something sensible, and no cell is ever run as HTML. */
import { act, cleanup, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { described } from '../../src/model/labels/index';
import { entityNames, schema } from '../../src/model/schema.ts';
import { stages } from '../../src/model/stage.ts';
import { tabs } from '../../widget/app-state';
import { prepareTeam, type Team } from '../document/harness.ts';
import { anyCell, hostileTexts, spoil, tablesAndColumns } from '../document/hostile.ts';
import { account, addPerson, introduce, line, rows, type Shown, said, show, start, tab } from './harness.tsx';

const page = () => said(document.body);

// What a screen complains of is a failure, even where it goes on.
const complaints = vi.spyOn(console, 'error');
beforeEach(() => {
  complaints.mockClear();
});
afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
});

/** Elements that the widget never makes, and that HTML in a cell would. */
const strangers = () =>
  document.querySelectorAll('img, script, iframe, object, a[href^="javascript"], svg[onload], [onerror], [onclick]');

/** Goes through the three screens, their parts and panels, and the interview of every stage; gives what was read. */
async function everyScreen(shown: Shown): Promise<string> {
  const read: string[] = [];
  const look = async (go: () => unknown) => {
    await act(async () => {
      await go();
    });
    await shown.update();
    expect(strangers()).toHaveLength(0);
    expect(screen.getByRole('tabpanel')).toBeTruthy();
    read.push(page());
  };
  const lookInto = async (button: HTMLElement | null) => button && (await look(() => shown.click(button)));
  for (const name of tabs) {
    await look(() => {
      shown.state.tab.value = name;
    });
  }
  const parts = screen.queryByRole('navigation');
  for (const button of parts ? within(parts).getAllByRole('button') : []) await lookInto(button);
  await lookInto(within(screen.getByRole('banner')).queryByRole('button', { name: /^Le poste/ }));
  await look(() => shown.client.configure());
  await lookInto(screen.getByRole('button', { name: 'Fermer' }));
  await act(() => {
    shown.state.tab.value = 'interview';
  });
  for (const stage of stages) await look(() => shown.state.showStage(stage));
  return read.join('\n');
}

/** One person with a row in every table, a colleague, and notes of the team. */
async function fullTeam(): Promise<Team & { readonly person: number }> {
  const team = await prepareTeam();
  const { grist, criteria } = team;
  const person = addPerson(grist, 'Inès Marchand');
  introduce(grist, account(1, 'Ana'));
  const [first] = criteria;
  const own = { Candidat: person, Critere: first, Evaluateur: 'ana@example.org' };
  grist.edit(
    ['AddRecord', 'Preuves', null, { Candidat: person, Critere: first, Signe: '+', Texte: 'un fait', Point: 1 }],
    ['AddRecord', 'Preuves', null, { Candidat: person, Critere: first, Signe: '?', Texte: 'un doute' }],
    ['AddRecord', 'Preuves', null, { Candidat: person, Texte: 'à classer' }],
    ['AddRecord', 'Notes', null, { ...own, Nature: 'Individuelle', Note: 2, Motif: 'motif', Scellee: true }],
    ['AddRecord', 'Notes', null, { ...own, Evaluateur: 'leo@example.org', Nature: 'Individuelle', Note: 3 }],
    ['AddRecord', 'Notes', null, { ...own, Nature: 'Débrief', Note: 2, Motif: 'convenu' }],
    ['AddRecord', 'Entretiens', null, { Candidat: person, Etape: 'Préqualification', Statut: 'Terminé', Fin: 1 }],
    ['AddRecord', 'Passages', null, { Candidat: person, Point: 1, Etat: 'Posé', Par: 'ana@example.org' }],
  );
  return { ...team, person };
}

describe('access', () => {
  test.each([
    ['none', 'aucun accès'],
    ['read table', 'la lecture de la table seulement'],
  ] as const)('%s: says what it has, what it needs, why, and where to give it', async (access, words) => {
    const session = await start(['Inès Marchand'], { access });
    expect(screen.getByRole('heading', { name: 'Le widget a besoin d’un accès complet' })).toBeTruthy();
    expect(page()).toContain(words);
    expect(page()).toContain('Accès complet au document');
    session.client.setAccess('full');
    await session.update();
    expect(screen.getByRole('combobox', { name: 'Candidat' })).toBeTruthy();
  });

  test('Grist that does not answer says so, and reads again when asked', async () => {
    const team = await prepareTeam();
    addPerson(team.grist, 'Inès Marchand');
    const { connect } = team.grist;
    const clients: ReturnType<typeof connect>[] = [];
    Object.assign(team.grist, {
      connect: (options?: Parameters<typeof connect>[0]) => {
        const client = connect(options);
        // Cut after the settings: everything that is read is lost.
        client.faults.nextReads(...Array.from({ length: 40 }, () => 'offline' as const));
        clients.push(client);
        return client;
      },
    });
    const shown = await show(team);
    expect(page()).toContain('Grist ne répond pas.');
    for (let again = 0; again < 5 && !screen.queryByRole('tabpanel'); again += 1) {
      const retry = screen.queryByRole('button', { name: 'Réessayer' });
      if (retry) await shown.click(retry);
    }
    expect(line()).toBeTruthy();
  });
});

describe('an empty document', () => {
  async function empty(): Promise<Team> {
    const team = await prepareTeam({ prepared: false });
    team.grist.edit(['AddTable', 'Table1', [{ id: 'A' }, { id: 'B' }]]);
    return team;
  }

  test('asks for jobs, prepares in place, and is ready for the first proof', async () => {
    const team = await empty();
    const shown = await show(team, { linkedTable: 'Table1' });
    expect(screen.getByRole('heading', { name: /n’a pas encore de trame/ })).toBeTruthy();
    const jobs = within(screen.getByRole('group', { name: /Pour quels métiers/ })).getAllByRole('checkbox');
    expect(jobs.length).toBeGreaterThan(3);
    await shown.click(screen.getByRole('button', { name: 'Préparer ce document' }));
    await shown.update();
    expect(page()).toContain('Qui rencontres-tu en premier ?');
    await shown.keys('Inès Marchand{Enter}');
    await shown.click(line());
    await shown.keys('première preuve{Enter}');
    expect(rows(team, 'Preuves', 'Texte')).toEqual([{ Texte: 'première preuve' }]);
  });

  test('without the right to change its structure says whom to ask', async () => {
    const team = await empty();
    team.grist.setRules({ refuse: ([name]) => (/Table$/.test(String(name)) ? 'Blocked by structure rules' : null) });
    const shown = await show(team, { linkedTable: 'Table1' });
    await shown.click(screen.getByRole('button', { name: 'Préparer ce document' }));
    await shown.update();
    expect(said(screen.getByRole('alert'))).toContain('demande à sa ou son propriétaire');
    expect(team.grist.rows('_grist_Tables')).toHaveLength(1);
  });
});

describe('a document that lacks a table', () => {
  test.each(entityNames.map((name) => [schema[name].table, name] as const))('%s', async (table, name) => {
    const team = await fullTeam();
    team.grist.edit(['RemoveTable', table]);
    const shown = await show(team, account(1, 'Ana'));
    if (['candidate', 'criterion', 'point'].includes(name)) {
      expect(page()).toContain(`Il manque au document : ${described[name].label}`);
      expect(screen.getByRole('button', { name: 'Ajouter ce qui manque' })).toBeTruthy();
    } else {
      expect(said(screen.getByRole('region', { name: 'Document incomplet' }))).toContain(
        `la table ${described[name].label}`,
      );
      await everyScreen(shown);
      await act(() => shown.state.showStage('Préqualification'));
      await shown.click(line());
      await shown.keys('preuve sans table{Enter}');
      // In the document, or on the screen with what is missing.
      const written = rows(team, 'Preuves', 'Texte').some(({ Texte }) => Texte === 'preuve sans table');
      expect(written || page().includes('n’est pas dans le document')).toBe(true);
      expect(page()).toContain('preuve sans table');
    }
    await shown.click(screen.getByRole('button', { name: 'Ajouter ce qui manque' }));
    await shown.update();
    expect(screen.queryByRole('region', { name: 'Document incomplet' })).toBeNull();
    expect(team.grist.rows('_grist_Tables').map(({ tableId }) => tableId)).toContain(table);
  });

  test('or columns says which, and every screen goes on', async () => {
    const team = await fullTeam();
    for (const name of entityNames) {
      const columns = tablesAndColumns.flatMap(({ table, column }) => (table === schema[name].table ? [column] : []));
      // The first column is what a row is about.
      for (const column of columns.slice(1)) team.grist.edit(['RemoveColumn', schema[name].table, column]);
    }
    const shown = await show(team, account(1, 'Ana'));
    expect(said(screen.getByRole('region', { name: 'Document incomplet' }))).toContain(
      'la colonne « Métier » de Postes',
    );
    await everyScreen(shown);
  });
});

describe('hostile text in a cell', () => {
  const texts = tablesAndColumns.filter(({ field }) => /^(Text|Choice|ChoiceList)$/.test(field.type));

  test.each(hostileTexts.map((text, index) => [index + 1, text] as const))(
    'is shown as it is in every field of every table, and never run (%i)',
    async (_, text) => {
      const team = await fullTeam();
      const known = new Set(texts.map(({ table, column }) => `${table}.${column}`));
      // What orders the screens stays, so that all of it is shown.
      const kept = /\.(Etape|Nature|Signe|Statut|Etat|Evaluateur|Email|Cle|Issue)$/;
      spoil(team.grist, (table, column, _row, was) =>
        known.has(`${table}.${column}`) && !kept.test(`${table}.${column}`) ? text : was,
      );
      const shown = await show(team, account(1, 'Ana'));
      const read = await everyScreen(shown);
      const plain = text.replace(/\s+/g, ' ').trim();
      expect(read).toContain(plain.slice(0, 30));
      expect((window as unknown as { readonly __xss?: unknown }).__xss).toBeUndefined();
    },
  );

  test('typed on the line is shown and written as it was typed', async () => {
    const session = await start();
    await session.click(line());
    for (const text of hostileTexts.slice(0, 5)) {
      await session.user.paste(text);
      await session.keys('{Enter}');
    }
    expect(rows(session.team, 'Preuves', 'Texte').map(({ Texte }) => Texte)).toEqual(hostileTexts.slice(0, 5));
    expect(strangers()).toHaveLength(0);
    expect(page()).toContain('<img src=x onerror="window.__xss = 1">');
  });
});

describe('cells that are not of their column', () => {
  test.each([
    ['errors', ['E', 'TypeError']],
    ['censored', ['C']],
    ['text', 'abc'],
    ['nothing', null],
  ])('%s in every column of every table leave every screen standing', async (_, cell) => {
    const team = await fullTeam();
    spoil(team.grist, () => cell);
    await everyScreen(await show(team, account(1, 'Ana')));
  });

  test.each(entityNames.map((name) => schema[name].table))('errors in every column of %s alone', async (spoilt) => {
    const team = await fullTeam();
    spoil(team.grist, (table, _column, _row, was) => (table === spoilt ? ['E', 'TypeError'] : was));
    await everyScreen(await show(team, account(1, 'Ana')));
  });

  test('a row that somebody removes while it is being corrected in place is no trouble', async () => {
    const session = await start();
    await session.click(line());
    await session.keys('à corriger{Enter}');
    await session.click(screen.getByRole('button', { name: /^Corriger la preuve/ }));
    await session.keys(' encore');
    session.team.grist.edit(['RemoveRecord', 'Preuves', session.team.grist.rows('Preuves')[0]?.id]);
    await session.update();
    await session.click(tab('Ma notation'));
    await session.click(tab('Entretien'));
    expect(line()).toBeTruthy();
  });

  test('any cells in any columns never crash a screen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(anyCell), fc.integer({ min: 1, max: 4 }), async (cells, share) => {
        const team = await fullTeam();
        let count = 0;
        spoil(team.grist, (_table, _column, _row, was) => {
          count += 1;
          return count % share === 0 ? cells.next().value : was;
        });
        const shown = await show(team, account(1, 'Ana'));
        try {
          await everyScreen(shown);
        } finally {
          cleanup();
          shown.kill();
        }
      }),
      { numRuns: 25, seed: 20_261_005 },
    );
  }, 120_000);
});
