/** A long text is read in slices: the page is looked at, and drawn, between two of them. */

/** What is done of the reading, from 0 to 1, as often as the page wants to be looked at. */
export type Reading<T> = Generator<number, T>;

/** The whole of a reading at once. */
export function atOnce<T>(reading: Reading<T>): T {
  for (;;) {
    const next = reading.next();
    if (next.done) return next.value;
  }
}

/** A reading as a part of a longer one. */
export function* within<T>(reading: Reading<T>, from: number, to: number): Reading<T> {
  for (;;) {
    const next = reading.next();
    if (next.done) return next.value;
    yield from + next.value * (to - from);
  }
}

/** From so many characters on, a text is read in slices, and the screen says how far. */
export const longReading = 200_000;
/** The page is drawn between two slices. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** `show` is told how far the reading is, from 0 to 1, before the page is drawn. */
export async function inSlices<T>(reading: Reading<T>, show: (share: number) => void): Promise<T> {
  show(0);
  await drawn();
  for (;;) {
    const next = reading.next();
    if (next.done) return next.value;
    show(next.value);
    await drawn();
  }
}
