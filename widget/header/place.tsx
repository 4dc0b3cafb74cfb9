/** That the page writes elsewhere than in the team's document, or nowhere. */
import { useApp } from '../app-state';
import { headerMessages } from './messages';

export function PlaceNotice() {
  const { document, language } = useApp();
  const words = headerMessages(language.value);
  const said = document.inCopy.value ? words.inCopy : document.copiesFirst.value ? words.copiesFirst : words.noCopy;
  return <p class="notice">{said}</p>;
}
