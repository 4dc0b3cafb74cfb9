/** "Je suis…", where Grist does not say: asked once, when it first matters, and to be changed from the header. */
import { useId, useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { useSharedWords } from '../words/shared';

export function WhoAmI({ onDone }: { readonly onDone?: () => void }) {
  const { document } = useApp();
  const more = useSharedWords();
  const { identity, evaluators } = document;
  const id = useId();
  const [name, setName] = useState('');
  const [failed, setFailed] = useState('');
  const people = evaluators.value.filter((person) => person.name || person.email);

  async function introduce() {
    if (!name.trim()) return;
    const result = await identity.introduce(name.trim());
    setFailed(result.ok ? '' : more.saving.reasons[result.failure.kind]);
    if (result.ok) onDone?.();
  }

  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{more.who.title}</h2>
      <p class="hint">{more.who.why}</p>
      {people.length > 0 && (
        <div class="choices">
          {people.map((person) => (
            <button
              key={person.id}
              type="button"
              onClick={() => {
                identity.choose(person.id);
                onDone?.();
              }}
            >
              {person.name || person.email}
            </button>
          ))}
        </div>
      )}
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          void introduce();
        }}
      >
        <div class="field">
          <label for={id}>{people.length ? more.who.other : more.who.name}</label>
          <input
            id={id}
            type="text"
            autocomplete="name"
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </div>
        <button type="submit" disabled={!name.trim()}>
          {more.who.confirm}
        </button>
      </form>
      {failed && (
        <p class="reminder" role="alert">
          {failed}
        </p>
      )}
    </section>
  );
}
