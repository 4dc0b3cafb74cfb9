/** Where an interview is, on this screen: current point, criterion of the next proof, proof being rewritten. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewView, PointView } from './view';

export interface Place {
  /** Row id of the point in hand; null before the first choice. */
  readonly point: number | null;
  /** Seconds since 1970 when it was taken up, to know how long it took. */
  readonly since: number;
  /** Criterion of the next proof; null: to sort later. */
  readonly criterion: number | null;
  /** Key or id of a proof that is back on the line to be rewritten. */
  readonly rewriting: string | number | null;
}

export interface Session {
  readonly places: ReadonlySignal<ReadonlyMap<string, Place>>;
  at(name: string): Place;
  go(name: string, change: Partial<Place>): void;
}

const start: Place = { point: null, since: 0, criterion: null, rewriting: null };

/** Lives as long as the page: coming back to a candidate is coming back to where one was. */
export function createSession(): Session {
  const places = signal<ReadonlyMap<string, Place>>(new Map());
  const at = (name: string) => places.value.get(name) ?? start;
  return {
    places,
    at,
    go(name, change) {
      places.value = new Map(places.value).set(name, { ...at(name), ...change });
    },
  };
}

export const session = createSession();
export const placeName = (candidateId: number, stage: string): string => `${candidateId}/${stage}`;

/** The point in hand: the one chosen, else the first that nobody has asked or skipped. */
export function currentPoint(view: InterviewView, place: Place): PointView | undefined {
  const talked = view.points.filter(({ number }) => number !== null);
  const chosen = talked.find(({ point }) => point.id === place.point);
  // An interview that is over is read from its beginning: no point is in hand.
  if (chosen || view.interview?.endedAt) return chosen;
  return talked.find(({ state }) => state === null) ?? talked.at(-1);
}
