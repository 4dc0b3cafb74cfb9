/** Words being typed stay in view, and with whom they were written about, whatever colleagues do meanwhile. */
import { screen, within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { line, rows, type Session, said, start } from './harness.tsx';

const written = ({ team }: Session) => rows(team, 'Preuves', 'id', 'Texte');
const correct = (text: string) => screen.getByRole('button', { name: new RegExp(`^Corriger la preuve .*${text}`) });
const form = () => screen.getByRole('form', { name: 'Corriger la preuve' });

async function withProofs(...texts: readonly string[]): Promise<Session> {
  const session = await start();
  await session.click(line());
  for (const text of texts) await session.keys(`${text}{Enter}`);
  return session;
}

test('a correction opens while another one is refused, or in conflict', async () => {
  const session = await withProofs('a livré', 'a testé');
  session.team.grist.setRules({ refuse: ([name]) => (/Update/.test(String(name)) ? 'Blocked by rules' : null) });
  await session.click(correct('a livré'));
  await session.user.type(within(form()).getByRole('textbox'), ' seule{Enter}');
  await session.update();
  expect(said(document.body)).toContain('Refusé (1)');
  await session.click(correct('a testé'));
  expect((within(form()).getByRole('textbox') as HTMLTextAreaElement).value).toBe('a testé');
});

test('a correction of a proof that a colleague removes stays in view, to copy or to drop', async () => {
  const session = await withProofs('a livré');
  await session.click(correct('a livré'));
  await session.user.type(within(form()).getByRole('textbox'), ' en deux semaines');
  const [{ id } = { id: 0 }] = written(session);
  session.team.grist.edit(['RemoveRecord', 'Preuves', id]);
  await session.update();
  expect(said(screen.getByRole('tabpanel'))).toContain('supprimée par quelqu’un d’autre.a livré en deux semaines');
  await session.click(screen.getByRole('button', { name: 'Abandonner' }));
  await session.click(screen.getByRole('button', { name: /^Abandonner ce texte/ }));
  expect(said(screen.getByRole('tabpanel'))).not.toContain('en deux semaines');
});

test('a correction goes on when a colleague moves the proof to another stage; one’s own removal leaves nothing', async () => {
  const session = await withProofs('a livré');
  await session.click(correct('a livré'));
  await session.user.type(within(form()).getByRole('textbox'), ' seule');
  const [{ id } = { id: 0 }] = written(session);
  session.team.grist.edit(['UpdateRecord', 'Preuves', id, { Etape: 'Mise en situation' }]);
  await session.update();
  const box = () => within(form()).getByRole('textbox') as HTMLTextAreaElement;
  expect(box().value).toBe('a livré seule');
  await session.click(within(form()).getByRole('button', { name: 'Supprimer' }));
  await session.click(within(form()).getByRole('button', { name: 'Supprimer pour de bon' }));
  expect(said(document.body)).not.toContain('a livré seule');
});

test('words begun about one person are not saved about another who has got the row', async () => {
  const session = await withProofs();
  await session.click(line());
  await session.keys('propos de la première');
  const { candidate } = session.document.file.value ?? {};
  session.team.grist.edit(['RemoveRecord', 'Candidats', candidate?.id]);
  session.team.grist.edit(['AddRecord', 'Candidats', candidate?.id, { Nom: 'Nouvelle Venue', Poste: 1 }]);
  await session.update();
  expect(said(screen.getByRole('form', { name: 'Noter une preuve' }))).toContain(`Écrit pour ${candidate?.name}.`);
  await session.click(line());
  await session.keys('{Enter}');
  expect(written(session)).toEqual([]);
  expect(said(document.body)).toContain('la ligne porte maintenant le nom de Nouvelle Venue');
  // Said to be the same person, it is; and the next words are hers from the start.
  await session.click(screen.getByRole('button', { name: 'C’est la même personne, enregistrer' }));
  await session.click(line());
  await session.keys('et puis{Enter}');
  expect(written(session).map(({ Texte }) => Texte)).toEqual(['propos de la première', 'et puis']);
});

test('a proof of no point of the trame is shown all the same', async () => {
  const session = await start();
  const { candidate } = session.document.file.value ?? {};
  const values = { Candidat: candidate?.id, Etape: 'Préqualification', Signe: '+', Critere: session.team.criteria[0] };
  session.team.grist.edit(['AddRecord', 'Preuves', null, { ...values, Texte: 'sans point' }]);
  await session.update();
  expect(said(screen.getByRole('region', { name: 'Hors de la trame' }))).toContain('sans point');
});
