/** Who the widget takes one for: always in view, and to be changed where Grist does not say. */
import { useApp } from '../app-state';

export function Me({ onChange }: { readonly onChange: () => void }) {
  const { document, t } = useApp();
  const { account, me, settled, viewing } = document.identity;
  const { name } = me.value;
  if (!settled.value || viewing.value) return null;
  if (account.value !== null)
    return <span class="me">{name ? t.value.header.me(name) : t.value.header.byAccount}</span>;
  if (document.readOnly.value) return null;
  return (
    <button
      type="button"
      class="link me"
      aria-label={name ? t.value.header.changeMe(name) : t.value.header.sayWho}
      onClick={onChange}
    >
      {name ? t.value.header.me(name) : t.value.header.sayWho}
    </button>
  );
}
