import type { GristPage } from '../host/grist-page.ts';

/** The sample as if Léo were the only one who evaluates; before the widget is opened. */
export async function keepOnlyLeo(grist: GristPage): Promise<void> {
  const others = (await grist.rows('Evaluateurs')).filter(({ Nom }) => Nom !== 'Léo Garnier');
  await grist.applyUserActions([['BulkRemoveRecord', 'Evaluateurs', others.map(({ id }) => id)]]);
}
