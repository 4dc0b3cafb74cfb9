/** What a person at a page decides. */
import { draftName } from '../../../src/document/drafts.ts';
import type { Intent } from '../../../src/document/intents.ts';
import { ratingKey } from '../../../src/model/rating.ts';
import type { Day } from './day.ts';
import { type Page, type Person, piecesOf, stageShown } from './pages.ts';
import type { Step } from './steps.ts';

const captureOf = (candidateId: number): string => draftName(candidateId, stageShown, 'capture');
const stages = ['', 'Préqualification', 'Entretien intra/métier'];

/** What the person at a page does about the candidate whom they see. */
export function decide(
  day: Day,
  { document, machine }: Page,
  step: Extract<
    Step,
    {
      do:
        | 'type'
        | 'save'
        | 'edit'
        | 'remove'
        | 'mark'
        | 'fact'
        | 'rate'
        | 'team-rate'
        | 'seal'
        | 'unseal'
        | 'stage'
        | 'finish';
    }
  >,
): unknown {
  const file = document.file.value;
  if (!file) return;
  const { id } = file.candidate;
  const person = personSeen(day, file.candidate.id, file.candidate.name);
  if (!person) return;
  const dispatch = (intent: Intent) => {
    person.wrote.add(intent.kind);
    document.dispatch(intent, id);
  };
  const criteria = document.preparation.value.criteria;
  const criterion = (index: number): number | null => criteria[index]?.id ?? null;
  const row = 'proof' in step ? file.evidence[step.proof % Math.max(1, file.evidence.length)] : undefined;
  const draft = captureOf(id);
  switch (step.do) {
    case 'type':
      return document.drafts.set(draft, document.drafts.get(draft) + day.piece('proof', person, step.letters));
    case 'save': {
      const text = document.drafts.get(draft);
      // A text typed for somebody else: the person sees it, and does not save it here.
      if (!text || piecesOf(text).some((found) => day.pieces.get(found)?.person !== person)) return;
      const chosen = [...new Set(step.criteria.map(criterion))];
      for (const found of piecesOf(text)) {
        const piece = day.pieces.get(found);
        if (piece) piece.times = chosen.length;
      }
      const point = step.criteria[0] === 0 ? (day.team.points[0] ?? null) : null;
      const sign = (['+', '−', '?'] as const)[step.sign] ?? '+';
      dispatch({ kind: 'add-evidence', stage: stageShown, criteria: chosen, point, sign, text });
      return document.drafts.set(draft, '');
    }
    case 'edit': {
      if (!row) return;
      const values =
        step.what === 'text'
          ? { text: row.text + day.piece('edit', person) }
          : step.what === 'sign'
            ? { sign: row.sign === '+' ? ('−' as const) : ('+' as const) }
            : { criterion: row.criterion === criterion(0) ? criterion(1) : criterion(0) };
      return dispatch({ kind: 'edit-evidence', evidence: row, values });
    }
    case 'remove':
      if (!row) return;
      day.mayGo(row.text);
      return dispatch({ kind: 'remove-evidence', evidence: row });
    case 'mark': {
      const state = ([null, 'Posé', 'Passé'] as const)[step.state] ?? null;
      const point = day.team.points[step.point] ?? 1;
      return dispatch({ kind: 'mark-point', stage: stageShown, point, state, minutes: null });
    }
    case 'fact': {
      const seen = file.candidate.availability;
      return dispatch({ kind: 'set-fact', field: 'availability', value: seen + day.piece('fact', person), seen });
    }
    case 'rate': {
      const about = criterion(step.criterion);
      if (about === null) return;
      const note = ([null, 1, 2, 3] as const)[step.note] ?? null;
      const key = ratingKey(id, about, 'Individuelle', document.identity.me.value.id);
      // Of two pages of one person nobody knows which decision came last.
      const alone = day.pages.filter((other) => other.machine === machine).length === 1;
      if (alone) day.rated.set(key, { note, person });
      return dispatch({ kind: 'rate', criterion: about, note, reason: '' });
    }
    case 'team-rate': {
      const about = criterion(step.criterion);
      if (about === null) return;
      const note = ([null, 1, 2, 3] as const)[step.note] ?? null;
      const team = file.ratings.filter((rating) => rating.kind === 'Débrief' && rating.criterion === about).at(-1);
      const noted = { criterion: about, note, reason: '' };
      const seen = team && { note: team.note, reason: team.reason };
      return dispatch({ kind: 'team-rate', notes: [seen ? { ...noted, seen } : noted] });
    }
    case 'seal':
      return dispatch({ kind: 'seal', due: criteria.map((due) => due.id), asTeam: step.asTeam });
    case 'unseal':
      return dispatch({ kind: 'unseal' });
    case 'stage':
      return dispatch({ kind: 'move-stage', stage: stages[step.stage] ?? '' });
    case 'finish':
      day.finished.add(person);
      return dispatch({ kind: 'finish-interview', stages: [stageShown] });
  }
}

/** Whom a page shows under this id: it may not have read yet that it is another one. */
function personSeen(day: Day, id: number, name: string): Person | null {
  const now = day.team.grist.cell('Candidats', id, 'Nom');
  const person = day.people.get(id);
  // A page that still shows somebody who is gone: nothing typed there is followed, only that it stays apart.
  if (!person || (String(now).startsWith('Autre') && !name.startsWith('Autre'))) return { id, wrote: new Set() };
  return person;
}
