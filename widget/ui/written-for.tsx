import type { PersonRef } from '../../src/model/person-ref';
import { useApp } from '../app-state';

/** Says of a text in hand that it is about somebody else than the row bears the name of by now. */
export function WrittenFor({ about, person }: { readonly about: PersonRef; readonly person: PersonRef }) {
  const { t } = useApp();
  return about.name === person.name ? null : <p class="capture-note">{t.value.capture.writtenFor(about.name)}</p>;
}
