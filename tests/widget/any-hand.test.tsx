/**
 * Two rows, and whatever may happen around them: Grist's list moves, by itself or by hand, the keyboard comes and goes,
 * rows are removed, renamed and given to others. Every word that is written is about whoever was on the screen when the
 * person last looked up, to choose or to come to a field, and none is lost.
 */
import { screen } from '@testing-library/preact';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedText } from '../../src/document/writing/changes.ts';
import { line, type Session, said, start } from './harness.tsx';

type Plain = 'type' | 'enter' | 'line' | 'fact' | 'away' | 'back' | 'notice' | 'answer' | 'wait';
type OnRow = 'list' | 'click' | 'pick' | 'remove' | 'replace' | 'rename';
type Step =
  | { readonly do: Plain }
  | { readonly do: OnRow; readonly row: number }
  | { readonly do: 'offline'; readonly on: boolean };

const row = fc.nat({ max: 1 });
const plain = (name: Plain) => fc.constant<Step>({ do: name });
const onRow = (name: OnRow) => fc.record({ do: fc.constant(name), row });
const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: plain('type') },
  { weight: 9, arbitrary: plain('enter') },
  { weight: 4, arbitrary: plain('line') },
  { weight: 3, arbitrary: plain('fact') },
  { weight: 1, arbitrary: plain('away') },
  { weight: 3, arbitrary: plain('back') },
  { weight: 2, arbitrary: plain('notice') },
  { weight: 2, arbitrary: plain('answer') },
  { weight: 2, arbitrary: plain('wait') },
  { weight: 8, arbitrary: onRow('list') },
  { weight: 2, arbitrary: onRow('click') },
  { weight: 2, arbitrary: onRow('pick') },
  { weight: 1, arbitrary: onRow('remove') },
  { weight: 2, arbitrary: onRow('replace') },
  { weight: 2, arbitrary: onRow('rename') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('offline' as const), on: fc.constantFrom(true, false, false) }) },
);

/** What nobody does without seeing whose screen it is. */
const looks: ReadonlySet<Step['do']> = new Set(['line', 'fact', 'click', 'pick', 'notice', 'answer']);
const fieldNames = ['Nouvelle preuve', 'Disponibilité'] as const;

/** One person under several names: the longer ones begin with the first. */
const personOf = (name: string): string => name.replaceAll('’', '');
const pieces = /⟦\d+⟧/g;
const piecesOf = (text: unknown): readonly string[] => String(text ?? '').match(pieces) ?? [];

const picker = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'Candidat' });
const nameShown = (): string =>
  [...picker().options].find(({ value }) => value === picker().value)?.textContent?.trim() ?? '';
const buttons = (name: RegExp): HTMLElement[] => screen.queryAllByRole('button', { name });

class Day {
  readonly typed = new Map<string, string>();
  readonly removed = new Set<string>();
  private people = 2;
  /** Whom the person believes to be writing about. */
  private meant = 'Personne 1';
  private drawn = 0;

  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  async act(step: Step): Promise<void> {
    await this.do(step);
    if (looks.has(step.do)) this.meant = personOf(nameShown());
  }

  private async do(step: Step): Promise<void> {
    const { session } = this;
    const id = 'row' in step ? (session.ids[step.row] ?? 0) : 0;
    const { grist } = session.team;
    const candidate = grist.rows('Candidats').find((each) => each.id === id);
    switch (step.do) {
      case 'type':
        return await this.type();
      case 'enter':
        return document.hasFocus() ? await session.keys('{Enter}') : undefined;
      case 'line':
      case 'fact': {
        const name = fieldNames[step.do === 'line' ? 0 : 1];
        const field = screen.queryByRole('textbox', { name });
        return field ? await session.click(field) : undefined;
      }
      case 'away':
        return await session.leave();
      case 'back':
        return await session.comeBack();
      case 'notice': {
        const [follow] = buttons(/^(Passer|Revenir) à (?!cette|ma)/);
        return follow ? await session.click(follow) : undefined;
      }
      case 'answer':
        return await this.answer();
      case 'wait':
        return await this.settle();
      case 'list':
        if (candidate) session.client.moveTo(id);
        return await this.settle();
      case 'click':
        if (candidate) await session.pick(id);
        return await this.settle();
      case 'pick': {
        const option = [...picker().options].find(({ value }) => value === String(id));
        if (!option) return;
        await session.click(picker());
        await session.user.selectOptions(picker(), option);
        return await session.update();
      }
      case 'remove':
      case 'replace':
        if (candidate) {
          this.removed.add(personOf(String(candidate['Nom'])));
          grist.edit(['RemoveRecord', 'Candidats', id]);
          if (step.do === 'remove') await session.update();
        }
        this.people += 1;
        if (step.do === 'replace')
          grist.edit(['AddRecord', 'Candidats', id, { Nom: `Personne ${this.people}`, Poste: 1 }]);
        return await this.settle();
      case 'rename':
        if (candidate) grist.edit(['UpdateRecord', 'Candidats', id, { Nom: `${candidate['Nom']}’` }]);
        return await this.settle();
      case 'offline':
        session.client.faults.setOffline(step.on);
        return await this.settle();
    }
  }

  private async settle(): Promise<void> {
    await this.session.pass(400);
    await this.session.update();
  }

  /** Words go where the keyboard is, in the page only. */
  private async type(): Promise<void> {
    const fields = fieldNames.map((name) => screen.queryByRole('textbox', { name }));
    if (!document.hasFocus() || !fields.some((field) => field && field === document.activeElement)) return;
    this.drawn += 1;
    const piece = `⟦${this.drawn}⟧`;
    this.typed.set(piece, this.meant);
    await this.session.keys(piece);
  }

  /** Says that it is the same person where it is. */
  private async answer(): Promise<void> {
    for (const button of buttons(/^C’est la même personne/)) {
      const card = button.closest('li, details');
      const [, before = '', now = ''] =
        /écrit pour (.+?) ; la ligne porte maintenant le nom (?:de |d’)(.+?)\. Est-ce/.exec(said(card)) ??
        /pour (.+?) sont restés ici\.Cette ligne porte maintenant le nom (?:de |d’)(.+?), au lieu/.exec(said(card)) ??
        [];
      if (before === '' || personOf(before) !== personOf(now)) continue;
      return await this.session.click(button);
    }
  }

  /** What is wrong once everything works again. */
  async mend(): Promise<readonly string[]> {
    const { session, typed, removed } = this;
    session.client.faults.setOffline(false);
    for (let round = 0; round < 4; round += 1) await session.pass(20_000);
    const wrong: string[] = [];
    const people = new Map(session.team.grist.rows('Candidats').map(({ id, Nom }) => [id, personOf(String(Nom))]));
    const found = new Set<string>();
    const check = (text: unknown, person: string | undefined) => {
      for (const piece of piecesOf(text)) {
        found.add(piece);
        if (person !== undefined && person !== typed.get(piece))
          wrong.push(`${piece}, typed about ${typed.get(piece)}, is in the file of ${person}`);
      }
    };
    for (const { Candidat, Texte } of session.team.grist.rows('Preuves')) check(Texte, people.get(Number(Candidat)));
    for (const { id, Disponibilite } of session.team.grist.rows('Candidats')) check(Disponibilite, people.get(id));
    const { drafts, outbox } = session.document;
    for (const name of drafts.names.value) check(drafts.get(name), undefined);
    for (const { changes } of outbox.entries.value) check(typedText(changes), undefined);
    // A fact goes with its row.
    for (const [piece, person] of typed)
      if (!found.has(piece) && !removed.has(person)) wrong.push(`${piece}, about ${person}, is lost`);
    return wrong;
  }
}

async function live(steps: readonly Step[]): Promise<readonly string[]> {
  const session = await start(['Personne 1', 'Personne 2']);
  const fact = { Poste: 1, Etape: 'Préqualification', Ordre: 9, Nature: 'Fait', Point: 'Disponibilité' };
  session.team.grist.edit(['AddRecord', 'Trames', null, { ...fact, Champ: 'Disponibilite' }]);
  session.document.lookAround();
  await session.update();
  await session.click(line());
  const day = new Day(session);
  for (const step of steps) await day.act(step);
  const wrong = await day.mend();
  session.unmount();
  session.kill();
  return wrong;
}

const numRuns = Number(process.env['HANDS'] ?? 25);

test(`the name above the line, the row written and the words are one, whatever happens (${numRuns} runs)`, {
  timeout: 60_000 + numRuns * 10_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 8, maxLength: 30, size: 'max' }), async (steps) => {
      expect(await live(steps)).toEqual([]);
    }),
    { numRuns, seed: Number(process.env['SEED'] ?? 20_260_101), endOnFailure: false },
  );
});
