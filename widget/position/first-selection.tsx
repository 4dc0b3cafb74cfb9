/** Whom to talk to before a first selection. */
export interface FirstSelectionWords {
  readonly firstNotice: string;
  readonly form: string;
  readonly channel: string;
}

const guideForm = 'https://grist.numerique.gouv.fr/o/isn/forms/4QncvyEckeLHhdfRYFUxJF/7';
const guideChannel = 'https://mattermost.incubateur.net/betagouv/channels/incubateur-embauche';
const guideMail = 'animation@beta.gouv.fr';

export function FirstSelection({ words }: { readonly words: FirstSelectionWords }) {
  return (
    <div class="reminder">
      <p>{words.firstNotice}</p>
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
    </div>
  );
}
