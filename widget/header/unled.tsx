/** That no list of the page leads the widget, where there is one that could. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app-state';
import { headerMessages } from './messages';

export function UnledNotice() {
  const { document, language, widgetUrl } = useApp();
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
  return hasList ? <p class="notice">{headerMessages(language.value).unled}</p> : null;
}
