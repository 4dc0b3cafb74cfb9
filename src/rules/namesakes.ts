/** Under which words people are listed. */
import { foldedName } from './people';

export interface Listed {
  readonly id: number;
  readonly name: string;
  /** What tells somebody from others of the same name, the first thing to say first; the last one tells everybody apart. */
  readonly facts: readonly string[];
}

/** Each under their name; people of one name with as much of the rest as it takes. */
export function tellApart(people: readonly Listed[]): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  const add = (group: readonly Listed[], level: number, said: readonly string[]): void => {
    const [first, ...others] = group;
    const factOf = ({ facts }: Listed) => facts[level] ?? '';
    if (!first || others.length === 0 || level >= first.facts.length) {
      for (const { id, name } of group) labels.set(id, said.length > 0 ? `${name} (${said.join(', ')})` : name);
      return;
    }
    const isShared = others.every((other) => factOf(other) === factOf(first));
    for (const [fact, part] of groupBy(group, factOf)) add(part, level + 1, isShared ? said : [...said, fact]);
  };
  for (const group of groupBy(people, ({ name }) => foldedName(name)).values()) add(group, 0, []);
  return labels;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
