import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { languages } from '../words';
import { useHelpWords } from '../words/help';
import { useSharedWords } from '../words/shared';

export function Help({ onClose }: { readonly onClose: () => void }) {
  const { document, language, rememberLanguage, shortcuts, rememberShortcuts } = useApp();
  const more = useSharedWords();
  const words = useHelpWords();
  const kept = document.kept.value === 'yes';
  const [drafts, setDrafts] = useState<'kept' | 'asking' | 'cleared'>('kept');
  return (
    <section class="help" aria-labelledby="help-title">
      <div class="help-head">
        <h2 id="help-title">{words.title}</h2>
        <button type="button" class="link" onClick={onClose}>
          {more.close}
        </button>
      </div>
      <p>{words.intro}</p>
      {words.keys.map(([title, keys]) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <dl class="keys">
            {keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={shortcuts.value}
          onChange={(event) => rememberShortcuts(event.currentTarget.checked)}
        />
        {words.shortcuts}
      </label>
      <div class="field">
        <label for="language">{words.language}</label>
        <select
          id="language"
          value={language.value}
          onChange={(event) => {
            const chosen = languages.find((name) => name === event.currentTarget.value);
            if (chosen) rememberLanguage(chosen);
          }}
        >
          {languages.map((name) => (
            <option key={name} value={name} lang={name}>
              {useHelpWords.in(name).itself}
            </option>
          ))}
        </select>
      </div>
      <p class="hint">
        {kept ? words.drafts : words.notKept}{' '}
        {!kept ? null : drafts === 'asking' ? (
          <button
            type="button"
            class="danger"
            onClick={() => void document.drafts.clear().then(() => setDrafts('cleared'))}
          >
            {words.confirmClear}
          </button>
        ) : (
          <button type="button" class="link" onClick={() => setDrafts('asking')}>
            {words.clearDrafts}
          </button>
        )}{' '}
        <span role="status">{drafts === 'cleared' && words.cleared}</span>
      </p>
      <p class="muted">
        {words.version(__VERSION__)} ·{' '}
        <a href="./accessibilite.html" target="_blank" rel="noreferrer" hreflang="fr">
          {words.accessibility}
        </a>
      </p>
    </section>
  );
}
