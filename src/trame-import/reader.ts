/**
 * Understands a page: follows its headings, knows at each line whose trame and which stage it is
 * about, and puts what finds no place among the leftovers.
 */
import type { Block, Entry, Line } from './blocks';
import {
  type DraftJob,
  type DraftPoint,
  type DraftTrame,
  finish,
  newJob,
  newPoint,
  newTrame,
  trameOf,
} from './draft';
import { findDuration, onlyDuration } from './durations';
import type { ImportedTrames, Leftover } from './imported';
import { append, isQuoted, readCriterion, saysSomething, splitCriteria, splitStuckHeading, textOf, withoutBullet } from './lines';
import { examplesOf, minutesIn, readPointCell, setTitle } from './points';
import { type RowPlace, readTable } from './tables';
import {
  adviceIn,
  criteriaSaid,
  isAside,
  isClosing,
  isExamplesLabel,
  isGeneralHeading,
  isInstruction,
  isOpening,
  isRule,
  jobIn,
  namesLevel,
  positionSaid,
  type Section,
  sectionIn,
  stageIn,
} from './vocabulary';

/** Levels of headings that are only bold or short lines: under every real one, in their natural order. */
const pseudo = { job: 11, stage: 12, section: 13, other: 14 } as const;

interface Frame {
  readonly kind: 'fold' | 'part' | 'job' | 'stage';
  readonly level: number;
  readonly text: string;
  readonly line: number | null;
  readonly job: DraftJob | null;
  readonly trame: DraftTrame | null;
  /** Something under it was kept, so that the heading itself is not lost. */
  used: boolean;
}

interface Part {
  readonly is: Section | 'intro';
  readonly level: number;
  family: string;
  sawList: boolean;
  /** Prose has come since the heading. */
  prose: boolean;
}

/** The point being read outside a table, and what made it. */
interface Current {
  readonly point: DraftPoint;
  readonly from: 'title' | 'item' | 'numbered' | 'line';
}

/** An opening or a closing that is already this long takes no further paragraph, in characters. */
const longestEdge = 1000;

const intro = (): Part => ({ is: 'intro', level: 99, family: '', sawList: false, prose: false });

export function readBlocks(blocks: readonly Block[]): Omit<ImportedTrames, 'problem'> {
  const jobs: DraftJob[] = [];
  const leftovers: Leftover[] = [];
  const root = newJob('', null, false);
  jobs.push(root);
  const jobsByTitle = new Map<string, DraftJob>();
  let frames: Frame[] = [];
  let part = intro();
  let current: Current | null = null;
  let line: number | null = null;
  /** Minutes said just before a list, as in "45 minutes, dont :". */
  let agenda: DraftTrame | null = null;

  const stageFrame = (): Frame | undefined => frames.findLast(({ kind }) => kind === 'stage');
  const trame = (): DraftTrame | null => stageFrame()?.trame ?? null;

  /** The heading whose trames are being read: a job, else the part of the page that holds the stages. */
  function holderFrame(): Frame | undefined {
    const named = frames.findLast((frame) => frame.kind === 'job');
    if (named) return named;
    const stage = stageFrame();
    const above = stage ? frames.slice(0, frames.indexOf(stage)) : frames;
    const holder = above.findLast(({ kind }) => kind === 'part');
    return holder && !isGeneralHeading(holder.text) ? holder : undefined;
  }

  function job(): DraftJob {
    const holder = holderFrame();
    return holder ? (holder.job ?? jobNamed(holder.text, null, false)) : root;
  }

  function jobNamed(title: string, known: string | null, named: boolean): DraftJob {
    const key = `${named}|${title}`;
    const found = jobsByTitle.get(key);
    if (found) return found;
    const made = newJob(title, known, named);
    jobsByTitle.set(key, made);
    jobs.push(made);
    return made;
  }

  const headings = (): readonly string[] => frames.filter(({ text }) => text !== '').map(({ text }) => text);

  /** Lines of a paragraph that found no place stay together. */
  let unexplained: string[] = [];
  /** The heading of a group of criteria, until the first of them. */
  let awaiting: Leftover | null = null;
  function flushLines(): void {
    const text = unexplained.join('\n');
    unexplained = [];
    if (text) leave(text);
  }

  function flush(): void {
    flushLines();
    if (!awaiting) return;
    leftovers.push(awaiting);
    awaiting = null;
    for (const frame of frames) frame.used = true;
  }

  function setFamily(text: string): void {
    flush();
    part.family = text.replace(/\s*:$/, '');
    awaiting = { text, reason: 'text', place: { headings: headings(), line } };
  }

  function leave(text: string, reason: Leftover['reason'] = 'text', heading = ''): void {
    if (!saysSomething(text)) return;
    flushLines();
    for (const frame of frames) frame.used = true;
    const above = headings();
    leftovers.push({ text, reason, place: { headings: heading ? [...above, heading] : above, line } });
  }

  /** What was found here shows the name of its stage and of its job; the other headings, only a leftover shows. */
  function use(): void {
    const stage = stageFrame();
    const holder = holderFrame();
    if (stage) stage.used = true;
    if (holder) holder.used = true;
  }

  function pop(keep: (frame: Frame) => boolean): void {
    flush();
    const gone: Frame[] = [];
    const bottom = frames.findLastIndex(({ kind }) => kind === 'fold');
    while (frames.length > bottom + 1) {
      const last = frames[frames.length - 1];
      if (!last || keep(last)) break;
      gone.push(last);
      frames = frames.slice(0, -1);
    }
    lose(gone);
  }

  /** Headings under which nothing was found. */
  function lose(gone: readonly Frame[]): void {
    for (const frame of gone) {
      if (frame.used || !frame.text || frame.kind === 'fold') continue;
      const place = { headings: headings(), line: frame.line };
      leftovers.push({ text: frame.text, reason: 'text', place });
    }
  }

  function enter(frame: Omit<Frame, 'used' | 'line'>): void {
    frames = [...frames, { ...frame, line, used: false }];
    part = intro();
    current = null;
    agenda = null;
  }

  function enterStage(text: string, level: number, stage: NonNullable<DraftTrame['stage']>): void {
    pop((frame) => (frame.kind === 'job' ? frame.level <= level : frame.kind === 'part' && frame.level < level));
    const made = trameOf(job(), stage, text);
    // A second heading of one stage may say more than its name.
    if (made.title !== text && stageIn(text, true) === null) leave(text);
    const found = findDuration(text);
    made.minutes ??= found?.minutes ?? null;
    enter({ kind: 'stage', level, text, job: null, trame: made });
  }

  function enterJob(title: string, level: number, known: string | null): void {
    pop((frame) => frame.level < level);
    enter({ kind: 'job', level, text: title, job: jobNamed(title, known, true), trame: null });
  }

  function enterSection(is: Section, level: number): void {
    flush();
    part = { ...intro(), is, level };
    current = null;
    agenda = null;
  }

  /** A heading, real or made by bold type; false when the text is no heading after all. */
  function heading(text: string, realLevel: number | null): void {
    const level = (rank: keyof typeof pseudo) => realLevel ?? pseudo[rank];
    const bare = withoutBullet(text).text;
    const section = sectionIn(bare, true);
    if (section) {
      const whose = section === 'criteria' && namesJob(bare) ? bare.replace(/^\S+\s+(?:(?:du|de la|des|de|pour un|pour une|pour|for|of)\s+)?/iu, '') : '';
      if (whose) {
        const known = frames.findLast((frame) => frame.kind === 'job')?.job?.job ?? null;
        enterJob(capital(whose), level('job'), jobIn(bare) ?? known);
      }
      enterSection(section, level('section'));
      // More than "criteria": the group that they belong to.
      if (!whose && section === 'criteria' && sectionIn(bare, false) === null) setFamily(bare);
      return;
    }
    const stage = stageIn(bare);
    const within = trame();
    if (stage && !(within?.stage === stage && part.is === 'trame' && realLevel === null)) {
      const own = jobIn(afterStage(bare));
      if (own && realLevel !== null && !frames.some(({ kind }) => kind === 'job')) enterJob(bare, level('job') - 0.5, own);
      return enterStage(bare, level('stage'), stage);
    }
    const inTrame = within !== null || part.is === 'trame';
    const deeper = level('other') > (stageFrame()?.level ?? 0) && level('other') > (part.is === 'intro' ? 0 : part.level);
    if (part.is === 'criteria' && deeper) {
      setFamily(bare);
      return;
    }
    const known = jobIn(bare);
    if (known && !(inTrame && deeper)) return enterJob(bare, level('job'), known);
    if (inTrame && deeper && !isAside(bare) && !isOpening(bare) && !isClosing(bare)) return openPoint(bare, 'title');
    if (inTrame && deeper && isOpening(bare) && edge('opening', bare)) return;
    if (inTrame && deeper && isClosing(bare) && edge('closing', bare)) return;
    const at = level('other');
    pop((frame) => frame.level < at);
    enter({ kind: 'part', level: at, text: bare, job: null, trame: null });
  }

  const namesJob = (text: string): boolean => jobIn(text) !== null || namesLevel(text);
  const afterStage = (text: string): string => /[–—:|-]\s*([^–—:|-]{3,60})$/u.exec(text)?.[1] ?? '';

  /** What a trame without a stage is called by. */
  function nearestTitle(): string {
    const nearest = frames.findLast(({ text }) => text !== '');
    if (nearest) nearest.used = true;
    return nearest?.text ?? '';
  }

  /** The trame that a point of the current place goes to. */
  function home(): DraftTrame {
    use();
    return trame() ?? trameOf(job(), null, nearestTitle());
  }

  function openPoint(title: string, from: Current['from']): void {
    const point = newPoint('');
    setTitle(point, title);
    if (!point.title) return;
    home().points.push(point);
    current = { point, from };
  }

  /** How the interview begins or ends, in one paragraph or two; false when it has long been said. */
  function edge(which: 'opening' | 'closing', text: string): boolean {
    const target = home();
    const point = target[which] ?? newPoint('');
    if (point.title.length > longestEdge) return false;
    point.title = point.title ? `${point.title} ${text}` : text;
    point.minutes ??= minutesIn(text);
    target[which] = point;
    current = { point, from: 'title' };
    return true;
  }

  function criterion(text: string): void {
    const { text: own, heading: stuck } = splitStuckHeading(text);
    const read = readCriterion(own, part.family);
    if (saysSomething(read.title)) {
      use();
      awaiting = null;
      (trame() ?? job()).criteria.push(read);
    }
    if (stuck) sectionHeading(stuck);
  }

  function sectionHeading(text: string): void {
    const section = sectionIn(text, true);
    if (section) enterSection(section, pseudo.section);
  }

  /** Lines that mean the same wherever they stand. True when the line was one. */
  function common(text: string, inStage: boolean): boolean {
    const bare = withoutBullet(text).text;
    if (isRule(bare)) {
      leave(bare, 'rule');
      return true;
    }
    const said = adviceIn(text);
    if (said !== null) {
      if (current) {
        if (said) current.point.advice.push(said);
      } else leave(said);
      return true;
    }
    if (!inStage) return false;
    if (isOpening(bare) && bare.length > 12 && part.is !== 'criteria') return edge('opening', bare);
    return isClosing(bare) && part.is !== 'intro' && edge('closing', bare);
  }

  /** A line that is a heading although nothing marks it as one. */
  function plainHeading({ text, bold }: Line, edge: boolean, last: boolean): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    if (bold && edge && text.length <= 110 && !/[?!]$/.test(text) && !isRule(text)) {
      // Bold lines are points once a trame has begun.
      heading(text, null);
      return true;
    }
    const said = positionSaid(bare);
    if (said !== null && !bullet && !trame()) {
      enterJob(said, pseudo.job, jobIn(said));
      return true;
    }
    const section = sectionIn(bare.replace(/\s*:$/, ''), false);
    if (section && !(bullet && !/:$/.test(bare)) && !(section === 'trame' && current && /:$/.test(bare))) {
      enterSection(section, pseudo.section);
      return true;
    }
    const stage = stageIn(bare, true);
    if (stage && !(trame()?.stage === stage) && (!bullet || /^\d/.test(text))) {
      enterStage(bare, pseudo.stage, stage);
      return true;
    }
    if (last && !bullet && !trame() && part.is === 'intro' && text.length <= 60 && jobIn(text) && !/[.?!:;,]/.test(text)) {
      enterJob(text, pseudo.job, jobIn(text));
      return true;
    }
    return false;
  }

  function textBlock(lines: readonly Line[], next: Block | undefined): void {
    for (const [index, each] of lines.entries()) {
      const { text, heading: stuck } = splitStuckHeading(each.text);
      const following = lines[index + 1]?.text ?? firstText(next);
      const last = index === lines.length - 1;
      const found =
        plainHeading({ ...each, text }, index === 0 || last, last) ||
        understood({ ...each, text }, following, lines.length === 1 && next?.kind === 'list');
      if (found) flushLines();
      else {
        unexplained.push(text);
        part.prose = true;
      }
      if (stuck && part.is !== 'trame') sectionHeading(stuck);
    }
    flushLines();
  }

  /** Whether a line outside lists and tables found its place. */
  function understood(each: Line, following: string, beforeList: boolean): boolean {
    const { text } = each;
    const { text: bare, bullet } = withoutBullet(text);
    const within = trame();
    if (common(text, within !== null)) return true;
    const inline = criteriaSaid(bare);
    if (inline !== null) {
      for (const title of splitCriteria(inline.split(/\s*,\s*(?=\p{L})/u).every((name) => name.length <= 40) ? inline.split(',').map((name) => name.trim()) : [inline])) criterion(title);
      return true;
    }
    if (part.is === 'criteria') {
      if (!bullet && beforeList && (each.italic || each.bold) && text.length <= 80) {
        setFamily(text);
        return true;
      }
      const says = /^(?:la personne|être |savoir |avoir |capacité|the (?:person|candidate)|able to)/iu.test(bare);
      if (bullet || says || (!part.sawList && bare.length <= 120 && !/[.:]$/.test(bare) && !isInstruction(bare))) {
        criterion(text);
        return true;
      }
      return false;
    }
    const duration = onlyTime(bare);
    if (duration && (within || part.is === 'trame')) {
      if (within) within.minutes ??= duration;
      else {
        agenda = newTrame(nearestTitle(), null);
        agenda.minutes = duration;
        job().agendas.push(agenda);
      }
      use();
      return true;
    }
    if (within && part.is === 'intro') within.minutes ??= minutesIn(text);
    if (part.is === 'intro' && !within) return false;
    return trameLine(each, following, 0, false);
  }

  /** "45 minutes, dont :", "Durée : 30 min": a time and hardly anything else. */
  function onlyTime(text: string): readonly [number | null, number] | null {
    if (text.length > 40) return null;
    const bare = text.replace(/^(?:durée|temps|duration|time|length)\s*(?:prévue?|totale?)?\s*:\s*/iu, '').replace(/,?\s*(?:dont|of which|including)?\s*:?\s*\.?$/iu, '');
    return onlyDuration(bare);
  }

  /** A line of a trame written as text: a point, or what belongs to the point before. */
  function trameLine({ text, bold }: Line, following: string, depth: number, ordered: boolean, item = false): boolean {
    const { text: bare, bullet } = withoutBullet(text);
    const listed = item || bullet;
    if (isExamplesLabel(bare) && current) return true;
    if (current && (isQuoted(bare) || depth > 0)) {
      append(current.point.examples, examplesOf(bare, ''));
      return true;
    }
    if (listed) {
      if (current?.from === 'title' || (current?.from === 'numbered' && !ordered)) {
        append(current.point.examples, examplesOf(bare, ''));
      } else openPoint(bare, ordered ? 'numbered' : 'item');
      return true;
    }
    const asks = /\?\s*[»”"]?$/.test(bare);
    if (asks && (current?.from === 'title' || current?.from === 'numbered')) {
      append(current.point.examples, examplesOf(bare, ''));
      return true;
    }
    if (part.is === 'intro' && part.prose) return false;
    const short = bare.length <= 160 && !isAside(bare);
    const leads = following !== '' && (adviceIn(following) !== null || isExamplesLabel(following) || isQuoted(withoutBullet(following).text) || withoutBullet(following).bullet || /\?\s*[»”"]?$/.test(following));
    if (asks && part.is === 'trame') openPoint(bare, 'line');
    else if (short && (bold || (leads && !/[.;]$/.test(bare)))) openPoint(bare.replace(/\s*:$/, ''), 'title');
    else return false;
    return true;
  }

  function listBlock(entries: readonly Entry[]): void {
    const within = trame();
    const texts = entries.map(({ lines }) => lines[0]?.text ?? '');
    if (part.is === 'criteria') return criteriaList(entries);
    const asked = texts.filter((text) => /\?\s*[»”"]?$/.test(text)).length;
    const isScript =
      part.is === 'trame' || current !== null || (within !== null && (!part.prose || asked * 2 >= entries.length));
    if (!isScript || (!within && part.is !== 'trame' && current === null)) {
      part.prose = true;
      const left = entries.map(({ lines }) => textOf(lines)).filter((text) => !common(text, false));
      return leave(left.join('\n'));
    }
    const timed = texts.filter((text) => findDuration(text) !== null).length;
    if (!within && current === null && timed * 2 >= entries.length) return agendaList(entries);
    for (const entry of entries) scriptEntry(entry);
  }

  /** An item of a script: its first line, then what belongs to it. */
  function scriptEntry({ lines, depth, ordered }: Entry): void {
    for (const [row, each] of lines.entries()) {
      if (!common(each.text, trame() !== null)) trameLine(each, '', depth + (row > 0 ? 1 : 0), ordered, true);
    }
  }

  function criteriaList(entries: readonly Entry[]): void {
    const outer = part.family;
    for (const [index, entry] of entries.entries()) {
      const text = entry.lines.map((each) => each.text).join(' ');
      const { text: bare } = withoutBullet(text);
      const holds = (entries[index + 1]?.depth ?? 0) > entry.depth;
      if (entry.depth === 0) part.family = outer;
      if (holds && bare.length <= 60 && !/^la personne/i.test(bare)) setFamily(bare);
      else if (part.is === 'criteria' && !sectionIn(bare, false)) criterion(text);
      else if (part.is === 'criteria') sectionHeading(bare);
      else scriptEntry(entry);
    }
    part.family = outer;
    part.sawList = true;
  }

  /** Points with minutes outside any stage. */
  function agendaList(entries: readonly Entry[]): void {
    use();
    const target = agenda ?? newTrame(nearestTitle(), null);
    if (!agenda) job().agendas.push(target);
    agenda = null;
    for (const entry of entries) {
      const point = newPoint('');
      readPointCell(entry.lines, point);
      if (point.title) target.points.push(point);
      else leave(textOf(entry.lines));
    }
  }

  function tableBlock(block: Extract<Block, { kind: 'table' }>): void {
    const owner = job();
    const within = trame();
    const placeOf = ({ job: name, stage }: RowPlace): DraftTrame => {
      const whose = name ? jobNamed(name, jobIn(name), true) : owner;
      if (stage === null) return name ? trameOf(whose, within?.stage ?? null, within?.title ?? '') : home();
      return trameOf(whose, stageIn(stage), stage);
    };
    const named = new Map<object, Set<string>>();
    const lastPoints = new Map<DraftTrame, DraftPoint>();
    const read = readTable(block.rows, block.lines, {
      stage: within?.stage ?? null,
      inTrame: within !== null || part.is === 'trame',
      point(row, point) {
        use();
        const target = placeOf(row);
        if (isClosing(point.title) && point.title.length > 60 && !target.closing) target.closing = point;
        else target.points.push(point);
        lastPoints.set(target, point);
      },
      last: (row) => lastPoints.get(placeOf(row)) ?? null,
      criterion(row, found) {
        use();
        const whose = row.job ? jobNamed(row.job, jobIn(row.job), true) : owner;
        const holder = row.stage !== null ? placeOf(row) : (trame() ?? whose);
        // One row a question repeats the criterion that it serves.
        const titles = named.get(holder) ?? new Set(holder.criteria.map(({ title }) => title));
        named.set(holder, titles);
        if (!titles.has(found.title)) holder.criteria.push(found);
        titles.add(found.title);
      },
      minutes(row, minutes) {
        placeOf(row).minutes ??= minutes;
      },
      leftover(text, at, title) {
        const before = line;
        line = at ?? line;
        leave(text, 'text', title);
        line = before;
      },
    });
    current = null;
    if (read) return;
    for (const row of block.rows) leave(row.map(textOf).filter(saysSomething).join(' | '));
  }

  const firstText = (next: Block | undefined): string => {
    if (next?.kind === 'text') return next.lines[0]?.text ?? '';
    if (next?.kind !== 'list') return '';
    return `- ${next.entries[0]?.lines[0]?.text ?? ''}`;
  };

  for (const [index, block] of blocks.entries()) {
    line = block.line;
    const next = blocks[index + 1];
    if (block.kind === 'heading') heading(splitStuckHeading(block.text).text, block.level);
    else if (block.kind === 'text') textBlock(block.lines, next);
    else if (block.kind === 'list') listBlock(block.entries);
    else if (block.kind === 'table') tableBlock(block);
    else if (block.open) frames = [...frames, { kind: 'fold', level: 0, text: '', line, job: null, trame: null, used: false }];
    else closeFold();
  }
  flush();
  lose([...frames].reverse());
  return finish(jobs, leftovers);

  function closeFold(): void {
    const bottom = frames.findLastIndex(({ kind }) => kind === 'fold');
    if (bottom < 0) return;
    flush();
    const gone = frames.slice(bottom);
    frames = frames.slice(0, bottom);
    lose(gone);
    part = intro();
    current = null;
    agenda = null;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
