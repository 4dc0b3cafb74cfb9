/** What a person at a page decides. */
import { draftName } from '../../src/document/local/draft-names.ts';
import type { Intent } from '../../src/document/writing/intents.ts';
import { ownRatings } from '../../src/document/writing/rating-intents.ts';
import type { PersonRef } from '../../src/model/person-ref.ts';
import { ratingKey } from '../../src/model/rating.ts';
import { asNote, type Note } from '../../src/model/scale.ts';
import { debriefRatings } from '../../src/rules/ratings.ts';
import type { Day } from './day.ts';
import { type Page, type Person, piecesOf, placeOf, stageShown } from './pages.ts';
import type { Step } from './steps.ts';

const captureOf = (about: PersonRef): string => draftName(about, stageShown, 'capture');
const stages = ['', 'Préqualification', 'Entretien intra/métier'];

/** What the person at a page does about the candidate whom they see. */
export function decide(
  day: Day,
  page: Page,
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
        | 'cite'
        | 'unrate'
        | 'take-back'
        | 'seal'
        | 'unseal'
        | 'stage'
        | 'finish';
    }
  >,
): unknown {
  const { document, machine } = page;
  const file = document.file.value;
  if (!file) return;
  const ofCopy = day.isOfCopy(page);
  const { id } = file.candidate;
  const person = day.personNamed(file.candidate.name, id);
  const dispatch = (intent: Intent) => {
    person.wrote.add(intent.kind);
    const ids = () => document.outbox.entries.value.map((entry) => entry.id);
    const before = new Set(ids());
    document.dispatch(intent, id);
    if (ofCopy) for (const entry of ids()) if (!before.has(entry)) day.ofCopies.add(entry);
  };
  const criteria = document.preparation.value.criteria;
  const criterion = (index: number): number | null => criteria[index]?.id ?? null;
  const row = 'proof' in step ? file.evidence[step.proof % Math.max(1, file.evidence.length)] : undefined;
  const draft = captureOf(file.candidate);
  switch (step.do) {
    case 'type': {
      // As long as no answer has told the page that it goes on in a copy, its words are the document's.
      const isTold = placeOf(page) !== day.team.grist && document.inCopy.value;
      const piece = day.piece('proof', person, step.letters, null, isTold);
      return document.drafts.set(draft, document.drafts.get(draft) + piece);
    }
    case 'save': {
      const text = document.drafts.get(draft);
      // A text typed for somebody else: the person sees it, and does not save it here.
      if (!text || piecesOf(text).some((found) => day.pieces.get(found)?.person !== person)) return;
      const chosen = [...new Set(step.criteria.map(criterion))];
      for (const found of piecesOf(text)) {
        const piece = day.pieces.get(found);
        if (piece) piece.times = chosen.length;
        if (piece && ofCopy) piece.ofCopy = true;
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
          ? { text: row.text + day.piece('edit', person, 1, null, ofCopy) }
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
      return dispatch({
        kind: 'set-fact',
        field: 'availability',
        value: seen + day.piece('fact', person, 1, null, ofCopy),
        seen,
      });
    }
    case 'rate': {
      const about = criterion(step.criterion);
      const me = document.identity.me.value.id;
      if (about === null || me === '') return;
      // Under the name that Grist signs with, which the page of an account learns with its first note.
      const key = ratingKey(id, about, 'Individuelle', machine.user?.email ?? me);
      const { note, reason } = noted(day, step, person, about, ofCopy);
      // Of two pages of one person nobody knows which decision came last.
      const alone = day.pages.filter((other) => other.machine === machine).length === 1;
      if (alone && note !== undefined && !ofCopy) day.rated.set(key, { note, person, machine });
      const row = ownRatings(file, document.identity.me.value).findLast((rating) => rating.criterion === about);
      const before = row?.reason ?? '';
      const given = { ...(note === undefined ? {} : { note }), ...(reason ? { reason: before + reason } : {}) };
      if (Object.keys(given).length === 0) return;
      return dispatch({ kind: 'rate', criterion: about, ...given, ...(reason ? { seen: { reason: before } } : {}) });
    }
    case 'team-rate': {
      const about = criterion(step.criterion);
      if (about === null || document.identity.me.value.id === '') return;
      const team = debriefRatings(file.ratings).get(about);
      const { note, reason } = noted(day, step, person, about, ofCopy);
      const before = team?.reason ?? '';
      const decided = { note: note === undefined ? asNote(team?.note ?? null) : note, reason: before + reason };
      const seen = team && { note: team.note, reason: team.reason };
      return dispatch({ kind: 'team-rate', notes: [{ criterion: about, ...decided, ...(seen ? { seen } : {}) }] });
    }
    case 'cite': {
      const about = criterion(step.criterion);
      const team = about === null ? undefined : debriefRatings(file.ratings).get(about);
      const proofs = file.evidence.filter((row) => row.criterion === about && row.id > 0);
      const evidence = proofs[step.proof % Math.max(1, proofs.length)];
      if (about === null || !team || !evidence || document.identity.me.value.id === '') return;
      const on = !team.proofs.includes(evidence.id);
      if (!ofCopy) day.cited.add(evidence.key);
      return dispatch({ kind: 'cite', criterion: about, note: asNote(team.note), evidence, on });
    }
    case 'unrate': {
      const about = criterion(step.criterion);
      if (about === null) return;
      for (const own of ownRatings(file, document.identity.me.value)) {
        if (own.criterion !== about) continue;
        day.mayGo(own.reason);
        if (ofCopy) continue;
        day.rated.delete(ratingKey(id, about, 'Individuelle', machine.user?.email ?? own.evaluator));
      }
      return dispatch({ kind: 'unrate', criterion: about });
    }
    case 'take-back': {
      person.wrote.add('add-evidence');
      const done = step.again ? document.bringBack(id) : document.takeBack(id);
      return void done.then((taken) => {
        if (taken && 'text' in taken) day.mayGo(taken.text);
      });
    }
    case 'seal':
      if (document.identity.me.value.id === '') return;
      return dispatch({ kind: 'seal', due: criteria.map((due) => due.id), asTeam: step.asTeam });
    case 'unseal':
      return dispatch({ kind: 'unseal' });
    case 'stage':
      return dispatch({ kind: 'move-stage', stage: stages[step.stage] ?? '' });
    case 'finish':
      if (!ofCopy) day.finished.add(person);
      return dispatch({ kind: 'finish-interview', stages: [stageShown] });
  }
}

/** What a person gives: undefined for no note, and a piece of reason or none. */
function noted(
  day: Day,
  step: Extract<Step, { do: 'rate' | 'team-rate' }>,
  person: Person,
  criterion: number,
  ofCopy: boolean,
): { readonly note: Note | null | undefined; readonly reason: string } {
  const note = step.note === 4 ? undefined : (([null, 1, 2, 3] as const)[step.note] ?? null);
  return { note, reason: step.reason ? day.piece('reason', person, 1, criterion, ofCopy) : '' };
}
