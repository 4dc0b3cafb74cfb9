import type { Tally } from '../../src/rules/proof';

/** One meaning, one shape: empty without proof, half for a doubt, full when proven. Words say the same beside it. */
export function CriterionMark({ state }: { readonly state: 'bare' | 'doubt' | 'proven' }) {
  return (
    <svg class={`mark mark-${state}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M8 1.5 14.5 8 8 14.5 1.5 8Z"
        fill={state === 'proven' ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
      />
      {state === 'doubt' && <path d="M8 5 11 8 8 11 5 8Z" fill="currentColor" />}
    </svg>
  );
}

/** Facts side by side, not one word over another. */
export function stateWords(
  { tally, known }: { readonly tally: Tally; readonly known: boolean },
  words: { readonly bare: string; readonly unknown: string; readonly openDoubt: (count: number) => string },
): string {
  if (!known) return words.unknown;
  const signs = [tally.plus ? `+${tally.plus}` : '', tally.minus ? `−${tally.minus}` : ''].filter(Boolean).join(' ');
  return [signs || words.bare, tally.openDoubts ? words.openDoubt(tally.openDoubts) : ''].filter(Boolean).join(' · ');
}
