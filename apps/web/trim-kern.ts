import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

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
  readonly source?: { readonly input: { readonly file?: string } };
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

/** Which styles wait for the second page. */
export interface LaterStyles {
  /** The end of the name of the file that has them. */
  readonly file: string;
  /** Modules that a first visit runs, by their paths; what they draw waits for nothing. */
  readonly firstVisit: readonly string[];
}

/**
 * Leaves out of the kit what no page uses: rules for other classes, and properties that nothing reads. The kit is five
 * times as large as what is used of it. Of what is left, a first visit gets the rules for what it draws, and of the
 * icons, each a picture in the styles, those it shows; the rest comes with the later styles.
 *
 * @param source folder of the application's sources
 */
export function trimKern(
  source: string,
  { file: laterFile, firstVisit }: LaterStyles,
): { readonly postcssPlugin: string; OnceExit(root: CssRoot): void } {
  return {
    postcssPlugin: 'trim-kern',
    OnceExit(root) {
      const used = classesIn(source);
      root.walkRules((rule) => {
        if (isOfKern(rule)) keepOnly(rule, (selector) => mayMatch(selector, used));
      });
      while (dropUnread(root) > 0);
      const isFirst = drawnBy(firstVisit);
      const isLater = root.source?.input.file?.endsWith(laterFile) ?? false;
      root.walkRules((rule) => {
        if (isOfKern(rule)) keepOnly(rule, (selector) => isFirst(selector) !== isLater);
      });
    },
  };
}

function keepOnly(rule: CssRule, isKept: (selector: string) => boolean): void {
  const kept = rule.selectors.filter(isKept);
  if (kept.length === 0) rule.remove();
  else if (kept.length < rule.selectors.length) rule.selectors = kept;
}

const iconIn = (selector: string): string | undefined => /\.kern-icon--([\w-]+)/u.exec(selector)?.[1];

const ICON_NAMES = '/ui/icon.tsx';
const IMPORTED = /^(?:import|export)\s(?!type\b)(?:[^;'"]*?\sfrom\s)?'(\.[^']+)'/gmu;

/** Whether a selector of the kit is for something that these modules draw, or that anything they load at once does. */
export function drawnBy(modules: readonly string[]): (selector: string) => boolean {
  const texts = textsOf(modules);
  const icons = new Set(
    texts
      .flatMap((text) => [...text.matchAll(/kern-icon--([\w-]+)|["']([a-z][a-z-]*)["']/gu)])
      .map(([, icon, word]) => icon ?? word),
  );
  const used = classesNamedIn(texts);
  return (selector) => (selector.includes('.kern-icon--') ? icons.has(iconIn(selector)) : mayMatch(selector, used));
}

/** The sources of the modules and of everything that they load before they run. */
function textsOf(modules: readonly string[]): readonly string[] {
  const waiting = [...modules];
  const seen = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    // The list of all names names none that is drawn.
    if (seen.has(path) || path.endsWith(ICON_NAMES)) continue;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    for (const [, from = ''] of text.matchAll(IMPORTED)) {
      const next = ['.ts', '.tsx'].map((ending) => join(dirname(path), from) + ending).find((each) => existsSync(each));
      if (next !== undefined) waiting.push(next);
    }
  }
  return [...seen.values()];
}

/** Nobody chooses one: the page follows the system. */
const THEME = '[data-kern-theme=';

/** Whether an element of ours can have the classes that a selector asks for. */
export function mayMatch(selector: string, { names, beginnings }: UsedClasses): boolean {
  const asked = selector.replace(ALTERNATIVES, '');
  return (
    !asked.includes(THEME) &&
    [...asked.matchAll(KERN_CLASS)].every(
      ([, name = '']) => names.has(name) || beginnings.some((beginning) => name.startsWith(beginning)),
    )
  );
}

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
  const { names, beginnings } = classesNamedIn(texts);
  const icons = [...readFileSync(source + ICON_NAMES, 'utf8').matchAll(/\| '([\w-]+)'/gu)];
  return { names: new Set([...names, ...icons.map(([, name]) => `kern-icon--${name ?? ''}`)]), beginnings };
}

function classesNamedIn(texts: readonly string[]): UsedClasses {
  const tokens = texts.flatMap((text) => text.match(/kern-[\w-]+/gu) ?? []);
  return {
    names: new Set(tokens),
    // Of icons there are many; the list of their names says which.
    beginnings: [...new Set(tokens.filter((token) => token.endsWith('--') && token !== 'kern-icon--'))],
  };
}
