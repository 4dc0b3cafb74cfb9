/** Tables without a single point: a set-up stopped half-way, or everything was removed. */
import { useApp } from '../app-state';
import { setUpMessages } from './messages';

export function NoTrameNotice({ onConfigure }: { readonly onConfigure: () => void }) {
  const { language } = useApp();
  const words = setUpMessages(language.value);
  return (
    <section class="notice" aria-label={words.setup.title}>
      <p>{words.setup.title}</p>
      <button type="button" onClick={onConfigure}>
        {words.setup.chooseJob}
      </button>
    </section>
  );
}
