/** Reads a published ad: the position that it offers, and what it looks for in a person; the rest is left out, in view. */

import { wordsOf } from '../rules/text';
import { asPerson } from './as-person';
import type { Block } from './blocks';
import type { FrontMatter } from './layout';
import { capital, saysSomething, textOf, withoutBullet } from './lines';
import type { Level, Piece } from './pieces';
import { jobIn, stageIn } from './vocabulary';

const profile =
  /\bprofils?\b|\b(?:soft|hard) skills\b|\bcompetences?\b|\bsavoir (?:etre|faire)\b|\bqualites\b|\b(?:ce que )?nous (?:re)?cherchons\b|\bce que nous attendons\b|\ba propos de toi\b|\bqui es tu\b|\b(?:requirements|qualifications|about you)\b|\bwhat we(?: re)? look(?:ing)? for\b|\bwho you are\b/;
const elsewhere =
  /\bmissions?\b|\bcontrats?\b|\bremunerations?\b|\bsalaires?\b|\bcandidat(?:ure|er)\b|\bpostuler\b|\bavantages\b|\bdate de debut\b|\bteletravail\b|\btravail a distance\b|\bqui sommes nous\b|\ba propos de nous\b|\bprocedure de recrutement\b|\b(?:responsibilities|salary|benefits|how to apply|about us)\b/;
const bonus =
  /\bgenial\b|\bun (?:vrai |reel |petit )?plus\b|\bdes plus\b|\batouts?\b|\bbonus\b|\bapprecie\w*\b|\bidealement\b|\bnice to have\b|\b(?:would be|is) (?:great|a plus|a bonus)\b|\bpreferred\b/;
const reassures = /\bne te censure pas\b|\bn hesite pas\b|\bpas besoin d\b|\bdon t (?:hesitate|censor)\b/;
const wishes =
  /\bsi(?: tu(?: \w+)?)?$|\bif you(?: \w+)?$|\b(?:aimerions|adorerions|serions)\b.*\bsi\b|\bnous (?:re)?cherchons\b|^tu (?:es|as|sais)$|\bwe (?:d|would) love\b/;

type Seeks = 'profile' | 'bonus' | 'nothing';

const seeksIn = (lead: string, here: Seeks): Seeks => {
  const words = wordsOf(lead);
  if (reassures.test(words)) return 'nothing';
  if (bonus.test(words)) return 'bonus';
  return wishes.test(words) ? 'profile' : here;
};

const headingsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [block.text]
      : block.kind === 'text'
        ? block.lines.filter(({ bold, text }) => bold && text.length < 80).map(({ text }) => text)
        : [],
  );

const recruits = /\brecrut\w*\b|\bposte a pourvoir\b|\boffre d emploi\b|\bhiring\b/;

/** An ad is short. */
const mostHeadings = 500;

/** What somebody is to bring, and what they are offered: no guide says both. */
export function isAd(blocks: readonly Block[], title: string): boolean {
  const headings = headingsOf(blocks);
  if (headings.length > mostHeadings) return false;
  if (headings.some((text) => stageIn(text, 1) !== null)) return false;
  const words = headings.map(wordsOf);
  const offers = words.filter((text) => elsewhere.test(text)).length;
  return offers > 0 && (words.some((text) => profile.test(text)) || (offers > 1 && recruits.test(wordsOf(title))));
}

/** "Chargé.e.s", "chef(fe)": the word as a dictionary has it. */
const plain = (text: string): string =>
  text.replace(/[.·•](?:e|es|s|ne|trice|euse|rice)(?:[.·•]s)?(?!\p{L})|\((?:e|fe|ne|s|es|trice|euse|rice)\)/giu, '');

/** The position in the title of an ad. */
function positionIn(text: string): NonNullable<Piece['position']> {
  const title = text
    .replace(
      /^(?:nous (?:re)?cherchons|nous recrutons|on recrute|recrutement|offre(?: d['’]emploi)?|we(?:['’]re| are) hiring)\s*:?\s*/iu,
      '',
    )
    .replace(/^(?:un\s*(?:ou|\/)\s*une|une?(?:[·.(]e\)?)?|des|an?)\s+/iu, '')
    .replace(/\s*[,–—-]?\s*\(?\b[hf]\s*\/\s*[hfx](?:\s*\/\s*x)?\)?/iu, '')
    .split(/,?\s+pour rejoindre\b|\s+[–—|]\s+/iu)[0];
  return {
    title: capital((title || text).trim().replace(/\s*[!.:]+$/u, '')),
    job: jobIn(plain(text).slice(0, 100)),
    offered: true,
  };
}

export function* readAd(blocks: readonly Block[], fields: FrontMatter['fields']): Generator<number, readonly Piece[]> {
  const pieces: Piece[] = [];
  let seeks: Seeks = 'nothing';
  let family = '';
  /** What the last line before a list begins each item with: "si tu as :". */
  let lead = '';
  let under: Seeks = 'nothing';

  const add = (text: string, line: number | null, more: Partial<Piece> = {}) => {
    if (saysSomething(text)) pieces.push({ text, line, role: 'out', sure: true, level: null, ends: null, ...more });
  };
  const role = fields.find(({ key, value }) => /^roles?$|^poste$|^intitule$/.test(key) && value !== '');
  const named = role ?? fields.find(({ key, value }) => key === 'title' && value !== '');
  for (const field of fields) {
    const text = field.key === '' ? field.value : field.value === '' ? field.key : `${field.key}: ${field.value}`;
    if (field === named) add(field.value, field.line, { level: 0, ends: 0, position: positionIn(field.value) });
    else add(text, field.line);
  }
  let open = named === undefined;

  function heading(text: string, level: number, line: number | null): void {
    const words = wordsOf(text);
    seeks = profile.test(words) ? 'profile' : 'nothing';
    if (bonus.test(words)) seeks = 'bonus';
    under = seeks;
    family = /\bhard\b|\bsavoir faire\b|\btechniques?\b/.test(words)
      ? 'Savoir-faire'
      : /\bsoft\b|\bsavoir etre\b/.test(words)
        ? 'Posture'
        : '';
    lead = '';
    const position = open && seeks === 'nothing' && !elsewhere.test(words) ? positionIn(text) : null;
    if (open && position) {
      open = false;
      add(text, line, { level: 0, ends: 0, position });
    } else add(text, line, { level, ends: level });
  }

  function criterion(text: string, line: number | null): void {
    const weight: Level = under === 'bonus' ? 1 : 2;
    const title = asPerson(text, lead);
    add(text, line, { role: 'criterion', weight, ...(family && { family }), ...(title !== null && { title }) });
  }

  for (const [index, block] of blocks.entries()) {
    if (index % 200 === 199) yield index / blocks.length;
    if (block.kind === 'heading') heading(block.text, block.level, block.line);
    else if (block.kind === 'text') {
      const [only] = block.lines;
      const next = blocks[index + 1];
      if (block.lines.length === 1 && only?.bold && only.text.length < 80) heading(only.text, 7, block.line);
      else {
        const last = block.lines[block.lines.length - 1]?.text ?? '';
        const leads = next?.kind === 'list';
        under = leads ? seeksIn(last, seeks) : seeks;
        lead = leads ? leadOf(last) : '';
        add(textOf(block.lines), block.line);
      }
    } else if (block.kind === 'list') {
      for (const { lines } of block.entries) {
        const text = withoutBullet(lines.map((line) => line.text).join(' ')).text;
        if (under === 'nothing') add(text, block.line);
        else criterion(text, block.line);
      }
      under = seeks;
      lead = '';
    } else if (block.kind === 'table')
      for (const [at, row] of block.rows.entries())
        add(row.map(textOf).filter(saysSomething).join(' | '), block.lines[at] ?? null);
  }
  return pieces;
}

/** "…si tu as :" begins each item with "tu as". */
const leadOf = (text: string): string => /\bsi\s+(tu(?:\s+\p{L}+)?)\s*[:…]*$/iu.exec(text)?.[1] ?? '';
