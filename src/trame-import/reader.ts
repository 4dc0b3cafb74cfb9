/** Understands a page block after block: what each line of it proposes to be. */
import type { Stage } from '../model/stage';
import type { Block, Entry, Line } from './blocks';
import { asksFacts, questionsIn, stepIn } from './cells';
import { isFiller } from './columns';
import { anchorSaid } from './compose';
import { findDuration, isSlot, onlyDuration } from './durations';
import { createEmitter, levelOf } from './emitter';
import {
  asks,
  capital,
  isBlank,
  isQuoted,
  isScored,
  saysSomething,
  splitNames,
  splitStuckHeading,
  textOf,
  turnIn,
  withoutBullet,
} from './lines';
import { type Piece, pseudo, type Role } from './pieces';
import { type Reading, within } from './slices';
import { addTable } from './table';
import {
  adviceIn,
  criteriaSaid,
  isAdviceLabel,
  isAside,
  isClosing,
  isExamplesLabel,
  isInstruction,
  isOpening,
  isRule,
  jobIn,
  looksLikeCriterion,
  namesLevel,
  positionSaid,
  type Section,
  sectionIn,
  stageIn,
} from './vocabulary';

/** What the lines of the current place are. */
interface Part {
  readonly is: Section | 'intro' | 'aside';
  readonly level: number;
  /** The heading of criteria, once one stands under it. */
  readonly heading: number | null;
  sawList: boolean;
  /** Prose has come since the heading. */
  prose: boolean;
  /** Lines after a label go with it: what to listen for. */
  label: Role | null;
}

/** What made the point that is being read. */
type Current = 'title' | 'item' | 'numbered' | 'line';

/** Blocks understood between two looks at the page. */
const slice = 500;

/** Yields what share of the blocks is understood. */
export function* readBlocks(blocks: readonly Block[], front: readonly Piece[]): Reading<readonly Piece[]> {
  const plan = yield* within(planOf(blocks, front), 0, 0);
  // Where stages are named, the title of the page is none.
  const emitter = createEmitter(plan.asks ? front : front.map((piece) => ({ ...piece, role: 'out', sure: true })));
  let here: Part = part('intro', 0);
  let current: Current | null = null;
  /** Which block is being read. */
  let place = 0;
  /** A point has come: in a page that names no stage, all of it is one script from here on. */
  let begun = false;
  /** How the interview begins is being said. */
  let opening = false;
  /** The heading that is the current point, until something asked stands under it; `real`: the page shows it as one. */
  let title: { readonly at: number; readonly real: boolean; readonly staged: boolean } | null = null;
  /** Level of a title that something is asked under: another one further in may be a point of its own, or a part of it. */
  let around: number | null = null;
  /** A name of lines under the point, until one of them has come. */
  let named: number | null = null;
  const inScript = (): boolean => emitter.stage() !== undefined || (plan.asks && begun);

  function part(is: Part['is'], level: number, heading: number | null = null): Part {
    return { is, level, heading, sawList: false, prose: false, label: null };
  }

  function begin(is: Part['is'], level: number, heading: number | null = null): void {
    here = part(is, level, heading);
    current = null;
  }

  function enterStage(text: string, level: number, stage: Stage | null, sure = true): void {
    emitter.enterStage(text, level, stage, sure);
    begin('intro', 0);
  }

  function enterJob(title: string, level: number, job: string | null): void {
    emitter.enterJob(title, level, job);
    begin('intro', 0);
  }

  /** The heading of a section waits for what stands under it; without, it is left out. */
  function enterSection(text: string, is: Section, level: number): void {
    begin(is, level, emitter.head(text, level, 'out', true));
  }

  /** A group of criteria, inside their section. */
  function enterFamily(text: string): void {
    const at = emitter.head(text, emitter.within(pseudo.other), 'out', true);
    here = { ...here, heading: at };
    current = null;
  }

  /** A heading of the page, or a line that stands out in bold (`realLevel` null). */
  function heading(text: string, realLevel: number | null): void {
    const level = (rank: keyof typeof pseudo) =>
      realLevel === null ? levelOf(emitter, rank) : emitter.within(realLevel - (rank === 'job' ? 0.4 : 0));
    const bare = withoutBullet(text).text;
    const section = sectionIn(bare, true);
    const above = emitter.stage();
    const said = afterStage(bare);
    const named = stageIn(bare, 3) ?? (jobIn(said) ? stageIn(bare.slice(0, -said.length), 3) : null);
    // "Références" over links is a list of readings.
    const stage = isReadings(bare) && onlyLinks(blocks[place + 1]) ? null : named;
    const deeper = level('other') > Math.max(emitter.stageLevel(), here.is === 'intro' ? 0 : here.level);
    const inStage = inScript() || here.is === 'trame';
    const inTrame = inStage && deeper;
    const job = jobIn(bare);
    if (section) sectionHeading(bare, section, level('job'), level('section'));
    // Inside a trame, a bold "cas pratique" is a point of it.
    else if (stage && (above !== stage || here.is !== 'trame' || realLevel !== null))
      stageHeading(bare, stage, said, realLevel);
    else if (here.is === 'criteria' && deeper) enterFamily(bare);
    else if (inTrame && isAdviceLabel(bare)) label(text, 'advice');
    // Something bold under the title of a point names the lines after it.
    else if (realLevel === null && inTrame && current === 'title' && title?.real && !asks(bare)) nameLines(bare);
    else if (inTrame && isOpening(bare)) edge('opening', bare, level('other'));
    else if (inTrame && isClosing(bare)) edge('closing', bare, level('other'));
    else if (inTrame && !isAside(bare)) openTitle(bare, level('other'), Boolean(above), realLevel !== null);
    else if (job && !inTrame && !isAside(bare)) enterJob(bare, level('job'), job);
    else if (inTrame) begin('aside', level('other'), emitter.head(bare, level('other'), 'out', true));
    else if (plan.title === text && plan.asks) enterStage(bare, level('other'), null, false);
    else if (plan.loose && !isAside(bare) && plan.asks && realLevel !== null)
      openTitle(bare, level('other'), false, true);
    else {
      emitter.enterPart(bare, level('other'), isAside(bare));
      begin(isAside(bare) ? 'aside' : 'intro', isAside(bare) ? level('other') : 0);
    }
  }

  /** A stage; its heading may say whose it is, as "Préqualification – Développeur". */
  function stageHeading(text: string, stage: Stage, said: string, realLevel: number | null): void {
    const job = jobIn(said);
    const above = emitter.namedJob();
    const jobLevel = realLevel === null ? null : emitter.within(realLevel - 0.4);
    if (job && jobLevel !== null && (!above || above.level === jobLevel)) enterJob(said, jobLevel, job);
    enterStage(text, realLevel === null ? levelOf(emitter, 'stage') : emitter.within(realLevel), stage);
  }

  function sectionHeading(text: string, section: Section, jobLevel: number, level: number): void {
    const job = jobIn(text);
    const named = section === 'criteria' && (job !== null || namesLevel(text));
    if (named) {
      enterJob(capital(text.replace(criteriaOf, '')), jobLevel, job ?? emitter.namedJob()?.job ?? null);
      begin('criteria', level);
    } else enterSection(text, section, level);
  }

  function label(text: string, role: Role): void {
    emitter.head(text, levelOf(emitter, 'label'), role, true);
    here = { ...here, label: role };
  }

  /** A title that nothing is asked under may be anything: an order of the day, a place to write. */
  function openTitle(text: string, level: number, staged: boolean, real: boolean): void {
    const inside = around !== null && level > around;
    if (!inside) around = null;
    openPoint(text, 'title', level, false);
    title = { at: emitter.pieces.length - 1, real, staged: staged && !inside };
  }

  function nameLines(text: string): void {
    named = emitter.head(text, levelOf(emitter, 'label'), 'out', isAside(text) || isBlank(text));
    here = { ...here, label: null };
  }

  /** Something asked under a title makes it a point, and under a name the name of questions. */
  function asked(): void {
    const head = title && emitter.pieces[title.at];
    if (title && head && title.staged) emitter.promote(title.at, head.role, true);
    if (title) title = { ...title, staged: false };
    around ??= head?.level ?? null;
    nameUsed();
  }

  function nameUsed(): void {
    if (named !== null) emitter.promote(named, 'question', false);
    named = null;
  }

  function openPoint(text: string, from: Current, level: number | null, sure: boolean): void {
    emitter.needStage(level);
    begun = true;
    opening = false;
    title = null;
    named = null;
    const role = asksFacts(text) ? 'fact' : 'point';
    if (level === null) emitter.add(text, role, sure);
    else emitter.head(text, level, role, sure);
    current = from;
    if (here.is === 'aside') begin('trame', here.level);
    current = from;
    here = { ...here, label: null };
  }

  /** How the interview begins or ends. */
  function edge(role: 'opening' | 'closing', text: string, level: number | null): boolean {
    emitter.needStage(level);
    if (level === null) emitter.add(text, role, true);
    else emitter.head(text, level, role, true);
    current = 'title';
    title = null;
    opening = role === 'opening';
    return true;
  }

  function addCriterion(text: string, sure = true): void {
    const { text: own, heading: stuck } = splitStuckHeading(text);
    if (here.heading !== null && saysSomething(own)) {
      emitter.promote(here.heading, 'criterion', true);
      here = { ...here, heading: null };
    }
    emitter.add(own, 'criterion', sure);
    enterStuck(stuck);
  }

  function enterStuck(text: string): void {
    const section = sectionIn(text, false);
    if (section) enterSection(text, section, levelOf(emitter, 'section'));
  }

  /** Lines that mean the same in lists and outside them. True when the line was one. */
  function common(text: string): boolean {
    const bare = withoutBullet(text).text;
    if (isRule(bare)) {
      emitter.add(bare, 'out', true, { rule: true });
      return true;
    }
    if (adviceIn(text) !== null) {
      emitter.add(text, current ? 'advice' : 'out', current !== null);
      return true;
    }
    const labelled = /^([^:]{3,60})\s*:\s*\S/u.exec(bare.slice(0, 80))?.[1];
    if (current && labelled && isAdviceLabel(labelled)) {
      emitter.add(bare, 'advice', true);
      return true;
    }
    if (stepIn(bare) && current) {
      emitter.add(bare, 'minutes', true);
      return true;
    }
    const turn = turnIn(bare);
    if (turn !== null && here.is !== 'criteria') {
      const asked = turn === 'asks';
      if (asked && current !== 'title') openPoint(bare, 'line', null, plan.asks);
      else emitter.add(bare, asked ? 'question' : current ? 'advice' : 'out', asked);
      return true;
    }
    if (!inScript()) return false;
    if (isOpening(bare) && bare.length > 12 && here.is !== 'criteria') return edge('opening', bare, null);
    // Thanks are also said at the beginning.
    const ends = isClosing(bare) && !opening && here.is === 'trame';
    return ends && edge('closing', bare, null);
  }

  /** A line that is a heading although the page does not say so; `atEdge`: the first or the last of its paragraph. */
  function plainHeading({ text, bold }: Line, atEdge: boolean, last: boolean): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (bold && atEdge && text.length <= 110 && !/[?!]$/.test(text) && !isRule(text)) {
      heading(text, null);
      return true;
    }
    const stageNow = emitter.stage();
    const position = bullet || stageNow !== undefined ? null : positionSaid(bare);
    if (position !== null) {
      enterJob(position, levelOf(emitter, 'job'), jobIn(position));
      return true;
    }
    const colon = /:$/.test(bare);
    const section = sectionIn(bare.replace(/\s*:$/, ''), false);
    // "Questions :" under a point announces its examples; an item of a list is no heading.
    if (section && (!bullet || colon) && !(section === 'trame' && current && colon)) {
      enterSection(bare, section, levelOf(emitter, 'section'));
      return true;
    }
    if (inScript() && (colon || current) && !bullet && isAdviceLabel(bare)) {
      label(bare, 'advice');
      return true;
    }
    // Under a point, the next slot is that of another point, though it be « 9h15 – 9h45 : cas pratique ».
    const stage = current && isSlot(bare) ? null : stageIn(bare, 1);
    if (stage && stageNow !== stage && (!bullet || /^\d/.test(text))) {
      enterStage(bare, levelOf(emitter, 'stage'), stage);
      return true;
    }
    const job =
      last && !bullet && stageNow === undefined && here.is === 'intro' && text.length <= 60 ? jobIn(text) : null;
    if (job === null || /[.?!:;,]/.test(text)) return false;
    enterJob(text, levelOf(emitter, 'job'), job);
    return true;
  }

  /** "1 : coupe la parole", "2 : reformule", "3 : fait préciser": what marks look like, under what they are marks of. */
  function levels(lines: readonly string[]): boolean {
    if (lines.length < 2 || !lines.every(isLevel)) return false;
    const last = emitter.pieces.at(-1)?.role;
    const role = last === 'criterion' ? 'anchor' : current ? 'advice' : 'out';
    for (const text of lines) emitter.add(text, role, role === 'anchor');
    return true;
  }

  function textBlock(lines: readonly Line[], next: Block | undefined): void {
    if (levels(lines.map(({ text }) => text))) return;
    const allAsk = plan.loose && lines.length > 1 && lines.every(({ text }) => asks(text));
    for (const [index, each] of lines.entries()) {
      const { text, heading: stuck } = splitStuckHeading(each.text);
      const line = { ...each, text };
      const last = index === lines.length - 1;
      const following = lines[index + 1]?.text ?? firstText(next);
      const beforeList = lines.length === 1 && next?.kind === 'list';
      if (plainHeading(line, index === 0 || last, last) || understood(line, following, beforeList)) emitter.flush();
      else if (allAsk) openPoint(text, 'line', null, false);
      else {
        // Under a point it may well be advice.
        emitter.hold(text, current === null || here.is === 'aside' || isBlank(text));
        here.prose = true;
      }
      if (here.is !== 'trame') enterStuck(stuck);
    }
    emitter.flush();
  }

  /** Whether a line outside lists and tables found its place. */
  function understood(line: Line, following: string, beforeList: boolean): boolean {
    const { text } = line;
    const bare = withoutBullet(text).text;
    if (common(text)) return true;
    if (here.is === 'aside') return false;
    const inline = criteriaSaid(bare);
    if (inline !== null) {
      emitter.add(bare.slice(0, bare.length - inline.length), 'out', true);
      // Beside a point, they are what it helps prove.
      for (const name of splitNames(inline)) emitter.add(name, 'criterion', true, current ? { serves: true } : {});
      return true;
    }
    if (here.is === 'criteria') return criterionLine(line, beforeList);
    const inStage = inScript();
    const minutes = inStage || here.is === 'trame' ? onlyTime(bare) : null;
    if (minutes) {
      emitter.add(bare, 'minutes', true, { minutes });
      return true;
    }
    if (isSlot(bare)) {
      openPoint(bare, 'title', null, inStage);
      return true;
    }
    const said =
      here.is === 'intro' && inStage && !withoutBullet(text).bullet ? findDuration(bare.slice(0, 2000)) : null;
    if (said && bare.length <= 160 && current === null) {
      emitter.add(bare, 'minutes', false, { minutes: said.minutes });
      return true;
    }
    return (here.is === 'trame' || inStage) && scriptLine(line, following);
  }

  function criterionLine({ text, bold, italic }: Line, beforeList: boolean): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (!bullet && beforeList && (italic || bold || /:$/.test(bare)) && text.length <= 80) {
      enterFamily(text);
      return true;
    }
    const name = !here.sawList && bare.length <= 120 && !/[.:]$/.test(bare) && !isInstruction(bare);
    if (!bullet && !name && !looksLikeCriterion(bare)) return false;
    addCriterion(bare, bullet || looksLikeCriterion(bare));
    return true;
  }

  /** A line of a trame written as text: a point, or what belongs to the point before. */
  function scriptLine({ text, bold }: Line, following: string): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (bullet || (current && (isExamplesLabel(bare) || isQuoted(bare)))) {
      scriptItem(text, 0, false);
      return true;
    }
    if (asks(bare) && (current === 'title' || current === 'numbered')) {
      addQuestions(bare, true);
      return true;
    }
    if (here.label && current) {
      emitter.add(bare, here.label, true);
      return true;
    }
    if (here.is === 'intro' && here.prose) return false;
    const leads = bare.length <= 160 && !isAside(bare) && (bold || (belongsToPoint(following) && !/[.;]$/.test(bare)));
    if (asks(bare) && here.is === 'trame') openPoint(bare, 'line', null, true);
    else if (leads) openPoint(bare, 'title', null, false);
    return leads || (asks(bare) && here.is === 'trame');
  }

  function addQuestions(text: string, sure: boolean): void {
    const each = questionsIn(text);
    if (each.some(asks)) asked();
    else if (each.some((one) => !isBlank(one))) nameUsed();
    for (const one of each) emitter.add(one, isBlank(one) ? 'out' : 'question', (sure && !opening) || isBlank(one));
  }

  /** An item of a script: a point; under a point with a title, quoted or further in, an example of it. */
  function scriptItem(text: string, depth: number, ordered: boolean): void {
    const { text: bare } = withoutBullet(text);
    if (isBlank(text) || isBlank(bare)) {
      emitter.add(bare, 'out', true);
      return;
    }
    if (current && isExamplesLabel(bare)) {
      emitter.head(bare, levelOf(emitter, 'label'), 'question', true);
      return;
    }
    if (current && here.label) {
      emitter.add(bare, here.label, true);
      return;
    }
    const under = current === 'title' || (current === 'numbered' && !ordered);
    if (current && (under || depth > 0 || isQuoted(bare))) addQuestions(bare, asks(bare) || depth > 0);
    else openPoint(bare, ordered ? 'numbered' : 'item', null, asks(bare) || ordered || here.is === 'trame');
  }

  function scriptEntry({ lines, depth, ordered }: Entry): void {
    for (const [row, { text }] of lines.entries())
      if (!common(text)) scriptItem(text, row > 0 ? depth + 1 : depth, ordered);
  }

  function listBlock(entries: readonly Entry[]): void {
    if (levels(entries.map(({ lines }) => textOf(lines)))) return;
    const inStage = emitter.stage() !== undefined;
    const first = entries.map(({ lines }) => lines[0]?.text ?? '');
    const most = (count: number) => count * 2 >= entries.length;
    const asking = most(first.filter(asks).length);
    // A list among the sentences that introduce a stage is no script, unless it asks.
    const asked = asking || (inStage && !here.prose);
    const left = here.is === 'aside' ? !asking : here.is !== 'trame' && current === null && !asked;
    // What is to be noted, each with a place for it, is looked for.
    const scored = most(first.filter(isScored).length);
    if (here.is === 'criteria' || scored) criteriaList(entries);
    else if (left) leaveList(entries);
    else for (const entry of entries) scriptEntry(entry);
  }

  function leaveList(entries: readonly Entry[]): void {
    here.prose = true;
    // One that asks something makes the whole list worth a look.
    const sure =
      !entries.some(({ lines }) => asks(textOf(lines))) && (here.is === 'aside' || emitter.stage() === undefined);
    for (const { lines } of entries) {
      const text = textOf(lines);
      if (!common(text)) emitter.add(text, 'out', sure);
    }
  }

  function criteriaList(entries: readonly Entry[]): void {
    const ours = here.is === 'criteria';
    if (!ours) emitter.nameGrid(true, true);
    for (const [index, entry] of entries.entries()) {
      // A heading stuck to one of the items has ended the list of criteria.
      if (ours && here.is !== 'criteria') {
        scriptEntry(entry);
        continue;
      }
      const text = entry.lines.map((line) => line.text).join(' ');
      const bare = withoutBullet(text).text;
      const inner = entries[index + 1];
      const hasInner = (inner?.depth ?? 0) > entry.depth && !isLevel(inner?.lines[0]?.text ?? '');
      if (hasInner && bare.length <= 60 && !looksLikeCriterion(bare)) enterFamily(bare);
      else if (sectionIn(bare, false)) enterStuck(bare);
      else if (isFiller(bare)) emitter.add(bare, 'out', true);
      else if (entry.depth > 0 && isLevel(bare)) emitter.add(bare, 'anchor', true);
      else addCriterion(bare, ours);
    }
    here.sawList = true;
  }

  for (const [index, block] of blocks.entries()) {
    if (index % slice === slice - 1) yield index / blocks.length;
    emitter.moveTo(block.line);
    place = index;
    if (block.kind === 'heading') heading(block.text, block.level);
    else if (block.kind === 'text') textBlock(block.lines, blocks[index + 1]);
    else if (block.kind === 'list') listBlock(block.entries);
    else if (block.kind === 'table') {
      const named = here.is === 'trame' || Boolean(emitter.stage());
      const from = emitter.pieces.length;
      const rows = addTable(emitter, block, named || emitter.stage() !== undefined, named);
      yield* within(rows, index / blocks.length, (index + 1) / blocks.length);
      opening = false;
      // A table of marks or of names stands inside the point.
      if (emitter.pieces.slice(from).some(({ role }) => role !== 'out')) current = null;
    } else {
      if (block.open) emitter.openFold();
      else emitter.closeFold();
      begin('intro', 0);
    }
  }
  return emitter.finish();
}

interface Plan {
  /** The page names no stage: what it is the script of is to be asked. */
  readonly loose: boolean;
  /** Its only title of the highest rank, in such a page. */
  readonly title: string | null;
  /** It holds questions at all. */
  readonly asks: boolean;
}

/** What only the whole page tells. */
function* planOf(blocks: readonly Block[], front: readonly Piece[]): Reading<Plan> {
  const lines = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    if (block.kind === 'text') return block.lines.map(({ text }) => text);
    return [];
  });
  const all = blocks.flatMap((block) => {
    if (block.kind === 'list') return block.entries.flatMap((entry) => entry.lines.map(({ text }) => text));
    if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap((cell) => cell.map(({ text }) => text)));
    return [];
  });
  const headings = blocks.filter((block) => block.kind === 'heading');
  let loose = true;
  // Without a question, what to listen for says that there is something to ask.
  let asking = false;
  for (const [at, text] of lines.entries()) {
    if (at % (4 * slice) === 0) yield at / lines.length;
    loose &&= stageIn(withoutBullet(text).text, 1) === null;
    asking ||= asks(text) || (text.length < 80 && isAdviceLabel(text));
    if (!loose) break;
  }
  // One by one: a page may have more headings than a call may have arguments.
  const highest = headings.reduce((least, { level }) => Math.min(least, level), 6);
  const [title, second] = headings.filter(({ level }) => level === highest);
  const only = title === headings[0] && second === undefined && headings.length > 1 ? (title?.text ?? null) : null;
  const titled = front.some(({ role }) => role === 'stage');
  return { loose, title: loose && !titled ? only : null, asks: loose && (asking || all.some(asks)) };
}

const isLevel = (text: string): boolean => text.length < 400 && anchorSaid(withoutBullet(text).text) !== null;

const isReadings = (text: string): boolean => /^r[ée]f[ée]rences?\s*:?$/iu.test(text.trim());
const isLink = (text: string): boolean => /https?:\/\/|www\.|\.(?:md|pdf|html?)\b/iu.test(text);
function onlyLinks(next: Block | undefined): boolean {
  if (next?.kind === 'list') return next.entries.every(({ lines }) => isLink(textOf(lines)));
  return next?.kind === 'text' && next.lines.every(({ text }) => isLink(text));
}

const criteriaOf = /^\S+\s+(?:(?:du|de la|des|de|pour un|pour une|pour|for|of)\s+)?/iu;

/** What follows the stage in "Préqualification – Développeur". */
const afterStage = (text: string): string => /[–—:|-]\s*([^–—:|-]{3,60})$/u.exec(text)?.[1] ?? '';

/** A line that can only follow the title of a point. */
const belongsToPoint = (text: string): boolean => {
  const { text: bare, bullet } = withoutBullet(text);
  return text !== '' && (bullet || adviceIn(text) !== null || isExamplesLabel(text) || isQuoted(bare) || asks(bare));
};

const firstText = (next: Block | undefined): string => {
  if (next?.kind === 'text') return next.lines[0]?.text ?? '';
  return next?.kind === 'list' ? `- ${next.entries[0]?.lines[0]?.text ?? ''}` : '';
};

/** "45 minutes, dont :", "Durée : 30 min": a time and hardly anything else. */
function onlyTime(text: string): ReturnType<typeof onlyDuration> {
  if (text.length > 40) return null;
  const bare = text
    .replace(/^(?:durée|temps|duration|time|length)\s*(?:prévue?|totale?)?\s*:\s*/iu, '')
    .replace(/,?\s*(?:dont|of which|including)?\s*:?\s*\.?$/iu, '');
  return onlyDuration(bare);
}
