/** Tables that the access rules keep from this person, each with what is off because of it; nothing is guessed in its place. */
import type { TeamDocument } from '../../src/document/document';
import { type EntityName, entityNames } from '../../src/model/schema';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { Said } from '../ui/doc';
import { useUnreadWords } from '../words/unread-tables';

/** One sentence for each of `names` that may not be read; nothing when all of them can be. */
export function Unread({ names }: { readonly names: readonly EntityName[] }) {
  const { document } = useApp();
  const words = useUnreadWords();
  const unread = names.filter((name) => document.unread.value.has(name));
  if (unread.length === 0) return null;
  return (
    <>
      {unread.map((name) => {
        const { table, partly } = document.layout.value[name];
        return (
          <p key={name}>
            <Said>{(partly ? words.part : words.table)(doc(table), words.off[name])}</Said>
          </p>
        );
      })}
      <p class="hint">{words.why}</p>
    </>
  );
}

/** What is proven of whom rests on these. */
export const provenTables = ['position', 'criterion', 'point', 'interview', 'evidence'] as const;

export const isWithout = ({ unread }: TeamDocument, names: readonly EntityName[]): boolean =>
  names.some((name) => unread.value.has(name));

/** In the place of what would be false without these tables; nothing when all of them can be read. */
export function Without({ names }: { readonly names: readonly EntityName[] }) {
  const { document } = useApp();
  const unread = names.filter((name) => document.unread.value.has(name));
  if (unread.length === 0) return null;
  return (
    <p class="empty">
      <Said>{useUnreadWords().without(unread.map((name) => doc(document.layout.value[name].table)))}</Said>
    </p>
  );
}

/** At the top of every screen. */
export function UnreadNotice() {
  const { document } = useApp();
  const words = useUnreadWords();
  const withheld = document.withheld.value;
  const tables = withheld.map((name) => doc(document.layout.value[name].table));
  return (
    <section class="notice" aria-label={words.title}>
      <Unread names={entityNames} />
      {tables.length > 0 && (
        <p>
          <Said>{words.withheld(tables, withheld.includes('evidence') || withheld.includes('rating'))}</Said>
        </p>
      )}
    </section>
  );
}
