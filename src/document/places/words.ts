/** The team's words in this document, used or not: what has been said of each, and what it seems to stand for. */
import { askedOnce } from '../../grist/asked-once';
import type { GristPort } from '../../grist/port';
import { parseText } from '../../model/cell';
import type { TableData } from '../../model/entity';
import { isStage, type Stage, stages } from '../../model/stage';
import { proposedWeight, wordsOfWeights } from '../../model/weight-words';
import { type Layout, type TableLayout, withFound } from './layout';
import { type Decisions, type WordKind, wordKey, wordKinds } from './matching';
import { type ColumnShape, type DocumentShape, optionsOf } from './shape';
import { canSay } from './their-words';
import { proposedPosition, proposedStage } from './word-guesses';
import { lookUpWords } from './word-lookup';

/** A stage, the title of a position, a weight. */
export type Meaning = string | number;

export interface TeamWord {
  readonly word: string;
  /** In how many rows. */
  readonly used: number;
  /** False when the column does not have it any more. */
  readonly there: boolean;
  /** What somebody has said that it means; null: none of ours, or nothing so far. */
  readonly meaning: Meaning | null;
  /** Nobody has said anything of it so far. */
  readonly open: boolean;
  /** Of a word that is open. */
  readonly proposed: Meaning | null;
}

export interface WordList {
  /** What people call the columns that say them. */
  readonly labels: readonly string[];
  readonly words: readonly TeamWord[];
  /** What a word may stand for. */
  readonly meanings: readonly Meaning[];
  /** Words of ours that stand in a column in which any word may: the team's too. */
  readonly ours: readonly string[];
  /** Stages to which nobody can be moved, for want of a word. */
  readonly without: readonly Stage[];
  /** Where a word that is lacking is added: anywhere, among the choices of the column, in the table that it refers to. */
  readonly grows: 'text' | 'choice' | 'rows';
}

/** By kind; null where no column of the document says any. */
export type TeamWords = Readonly<Record<WordKind, WordList | null>>;

interface Request {
  readonly shape: DocumentShape;
  readonly layout: Layout;
  /** What has been said of words, here or in the document; not what is only proposed. */
  readonly said: Decisions;
  /** Of positions that are still to be made. */
  readonly titles: readonly string[];
  /** Words for weights of grids that are not read so far. */
  readonly weights: readonly string[];
}

const fields = {
  stage: [['candidate', 'stage']],
  position: [
    ['candidate', 'position'],
    ['criterion', 'position'],
  ],
  weight: [['criterion', 'weight']],
} as const;

/** Null when Grist has not answered. */
export async function readTeamWords(grist: GristPort, request: Request): Promise<TeamWords | null> {
  const { layout } = request;
  const once = askedOnce(grist);
  const [people, criteria, ofPeople, ofCriteria] = await Promise.all([
    layout.candidate.exists ? once.fetchTable(layout.candidate.table) : null,
    layout.criterion.exists ? once.fetchTable(layout.criterion.table) : null,
    lookUpWords(once, layout, 'candidate'),
    lookUpWords(once, layout, 'criterion'),
  ]);
  if (!ofPeople || !ofCriteria || (people && !people.ok && people.failure.kind === 'unreachable')) return null;
  const data = { candidate: people?.ok ? people.value : {}, criterion: criteria?.ok ? criteria.value : {} };
  const known = withFound(layout, {
    candidate: ofPeople.foundIn(data.candidate),
    criterion: ofCriteria.foundIn(data.criterion),
  });
  const lists = wordKinds.map((kind) => [kind, listOf(kind, data, known, request)] as const);
  return Object.fromEntries(lists) as TeamWords;
}

/** A column of the document that says words of one kind. */
interface Source {
  readonly label: string;
  /** What its cells say. */
  readonly cells: readonly string[];
  /** Every word that it may say; none where any word may be written. */
  readonly all: readonly string[];
  readonly isReference: boolean;
}

function sourceIn(data: TableData, place: TableLayout, field: string, column: ColumnShape): Source {
  const target = place.words[field]?.target;
  const rows = target ? [...(place.found.rows[field]?.entries() ?? [])] : [];
  const shown = new Map(rows.map(([word, row]) => [row, word]));
  const { choices } = optionsOf(column);
  return {
    label: column.label.trim() || column.id,
    cells: (data[column.id] ?? []).map((cell) =>
      target && typeof cell === 'number' ? (shown.get(cell) ?? '') : parseText(cell).value.trim(),
    ),
    all: target
      ? rows.map(([word]) => word)
      : column.type === 'Choice' && Array.isArray(choices)
        ? choices.map((choice) => String(choice).trim())
        : [],
    isReference: target !== undefined && target !== null,
  };
}

function listOf(
  kind: WordKind,
  data: Readonly<Record<'candidate' | 'criterion', TableData>>,
  layout: Layout,
  request: Request,
): WordList | null {
  const sources = fields[kind].flatMap(([entity, field]) => {
    const place = layout[entity];
    const column = request.shape.get(place.table)?.columns.get(place.columns[field] ?? '');
    // A reference to positions says them itself.
    const isSaid = column !== undefined && (kind !== 'position' || place.words['position'] !== undefined);
    return isSaid ? [sourceIn(data[entity], place, field, column)] : [];
  });
  const elsewhere = kind === 'weight' ? request.weights : [];
  if (sources.length === 0 && elsewhere.length === 0) return null;
  const place = layout.candidate;
  const cells = sources.flatMap((source) => source.cells);
  const all = sources.flatMap((source) => source.all);
  const isFree = sources.some((source) => source.all.length === 0 && !source.isReference);
  const used = kind === 'weight' ? wordsOfWeights(cells) : cells.filter(Boolean);
  const named = kind === 'weight' ? wordsOfWeights(all) : all;
  const start = wordKey(kind, '');
  const matched = Object.entries(request.said).flatMap(([key, value]) =>
    key.startsWith(start) && value !== null ? [key.slice(start.length)] : [],
  );
  const known = [place, layout.criterion].flatMap(({ found }) => [...found.titles.values()]);
  const titles = [...new Set([...known, ...request.titles])].filter(Boolean);
  const meanings = { stage: stages, position: titles, weight: [3, 2, 1] }[kind];
  const isOurs = (word: string) =>
    (kind === 'stage' && isStage(word)) || (kind === 'position' && titles.includes(word));
  const propose = (word: string) =>
    kind === 'stage' ? proposedStage(word) : kind === 'weight' ? proposedWeight(word) : proposedPosition(word, titles);
  const words = [...new Set([...named, ...used, ...elsewhere, ...matched])].flatMap((word): readonly TeamWord[] => {
    const said = request.said[wordKey(kind, word)];
    const meaning = typeof said === 'string' || typeof said === 'number' ? said : null;
    if (isOurs(word) && (meaning === null || meaning === word)) return [];
    const open = said === undefined;
    const isThere = isFree || sources.length === 0 || [...all, ...used, ...elsewhere].includes(word);
    const count = cells.filter((cell) => cell === word).length;
    return [{ word, used: count, there: isThere, meaning, open, proposed: open ? propose(word) : null }];
  });
  const isWritable = kind === 'stage' && 'stage' in place.words && !place.computed.has('stage');
  return {
    labels: [...new Set(sources.map(({ label }) => label))],
    words: renamed(words),
    meanings,
    ours: isWritable && isFree ? place.found.used : [],
    without: isWritable ? stages.filter((stage) => !canSay(place, 'stage', stage)) : [],
    grows: sources.some(({ isReference }) => isReference) ? 'rows' : isFree ? 'text' : 'choice',
  };
}

/** One word that is gone and a new one: the same, probably, under another name. */
function renamed(words: readonly TeamWord[]): readonly TeamWord[] {
  const [gone, ...others] = words.filter(({ there, meaning }) => !there && meaning !== null);
  const fresh = words.filter(({ there, open }) => there && open);
  if (!gone || others.length > 0 || fresh.length !== 1) return words;
  return words.map((word) => (word === fresh[0] ? { ...word, proposed: gone.meaning } : word));
}

/** Decisions that take what is proposed. */
export const proposedWords = (words: TeamWords | null): Decisions =>
  Object.fromEntries(
    wordKinds.flatMap((kind) =>
      (words?.[kind]?.words ?? []).flatMap(({ word, proposed }) =>
        proposed === null ? [] : [[wordKey(kind, word), proposed] as const],
      ),
    ),
  );
