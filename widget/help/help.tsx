import { useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { languages } from '../messages';

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { document, t, language, rememberLanguage, shortcuts, rememberShortcuts } = useApp();
  const [drafts, setDrafts] = useState<'kept' | 'asking' | 'cleared'>('kept');
  return (
    <section class="help" aria-labelledby="help-title">
      <div class="help-head">
        <h2 id="help-title">{t.value.help.title}</h2>
        <button type="button" class="link" onClick={onClose}>
          {t.value.close}
        </button>
      </div>
      <p>{t.value.help.intro}</p>
      <h3>{t.value.help.keysTitle}</h3>
      <dl class="keys">
        {t.value.help.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={shortcuts.value}
          onChange={(event) => rememberShortcuts(event.currentTarget.checked)}
        />
        {t.value.help.shortcuts}
      </label>
      <div class="field">
        <label for="language">{t.value.help.language}</label>
        <select
          id="language"
          value={language.value}
          onChange={(event) => {
            const chosen = languages.find((name) => name === event.currentTarget.value);
            if (chosen) rememberLanguage(chosen);
          }}
        >
          <option value="fr" lang="fr">
            {t.value.help.french}
          </option>
          <option value="en" lang="en">
            {t.value.help.english}
          </option>
        </select>
      </div>
      <p class="hint">
        {t.value.help.drafts}{' '}
        {drafts === 'asking' ? (
          <button
            type="button"
            class="danger"
            onClick={() => void document.drafts.clear().then(() => setDrafts('cleared'))}
          >
            {t.value.help.confirmClear}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setDrafts('asking')}>
            {t.value.help.clearDrafts}
          </button>
        )}{' '}
        <span role="status">{drafts === 'cleared' && t.value.help.cleared}</span>
      </p>
      <p class="muted">
        {t.value.help.version(__VERSION__)} ·{' '}
        <a href="./accessibilite.html" target="_blank" rel="noreferrer" hreflang="fr">
          {t.value.help.accessibility}
        </a>
      </p>
    </section>
  );
}
