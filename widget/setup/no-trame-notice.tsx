/** Tables without a single point: a set-up stopped half-way, or everything was removed. */
import { useSetUpWords } from '../words/setup';

export function NoTrameNotice({ onConfigure }: { readonly onConfigure: () => void }) {
  const words = useSetUpWords();
  return (
    <section class="notice" aria-label={words.setup.title}>
      <p>{words.setup.title}</p>
      <button type="button" onClick={onConfigure}>
        {words.setup.chooseJob}
      </button>
    </section>
  );
}
