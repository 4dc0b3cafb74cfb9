/** A point as it was understood: all of it, to be checked before it is added. */
import type { ImportedCriterion, ImportedPoint } from '../../src/trame-import/imported';
import { useApp } from '../app-state';
import { LongList } from './folded';
import { importMessages } from './messages';
import { nameOf } from './view';

export interface PointDetailProps {
  readonly point: ImportedPoint;
  /** What it is for, when it is no question: the opening, the closing. */
  readonly role?: string;
}

export function PointDetail({ point, role }: PointDetailProps) {
  const { t, language } = useApp();
  const words = importMessages(language.value);
  const { title, advice, context, examples, steps, minutes, facts, criteria } = point;
  return (
    <div class="import-point" dir="auto">
      <p>
        {role !== undefined && <span class="badge">{role}</span>}{' '}
        {role === undefined ? <strong>{nameOf({ title }, words.untitled)}</strong> : title}
        {minutes && <span class="muted"> {words.minutes(minutes)}</span>}
      </p>
      {context && <p class="import-text">{context}</p>}
      {steps.length > 0 && (
        <LongList items={steps} first={20} more={words.more} class="import-lines">
          {(step) => (
            <>
              {step.text} <span class="muted">{words.minutes(step.minutes)}</span>
            </>
          )}
        </LongList>
      )}
      {advice && (
        <p class="import-text muted">
          {words.advice}
          {t.value.colon}
          {advice}
        </p>
      )}
      {examples.length > 0 && (
        <LongList items={examples} first={20} more={words.more} class="import-lines">
          {({ label, text }) => (
            <>
              {label && (
                <span class="muted">
                  {label}
                  {t.value.colon}
                </span>
              )}
              {text}
            </>
          )}
        </LongList>
      )}
      {facts.length > 0 && (
        <p class="muted">
          {words.fills}
          {t.value.colon}
          {facts.map((fact) => t.value.facts[fact]).join(', ')}
        </p>
      )}
      {criteria.length > 0 && (
        <p class="muted">
          {words.serves}
          {t.value.colon}
          {criteria.join(' · ')}
        </p>
      )}
    </div>
  );
}

export function CriteriaLines({ criteria }: { readonly criteria: readonly ImportedCriterion[] }) {
  const { language } = useApp();
  const words = importMessages(language.value);
  return (
    <LongList items={criteria} first={40} more={words.more} class="import-lines">
      {({ title, family, weight, required }) => (
        <>
          {title}{' '}
          <span class="muted">
            {[family, weight === null ? '' : words.weight(weight), required ? words.required : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </span>
        </>
      )}
    </LongList>
  );
}
