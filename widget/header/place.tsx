/** That the page writes elsewhere than in the team's document, or nowhere. */
import { useApp } from '../app-state';
import { headerMessages } from './messages';

export function PlaceNotice() {
  const { document, language } = useApp();
  const words = headerMessages(language.value);
  return <p class="notice">{document.inCopy.value ? words.inCopy : words.noCopy}</p>;
}
