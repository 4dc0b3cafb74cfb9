/** The parts that are fetched when they are first shown: an interview begins without them. */

export const loadRating = () => import('./rating/rating-screen').then(({ RatingScreen }) => RatingScreen);
export const loadDebrief = () => import('./debrief/debrief-screen').then(({ DebriefScreen }) => DebriefScreen);
export const loadHelp = () => import('./help/help').then(({ Help }) => Help);
export const loadConfiguration = () => import('./setup/configuration').then(({ Configuration }) => Configuration);
export const loadSetUp = () => import('./setup/set-up-screen').then(({ SetUpScreen }) => SetUpScreen);

export const loadPosition = () => import('./position/position-panel').then(({ PositionPanel }) => PositionPanel);
export const loadImport = () => import('./import/import-screen').then(({ ImportScreen }) => ImportScreen);
export const loadMissingNotice = () => import('./setup/missing-notice').then(({ MissingNotice }) => MissingNotice);
export const loadNoTrameNotice = () => import('./setup/no-trame-notice').then(({ NoTrameNotice }) => NoTrameNotice);
export const loadPreparedNotice = () => import('./setup/prepared-notice').then(({ PreparedNotice }) => PreparedNotice);

const around = () => import('./interview/around');
export const loadNewPerson = () => around().then(({ NewPerson }) => NewPerson);
export const loadRefused = () => around().then(({ RefusedEntries }) => RefusedEntries);
export const loadConflicts = () => around().then(({ Conflicts }) => Conflicts);
export const loadClosing = () => around().then(({ Closing }) => Closing);
export const loadEarlier = () => around().then(({ Earlier }) => Earlier);
export const loadEvidenceForm = () => around().then(({ EvidenceForm }) => EvidenceForm);
export const loadStageLaw = () => around().then(({ StageLaw }) => StageLaw);

/** Fetches what follows an interview, so that it is there for somebody whose connection drops meanwhile. */
export function fetchAhead(): void {
  for (const load of [loadRating, loadDebrief, loadHelp]) load().catch(() => {});
}
