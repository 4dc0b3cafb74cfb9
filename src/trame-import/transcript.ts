/** The transcript of a call: who says what, line by line. It is read in the page, and kept nowhere. */

export interface Utterance {
  readonly speaker: string;
  readonly text: string;
}

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const arrow = new RegExp(String.raw`^\s*${clock}\s*-->\s*${clock}`);
const name = String.raw`[\p{Lu}][\p{L}\p{M}.'’\- ]{0,40}?(?:\s*\([^)]{1,30}\))?`;
const spoken = new RegExp(
  String.raw`^(?:[[(]?${clock}[\])]?\s*[-–—]?\s*)?(${name})\s*(?:[[(]?${clock}[\])]?)?\s*:\s+(\S.*)$`,
  'su',
);
const announced = new RegExp(String.raw`^(${name})\s+[[(]?${clock}[\])]?$`, 'u');
const voice = /^<v(?:\.[^ >]*)?\s+([^>]+)>\s*/u;
// Bounded, as all that is looked for in each place of a line: a page of "<" must not hold the screen.
const marks = /<\/?[a-z][^<>]{0,200}>/giu;

const linesOf = (text: string): readonly string[] => text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').split('\n');

/** A sentence that goes on in the next cue is one. */
function joined(said: readonly Utterance[]): readonly Utterance[] {
  const whole: Utterance[] = [];
  for (const each of said) {
    const last = whole[whole.length - 1];
    if (last && last.speaker === each.speaker && !/[.?!…»”"]$/u.test(last.text) && last.text.length < 400)
      whole[whole.length - 1] = { ...last, text: `${last.text} ${each.text}` };
    else whole.push(each);
  }
  return whole;
}

/** Subtitles: cues between times. */
function readCues(lines: readonly string[]): readonly Utterance[] {
  const said: Utterance[] = [];
  let speaker = '';
  let inCue = false;
  for (const raw of lines) {
    const line = raw.trim();
    if (arrow.test(line)) {
      inCue = true;
      speaker = '';
      continue;
    }
    if (line === '') inCue = false;
    if (!inCue) continue;
    const tagged = voice.exec(line);
    const rest = line
      .slice(tagged?.[0].length ?? 0)
      .replace(marks, '')
      .trim();
    const named = tagged ? null : spoken.exec(rest);
    speaker = tagged?.[1]?.trim() ?? named?.[1]?.trim() ?? speaker;
    const text = named?.[2] ?? rest;
    if (text) said.push({ speaker, text });
  }
  return joined(said);
}

/** "Nom : parole", or a line with the name and the time above what is said. */
function readTurns(lines: readonly string[]): readonly Utterance[] {
  const said: Utterance[] = [];
  let speaker: string | null = null;
  let turns = 0;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') continue;
    const above = announced.exec(line);
    const turn = above ? null : spoken.exec(line);
    if (above || turn) turns += 1;
    if (above) speaker = above[1]?.trim() ?? '';
    else if (turn) {
      speaker = turn[1]?.trim() ?? '';
      said.push({ speaker, text: turn[2] ?? '' });
    } else if (speaker !== null) said.push({ speaker, text: line });
    else return [];
  }
  const speakers = new Set(said.map((each) => each.speaker));
  const count = lines.filter((line) => line.trim() !== '').length;
  // People take turns; notes under headings do not.
  return turns >= 4 && speakers.size > 1 && speakers.size * 2 <= turns && turns * 3 >= count ? joined(said) : [];
}

/** What people say in a transcript; null for a text that is none. `isName`: what looks like a name is a criterion. */
export function readTranscript(text: string, isName: (name: string) => boolean): readonly Utterance[] | null {
  const lines = linesOf(text);
  const cues = lines.filter((line) => arrow.test(line)).length;
  const said =
    cues > 0 && (/^\uFEFF?\s*WEBVTT/.test(text) || cues * 5 >= lines.length) ? readCues(lines) : readTurns(lines);
  if (said.length === 0 || said.some(({ speaker }) => speaker !== '' && isName(speaker))) return null;
  return said;
}
