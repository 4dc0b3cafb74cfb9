/**
 * What a set-up makes of a table, and what people are told of it: labels, choices, formulas. The model
 * beside it says what the cells mean; an interview needs no more, and does not fetch this.
 */
import type { Entity, Field, TheirField } from '../entity';

/** When Grist fills a cell by itself: on a new row, or on a new row and on every change of the row. */
export type TriggerWhen = 'created' | 'changed';

export interface Trigger {
  readonly formula: string;
  readonly when: TriggerWhen;
}

interface Options {
  /** Of a list that teams may extend. */
  readonly suggestions?: readonly string[];
  /** Background colour per choice, as `#rrggbb`. */
  readonly colours?: Readonly<Record<string, string>>;
  /** In Python, of a column that Grist computes. */
  readonly formula?: string;
  /** Formulas that earlier versions gave it: these are ours to replace, any other one is the team's. */
  readonly former?: readonly string[];
  readonly trigger?: Trigger;
  /** The column of the referenced table that Grist shows, for references. */
  readonly shows?: string;
  /** How Grist shows the cells, in the terms of its `widgetOptions`. */
  readonly display?: Readonly<Record<string, unknown>>;
}

/** `doc` is one line, in French, for the README and for the column's description in Grist. */
type Description<F extends Field<unknown>> = F['computed'] extends true
  ? readonly [label: string, doc: string, options: Options & { readonly formula: string }]
  : readonly [label: string, doc: string, options?: Omit<Options, 'formula' | 'former'>];

export interface DescribedField extends Field<unknown> {
  readonly label: string;
  readonly doc: string;
  /** All of a closed list, or what an open one suggests. */
  readonly choices: readonly string[];
  readonly colours: Readonly<Record<string, string>>;
  readonly formula: string | null;
  readonly former: readonly string[];
  readonly trigger: Trigger | null;
  readonly shows: string | null;
  readonly display: Readonly<Record<string, unknown>>;
}

export interface DescribedEntity<Name extends string = string> {
  readonly table: string;
  readonly label: string;
  readonly doc: string;
  readonly fields: Readonly<Record<Name, DescribedField>>;
}

/** Where a column says nothing else. */
const usualDisplay: Readonly<Record<string, DescribedField['display']>> = {
  Date: { dateFormat: 'DD/MM/YYYY', isCustomDateFormat: true },
  DateTime: { dateFormat: 'DD/MM/YYYY', timeFormat: 'HH:mm', isCustomDateFormat: true, isCustomTimeFormat: true },
};

const described = (field: Field<unknown>, label: string, doc: string, options: Options = {}): DescribedField => ({
  ...field,
  label,
  doc,
  choices: options.suggestions ?? field.choices,
  colours: options.colours ?? {},
  formula: options.formula ?? null,
  former: options.former ?? [],
  trigger: options.trigger ?? null,
  shows: options.shows ?? null,
  display: options.display ?? usualDisplay[field.type] ?? {},
});

/** The names of the fields that a set-up makes. */
export type Made<F> = { readonly [K in keyof F]: F[K] extends TheirField<unknown> ? never : K }[keyof F] & string;

/** Every field of `entity`, described: one that is forgotten does not compile. */
export function describe<E extends Entity>(
  { table, fields }: E,
  label: string,
  doc: string,
  descriptions: { readonly [K in Made<E['fields']>]: Description<E['fields'][K]> },
): DescribedEntity<Made<E['fields']>> {
  const each = Object.entries<Description<Field<unknown>>>(descriptions).map(([name, description]) => {
    const field = fields[name];
    if (!field) throw new Error(`${table} has no field ${name}`);
    return [name, described(field, ...description)] as const;
  });
  return {
    table,
    label,
    doc,
    fields: Object.fromEntries(each) as DescribedEntity<Made<E['fields']>>['fields'],
  };
}

/** For numbers that are blank until someone gives them: Grist's own default is 0. */
export const blankAtFirst: Trigger = { formula: 'None', when: 'created' };

/** Text of several lines, shown whole. */
export const wrapped = { wrap: true } as const;

/** Filled by Grist on every change; the pulse of a candidate is made of it. */
export const modifiedAt = [
  'Modifié le',
  'Dernière modification.',
  { trigger: { formula: 'NOW()', when: 'changed' } },
] as const satisfies Description<Field<number | null>>;
