/** The way to the access rules from where one misses them: they unfold in place. */
import { useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { lazy } from '../ui/lazy';
import { useSharedWords } from '../words/shared';

const AccessRulesPanel = lazy(
  () => import('./access-rules-panel'),
  (part) => part.AccessRulesPanel,
);

export function ProtectLink() {
  const { document } = useApp();
  const more = useSharedWords();
  const [open, setOpen] = useState(false);
  if (document.identity.accounts.value === false) return null;
  return (
    <>
      <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {more.protect}
      </button>
      {open && <AccessRulesPanel />}
    </>
  );
}
