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
 *
 * @param most counting ends above it
 * @returns null where parts name each other in a circle
 */
export function drawnParts(root: Drawn, most: number): number | null {
  const all = withAllInside(root);
  const byId = new Map(all.map((each) => [each.attributes['id'], each]));
  const rules = all.filter(({ name }) => name === 'style').flatMap(({ text }) => rulesOf(text));
  const sizes = new Map<Drawn, number>();
  const sizeOf = (node: Drawn, above: ReadonlySet<Drawn>): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const within = new Set([...above, node]);
    const named = namesOf(node, rules).flatMap((id) => byId.get(id) ?? []);
    let size = 1;
    for (const part of [...node.children, ...named]) {
      if (within.has(part)) return Number.NaN;
      size = Math.min(most + 1, size + sizeOf(part, within));
      if (Number.isNaN(size)) return size;
    }
    sizes.set(node, size);
    return size;
  };
  const size = sizeOf(root, new Set());
  return Number.isNaN(size) ? null : size;
}

interface StyleRule {
  readonly selector: string;
  readonly names: readonly string[];
}

const withAllInside = (node: Drawn): Drawn[] => [node, ...node.children.flatMap(withAllInside)];

const namedIn = (text: string): string[] => [...text.matchAll(/url\(\s*'?\s*#([^)'\s]+)/giu)].map(([, id = '']) => id);

const rulesOf = (css: string): StyleRule[] =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)/gu)].flatMap(([, selector = '', text = '']) => {
    const names = namedIn(text);
    return names.length === 0 ? [] : [{ selector, names }];
  });

function namesOf(node: Drawn, rules: readonly StyleRule[]): string[] {
  const { href, ...attributes } = node.attributes;
  const used = node.name === 'use' && href !== undefined ? [href.slice(1)] : [];
  const styled = rules.filter(({ selector }) => mayMean(selector, node)).flatMap(({ names }) => names);
  return [...new Set([...used, ...Object.values(attributes).flatMap(namedIn), ...styled])];
}

/** Rather too often than too seldom: where one word of the selector fits, the rule is taken to fit. */
function mayMean(selector: string, { name, attributes: { id, class: classes = '' } }: Drawn): boolean {
  const words = selector.match(/[.#]?[\w-]+|[*[:]/gu) ?? [];
  const own = new Set([name, `#${id}`, ...classes.split(/\s+/u).map((each) => `.${each}`)]);
  return words.some((word) => /^[*[:]/u.test(word) || own.has(word));
}
