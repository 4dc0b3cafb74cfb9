/** Where an interview is, on this screen: current point, criterion of the next proof, proof being rewritten. */
import { batch, signal } from '@preact/signals';
import type { Drafts } from '../../src/document/local/drafts';
import type { Sign } from '../../src/model/evidence';
import type { PersonRef } from '../../src/model/person-ref';
import { type LineDraft, lineDraft, type Rewriting, readLine, readTyping, type Typing } from './typing';
import type { InterviewView, PointView } from './view';

export interface Place extends Typing {
  /** Seconds since 1970 when the point was taken up, to know how long it took; 0 while the interview does not run. */
  readonly since: number;
}

/** Where one is as long as the page lives. Words on the line say themselves where they go: then that counts. */
interface Stay extends Place {
  /** Whose name was on the screen at the first key of the line's text; null while it is empty. */
  readonly about: PersonRef | null;
}

const start: Stay = { point: null, since: 0, criterion: null, rewriting: null, about: null };

/** By person and stage: coming back to a candidate is coming back to where one was. */
const stays = signal<ReadonlyMap<string, Stay>>(new Map());

export interface Hand {
  /** The place as it is now. */
  readonly place: Place;
  /** Whom the text on the line is about; whom the line is turned to while there is none. */
  readonly about: PersonRef;
  /** What is on the line. */
  readonly line: LineDraft;
  /** Somebody goes there: kept with the text on the line, when there is one. */
  go(change: Partial<Pick<Place, 'point' | 'since' | 'criterion'> & { readonly rewriting: Rewriting | null }>): void;
  /** Where one comes by default; gives way to what an earlier page left. `now` is 0 while the interview does not run. */
  settle(point: number, criterion: number | null, now: number): void;
  /** The text on the line. */
  keep(text: string): void;
  sign(next: Sign): void;
  /** Somebody comes to the line: words that were begun about another one of this row are not on it. */
  take(): void;
}

const blank: LineDraft = { text: '', sign: '+', typing: null };

/** The place of one candidate's interview at one stage, for a line that is turned to them. */
export function handOf(drafts: Drafts, { id, name: called }: PersonRef, stage: string): Hand {
  const name = `${id}/${stage}`;
  const stay = () => stays.value.get(name) ?? start;
  const stayed = (change: Partial<Stay>) => {
    stays.value = new Map(stays.peek()).set(name, { ...start, ...stays.peek().get(name), ...change });
  };
  const about = () => stay().about ?? { id, name: called };
  const kept = () => lineDraft(about(), stage);
  const line = () => drafts.cell(kept(), readLine);
  const place = (): Place => {
    const { about: _, ...here } = stay();
    return { ...here, ...drafts.cell(kept(), readTyping).value };
  };
  const typing = (): Typing => {
    const { point, criterion, rewriting } = place();
    return { point, criterion, rewriting };
  };
  const write = (next: LineDraft) => line().set(next.text === '' && next.sign === '+' ? null : next);
  return {
    get place() {
      return place();
    },
    get about() {
      return about();
    },
    get line() {
      return line().value ?? blank;
    },
    go(change) {
      const next = { ...place(), ...change };
      const { point, criterion, rewriting } = next;
      const words = line().peek();
      batch(() => {
        stayed(next);
        if (words?.text) write({ ...words, typing: { point, criterion, rewriting } });
      });
    },
    settle(point, criterion, now) {
      const here = stay();
      const since = now && here.point === point && here.since ? here.since : now;
      stayed({ point, since, criterion: here.criterion ?? criterion });
    },
    keep(text) {
      const { sign, typing: before } = line().peek() ?? blank;
      batch(() => {
        if (text === '') {
          const left = typing();
          write({ text, sign, typing: null });
          stayed({ ...left, about: null });
          return;
        }
        // Of a row without a name nobody can say later whose it was.
        if (!stay().about && called !== '') stayed({ about: { id, name: called } });
        write({ text, sign, typing: before ?? typing() });
      });
    },
    sign: (next) => write({ ...(line().peek() ?? blank), sign: next }),
    take() {
      const here = stay();
      if (here.about && here.about.name !== called) stayed({ about: null, rewriting: null });
    },
  };
}

/** The point in hand: the one chosen, else the first that nobody has asked or skipped. */
export function currentPoint(view: InterviewView, place: Pick<Place, 'point'>): PointView | undefined {
  const talked = view.points.filter(({ number }) => number !== null);
  const chosen = talked.find(({ point }) => point.id === place.point);
  // An interview that is over is read from its beginning: no point is in hand.
  if (chosen || view.interview?.endedAt) return chosen;
  return talked.find(({ state }) => state === null) ?? talked.at(-1);
}
