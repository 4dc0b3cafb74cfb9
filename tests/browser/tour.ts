/** Every screen of the widget, one after the other, as somebody would come to it. */
import type { FrameLocator } from 'playwright-core';
import type { GristPage } from '../host/grist-page.ts';
import { resizeWidget } from '../host/shots.ts';

export type Look = (screen: string) => Promise<unknown>;

const tab = (widget: FrameLocator, name: string) => widget.getByRole('tab', { name });

const select = (widget: FrameLocator, name: string) =>
  widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: name });

/** The screens of a document in use; `look` may change the size and the theme, and leaves the widget where it is. */
export async function tourOfSample(grist: GristPage, widgetRef: number, look: Look): Promise<void> {
  const widget = grist.widget(widgetRef);
  await tab(widget, 'Entretien').waitFor();
  await resizeWidget(grist, 600, 900, widgetRef);

  await select(widget, 'Malik Oussedik');
  await widget.getByRole('textbox', { name: 'Nouvelle preuve' }).waitFor();
  await look('Entretien');
  await widget.getByRole('combobox', { name: 'Étape' }).selectOption('Prise de référence');
  await look('Entretien, prise de référence');
  await widget.getByRole('combobox', { name: 'Étape' }).selectOption('Mise en situation');
  await look('Entretien, mise en situation');

  await widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: 'Nouvelle personne…' });
  await widget.getByRole('textbox', { name: 'Prénom et nom' }).waitFor();
  await look('Nouvelle personne');
  await widget.getByRole('button', { name: 'Annuler' }).click();

  await widget.getByRole('button', { name: 'Menu' }).click();
  await widget.getByRole('button', { name: 'Aide' }).waitFor();
  await look('Menu');
  await widget.getByRole('button', { name: 'Aide' }).click();
  await widget.getByRole('region', { name: 'Aide' }).waitFor();
  await look('Aide');
  await widget.getByRole('button', { name: 'Fermer' }).click();

  await widget.getByRole('button', { name: 'Menu' }).click();
  await widget
    .getByRole('list', { name: 'Menu' })
    .getByRole('button', { name: /^Le poste/ })
    .click();
  await widget.getByRole('button', { name: 'Fermer' }).waitFor();
  await look('Poste');
  await widget.getByRole('button', { name: 'Fermer' }).click();

  await tab(widget, 'Ma notation').click();
  await widget.getByRole('heading', { name: 'Je suis…' }).waitFor();
  await look('Ma notation, Je suis…');
  await widget.getByRole('button', { name: 'Léo Garnier' }).click();
  await widget.getByRole('radiogroup').first().waitFor();
  await look('Ma notation, scellée');
  await select(widget, 'Joris Van Houtte');
  await widget.getByRole('button', { name: /^Relire et sceller/ }).waitFor();
  await look('Ma notation');
  await widget.getByRole('button', { name: /^Relire et sceller/ }).click();
  await widget.getByRole('heading', { name: 'Avant de sceller' }).waitFor();
  await look('Ma notation, avant de sceller');

  await select(widget, 'Joris Van Houtte');
  await tab(widget, 'Débrief').click();
  await widget.getByRole('button', { name: 'Ouvrir quand même' }).waitFor();
  await look('Débrief, pas encore ouvert');
  await select(widget, 'Inès Kerbrat');
  await widget.getByRole('radiogroup').first().waitFor();
  await look('Débrief');
  for (const part of ['Preuves', 'Comparer', 'Compte rendu', 'Droit d’accès']) {
    await widget.getByRole('navigation').getByRole('button', { name: part }).click();
    await widget.getByRole('tabpanel').getByRole('heading').first().waitFor();
    await look(part);
  }
  await widget.getByRole('button', { name: 'Rassembler ses données' }).click();
  await widget
    .getByRole('button', { name: /^Effacer/ })
    .first()
    .waitFor();
  await look('Droit d’accès, données rassemblées');
}
