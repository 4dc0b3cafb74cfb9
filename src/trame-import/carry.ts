/** What a change of role brings along: a heading's role carries what is under it, a header's the cells of its column. */
import { asks } from './lines';
import { endOf, type Piece, type Role } from './pieces';
import { adviceIn } from './vocabulary';

/** The roles after `role` was given to the pieces at these places. */
export function withRole(
  pieces: readonly Piece[],
  roles: ReadonlyMap<number, Role>,
  places: readonly number[],
  role: Role,
): ReadonlyMap<number, Role> {
  const next = new Map(roles);
  const set = (at: number, to: Role) => {
    if (pieces[at]?.role === to) next.delete(at);
    else next.set(at, to);
  };
  const chosen = new Set(places);
  for (const at of places) {
    set(at, role);
    const head = pieces[at];
    let titled = false;
    for (const under of head ? carriedBy(pieces, at) : []) {
      const piece = pieces[under];
      if (!head || !piece) continue;
      titled ||= piece.level !== null;
      if (!chosen.has(under)) set(under, roleUnder(head, piece, role, titled));
    }
  }
  return next;
}

/** Indices of what stands under a piece. */
export function carriedBy(pieces: readonly Piece[], at: number): readonly number[] {
  const head = pieces[at];
  if (!head) return [];
  if (!head.header) return Array.from({ length: endOf(pieces, at) - at - 1 }, (_, index) => at + 1 + index);
  const found: number[] = [];
  // A table is in one piece: its columns end where others begin.
  for (let next = at + 1; next < pieces.length && pieces[next]?.column !== undefined; next += 1)
    if (pieces[next]?.column === head.column && !pieces[next]?.header) found.push(next);
  return found;
}

/** What a piece becomes under a heading of this role. */
function roleUnder(head: Piece, piece: Piece, role: Role, titled: boolean): Role {
  if (piece.header) return piece.role;
  if (head.header || role === 'out') return role;
  if (piece.rule) return 'out';
  if (role === 'criterion') return 'criterion';
  // What was understood as part of an interview still is, once its place is known.
  if (role === 'stage') return piece.role === 'out' ? inStage(piece, titled) : piece.role;
  if (adviceIn(piece.text) !== null || piece.role === 'advice') return 'advice';
  if (role === 'advice' || role === 'anchor' || role === 'minutes') return role;
  return piece.role === 'minutes' || piece.role === 'anchor' ? piece.role : 'question';
}

/** In an interview: titles are points, and so are lines right under it; what stands under a title are its questions. */
function inStage(piece: Piece, titled: boolean): Role {
  if (piece.level !== null) return 'point';
  if (adviceIn(piece.text) !== null) return 'advice';
  if (isProse(piece.text)) return 'out';
  return titled ? 'question' : 'point';
}

/** Sentences that introduce, rather than something to ask or to cover. */
const isProse = (text: string): boolean => text.length > 160 || /\n/.test(text) || (/[.:;]$/.test(text) && !asks(text));
