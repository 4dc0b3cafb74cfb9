/** That the page writes elsewhere than in the team's document, or nowhere. */
import { useApp } from '../app-state';
import { useHeaderWords } from '../words/header';

export function CopyNotice() {
  const { document } = useApp();
  const words = useHeaderWords();
  const said = document.inCopy.value ? words.inCopy : document.copiesFirst.value ? words.copiesFirst : words.noCopy;
  return <p class="notice">{said}</p>;
}
