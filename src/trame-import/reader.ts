/** Understands a page block after block: what each line is in the trame that is being read. */
import type { Stage } from '../model/stage';
import type { Block, Entry, Line } from './blocks';
import { type DraftPoint, type DraftTrame, newPoint } from './draft';
import { findDuration, isSlot, onlyDuration } from './durations';
import type { ImportedTrames } from './imported';
import {
  append,
  asks,
  capital,
  isQuoted,
  readCriterion,
  saysSomething,
  splitNames,
  splitStuckHeading,
  textOf,
  withoutBullet,
} from './lines';
import { createOutline } from './outline';
import { examplesOf, minutesIn, readPointCell, setTitle } from './points';
import { placeTable } from './tables';
import {
  adviceIn,
  criteriaSaid,
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

/** Levels of headings that are only bold or short lines: under every real one, in their natural order. */
const pseudo = { job: 11, stage: 12, section: 13, other: 14 } as const;

/** An opening or a closing that is already this long takes no further paragraph, in characters. */
const longestEdge = 1000;

/** What the lines of the current place are. */
interface Part {
  readonly is: Section | 'intro';
  readonly level: number;
  family: string;
  sawList: boolean;
  /** Prose has come since the heading. */
  prose: boolean;
}

const part = (is: Part['is'], level: number): Part => ({ is, level, family: '', sawList: false, prose: false });

/** The point being read outside a table, and what made it. */
interface Current {
  readonly point: DraftPoint;
  readonly from: 'title' | 'item' | 'numbered' | 'line';
}

export function readBlocks(blocks: readonly Block[]): Omit<ImportedTrames, 'problem'> {
  const outline = createOutline();
  let here = part('intro', 0);
  let current: Current | null = null;
  /** Its minutes were said just before its list, as in "45 minutes, dont :". */
  let agenda: DraftTrame | null = null;

  function begin(is: Part['is'], level: number): void {
    here = part(is, level);
    current = null;
    agenda = null;
  }

  function enterSection(is: Section, level: number): void {
    outline.flush();
    begin(is, level);
  }

  function enterStage(text: string, level: number, stage: Stage): void {
    outline.enterStage(text, level, stage);
    begin('intro', 0);
  }

  function enterJob(title: string, level: number, job: string | null): void {
    outline.enterJob(title, level, job);
    begin('intro', 0);
  }

  function setFamily(text: string): void {
    outline.await(text);
    here.family = text.replace(/\s*:$/, '');
  }

  /** A heading of the page, or a line that stands out in bold (`realLevel` null). */
  function heading(text: string, realLevel: number | null): void {
    const level = (rank: keyof typeof pseudo) => realLevel ?? pseudo[rank];
    const bare = withoutBullet(text).text;
    const section = sectionIn(bare, true);
    const trame = outline.trame();
    const said = afterStage(bare);
    const stage = stageIn(bare, 3) ?? (jobIn(said) ? stageIn(bare.slice(0, -said.length), 3) : null);
    const deeper = level('other') > Math.max(outline.stageLevel(), here.level);
    const inTrame = (trame !== null || here.is === 'trame') && deeper;
    const job = jobIn(bare);
    if (section) sectionHeading(bare, section, level('job'), level('section'));
    // Inside a trame, a bold "cas pratique" is a point of it.
    else if (stage && (trame?.stage !== stage || here.is !== 'trame' || realLevel !== null))
      stageHeading(bare, stage, said, realLevel);
    else if (here.is === 'criteria' && deeper) setFamily(bare);
    else if (inTrame && isOpening(bare) && edge('opening', bare)) return;
    else if (inTrame && isClosing(bare) && edge('closing', bare)) return;
    else if (inTrame && !isAside(bare)) openPoint(bare, 'title');
    else if (job && !inTrame) enterJob(bare, level('job'), job);
    else {
      outline.enterPart(bare, level('other'));
      begin('intro', 0);
    }
  }

  /** A stage; its heading may say whose it is, as "Préqualification – Développeur". */
  function stageHeading(text: string, stage: Stage, said: string, realLevel: number | null): void {
    const job = jobIn(said);
    const above = outline.namedJob();
    if (job && realLevel !== null && (!above || above.level === realLevel - 0.5)) enterJob(said, realLevel - 0.5, job);
    enterStage(text, realLevel ?? pseudo.stage, stage);
  }

  function sectionHeading(text: string, section: Section, jobLevel: number, level: number): void {
    const job = jobIn(text);
    const named = section === 'criteria' && (job !== null || namesLevel(text));
    if (named) enterJob(capital(text.replace(criteriaOf, '')), jobLevel, job ?? outline.namedJob()?.job ?? null);
    enterSection(section, level);
    // More than "criteria": the group that they belong to.
    if (!named && section === 'criteria' && sectionIn(text, false) === null) setFamily(text);
  }

  function openPoint(title: string, from: Current['from']): void {
    const point = newPoint('');
    setTitle(point, title);
    if (!point.title) return;
    outline.home().points.push(point);
    current = { point, from };
  }

  /** How the interview begins or ends, in a paragraph or two; false when it has long been said. */
  function edge(which: 'opening' | 'closing', text: string): boolean {
    const trame = outline.home();
    const point = trame[which] ?? newPoint('');
    if (point.title.length > longestEdge) return false;
    point.title = point.title ? `${point.title} ${text}` : text;
    point.minutes ??= minutesIn(text);
    trame[which] = point;
    current = { point, from: 'title' };
    return true;
  }

  function addCriterion(text: string): void {
    const { text: own, heading: stuck } = splitStuckHeading(text);
    const read = readCriterion(own, here.family);
    if (saysSomething(read.title)) {
      outline.use();
      outline.arrived();
      (outline.trame() ?? outline.job()).criteria.push(read);
    }
    enterStuck(stuck);
  }

  function enterStuck(text: string): void {
    const section = sectionIn(text, false);
    if (section) enterSection(section, pseudo.section);
  }

  /** Lines that mean the same in lists and outside them. True when the line was one. */
  function common(text: string): boolean {
    const bare = withoutBullet(text).text;
    if (isRule(bare)) {
      outline.leave(bare, 'rule');
      return true;
    }
    const said = adviceIn(text);
    if (said !== null) {
      if (!current) outline.leave(said);
      else if (said) current.point.advice.push(said);
      return true;
    }
    if (!outline.trame()) return false;
    if (isOpening(bare) && bare.length > 12 && here.is !== 'criteria') return edge('opening', bare);
    return isClosing(bare) && here.is !== 'intro' && edge('closing', bare);
  }

  /** A line that is a heading although the page does not say so; `edge`: the first or the last of its paragraph. */
  function plainHeading({ text, bold }: Line, atEdge: boolean, last: boolean): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (bold && atEdge && text.length <= 110 && !/[?!]$/.test(text) && !isRule(text)) {
      heading(text, null);
      return true;
    }
    const trame = outline.trame();
    const position = bullet || trame ? null : positionSaid(bare);
    if (position !== null) {
      enterJob(position, pseudo.job, jobIn(position));
      return true;
    }
    const colon = /:$/.test(bare);
    const section = sectionIn(bare.replace(/\s*:$/, ''), false);
    // "Questions :" under a point announces its examples; an item of a list is no heading.
    if (section && (!bullet || colon) && !(section === 'trame' && current && colon)) {
      enterSection(section, pseudo.section);
      return true;
    }
    // Under a point, the next slot is that of another point, though it be « 9h15 – 9h45 : cas pratique ».
    const stage = current && isSlot(bare) ? null : stageIn(bare, 1);
    if (stage && trame?.stage !== stage && (!bullet || /^\d/.test(text))) {
      enterStage(bare, pseudo.stage, stage);
      return true;
    }
    const job = last && !bullet && !trame && here.is === 'intro' && text.length <= 60 ? jobIn(text) : null;
    if (job === null || /[.?!:;,]/.test(text)) return false;
    enterJob(text, pseudo.job, job);
    return true;
  }

  function textBlock(lines: readonly Line[], next: Block | undefined): void {
    for (const [index, each] of lines.entries()) {
      const { text, heading: stuck } = splitStuckHeading(each.text);
      const line = { ...each, text };
      const last = index === lines.length - 1;
      const following = lines[index + 1]?.text ?? firstText(next);
      const beforeList = lines.length === 1 && next?.kind === 'list';
      if (plainHeading(line, index === 0 || last, last) || understood(line, following, beforeList))
        outline.flushLines();
      else {
        outline.hold(text);
        here.prose = true;
      }
      if (here.is !== 'trame') enterStuck(stuck);
    }
    outline.flushLines();
  }

  /** Whether a line outside lists and tables found its place. */
  function understood(line: Line, following: string, beforeList: boolean): boolean {
    const { text } = line;
    const bare = withoutBullet(text).text;
    if (common(text)) return true;
    const inline = criteriaSaid(bare);
    if (inline !== null) {
      for (const name of splitNames(inline)) addCriterion(name);
      return true;
    }
    if (here.is === 'criteria') return criterionLine(line, beforeList);
    const trame = outline.trame();
    const minutes = trame || here.is === 'trame' ? onlyTime(bare) : null;
    if (minutes) {
      outline.use();
      const timed = trame ?? outline.addAgenda();
      timed.minutes ??= minutes;
      agenda = trame ? null : timed;
      return true;
    }
    const item = withoutBullet(text).bullet || isSlot(text);
    if (here.is === 'intro' && trame && !item) trame.minutes ??= minutesIn(text);
    return (here.is === 'trame' || trame !== null) && scriptLine(line, following);
  }

  function criterionLine({ text, bold, italic }: Line, beforeList: boolean): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (!bullet && beforeList && (italic || bold) && text.length <= 80) {
      setFamily(text);
      return true;
    }
    const name = !here.sawList && bare.length <= 120 && !/[.:]$/.test(bare) && !isInstruction(bare);
    if (!bullet && !name && !looksLikeCriterion(bare)) return false;
    addCriterion(text);
    return true;
  }

  /** A line of a trame written as text: a point, or what belongs to the point before. */
  function scriptLine({ text, bold }: Line, following: string): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (isSlot(bare)) {
      openPoint(bare, 'title');
      return true;
    }
    if (bullet || (current && (isExamplesLabel(bare) || isQuoted(bare)))) {
      scriptItem(text, 0, false);
      return true;
    }
    if (asks(bare) && (current?.from === 'title' || current?.from === 'numbered')) {
      append(current.point.examples, examplesOf(bare, ''));
      return true;
    }
    if (here.is === 'intro' && here.prose) return false;
    const leads = bare.length <= 160 && !isAside(bare) && (bold || (belongsToPoint(following) && !/[.;]$/.test(bare)));
    if (asks(bare) && here.is === 'trame') openPoint(bare, 'line');
    else if (leads) openPoint(bare.replace(/\s*:$/, ''), 'title');
    return leads || (asks(bare) && here.is === 'trame');
  }

  /** An item of a script: a point; under a point with a title, quoted or further in, an example of it. */
  function scriptItem(text: string, depth: number, ordered: boolean): void {
    const { text: bare } = withoutBullet(text);
    if (current && isExamplesLabel(bare)) return;
    const under = current?.from === 'title' || (current?.from === 'numbered' && !ordered);
    if (current && (under || depth > 0 || isQuoted(bare))) append(current.point.examples, examplesOf(bare, ''));
    else openPoint(bare, ordered ? 'numbered' : 'item');
  }

  function scriptEntry({ lines, depth, ordered }: Entry): void {
    for (const [row, { text }] of lines.entries())
      if (!common(text)) scriptItem(text, row > 0 ? depth + 1 : depth, ordered);
  }

  function listBlock(entries: readonly Entry[]): void {
    const trame = outline.trame();
    const first = entries.map(({ lines }) => lines[0]?.text ?? '');
    const most = (count: number) => count * 2 >= entries.length;
    // A list among the sentences that introduce a stage is no script, unless it asks.
    const asked = trame !== null && (!here.prose || most(first.filter(asks).length));
    const timed = !trame && current === null && most(first.filter((text) => findDuration(text) !== null).length);
    if (here.is === 'criteria') criteriaList(entries);
    else if (here.is !== 'trame' && current === null && !asked) {
      here.prose = true;
      const left = entries.map(({ lines }) => textOf(lines)).filter((text) => !common(text));
      outline.leave(left.join('\n'));
    } else if (timed) agendaList(entries);
    else for (const entry of entries) scriptEntry(entry);
  }

  function criteriaList(entries: readonly Entry[]): void {
    const outer = here.family;
    for (const [index, entry] of entries.entries()) {
      // A heading stuck to one of the items has ended the list of criteria.
      if (here.is !== 'criteria') {
        scriptEntry(entry);
        continue;
      }
      const text = entry.lines.map((line) => line.text).join(' ');
      const bare = withoutBullet(text).text;
      const hasInner = (entries[index + 1]?.depth ?? 0) > entry.depth;
      if (entry.depth === 0) here.family = outer;
      if (hasInner && bare.length <= 60 && !looksLikeCriterion(bare)) setFamily(bare);
      else if (sectionIn(bare, false)) enterStuck(bare);
      else addCriterion(text);
    }
    here.family = outer;
    here.sawList = true;
  }

  /** Points with minutes outside any stage. */
  function agendaList(entries: readonly Entry[]): void {
    const target = agenda ?? outline.addAgenda();
    agenda = null;
    for (const { lines } of entries) {
      const point = newPoint('');
      readPointCell(lines, point);
      if (point.title) target.points.push(point);
      else outline.leave(textOf(lines));
    }
  }

  for (const [index, block] of blocks.entries()) {
    outline.moveTo(block.line);
    if (block.kind === 'heading') heading(block.text, block.level);
    else if (block.kind === 'text') textBlock(block.lines, blocks[index + 1]);
    else if (block.kind === 'list') listBlock(block.entries);
    else if (block.kind === 'table') {
      placeTable(block, outline, here.is === 'trame');
      current = null;
    } else {
      if (block.open) outline.openFold();
      else outline.closeFold();
      begin('intro', 0);
    }
  }
  return outline.finish();
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
