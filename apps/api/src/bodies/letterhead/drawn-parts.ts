/** An element of a drawing as it is read. */
export interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Drawn[];
  /** Of a style: its rules. */
  readonly text: string;
}

/**
 * How many elements are drawn when every part is drawn wherever another one uses it, is masked or is clipped by it.
 * Takes no longer than it counts.
 *
 * @param most counting ends above it
 * @returns null where parts name each other in a circle
 */
export function drawnParts(root: Drawn, most: number): number | null {
  const all = withAllInside(root);
  const byId = new Map(all.map((each) => [each.attributes['id'], each]));
  const styled = stylesOf(all, (id) => byId.has(id));
  const sizes = new Map<Drawn, number>();
  const above = new Set<Drawn>();
  const sizeOf = (node: Drawn): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    above.add(node);
    let size = 1;
    const named = namesOf(node, styled).flatMap((id) => byId.get(id) ?? []);
    for (const part of [...node.children, ...named]) {
      if (above.has(part)) return Number.NaN;
      size += sizeOf(part);
      if (!(size <= most)) return size;
    }
    above.delete(node);
    sizes.set(node, size);
    return size;
  };
  const size = sizeOf(root);
  return Number.isNaN(size) ? null : size;
}

const withAllInside = (node: Drawn): Drawn[] => [node, ...node.children.flatMap(withAllInside)];

const namedIn = (text: string): string[] => [...text.matchAll(/url\(\s*'?\s*#([^)'\s]+)/giu)].map(([, id = '']) => id);

/** Stands for every element: what a rule says of states, attributes or all of them may be said of any. */
const ANY = '*';

/**
 * The parts that rules of a style name, by a word of their selectors. Rather too many than too few: where one word of a
 * selector fits an element, its rule is taken to fit. What belongs to a word is put together when it is first met.
 */
function stylesOf(all: readonly Drawn[], isPart: (id: string) => boolean): (word: string) => ReadonlySet<string> {
  const rules = new Map<string, (readonly string[])[]>();
  const css = all.flatMap(({ name, text }) => (name === 'style' ? [text] : [])).join('\n');
  for (const [, selector = '', text = ''] of css.matchAll(/([^{}]+)\{([^{}]*)/gu)) {
    const names = [...new Set(namedIn(text))].filter(isPart);
    if (names.length === 0) continue;
    for (const word of new Set(selector.match(/[.#]?[\w-]+|[*[:]/gu))) {
      const key = /^[*[:]/u.test(word) ? ANY : word;
      const known = rules.get(key);
      if (known === undefined) rules.set(key, [names]);
      else known.push(names);
    }
  }
  const found = new Map<string, ReadonlySet<string>>();
  return (word) => {
    const names = found.get(word) ?? new Set((rules.get(word) ?? []).flat());
    found.set(word, names);
    return names;
  };
}

function namesOf(node: Drawn, styled: (word: string) => ReadonlySet<string>): string[] {
  const { href, ...attributes } = node.attributes;
  const used = node.name === 'use' && href !== undefined ? [href.slice(1)] : [];
  const { id, class: classes = '' } = attributes;
  const words = [ANY, node.name, `#${id}`, ...classes.split(/\s+/u).map((each) => `.${each}`)];
  const byStyle = words.flatMap((word) => [...styled(word)]);
  return [...new Set([...used, ...Object.values(attributes).flatMap(namedIn), ...byStyle])];
}
