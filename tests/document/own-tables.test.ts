import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/document/document.ts';
import { createMemoryStore } from '../../src/document/storage.ts';
import { createMemoryGrist } from '../../src/grist/memory/memory-grist.ts';
import { createTime, settle, smallKit } from './harness.ts';

/** A team that has its own list of people and its own grid of skills, under its own words. */
async function teamWithTables() {
  const time = createTime();
  const grist = createMemoryGrist({ now: time.now });
  grist.edit(
    [
      'AddTable',
      'Personnes',
      [
        { id: 'Prenom_et_nom', label: 'Prénom et nom', type: 'Text', isFormula: false },
        { id: 'Role_vise', label: 'Rôle visé', type: 'Text', isFormula: false },
        { id: 'Etape_en_cours', label: 'Étape en cours', type: 'Text', isFormula: false },
        { id: 'Initiale', label: 'Initiale', type: 'Text', isFormula: true, formula: '$Prenom_et_nom[:1]' },
      ],
    ],
    [
      'AddTable',
      'Grille',
      [
        { id: 'Competence', label: 'Compétence', type: 'Text', isFormula: false },
        { id: 'Importance', label: 'Importance', type: 'Int', isFormula: false },
      ],
    ],
    ['AddRecord', 'Personnes', null, { Prenom_et_nom: 'Inès', Role_vise: 'Dev', Etape_en_cours: 'Premier appel' }],
    ['BulkAddRecord', 'Grille', [null, null], { Competence: ['Tester', 'Expliquer'], Importance: [3, 2] }],
  );
  const before = structuredClone({ people: grist.rows('Personnes'), grid: grist.rows('Grille') });
  const client = grist.connect({ linkedTable: 'Personnes' });
  let keys = 0;
  const document = openDocument({
    grist: client,
    readOnly: false,
    embedder: 'https://grist.example.org',
    environment: {
      now: time.now,
      after: time.after,
      randomKey: () => `key-${++keys}`,
      store: createMemoryStore(),
      instance: 'page',
      isOpen: async () => false,
      exclusively: (_name, task) => task(),
    },
  });
  await settle();
  return { grist, document, time, before };
}

describe('a document that has its own tables', () => {
  it('has its people recognised by the names of their columns', async () => {
    const { document } = await teamWithTables();
    const { candidate } = document.layout.value;
    expect(candidate.table).toBe('Personnes');
    expect(candidate.columns).toMatchObject({ name: 'Prenom_et_nom', stage: 'Etape_en_cours' });
    // A text is not a reference to a position: it stays the team's own.
    expect(candidate.missing).toContain('position');
    expect(document.phase.value.is).toBe('to-prepare');
  });

  it('works after its grid is chosen and what is missing is added; its own columns are untouched', async () => {
    const { document, grist, time, before } = await teamWithTables();
    document.saveChoices({ criteriaTable: 'Grille' });
    await settle();
    expect(document.layout.value.criterion.columns).toMatchObject({ title: 'Competence', weight: 'Importance' });
    const prepared = await document.prepare([{ ...smallKit, criteria: [] }], null);
    expect(prepared).toEqual({ ok: true, value: null });
    await settle();
    expect(document.phase.value.is).toBe('ready');
    expect(grist.rows('Candidats')).toEqual([]);
    expect(grist.rows('Criteres')).toEqual([]);

    document.select(1);
    document.dispatch({
      kind: 'add-evidence',
      stage: 'Préqualification',
      criteria: [1],
      point: null,
      sign: '+',
      text: 'a écrit les tests',
    });
    await time.pass(5_000);
    expect(grist.rows('Preuves')).toMatchObject([{ Candidat: 1, Critere: 1, Texte: 'a écrit les tests' }]);
    expect(grist.rows('Personnes')).toMatchObject([{ Completude: 'Preuves manquantes', Sans_preuve: ['L', 2] }]);
    for (const [index, row] of before.people.entries()) expect(grist.rows('Personnes')[index]).toMatchObject(row);
    for (const [index, row] of before.grid.entries()) expect(grist.rows('Grille')[index]).toMatchObject(row);
  });

  it('keeps its own words for stages, matched once', async () => {
    const { document, grist, time } = await teamWithTables();
    document.saveChoices({
      criteriaTable: 'Grille',
      stageNames: { 'Premier appel': 'Préqualification', 'Deuxième tour': 'Entretien intra/métier' },
    });
    await document.prepare([], null);
    await settle();
    document.select(1);
    expect(document.file.value?.candidate.stage).toBe('Préqualification');
    document.dispatch({ kind: 'move-stage', stage: 'Entretien intra/métier' });
    await time.pass(5_000);
    expect(grist.cell('Personnes', 1, 'Etape_en_cours')).toBe('Deuxième tour');
    expect(document.file.value?.candidate.stage).toBe('Entretien intra/métier');
  });
});
