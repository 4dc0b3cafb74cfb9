/** That no list of the page leads the widget, where there is one that could. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { useHeaderWords } from '../words/header';

export function NoListNotice() {
  const { document, widgetUrl } = useApp();
  const [hasList, setHasList] = useState(false);
  useEffect(() => {
    let shown = true;
    document.hasListBeside(widgetUrl).then(
      (found) => shown && setHasList(found),
      () => {},
    );
    return () => {
      shown = false;
    };
  }, []);
  return hasList ? <p class="notice">{useHeaderWords().unled}</p> : null;
}
