/** What must hold once a day has been mended, whatever has happened. */
import { textIn } from '../../src/document/local/drafts.ts';
import { typedText } from '../../src/document/writing/changes.ts';
import { readStoredEntry } from '../../src/document/writing/stored-entry.ts';
import { decodeRows, type Entity } from '../../src/model/entity.ts';
import { type EntityName, schema } from '../../src/model/schema.ts';
import { byOrder } from '../../src/rules/criteria.ts';
import { statusChanges, statusOf } from '../../src/rules/status.ts';
import type { MemoryGrist } from '../fake-grist/memory-grist.ts';
import type { MemoryRow } from '../fake-grist/store.ts';
import type { Day } from './day.ts';
import { type Page, type Person, piecesOf, placeOf, stageShown } from './pages.ts';

export type Violations = string[];

export function checkTexts(day: Day, stored: readonly { key: string; value: unknown }[], wrong: Violations): void {
  const inGrist = foundIn(day.team.grist);
  const copies = new Set([...day.pages.map(placeOf), ...day.ghosts.flatMap(({ copy }) => copy ?? [])]);
  copies.delete(day.team.grist);
  const inCopies = [...copies].map(foundIn);
  const drafts = new Map<string, number>();
  const waiting = new Map<string, number>();
  const mentioned = new Set<string>();
  const kept = new Set<string>();
  const count = (into: Map<string, number>, text: string) => {
    for (const found of piecesOf(text)) into.set(found, (into.get(found) ?? 0) + 1);
  };
  for (const { document, ...page } of day.pages) {
    const isOfCopy = day.isOfCopy({ document, ...page });
    const typed = document.drafts.names.value.map((name) => document.drafts.get(name));
    for (const text of typed) count(drafts, text);
    if (!isOfCopy && !day.forgetful)
      for (const text of typed)
        for (const found of piecesOf(text))
          if (day.pieces.get(found)?.ofCopy) wrong.push(`${found} has got from a copy into a draft of the document`);
    for (const { changes, state } of document.outbox.entries.value) {
      if (state.is === 'written') wrong.push('an entry written has never been read back');
      for (const change of changes) {
        for (const found of piecesOf(typedText([change]))) mentioned.add(found);
        if (change.do === 'put') count(waiting, typedText([change]));
      }
    }
  }
  for (const { key, value } of stored) {
    if (key.includes('/draft/')) count(drafts, textIn(value));
    // Left by a page that was closed: the next one takes it over.
    const entry = key.includes('/outbox/') ? readStoredEntry(value) : null;
    for (const found of piecesOf(typedText(entry?.changes ?? []))) kept.add(found);
  }
  for (const found of kept) if (!mentioned.has(found)) waiting.set(found, (waiting.get(found) ?? 0) + 1);
  for (const { text, kind, mayBeGone, ofCopy, person, times, criterion } of day.pieces.values()) {
    if (ofCopy && inGrist.has(text)) wrong.push(`${kind} ${text} has got from a copy into the document`);
    const rows = (ofCopy ? inCopies.map((copy) => copy.get(text)).find((found) => found) : inGrist.get(text)) ?? [];
    // A reason is added to the one before: it may be in the document and in what waits for a decision about it; of
    // somebody who is alone it becomes the team's too.
    const own = rows.filter(({ row }) => row['Nature'] !== 'Débrief');
    const places =
      kind === 'reason'
        ? Math.max(own.length, rows.length - own.length)
        : rows.length + (drafts.get(text) ?? 0) + (waiting.get(text) ?? 0);
    const about = `${kind} ${text}`;
    // In a copy people stay who they were.
    if (!ofCopy && rows.some(({ row, where }) => !isOf(day, row, where, person)))
      wrong.push(`${about} is in somebody else's file`);
    // A criterion that was removed leaves its notes without one.
    if (!ofCopy && criterion !== null && rows.some(({ row }) => row['Critere'] !== criterion && row['Critere'] !== 0))
      wrong.push(`${about} is on another criterion`);
    // Where the storage refused to forget a draft that was saved, a reload brings it back: better twice than not.
    // Of somebody who is gone nobody can tell whether it had arrived: it is kept on the screen all the same.
    const gone = day.people.get(person.id) !== person;
    const allowed =
      (kind === 'proof' && (day.forgetful || !drafts.has(text)) ? times : 1) * (gone ? 2 : 1) + (day.forgetful ? 1 : 0);
    if (places > allowed) wrong.push(`${about} is there ${places} times`);
    const safe =
      kind === 'proof' ? places >= Math.min(times, 1) : rows.length > 0 || mentioned.has(text) || kept.has(text);
    if (!safe && !mayBeGone && !mentioned.has(text)) wrong.push(`${about} is lost`);
  }
}

/** The pieces that a document holds, and where. */
function foundIn(grist: MemoryGrist): ReadonlyMap<string, readonly { row: MemoryRow; where: string }[]> {
  const all = new Map<string, { row: MemoryRow; where: string }[]>();
  const add = (text: unknown, row: MemoryRow, where: string) => {
    for (const found of piecesOf(String(text ?? ''))) all.set(found, [...(all.get(found) ?? []), { row, where }]);
  };
  for (const row of grist.rows('Preuves')) add(row['Texte'], row, 'Preuves');
  for (const row of grist.rows('Notes')) add(row['Motif'], row, 'Notes');
  for (const row of grist.rows('Candidats')) add(row['Disponibilite'], row, 'Candidats');
  return all;
}

/** Rows of a person who was removed by hand stay, without a person. */
function isOf(day: Day, row: MemoryRow, where: string, person: Person): boolean {
  const id = where === 'Candidats' ? row.id : Number(row['Candidat']);
  return (day.people.get(id) ?? person) === person;
}

export function checkRows(day: Day, wrong: Violations): void {
  const { grist } = day.team;
  for (const table of ['Preuves', 'Passages', 'Entretiens']) {
    const seen = new Set<string>();
    for (const row of grist.rows(table)) {
      if (!row['Cle'] || row['Candidat'] === 0) continue;
      const key = `${row['Candidat']} ${row['Cle']}`;
      if (seen.has(key)) wrong.push(`${table} has two rows ${key}`);
      seen.add(key);
    }
  }
  const needed: Readonly<Record<string, readonly string[]>> = {
    Notes: ['rate', 'team-rate', 'cite', 'seal'],
    Passages: ['mark-point', 'add-evidence'],
    Entretiens: ['mark-point', 'add-evidence', 'finish-interview'],
  };
  for (const [table, kinds] of Object.entries(needed)) {
    for (const row of grist.rows(table)) {
      const person = day.people.get(Number(row['Candidat']));
      if (person && !kinds.some((kind) => person.wrote.has(kind))) wrong.push(`${table} ${row.id} is somebody else's`);
    }
  }
}

const plain = (row: Readonly<Record<string, unknown>>) => JSON.stringify(row, Object.keys(row).sort());

function decode<N extends EntityName>(grist: MemoryGrist, name: N) {
  const rows = grist.rows(schema[name].table);
  const columns = Object.keys(rows[0] ?? { id: 0 });
  const data = Object.fromEntries(columns.map((column) => [column, rows.map((row) => row[column])]));
  return decodeRows(schema[name] as Entity as (typeof schema)[N], data);
}

export function checkViews(day: Day, stored: readonly { key: string; value: unknown }[], wrong: Violations): void {
  for (const place of new Set([day.team.grist, ...day.pages.map(placeOf)])) checkPlace(day, place, wrong);
  checkCited(day, wrong);
  // What closed pages have left where no page takes it up is not in the document yet.
  if (!stored.some(({ key }) => key.includes('/outbox/'))) checkDecided(day, wrong);
}

function checkPlace(day: Day, place: MemoryGrist, wrong: Violations): void {
  const of = <R extends { readonly candidate: number | null }>(rows: readonly R[], id: number) =>
    rows.filter((row) => row.candidate === id);
  const [evidence, ratings] = [decode(place, 'evidence'), decode(place, 'rating')];
  const [interviews, passages] = [decode(place, 'interview'), decode(place, 'passage')];
  const candidates = decode(place, 'candidate');
  const preparation = {
    positions: decode(place, 'position'),
    criteria: [...decode(place, 'criterion')].sort(byOrder),
    points: decode(place, 'point'),
  };
  day.pages.forEach((page, index) => {
    if (placeOf(page) !== place) return;
    const { document } = page;
    if (document.outbox.counts.value.pending > 0) wrong.push(`page ${index} still has something to send`);
    if (document.candidates.value.length !== candidates.length) wrong.push(`page ${index} shows other candidates`);
    for (const candidate of candidates) {
      const file = document.fileOf(candidate.id);
      const truth = {
        candidate: [candidate],
        evidence: of(evidence, candidate.id),
        ratings: of(ratings, candidate.id),
        interviews: of(interviews, candidate.id),
        passages: of(passages, candidate.id),
      };
      for (const [slot, rows] of Object.entries(truth)) {
        const shown = file?.[slot as 'evidence' | 'candidate'];
        const list = (Array.isArray(shown) ? shown : [shown]) as Readonly<Record<string, unknown>>[];
        const [here, there] = [list, rows].map((all) =>
          all
            .map((row) => plain(row as never))
            .sort()
            .join('\n'),
        );
        if (here !== there)
          wrong.push(`page ${index} shows other ${slot} of ${candidate.name}:\n${here}\n--\n${there}`);
      }
    }
    const selected = candidates.find(({ id }) => id === document.selectedId.value);
    // Where there are accounts, who has only looked puts nothing right.
    const mayRepair = document.identity.accounts.value === false || document.identity.writes.value;
    // Nor is it who has got the row of somebody whom a page says to be gone: nobody is on its screen.
    if (!selected || !mayRepair || document.shown.gone.value) return;
    const { id } = selected;
    const file = {
      candidate: selected,
      evidence: of(evidence, id),
      ratings: of(ratings, id),
      interviews: of(interviews, id),
      passages: of(passages, id),
    };
    const stale = statusChanges(selected, statusOf(file, preparation));
    if (Object.keys(stale).length) wrong.push(`the status of ${selected.name} is stale: ${JSON.stringify(stale)}`);
  });
  for (const { candidate, key } of ratings) {
    const doubles = ratings.filter((other) => other.key === key && other.candidate === candidate);
    if (candidate !== null && doubles.length > 1)
      wrong.push(`notes ${doubles.map(({ id, note }) => `${id}: ${note}`).join(', ')} have one key`);
  }
}

/** A note cites only what somebody has ticked: never what has got the id of a proof that was removed. */
function checkCited(day: Day, wrong: Violations): void {
  const [ratings, evidence] = [decode(day.team.grist, 'rating'), decode(day.team.grist, 'evidence')];
  for (const { id, candidate, proofs } of ratings) {
    for (const proof of proofs) {
      const row = evidence.find((one) => one.id === proof);
      if (row?.candidate !== candidate) wrong.push(`note ${id} cites proof ${proof}, which is of somebody else`);
      else if (row?.key && !day.cited.has(row.key))
        wrong.push(`note ${id} cites proof ${proof}, which nobody has ticked`);
    }
  }
}

function checkDecided(day: Day, wrong: Violations): void {
  const [ratings, interviews] = [decode(day.team.grist, 'rating'), decode(day.team.grist, 'interview')];
  for (const [key, { note, person, machine }] of day.rated) {
    const row = ratings.find((rating) => rating.key === key && rating.candidate === person.id);
    if (machine.unreliable || day.people.get(person.id) !== person || day.pages.some(hasRefused)) continue;
    if (row?.note !== note) wrong.push(`note ${key} is ${row?.note}, and was decided ${note}`);
  }
  for (const { stage, candidate, status } of interviews) {
    const person = day.people.get(candidate ?? 0);
    if (stage === stageShown && person && day.finished.has(person) && !day.forgetful && status !== 'Terminé')
      wrong.push(`an interview that was finished is ${status}`);
  }
}

const hasRefused = ({ document }: Page): boolean => document.outbox.counts.value.refused > 0;

export async function storedOf(day: Day): Promise<readonly { key: string; value: unknown }[]> {
  const found: { key: string; value: unknown }[] = [];
  for (const machine of new Set(day.pages.map((page) => page.machine))) {
    for (const key of await machine.store.keys('')) {
      // Those of pages that are open are counted there.
      if ([...machine.open].some((instance) => key.endsWith(`@${instance}`))) continue;
      found.push({ key, value: await machine.store.get(key) });
    }
  }
  return found;
}
