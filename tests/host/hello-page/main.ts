/** The least that a custom widget can be: it prints the name of the selected row. What `npm run bench` compares with. */
export interface HelloGrist {
  ready(options: { readonly requiredAccess: 'full' }): void;
  onRecord(listen: (record: { readonly Nom?: unknown } | null) => void): void;
  readonly docApi: { applyUserActions(actions: readonly unknown[]): Promise<unknown> };
}

declare global {
  interface Window {
    /** Applies a bundle with nothing around it; how long Grist took to answer, in ms. */
    applyBare: (actions: readonly unknown[]) => Promise<number>;
  }
}

const { grist } = window as unknown as { readonly grist: HelloGrist };
const line = document.querySelector('output');

grist.ready({ requiredAccess: 'full' });
grist.onRecord((record) => {
  if (line) line.textContent = String(record?.Nom ?? '');
});

window.applyBare = async (actions) => {
  const start = performance.now();
  await grist.docApi.applyUserActions(actions);
  return performance.now() - start;
};
