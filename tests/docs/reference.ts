/** The parts of the documentation that the schema writes. */
import { parseText } from '../../src/model/cell.ts';
import { type DescribedEntity, type DescribedField, described } from '../../src/model/described/index.ts';
import { describedSetting } from '../../src/model/described/setting.ts';
import { entityNames } from '../../src/model/schema.ts';
import { stages } from '../../src/model/stage.ts';

const start = '<!-- tables:début -->';
const end = '<!-- tables:fin -->';

const simpleTypes: Readonly<Record<string, string>> = {
  Text: 'texte',
  Int: 'entier',
  Numeric: 'nombre',
  Bool: 'oui ou non',
  Date: 'date',
  DateTime: 'date et heure',
};

/** A team may add its own values: the column is then read as text. */
const isOpen = ({ parse }: DescribedField): boolean => parse === parseText;

function typeOf(field: DescribedField): string {
  const { type, choices } = field;
  const [kind = '', table] = type.split(':');
  if (kind === 'Ref') return `une ligne de \`${table}\``;
  if (kind === 'RefList') return `des lignes de \`${table}\``;
  if (kind === 'Choice' || kind === 'ChoiceList') {
    const several = kind === 'ChoiceList';
    if (choices === stages) return several ? 'des étapes' : 'une étape';
    const list = choices.join(', ');
    if (several) return `plusieurs parmi : ${list}`;
    return isOpen(field) ? `choix : ${list}, ou les tiens` : `choix : ${list}`;
  }
  const simple = simpleTypes[kind];
  if (simple === undefined) throw new Error(`no French word for the type ${type}`);
  return simple;
}

function originOf({ formula, trigger }: DescribedField): string {
  if (formula !== null) return ' *Calculée par Grist.*';
  if (trigger === null || trigger.formula === 'None') return '';
  return /^-?\d+$/.test(trigger.formula) ? ` *${trigger.formula} au départ.*` : ' *Remplie par Grist.*';
}

// `|` separates cells, and `<` would start a tag.
const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

function tableOf({ table, label, doc, fields }: DescribedEntity): string {
  const rows = Object.values(fields).map((field) => {
    const name = field.label === field.column ? `\`${field.column}\`` : `\`${field.column}\` (${field.label})`;
    return `| ${[name, typeOf(field), `${field.doc}${originOf(field)}`].map(inCell).join(' | ')} |`;
  });
  return [
    '<details>',
    `<summary><strong>${table}</strong> : ${doc.charAt(0).toLowerCase()}${doc.slice(1)}</summary>`,
    '',
    ...(label === table ? [] : [`Affichée « ${label} ».`, '']),
    '| Colonne | Contenu | À quoi elle sert |',
    '|---|---|---|',
    ...rows,
    '',
    '</details>',
  ].join('\n');
}

/** `readme` with the tables of the schema between its marks. */
export function withTables(readme: string): string {
  const [before, rest] = readme.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has lost ${start} or ${end}`);
  const tables = [...entityNames.map((name) => tableOf(described[name])), tableOf(describedSetting)];
  return `${before}${start}\n\n${tables.join('\n\n')}\n\n${end}${after}`;
}

/** The list of widgets with the columns that Grist's own panel offers to map, as the widget asks for them itself. */
export function withColumns(widgetList: string): string {
  const widgets: readonly Readonly<Record<string, unknown>>[] = JSON.parse(widgetList);
  const columns = Object.entries(described.candidate.fields)
    .filter(([, { formula }]) => formula === null)
    .map(([name, { label, doc }]) => ({ name, title: label, description: doc, optional: true }));
  return `${JSON.stringify(
    widgets.map((widget) => ({ ...widget, columns })),
    null,
    2,
  )}\n`;
}
