/** Tables without a single point: a set-up stopped half-way, or everything was removed. */
import { useApp } from '../app-state';

export function NoTrameNotice({ onConfigure }: { readonly onConfigure: () => void }) {
  const { document, t } = useApp();
  if (document.preparation.value.points.length > 0 || document.readOnly.value) return null;
  return (
    <section class="notice" aria-label={t.value.setup.title}>
      <p>{t.value.setup.title}</p>
      <button type="button" onClick={onConfigure}>
        {t.value.setup.chooseJob}
      </button>
    </section>
  );
}
