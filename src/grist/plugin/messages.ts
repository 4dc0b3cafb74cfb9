/** What comes from Grist's window, parsed: it is written by another program, at another version. */
import * as z from 'zod/mini';
import type { AccessLevel, AccessToken, Applied } from '../port';

/** One push of Grist. Which fields it has says what it is about. */
export const pushSchema = z.object({
  tableId: z.optional(z.nullable(z.string())),
  rowId: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  dataChange: z.optional(z.boolean()),
  mappingsChange: z.optional(z.boolean()),
  options: z.optional(z.nullable(z.record(z.string(), z.unknown()))),
  settings: z.optional(z.object({ accessLevel: z.string() })),
});
export type Push = z.infer<typeof pushSchema>;

/** The row under the cursor; null on the blank line (`'new'`) and where there is no row. */
export const cursorOf = (push: Push): number | null =>
  typeof push.rowId === 'number' && push.rowId > 0 ? push.rowId : null;

/** A level that is not known here gives no right. */
export const accessOf = (level: string): AccessLevel => (level === 'full' || level === 'read table' ? level : 'none');

const mappingsSchema = z.record(z.string(), z.unknown());

/** Requested name → column id, for the names that the team has mapped to one column. */
export function parseMappings(raw: unknown): Record<string, string> {
  const parsed = mappingsSchema.safeParse(raw);
  if (!parsed.success) return {};
  return Object.fromEntries(
    Object.entries(parsed.data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** A table: `id` and the columns. Only its shape is checked here: the model parses every cell anyway. */
export const tableSchema = z
  .record(z.string(), z.custom<readonly unknown[]>(Array.isArray))
  .check(z.refine((table) => 'id' in table));

const appliedSchema = z.object({
  retValues: z.array(z.unknown()),
  actionNum: z.optional(z.nullable(z.number())),
});

export function parseApplied(raw: unknown): Applied {
  const { retValues, actionNum } = appliedSchema.parse(raw);
  return { retValues, actionNum: actionNum ?? null };
}

const tokenSchema = z.object({ baseUrl: z.string(), token: z.string() });
const payloadSchema = z.object({ userId: z.number() });

/** The account id that the token carries. Nothing promises it: null when it is not there. */
export function userIdOf(token: string): number | null {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return payloadSchema.parse(JSON.parse(atob(base64))).userId;
  } catch {
    return null;
  }
}

export function parseToken(raw: unknown): AccessToken {
  const { baseUrl, token } = tokenSchema.parse(raw);
  return { baseUrl, token, userId: userIdOf(token) };
}
