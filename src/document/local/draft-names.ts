/**
 * Under which name a text being typed is kept: whom it is about, the stage, the field. The person's name is part of it,
 * since row ids are used again: what was written about one is never found as a text about the next.
 */
import type { PersonRef } from '../../model/person-ref';
import { stages } from '../../model/stage';

/** `12/=Joris/Préqualification/capture`; without the second part where nobody has a name yet. */
export const draftName = (about: PersonRef, stage: string, field: string): string =>
  `${personPrefix(about)}${stage}/${field}`;

/** What somebody has set for this row on this machine: no text, so it stays when the row's name is corrected. */
export const markName = (candidateId: number, stage: string, field: string): string =>
  draftName({ id: candidateId, name: '' }, stage, field);

/** For texts that are about nobody: a new person's name, what is being imported. */
export const nobody: PersonRef = { id: 0, name: '' };

const personPrefix = ({ id, name }: PersonRef): string => (name === '' ? `${id}/` : `${id}/=${encode(name)}/`);
const encode = (name: string): string => name.replaceAll('%', '%25').replaceAll('/', '%2F');
const decode = (name: string): string => name.replaceAll('%2F', '/').replaceAll('%25', '%');

export interface DraftPlace {
  readonly about: PersonRef;
  readonly stage: string;
  readonly field: string;
}

const form = new RegExp(`^(\\d+)/(?:=([^/]*)/)?(|${stages.join('|')})/(.*)$`, 's');

/** Null for a name that was not made here. */
export function readDraftName(draft: string): DraftPlace | null {
  const [, id, name = '', stage, field] = form.exec(draft) ?? [];
  if (stage === undefined || field === undefined) return null;
  return { about: { id: Number(id), name: decode(name) }, stage, field };
}

// The first two were kept here by earlier versions, and are in the document now.
const isMark = (field: string): boolean => field === 'merged' || field === 'boxes' || field.startsWith('kept-');

/** The page whose draft it is, from the key under which the store has it. */
export const ownerOf = (key: string): string => key.slice(key.lastIndexOf('@') + 1);

/** Whether it is of this row, whoever had it then. */
export const isAboutRow = (draft: string, candidateId: number): boolean => draft.startsWith(`${candidateId}/`);

/** About a person, as opposed to marks and to what is about nobody: its words are theirs, and it goes with them. */
export const isPersonal = ({ about, field }: DraftPlace): boolean => about.id > 0 && !isMark(field);

/** Words that somebody has typed, whomever they are about: lost, they would have to be found again. */
export const isTyped = (place: DraftPlace | null): boolean => place !== null && !isMark(place.field);
