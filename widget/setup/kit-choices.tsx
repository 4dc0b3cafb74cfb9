/** The kits, to choose among: one box each. */
import { kits } from '../../src/kits';
import type { Kit } from '../../src/kits/kit';
import { useSetUpWords } from '../words/setup';

export interface KitChoicesProps {
  readonly legend: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** The document has it already. */
  readonly isThere?: (kit: Kit) => boolean;
}

export const kitsOf = (chosen: ReadonlySet<string>): readonly Kit[] => kits.filter(({ id }) => chosen.has(id));

export function KitChoices({ legend, chosen, onChange, isThere = () => false }: KitChoicesProps) {
  const words = useSetUpWords();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {kits.map((kit) => {
        const there = isThere(kit);
        return (
          <label key={kit.id} class="check kit">
            <input
              type="checkbox"
              checked={there || chosen.has(kit.id)}
              disabled={there}
              onChange={(event) => {
                const next = new Set(chosen);
                if (event.currentTarget.checked) next.add(kit.id);
                else next.delete(kit.id);
                onChange(next);
              }}
            />
            <span>
              <strong lang="fr">{kit.title}</strong>
              {kit.draft && <span class="badge">{words.setup.draft}</span>}
              {there && <span class="badge">{words.setup.there}</span>}
              <span class="kit-summary" lang="fr">
                {kit.summary}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
