/** Where an interview is, on this screen: current point, criterion of the next proof, proof being rewritten. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Drafts } from '../../src/document/local/drafts';
import type { PersonRef } from '../../src/model/person-ref';
import { lineDrafts, type Rewriting, readTyping, type Typing, writeTyping } from './typing';
import type { InterviewView, PointView } from './view';

export interface Place extends Typing {
  /** Whose name was on the screen at the first key of the line's text; null while it is empty. */
  readonly about: PersonRef | null;
  /** Seconds since 1970 when the point was taken up, to know how long it took; 0 while the interview does not run. */
  readonly since: number;
  /** Something was chosen or typed on this page: what an earlier page left no longer counts. */
  readonly touched: boolean;
}

interface Session {
  readonly places: ReadonlySignal<ReadonlyMap<string, Place>>;
  at(name: string): Place;
  go(name: string, change: Partial<Place>): void;
}

const start: Place = { point: null, since: 0, criterion: null, rewriting: null, about: null, touched: false };

/** Lives as long as the page: coming back to a candidate is coming back to where one was. */
function createSession(): Session {
  const places = signal<ReadonlyMap<string, Place>>(new Map());
  const at = (name: string) => places.value.get(name) ?? start;
  return {
    places,
    at,
    go(name, change) {
      places.value = new Map(places.peek()).set(name, { ...start, ...places.peek().get(name), ...change });
    },
  };
}

const session = createSession();

export interface Hand {
  /** The place as it is now. */
  readonly place: Place;
  /** Whom the text on the line is about; whom the line is turned to while there is none. */
  readonly about: PersonRef;
  /** Somebody goes there: kept with the text on the line, when there is one. */
  go(change: Partial<Pick<Place, 'point' | 'since' | 'criterion'> & { readonly rewriting: Rewriting | null }>): void;
  /** Where one comes by default; gives way to what an earlier page left. `now` is 0 while the interview does not run. */
  settle(point: number, criterion: number | null, now: number): void;
  /** The text on the line; an empty one forgets what was kept with it. */
  keep(text: string): void;
  /** Somebody comes to the line: words that were begun about another one of this row are not on it. */
  take(): void;
}

/** The place of one candidate's interview at one stage, for a line that is turned to them. */
export function handOf(drafts: Drafts, { id, name: called }: PersonRef, stage: string): Hand {
  const name = `${id}/${stage}`;
  const about = () => session.at(name).about ?? { id, name: called };
  const kept = () => lineDrafts(about(), stage);
  const place = (): Place => {
    const here = session.at(name);
    const left = here.touched ? null : readTyping(drafts.texts.value.get(kept().typing));
    return left ? { ...here, ...left } : here;
  };
  const write = (text: string) => {
    const typing = text === '' ? '' : writeTyping(place());
    if ((drafts.texts.peek().get(kept().typing) ?? '') !== typing) drafts.set(kept().typing, typing);
  };
  return {
    get place() {
      return place();
    },
    get about() {
      return about();
    },
    go(change) {
      session.go(name, { ...place(), ...change, touched: true });
      write(drafts.get(kept().text));
    },
    settle(point, criterion, now) {
      const here = session.at(name);
      const since = now && here.point === point && here.since ? here.since : now;
      session.go(name, { point, since, criterion: here.criterion ?? criterion });
    },
    keep(text) {
      const here = session.at(name);
      // Of a row without a name nobody can say later whose it was.
      const whom = here.about ?? (called === '' ? null : { id, name: called });
      if (!here.touched || here.about !== whom) session.go(name, { ...place(), about: whom, touched: true });
      drafts.set(kept().text, text);
      write(text);
      if (text === '') session.go(name, { about: null });
    },
    take() {
      const here = session.at(name);
      if (here.about && here.about.name !== called) session.go(name, { about: null, rewriting: null, touched: false });
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
