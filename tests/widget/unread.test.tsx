/** Access rules keep a table from somebody: it is named, with what is off, and nothing false is shown or written. */
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { type EntityName, entityNames, schema } from '../../src/model/schema';
import { languages } from '../../widget/words/index';
import { useUnreadWords } from '../../widget/words/unread-tables';
import { prepareTeam, proof } from '../document/harness';
import { addPerson, type Shown, show } from './harness';

const words = useUnreadWords.in('fr');
const stage = 'Préqualification';

/** Somebody of whom every table says something; their status is as somebody else's page left it. */
async function meet(name: EntityName, how: 'hidden' | 'empty' = 'hidden') {
  const team = await prepareTeam();
  const [criterion = 0, other = 0] = team.criteria;
  const [point = 0] = team.points;
  team.grist.edit(['UpdateRecord', 'Postes', 1, { Delai_debrief: 0 }]);
  // Another one: with a single position, everybody would be considered for it.
  team.grist.edit(['AddRecord', 'Postes', null, { Intitule: 'Autre poste' }]);
  team.grist.edit(['AddRecord', 'Criteres', null, { Intitule: 'Un critère de l’autre poste', Poste: 2, Ordre: 9 }]);
  team.grist.edit(['AddRecord', 'Evaluateurs', null, { Nom: 'Zoé' }]);
  const id = addPerson(team.grist, 'Inès', { Etape: stage, Score: 77, Completude: 'Complet' });
  const time = team.time.now() / 1000 - 90_000;
  const rows = {
    Preuves: { Etape: stage, Critere: criterion, Point: point, Signe: '+', Texte: 'a livré', Auteur: 'Zoé' },
    Notes: { Critere: criterion, Nature: 'Débrief', Note: 2, Evaluateur: 'Zoé', Cle: 'n' },
    Entretiens: { Etape: stage, Statut: 'Terminé', Debut: time, Fin: time + 1800 },
    Passages: { Point: point, Etat: 'Posé', Par: 'Zoé' },
  };
  for (const [table, row] of Object.entries(rows))
    team.grist.edit(['AddRecord', table, null, { Candidat: id, ...row }]);
  const sealed = { Candidat: id, Nature: 'Individuelle', Evaluateur: 'Zoé', Scellee: true };
  for (const one of [criterion, other])
    team.grist.edit(['AddRecord', 'Notes', null, { ...sealed, Critere: one, Note: 2, Cle: `i${one}` }]);
  const { table } = schema[name];
  if (how === 'hidden') team.grist.setRules({ hides: (other) => other === table });
  else team.grist.edit(...team.grist.rows(table).map((row) => ['RemoveRecord', table, row.id] as const));
  const shown = await show(team);
  await shown.update();
  shown.document.select(id);
  await shown.pass(3_000);
  await shown.update();
  return { team, id, shown };
}

const notice = () => screen.getByRole('region', { name: words.title });
const tab = async (shown: Shown, name: string) => {
  await shown.click(screen.getByRole('tab', { name }));
  await shown.update();
};
const page = () => window.document.body.textContent ?? '';

/** Everything that a person can be shown, screen by screen. */
async function everyScreen(shown: Shown): Promise<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = { Entretien: page() };
  for (const name of ['Ma notation', 'Débrief']) {
    await tab(shown, name);
    const zoe = screen.queryByRole('button', { name: 'Zoé' });
    if (zoe) {
      await shown.click(zoe);
      await shown.update();
    }
    texts[name] = page();
  }
  for (const name of ['Comparer', 'Compte rendu']) {
    await shown.click(screen.getByRole('button', { name }));
    await shown.update();
    texts[name] = page();
  }
  return texts;
}

/** What is said of a document that has nothing there: true of an empty table, and of no other. */
const lies: Readonly<Record<EntityName, RegExp>> = {
  candidate: /Sans nom|Personne dans la liste|n’a pas encore de trame/,
  position: /Sans poste|de l’autre poste/,
  criterion: /Aucun critère|À classer \d|à classer|n’a pas encore de trame/,
  point: /Pas de trame|n’a pas encore de trame|Hors de la trame/,
  interview: /Terminer l’entretien/,
  passage: /Abordé, point suivant|non abordé|\d \/ \d abordé|le temps manque/,
  evidence: /sans preuve|[Aa]ucune preuve|0 sur \d|à demander|une note sans preuve/,
  rating: /0 critère|0 sur \d|Aucune note|pas encore noté/,
  evaluator: /Il manque la table/,
};

const names = entityNames.filter((name) => name !== 'candidate');

describe.each(names)('without the right to read: %s', (name) => {
  const sentence = words.table(schema[name].table, words.off[name]);

  test('it is named, with what is off, and nothing is said in its place', async () => {
    const { shown } = await meet(name);
    expect(notice().textContent?.split(sentence)).toHaveLength(2);
    expect(screen.queryByText(/Ajouter ce qui manque/)).toBeNull();
    for (const [where, text] of Object.entries(await everyScreen(shown)))
      expect(`${where}: ${text.replace(sentence, '').match(lies[name])?.[0] ?? ''}`).toBe(`${where}: `);
  });

  test('a proof goes all the same, where proofs may be read, once, and no status or score is written', async () => {
    const { team, id, shown } = await meet(name);
    shown.document.dispatch({ ...proof('entendu', team.criteria[1] ?? 0), point: team.points[1] ?? 0 }, id);
    await shown.pass(60_000);
    const texts = team.grist.rows('Preuves').map(({ Texte }) => Texte);
    expect(texts).toEqual(name === 'evidence' ? ['a livré'] : ['a livré', 'entendu']);
    expect(shown.document.outbox.counts.value).toEqual({ pending: 0, refused: name === 'evidence' ? 1 : 0 });
    // Marks, interviews and people are no part of a status.
    const isPart = !['passage', 'interview', 'evaluator'].includes(name);
    const row = [team.grist.cell('Candidats', id, 'Completude'), team.grist.cell('Candidats', id, 'Score')];
    if (isPart) expect(row).toEqual(['Complet', 77]);
    else expect(row).not.toEqual(['Complet', 77]);
    const marks = team.grist.rows('Passages').length;
    expect(marks).toBe(name === 'passage' || name === 'evidence' ? 1 : 2);
  });
});

// Of an empty table of evaluators nothing is said: "Je suis…" asks.
test.each(names.filter((name) => name !== 'evaluator'))(
  'an empty table is another thing, and said: %s',
  async (name) => {
    const { shown } = await meet(name, 'empty');
    expect(Object.values(await everyScreen(shown)).join('\n')).toMatch(lies[name]);
  },
);

test('without the right to read the people met, nothing is shown, and the table is named', async () => {
  const team = await prepareTeam();
  addPerson(team.grist, 'Inès');
  team.grist.setRules({ hides: (table) => table === 'Candidats' });
  const shown = await show(team);
  await shown.update();
  expect(page()).toContain(words.table('Candidats', words.off.candidate));
  expect(page()).not.toMatch(lies.candidate);
});

test('where those who evaluate may not be read, one says who one is all the same, and notes', async () => {
  const { team, id, shown } = await meet('evaluator');
  await tab(shown, 'Ma notation');
  await shown.user.type(screen.getByLabelText('Ton prénom et ton nom'), 'Ana Roy');
  await shown.click(screen.getByRole('button', { name: 'C’est moi' }));
  await shown.update();
  shown.document.dispatch({ kind: 'rate', criterion: team.criteria[0] ?? 0, note: 3 }, id);
  await shown.pass(10_000);
  expect(team.grist.rows('Notes').map(({ Evaluateur }) => Evaluateur)).toContain('Ana Roy');
  expect(team.grist.rows('Evaluateurs')).toHaveLength(1);
});

test.each(languages)('each of the nine has one sentence of its own (%s)', (language) => {
  const { off, table } = useUnreadWords.in(language);
  const sentences = entityNames.map((name) => table(schema[name].table, off[name]));
  expect(new Set(sentences).size).toBe(9);
});
