/** What was being typed in a line that a colleague has removed or retired meanwhile. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { readDraftName } from '../../src/document/local/draft-names';
import type { Preparation } from '../../src/model/dossier';
import { useApp } from '../app-state';
import { KeptText } from '../ui/kept-text';
import { usePrepareWords } from '../words/prepare';

const form = /^(criterion|point|prepare)-(\d+)-/;

/** Whether a draft is of a line of this screen that is not shown any more, for whichever position. */
function isStray(draft: string, { criteria, points, positions }: Preparation): boolean {
  const [, kind, number] = form.exec(readDraftName(draft)?.field ?? '') ?? [];
  const id = Number(number);
  if (kind === 'criterion') return !criteria.some((row) => row.id === id && !row.retired);
  if (kind === 'point') return !points.some((row) => row.id === id && !row.retired);
  return kind === 'prepare' && !positions.some((row) => row.id === id);
}

export function StrayWords() {
  const { document } = useApp();
  const words = usePrepareWords();
  const { drafts } = document;
  const preparation = document.preparation.value;
  const stray = drafts.names.value.filter((draft) => isStray(draft, preparation) && drafts.get(draft) !== '');
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(stray.length);
  // The field went from under the keyboard, with its line: what is left of it is perhaps out of sight.
  useLayoutEffect(() => {
    const { activeElement, body } = window.document;
    if (stray.length > before.current && activeElement === body) title.current?.focus();
    before.current = stray.length;
  }, [stray.length]);
  if (stray.length === 0) return null;
  return (
    <section class="reminder" aria-labelledby="prep-stray">
      <h3 id="prep-stray" ref={title} tabIndex={-1}>
        {words.stray}
      </h3>
      {stray.map((draft) => (
        <KeptText key={draft} draft={draft} />
      ))}
    </section>
  );
}
