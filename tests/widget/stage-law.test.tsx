/** What each stage asks for, the clock, and what earlier stages leave: memory without anchoring. */
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { UserAction } from '../../src/grist/port.ts';
import { account, line, rows, type Session, said, start, tab } from './harness.tsx';

const panel = () => said(screen.getByRole('tabpanel'));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function at(stage: string, ...more: readonly Readonly<Record<string, unknown>>[]): Promise<Session> {
  const [own = {}, ...others] = more;
  const people = [{ Nom: 'Inès Marchand', Etape: stage, ...own }, ...others.map((one) => ({ Nom: 'Autre', ...one }))];
  return await start(people, account(1, 'Ana'));
}

async function edit(session: Session, ...actions: readonly UserAction[]): Promise<void> {
  session.team.grist.edit(...actions);
  session.document.lookAround();
  await session.update();
}

const proof = ({ ids }: Session, values: Readonly<Record<string, unknown>>): UserAction => [
  'AddRecord',
  'Preuves',
  null,
  { Candidat: ids[0], Etape: 'Préqualification', ...values },
];

describe('the closing card', () => {
  test('thanks, gives both endings, forbids a hot debrief, lists what has no proof, and decides nothing', async () => {
    const session = await at('Préqualification');
    await session.click(button('Terminer l’entretien'));
    expect(panel()).toContain('Remercie la personne');
    expect(panel()).toContain('Si on continue :');
    expect(panel()).toContain('Si on s’arrête là :');
    expect(panel()).toContain('Pas de débrief à chaud');
    expect(panel()).toContain('3 critères restent sans preuve : tester, expliquer, livrer.');
    expect(rows(session.team, 'Entretiens')).toEqual([]);
    await session.click(button('Terminer maintenant'));
    expect(rows(session.team, 'Entretiens', 'Statut')).toEqual([{ Statut: 'Terminé' }]);
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Etape')).toBe('Préqualification');
    await session.click(button(/^Faire passer la personne à «.Entretien intra/));
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Etape')).toBe('Entretien intra/métier');
    expect((screen.getByRole('combobox', { name: 'Étape' }) as HTMLSelectElement).value).toBe('Entretien intra/métier');
    await session.click(button('Annuler'));
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Etape')).toBe('Préqualification');
  });

  test('takes one line for whoever leads the next stage, who reads it before the rest; it is no rating', async () => {
    const session = await at('Préqualification');
    await session.click(button('Terminer l’entretien'));
    const field = screen.getByRole('textbox', { name: 'À creuser par la suite' });
    await session.user.type(field, 'Ce qu’elle a fait elle-même du second projet{Enter}');
    await session.update();
    expect(rows(session.team, 'Entretiens', 'Etape', 'A_creuser')).toEqual([
      { Etape: 'Préqualification', A_creuser: 'Ce qu’elle a fait elle-même du second projet' },
    ]);
    await session.click(button('Terminer maintenant'));
    await session.click(button(/^Faire passer la personne à «.Entretien intra/));
    const asides = screen.getByRole('tabpanel').querySelector('.asides');
    expect(said(asides?.firstElementChild ?? null)).toMatch(
      /^À creuser, dit Ana \(préqualification\)\s: Ce qu’elle a fait elle-même du second projet$/,
    );
    expect(rows(session.team, 'Notes')).toEqual([]);
    // It stays with the stage that left it: the last one has nobody to leave a line to.
    await session.user.selectOptions(screen.getByRole('combobox', { name: 'Étape' }), 'Prise de référence');
    await session.update();
    expect(panel()).toContain('À creuser, dit Ana');
    await session.click(button('Terminer l’entretien'));
    expect(screen.queryByRole('textbox', { name: 'À creuser par la suite' })).toBeNull();
  });

  test('after the first call suggests to stop when an obligatory criterion or most of them have no proof, and only suggests', async () => {
    const session = await at('Préqualification');
    await session.click(button('Terminer l’entretien'));
    expect(panel()).toContain(
      'Un critère obligatoire n’a pas de preuve : faut-il poursuivre ? C’est à toi d’en juger.',
    );
    await session.click(button('Continuer l’entretien'));
    await edit(session, proof(session, { Critere: session.team.criteria[0], Signe: '+', Texte: 'un fait' }));
    await session.click(button('Terminer l’entretien'));
    expect(panel()).toContain('Plus de la moitié des critères n’ont pas de preuve : faut-il poursuivre ?');
    await session.click(button('Continuer l’entretien'));
    await edit(session, proof(session, { Critere: session.team.criteria[1], Signe: '−', Texte: 'un autre' }));
    await session.click(button('Terminer l’entretien'));
    expect(panel()).not.toContain('faut-il poursuivre');
  });

  test('does not close by itself: an interview that is over can be opened again', async () => {
    const session = await at('Préqualification');
    await session.click(button('Terminer l’entretien'));
    await session.click(button('Terminer maintenant'));
    await session.click(button('Rouvrir l’entretien'));
    expect(rows(session.team, 'Entretiens', 'Statut', 'Fin')).toEqual([{ Statut: 'En cours', Fin: null }]);
  });
});

describe('the first call and the métier interview run as one', () => {
  test('have one trame, and two statuses in the end', async () => {
    const session = await at('Préqualification');
    await session.click(screen.getByRole('checkbox', { name: /d’un seul tenant/ }));
    const points = within(screen.getByRole('list', { name: 'Trame de l’entretien' })).getAllByRole('heading');
    expect(points).toHaveLength(3);
    await session.click(line());
    await session.keys('{Control>}{Enter}{Enter}{/Control}de l’autre étape{Enter}');
    expect(rows(session.team, 'Preuves', 'Etape')).toEqual([{ Etape: 'Entretien intra/métier' }]);
    await session.click(button('Terminer l’entretien'));
    await session.click(button('Terminer maintenant'));
    expect(rows(session.team, 'Entretiens', 'Etape', 'Statut')).toEqual([
      { Etape: 'Préqualification', Statut: 'Terminé' },
      { Etape: 'Entretien intra/métier', Statut: 'Terminé' },
    ]);
  });

  test('are one for everybody: a colleague who has the person in view sees the same, and can part them again', async () => {
    const session = await at('Préqualification');
    const { team, ids } = session;
    await session.click(screen.getByRole('checkbox', { name: /d’un seul tenant/ }));
    const [person = 0] = ids;
    const { document: theirs } = await team.open(account(2, 'Bob'));
    const joined = () => theirs.fileOf(person)?.interviews.map(({ stage, joined }) => [stage, joined]);
    expect(joined()).toEqual([['Préqualification', true]]);
    await session.pass(60_000);
    await edit(session, ['UpdateRecord', 'Entretiens', 1, { Enchaine: false }]);
    expect((screen.getByRole('checkbox', { name: /d’un seul tenant/ }) as HTMLInputElement).checked).toBe(false);
  });
});

describe('what is said of an interview beforehand', () => {
  test('is no interview: nothing says that it took place, or that a report of it is due', async () => {
    const session = await at('Entretien intra/métier');
    const together = () => screen.getByRole('checkbox', { name: /d’un seul tenant/ });
    await session.click(together());
    await session.click(together());
    expect(rows(session.team, 'Entretiens', 'Etape')).toEqual([{ Etape: 'Préqualification' }]);
    expect(panel()).not.toContain('Étapes précédentes');
    await session.click(tab('Débrief'));
    await session.click(button('Compte rendu'));
    await session.pass(2_000);
    expect(panel()).toContain('Cet entretien n’a pas commencé');
    expect(panel()).not.toContain('Reste à déposer');
  });
});

describe('before an interview', () => {
  const beforehand = () => screen.queryByText(/^Avant de commencer/);

  test('says who is in charge, that it is a first selection with whom to talk to, and to beware of first impressions', async () => {
    const session = await at('Préqualification');
    await edit(session, ['UpdateRecord', 'Postes', 1, { Responsable: 'Léo Garnier', Premiere_selection: true }]);
    expect(said(beforehand())).toBe('Avant de commencer · responsable : Léo Garnier · première sélection');
    expect(panel()).toContain('Une première impression');
    expect(screen.getByRole('link', { name: 'animation@beta.gouv.fr' })).toBeTruthy();
    await session.click(line());
    await session.keys('un fait{Enter}');
    expect(beforehand()).toBeNull();
  });

  test('says nothing that is not so', async () => {
    await at('Préqualification');
    expect(said(beforehand())).toBe('Avant de commencer');
    expect(screen.queryByRole('link', { name: 'animation@beta.gouv.fr' })).toBeNull();
  });
});

describe('who leads an interview', () => {
  test('is whoever began it, until somebody says otherwise', async () => {
    const session = await at('Préqualification');
    await edit(session, ['AddRecord', 'Evaluateurs', null, { Nom: 'Léo Garnier', Email: 'leo@example.org' }]);
    expect(screen.queryByRole('combobox', { name: 'Mené par' })).toBeNull();
    await session.click(line());
    await session.keys('un fait{Enter}');
    const leader = () => screen.getByRole('combobox', { name: 'Mené par' }) as HTMLSelectElement;
    expect(said(leader().selectedOptions[0] ?? null)).toBe('Ana');
    await session.user.selectOptions(leader(), 'Léo Garnier');
    await session.update();
    expect(rows(session.team, 'Entretiens', 'Animateur')).toEqual([{ Animateur: 'leo@example.org' }]);
    expect(said(leader().selectedOptions[0] ?? null)).toBe('Léo Garnier');
  });
});

describe('Cadre de collaboration', () => {
  test('takes an advisory text, and offers no verdict', async () => {
    const session = await at('Cadre de collaboration');
    expect(panel()).toContain('ni oui ni non');
    expect(screen.queryAllByRole('radio')).toEqual([]);
    await session.click(screen.getByRole('textbox', { name: 'Avis consultatif de l’équipe' }));
    await session.keys('à l’aise avec notre cadence');
    await session.click(line());
    expect(rows(session.team, 'Entretiens', 'Etape', 'Avis')).toEqual([
      { Etape: 'Cadre de collaboration', Avis: 'à l’aise avec notre cadence' },
    ]);
    expect(screen.queryByText(/cette étape est prévue pour 3/)).toBeNull();
  });

  test('warns above three finalists', async () => {
    const finalist = { Etape: 'Cadre de collaboration' };
    await at('Cadre de collaboration', {}, finalist, finalist, finalist);
    expect(panel()).toContain('4 personnes en sont là pour ce poste : cette étape est prévue pour 3 au plus.');
  });
});

describe('Prise de référence', () => {
  test.each([
    ['', 'Demande d’abord son accord'],
    ['À demander', 'Demande d’abord son accord'],
    ['Non', 'a refusé la prise de référence : n’appelle pas'],
    ['Oui', 'est d’accord pour cette prise de référence'],
  ])('says what the consent is (%s)', async (consent, words) => {
    await at('Prise de référence', { Accord_reference: consent });
    expect(panel()).toContain(words);
  });

  test('takes the consent where it is needed', async () => {
    const session = await at('Prise de référence');
    await session.user.selectOptions(
      screen.getByRole('combobox', { name: 'Accord pour une prise de référence' }),
      'Oui',
    );
    await session.update();
    expect(session.team.grist.cell('Candidats', session.ids[0] ?? 0, 'Accord_reference')).toBe('Oui');
    expect(panel()).toContain('est d’accord pour cette prise de référence');
  });

  test('asks about what is obligatory and without proof as one asks a referent, in the coverage too', async () => {
    await at('Prise de référence');
    const coverage = said(screen.getByRole('region', { name: 'Couverture des critères' }));
    expect(coverage).toContain('Avez-vous vu Inès à l’œuvre sur “tester” ?');
    expect(coverage).not.toContain('Raconte une fois');
  });

  test('asks the referent, in “vous”, about open doubts and what has no proof; each doubt is settled', async () => {
    const session = await at('Prise de référence');
    const [first, second] = session.team.criteria;
    await edit(
      session,
      proof(session, { Critere: first, Signe: '?', Texte: 'dit « on »' }),
      proof(session, { Critere: first, Signe: '?', Texte: 'reste vague' }),
      proof(session, { Critere: second, Signe: '+', Texte: 'un fait' }),
    );
    expect(panel()).toContain('Sur “tester”, j’aimerais votre regard : qu’avez-vous vu Inès faire');
    expect(panel()).toContain('2 critères encore sans preuve');
    const settle = (text: string, choice: string) => session.choose(`Issue du doute «\u00a0${text}\u00a0»`, choice);
    await settle('dit « on »', 'doute ouvert');
    await settle('dit « on »', 'doute levé');
    expect(panel()).toContain('j’aimerais votre regard');
    await settle('reste vague', 'doute confirmé');
    expect(rows(session.team, 'Preuves', 'Issue').map(({ Issue }) => Issue)).toEqual(['Levé', 'Confirmé', '']);
    // Lifted or confirmed, it is asked no more, and weighs on no criterion as open.
    expect(panel()).not.toContain('j’aimerais votre regard');
    expect(said(screen.getByRole('region', { name: 'Couverture des critères' }))).not.toContain('doute ouvert');
  });
});

describe('Mise en situation', () => {
  test('asks for the expert and for a case that is written; its four times run when a person says so', async () => {
    const session = await at('Mise en situation');
    await edit(session, [
      'AddRecord',
      'Trames',
      null,
      { Poste: 1, Etape: 'Mise en situation', Ordre: 1, Nature: 'Cas pratique', Point: 'Cas', Exemples: '[à écrire]' },
    ]);
    expect(panel()).toContain('Une personne du métier doit être là');
    expect(panel()).toContain('Le cas n’est pas encore écrit');
    const boxes = within(screen.getByRole('list', { name: 'Les quatre temps' })).getAllByRole('button');
    expect(boxes.map(said)).toEqual([
      'Consigne5 à 10 min',
      'Reformulation et questions5 à 10 min',
      'Préparation10 à 20 min',
      'Présentation10 à 20 min',
    ]);
    const [, questions, preparation] = boxes;
    if (!questions || !preparation) throw new Error('there are four');
    await session.click(questions);
    await session.pass(12 * 60_000);
    expect(said(questions)).toContain('12 min sur 5 à 10');
    // Nothing goes on by itself.
    expect(questions.getAttribute('aria-pressed')).toBe('true');
    await session.click(preparation);
    await session.pass(3 * 60_000);
    expect(said(questions)).toContain('12 min sur 5 à 10');
    expect(said(preparation)).toContain('3 min sur 10 à 20');
    // They are the team's, not this machine's.
    const [starts] = rows(session.team, 'Entretiens', 'Temps');
    const [none, begun, next, last] = String(starts?.['Temps']).split(' ').map(Number);
    expect([none, (next ?? 0) - (begun ?? 0), last]).toEqual([0, 12 * 60, 0]);
    await session.click(screen.getByRole('textbox', { name: 'Expert·e métier présent·e' }));
    await session.keys('Léo Garnier');
    await session.click(line());
    expect(rows(session.team, 'Entretiens', 'Expert')).toEqual([{ Expert: 'Léo Garnier' }]);
    expect(panel()).not.toContain('Une personne du métier doit être là');
  });
});

describe('the clock', () => {
  test('says what is planned, then what has passed and what is left; when time is short, what to ask first', async () => {
    const session = await at('Préqualification');
    const clock = () => said(screen.getByRole('banner'));
    expect(clock()).toContain('8 à 15 min prévues');
    await session.click(line());
    await session.keys('#2 un fait{Enter}');
    await session.pass(4 * 60_000);
    expect(clock()).toMatch(/4 min · reste 11 min · fin vers \d+ h \d\d/);
    expect(clock()).toContain('point 1 sur 2');
    expect(panel()).not.toContain('d’abord ce qui n’a pas de preuve');
    await session.pass(7 * 60_000);
    const strip = screen.getByRole('region', { name: 'Couverture des critères' });
    expect(said(strip)).toContain('Il reste 4 min : d’abord ce qui n’a pas de preuve.');
    expect(
      said(within(within(strip).getByRole('list', { name: 'Tous les critères' })).getAllByRole('listitem')[0] ?? null),
    ).toContain('à demander : « Raconte une fois où il a fallu tester');
    await session.pass(10 * 60_000);
    expect(clock()).toContain('durée prévue dépassée');
    // The point in hand stays in hand.
    expect(button(/Parcours/).getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(line());
  });

  test('keeps how long a point took, also when its first proof had marked it as asked', async () => {
    const session = await at('Préqualification');
    await session.click(line());
    await session.keys('un fait{Enter}');
    await session.pass(4 * 60_000);
    expect(said(button(/Parcours/))).toContain('4 / 5 min');
    await session.click(tab('Ma notation'));
    await session.click(tab('Entretien'));
    await session.click(button(/Compétences/));
    expect(rows(session.team, 'Passages', 'Etat', 'Minutes')).toEqual([{ Etat: 'Posé', Minutes: 4 }]);
    await session.click(button(/Parcours/));
    await session.pass(2 * 60_000);
    await session.click(line());
    await session.keys('{Control>}{Enter}{/Control}');
    expect(rows(session.team, 'Passages', 'Etat', 'Minutes')).toEqual([{ Etat: 'Posé', Minutes: 6 }]);
  });
});

describe('memory without anchoring', () => {
  test('shows who asked what and when, proofs, open doubts and facts; a point asked before says so; never a note', async () => {
    const session = await at('Entretien intra/métier', { Disponibilite: 'dès mars' });
    const [person] = session.ids;
    await edit(
      session,
      ['AddRecord', 'Evaluateurs', null, { Nom: 'Léo Garnier', Email: 'leo@example.org' }],
      [
        'AddRecord',
        'Passages',
        null,
        { Candidat: person, Point: session.team.points[0], Etat: 'Posé', Par: 'leo@example.org', Cle: 'leo' },
      ],
      // Two people at the same table mark the same point: it was asked once.
      [
        'AddRecord',
        'Passages',
        null,
        { Candidat: person, Point: session.team.points[0], Etat: 'Posé', Par: 'ana@example.org', Cle: 'ana' },
      ],
      ['UpdateRecord', 'Trames', session.team.points[2], { Point: 'Parcours' }],
      proof(session, { Critere: session.team.criteria[0], Signe: '?', Texte: 'dit « on »', Auteur: 'leo@example.org' }),
      [
        'AddRecord',
        'Notes',
        null,
        {
          Candidat: person,
          Critere: session.team.criteria[0],
          Nature: 'Individuelle',
          Note: 1,
          Motif: 'motif de Léo',
          Evaluateur: 'leo@example.org',
          Scellee: true,
        },
      ],
    );
    expect(panel()).toContain('Étapes précédentes : 1 point abordé, 1 preuve, 1 doute ouvert');
    expect(panel()).toContain('Disponibilité : dès mars');
    expect(panel()).toContain('Parcours Léo Garnier');
    expect(panel()).toContain('dit « on »');
    expect(panel()).toContain('Déjà abordé en préqualification par Léo Garnier');
    expect(panel()).not.toContain('motif de Léo');
  });
});
