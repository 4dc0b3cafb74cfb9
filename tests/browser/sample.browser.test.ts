/** The sample document of the repository, against the description that the set-up makes documents from. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Entity, ownColumns } from '../../src/model/entity.ts';
import { entityNames, schema } from '../../src/model/schema.ts';
import { setting } from '../../src/model/setting.ts';
import { criteriaOf, dueCriteria } from '../../src/rules/criteria.ts';
import { debriefGate, hasSealed, lastInterviewEnd, parseSeals, participantsOf } from '../../src/rules/debrief.ts';
import { statusChanges } from '../../src/rules/status.ts';
import { filesOf, readRows } from '../../widget/demo/sample-files.ts';
import { engine } from '../host/browser.ts';
import { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';
import { columnsFoundAndWanted, readStructure, remaining } from './structure.ts';

const now = Date.UTC(2026, 10, 1) / 1000;

describe('the sample document', () => {
  let browser: Browser;
  let grist: GristPage;
  let rows: Awaited<ReturnType<typeof readRows>>;

  beforeAll(async () => {
    browser = await engine.connect(inject('browser'));
    grist = await GristPage.open(browser, { gristUrl: inject('gristUrl'), doc: 'sample' });
    rows = await readRows((table) => grist.fetchTable(table));
  });

  afterAll(async () => {
    await browser.close();
    grist.problems.assertNone();
  });

  test('has every table and column that the set-up makes, exactly as it makes them', async () => {
    const [found, wanted] = await columnsFoundAndWanted(grist);
    expect(wanted.length).toBeGreaterThan(400);
    expect(found).toEqual(wanted);
    expect(remaining(await readStructure(grist))).toEqual([]);
    const tables = (await grist.rows('_grist_Tables')).map(({ tableId }) => tableId);
    expect(tables).toEqual([setting.table, ...entityNames.map((name) => schema[name].table)]);
    for (const name of entityNames) {
      const { columns } = (await readStructure(grist)).place.layout[name];
      expect(columns).toEqual(ownColumns(schema[name] as Entity));
    }
  });

  test('opens on its pages, the widget and its list linked to each other', async () => {
    const views = await grist.rows('_grist_Views');
    expect(views.map(({ name }) => name)).toEqual(['Entretiens', 'Tableau de bord', 'Préparation', 'Données']);
    expect(await grist.rows('_grist_Pages')).toHaveLength(4);
    const sections = await grist.rows('_grist_Views_section');
    const widget = sections.find(({ parentKey }) => parentKey === 'custom');
    const list = sections.find(({ id }) => id === widget?.['linkSrcSectionRef']);
    expect(list).toMatchObject({
      parentKey: 'record',
      linkSrcSectionRef: widget?.['id'],
      parentId: widget?.['parentId'],
    });
    expect(widget).toMatchObject({ parentId: views[0]?.['id'], tableRef: list?.['tableRef'] });
    const { listRef, widgetRef } = await grist.openWidgetPage();
    await grist.widgetFrame(widgetRef);
    const picker = grist.widget(widgetRef).getByRole('combobox', { name: 'Candidat' });
    const [, second, third] = rows.candidate;
    await grist.selectRow(listRef, second?.name ?? '');
    await until(async () => (await picker.inputValue()) === String(second?.id));
    await picker.selectOption(String(third?.id));
    await grist
      .section(listRef)
      .locator('.field_clip.has_cursor')
      .getByText(third?.name ?? '')
      .waitFor();
  });

  test('holds no error, nothing unreadable, and no reference to nothing', async () => {
    const problems: string[] = [];
    for (const name of entityNames) {
      const { table, fields } = schema[name] as Entity;
      for (const [column, cells] of Object.entries(await grist.fetchTable(table))) {
        for (const cell of cells)
          if (Array.isArray(cell) && cell[0] === 'E') problems.push(`${table}.${column}: ${cell}`);
      }
      for (const [field, { type }] of Object.entries(fields)) {
        const target = entityNames.find((each) => schema[each].table === type.split(':')[1]);
        if (!target) continue;
        const known = new Set(rows[target].map(({ id }) => id));
        for (const row of rows[name]) {
          const ids = [(row as Readonly<Record<string, unknown>>)[field] ?? []].flat() as number[];
          for (const id of ids) if (!known.has(id)) problems.push(`${table} ${row.id}, ${field}: ${id}`);
        }
      }
      for (const { id, unreadable } of rows[name])
        if (unreadable.length) problems.push(`${table} ${id}: ${unreadable}`);
    }
    expect(problems).toEqual([]);
  });

  test('stores the status that the widget computes', () => {
    const files = filesOf(rows);
    expect(files.map(({ file, status }) => statusChanges(file.candidate, status))).toEqual(files.map(() => ({})));
  });

  test('shows people at every stage, and every state of a file', () => {
    expect(rows.candidate.length).toBeGreaterThanOrEqual(8);
    expect(rows.evidence.length).toBeGreaterThanOrEqual(24);
    expect(rows.evaluator.map(({ role }) => role)).toEqual(['Intra', 'Référent métier']);
    expect(rows.position).toHaveLength(3);
    expect(new Set(rows.candidate.map(({ stage }) => stage)).size).toBe(6);
    expect(new Set(rows.candidate.map(({ completeness }) => completeness)).size).toBe(5);
    expect(new Set(rows.evidence.map(({ sign }) => sign)).size).toBe(4);
    expect(rows.evidence.filter(({ criterion }) => criterion === null)).toHaveLength(2);
    for (const keyed of [rows.evidence, rows.rating, rows.interview, rows.passage]) {
      expect(new Set(keyed.map(({ key }) => key)).size).toBe(keyed.length);
    }
  });

  test('shows each moment between the notes and the debrief', () => {
    const moments = filesOf(rows).map(({ file: { candidate, evidence, ratings, interviews } }) => {
      const seals = parseSeals(candidate.seals);
      const participants = participantsOf(evidence, ratings, seals);
      const decided = new Set(ratings.filter(({ kind }) => kind === 'Débrief').map(({ criterion }) => criterion));
      const due = dueCriteria(
        criteriaOf({ candidate, evidence, ratings }, rows.criterion, rows.position),
        candidate.stage,
      );
      const gate = debriefGate({
        participants,
        seals,
        lastInterviewEnd: lastInterviewEnd(interviews),
        delayHours: rows.position.find(({ id }) => id === candidate.position)?.debriefDelay ?? null,
        now,
        openedBy: '',
      });
      if (decided.size) return gate.open && due.every(({ id }) => decided.has(id)) ? 'finished' : 'begun';
      if (gate.open) return 'ready';
      if (participants.some((who) => hasSealed(seals, who))) return 'one has sealed';
      return seals.size ? 'notes not sealed' : 'no note';
    });
    expect(moments).toEqual(
      expect.arrayContaining(['finished', 'ready', 'one has sealed', 'notes not sealed', 'no note']),
    );
    expect(moments).not.toContain('begun');
  });
});
