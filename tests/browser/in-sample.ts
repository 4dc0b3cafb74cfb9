/** The sample document in a real Grist, with a widget on one of its people. */
import type { FrameLocator } from 'playwright-core';
import type { GristPage } from '../host/grist-page.ts';
import { until } from '../host/until.ts';

export type Open = (options: { doc: 'sample' }) => Promise<GristPage>;

/** `widget` by what is in it, `frame` to run in it. */
export async function openOn(open: Open, person: string) {
  const grist = await open({ doc: 'sample' });
  // A picture or a place taken in the middle of a change would differ each time.
  await grist.page.emulateMedia({ reducedMotion: 'reduce' });
  const { widgetRef } = await grist.openWidgetPage();
  const widget = grist.widget(widgetRef);
  await widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: person });
  return { grist, widget, widgetRef, frame: await grist.widgetFrame(widgetRef) };
}

export const line = (widget: FrameLocator) => widget.getByRole('textbox', { name: 'Nouvelle preuve' });

/** Proofs, typed one after the other and in the document. */
export async function note(widget: FrameLocator, ...proofs: readonly string[]): Promise<void> {
  for (const proof of proofs) {
    await line(widget).pressSequentially(proof);
    await line(widget).press('Enter');
    await until(async () => (await line(widget).inputValue()) === '');
  }
  await widget.getByRole('status').filter({ hasText: 'Enregistré' }).waitFor();
}
