/** The person's rights, on the screen: what would go, whose file is old, and the notices to give. */
import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usePersonWords } from '../../widget/words/person.ts';
import { rows, type Session, said, start, tab } from './harness.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(session: Session): Promise<void> {
  await session.click(tab('Débrief'));
  await session.click(screen.getByRole('button', { name: 'Droit d’accès' }));
  await screen.findByRole('button', { name: 'Rassembler ses données' });
}

describe('an erasure', () => {
  it('is shown before it takes place, and may be left at that', async () => {
    const session = await start(['Inès Marchand']);
    await open(session);
    await session.click(screen.getByRole('button', { name: 'Rassembler ses données' }));
    await session.click(await screen.findByRole('button', { name: 'Effacer Inès Marchand' }));
    const preview = screen.getByRole('region', { name: 'Effacer Inès Marchand' });
    expect(said(preview)).toContain('1 ligne sera supprimée');
    expect(said(preview)).toContain('L’historique du document garde les dernières actions');
    await session.click(within(preview).getByRole('button', { name: 'Ne pas effacer' }));
    expect(rows(session.team, 'Candidats', 'Nom')).toHaveLength(1);
  });

  it('takes the name out of other people’s rows when that is asked', async () => {
    const session = await start(['Inès Marchand', 'Samir Belkacem']);
    const [, samir = 0] = session.ids;
    session.team.grist.edit([
      'AddRecord',
      'Preuves',
      null,
      { Candidat: samir, Signe: '+', Texte: 'plus précis qu’Inès Marchand', Cle: 'p1' },
    ]);
    await session.pass(2_000);
    await open(session);
    await session.click(screen.getByRole('button', { name: 'Rassembler ses données' }));
    await session.click(await screen.findByRole('button', { name: 'Effacer Inès Marchand' }));
    await session.click(screen.getByRole('checkbox', { name: /^Remplacer aussi son nom/ }));
    await session.click(screen.getByRole('button', { name: 'Effacer Inès Marchand pour de bon' }));
    await session.pass(2_000);
    expect(JSON.stringify(session.team.grist.rows('Preuves'))).not.toContain('Marchand');
    expect(rows(session.team, 'Preuves', 'Texte')).toEqual([{ Texte: 'plus précis qu’[personne effacée]' }]);
  });
});

describe('another row of the same name', () => {
  /** Two applications of one person, and somebody else whose proof names them. */
  async function applications(): Promise<Session> {
    const session = await start([
      'Zéphyrine Quill',
      { Nom: 'Zéphyrine Quill', Etape: 'Mise en situation' },
      'Samir Belkacem',
    ]);
    const [, second = 0, samir = 0] = session.ids;
    session.team.grist.edit(
      [
        'AddRecord',
        'Preuves',
        null,
        { Candidat: second, Signe: '+', Texte: 'Zéphyrine Quill a tout refait', Cle: 'p1' },
      ],
      ['AddRecord', 'Preuves', null, { Candidat: samir, Signe: '+', Texte: 'mieux que Zéphyrine Quill', Cle: 'p2' }],
    );
    await session.pass(2_000);
    await open(session);
    await session.click(screen.getByRole('button', { name: 'Rassembler ses données' }));
    await screen.findByRole('group', { name: 'Une autre ligne porte ce nom' });
    return session;
  }
  const other = ({ ids: [, second] }: Session) =>
    screen.getByRole('checkbox', { name: `Zéphyrine Quill, ligne ${second}` });
  /** Told apart from the other row by where they are. */
  const listed = 'Zéphyrine Quill (Préqualification)';
  const confirm = `Effacer ${listed} pour de bon`;

  it('is shown as such, with what it holds, and is left as it is unless it is chosen', async () => {
    const session = await applications();
    const box = other(session);
    expect(box).toHaveProperty('checked', false);
    const held = document.getElementById(box.getAttribute('aria-describedby') ?? '');
    expect(said(held)).toContain('Mise en situation · Preuves : 1 ligne');
    await session.click(screen.getByRole('button', { name: `Effacer ${listed}` }));
    const preview = screen.getByRole('region', { name: `Effacer ${listed}` });
    expect(said(preview)).toContain('1 ligne sera supprimée');
    expect(said(preview)).toContain(`Reste dans le document : Zéphyrine Quill, ligne ${session.ids[1]}.`);
    await session.click(screen.getByRole('checkbox', { name: /^Remplacer aussi son nom .* dans 1 autre texte$/ }));
    await session.click(screen.getByRole('button', { name: confirm }));
    await session.pass(2_000);
    expect(rows(session.team, 'Candidats', 'Nom')).toEqual([{ Nom: 'Zéphyrine Quill' }, { Nom: 'Samir Belkacem' }]);
    expect(rows(session.team, 'Preuves', 'Texte')).toEqual([
      { Texte: 'Zéphyrine Quill a tout refait' },
      { Texte: 'mieux que [personne effacée]' },
    ]);
  });

  it('is exported and erased with the person once it is chosen', async () => {
    const session = await applications();
    vi.stubGlobal('ClipboardItem', undefined);
    const copied = async () => {
      const held = screen.getByRole('region', { name: `Ce que le document garde sur ${listed}` });
      await session.click(within(held).getByRole('button', { name: 'Copier' }));
      return await navigator.clipboard.readText();
    };
    expect(await copied()).not.toContain('a tout refait');
    await session.click(other(session));
    expect(await copied()).toContain('a tout refait');
    await session.click(screen.getByRole('button', { name: `Effacer ${listed}` }));
    expect(said(screen.getByRole('region', { name: `Effacer ${listed}` }))).toContain('3 lignes seront supprimées');
    await session.click(screen.getByRole('button', { name: confirm }));
    await session.pass(2_000);
    expect(rows(session.team, 'Candidats', 'Nom')).toEqual([{ Nom: 'Samir Belkacem' }]);
    expect(rows(session.team, 'Preuves', 'Texte')).toEqual([{ Texte: 'mieux que Zéphyrine Quill' }]);
  });
});

describe('people past two years', () => {
  it('are listed, oldest first, each a press away', async () => {
    const old = (year: number) => Date.UTC(year, 0, 15) / 1000;
    const session = await start([
      { Nom: 'Inès Marchand', Dernier_contact: old(2026) },
      { Nom: 'Samir Belkacem', Dernier_contact: old(2023) },
      { Nom: 'Nora Petit', Dernier_contact: old(2021) },
    ]);
    await open(session);
    const list = screen.getByRole('region', { name: 'Plus de deux ans sans contact' });
    const names = within(list).getAllByRole('listitem').map(said);
    expect(names.map((text) => text.slice(0, 5))).toEqual(['Nora ', 'Samir']);
    await session.click(within(list).getByRole('button', { name: 'Voir Nora Petit' }));
    expect(session.document.file.value?.candidate.name).toBe('Nora Petit');
  });
});

describe('the notices to give', () => {
  it.each(['fr', 'en'] as const)('say who, why, how long, which rights, and whom to write to (%s)', (language) => {
    const { notices } = usePersonWords.in(language);
    expect(notices).toHaveLength(2);
    for (const { text } of notices) {
      expect(text).toMatch(/CNIL/);
      expect(text).toMatch(language === 'fr' ? /deux ans au plus/ : /two years at most/);
      expect(text).toMatch(language === 'fr' ? /mission d’intérêt public/ : /public interest/);
      expect(text).toMatch(language === 'fr' ? /corriger ou effacer/ : /corrected or erased/);
      expect(text).toMatch(/\[(?:nom du service|Nom du service|name of the service|Name of the service)\]/);
      expect(text).toMatch(language === 'fr' ? /\[adresse\]/ : /\[address\]/);
    }
    // Candidates are told tu, referents vous.
    if (language === 'fr') {
      expect(notices[0]?.text).not.toMatch(/\bvous\b/i);
      expect(notices[1]?.text).not.toMatch(/(?<!\p{L})(?:tu|tes|ton|ta)(?!\p{L})/u);
    }
  });
});

describe('the decision', () => {
  it('to keep someone despite a compulsory criterion noted 1 is warned of, and takes one action', async () => {
    const session = await start(['Inès Marchand']);
    const [ines = 0] = session.ids;
    session.team.criteria.forEach((Critere, index) => {
      const note = { Candidat: ines, Critere, Nature: 'Débrief', Note: index === 0 ? 1 : 3 };
      session.team.grist.edit(['AddRecord', 'Notes', null, note]);
    });
    await session.pass(2_000);
    await session.click(tab('Débrief'));
    await session.click(screen.getByRole('button', { name: 'Comparer' }));
    await session.click(await screen.findByRole('radio', { name: 'Retenu·e' }));
    expect(said(document.querySelector('.decision'))).toContain('Attention : « tester » obligatoire, noté 1.');
    await session.click(screen.getByRole('button', { name: 'Enregistrer la décision' }));
    await session.pass(2_000);
    expect(rows(session.team, 'Candidats', 'Decision')).toEqual([{ Decision: 'Retenu·e' }]);
  });
});
