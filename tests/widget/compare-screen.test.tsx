import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rows, type Session, start, tab } from './harness.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Notes of the team on the three criteria of weights 3, 2, 1; null: not observed; undefined: none. */
function note({ team }: Session, candidate: number, notes: readonly (number | null | undefined)[]): void {
  notes.forEach((value, index) => {
    if (value === undefined) return;
    const Critere = team.criteria[index];
    team.grist.edit([
      'AddRecord',
      'Notes',
      null,
      { Candidat: candidate, Critere, Nature: 'Débrief', Note: value, Motif: `raison ${index}` },
    ]);
  });
}

const prove = ({ team }: Session, candidate: number, index: number, sign: string, text: string, outcome = ''): void =>
  void team.grist.edit([
    'AddRecord',
    'Preuves',
    null,
    {
      Candidat: candidate,
      Critere: team.criteria[index],
      Signe: sign,
      Texte: text,
      Issue: outcome,
      Etape: 'Préqualification',
      Auteur: 'leo@example.org',
    },
  ]);

async function openPart(session: Session, part: string): Promise<void> {
  await session.click(tab('Débrief'));
  await session.click(screen.getByRole('button', { name: part }));
  // The part's code is fetched when it is first opened.
  await waitFor(() => expect(document.querySelector('.compare, .report, .person-rights')).not.toBeNull(), {
    timeout: 5_000,
  });
  await session.update();
}

/** The golden case, a person knocked out, and one without a debrief. */
async function fourPeople(): Promise<Session> {
  const session = await start(['Inès Marchand', 'Samir Belkacem', 'Nora Petit', 'Paul Durand']);
  const [ines = 0, samir = 0, nora = 0] = session.ids;
  note(session, ines, [3, 2, null]);
  note(session, samir, [2, 3, 3]);
  note(session, nora, [1, 3, 3]);
  prove(session, ines, 0, '+', 'a écrit les tests');
  prove(session, ines, 1, '?', 'dit « on »', 'Levé');
  await session.pass(2_000);
  return session;
}

const cellsOf = (row: HTMLElement) =>
  [...row.querySelectorAll('th, td')].map(({ textContent }) =>
    (textContent ?? '').replace(/[\s\u202f\u00a0]+/g, ' ').trim(),
  );

describe('Comparer', () => {
  it('shows scores and ranges in a table that can be read aloud, the knocked out and the others apart', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    const table = screen.getByRole('table', { name: /^Score et fourchette de chaque personne/ });
    const lines = within(table).getAllByRole('row').map(cellsOf);
    expect(lines.slice(1, 3)).toEqual([
      ['Inès Marchand1 doute levé', 'score 87 %, de 78 % à 89 %', '87 %', '2 sur 3', 'Décider…'],
      ['Samir Belkacem', 'score 83 %, de 83 % à 83 %', '83 %', '3 sur 3', 'Décider…'],
    ]);
    expect(lines[3]).toEqual(['À part : un critère obligatoire noté 1']);
    expect(lines[4]?.[0]).toBe('Nora Petit');
    expect(lines[5]).toEqual(['Ne peut pas être retenu·e : « tester », obligatoire, noté 1.']);
    expect(screen.getByText('Pas encore de débrief : Paul Durand.')).toBeTruthy();
    expect(
      screen.getByText(/Inès Marchand devance Samir Belkacem sur ce qui est noté, mais l’ordre dépend/),
    ).toBeTruthy();
  });

  it('sorts by the keyboard and says so', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    const table = screen.getByRole('table', { name: /^Score et fourchette/ });
    const sort = within(table).getByRole('button', { name: /Notés/ });
    sort.focus();
    await session.keys('{Enter}');
    expect(sort.closest('th')?.getAttribute('aria-sort')).toBe('descending');
    const names = within(table)
      .getAllByRole('row')
      .map((row) => cellsOf(row)[0]);
    expect(names[1]).toBe('Samir Belkacem');
  });

  it('says weights as the team wrote them, and flags what is none wherever a score rests on it', async () => {
    const session = await start(['Inès Marchand', 'Samir Belkacem']);
    const [ines = 0, samir = 0] = session.ids;
    const [first, second, third] = session.team.criteria;
    session.team.grist.edit(
      ['UpdateRecord', 'Criteres', first, { Poids: '25 %' }],
      ['UpdateRecord', 'Criteres', second, { Poids: '0,4' }],
      ['UpdateRecord', 'Criteres', third, { Poids: 'haute' }],
    );
    note(session, ines, [3, 2, 2]);
    note(session, samir, [2, 2, 2]);
    session.document.lookAround();
    await session.pass(2_000);
    await openPart(session, 'Comparer');
    expect(screen.getByText('Poids non reconnu, compté 1 : livrer.')).toBeTruthy();
    const table = screen.getByRole('table', { name: /Notes de l’équipe/ });
    const heads = () =>
      within(table)
        .getAllByRole('row')
        .map((row) => cellsOf(row)[0] ?? '');
    expect(heads().slice(1, 4)).toEqual([
      'Preuves : testerpoids 25 % · obligatoire',
      'Preuves : expliquerpoids 0,4',
      'Preuves : livrerpoids non reconnu, compté 1',
    ]);
    await session.click(screen.getByRole('button', { name: /Vue matrice/ }));
    const columns = () => within(table).getAllByRole('row').map(cellsOf);
    expect(
      columns()
        .slice(1)
        .map(([, one]) => one),
    ).toEqual(['3 × 25 % = 0,75', '2 × 0,4 = 0,8', '2 × 1 = 2', '3,55']);
    expect(screen.getByText(/change|poids de/).textContent?.replace(/\s/g, ' ')).toContain(
      'Inès Marchand devance Samir Belkacem tant que le poids de « tester » reste au-dessus de 0 % (aujourd’hui 25 %).',
    );
  });

  it('shows gaps as gaps, proofs on demand, and the matrix for those used to it', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    const table = screen.getByRole('table', { name: /critère par critère/ });
    const row = (name: RegExp) => within(table).getByRole('row', { name });
    expect(cellsOf(row(/livrer/)).slice(1, 3)).toEqual(['non obs.non observé', '3, sans preuve']);
    expect(screen.queryByText('a écrit les tests')).toBeNull();
    await session.click(within(table).getByRole('button', { name: /^Preuves\s: .*tester$/ }));
    expect(screen.getByText('a écrit les tests')).toBeTruthy();
    await session.click(screen.getByRole('button', { name: /Vue matrice/ }));
    expect(cellsOf(row(/^Total/)).slice(1)).toEqual(['13', '15', '12']);
    expect(cellsOf(row(/^Preuves\s: tester/)).slice(1, 2)).toEqual(['3 × 3 = 9']);
  });

  it('shows the first of 200 people, and all of them when asked', async () => {
    const session = await start(['Inès Marchand']);
    const { team } = session;
    const many = Array.from({ length: 199 }, (_, index) => index);
    const [added] = team.grist.edit([
      'BulkAddRecord',
      'Candidats',
      many.map(() => null),
      { Nom: many.map((index) => `Personne ${index}`), Poste: many.map(() => 1) },
    ]);
    const people = [session.ids[0] ?? 0, ...(added as number[])];
    const noted = people.flatMap((id) => team.criteria.map((criterion) => ({ id, criterion })));
    team.grist.edit([
      'BulkAddRecord',
      'Notes',
      noted.map(() => null),
      {
        Candidat: noted.map(({ id }) => id),
        Critere: noted.map(({ criterion }) => criterion),
        Nature: noted.map(() => 'Débrief'),
        Note: noted.map(({ id, criterion }) => ((id * 5 + criterion) % 2) + 2),
      },
    ]);
    await session.pass(2_000);
    await openPart(session, 'Comparer');
    const table = screen.getByRole('table', { name: /^Score et fourchette/ });
    expect(table.querySelectorAll('.person-row')).toHaveLength(30);
    await session.click(
      within(table.parentElement ?? table).getAllByRole('button', { name: 'Tout afficher (200)' })[0] ?? table,
    );
    expect(table.querySelectorAll('.person-row')).toHaveLength(200);
  }, 20_000);

  it('gives no total to somebody without an order, in the list and in the matrix', async () => {
    const session = await start(['Inès Marchand', 'Samir Belkacem']);
    const [ines = 0, samir = 0] = session.ids;
    note(session, ines, [3, 2, 3]);
    note(session, samir, [undefined, 3, 3]);
    await session.pass(2_000);
    await openPart(session, 'Comparer');
    const table = screen.getByRole('table', { name: /^Score et fourchette/ });
    const lines = within(table).getAllByRole('row').map(cellsOf);
    expect(lines[3]?.slice(1, 4)).toEqual(['pas de total sans ordre, de 67 % à 100 %', '—', '2 sur 3']);
    await session.click(screen.getByRole('button', { name: /Vue matrice/ }));
    const matrix = screen.getByRole('table', { name: /critère par critère/ });
    expect(cellsOf(within(matrix).getByRole('row', { name: /^Total/ })).slice(1)).toEqual(['16', '—']);
  });

  it('says what became of each doubt', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    const section = screen.getByRole('region', { name: 'Doutes et leur issue' });
    expect(section.textContent).toContain('dit « on »');
    expect(section.textContent).toContain('doute levé');
  });

  it('has something to say to one person alone, and to nobody', async () => {
    const session = await start(['Inès Marchand']);
    await openPart(session, 'Comparer');
    expect(screen.getByText(/Personne n’a encore de note d’équipe/)).toBeTruthy();
    note(session, session.ids[0] ?? 0, [3, 3, 3]);
    await session.pass(2_000);
    expect(screen.getByText(/Une seule personne a des notes d’équipe/)).toBeTruthy();
  });
});

describe('the decision', () => {
  it('is written with its reason and who took it; a missing reason is pointed out, not refused', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    await session.click(screen.getByRole('radio', { name: 'Retenu·e' }));
    expect(screen.getByText(/Sans motif/)).toBeTruthy();
    await session.user.type(screen.getByLabelText(/^Motif/), 'preuves solides');
    await session.user.type(screen.getByLabelText(/^Décidé par/), 'Claire Aubry');
    await session.update();
    await session.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    await session.pass(2_000);
    expect(rows(session.team, 'Candidats', 'Decision', 'Motif_decision', 'Decide_par')[0]).toEqual({
      Decision: 'Retenu·e',
      Motif_decision: 'preuves solides',
      Decide_par: 'Claire Aubry',
    });
  });

  it('is opened from the row of each person, with the keyboard in it', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    await session.click(screen.getByRole('button', { name: 'Décider pour Samir Belkacem…' }));
    expect(screen.getByRole('region', { name: /^Décision\s: Samir Belkacem$/ })).toBeTruthy();
    expect(document.activeElement?.closest('.decision')).not.toBeNull();
    await session.click(screen.getByRole('button', { name: 'Décider pour Samir Belkacem…' }));
    expect(document.activeElement?.closest('.decision')).not.toBeNull();
  });

  it('says that no reference was made, until one is', async () => {
    const session = await fourPeople();
    await openPart(session, 'Comparer');
    await session.click(screen.getByRole('radio', { name: 'Retenu·e' }));
    expect(screen.getByText(/Aucune prise de référence n’est faite/).textContent).toContain('demande-le-lui');
    const [Candidat] = session.ids;
    session.team.grist.edit([
      'AddRecord',
      'Entretiens',
      null,
      { Candidat, Etape: 'Prise de référence', Statut: 'Terminé', Cle: 'r' },
    ]);
    session.document.lookAround();
    await session.pass(2_000);
    expect(screen.queryByText(/Aucune prise de référence/)).toBeNull();
  });

  it('warns above three people at the cadre de collaboration', async () => {
    const session = await start(
      ['A', 'B', 'C', 'D'].map((Nom) => ({ Nom: `Personne ${Nom}`, Etape: 'Cadre de collaboration' })),
    );
    await openPart(session, 'Comparer');
    expect(screen.getByText(/4 personnes en dernière ligne/)).toBeTruthy();
  });
});

describe('Compte rendu', () => {
  it('is copied as rich text and as Markdown in one click', async () => {
    const session = await fourPeople();
    const written: Record<string, Blob>[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly content: Record<string, Blob>;
        constructor(content: Record<string, Blob>) {
          this.content = content;
        }
      },
    );
    await openPart(session, 'Compte rendu');
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async ([item]) => {
      written.push((item as unknown as { content: Record<string, Blob> }).content);
    });
    await session.click(screen.getByRole('button', { name: 'Copier le compte rendu' }));
    expect(await written[0]?.['text/html']?.text()).toContain('<h1 dir="auto">Compte rendu\u00a0: Préqualification');
    expect(await written[0]?.['text/plain']?.text()).toContain('# Compte rendu\u00a0: Préqualification, Inès Marchand');
    expect(screen.getByText('Copié, mise en forme comprise.')).toBeTruthy();
  });

  it('is shown selected when the browser refuses the clipboard', async () => {
    const session = await fourPeople();
    await openPart(session, 'Compte rendu');
    const refuse = async () => {
      throw new DOMException('no', 'NotAllowedError');
    };
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(refuse);
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(refuse);
    await session.click(screen.getByRole('button', { name: 'Copier le compte rendu' }));
    const text: HTMLTextAreaElement = await screen.findByRole('textbox', { name: 'Compte rendu à copier' });
    expect(text.value).toMatch(/^# Compte rendu/);
    expect(document.activeElement).toBe(text);
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
  });

  it('is ticked once filed, and unticked', async () => {
    const session = await start(['Inès Marchand']);
    const [ines = 0] = session.ids;
    session.team.grist.edit([
      'AddRecord',
      'Entretiens',
      null,
      { Candidat: ines, Etape: 'Préqualification', Statut: 'Terminé', Debut: 1, Cle: `${ines}:Préqualification` },
    ]);
    await session.pass(2_000);
    await openPart(session, 'Compte rendu');
    const tick = screen.getByRole('checkbox', { name: /Compte rendu déposé/ });
    await session.click(tick);
    await session.pass(2_000);
    const filed = () => rows(session.team, 'Entretiens', 'Compte_rendu_depose')[0]?.['Compte_rendu_depose'];
    expect(filed()).toBe(Date.UTC(2026, 9, 5) / 1000);
    await session.click(screen.getByRole('checkbox', { name: /Compte rendu déposé/ }));
    await session.pass(2_000);
    expect(filed()).toBeNull();
  });

  it('proposes an answer for each outcome, to edit; the edited text stays', async () => {
    const session = await fourPeople();
    await openPart(session, 'Compte rendu');
    await session.choose('Pour annoncer', 'Vivier');
    const answer = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Texte de la réponse' });
    expect(answer().value).toMatch(/^Bonjour Inès,/);
    await session.user.type(answer(), ' À bientôt.');
    await session.choose('Pour annoncer', 'Suspendu');
    await session.choose('Pour annoncer', 'Vivier');
    expect(answer().value).toMatch(/À bientôt\.$/);
  });
});

describe('Droit d’accès', () => {
  it('shows what would go, asks again, and removes the person', async () => {
    const session = await fourPeople();
    await openPart(session, 'Droit d’accès');
    await session.click(screen.getByRole('button', { name: 'Rassembler ses données' }));
    expect(await screen.findByText('Preuves : 2 lignes')).toBeTruthy();
    await session.click(screen.getByRole('button', { name: 'Effacer Inès Marchand' }));
    expect(screen.getByText('6 lignes seront supprimées, d’un seul coup :')).toBeTruthy();
    await session.click(screen.getByRole('button', { name: 'Effacer Inès Marchand pour de bon' }));
    await session.pass(2_000);
    expect(rows(session.team, 'Candidats', 'Nom').map(({ Nom }) => Nom)).not.toContain('Inès Marchand');
    expect(rows(session.team, 'Preuves', 'Texte')).toEqual([]);
    expect(screen.getByText('Inès Marchand : effacé du document et de cet ordinateur.')).toBeTruthy();
  });
});
