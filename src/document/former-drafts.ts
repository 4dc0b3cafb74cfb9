/** Drafts as earlier versions kept them; read once, when a closed page has left some. */
import { draftName, readDraftName } from './draft-names';

/**
 * Until version 0.1.0 names did not say about whom; of the line alone the name was in what is kept beside its text.
 * Gives the names under which these drafts are kept now, where that is known.
 */
export function formerlyAbout(drafts: readonly (readonly [name: string, text: string])[]): ReadonlyMap<string, string> {
  const now = new Map<string, string>();
  for (const [typing, text] of drafts) {
    const place = readDraftName(typing);
    const name = place?.field === 'capture-typing' && place.about.name === '' ? writtenFor(text) : '';
    if (!place || name === '') continue;
    const about = { id: place.about.id, name };
    for (const field of ['capture', 'capture-sign', 'capture-typing'])
      now.set(draftName(place.about, place.stage, field), draftName(about, place.stage, field));
  }
  return now;
}

function writtenFor(typing: string): string {
  try {
    const read: unknown = JSON.parse(typing);
    return Array.isArray(read) && typeof read[3] === 'string' ? read[3] : '';
  } catch {
    return '';
  }
}
