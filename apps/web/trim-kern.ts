import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As much of PostCSS as is used here; Vite brings it along. */
interface CssRule {
  selectors: string[];
  readonly source?: { readonly input: { readonly file?: string } };
  remove(): void;
}
interface CssDeclaration {
  readonly prop: string;
  readonly value: string;
  readonly source?: CssRule['source'];
  remove(): void;
}
interface CssRoot {
  walkRules(visit: (rule: CssRule) => void): void;
  walkDecls(visit: (declaration: CssDeclaration) => void): void;
}

const KERN_CLASS = /\.(kern-[\w-]+)/gu;
/** Of what stands in them one may hold, or none. */
const ALTERNATIVES = /:(?:is|not|where)\([^()]*(?:\([^()]*\)[^()]*)*\)/gu;
const isOfKern = ({ source }: Pick<CssRule, 'source'>): boolean => source?.input.file?.includes('@kern-ux') ?? false;

/** Classes of KERN that the application writes; one that it puts together stands for all that begin so. */
export interface UsedClasses {
  readonly names: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

/**
 * Leaves out of the kit what no page uses: rules for other classes, and properties that nothing reads. The kit is five
 * times as large as what is used of it.
 *
 * @param source folder of the application's sources
 */
export function trimKern(source: string): { readonly postcssPlugin: string; OnceExit(root: CssRoot): void } {
  return {
    postcssPlugin: 'trim-kern',
    OnceExit(root) {
      const used = classesIn(source);
      root.walkRules((rule) => {
        if (!isOfKern(rule)) return;
        const kept = rule.selectors.filter((selector) => mayMatch(selector, used));
        if (kept.length === 0) rule.remove();
        else if (kept.length < rule.selectors.length) rule.selectors = kept;
      });
      while (dropUnread(root) > 0);
    },
  };
}

/** Whether an element of ours can have the classes that a selector asks for. */
export const mayMatch = (selector: string, { names, beginnings }: UsedClasses): boolean =>
  [...selector.replace(ALTERNATIVES, '').matchAll(KERN_CLASS)].every(
    ([, name = '']) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning)),
  );

/** @returns how many properties went: what they read may be unread now */
function dropUnread(root: CssRoot): number {
  const read = new Set<string>();
  root.walkDecls(({ value }) => {
    for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/gu)) read.add(name);
  });
  let dropped = 0;
  root.walkDecls((declaration) => {
    if (!declaration.prop.startsWith('--kern') || read.has(declaration.prop) || !isOfKern(declaration)) return;
    declaration.remove();
    dropped += 1;
  });
  return dropped;
}

function classesIn(source: string): UsedClasses {
  const texts = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|css)$/u.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(source, name), 'utf8'));
  const tokens = texts.flatMap((text) => text.match(/kern-[\w-]+/gu) ?? []);
  const icons = [...readFileSync(join(source, 'ui/icon.tsx'), 'utf8').matchAll(/\| '([\w-]+)'/gu)];
  return {
    names: new Set([...tokens, ...icons.map(([, name]) => `kern-icon--${name ?? ''}`)]),
    // Of icons there are many; the list of their names says which.
    beginnings: [...new Set(tokens.filter((token) => token.endsWith('--') && token !== 'kern-icon--'))],
  };
}
