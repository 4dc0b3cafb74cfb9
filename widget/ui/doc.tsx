/**
 * Words of the document, which a team writes in French whatever the language of the screen: marked as such where that
 * is another one, so that a voice does not read them with its own sounds (RGAA 8.7).
 */
import { doc, partsOf, unmarked } from '../../src/rules/text';
import { useApp } from '../app-state';
import type { Language } from '../words';

/** That of the trames and criteria of a set-up, and of the teams that the widget is made for. */
const docLanguage: Language = 'fr';

/** For an element that holds nothing else, and for options; undefined on a screen in French. */
export const useDocLang = (): Language | undefined =>
  useApp().language.value === docLanguage ? undefined : docLanguage;

/** A sentence of the screen with `doc` texts in it. */
export function Said({ children }: { readonly children: string }) {
  const lang = useDocLang();
  if (!lang) return <>{unmarked(children)}</>;
  return <>{partsOf(children).map((part, place) => (place % 2 ? <span lang={lang}>{part}</span> : part))}</>;
}

/** Nothing but a text of the document; `title`, when it is a short one: the whole of it. */
export const Doc = ({ children, title }: { readonly children: string; readonly title?: string }) =>
  title === undefined ? (
    <Said>{doc(children)}</Said>
  ) : (
    <span title={title} lang={useDocLang()}>
      {children}
    </span>
  );
