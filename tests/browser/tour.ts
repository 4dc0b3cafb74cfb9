/** Every screen of the widget, one after the other, as somebody would come to it by the keyboard. */
import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { GristPage } from '../host/grist-page.ts';
import { resizeWidget } from '../host/shots.ts';
import { until } from '../host/until.ts';

export type Look = (screen: string) => Promise<unknown>;

const select = (widget: FrameLocator, name: string) =>
  widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: name });

/** Whatever a press has taken away, the keyboard is somewhere: from the page's body it would start anew. */
const keepsFocus = (frame: Frame) =>
  until(() => frame.evaluate(() => document.activeElement !== null && document.activeElement !== document.body));

/** The screens of a document in use; `look` may change the size and the theme, and leaves the widget where it is. */
export async function tourOfSample(grist: GristPage, widgetRef: number, look: Look): Promise<void> {
  const widget = grist.widget(widgetRef);
  const frame = await grist.widgetFrame(widgetRef);
  const press = async (control: Locator, key = 'Enter') => {
    await control.press(key);
    await keepsFocus(frame);
  };
  const button = (name: string | RegExp) => widget.getByRole('button', { name, exact: true });
  const tab = (name: string) => press(widget.getByRole('tab', { name }));
  const menu = async (entry: string | RegExp) => {
    await press(button('Menu'));
    await press(widget.getByRole('list', { name: 'Menu' }).getByRole('button', { name: entry }));
  };
  const stage = (label: string) => widget.getByRole('combobox', { name: 'Étape' }).selectOption({ label });
  const line = widget.getByRole('textbox', { name: 'Nouvelle preuve' });
  await widget.getByRole('tab', { name: 'Entretien' }).waitFor();
  await resizeWidget(grist, 600, 900, widgetRef);

  await select(widget, 'Malik Oussedik');
  await line.waitFor();
  await look('Entretien');
  await stage('Prise de référence');
  await look('Entretien, prise de référence');
  await stage('Mise en situation');
  await look('Entretien, mise en situation');
  await press(button('Et maintenant ?'));
  await widget.getByRole('region', { name: 'Avant de raccrocher' }).waitFor();
  await look('Fin de l’entretien');
  await grist.page.keyboard.press('Escape');
  await keepsFocus(frame);

  await select(widget, 'Joris Van Houtte');
  await line.pressSequentially('a chiffré la base #');
  await widget.getByRole('list', { name: 'Tous les critères' }).waitFor();
  await look('Entretien, tous les critères');
  await press(line, 'Escape');
  await line.fill('a chiffré la base');
  await press(line);
  await press(button(/^Corriger la preuve/).first());
  await widget.getByRole('textbox', { name: 'Texte de la preuve' }).waitFor();
  await look('Entretien, preuve en correction');
  await press(widget.getByRole('textbox', { name: 'Texte de la preuve' }), 'Escape');
  await line.fill('sans critère');
  await widget.getByRole('combobox', { name: 'Critère de la preuve' }).selectOption('');
  await press(line);

  await widget.getByRole('combobox', { name: 'Candidat' }).selectOption({ label: 'Nouvelle personne…' });
  await widget.getByRole('textbox', { name: 'Prénom et nom' }).waitFor();
  await look('Nouvelle personne');
  await press(button('Annuler'));

  await press(button('Menu'));
  await button('Aide').waitFor();
  await look('Menu');
  await press(button('Aide'));
  await widget.getByRole('region', { name: 'Aide' }).waitFor();
  await look('Aide');
  await press(button('Fermer'));
  await menu(/^Le poste/);
  await button('Fermer').waitFor();
  await look('Poste');
  await press(button('Fermer'));
  await menu('Configuration');
  await widget.getByRole('heading', { name: 'Configuration' }).waitFor();
  await look('Configuration');
  await press(button('Fermer'));

  await menu('Préparer un poste');
  await widget.getByRole('textbox', { name: 'Nouveau point' }).waitFor();
  await look('Préparer un poste');
  await press(button(/^Critère 1\s: étapes/));
  await press(button(/^Point 2\s: questions/));
  await widget.getByRole('button', { name: 'Descendre' }).first().waitFor();
  await look('Préparer un poste, lignes dépliées');
  await widget.getByRole('combobox', { name: 'Poste', exact: true }).selectOption('new');
  await widget.getByRole('textbox', { name: 'Intitulé du nouveau poste' }).waitFor();
  await look('Préparer un poste, nouveau poste');
  await press(button('Fermer'));

  await menu('Importer une trame');
  const trame = widget.getByRole('textbox', { name: 'Ta trame' });
  await trame.fill('# Entretien métier\n\n## Parcours (10 min)\n- Raconte un service repris.\n\nMachin sans place\n');
  await look('Import');
  await press(button('Lire le texte'));
  await widget.getByRole('heading', { name: 'Ce qui a été compris' }).waitFor();
  await look('Import, compris');
  await press(button(/^Ajouter \d+ lignes?$/));
  await widget.getByText(/^C’est ajouté/).waitFor();
  await look('Import, ajouté');
  await press(button('Fermer').first());

  await menu('Coller des notes');
  const notes = widget.getByRole('textbox', { name: /notes/i });
  await notes.first().waitFor();
  await look('Coller des notes');
  await press(button('Fermer').first());

  await tab('Ma notation');
  await widget.getByRole('heading', { name: 'Je suis…' }).waitFor();
  await look('Ma notation, Je suis…');
  await press(button('Léo Garnier'));
  await button(/^Relire et sceller/).waitFor();
  await look('Ma notation');
  await press(button(/à trier/));
  await widget
    .getByRole('group', { name: /^À trier/ })
    .first()
    .waitFor();
  await look('Ma notation, à trier');
  await grist.page.keyboard.press('Escape');
  await keepsFocus(frame);
  await press(button(/^Relire et sceller/));
  await widget.getByRole('heading', { name: 'Avant de sceller' }).waitFor();
  await look('Ma notation, avant de sceller');
  await grist.page.keyboard.press('Escape');
  await keepsFocus(frame);
  await select(widget, 'Malik Oussedik');
  await widget.getByRole('radiogroup').first().waitFor();
  await look('Ma notation, scellée');

  await select(widget, 'Joris Van Houtte');
  await tab('Débrief');
  await button('Ouvrir quand même').waitFor();
  await look('Débrief, pas encore ouvert');
  await select(widget, 'Inès Kerbrat');
  await widget.getByRole('radiogroup').first().waitFor();
  await look('Débrief');
  for (const part of ['Preuves', 'Comparer', 'Compte rendu', 'Droit d’accès']) {
    await press(widget.getByRole('navigation').getByRole('button', { name: part }));
    await widget.getByRole('tabpanel').getByRole('heading').first().waitFor();
    await look(part);
    if (part === 'Comparer') {
      await select(widget, 'Maëlle Tanguy');
      await widget.getByRole('region', { name: 'Page d’arrivée' }).waitFor();
      await look('Comparer, après la décision');
      await select(widget, 'Inès Kerbrat');
    }
    if (part !== 'Compte rendu') continue;
    await widget.getByRole('radio', { name: 'Toute la sélection' }).press('Space');
    await look('Compte rendu, toute la sélection');
  }
  await press(button('Rassembler ses données'));
  await button(/^Effacer/)
    .first()
    .waitFor();
  await look('Droit d’accès, données rassemblées');
  await press(button(/^Effacer/).first());
  await widget.getByText(/lignes seront supprimées/).waitFor();
  await look('Droit d’accès, avant d’effacer');
}
