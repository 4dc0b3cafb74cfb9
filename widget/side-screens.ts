/** What opens over the screen, and what a document rarely has to be told of: fetched by parts that are fetched later. */
import { later } from './screens';

export const loadConfiguration = later(
  () => import('./setup/configuration'),
  ({ Configuration }) => Configuration,
);
export const loadPosition = later(
  () => import('./position/position-panel'),
  ({ PositionPanel }) => PositionPanel,
);
export const loadImport = later(
  () => import('./import/import-screen'),
  ({ ImportScreen }) => ImportScreen,
);
export const loadNotes = later(
  () => import('./notes/notes-screen'),
  ({ NotesScreen }) => NotesScreen,
);
export const loadMissingNotice = later(
  () => import('./setup/missing-notice'),
  ({ MissingNotice }) => MissingNotice,
);
export const loadUnreadNotice = later(
  () => import('./unread-tables/unread'),
  ({ UnreadNotice }) => UnreadNotice,
);
export const loadNoTrameNotice = later(
  () => import('./setup/no-trame-notice'),
  ({ NoTrameNotice }) => NoTrameNotice,
);
export const loadProtection = later(
  () => import('./setup/protection-side'),
  ({ ProtectionSide }) => ProtectionSide,
);
export const loadProtectedNotice = later(
  () => import('./setup/protected-notice'),
  ({ ProtectedNotice }) => ProtectedNotice,
);
export const loadPreparedNotice = later(
  () => import('./setup/prepared-notice'),
  ({ PreparedNotice }) => PreparedNotice,
);
