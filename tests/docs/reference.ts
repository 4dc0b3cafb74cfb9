/** The parts of the documentation that the schema writes. */
import { layOut, noChoices } from '../../src/document/places/layout.ts';
import { madeKey } from '../../src/document/places/matching.ts';
import { accessRules } from '../../src/document/rights/access-rules.ts';
import { mappable } from '../../src/model/candidate.ts';
import { parseText } from '../../src/model/cell.ts';
import { type DescribedEntity, type DescribedField, described } from '../../src/model/labels/index.ts';
import { describedSetting } from '../../src/model/labels/setting.ts';
import { type EntityName, entityNames, schema } from '../../src/model/schema.ts';
import { stages } from '../../src/model/stage.ts';

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

/** `text` with `content` between the two marks. */
export function between(text: string, [start, end]: readonly [string, string], content: string): string {
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`a document has lost ${start} or ${end}`);
  return `${before}${start}\n\n${content}\n\n${end}${after}`;
}

/** `page` with the tables of the schema between its marks. */
export function withTables(page: string): string {
  const tables = [...entityNames.map((name) => tableOf(described[name])), tableOf(describedSetting)];
  return between(page, ['<!-- tables:début -->', '<!-- tables:fin -->'], tables.join('\n\n'));
}

const kinds: Readonly<Record<string, string>> = {
  C: 'la création',
  U: 'la modification',
  D: 'la suppression',
  R: 'la lecture',
  S: 'le changement de structure',
};

/** Grist's letters in words: `-UD` refuses two things. */
function permissionOf(letters: string): string {
  const named = [...letters.slice(1)].map((letter) => {
    const kind = kinds[letter];
    if (kind === undefined) throw new Error(`no French word for the permission ${letters}`);
    return kind;
  });
  return `${letters.startsWith('+') ? 'autorise' : 'refuse'} ${named.join(' et ')}`;
}

/** A document of ours, as it is set up. */
const made = (entity: EntityName) => ({ id: schema[entity].table, ref: null, whole: true, columns: {} });
export const ours = layOut(null, {
  ...noChoices,
  decisions: Object.fromEntries(entityNames.map((entity) => [madeKey(entity), made(entity)])),
});

const placeOf = ({ table, columns }: ReturnType<typeof accessRules>[number]): string => {
  if (table === '*') return 'Dans les règles par défaut';
  return `Sur la table \`${table}\`, ${columns ? `les colonnes ${columns.map((column) => `\`${column}\``).join(', ')}` : 'toutes les colonnes'}`;
};

/** `page` with the access rules that the widget adds between their marks. */
export function withRules(page: string): string {
  const groups = accessRules(ours).map((group) => {
    const rows = group.rules.map(({ condition, permissions, memo }) => {
      const right = `${permissionOf(permissions)}${memo ? `, avec le message « ${memo} »` : ''}`;
      return `| ${[condition ? `\`${condition}\`` : 'tout le reste', right].map(inCell).join(' | ')} |`;
    });
    return [`${placeOf(group)} :`, '', '| Condition | Droit |', '|---|---|', ...rows].join('\n');
  });
  return between(page, ['<!-- règles:début -->', '<!-- règles:fin -->'], groups.join('\n\n'));
}

/** The list of widgets with the columns that Grist's own panel offers to map, as the widget asks for them itself. */
export function withColumns(widgetList: string): string {
  const widgets: readonly Readonly<Record<string, unknown>>[] = JSON.parse(widgetList);
  const columns = Object.entries(mappable).map(([name, [title, description]]) => ({
    name,
    title,
    description,
    optional: true,
  }));
  return `${JSON.stringify(
    widgets.map((widget) => ({ ...widget, columns })),
    null,
    2,
  )}\n`;
}
