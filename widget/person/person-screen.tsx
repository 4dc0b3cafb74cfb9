/** Droit d’accès: all that is held on one person, handed over or erased; who has been kept too long. */
import type { Dossier } from '../../src/model/dossier';
import '../report/report.css';
import './person.css';
import { useComputed } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Mention, PersonRecords } from '../../src/model/person-records';
import { doc } from '../../src/rules/text';
import { useApp } from '../app-state';
import { dayHere } from '../platform/day-here';
import { BusyButton } from '../ui/busy-button';
import { CopyButton } from '../ui/copy-button';
import { Said } from '../ui/doc';
import { usePersonWords } from '../words/person';
import { useReportTextWords } from '../words/report-text';
import { Erasure } from './erasure';
import { HandOver } from './hand-over';
import { Namesakes } from './namesakes';
import { choose, oldFiles } from './view';

const mentionsShown = 10;

type Gathered =
  | { readonly is: 'nothing' | 'reading' | 'failed' }
  | { readonly is: 'read'; readonly records: PersonRecords };

export function PersonScreen({ file }: { readonly file: Dossier }) {
  const { document } = useApp();
  const words = usePersonWords();
  const erasedWhere = document.kept.value === 'yes' ? words.erased : words.erasedThere;
  const [erased, setErased] = useState<{ readonly name: string; readonly left: number } | null>(null);
  return (
    <div class="person-rights printed">
      <h2>{words.title}</h2>
      <p
        role="status"
        class={erased ? 'reminder was-erased' : 'visually-hidden'}
        tabIndex={-1}
        ref={(element) => {
          // The screen of whoever was erased is gone, with what was pressed in it.
          if (erased && element && window.document.activeElement === window.document.body) element.focus();
        }}
      >
        {erased && `${erasedWhere(erased.name)} ${erased.left > 0 ? words.namesLeft(erased.left) : ''}`.trim()}
      </p>
      <Person key={file.candidate.id} file={file} onErased={(name, left) => setErased({ name, left })} />
      <OldFiles />
      <Notices />
      <section aria-labelledby="kept-title">
        <h3 id="kept-title">{words.keptTitle}</h3>
        <ul class="dashed">
          {words.kept.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

interface PersonProps {
  readonly file: Dossier;
  readonly onErased: (name: string, left: number) => void;
}

function Person({ file, onErased }: PersonProps) {
  const { document, t, labels } = useApp();
  const words = usePersonWords();
  const [gathered, setGathered] = useState<Gathered>({ is: 'nothing' });
  const [same, setSame] = useState<ReadonlySet<number>>(new Set());
  const { id, name } = file.candidate;
  const label = labels.value.get(id) ?? (name.trim() || t.value.header.unnamed(id));

  const chosen = useMemo(() => (gathered.is === 'read' ? choose(gathered.records, same) : null), [gathered, same]);

  async function gather() {
    setGathered({ is: 'reading' });
    const result = await document.personRecords(id);
    // Who is the same person is said of what is in view.
    setSame(new Set());
    setGathered(result.ok ? { is: 'read', records: result.value } : { is: 'failed' });
  }

  return (
    <section aria-labelledby="held-title">
      <h3 id="held-title">
        <bdi>{words.held(label)}</bdi>
      </h3>
      {gathered.is === 'read' && chosen && <Held records={gathered.records} mentions={chosen.mentions} />}
      <BusyButton busy={gathered.is === 'reading'} onClick={gather}>
        {gathered.is === 'read' ? words.again : words.gather}
      </BusyButton>
      <p role="status" class="hint">
        {gathered.is === 'reading' ? words.gathering : ''}
      </p>
      {gathered.is === 'failed' && (
        <p class="reminder" role="alert">
          {words.failed}
        </p>
      )}
      {gathered.is === 'read' && chosen && (
        <>
          {gathered.records.namesakes.length > 0 && (
            <Namesakes namesakes={gathered.records.namesakes} same={same} onChoose={setSame} />
          )}
          <HandOver records={gathered.records} chosen={chosen} label={label} />
          <Erasure
            records={gathered.records}
            chosen={chosen}
            label={label}
            onErased={(left) => onErased(label, left)}
          />
        </>
      )}
    </section>
  );
}

interface HeldProps {
  readonly records: PersonRecords;
  readonly mentions: readonly Mention[];
}

function Held({ records, mentions }: HeldProps) {
  const { t } = useApp();
  const words = usePersonWords();
  const { tables, hiddenNotes, unreadable } = records;
  const rest = mentions.length - mentionsShown;
  return (
    <>
      <ul class="dashed">
        {[...tables].reverse().map(({ table, label, kind, rows }) => (
          <li key={table}>
            <Said>{doc(label) + t.value.colon + words.rows(rows.length)}</Said>
            {kind === 'linked' && <span class="muted"> ({words.linked})</span>}
          </li>
        ))}
      </ul>
      {hiddenNotes.length > 0 && <p>{words.hidden(hiddenNotes.length)}</p>}
      {unreadable.length > 0 && (
        <p class="reminder">
          <Said>{words.unreadable(unreadable.map(doc))}</Said>
        </p>
      )}
      {mentions.length > 0 && (
        <>
          <p>{words.mentions(mentions.length)}</p>
          <ul class="dashed">
            {mentions.slice(0, mentionsShown).map(({ table, rowId, column }) => (
              <li key={`${table}/${rowId}/${column}`}>
                <Said>{words.mention(doc(table), rowId, doc(column))}</Said>
              </li>
            ))}
            {rest > 0 && <li>{words.more(rest)}</li>}
          </ul>
        </>
      )}
    </>
  );
}

function OldFiles() {
  const { document, now, labels } = useApp();
  const words = usePersonWords();
  const { date } = useReportTextWords();
  // The clock moves every few seconds; a day is near enough here.
  const [today] = useState(now.value);
  const old = useComputed(() =>
    oldFiles(
      document.candidates.value.flatMap(({ id }) => document.fileOf(id) ?? []),
      today,
      dayHere,
    ),
  );
  return (
    <section class="not-printed" aria-labelledby="old-title">
      <h3 id="old-title">{words.oldTitle}</h3>
      <p class="hint">{words.oldHint}</p>
      {old.value.length === 0 ? (
        <p>{words.noOld}</p>
      ) : (
        <ul class="old-files">
          {old.value.map(({ candidate, lastContact }) => {
            const label = labels.value.get(candidate.id) ?? '';
            return (
              <li key={candidate.id}>
                <span>
                  <bdi>{label}</bdi> <span class="muted">{lastContact !== null && words.since(date(lastContact))}</span>
                </span>
                <button
                  type="button"
                  aria-label={`${words.see} ${label}`}
                  onClick={() => document.select(candidate.id)}
                >
                  {words.see}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function Notices() {
  const words = usePersonWords();
  return (
    <section class="not-printed" aria-labelledby="notices-title">
      <h3 id="notices-title">{words.noticesTitle}</h3>
      <p class="hint">{words.noticesHint}</p>
      {words.notices.map(({ title, text }) => (
        <NoticeText key={title} title={title} text={text} />
      ))}
    </section>
  );
}

function NoticeText({ title, text }: { readonly title: string; readonly text: string }) {
  const [edited, setEdited] = useState(text);
  useEffect(() => setEdited(text), [text]);
  return (
    <details class="notice-text">
      <summary>{title}</summary>
      <textarea
        rows={14}
        aria-label={title}
        title={title}
        value={edited}
        onInput={(event) => setEdited(event.currentTarget.value)}
      />
      <CopyButton text={edited} />
    </details>
  );
}
