/** Importing a trame: see the screen that takes this one's place. */
export function ImportScreen({ onClose }: { readonly onClose: () => void }) {
  return (
    <button type="button" onClick={onClose}>
      ×
    </button>
  );
}
