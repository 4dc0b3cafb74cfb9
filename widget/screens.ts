/** The parts that are fetched when they are first shown: an interview begins without them. */

/** A part, and the styles that these parts share, which come before its own. */
export const later =
  <M, Part>(load: () => Promise<M>, pick: (module: M) => Part) =>
  async (): Promise<Part> => {
    const [, module] = await Promise.all([import('./later.css'), load()]);
    return pick(module);
  };

export const loadRating = later(
  () => import('./rating/rating-screen'),
  ({ RatingScreen }) => RatingScreen,
);
export const loadRatingPlace = later(
  () => import('./rating/rating-screen'),
  ({ RatingPlace }) => RatingPlace,
);
export const loadDebrief = later(
  () => import('./debrief/debrief-screen'),
  ({ DebriefScreen }) => DebriefScreen,
);
export const loadSetUp = later(
  () => import('./setup/set-up-screen'),
  ({ SetUpScreen }) => SetUpScreen,
);

export const loadSide = later(
  () => import('./side'),
  ({ SidePanel }) => SidePanel,
);

const blocked = () => import('./setup/blocked');
export const loadNoAccess = later(blocked, ({ NoAccess }) => NoAccess);
export const loadUnreadable = later(blocked, ({ Unreadable }) => Unreadable);

const around = () => import('./interview/around');
export const loadNotices = later(around, ({ Notices }) => Notices);
export const loadMenu = later(around, ({ Menu }) => Menu);
export const loadFirstPerson = later(around, ({ FirstPerson }) => FirstPerson);
export const loadGone = later(around, ({ Gone }) => Gone);
export const loadProofs = later(around, ({ Proofs }) => Proofs);
export const loadCoverage = later(around, ({ Coverage }) => Coverage);
export const loadClosingBar = later(around, ({ ClosingBar }) => ClosingBar);
export const loadEnding = later(around, ({ Ending }) => Ending);
export const loadFact = later(around, ({ FactItem }) => FactItem);
export const loadBefore = later(around, ({ Before }) => Before);
export const loadLeader = later(around, ({ Leader }) => Leader);
export const loadEarlier = later(around, ({ Earlier }) => Earlier);
export const loadOutside = later(around, ({ Outside }) => Outside);
export const loadStageLaw = later(around, ({ StageLaw }) => StageLaw);
export const loadTakenBack = later(around, ({ TakenBackNote }) => TakenBackNote);

/** Fetches what follows an interview, so that it is there for somebody whose connection drops meanwhile. */
export function fetchAhead(): void {
  for (const load of [loadRating, loadDebrief, loadSide]) load().catch(() => {});
}
