/** Who the widget takes one for: always in view, and to be changed where Grist does not say. */
import { useApp } from '../app-state';

export function Me({ onChange }: { readonly onChange: () => void }) {
  const { document, t, tab } = useApp();
  const { account, me, settled, viewing } = document.identity;
  const { name } = me.value;
  if (!settled.value || viewing.value) return null;
  const said = !name
    ? t.value.header.sayWho
    : tab.value === 'rating'
      ? t.value.header.rateAs(name)
      : t.value.header.me(name);
  // Where there is no room for a name, its initials stand for it.
  const initials =
    name
      .split(/\s+/)
      .map((word) => word.slice(0, 1))
      .slice(0, 2)
      .join('') || '?';
  if (account.value !== null)
    return (
      <span class="me" data-initials={initials}>
        <span>{name ? said : t.value.header.byAccount}</span>
      </span>
    );
  if (document.readOnly.value) return null;
  return (
    <button
      type="button"
      class="link me"
      aria-label={name ? t.value.header.change(said) : said}
      data-initials={initials}
      title={name ? said : undefined}
      onClick={onChange}
    >
      <span>{said}</span>
    </button>
  );
}
