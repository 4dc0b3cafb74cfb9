/** Whom to talk to before a first selection, and how. */
import { usePositionWords } from '../words/position';
import { Referents } from './referents';

const guideForm = 'https://grist.numerique.gouv.fr/o/isn/forms/4QncvyEckeLHhdfRYFUxJF/7';
const guideChannel = 'https://mattermost.incubateur.net/betagouv/channels/incubateur-embauche';
const guideMail = 'animation@beta.gouv.fr';

export function FirstSelection() {
  const words = usePositionWords();
  return (
    <div class="reminder">
      <p>{words.firstNotice}</p>
      <ReferentContacts />
      <Referents now="need" contacts={false} />
    </div>
  );
}

export function ReferentContacts() {
  const words = usePositionWords();
  return (
    <ul class="plain">
      <li>
        <a href={guideForm} target="_blank" rel="noreferrer">
          {words.form}
        </a>
      </li>
      <li>
        <a href={`mailto:${guideMail}`}>{guideMail}</a>
      </li>
      <li>
        <a href={guideChannel} target="_blank" rel="noreferrer">
          {words.channel}
        </a>
      </li>
    </ul>
  );
}
