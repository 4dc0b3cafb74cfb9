/**
 * Words of the document, which a team writes in French whatever the language of the screen: marked as such where that
 * is another one, so that a voice does not read them with its own sounds (RGAA 8.7).
 */
import { useApp } from '../app-state';
import type { Language } from '../messages';

/** That of the trames and criteria of a set-up, and of the teams that the widget is made for. */
const docLanguage: Language = 'fr';

/** For an element that holds nothing else, and for options; undefined on a screen in French. */
export const useDocLang = (): Language | undefined =>
  useApp().language.value === docLanguage ? undefined : docLanguage;

// Of the private use area: in no text that somebody types.
const [from, to] = ['\ue000', '\ue001'];
/** A text of the document that becomes part of a sentence; `Said` shows the whole. */
export const doc = (text: string): string => (text ? `${from}${text}${to}` : '');

/** The same for an attribute, of which no part can be marked. */
export const unmarked = (said: string): string => said.replace(/[\ue000\ue001]/g, '');

/** A sentence of the screen with `doc` texts in it. */
export function Said({ children }: { readonly children: string }) {
  const lang = useDocLang();
  if (!lang) return <>{unmarked(children)}</>;
  const parts = children.split(/[\ue000\ue001]/);
  // Between the first mark and the second one, and so on.
  return <>{parts.map((part, place) => (place % 2 ? <span lang={lang}>{part}</span> : part))}</>;
}

/** Nothing but a text of the document. */
export const Doc = ({ children }: { readonly children: string }) => <Said>{doc(children)}</Said>;
